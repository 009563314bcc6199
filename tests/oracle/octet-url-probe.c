/* Answers questions about URLs, for octet-url-oracle.py.
 *
 * A line of standard input is an operation and its arguments, a line of standard output the answer,
 * fields with tabs between them. In a field, "\xNN" stands for a byte that is not printable ASCII,
 * or is a backslash; "\N" alone for nothing at all, "\E" for a refusal. Arguments may hold NULs.
 */
#include "core/octet-url-join.h"

#include <stdio.h>
#include <string.h>

static GString *
unescape (const char *field)
{
  GString *text;

  if (strcmp (field, "\\N") == 0)
    return NULL;

  text = g_string_new (NULL);
  for (const char *p = field; *p != '\0'; p++)
    if (p[0] == '\\' && p[1] == 'x')
      {
        g_string_append_c (text,
                           (char) (g_ascii_xdigit_value (p[2]) << 4 | g_ascii_xdigit_value (p[3])));
        p += 3;
      }
    else
      g_string_append_c (text, *p);

  return text;
}

static void
add (GString *answer, const char *text)
{
  if (answer->len > 0)
    g_string_append_c (answer, '\t');
  if (text == NULL)
    g_string_append (answer, "\\N");
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if ((guchar) *p < ' ' || (guchar) *p > '~' || *p == '\\')
      g_string_append_printf (answer, "\\x%02x", (guint) (guchar) *p);
    else
      g_string_append_c (answer, *p);
}

static void
add_owned (GString *answer, char *text)
{
  add (answer, text);
  g_free (text);
}

static void
refuse (GString *answer)
{
  g_string_append (answer, answer->len > 0 ? "\t\\E" : "\\E");
}

static OctetUrl *
read_url (const GString *text)
{
  OctetUrl *url = NULL;

  octet_url_parse (text->str, (gssize) text->len, &url, NULL);

  return url;
}

/* What urlparse() tells; with everything that is absent as nothing at all. */
static void
answer_split (GString **arguments, GString *answer)
{
  g_autoptr (OctetUrl) url = read_url (arguments[0]);
  const char *components[OCTET_URL_N_COMPONENTS];
  int port;

  if (url == NULL)
    {
      refuse (answer);
      return;
    }
  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    add (answer, components[i] = octet_url_get_part (url, i));
  add (answer, octet_url_get_part (url, OCTET_URL_USERNAME));
  add (answer, octet_url_get_part (url, OCTET_URL_PASSWORD));
  add_owned (answer, octet_url_dup_hostname (url));
  if (octet_url_get_port (url, &port, NULL))
    add_owned (answer, port >= 0 ? g_strdup_printf ("%d", port) : NULL);
  else
    refuse (answer);
  add_owned (answer, octet_url_dup_geturl (url));
  add_owned (answer, octet_url_dup_without_fragment (url));
  add_owned (answer, octet_url_unsplit (components, TRUE));
  add (answer, octet_url_get_text (url));
}

static void
answer_join (GString **arguments, GString *answer)
{
  g_autoptr (OctetUrl) base = read_url (arguments[0]);
  g_autoptr (OctetUrl) reference = read_url (arguments[1]);

  if (base != NULL && reference != NULL)
    add_owned (answer, octet_url_join (base, reference, NULL));
  else
    refuse (answer);
}

static void
answer_unsplit (GString **arguments, GString *answer)
{
  const char *components[OCTET_URL_N_COMPONENTS];

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    components[i] = arguments[i] != NULL ? arguments[i]->str : NULL;
  add_owned (answer, octet_url_unsplit (components, FALSE));
}

static void
answer_text (GString **arguments, GString *answer)
{
  add_owned (answer, octet_url_quote (arguments[0]->str, "/"));
  add_owned (answer, octet_url_quote_plus (arguments[0]->str, NULL));
  add_owned (answer, octet_url_unquote (arguments[0]->str, -1));
  add_owned (answer, octet_url_unquote_plus (arguments[0]->str, -1));
}

/* urlencode(), and each name with its values, as parse_qs() has them. */
static void
answer_query (GString **arguments, GString *answer)
{
  g_autoptr (GPtrArray) items = octet_url_parse_query (arguments[0]->str);
  g_autoptr (GPtrArray) groups = octet_url_group_query (items);

  add_owned (answer, octet_url_build_query (items));
  for (guint i = 0; i < groups->len; i++)
    {
      const OctetUrlQueryGroup *group = g_ptr_array_index (groups, i);

      add (answer, group->name);
      for (guint j = 0; j < group->values->len; j++)
        add (answer, g_ptr_array_index (group->values, j));
    }
}

static const struct
{
  const char *name;
  guint n_arguments;
  void (*operation) (GString **arguments, GString *answer);
} operations[] = {
  { "split", 1, answer_split }, { "join", 2, answer_join },   { "unsplit", 6, answer_unsplit },
  { "text", 1, answer_text },   { "query", 1, answer_query },
};

static void
free_argument (gpointer argument)
{
  if (argument != NULL)
    g_string_free (argument, TRUE);
}

static gboolean
answer_line (const char *line, GString *answer)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (free_argument);

  for (guint i = 1; fields[0] != NULL && fields[i] != NULL; i++)
    g_ptr_array_add (arguments, unescape (fields[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    if (arguments->len == operations[i].n_arguments &&
        g_strcmp0 (fields[0], operations[i].name) == 0)
      {
        operations[i].operation ((GString **) arguments->pdata, answer);
        return TRUE;
      }

  return FALSE;
}

int
main (void)
{
  g_autofree char *line = NULL;
  size_t size = 0;
  ssize_t length;

  while ((length = getline (&line, &size, stdin)) > 0)
    {
      g_autoptr (GString) answer = g_string_new (NULL);

      if (line[length - 1] == '\n')
        line[length - 1] = '\0';
      if (!answer_line (line, answer))
        {
          fprintf (stderr, "no such question: %s\n", line);
          return 1;
        }
      puts (answer->str);
    }

  return 0;
}

#include "facts/octet-describe-url.h"

#include "facts/octet-describe-url-host.h"

#include "facts/octet-excerpt.h"
#include "facts/octet-python-value.h"
#include "facts/octet-sentence.h"
#include "facts/octet-snippet.h"

#include <glib/gi18n.h>
#include <string.h>

/* The six components of urlparse(), and what each is. */
typedef struct
{
  OctetUrlPart part;
  const char *id;
  const char *label;
  const char *attribute;
  const char *section; /* of RFC 3986 */
  const char *why;     /* with the component at its end */
  const char *why_not;
} Component;

static const Component components[] = {
  { OCTET_URL_SCHEME, "url.scheme", N_ ("Scheme"), "scheme", "3.1",
    N_ ("The scheme says how to reach the rest; in “scheme://” one colon ends it and two slashes "
        "follow: %1$s."),
    N_ ("No scheme and colon stand in front, so this is a relative reference, complete only "
        "together with a base URL.") },
  { OCTET_URL_NETLOC, "url.netloc", N_ ("Authority (netloc)"), "netloc", "3.2",
    N_ ("From “//” to the next slash stands whom to ask: %1$s."),
    N_ ("Without “//” there is nobody to ask: no host and no port.") },
  { OCTET_URL_PATH, "url.path", N_ ("Path"), "path", "3.3",
    N_ ("The path says which thing is asked for on that host: %1$s."),
    N_ ("No path is written; over HTTP that asks for “/”.") },
  { OCTET_URL_PARAMS, "url.params", N_ ("Parameters"), "params", "3.3",
    N_ ("urlparse() cuts the last path segment at its semicolon, while RFC 3986 leaves this in "
        "the path: %1$s."),
    N_ ("The last segment of the path has no semicolon, so there is nothing for urlparse() to cut "
        "off.") },
  { OCTET_URL_QUERY, "url.query", N_ ("Query"), "query", "3.4",
    N_ ("From “?” to “#” stands what the thing asked for is told: %1$s."),
    N_ ("No “?” is written, so nothing is told besides the path.") },
  { OCTET_URL_FRAGMENT, "url.fragment", N_ ("Fragment"), "fragment", "3.5",
    N_ ("What follows “#” is a place within the document; it is never sent to the server: %1$s."),
    N_ ("No “#” is written, so the whole document is meant.") },
};

/**
 * octet_url_question_init:
 * @question: (out caller-allocates): to be cleared by octet_url_question_clear()
 * @url: what is described
 *
 * Prepares what the facts of one URL share.
 */
void
octet_url_question_init (OctetUrlQuestion *question, const OctetUrl *url)
{
  question->url = url;
  question->python = octet_snippet_quote_python (octet_url_get_text (url));
  question->c = octet_snippet_quote_c (octet_url_get_text (url));
}

void
octet_url_question_clear (OctetUrlQuestion *question)
{
  g_clear_pointer (&question->python, g_free);
  g_clear_pointer (&question->c, g_free);
}

/* The value with its controls made visible; "none" and "empty" are words. */
void
octet_url_fact_set_text (OctetFact *fact, const char *text)
{
  g_autofree char *shown = text != NULL ? octet_excerpt_new_whole (text) : NULL;

  if (text != NULL && *text != '\0')
    {
      octet_fact_set_value (fact, "%s", shown);
      return;
    }

  octet_fact_set_value (fact, "%s", text == NULL ? _ ("none") : _ ("empty"));
  octet_fact_set_is_word (fact, TRUE);
}

/* Python's scheme is in lower case, whatever was typed. */
static char *
dup_component (const OctetUrl *url, OctetUrlPart part)
{
  const char *text = octet_url_get_part (url, part);

  if (text != NULL && part == OCTET_URL_SCHEME)
    return g_ascii_strdown (text, -1);

  return g_strdup (text);
}

static void
set_path_c (OctetFact *fact, const OctetUrlQuestion *question)
{
  const char *text = octet_url_get_text (question->url);
  const char *start;

  if (strchr (text, ';') != NULL)
    return;

  if (octet_url_get_part (question->url, OCTET_URL_NETLOC) != NULL)
    start = "const char *path = strstr (url, \"//\") + 2;\n"
            "path += strcspn (path, \"/?#\");\n";
  else if (octet_url_get_part (question->url, OCTET_URL_SCHEME) != NULL)
    start = "const char *path = strchr (url, ':') + 1;\n";
  else
    start = "const char *path = url;\n";

  octet_fact_set_c (fact,
                    "const char *url = %s;\n%s"
                    "printf (\"%%.*s\\n\", (int) strcspn (path, \"?#\"), path);",
                    question->c, start);
}

/* A few lines of pointer scanning each, where they give what Python gives. */
static void
set_component_c (OctetFact *fact, const OctetUrlQuestion *question, OctetUrlPart part)
{
  g_autofree char *text = dup_component (question->url, part);

  if (text == NULL || *text == '\0')
    return;

  if (part == OCTET_URL_PATH)
    set_path_c (fact, question);
  else if (part == OCTET_URL_FRAGMENT)
    octet_fact_set_c (fact, "puts (strchr (%s, '#') + 1);", question->c);
  else if (part == OCTET_URL_QUERY)
    octet_fact_set_c (fact,
                      "const char *query = strchr (%s, '?') + 1;\n"
                      "printf (\"%%.*s\\n\", (int) strcspn (query, \"#\"), query);",
                      question->c);
  else if (part == OCTET_URL_NETLOC)
    octet_fact_set_c (fact,
                      "const char *netloc = strstr (%s, \"//\") + 2;\n"
                      "printf (\"%%.*s\\n\", (int) strcspn (netloc, \"/?#\"), netloc);",
                      question->c);
  else if (part == OCTET_URL_SCHEME && g_str_has_prefix (octet_url_get_text (question->url), text))
    octet_fact_set_c (fact,
                      "const char *url = %s;\n"
                      "printf (\"%%.*s\\n\", (int) strcspn (url, \":\"), url);",
                      question->c);
}

static void
add_component (OctetDescription *description,
               const OctetUrlQuestion *question,
               const Component *component)
{
  g_autofree char *text = dup_component (question->url, component->part);
  g_autofree char *shown = text != NULL ? octet_excerpt_new_whole (text) : NULL;
  OctetFact *fact =
      octet_description_add (description, component->id, "components", component->label);

  octet_url_fact_set_text (fact, text);
  octet_fact_set_raw (fact, "%s", text != NULL ? text : "");
  if (text != NULL && *text != '\0')
    {
      g_autofree char *why = octet_sentence_fill (_ (component->why), shown, NULL);

      octet_fact_set_why (fact, "%s", why);
    }
  else
    octet_fact_set_why (fact, "%s", _ (component->why_not));
  octet_fact_set_rfc (fact, 3986, component->section);
  octet_fact_set_python (fact, "urllib.parse.urlparse(%s).%s", question->python,
                         component->attribute);
  set_component_c (fact, question, component->part);
}

/* A NUL would end the C string before Python's. */
static gboolean
has_encoded_nul (const OctetUrl *url)
{
  return strstr (octet_url_get_text (url), "%00") != NULL;
}

static void
add_decoded_path (OctetDescription *description, const OctetUrlQuestion *question)
{
  const char *path = octet_url_get_part (question->url, OCTET_URL_PATH);
  g_autofree char *decoded = NULL;
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (path == NULL || *path == '\0')
    return;

  decoded = octet_url_unquote (path, -1);
  shown = octet_excerpt_new_whole (decoded);
  fact = octet_description_add (description, "url.decoded-path", "decoded", N_ ("Path, decoded"));
  octet_fact_set_value (fact, "%s", shown);
  octet_fact_set_rfc (fact, 3986, "2.1");
  if (strcmp (path, decoded) == 0)
    octet_fact_set_why (
        fact, _ ("Nothing in the path is percent-encoded, so it stays as it is: %s."), shown);
  else
    octet_fact_set_why (fact,
                        _ ("Each “%%” with two hexadecimal digits stands for one byte, as %%7E "
                           "does for “~”; read so, the path is: %s."),
                        shown);
  if (has_encoded_nul (question->url))
    return;

  octet_fact_set_raw (fact, "%s", decoded);
  octet_fact_set_python (fact, "urllib.parse.unquote(urllib.parse.urlparse(%s).path)",
                         question->python);
}

static void
add_decoded_query (OctetDescription *description, const OctetUrlQuestion *question)
{
  g_autofree char *query = g_strdup (octet_url_get_part (question->url, OCTET_URL_QUERY));
  g_autofree char *decoded = NULL;
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (query == NULL || *query == '\0')
    return;

  decoded = octet_url_unquote (g_strdelimit (query, "+", ' '), -1);
  shown = octet_excerpt_new_whole (decoded);
  fact = octet_description_add (description, "url.decoded-query", "decoded", N_ ("Query, decoded"));
  octet_fact_set_value (fact, "%s", shown);
  octet_fact_set_why (fact,
                      _ ("In a query “+” stands for a blank, and “%%” with two digits for a byte; "
                         "read so, it is: %s."),
                      shown);
  octet_fact_set_source (fact, "WHATWG URL", "https://url.spec.whatwg.org/#urlencoded-parsing");
  if (has_encoded_nul (question->url))
    return;

  octet_fact_set_raw (fact, "%s", decoded);
  octet_fact_set_python (fact, "urllib.parse.unquote_plus(urllib.parse.urlparse(%s).query)",
                         question->python);
}

/* [('q', 'a'), ('q', 'b')] for Python; q = a, q = b for people */
static void
print_items (GPtrArray *items, GString *raw, GString *value)
{
  g_string_append_c (raw, '[');
  for (guint i = 0; i < items->len; i++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, i);
      g_autofree char *name = octet_python_value_from_text (item->name);
      g_autofree char *text = octet_python_value_from_text (item->value);
      g_autofree char *shown_name = octet_excerpt_new_whole (item->name);
      g_autofree char *shown_text = octet_excerpt_new_whole (item->value);

      g_string_append_printf (raw, "%s(%s, %s)", i > 0 ? ", " : "", name, text);
      g_string_append_printf (value, "%s%s = %s", i > 0 ? ", " : "", shown_name, shown_text);
    }
  g_string_append_c (raw, ']');
}

static void
add_query_items (OctetDescription *description, const OctetUrlQuestion *question)
{
  const char *query = octet_url_get_part (question->url, OCTET_URL_QUERY);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GString) raw = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  OctetFact *fact;

  if (query == NULL || *query == '\0')
    return;

  items = octet_url_parse_query (query);
  print_items (items, raw, value);
  fact = octet_description_add (description, "url.query-items", "decoded", N_ ("Query items"));
  octet_fact_set_value (fact, "%s", value->str);
  octet_fact_set_why (fact,
                      ngettext ("Only “&” parts the items, and order and repeats count; this query "
                                "has %u item.",
                                "Only “&” parts the items, and order and repeats count; this query "
                                "has %u items.",
                                items->len),
                      items->len);
  octet_fact_set_source (fact, "WHATWG URL", "https://url.spec.whatwg.org/#urlencoded-parsing");
  if (has_encoded_nul (question->url))
    return;

  octet_fact_set_raw (fact, "%s", raw->str);
  octet_fact_set_python (fact,
                         "urllib.parse.parse_qsl(urllib.parse.urlparse(%s).query, "
                         "keep_blank_values=True)",
                         question->python);
}

static void
add_geturl (OctetDescription *description, const OctetUrlQuestion *question)
{
  g_autofree char *geturl = octet_url_dup_geturl (question->url);
  OctetFact *fact =
      octet_description_add (description, "url.geturl", "components", N_ ("Put together again"));

  octet_url_fact_set_text (fact, geturl);
  octet_fact_set_raw (fact, "%s", geturl);
  if (strcmp (geturl, octet_url_get_text (question->url)) == 0)
    octet_fact_set_why (fact, "%s",
                        _ ("The components with their separators give the same URL again, "
                           "character by character."));
  else
    octet_fact_set_why (fact,
                        _ ("Empty components lose their separators and the scheme its capitals; "
                           "what remains means the same: %s."),
                        geturl);
  octet_fact_set_rfc (fact, 3986, "5.3");
  octet_fact_set_python (fact, "urllib.parse.urlparse(%s).geturl()", question->python);
}

/**
 * octet_describe_url:
 * @subject: a subject of kind %OCTET_SUBJECT_URL
 * @services: where the scheme's own port is found
 * @error: return location for an error; none is set at present, every URL that parses is described
 *
 * Describes a URL as Python's urlparse() splits it, decodes it, and names the host that a program
 * really connects to.
 *
 * Returns: (transfer full) (nullable): the description
 */
OctetDescription *
octet_describe_url (const OctetSubject *subject, OctetServiceDatabase *services, GError **error)
{
  OctetDescription *description;
  OctetUrlQuestion question;

  g_return_val_if_fail (subject != NULL && subject->url != NULL, NULL);
  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (services), NULL);

  octet_url_question_init (&question, subject->url);
  description = octet_description_new (subject->text, "url");
  octet_describe_url_answer (description, &question, services);
  for (gsize i = 0; i < G_N_ELEMENTS (components); i++)
    add_component (description, &question, &components[i]);
  add_geturl (description, &question);
  octet_describe_url_host (description, &question, services);
  add_decoded_path (description, &question);
  add_decoded_query (description, &question);
  add_query_items (description, &question);
  octet_url_question_clear (&question);

  return description;
}

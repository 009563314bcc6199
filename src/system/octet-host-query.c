#include "system/octet-host-query.h"

#include <gio/gio.h>
#include <string.h>

/* An international name can be longer in UTF-8 than in ASCII, but not by more than this. */
#define MAX_QUERY_BYTES (4 * OCTET_HOST_NAME_MAX)

/**
 * octet_host_query_shorten:
 * @text: any bytes
 * @length: how many
 *
 * Returns: (transfer full): @text in valid UTF-8; of one that is longer than any name can be, the
 *   beginning and an ellipsis
 */
char *
octet_host_query_shorten (const char *text, gsize length)
{
  g_autofree char *valid = NULL;
  const char *end;

  if (length <= MAX_QUERY_BYTES)
    return g_utf8_make_valid (text, (gssize) length);

  /* three more bytes, for a character that the cut would take apart */
  valid = g_utf8_make_valid (text, OCTET_HOST_LABEL_MAX + 3);
  end = g_utf8_offset_to_pointer (
      valid, MIN (g_utf8_strlen (valid, -1), (glong) OCTET_HOST_LABEL_MAX - 3));

  return g_strdup_printf ("%.*s…", (int) (end - valid), valid);
}

/* Letters, digits, hyphen (RFC 1123 section 2.1), and the underscore that is met all the same: what
 * the C library lets pass. */
static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.';
}

/* One dot at the end is not a label: it says that the name is complete. */
static gboolean
is_name (const char *name)
{
  gsize length = strlen (name);
  gsize label_length = 0;

  if (length > 0 && name[length - 1] == '.')
    length--;
  if (length == 0 || length > OCTET_HOST_NAME_MAX || name[0] == '-')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!is_name_character (name[i]) || (name[i] == '.' && label_length == 0))
        return FALSE;
      label_length = name[i] == '.' ? 0 : label_length + 1;
      if (label_length > OCTET_HOST_LABEL_MAX)
        return FALSE;
    }

  return label_length > 0;
}

static char *
convert_name (const char *text)
{
  g_autofree char *ascii = NULL;

  ascii = g_str_is_ascii (text) ? g_strdup (text) : g_hostname_to_ascii (text);
  if (ascii == NULL || !is_name (ascii))
    return NULL;

  return g_steal_pointer (&ascii);
}

/**
 * octet_host_query_new:
 * @text: what a person typed, any bytes
 *
 * Linear in the length of @text; what is too long is not looked at further. International names are
 * converted (RFC 3490), as Python does.
 *
 * Returns: (transfer full): what it asks for
 */
OctetHostQuery *
octet_host_query_new (const char *text)
{
  OctetHostQuery *query = g_new0 (OctetHostQuery, 1);
  gsize length;

  while (g_ascii_isspace (*text))
    text++;
  length = strlen (text);
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  query->text = octet_host_query_shorten (text, length);
  if (length > MAX_QUERY_BYTES || !g_utf8_validate (text, (gssize) length, NULL))
    return query;
  query->is_address = octet_address_parse (query->text, -1, &query->address, NULL);
  if (!query->is_address)
    query->name = convert_name (query->text);

  return query;
}

/**
 * octet_host_query_free:
 * @query: (transfer full): a query
 */
void
octet_host_query_free (OctetHostQuery *query)
{
  g_free (query->text);
  g_free (query->name);
  g_free (query);
}

#include "facts/octet-json.h"

#include <string.h>

/* Whether the byte stands for itself in a JSON string (RFC 8259 section 7). */
static gboolean
is_plain (char byte)
{
  return (guchar) byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f;
}

static void
append_escaped (GString *json, char byte)
{
  switch (byte)
    {
    case '"':
    case '\\':
      g_string_append_c (json, '\\');
      g_string_append_c (json, byte);
      break;
    case '\n':
      g_string_append (json, "\\n");
      break;
    case '\r':
      g_string_append (json, "\\r");
      break;
    case '\t':
      g_string_append (json, "\\t");
      break;
    default:
      g_string_append_printf (json, "\\u%04x", (guchar) byte);
    }
}

/**
 * octet_json_append_string:
 * @json: where to
 * @text: any bytes
 *
 * Appends @text as a JSON string.
 */
void
octet_json_append_string (GString *json, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *p = valid != NULL ? valid : text;

  g_string_append_c (json, '"');
  while (*p != '\0')
    {
      const char *start = p;

      while (is_plain (*p))
        p++;
      g_string_append_len (json, start, p - start);
      if (*p != '\0')
        append_escaped (json, *p++);
    }
  g_string_append_c (json, '"');
}

/**
 * octet_json_append_name:
 * @json: where to, inside an object
 * @name: a name without characters to escape
 *
 * Appends the name of a member, with a comma if it is not the first one.
 */
void
octet_json_append_name (GString *json, const char *name)
{
  if (json->len > 0 && json->str[json->len - 1] != '{')
    g_string_append (json, ", ");
  g_string_append_c (json, '"');
  g_string_append (json, name);
  g_string_append (json, "\": ");
}

/**
 * octet_json_append_member:
 * @json: where to, inside an object
 * @name: the member's name
 * @text: (nullable): its value; %NULL leaves the member out
 */
void
octet_json_append_member (GString *json, const char *name, const char *text)
{
  if (text == NULL)
    return;

  octet_json_append_name (json, name);
  octet_json_append_string (json, text);
}

/**
 * octet_json_append_number:
 * @json: where to, inside an object
 * @name: the member's name
 * @number: its value
 */
void
octet_json_append_number (GString *json, const char *name, gsize number)
{
  octet_json_append_name (json, name);
  g_string_append_printf (json, "%" G_GSIZE_FORMAT, number);
}

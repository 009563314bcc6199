#include "facts/octet-format.h"

static const struct
{
  const char *name;
  const OctetFormatWriter *writer;
} formats[] = {
  [OCTET_FORMAT_TEXT] = { "text", &octet_format_text },
  [OCTET_FORMAT_JSON] = { "json", &octet_format_json },
  [OCTET_FORMAT_CSV] = { "csv", &octet_format_csv },
  [OCTET_FORMAT_MARKDOWN] = { "markdown", &octet_format_markdown },
};

/**
 * octet_format_from_string:
 * @name: "text", "json", "csv" or "markdown"
 * @ret_format: (out): the format
 *
 * Returns: whether there is such a format
 */
gboolean
octet_format_from_string (const char *name, OctetFormat *ret_format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].name, name) == 0)
      {
        *ret_format = (OctetFormat) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * octet_format_get_writer:
 * @format: a format
 *
 * Returns: (transfer none): what writes it
 */
const OctetFormatWriter *
octet_format_get_writer (OctetFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), NULL);

  return formats[format].writer;
}

/**
 * octet_format_make_visible:
 * @text: any bytes
 *
 * Returns: (transfer full): @text as UTF-8, controls and turns of direction as "\x1b" or "\u202e"
 */
char *
octet_format_make_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *visible = g_string_sized_new (64);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_CONTROL)
        g_string_append_printf (visible, "\\x%02x", character);
      else if (type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
               type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_printf (visible, "\\u%04x", character);
      else
        g_string_append_unichar (visible, character);
    }

  return g_string_free (visible, FALSE);
}

/**
 * octet_description_format:
 * @description: what to write
 * @format: how
 *
 * Returns: (transfer full): the description as a document of its own
 */
char *
octet_description_format (OctetDescription *description, OctetFormat format)
{
  const OctetFormatWriter *writer = octet_format_get_writer (format);
  GString *text;

  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  text = g_string_new (writer->head);
  writer->append_description (text, description);

  return g_string_free (text, FALSE);
}

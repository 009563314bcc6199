#include "facts/octet-python-value.h"

#include <string.h>

/* str.isprintable(): Unicode's categories Other and Separator are not, the blank is. */
static gboolean
is_printable (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    case G_UNICODE_SPACE_SEPARATOR:
      return character == ' ';
    default:
      return TRUE;
    }
}

static void
append_escape (GString *value, gunichar character)
{
  if (character == '\n')
    g_string_append (value, "\\n");
  else if (character == '\r')
    g_string_append (value, "\\r");
  else if (character == '\t')
    g_string_append (value, "\\t");
  else if (character < 0x100)
    g_string_append_printf (value, "\\x%02x", character);
  else if (character < 0x10000)
    g_string_append_printf (value, "\\u%04x", character);
  else
    g_string_append_printf (value, "\\U%08x", character);
}

static void
append_text (GString *value, const char *text)
{
  gboolean has_single = strchr (text, '\'') != NULL;
  char mark = has_single && strchr (text, '"') == NULL ? '"' : '\'';

  g_string_append_c (value, mark);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\\' || character == (gunichar) mark)
        g_string_append_printf (value, "\\%c", (char) character);
      else if (is_printable (character))
        g_string_append_unichar (value, character);
      else
        append_escape (value, character);
    }
  g_string_append_c (value, mark);
}

/**
 * octet_python_value_from_text:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text as Python's repr() writes it: single quotes, unless there are
 *   single and no double ones inside
 */
char *
octet_python_value_from_text (const char *text)
{
  GString *value;

  g_return_val_if_fail (text != NULL, NULL);

  value = g_string_new (NULL);
  append_text (value, text);

  return g_string_free (value, FALSE);
}

/**
 * octet_python_value_from_list:
 * @items: (array zero-terminated=1): texts, UTF-8
 *
 * Returns: (transfer full): @items as Python prints a list of strings; "[]" if there are none
 */
char *
octet_python_value_from_list (const char *const *items)
{
  GString *value;

  g_return_val_if_fail (items != NULL, NULL);

  value = g_string_new ("[");
  for (gsize i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (value, ", ");
      append_text (value, items[i]);
    }
  g_string_append_c (value, ']');

  return g_string_free (value, FALSE);
}

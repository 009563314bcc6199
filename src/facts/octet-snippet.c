#include "facts/octet-snippet.h"

/* Characters that cannot be seen, or that turn the direction of what follows, are escaped, so that
 * the code shown is the code that runs. */
static gboolean
is_plain (gunichar character)
{
  return g_unichar_isprint (character) && g_unichar_type (character) != G_UNICODE_FORMAT &&
         (character == ' ' || !g_unichar_isspace (character));
}

static void
append_python (GString *quoted, gunichar character)
{
  if (character == '\'' || character == '\\')
    g_string_append_printf (quoted, "\\%c", (char) character);
  else if (is_plain (character))
    g_string_append_unichar (quoted, character);
  else if (character < 0x100)
    g_string_append_printf (quoted, "\\x%02x", character);
  else if (character < 0x10000)
    g_string_append_printf (quoted, "\\u%04x", character);
  else
    g_string_append_printf (quoted, "\\U%08x", character);
}

/* Octal escapes end after three digits; hexadecimal ones would swallow the digits behind them. */
static void
append_c (GString *quoted, gunichar character)
{
  char bytes[6];
  int n_bytes;

  if (character == '"' || character == '\\')
    {
      g_string_append_printf (quoted, "\\%c", (char) character);
      return;
    }

  n_bytes = g_unichar_to_utf8 (character, bytes);
  if (is_plain (character))
    {
      g_string_append_len (quoted, bytes, n_bytes);
      return;
    }

  for (int i = 0; i < n_bytes; i++)
    g_string_append_printf (quoted, "\\%03o", (guint8) bytes[i]);
}

static char *
quote (const char *text, char mark, void (*append) (GString *, gunichar))
{
  GString *quoted = g_string_sized_new (64);

  g_string_append_c (quoted, mark);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    append (quoted, g_utf8_get_char (p));
  g_string_append_c (quoted, mark);

  return g_string_free (quoted, FALSE);
}

/**
 * octet_snippet_quote_python:
 * @text: UTF-8
 *
 * Returns: (transfer full): a Python string literal with single quotes that means @text
 */
char *
octet_snippet_quote_python (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return quote (text, '\'', append_python);
}

/**
 * octet_snippet_quote_c:
 * @text: UTF-8
 *
 * Returns: (transfer full): a C string literal that means @text
 */
char *
octet_snippet_quote_c (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return quote (text, '"', append_c);
}

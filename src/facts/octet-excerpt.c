#include "facts/octet-excerpt.h"

/* Controls, and what changes the direction of writing or has no width. */
static gboolean
is_invisible (gunichar character)
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
      return TRUE;
    case G_UNICODE_SPACE_SEPARATOR:
      return character != ' ';
    default:
      return FALSE;
    }
}

static void
append_visible (GString *excerpt, gunichar character)
{
  if (!is_invisible (character))
    g_string_append_unichar (excerpt, character);
  else if (character < 0x100)
    g_string_append_printf (excerpt, "\\x%02x", character);
  else if (character < 0x10000)
    g_string_append_printf (excerpt, "\\u%04x", character);
  else
    g_string_append_printf (excerpt, "\\U%08x", character);
}

/**
 * octet_excerpt_new:
 * @text: any bytes; those that are not UTF-8 become \xNN
 * @max_characters: how many characters of @text to show at most
 *
 * Returns: (transfer full): @text, visible in UTF-8; cut off, with "…" behind it, if it is longer
 */
char *
octet_excerpt_new (const char *text, gsize max_characters)
{
  GString *excerpt;
  const char *p;
  gsize n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  excerpt = g_string_new (NULL);
  for (p = text; *p != '\0' && n < max_characters; n++)
    {
      gunichar character = g_utf8_get_char_validated (p, -1);

      if (character >= 0x80000000)
        g_string_append_printf (excerpt, "\\x%02x", (guint8) *p++);
      else
        {
          append_visible (excerpt, character);
          p = g_utf8_next_char (p);
        }
    }
  if (*p != '\0')
    g_string_append (excerpt, "…");

  return g_string_free (excerpt, FALSE);
}

/**
 * octet_excerpt_new_whole:
 * @text: any bytes; those that are not UTF-8 become \xNN
 *
 * Returns: (transfer full): @text, visible in UTF-8, however long
 */
char *
octet_excerpt_new_whole (const char *text)
{
  return octet_excerpt_new (text, G_MAXSIZE);
}

/**
 * octet_excerpt_new_from_lines:
 * @text: UTF-8, of any number of lines
 * @max_characters: how many characters of each line to show at most
 *
 * For what is wrapped: the time that Pango takes to wrap a word grows with the square of its
 * length.
 *
 * Returns: (transfer full): @text; a line that is longer is cut off, with "…" behind it
 */
char *
octet_excerpt_new_from_lines (const char *text, gsize max_characters)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if ((gsize) g_utf8_strlen (lines[i], -1) > max_characters)
      {
        g_autofree char *whole = lines[i];
        g_autofree char *kept = g_utf8_substring (whole, 0, (glong) max_characters);

        lines[i] = g_strconcat (kept, "…", NULL);
      }

  return g_strjoinv ("\n", lines);
}

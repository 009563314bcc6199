#include "core/octet-url.h"

#include <string.h>

static const char hexadecimal_digits[] = "0123456789ABCDEF";

/* The byte that "%XX" at @text stands for, or -1. "%00" is left alone: a C string ends there. */
static int
read_escape (const char *text, gsize length)
{
  int high;
  int low;

  if (length < 3 || text[0] != '%')
    return -1;

  high = g_ascii_xdigit_value (text[1]);
  low = g_ascii_xdigit_value (text[2]);
  if (high < 0 || low < 0 || (high == 0 && low == 0))
    return -1;

  return high << 4 | low;
}

/* How many bytes of @bytes, which is not a whole character, one U+FFFD replaces: as many as could
 * still begin a character, at least one (Unicode, section 3.9, table 3-8). */
static gsize
measure_broken (const guint8 *bytes, gsize length)
{
  guint8 lowest = 0x80;
  guint8 highest = 0xbf;
  gsize n_wanted;
  gsize n_bytes = 1;

  if (bytes[0] >= 0xc2 && bytes[0] <= 0xdf)
    n_wanted = 2;
  else if (bytes[0] >= 0xe0 && bytes[0] <= 0xef)
    n_wanted = 3;
  else if (bytes[0] >= 0xf0 && bytes[0] <= 0xf4)
    n_wanted = 4;
  else
    return 1;

  /* Overlong forms, surrogates and what lies behind U+10FFFF are cut off at the second byte. */
  if (bytes[0] == 0xe0)
    lowest = 0xa0;
  else if (bytes[0] == 0xed)
    highest = 0x9f;
  else if (bytes[0] == 0xf0)
    lowest = 0x90;
  else if (bytes[0] == 0xf4)
    highest = 0x8f;

  while (n_bytes < n_wanted && n_bytes < length && bytes[n_bytes] >= lowest &&
         bytes[n_bytes] <= highest)
    {
      n_bytes++;
      lowest = 0x80;
      highest = 0xbf;
    }

  return n_bytes;
}

/* As Python decodes with errors="replace". */
static char *
replace_broken (const GString *bytes)
{
  GString *text = g_string_sized_new (bytes->len);
  const char *p = bytes->str;
  const char *end = p + bytes->len;

  while (p < end)
    {
      const char *valid_end;

      g_utf8_validate (p, end - p, &valid_end);
      g_string_append_len (text, p, valid_end - p);
      p = valid_end;
      if (p < end)
        {
          g_string_append (text, "\xef\xbf\xbd");
          p += measure_broken ((const guint8 *) p, (gsize) (end - p));
        }
    }

  return g_string_free (text, FALSE);
}

static char *
decode (const char *text, gsize length, gboolean plus_is_blank)
{
  g_autoptr (GString) bytes = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      int byte = read_escape (text + i, length - i);

      if (byte >= 0)
        {
          g_string_append_c (bytes, (char) byte);
          i += 2;
        }
      else
        g_string_append_c (bytes, plus_is_blank && text[i] == '+' ? ' ' : text[i]);
    }

  return replace_broken (bytes);
}

/**
 * octet_url_unquote:
 * @text: percent-encoded text
 * @length: its length in bytes, or -1 if it ends with a NUL
 *
 * Decodes as urllib.parse.unquote(): "%XX" becomes the byte, and bytes that are not UTF-8 become
 * U+FFFD. What is no "%XX" stays; so does "%00", since the result ends at its first NUL.
 *
 * Returns: (transfer full): the decoded text, valid UTF-8
 */
char *
octet_url_unquote (const char *text, gssize length)
{
  g_return_val_if_fail (text != NULL, NULL);

  return decode (text, length < 0 ? strlen (text) : (gsize) length, FALSE);
}

/**
 * octet_url_unquote_plus:
 * @text: percent-encoded text
 * @length: its length in bytes, or -1 if it ends with a NUL
 *
 * Decodes as urllib.parse.unquote_plus(): as octet_url_unquote(), and "+" becomes a blank.
 *
 * Returns: (transfer full): the decoded text, valid UTF-8
 */
char *
octet_url_unquote_plus (const char *text, gssize length)
{
  g_return_val_if_fail (text != NULL, NULL);

  return decode (text, length < 0 ? strlen (text) : (gsize) length, TRUE);
}

static gboolean
is_unreserved (char character)
{
  return g_ascii_isalnum (character) || (character != '\0' && strchr ("_.-~", character) != NULL);
}

static char *
quote (const char *text, const char *safe, gboolean blank_is_plus)
{
  GString *quoted = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    if (blank_is_plus && *p == ' ')
      g_string_append_c (quoted, '+');
    else if (is_unreserved (*p) || ((guchar) *p < 0x80 && strchr (safe, *p) != NULL))
      g_string_append_c (quoted, *p);
    else
      {
        g_string_append_c (quoted, '%');
        g_string_append_c (quoted, hexadecimal_digits[(guchar) *p >> 4]);
        g_string_append_c (quoted, hexadecimal_digits[(guchar) *p & 0xf]);
      }

  return g_string_free (quoted, FALSE);
}

/**
 * octet_url_quote:
 * @text: any text
 * @safe: (nullable): ASCII characters to leave as they are; Python's quote() takes "/" if not told
 *
 * Encodes as urllib.parse.quote(): every byte but letters, digits, "_.-~" and @safe as "%XX".
 *
 * Returns: (transfer full): the encoded text
 */
char *
octet_url_quote (const char *text, const char *safe)
{
  g_return_val_if_fail (text != NULL, NULL);

  return quote (text, safe != NULL ? safe : "", FALSE);
}

/**
 * octet_url_quote_plus:
 * @text: any text
 * @safe: (nullable): ASCII characters to leave as they are
 *
 * Encodes as urllib.parse.quote_plus(): as octet_url_quote(), but blanks become "+".
 *
 * Returns: (transfer full): the encoded text
 */
char *
octet_url_quote_plus (const char *text, const char *safe)
{
  g_return_val_if_fail (text != NULL, NULL);

  return quote (text, safe != NULL ? safe : "", TRUE);
}

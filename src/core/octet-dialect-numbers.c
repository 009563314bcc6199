#include "core/octet-dialect-numbers.h"

#include <string.h>

/* Where inet_aton() stops reading: at the first blank, if there is one. */
gsize
octet_dialect_numbers_find_blank (const char *text, gsize length)
{
  gsize end = 0;

  while (end < length && !g_ascii_isspace (text[end]) && text[end] != '\v')
    end++;

  return end;
}

static gboolean
has_hexadecimal_prefix (const char *text, gsize length)
{
  return length >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x';
}

static gboolean
are_digits (const char *text, gsize length, guint base)
{
  for (gsize i = 0; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0 || (guint) digit >= base)
        return FALSE;
    }

  return TRUE;
}

/* The URL standard's "ends in a number": only then is a host an IPv4 address or an error. */
gboolean
octet_dialect_numbers_ends_in_number (const char *text, gsize length)
{
  gsize start;

  if (length > 1 && text[length - 1] == '.')
    length--;
  for (start = length; start > 0 && text[start - 1] != '.'; start--)
    ;
  text += start;
  length -= start;

  if (has_hexadecimal_prefix (text, length))
    return are_digits (text + 2, length - 2, 16);

  return length > 0 && are_digits (text, length, 10);
}

/* Reads one number, all of @text from @start to @end. */
static gboolean
scan_number (OctetDialectNumbers *numbers,
             const char *text,
             gsize start,
             gsize end,
             gboolean whatwg,
             OctetFault *fault)
{
  gboolean hexadecimal = has_hexadecimal_prefix (text + start, end - start);
  gboolean octal = !hexadecimal && end - start > 1 && text[start] == '0';
  guint base = hexadecimal ? 16 : octal ? 8 : 10;
  gsize first = hexadecimal ? start + 2 : start;
  guint64 value = 0;

  if (start == end)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_EMPTY, start, 0);
  /* To the URL standard, "0x" is 0; to the C library, a 0 and then an "x". */
  if (first == end && !whatwg)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_CHARACTER, start + 1, 1);

  for (gsize i = first; i < end; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0 || (guint) digit >= base)
        return octet_fault_set_character (fault, OCTET_PARSE_ERROR_OCTET_CHARACTER, text, end, i);
      value = MIN (value * base + (guint) digit, G_GUINT64_CONSTANT (1) << 32);
    }

  if (numbers->reading == OCTET_READING_PLAIN && base != 10)
    numbers->reading = octal ? OCTET_READING_OCTAL : OCTET_READING_HEXADECIMAL;
  numbers->numbers[numbers->n_numbers].value = value;
  numbers->numbers[numbers->n_numbers].start = start;
  numbers->numbers[numbers->n_numbers].length = end - start;
  numbers->n_numbers++;

  return TRUE;
}

/*
 * octet_dialect_numbers_scan:
 * @numbers: (out): what was read
 * @text: what to read, all of it
 * @length: its length in bytes
 * @whatwg: whether to read as the URL standard, else as inet_aton()
 * @fault: (out): why @text is refused
 */
gboolean
octet_dialect_numbers_scan (OctetDialectNumbers *numbers,
                            const char *text,
                            gsize length,
                            gboolean whatwg,
                            OctetFault *fault)
{
  gboolean trailing_dot = whatwg && length > 1 && text[length - 1] == '.';
  gsize start = 0;

  *numbers = (OctetDialectNumbers){ .reading = OCTET_READING_PLAIN };
  if (length == 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_CHARACTER, 0, 1);
  if (trailing_dot)
    length--;

  for (gsize end = 0; end <= length; end++)
    {
      if (end < length && text[end] != '.')
        continue;
      if (numbers->n_numbers == OCTET_DIALECT_NUMBERS_MAX)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_COUNT_MANY, start - 1,
                                length - start + 1);
      if (!scan_number (numbers, text, start, end, whatwg, fault))
        return FALSE;
      start = end + 1;
    }

  if (numbers->reading == OCTET_READING_PLAIN && numbers->n_numbers < OCTET_DIALECT_NUMBERS_MAX)
    numbers->reading = OCTET_READING_FEWER_PARTS;
  if (numbers->reading == OCTET_READING_PLAIN && trailing_dot)
    numbers->reading = OCTET_READING_TRAILING_DOT;

  return TRUE;
}

/*
 * octet_dialect_numbers_join:
 * @numbers: what was read
 * @ret_value: (out): the address; untouched on failure
 * @fault: (out): which number is too large
 *
 * All numbers but the last are one byte each; the last fills the bytes left.
 */
gboolean
octet_dialect_numbers_join (const OctetDialectNumbers *numbers,
                            guint32 *ret_value,
                            OctetFault *fault)
{
  guint last = numbers->n_numbers - 1;
  guint64 value = 0;

  for (guint i = 0; i <= last; i++)
    {
      guint n_bits = i < last ? 8 : 8 * (OCTET_DIALECT_NUMBERS_MAX - last);

      if (numbers->numbers[i].value >> n_bits != 0)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_TOO_LARGE, numbers->numbers[i].start,
                                numbers->numbers[i].length);
      value = value << n_bits | numbers->numbers[i].value;
    }
  *ret_value = (guint32) value;

  return TRUE;
}

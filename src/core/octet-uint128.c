#include "core/octet-uint128.h"

#include "core/octet-fault.h"

#include <string.h>

/**
 * octet_uint128_compare:
 * @a: a number
 * @b: another
 *
 * Returns: -1, 0 or 1 as @a is below, equal to or above @b
 */
int
octet_uint128_compare (OctetUint128 a, OctetUint128 b)
{
  if (a.high != b.high)
    return a.high < b.high ? -1 : 1;
  if (a.low != b.low)
    return a.low < b.low ? -1 : 1;

  return 0;
}

/**
 * octet_uint128_add:
 * @a: a number
 * @b: another
 *
 * Returns: the sum, modulo 2^128
 */
OctetUint128
octet_uint128_add (OctetUint128 a, OctetUint128 b)
{
  OctetUint128 sum = { a.high + b.high, a.low + b.low };

  if (sum.low < a.low)
    sum.high++;

  return sum;
}

/**
 * octet_uint128_subtract:
 * @a: a number
 * @b: what to take away
 *
 * Returns: the difference, modulo 2^128
 */
OctetUint128
octet_uint128_subtract (OctetUint128 a, OctetUint128 b)
{
  OctetUint128 difference = { a.high - b.high, a.low - b.low };

  if (a.low < b.low)
    difference.high--;

  return difference;
}

/**
 * octet_uint128_add_checked:
 * @a: a number
 * @b: another
 * @ret_sum: (out): the sum, if it fits
 *
 * Returns: %FALSE if the sum is 2^128 or more
 */
gboolean
octet_uint128_add_checked (OctetUint128 a, OctetUint128 b, OctetUint128 *ret_sum)
{
  OctetUint128 sum = octet_uint128_add (a, b);

  if (octet_uint128_compare (sum, a) < 0)
    return FALSE;

  *ret_sum = sum;

  return TRUE;
}

/**
 * octet_uint128_subtract_checked:
 * @a: a number
 * @b: what to take away
 * @ret_difference: (out): the difference, if there is one
 *
 * Returns: %FALSE if @b is above @a
 */
gboolean
octet_uint128_subtract_checked (OctetUint128 a, OctetUint128 b, OctetUint128 *ret_difference)
{
  if (octet_uint128_compare (a, b) < 0)
    return FALSE;

  *ret_difference = octet_uint128_subtract (a, b);

  return TRUE;
}

/**
 * octet_uint128_shift_left:
 * @a: a number
 * @n_bits: how far; 128 and more leave nothing
 *
 * Returns: @a times 2^@n_bits, modulo 2^128
 */
OctetUint128
octet_uint128_shift_left (OctetUint128 a, guint n_bits)
{
  /* C leaves a shift by the full width undefined, hence the cases. */
  if (n_bits == 0)
    return a;
  if (n_bits >= 128)
    return OCTET_UINT128_ZERO;
  if (n_bits >= 64)
    return (OctetUint128){ a.low << (n_bits - 64), 0 };

  return (OctetUint128){ a.high << n_bits | a.low >> (64 - n_bits), a.low << n_bits };
}

/**
 * octet_uint128_shift_right:
 * @a: a number
 * @n_bits: how far; 128 and more leave nothing
 *
 * Returns: @a divided by 2^@n_bits, rounded down
 */
OctetUint128
octet_uint128_shift_right (OctetUint128 a, guint n_bits)
{
  if (n_bits == 0)
    return a;
  if (n_bits >= 128)
    return OCTET_UINT128_ZERO;
  if (n_bits >= 64)
    return (OctetUint128){ 0, a.high >> (n_bits - 64) };

  return (OctetUint128){ a.high >> n_bits, a.low >> n_bits | a.high << (64 - n_bits) };
}

static guint
count_leading_zeros_64 (guint64 a)
{
  guint n_zeros = 0;

  if (a == 0)
    return 64;

  for (guint step = 32; step > 0; step /= 2)
    if (a >> (64 - step) == 0)
      {
        n_zeros += step;
        a <<= step;
      }

  return n_zeros;
}

/**
 * octet_uint128_count_leading_zeros:
 * @a: a number
 *
 * Returns: how many of the 128 bits are 0 before the first 1, 0…128
 */
guint
octet_uint128_count_leading_zeros (OctetUint128 a)
{
  return a.high != 0 ? count_leading_zeros_64 (a.high) : 64 + count_leading_zeros_64 (a.low);
}

/**
 * octet_uint128_count_trailing_zeros:
 * @a: a number
 *
 * Returns: how many of the 128 bits are 0 behind the last 1, 0…128
 */
guint
octet_uint128_count_trailing_zeros (OctetUint128 a)
{
  OctetUint128 below;

  if (octet_uint128_is_zero (a))
    return 128;

  /* a - 1 turns the zeros behind the last 1 into ones; those ones alone remain. */
  below = octet_uint128_and (octet_uint128_not (a), octet_uint128_subtract (a, octet_uint128 (1)));

  return 128 - octet_uint128_count_leading_zeros (below);
}

/* Divides 32 bits at a time, most significant first, as on paper. */
static guint32
divide (guint32 limbs[4], guint32 divisor)
{
  guint64 remainder = 0;

  for (guint i = 0; i < 4; i++)
    {
      guint64 part = remainder << 32 | limbs[i];

      limbs[i] = (guint32) (part / divisor);
      remainder = part % divisor;
    }

  return (guint32) remainder;
}

/**
 * octet_uint128_print:
 * @a: a number
 * @text: (out): room for its decimal digits and a NUL
 *
 * Returns: how many digits were written
 */
gsize
octet_uint128_print (OctetUint128 a, char text[OCTET_UINT128_DECIMAL_SIZE])
{
  guint32 limbs[4] = { (guint32) (a.high >> 32), (guint32) a.high, (guint32) (a.low >> 32),
                       (guint32) a.low };
  char digits[45];
  gsize first = sizeof digits;
  gsize n_digits;

  /* Nine digits at a time; five times nine are enough for 2^128 - 1. */
  while (first > 0)
    {
      guint32 part = divide (limbs, 1000000000);

      for (guint i = 0; i < 9; i++, part /= 10)
        digits[--first] = (char) ('0' + part % 10);
    }
  while (first < sizeof digits - 1 && digits[first] == '0')
    first++;

  n_digits = sizeof digits - first;
  memcpy (text, digits + first, n_digits);
  text[n_digits] = '\0';

  return n_digits;
}

static gboolean
scan_decimal (const char *text, gsize length, OctetUint128 *ret_value, OctetFault *fault)
{
  static const OctetUint128 tenth = { G_GUINT64_CONSTANT (0x1999999999999999),
                                      G_GUINT64_CONSTANT (0x9999999999999999) };
  OctetUint128 value = OCTET_UINT128_ZERO;
  gboolean too_large = FALSE;

  if (length > 1 && text[0] == '-' && g_ascii_isdigit (text[1]))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_INTEGER_NEGATIVE, 0, length);

  for (gsize i = 0; i < length; i++)
    {
      guint digit = (guint) (guchar) text[i] - '0';
      int order = octet_uint128_compare (value, tenth);

      if (digit > 9)
        return octet_fault_set_character (fault, OCTET_PARSE_ERROR_INTEGER_CHARACTER, text, length,
                                          i);
      too_large |= order > 0 || (order == 0 && digit > 5);
      value = octet_uint128_add (octet_uint128_shift_left (value, 3),
                                 octet_uint128_shift_left (value, 1));
      value = octet_uint128_add (value, octet_uint128 (digit));
    }
  if (too_large)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0, length);

  *ret_value = value;

  return TRUE;
}

/**
 * octet_uint128_parse:
 * @text: decimal ASCII digits, leading zeros allowed; no sign, no blank
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_value: (out): the number, untouched on failure
 * @error: (nullable): %OCTET_PARSE_ERROR_EMPTY, TOO_LONG, NOT_UTF8, INTEGER_CHARACTER,
 *   INTEGER_NEGATIVE or INTEGER_TOO_LARGE (2^128 and more)
 *
 * Returns: whether @text is such a number
 */
gboolean
octet_uint128_parse (const char *text, gssize length, OctetUint128 *ret_value, GError **error)
{
  OctetFault fault;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;

  return scan_decimal (text, (gsize) length, ret_value, &fault) ||
         octet_fault_raise (&fault, text, (gsize) length, error);
}

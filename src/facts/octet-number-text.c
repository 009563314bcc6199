#include "facts/octet-number-text.h"

#include <string.h>

/* Longer numbers say more by their size than by their digits. */
#define MAX_READ_DIGITS 15

/**
 * octet_number_text_group:
 * @digits: a number in decimal
 *
 * Returns: (transfer full): @digits with a comma before every three from the right
 */
char *
octet_number_text_group (const char *digits)
{
  gsize length = strlen (digits);
  GString *text = g_string_sized_new (length + length / 3);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * octet_number_text_power:
 * @base: a number
 * @exponent: how often it is multiplied by itself
 *
 * Returns: (transfer full): the power as it is written: "2⁸"
 */
char *
octet_number_text_power (guint base, guint exponent)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *digits = g_strdup_printf ("%u", exponent);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u", base);
  for (const char *p = digits; *p != '\0'; p++)
    g_string_append (text, raised[*p - '0']);

  return g_string_free (text, FALSE);
}

/* "1208925819614629174706176" → "≈ 1.2 × 10²⁴" */
static char *
approximate (const char *digits)
{
  guint exponent = (guint) strlen (digits) - 1;
  guint tenths = (guint) (digits[0] - '0') * 10 + (guint) (digits[1] - '0');
  g_autofree char *power = NULL;

  if (digits[2] >= '5')
    tenths++;
  if (tenths == 100)
    {
      tenths = 10;
      exponent++;
    }
  power = octet_number_text_power (10, exponent);

  return g_strdup_printf ("≈ %u.%u × %s", tenths / 10, tenths % 10, power);
}

/**
 * octet_number_text_shorten:
 * @digits: a number in decimal
 *
 * Returns: (transfer full): @digits grouped, or two figures and a power of ten for large numbers
 */
char *
octet_number_text_shorten (const char *digits)
{
  return strlen (digits) > MAX_READ_DIGITS ? approximate (digits)
                                           : octet_number_text_group (digits);
}

/**
 * octet_number_text_count:
 * @digits: a power of two, in decimal
 * @n_bits: which power
 *
 * Returns: (transfer full): @digits grouped, or the power and its size for large numbers
 */
char *
octet_number_text_count (const char *digits, guint n_bits)
{
  g_autofree char *power = NULL;
  g_autofree char *about = NULL;

  if (strlen (digits) <= MAX_READ_DIGITS)
    return octet_number_text_group (digits);

  power = octet_number_text_power (2, n_bits);
  about = approximate (digits);

  return g_strdup_printf ("%s %s", power, about);
}

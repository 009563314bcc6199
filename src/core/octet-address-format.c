#include "core/octet-address-format.h"

static char *
format_digits (const OctetAddress *address, guint bits_each, const char *digits, gboolean grouped)
{
  guint n_digits = octet_ip_version_get_bits (address->version) / bits_each;
  GString *text = g_string_new (NULL);

  for (guint i = n_digits; i > 0; i--)
    {
      OctetUint128 behind = octet_uint128_shift_right (address->value, (i - 1) * bits_each);

      g_string_append_c (text, digits[behind.low & ((1U << bits_each) - 1)]);
      if (grouped && i > 1 && (i - 1) % 4 == 0)
        g_string_append_c (text, '_');
    }

  return g_string_free (text, FALSE);
}

/**
 * octet_address_format:
 * @address: an address
 * @format: "" or "s" for the text; or "#" for a prefix such as 0x, "_" for groups of four digits,
 *   both optional and in this order, and "b" binary, "x" or "X" hexadecimal, "n" binary for IPv4
 *   and hexadecimal for IPv6
 *
 * Python's `format (address, …)`; a width is not known here.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if @format is no such format
 */
char *
octet_address_format (const OctetAddress *address, const char *format)
{
  gboolean has_prefix = *format == '#';
  gboolean grouped = format[has_prefix] == '_';
  char type = format[has_prefix + grouped];
  g_autofree char *digits = NULL;
  char prefix[] = { '0', '\0', '\0' };

  if (*format == '\0' || (*format == 's' && format[1] == '\0'))
    return octet_address_to_string (address);
  if (type == 'n')
    type = address->version == OCTET_IPV4 ? 'b' : 'x';
  if ((type != 'b' && type != 'x' && type != 'X') || format[has_prefix + grouped + 1] != '\0')
    return NULL;

  prefix[1] = type;
  digits = format_digits (address, type == 'b' ? 1 : 4,
                          type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef", grouped);

  return g_strconcat (has_prefix ? prefix : "", digits, NULL);
}

#include "core/octet-address.h"

#include <string.h>

#define N_GROUPS 8

static const char hexadecimal_digits[] = "0123456789abcdef";

static char *
print_ipv4 (guint32 value, char *text)
{
  for (int shift = 24; shift >= 0; shift -= 8)
    {
      guint octet = value >> shift & 0xff;
      guint hundreds = octet / 100;
      guint tens = octet / 10 % 10;

      if (hundreds != 0)
        *text++ = (char) ('0' + hundreds);
      if (octet >= 10)
        *text++ = (char) ('0' + tens);
      *text++ = (char) ('0' + octet % 10);
      if (shift != 0)
        *text++ = '.';
    }

  return text;
}

static char *
print_group (guint group, char *text)
{
  if (group > 0xfff)
    *text++ = hexadecimal_digits[group >> 12];
  if (group > 0xff)
    *text++ = hexadecimal_digits[group >> 8 & 0xf];
  if (group > 0xf)
    *text++ = hexadecimal_digits[group >> 4 & 0xf];
  *text++ = hexadecimal_digits[group & 0xf];

  return text;
}

static gboolean
is_ipv4_mapped (OctetUint128 value)
{
  return value.high == 0 && value.low >> 32 == 0xffff;
}

/* RFC 5952 section 4.2: the longest run of two or more zeros, the first of the longest. */
static guint
find_longest_zeros (const OctetAddress *address, guint *ret_length)
{
  guint best = 0;
  guint best_length = 1;

  for (guint i = 0, length = 0; i < N_GROUPS; i++)
    {
      length = octet_address_get_part (address, i) == 0 ? length + 1 : 0;
      if (length > best_length)
        {
          best = i + 1 - length;
          best_length = length;
        }
    }
  *ret_length = best_length > 1 ? best_length : 0;

  return best;
}

static char *
print_ipv6 (const OctetAddress *address, char *text)
{
  guint n_zeros;
  guint first_zero;

  if (is_ipv4_mapped (address->value))
    {
      memcpy (text, "::ffff:", 7);
      return print_ipv4 ((guint32) address->value.low, text + 7);
    }

  first_zero = find_longest_zeros (address, &n_zeros);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      if (n_zeros > 0 && i == first_zero)
        {
          *text++ = ':';
          i += n_zeros - 1;
          if (i == N_GROUPS - 1)
            *text++ = ':';
          continue;
        }
      if (i > 0)
        *text++ = ':';
      text = print_group (octet_address_get_part (address, i), text);
    }

  return text;
}

static char *
print_zone (const OctetAddress *address, char *text)
{
  gsize length = strlen (address->zone);

  if (length > 0)
    {
      *text++ = '%';
      memcpy (text, address->zone, length);
      text += length;
    }

  return text;
}

/**
 * octet_address_print:
 * @address: an address
 * @text: (out): room for the text and a NUL
 *
 * Writes the short text of @address, as str() of Python's address: dotted decimal, or RFC 5952 with
 * the last 32 bits of an IPv4-mapped address dotted, then the zone.
 *
 * Returns: the length of the text in bytes
 */
gsize
octet_address_print (const OctetAddress *address, char text[OCTET_ADDRESS_TEXT_SIZE])
{
  char *end;

  if (address->version == OCTET_IPV4)
    end = print_ipv4 ((guint32) address->value.low, text);
  else
    end = print_zone (address, print_ipv6 (address, text));
  *end = '\0';

  return (gsize) (end - text);
}

/**
 * octet_address_to_string:
 * @address: an address
 *
 * Returns: (transfer full): the text that octet_address_print() writes
 */
char *
octet_address_to_string (const OctetAddress *address)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];

  return g_strndup (text, octet_address_print (address, text));
}

/**
 * octet_address_to_exploded:
 * @address: an address
 *
 * Writes all groups with all digits, as Python's `exploded`; the last 32 bits of an IPv4-mapped
 * address are dotted. IPv4 text has only one form.
 *
 * Returns: (transfer full): the long text of @address
 */
char *
octet_address_to_exploded (const OctetAddress *address)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];
  char *end = text;
  guint n_groups = is_ipv4_mapped (address->value) ? N_GROUPS - 2 : N_GROUPS;

  if (address->version == OCTET_IPV4)
    return octet_address_to_string (address);

  for (guint i = 0; i < n_groups; i++)
    {
      guint group = octet_address_get_part (address, i);

      for (int shift = 12; shift >= 0; shift -= 4)
        *end++ = hexadecimal_digits[group >> shift & 0xf];
      *end++ = ':';
    }
  end--;
  if (n_groups < N_GROUPS)
    {
      *end++ = ':';
      end = print_ipv4 ((guint32) address->value.low, end);
    }
  end = print_zone (address, end);

  return g_strndup (text, (gsize) (end - text));
}

/**
 * octet_address_to_reverse_pointer:
 * @address: an address; its zone has no place in DNS and is left out
 *
 * Returns: (transfer full): the name under which DNS keeps the name of @address (RFC 1035
 *   section 3.5, RFC 3596 section 2.5), as Python's `reverse_pointer`
 */
char *
octet_address_to_reverse_pointer (const OctetAddress *address)
{
  GString *name = g_string_sized_new (2 * 32 + sizeof "ip6.arpa");
  guint8 bytes[16];

  octet_address_to_bytes (address, bytes);
  for (guint i = octet_address_get_size (address); i > 0; i--)
    if (address->version == OCTET_IPV4)
      g_string_append_printf (name, "%u.", bytes[i - 1]);
    else
      g_string_append_printf (name, "%x.%x.", bytes[i - 1] & 0xf, bytes[i - 1] >> 4);
  g_string_append (name, address->version == OCTET_IPV4 ? "in-addr.arpa" : "ip6.arpa");

  return g_string_free (name, FALSE);
}

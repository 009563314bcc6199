#include "core/octet-address.h"

#include <string.h>

#define N_GROUPS 8

static const char hexadecimal_digits[] = "0123456789abcdef";

/* The text of every octet, so that none is divided by ten to be written. */
typedef struct
{
  char digits[4]; /* with NUL */
  guint8 length;
} OctetText;

#define ONE(o)                                                                                     \
  {                                                                                                \
    { '0' + (o) }, 1                                                                               \
  }
#define TWO(t, o)                                                                                  \
  {                                                                                                \
    { '0' + (t), '0' + (o) }, 2                                                                    \
  }
#define THREE(h, t, o)                                                                             \
  {                                                                                                \
    { '0' + (h), '0' + (t), '0' + (o) }, 3                                                         \
  }
#define TEN_OF(number, ...)                                                                        \
  number (__VA_ARGS__, 0), number (__VA_ARGS__, 1), number (__VA_ARGS__, 2),                       \
      number (__VA_ARGS__, 3), number (__VA_ARGS__, 4), number (__VA_ARGS__, 5),                   \
      number (__VA_ARGS__, 6), number (__VA_ARGS__, 7), number (__VA_ARGS__, 8),                   \
      number (__VA_ARGS__, 9)

static const OctetText octet_texts[256] = { ONE (0),
                                            ONE (1),
                                            ONE (2),
                                            ONE (3),
                                            ONE (4),
                                            ONE (5),
                                            ONE (6),
                                            ONE (7),
                                            ONE (8),
                                            ONE (9),
                                            TEN_OF (TWO, 1),
                                            TEN_OF (TWO, 2),
                                            TEN_OF (TWO, 3),
                                            TEN_OF (TWO, 4),
                                            TEN_OF (TWO, 5),
                                            TEN_OF (TWO, 6),
                                            TEN_OF (TWO, 7),
                                            TEN_OF (TWO, 8),
                                            TEN_OF (TWO, 9),
                                            TEN_OF (THREE, 1, 0),
                                            TEN_OF (THREE, 1, 1),
                                            TEN_OF (THREE, 1, 2),
                                            TEN_OF (THREE, 1, 3),
                                            TEN_OF (THREE, 1, 4),
                                            TEN_OF (THREE, 1, 5),
                                            TEN_OF (THREE, 1, 6),
                                            TEN_OF (THREE, 1, 7),
                                            TEN_OF (THREE, 1, 8),
                                            TEN_OF (THREE, 1, 9),
                                            TEN_OF (THREE, 2, 0),
                                            TEN_OF (THREE, 2, 1),
                                            TEN_OF (THREE, 2, 2),
                                            TEN_OF (THREE, 2, 3),
                                            TEN_OF (THREE, 2, 4),
                                            THREE (2, 5, 0),
                                            THREE (2, 5, 1),
                                            THREE (2, 5, 2),
                                            THREE (2, 5, 3),
                                            THREE (2, 5, 4),
                                            THREE (2, 5, 5) };

/* Writes a NUL behind the octet, for the next one to overwrite. */
static inline char *
print_octet (guint octet, char *text)
{
  memcpy (text, octet_texts[octet].digits, sizeof octet_texts[octet].digits);

  return text + octet_texts[octet].length;
}

static inline char *
print_ipv4 (guint32 value, char *text)
{
  text = print_octet (value >> 24, text);
  *text++ = '.';
  text = print_octet (value >> 16 & 0xff, text);
  *text++ = '.';
  text = print_octet (value >> 8 & 0xff, text);
  *text++ = '.';

  return print_octet (value & 0xff, text);
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

static void
part_into_groups (OctetUint128 value, guint groups[N_GROUPS])
{
  for (guint i = 0; i < N_GROUPS / 2; i++)
    {
      groups[i] = value.high >> (48 - 16 * i) & 0xffff;
      groups[i + N_GROUPS / 2] = value.low >> (48 - 16 * i) & 0xffff;
    }
}

/* RFC 5952 section 4.2: the longest run of two or more zeros, the first of the longest; without
 * one, it begins and ends behind the last group. */
static guint
find_longest_zeros (const guint groups[N_GROUPS], guint *ret_end)
{
  guint best_length = 1;

  *ret_end = N_GROUPS;
  for (guint i = 0, length = 0; i < N_GROUPS; i++)
    {
      length = groups[i] == 0 ? length + 1 : 0;
      if (length > best_length)
        {
          best_length = length;
          *ret_end = i + 1;
        }
    }

  return best_length > 1 ? *ret_end - best_length : N_GROUPS;
}

static char *
print_groups (const guint *groups, guint n_groups, char *text)
{
  for (guint i = 0; i < n_groups; i++)
    {
      if (i > 0)
        *text++ = ':';
      text = print_group (groups[i], text);
    }

  return text;
}

static char *
print_ipv6 (OctetUint128 value, char *text)
{
  guint groups[N_GROUPS];
  guint zeros;
  guint behind;

  if (is_ipv4_mapped (value))
    {
      memcpy (text, "::ffff:", 7);
      return print_ipv4 ((guint32) value.low, text + 7);
    }

  part_into_groups (value, groups);
  zeros = find_longest_zeros (groups, &behind);
  text = print_groups (groups, zeros, text);
  if (zeros < N_GROUPS)
    {
      *text++ = ':';
      *text++ = ':';
      text = print_groups (groups + behind, N_GROUPS - behind, text);
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

/* Kept apart, so that writing IPv4 does not pay for all that it needs. */
G_NO_INLINE static char *
print_ipv6_with_zone (const OctetAddress *address, char *text)
{
  return print_zone (address, print_ipv6 (address->value, text));
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
    end = print_ipv6_with_zone (address, text);
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

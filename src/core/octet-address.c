#include "core/octet-address.h"

#include <string.h>

/**
 * octet_address_from_ipv4:
 * @value: the address as a number, the first octet most significant
 *
 * Returns: the IPv4 address
 */
OctetAddress
octet_address_from_ipv4 (guint32 value)
{
  return (OctetAddress){ .value = octet_uint128 (value), .version = OCTET_IPV4 };
}

/**
 * octet_address_from_ipv6:
 * @value: the address as a number, the first group most significant
 *
 * Returns: the IPv6 address, without a zone
 */
OctetAddress
octet_address_from_ipv6 (OctetUint128 value)
{
  return (OctetAddress){ .value = value, .version = OCTET_IPV6 };
}

/**
 * octet_address_from_bytes:
 * @version: which address the bytes are
 * @bytes: 4 or 16 bytes in network order
 *
 * Returns: the address
 */
OctetAddress
octet_address_from_bytes (OctetIpVersion version, const guint8 *bytes)
{
  OctetUint128 value = OCTET_UINT128_ZERO;
  guint n_bytes = octet_ip_version_get_bits (version) / 8;

  g_return_val_if_fail (bytes != NULL, octet_address_from_ipv4 (0));

  for (guint i = 0; i < n_bytes; i++)
    value = octet_uint128_or (octet_uint128_shift_left (value, 8), octet_uint128 (bytes[i]));

  return (OctetAddress){ .value = value, .version = version };
}

/**
 * octet_address_from_integer:
 * @value: any number
 * @ret_address: (out): the address
 *
 * Takes a number for an address, as ipaddress.ip_address() does: below 2^32 it is IPv4.
 *
 * Returns: %TRUE; every 128-bit number is an address
 */
gboolean
octet_address_from_integer (OctetUint128 value, OctetAddress *ret_address)
{
  if (value.high == 0 && value.low <= G_MAXUINT32)
    *ret_address = octet_address_from_ipv4 ((guint32) value.low);
  else
    *ret_address = octet_address_from_ipv6 (value);

  return TRUE;
}

/**
 * octet_address_to_bytes:
 * @address: an address
 * @bytes: (out): its 4 or 16 bytes in network order; what follows the 4 is not written
 *
 * As Python's `packed`.
 */
void
octet_address_to_bytes (const OctetAddress *address, guint8 bytes[16])
{
  guint n_bytes = octet_address_get_size (address);
  OctetUint128 rest = address->value;

  for (guint i = n_bytes; i > 0; i--)
    {
      bytes[i - 1] = (guint8) rest.low;
      rest = octet_uint128_shift_right (rest, 8);
    }
}

/**
 * octet_ip_version_get_bits:
 * @version: a version
 *
 * Returns: how many bits its addresses have: 32 or 128
 */
guint
octet_ip_version_get_bits (OctetIpVersion version)
{
  return version == OCTET_IPV4 ? 32 : 128;
}

/**
 * octet_address_get_size:
 * @address: an address
 *
 * Returns: how many bytes it has: 4 or 16
 */
guint
octet_address_get_size (const OctetAddress *address)
{
  return octet_ip_version_get_bits (address->version) / 8;
}

static OctetUint128
get_bit_mask (const OctetAddress *address, guint index)
{
  guint n_bits = octet_ip_version_get_bits (address->version);

  return octet_uint128_shift_left (octet_uint128 (1), n_bits - 1 - index);
}

/**
 * octet_address_get_bit:
 * @address: an address
 * @index: which bit: 0 is the first as written, the most significant
 *
 * Returns: whether the bit is 1
 */
gboolean
octet_address_get_bit (const OctetAddress *address, guint index)
{
  g_return_val_if_fail (index < octet_ip_version_get_bits (address->version), FALSE);

  return !octet_uint128_is_zero (octet_uint128_and (address->value, get_bit_mask (address, index)));
}

/**
 * octet_address_get_part:
 * @address: an address
 * @index: which part, as written, from 0: one of four octets, or of eight groups
 *
 * Returns: the octet, 0…255, or the group, 0…65535
 */
guint
octet_address_get_part (const OctetAddress *address, guint index)
{
  if (address->version == OCTET_IPV4)
    {
      g_return_val_if_fail (index < 4, 0);
      return address->value.low >> (24 - 8 * index) & 0xff;
    }

  g_return_val_if_fail (index < 8, 0);

  return (index < 4 ? address->value.high : address->value.low) >> (48 - 16 * (index % 4)) & 0xffff;
}

/**
 * octet_address_equal:
 * @a: an address
 * @b: another
 *
 * Returns: whether version, value and zone are the same
 */
gboolean
octet_address_equal (const OctetAddress *a, const OctetAddress *b)
{
  return octet_address_compare (a, b) == 0;
}

/**
 * octet_address_compare:
 * @a: an address
 * @b: another
 *
 * Orders addresses by version, then value, then zone.
 *
 * Returns: a number below, equal to or above 0 as @a comes before, with or after @b
 */
int
octet_address_compare (const OctetAddress *a, const OctetAddress *b)
{
  int order;

  if (a->version != b->version)
    return a->version < b->version ? -1 : 1;

  order = octet_uint128_compare (a->value, b->value);

  return order != 0 ? order : strcmp (a->zone, b->zone);
}

/**
 * octet_address_hash:
 * @address: an address
 *
 * Returns: a hash of all that octet_address_equal() compares
 */
guint
octet_address_hash (const OctetAddress *address)
{
  guint64 hash = address->value.high ^ (guint64) address->version;

  /* A multiplication by a large odd number carries every bit into the upper half. */
  hash = (hash ^ hash >> 32) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  hash ^= address->value.low;
  hash = (hash ^ hash >> 32) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  if (address->zone[0] != '\0')
    hash ^= (guint64) g_str_hash (address->zone) << 32;

  return (guint) (hash >> 32);
}

/* The zone is left behind, as Python's arithmetic does. */
static gboolean
take_value (const OctetAddress *address, OctetUint128 value, OctetAddress *ret_address)
{
  if (address->version == OCTET_IPV4 && (value.high != 0 || value.low > G_MAXUINT32))
    return FALSE;

  *ret_address = (OctetAddress){ .value = value, .version = address->version };

  return TRUE;
}

/**
 * octet_address_add:
 * @address: an address
 * @count: how far up
 * @ret_address: (out): the address, without a zone; untouched on failure
 *
 * Returns: %FALSE if there is no such address: it would lie behind the last one
 */
gboolean
octet_address_add (const OctetAddress *address, OctetUint128 count, OctetAddress *ret_address)
{
  OctetUint128 sum;

  return octet_uint128_add_checked (address->value, count, &sum) &&
         take_value (address, sum, ret_address);
}

/**
 * octet_address_subtract:
 * @address: an address
 * @count: how far down
 * @ret_address: (out): the address, without a zone; untouched on failure
 *
 * Returns: %FALSE if there is no such address: it would lie before the first one
 */
gboolean
octet_address_subtract (const OctetAddress *address, OctetUint128 count, OctetAddress *ret_address)
{
  OctetUint128 difference;

  return octet_uint128_subtract_checked (address->value, count, &difference) &&
         take_value (address, difference, ret_address);
}

/**
 * octet_address_flip_bit:
 * @address: an address
 * @index: which bit, as octet_address_get_bit() counts
 *
 * Returns: @address with that bit changed, without a zone
 */
OctetAddress
octet_address_flip_bit (const OctetAddress *address, guint index)
{
  OctetUint128 mask;

  g_return_val_if_fail (index < octet_ip_version_get_bits (address->version), *address);

  mask = get_bit_mask (address, index);

  return (OctetAddress){ .value = octet_uint128_xor (address->value, mask),
                         .version = address->version };
}

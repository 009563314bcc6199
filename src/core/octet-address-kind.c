#include "core/octet-address.h"

#include "core/octet-registry.h"

/* The first @length bits of an IPv6 address; all blocks here are at most 64 bits long. */
typedef struct
{
  guint64 high;
  guint length;
} Ipv6Block;

/* What RFC 4291 section 4 leaves in reserve for the IETF. */
static const Ipv6Block reserved_blocks[] = {
  { G_GUINT64_CONSTANT (0x0000000000000000), 8 }, /* ::/8 */
  { G_GUINT64_CONSTANT (0x0100000000000000), 8 }, /* 100::/8 */
  { G_GUINT64_CONSTANT (0x0200000000000000), 7 }, /* 200::/7 */
  { G_GUINT64_CONSTANT (0x0400000000000000), 6 }, /* 400::/6 */
  { G_GUINT64_CONSTANT (0x0800000000000000), 5 }, /* 800::/5 */
  { G_GUINT64_CONSTANT (0x1000000000000000), 4 }, /* 1000::/4 */
  { G_GUINT64_CONSTANT (0x4000000000000000), 3 }, /* 4000::/3 */
  { G_GUINT64_CONSTANT (0x6000000000000000), 3 }, /* 6000::/3 */
  { G_GUINT64_CONSTANT (0x8000000000000000), 3 }, /* 8000::/3 */
  { G_GUINT64_CONSTANT (0xa000000000000000), 3 }, /* a000::/3 */
  { G_GUINT64_CONSTANT (0xc000000000000000), 3 }, /* c000::/3 */
  { G_GUINT64_CONSTANT (0xe000000000000000), 4 }, /* e000::/4 */
  { G_GUINT64_CONSTANT (0xf000000000000000), 5 }, /* f000::/5 */
  { G_GUINT64_CONSTANT (0xf800000000000000), 6 }, /* f800::/6 */
  { G_GUINT64_CONSTANT (0xfe00000000000000), 9 }, /* fe00::/9 */
};

static gboolean
is_in_ipv6_block (const OctetAddress *address, guint64 high, guint length)
{
  return address->version == OCTET_IPV6 && (address->value.high ^ high) >> (64 - length) == 0;
}

static gboolean
is_in_ipv4_block (const OctetAddress *address, guint32 first, guint length)
{
  return address->version == OCTET_IPV4 && (address->value.low ^ first) >> (32 - length) == 0;
}

/* A packet to ::ffff:127.0.0.1 goes to 127.0.0.1: what is asked is asked of the IPv4 address. */
static OctetAddress
look_through (const OctetAddress *address)
{
  OctetAddress ipv4;

  return octet_address_get_ipv4_mapped (address, &ipv4) ? ipv4 : *address;
}

/**
 * octet_address_is_private:
 * @address: an address
 *
 * Python's `is_private`, with today's registry: IANA does not list @address as globally reachable,
 * and it is not in the shared 100.64.0.0/10 (RFC 6598). Where IANA says "N/A", the answer is that
 * of the block around; 6to4 addresses count as private.
 *
 * Returns: whether @address is private
 */
gboolean
octet_address_is_private (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);
  OctetNetwork alone = { seen, octet_ip_version_get_bits (seen.version) };

  return octet_network_is_private (&alone);
}

/**
 * octet_address_is_global:
 * @address: an address
 *
 * Python's `is_global`, with today's registry: not private, and not in 100.64.0.0/10. Multicast
 * addresses and addresses in no row count as global.
 *
 * Returns: whether @address is globally reachable
 */
gboolean
octet_address_is_global (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);
  OctetNetwork alone = { seen, octet_ip_version_get_bits (seen.version) };

  return octet_network_is_global (&alone);
}

/**
 * octet_address_is_multicast:
 * @address: an address
 *
 * Returns: whether @address is in 224.0.0.0/4 (RFC 3171) or ff00::/8 (RFC 4291 section 2.7)
 */
gboolean
octet_address_is_multicast (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);

  return is_in_ipv4_block (&seen, 0xe0000000, 4) ||
         is_in_ipv6_block (&seen, G_GUINT64_CONSTANT (0xff00000000000000), 8);
}

/**
 * octet_address_is_unspecified:
 * @address: an address
 *
 * Returns: whether @address is 0.0.0.0 (RFC 5735 section 3) or :: (RFC 4291 section 2.5.2)
 */
gboolean
octet_address_is_unspecified (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);

  return octet_uint128_is_zero (seen.value);
}

/**
 * octet_address_is_reserved:
 * @address: an address
 *
 * Returns: whether @address is in 240.0.0.0/4 (RFC 1112 section 4), or in an IPv6 block that the
 *   IETF keeps in reserve (RFC 4291 section 4, as Python lists them)
 */
gboolean
octet_address_is_reserved (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);

  for (gsize i = 0; i < G_N_ELEMENTS (reserved_blocks); i++)
    if (is_in_ipv6_block (&seen, reserved_blocks[i].high, reserved_blocks[i].length))
      return TRUE;

  return is_in_ipv4_block (&seen, 0xf0000000, 4);
}

/**
 * octet_address_is_loopback:
 * @address: an address
 *
 * Returns: whether @address is in 127.0.0.0/8 (RFC 1122 section 3.2.1.3) or is ::1 (RFC 4291
 *   section 2.5.3)
 */
gboolean
octet_address_is_loopback (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);

  return is_in_ipv4_block (&seen, 0x7f000000, 8) ||
         (seen.version == OCTET_IPV6 && octet_uint128_equal (seen.value, octet_uint128 (1)));
}

/**
 * octet_address_is_link_local:
 * @address: an address
 *
 * Returns: whether @address is in 169.254.0.0/16 (RFC 3927) or fe80::/10 (RFC 4291 section 2.5.6)
 */
gboolean
octet_address_is_link_local (const OctetAddress *address)
{
  OctetAddress seen = look_through (address);

  return is_in_ipv4_block (&seen, 0xa9fe0000, 16) ||
         is_in_ipv6_block (&seen, G_GUINT64_CONSTANT (0xfe80000000000000), 10);
}

/**
 * octet_address_is_site_local:
 * @address: an address
 *
 * Returns: whether @address is in fec0::/10, which RFC 3879 withdrew; never for IPv4
 */
gboolean
octet_address_is_site_local (const OctetAddress *address)
{
  return is_in_ipv6_block (address, G_GUINT64_CONSTANT (0xfec0000000000000), 10);
}

/**
 * octet_address_get_ipv4_mapped:
 * @address: an address
 * @ret_ipv4: (out): the IPv4 address in ::ffff:0:0/96 (RFC 4291 section 2.5.5.2)
 *
 * Returns: whether there is one
 */
gboolean
octet_address_get_ipv4_mapped (const OctetAddress *address, OctetAddress *ret_ipv4)
{
  if (address->version != OCTET_IPV6 || address->value.high != 0 ||
      address->value.low >> 32 != 0xffff)
    return FALSE;

  *ret_ipv4 = octet_address_from_ipv4 ((guint32) address->value.low);

  return TRUE;
}

/**
 * octet_address_get_sixtofour:
 * @address: an address
 * @ret_ipv4: (out): the IPv4 address of the site's router in 2002::/16 (RFC 3056 section 2)
 *
 * Returns: whether there is one
 */
gboolean
octet_address_get_sixtofour (const OctetAddress *address, OctetAddress *ret_ipv4)
{
  if (!is_in_ipv6_block (address, G_GUINT64_CONSTANT (0x2002000000000000), 16))
    return FALSE;

  *ret_ipv4 = octet_address_from_ipv4 ((guint32) (address->value.high >> 16));

  return TRUE;
}

/**
 * octet_address_get_teredo:
 * @address: an address
 * @ret_server: (out): the server's IPv4 address in 2001::/32 (RFC 4380 section 4)
 * @ret_client: (out): the client's IPv4 address, which is written with all bits inverted
 *
 * Returns: whether there are such addresses
 */
gboolean
octet_address_get_teredo (const OctetAddress *address,
                          OctetAddress *ret_server,
                          OctetAddress *ret_client)
{
  if (!is_in_ipv6_block (address, G_GUINT64_CONSTANT (0x2001000000000000), 32))
    return FALSE;

  *ret_server = octet_address_from_ipv4 ((guint32) address->value.high);
  *ret_client = octet_address_from_ipv4 (~(guint32) address->value.low);

  return TRUE;
}

/**
 * octet_address_get_nat64:
 * @address: an address
 * @ret_ipv4: (out): the IPv4 address behind the well-known prefix 64:ff9b::/96 (RFC 6052
 *   section 2.1); in 64:ff9b:1::/48 only the operator knows where it stands
 *
 * Returns: whether there is one
 */
gboolean
octet_address_get_nat64 (const OctetAddress *address, OctetAddress *ret_ipv4)
{
  if (address->version != OCTET_IPV6 ||
      address->value.high != G_GUINT64_CONSTANT (0x0064ff9b00000000) ||
      address->value.low >> 32 != 0)
    return FALSE;

  *ret_ipv4 = octet_address_from_ipv4 ((guint32) address->value.low);

  return TRUE;
}

/* RFC 4291 section 2.5.1: unicast that does not begin with the bits 000 has interface ids. */
static gboolean
has_interface_id (const OctetAddress *address)
{
  return address->version == OCTET_IPV6 && address->value.high >> 61 != 0 &&
         !octet_address_is_multicast (address);
}

/**
 * octet_address_get_eui64_mac:
 * @address: an address
 * @ret_mac: (out): the 48-bit hardware address that the interface id was made of (RFC 4291
 *   appendix A): without ff:fe in its middle, and with the universal bit turned back
 *
 * Returns: whether the interface id has that form; one that was drawn by lot may have it by chance
 */
gboolean
octet_address_get_eui64_mac (const OctetAddress *address, guint8 ret_mac[6])
{
  guint64 id = address->value.low;

  if (!has_interface_id (address) || (id >> 24 & 0xffff) != 0xfffe)
    return FALSE;

  ret_mac[0] = (guint8) (id >> 56 ^ 0x02);
  ret_mac[1] = (guint8) (id >> 48);
  ret_mac[2] = (guint8) (id >> 40);
  ret_mac[3] = (guint8) (id >> 16);
  ret_mac[4] = (guint8) (id >> 8);
  ret_mac[5] = (guint8) id;

  return TRUE;
}

/**
 * octet_address_get_solicited_node:
 * @address: an address
 * @ret_multicast: (out): the multicast address at which its owner listens for neighbour
 *   solicitations: ff02::1:ff00:0/104 and the last 24 bits (RFC 4291 section 2.7.1)
 *
 * Returns: whether there is one: only for IPv6 unicast
 */
gboolean
octet_address_get_solicited_node (const OctetAddress *address, OctetAddress *ret_multicast)
{
  OctetUint128 value = { G_GUINT64_CONSTANT (0xff02000000000000),
                         G_GUINT64_CONSTANT (0x00000001ff000000) };

  if (address->version != OCTET_IPV6 || octet_uint128_is_zero (address->value) ||
      is_in_ipv6_block (address, G_GUINT64_CONSTANT (0xff00000000000000), 8))
    return FALSE;

  value.low |= address->value.low & 0xffffff;
  *ret_multicast = octet_address_from_ipv6 (value);

  return TRUE;
}

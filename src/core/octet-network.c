#include "core/octet-network.h"

/* The host bits as ones. */
static OctetUint128
get_host_mask (const OctetNetwork *network)
{
  OctetUint128 above =
      octet_uint128_shift_left (octet_uint128 (1), octet_network_get_host_bits (network));

  /* 2^128 wraps to 0, and 0 - 1 to all ones. */
  return octet_uint128_subtract (above, octet_uint128 (1));
}

static OctetUint128
get_first_value (const OctetNetwork *network)
{
  return octet_uint128_and (network->address.value, octet_uint128_not (get_host_mask (network)));
}

/* Arithmetic: the result has no zone. */
static OctetAddress
take_value (const OctetNetwork *network, OctetUint128 value)
{
  return (OctetAddress){ .value = value, .version = network->address.version };
}

/**
 * octet_network_is_network:
 * @network: a network or interface
 *
 * Returns: whether all host bits are 0, so that it is a network
 */
gboolean
octet_network_is_network (const OctetNetwork *network)
{
  return octet_uint128_is_zero (
      octet_uint128_and (network->address.value, get_host_mask (network)));
}

/**
 * octet_network_get_network:
 * @network: a network or interface
 *
 * Returns: the network that the address lies in, as `ip_interface().network`; a network is its own,
 *   zone and all
 */
OctetNetwork
octet_network_get_network (const OctetNetwork *network)
{
  return (OctetNetwork){ octet_network_get_network_address (network), network->prefix_length };
}

/**
 * octet_network_get_network_address:
 * @network: a network or interface
 *
 * Returns: its first address; without the zone, unless that is the given address
 */
OctetAddress
octet_network_get_network_address (const OctetNetwork *network)
{
  if (octet_network_is_network (network))
    return network->address;

  return take_value (network, get_first_value (network));
}

/**
 * octet_network_get_last_address:
 * @network: a network or interface
 *
 * Returns: its last address, which in IPv4 is the broadcast address up to /30; as Python's
 *   `broadcast_address`
 */
OctetAddress
octet_network_get_last_address (const OctetNetwork *network)
{
  return take_value (network, octet_uint128_or (network->address.value, get_host_mask (network)));
}

/**
 * octet_network_get_netmask:
 * @network: a network or interface
 *
 * Returns: the mask whose network bits are 1
 */
OctetAddress
octet_network_get_netmask (const OctetNetwork *network)
{
  OctetNetwork whole = { network->address, 0 };

  return take_value (network, octet_uint128_xor (get_host_mask (&whole), get_host_mask (network)));
}

/**
 * octet_network_get_hostmask:
 * @network: a network or interface
 *
 * Returns: the mask whose host bits are 1, also called wildcard mask
 */
OctetAddress
octet_network_get_hostmask (const OctetNetwork *network)
{
  return take_value (network, get_host_mask (network));
}

/**
 * octet_network_get_host_bits:
 * @network: a network or interface
 *
 * Returns: how many bits follow the prefix, 0…32 or 0…128
 */
guint
octet_network_get_host_bits (const OctetNetwork *network)
{
  return octet_ip_version_get_bits (network->address.version) - network->prefix_length;
}

/**
 * octet_network_count_addresses:
 * @network: a network or interface
 * @ret_count: (out): how many addresses it has, as `num_addresses`; untouched on failure
 *
 * Returns: %FALSE for ::/0 alone, whose 2^128 addresses are one more than the type can count
 */
gboolean
octet_network_count_addresses (const OctetNetwork *network, OctetUint128 *ret_count)
{
  return octet_uint128_add_checked (get_host_mask (network), octet_uint128 (1), ret_count);
}

/**
 * octet_network_count_addresses_to_string:
 * @network: a network or interface
 *
 * Returns: (transfer full): how many addresses it has, in decimal
 */
char *
octet_network_count_addresses_to_string (const OctetNetwork *network)
{
  char text[OCTET_UINT128_DECIMAL_SIZE];
  OctetUint128 count;

  if (!octet_network_count_addresses (network, &count))
    return g_strdup ("340282366920938463463374607431768211456");

  return g_strndup (text, octet_uint128_print (count, text));
}

/* /31 and /127 join two routers and use both addresses (RFC 3021, RFC 6164); /32 and /128 are one
 * host. Elsewhere the first address is not a host's: in IPv4 it names the network, in IPv6 it is
 * the routers' anycast address (RFC 4291 section 2.6.1). */
static gboolean
has_reserved_addresses (const OctetNetwork *network)
{
  return octet_network_get_host_bits (network) > 1;
}

/**
 * octet_network_count_usable_hosts_to_string:
 * @network: a network or interface
 *
 * Returns: (transfer full): how many addresses hosts can have, in decimal: as many as Python's
 *   `hosts()` gives
 */
char *
octet_network_count_usable_hosts_to_string (const OctetNetwork *network)
{
  OctetAddress first = octet_network_get_first_host (network);
  OctetAddress last = octet_network_get_last_host (network);
  char text[OCTET_UINT128_DECIMAL_SIZE];
  OctetUint128 count;

  /* Never 2^128: ::/0 lacks its first address. */
  count = octet_uint128_add (octet_uint128_subtract (last.value, first.value), octet_uint128 (1));

  return g_strndup (text, octet_uint128_print (count, text));
}

/**
 * octet_network_get_first_host:
 * @network: a network or interface
 *
 * Returns: the first address that a host can have
 */
OctetAddress
octet_network_get_first_host (const OctetNetwork *network)
{
  OctetUint128 first = get_first_value (network);

  if (has_reserved_addresses (network))
    first = octet_uint128_add (first, octet_uint128 (1));

  return take_value (network, first);
}

/**
 * octet_network_get_last_host:
 * @network: a network or interface
 *
 * Returns: the last address that a host can have; in IPv4 the broadcast address is none
 */
OctetAddress
octet_network_get_last_host (const OctetNetwork *network)
{
  OctetAddress last = octet_network_get_last_address (network);

  if (last.version == OCTET_IPV4 && has_reserved_addresses (network))
    last.value = octet_uint128_subtract (last.value, octet_uint128 (1));

  return last;
}

/**
 * octet_network_equal:
 * @a: a network or interface
 * @b: another
 *
 * Returns: whether addresses (with host bits and zones) and prefix lengths are the same
 */
gboolean
octet_network_equal (const OctetNetwork *a, const OctetNetwork *b)
{
  return a->prefix_length == b->prefix_length && octet_address_equal (&a->address, &b->address);
}

/**
 * octet_network_hash:
 * @network: a network or interface
 *
 * Returns: a hash of all that octet_network_equal() compares
 */
guint
octet_network_hash (const OctetNetwork *network)
{
  return octet_address_hash (&network->address) ^ network->prefix_length * 0x9e3779b1U;
}

/**
 * octet_network_contains:
 * @network: a network or interface
 * @address: an address; its zone is ignored
 *
 * Returns: whether @address lies in the network; never if the versions differ
 */
gboolean
octet_network_contains (const OctetNetwork *network, const OctetAddress *address)
{
  OctetUint128 difference = octet_uint128_xor (network->address.value, address->value);

  return network->address.version == address->version &&
         octet_uint128_is_zero (
             octet_uint128_shift_right (difference, octet_network_get_host_bits (network)));
}

/**
 * octet_network_is_subnet_of:
 * @network: a network or interface
 * @other: another
 *
 * Returns: whether the first network lies wholly in the second, or is it
 */
gboolean
octet_network_is_subnet_of (const OctetNetwork *network, const OctetNetwork *other)
{
  return network->prefix_length >= other->prefix_length &&
         octet_network_contains (other, &network->address);
}

/**
 * octet_network_get_supernet:
 * @network: a network or interface
 * @ret_supernet: (out): the network one bit shorter; untouched on failure
 *
 * Returns: %FALSE for /0, which has none
 */
gboolean
octet_network_get_supernet (const OctetNetwork *network, OctetNetwork *ret_supernet)
{
  OctetNetwork shorter = *network;

  if (network->prefix_length == 0)
    return FALSE;

  shorter.prefix_length--;
  *ret_supernet =
      (OctetNetwork){ take_value (network, get_first_value (&shorter)), shorter.prefix_length };

  return TRUE;
}

/**
 * octet_network_get_halves:
 * @network: a network or interface
 * @ret_halves: (out) (array fixed-size=2): its two subnets, one bit longer; untouched on failure
 *
 * Returns: %FALSE for a single address, which cannot be split
 */
gboolean
octet_network_get_halves (const OctetNetwork *network, OctetNetwork ret_halves[2])
{
  guint host_bits = octet_network_get_host_bits (network);
  OctetUint128 first = get_first_value (network);
  OctetUint128 middle;

  if (host_bits == 0)
    return FALSE;

  middle = octet_uint128_or (first, octet_uint128_shift_left (octet_uint128 (1), host_bits - 1));
  ret_halves[0] = (OctetNetwork){ take_value (network, first), network->prefix_length + 1 };
  ret_halves[1] = (OctetNetwork){ take_value (network, middle), network->prefix_length + 1 };

  return TRUE;
}

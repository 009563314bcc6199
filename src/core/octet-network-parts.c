#include "core/octet-network-parts.h"

/**
 * octet_network_compare:
 * @a: a network or interface
 * @b: another
 *
 * Orders by version, then address, then prefix length: a network stands before its subnets.
 *
 * Returns: a number below, equal to or above 0 as @a comes before, with or after @b
 */
int
octet_network_compare (const OctetNetwork *a, const OctetNetwork *b)
{
  int order = octet_address_compare (&a->address, &b->address);

  return order != 0 ? order : (int) a->prefix_length - (int) b->prefix_length;
}

/**
 * octet_network_overlaps:
 * @a: a network or interface
 * @b: another
 *
 * Returns: whether they share an address, as `overlaps()`; never if the versions differ
 */
gboolean
octet_network_overlaps (const OctetNetwork *a, const OctetNetwork *b)
{
  return octet_network_is_subnet_of (a, b) || octet_network_is_subnet_of (b, a);
}

/**
 * octet_network_get_supernet_at:
 * @network: a network or interface
 * @prefix_length: of the supernet
 * @ret_supernet: (out): the network of that length that @network lies in; untouched on failure
 *
 * Python's `supernet(new_prefix=…)`.
 *
 * Returns: %FALSE if @prefix_length is longer than that of @network
 */
gboolean
octet_network_get_supernet_at (const OctetNetwork *network,
                               guint prefix_length,
                               OctetNetwork *ret_supernet)
{
  OctetNetwork shorter = { network->address, prefix_length };

  if (prefix_length > network->prefix_length)
    return FALSE;

  *ret_supernet = octet_network_get_network (&shorter);

  return TRUE;
}

/**
 * octet_network_get_nth_subnet:
 * @network: a network or interface
 * @prefix_length: of the subnets
 * @index: which one, from 0
 * @ret_subnet: (out): the subnet; untouched on failure
 *
 * Python's `subnets(new_prefix=…)`, at one place.
 *
 * Returns: %FALSE if there is no such subnet, or if the length is not one of subnets
 */
gboolean
octet_network_get_nth_subnet (const OctetNetwork *network,
                              guint prefix_length,
                              OctetUint128 index,
                              OctetNetwork *ret_subnet)
{
  guint n_bits = octet_ip_version_get_bits (network->address.version);
  OctetAddress first = octet_network_get_network_address (network);
  guint index_bits = prefix_length - network->prefix_length;

  if (prefix_length < network->prefix_length || prefix_length > n_bits ||
      !octet_uint128_is_zero (octet_uint128_shift_right (index, index_bits)))
    return FALSE;

  first.value =
      octet_uint128_or (first.value, octet_uint128_shift_left (index, n_bits - prefix_length));
  *ret_subnet = (OctetNetwork){ { .value = first.value, .version = first.version }, prefix_length };

  return TRUE;
}

/**
 * octet_network_get_nth_host:
 * @network: a network or interface
 * @index: which one, from 0
 * @ret_host: (out): the address; untouched on failure
 *
 * Python's `hosts()`, at one place.
 *
 * Returns: %FALSE if the network has no so many usable addresses
 */
gboolean
octet_network_get_nth_host (const OctetNetwork *network, OctetUint128 index, OctetAddress *ret_host)
{
  OctetAddress first = octet_network_get_first_host (network);
  OctetAddress last = octet_network_get_last_host (network);

  if (octet_uint128_compare (index, octet_uint128_subtract (last.value, first.value)) > 0)
    return FALSE;

  return octet_address_add (&first, index, ret_host);
}

/* Behind the last index there may be none, hence the flag. */
static gboolean
step (OctetNetworkWalk *walk)
{
  walk->is_done = !octet_uint128_add_checked (walk->index, octet_uint128 (1), &walk->index);

  return TRUE;
}

/**
 * octet_network_walk_next_subnet:
 * @walk: (inout): where the walk is; at first its network, prefix_length and, to begin elsewhere
 *   than at the first, index
 * @ret_subnet: (out): the next subnet; untouched if there is none
 *
 * Returns: %FALSE if there is no further subnet
 */
gboolean
octet_network_walk_next_subnet (OctetNetworkWalk *walk, OctetNetwork *ret_subnet)
{
  return !walk->is_done &&
         octet_network_get_nth_subnet (&walk->network, walk->prefix_length, walk->index,
                                       ret_subnet) &&
         step (walk);
}

/**
 * octet_network_walk_next_host:
 * @walk: (inout): where the walk is; at first its network and, to begin elsewhere than at the
 *   first, index
 * @ret_host: (out): the next address that a host can have; untouched if there is none
 *
 * Returns: %FALSE if there is no further one
 */
gboolean
octet_network_walk_next_host (OctetNetworkWalk *walk, OctetAddress *ret_host)
{
  return !walk->is_done && octet_network_get_nth_host (&walk->network, walk->index, ret_host) &&
         step (walk);
}

/**
 * octet_network_exclude_next:
 * @rest: (inout): what is still to be split; at first, the whole network
 * @excluded: what to take out of it
 * @ret_network: (out): the next network without @excluded; untouched if there is none
 *
 * Python's `address_exclude()`, from the largest network to the smallest.
 *
 * Returns: %FALSE if nothing is left, or if @excluded does not lie in @rest
 */
gboolean
octet_network_exclude_next (OctetNetwork *rest,
                            const OctetNetwork *excluded,
                            OctetNetwork *ret_network)
{
  OctetNetwork halves[2];
  gboolean in_second;

  if (rest->prefix_length >= excluded->prefix_length ||
      !octet_network_is_subnet_of (excluded, rest) || !octet_network_get_halves (rest, halves))
    return FALSE;

  in_second = octet_network_is_subnet_of (excluded, &halves[1]);
  *ret_network = halves[!in_second];
  *rest = halves[in_second];

  return TRUE;
}

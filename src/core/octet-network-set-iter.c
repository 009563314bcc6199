#include "core/octet-network-set-private.h"

/**
 * octet_network_set_iter_init:
 * @iter: (out): an iterator
 * @set: a set, which must outlive @iter
 *
 * Starts an iteration over the networks of @set.
 */
void
octet_network_set_iter_init (OctetNetworkSetIter *iter, const OctetNetworkSet *set)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (set != NULL);

  *iter = (OctetNetworkSetIter){ .set = set, .version = OCTET_IPV4 };
}

static const OctetNetworkSetRanges *
get_ranges (const OctetNetworkSetIter *iter)
{
  return iter->version == OCTET_IPV4 ? &iter->set->ipv4 : &iter->set->ipv6;
}

/* Goes on to the next range, of IPv6 where IPv4 has no more. */
static gboolean
take_range (OctetNetworkSetIter *iter)
{
  const OctetNetworkSetRanges *ranges = get_ranges (iter);
  OctetNetworkSetSpan span;

  if (iter->version == OCTET_IPV4 && iter->next_range == ranges->n_ranges)
    {
      iter->version = OCTET_IPV6;
      iter->next_range = 0;
      ranges = get_ranges (iter);
    }
  if (iter->next_range == ranges->n_ranges)
    return FALSE;

  span = octet_network_set_ranges_get (ranges, iter->next_range++);
  iter->first = span.first;
  iter->last = span.last;

  return TRUE;
}

/* How many digits the number has in base 2; 0 has none. */
static guint
count_digits (OctetUint128 value)
{
  guint64 half = value.high != 0 ? value.high : value.low;
  guint n_digits = value.high != 0 ? 64 : 0;

  /* g_bit_storage() takes 32 bits on every machine. */
  if (half >> 32 != 0)
    return n_digits + 32 + g_bit_storage ((gulong) (half >> 32));

  return half != 0 ? n_digits + g_bit_storage ((gulong) half) : n_digits;
}

/* The most host bits of a network that begins at the first address and does not go beyond the
 * last: as many as the first has zeros behind, and as the number of addresses allows. */
static guint
get_host_bits (const OctetNetworkSetIter *iter)
{
  OctetUint128 first = iter->first;
  OctetUint128 before = { first.high - (first.low == 0), first.low - 1 };
  guint aligned = count_digits (octet_uint128_and (octet_uint128_not (first), before));
  OctetUint128 distance = { iter->last.high - first.high - (iter->last.low < first.low),
                            iter->last.low - first.low };
  OctetUint128 count = { distance.high + (distance.low == G_MAXUINT64), distance.low + 1 };
  /* All of IPv6 has 2^128, which the type takes for 0. */
  guint fitting = octet_uint128_is_zero (count) ? 128 : count_digits (count) - 1;

  return MIN (aligned, fitting);
}

/**
 * octet_network_set_iter_next:
 * @iter: an iterator
 * @ret_network: (out): the next network; untouched at the end
 *
 * The networks are as few and as large as possible, in order, IPv4 before IPv6: what
 * ipaddress.collapse_addresses() gives for either version.
 *
 * Returns: %FALSE if there was none left
 */
gboolean
octet_network_set_iter_next (OctetNetworkSetIter *iter, OctetNetwork *ret_network)
{
  guint host_bits;
  OctetUint128 last;

  g_return_val_if_fail (iter != NULL, FALSE);
  g_return_val_if_fail (ret_network != NULL, FALSE);

  if (!iter->more && !take_range (iter))
    return FALSE;

  host_bits = get_host_bits (iter);
  *ret_network = (OctetNetwork){ { .value = iter->first, .version = iter->version },
                                 octet_ip_version_get_bits (iter->version) - host_bits };

  last = octet_uint128_or (iter->first, octet_network_set_get_host_mask (host_bits));
  iter->more = octet_network_set_is_before (last, iter->last);
  if (iter->more)
    iter->first = octet_uint128_add (last, octet_uint128 (1));

  return TRUE;
}

/**
 * octet_network_set_count_networks:
 * @set: a set
 * @version: which of its networks
 *
 * Counts by going through them: time linear in the result.
 *
 * Returns: how many networks an iteration gives
 */
guint64
octet_network_set_count_networks (const OctetNetworkSet *set, OctetIpVersion version)
{
  OctetNetworkSetIter iter;
  OctetNetwork network;
  guint64 n_networks = 0;

  octet_network_set_iter_init (&iter, set);
  iter.version = version;
  while (octet_network_set_iter_next (&iter, &network) && network.address.version == version)
    n_networks++;

  return n_networks;
}

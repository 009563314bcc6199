#include "core/octet-network-set.h"

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

/* Goes on to the next range, of IPv6 where IPv4 has no more. */
static gboolean
take_range (OctetNetworkSetIter *iter)
{
  if (iter->version == OCTET_IPV4 &&
      iter->next_range == octet_network_set_get_n_ranges (iter->set, OCTET_IPV4))
    {
      iter->version = OCTET_IPV6;
      iter->next_range = 0;
    }
  if (iter->next_range == octet_network_set_get_n_ranges (iter->set, iter->version))
    return FALSE;

  iter->rest = octet_network_set_get_range (iter->set, iter->version, iter->next_range++);
  iter->more = TRUE;

  return TRUE;
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
  g_return_val_if_fail (iter != NULL, FALSE);

  return (iter->more || take_range (iter)) &&
         octet_range_next_network (&iter->rest, &iter->more, ret_network);
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
  guint64 n_networks = 0;

  for (gsize i = 0; i < octet_network_set_get_n_ranges (set, version); i++)
    {
      OctetRange rest = octet_network_set_get_range (set, version, i);
      gboolean more = TRUE;
      OctetNetwork network;

      while (octet_range_next_network (&rest, &more, &network))
        n_networks++;
    }

  return n_networks;
}

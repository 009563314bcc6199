#include "core/octet-network-set-builder.h"

#include "core/octet-network-set-private.h"

struct _OctetNetworkSetBuilder
{
  OctetNetworkSet *set; /* its arrays become normal at the end */
};

/**
 * octet_network_set_builder_new:
 *
 * Returns: (transfer full): a builder of a set that has nothing yet
 */
OctetNetworkSetBuilder *
octet_network_set_builder_new (void)
{
  OctetNetworkSetBuilder *builder = g_new (OctetNetworkSetBuilder, 1);

  builder->set = octet_network_set_new_empty ();

  return builder;
}

/**
 * octet_network_set_builder_free:
 * @builder: (transfer full): a builder
 *
 * Drops the builder and all that was added to it.
 */
void
octet_network_set_builder_free (OctetNetworkSetBuilder *builder)
{
  g_clear_pointer (&builder->set, octet_network_set_unref);
  g_free (builder);
}

/*
 * octet_network_set_builder_add_span:
 * @builder: a builder
 * @version: of which addresses
 * @span: the first and the last of them, in order
 */
void
octet_network_set_builder_add_span (OctetNetworkSetBuilder *builder,
                                    OctetIpVersion version,
                                    OctetNetworkSetSpan span)
{
  octet_network_set_ranges_append (
      version == OCTET_IPV4 ? &builder->set->ipv4 : &builder->set->ipv6, span);
}

/**
 * octet_network_set_builder_add_network:
 * @builder: a builder
 * @network: a network; an interface stands for its network
 */
void
octet_network_set_builder_add_network (OctetNetworkSetBuilder *builder, const OctetNetwork *network)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (network != NULL);

  octet_network_set_builder_add_span (builder, network->address.version,
                                      octet_network_set_span_from_network (network));
}

/**
 * octet_network_set_builder_add_address:
 * @builder: a builder
 * @address: an address
 */
void
octet_network_set_builder_add_address (OctetNetworkSetBuilder *builder, const OctetAddress *address)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (address != NULL);

  octet_network_set_builder_add_span (builder, address->version,
                                      (OctetNetworkSetSpan){ address->value, address->value });
}

/**
 * octet_network_set_builder_add_range:
 * @builder: a builder
 * @range: two addresses of one version, the first not behind the last
 */
void
octet_network_set_builder_add_range (OctetNetworkSetBuilder *builder, const OctetRange *range)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (range != NULL);
  g_return_if_fail (range->first.version == range->last.version);
  g_return_if_fail (octet_uint128_compare (range->first.value, range->last.value) <= 0);

  octet_network_set_builder_add_span (
      builder, range->first.version,
      (OctetNetworkSetSpan){ range->first.value, range->last.value });
}

/**
 * octet_network_set_builder_end:
 * @builder: (transfer full): a builder
 *
 * Returns: (transfer full): the set of all that was added
 */
OctetNetworkSet *
octet_network_set_builder_end (OctetNetworkSetBuilder *builder)
{
  OctetNetworkSet *set;

  g_return_val_if_fail (builder != NULL, NULL);

  set = g_steal_pointer (&builder->set);
  octet_network_set_builder_free (builder);
  octet_network_set_ranges_normalize (&set->ipv4);
  octet_network_set_ranges_normalize (&set->ipv6);

  return set;
}

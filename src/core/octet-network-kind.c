#include "core/octet-network.h"

#include "core/octet-registry.h"

typedef gboolean (*AddressCheck) (const OctetAddress *address);

static gboolean
holds_at_both_ends (const OctetNetwork *network, AddressCheck check)
{
  OctetAddress first = octet_network_get_network_address (network);
  OctetAddress last = octet_network_get_last_address (network);

  return check (&first) && check (&last);
}

/* 100.64.0.0/10 between provider and customer (RFC 6598): neither private nor global. */
static gboolean
is_shared (const OctetNetwork *network)
{
  static const OctetNetwork shared = { { { 0, 0x64400000 }, OCTET_IPV4, "" }, 10 };

  return octet_network_is_subnet_of (network, &shared);
}

/* IANA leaves the reachability of 6to4 open; Python counts it as private. */
static gboolean
is_sixtofour (const OctetNetwork *network)
{
  static const OctetNetwork sixtofour = {
    { { G_GUINT64_CONSTANT (0x2002000000000000), 0 }, OCTET_IPV6, "" }, 16
  };

  return octet_network_is_subnet_of (network, &sixtofour);
}

/* Whether a row that IANA calls not reachable holds the whole network, and none that IANA calls
 * reachable one of its ends. */
static gboolean
is_in_unreachable_row (const OctetNetwork *network)
{
  OctetAddress first = octet_network_get_network_address (network);
  OctetAddress last = octet_network_get_last_address (network);
  gboolean unreachable = FALSE;

  for (gsize i = 0; i < octet_registry_get_n_rows (first.version); i++)
    {
      const OctetRegistryRow *row = octet_registry_get_row (first.version, i);
      gboolean has_first = octet_network_contains (&row->network, &first);
      gboolean has_last = octet_network_contains (&row->network, &last);

      if (row->globally_reachable == OCTET_ANSWER_YES && (has_first || has_last))
        return FALSE;
      if (row->globally_reachable == OCTET_ANSWER_NO && has_first && has_last)
        unreachable = TRUE;
    }

  return unreachable;
}

/**
 * octet_network_is_private:
 * @network: a network or interface
 *
 * Python's `is_private` of a network, with today's registry: one block that IANA does not call
 * globally reachable holds it, and it is not in 100.64.0.0/10.
 *
 * Returns: whether the network is private
 */
gboolean
octet_network_is_private (const OctetNetwork *network)
{
  return !is_shared (network) && (is_sixtofour (network) || is_in_unreachable_row (network));
}

/**
 * octet_network_is_global:
 * @network: a network or interface
 *
 * Returns: Python's `is_global` of a network: neither private nor in 100.64.0.0/10
 */
gboolean
octet_network_is_global (const OctetNetwork *network)
{
  return !is_shared (network) && !octet_network_is_private (network);
}

/**
 * octet_network_is_multicast:
 * @network: a network or interface
 *
 * Returns: whether first and last address are multicast addresses
 */
gboolean
octet_network_is_multicast (const OctetNetwork *network)
{
  return holds_at_both_ends (network, octet_address_is_multicast);
}

/**
 * octet_network_is_unspecified:
 * @network: a network or interface
 *
 * Returns: whether first and last address are unspecified: only 0.0.0.0/32 and ::/128 are
 */
gboolean
octet_network_is_unspecified (const OctetNetwork *network)
{
  return holds_at_both_ends (network, octet_address_is_unspecified);
}

/**
 * octet_network_is_reserved:
 * @network: a network or interface
 *
 * Returns: whether first and last address are reserved
 */
gboolean
octet_network_is_reserved (const OctetNetwork *network)
{
  return holds_at_both_ends (network, octet_address_is_reserved);
}

/**
 * octet_network_is_loopback:
 * @network: a network or interface
 *
 * Returns: whether first and last address are loopback addresses
 */
gboolean
octet_network_is_loopback (const OctetNetwork *network)
{
  return holds_at_both_ends (network, octet_address_is_loopback);
}

/**
 * octet_network_is_link_local:
 * @network: a network or interface
 *
 * Returns: whether first and last address are link-local
 */
gboolean
octet_network_is_link_local (const OctetNetwork *network)
{
  return holds_at_both_ends (network, octet_address_is_link_local);
}

/**
 * octet_network_is_site_local:
 * @network: a network or interface
 *
 * Returns: whether first and last address are site-local; never for IPv4
 */
gboolean
octet_network_is_site_local (const OctetNetwork *network)
{
  return holds_at_both_ends (network, octet_address_is_site_local);
}

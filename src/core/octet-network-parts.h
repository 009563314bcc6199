/* What a network is made of and lies in: its subnets and hosts, the networks around it, what is
 * left when one is taken out. Nothing here holds a list: any subnet or host is found by its number,
 * and those that follow each other are walked with one small value.
 */
#pragma once

#include "core/octet-network.h"

G_BEGIN_DECLS

/* relations; Python's order: version, address, prefix length */
int octet_network_compare (const OctetNetwork *a, const OctetNetwork *b);
gboolean octet_network_overlaps (const OctetNetwork *a, const OctetNetwork *b);
gboolean octet_network_get_supernet_at (const OctetNetwork *network,
                                        guint prefix_length,
                                        OctetNetwork *ret_supernet);

/* by number, from 0; FALSE behind the last */
gboolean octet_network_get_nth_subnet (const OctetNetwork *network,
                                       guint prefix_length,
                                       OctetUint128 index,
                                       OctetNetwork *ret_subnet);
gboolean octet_network_get_nth_host (const OctetNetwork *network,
                                     OctetUint128 index,
                                     OctetAddress *ret_host);

/* one after the other: set network (and prefix_length), the rest zero, and call until FALSE */
typedef struct
{
  OctetNetwork network;
  guint prefix_length; /* of the subnets */
  OctetUint128 index;  /* of the next one */
  gboolean is_done;
} OctetNetworkWalk;

gboolean octet_network_walk_next_subnet (OctetNetworkWalk *walk, OctetNetwork *ret_subnet);
gboolean octet_network_walk_next_host (OctetNetworkWalk *walk, OctetAddress *ret_host);

/* Python's address_exclude(): start with *rest = network, call until it returns FALSE */
gboolean octet_network_exclude_next (OctetNetwork *rest,
                                     const OctetNetwork *excluded,
                                     OctetNetwork *ret_network);

G_END_DECLS

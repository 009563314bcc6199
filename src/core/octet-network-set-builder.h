/* Makes a set of networks out of networks, addresses and ranges, in any order.
 *
 * Adding costs no more than the place in memory, 8 bytes for IPv4 and 32 for IPv6; what comes in
 * order is joined at once. Ending sorts and joins the rest, in time linear in the number of
 * entries.
 */
#pragma once

#include "core/octet-network-set.h"

G_BEGIN_DECLS

typedef struct _OctetNetworkSetBuilder OctetNetworkSetBuilder;

OctetNetworkSetBuilder *octet_network_set_builder_new (void);
void octet_network_set_builder_free (OctetNetworkSetBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetNetworkSetBuilder, octet_network_set_builder_free)

/* host bits and zones are ignored */
void octet_network_set_builder_add_network (OctetNetworkSetBuilder *builder,
                                            const OctetNetwork *network);
void octet_network_set_builder_add_address (OctetNetworkSetBuilder *builder,
                                            const OctetAddress *address);
void octet_network_set_builder_add_range (OctetNetworkSetBuilder *builder, const OctetRange *range);

/* takes the builder away */
OctetNetworkSet *octet_network_set_builder_end (OctetNetworkSetBuilder *builder);

G_END_DECLS

/* What a set of networks is made of, for the files that make one. */
#pragma once

#include "core/octet-network-set-builder.h"
#include "core/octet-network-set-ranges.h"

G_BEGIN_DECLS

struct _OctetNetworkSet
{
  gatomicrefcount ref_count;
  OctetNetworkSetRanges ipv4; /* both normal */
  OctetNetworkSetRanges ipv6;
};

OctetNetworkSet *octet_network_set_new_empty (void);
OctetNetworkSetSpan octet_network_set_span_from_network (const OctetNetwork *network);

/* for those who have the addresses at hand */
void octet_network_set_builder_add_span (OctetNetworkSetBuilder *builder,
                                         OctetIpVersion version,
                                         OctetNetworkSetSpan span);

G_END_DECLS

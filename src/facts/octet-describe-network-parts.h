/* The facts of the group "network": its parts, its size, and its kin. */
#pragma once

#include "facts/octet-network-code.h"

G_BEGIN_DECLS

/* addresses at its ends, masks, prefix; @form: how the prefix was written */
void octet_describe_network_parts (OctetNetworkCode *code, OctetPrefixForm form);
/* how many addresses, how many hosts, which */
void octet_describe_network_size (OctetNetworkCode *code);
/* other ways to write it, the network around, its halves, its zone */
void octet_describe_network_kin (OctetNetworkCode *code);

G_END_DECLS

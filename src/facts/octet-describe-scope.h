/* Who an address or a network is for: the is_… questions of Python, each with its reason. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

void octet_describe_address_scope (OctetAddressCode *code);
/* @code is the network's first address, @python the network's expression, @group the heading */
void octet_describe_network_scope (OctetAddressCode *code,
                                   const OctetNetwork *network,
                                   const char *python,
                                   const char *group);

G_END_DECLS

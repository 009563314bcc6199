/* How far an address reaches: Python's is_private and is_global, by IANA's registry. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

/* @seen: the address that decides: the IPv4 address in a mapped one, else @code's own */
void octet_describe_address_reach (OctetAddressCode *code, const OctetAddress *seen);
void octet_describe_network_reach (OctetAddressCode *code,
                                   const OctetNetwork *network,
                                   const char *python,
                                   const char *group);

/* C that prints whether @test holds for `a`; with @prefix_length >= 0, for a network that has to be
 * as long as @least */
void octet_describe_reach_set_c (OctetFact *fact,
                                 OctetAddressCode *code,
                                 const char *test,
                                 int prefix_length,
                                 guint least);

G_END_DECLS

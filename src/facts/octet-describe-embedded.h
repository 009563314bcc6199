/* The addresses inside an IPv6 address: IPv4 in various wrappings, and the hardware address. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

void octet_describe_embedded (OctetAddressCode *code);

G_END_DECLS

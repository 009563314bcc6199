/* Which version of the Internet Protocol an address belongs to. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

void octet_describe_version (OctetAddressCode *code);

G_END_DECLS

/* What IANA's special-purpose registry says of an address or a network. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

/* the block and its name, for the group "kind"; @network (nullable): it, and not @code's address,
 * has to lie in the block */
void octet_describe_iana_block (OctetAddressCode *code, const OctetNetwork *network);
/* the registry's five flags, for the group "scope" */
void octet_describe_iana_flags (OctetAddressCode *code, const OctetNetwork *network);

G_END_DECLS

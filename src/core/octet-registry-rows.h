/* The rows of IANA's two special-purpose registries, in IANA's order, withdrawn ones included.
 *
 * A block that IANA writes as two addresses is two rows. octet-registry.h has the public face.
 */
#pragma once

#include "core/octet-registry.h"

G_BEGIN_DECLS

extern const OctetRegistryRow octet_registry_ipv4_rows[];
extern const OctetRegistryRow octet_registry_ipv6_rows[];
extern const gsize octet_registry_n_ipv4_rows;
extern const gsize octet_registry_n_ipv6_rows;

G_END_DECLS

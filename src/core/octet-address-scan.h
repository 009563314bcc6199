/* Reading addresses from bytes, for the parsers of the core.
 *
 * One pass, no allocation, no GError: what is refused is left as an OctetFault, in bytes from the
 * start of the given text. octet-address.h has the public face.
 */
#pragma once

#include "core/octet-address.h"
#include "core/octet-fault.h"

G_BEGIN_DECLS

/* without faults, up to a NUL */
gboolean octet_address_read_ipv6 (const char *text, OctetUint128 *ret_value);

gboolean
octet_address_scan_ipv4 (const char *text, gsize length, guint32 *ret_value, OctetFault *fault);
gboolean octet_address_scan_ipv6 (const char *text,
                                  gsize length,
                                  OctetUint128 *ret_value,
                                  OctetFault *fault);
gboolean
octet_address_scan (const char *text, gsize length, OctetAddress *ret_address, OctetFault *fault);

G_END_DECLS

/* The C library's look-ups, stage by stage, as CPython uses them. All of it blocks: it belongs into
 * a thread.
 */
#pragma once

#include "system/octet-host-query.h"
#include "system/octet-host.h"

G_BEGIN_DECLS

/* the first stage */
OctetHost *octet_host_lookup_begin (const OctetHostQuery *query, OctetHostFamily family);
/* the next one, as a new host */
OctetHost *octet_host_lookup_continue (const OctetHost *host);

/* complete without asking */
OctetHost *
octet_host_lookup_refuse (const OctetHostQuery *query, OctetHostFamily family, OctetHostError code);

G_END_DECLS

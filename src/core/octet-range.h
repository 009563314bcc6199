/* A range of addresses, first to last, both in it; and the networks that cover it exactly. */
#pragma once

#include "core/octet-network.h"

G_BEGIN_DECLS

typedef struct
{
  OctetAddress first;
  OctetAddress last;
} OctetRange;

gboolean octet_range_parse (const char *text, gssize length, OctetRange *ret_range, GError **error);
char *octet_range_to_string (const OctetRange *range);
char *octet_range_count_addresses_to_string (const OctetRange *range);

/* Python's summarize_address_range(), one network at a time and no memory:
 * start with *rest = range and *more = TRUE, call until it returns FALSE. At most 2 × bits − 2
 * networks. */
gboolean octet_range_next_network (OctetRange *rest, gboolean *more, OctetNetwork *ret_network);

G_END_DECLS

/* One line of a list of networks, taken apart; octet-network-list.h has the rules. */
#pragma once

#include "core/octet-range.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_NETWORK_LIST_LINE_REFUSED,
  OCTET_NETWORK_LIST_LINE_BLANK, /* or a comment */
  OCTET_NETWORK_LIST_LINE_NETWORK,
  OCTET_NETWORK_LIST_LINE_RANGE,
} OctetNetworkListLineKind;

typedef struct
{
  OctetNetwork network; /* as given: host bits may be set */
  OctetRange range;
} OctetNetworkListLine;

OctetNetworkListLineKind octet_network_list_line_parse (const char *text,
                                                        gsize length,
                                                        gboolean is_cut,
                                                        OctetNetworkListLine *ret_line,
                                                        GError **error);

G_END_DECLS

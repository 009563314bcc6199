/* One row of the Hosts panel in full: the way from its name to its addresses, and its facts.
 *
 * The switch over the way is getaddrinfo()'s family hint: it looks the same name up again for IPv4
 * or IPv6 alone.
 */
#pragma once

#include "system/octet-host-item.h"
#include "widgets/octet-fact-view.h"

G_BEGIN_DECLS

#define OCTET_TYPE_HOST_DETAIL (octet_host_detail_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostDetail, octet_host_detail, OCTET, HOST_DETAIL, GtkWidget)

void octet_host_detail_set_item (OctetHostDetail *detail, OctetHostItem *item); /* (nullable) */
/* (nullable) property "description", notifies: of what is shown */
OctetDescription *octet_host_detail_get_description (OctetHostDetail *detail);
OctetFactView *octet_host_detail_get_fact_view (OctetHostDetail *detail);
/* signal "follow" (const char *subject): from the way; the fact view has its own */

G_END_DECLS

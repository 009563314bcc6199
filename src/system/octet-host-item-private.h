/* What the list of hosts does to its rows. */
#pragma once

#include "system/octet-host-item.h"

G_BEGIN_DECLS

OctetHostItem *octet_host_item_new (const char *query);

void octet_host_item_wait (OctetHostItem *item);
void octet_host_item_look (OctetHostItem *item, gint64 start_time);
void octet_host_item_cancel (OctetHostItem *item);
void octet_host_item_take_host (OctetHostItem *item, OctetHost *host);

G_END_DECLS

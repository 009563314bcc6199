/* A row of a list of hosts: what was asked, how far the look-up is, what it gave.
 *
 * The row tells its changes by property notification. "host" may change again after the row is
 * found: addresses come first, aliases and the reverse name follow (see OctetHostStage).
 */
#pragma once

#include "system/octet-host.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_HOST_WAITING, /* in the queue */
  OCTET_HOST_LOOKING, /* a thread is asking */
  OCTET_HOST_FOUND,
  OCTET_HOST_FAILED,
  OCTET_HOST_CANCELLED,
  OCTET_HOST_N_STATES
} OctetHostState;

#define OCTET_TYPE_HOST_STATE (octet_host_state_get_type ())
GType octet_host_state_get_type (void) G_GNUC_CONST;

#define OCTET_TYPE_HOST_ITEM (octet_host_item_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostItem, octet_host_item, OCTET, HOST_ITEM, GObject)

const char *octet_host_item_get_query (OctetHostItem *item);    /* property "query" */
OctetHostState octet_host_item_get_state (OctetHostItem *item); /* property "state", notifies */
/* (nullable) property "host", notifies */
OctetHost *octet_host_item_get_host (OctetHostItem *item);
/* µs, g_get_monotonic_time; 0 before */
gint64 octet_host_item_get_start_time (OctetHostItem *item);

G_END_DECLS

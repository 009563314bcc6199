/* A list of hosts being looked up: a GListModel of OctetHostItem, one row for each name given.
 *
 * Rows keep their place; each tells its own state and changes by property notification. The list
 * knows nothing of widgets, so it lives on while panels come and go.
 */
#pragma once

#include "system/octet-resolver.h"

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

#define OCTET_TYPE_HOST_ITEM (octet_host_item_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostItem, octet_host_item, OCTET, HOST_ITEM, GObject)

const char *octet_host_item_get_query (OctetHostItem *item);    /* property "query" */
OctetHostState octet_host_item_get_state (OctetHostItem *item); /* property "state", notifies */
OctetHost *octet_host_item_get_host (OctetHostItem *item);      /* (nullable) property "host" */
gint64
octet_host_item_get_start_time (OctetHostItem *item); /* µs, g_get_monotonic_time; 0 before */

#define OCTET_TYPE_HOST_LIST (octet_host_list_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostList, octet_host_list, OCTET, HOST_LIST, GObject)

OctetHostList *octet_host_list_new (OctetResolver *resolver);
/* splits at white space, commas and line ends; empty pieces and repeats drop out; looks all of them
 * up */
void octet_host_list_look_up (OctetHostList *list, const char *names, OctetHostFamily family);
void octet_host_list_cancel (OctetHostList *list);
void octet_host_list_retry_failed (OctetHostList *list);
guint octet_host_list_count (OctetHostList *list, OctetHostState state);
gboolean octet_host_list_is_busy (OctetHostList *list); /* property "busy", notifies */
/* signal "changed": some row's state changed, or all rows were replaced; at most once a main loop
 * turn */

G_END_DECLS

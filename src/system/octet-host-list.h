/* A list of hosts being looked up: a GListModel of OctetHostItem, one row for each name given.
 *
 * Rows keep their place; each tells its own state and changes by property notification. The list
 * knows nothing of widgets, so it lives on while panels come and go.
 */
#pragma once

#include "system/octet-host-item.h"
#include "system/octet-resolver.h"

G_BEGIN_DECLS

#define OCTET_TYPE_HOST_LIST (octet_host_list_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostList, octet_host_list, OCTET, HOST_LIST, GObject)

/* The rows that a list takes; what is beyond is counted, not looked up. */
#define OCTET_HOST_LIST_MAX_ROWS 100000

OctetHostList *octet_host_list_new (OctetResolver *resolver);
/* splits at white space, commas and line ends; empty pieces and repeats drop out; looks all of them
 * up, in place of the rows before */
void octet_host_list_look_up (OctetHostList *list, const char *names, OctetHostFamily family);
void octet_host_list_cancel (OctetHostList *list);
/* once more, from the start: what failed, and what was cancelled */
void octet_host_list_retry_failed (OctetHostList *list);
guint octet_host_list_count (OctetHostList *list, OctetHostState state);
guint octet_host_list_get_n_left_out (OctetHostList *list);
gboolean octet_host_list_is_busy (OctetHostList *list); /* property "busy", notifies */
/* signal "changed": some row's state changed, or all rows were replaced; at most once a main loop
 * turn */

G_END_DECLS

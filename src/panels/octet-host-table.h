/* The table of the Hosts panel: name, result and time of every host that is looked up.
 *
 * Rows keep their place and fill in as answers come; times pass four times a second while somebody
 * looks. Thousands of rows are smooth, as only those in sight have widgets.
 */
#pragma once

#include "system/octet-host-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_HOST_TABLE (octet_host_table_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostTable, octet_host_table, OCTET, HOST_TABLE, GtkWidget)

void octet_host_table_set_list (OctetHostTable *table, OctetHostList *list);
/* (transfer none) (nullable): property "selected", notifies */
OctetHostItem *octet_host_table_get_selected (OctetHostTable *table);
void octet_host_table_select (OctetHostTable *table, guint position);

G_END_DECLS

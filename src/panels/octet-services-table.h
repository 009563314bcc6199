/* One searchable, sortable table of the Services panel, with the count of its rows below.
 *
 * The selected row stays selected while the table is sorted and filtered, and comes back when a
 * filter that hid it goes.
 */
#pragma once

#include "panels/octet-services-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_SERVICES_TABLE (octet_services_table_get_type ())
G_DECLARE_FINAL_TYPE (OctetServicesTable, octet_services_table, OCTET, SERVICES_TABLE, GtkWidget)

/* @rows (transfer none): of OctetService or OctetSocketConstant */
GtkWidget *octet_services_table_new (OctetServicesPage page, GListModel *rows);
/* "" shows all rows; words that no row has show none */
void octet_services_table_set_filter (OctetServicesTable *table, const char *filter);
const char *octet_services_table_get_filter (OctetServicesTable *table);
guint octet_services_table_get_n_shown (OctetServicesTable *table);
/* (transfer full) (nullable): the row at @position as the table is sorted and filtered now */
gpointer octet_services_table_dup_row (OctetServicesTable *table, guint position);
/* (nullable): without "row-selected"; the row is scrolled to */
void octet_services_table_select (OctetServicesTable *table, gpointer row);
gpointer octet_services_table_get_selected (OctetServicesTable *table); /* (nullable) */
/* (transfer full) (nullable): by name, case aside, and by protocol if one is given */
gpointer
octet_services_table_find (OctetServicesTable *table, const char *name, const char *protocol);
/* signals: "row-selected" (GObject *row), "row-activated" (GObject *row), "show-all" */

G_END_DECLS

/* The query of a URL as an editable table that keeps order and duplicates. */
#pragma once

#include "core/octet-url.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_URL_QUERY_TABLE (octet_url_query_table_get_type ())
G_DECLARE_FINAL_TYPE (OctetUrlQueryTable, octet_url_query_table, OCTET, URL_QUERY_TABLE, GtkWidget)

/* @query (nullable): as it stands in the URL, encoded */
void octet_url_query_table_set_query (OctetUrlQueryTable *table, const char *query);
/* signals: "edited" (const char *query: encoded; NULL if no item is left), "committed" */

G_END_DECLS

/* What each parser makes of one text: a row for each, with a radio button at those that read an
 * address in it. */
#pragma once

#include "core/octet-address.h"
#include "facts/octet-description.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_DIALECT_TABLE (octet_dialect_table_get_type ())
G_DECLARE_FINAL_TYPE (OctetDialectTable, octet_dialect_table, OCTET, DIALECT_TABLE, GtkWidget)

/* @text: what is read; @description: of the dialect subject, with the dialect.* facts */
void octet_dialect_table_set_description (OctetDialectTable *table,
                                          const char *text,
                                          OctetDescription *description);
/* FALSE if no parser reads an address */
gboolean octet_dialect_table_get_address (OctetDialectTable *table, OctetAddress *ret_address);
/* signal "changed": another reading was picked */

G_END_DECLS

/* The columns of the Services panel's tables: titles, cells, sorters and widths. */
#pragma once

#include "panels/octet-services-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void octet_services_columns_add (GtkColumnViewColumn **columns,
                                 GtkColumnView *view,
                                 OctetServicesPage page,
                                 GListModel *rows);
/* without room, aliases are hidden */
void octet_services_columns_fit (GtkColumnViewColumn *const *columns,
                                 OctetServicesPage page,
                                 gboolean has_room);

G_END_DECLS

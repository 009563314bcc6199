/* Lays out one child as a column: at most 1,100 px wide, centred, with margins that stay. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_COLUMN_LAYOUT (octet_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (OctetColumnLayout,
                      octet_column_layout,
                      OCTET,
                      COLUMN_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS

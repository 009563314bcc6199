/* What the rows of GTK 4.8's column view lack: to be scrolled to, and to be entered by Tab at the
 * selected one. The view's model is a GtkSingleSelection, its rows are of one height.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* FALSE if it was never laid out and must be asked again */
gboolean octet_column_view_rows_scroll_to_selected (GtkColumnView *view);
gboolean octet_column_view_rows_have_focus (GtkColumnView *view);
/* gives the focus to the selected row, if there is one */
gboolean octet_column_view_rows_grab_selected (GtkColumnView *view);

G_END_DECLS

/* A hand for tests: presses keys, clicks and drags by calling a widget's own controllers.
 *
 * GTK 4 makes no events for tests; its controllers are signals, and these can be emitted.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* whether the widget itself answered to the key */
gboolean hand_press_key (GtkWidget *widget, guint keyval);
void hand_release_key (GtkWidget *widget, guint keyval);
gboolean hand_type_key (GtkWidget *widget, guint keyval);
void hand_press (GtkWidget *widget, double x, double y);
void hand_release (GtkWidget *widget, double x, double y);
void hand_click (GtkWidget *widget, double x, double y);
void hand_begin_drag (GtkWidget *widget, double x, double y);
void hand_drag_by (GtkWidget *widget, double dx);
void hand_end_drag (GtkWidget *widget, double dx);
void hand_point (GtkWidget *widget, double x, double y);

/* (transfer full) (nullable): the text on the clipboard */
char *hand_read_clipboard (GtkWidget *widget);

/* runs the main loop until @condition holds; FALSE after ten seconds */
gboolean hand_wait (gboolean (*condition) (gpointer data), gpointer data);

G_END_DECLS

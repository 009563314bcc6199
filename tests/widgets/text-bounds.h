/* Where a drawn widget puts its texts, read from its render nodes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer full) (element-type graphene_rect_t): in the widget's coordinates */
GArray *text_bounds_collect (GtkWidget *widget);
/* fails if a text leaves the widget's width, or two meet */
void text_bounds_assert_apart (GtkWidget *widget, GArray *bounds);

G_END_DECLS

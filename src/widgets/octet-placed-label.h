/* A label that a drawn widget places itself, among what it draws: readable for a screen reader,
 * styled by CSS, and cut with … where there is no room.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @classes: CSS classes, separated by blanks */
GtkWidget *octet_placed_label_new (GtkWidget *parent, const char *classes);
void octet_placed_label_set_wrap (GtkWidget *label);

/* what any child wants, in pixels */
int octet_placed_label_get_width (GtkWidget *label);
int octet_placed_label_get_height (GtkWidget *label);
/* the widest of them */
int octet_placed_label_get_widest (GtkWidget *const *labels, guint n_labels);

void octet_placed_label_allocate (GtkWidget *label, int x, int y, int width, int height);
/* at its own size, in at most @room, in the middle of @height; @align 0 begins at @x, 0.5 has its
 * middle there, 1 ends there */
void octet_placed_label_place (GtkWidget *label, int x, int y, int room, int height, float align);
/* on a line of its own, from @x on in @width; returns where the next line begins */
int octet_placed_label_stack (GtkWidget *label, int x, int y, int width, float align);

G_END_DECLS

/* Finding one's way in a tree of widgets, and hearing what they tell. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The @n-th of @type at or below @root, in the order in which they stand; NULL if there are fewer.
 */
gpointer tree_find_nth (GtkWidget *root, GType type, guint n);
gpointer tree_find (GtkWidget *root, GType type);
guint tree_count (GtkWidget *root, GType type);
/* the label that says exactly @text, and the button that has such a label; NULL if there is none */
GtkWidget *tree_find_label (GtkWidget *root, const char *text);
GtkWidget *tree_find_button (GtkWidget *root, const char *text);
GtkWidget *tree_find_class (GtkWidget *root, const char *css_class);
/* whether it and all above it are to be seen: also while no frame has been drawn */
gboolean tree_is_shown (GtkWidget *widget);

/* Counts a signal and keeps its last argument, a string or a number in digits. */
typedef struct
{
  guint n_heard;
  char *last; /* (nullable) */
} Ear;

void ear_listen (Ear *ear, gpointer object, const char *signal);
/* fails unless the signal came @n times since the last call, at last with @text (nullable) */
void ear_assert_heard (Ear *ear, guint n, const char *text);
void ear_clear (Ear *ear);

G_END_DECLS

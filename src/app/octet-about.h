/* The two windows that tell about the program: what it is, and which keys it knows. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void octet_about_show (GtkWindow *parent);
void octet_about_show_shortcuts (GtkWindow *parent);

G_END_DECLS

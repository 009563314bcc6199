/* A small button that puts a text on the clipboard, and shows for a moment that it did. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_COPY_BUTTON (octet_copy_button_get_type ())
G_DECLARE_FINAL_TYPE (OctetCopyButton, octet_copy_button, OCTET, COPY_BUTTON, GtkWidget)

/* @what (nullable): what is copied, for the screen reader: "Network address" */
GtkWidget *octet_copy_button_new (const char *what);
void octet_copy_button_set_what (OctetCopyButton *button, const char *what);
void octet_copy_button_set_text (OctetCopyButton *button, const char *text);

G_END_DECLS

/* The window: five tabs, Back and Forward, the menu. Panels are built when first shown. */
#pragma once

#include "facts/octet-subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_WINDOW (octet_window_get_type ())
G_DECLARE_FINAL_TYPE (OctetWindow, octet_window, OCTET, WINDOW, GtkApplicationWindow)

OctetWindow *octet_window_new (GtkApplication *application, GSettings *settings);
/* opens @subject in the panel that it belongs to, and remembers the place */
void octet_window_follow (OctetWindow *window, const char *subject);
/* says everything again in the language that is spoken now; what was typed stays */
void octet_window_retranslate (OctetWindow *window);

G_END_DECLS

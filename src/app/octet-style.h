/* Light or dark: the reader's choice, or the desktop's where it can be read; and Octet's own style
 * sheets, which follow it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_STYLE (octet_style_get_type ())
G_DECLARE_FINAL_TYPE (OctetStyle, octet_style, OCTET, STYLE, GObject)

/* loads the style sheets for @display */
OctetStyle *octet_style_new (GdkDisplay *display);
/* property "choice": "system", "light" or "dark" */
void octet_style_set_choice (OctetStyle *style, const char *choice);

G_END_DECLS

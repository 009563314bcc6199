/* The picture of an octet that does not fit: the bits that find no room in its eight.
 *
 * For an IPv4 address in which an octet is larger than 255; other errors have no picture.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_ERROR_STRIP (octet_error_strip_get_type ())
G_DECLARE_FINAL_TYPE (OctetErrorStrip, octet_error_strip, OCTET, ERROR_STRIP, GtkWidget)

GtkWidget *octet_error_strip_new (void);
/* FALSE if that octet of @text cannot be drawn: it is no number from 256 to 99999 */
gboolean octet_error_strip_set_text (OctetErrorStrip *strip, const char *text, guint octet);

G_END_DECLS

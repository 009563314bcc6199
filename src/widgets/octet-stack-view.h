/* The TCP/IP stack: four layers of cells, where an entry works lit, and between the layers the
 * number that picks the one above.
 *
 * Cells are buttons: clicked, or reached by Tab and the arrow keys. Wide, names and what a program
 * asks for stand beside the layers; narrow, above them.
 */
#pragma once

#include "widgets/octet-stack-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_STACK_VIEW (octet_stack_view_get_type ())
G_DECLARE_FINAL_TYPE (OctetStackView, octet_stack_view, OCTET, STACK_VIEW, GtkWidget)

GtkWidget *octet_stack_view_new (void);
/* @picture (transfer full) */
void octet_stack_view_set_picture (OctetStackView *view, OctetStackPicture *picture);
const OctetStackPicture *octet_stack_view_get_picture (OctetStackView *view);
/* signal "cell-activated" (guint layer, const char *subject) */

G_END_DECLS

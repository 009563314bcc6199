/* Cards below each other where height is enough; where it is short, one whole card at a time and a
 * switch above them, instead of cutting all.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FOLDING_BOX (octet_folding_box_get_type ())
G_DECLARE_FINAL_TYPE (OctetFoldingBox, octet_folding_box, OCTET, FOLDING_BOX, GtkWidget)

GtkWidget *octet_folding_box_new (void);
/* @title: translated; the switch shows it */
void octet_folding_box_add (OctetFoldingBox *box, GtkWidget *child, const char *title);
/* brings @child to the front, if only one is seen */
void octet_folding_box_show_child (OctetFoldingBox *box, GtkWidget *child);

G_END_DECLS

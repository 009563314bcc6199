/* One group of an IPv6 address in large: four digits over sixteen bits that can be clicked.
 *
 * Under each bit stands what it counts in its digit. Signal "flip" (guint bit of the address).
 */
#pragma once

#include "widgets/octet-bit-strip-picture.h"

G_BEGIN_DECLS

#define OCTET_TYPE_GROUP_CELLS (octet_group_cells_get_type ())
G_DECLARE_FINAL_TYPE (OctetGroupCells, octet_group_cells, OCTET, GROUP_CELLS, GtkWidget)

#define OCTET_GROUP_CELLS_NO_CURSOR G_MAXUINT

GtkWidget *octet_group_cells_new (void);
/* @cursor: the bit with the keyboard's focus, of the whole address */
void octet_group_cells_set_group (OctetGroupCells *cells,
                                  const OctetBitStripPicture *picture,
                                  guint group,
                                  guint cursor);

G_END_DECLS

/* The lens over an IPv6 bit strip: a popover with one group in large.
 *
 * It opens after a moment when the pointer rests on a group, at once when the keyboard is there,
 * and closes a moment after the pointer has left both the group and the lens.
 */
#pragma once

#include "widgets/octet-group-cells.h"

G_BEGIN_DECLS

#define OCTET_TYPE_BIT_STRIP_LENS (octet_bit_strip_lens_get_type ())
G_DECLARE_FINAL_TYPE (OctetBitStripLens, octet_bit_strip_lens, OCTET, BIT_STRIP_LENS, GtkPopover)

GtkWidget *octet_bit_strip_lens_new (void);
OctetGroupCells *octet_bit_strip_lens_get_cells (OctetBitStripLens *lens);
guint octet_bit_strip_lens_get_group (OctetBitStripLens *lens);

/* @pointed: by the pointer, not by the keyboard */
void octet_bit_strip_lens_open (OctetBitStripLens *lens,
                                guint group,
                                const GdkRectangle *area,
                                gboolean pointed);
/* soon, unless the pointer comes back or goes into the lens, or the keyboard holds it */
void octet_bit_strip_lens_leave (OctetBitStripLens *lens);
void octet_bit_strip_lens_close (OctetBitStripLens *lens);

G_END_DECLS

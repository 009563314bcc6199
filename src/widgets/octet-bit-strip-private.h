/* What the files of the bit strip share: its parts, and the changes that a hand can make.
 *
 * octet-bit-strip.c holds the value and its children, octet-bit-strip-glide.c moves the boundary,
 * octet-bit-strip-input.c listens to pointer and keyboard.
 */
#pragma once

#include "widgets/octet-bit-strip-cursor.h"
#include "widgets/octet-bit-strip-handle.h"
#include "widgets/octet-bit-strip-lens.h"
#include "widgets/octet-bit-strip-picture.h"
#include "widgets/octet-bit-strip.h"

G_BEGIN_DECLS

struct _OctetBitStrip
{
  GtkWidget parent_instance;

  OctetBitStripPicture picture; /* the value is in it */
  gboolean has_network;
  gboolean unsettled; /* "changed" since the last "committed" */

  OctetBitStripHandle *handle;
  OctetBitStripCursor *cursor;
  OctetBitStripLens *lens; /* (nullable): made when first needed */

  /* the boundary on its way */
  guint tick; /* id of the tick callback; 0 while it stands */
  double glide_from;
  gint64 glide_start; /* µs; 0 before the first frame */

  /* the pointer holding the handle */
  gboolean dragging;
  double drag_start; /* x */
  double drag_grip;  /* from the boundary to where it was taken */

  gboolean pressed; /* the pointer, on a bit */
  guint pressed_bit;
};

/* changes by hand; @glide: the boundary takes its time */
void octet_bit_strip_move_boundary (OctetBitStrip *strip, guint prefix_length, gboolean glide);
void octet_bit_strip_flip_bit (OctetBitStrip *strip, guint bit);
void octet_bit_strip_settle (OctetBitStrip *strip);
void octet_bit_strip_set_cursor (OctetBitStrip *strip, guint bit);

void octet_bit_strip_glide (OctetBitStrip *strip);
void octet_bit_strip_jump (OctetBitStrip *strip);

void octet_bit_strip_attach_input (OctetBitStrip *strip);
gboolean octet_bit_strip_query_tooltip (GtkWidget *widget,
                                        int x,
                                        int y,
                                        gboolean keyboard,
                                        GtkTooltip *tooltip);
void octet_bit_strip_update_lens (OctetBitStrip *strip);
void octet_bit_strip_close_lens (OctetBitStrip *strip);

G_END_DECLS

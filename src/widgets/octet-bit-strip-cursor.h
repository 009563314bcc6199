/* The place of the keyboard among the bits of a bit strip, and the bit for a screen reader.
 *
 * One stop for Tab; ←/→, Page Up/Down, Home/End move it from bit to bit, Space or Enter flips.
 * It only tells what is asked for: signals "moved" (guint bit) and "flipped".
 */
#pragma once

#include "core/octet-address.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_BIT_STRIP_CURSOR (octet_bit_strip_cursor_get_type ())
G_DECLARE_FINAL_TYPE (OctetBitStripCursor,
                      octet_bit_strip_cursor,
                      OCTET,
                      BIT_STRIP_CURSOR,
                      GtkWidget)

GtkWidget *octet_bit_strip_cursor_new (void);
void octet_bit_strip_cursor_set_bit (OctetBitStripCursor *cursor,
                                     const OctetAddress *address,
                                     guint bit);
guint octet_bit_strip_cursor_get_bit (OctetBitStripCursor *cursor);

G_END_DECLS

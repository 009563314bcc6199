/* The handle on the boundary of a bit strip: a slider whose value is the prefix length.
 *
 * ←/→ by one bit, Page Up/Down by an octet or group, Home/End, or "/" and digits. It only tells
 * what is asked for: signal "moved" (guint prefix length), and "settled" when a key is let go.
 */
#pragma once

#include "core/octet-network.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_BIT_STRIP_HANDLE (octet_bit_strip_handle_get_type ())
G_DECLARE_FINAL_TYPE (OctetBitStripHandle,
                      octet_bit_strip_handle,
                      OCTET,
                      BIT_STRIP_HANDLE,
                      GtkWidget)

GtkWidget *octet_bit_strip_handle_new (void);
void octet_bit_strip_handle_set_network (OctetBitStripHandle *handle, const OctetNetwork *network);
/* as if "/" had been typed */
void octet_bit_strip_handle_begin_typing (OctetBitStripHandle *handle);

G_END_DECLS

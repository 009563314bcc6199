/* The bit strip: an address in numbers and bits, cut in two by a boundary that can be moved.
 *
 * Left of the boundary is what all addresses of the network share, right of it is free, and the
 * free bits count the addresses. The boundary is a slider; a click or Space flips a bit.
 *
 * Signals: "changed", while the boundary moves and when a bit flips; "committed", when the change
 * is complete: the pointer or the key was let go.
 */
#pragma once

#include "core/octet-network.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_BIT_STRIP (octet_bit_strip_get_type ())
G_DECLARE_FINAL_TYPE (OctetBitStrip, octet_bit_strip, OCTET, BIT_STRIP, GtkWidget)

GtkWidget *octet_bit_strip_new (void);

/* NULL: nothing is shown */
void octet_bit_strip_set_network (OctetBitStrip *strip, const OctetNetwork *network);
const OctetNetwork *octet_bit_strip_get_network (OctetBitStrip *strip);

/* property "has-prefix". FALSE: an address alone, as a network of one address, in neutral colours;
 * TRUE as soon as somebody moves the boundary */
void octet_bit_strip_set_has_prefix (OctetBitStrip *strip, gboolean has_prefix);
gboolean octet_bit_strip_get_has_prefix (OctetBitStrip *strip);

G_END_DECLS

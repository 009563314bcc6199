/* A number and what byte order makes of it: an entry, 16, 32 or 64 bits, the lanes of both kinds of
 * machine, and htons() applied again to see it undone. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_BYTE_ORDER_CARD (octet_byte_order_card_get_type ())
G_DECLARE_FINAL_TYPE (OctetByteOrderCard, octet_byte_order_card, OCTET, BYTE_ORDER_CARD, GtkWidget)

/* the entry keeps its text if it is being typed in; bits grow if the number does not fit */
void octet_byte_order_card_set_number (OctetByteOrderCard *card, guint64 number);
guint64 octet_byte_order_card_get_number (OctetByteOrderCard *card);
/* signal "edited": the number was changed by hand */

G_END_DECLS

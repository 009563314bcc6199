/* This computer: its name and the addresses of its interfaces, known without asking anybody; and
 * the domain name and address of that name, once a person has had them looked up.
 */
#pragma once

#include "system/octet-host.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_THIS_COMPUTER_CARD (octet_this_computer_card_get_type ())
G_DECLARE_FINAL_TYPE (OctetThisComputerCard,
                      octet_this_computer_card,
                      OCTET,
                      THIS_COMPUTER_CARD,
                      GtkWidget)

/* an answer that may be about this computer's name; any other changes nothing */
void octet_this_computer_card_offer (OctetThisComputerCard *card, OctetHost *host);
/* signal "follow" (const char *subject) */

G_END_DECLS

/* Every form of one address, each in an entry: who edits one edits the address, and the others
 * follow. */
#pragma once

#include "core/octet-address.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_ADDRESS_FORMS (octet_address_forms_get_type ())
G_DECLARE_FINAL_TYPE (OctetAddressForms, octet_address_forms, OCTET, ADDRESS_FORMS, GtkWidget)

/* @address (nullable): NULL says that no reader takes the text for an address */
void octet_address_forms_set_address (OctetAddressForms *forms, const OctetAddress *address);
/* signals: "edited" (const char *address), "committed" */

G_END_DECLS

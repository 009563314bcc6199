/* A URL as a ribbon of coloured pieces: its six components above, the parts of the netloc below,
 * and the host that is really connected to filled solid.
 *
 * A click on a piece tells which it was. Long URLs are set smaller, and then shortened in the
 * middle of their longest piece.
 */
#pragma once

#include "core/octet-url.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_URL_RIBBON (octet_url_ribbon_get_type ())
G_DECLARE_FINAL_TYPE (OctetUrlRibbon, octet_url_ribbon, OCTET, URL_RIBBON, GtkWidget)

GtkWidget *octet_url_ribbon_new (void);
void octet_url_ribbon_set_url (OctetUrlRibbon *ribbon, OctetUrl *url); /* (nullable) */
/* property "compact": only user name and host are named, as in a warning */
/* signal "part-clicked" (OctetUrlPart) */

const char *octet_url_part_get_label (OctetUrlPart part); /* translated: "Scheme" */

G_END_DECLS

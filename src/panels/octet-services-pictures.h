/* What stands beside the tables of the Services panel: the stack, the two sockets, the facts.
 *
 * Where height is enough all three are seen at once; where it is short, a switch shows one of them
 * whole instead of cutting all.
 */
#pragma once

#include "panels/octet-services-row.h"
#include "widgets/octet-fact-view.h"
#include "widgets/octet-stack-picture.h"

G_BEGIN_DECLS

#define OCTET_TYPE_SERVICES_PICTURES (octet_services_pictures_get_type ())
G_DECLARE_FINAL_TYPE (OctetServicesPictures,
                      octet_services_pictures,
                      OCTET,
                      SERVICES_PICTURES,
                      GtkWidget)

OctetFactView *octet_services_pictures_get_facts (OctetServicesPictures *pictures);
/* @row (nullable): what is lit; NULL shows the stack alone, unlit */
void octet_services_pictures_show (OctetServicesPictures *pictures,
                                   gpointer row,
                                   OctetServiceDatabase *database,
                                   OctetDescription *description);
/* signal "cell-activated" (guint layer, const char *subject) */

G_END_DECLS

/* Builds panels, and holds what outlives them: databases, the resolver, the list of look-ups. A
 * panel that is built again, in another language, finds its work as it was. */
#pragma once

#include "panels/octet-panel.h"

G_BEGIN_DECLS

#define OCTET_TYPE_PANEL_FACTORY (octet_panel_factory_get_type ())
G_DECLARE_FINAL_TYPE (OctetPanelFactory, octet_panel_factory, OCTET, PANEL_FACTORY, GObject)

OctetPanelFactory *octet_panel_factory_new (void);
/* (transfer floating) */
OctetPanel *octet_panel_factory_build (OctetPanelFactory *factory, OctetPanelId id);

G_END_DECLS

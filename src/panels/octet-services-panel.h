/* The Services panel: what the system knows of services, protocols, address families and socket
 * types, as tables to search; where the selected one sits in TCP/IP, and the calls that find it.
 *
 * The entry is search and subject in one: typing narrows the table, and what it names exactly is
 * selected; Return takes the first row.
 */
#pragma once

#include "panels/octet-panel.h"
#include "panels/octet-services-row.h"

G_BEGIN_DECLS

#define OCTET_TYPE_SERVICES_PANEL (octet_services_panel_get_type ())
G_DECLARE_FINAL_TYPE (OctetServicesPanel, octet_services_panel, OCTET, SERVICES_PANEL, OctetPanel)

OctetServicesPage octet_services_panel_get_page (OctetServicesPanel *panel);

G_END_DECLS

/* The panel of hosts: names and addresses looked up, one or a pasted list of thousands. */
#pragma once

#include "panels/octet-panel.h"
#include "system/octet-host-list.h"

G_BEGIN_DECLS

#define OCTET_TYPE_HOSTS_PANEL (octet_hosts_panel_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostsPanel, octet_hosts_panel, OCTET, HOSTS_PANEL, OctetPanel)

/* property "host-list", construct only: the rows; they outlive the panel */

G_END_DECLS

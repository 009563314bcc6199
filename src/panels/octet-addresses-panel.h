/* Addresses: an IP address, network, interface or range, down to its bits. */
#pragma once

#include "panels/octet-panel.h"

G_BEGIN_DECLS

#define OCTET_TYPE_ADDRESSES_PANEL (octet_addresses_panel_get_type ())
G_DECLARE_FINAL_TYPE (OctetAddressesPanel,
                      octet_addresses_panel,
                      OCTET,
                      ADDRESSES_PANEL,
                      OctetPanel)

G_END_DECLS

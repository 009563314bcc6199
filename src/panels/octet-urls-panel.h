/* URLs: a URL cut into its parts, each of which can be edited. */
#pragma once

#include "panels/octet-panel.h"

G_BEGIN_DECLS

#define OCTET_TYPE_URLS_PANEL (octet_urls_panel_get_type ())
G_DECLARE_FINAL_TYPE (OctetUrlsPanel, octet_urls_panel, OCTET, URLS_PANEL, OctetPanel)

G_END_DECLS

/* Conversions: one text as several parsers read it, one address in every form, and a number in
 * memory. */
#pragma once

#include "panels/octet-panel.h"

G_BEGIN_DECLS

#define OCTET_TYPE_CONVERSIONS_PANEL (octet_conversions_panel_get_type ())
G_DECLARE_FINAL_TYPE (OctetConversionsPanel,
                      octet_conversions_panel,
                      OCTET,
                      CONVERSIONS_PANEL,
                      OctetPanel)

G_END_DECLS

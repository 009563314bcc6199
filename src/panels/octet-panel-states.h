/* The three states of a panel: nothing typed yet, a text that was refused, a value. Empty and error
 * page are built when first shown. */
#pragma once

#include "panels/octet-panel.h"

G_BEGIN_DECLS

#define OCTET_TYPE_PANEL_STATES (octet_panel_states_get_type ())
G_DECLARE_FINAL_TYPE (OctetPanelStates, octet_panel_states, OCTET, PANEL_STATES, GtkWidget)

void octet_panel_states_set_value (OctetPanelStates *states, GtkWidget *value);
void octet_panel_states_set_error_picture (OctetPanelStates *states, GtkWidget *picture);
void octet_panel_states_set_ghost (OctetPanelStates *states, GtkWidget *ghost);

void octet_panel_states_show_empty (OctetPanelStates *states, OctetPanelClass *class);
void octet_panel_states_show_error (OctetPanelStates *states,
                                    const OctetExplanation *explanation,
                                    gboolean with_picture);
void octet_panel_states_show_value (OctetPanelStates *states);
/* signal "chosen" (const char *subject): an example or an offer was clicked */

G_END_DECLS

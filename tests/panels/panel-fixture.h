/* A panel in a window, what it tells, and a hand that types into its entry. */
#pragma once

#include "panels/octet-panel.h"
#include "tree.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *window;
  OctetPanel *panel;
  GtkWidget *entry;  /* the GtkEntry */
  GtkWidget *inside; /* the panel below its entry and its answer */
  Ear committed, follow;
} PanelFixture;

void panel_fixture_set_up (PanelFixture *fixture, OctetPanelId id);
void panel_fixture_tear_down (PanelFixture *fixture);

/* replaces what stands in the entry, key by key or not, as a hand does */
void panel_fixture_type (PanelFixture *fixture, const char *text);
void panel_fixture_press_return (PanelFixture *fixture);
/* writes into an entry of the panel: an edited part, a form */
void panel_fixture_edit (GtkWidget *entry, const char *text);

/* "empty", "error" or "value": what stands below the answer */
const char *panel_fixture_get_state (PanelFixture *fixture);
const char *panel_fixture_get_answer (PanelFixture *fixture); /* without markup */
/* fails unless the entry holds @text, and the panel answers with a value */
void panel_fixture_assert_value (PanelFixture *fixture, const char *text);

G_END_DECLS

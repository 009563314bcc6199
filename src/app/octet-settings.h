/* What Octet remembers between runs: window, panel, language, style, and the recent subjects. */
#pragma once

#include "facts/octet-subject.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCTET_SETTINGS_N_RECENT 10

/* (transfer full) (nullable): NULL, with a word on stderr, if the schema is not installed */
GSettings *octet_settings_new (void);

const char *octet_panel_id_to_string (OctetPanelId panel); /* "addresses", … */
/* (transfer full): newest first */
char **octet_settings_get_recent (GSettings *settings, OctetPanelId panel);
/* puts @subject in front; the oldest falls off the end. Over-long ones are not kept. */
void octet_settings_add_recent (GSettings *settings, OctetPanelId panel, const char *subject);

G_END_DECLS

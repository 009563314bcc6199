#include "app/octet-settings.h"

#include "octet-config.h"

#include <string.h>

static const char *const panel_names[OCTET_N_PANELS] = {
  [OCTET_PANEL_ADDRESSES] = "addresses",     [OCTET_PANEL_HOSTS] = "hosts",
  [OCTET_PANEL_SERVICES] = "services",       [OCTET_PANEL_URLS] = "urls",
  [OCTET_PANEL_CONVERSIONS] = "conversions",
};

static const gsize max_recent_length = 200; /* bytes */

GSettings *
octet_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, OCTET_APP_ID, TRUE);
  if (schema == NULL)
    {
      g_printerr ("octet: the settings schema %s is not installed; to run the program where it was "
                  "built, start it with build-aux/run\n",
                  OCTET_APP_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

const char *
octet_panel_id_to_string (OctetPanelId panel)
{
  g_return_val_if_fail (panel < OCTET_N_PANELS, NULL);

  return panel_names[panel];
}

static char *
get_recent_key (OctetPanelId panel)
{
  return g_strconcat ("recent-", octet_panel_id_to_string (panel), NULL);
}

char **
octet_settings_get_recent (GSettings *settings, OctetPanelId panel)
{
  g_autofree char *key = get_recent_key (panel);

  return g_settings_get_strv (settings, key);
}

void
octet_settings_add_recent (GSettings *settings, OctetPanelId panel, const char *subject)
{
  g_autofree char *key = get_recent_key (panel);
  g_auto (GStrv) before = g_settings_get_strv (settings, key);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  guint n_recent = 1;

  if (strlen (subject) > max_recent_length)
    return;

  g_strv_builder_add (builder, subject);
  for (gsize i = 0; before[i] != NULL && n_recent < OCTET_SETTINGS_N_RECENT; i++)
    if (!g_str_equal (before[i], subject))
      {
        g_strv_builder_add (builder, before[i]);
        n_recent++;
      }
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, key, (const char *const *) after);
}

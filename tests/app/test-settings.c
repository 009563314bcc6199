/* What is remembered between runs: the schema's defaults and bounds, and the recent subjects. */
#include "app/octet-settings.h"
#include "octet-config.h"
#include "rows.h"

static GSettings *
new_settings (void)
{
  GSettings *settings = octet_settings_new ();

  g_assert_nonnull (settings);
  for (guint panel = 0; panel < OCTET_N_PANELS; panel++)
    {
      g_autofree char *key =
          g_strconcat ("recent-", octet_panel_id_to_string ((OctetPanelId) panel), NULL);

      g_settings_reset (settings, key);
    }

  return settings;
}

static void
assert_recent (GSettings *settings, OctetPanelId panel, const char *expected)
{
  g_auto (GStrv) recent = octet_settings_get_recent (settings, panel);
  g_autofree char *joined = g_strjoinv ("|", recent);

  g_assert_cmpstr (joined, ==, expected);
}

#define MAX_ADDED 12

typedef struct
{
  const char *name;
  const char *added[MAX_ADDED]; /* until NULL */
  const char *expected;
} Row;

static const Row rows[] = {
  { "none", { NULL }, "" },
  { "one", { "a" }, "a" },
  { "newest-first", { "a", "b", "c" }, "c|b|a" },
  { "not-doubled", { "a", "a" }, "a" },
  { "again-comes-first", { "a", "b", "c", "a" }, "a|c|b" },
  { "ten", { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" }, "10|9|8|7|6|5|4|3|2|1" },
  { "oldest-falls-off",
    { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11" },
    "11|10|9|8|7|6|5|4|3|2" },
  { "oldest-again",
    { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "1" },
    "1|10|9|8|7|6|5|4|3|2" },
  { "case-differs", { "A", "a" }, "a|A" },
  { "hangul", { "주소", "10.0.0.1" }, "10.0.0.1|주소" },
  { "quotes", { "'a', \"b\" <c>" }, "'a', \"b\" <c>" },
};

static void
test_recent (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GSettings) settings = new_settings ();

  for (guint i = 0; i < MAX_ADDED && row->added[i] != NULL; i++)
    octet_settings_add_recent (settings, OCTET_PANEL_HOSTS, row->added[i]);
  assert_recent (settings, OCTET_PANEL_HOSTS, row->expected);
}

/* Each panel has its own. */
static void
test_panels (void)
{
  g_autoptr (GSettings) settings = new_settings ();

  for (guint panel = 0; panel < OCTET_N_PANELS; panel++)
    octet_settings_add_recent (settings, (OctetPanelId) panel,
                               octet_panel_id_to_string ((OctetPanelId) panel));
  for (guint panel = 0; panel < OCTET_N_PANELS; panel++)
    assert_recent (settings, (OctetPanelId) panel, octet_panel_id_to_string ((OctetPanelId) panel));
}

/* A pasted list of thousands of names is not for the menu. */
static void
test_over_long (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autofree char *longest = g_strnfill (200, 'a');
  g_autofree char *too_long = g_strnfill (201, 'a');
  g_autofree char *megabyte = g_strnfill (1000000, 'a');
  g_autofree char *both = NULL;

  octet_settings_add_recent (settings, OCTET_PANEL_HOSTS, "b");
  octet_settings_add_recent (settings, OCTET_PANEL_HOSTS, too_long);
  octet_settings_add_recent (settings, OCTET_PANEL_HOSTS, megabyte);
  assert_recent (settings, OCTET_PANEL_HOSTS, "b");
  octet_settings_add_recent (settings, OCTET_PANEL_HOSTS, longest);
  both = g_strconcat (longest, "|b", NULL);
  assert_recent (settings, OCTET_PANEL_HOSTS, both);
}

typedef struct
{
  const char *name;
  const char *key;
  const char *value; /* GVariant text */
  gboolean fits;
} RangeRow;

static const RangeRow range_rows[] = {
  { "width-1", "window-width", "1", TRUE },
  { "width-0", "window-width", "0", FALSE },
  { "width-negative", "window-width", "-1", FALSE },
  { "height-1", "window-height", "1", TRUE },
  { "height-65536", "window-height", "65536", FALSE },
  { "language-system", "language", "''", TRUE },
  { "language-ko", "language", "'ko'", TRUE },
  { "language-en", "language", "'en'", TRUE },
  { "language-unknown", "language", "'xx'", FALSE },
  { "panel-urls", "panel", "'urls'", TRUE },
  { "panel-unknown", "panel", "'lessons'", FALSE },
  { "style-dark", "style", "'dark'", TRUE },
  { "style-unknown", "style", "'pink'", FALSE },
};

static void
test_range (gconstpointer data)
{
  const RangeRow *row = data;
  g_autoptr (GSettings) settings = new_settings ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) value = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, row->key);
  value =
      g_variant_parse (g_settings_schema_key_get_value_type (key), row->value, NULL, NULL, NULL);
  g_assert_nonnull (value);
  g_assert_cmpint (g_settings_schema_key_range_check (key, value), ==, row->fits);
}

/* The schema names the panels as the program does. */
static void
test_panel_names (void)
{
  g_autoptr (GSettings) settings = new_settings ();

  for (int panel = 0; panel < OCTET_N_PANELS; panel++)
    {
      g_autofree char *name = NULL;

      g_assert_true (g_settings_set_enum (settings, "panel", panel));
      name = g_settings_get_string (settings, "panel");
      g_assert_cmpstr (name, ==, octet_panel_id_to_string ((OctetPanelId) panel));
    }
  g_settings_reset (settings, "panel");
  g_assert_cmpint (g_settings_get_enum (settings, "panel"), ==, OCTET_PANEL_ADDRESSES);
}

/* Where no schema is installed, the program says so instead of being killed by GLib. */
static void
test_no_schema (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("GSETTINGS_SCHEMA_DIR", "/nonexistent", TRUE);
      g_setenv ("XDG_DATA_DIRS", "/nonexistent", TRUE);
      g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
      g_assert_null (octet_settings_new ());
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*schema " OCTET_APP_ID " is not installed*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (rows, "/settings/recent/", test_recent);
  ADD_ROWS (range_rows, "/settings/range/", test_range);
  g_test_add_func ("/settings/panels", test_panels);
  g_test_add_func ("/settings/over-long", test_over_long);
  g_test_add_func ("/settings/panel-names", test_panel_names);
  g_test_add_func ("/settings/no-schema", test_no_schema);

  return g_test_run ();
}

/* Every panel with texts that nobody means: it answers, is drawn, and keeps each of them whole. */
#include "panel-fixture.h"

#include <string.h>

static const char *const panel_names[OCTET_N_PANELS] = { "addresses", "hosts", "services", "urls",
                                                         "conversions" };

static char *
repeat (const char *text, gsize n_bytes)
{
  GString *all = g_string_sized_new (n_bytes);

  while (all->len < n_bytes)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* A megabyte of everything that is text, one of each character below U+3000, then others. */
static char *
make_all_characters (gsize n_bytes)
{
  GString *all = g_string_sized_new (n_bytes);

  while (all->len < n_bytes)
    for (gunichar c = 1; c < 0x3000; c++)
      g_string_append_unichar (all, c);

  return g_string_free (all, FALSE);
}

typedef struct
{
  const char *name;
  const char *text;
  gsize n_bytes; /* the text again and again up to that; 0 for once */
} Row;

static const Row rows[] = {
  { "megabyte-letters", "a", 1000000 },
  { "megabyte-digits", "1", 1000000 },
  { "megabyte-zeros", "0", 1000000 },
  { "megabyte-dots", ".", 1000000 },
  { "megabyte-colons", ":", 1000000 },
  { "megabyte-slashes", "/", 1000000 },
  { "megabyte-at-signs", "@", 1000000 },
  { "megabyte-percent", "%41", 1000000 },
  { "megabyte-ampersands", "http://h/?&a=b", 1000000 },
  { "megabyte-hangul", "주소", 1000000 },
  { "long-query", "a=1&", 60000 },
  { "markup", "<b>&%s", 0 },
  { "markup-unclosed", "<a href=\"x\">&amp;", 0 },
  { "formats", "%n%s%1$s%99999999d", 0 },
  { "blanks", "   ", 0 },
  { "other-blanks", "\t\v\f\r\n", 0 },
  { "wide-blanks", "\u3000\u00a0\u2003", 0 },
  { "binary-ish", "\x01\x02\x1b[31m\x7f\xc2\x80\xef\xbf\xbd\xf4\x8f\xbf\xbf", 0 },
  { "right-to-left", "\u202e1.0.0.01\u202c \u05d0\u0627", 0 },
  { "combining", "e\u0301\u0301\u0301\u0301", 0 },
  { "prefix-alone", "host:", 0 },
  { "prefixes", "host:port:number:dialect:", 0 },
  { "quotes", "'\"\\", 0 },
  { "url-of-all", "http://%00@[::1%25x]:99999/;?#", 0 },
};

static void
assert_answers (PanelFixture *fixture, const char *text)
{
  const char *state = panel_fixture_get_state (fixture);
  const char *answer = panel_fixture_get_answer (fixture);

  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, text);
  g_assert_true (g_utf8_validate (answer, -1, NULL));
  g_assert_cmpuint (strlen (answer), <, 4000);
  if (g_str_equal (state, "error"))
    {
      g_assert_cmpstr (answer, !=, "");
      g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
    }
}

static void
try_text (OctetPanelId id, const char *text)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, id);
  octet_panel_set_text (fixture.panel, text);
  assert_answers (&fixture, text);
  gtk_test_widget_wait_for_draw (fixture.window);

  /* typed, and given up */
  octet_panel_set_text (fixture.panel, "");
  gtk_editable_set_text (GTK_EDITABLE (fixture.entry), text);
  g_assert_cmpstr (octet_panel_get_text (fixture.panel), ==, text);
  gtk_test_widget_wait_for_draw (fixture.window);
  panel_fixture_press_return (&fixture);
  assert_answers (&fixture, text);
  octet_panel_set_text (fixture.panel, "");
  g_assert_cmpstr (panel_fixture_get_state (&fixture), !=, "error");
  g_assert_false (gtk_widget_has_css_class (fixture.entry, "error"));
  panel_fixture_tear_down (&fixture);
}

typedef struct
{
  OctetPanelId panel;
  const Row *row; /* NULL: all characters */
} Case;

static void
test_case (gconstpointer data)
{
  const Case *this_case = data;
  const Row *row = this_case->row;
  g_autofree char *text = row == NULL        ? make_all_characters (1000000)
                          : row->n_bytes > 0 ? repeat (row->text, row->n_bytes)
                                             : g_strdup (row->text);

  try_text (this_case->panel, text);
}

static void
add_case (OctetPanelId panel, const Row *row)
{
  Case *this_case = g_new (Case, 1);
  g_autofree char *path = g_strdup_printf ("/panel-texts/%s/%s", panel_names[panel],
                                           row != NULL ? row->name : "all-characters");

  this_case->panel = panel;
  this_case->row = row;
  g_test_add_data_func_full (path, this_case, test_case, g_free);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint panel = 0; panel < OCTET_N_PANELS; panel++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        add_case ((OctetPanelId) panel, &rows[i]);
      add_case ((OctetPanelId) panel, NULL);
    }

  return g_test_run ();
}

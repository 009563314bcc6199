/* The URLs panel in process: parts and query edited, the warning, the readings that differ. */
#include "panel-fixture.h"
#include "panels/octet-url-editor.h"
#include "panels/octet-url-query-table.h"
#include "panels/octet-url-readings.h"
#include "rows.h"
#include "widgets/octet-code-view.h"
#include "widgets/octet-fact-view.h"
#include "widgets/octet-url-ribbon.h"

#include <string.h>

#define ALL "http://u:pw@h.example:80/p;v=1?q=a&q=b#top"

/* The entries of the editor, as they stand below each other. */
enum
{
  SCHEME,
  USERNAME,
  PASSWORD,
  HOST,
  PORT,
  PATH,
  PARAMS,
  QUERY,
  FRAGMENT,
};

static GtkWidget *
get_part (PanelFixture *fixture, guint part)
{
  return tree_find_nth (tree_find (fixture->inside, OCTET_TYPE_URL_EDITOR), GTK_TYPE_ENTRY, part);
}

static const char *
get_part_text (PanelFixture *fixture, guint part)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_part (fixture, part)));
}

static gboolean
says (PanelFixture *fixture, GType type, const char *text)
{
  GtkWidget *label = tree_find_label (tree_find (fixture->inside, type), text);

  return label != NULL && tree_is_shown (label);
}

/* ── parts ── */

typedef struct
{
  const char *name;
  const char *url;
  guint part;
  const char *text;
  const char *expected; /* NULL: refused */
} PartRow;

static const PartRow part_rows[] = {
  { "scheme", ALL, SCHEME, "https", "https://u:pw@h.example:80/p;v=1?q=a&q=b#top" },
  { "username", ALL, USERNAME, "me", "http://me:pw@h.example:80/p;v=1?q=a&q=b#top" },
  { "password", ALL, PASSWORD, "x", "http://u:x@h.example:80/p;v=1?q=a&q=b#top" },
  { "host", ALL, HOST, "other.example", "http://u:pw@other.example:80/p;v=1?q=a&q=b#top" },
  { "port", ALL, PORT, "8080", "http://u:pw@h.example:8080/p;v=1?q=a&q=b#top" },
  { "path", ALL, PATH, "/a/b", "http://u:pw@h.example:80/a/b;v=1?q=a&q=b#top" },
  { "params", ALL, PARAMS, "w=2", "http://u:pw@h.example:80/p;w=2?q=a&q=b#top" },
  { "query", ALL, QUERY, "x=1", "http://u:pw@h.example:80/p;v=1?x=1#top" },
  { "fragment", ALL, FRAGMENT, "end", "http://u:pw@h.example:80/p;v=1?q=a&q=b#end" },
  { "no-username", "http://u@h/", USERNAME, "", "http://h/" },
  { "no-username-before-a-password", "http://u:pw@h/", USERNAME, "", "http://:pw@h/" },
  { "neither-username-nor-password", "http://:pw@h/", PASSWORD, "", "http://h/" },
  { "no-password", ALL, PASSWORD, "", "http://u@h.example:80/p;v=1?q=a&q=b#top" },
  { "no-port", ALL, PORT, "", "http://u:pw@h.example/p;v=1?q=a&q=b#top" },
  { "no-query", ALL, QUERY, "", "http://u:pw@h.example:80/p;v=1#top" },
  { "no-fragment", ALL, FRAGMENT, "", "http://u:pw@h.example:80/p;v=1?q=a&q=b" },
  { "new-port", "http://h/", PORT, "81", "http://h:81/" },
  { "ipv6-host", "http://h/", HOST, "2001:db8::1", "http://[2001:db8::1]/" },
  { "hangul-path", "http://h/", PATH, "/검색", "http://h/검색" },
  { "bad-scheme", ALL, SCHEME, "1http", NULL },
  { "slash-in-host", ALL, HOST, "a/b", NULL },
  { "hash-in-query", "http://h/?q", QUERY, "a#b", "http://h/?a%23b" },
  { "question-mark-in-path", "http://h/", PATH, "/a?b", "http://h/a%3Fb" },
};

static void
test_part (gconstpointer data)
{
  const PartRow *row = data;
  PanelFixture fixture;
  GtkWidget *entry;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, row->url);
  entry = get_part (&fixture, row->part);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), row->text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, row->text);
  g_assert_cmpint (gtk_widget_has_css_class (entry, "error"), ==, row->expected == NULL);
  if (row->expected != NULL)
    panel_fixture_assert_value (&fixture, row->expected);
  ear_assert_heard (&fixture.committed, 0, NULL);

  g_signal_emit_by_name (entry, "activate");
  if (row->expected != NULL)
    ear_assert_heard (&fixture.committed, 1, row->expected);
  gtk_test_widget_wait_for_draw (fixture.window);
  panel_fixture_tear_down (&fixture);
}

/* A part that cannot be marks itself and changes nothing; the next good one takes the mark away. */
static void
test_refused_part (void)
{
  PanelFixture fixture;
  GtkWidget *host;
  int position = (int) strlen ("h.example");

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, ALL);
  host = get_part (&fixture, HOST);
  gtk_widget_grab_focus (host);
  gtk_editable_insert_text (GTK_EDITABLE (host), "/", -1, &position);
  g_assert_true (gtk_widget_has_css_class (host, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (host), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  panel_fixture_assert_value (&fixture, ALL);
  g_signal_emit_by_name (host, "activate");
  ear_assert_heard (&fixture.committed, 0, NULL);

  gtk_editable_delete_text (GTK_EDITABLE (host), position - 1, position);
  g_assert_false (gtk_widget_has_css_class (host, "error"));
  panel_fixture_assert_value (&fixture, ALL);
  panel_fixture_tear_down (&fixture);
}

/* ── query ── */

static OctetUrlQueryTable *
get_table (PanelFixture *fixture)
{
  return tree_find (fixture->inside, OCTET_TYPE_URL_QUERY_TABLE);
}

static GtkWidget *
get_cell (PanelFixture *fixture, guint n)
{
  return tree_find_nth (GTK_WIDGET (get_table (fixture)), GTK_TYPE_ENTRY, n);
}

static void
edit_cell (PanelFixture *fixture, guint n, const char *text)
{
  gtk_widget_grab_focus (get_cell (fixture, n));
  gtk_editable_set_text (GTK_EDITABLE (get_cell (fixture, n)), text);
}

static void
click_button (PanelFixture *fixture, guint n)
{
  g_signal_emit_by_name (tree_find_nth (GTK_WIDGET (get_table (fixture)), GTK_TYPE_BUTTON, n),
                         "clicked");
}

/* Names and values in order. */
static void
assert_cells (PanelFixture *fixture, const char *expected)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = 0; get_cell (fixture, i) != NULL; i++)
    g_string_append_printf (cells, "%s%s", i == 0 ? "" : "|",
                            gtk_editable_get_text (GTK_EDITABLE (get_cell (fixture, i))));
  g_assert_cmpstr (cells->str, ==, expected);
}

static void
test_query (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, "http://h/?q=a&r=&q=b+c&q=%EC%A3%BC");
  assert_cells (&fixture, "q|a|r||q|b c|q|주");

  edit_cell (&fixture, 5, "x&y=z");
  panel_fixture_assert_value (&fixture, "http://h/?q=a&r=&q=x%26y%3Dz&q=%EC%A3%BC");
  assert_cells (&fixture, "q|a|r||q|x&y=z|q|주");

  click_button (&fixture, 1); /* removes the second */
  panel_fixture_assert_value (&fixture, "http://h/?q=a&q=x%26y%3Dz&q=%EC%A3%BC");
  assert_cells (&fixture, "q|a|q|x&y=z|q|주");
  ear_assert_heard (&fixture.committed, 1, "http://h/?q=a&q=x%26y%3Dz&q=%EC%A3%BC");

  click_button (&fixture, 3); /* adds one */
  edit_cell (&fixture, 6, "new");
  edit_cell (&fixture, 7, "1 2");
  assert_cells (&fixture, "q|a|q|x&y=z|q|주|new|1 2");
  panel_fixture_assert_value (&fixture, "http://h/?q=a&q=x%26y%3Dz&q=%EC%A3%BC&new=1+2");
  g_assert_cmpstr (get_part_text (&fixture, QUERY), ==, "q=a&q=x%26y%3Dz&q=%EC%A3%BC&new=1+2");
  panel_fixture_tear_down (&fixture);
}

/* The last item goes, and the first comes. */
static void
test_query_ends (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, "http://h/p?a=1#top");
  click_button (&fixture, 0);
  panel_fixture_assert_value (&fixture, "http://h/p#top");
  assert_cells (&fixture, "");
  click_button (&fixture, 0);
  assert_cells (&fixture, "|");
  edit_cell (&fixture, 0, "b");
  panel_fixture_assert_value (&fixture, "http://h/p?b=#top");
  assert_cells (&fixture, "b|");
  panel_fixture_tear_down (&fixture);
}

/* Of thousands of items some are shown, and none is lost. */
static void
test_query_long (void)
{
  g_autoptr (GString) query = g_string_new ("http://h/?");
  g_autofree char *expected = NULL;
  PanelFixture fixture;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (query, "%s%u=%u", i > 0 ? "&" : "", i, i);
  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, query->str);
  g_assert_true (says (&fixture, OCTET_TYPE_URL_QUERY_TABLE, "and 950 more items"));

  click_button (&fixture, 0);
  g_string_erase (query, strlen ("http://h/?"), strlen ("0=0&"));
  panel_fixture_assert_value (&fixture, query->str);
  g_assert_true (says (&fixture, OCTET_TYPE_URL_QUERY_TABLE, "and 949 more items"));
  panel_fixture_tear_down (&fixture);
}

/* ── what is said about a URL ── */

static void
assert_warning (PanelFixture *fixture, const char *url, gboolean warned)
{
  GtkWidget *warning = tree_find_class (fixture->inside, "warning");

  octet_panel_set_text (fixture->panel, url);
  panel_fixture_assert_value (fixture, url);
  g_assert_cmpint (tree_is_shown (warning), ==, warned);
}

static void
test_warning (void)
{
  PanelFixture fixture;
  GtkWidget *warning;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  assert_warning (&fixture, "http://www.cwi.nl/", FALSE);
  assert_warning (&fixture, "http://google.com@evil.example/", TRUE);
  warning = tree_find_class (fixture.inside, "warning");
  g_assert_nonnull (tree_find_label (
      warning, "What stands before “@” is only a user name and says nothing about where the "
               "connection goes. The real host is “evil.example”."));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (tree_find (warning, OCTET_TYPE_URL_RIBBON)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Scheme: http, User name: google.com, Host: evil.example, Path: /");
  gtk_test_widget_wait_for_draw (fixture.window);
  assert_warning (&fixture, "http://user@www.cwi.nl/", FALSE);
  panel_fixture_tear_down (&fixture);
}

typedef struct
{
  const char *name;
  const char *url;
  const char *rows; /* what stands first in each row; "" if the readers agree */
} ReadingRow;

static const ReadingRow reading_rows[] = {
  { "agree", "http://www.cwi.nl/a?b#c", "" },
  { "other-port", "http://www.cwi.nl:81/", "" },
  { "default-port", "http://www.cwi.nl:80/", "Port " },
  { "upper-case-host", "http://WWW.cwi.nl/", "Host " },
  { "params", "http://www.cwi.nl/p;v=1", "Path Parameters " },
  { "all", "http://WWW.cwi.nl:80/p;v=1", "Host Port Path Parameters " },
};

static void
test_readings (gconstpointer data)
{
  const ReadingRow *row = data;
  g_autoptr (GString) found = g_string_new (NULL);
  PanelFixture fixture;
  GtkWidget *readings, *grid, *label;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, row->url);
  readings = tree_find (fixture.inside, OCTET_TYPE_URL_READINGS);
  g_assert_cmpint (tree_is_shown (readings), ==, *row->rows != '\0');
  grid = tree_find (readings, GTK_TYPE_GRID);
  for (int i = 1; (label = gtk_grid_get_child_at (GTK_GRID (grid), 0, i)) != NULL; i++)
    g_string_append_printf (found, "%s ", gtk_label_get_text (GTK_LABEL (label)));
  g_assert_cmpstr (found->str, ==, row->rows);
  panel_fixture_tear_down (&fixture);
}

typedef struct
{
  const char *name;
  const char *url;
  const char *note;
  gboolean shown;
} NoteRow;

static const NoteRow note_rows[] = {
  { "http", "http://h/", "80 by default", TRUE },
  { "https", "https://h/", "443 by default", TRUE },
  { "unknown-scheme", "nonesuch://h/", "80 by default", FALSE },
  { "default-given", "http://h:80/", "default of the scheme", TRUE },
  { "other-given", "http://h:81/", "default of the scheme", FALSE },
  { "no-port", "http://h:8x/", "not a port", TRUE },
  { "password", "http://u:p@h/", "readable by anyone", TRUE },
  { "no-password", "http://u@h/", "readable by anyone", FALSE },
  { "fragment", "http://h/#f", "not sent to the server", TRUE },
};

static void
test_note (gconstpointer data)
{
  const NoteRow *row = data;
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, row->url);
  g_assert_cmpint (says (&fixture, OCTET_TYPE_URL_EDITOR, row->note), ==, row->shown);
  panel_fixture_tear_down (&fixture);
}

/* A click on the ribbon goes to the entry, also from the page of facts. */
static void
test_ribbon (void)
{
  PanelFixture fixture;
  GtkWidget *pages;

  panel_fixture_set_up (&fixture, OCTET_PANEL_URLS);
  octet_panel_set_text (fixture.panel, ALL);
  pages =
      gtk_widget_get_ancestor (tree_find (fixture.inside, OCTET_TYPE_FACT_VIEW), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (pages), "facts");
  g_signal_emit_by_name (tree_find (fixture.inside, OCTET_TYPE_URL_RIBBON), "part-clicked",
                         (guint) OCTET_URL_PATH);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages)), ==, "parts");
  g_assert_true (gtk_widget_get_state_flags (get_part (&fixture, PATH)) &
                 GTK_STATE_FLAG_FOCUS_WITHIN);
  g_assert_nonnull (tree_find_label (tree_find (fixture.inside, OCTET_TYPE_CODE_VIEW),
                                     ">>> urlparse('" ALL "')\n"
                                     "ParseResult(scheme='http',\n"
                                     "  netloc='u:pw@h.example:80',\n"
                                     "  path='/p',\n  params='v=1',\n"
                                     "  query='q=a&q=b',\n  fragment='top')"));
  panel_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_ROWS (part_rows, "/urls-panel/part/", test_part);
  ADD_ROWS (reading_rows, "/urls-panel/readings/", test_readings);
  ADD_ROWS (note_rows, "/urls-panel/note/", test_note);
  g_test_add_func ("/urls-panel/refused-part", test_refused_part);
  g_test_add_func ("/urls-panel/query/edit", test_query);
  g_test_add_func ("/urls-panel/query/ends", test_query_ends);
  g_test_add_func ("/urls-panel/query/long", test_query_long);
  g_test_add_func ("/urls-panel/warning", test_warning);
  g_test_add_func ("/urls-panel/ribbon", test_ribbon);

  return g_test_run ();
}

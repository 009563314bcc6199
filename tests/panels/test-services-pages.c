/* The tables and pictures of the Services panel: rows there and back, sorting, pages, keyboard. */
#include "facts/octet-language.h"
#include "hand.h"
#include "panels/octet-services-pictures.h"
#include "services-fixture.h"

/* ── rows ── */

static void
test_select_row (ServicesFixture *fixture, gconstpointer data)
{
  services_type_text (fixture, "time");
  services_select_row (fixture, 1);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "time/udp");
  g_assert_cmpstr (services_get_lit (fixture, OCTET_STACK_TRANSPORT), ==, "UDP");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 2);
  g_assert_cmpuint (fixture->n_committed, ==, 0);

  g_signal_emit_by_name (services_get_view (fixture), "activate", 1);
  g_assert_cmpuint (fixture->n_committed, ==, 1);
}

static gboolean
was_committed (gpointer data)
{
  return ((ServicesFixture *) data)->n_committed > 0;
}

/* A row that is rested on goes into the history by itself, and only once. */
static void
test_settle (ServicesFixture *fixture, gconstpointer data)
{
  services_select_row (fixture, 2);
  services_select_row (fixture, 3);
  while (!was_committed (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_committed, ==, 1);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "telnet");
}

static void
test_sort_keeps_selection (ServicesFixture *fixture, gconstpointer data)
{
  GListModel *columns = gtk_column_view_get_columns (services_get_view (fixture));
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (columns, 2);
  g_autoptr (GObject) first = NULL;
  guint before;

  g_assert_cmpstr (gtk_column_view_column_get_title (name), ==, "Name");
  octet_panel_set_text (fixture->panel, "http");
  before = gtk_single_selection_get_selected (services_get_selection (fixture));
  gtk_column_view_sort_by_column (services_get_view (fixture), name, GTK_SORT_ASCENDING);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "http");
  g_assert_cmpuint (gtk_single_selection_get_selected (services_get_selection (fixture)), !=,
                    before);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "http");
  first = octet_services_table_dup_row (services_get_table (fixture), 0);
  g_assert_cmpstr (octet_services_row_get_name (first), ==, "3link");
}

static void
test_filter_keeps_selection (ServicesFixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "http");
  octet_services_table_set_filter (services_get_table (fixture), "/udp");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 6);
  g_assert_null (services_get_selected_name (fixture));
  g_signal_emit_by_name (
      services_find_button (GTK_WIDGET (services_get_table (fixture)), "Show _all"), "clicked");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 24);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "http");
}

/* Every row of every page, selected, gives a text that leads back to it. */
static void
check_there_and_back (ServicesFixture *fixture)
{
  static const char *const pages[] = { "Services", "Protocols", "Address families",
                                       "Socket types" };

  for (guint page = 0; page < OCTET_N_SERVICES_PAGES; page++)
    {
      guint n_rows;

      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (services_find_button (GTK_WIDGET (fixture->panel), pages[page])),
          TRUE);
      octet_panel_set_text (fixture->panel, "");
      n_rows = octet_services_table_get_n_shown (services_get_table (fixture));
      g_assert_cmpuint (n_rows, >, 3);
      for (guint i = 0; i < n_rows; i++)
        {
          g_autoptr (GObject) row = octet_services_table_dup_row (services_get_table (fixture), i);
          g_autofree char *text = NULL;

          services_select_row (fixture, i);
          text = g_strdup (octet_panel_get_text (fixture->panel));
          octet_panel_set_text (fixture->panel, "");
          octet_panel_set_text (fixture->panel, text);
          g_assert_cmpint (services_get_page (fixture), ==, page);
          g_assert_cmpstr (services_get_selected_name (fixture), ==,
                           octet_services_row_get_name (row));
        }
    }
}

static void
test_there_and_back (ServicesFixture *fixture, gconstpointer data)
{
  check_there_and_back (fixture);
}

static GtkWidget *
press_tab (ServicesFixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (services_get_table (fixture)), direction);

  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Tab through the titles into the rows comes to the selected row, and then out; back, to the
 * titles. */
static void
test_keyboard (ServicesFixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (services_get_view (fixture)));
  GtkWidget *focus = NULL;

  octet_panel_set_text (fixture->panel, "imaps");
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  for (guint i = 0; i < 10 && (focus == NULL || !gtk_widget_is_ancestor (focus, list)); i++)
    focus = press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (focus, list));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "imaps");

  octet_services_table_set_filter (services_get_table (fixture), "imap");
  focus = press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus ==
                 services_find_button (GTK_WIDGET (services_get_table (fixture)), "Show _all"));
  focus = press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (focus, list));
  focus = press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (services_get_view (fixture))));
  g_assert_false (gtk_widget_is_ancestor (focus, list));
}

/* A title sorts by Return, up and then down. */
static void
test_sort_by_keyboard (ServicesFixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) first = NULL;
  g_autoptr (GObject) last = NULL;
  GtkWidget *focus = NULL;

  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  for (guint i = 0; i < 3; i++)
    focus = press_tab (fixture, GTK_DIR_TAB_FORWARD);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Name");
  g_assert_true (hand_press_key (focus, GDK_KEY_Return));
  first = octet_services_table_dup_row (services_get_table (fixture), 0);
  g_assert_cmpstr (octet_services_row_get_name (first), ==, "3link");
  g_assert_true (hand_press_key (focus, GDK_KEY_space));
  last = octet_services_table_dup_row (services_get_table (fixture), 23);
  g_assert_true (first == last);
}

/* ── pages ── */

static void
test_pages_are_built_when_shown (ServicesFixture *fixture, gconstpointer data)
{
  GtkWidget *stack = gtk_widget_get_parent (GTK_WIDGET (services_get_table (fixture)));

  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_first_child (stack)));
}

/* A page that is turned to shows what the service needs of it; and the service is kept. */
static void
test_related (ServicesFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *button;
    const char *text;
  } rows[] = {
    { "Protocols", "udp" },
    { "Services", "tftp" },
    { "Socket types", "SOCK_DGRAM" },
    { "Services", "tftp" },
    { "Address families", "AF_INET" },
  };

  octet_panel_set_text (fixture->panel, "tftp");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (services_find_button (GTK_WIDGET (fixture->panel), rows[i].button)),
          TRUE);
      g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, rows[i].text);
      g_assert_nonnull (services_get_selected_name (fixture));
    }
}

/* Numbers are those of the page in sight. */
static void
test_number_of_page (ServicesFixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "protocol:tcp");
  services_type_text (fixture, "17");
  g_assert_cmpint (services_get_page (fixture), ==, OCTET_SERVICES_PAGE_PROTOCOLS);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "udp");
}

/* ── the stack's cells ── */

static void
click_cell (ServicesFixture *fixture, const char *label)
{
  GtkWidget *stack = services_find_widget (GTK_WIDGET (fixture->panel), OCTET_TYPE_STACK_VIEW);

  g_signal_emit_by_name (services_find_button (stack, label), "clicked");
}

static void
test_cells (ServicesFixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "http");

  click_cell (fixture, "UDP");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 6);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "http");

  click_cell (fixture, "FTP");
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "ftp");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 3);

  click_cell (fixture, "ICMP");
  g_assert_cmpint (services_get_page (fixture), ==, OCTET_SERVICES_PAGE_PROTOCOLS);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "icmp");

  click_cell (fixture, "IPv6");
  g_assert_cmpint (services_get_page (fixture), ==, OCTET_SERVICES_PAGE_FAMILIES);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "AF_INET6");

  click_cell (fixture, "NTP");
  g_assert_cmpint (services_get_page (fixture), ==, OCTET_SERVICES_PAGE_SERVICES);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "ntp");
}

/* ── sizes, and what a screen reader is told ── */

static const struct
{
  const char *name;
  int width;
  int height;
  gboolean has_switch;
} size_rows[] = {
  { "1280x800", 1280, 800, FALSE },
  { "1280x540", 1280, 540, TRUE },
  { "900x600", 900, 600, TRUE },
  { "900x1000", 900, 1000, FALSE },
};

static void
test_size (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (OctetServiceDatabase) database = services_make_database ();
  ServicesFixture fixture = { 0 };
  GtkWidget *pictures;
  GtkWidget *facts;

  services_set_up_size (&fixture, database, size_rows[i].width, size_rows[i].height);
  octet_panel_set_text (fixture.panel, "http");
  gtk_test_widget_wait_for_draw (fixture.window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.panel)), <=, size_rows[i].width);

  pictures = services_find_widget (GTK_WIDGET (fixture.panel), OCTET_TYPE_SERVICES_PICTURES);
  facts = GTK_WIDGET (octet_services_pictures_get_facts (OCTET_SERVICES_PICTURES (pictures)));
  g_assert_cmpint (gtk_widget_get_child_visible (facts), ==, !size_rows[i].has_switch);
  if (size_rows[i].has_switch)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (services_find_button (pictures, "Facts")),
                                    TRUE);
      gtk_test_widget_wait_for_draw (fixture.window);
    }
  g_assert_true (gtk_widget_get_mapped (facts));
  g_assert_cmpint (gtk_widget_get_height (facts), >=, 150);
  services_tear_down (&fixture, NULL);
}

static void
test_accessible (ServicesFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  octet_panel_set_text (fixture->panel, "http");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (services_get_view (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Services");
  octet_panel_set_text (fixture->panel, "AF_INET");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (services_get_view (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Address families");
}

/* The real lists of this system, where it has them. */
static void
test_system (void)
{
  g_autoptr (OctetServiceDatabase) database = octet_service_database_new (NULL, NULL);
  ServicesFixture fixture = { 0 };

  if (g_list_model_get_n_items (G_LIST_MODEL (database)) < 10 ||
      g_list_model_get_n_items (octet_service_database_get_protocols (database)) < 10)
    {
      g_test_skip ("no /etc/services or /etc/protocols");
      return;
    }

  services_set_up_size (&fixture, database, 1280, 800);
  check_there_and_back (&fixture);
  services_tear_down (&fixture, NULL);
}

static void
add (const char *name, void (*test) (ServicesFixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/services-pages/", name, NULL);

  g_test_add (path, ServicesFixture, NULL, services_set_up, test, services_tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  octet_language_init (NULL);
  octet_language_set ("en");
  gtk_test_init (&argc, &argv, NULL);

  services_write_lists ();
  for (guint i = 0; i < G_N_ELEMENTS (size_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/services-pages/size/", size_rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_size);
    }
  add ("row/select", test_select_row);
  add ("row/settle", test_settle);
  add ("row/sort-keeps-selection", test_sort_keeps_selection);
  add ("row/filter-keeps-selection", test_filter_keeps_selection);
  add ("row/sort-by-keyboard", test_sort_by_keyboard);
  add ("row/keyboard", test_keyboard);
  add ("row/there-and-back", test_there_and_back);
  add ("page/built-when-shown", test_pages_are_built_when_shown);
  add ("page/related", test_related);
  add ("page/number", test_number_of_page);
  add ("cells", test_cells);
  add ("accessible", test_accessible);
  g_test_add_func ("/services-pages/system", test_system);

  status = g_test_run ();
  services_remove_lists ();

  return status;
}

/* The Services panel in process: search, subject, sorting, four pages, every row there and back. */
#include "facts/octet-language.h"
#include "hand.h"
#include "panels/octet-services-panel.h"
#include "panels/octet-services-pictures.h"
#include "panels/octet-services-table.h"
#include "widgets/octet-stack-view.h"

#include <glib/gstdio.h>

static const char services_text[] = "ftp-data 20/tcp\n"
                                    "ftp 21/tcp\n"
                                    "fsp 21/udp fspd\n"
                                    "telnet 23/tcp\n"
                                    "smtp 25/tcp mail\n"
                                    "time 37/tcp timserver\n"
                                    "time 37/udp timserver\n"
                                    "domain 53/tcp\n"
                                    "domain 53/udp\n"
                                    "tftp 69/udp\n"
                                    "gopher 70/tcp\n"
                                    "acr-nema 104/tcp dicom\n"
                                    "dicom 11112/tcp\n"
                                    "http 80/tcp www # WorldWideWeb\n"
                                    "pop3 110/tcp pop-3\n"
                                    "ntp 123/udp\n"
                                    "imap2 143/tcp imap\n"
                                    "https 443/tcp\n"
                                    "https 443/udp\n"
                                    "imaps 993/tcp\n"
                                    "pop3s 995/tcp\n"
                                    "http-alt 8080/tcp webcache\n"
                                    "3link 15363/tcp\n"
                                    "sctp 9999/tcp\n";
static const char protocols_text[] = "ip 0 IP\n"
                                     "icmp 1 ICMP\n"
                                     "tcp 6 TCP\n"
                                     "udp 17 UDP\n"
                                     "ipv6-icmp 58 IPv6-ICMP\n"
                                     "sctp 132 SCTP\n";

typedef struct
{
  GtkWidget *window;
  OctetPanel *panel;
  GtkWidget *entry;
  guint n_committed;
} Fixture;

/* ── finding one's way in the tree of widgets ── */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0)
    return widget;
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)))),
                 text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The table in sight. */
static OctetServicesTable *
get_table (Fixture *fixture)
{
  GtkWidget *table = find_widget (GTK_WIDGET (fixture->panel), OCTET_TYPE_SERVICES_TABLE);
  GtkWidget *stack = gtk_widget_get_parent (table);

  return OCTET_SERVICES_TABLE (gtk_stack_get_visible_child (GTK_STACK (stack)));
}

static GtkColumnView *
get_view (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (get_table (fixture)), GTK_TYPE_COLUMN_VIEW));
}

static GtkSingleSelection *
get_selection (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (get_view (fixture)));
}

static const char *
get_selected_name (Fixture *fixture)
{
  gpointer row = gtk_single_selection_get_selected_item (get_selection (fixture));

  return row != NULL ? octet_services_row_get_name (row) : NULL;
}

static const char *
get_lit (Fixture *fixture, OctetStackLayer layer)
{
  GtkWidget *stack = find_widget (GTK_WIDGET (fixture->panel), OCTET_TYPE_STACK_VIEW);
  const OctetStackCell *cell =
      octet_stack_picture_get_lit (octet_stack_view_get_picture (OCTET_STACK_VIEW (stack)), layer);

  return cell != NULL ? cell->label : NULL;
}

static OctetServicesPage
get_page (Fixture *fixture)
{
  return octet_services_panel_get_page (OCTET_SERVICES_PANEL (fixture->panel));
}

/* ── doing ── */

static void
type_text (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

static void
press_return (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->entry, "activate");
}

static void
select_row (Fixture *fixture, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_selection (fixture)), position, TRUE);
}

static void
on_committed (OctetPanel *panel, const char *text, Fixture *fixture)
{
  g_assert_cmpstr (text, ==, octet_panel_get_text (panel));
  fixture->n_committed++;
}

static char *folder;
static char *services_path;
static char *protocols_path;

static void
write_lists (void)
{
  folder = g_dir_make_tmp ("octet-services-XXXXXX", NULL);
  services_path = g_build_filename (folder, "services", NULL);
  protocols_path = g_build_filename (folder, "protocols", NULL);
  g_assert_true (g_file_set_contents (services_path, services_text, -1, NULL));
  g_assert_true (g_file_set_contents (protocols_path, protocols_text, -1, NULL));
}

static void
remove_lists (void)
{
  g_remove (services_path);
  g_remove (protocols_path);
  g_rmdir (folder);
  g_free (services_path);
  g_free (protocols_path);
  g_free (folder);
}

static OctetServiceDatabase *
make_database (void)
{
  return octet_service_database_new (services_path, protocols_path);
}

static void
set_up_size (Fixture *fixture, OctetServiceDatabase *database, int width, int height)
{
  g_autoptr (OctetDescriber) describer = octet_describer_new (database);

  fixture->panel = g_object_new (OCTET_TYPE_SERVICES_PANEL, "describer", describer, NULL);
  fixture->entry = find_widget (GTK_WIDGET (fixture->panel), GTK_TYPE_ENTRY);
  fixture->window = gtk_window_new ();
  g_signal_connect (fixture->panel, "committed", G_CALLBACK (on_committed), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OctetServiceDatabase) database = make_database ();

  set_up_size (fixture, database, 1280, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* ── the notebook's nine ports ── */

static const struct
{
  const char *port;
  const char *name;
  const char *cell;
} port_rows[] = {
  { "80", "http", "HTTP" },     { "443", "https", "HTTPS" }, { "21", "ftp", "FTP" },
  { "70", "gopher", "Gopher" }, { "25", "smtp", "SMTP" },    { "143", "imap2", "IMAP" },
  { "993", "imaps", "IMAPS" },  { "110", "pop3", "POP3" },   { "995", "pop3s", "POP3S" },
};

static gboolean
is_example (const char *text)
{
  OctetPanelClass *class = g_type_class_peek (OCTET_TYPE_SERVICES_PANEL);

  for (gsize i = 0; i < class->n_examples; i++)
    if (g_str_equal (class->examples[i].subject, text))
      return TRUE;

  return FALSE;
}

static void
test_ports (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (port_rows); i++)
    {
      octet_panel_set_text (fixture->panel, port_rows[i].port);
      g_assert_cmpstr (get_selected_name (fixture), ==, port_rows[i].name);
      g_assert_cmpstr (get_lit (fixture, OCTET_STACK_APPLICATION), ==, port_rows[i].cell);
      g_assert_cmpstr (get_lit (fixture, OCTET_STACK_TRANSPORT), ==, "TCP");
      g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 24);
      g_assert_true (is_example (port_rows[i].port));
    }
}

static void
test_examples (Fixture *fixture, gconstpointer data)
{
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (fixture->panel);

  for (gsize i = 0; i < class->n_examples; i++)
    {
      octet_panel_set_text (fixture->panel, class->examples[i].subject);
      g_assert_nonnull (get_selected_name (fixture));
    }
}

/* ── typing ── */

typedef struct
{
  const char *name;
  const char *text;
  OctetServicesPage page;
  guint n_shown;
  const char *selected; /* (nullable) */
} TypedRow;

static const TypedRow typed_rows[] = {
  { "part", "htt", OCTET_SERVICES_PAGE_SERVICES, 4, NULL },
  { "name", "http", OCTET_SERVICES_PAGE_SERVICES, 4, "http" },
  { "upper-case", "HTT", OCTET_SERVICES_PAGE_SERVICES, 4, NULL },
  { "blanks", "  http ", OCTET_SERVICES_PAGE_SERVICES, 4, "http" },
  { "alias", "timserver", OCTET_SERVICES_PAGE_SERVICES, 2, "time" },
  { "port", "80", OCTET_SERVICES_PAGE_SERVICES, 2, "http" },
  { "port-prefix", "port:80", OCTET_SERVICES_PAGE_SERVICES, 2, "http" },
  { "digit-in-name", "3", OCTET_SERVICES_PAGE_SERVICES, 5, NULL },
  { "name-and-protocol", "domain/udp", OCTET_SERVICES_PAGE_SERVICES, 1, "domain" },
  { "port-and-protocol", "443/udp", OCTET_SERVICES_PAGE_SERVICES, 1, "https" },
  { "two-words", "time udp", OCTET_SERVICES_PAGE_SERVICES, 1, NULL },
  { "purpose", "web pages", OCTET_SERVICES_PAGE_SERVICES, 4, NULL },
  { "transport", "udp", OCTET_SERVICES_PAGE_SERVICES, 6, NULL },
  { "protocol", "icmp", OCTET_SERVICES_PAGE_PROTOCOLS, 2, "icmp" },
  { "protocol-prefix", "protocol:tcp", OCTET_SERVICES_PAGE_PROTOCOLS, 1, "tcp" },
  { "family", "AF_INET6", OCTET_SERVICES_PAGE_FAMILIES, 1, "AF_INET6" },
  { "family-lower-case", "af_inet6", OCTET_SERVICES_PAGE_FAMILIES, 1, "AF_INET6" },
  { "type", "SOCK_DGRAM", OCTET_SERVICES_PAGE_TYPES, 1, "SOCK_DGRAM" },
  { "nothing", "no-such-name", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
  { "free-port", "60000", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
  { "markup", "<b>&%s", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
  { "other-panel", "host:localhost", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
};

static void
test_typed (Fixture *fixture, gconstpointer data)
{
  const TypedRow *row = data;

  type_text (fixture, row->text);
  g_assert_cmpint (get_page (fixture), ==, row->page);
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, row->n_shown);
  g_assert_cmpstr (get_selected_name (fixture), ==, row->selected);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, row->text);
  g_assert_cmpuint (fixture->n_committed, ==, 0);

  /* Whatever was found before, emptied is emptied. */
  type_text (fixture, "");
  g_assert_null (get_selected_name (fixture));
  g_assert_cmpstr (octet_services_table_get_filter (get_table (fixture)), ==, "");
}

static void
test_korean (Fixture *fixture, gconstpointer data)
{
  const char *korean = octet_language_translate_other ("web pages");

  if (g_str_equal (korean, "web pages"))
    {
      g_test_skip ("no Korean catalogue");
      return;
    }
  type_text (fixture, korean);
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 4);
}

/* ── Return ── */

static void
test_return_takes_first (Fixture *fixture, gconstpointer data)
{
  type_text (fixture, "gop");
  press_return (fixture);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "gopher");
  g_assert_cmpstr (get_selected_name (fixture), ==, "gopher");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 24);
  g_assert_cmpuint (fixture->n_committed, ==, 1);
}

static void
test_return_prefers_the_exact (Fixture *fixture, gconstpointer data)
{
  type_text (fixture, "udp");
  g_assert_cmpint (get_page (fixture), ==, OCTET_SERVICES_PAGE_SERVICES);
  press_return (fixture);
  g_assert_cmpint (get_page (fixture), ==, OCTET_SERVICES_PAGE_PROTOCOLS);
  g_assert_cmpstr (get_selected_name (fixture), ==, "udp");
  g_assert_cmpstr (get_lit (fixture, OCTET_STACK_TRANSPORT), ==, "UDP");
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  type_text (fixture, "htpp");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  press_return (fixture);
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "htpp");
  g_assert_cmpuint (fixture->n_committed, ==, 0);

  type_text (fixture, "http");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_true (gtk_widget_get_child_visible (
      gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (get_table (fixture))))));
  g_assert_cmpstr (get_selected_name (fixture), ==, "http");
}

/* A text that is shown again, after Back or in another language, is not finished on the way. */
static void
test_shown_again (Fixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "gop");
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "gop");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 1);
  g_assert_null (get_selected_name (fixture));
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');

  octet_panel_edit_text (fixture->panel, text, TRUE);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, text);
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
}

/* ── rows ── */

static void
test_select_row (Fixture *fixture, gconstpointer data)
{
  type_text (fixture, "time");
  select_row (fixture, 1);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "time/udp");
  g_assert_cmpstr (get_lit (fixture, OCTET_STACK_TRANSPORT), ==, "UDP");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 2);
  g_assert_cmpuint (fixture->n_committed, ==, 0);

  g_signal_emit_by_name (get_view (fixture), "activate", 1);
  g_assert_cmpuint (fixture->n_committed, ==, 1);
}

static gboolean
was_committed (gpointer data)
{
  return ((Fixture *) data)->n_committed > 0;
}

/* A row that is rested on goes into the history by itself, and only once. */
static void
test_settle (Fixture *fixture, gconstpointer data)
{
  select_row (fixture, 2);
  select_row (fixture, 3);
  while (!was_committed (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_committed, ==, 1);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "telnet");
}

static void
test_sort_keeps_selection (Fixture *fixture, gconstpointer data)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (fixture));
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (columns, 2);
  g_autoptr (GObject) first = NULL;
  guint before;

  g_assert_cmpstr (gtk_column_view_column_get_title (name), ==, "Name");
  octet_panel_set_text (fixture->panel, "http");
  before = gtk_single_selection_get_selected (get_selection (fixture));
  gtk_column_view_sort_by_column (get_view (fixture), name, GTK_SORT_ASCENDING);
  g_assert_cmpstr (get_selected_name (fixture), ==, "http");
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (fixture)), !=, before);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "http");
  first = octet_services_table_dup_row (get_table (fixture), 0);
  g_assert_cmpstr (octet_services_row_get_name (first), ==, "3link");
}

static void
test_filter_keeps_selection (Fixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "http");
  octet_services_table_set_filter (get_table (fixture), "/udp");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 6);
  g_assert_null (get_selected_name (fixture));
  g_signal_emit_by_name (find_button (GTK_WIDGET (get_table (fixture)), "Show _all"), "clicked");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 24);
  g_assert_cmpstr (get_selected_name (fixture), ==, "http");
}

/* Every row of every page, selected, gives a text that leads back to it. */
static void
check_there_and_back (Fixture *fixture)
{
  static const char *const pages[] = { "Services", "Protocols", "Address families",
                                       "Socket types" };

  for (guint page = 0; page < OCTET_N_SERVICES_PAGES; page++)
    {
      guint n_rows;

      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (find_button (GTK_WIDGET (fixture->panel), pages[page])), TRUE);
      octet_panel_set_text (fixture->panel, "");
      n_rows = octet_services_table_get_n_shown (get_table (fixture));
      g_assert_cmpuint (n_rows, >, 3);
      for (guint i = 0; i < n_rows; i++)
        {
          g_autoptr (GObject) row = octet_services_table_dup_row (get_table (fixture), i);
          g_autofree char *text = NULL;

          select_row (fixture, i);
          text = g_strdup (octet_panel_get_text (fixture->panel));
          octet_panel_set_text (fixture->panel, "");
          octet_panel_set_text (fixture->panel, text);
          g_assert_cmpint (get_page (fixture), ==, page);
          g_assert_cmpstr (get_selected_name (fixture), ==, octet_services_row_get_name (row));
        }
    }
}

static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  check_there_and_back (fixture);
}

static GtkWidget *
press_tab (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (get_table (fixture)), direction);

  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Tab through the titles into the rows comes to the selected row, and then out; back, to the
 * titles. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (get_view (fixture)));
  GtkWidget *focus = NULL;

  octet_panel_set_text (fixture->panel, "imaps");
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  for (guint i = 0; i < 10 && (focus == NULL || !gtk_widget_is_ancestor (focus, list)); i++)
    focus = press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (focus, list));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
  g_assert_cmpstr (get_selected_name (fixture), ==, "imaps");

  octet_services_table_set_filter (get_table (fixture), "imap");
  focus = press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus == find_button (GTK_WIDGET (get_table (fixture)), "Show _all"));
  focus = press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (focus, list));
  focus = press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_view (fixture))));
  g_assert_false (gtk_widget_is_ancestor (focus, list));
}

/* A title sorts by Return, up and then down. */
static void
test_sort_by_keyboard (Fixture *fixture, gconstpointer data)
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
  first = octet_services_table_dup_row (get_table (fixture), 0);
  g_assert_cmpstr (octet_services_row_get_name (first), ==, "3link");
  g_assert_true (hand_press_key (focus, GDK_KEY_space));
  last = octet_services_table_dup_row (get_table (fixture), 23);
  g_assert_true (first == last);
}

/* ── pages ── */

static void
test_pages_are_built_when_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = gtk_widget_get_parent (GTK_WIDGET (get_table (fixture)));

  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_first_child (stack)));
}

/* A page that is turned to shows what the service needs of it; and the service is kept. */
static void
test_related (Fixture *fixture, gconstpointer data)
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
          GTK_TOGGLE_BUTTON (find_button (GTK_WIDGET (fixture->panel), rows[i].button)), TRUE);
      g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, rows[i].text);
      g_assert_nonnull (get_selected_name (fixture));
    }
}

/* Numbers are those of the page in sight. */
static void
test_number_of_page (Fixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "protocol:tcp");
  type_text (fixture, "17");
  g_assert_cmpint (get_page (fixture), ==, OCTET_SERVICES_PAGE_PROTOCOLS);
  g_assert_cmpstr (get_selected_name (fixture), ==, "udp");
}

/* ── the stack's cells ── */

static void
click_cell (Fixture *fixture, const char *label)
{
  GtkWidget *stack = find_widget (GTK_WIDGET (fixture->panel), OCTET_TYPE_STACK_VIEW);

  g_signal_emit_by_name (find_button (stack, label), "clicked");
}

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "http");

  click_cell (fixture, "UDP");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 6);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "http");

  click_cell (fixture, "FTP");
  g_assert_cmpstr (get_selected_name (fixture), ==, "ftp");
  g_assert_cmpuint (octet_services_table_get_n_shown (get_table (fixture)), ==, 3);

  click_cell (fixture, "ICMP");
  g_assert_cmpint (get_page (fixture), ==, OCTET_SERVICES_PAGE_PROTOCOLS);
  g_assert_cmpstr (get_selected_name (fixture), ==, "icmp");

  click_cell (fixture, "IPv6");
  g_assert_cmpint (get_page (fixture), ==, OCTET_SERVICES_PAGE_FAMILIES);
  g_assert_cmpstr (get_selected_name (fixture), ==, "AF_INET6");

  click_cell (fixture, "NTP");
  g_assert_cmpint (get_page (fixture), ==, OCTET_SERVICES_PAGE_SERVICES);
  g_assert_cmpstr (get_selected_name (fixture), ==, "ntp");
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
  g_autoptr (OctetServiceDatabase) database = make_database ();
  Fixture fixture = { 0 };
  GtkWidget *pictures;
  GtkWidget *facts;

  set_up_size (&fixture, database, size_rows[i].width, size_rows[i].height);
  octet_panel_set_text (fixture.panel, "http");
  gtk_test_widget_wait_for_draw (fixture.window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.panel)), <=, size_rows[i].width);

  pictures = find_widget (GTK_WIDGET (fixture.panel), OCTET_TYPE_SERVICES_PICTURES);
  facts = GTK_WIDGET (octet_services_pictures_get_facts (OCTET_SERVICES_PICTURES (pictures)));
  g_assert_cmpint (gtk_widget_get_child_visible (facts), ==, !size_rows[i].has_switch);
  if (size_rows[i].has_switch)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (pictures, "Facts")), TRUE);
      gtk_test_widget_wait_for_draw (fixture.window);
    }
  g_assert_true (gtk_widget_get_mapped (facts));
  g_assert_cmpint (gtk_widget_get_height (facts), >=, 150);
  tear_down (&fixture, NULL);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  octet_panel_set_text (fixture->panel, "http");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Services");
  octet_panel_set_text (fixture->panel, "AF_INET");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Address families");
}

/* The real lists of this system, where it has them. */
static void
test_system (void)
{
  g_autoptr (OctetServiceDatabase) database = octet_service_database_new (NULL, NULL);
  Fixture fixture = { 0 };

  if (g_list_model_get_n_items (G_LIST_MODEL (database)) < 10 ||
      g_list_model_get_n_items (octet_service_database_get_protocols (database)) < 10)
    {
      g_test_skip ("no /etc/services or /etc/protocols");
      return;
    }

  set_up_size (&fixture, database, 1280, 800);
  check_there_and_back (&fixture);
  tear_down (&fixture, NULL);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/services-panel/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  octet_language_init (NULL);
  octet_language_set ("en");
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (typed_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/services-panel/typed/", typed_rows[i].name, NULL);

      g_test_add (path, Fixture, &typed_rows[i], set_up, test_typed, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (size_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/services-panel/size/", size_rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_size);
    }
  write_lists ();
  add ("ports", test_ports);
  add ("examples", test_examples);
  add ("korean", test_korean);
  add ("return/takes-first", test_return_takes_first);
  add ("return/prefers-the-exact", test_return_prefers_the_exact);
  add ("unknown", test_unknown);
  add ("shown-again", test_shown_again);
  add ("long", test_long);
  add ("row/select", test_select_row);
  add ("row/settle", test_settle);
  add ("row/sort-keeps-selection", test_sort_keeps_selection);
  add ("row/filter-keeps-selection", test_filter_keeps_selection);
  add ("row/sort-by-keyboard", test_sort_by_keyboard);
  add ("row/keyboard", test_keyboard);
  add ("row/there-and-back", test_there_and_back);
  add ("pages/built-when-shown", test_pages_are_built_when_shown);
  add ("pages/related", test_related);
  add ("pages/number", test_number_of_page);
  add ("cells", test_cells);
  add ("accessible", test_accessible);
  g_test_add_func ("/services-panel/system", test_system);

  status = g_test_run ();
  remove_lists ();

  return status;
}

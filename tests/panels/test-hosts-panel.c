#include "panels/octet-host-cell.h"
#include "panels/octet-host-detail.h"
#include "panels/octet-host-export.h"
#include "panels/octet-host-table.h"
#include "panels/octet-host-words.h"
#include "panels/octet-hosts-panel.h"
#include "panels/octet-this-computer-card.h"
#include "system/octet-host-private.h"
#include "system/octet-this-computer.h"
#include "widgets/octet-host-path.h"

#include "main-loop.h"

#include <string.h>
#include <time.h>

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define SLOWNESS 5
#else
#define SLOWNESS 1
#endif

typedef struct
{
  OctetResolver *resolver;
  OctetHostList *list;
  OctetDescriber *describer;
  OctetPanel *panel;
  GtkWidget *window;
  char *followed;
} Fixture;

static void
on_follow (OctetPanel *panel, const char *subject, Fixture *fixture)
{
  g_free (fixture->followed);
  fixture->followed = g_strdup (subject);
}

static void
open_panel (Fixture *fixture)
{
  fixture->panel = g_object_new (OCTET_TYPE_HOSTS_PANEL, "describer", fixture->describer,
                                 "host-list", fixture->list, NULL);
  fixture->window = gtk_window_new ();
  g_signal_connect (fixture->panel, "follow", G_CALLBACK (on_follow), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->resolver = octet_resolver_new ();
  fixture->list = octet_host_list_new (fixture->resolver);
  fixture->describer = octet_describer_new (NULL);
  open_panel (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->describer);
  g_object_unref (fixture->list);
  g_object_unref (fixture->resolver);
  g_free (fixture->followed);
}

/* ── finding what a person sees ── */

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Match match, gconstpointer data)
{
  if (match (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static gpointer
find_type (Fixture *fixture, GType type)
{
  GtkWidget *found = find (GTK_WIDGET (fixture->panel), is_of_type, &type);

  g_assert_nonnull (found);

  return found;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  return GTK_IS_LABEL (child) && gtk_widget_get_child_visible (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (child)), label);
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *found = find (GTK_WIDGET (fixture->panel), is_button, label);

  g_assert_nonnull (found);

  return found;
}

static void
click (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (find_button (fixture, label), "clicked");
}

/* @text with markup or without stands in some label that is seen */
static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static void
assert_shown (Fixture *fixture, const char *text)
{
  if (find (GTK_WIDGET (fixture->panel), is_label, text) == NULL)
    g_error ("not shown: %s", text);
}

static OctetHostItem *
get_item (Fixture *fixture, guint position)
{
  g_autoptr (OctetHostItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (item);

  return item; /* the list holds it */
}

static GtkWidget *
find_path_link (Fixture *fixture, const char *text)
{
  return find (find_type (fixture, OCTET_TYPE_HOST_PATH), is_button, text);
}

/* ── waiting ── */

static gboolean
is_idle (gpointer data)
{
  return !octet_host_list_is_busy (data);
}

static gboolean
is_complete (gpointer data)
{
  OctetHost *host = octet_host_item_get_host (data);

  return host != NULL && octet_host_get_stage (host) == OCTET_HOST_STAGE_COMPLETE;
}

static gboolean
is_looking (gpointer data)
{
  return octet_host_item_get_state (data) == OCTET_HOST_LOOKING;
}

static gboolean
is_drawn (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_mapped (fixture->window) && !g_main_context_pending (NULL);
}

static void
look_up (Fixture *fixture, const char *text)
{
  octet_panel_edit_text (fixture->panel, text, TRUE);
  main_loop_turn_until (is_idle, fixture->list);
  main_loop_turn_until (is_drawn, fixture);
}

/* ── tests ── */

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "mail.lab.example", "testname", "old.lab.example",
                                       "localhost", "203.0.113.46" };
  look_up (fixture, "mail.lab.example, testname\nold.lab.example\tlocalhost 203.0.113.46");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (octet_host_item_get_query (get_item (fixture, i)), ==, names[i]);
  assert_shown (fixture, "5 names · 3 done · 2 failed");
  assert_shown (fixture, "192.0.2.25");
  assert_shown (fixture, "gw.campus.example");
}

static void
test_silent_server_holds_up_nobody (Fixture *fixture, gconstpointer data)
{
  octet_panel_edit_text (fixture->panel, "a.silent.example mail.lab.example", TRUE);
  main_loop_turn_until (is_complete, get_item (fixture, 1));

  g_assert_true (is_looking (get_item (fixture, 0)));
  g_assert_true (octet_host_list_is_busy (fixture->list));
  main_loop_turn_until (is_drawn, fixture);
  assert_shown (fixture, "2 names · 1 done · 1 looking up");
  assert_shown (fixture, "looking up…");
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "Cancel")));
}

static void
test_cancel_and_retry (Fixture *fixture, gconstpointer data)
{
  octet_panel_edit_text (fixture->panel, "a.silent.example mail.lab.example", TRUE);
  main_loop_turn_until (is_complete, get_item (fixture, 1));
  click (fixture, "Cancel");

  g_assert_cmpint (octet_host_item_get_state (get_item (fixture, 0)), ==, OCTET_HOST_CANCELLED);
  main_loop_turn_until (is_idle, fixture->list);
  main_loop_turn_until (is_drawn, fixture);
  assert_shown (fixture, "2 names · 1 done · 1 cancelled");
  assert_shown (fixture, "cancelled");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "Cancel")));

  click (fixture, "Retry failed");
  main_loop_turn_until (is_looking, get_item (fixture, 0));
  g_assert_cmpint (octet_host_item_get_state (get_item (fixture, 1)), ==, OCTET_HOST_FOUND);
}

static void
test_nothing_failed (Fixture *fixture, gconstpointer data)
{
  look_up (fixture, "localhost mail.lab.example");

  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "Retry failed")));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "Cancel")));
}

static void
test_one_name (Fixture *fixture, gconstpointer data)
{
  OctetHostDetail *detail = find_type (fixture, OCTET_TYPE_HOST_DETAIL);

  look_up (fixture, "host:www.lab.example");
  main_loop_turn_until (is_complete, get_item (fixture, 0));
  main_loop_turn_until (is_drawn, fixture);

  g_assert_cmpstr (octet_host_item_get_query (get_item (fixture, 0)), ==, "www.lab.example");
  assert_shown (fixture,
                octet_description_get_plain_answer (octet_host_detail_get_description (detail)));
  g_assert_nonnull (
      octet_description_find (octet_host_detail_get_description (detail), "host.canonical-name"));
  assert_shown (fixture, "The first 2 names are aliases; the addresses are registered under the "
                         "canonical name.");
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  look_up (fixture, "www.lab.example");
  main_loop_turn_until (is_complete, get_item (fixture, 0));

  g_signal_emit_by_name (find_path_link (fixture, "2001:db8:20::80"), "clicked");
  g_assert_cmpstr (fixture->followed, ==, "2001:db8:20::80");
  g_signal_emit_by_name (find_path_link (fixture, "srv7.lab.example"), "clicked");
  g_assert_cmpstr (fixture->followed, ==, "host:srv7.lab.example");
}

static void
test_selecting (Fixture *fixture, gconstpointer data)
{
  OctetHostTable *table = find_type (fixture, OCTET_TYPE_HOST_TABLE);

  look_up (fixture, "mail.lab.example testname localhost");
  g_assert_true (octet_host_table_get_selected (table) == get_item (fixture, 0));
  g_assert_nonnull (find_path_link (fixture, "192.0.2.25"));

  octet_host_table_select (table, 1);
  g_assert_nonnull (find_path_link (fixture, "testname"));
  g_assert_null (find_path_link (fixture, "192.0.2.25"));

  octet_host_table_select (table, 2);
  g_assert_nonnull (find_path_link (fixture, "127.0.0.1"));
}

static gboolean
has_only_ipv6 (gpointer data)
{
  return find_path_link (data, "2001:db8:20::80") != NULL &&
         find_path_link (data, "192.0.2.80") == NULL;
}

static void
test_family (Fixture *fixture, gconstpointer data)
{
  look_up (fixture, "www.lab.example mail.lab.example");
  g_assert_nonnull (find_path_link (fixture, "192.0.2.80"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "IPv6")), TRUE);
  main_loop_turn_until (has_only_ipv6, fixture);

  /* What another row shows was asked for without a hint. */
  octet_host_table_select (find_type (fixture, OCTET_TYPE_HOST_TABLE), 1);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "All"))));
  g_assert_nonnull (find_path_link (fixture, "192.0.2.25"));
}

/* The list lives on when the panel is built again in another language, and nobody is asked twice.
 */
static void
test_second_panel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OctetHostItem) item = NULL;

  look_up (fixture, "mail.lab.example testname");
  item = g_object_ref (get_item (fixture, 0));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  open_panel (fixture);
  main_loop_turn_until (is_drawn, fixture);

  g_assert_true (get_item (fixture, 0) == item);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "mail.lab.example testname");
  assert_shown (fixture, "2 names · 1 done · 1 failed");

  octet_panel_set_text (fixture->panel, "mail.lab.example testname");
  g_assert_true (get_item (fixture, 0) == item);
}

/* Return asks again, coming back with the same text does not. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OctetHostItem) item = NULL;

  look_up (fixture, "mail.lab.example");
  item = g_object_ref (get_item (fixture, 0));
  octet_panel_set_text (fixture->panel, "mail.lab.example");
  g_assert_true (get_item (fixture, 0) == item);

  octet_panel_edit_text (fixture->panel, "mail.lab.example", TRUE);
  g_assert_true (get_item (fixture, 0) != item);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  look_up (fixture, "mail.lab.example a.silent.example");
  octet_panel_set_text (fixture->panel, "");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_false (octet_host_list_is_busy (fixture->list));
}

static void
test_no_name (Fixture *fixture, gconstpointer data)
{
  look_up (fixture, ", ; ,");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, ", ; ,");
}

static void
test_markup (Fixture *fixture, gconstpointer data)
{
  look_up (fixture, "<b>&%s");

  assert_shown (fixture, "<b>&%s");
  assert_shown (fixture, "<b>&%s · No host can have this name");
}

static void
test_huge_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');

  look_up (fixture, text);

  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, text);
  g_assert_cmpint (octet_host_item_get_state (get_item (fixture, 0)), ==, OCTET_HOST_FAILED);
}

static char *
make_names (guint n_names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (text, "name%u.slow20.example\n", i);

  return g_string_free (text, FALSE);
}

static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* How long a turn of the main loop computes while thousands are pending; how long it takes besides
 * is for the machine and its other programs to say. Nor is drawing measured, nor what is done only
 * once. */
static void
test_thousands (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_names (3000);
  gint64 start, longest = 0;

  look_up (fixture, "localhost mail.lab.example");
  gtk_widget_set_visible (fixture->window, FALSE);
  octet_panel_edit_text (fixture->panel, text, TRUE);
  while (octet_host_list_is_busy (fixture->list))
    {
      start = get_processor_time ();
      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, get_processor_time () - start);
    }
  g_test_message ("longest turn of the main loop: %.1f ms", (double) longest / 1000);
  g_assert_cmpint (longest, <, MAIN_LOOP_FRAME * SLOWNESS);

  gtk_widget_set_visible (fixture->window, TRUE);
  main_loop_turn_until (is_drawn, fixture);
  assert_shown (fixture, "3000 names · 3000 done");
}

static guint
count_rows_of_view (Fixture *fixture)
{
  GtkColumnView *view = find_type (fixture, GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static gboolean
has_all_rows (gpointer data)
{
  return count_rows_of_view (data) == 3000;
}

/* GTK makes 205 row widgets at once for a list that long; it is given less, frame by frame. */
static void
test_rows_are_built_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_names (3000);
  guint n_before = 0;

  octet_panel_edit_text (fixture->panel, text, TRUE);
  while (n_before < 100)
    {
      const guint n_rows = count_rows_of_view (fixture);

      g_assert_cmpuint (n_rows, >=, n_before);
      g_assert_cmpuint (n_rows - n_before, <=, 20);
      n_before = n_rows;
      g_main_context_iteration (NULL, TRUE);
    }
  main_loop_turn_until (has_all_rows, fixture);
  main_loop_turn_until (is_drawn, fixture);

  /* and again from the start for the next list */
  octet_panel_edit_text (fixture->panel, "localhost", TRUE);
  g_assert_cmpuint (count_rows_of_view (fixture), ==, 1);
  octet_panel_edit_text (fixture->panel, text, TRUE);
  g_assert_cmpuint (count_rows_of_view (fixture), <, 20);
  main_loop_turn_until (has_all_rows, fixture);
}

static void
test_this_computer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = octet_this_computer_dup_name ();
  g_autofree char *subject = g_strconcat ("host:", name, NULL);
  OctetThisComputerCard *card = find_type (fixture, OCTET_TYPE_THIS_COMPUTER_CARD);

  look_up (fixture, "localhost");
  assert_shown (fixture, name);
  g_signal_emit_by_name (card, "follow", subject);
  g_assert_cmpstr (fixture->followed, ==, subject);
}

/* What is found out about this computer's name is told beside it; another name changes nothing. */
static void
test_this_computer_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = octet_this_computer_dup_name ();
  g_autoptr (OctetHost) host = octet_host_new (name, OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetHost) other = octet_host_new ("other.lab.example", OCTET_HOST_FAMILY_ANY);
  OctetThisComputerCard *card = find_type (fixture, OCTET_TYPE_THIS_COMPUTER_CARD);

  look_up (fixture, "203.0.113.46");
  host->fqdn = g_strdup ("pc07.lab.example");
  host->hostname_address = g_strdup ("192.168.100.10");
  other->fqdn = g_strdup ("other.lab.example");
  octet_this_computer_card_offer (card, host);
  octet_this_computer_card_offer (card, other);

  assert_shown (fixture, "pc07.lab.example");
  assert_shown (fixture, "192.168.100.10");
  g_assert_null (find (GTK_WIDGET (card), is_label, "other.lab.example"));
}

/* Tab does not go through thousands of rows. */
static void
test_tab_leaves_the_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = find_type (fixture, OCTET_TYPE_HOST_TABLE);

  look_up (fixture, "mail.lab.example testname localhost");
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
  g_assert_nonnull (gtk_widget_get_focus_child (table));
  g_assert_false (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
}

/* ── export ── */

typedef struct
{
  char *text;
  gboolean is_done;
} Export;

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *export = user_data;

  export->text = octet_host_export_finish (result, NULL);
  export->is_done = TRUE;
}

static gboolean
is_exported (gpointer data)
{
  return ((Export *) data)->is_done;
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (const char *c = text; *c != '\0'; c++)
    lines += *c == '\n';

  return lines;
}

static void
test_export_json (Fixture *fixture, gconstpointer data)
{
  Export export = { NULL, FALSE };

  look_up (fixture, "mail.lab.example testname");
  octet_host_export_async (fixture->list, OCTET_FORMAT_JSON, NULL, on_exported, &export);
  main_loop_turn_until (is_exported, &export);

  g_assert_nonnull (strstr (export.text, "\"192.0.2.25\""));
  g_assert_nonnull (strstr (export.text, "\"not-found\""));
  g_assert_cmpuint (count_lines (export.text), ==, 2);
  g_free (export.text);
}

static void
test_export_csv (Fixture *fixture, gconstpointer data)
{
  Export export = { NULL, FALSE };
  g_autofree char *head = NULL;

  look_up (fixture, "mail.lab.example testname");
  octet_host_export_async (fixture->list, OCTET_FORMAT_CSV, NULL, on_exported, &export);
  main_loop_turn_until (is_exported, &export);

  /* the columns' names stand there once */
  head = g_strndup (export.text, strcspn (export.text, "\r\n"));
  g_assert_cmpstr (head, !=, "");
  g_assert_null (strstr (export.text + strlen (head), head));
  g_assert_nonnull (strstr (export.text, "192.0.2.25"));
  g_free (export.text);
}

/* ── words ── */

static const struct
{
  const char *test;
  gint64 microseconds;
  const char *text;
} durations[] = {
  { "none", 0, "" },
  { "under-a-millisecond", 400, "0 ms" },
  { "milliseconds", 14600, "14 ms" },
  { "almost-a-second", 999999, "999 ms" },
  { "seconds", 2400000, "2.4 s" },
  { "ten-seconds", 10010000, "10.0 s" },
};

static void
test_duration (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = octet_host_words_dup_duration (durations[i].microseconds);

  g_assert_cmpstr (text, ==, durations[i].text);
}

static const struct
{
  const char *test;
  const char *text;
  const char *names; /* as the list splits them; NULL: refused */
} texts[] = {
  { "one", "www.python.org", "www.python.org" },
  { "prefix", "host:www.python.org", "www.python.org" },
  { "prefixes", "host:a.example,host:b.example", "a.example b.example" },
  { "prefix-inside", "localhost:80", "localhost:80" },
  { "python-list", "[\n  'www.uou.ac.kr',\n  'testname'\n]", "www.uou.ac.kr testname" },
  { "double-quotes", "\"a.example\", \"b.example\"", "a.example b.example" },
  { "ipv6-in-brackets", "[::1]", "::1" },
  { "hangul", "한국.example", "한국.example" },
  { "commas", ", ,", NULL },
  { "quotes", "''", NULL },
  { "prefix-alone", "host:", NULL },
};

static void
test_names (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *names = octet_host_words_dup_names (texts[i].text);
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  if (texts[i].names == NULL)
    {
      g_assert_null (names);
      return;
    }

  pieces = g_strsplit (names, " ", -1);
  for (gsize piece = 0; pieces[piece] != NULL; piece++)
    if (*pieces[piece] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", pieces[piece]);
  g_assert_cmpstr (joined->str, ==, texts[i].names);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/hosts-panel/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("list", test_list);
  ADD ("silent-server-holds-up-nobody", test_silent_server_holds_up_nobody);
  ADD ("cancel-and-retry", test_cancel_and_retry);
  ADD ("nothing-failed", test_nothing_failed);
  ADD ("one-name", test_one_name);
  ADD ("links", test_links);
  ADD ("selecting", test_selecting);
  ADD ("family", test_family);
  ADD ("second-panel", test_second_panel);
  ADD ("again", test_again);
  ADD ("clear", test_clear);
  ADD ("no-name", test_no_name);
  ADD ("markup", test_markup);
  ADD ("huge-text", test_huge_text);
  ADD ("thousands", test_thousands);
  ADD ("rows-are-built-up", test_rows_are_built_up);
  ADD ("this-computer", test_this_computer);
  ADD ("this-computer-is-told", test_this_computer_is_told);
  ADD ("tab-leaves-the-table", test_tab_leaves_the_table);
  ADD ("export/json", test_export_json);
  ADD ("export/csv", test_export_csv);
  for (gsize i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autofree char *path = g_strconcat ("/host-words/duration/", durations[i].test, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_duration);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/host-words/names/", texts[i].test, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_names);
    }

  return g_test_run ();
}

/* One fact in full beside the rows: its words, its codes in two widths, its links, copies of it. */
#include "fact-fixture.h"
#include "hand.h"
#include "widgets/octet-code-view.h"
#include "widgets/octet-copy-button.h"
#include "widgets/octet-fact-detail.h"

static void
test_detail (FactFixture *fixture, gconstpointer data)
{
  OctetFactDetail *detail;
  GtkWidget *source, *python;

  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  octet_fact_view_select (fixture->view, "address.is-private");
  detail = tree_find (GTK_WIDGET (fixture->view), OCTET_TYPE_FACT_DETAIL);
  g_assert_cmpstr (fact_fixture_get_label (detail, 2), ==, "Because of <RFC> 1918 & 10.0.0.1.");
  source = tree_find_label (GTK_WIDGET (detail), "Source: RFC 1918, section 3");
  g_assert_nonnull (source);
  g_assert_true (tree_is_shown (source));
  python = tree_find (GTK_WIDGET (detail), OCTET_TYPE_CODE_VIEW);
  g_assert_nonnull (tree_find_label (python, "print(1)"));

  octet_fact_view_select (fixture->view, "address.text");
  g_assert_false (tree_is_shown (source));
  g_assert_false (tree_is_shown (tree_find_nth (GTK_WIDGET (detail), GTK_TYPE_LABEL, 2)));
  g_assert_false (tree_is_shown (python));
}

static void
test_working (FactFixture *fixture, gconstpointer data)
{
  GtkWidget *working = gtk_label_new ("working");

  octet_fact_view_set_working (fixture->view, "address.is-", working);
  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  g_assert_false (tree_is_shown (working));
  octet_fact_view_select (fixture->view, "address.is-private");
  g_assert_true (tree_is_shown (working));
  octet_fact_view_select (fixture->view, "address.text");
  g_assert_false (tree_is_shown (working));
}

/* Wide, both codes are seen; narrow, a switch picks one. */
static void
assert_codes (FactFixture *fixture, gboolean python, gboolean c, gboolean code_switch)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  g_assert_cmpint (tree_is_shown (tree_find_nth (view, OCTET_TYPE_CODE_VIEW, 0)), ==, python);
  g_assert_cmpint (tree_is_shown (tree_find_nth (view, OCTET_TYPE_CODE_VIEW, 1)), ==, c);
  g_assert_cmpint (tree_is_shown (tree_find_nth (view, GTK_TYPE_TOGGLE_BUTTON, 0)), ==,
                   code_switch);
}

static gboolean
is_c_shown (gpointer view)
{
  return tree_is_shown (tree_find_nth (view, OCTET_TYPE_CODE_VIEW, 1));
}

static void
test_codes (FactFixture *fixture, gconstpointer data)
{
  GtkWidget *c_toggle;

  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  octet_fact_view_select (fixture->view, "address.is-private");
  fact_fixture_resize (fixture, FACT_FIXTURE_WIDE);
  assert_codes (fixture, TRUE, TRUE, FALSE);
  fact_fixture_resize (fixture, FACT_FIXTURE_NARROW);
  assert_codes (fixture, TRUE, FALSE, TRUE);

  c_toggle = tree_find_nth (GTK_WIDGET (fixture->view), GTK_TYPE_TOGGLE_BUTTON, 1);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), FACT_FIXTURE_NARROW,
                               FACT_FIXTURE_HEIGHT);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (c_toggle), TRUE);
  g_assert_true (hand_wait (is_c_shown, fixture->view));
  fact_fixture_resize (fixture, FACT_FIXTURE_NARROW);
  assert_codes (fixture, FALSE, TRUE, TRUE);
  fact_fixture_resize (fixture, FACT_FIXTURE_WIDE);
  assert_codes (fixture, TRUE, TRUE, FALSE);

  octet_fact_view_select (fixture->view, "address.text"); /* has no code */
  fact_fixture_resize (fixture, FACT_FIXTURE_NARROW);
  assert_codes (fixture, FALSE, FALSE, FALSE);
}

/* ── following and copying ── */

static void
test_follow (FactFixture *fixture, gconstpointer data)
{
  const char *subject = "http://x.example/?a=10.0.0.1&b=<c>";
  OctetFactDetail *detail;

  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  octet_fact_view_select (fixture->view, "network.mask");
  g_signal_emit_by_name (
      tree_find_nth (GTK_WIDGET (fact_fixture_get_row (fixture, 3)), GTK_TYPE_LABEL, 1),
      "activate-current-link");
  ear_assert_heard (&fixture->follow, 1, subject);
  detail = tree_find (GTK_WIDGET (fixture->view), OCTET_TYPE_FACT_DETAIL);
  g_signal_emit_by_name (tree_find_nth (GTK_WIDGET (detail), GTK_TYPE_LABEL, 1),
                         "activate-current-link");
  ear_assert_heard (&fixture->follow, 1, subject);
}

static void
assert_clipboard (FactFixture *fixture, const char *expected)
{
  g_autofree char *text = hand_read_clipboard (fixture->window);

  g_assert_cmpstr (text, ==, expected);
}

/* What a program prints, if there is such a thing, is copied; else what a person reads. */
static void
test_copy (FactFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  OctetCopyButton *button;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), "untouched");
  gtk_widget_activate_action (view, "fact.copy", NULL);
  assert_clipboard (fixture, "untouched");

  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  octet_fact_view_select (fixture->view, "address.is-private");
  gtk_widget_activate_action (view, "fact.copy", NULL);
  assert_clipboard (fixture, "True");
  octet_fact_view_select (fixture->view, "address.text");
  gtk_widget_activate_action (view, "fact.copy", NULL);
  assert_clipboard (fixture, "10.0.0.1");

  octet_fact_view_select (fixture->view, "address.is-private");
  button = tree_find (GTK_WIDGET (fact_fixture_get_row (fixture, 1)), OCTET_TYPE_COPY_BUTTON);
  g_assert_true (tree_is_shown (GTK_WIDGET (button)));
  g_signal_emit_by_name (tree_find (GTK_WIDGET (button), GTK_TYPE_BUTTON), "clicked");
  assert_clipboard (fixture, "True");
}

/* Presses the scope's only shortcut. */
static gboolean
press_shortcut (GtkWidget *scope)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scope);
  g_autoptr (GListModel) shortcuts =
      g_list_model_get_item (controllers, g_list_model_get_n_items (controllers) - 1);
  g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, 0);

  return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, scope, NULL);
}

/* What is selected in a text goes before. */
static void
test_copy_key (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new (), *view = octet_fact_view_new ();
  g_autoptr (OctetDescription) description = fact_fixture_describe ("10.0.0.1", TRUE);
  g_autofree char *text = NULL;

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), view);
  octet_fact_view_copy_on_key (OCTET_FACT_VIEW (view), box);
  gtk_window_set_child (GTK_WINDOW (window), box);
  g_assert_false (press_shortcut (box)); /* nothing is to be seen yet */
  octet_fact_view_set_description (OCTET_FACT_VIEW (view), description);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  gtk_editable_set_text (GTK_EDITABLE (entry), "abc");
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, 2);
  g_assert_false (press_shortcut (box));
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, 0);
  g_assert_true (press_shortcut (box));
  text = hand_read_clipboard (window);
  g_assert_cmpstr (text, ==, "4");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add (const char *path, void (*test) (FactFixture *fixture, gconstpointer data))
{
  g_test_add (path, FactFixture, NULL, fact_fixture_set_up, test, fact_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/fact-detail/detail", test_detail);
  add ("/fact-detail/working", test_working);
  add ("/fact-detail/codes", test_codes);
  add ("/fact-detail/follow", test_follow);
  add ("/fact-detail/copy", test_copy);
  g_test_add_func ("/fact-detail/copy-key", test_copy_key);

  return g_test_run ();
}

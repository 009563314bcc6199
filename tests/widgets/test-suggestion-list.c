/* The card of subjects to choose from. */
#include "tree.h"
#include "widgets/octet-suggestion-list.h"

typedef struct
{
  GtkWidget *window;
  OctetSuggestionList *list;
  Ear chosen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->list = OCTET_SUGGESTION_LIST (octet_suggestion_list_new ());
  ear_listen (&fixture->chosen, fixture->list, "chosen");
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ear_clear (&fixture->chosen);
}

static guint
count_rows (Fixture *fixture)
{
  return tree_count (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX_ROW);
}

static void
activate (Fixture *fixture, guint n)
{
  g_signal_emit_by_name (tree_find_nth (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX_ROW, n),
                         "activate");
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  g_assert_cmpuint (count_rows (fixture), ==, 0);
  octet_suggestion_list_add (fixture->list, "10.0.0.1", "private host address");
  octet_suggestion_list_add (fixture->list, "<b>&amp;", "주소 & 이름");
  g_assert_cmpuint (count_rows (fixture), ==, 2);

  row = tree_find_nth (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX_ROW, 1);
  g_assert_nonnull (tree_find_label (row, "<b>&amp;"));
  g_assert_nonnull (tree_find_label (row, "주소 & 이름"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "<b>&amp;: 주소 & 이름");
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  octet_suggestion_list_add (fixture->list, "10.0.0.1", "one");
  octet_suggestion_list_add (fixture->list, "주소", "two");
  activate (fixture, 1);
  ear_assert_heard (&fixture->chosen, 1, "주소");
  activate (fixture, 0);
  ear_assert_heard (&fixture->chosen, 1, "10.0.0.1");
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  octet_suggestion_list_clear (fixture->list);
  for (guint i = 0; i < 20; i++)
    octet_suggestion_list_add (fixture->list, "old", "note");
  octet_suggestion_list_clear (fixture->list);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  octet_suggestion_list_add (fixture->list, "new", "note");
  activate (fixture, 0);
  ear_assert_heard (&fixture->chosen, 1, "new");
}

/* Whoever hears of the choice may show other subjects at once. */
static void
on_chosen_clear (OctetSuggestionList *list, const char *subject, char **ret_subject)
{
  octet_suggestion_list_clear (list);
  *ret_subject = g_strdup (subject);
}

static void
test_cleared_by_choice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *subject = NULL;

  octet_suggestion_list_add (fixture->list, "10.0.0.1", "one");
  g_signal_connect (fixture->list, "chosen", G_CALLBACK (on_chosen_clear), &subject);
  activate (fixture, 0);
  g_assert_cmpstr (subject, ==, "10.0.0.1");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

/* An offer may be as long as the text that was refused: the card keeps its width. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *subject = g_strnfill (2000, '1');
  int before, after;

  octet_suggestion_list_add (fixture->list, "1", "note");
  gtk_widget_measure (GTK_WIDGET (fixture->list), GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL,
                      NULL, NULL);
  octet_suggestion_list_add (fixture->list, subject, subject);
  gtk_widget_measure (GTK_WIDGET (fixture->list), GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL,
                      NULL, NULL);
  g_assert_cmpint (after, <=, before + 20);
  activate (fixture, 1);
  ear_assert_heard (&fixture->chosen, 1, subject);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/suggestion-list/rows", test_rows);
  add ("/suggestion-list/chosen", test_chosen);
  add ("/suggestion-list/clear", test_clear);
  add ("/suggestion-list/cleared-by-choice", test_cleared_by_choice);
  add ("/suggestion-list/long", test_long);

  return g_test_run ();
}

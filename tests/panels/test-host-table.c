#include "hosts-fixture.h"
#include "panels/octet-host-table.h"

#include <time.h>

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define SLOWNESS 5
#else
#define SLOWNESS 1
#endif

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
test_thousands (HostsFixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_names (3000);
  gint64 start, longest = 0;

  hosts_look_up (fixture, "localhost mail.lab.example");
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
  main_loop_turn_until (hosts_is_drawn, fixture);
  hosts_assert_shown (fixture, "3000 names · 3000 done");
}

static guint
count_rows_of_view (HostsFixture *fixture)
{
  GtkColumnView *view = hosts_find_type (fixture, GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static gboolean
has_all_rows (gpointer data)
{
  return count_rows_of_view (data) == 3000;
}

/* GTK makes 205 row widgets at once for a list that long; it is given less, frame by frame. */
static void
test_rows_are_built_up (HostsFixture *fixture, gconstpointer data)
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
  main_loop_turn_until (hosts_is_drawn, fixture);

  /* and again from the start for the next list */
  octet_panel_edit_text (fixture->panel, "localhost", TRUE);
  g_assert_cmpuint (count_rows_of_view (fixture), ==, 1);
  octet_panel_edit_text (fixture->panel, text, TRUE);
  g_assert_cmpuint (count_rows_of_view (fixture), <, 20);
  main_loop_turn_until (has_all_rows, fixture);
}

/* Tab does not go through thousands of rows. */
static void
test_tab_leaves_the_table (HostsFixture *fixture, gconstpointer data)
{
  GtkWidget *table = hosts_find_type (fixture, OCTET_TYPE_HOST_TABLE);

  hosts_look_up (fixture, "mail.lab.example testname localhost");
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
  g_assert_nonnull (gtk_widget_get_focus_child (table));
  g_assert_false (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/host-table/" path, HostsFixture, NULL, hosts_set_up, function, hosts_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("thousands", test_thousands);
  ADD ("rows-are-built-up", test_rows_are_built_up);
  ADD ("tab-leaves-the-table", test_tab_leaves_the_table);

  return g_test_run ();
}

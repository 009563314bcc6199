/* Cards below each other, or one at a time: what is seen at which height, and where it stands. */
#include "tree.h"
#include "widgets/octet-folding-box.h"

#define WIDTH 600
#define N_CARDS 3

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *cards[N_CARDS];
} Fixture;

static const int heights[N_CARDS] = { 100, 200, 150 };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[N_CARDS] = { "One", "Two", "Three" };

  fixture->window = gtk_window_new ();
  fixture->box = octet_folding_box_new ();
  for (guint i = 0; i < N_CARDS; i++)
    {
      fixture->cards[i] = gtk_label_new (titles[i]);
      gtk_widget_set_size_request (fixture->cards[i], 300, heights[i]);
      octet_folding_box_add (OCTET_FOLDING_BOX (fixture->box), fixture->cards[i], titles[i]);
    }
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
measure (Fixture *fixture, int *minimum, int *natural)
{
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, WIDTH, minimum, natural, NULL, NULL);
}

/* Places it at once, where the window would in its next frame. */
static void
place (Fixture *fixture, int height)
{
  const GtkAllocation area = { 0, 0, WIDTH, height };
  int minimum, natural;

  measure (fixture, &minimum, &natural);
  gtk_widget_queue_allocate (fixture->box);
  gtk_widget_size_allocate (fixture->box, &area, -1);
}

/* Which cards are seen, as digits, and "s" for the switch: "012", "s1". */
static void
assert_seen (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) seen = g_string_new (NULL);

  if (tree_is_shown (tree_find (fixture->box, GTK_TYPE_TOGGLE_BUTTON)))
    g_string_append_c (seen, 's');
  for (guint i = 0; i < N_CARDS; i++)
    if (tree_is_shown (fixture->cards[i]))
      g_string_append_printf (seen, "%u", i);
  g_assert_cmpstr (seen->str, ==, expected);
}

static graphene_rect_t
get_place (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->box, &area));

  return area;
}

static void
test_measure (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  measure (fixture, &minimum, &natural);
  g_assert_cmpint (natural, ==, 100 + 12 + 200 + 12 + 150);
  g_assert_cmpint (minimum, >, 200);
  g_assert_cmpint (minimum, <, 300);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 300);
  g_assert_cmpint (natural, ==, 300);
}

static void
test_high (Fixture *fixture, gconstpointer data)
{
  place (fixture, 474);
  assert_seen (fixture, "012");
  g_assert_cmpfloat (get_place (fixture, fixture->cards[0]).origin.y, ==, 0);
  g_assert_cmpfloat (get_place (fixture, fixture->cards[1]).origin.y, ==, 112);
  g_assert_cmpfloat (get_place (fixture, fixture->cards[2]).origin.y, ==, 324);

  /* The last takes what is left. */
  place (fixture, 600);
  assert_seen (fixture, "012");
  g_assert_cmpfloat (get_place (fixture, fixture->cards[1]).size.height, ==, 200);
  g_assert_cmpfloat (get_place (fixture, fixture->cards[2]).size.height, ==, 276);
  for (guint i = 0; i < N_CARDS; i++)
    g_assert_cmpfloat (get_place (fixture, fixture->cards[i]).size.width, ==, WIDTH);
}

/* One whole card and the switch above it, by a pixel or by much. */
static void
test_short (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;
  graphene_rect_t card;

  place (fixture, 473);
  assert_seen (fixture, "s0");
  measure (fixture, &minimum, &natural);
  place (fixture, minimum);
  assert_seen (fixture, "s0");

  octet_folding_box_show_child (OCTET_FOLDING_BOX (fixture->box), fixture->cards[1]);
  place (fixture, minimum);
  assert_seen (fixture, "s1");
  card = get_place (fixture, fixture->cards[1]);
  g_assert_cmpfloat (card.size.height, >=, 200);
  g_assert_cmpfloat (card.origin.y + card.size.height, ==, minimum);
  g_assert_cmpfloat (card.origin.y, >, 12);
}

static void
test_switch (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_CARDS; i++)
    {
      g_autofree char *expected = g_strdup_printf ("s%u", i);

      gtk_toggle_button_set_active (tree_find_nth (fixture->box, GTK_TYPE_TOGGLE_BUTTON, i), TRUE);
      place (fixture, 300);
      assert_seen (fixture, expected);
    }

  /* The choice is kept where it does not matter, and comes back. */
  place (fixture, 600);
  assert_seen (fixture, "012");
  place (fixture, 300);
  assert_seen (fixture, "s2");
}

static void
test_show_child (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stranger = g_object_ref_sink (gtk_label_new ("stranger"));

  octet_folding_box_show_child (OCTET_FOLDING_BOX (fixture->box), fixture->cards[2]);
  octet_folding_box_show_child (OCTET_FOLDING_BOX (fixture->box), stranger);
  place (fixture, 300);
  assert_seen (fixture, "s2");
  g_assert_true (
      gtk_toggle_button_get_active (tree_find_nth (fixture->box, GTK_TYPE_TOGGLE_BUTTON, 2)));
  g_object_unref (stranger);
}

/* A label may need a second line where it is narrow: the height depends on the width. */
static void
test_height_for_width (void)
{
  GtkWidget *box = g_object_ref_sink (octet_folding_box_new ());
  GtkWidget *text = gtk_label_new ("many words that find no room in one line that is so narrow");
  int narrow, wide;

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  octet_folding_box_add (OCTET_FOLDING_BOX (box), text, "Text");
  octet_folding_box_add (OCTET_FOLDING_BOX (box), gtk_label_new ("two"), "Two");
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 120, NULL, &narrow, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 1000, NULL, &wide, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_cmpint (gtk_widget_get_request_mode (box), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  g_object_unref (box);
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

  add ("/folding-box/measure", test_measure);
  add ("/folding-box/high", test_high);
  add ("/folding-box/short", test_short);
  add ("/folding-box/switch", test_switch);
  add ("/folding-box/show-child", test_show_child);
  g_test_add_func ("/folding-box/height-for-width", test_height_for_width);

  return g_test_run ();
}

/* The column: at most 1,100 px wide, centred, with margins that stay. */
#include "rows.h"
#include "widgets/octet-column-layout.h"

typedef struct
{
  const char *name;
  int width;
  int x; /* of the child */
  int child_width;
} Row;

static const Row rows[] = {
  { "wide", 1280, 90, 1100 },       { "very-wide", 3840, 1370, 1100 },
  { "odd", 1281, 90, 1100 },        { "just-wide-enough", 1136, 18, 1100 },
  { "by-a-pixel", 1135, 18, 1099 }, { "narrow", 900, 18, 864 },
  { "least", 336, 18, 300 },
};

static GtkWidget *
new_column (GtkWidget *child)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (column, g_object_new (OCTET_TYPE_COLUMN_LAYOUT, NULL));
  if (child != NULL)
    gtk_box_append (GTK_BOX (column), child);

  return column;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const GtkAllocation area = { 0, 0, row->width, 600 };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *child = gtk_label_new ("child");
  GtkWidget *column = new_column (child);
  graphene_rect_t place;
  int minimum, natural;

  gtk_widget_set_size_request (child, 300, 200);
  gtk_window_set_child (GTK_WINDOW (window), column);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 336);
  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, row->width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 226);
  gtk_widget_size_allocate (column, &area, -1);
  g_assert_true (gtk_widget_compute_bounds (child, column, &place));
  g_assert_cmpfloat (place.origin.x, ==, row->x);
  g_assert_cmpfloat (place.size.width, ==, row->child_width);
  g_assert_cmpfloat (place.origin.y, ==, 12);
  g_assert_cmpfloat (place.size.height, ==, 600 - 26);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The height is that of the column, not of the whole width. */
static void
test_height (void)
{
  GString *words = g_string_new (NULL);
  GtkWidget *text, *column;
  int wide, very_wide, narrow;

  for (guint i = 0; i < 100; i++)
    g_string_append (words, "word ");
  text = gtk_label_new (words->str);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  column = g_object_ref_sink (new_column (text));

  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, 1136, &wide, NULL, NULL, NULL);
  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, 4000, &very_wide, NULL, NULL, NULL);
  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, 600, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (very_wide, ==, wide);
  g_assert_cmpint (narrow, >, wide);
  g_object_unref (column);
  g_string_free (words, TRUE);
}

static void
test_no_child (void)
{
  const GtkAllocation area = { 0, 0, 100, 100 };
  GtkWidget *column = g_object_ref_sink (new_column (NULL));
  int minimum;

  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (column, &area, -1);
  g_assert_cmpint (minimum, ==, 0);
  g_object_unref (column);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_ROWS (rows, "/column-layout/place/", test_row);
  g_test_add_func ("/column-layout/height", test_height);
  g_test_add_func ("/column-layout/no-child", test_no_child);

  return g_test_run ();
}

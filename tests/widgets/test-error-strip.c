/* The picture of an octet that does not fit. */
#include "text-bounds.h"
#include "widgets/octet-error-strip.h"

typedef struct
{
  const char *name;
  const char *text;
  guint octet;
  const char *label; /* NULL: there is no picture */
  guint n_figures;   /* texts drawn: numbers, dots, bits, captions */
} Row;

static const Row rows[] = {
  { "300", "192.168.300.10/24", 2, "In binary 300 has 9 digits, and an octet has room for 8",
    4 + 2 + 32 + 1 + 2 },
  { "first-octet", "256.1.1.1", 0, "In binary 256 has 9 digits, and an octet has room for 8",
    4 + 3 + 32 + 1 + 2 },
  { "last-octet", " 1.1.1.511", 3, "In binary 511 has 9 digits, and an octet has room for 8",
    4 + 2 + 32 + 1 + 2 },
  { "missing-octets", "1.4000", 1, "In binary 4000 has 12 digits, and an octet has room for 8",
    2 + 2 + 16 + 4 + 2 },
  { "largest", "99999.0.0.0/8", 0, "In binary 99999 has 17 digits, and an octet has room for 8",
    4 + 3 + 32 + 9 + 2 },
  { "largest-last", "0.0.0.99999", 3, "In binary 99999 has 17 digits, and an octet has room for 8",
    4 + 2 + 32 + 9 + 2 },
  { "two-too-large", "300.400.1.1", 0, "In binary 300 has 9 digits, and an octet has room for 8",
    4 + 3 + 24 + 1 + 2 },
  { "too-long", "100000.1.1.1", 0, NULL, 0 },
  { "very-long", "184467440737095516161844674407370955161618446744073709551616", 0, NULL, 0 },
  { "fits", "1.2.3.255", 3, NULL, 0 },
  { "absent", "1.2.3", 3, NULL, 0 },
  { "no-number", "1.2.x.4", 2, NULL, 0 },
  { "empty", "", 0, NULL, 0 },
  { "only-dots", "....", 3, NULL, 0 },
  { "behind-the-slash", "1.2/300.300.300", 2, NULL, 0 },
};

static void
assert_drawn (GtkWidget *strip, guint n_figures)
{
  static const int widths[] = { 470, 540, 616, 862, 1052 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const GtkAllocation area = { 0, 0, widths[i], 134 };
      g_autoptr (GArray) bounds = NULL;

      gtk_widget_size_allocate (strip, &area, -1);
      bounds = text_bounds_collect (strip);
      /* Where it is narrow, a long caption may have to go. */
      g_assert_cmpuint (bounds->len, >=, n_figures - (widths[i] < 616));
      g_assert_cmpuint (bounds->len, <=, n_figures);
      text_bounds_assert_apart (strip, bounds);
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *strip = octet_error_strip_new ();
  gboolean drawn;

  gtk_window_set_child (GTK_WINDOW (window), strip);
  gtk_window_present (GTK_WINDOW (window));
  drawn = octet_error_strip_set_text (OCTET_ERROR_STRIP (strip), row->text, row->octet);
  gtk_test_widget_wait_for_draw (window);

  g_assert_cmpint (drawn, ==, row->label != NULL);
  if (row->label != NULL)
    {
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           row->label);
      assert_drawn (strip, row->n_figures);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/error-strip/", rows[i].name, NULL);

      g_test_add_data_func (name, &rows[i], test_row);
    }

  return g_test_run ();
}

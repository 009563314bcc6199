/* The byte lanes: what is said of them, how much room they take, and that no two texts meet. */
#include "facts/octet-language.h"
#include "rows.h"
#include "text-bounds.h"
#include "widgets/octet-byte-lanes.h"

typedef struct
{
  const char *name;
  guint64 value;
  guint width;
  const char *little; /* bytes in memory */
  const char *big;
  const char *function;
  const char *result;
} Row;

static const Row rows[] = {
  { "1234-16", 1234, 16, "d2 04", "04 d2", "htons", "53764" },
  { "1234-32", 1234, 32, "d2 04 00 00", "00 00 04 d2", "htonl", "3523477504" },
  { "1234-64", 1234, 64, "d2 04 00 00 00 00 00 00", "00 00 00 00 00 00 04 d2", "htobe64",
    "15133220647871709184" },
  { "zero-16", 0, 16, "00 00", "00 00", "htons", "0" },
  { "zero-64", 0, 64, "00 00 00 00 00 00 00 00", "00 00 00 00 00 00 00 00", "htobe64", "0" },
  { "largest-16", G_MAXUINT16, 16, "ff ff", "ff ff", "htons", "65535" },
  { "largest-32", G_MAXUINT32, 32, "ff ff ff ff", "ff ff ff ff", "htonl", "4294967295" },
  { "largest-64", G_MAXUINT64, 64, "ff ff ff ff ff ff ff ff", "ff ff ff ff ff ff ff ff", "htobe64",
    "18446744073709551615" },
  { "each-byte-32", 0x12345678, 32, "78 56 34 12", "12 34 56 78", "htonl", "2018915346" },
};

static GtkWidget *
open_lanes (const Row *row)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *lanes = octet_byte_lanes_new ();

  octet_byte_lanes_set_number (OCTET_BYTE_LANES (lanes), row->value, row->width);
  gtk_window_set_default_size (GTK_WINDOW (window), 1062, 500);
  gtk_window_set_child (GTK_WINDOW (window), lanes);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

static void
test_twin (gconstpointer data)
{
  const Row *row = data;
  GtkWidget *lanes = g_object_ref_sink (octet_byte_lanes_new ());
  g_autofree char *words = g_strdup_printf (
      "%" G_GUINT64_FORMAT " lies in memory as %s on a little-endian machine and as %s on a "
      "big-endian machine; %s gives %s on the first and leaves it unchanged on the second, so that "
      "both send %s.",
      row->value, row->little, row->big, row->function, row->result, row->big);

  octet_byte_lanes_set_number (OCTET_BYTE_LANES (lanes), row->value, row->width);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (lanes), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lanes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       words);
  g_object_unref (lanes);
}

static int
measure_height (GtkWidget *lanes, int width)
{
  int minimum, natural;

  gtk_widget_measure (lanes, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);

  return natural;
}

/* No text meets another or leaves the room that was asked for, at any width from the least on. */
static void
check_bounds (const Row *row)
{
  GtkWidget *window = open_lanes (row);
  GtkWidget *lanes = gtk_window_get_child (GTK_WINDOW (window));
  int least;

  gtk_widget_measure (lanes, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 830);
  for (int width = least; width <= 1062; width += 11)
    {
      const GtkAllocation area = { 0, 0, width, measure_height (lanes, width) };
      g_autoptr (GArray) bounds = NULL;

      gtk_widget_size_allocate (lanes, &area, -1);
      bounds = text_bounds_collect (lanes);
      g_assert_cmpuint (bounds->len, >=, 6 * row->width / 8);
      text_bounds_assert_apart (lanes, bounds);
      for (guint i = 0; i < bounds->len; i++)
        {
          const graphene_rect_t *text = &g_array_index (bounds, graphene_rect_t, i);

          g_assert_cmpfloat (text->origin.y, >=, -1);
          g_assert_cmpfloat (text->origin.y + text->size.height, <=, area.height + 1);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_bounds (gconstpointer data)
{
  check_bounds (data);
  octet_language_set ("ko");
  check_bounds (data);
  octet_language_set ("en");
}

/* More bits take more room; narrow, the names stand above the lanes and take some more. */
static void
test_measure (void)
{
  GtkWidget *lanes = g_object_ref_sink (octet_byte_lanes_new ());
  int heights[3], narrow;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      octet_byte_lanes_set_number (OCTET_BYTE_LANES (lanes), 1, 16u << i);
      heights[i] = measure_height (lanes, 1062);
      narrow = measure_height (lanes, 830);
      g_assert_cmpint (narrow, !=, heights[i]);
      g_assert_cmpint (heights[i], >=, 150);
      g_assert_cmpint (narrow, <=, 320);
    }
  g_assert_cmpint (heights[0], ==, heights[1]);
  g_assert_cmpint (heights[2], >, heights[1]);
  g_assert_cmpint (gtk_widget_get_request_mode (lanes), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  g_object_unref (lanes);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  octet_language_init (NULL);
  octet_language_set ("en");

  ADD_ROWS (rows, "/byte-lanes/twin/", test_twin);
  ADD_ROWS (rows, "/byte-lanes/bounds/", test_bounds);
  g_test_add_func ("/byte-lanes/measure", test_measure);

  return g_test_run ();
}

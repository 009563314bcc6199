/* The bit strip to the eye and to the screen reader: layout, texts, values, moves, the lens. */
#include "hand.h"
#include "strip-fixture.h"
#include "text-bounds.h"
#include "widgets/octet-bit-strip-ipv6.h"
#include "widgets/octet-bit-strip-words.h"
#include "widgets/octet-ghost-strip.h"
#include "widgets/octet-group-cells.h"

typedef struct
{
  const char *name;
  OctetIpVersion version;
  int width;
  int left, cell, unit;
  gboolean captions;
} LayoutRow;

static const LayoutRow layout_rows[] = {
  { "ipv4-1052", OCTET_IPV4, 1052, 148, 24, 24, TRUE },
  { "ipv6-1052", OCTET_IPV6, 1052, 148, 24, 6, TRUE },
  { "ipv4-951", OCTET_IPV4, 951, 148, 24, 24, TRUE },
  { "ipv4-950", OCTET_IPV4, 950, 91, 24, 24, FALSE },
  { "ipv4-862", OCTET_IPV4, 862, 47, 24, 24, FALSE },
  { "ipv6-862", OCTET_IPV6, 862, 47, 24, 6, FALSE },
  { "ipv4-768", OCTET_IPV4, 768, 48, 21, 21, FALSE },
  { "ipv6-768", OCTET_IPV6, 768, 64, 20, 5, FALSE },
  { "ipv4-700", OCTET_IPV4, 700, 46, 19, 19, FALSE },
  { "ipv6-700", OCTET_IPV6, 700, 94, 16, 4, FALSE },
  { "ipv4-518", OCTET_IPV4, 518, 35, 14, 14, FALSE },
  { "ipv6-518", OCTET_IPV6, 518, 67, 12, 3, FALSE },
};

static void
test_layout (gconstpointer data)
{
  const LayoutRow *row = data;
  const guint n_bits = octet_ip_version_get_bits (row->version);
  OctetBitStripLayout layout;
  GdkRectangle tile;
  int end = 0;

  octet_bit_strip_layout_init (&layout, row->version, row->width);
  g_assert_cmpint (layout.left, ==, row->left);
  g_assert_cmpint (layout.cell, ==, row->cell);
  g_assert_cmpint (layout.unit, ==, row->unit);
  g_assert_cmpint (layout.captions, ==, row->captions);
  g_assert_cmpint (layout.right, ==, row->left + 32 * row->cell);

  for (guint length = 0; length <= n_bits; length++)
    {
      const int x = octet_bit_strip_layout_get_x (&layout, length);

      g_assert_cmpuint (octet_bit_strip_layout_get_boundary_at (&layout, x), ==, length);
    }

  for (guint bit = 0; bit < n_bits; bit++)
    {
      guint found = G_MAXUINT;

      octet_bit_strip_layout_get_tile (&layout, bit, &tile);
      g_assert_cmpint (tile.x, >, end);
      end = tile.x + tile.width;
      g_assert_cmpint (end, <=, layout.right);
      g_assert_true (octet_bit_strip_layout_get_bit_at (&layout, tile.x, tile.y, &found));
      g_assert_cmpuint (found, ==, bit);
    }
}

/* At every length and width no text meets another, the handle's among them, and none is cut. */
static void
check_texts (const char *network)
{
  static const int widths[] = { 518, 600, 700, 768, 862, 950, 951, 1000, 1052 };
  OctetNetwork value = strip_fixture_parse (network);
  const guint n_bits = octet_ip_version_get_bits (value.address.version);
  StripFixture fixture;

  strip_fixture_set_up (&fixture, network, 1052);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint length = 0; length <= n_bits; length++)
      {
        g_autoptr (GArray) bounds = NULL;

        value.prefix_length = length;
        octet_bit_strip_set_network (OCTET_BIT_STRIP (fixture.strip), &value);
        strip_fixture_resize (&fixture, widths[i]);
        bounds = text_bounds_collect (fixture.strip);
        g_assert_cmpuint (bounds->len, >, 32);
        text_bounds_assert_apart (fixture.strip, bounds);
      }
  strip_fixture_tear_down (&fixture);
}

static void
test_texts_ipv4 (void)
{
  check_texts ("255.255.255.255/0");
}

static void
test_texts_ipv6 (void)
{
  check_texts ("2001:db8:85a3::8a2e:370:7334/0");
}

/* Only of what is there is anything drawn. */
static void
test_nothing (void)
{
  StripFixture fixture;
  g_autoptr (GArray) bounds = NULL;

  strip_fixture_set_up (&fixture, "10.0.0.1/8", 862);
  octet_bit_strip_set_network (OCTET_BIT_STRIP (fixture.strip), NULL);
  g_assert_null (octet_bit_strip_get_network (OCTET_BIT_STRIP (fixture.strip)));
  bounds = text_bounds_collect (fixture.strip);
  g_assert_cmpuint (bounds->len, ==, 0);
  hand_type_key (fixture.handle, GDK_KEY_Left);
  hand_click (fixture.strip, 400, OCTET_BIT_STRIP_BITS + 5);
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  strip_fixture_tear_down (&fixture);
}

typedef struct
{
  const char *name;
  const char *address;
  guint left_out[8];
} ShortRow;

static const ShortRow short_rows[] = {
  { "documentation", "2001:db8:85a3::8a2e:370:7334", { 0, 1, 0, 4, 4, 0, 1, 0 } },
  { "all", "::", { 4, 4, 4, 4, 4, 4, 4, 4 } },
  { "loopback", "::1", { 4, 4, 4, 4, 4, 4, 4, 3 } },
  { "one-zero-group", "1:2:3:0:5:6:7:8", { 3, 3, 3, 3, 3, 3, 3, 3 } },
  { "first-of-two-runs", "1:0:0:2:0:0:3:4", { 3, 4, 4, 3, 3, 3, 3, 3 } },
  { "longer-of-two-runs", "1:0:0:2:0:0:0:4", { 3, 3, 3, 3, 4, 4, 4, 3 } },
  { "run-at-the-end", "fe80::", { 0, 4, 4, 4, 4, 4, 4, 4 } },
  { "mapped", "::ffff:1.2.3.4", { 4, 4, 4, 4, 4, 0, 0, 0 } },
  { "nothing", "ffff:1111:2222:3333:4444:5555:6666:7777", { 0 } },
};

static void
test_short_form (gconstpointer data)
{
  const ShortRow *row = data;
  const OctetNetwork network = strip_fixture_parse (row->address);
  guint left_out[8];

  octet_bit_strip_ipv6_find_left_out (&network.address, left_out);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (left_out[i], ==, row->left_out[i]);
}

typedef struct
{
  const char *name;
  const char *network;
  const char *count;
} CountRow;

static const CountRow count_rows[] = {
  { "one", "1.2.3.4/32", "2⁰ = 1 address" },
  { "two", "1.2.3.4/31", "2¹ = 2 addresses" },
  { "class-c", "1.2.3.4/24", "2⁸ = 256 addresses" },
  { "all-of-ipv4", "1.2.3.4/0", "2³² = 4,294,967,296 addresses" },
  { "ipv6-48", "2001:db8::/48", "2⁸⁰ ≈ 1.2 × 10²⁴ addresses" },
  { "all-of-ipv6", "::/0", "2¹²⁸ ≈ 3.4 × 10³⁸ addresses" },
};

static void
test_count (gconstpointer data)
{
  const CountRow *row = data;
  const OctetNetwork network = strip_fixture_parse (row->network);
  g_autofree char *count = octet_bit_strip_words_count (&network);

  g_assert_cmpstr (count, ==, row->count);
}

static void
assert_slider (StripFixture *fixture, guint n_bits, guint length)
{
  GtkAccessible *handle = GTK_ACCESSIBLE (fixture->handle);
  g_autofree char *text = g_strdup_printf ("%u of %u bits", length, n_bits);

  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) n_bits);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) length);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

static void
walk_slider (const char *network)
{
  StripFixture fixture;
  guint n_bits;

  strip_fixture_set_up (&fixture, network, 1052);
  n_bits = octet_ip_version_get_bits (strip_fixture_get_layout (&fixture).version);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.handle), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.handle),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Prefix length");
  for (guint length = 0; length <= n_bits; length++)
    {
      assert_slider (&fixture, n_bits, length);
      hand_type_key (fixture.handle, GDK_KEY_Right);
    }
  g_assert_cmpuint (fixture.n_changed, ==, n_bits);
  strip_fixture_tear_down (&fixture);
}

static void
test_slider (void)
{
  walk_slider ("192.168.100.10/0");
  walk_slider ("2001:db8::1/0");
}

static void
test_accessible_bits (void)
{
  StripFixture fixture;
  GtkAccessible *bit;

  strip_fixture_set_up (&fixture, "192.168.100.10/24", 1052);
  bit = GTK_ACCESSIBLE (fixture.cursor);
  gtk_test_accessible_assert_role (bit, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  hand_type_key (fixture.cursor, GDK_KEY_Page_Down);
  gtk_test_accessible_assert_property (bit, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bit 9 of 32, value 1, weight 128");
  gtk_test_accessible_assert_state (bit, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  hand_type_key (fixture.cursor, GDK_KEY_space);
  gtk_test_accessible_assert_property (bit, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bit 9 of 32, value 0, weight 128");
  gtk_test_accessible_assert_state (bit, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.strip), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.strip),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "192.40.100.10: Network part · 24 bits, Host part · 8 bits");
  strip_fixture_tear_down (&fixture);
}

/* From the last IPv6 bit to an address that has no such bit, and back. */
static void
test_other_version (void)
{
  StripFixture fixture;

  strip_fixture_set_up (&fixture, "2001:db8::1/128", 1052);
  hand_type_key (fixture.cursor, GDK_KEY_End);
  strip_fixture_show (&fixture, "10.0.0.0/8");
  assert_slider (&fixture, 32, 8);
  hand_type_key (fixture.cursor, GDK_KEY_space);
  strip_fixture_assert_network (&fixture, "10.0.0.1/8");
  strip_fixture_show (&fixture, "::1/64");
  assert_slider (&fixture, 128, 64);

  /* Only a hand makes it tell. */
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  strip_fixture_tear_down (&fixture);
}

static void
test_has_prefix (void)
{
  StripFixture fixture;
  OctetBitStrip *strip;

  strip_fixture_set_up (&fixture, "10.0.0.1", 862);
  strip = OCTET_BIT_STRIP (fixture.strip);
  octet_bit_strip_set_has_prefix (strip, FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "10.0.0.1: no network part chosen");
  hand_click (fixture.strip,
              octet_bit_strip_layout_get_x (&(OctetBitStripLayout){ .left = 47, .unit = 24 }, 0.5),
              OCTET_BIT_STRIP_BITS + 5);
  g_assert_false (octet_bit_strip_get_has_prefix (strip));
  hand_type_key (fixture.handle, GDK_KEY_Left);
  g_assert_true (octet_bit_strip_get_has_prefix (strip));
  strip_fixture_assert_network (&fixture, "138.0.0.1/31");
  strip_fixture_tear_down (&fixture);
}

static gboolean
has_arrived (gpointer data)
{
  StripFixture *fixture = data;
  const OctetBitStripLayout layout = strip_fixture_get_layout (fixture);
  const int target =
      octet_bit_strip_layout_get_x (&layout, strip_fixture_get_prefix_length (fixture));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (fixture->handle, fixture->strip, &bounds) &&
         (int) (bounds.origin.x + bounds.size.width / 2) == target;
}

/* With animations the value is there at once and the handle follows; without, both are. */
static void
test_glide (void)
{
  StripFixture fixture;

  strip_fixture_set_up (&fixture, "10.0.0.0/8", 862);
  hand_type_key (fixture.handle, GDK_KEY_End);
  strip_fixture_resize (&fixture, 862);
  g_assert_true (has_arrived (&fixture));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  hand_type_key (fixture.handle, GDK_KEY_Home);
  strip_fixture_assert_network (&fixture, "10.0.0.0/0");
  strip_fixture_resize (&fixture, 862);
  g_assert_false (has_arrived (&fixture));
  g_assert_true (hand_wait (has_arrived, &fixture));

  /* Gone while it glides: nothing may be left behind. */
  hand_type_key (fixture.handle, GDK_KEY_End);
  strip_fixture_tear_down (&fixture);
}

static gboolean
is_lens_open (gpointer data)
{
  GtkWidget *lens = gtk_widget_get_last_child (data);

  return GTK_IS_POPOVER (lens) && gtk_widget_get_mapped (lens) && gtk_widget_get_width (lens) > 0;
}

static gboolean
is_lens_closed (gpointer data)
{
  return !is_lens_open (data);
}

/* Pointing at a group opens it in large; there its bits can be clicked. */
static void
test_lens (void)
{
  StripFixture fixture;
  OctetBitStripLayout layout;
  GtkWidget *cells;

  strip_fixture_set_up (&fixture, "2001:db8::1/48", 1052);
  layout = strip_fixture_get_layout (&fixture);
  hand_point (fixture.strip, octet_bit_strip_layout_get_x (&layout, 7 * 16 + 8),
              OCTET_BIT_STRIP_BITS + 3);
  g_assert_false (is_lens_open (fixture.strip));
  g_assert_true (hand_wait (is_lens_open, fixture.strip));

  cells = gtk_popover_get_child (GTK_POPOVER (gtk_widget_get_last_child (fixture.strip)));
  hand_click (cells, gtk_widget_get_width (cells) - 5, 40);
  strip_fixture_assert_network (&fixture, "2001:db8::/48");
  hand_click (cells, 5, 40);
  strip_fixture_assert_network (&fixture, "2001:db8::8000/48");
  hand_click (cells, 5, 5);
  g_assert_cmpuint (fixture.n_committed, ==, 2);

  hand_point (fixture.strip, 10, 5);
  g_assert_true (hand_wait (is_lens_closed, fixture.strip));

  /* IPv4 has no lens. */
  strip_fixture_show (&fixture, "10.0.0.0/8");
  hand_point (fixture.strip, layout.left + 20, OCTET_BIT_STRIP_BITS + 3);
  g_assert_false (is_lens_open (fixture.strip));
  strip_fixture_tear_down (&fixture);
}

static void
test_measure (void)
{
  g_autoptr (GtkWidget) strip = g_object_ref_sink (octet_bit_strip_new ());
  g_autoptr (GtkWidget) ghost = g_object_ref_sink (octet_ghost_strip_new ());
  int minimum, natural;

  gtk_widget_measure (strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 32 * 14 + 2 * 35);
  g_assert_cmpint (natural, >=, 1052);
  gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  gtk_widget_measure (ghost, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 564);
}

#define ADD_ROWS(rows, path, function)                                                             \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)                                                  \
    {                                                                                              \
      g_autofree char *name = g_strconcat (path, rows[i].name, NULL);                              \
      g_test_add_data_func (name, &rows[i], function);                                             \
    }

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_ROWS (layout_rows, "/bit-strip/layout/", test_layout);
  ADD_ROWS (short_rows, "/bit-strip/short-form/", test_short_form);
  ADD_ROWS (count_rows, "/bit-strip/count/", test_count);
  g_test_add_func ("/bit-strip/measure", test_measure);
  g_test_add_func ("/bit-strip/texts/ipv4", test_texts_ipv4);
  g_test_add_func ("/bit-strip/texts/ipv6", test_texts_ipv6);
  g_test_add_func ("/bit-strip/nothing", test_nothing);
  g_test_add_func ("/bit-strip/accessible/slider", test_slider);
  g_test_add_func ("/bit-strip/accessible/bits", test_accessible_bits);
  g_test_add_func ("/bit-strip/other-version", test_other_version);
  g_test_add_func ("/bit-strip/has-prefix", test_has_prefix);
  g_test_add_func ("/bit-strip/glide", test_glide);
  g_test_add_func ("/bit-strip/lens", test_lens);

  return g_test_run ();
}

/* The bit strip under the hand: keys, digits, drags, clicks; what it tells, and to whom. */
#include "hand.h"
#include "strip-fixture.h"

#define MAX_KEYS 6

typedef struct
{
  const char *name;
  const char *network;
  guint keys[MAX_KEYS]; /* until the first 0 */
  const char *expected;
} KeyRow;

/* on the handle */
static const KeyRow handle_rows[] = {
  { "left", "192.168.100.10/24", { GDK_KEY_Left }, "192.168.100.10/23" },
  { "right", "192.168.100.10/24", { GDK_KEY_Right }, "192.168.100.10/25" },
  { "keypad", "10.0.0.0/8", { GDK_KEY_KP_Right, GDK_KEY_KP_Right, GDK_KEY_KP_Left }, "10.0.0.0/9" },
  { "page-down", "192.168.100.10/24", { GDK_KEY_Page_Down }, "192.168.100.10/16" },
  { "page-up", "10.0.0.1/8", { GDK_KEY_Page_Up }, "10.0.0.1/16" },
  { "page-up-to-the-end", "10.0.0.1/30", { GDK_KEY_Page_Up }, "10.0.0.1/32" },
  { "home", "10.0.0.1/30", { GDK_KEY_Home }, "10.0.0.1/0" },
  { "end", "10.0.0.1/30", { GDK_KEY_End }, "10.0.0.1/32" },
  { "left-of-0", "10.0.0.1/0", { GDK_KEY_Left }, "10.0.0.1/0" },
  { "right-of-32", "10.0.0.1/32", { GDK_KEY_Right }, "10.0.0.1/32" },
  { "ipv6-page-down", "2001:db8::1/48", { GDK_KEY_Page_Down }, "2001:db8::1/32" },
  { "ipv6-page-up", "2001:db8::1/120", { GDK_KEY_Page_Up }, "2001:db8::1/128" },
  { "ipv6-end", "2001:db8::1/48", { GDK_KEY_End }, "2001:db8::1/128" },
  { "digits", "10.0.0.1/8", { '/', '1', '7' }, "10.0.0.1/17" },
  { "digit-unambiguous", "10.0.0.1/8", { '/', '4' }, "10.0.0.1/4" },
  { "digit-zero", "10.0.0.1/8", { '/', '0' }, "10.0.0.1/0" },
  { "digit-waits", "10.0.0.1/8", { '/', '3' }, "10.0.0.1/8" },
  { "digit-enter", "10.0.0.1/8", { '/', '3', GDK_KEY_Return }, "10.0.0.1/3" },
  { "digits-too-large", "10.0.0.1/8", { '/', '3', '3', GDK_KEY_Return }, "10.0.0.1/3" },
  { "digits-back", "10.0.0.1/8", { '/', '1', GDK_KEY_BackSpace, '2', '9' }, "10.0.0.1/29" },
  { "digits-none", "10.0.0.1/8", { '/', '1', GDK_KEY_BackSpace, GDK_KEY_Return }, "10.0.0.1/8" },
  { "digits-escape", "10.0.0.1/8", { '/', '3', GDK_KEY_Escape, GDK_KEY_Return }, "10.0.0.1/8" },
  { "digits-then-arrow", "10.0.0.1/8", { '/', '3', GDK_KEY_Right }, "10.0.0.1/9" },
  { "digits-anew", "10.0.0.1/8", { '/', '1', '/', '2', '0' }, "10.0.0.1/20" },
  { "digits-keypad",
    "10.0.0.1/8",
    { GDK_KEY_KP_Divide, GDK_KEY_KP_2, GDK_KEY_KP_Enter },
    "10.0.0.1/2" },
  { "ipv6-two-digits", "::1/64", { '/', '5', '6' }, "::1/56" },
  { "ipv6-three-digits", "::1/64", { '/', '1', '2', '7' }, "::1/127" },
  { "ipv6-digits-enter", "::1/64", { '/', '1', '2', GDK_KEY_Return }, "::1/12" },
  { "letter", "10.0.0.1/8", { 'x' }, "10.0.0.1/8" },
};

/* on the bits, beginning at the first */
static const KeyRow cursor_rows[] = {
  { "space", "0.0.0.0/8", { GDK_KEY_space }, "128.0.0.0/8" },
  { "enter", "128.0.0.0/8", { GDK_KEY_Return }, "0.0.0.0/8" },
  { "right", "0.0.0.0/8", { GDK_KEY_Right, GDK_KEY_space }, "64.0.0.0/8" },
  { "left-of-the-first", "0.0.0.0/8", { GDK_KEY_Left, GDK_KEY_space }, "128.0.0.0/8" },
  { "page-down", "0.0.0.0/8", { GDK_KEY_Page_Down, GDK_KEY_space }, "0.128.0.0/8" },
  { "end", "0.0.0.0/8", { GDK_KEY_End, GDK_KEY_space }, "0.0.0.1/8" },
  { "right-of-the-last", "0.0.0.0/8", { GDK_KEY_End, GDK_KEY_Right, GDK_KEY_space }, "0.0.0.1/8" },
  { "home", "0.0.0.0/8", { GDK_KEY_End, GDK_KEY_Home, GDK_KEY_space }, "128.0.0.0/8" },
  { "ipv6-page-down", "::/8", { GDK_KEY_Page_Down, GDK_KEY_space }, "0:8000::/8" },
  { "ipv6-end", "::/8", { GDK_KEY_End, GDK_KEY_space }, "::1/8" },
  { "zone-stays",
    "fe80::1%eth0/64",
    { GDK_KEY_End, GDK_KEY_Left, GDK_KEY_space },
    "fe80::3%eth0/64" },
};

static void
type_keys (StripFixture *fixture, GtkWidget *widget, const KeyRow *row)
{
  for (guint i = 0; i < MAX_KEYS && row->keys[i] != 0; i++)
    hand_type_key (widget, row->keys[i]);
  strip_fixture_assert_network (fixture, row->expected);
  g_assert_cmpuint (fixture->n_committed, ==, fixture->n_changed);
}

static void
test_handle_keys (gconstpointer data)
{
  const KeyRow *row = data;
  StripFixture fixture;

  strip_fixture_set_up (&fixture, row->network, 1052);
  type_keys (&fixture, fixture.handle, row);
  strip_fixture_tear_down (&fixture);
}

static void
test_cursor_keys (gconstpointer data)
{
  const KeyRow *row = data;
  StripFixture fixture;

  strip_fixture_set_up (&fixture, row->network, 1052);
  type_keys (&fixture, fixture.cursor, row);
  strip_fixture_tear_down (&fixture);
}

/* A key held down changes at each repeat, and commits when it is let go. */
static void
test_key_held (void)
{
  StripFixture fixture;

  strip_fixture_set_up (&fixture, "10.0.0.0/8", 862);
  for (guint i = 0; i < 5; i++)
    g_assert_true (hand_press_key (fixture.handle, GDK_KEY_Right));
  g_assert_cmpuint (fixture.n_changed, ==, 5);
  g_assert_cmpuint (fixture.n_committed, ==, 0);

  hand_release_key (fixture.handle, GDK_KEY_Right);
  g_assert_cmpuint (fixture.n_committed, ==, 1);

  /* A key that is not the handle's is left to others, and nothing is committed twice. */
  g_assert_false (hand_type_key (fixture.handle, GDK_KEY_Tab));
  g_assert_cmpuint (fixture.n_committed, ==, 1);
  strip_fixture_tear_down (&fixture);
}

/* "/" typed on the bits goes to the handle. */
static void
test_slash_from_bits (void)
{
  StripFixture fixture;

  strip_fixture_set_up (&fixture, "10.0.0.0/8", 862);
  gtk_widget_grab_focus (fixture.cursor);
  g_assert_false (hand_type_key (fixture.cursor, GDK_KEY_slash));
  g_assert_true (hand_type_key (fixture.strip, GDK_KEY_slash));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture.window)) == fixture.handle);
  hand_type_key (fixture.handle, '9');
  strip_fixture_assert_network (&fixture, "10.0.0.0/9");
  strip_fixture_tear_down (&fixture);
}

/* One drag over all lengths and beyond both ends: the boundary follows, one commit at the end. */
static void
drag_over_all (const char *network, int width)
{
  const double y = OCTET_BIT_STRIP_TOP + 5;
  StripFixture fixture;
  OctetBitStripLayout layout;
  guint n_bits;
  double start;

  strip_fixture_set_up (&fixture, network, width);
  layout = strip_fixture_get_layout (&fixture);
  n_bits = octet_ip_version_get_bits (layout.version);
  g_assert_cmpuint (strip_fixture_get_prefix_length (&fixture), ==, 0);

  start = octet_bit_strip_layout_get_x (&layout, 0);
  hand_begin_drag (fixture.strip, start + 7, y); /* not in its middle: it must not jump */
  hand_drag_by (fixture.strip, 0);
  g_assert_cmpuint (fixture.n_changed, ==, 0);

  for (guint length = 1; length <= n_bits; length++)
    {
      hand_drag_by (fixture.strip, octet_bit_strip_layout_get_x (&layout, length) - start);
      g_assert_cmpuint (strip_fixture_get_prefix_length (&fixture), ==, length);
      g_assert_cmpuint (fixture.n_changed, ==, length);
    }

  hand_drag_by (fixture.strip, 5000);
  g_assert_cmpuint (strip_fixture_get_prefix_length (&fixture), ==, n_bits);
  hand_drag_by (fixture.strip, -5000);
  g_assert_cmpuint (strip_fixture_get_prefix_length (&fixture), ==, 0);
  g_assert_cmpuint (fixture.n_committed, ==, 0);
  hand_end_drag (fixture.strip, -5000);
  g_assert_cmpuint (fixture.n_committed, ==, 1);
  strip_fixture_tear_down (&fixture);
}

static void
test_drag_ipv4 (void)
{
  drag_over_all ("192.168.100.10/0", 1052);
  drag_over_all ("192.168.100.10/0", 700);
}

static void
test_drag_ipv6 (void)
{
  drag_over_all ("2001:db8::1/0", 1052);
  drag_over_all ("2001:db8::1/0", 700);
}

/* A drag that does not begin on the handle moves nothing. */
static void
test_drag_elsewhere (void)
{
  StripFixture fixture;
  OctetBitStripLayout layout;

  strip_fixture_set_up (&fixture, "10.0.0.0/8", 1052);
  layout = strip_fixture_get_layout (&fixture);
  hand_begin_drag (fixture.strip, octet_bit_strip_layout_get_x (&layout, 20), 10);
  hand_drag_by (fixture.strip, 100);
  hand_end_drag (fixture.strip, 100);
  g_assert_cmpuint (fixture.n_changed + fixture.n_committed, ==, 0);

  /* The line below the handle is part of it. */
  hand_begin_drag (fixture.strip, octet_bit_strip_layout_get_x (&layout, 8) + 2,
                   OCTET_BIT_STRIP_BITS + 10);
  hand_drag_by (fixture.strip, 2 * layout.unit);
  hand_end_drag (fixture.strip, 2 * layout.unit);
  strip_fixture_assert_network (&fixture, "10.0.0.0/10");
  strip_fixture_tear_down (&fixture);
}

static void
test_click (void)
{
  const double y = OCTET_BIT_STRIP_BITS + 10;
  StripFixture fixture;
  OctetBitStripLayout layout;
  guint32 value = 0x0a141e28;

  strip_fixture_set_up (&fixture, "10.20.30.40/0", 862);
  layout = strip_fixture_get_layout (&fixture);
  for (guint bit = 0; bit < 32; bit++)
    {
      const double x = octet_bit_strip_layout_get_x (&layout, bit + 0.5);

      hand_click (fixture.strip, x, y);
      value ^= 0x80000000u >> bit;
      g_assert_cmphex (
          octet_bit_strip_get_network (OCTET_BIT_STRIP (fixture.strip))->address.value.low, ==,
          value);
      g_assert_cmpuint (fixture.n_committed, ==, bit + 1);
    }

  /* pressed on one bit, let go on another; above the bits; beside them */
  hand_press (fixture.strip, octet_bit_strip_layout_get_x (&layout, 3.5), y);
  hand_release (fixture.strip, octet_bit_strip_layout_get_x (&layout, 4.5), y);
  hand_click (fixture.strip, octet_bit_strip_layout_get_x (&layout, 3.5), OCTET_BIT_STRIP_BAR);
  hand_click (fixture.strip, layout.left - 3, y);
  hand_click (fixture.strip, layout.right + 3, y);
  g_assert_cmpuint (fixture.n_changed, ==, 32);
  strip_fixture_tear_down (&fixture);
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

  ADD_ROWS (handle_rows, "/bit-strip/handle/", test_handle_keys);
  ADD_ROWS (cursor_rows, "/bit-strip/bits/", test_cursor_keys);
  g_test_add_func ("/bit-strip/handle/held", test_key_held);
  g_test_add_func ("/bit-strip/bits/slash", test_slash_from_bits);
  g_test_add_func ("/bit-strip/drag/ipv4", test_drag_ipv4);
  g_test_add_func ("/bit-strip/drag/ipv6", test_drag_ipv6);
  g_test_add_func ("/bit-strip/drag/elsewhere", test_drag_elsewhere);
  g_test_add_func ("/bit-strip/click", test_click);

  return g_test_run ();
}

/* The Addresses panel in process: its three states, what is typed and what is dragged. */
#include "panel-fixture.h"
#include "panels/octet-error-page.h"
#include "rows.h"
#include "widgets/octet-bit-strip.h"
#include "widgets/octet-error-strip.h"
#include "widgets/octet-fact-view.h"
#include "widgets/octet-suggestion-list.h"

#include <string.h>

static OctetBitStrip *
get_strip (PanelFixture *fixture)
{
  return tree_find (fixture->inside, OCTET_TYPE_BIT_STRIP);
}

static void
assert_state (PanelFixture *fixture, const char *state)
{
  g_assert_cmpstr (panel_fixture_get_state (fixture), ==, state);
}

/* ── typing ── */

typedef struct
{
  const char *name;
  const char *text;
  const char *typed;    /* the state while it is typed */
  const char *returned; /* the state once Return was pressed */
  const char *answer;   /* how the answer begins, once Return was pressed */
} Row;

static const Row rows[] = {
  { "interface", "192.168.100.10/24", "value", "value", "Interface address · IPv4" },
  { "network", "10.20.0.0/22", "value", "value", "Network" },
  { "ipv6", "2001:db8::1", "value", "value", "" },
  { "range", "192.168.0.10-192.168.0.200", "value", "value", "" },
  { "integer", "3221225985", "value", "value", "" },
  { "blanks-around", "  10.0.0.1 ", "value", "value", "" },
  { "empty", "", "empty", "empty", "" },
  { "blanks-only", " \t ", "empty", "empty", "" },
  { "unfinished", "192.168.", "empty", "error", "" },
  { "octet-too-large", "192.168.300.10/24", "error", "error", "The third octet is above 255: 300" },
  { "unfinished-prefix", "10.0.0.0/", "empty", "error", "No prefix length follows the slash" },
  { "prefix-too-large-at-the-end", "10.0.0.0/33", "empty", "error", "" },
  { "word", "hello", "empty", "error", "" },
  { "hangul", "주소", "empty", "error", "" },
};

/* While a text is being typed, what may still become right is a hint, not yet an error. */
static void
test_row (gconstpointer data)
{
  const Row *row = data;
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  panel_fixture_type (&fixture, row->text);
  assert_state (&fixture, row->typed);
  g_assert_cmpint (gtk_widget_has_css_class (fixture.entry, "error"), ==,
                   g_str_equal (row->typed, "error"));
  ear_assert_heard (&fixture.committed, 0, NULL);
  if (g_str_equal (row->typed, "empty") && g_str_equal (row->returned, "error"))
    g_assert_cmpstr (panel_fixture_get_answer (&fixture), !=, "");

  panel_fixture_press_return (&fixture);
  assert_state (&fixture, row->returned);
  g_assert_true (g_str_has_prefix (panel_fixture_get_answer (&fixture), row->answer));
  g_assert_cmpint (gtk_widget_has_css_class (fixture.entry, "error"), ==,
                   g_str_equal (row->returned, "error"));
  if (g_str_equal (row->returned, "value"))
    ear_assert_heard (&fixture.committed, 1, row->text);
  else
    ear_assert_heard (&fixture.committed, 0, NULL);
  g_assert_cmpstr (octet_panel_get_text (fixture.panel), ==, row->text);
  gtk_test_widget_wait_for_draw (fixture.window);
  panel_fixture_tear_down (&fixture);
}

/* What stood there stays while the next text is not yet whole. */
static void
test_value_stays_while_typing (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  panel_fixture_type (&fixture, "10.0.0.1/8");
  gtk_editable_delete_text (GTK_EDITABLE (fixture.entry), 9, -1);
  g_assert_cmpstr (octet_panel_get_text (fixture.panel), ==, "10.0.0.1/");
  assert_state (&fixture, "value");
  gtk_editable_delete_text (GTK_EDITABLE (fixture.entry), 0, -1);
  assert_state (&fixture, "empty");
  g_assert_cmpstr (panel_fixture_get_answer (&fixture), ==, "");
  panel_fixture_tear_down (&fixture);
}

/* ── the error, and the way out ── */

static void
test_error (void)
{
  GtkWidget *picture, *offer;
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  octet_panel_set_text (fixture.panel, "192.168.300.10/24");
  ear_assert_heard (&fixture.committed, 0, NULL);
  picture = tree_find (fixture.inside, OCTET_TYPE_ERROR_STRIP);
  g_assert_true (tree_is_shown (picture));
  gtk_test_widget_wait_for_draw (fixture.window);

  offer = tree_find (tree_find (fixture.inside, OCTET_TYPE_ERROR_PAGE), GTK_TYPE_LIST_BOX_ROW);
  g_assert_nonnull (offer);
  g_assert_true (tree_is_shown (offer));
  g_signal_emit_by_name (offer, "activate");
  assert_state (&fixture, "value");
  g_assert_cmpuint (fixture.committed.n_heard, ==, 1);
  g_assert_cmpstr (octet_panel_get_text (fixture.panel), ==, fixture.committed.last);
  g_assert_false (gtk_widget_has_css_class (fixture.entry, "error"));

  /* Other errors have no picture. */
  octet_panel_set_text (fixture.panel, "192.168.100.10/33");
  assert_state (&fixture, "error");
  g_assert_false (tree_is_shown (picture));
  panel_fixture_tear_down (&fixture);
}

static void
test_examples (void)
{
  PanelFixture fixture;
  OctetPanelClass *class;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  g_signal_emit_by_name (tree_find (fixture.inside, GTK_TYPE_LIST_BOX_ROW), "activate");
  class = OCTET_PANEL_GET_CLASS (fixture.panel);
  ear_assert_heard (&fixture.committed, 1, class->examples[0].subject);
  for (gsize i = 0; i < class->n_examples; i++)
    {
      octet_panel_set_text (fixture.panel, class->examples[i].subject);
      panel_fixture_assert_value (&fixture, class->examples[i].subject);
    }
  panel_fixture_tear_down (&fixture);
}

/* ── the strip ── */

static OctetNetwork
parse (const char *text)
{
  OctetNetwork network;

  g_assert_true (octet_network_parse (text, -1, &network, NULL, NULL));

  return network;
}

/* A drag writes the entry at each step, and tells the history once, at its end. */
static void
test_drag (void)
{
  PanelFixture fixture;
  OctetBitStrip *strip;
  OctetNetwork network;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  octet_panel_set_text (fixture.panel, "192.168.100.10/24");
  strip = get_strip (&fixture);
  for (guint length = 23; length > 16; length--)
    {
      g_autofree char *text = g_strdup_printf ("192.168.100.10/%u", length);

      network = parse (text);
      octet_bit_strip_set_network (strip, &network);
      g_signal_emit_by_name (strip, "changed");
      panel_fixture_assert_value (&fixture, text);
    }
  ear_assert_heard (&fixture.committed, 0, NULL);
  g_signal_emit_by_name (strip, "committed");
  ear_assert_heard (&fixture.committed, 1, "192.168.100.10/17");
  panel_fixture_tear_down (&fixture);
}

/* A bit flipped in an address without a network leaves it without one. */
static void
test_address_alone (void)
{
  PanelFixture fixture;
  OctetBitStrip *strip;
  OctetNetwork network;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  octet_panel_set_text (fixture.panel, "192.168.0.15");
  strip = get_strip (&fixture);
  g_assert_false (octet_bit_strip_get_has_prefix (strip));
  network = parse ("192.168.0.14/32");
  octet_bit_strip_set_network (strip, &network);
  g_signal_emit_by_name (strip, "committed");
  ear_assert_heard (&fixture.committed, 1, "192.168.0.14");
  panel_fixture_assert_value (&fixture, "192.168.0.14");
  panel_fixture_tear_down (&fixture);
}

static void
test_range (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  octet_panel_set_text (fixture.panel, "192.168.0.10-192.168.0.200");
  g_assert_false (tree_is_shown (GTK_WIDGET (get_strip (&fixture))));
  octet_panel_set_text (fixture.panel, "192.168.0.10");
  g_assert_true (tree_is_shown (GTK_WIDGET (get_strip (&fixture))));
  panel_fixture_tear_down (&fixture);
}

/* Each prefix length from text to strip and back. */
static void
walk_lengths (const char *address, guint n_bits)
{
  PanelFixture fixture;
  OctetFactView *facts;

  panel_fixture_set_up (&fixture, OCTET_PANEL_ADDRESSES);
  facts = tree_find (fixture.inside, OCTET_TYPE_FACT_VIEW);
  for (guint length = 0; length <= n_bits; length++)
    {
      g_autofree char *text = g_strdup_printf ("%s/%u", address, length);

      panel_fixture_type (&fixture, text);
      g_assert_cmpuint (octet_bit_strip_get_network (get_strip (&fixture))->prefix_length, ==,
                        length);
      g_signal_emit_by_name (get_strip (&fixture), "committed");
      ear_assert_heard (&fixture.committed, 1, text);
      panel_fixture_assert_value (&fixture, text);
      g_assert_nonnull (octet_fact_view_get_selected (facts));
    }
  panel_fixture_tear_down (&fixture);
}

static void
test_lengths_ipv4 (void)
{
  walk_lengths ("192.168.100.10", 32);
}

static void
test_lengths_ipv6 (void)
{
  walk_lengths ("2001:db8:85a3::8a2e:370:7334", 128);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_ROWS (rows, "/addresses-panel/typing/", test_row);
  g_test_add_func ("/addresses-panel/value-stays-while-typing", test_value_stays_while_typing);
  g_test_add_func ("/addresses-panel/error", test_error);
  g_test_add_func ("/addresses-panel/examples", test_examples);
  g_test_add_func ("/addresses-panel/drag", test_drag);
  g_test_add_func ("/addresses-panel/address-alone", test_address_alone);
  g_test_add_func ("/addresses-panel/range", test_range);
  g_test_add_func ("/addresses-panel/lengths/ipv4", test_lengths_ipv4);
  g_test_add_func ("/addresses-panel/lengths/ipv6", test_lengths_ipv6);

  return g_test_run ();
}

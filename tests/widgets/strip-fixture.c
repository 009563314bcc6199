#include "strip-fixture.h"

static void
count (guint *n)
{
  (*n)++;
}

OctetNetwork
strip_fixture_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  OctetNetwork network;

  octet_network_parse (text, -1, &network, NULL, &error);
  g_assert_no_error (error);

  return network;
}

void
strip_fixture_show (StripFixture *fixture, const char *network)
{
  const OctetNetwork value = strip_fixture_parse (network);

  octet_bit_strip_set_network (OCTET_BIT_STRIP (fixture->strip), &value);
}

/* Places the strip at once, where the window would in its next frame. */
void
strip_fixture_resize (StripFixture *fixture, int width)
{
  const GtkAllocation area = { 0, 0, width, OCTET_BIT_STRIP_HEIGHT };
  int minimum, natural;

  gtk_widget_measure (fixture->strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  gtk_widget_size_allocate (fixture->strip, &area, -1);
}

void
strip_fixture_set_up (StripFixture *fixture, const char *network, int width)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  fixture->window = gtk_window_new ();
  fixture->strip = octet_bit_strip_new ();
  fixture->handle = gtk_widget_get_first_child (fixture->strip);
  fixture->cursor = gtk_widget_get_next_sibling (fixture->handle);
  fixture->n_changed = fixture->n_committed = 0;
  g_signal_connect_swapped (fixture->strip, "changed", G_CALLBACK (count), &fixture->n_changed);
  g_signal_connect_swapped (fixture->strip, "committed", G_CALLBACK (count), &fixture->n_committed);

  gtk_widget_set_valign (fixture->strip, GTK_ALIGN_START);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->strip);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 300);
  strip_fixture_show (fixture, network);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  strip_fixture_resize (fixture, width);
}

void
strip_fixture_tear_down (StripFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

OctetBitStripLayout
strip_fixture_get_layout (StripFixture *fixture)
{
  const OctetNetwork *network = octet_bit_strip_get_network (OCTET_BIT_STRIP (fixture->strip));
  OctetBitStripLayout layout;

  octet_bit_strip_layout_init (&layout, network->address.version,
                               gtk_widget_get_width (fixture->strip));

  return layout;
}

guint
strip_fixture_get_prefix_length (StripFixture *fixture)
{
  return octet_bit_strip_get_network (OCTET_BIT_STRIP (fixture->strip))->prefix_length;
}

void
strip_fixture_assert_network (StripFixture *fixture, const char *expected)
{
  g_autofree char *text =
      octet_network_to_string (octet_bit_strip_get_network (OCTET_BIT_STRIP (fixture->strip)));

  g_assert_cmpstr (text, ==, expected);
}

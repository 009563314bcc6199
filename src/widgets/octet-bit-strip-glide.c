#include "widgets/octet-bit-strip-private.h"

#define GLIDE_TIME 160000 /* µs */

static void
show_boundary (OctetBitStrip *strip, double boundary)
{
  strip->picture.boundary = boundary;
  gtk_widget_queue_allocate (GTK_WIDGET (strip));
  gtk_widget_queue_draw (GTK_WIDGET (strip));
}

/* Fast at first, then slower: the hand's key is answered at once. */
static double
ease_out (double time)
{
  const double rest = 1 - time;

  return 1 - rest * rest * rest;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (widget);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double target = strip->picture.network.prefix_length;
  double time;

  if (strip->glide_start == 0)
    strip->glide_start = now;
  time = (double) (now - strip->glide_start) / GLIDE_TIME;

  if (time >= 1)
    {
      strip->tick = 0;
      show_boundary (strip, target);
      return G_SOURCE_REMOVE;
    }

  show_boundary (strip, strip->glide_from + (target - strip->glide_from) * ease_out (time));

  return G_SOURCE_CONTINUE;
}

static gboolean
are_animations_on (GtkWidget *widget)
{
  gboolean on;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &on, NULL);

  return on;
}

/**
 * octet_bit_strip_glide:
 * @strip: the strip
 *
 * Takes the boundary that is drawn to the prefix length, in 160 ms; at once where animations are
 * off or nobody looks.
 */
void
octet_bit_strip_glide (OctetBitStrip *strip)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (strip)) || !are_animations_on (GTK_WIDGET (strip)))
    {
      octet_bit_strip_jump (strip);
      return;
    }

  strip->glide_from = strip->picture.boundary;
  strip->glide_start = 0;
  if (strip->tick == 0)
    strip->tick = gtk_widget_add_tick_callback (GTK_WIDGET (strip), on_tick, NULL, NULL);
}

void
octet_bit_strip_jump (OctetBitStrip *strip)
{
  if (strip->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (strip), strip->tick);
  strip->tick = 0;
  show_boundary (strip, strip->picture.network.prefix_length);
}

#include "widgets/octet-bit-strip-private.h"
#include "widgets/octet-bit-strip-words.h"

static gboolean
is_ipv6 (OctetBitStrip *strip)
{
  return strip->picture.network.address.version == OCTET_IPV6;
}

/* The group under the pointer: its digits and its bits. */
static gboolean
get_group_at (OctetBitStrip *strip, double x, double y, guint *ret_group)
{
  guint bit;

  if (!strip->has_network || !is_ipv6 (strip) || y < OCTET_BIT_STRIP_BAR ||
      y >= OCTET_BIT_STRIP_BITS_END ||
      !octet_bit_strip_layout_get_bit_at (&strip->picture.layout, x, OCTET_BIT_STRIP_BITS, &bit))
    return FALSE;

  *ret_group = bit / 16;

  return TRUE;
}

/* The keyboard is among the bits, and shows it. */
static gboolean
has_keyboard (OctetBitStrip *strip)
{
  return gtk_widget_has_visible_focus (GTK_WIDGET (strip->cursor));
}

static void
open_lens (OctetBitStrip *strip, guint group, gboolean pointed)
{
  GdkRectangle area;

  if (strip->lens == NULL)
    {
      strip->lens = OCTET_BIT_STRIP_LENS (octet_bit_strip_lens_new ());
      gtk_widget_set_parent (GTK_WIDGET (strip->lens), GTK_WIDGET (strip));
      g_signal_connect_swapped (octet_bit_strip_lens_get_cells (strip->lens), "flip",
                                G_CALLBACK (octet_bit_strip_flip_bit), strip);
    }

  octet_bit_strip_layout_get_group (&strip->picture.layout, group, &area);
  octet_bit_strip_lens_open (strip->lens, group, &area, pointed);
  octet_bit_strip_update_lens (strip);
}

/**
 * octet_bit_strip_update_lens:
 * @strip: the strip
 *
 * Shows in the lens, if there is one, what the strip shows now.
 */
void
octet_bit_strip_update_lens (OctetBitStrip *strip)
{
  if (strip->lens == NULL)
    return;

  if (is_ipv6 (strip))
    octet_group_cells_set_group (octet_bit_strip_lens_get_cells (strip->lens), &strip->picture,
                                 octet_bit_strip_lens_get_group (strip->lens),
                                 has_keyboard (strip)
                                     ? octet_bit_strip_cursor_get_bit (strip->cursor)
                                     : OCTET_GROUP_CELLS_NO_CURSOR);
  else
    octet_bit_strip_close_lens (strip);
}

void
octet_bit_strip_close_lens (OctetBitStrip *strip)
{
  if (strip->lens != NULL)
    octet_bit_strip_lens_close (strip->lens);
}

/* The lens goes where the keyboard goes. */
static void
follow_keyboard (OctetBitStrip *strip)
{
  if (strip->has_network && is_ipv6 (strip) && has_keyboard (strip))
    open_lens (strip, octet_bit_strip_cursor_get_bit (strip->cursor) / 16, FALSE);
}

static void
on_cursor_moved (OctetBitStrip *strip, guint bit)
{
  octet_bit_strip_set_cursor (strip, bit);
  follow_keyboard (strip);
}

static void
on_cursor_flipped (OctetBitStrip *strip)
{
  octet_bit_strip_flip_bit (strip, octet_bit_strip_cursor_get_bit (strip->cursor));
}

static void
on_handle_moved (OctetBitStrip *strip, guint prefix_length)
{
  octet_bit_strip_move_boundary (strip, prefix_length, TRUE);
}

static gboolean
on_key_pressed (OctetBitStrip *strip, guint keyval, guint keycode, GdkModifierType state)
{
  if (!strip->has_network)
    return FALSE;

  if (keyval == GDK_KEY_slash || keyval == GDK_KEY_KP_Divide)
    {
      gtk_widget_grab_focus (GTK_WIDGET (strip->handle));
      octet_bit_strip_handle_begin_typing (strip->handle);
      return TRUE;
    }

  if (keyval == GDK_KEY_Escape && strip->lens != NULL &&
      gtk_widget_get_visible (GTK_WIDGET (strip->lens)))
    {
      octet_bit_strip_close_lens (strip);
      return TRUE;
    }

  return FALSE;
}

static void
on_motion (OctetBitStrip *strip, double x, double y)
{
  guint group;

  if (strip->dragging)
    return;

  if (get_group_at (strip, x, y, &group))
    open_lens (strip, group, TRUE);
  else if (strip->lens != NULL)
    octet_bit_strip_lens_leave (strip->lens);
}

static void
on_leave (OctetBitStrip *strip)
{
  if (strip->lens != NULL)
    octet_bit_strip_lens_leave (strip->lens);
}

/* Whether the pointer is on the handle, or on the line below it. */
static gboolean
is_on_handle (OctetBitStrip *strip, double x, double y)
{
  GtkWidget *handle = GTK_WIDGET (strip->handle);
  double handle_x, handle_y;

  return gtk_widget_translate_coordinates (GTK_WIDGET (strip), handle, x, y, &handle_x,
                                           &handle_y) &&
         gtk_widget_contains (handle, handle_x, handle_y);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, OctetBitStrip *strip)
{
  if (!strip->has_network || !is_on_handle (strip, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  octet_bit_strip_close_lens (strip);
  octet_bit_strip_jump (strip);
  strip->dragging = TRUE;
  strip->drag_start = x;
  strip->drag_grip =
      x - octet_bit_strip_layout_get_x (&strip->picture.layout, strip->picture.boundary);
  gtk_widget_grab_focus (GTK_WIDGET (strip->handle));
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, OctetBitStrip *strip)
{
  const double x = strip->drag_start + dx - strip->drag_grip;

  if (strip->dragging && strip->has_network)
    octet_bit_strip_move_boundary (
        strip, octet_bit_strip_layout_get_boundary_at (&strip->picture.layout, x), FALSE);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, OctetBitStrip *strip)
{
  if (!strip->dragging)
    return;

  strip->dragging = FALSE;
  octet_bit_strip_settle (strip);
}

static void
on_pressed (OctetBitStrip *strip, int n_press, double x, double y)
{
  strip->pressed =
      strip->has_network && !is_on_handle (strip, x, y) &&
      octet_bit_strip_layout_get_bit_at (&strip->picture.layout, x, y, &strip->pressed_bit);
  if (!strip->pressed)
    return;

  octet_bit_strip_set_cursor (strip, strip->pressed_bit);
  gtk_widget_grab_focus (GTK_WIDGET (strip->cursor));
  /* Six pixels are no target: in IPv6 the lens is where bits are clicked. */
  if (is_ipv6 (strip))
    open_lens (strip, strip->pressed_bit / 16, TRUE);
}

static void
on_released (OctetBitStrip *strip, int n_press, double x, double y)
{
  guint bit;

  if (strip->pressed && !is_ipv6 (strip) &&
      octet_bit_strip_layout_get_bit_at (&strip->picture.layout, x, y, &bit) &&
      bit == strip->pressed_bit)
    octet_bit_strip_flip_bit (strip, bit);
  strip->pressed = FALSE;
}

gboolean
octet_bit_strip_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean keyboard,
                               GtkTooltip *tooltip)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (widget);
  g_autofree char *text = NULL;
  GdkRectangle tile;
  guint bit;

  /* IPv6 bits are too narrow to be pointed at: the lens shows their weights. */
  if (!strip->has_network || keyboard || strip->dragging || is_ipv6 (strip) ||
      !octet_bit_strip_layout_get_bit_at (&strip->picture.layout, x, y, &bit))
    return FALSE;

  text = octet_bit_strip_words_weight (&strip->picture.network.address, bit);
  octet_bit_strip_layout_get_tile (&strip->picture.layout, bit, &tile);
  /* A label of our own: the tooltip's would break its line. */
  gtk_tooltip_set_custom (tooltip, gtk_label_new (text));
  gtk_tooltip_set_tip_area (tooltip, &tile);

  return TRUE;
}

static void
attach_pointer (OctetBitStrip *strip)
{
  GtkWidget *widget = GTK_WIDGET (strip);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), strip);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), strip);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), strip);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), strip);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), strip);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), strip);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), strip);
  gtk_widget_add_controller (widget, motion);
}

/**
 * octet_bit_strip_attach_input:
 * @strip: the strip, whose children exist
 *
 * Listens to the pointer, to the keyboard and to what handle and cursor are asked for.
 */
void
octet_bit_strip_attach_input (OctetBitStrip *strip)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  attach_pointer (strip);

  g_signal_connect_swapped (strip->handle, "moved", G_CALLBACK (on_handle_moved), strip);
  g_signal_connect_swapped (strip->handle, "settled", G_CALLBACK (octet_bit_strip_settle), strip);
  g_signal_connect_swapped (strip->cursor, "moved", G_CALLBACK (on_cursor_moved), strip);
  g_signal_connect_swapped (strip->cursor, "flipped", G_CALLBACK (on_cursor_flipped), strip);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), strip);
  gtk_widget_add_controller (GTK_WIDGET (strip), key);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (follow_keyboard), strip);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (octet_bit_strip_close_lens), strip);
  gtk_widget_add_controller (GTK_WIDGET (strip->cursor), focus);
}

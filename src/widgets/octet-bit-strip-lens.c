#include "widgets/octet-bit-strip-lens.h"

#define OPEN_AFTER 150  /* ms: crossing the strip opens nothing */
#define CLOSE_AFTER 300 /* ms: time to move from the group into the lens */

struct _OctetBitStripLens
{
  GtkPopover parent_instance;

  OctetGroupCells *cells; /* (unowned): the popover's child */
  GtkEventController *motion;
  guint group;
  guint timer;   /* source id; 0 for none */
  gboolean held; /* by the keyboard */
};

G_DEFINE_FINAL_TYPE (OctetBitStripLens, octet_bit_strip_lens, GTK_TYPE_POPOVER)

static void
stop_timer (OctetBitStripLens *lens)
{
  g_clear_handle_id (&lens->timer, g_source_remove);
}

static gboolean
on_open_time (gpointer data)
{
  OctetBitStripLens *lens = data;

  lens->timer = 0;
  gtk_popover_popup (GTK_POPOVER (lens));

  return G_SOURCE_REMOVE;
}

static gboolean
on_close_time (gpointer data)
{
  OctetBitStripLens *lens = data;

  lens->timer = 0;
  octet_bit_strip_lens_close (lens);

  return G_SOURCE_REMOVE;
}

static void
octet_bit_strip_lens_dispose (GObject *object)
{
  stop_timer (OCTET_BIT_STRIP_LENS (object));

  G_OBJECT_CLASS (octet_bit_strip_lens_parent_class)->dispose (object);
}

static void
octet_bit_strip_lens_class_init (OctetBitStripLensClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_bit_strip_lens_dispose;
}

static void
octet_bit_strip_lens_init (OctetBitStripLens *lens)
{
  GtkPopover *popover = GTK_POPOVER (lens);

  lens->cells = OCTET_GROUP_CELLS (octet_group_cells_new ());
  gtk_popover_set_child (popover, GTK_WIDGET (lens->cells));
  gtk_popover_set_autohide (popover, FALSE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (lens), FALSE);

  lens->motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (lens->motion, "enter", G_CALLBACK (stop_timer), lens);
  g_signal_connect_swapped (lens->motion, "leave", G_CALLBACK (octet_bit_strip_lens_leave), lens);
  gtk_widget_add_controller (GTK_WIDGET (lens), lens->motion);
}

GtkWidget *
octet_bit_strip_lens_new (void)
{
  return g_object_new (OCTET_TYPE_BIT_STRIP_LENS, NULL);
}

/**
 * octet_bit_strip_lens_get_cells:
 *
 * Returns: (transfer none): the group in large
 */
OctetGroupCells *
octet_bit_strip_lens_get_cells (OctetBitStripLens *lens)
{
  return lens->cells;
}

guint
octet_bit_strip_lens_get_group (OctetBitStripLens *lens)
{
  return lens->group;
}

/**
 * octet_bit_strip_lens_open:
 * @lens: the lens
 * @group: the group it shows: 0…7
 * @area: where the group is in the strip
 * @pointed: whether the pointer asks for it; else the keyboard, which holds it open
 */
void
octet_bit_strip_lens_open (OctetBitStripLens *lens,
                           guint group,
                           const GdkRectangle *area,
                           gboolean pointed)
{
  const gboolean open = gtk_widget_get_visible (GTK_WIDGET (lens));
  const gboolean waiting = !open && lens->timer != 0;

  lens->group = group;
  gtk_popover_set_pointing_to (GTK_POPOVER (lens), area);
  if (pointed && waiting)
    return;

  stop_timer (lens);
  if (!pointed)
    lens->held = TRUE;
  if (open)
    return;

  if (pointed)
    lens->timer = g_timeout_add (OPEN_AFTER, on_open_time, lens);
  else
    gtk_popover_popup (GTK_POPOVER (lens));
}

void
octet_bit_strip_lens_leave (OctetBitStripLens *lens)
{
  stop_timer (lens);
  if (!lens->held && gtk_widget_get_visible (GTK_WIDGET (lens)))
    lens->timer = g_timeout_add (CLOSE_AFTER, on_close_time, lens);
}

void
octet_bit_strip_lens_close (OctetBitStripLens *lens)
{
  stop_timer (lens);
  lens->held = FALSE;
  gtk_popover_popdown (GTK_POPOVER (lens));
}

#include "widgets/octet-bit-strip-cursor.h"

#include "widgets/octet-bit-strip-words.h"
#include "widgets/octet-drawing.h"

struct _OctetBitStripCursor
{
  GtkWidget parent_instance;

  guint bit;
  guint n_bits;
  guint page;
};

enum
{
  MOVED,
  FLIPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetBitStripCursor, octet_bit_strip_cursor, GTK_TYPE_WIDGET)

static gboolean
move_to (OctetBitStripCursor *cursor, int bit)
{
  const guint reached = (guint) CLAMP (bit, 0, (int) cursor->n_bits - 1);

  if (reached != cursor->bit)
    g_signal_emit (cursor, signals[MOVED], 0, reached);

  return TRUE;
}

static gboolean
on_key_pressed (OctetBitStripCursor *cursor, guint keyval, guint keycode, GdkModifierType state)
{
  const int bit = (int) cursor->bit, page = (int) cursor->page;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_to (cursor, bit - 1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_to (cursor, bit + 1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return move_to (cursor, bit - page);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return move_to (cursor, bit + page);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move_to (cursor, 0);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move_to (cursor, (int) cursor->n_bits - 1);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      g_signal_emit (cursor, signals[FLIPPED], 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
octet_bit_strip_cursor_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_autoptr (OctetDrawing) drawing = NULL;

  if (!gtk_widget_has_visible_focus (widget))
    return;

  drawing = octet_drawing_new (widget, snapshot);
  octet_drawing_outline (drawing, -3, -3, (float) gtk_widget_get_width (widget) + 6,
                         (float) gtk_widget_get_height (widget) + 6, 5, 2, OCTET_COLOUR_FG);
}

/* The focus ring is drawn here, so that GTK does not know when it must be drawn again. */
static void
octet_bit_strip_cursor_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget);
}

static void
octet_bit_strip_cursor_class_init (OctetBitStripCursorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = octet_bit_strip_cursor_snapshot;
  widget_class->state_flags_changed = octet_bit_strip_cursor_state_flags_changed;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FLIPPED] = g_signal_new ("flipped", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "bit");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
octet_bit_strip_cursor_init (OctetBitStripCursor *cursor)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  cursor->n_bits = 32;
  cursor->page = 8;
  gtk_widget_set_focusable (GTK_WIDGET (cursor), TRUE);
  /* The pointer goes to the strip, which knows all bits. */
  gtk_widget_set_can_target (GTK_WIDGET (cursor), FALSE);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), cursor);
  gtk_widget_add_controller (GTK_WIDGET (cursor), key);
}

GtkWidget *
octet_bit_strip_cursor_new (void)
{
  return g_object_new (OCTET_TYPE_BIT_STRIP_CURSOR, NULL);
}

/**
 * octet_bit_strip_cursor_set_bit:
 * @cursor: the cursor
 * @address: the address that is shown
 * @bit: the bit it stands on: 0 is the first as written
 */
void
octet_bit_strip_cursor_set_bit (OctetBitStripCursor *cursor, const OctetAddress *address, guint bit)
{
  g_autofree char *label = octet_bit_strip_words_bit (address, bit);
  const gboolean value = octet_address_get_bit (address, bit);

  cursor->bit = bit;
  cursor->n_bits = octet_ip_version_get_bits (address->version);
  cursor->page = address->version == OCTET_IPV4 ? 8 : 16;

  gtk_accessible_update_property (GTK_ACCESSIBLE (cursor), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cursor), GTK_ACCESSIBLE_STATE_CHECKED,
                               value ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

guint
octet_bit_strip_cursor_get_bit (OctetBitStripCursor *cursor)
{
  return cursor->bit;
}

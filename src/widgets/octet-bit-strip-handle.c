#include "widgets/octet-bit-strip-handle.h"

#include "widgets/octet-bit-strip-layout.h"
#include "widgets/octet-bit-strip-words.h"
#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>

#define GRIP 4 /* px left and right of the line that can be grabbed too */

struct _OctetBitStripHandle
{
  GtkWidget parent_instance;

  guint value; /* the prefix length */
  guint max;
  guint page;
  guint digit;     /* bits of a number above them: an octet, a hexadecimal digit */
  gboolean typing; /* "/" was typed */
  guint typed;     /* the number so far */
  guint n_typed;   /* its digits */
};

enum
{
  MOVED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetBitStripHandle, octet_bit_strip_handle, GTK_TYPE_WIDGET)

static void
stop_typing (OctetBitStripHandle *handle)
{
  if (!handle->typing)
    return;

  handle->typing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (handle));
}

static void
move_to (OctetBitStripHandle *handle, int value)
{
  const guint reached = (guint) CLAMP (value, 0, (int) handle->max);

  stop_typing (handle);
  if (reached != handle->value)
    g_signal_emit (handle, signals[MOVED], 0, reached);
}

static void
take_typed (OctetBitStripHandle *handle)
{
  const gboolean any = handle->n_typed > 0;

  stop_typing (handle);
  if (any)
    move_to (handle, (int) handle->typed);
}

/* "/3" may yet become /32; "/4" and "/0" cannot go on in IPv4, and need no Enter. */
static gboolean
type_digit (OctetBitStripHandle *handle, guint digit)
{
  const guint typed = handle->typed * 10 + digit;

  if (typed > handle->max)
    {
      gtk_widget_error_bell (GTK_WIDGET (handle));
      return TRUE;
    }

  handle->typed = typed;
  handle->n_typed++;
  gtk_widget_queue_draw (GTK_WIDGET (handle));
  if (typed == 0 || typed * 10 > handle->max)
    take_typed (handle);

  return TRUE;
}

static gboolean
type_key (OctetBitStripHandle *handle, guint keyval)
{
  const gunichar character = gdk_keyval_to_unicode (keyval);

  if (character < 0x80 && g_ascii_isdigit ((char) character))
    return type_digit (handle, (guint) g_ascii_digit_value ((char) character));

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      take_typed (handle);
      return TRUE;
    case GDK_KEY_BackSpace:
      handle->typed /= 10;
      handle->n_typed -= handle->n_typed > 0;
      gtk_widget_queue_draw (GTK_WIDGET (handle));
      return TRUE;
    case GDK_KEY_Escape:
      stop_typing (handle);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
move_by_key (OctetBitStripHandle *handle, guint keyval)
{
  const int value = (int) handle->value, page = (int) handle->page;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_to (handle, value - 1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_to (handle, value + 1);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_to (handle, value - page);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_to (handle, value + page);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_to (handle, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_to (handle, (int) handle->max);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key_pressed (OctetBitStripHandle *handle, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;

  if (keyval == GDK_KEY_slash || keyval == GDK_KEY_KP_Divide)
    {
      octet_bit_strip_handle_begin_typing (handle);
      return TRUE;
    }

  return (handle->typing && type_key (handle, keyval)) || move_by_key (handle, keyval);
}

/* Held down, a key moves many times; when it is let go, the last place is meant. */
static void
settle (OctetBitStripHandle *handle)
{
  g_signal_emit (handle, signals[SETTLED], 0);
}

static void
on_focus_left (OctetBitStripHandle *handle)
{
  stop_typing (handle);
  settle (handle);
}

static void
octet_bit_strip_handle_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? OCTET_BIT_STRIP_HANDLE_WIDTH
                                                                  : OCTET_BIT_STRIP_HANDLE_HEIGHT;
}

static gboolean
octet_bit_strip_handle_contains (GtkWidget *widget, double x, double y)
{
  const double middle = gtk_widget_get_width (widget) / 2.0;

  if (x < 0 || y < 0 || x >= gtk_widget_get_width (widget) || y >= gtk_widget_get_height (widget))
    return FALSE;

  return y < OCTET_BIT_STRIP_HANDLE_HEIGHT || ABS (x - middle) <= GRIP;
}

static void
draw_chevron (OctetDrawing *drawing, float x, float direction)
{
  const float middle = OCTET_BIT_STRIP_HANDLE_HEIGHT / 2.0f, tip = x + 4 * direction;

  octet_drawing_line (drawing, x, middle - 4, tip, middle + 0.3f, 1.6f, 0, OCTET_COLOUR_ON_HANDLE);
  octet_drawing_line (drawing, x, middle + 4, tip, middle - 0.3f, 1.6f, 0, OCTET_COLOUR_ON_HANDLE);
}

static char *
get_text (OctetBitStripHandle *handle)
{
  if (!handle->typing)
    return g_strdup_printf ("/%u", handle->value);

  return handle->n_typed == 0 ? g_strdup ("/…") : g_strdup_printf ("/%u…", handle->typed);
}

/* Down to the bar below; where it cuts a number, it leaves the number readable. */
static void
draw_line (OctetBitStripHandle *handle, OctetDrawing *drawing)
{
  const float x = OCTET_BIT_STRIP_HANDLE_WIDTH / 2 - 1, top = OCTET_BIT_STRIP_HANDLE_HEIGHT - 1;
  const float gap = OCTET_BIT_STRIP_BAR + OCTET_BIT_STRIP_BAR_WIDTH + 2 - OCTET_BIT_STRIP_TOP;
  const float gap_end = OCTET_BIT_STRIP_BITS - 3 - OCTET_BIT_STRIP_TOP;
  const float bottom = (float) gtk_widget_get_height (GTK_WIDGET (handle));

  if (handle->value % handle->digit == 0)
    {
      octet_drawing_rectangle (drawing, x, top, 2, bottom - top, 0, OCTET_COLOUR_HANDLE);
      return;
    }

  octet_drawing_rectangle (drawing, x, top, 2, gap - top, 0, OCTET_COLOUR_HANDLE);
  octet_drawing_rectangle (drawing, x, gap_end, 2, bottom - gap_end, 0, OCTET_COLOUR_HANDLE);
}

static void
octet_bit_strip_handle_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const OctetTextStyle style = { .size = 13,
                                        .colour = OCTET_COLOUR_ON_HANDLE,
                                        .anchor = OCTET_TEXT_MIDDLE,
                                        .mono = TRUE,
                                        .bold = TRUE };
  OctetBitStripHandle *handle = OCTET_BIT_STRIP_HANDLE (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);
  const float width = OCTET_BIT_STRIP_HANDLE_WIDTH, height = OCTET_BIT_STRIP_HANDLE_HEIGHT;
  g_autofree char *text = get_text (handle);

  draw_line (handle, drawing);
  octet_drawing_rectangle (drawing, 0, 0, width, height, height / 2, OCTET_COLOUR_HANDLE);
  octet_drawing_text (drawing, width / 2, 15.5f, &style, text);
  if (handle->value > 0)
    draw_chevron (drawing, width / 2 - 22, -1);
  if (handle->value < handle->max)
    draw_chevron (drawing, width / 2 + 22, 1);
  if (gtk_widget_has_visible_focus (widget))
    octet_drawing_outline (drawing, -4, -4, width + 8, height + 8, height / 2 + 4, 2,
                           OCTET_COLOUR_FG);
}

/* The focus ring is drawn here, so that GTK does not know when it must be drawn again. */
static void
octet_bit_strip_handle_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget);
}

static void
octet_bit_strip_handle_class_init (OctetBitStripHandleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = octet_bit_strip_handle_measure;
  widget_class->contains = octet_bit_strip_handle_contains;
  widget_class->snapshot = octet_bit_strip_handle_snapshot;
  widget_class->state_flags_changed = octet_bit_strip_handle_state_flags_changed;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
octet_bit_strip_handle_init (OctetBitStripHandle *handle)
{
  GtkWidget *widget = GTK_WIDGET (handle);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  handle->max = 32;
  handle->page = handle->digit = 8;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Prefix length"), -1);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), handle);
  g_signal_connect_swapped (key, "key-released", G_CALLBACK (settle), handle);
  gtk_widget_add_controller (widget, key);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), handle);
  gtk_widget_add_controller (widget, focus);
}

GtkWidget *
octet_bit_strip_handle_new (void)
{
  return g_object_new (OCTET_TYPE_BIT_STRIP_HANDLE, NULL);
}

/**
 * octet_bit_strip_handle_set_network:
 * @handle: the handle
 * @network: whose prefix length it shows
 */
void
octet_bit_strip_handle_set_network (OctetBitStripHandle *handle, const OctetNetwork *network)
{
  g_autofree char *text = octet_bit_strip_words_prefix (network);

  handle->value = network->prefix_length;
  handle->max = octet_ip_version_get_bits (network->address.version);
  handle->page = network->address.version == OCTET_IPV4 ? 8 : 16;
  handle->digit = network->address.version == OCTET_IPV4 ? 8 : 4;

  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) handle->max,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) handle->value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (handle));
}

/**
 * octet_bit_strip_handle_begin_typing:
 * @handle: the handle
 *
 * The digits typed next are a prefix length; Enter ends them, where it is not clear that they are
 * all.
 */
void
octet_bit_strip_handle_begin_typing (OctetBitStripHandle *handle)
{
  handle->typing = TRUE;
  handle->typed = handle->n_typed = 0;
  gtk_widget_queue_draw (GTK_WIDGET (handle));
}

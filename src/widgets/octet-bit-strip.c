#include "widgets/octet-bit-strip.h"

#include "widgets/octet-bit-strip-ipv4.h"
#include "widgets/octet-bit-strip-ipv6.h"
#include "widgets/octet-bit-strip-private.h"
#include "widgets/octet-bit-strip-words.h"

enum
{
  PROP_0,
  PROP_HAS_PREFIX,
  N_PROPERTIES
};

enum
{
  CHANGED,
  COMMITTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetBitStrip, octet_bit_strip, GTK_TYPE_WIDGET)

/* Children and screen readers learn what is shown now. */
static void
update (OctetBitStrip *strip)
{
  const OctetNetwork *network = &strip->picture.network;
  const guint n_bits = octet_ip_version_get_bits (network->address.version);
  g_autofree char *label = octet_bit_strip_words_describe (network, strip->picture.has_prefix);

  octet_bit_strip_handle_set_network (strip->handle, network);
  octet_bit_strip_cursor_set_bit (strip->cursor, &network->address,
                                  MIN (octet_bit_strip_cursor_get_bit (strip->cursor), n_bits - 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  octet_bit_strip_update_lens (strip);
  gtk_widget_queue_allocate (GTK_WIDGET (strip));
  gtk_widget_queue_draw (GTK_WIDGET (strip));
}

static void
set_up_layout (OctetBitStrip *strip, int width)
{
  octet_bit_strip_layout_init (&strip->picture.layout, strip->picture.network.address.version,
                               width);
}

static void
set_has_prefix (OctetBitStrip *strip, gboolean has_prefix)
{
  if (strip->picture.has_prefix == has_prefix)
    return;

  strip->picture.has_prefix = has_prefix;
  g_object_notify_by_pspec (G_OBJECT (strip), properties[PROP_HAS_PREFIX]);
}

static void
note_change (OctetBitStrip *strip)
{
  strip->unsettled = TRUE;
  update (strip);
  g_signal_emit (strip, signals[CHANGED], 0);
}

/**
 * octet_bit_strip_move_boundary:
 * @strip: the strip
 * @prefix_length: where to: 0…32 or 0…128
 * @glide: whether the boundary takes its time, if animations are on
 *
 * Moves the boundary by hand; an address alone gets a prefix length by it. Emits "changed".
 */
void
octet_bit_strip_move_boundary (OctetBitStrip *strip, guint prefix_length, gboolean glide)
{
  OctetNetwork *network = &strip->picture.network;

  g_return_if_fail (prefix_length <= octet_ip_version_get_bits (network->address.version));

  if (!strip->has_network || network->prefix_length == prefix_length)
    return;

  set_has_prefix (strip, TRUE);
  network->prefix_length = prefix_length;
  if (glide)
    octet_bit_strip_glide (strip);
  else
    octet_bit_strip_jump (strip);
  note_change (strip);
}

/**
 * octet_bit_strip_flip_bit:
 * @strip: the strip
 * @bit: which bit of the address: 0 is the first as written
 *
 * Flips a bit by hand; a zone stays. Emits "changed" and, as it is complete, "committed".
 */
void
octet_bit_strip_flip_bit (OctetBitStrip *strip, guint bit)
{
  OctetAddress *address = &strip->picture.network.address;

  if (!strip->has_network)
    return;

  address->value = octet_address_flip_bit (address, bit).value;
  note_change (strip);
  octet_bit_strip_settle (strip);
}

/**
 * octet_bit_strip_settle:
 * @strip: the strip
 *
 * Emits "committed" if there was a change by hand since it was emitted last.
 */
void
octet_bit_strip_settle (OctetBitStrip *strip)
{
  if (!strip->unsettled)
    return;

  strip->unsettled = FALSE;
  g_signal_emit (strip, signals[COMMITTED], 0);
}

void
octet_bit_strip_set_cursor (OctetBitStrip *strip, guint bit)
{
  octet_bit_strip_cursor_set_bit (strip->cursor, &strip->picture.network.address, bit);
  octet_bit_strip_update_lens (strip);
  gtk_widget_queue_allocate (GTK_WIDGET (strip));
  gtk_widget_queue_draw (GTK_WIDGET (strip));
}

static void
octet_bit_strip_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (widget);
  int child_minimum, child_natural;

  /* GTK wants children measured before they are placed. */
  gtk_widget_measure (GTK_WIDGET (strip->handle), orientation, -1, &child_minimum, &child_natural,
                      NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (strip->cursor), orientation, -1, &child_minimum, &child_natural,
                      NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = OCTET_BIT_STRIP_HEIGHT;
      return;
    }

  *minimum = octet_bit_strip_layout_get_min_width ();
  *natural = octet_bit_strip_layout_get_natural_width ();
}

static void
octet_bit_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (widget);
  GtkAllocation handle, tile;

  set_up_layout (strip, width);
  handle.x = octet_bit_strip_layout_get_x (&strip->picture.layout, strip->picture.boundary) -
             OCTET_BIT_STRIP_HANDLE_WIDTH / 2;
  handle.y = OCTET_BIT_STRIP_TOP;
  handle.width = OCTET_BIT_STRIP_HANDLE_WIDTH;
  handle.height = OCTET_BIT_STRIP_HOST_BAR + OCTET_BIT_STRIP_BAR_WIDTH - OCTET_BIT_STRIP_TOP;
  gtk_widget_size_allocate (GTK_WIDGET (strip->handle), &handle, -1);

  octet_bit_strip_layout_get_tile (&strip->picture.layout,
                                   octet_bit_strip_cursor_get_bit (strip->cursor), &tile);
  gtk_widget_size_allocate (GTK_WIDGET (strip->cursor), &tile, -1);

  if (strip->lens != NULL)
    gtk_popover_present (GTK_POPOVER (strip->lens));
}

static void
octet_bit_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (widget);
  OctetDrawing *drawing;

  if (!strip->has_network)
    return;

  drawing = octet_drawing_new (widget, snapshot);
  if (strip->picture.network.address.version == OCTET_IPV4)
    octet_bit_strip_ipv4_draw (&strip->picture, drawing);
  else
    octet_bit_strip_ipv6_draw (&strip->picture, drawing);
  octet_drawing_free (drawing);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (strip->cursor), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (strip->handle), snapshot);
}

static void
octet_bit_strip_unmap (GtkWidget *widget)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (widget);

  octet_bit_strip_close_lens (strip);
  octet_bit_strip_jump (strip);

  GTK_WIDGET_CLASS (octet_bit_strip_parent_class)->unmap (widget);
}

static void
octet_bit_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HAS_PREFIX)
    g_value_set_boolean (value, octet_bit_strip_get_has_prefix (OCTET_BIT_STRIP (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
octet_bit_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HAS_PREFIX)
    octet_bit_strip_set_has_prefix (OCTET_BIT_STRIP (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
octet_bit_strip_dispose (GObject *object)
{
  OctetBitStrip *strip = OCTET_BIT_STRIP (object);

  GtkWidget *child;

  /* In order of their making: the cursor, losing the focus, closes the lens. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (strip))) != NULL)
    gtk_widget_unparent (child);
  strip->handle = NULL;
  strip->cursor = NULL;
  strip->lens = NULL;

  G_OBJECT_CLASS (octet_bit_strip_parent_class)->dispose (object);
}

static void
octet_bit_strip_class_init (OctetBitStripClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = octet_bit_strip_get_property;
  object_class->set_property = octet_bit_strip_set_property;
  object_class->dispose = octet_bit_strip_dispose;
  widget_class->measure = octet_bit_strip_measure;
  widget_class->size_allocate = octet_bit_strip_size_allocate;
  widget_class->snapshot = octet_bit_strip_snapshot;
  widget_class->query_tooltip = octet_bit_strip_query_tooltip;
  widget_class->unmap = octet_bit_strip_unmap;

  properties[PROP_HAS_PREFIX] =
      g_param_spec_boolean ("has-prefix", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "bitstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
octet_bit_strip_init (OctetBitStrip *strip)
{
  GtkWidget *widget = GTK_WIDGET (strip);

  strip->handle = OCTET_BIT_STRIP_HANDLE (octet_bit_strip_handle_new ());
  strip->cursor = OCTET_BIT_STRIP_CURSOR (octet_bit_strip_cursor_new ());
  strip->picture.network.address = octet_address_from_ipv4 (0);
  strip->picture.has_prefix = TRUE;

  gtk_widget_set_parent (GTK_WIDGET (strip->handle), widget);
  gtk_widget_set_parent (GTK_WIDGET (strip->cursor), widget);
  gtk_widget_set_child_visible (GTK_WIDGET (strip->handle), FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (strip->cursor), FALSE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  octet_bit_strip_attach_input (strip);
}

GtkWidget *
octet_bit_strip_new (void)
{
  return g_object_new (OCTET_TYPE_BIT_STRIP, NULL);
}

/**
 * octet_bit_strip_set_network:
 * @strip: the strip
 * @network: (nullable): what it shows, or %NULL for nothing
 *
 * Emits no signal: only what a hand changes does.
 */
void
octet_bit_strip_set_network (OctetBitStrip *strip, const OctetNetwork *network)
{
  OctetNetwork *shown = &strip->picture.network;
  const gboolean was_shown = strip->has_network;
  OctetIpVersion version;

  g_return_if_fail (OCTET_IS_BIT_STRIP (strip));

  strip->has_network = network != NULL;
  gtk_widget_set_child_visible (GTK_WIDGET (strip->handle), network != NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (strip->cursor), network != NULL);
  if (network == NULL)
    {
      octet_bit_strip_close_lens (strip);
      gtk_widget_queue_draw (GTK_WIDGET (strip));
      return;
    }

  if (was_shown && shown->prefix_length == network->prefix_length &&
      octet_address_equal (&shown->address, &network->address))
    return;

  version = shown->address.version;
  *shown = *network;
  set_up_layout (strip, gtk_widget_get_width (GTK_WIDGET (strip)));
  if (was_shown && version == shown->address.version)
    octet_bit_strip_glide (strip);
  else
    octet_bit_strip_jump (strip);
  update (strip);
}

/**
 * octet_bit_strip_get_network:
 * @strip: the strip
 *
 * Returns: (transfer none) (nullable): what it shows now, also while the boundary is on its way
 */
const OctetNetwork *
octet_bit_strip_get_network (OctetBitStrip *strip)
{
  g_return_val_if_fail (OCTET_IS_BIT_STRIP (strip), NULL);

  return strip->has_network ? &strip->picture.network : NULL;
}

void
octet_bit_strip_set_has_prefix (OctetBitStrip *strip, gboolean has_prefix)
{
  g_return_if_fail (OCTET_IS_BIT_STRIP (strip));

  set_has_prefix (strip, !!has_prefix);
  update (strip);
}

gboolean
octet_bit_strip_get_has_prefix (OctetBitStrip *strip)
{
  g_return_val_if_fail (OCTET_IS_BIT_STRIP (strip), FALSE);

  return strip->picture.has_prefix;
}

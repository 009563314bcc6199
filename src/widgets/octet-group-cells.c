#include "widgets/octet-group-cells.h"

#include "widgets/octet-bit-strip-words.h"

enum
{
  CELL = 24,
  DIGIT_GAP = 6,
  DIGIT_WIDTH = 4 * CELL + DIGIT_GAP,
  NUMBER_BASELINE = 20,
  TILES = 29,
  TILE_HEIGHT = 25,
  WEIGHT_BASELINE = TILES + TILE_HEIGHT + 14,
  HEIGHT = WEIGHT_BASELINE + 5,
  WIDTH = 4 * DIGIT_WIDTH - DIGIT_GAP,
};

struct _OctetGroupCells
{
  GtkWidget parent_instance;

  OctetBitStripPicture picture;
  guint group;
  guint cursor;
};

enum
{
  FLIP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetGroupCells, octet_group_cells, GTK_TYPE_WIDGET)

static void
get_tile (guint index, GdkRectangle *ret_tile)
{
  *ret_tile = (GdkRectangle){ .x = (int) (index / 4 * DIGIT_WIDTH + index % 4 * CELL + 1),
                              .y = TILES,
                              .width = CELL - 2,
                              .height = TILE_HEIGHT };
}

/* The gaps between tiles belong to the bits beside them. */
static gboolean
get_bit_at (OctetGroupCells *cells, double x, double y, guint *ret_bit)
{
  const int column = (int) x + DIGIT_GAP / 2;
  const int digit = CLAMP (column / DIGIT_WIDTH, 0, 3);
  const int index = ((int) x - digit * DIGIT_WIDTH) / CELL;

  if (y < TILES || y >= TILES + TILE_HEIGHT || x < 0 || x >= WIDTH)
    return FALSE;

  *ret_bit = cells->group * 16 + (guint) (digit * 4 + CLAMP (index, 0, 3));

  return TRUE;
}

static void
on_released (OctetGroupCells *cells, int n_press, double x, double y)
{
  guint bit;

  if (get_bit_at (cells, x, y, &bit))
    g_signal_emit (cells, signals[FLIP], 0, bit);
}

static gboolean
octet_group_cells_query_tooltip (GtkWidget *widget,
                                 int x,
                                 int y,
                                 gboolean keyboard,
                                 GtkTooltip *tooltip)
{
  OctetGroupCells *cells = OCTET_GROUP_CELLS (widget);
  g_autofree char *text = NULL;
  GdkRectangle tile;
  guint bit;

  if (!get_bit_at (cells, x, y, &bit))
    return FALSE;

  text = octet_bit_strip_words_weight (&cells->picture.network.address, bit);
  get_tile (bit % 16, &tile);
  /* A label of our own: the tooltip's would break its line. */
  gtk_tooltip_set_custom (tooltip, gtk_label_new (text));
  gtk_tooltip_set_tip_area (tooltip, &tile);

  return TRUE;
}

static void
octet_group_cells_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
draw_digit (OctetGroupCells *cells, OctetDrawing *drawing, guint index)
{
  const guint first = cells->group * 16 + index * 4;
  const guint group = octet_address_get_part (&cells->picture.network.address, cells->group);
  const OctetSide side = octet_bit_strip_picture_get_side (&cells->picture, first, 4);
  const OctetTextStyle style = { .size = 19,
                                 .colour = octet_side_get_colour (side),
                                 .anchor = OCTET_TEXT_MIDDLE,
                                 .mono = TRUE,
                                 .bold = TRUE };
  char digit[2];

  g_snprintf (digit, sizeof digit, "%x", group >> (12 - 4 * index) & 0xf);
  octet_drawing_text (drawing, (float) (index * DIGIT_WIDTH + 2 * CELL), NUMBER_BASELINE, &style,
                      digit);
}

static void
draw_bit (OctetGroupCells *cells, OctetDrawing *drawing, guint index)
{
  static const OctetTextStyle style = {
    .size = 11, .colour = OCTET_COLOUR_DIM, .anchor = OCTET_TEXT_MIDDLE, .mono = TRUE
  };
  const guint bit = cells->group * 16 + index;
  char weight[4];
  GdkRectangle tile;

  get_tile (index, &tile);
  octet_bit_tile_draw (drawing, &tile, 15,
                       octet_address_get_bit (&cells->picture.network.address, bit),
                       octet_bit_strip_picture_get_side (&cells->picture, bit, 1));
  g_snprintf (weight, sizeof weight, "%u", octet_bit_strip_get_weight (OCTET_IPV6, bit));
  octet_drawing_text (drawing, (float) (tile.x + tile.width / 2), WEIGHT_BASELINE, &style, weight);

  if (bit == cells->cursor)
    octet_drawing_outline (drawing, (float) tile.x - 2, (float) tile.y - 2, (float) tile.width + 4,
                           (float) tile.height + 4, 5, 2, OCTET_COLOUR_FG);
}

static void
octet_group_cells_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetGroupCells *cells = OCTET_GROUP_CELLS (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  for (guint i = 0; i < 4; i++)
    draw_digit (cells, drawing, i);
  for (guint i = 0; i < 16; i++)
    draw_bit (cells, drawing, i);
}

static void
octet_group_cells_class_init (OctetGroupCellsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = octet_group_cells_measure;
  widget_class->snapshot = octet_group_cells_snapshot;
  widget_class->query_tooltip = octet_group_cells_query_tooltip;

  signals[FLIP] = g_signal_new ("flip", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "cells");
  /* What it shows, the bit with the focus tells by itself. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
octet_group_cells_init (OctetGroupCells *cells)
{
  GtkGesture *click = gtk_gesture_click_new ();

  cells->cursor = OCTET_GROUP_CELLS_NO_CURSOR;
  cells->picture.network.address = octet_address_from_ipv6 (OCTET_UINT128_ZERO);
  gtk_widget_set_has_tooltip (GTK_WIDGET (cells), TRUE);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), cells);
  gtk_widget_add_controller (GTK_WIDGET (cells), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
octet_group_cells_new (void)
{
  return g_object_new (OCTET_TYPE_GROUP_CELLS, NULL);
}

/**
 * octet_group_cells_set_group:
 * @cells: the cells
 * @picture: the picture of an IPv6 network
 * @group: which group: 0…7
 * @cursor: the bit with the keyboard's focus, or %OCTET_GROUP_CELLS_NO_CURSOR
 */
void
octet_group_cells_set_group (OctetGroupCells *cells,
                             const OctetBitStripPicture *picture,
                             guint group,
                             guint cursor)
{
  g_return_if_fail (picture->network.address.version == OCTET_IPV6);
  g_return_if_fail (group < 8);

  cells->picture = *picture;
  cells->group = group;
  cells->cursor = cursor;
  gtk_widget_queue_draw (GTK_WIDGET (cells));
}

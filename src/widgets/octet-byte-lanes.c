#include "widgets/octet-byte-lanes.h"

#include "core/octet-byte-order.h"
#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>

struct _OctetByteLanes
{
  GtkWidget parent_instance;

  guint64 value;
  guint width; /* bits */
};

G_DEFINE_FINAL_TYPE (OctetByteLanes, octet_byte_lanes, GTK_TYPE_WIDGET)

/* All in px. Where there is no room for the column of names, they stand above their lanes. */
static const float cells_width = 108;
static const float cell_height = 40;
static const float names_width = 206;
static const float wide_width = 1000;
static const float value_end = 262; /* where the numbers before the first memory end */
static const float first_cells = 278;
static const float first_arrow = 402, first_arrow_end = 528;
static const float second_value_end = 604;
static const float second_cells = 620;
static const float second_arrow = 744, second_arrow_end = 832;
static const float wire_cells = 848;
static const float heads_height = 24;
static const float name_line = 26; /* a name above its lane */

static const guint max_cells_in_row = 4;

const char *
octet_byte_lanes_get_function (guint width)
{
  return width == 16 ? "htons" : width == 32 ? "htonl" : "htobe64";
}

const char *
octet_byte_lanes_get_inverse_function (guint width)
{
  return width == 16 ? "ntohs" : width == 32 ? "ntohl" : "be64toh";
}

static guint
count_cell_rows (OctetByteLanes *lanes)
{
  return MAX (1, lanes->width / 8 / max_cells_in_row);
}

/* The cells, what stands under them, and the numbers beside: sixty-four bits take two rows of cells
 * and have their numbers beside the second. */
static float
get_content_height (OctetByteLanes *lanes)
{
  const float cells = (float) count_cell_rows (lanes) * (cell_height + 2) + 20;

  return MAX (cells, lanes->width == 64 ? 105 : 60);
}

static float
get_lane_height (OctetByteLanes *lanes, gboolean wide)
{
  return get_content_height (lanes) + (wide ? 0 : name_line);
}

static float
get_lane_gap (OctetByteLanes *lanes, gboolean wide)
{
  return wide && lanes->width < 64 ? 38 : 12;
}

static void
draw_label (OctetDrawing *drawing,
            float x,
            float y,
            float size,
            OctetColour colour,
            OctetTextAnchor anchor,
            gboolean bold,
            const char *text)
{
  const OctetTextStyle style = {
    .size = size, .colour = colour, .anchor = anchor, .bold = bold, .mono = FALSE
  };

  octet_drawing_text (drawing, x, y, &style, text);
}

static void
draw_code (OctetDrawing *drawing,
           float x,
           float y,
           float size,
           OctetColour colour,
           OctetTextAnchor anchor,
           gboolean bold,
           const char *text)
{
  const OctetTextStyle style = {
    .size = size, .colour = colour, .anchor = anchor, .bold = bold, .mono = TRUE
  };

  octet_drawing_text (drawing, x, y, &style, text);
}

static void
draw_cell (OctetDrawing *drawing, float x, float y, float width, guint8 byte, gboolean high)
{
  char text[3];

  g_snprintf (text, sizeof text, "%02x", byte);
  octet_drawing_rectangle (drawing, x, y, width, cell_height, 0,
                           high ? OCTET_COLOUR_FG : OCTET_COLOUR_BASE);
  octet_drawing_outline (drawing, x + 0.5f, y, width - 1, cell_height, 0, 1.5f, OCTET_COLOUR_FG);
  draw_code (drawing, x + width / 2, y + 26, width > 40 ? 17 : 13,
             high ? OCTET_COLOUR_BASE : OCTET_COLOUR_FG, OCTET_TEXT_MIDDLE, TRUE, text);
}

/* Memory, lowest address first; @high is the byte of the original number that stands highest. */
static void
draw_memory (OctetByteLanes *lanes,
             OctetDrawing *drawing,
             float x,
             float y,
             const guint8 *bytes,
             guint high,
             gboolean with_addresses)
{
  const guint n_bytes = lanes->width / 8;
  const guint per_row = MIN (n_bytes, max_cells_in_row);
  const float cell_width = cells_width / (float) per_row;

  for (guint i = 0; i < n_bytes; i++)
    draw_cell (drawing, x + (float) (i % per_row) * cell_width,
               y + (float) (i / per_row) * (cell_height + 2), cell_width, bytes[i], i == high);

  if (!with_addresses)
    return;

  y += (float) count_cell_rows (lanes) * (cell_height + 2) + 13;
  if (n_bytes == 2)
    {
      draw_label (drawing, x + cell_width / 2, y, 12, OCTET_COLOUR_DIM, OCTET_TEXT_MIDDLE, FALSE,
                  _ ("address a"));
      draw_label (drawing, x + cell_width * 1.5f, y, 12, OCTET_COLOUR_DIM, OCTET_TEXT_MIDDLE, FALSE,
                  "a + 1");
    }
  else
    draw_label (drawing, x + cells_width / 2, y, 12, OCTET_COLOUR_DIM, OCTET_TEXT_MIDDLE, FALSE,
                n_bytes == 4 ? _ ("addresses a to a + 3") : _ ("addresses a to a + 7"));
}

/* The longest numbers of 64 bits are set smaller where the room before the memory is narrow. */
static float
get_value_size (OctetByteLanes *lanes, OctetDrawing *drawing, float room, const char *text)
{
  const float size = lanes->width == 16 ? 18 : lanes->width == 32 ? 14 : 11;
  const OctetTextStyle style = { .size = size, .bold = TRUE, .mono = TRUE };
  const float width = octet_drawing_measure (drawing, &style, text);

  return width > room ? size * room / width : size;
}

static void
draw_value (OctetByteLanes *lanes,
            OctetDrawing *drawing,
            float x,
            float y,
            guint64 value,
            const char *note)
{
  const gboolean is_long = lanes->width == 64;
  g_autofree char *decimal = g_strdup_printf ("%" G_GUINT64_FORMAT, value);
  const float size = get_value_size (lanes, drawing, x, decimal);
  g_autofree char *hexadecimal =
      g_strdup_printf ("0x%0*" G_GINT64_MODIFIER "x", (int) lanes->width / 4, value);

  if (is_long)
    y += 45;
  draw_code (drawing, x, y + 17, size, OCTET_COLOUR_FG, OCTET_TEXT_END, TRUE, decimal);
  draw_code (drawing, x, y + 36, MIN (size, 13), OCTET_COLOUR_DIM, OCTET_TEXT_END, FALSE,
             hexadecimal);
  if (note != NULL)
    draw_label (drawing, x, y + 55, 12.5f, OCTET_COLOUR_DIM, OCTET_TEXT_END, FALSE, note);
}

static void
draw_arrow (OctetDrawing *drawing, float x1, float x2, float y, const char *name, const char *back)
{
  const graphene_point_t there[] = { { x1, y }, { x2, y } };
  const graphene_point_t and_back[] = { { x2, y + 12 }, { x1, y + 12 } };

  octet_drawing_arrow (drawing, there, G_N_ELEMENTS (there), 1.6f, OCTET_COLOUR_FG);
  if (back == NULL)
    {
      draw_label (drawing, (x1 + x2) / 2, y - 7, 13, OCTET_COLOUR_FG, OCTET_TEXT_MIDDLE, TRUE,
                  name);
      return;
    }

  draw_code (drawing, (x1 + x2) / 2, y - 7, 13, OCTET_COLOUR_FG, OCTET_TEXT_MIDDLE, TRUE, name);
  octet_drawing_arrow (drawing, and_back, G_N_ELEMENTS (and_back), 1.2f, OCTET_COLOUR_DIM);
  draw_code (drawing, (x1 + x2) / 2, y + 28, 13, OCTET_COLOUR_DIM, OCTET_TEXT_MIDDLE, FALSE, back);
}

static const char *
get_machine_name (OctetByteOrder order)
{
  return order == OCTET_LITTLE_ENDIAN ? _ ("Little-endian machine") : _ ("Big-endian machine");
}

static const char *
get_machine_note (OctetByteOrder order)
{
  const gboolean mine = order == octet_byte_order_get_host ();

  if (order == OCTET_LITTLE_ENDIAN)
    return mine ? _ ("this computer: low byte first") : _ ("low byte first");

  return mine ? _ ("this computer: high byte first") : _ ("high byte first");
}

static float
draw_machine (OctetDrawing *drawing, float y, OctetByteOrder order, gboolean wide)
{
  const OctetTextStyle name = { .size = 14.667f, .colour = OCTET_COLOUR_FG, .bold = TRUE };
  const float width = octet_drawing_text (drawing, 0, y + 17, &name, get_machine_name (order));

  if (wide)
    {
      draw_label (drawing, 0, y + 36, 12, OCTET_COLOUR_DIM, OCTET_TEXT_START, FALSE,
                  get_machine_note (order));
      return y;
    }

  draw_label (drawing, width + 12, y + 17, 13, OCTET_COLOUR_DIM, OCTET_TEXT_START, FALSE,
              get_machine_note (order));

  return y + name_line;
}

/* One machine's way: value and memory before, the function, value and memory after, the wire. */
static void
draw_lane (OctetByteLanes *lanes,
           OctetDrawing *drawing,
           float y,
           float dx,
           OctetByteOrder order,
           gboolean wide)
{
  const guint n_bytes = lanes->width / 8;
  const guint64 result = octet_byte_order_to_network (lanes->value, lanes->width, order);
  const guint high_before = order == OCTET_LITTLE_ENDIAN ? n_bytes - 1 : 0;
  guint8 before[8], after[8];

  octet_byte_order_store (lanes->value, lanes->width, order, before);
  octet_byte_order_store (result, lanes->width, order, after);

  y = draw_machine (drawing, y, order, wide);
  draw_value (lanes, drawing, value_end + dx, y, lanes->value, NULL);
  draw_memory (lanes, drawing, first_cells + dx, y, before, high_before, TRUE);
  draw_arrow (drawing, first_arrow + dx, first_arrow_end + dx, y + 14,
              octet_byte_lanes_get_function (lanes->width),
              octet_byte_lanes_get_inverse_function (lanes->width));
  draw_value (lanes, drawing, second_value_end + dx, y, result,
              result == lanes->value ? _ ("unchanged") : _ ("changed"));
  draw_memory (lanes, drawing, second_cells + dx, y, after, 0, TRUE);
  draw_arrow (drawing, second_arrow + dx, second_arrow_end + dx, y + 20, _ ("send"), NULL);
  draw_memory (lanes, drawing, wire_cells + dx, y, after, 0, FALSE);
}

static void
draw_heads (OctetDrawing *drawing, float dx)
{
  const struct
  {
    float x;
    OctetTextAnchor anchor;
    const char *text;
  } heads[] = {
    { value_end, OCTET_TEXT_END, _ ("value") },
    { first_cells + cells_width / 2, OCTET_TEXT_MIDDLE, _ ("memory") },
    { second_value_end, OCTET_TEXT_END, _ ("value") },
    { second_cells + cells_width / 2, OCTET_TEXT_MIDDLE, _ ("memory") },
    { wire_cells + cells_width / 2, OCTET_TEXT_MIDDLE, _ ("on the wire") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    draw_label (drawing, heads[i].x + dx, 12, 12, OCTET_COLOUR_DIM, heads[i].anchor, TRUE,
                heads[i].text);
}

/* The dotted line between the two wires: both machines sent the same. */
static void
draw_sameness (OctetByteLanes *lanes,
               OctetDrawing *drawing,
               float y1,
               float y2,
               float dx,
               float limit)
{
  const float x = wire_cells + cells_width / 2 + dx;
  const OctetTextStyle style = { .size = 13, .colour = OCTET_COLOUR_FG };
  const char *text = _ ("the same bytes");

  octet_drawing_line (drawing, x, y1, x, y2, 1.3f, 3, OCTET_COLOUR_DIM);
  if (x + 12 + octet_drawing_measure (drawing, &style, text) <= limit)
    octet_drawing_text (drawing, x + 12, (y1 + y2) / 2 + 4, &style, text);
}

static void
octet_byte_lanes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetByteLanes *lanes = OCTET_BYTE_LANES (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const gboolean wide = width >= wide_width;
  const float dx = wide ? 0 : -names_width + 70;
  const float lane_height = get_lane_height (lanes, wide);
  const float lane_gap = get_lane_gap (lanes, wide);
  const float cells_height = (float) count_cell_rows (lanes) * (cell_height + 2);
  const float lanes_top = heads_height + (wide ? 0 : name_line);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  draw_heads (drawing, dx);
  draw_lane (lanes, drawing, heads_height, dx, OCTET_LITTLE_ENDIAN, wide);
  draw_lane (lanes, drawing, heads_height + lane_height + lane_gap, dx, OCTET_BIG_ENDIAN, wide);
  draw_sameness (lanes, drawing, lanes_top + cells_height + 5,
                 lanes_top + lane_height + lane_gap - 5, dx, width);
}

/* The height depends on the width. */
static GtkSizeRequestMode
octet_byte_lanes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
octet_byte_lanes_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  OctetByteLanes *lanes = OCTET_BYTE_LANES (widget);
  const gboolean wide = for_size < 0 || (float) for_size >= wide_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (wire_cells + cells_width - names_width + 70);
      *natural = 1062;
    }
  else
    *minimum = *natural =
        (int) (heads_height + 2 * get_lane_height (lanes, wide) + get_lane_gap (lanes, wide));
}

static void
octet_byte_lanes_class_init (OctetByteLanesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = octet_byte_lanes_snapshot;
  widget_class->get_request_mode = octet_byte_lanes_get_request_mode;
  widget_class->measure = octet_byte_lanes_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
octet_byte_lanes_init (OctetByteLanes *lanes)
{
  lanes->width = 16;
}

GtkWidget *
octet_byte_lanes_new (void)
{
  return g_object_new (OCTET_TYPE_BYTE_LANES, NULL);
}

static char *
dup_memory_text (guint64 value, guint width, OctetByteOrder order)
{
  GString *text = g_string_new (NULL);
  guint8 bytes[8];

  octet_byte_order_store (value, width, order, bytes);
  for (guint i = 0; i < width / 8; i++)
    g_string_append_printf (text, "%s%02x", i > 0 ? " " : "", bytes[i]);

  return g_string_free (text, FALSE);
}

static void
octet_byte_lanes_update_text_twin (OctetByteLanes *lanes)
{
  const guint64 result =
      octet_byte_order_to_network (lanes->value, lanes->width, OCTET_LITTLE_ENDIAN);
  g_autofree char *value = g_strdup_printf ("%" G_GUINT64_FORMAT, lanes->value);
  g_autofree char *changed = g_strdup_printf ("%" G_GUINT64_FORMAT, result);
  g_autofree char *little = dup_memory_text (lanes->value, lanes->width, OCTET_LITTLE_ENDIAN);
  g_autofree char *big = dup_memory_text (lanes->value, lanes->width, OCTET_BIG_ENDIAN);
  g_autofree char *words = g_strdup_printf (
      /* Translators: 1 a number, 2 and 3 its bytes, 4 a function, 5 its result */
      _ ("%1$s lies in memory as %2$s on a little-endian machine and as %3$s on a big-endian "
         "machine; %4$s gives %5$s on the first and leaves it unchanged on the second, so that "
         "both send %3$s."),
      value, little, big, octet_byte_lanes_get_function (lanes->width), changed);

  gtk_accessible_update_property (GTK_ACCESSIBLE (lanes), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * octet_byte_lanes_set_number:
 * @value: the number
 * @width: 16, 32 or 64: the bits that hold it
 */
void
octet_byte_lanes_set_number (OctetByteLanes *lanes, guint64 value, guint width)
{
  g_return_if_fail (OCTET_IS_BYTE_LANES (lanes));
  g_return_if_fail (octet_byte_order_fits (value, width));

  lanes->value = value;
  lanes->width = width;
  octet_byte_lanes_update_text_twin (lanes);
  gtk_widget_queue_resize (GTK_WIDGET (lanes));
}

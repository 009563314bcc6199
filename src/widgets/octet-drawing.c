#include "widgets/octet-drawing.h"

struct _OctetDrawing
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  PangoLayout *layout; /* one, used again for every text */
};

/**
 * octet_drawing_new:
 * @widget: the widget that is being drawn; its style gives colours and fonts
 * @snapshot: where to draw
 *
 * Returns: (transfer full): a drawing, to be freed before the snapshot function returns
 */
OctetDrawing *
octet_drawing_new (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetDrawing *drawing = g_new0 (OctetDrawing, 1);

  drawing->widget = widget;
  drawing->snapshot = snapshot;
  drawing->layout = gtk_widget_create_pango_layout (widget, NULL);

  return drawing;
}

void
octet_drawing_free (OctetDrawing *drawing)
{
  g_object_unref (drawing->layout);
  g_free (drawing);
}

static void
push_rounded_clip (OctetDrawing *drawing, const graphene_rect_t *bounds, float radius)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &outline);
}

void
octet_drawing_rectangle (OctetDrawing *drawing,
                         float x,
                         float y,
                         float width,
                         float height,
                         float radius,
                         OctetColour colour)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GdkRGBA rgba = octet_palette_get (drawing->widget, colour);

  if (width <= 0 || height <= 0)
    return;

  if (radius > 0)
    push_rounded_clip (drawing, &bounds, radius);
  gtk_snapshot_append_color (drawing->snapshot, &rgba, &bounds);
  if (radius > 0)
    gtk_snapshot_pop (drawing->snapshot);
}

void
octet_drawing_outline (OctetDrawing *drawing,
                       float x,
                       float y,
                       float width,
                       float height,
                       float radius,
                       float line_width,
                       OctetColour colour)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GdkRGBA rgba = octet_palette_get (drawing->widget, colour);
  const GdkRGBA colours[] = { rgba, rgba, rgba, rgba };
  const float widths[] = { line_width, line_width, line_width, line_width };
  GskRoundedRect outline;

  if (width <= 0 || height <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, radius);
  gtk_snapshot_append_border (drawing->snapshot, &outline, widths, colours);
}

/**
 * octet_drawing_hatch:
 *
 * Fills a rectangle with the slanted lines that mean "not in use".
 */
void
octet_drawing_hatch (OctetDrawing *drawing,
                     float x,
                     float y,
                     float width,
                     float height,
                     float radius)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GdkRGBA line = octet_palette_get (drawing->widget, OCTET_COLOUR_RESERVED_LINE);
  GdkRGBA ground = octet_palette_get (drawing->widget, OCTET_COLOUR_RESERVED);
  const GskColorStop stops[] = {
    { 0.0f, line }, { 0.22f, line }, { 0.22f, ground }, { 1.0f, ground }
  };

  if (width <= 0 || height <= 0)
    return;

  if (radius > 0)
    push_rounded_clip (drawing, &bounds, radius);
  gtk_snapshot_append_repeating_linear_gradient (
      drawing->snapshot, &bounds, &GRAPHENE_POINT_INIT (x, y),
      &GRAPHENE_POINT_INIT (x + 4.25f, y + 4.25f), stops, G_N_ELEMENTS (stops));
  if (radius > 0)
    gtk_snapshot_pop (drawing->snapshot);
}

/* GTK 4.8 has no paths: slanted lines, arrows and polygons are drawn by cairo. */
static cairo_t *
begin_cairo (OctetDrawing *drawing,
             const graphene_point_t *points,
             gsize n_points,
             float margin,
             OctetColour colour)
{
  GdkRGBA rgba = octet_palette_get (drawing->widget, colour);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (points[0].x, points[0].y, 0, 0);
  cairo_t *cairo;

  for (gsize i = 1; i < n_points; i++)
    graphene_rect_expand (&bounds, &points[i], &bounds);
  graphene_rect_inset (&bounds, -margin, -margin);

  cairo = gtk_snapshot_append_cairo (drawing->snapshot, &bounds);
  gdk_cairo_set_source_rgba (cairo, &rgba);
  for (gsize i = 0; i < n_points; i++)
    cairo_line_to (cairo, points[i].x, points[i].y);

  return cairo;
}

void
octet_drawing_line (OctetDrawing *drawing,
                    float x1,
                    float y1,
                    float x2,
                    float y2,
                    float line_width,
                    float dash,
                    OctetColour colour)
{
  const graphene_point_t points[] = { { x1, y1 }, { x2, y2 } };
  const double dashes[] = { dash, dash };
  cairo_t *cairo = begin_cairo (drawing, points, G_N_ELEMENTS (points), line_width, colour);

  cairo_set_line_width (cairo, line_width);
  if (dash > 0)
    cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

void
octet_drawing_polygon (OctetDrawing *drawing,
                       const graphene_point_t *points,
                       gsize n_points,
                       OctetColour colour)
{
  cairo_t *cairo;

  g_return_if_fail (n_points >= 3);

  cairo = begin_cairo (drawing, points, n_points, 1, colour);
  cairo_close_path (cairo);
  cairo_fill (cairo);
  cairo_destroy (cairo);
}

/**
 * octet_drawing_arrow:
 * @points: the corners of the line, from its tail to its tip
 * @n_points: how many, at least two
 *
 * The last stretch must be horizontal or vertical.
 */
void
octet_drawing_arrow (OctetDrawing *drawing,
                     const graphene_point_t *points,
                     gsize n_points,
                     float line_width,
                     OctetColour colour)
{
  const float head_length = 8, head_half = 4.5f;
  const graphene_point_t tip = points[n_points - 1], from = points[n_points - 2];
  const float dx = (float) ((tip.x > from.x) - (tip.x < from.x));
  const float dy = (float) ((tip.y > from.y) - (tip.y < from.y));
  const graphene_point_t base = { tip.x - dx * head_length, tip.y - dy * head_length };
  const graphene_point_t head[] = { tip,
                                    { base.x - dy * head_half, base.y + dx * head_half },
                                    { base.x + dy * head_half, base.y - dx * head_half } };
  cairo_t *cairo;

  g_return_if_fail (n_points >= 2);

  cairo = begin_cairo (drawing, points, n_points - 1,
                       ABS (tip.x - from.x) + ABS (tip.y - from.y) + line_width, colour);
  cairo_line_to (cairo, base.x, base.y);
  cairo_set_line_width (cairo, line_width);
  cairo_stroke (cairo);
  cairo_destroy (cairo);

  octet_drawing_polygon (drawing, head, G_N_ELEMENTS (head), colour);
}

void
octet_drawing_bracket (OctetDrawing *drawing,
                       float x,
                       float y,
                       float width,
                       float leg,
                       float line_width,
                       OctetColour colour)
{
  const float top = MIN (y, y + leg), height = ABS (leg);

  octet_drawing_rectangle (drawing, x, y - (leg > 0 ? 0 : line_width), width, line_width, 0,
                           colour);
  octet_drawing_rectangle (drawing, x, top, line_width, height, 0, colour);
  octet_drawing_rectangle (drawing, x + width - line_width, top, line_width, height, 0, colour);
}

static void
set_up_layout (PangoLayout *layout, const OctetTextStyle *style, const char *text)
{
  PangoContext *context = pango_layout_get_context (layout);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const double size = style->size > 0 ? style->size : 13;

  if (style->mono)
    pango_font_description_set_family_static (font, "monospace");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  if (style->underline)
    pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
}

float
octet_drawing_measure (OctetDrawing *drawing, const OctetTextStyle *style, const char *text)
{
  PangoRectangle logical;

  set_up_layout (drawing->layout, style, text);
  pango_layout_get_extents (drawing->layout, NULL, &logical);

  return (float) logical.width / PANGO_SCALE;
}

float
octet_drawing_measure_text (GtkWidget *widget, const OctetTextStyle *style, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  PangoRectangle logical;

  set_up_layout (layout, style, text);
  pango_layout_get_extents (layout, NULL, &logical);

  return (float) logical.width / PANGO_SCALE;
}

/**
 * octet_drawing_text:
 * @x: where the text begins, has its middle or ends, as the style's anchor says
 * @baseline: where its letters stand
 * @style: size, face, weight, colour, anchor
 * @text: plain text, never markup
 *
 * Returns: the width of the text, in pixels
 */
float
octet_drawing_text (OctetDrawing *drawing,
                    float x,
                    float baseline,
                    const OctetTextStyle *style,
                    const char *text)
{
  GdkRGBA rgba = octet_palette_get (drawing->widget, style->colour);
  const float width = octet_drawing_measure (drawing, style, text);
  const float above = (float) pango_layout_get_baseline (drawing->layout) / PANGO_SCALE;

  if (style->anchor == OCTET_TEXT_MIDDLE)
    x -= width / 2;
  else if (style->anchor == OCTET_TEXT_END)
    x -= width;

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, baseline - above));
  gtk_snapshot_append_layout (drawing->snapshot, drawing->layout, &rgba);
  gtk_snapshot_restore (drawing->snapshot);

  return width;
}

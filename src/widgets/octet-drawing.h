/* Drawing in whole pixels: rectangles, text on baselines, brackets, arrows, hatching.
 *
 * A thin hand on a GtkSnapshot that knows the palette and the widget's fonts, so that a drawn
 * widget reads as the list of what it shows. Sizes are in pixels, as the designs give them.
 */
#pragma once

#include "widgets/octet-palette.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_TEXT_START,
  OCTET_TEXT_MIDDLE,
  OCTET_TEXT_END,
} OctetTextAnchor;

typedef struct
{
  float size; /* px; 0 for 13 */
  OctetColour colour;
  OctetTextAnchor anchor;
  gboolean mono;
  gboolean bold;
  gboolean underline;
} OctetTextStyle;

typedef struct _OctetDrawing OctetDrawing;

OctetDrawing *octet_drawing_new (GtkWidget *widget, GtkSnapshot *snapshot);
void octet_drawing_free (OctetDrawing *drawing);

void octet_drawing_rectangle (OctetDrawing *drawing,
                              float x,
                              float y,
                              float width,
                              float height,
                              float radius,
                              OctetColour colour);
void octet_drawing_outline (OctetDrawing *drawing,
                            float x,
                            float y,
                            float width,
                            float height,
                            float radius,
                            float line_width,
                            OctetColour colour);
void octet_drawing_hatch (OctetDrawing *drawing,
                          float x,
                          float y,
                          float width,
                          float height,
                          float radius);
/* a straight line; @dash 0 draws it through, else dashes and gaps of so many pixels */
void octet_drawing_line (OctetDrawing *drawing,
                         float x1,
                         float y1,
                         float x2,
                         float y2,
                         float line_width,
                         float dash,
                         OctetColour colour);
/* a line through @n_points points with a head at the last */
void octet_drawing_arrow (OctetDrawing *drawing,
                          const graphene_point_t *points,
                          gsize n_points,
                          float line_width,
                          OctetColour colour);
/* a filled polygon: wedges and heads */
void octet_drawing_polygon (OctetDrawing *drawing,
                            const graphene_point_t *points,
                            gsize n_points,
                            OctetColour colour);
/* |____| : legs of @leg pixels, upwards from @y if negative, downwards if positive */
void octet_drawing_bracket (OctetDrawing *drawing,
                            float x,
                            float y,
                            float width,
                            float leg,
                            float line_width,
                            OctetColour colour);
/* returns the width drawn */
float octet_drawing_text (OctetDrawing *drawing,
                          float x,
                          float baseline,
                          const OctetTextStyle *style,
                          const char *text);
float octet_drawing_measure (OctetDrawing *drawing, const OctetTextStyle *style, const char *text);
/* the same without a drawing, for measure() */
float octet_drawing_measure_text (GtkWidget *widget, const OctetTextStyle *style, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetDrawing, octet_drawing_free)

G_END_DECLS

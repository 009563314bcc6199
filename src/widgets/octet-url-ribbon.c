#include "widgets/octet-url-ribbon.h"

#include "widgets/octet-drawing.h"
#include "widgets/octet-url-pieces.h"

#include <glib/gi18n.h>

struct _OctetUrlRibbon
{
  GtkWidget parent_instance;

  OctetUrl *url;     /* (nullable) */
  GPtrArray *pieces; /* of OctetUrlPiece, placed for the width they were last drawn at */
  float size;        /* px: of the text */
  gboolean compact;
};

enum
{
  PROP_COMPACT = 1,
  N_PROPERTIES
};

enum
{
  PART_CLICKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetUrlRibbon, octet_url_ribbon, GTK_TYPE_WIDGET)

static const char *const part_labels[OCTET_URL_N_PARTS] = {
  [OCTET_URL_SCHEME] = N_ ("Scheme"),      [OCTET_URL_NETLOC] = N_ ("Authority (netloc)"),
  [OCTET_URL_PATH] = N_ ("Path"),          [OCTET_URL_PARAMS] = N_ ("Parameters"),
  [OCTET_URL_QUERY] = N_ ("Query"),        [OCTET_URL_FRAGMENT] = N_ ("Fragment"),
  [OCTET_URL_USERNAME] = N_ ("User name"), [OCTET_URL_PASSWORD] = N_ ("Password"),
  [OCTET_URL_HOST] = N_ ("Host"),          [OCTET_URL_PORT] = N_ ("Port"),
};

/* all in px */
static const float full_size = 20.5f;
static const float compact_size = 16.5f;
static const float least_size = 12;
static const float least_advance = 7.2f; /* of a character at the least size */
static const float ribbon_top = 36;      /* room for the brackets of the six components */
static const float compact_top = 2;
static const gsize longest_twin = 300; /* characters: what a screen reader is asked to say */
static const float label_gap = 6;      /* between two labels of one line */

const char *
octet_url_part_get_label (OctetUrlPart part)
{
  g_return_val_if_fail (part < OCTET_URL_N_PARTS, NULL);

  return _ (part_labels[part]);
}

static float
get_top (OctetUrlRibbon *ribbon)
{
  return ribbon->compact ? compact_top : ribbon_top;
}

static float
get_cell_height (OctetUrlRibbon *ribbon)
{
  return ribbon->size + 16;
}

/* How wide all pieces are at the ribbon's size; each is told its own width. */
static float
octet_url_ribbon_measure_pieces (OctetUrlRibbon *ribbon, OctetDrawing *drawing)
{
  float width = 0;

  for (guint i = 0; i < ribbon->pieces->len; i++)
    {
      OctetUrlPiece *piece = g_ptr_array_index (ribbon->pieces, i);
      const OctetTextStyle style = { .size = ribbon->size,
                                     .mono = TRUE,
                                     .bold = piece->part == OCTET_URL_HOST };

      piece->width = octet_drawing_measure (drawing, &style, piece->text);
      width += piece->width;
    }

  return width;
}

/* Sets the text as large as fits, shortens it if even the smallest does not, and centres it. */
static void
octet_url_ribbon_place_pieces (OctetUrlRibbon *ribbon, OctetDrawing *drawing, float width)
{
  const float size = ribbon->compact ? compact_size : full_size;
  float needed, x;

  g_clear_pointer (&ribbon->pieces, g_ptr_array_unref);
  ribbon->pieces = octet_url_pieces_new (ribbon->url);
  octet_url_pieces_shorten (ribbon->pieces, (gsize) (width / least_advance));
  ribbon->size = size;
  needed = octet_url_ribbon_measure_pieces (ribbon, drawing);
  if (needed > width)
    {
      ribbon->size = MAX (least_size, size * width / needed);
      needed = octet_url_ribbon_measure_pieces (ribbon, drawing);
    }
  if (needed > width) /* wide characters, as Hangul's */
    {
      const float n = (float) octet_url_pieces_count_characters (ribbon->pieces);

      octet_url_pieces_shorten (ribbon->pieces, (gsize) (n * width / needed));
      needed = octet_url_ribbon_measure_pieces (ribbon, drawing);
    }

  x = ribbon->compact ? 1 : (float) (int) (MAX (0, width - needed) / 2);
  for (guint i = 0; i < ribbon->pieces->len; i++)
    {
      OctetUrlPiece *piece = g_ptr_array_index (ribbon->pieces, i);

      piece->x = x;
      x += piece->width;
    }
}

static OctetUrlPiece *
octet_url_ribbon_find_piece (OctetUrlRibbon *ribbon, OctetUrlPart part)
{
  for (guint i = 0; i < ribbon->pieces->len; i++)
    {
      OctetUrlPiece *piece = g_ptr_array_index (ribbon->pieces, i);

      if (piece->part == part)
        return piece;
    }

  return NULL;
}

static void
draw_piece (OctetUrlRibbon *ribbon, OctetDrawing *drawing, const OctetUrlPiece *piece)
{
  const float y = get_top (ribbon), height = get_cell_height (ribbon);
  OctetTextStyle style = { .size = ribbon->size, .mono = TRUE, .colour = OCTET_COLOUR_DIM };

  if (piece->part != OCTET_URL_DELIMITER)
    {
      octet_drawing_rectangle (drawing, piece->x + 0.5f, y, piece->width - 1, height, 5,
                               octet_url_part_get_fill (piece->part));
      style.colour = octet_url_part_get_ink (piece->part);
      style.bold = piece->part == OCTET_URL_HOST;
    }
  octet_drawing_text (drawing, piece->x, y + ribbon->size + 4, &style, piece->text);
}

/* The span of a component over the pieces it is made of; FALSE if it has none. */
static gboolean
get_extent (OctetUrlRibbon *ribbon,
            const OctetUrlPart *parts,
            gsize n_parts,
            float *x,
            float *width)
{
  float left = G_MAXFLOAT, right = 0;

  for (gsize i = 0; i < n_parts; i++)
    {
      const OctetUrlPiece *piece = octet_url_ribbon_find_piece (ribbon, parts[i]);

      if (piece == NULL)
        continue;
      left = MIN (left, piece->x);
      right = MAX (right, piece->x + piece->width);
    }
  *x = left + 1;
  *width = right - left - 2;

  return right > 0;
}

/* A label is centred on its piece, moved aside if it would run into the one before. */
static float
draw_label (OctetDrawing *drawing,
            const OctetTextStyle *style,
            float middle,
            float baseline,
            float free_from,
            float limit,
            const char *text)
{
  const float width = octet_drawing_measure (drawing, style, text);
  const float x = MAX (free_from, MIN (middle - width / 2, limit - width));

  octet_drawing_text (drawing, x, baseline, style, text);

  return x + width + label_gap;
}

static void
draw_components (OctetUrlRibbon *ribbon, OctetDrawing *drawing, float limit)
{
  static const OctetUrlPart netloc[] = { OCTET_URL_USERNAME, OCTET_URL_PASSWORD, OCTET_URL_HOST,
                                         OCTET_URL_PORT };
  static const OctetUrlPart components[] = {
    OCTET_URL_SCHEME, OCTET_URL_NETLOC, OCTET_URL_PATH,
    OCTET_URL_PARAMS, OCTET_URL_QUERY,  OCTET_URL_FRAGMENT
  };
  const OctetTextStyle style = { .size = 13.5f, .colour = OCTET_COLOUR_FG };
  const float y = get_top (ribbon);
  float free_from = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (components); i++)
    {
      const gboolean is_netloc = components[i] == OCTET_URL_NETLOC;
      float x, width;

      if (!get_extent (ribbon, is_netloc ? netloc : &components[i],
                       is_netloc ? G_N_ELEMENTS (netloc) : 1, &x, &width))
        continue;

      octet_drawing_bracket (drawing, x, y - 12, width, 6, 1.3f, OCTET_COLOUR_DIM);
      free_from = draw_label (drawing, &style, x + width / 2, y - 19, free_from, limit,
                              octet_url_part_get_label (components[i]));
    }
}

static void
draw_authority (OctetUrlRibbon *ribbon, OctetDrawing *drawing, float limit)
{
  static const OctetUrlPart parts[] = { OCTET_URL_USERNAME, OCTET_URL_PASSWORD, OCTET_URL_HOST,
                                        OCTET_URL_PORT };
  const float y = get_top (ribbon) + get_cell_height (ribbon);
  float free_from = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const OctetUrlPiece *piece = octet_url_ribbon_find_piece (ribbon, parts[i]);
      const gboolean is_host = parts[i] == OCTET_URL_HOST;
      const OctetColour colour = is_host ? OCTET_COLOUR_HOST : OCTET_COLOUR_DIM;
      const OctetTextStyle style = { .size = 13, .colour = colour, .bold = is_host };
      const OctetTextStyle note = { .size = 12.5f, .colour = colour, .anchor = OCTET_TEXT_MIDDLE };
      const char *label;

      if (piece == NULL)
        continue;

      label = ribbon->compact && is_host ? _ ("Real host") : octet_url_part_get_label (parts[i]);
      octet_drawing_bracket (drawing, piece->x + 1, y + 12, piece->width - 2, -6,
                             is_host ? 2 : 1.3f, colour);
      free_from = draw_label (drawing, &style, piece->x + piece->width / 2, y + 28, free_from,
                              limit, label);
      if (is_host && !ribbon->compact)
        octet_drawing_text (drawing, piece->x + piece->width / 2, y + 45, &note,
                            _ ("where it really connects"));
    }
}

static void
octet_url_ribbon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetUrlRibbon *ribbon = OCTET_URL_RIBBON (widget);
  const float width = (float) gtk_widget_get_width (widget);
  g_autoptr (OctetDrawing) drawing = NULL;

  if (ribbon->url == NULL)
    return;

  drawing = octet_drawing_new (widget, snapshot);
  octet_url_ribbon_place_pieces (ribbon, drawing, width);
  for (guint i = 0; i < ribbon->pieces->len; i++)
    draw_piece (ribbon, drawing, g_ptr_array_index (ribbon->pieces, i));
  if (!ribbon->compact)
    draw_components (ribbon, drawing, width);
  draw_authority (ribbon, drawing, width);
}

static void
octet_url_ribbon_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  OctetUrlRibbon *ribbon = OCTET_URL_RIBBON (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = ribbon->compact ? 360 : 700;
    }
  else
    *minimum = *natural = ribbon->compact ? 70 : 126;
}

static void
on_released (GtkGestureClick *gesture, int n_presses, double x, double y, OctetUrlRibbon *ribbon)
{
  if (ribbon->pieces == NULL)
    return;

  for (guint i = 0; i < ribbon->pieces->len; i++)
    {
      const OctetUrlPiece *piece = g_ptr_array_index (ribbon->pieces, i);

      if (piece->part != OCTET_URL_DELIMITER && x >= piece->x && x < piece->x + piece->width)
        {
          g_signal_emit (ribbon, signals[PART_CLICKED], 0, (guint) piece->part);
          return;
        }
    }
}

static void
octet_url_ribbon_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, OCTET_URL_RIBBON (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_url_ribbon_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_COMPACT:
      OCTET_URL_RIBBON (object)->compact = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_url_ribbon_finalize (GObject *object)
{
  OctetUrlRibbon *ribbon = OCTET_URL_RIBBON (object);

  g_clear_pointer (&ribbon->url, octet_url_unref);
  g_clear_pointer (&ribbon->pieces, g_ptr_array_unref);

  G_OBJECT_CLASS (octet_url_ribbon_parent_class)->finalize (object);
}

static void
octet_url_ribbon_class_init (OctetUrlRibbonClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = octet_url_ribbon_get_property;
  object_class->set_property = octet_url_ribbon_set_property;
  object_class->finalize = octet_url_ribbon_finalize;
  widget_class->snapshot = octet_url_ribbon_snapshot;
  widget_class->measure = octet_url_ribbon_measure;

  properties[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[PART_CLICKED] =
      g_signal_new ("part-clicked", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
octet_url_ribbon_init (OctetUrlRibbon *ribbon)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_released), ribbon);
  gtk_widget_add_controller (GTK_WIDGET (ribbon), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
octet_url_ribbon_new (void)
{
  return g_object_new (OCTET_TYPE_URL_RIBBON, NULL);
}

/* What the drawing shows, in words: "Scheme: http, Host: www.cwi.nl, …". */
static void
octet_url_ribbon_update_text_twin (OctetUrlRibbon *ribbon)
{
  g_autoptr (GPtrArray) pieces = octet_url_pieces_new (ribbon->url);
  g_autoptr (GString) words = g_string_new (NULL);

  octet_url_pieces_shorten (pieces, longest_twin);
  for (guint i = 0; i < pieces->len; i++)
    {
      const OctetUrlPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->part == OCTET_URL_DELIMITER)
        continue;
      g_string_append_printf (words, "%s%s: %s", words->len > 0 ? ", " : "",
                              octet_url_part_get_label (piece->part), piece->text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (ribbon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
}

/**
 * octet_url_ribbon_set_url:
 * @url: (nullable): the URL to draw
 */
void
octet_url_ribbon_set_url (OctetUrlRibbon *ribbon, OctetUrl *url)
{
  g_return_if_fail (OCTET_IS_URL_RIBBON (ribbon));

  if (url != NULL)
    octet_url_ref (url);
  g_clear_pointer (&ribbon->url, octet_url_unref);
  g_clear_pointer (&ribbon->pieces, g_ptr_array_unref);
  ribbon->url = url;

  if (url != NULL)
    octet_url_ribbon_update_text_twin (ribbon);
  gtk_widget_queue_draw (GTK_WIDGET (ribbon));
}

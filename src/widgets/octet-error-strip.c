#include "widgets/octet-error-strip.h"

#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>

#include <string.h>

#define N_OCTETS 4
#define NO_NUMBER G_MAXUINT
#define MAX_DIGITS 5 /* 99999: nine bits too many, which is as many as there is room for */

enum
{
  MIN_CELL = 14,
  MAX_CELL = 24,
  OCTET_GAP = 2,
  EDGE = 8, /* half a surplus tile stands out on the left of the first octet */
  SURPLUS_Y = 12,
  SURPLUS_WIDTH = 16,
  SURPLUS_HEIGHT = 26,
  SURPLUS_PITCH = 18,
  SURPLUS_BASELINE = SURPLUS_Y + 18,
  NUMBER_BASELINE = 62,
  TILES_Y = 74,
  TILE_HEIGHT = 26,
  BRACKET_Y = 110,
  LIMIT_BASELINE = 127,
  HEIGHT = 134,
};

struct _OctetErrorStrip
{
  GtkWidget parent_instance;

  guint numbers[N_OCTETS]; /* NO_NUMBER where there is none */
  guint octet;             /* which is too large */
};

/* Where things stand at a width. */
typedef struct
{
  int left;
  int cell;
  int pitch; /* from an octet to the next */
} Layout;

G_DEFINE_FINAL_TYPE (OctetErrorStrip, octet_error_strip, GTK_TYPE_WIDGET)

static Layout
get_layout (int width)
{
  const int gaps = (N_OCTETS - 1) * OCTET_GAP;
  const int cell = CLAMP ((width - gaps - 2 * EDGE) / 32, MIN_CELL, MAX_CELL);

  return (Layout){ .left = MAX (EDGE, (width - 32 * cell - gaps) / 2),
                   .cell = cell,
                   .pitch = 8 * cell + OCTET_GAP };
}

/* Takes digits off the front of *@text. */
static guint
take_number (const char **text)
{
  guint number = 0, n_digits = 0;

  for (; g_ascii_isdigit (**text); (*text)++)
    if (++n_digits <= MAX_DIGITS)
      number = number * 10 + (guint) g_ascii_digit_value (**text);

  return n_digits >= 1 && n_digits <= MAX_DIGITS ? number : NO_NUMBER;
}

static guint
count_surplus (guint number)
{
  return number > 255 && number != NO_NUMBER ? g_bit_storage (number) - 8 : 0;
}

static void
octet_error_strip_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  const int gaps = (N_OCTETS - 1) * OCTET_GAP + 2 * EDGE;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 32 * MIN_CELL + gaps : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 32 * MAX_CELL + gaps : HEIGHT;
}

static void
draw_tiles (OctetDrawing *drawing, const Layout *layout, int x, guint number, gboolean faulty)
{
  const OctetTextStyle style = { .size = 13.5f,
                                 .colour = faulty ? OCTET_COLOUR_ERROR : OCTET_COLOUR_DIM,
                                 .anchor = OCTET_TEXT_MIDDLE,
                                 .mono = TRUE };
  /* Only of the octet in question are the bits shown that do have room. */
  const gboolean with_bits = number <= 255 || faulty;

  for (int i = 0; i < 8; i++)
    {
      const int before = i == 0 ? 2 : 1, after = i == 7 ? 2 : 1;
      const float tile_x = (float) (x + i * layout->cell + before);
      const float width = (float) (layout->cell - before - after);

      octet_drawing_rectangle (drawing, tile_x, TILES_Y, width, TILE_HEIGHT, 3,
                               faulty ? OCTET_COLOUR_ERROR_TINT : OCTET_COLOUR_GLOBAL);
      if (with_bits)
        octet_drawing_text (drawing, tile_x + width / 2, TILES_Y + 18, &style,
                            number >> (7 - i) & 1 ? "1" : "0");
    }
}

static void
draw_octet (OctetErrorStrip *strip, OctetDrawing *drawing, const Layout *layout, guint octet)
{
  const gboolean faulty = octet == strip->octet;
  const int x = layout->left + (int) octet * layout->pitch;
  const guint number = strip->numbers[octet];
  OctetTextStyle style = { .size = 21,
                           .colour = faulty ? OCTET_COLOUR_ERROR : OCTET_COLOUR_DIM,
                           .anchor = OCTET_TEXT_MIDDLE,
                           .mono = TRUE,
                           .bold = TRUE };
  char digits[MAX_DIGITS + 1];

  if (number != NO_NUMBER)
    {
      g_snprintf (digits, sizeof digits, "%u", number);
      octet_drawing_text (drawing, (float) (x + 4 * layout->cell), NUMBER_BASELINE, &style, digits);
    }

  /* The line of the surplus bits takes the place of the dot. */
  style.bold = FALSE;
  style.colour = OCTET_COLOUR_DIM;
  if (octet > 0 && !faulty)
    octet_drawing_text (drawing, (float) x - OCTET_GAP / 2.0f, NUMBER_BASELINE, &style, ".");

  draw_tiles (drawing, layout, x, number, faulty);
}

/* What the raised bits are, right of them, else left; where there is no room, the number says it. */
static void
draw_caption (OctetErrorStrip *strip, OctetDrawing *drawing, float start, float end)
{
  OctetTextStyle style = { .size = 13, .colour = OCTET_COLOUR_ERROR, .bold = TRUE };
  const guint surplus = count_surplus (strip->numbers[strip->octet]);
  g_autofree char *caption =
      surplus == 1 ? g_strdup (_ ("Ninth bit: no room for it"))
                   : g_strdup_printf (ngettext ("%u bit too many: no room for it",
                                                "%u bits too many: no room for them", surplus),
                                      surplus);
  const float width = octet_drawing_measure (drawing, &style, caption);

  if (end + 10 + width <= (float) gtk_widget_get_width (GTK_WIDGET (strip)))
    {
      octet_drawing_text (drawing, end + 10, SURPLUS_BASELINE, &style, caption);
      return;
    }

  if (start - 10 < width)
    return;

  style.anchor = OCTET_TEXT_END;
  octet_drawing_text (drawing, start - 10, SURPLUS_BASELINE, &style, caption);
}

/* The bits above the eighth, raised, in front of the octet that has no room for them. */
static void
draw_surplus (OctetErrorStrip *strip, OctetDrawing *drawing, const Layout *layout)
{
  static const OctetTextStyle style = { .size = 14,
                                        .colour = OCTET_COLOUR_ON_ERROR,
                                        .anchor = OCTET_TEXT_MIDDLE,
                                        .mono = TRUE,
                                        .bold = TRUE };
  const guint number = strip->numbers[strip->octet], n = count_surplus (number);
  const int line = layout->left + (int) strip->octet * layout->pitch - OCTET_GAP / 2;
  const int width = (int) n * SURPLUS_PITCH - (SURPLUS_PITCH - SURPLUS_WIDTH);
  const int start = MAX (0, line + SURPLUS_WIDTH / 2 - width);

  for (guint i = 0; i < n; i++)
    {
      const float x = (float) (start + (int) i * SURPLUS_PITCH);

      octet_drawing_rectangle (drawing, x, SURPLUS_Y, SURPLUS_WIDTH, SURPLUS_HEIGHT, 3,
                               OCTET_COLOUR_ERROR);
      octet_drawing_text (drawing, x + SURPLUS_WIDTH / 2.0f, SURPLUS_BASELINE, &style,
                          number >> (7 + n - i) & 1 ? "1" : "0");
    }

  octet_drawing_line (drawing, (float) line, SURPLUS_Y + SURPLUS_HEIGHT + 1, (float) line,
                      TILES_Y - 2, 1.4f, 3, OCTET_COLOUR_ERROR);
  draw_caption (strip, drawing, (float) start, (float) (start + width));
}

static void
octet_error_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const OctetTextStyle style = { .size = 13,
                                        .colour = OCTET_COLOUR_ERROR,
                                        .anchor = OCTET_TEXT_MIDDLE };
  OctetErrorStrip *strip = OCTET_ERROR_STRIP (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);
  const Layout layout = get_layout (gtk_widget_get_width (widget));
  const float x = (float) (layout.left + (int) strip->octet * layout.pitch);

  for (guint i = 0; i < N_OCTETS; i++)
    draw_octet (strip, drawing, &layout, i);

  if (count_surplus (strip->numbers[strip->octet]) == 0)
    return;

  draw_surplus (strip, drawing, &layout);
  octet_drawing_bracket (drawing, x + 2, BRACKET_Y, (float) (8 * layout.cell - 4), -5, 1.4f,
                         OCTET_COLOUR_ERROR);
  octet_drawing_text (drawing, x + (float) (4 * layout.cell), LIMIT_BASELINE, &style,
                      _ ("8 bits, at most 255"));
}

static void
octet_error_strip_class_init (OctetErrorStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = octet_error_strip_measure;
  widget_class->snapshot = octet_error_strip_snapshot;

  gtk_widget_class_set_css_name (widget_class, "errorstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
octet_error_strip_init (OctetErrorStrip *strip)
{
  for (guint i = 0; i < N_OCTETS; i++)
    strip->numbers[i] = NO_NUMBER;
}

GtkWidget *
octet_error_strip_new (void)
{
  return g_object_new (OCTET_TYPE_ERROR_STRIP, NULL);
}

/**
 * octet_error_strip_set_text:
 * @strip: the picture
 * @text: what was typed, such as "192.168.300.10/24"
 * @octet: which octet is larger than 255: 0…3
 *
 * Octets that are missing, or no numbers, are left empty.
 *
 * Returns: %FALSE if there is nothing to be drawn, for that octet is no number from 256 to 99999
 */
gboolean
octet_error_strip_set_text (OctetErrorStrip *strip, const char *text, guint octet)
{
  g_autofree char *label = NULL;
  guint number;

  g_return_val_if_fail (OCTET_IS_ERROR_STRIP (strip), FALSE);
  g_return_val_if_fail (octet < N_OCTETS, FALSE);

  text += strspn (text, " \t");
  for (guint i = 0; i < N_OCTETS; i++)
    {
      strip->numbers[i] = take_number (&text);
      text += strcspn (text, "./");
      text += *text == '.';
    }

  strip->octet = octet;
  gtk_widget_queue_draw (GTK_WIDGET (strip));
  number = strip->numbers[octet];
  if (count_surplus (number) == 0)
    return FALSE;

  label = g_strdup_printf (_ ("In binary %1$u has %2$u digits, and an octet has room for 8"),
                           number, g_bit_storage (number));
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return TRUE;
}

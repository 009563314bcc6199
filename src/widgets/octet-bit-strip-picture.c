#include "widgets/octet-bit-strip-picture.h"

#include "widgets/octet-bit-strip-words.h"

#include <glib/gi18n.h>

#define SENTENCE_GAP 10 /* px between a label and its sentence */
#define LABEL_GAP 18    /* px at least between two labels of a row */

/* A label, the sentence beside it that goes first when there is no room, and their widths. */
typedef struct
{
  const char *label;
  const char *sentence; /* (nullable) */
  OctetTextStyle label_style;
  float label_width;
  float width; /* of both */
} LabelPair;

static const OctetTextStyle sentence_style = { .size = 12.5f, .colour = OCTET_COLOUR_DIM };

/**
 * octet_bit_strip_picture_get_side:
 * @picture: the picture
 * @first_bit: the first bit of a part of the address
 * @n_bits: how many bits the part has
 *
 * Returns: on which side of the boundary, as it is drawn now, the part lies
 */
OctetSide
octet_bit_strip_picture_get_side (const OctetBitStripPicture *picture,
                                  guint first_bit,
                                  guint n_bits)
{
  if (!picture->has_prefix)
    return OCTET_SIDE_NEUTRAL;
  if (first_bit + n_bits <= picture->boundary + 0.5)
    return OCTET_SIDE_NETWORK;
  if (first_bit + 0.5 > picture->boundary)
    return OCTET_SIDE_HOST;

  return OCTET_SIDE_BOTH;
}

OctetColour
octet_side_get_colour (OctetSide side)
{
  if (side == OCTET_SIDE_NETWORK)
    return OCTET_COLOUR_NETWORK;

  return side == OCTET_SIDE_HOST ? OCTET_COLOUR_HOST : OCTET_COLOUR_FG;
}

OctetColour
octet_side_get_tint (OctetSide side)
{
  if (side == OCTET_SIDE_NETWORK)
    return OCTET_COLOUR_NETWORK_TINT;

  return side == OCTET_SIDE_HOST ? OCTET_COLOUR_HOST_TINT : OCTET_COLOUR_GLOBAL;
}

static LabelPair
measure_pair (OctetDrawing *drawing, const char *label, const char *sentence, OctetColour colour)
{
  LabelPair pair = { .label = label,
                     .sentence = sentence,
                     .label_style = { .size = 14, .colour = colour, .bold = TRUE } };

  pair.label_width = octet_drawing_measure (drawing, &pair.label_style, label);
  pair.width = pair.label_width;
  if (sentence != NULL)
    pair.width += SENTENCE_GAP + octet_drawing_measure (drawing, &sentence_style, sentence);

  return pair;
}

static void
draw_pair (OctetDrawing *drawing,
           const LabelPair *pair,
           float x,
           float baseline,
           gboolean with_sentence)
{
  octet_drawing_text (drawing, x, baseline, &pair->label_style, pair->label);
  if (with_sentence && pair->sentence != NULL)
    octet_drawing_text (drawing, x + pair->label_width + SENTENCE_GAP, baseline, &sentence_style,
                        pair->sentence);
}

/* Left of the handle as far as there is room; else right of it. */
static void
draw_top_label (const OctetBitStripPicture *picture, OctetDrawing *drawing, const LabelPair *pair)
{
  const OctetBitStripLayout *layout = &picture->layout;
  const int boundary_x = octet_bit_strip_layout_get_x (layout, picture->boundary);
  const float left = (float) layout->left + 2;
  const float handle = (float) (boundary_x - OCTET_BIT_STRIP_HANDLE_WIDTH / 2);
  const float behind = handle + OCTET_BIT_STRIP_HANDLE_WIDTH + SENTENCE_GAP;
  const float room = handle - SENTENCE_GAP - left;

  if (pair->label_width <= room)
    draw_pair (drawing, pair, left, OCTET_BIT_STRIP_LABEL, pair->width <= room);
  else
    draw_pair (drawing, pair, behind, OCTET_BIT_STRIP_LABEL,
               behind + pair->width <= (float) layout->width - 2);
}

/* Where labels of the lower row may end: the captions' column has its like on the right. */
static float
get_lower_end (const OctetBitStripLayout *layout)
{
  return (float) (layout->captions ? layout->width : layout->right) - 2;
}

/* Begins at the boundary; where it cannot end before the right end, it ends there. */
static float
draw_host_label (const OctetBitStripPicture *picture, OctetDrawing *drawing, const LabelPair *pair)
{
  const OctetBitStripLayout *layout = &picture->layout;
  const float start = (float) octet_bit_strip_layout_get_x (layout, picture->boundary) + 3;
  float x = start;

  if (start + pair->width > get_lower_end (layout))
    x = MIN (start, (float) layout->right - 2 - pair->width);
  draw_pair (drawing, pair, x, OCTET_BIT_STRIP_HOST_LABEL, TRUE);

  return x;
}

/* The note has the room that the host's label leaves: left of it, else right of it, else none. */
static void
draw_note (const OctetBitStripPicture *picture,
           OctetDrawing *drawing,
           const char *note,
           float host_x,
           float host_width)
{
  const float left = (float) picture->layout.left + 2;
  const float behind = host_x + host_width + LABEL_GAP;
  const float width = octet_drawing_measure (drawing, &sentence_style, note);

  if (left + width + LABEL_GAP <= host_x || host_width <= 0)
    octet_drawing_text (drawing, left, OCTET_BIT_STRIP_HOST_LABEL, &sentence_style, note);
  else if (behind + width <= get_lower_end (&picture->layout))
    octet_drawing_text (drawing, behind, OCTET_BIT_STRIP_HOST_LABEL, &sentence_style, note);
}

/* However short its part, a bar is as long as it is wide. */
static void
draw_bar (OctetDrawing *drawing, int start, int end, int y, OctetColour colour)
{
  octet_drawing_rectangle (drawing, (float) start, (float) y, (float) (end - start),
                           OCTET_BIT_STRIP_BAR_WIDTH, OCTET_BIT_STRIP_BAR_WIDTH / 2.0f, colour);
}

static void
draw_bars (const OctetBitStripPicture *picture, OctetDrawing *drawing)
{
  const int boundary_x = octet_bit_strip_layout_get_x (&picture->layout, picture->boundary);
  const int left = picture->layout.left, right = picture->layout.right;

  if (boundary_x > left)
    draw_bar (drawing, left + 2, MAX (boundary_x - 3, left + 2 + OCTET_BIT_STRIP_BAR_WIDTH),
              OCTET_BIT_STRIP_BAR, OCTET_COLOUR_NETWORK);
  if (boundary_x < right)
    draw_bar (drawing, MIN (boundary_x + 3, right - 2 - OCTET_BIT_STRIP_BAR_WIDTH), right - 2,
              OCTET_BIT_STRIP_HOST_BAR, OCTET_COLOUR_HOST);
}

static void
draw_parts (const OctetBitStripPicture *picture, OctetDrawing *drawing, const char *note)
{
  const guint prefix_length = picture->network.prefix_length;
  const guint host_bits = octet_network_get_host_bits (&picture->network);
  g_autofree char *network_part = octet_bit_strip_words_network_part (prefix_length);
  g_autofree char *host_part = octet_bit_strip_words_host_part (host_bits);
  g_autofree char *count = octet_bit_strip_words_count (&picture->network);
  const char *shared =
      prefix_length > 0 ? _ ("every address in this network starts with these") : NULL;
  const LabelPair network = measure_pair (drawing, network_part, shared, OCTET_COLOUR_NETWORK);
  const LabelPair host = measure_pair (drawing, host_part, count, OCTET_COLOUR_HOST);
  float host_x;

  draw_bars (picture, drawing);
  draw_top_label (picture, drawing, &network);
  host_x = draw_host_label (picture, drawing, &host);
  if (note != NULL)
    draw_note (picture, drawing, note, host_x, host.width);
}

/**
 * octet_bit_strip_picture_draw_frame:
 * @picture: the picture
 * @drawing: where to draw
 * @note: (nullable): what else is to be said about the bits, if there is room
 *
 * Draws the bars above the network part and below the host part, and their labels.
 */
void
octet_bit_strip_picture_draw_frame (const OctetBitStripPicture *picture,
                                    OctetDrawing *drawing,
                                    const char *note)
{
  LabelPair pair;

  if (picture->has_prefix)
    {
      draw_parts (picture, drawing, note);
      return;
    }

  pair = measure_pair (drawing, _ ("No prefix length given"),
                       _ ("pull the handle to the left to choose a network part"), OCTET_COLOUR_FG);
  draw_top_label (picture, drawing, &pair);
  if (note != NULL)
    draw_note (picture, drawing, note, 0, 0);
}

/**
 * octet_bit_strip_picture_draw_captions:
 * @number: what the upper row shows
 * @bits: what the lower row shows
 *
 * Draws the captions in the column left of the bits, if there is one.
 */
void
octet_bit_strip_picture_draw_captions (const OctetBitStripPicture *picture,
                                       OctetDrawing *drawing,
                                       const char *number,
                                       const char *bits)
{
  if (!picture->layout.captions)
    return;

  octet_drawing_text (drawing, 0, OCTET_BIT_STRIP_NUMBER - 2, &sentence_style, number);
  octet_drawing_text (drawing, 0, OCTET_BIT_STRIP_BITS + 17, &sentence_style, bits);
}

/**
 * octet_bit_tile_draw:
 * @drawing: where to draw
 * @tile: the tile
 * @size: of the figure, in pixels
 * @bit: 1 or 0
 * @side: of the boundary
 *
 * Draws a bit that is large enough to be read.
 */
void
octet_bit_tile_draw (OctetDrawing *drawing,
                     const GdkRectangle *tile,
                     float size,
                     gboolean bit,
                     OctetSide side)
{
  const OctetTextStyle style = { .size = size,
                                 .colour = octet_side_get_colour (side),
                                 .anchor = OCTET_TEXT_MIDDLE,
                                 .mono = TRUE,
                                 .bold = bit };
  const float x = (float) tile->x, y = (float) tile->y;
  const float width = (float) tile->width, height = (float) tile->height;

  octet_drawing_rectangle (drawing, x, y, width, height, 3, octet_side_get_tint (side));
  octet_drawing_text (drawing, x + width / 2, y + 18, &style, bit ? "1" : "0");
}

#include "widgets/octet-bit-strip-ipv4.h"

#include <glib/gi18n.h>

static const OctetTextStyle dot_style = { .size = 21,
                                          .colour = OCTET_COLOUR_DIM,
                                          .anchor = OCTET_TEXT_MIDDLE,
                                          .mono = TRUE };

static void
draw_octet (const OctetBitStripPicture *picture, OctetDrawing *drawing, guint octet)
{
  const guint first = octet * 8;
  const OctetSide side = octet_bit_strip_picture_get_side (picture, first, 8);
  const OctetTextStyle style = { .size = 21,
                                 .colour = octet_side_get_colour (side),
                                 .anchor = OCTET_TEXT_MIDDLE,
                                 .mono = TRUE,
                                 .bold = TRUE };
  const int x = octet_bit_strip_layout_get_x (&picture->layout, first);
  char number[4];

  g_snprintf (number, sizeof number, "%u",
              octet_address_get_part (&picture->network.address, octet));
  octet_drawing_text (drawing, (float) (x + 4 * picture->layout.cell), OCTET_BIT_STRIP_NUMBER,
                      &style, number);

  /* Where the boundary stands between two octets, it takes the place of the dot. */
  if (octet > 0 && !(picture->has_prefix && ABS (picture->boundary - first) < 0.5))
    octet_drawing_text (drawing, (float) x, OCTET_BIT_STRIP_NUMBER, &dot_style, ".");
}

/**
 * octet_bit_strip_ipv4_draw:
 * @picture: a picture of an IPv4 network
 * @drawing: where to draw
 */
void
octet_bit_strip_ipv4_draw (const OctetBitStripPicture *picture, OctetDrawing *drawing)
{
  const OctetAddress *address = &picture->network.address;
  const float size = picture->layout.cell > 18 ? 15 : 13;
  GdkRectangle tile;

  octet_bit_strip_picture_draw_frame (picture, drawing, NULL);
  octet_bit_strip_picture_draw_captions (picture, drawing, _ ("Decimal"), _ ("Binary"));

  for (guint octet = 0; octet < 4; octet++)
    draw_octet (picture, drawing, octet);

  for (guint bit = 0; bit < 32; bit++)
    {
      octet_bit_strip_layout_get_tile (&picture->layout, bit, &tile);
      octet_bit_tile_draw (drawing, &tile, size, octet_address_get_bit (address, bit),
                           octet_bit_strip_picture_get_side (picture, bit, 1));
    }
}

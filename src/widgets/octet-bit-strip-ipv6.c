#include "widgets/octet-bit-strip-ipv6.h"

#include <glib/gi18n.h>

#define N_GROUPS 8
#define N_DIGITS 32

/* The longest run of two or more zero groups, the first of equals: it becomes "::". */
static void
find_longest_run (const OctetAddress *address, guint *ret_start, guint *ret_length)
{
  guint length = 0;

  *ret_start = *ret_length = 0;

  for (guint i = 0; i < N_GROUPS; i++)
    {
      length = octet_address_get_part (address, i) == 0 ? length + 1 : 0;
      if (length >= 2 && length > *ret_length)
        {
          *ret_length = length;
          *ret_start = i + 1 - length;
        }
    }
}

static guint
count_leading_zeros (guint group)
{
  guint n = 0;

  for (guint mask = 0xf000; mask > 0xf && (group & mask) == 0; mask >>= 4)
    n++;

  return n;
}

/**
 * octet_bit_strip_ipv6_find_left_out:
 * @address: an IPv6 address
 * @ret_left_out: (out): for each of the eight groups, how many digits are left out
 *
 * See RFC 5952 sections 4.1 and 4.2. The last two groups of a mapped address (section 5) are
 * written as an IPv4 address, from which nothing is left out.
 */
void
octet_bit_strip_ipv6_find_left_out (const OctetAddress *address, guint ret_left_out[8])
{
  OctetAddress mapped;
  const guint n_plain = octet_address_get_ipv4_mapped (address, &mapped) ? 6 : N_GROUPS;
  guint start, length;

  find_longest_run (address, &start, &length);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      if (i >= n_plain)
        ret_left_out[i] = 0;
      else if (i >= start && i < start + length)
        ret_left_out[i] = 4;
      else
        ret_left_out[i] = count_leading_zeros (octet_address_get_part (address, i));
    }
}

static float
get_digit_size (const OctetBitStripLayout *layout)
{
  if (layout->cell >= 20)
    return 19;

  return layout->cell >= 16 ? 15 : 13;
}

static void
draw_digit (const OctetBitStripPicture *picture,
            OctetDrawing *drawing,
            guint index,
            gboolean left_out)
{
  const OctetBitStripLayout *layout = &picture->layout;
  const OctetSide side = octet_bit_strip_picture_get_side (picture, index * 4, 4);
  const guint group = octet_address_get_part (&picture->network.address, index / 4);
  const OctetTextStyle style = { .size = get_digit_size (layout),
                                 .colour =
                                     left_out ? OCTET_COLOUR_DIM : octet_side_get_colour (side),
                                 .anchor = OCTET_TEXT_MIDDLE,
                                 .mono = TRUE,
                                 .bold = !left_out };
  char digit[2];

  g_snprintf (digit, sizeof digit, "%x", group >> (12 - 4 * (index % 4)) & 0xf);
  octet_drawing_text (
      drawing, (float) octet_bit_strip_layout_get_x (layout, index * 4) + (float) layout->cell / 2,
      OCTET_BIT_STRIP_NUMBER, &style, digit);
}

static void
draw_colons (const OctetBitStripPicture *picture, OctetDrawing *drawing)
{
  const OctetTextStyle style = { .size = get_digit_size (&picture->layout) - 2,
                                 .colour = OCTET_COLOUR_DIM,
                                 .anchor = OCTET_TEXT_MIDDLE,
                                 .mono = TRUE };

  for (guint i = 1; i < N_GROUPS; i++)
    if (!(picture->has_prefix && ABS (picture->boundary - i * 16) < 1))
      octet_drawing_text (drawing, (float) octet_bit_strip_layout_get_x (&picture->layout, i * 16),
                          OCTET_BIT_STRIP_NUMBER - 1, &style, ":");
}

static void
draw_bits (const OctetBitStripPicture *picture, OctetDrawing *drawing)
{
  const OctetAddress *address = &picture->network.address;
  GdkRectangle tile;

  for (guint bit = 0; bit < octet_ip_version_get_bits (OCTET_IPV6); bit++)
    {
      const OctetSide side = octet_bit_strip_picture_get_side (picture, bit, 1);
      const OctetColour colour = octet_address_get_bit (address, bit) ? octet_side_get_colour (side)
                                                                      : octet_side_get_tint (side);

      octet_bit_strip_layout_get_tile (&picture->layout, bit, &tile);
      octet_drawing_rectangle (drawing, (float) tile.x, (float) tile.y, (float) tile.width,
                               (float) tile.height, tile.width > 2 ? 1 : 0, colour);
    }
}

/**
 * octet_bit_strip_ipv6_draw:
 * @picture: a picture of an IPv6 network
 * @drawing: where to draw
 */
void
octet_bit_strip_ipv6_draw (const OctetBitStripPicture *picture, OctetDrawing *drawing)
{
  guint left_out[N_GROUPS];
  gboolean any = FALSE;

  octet_bit_strip_ipv6_find_left_out (&picture->network.address, left_out);
  for (guint i = 0; i < N_GROUPS; i++)
    any |= left_out[i] > 0;

  octet_bit_strip_picture_draw_frame (picture, drawing,
                                      any ? _ ("Grey zeros are left out of the short form") : NULL);
  octet_bit_strip_picture_draw_captions (picture, drawing, _ ("Hexadecimal"),
                                         _ ("Binary, filled is 1"));

  for (guint i = 0; i < N_DIGITS; i++)
    draw_digit (picture, drawing, i, i % 4 < left_out[i / 4]);
  draw_colons (picture, drawing);
  draw_bits (picture, drawing);
}

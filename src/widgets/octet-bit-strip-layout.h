/* Where everything in a bit strip stands, in whole pixels.
 *
 * The address is 32 cells wide: an IPv4 bit each, or an IPv6 digit over its four bits. Other
 * pictures of the same address take the same layout, so that their columns line up.
 */
#pragma once

#include "core/octet-address.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* y of rows and baselines, from the top of the widget; the first pixels are for the focus ring */
enum
{
  OCTET_BIT_STRIP_TOP = 4,
  OCTET_BIT_STRIP_LABEL = OCTET_BIT_STRIP_TOP + 15,
  OCTET_BIT_STRIP_BAR = OCTET_BIT_STRIP_TOP + 26,
  OCTET_BIT_STRIP_NUMBER = OCTET_BIT_STRIP_TOP + 52,
  OCTET_BIT_STRIP_BITS = OCTET_BIT_STRIP_TOP + 60,
  OCTET_BIT_STRIP_BITS_END = OCTET_BIT_STRIP_TOP + 85,
  OCTET_BIT_STRIP_HOST_BAR = OCTET_BIT_STRIP_TOP + 90,
  OCTET_BIT_STRIP_HOST_LABEL = OCTET_BIT_STRIP_TOP + 109,
  OCTET_BIT_STRIP_HEIGHT = OCTET_BIT_STRIP_TOP + 114,
  OCTET_BIT_STRIP_BAR_WIDTH = 3,
  OCTET_BIT_STRIP_HANDLE_WIDTH = 62,
  OCTET_BIT_STRIP_HANDLE_HEIGHT = 22,
  OCTET_BIT_STRIP_MARGIN = OCTET_BIT_STRIP_HANDLE_WIDTH / 2 + OCTET_BIT_STRIP_TOP,
  OCTET_BIT_STRIP_CELLS = 32,
  OCTET_BIT_STRIP_MIN_CELL = 14,
  OCTET_BIT_STRIP_MAX_CELL = 24,
  OCTET_BIT_STRIP_CAPTIONS = 148, /* the column of captions, and the gap after it */
};

typedef struct
{
  OctetIpVersion version;
  int width;         /* of the whole widget */
  int left;          /* x of the first bit */
  int right;         /* x behind the last bit */
  int cell;          /* one of 32 */
  int unit;          /* one bit */
  gboolean captions; /* there is room for captions left of the bits */
} OctetBitStripLayout;

void octet_bit_strip_layout_init (OctetBitStripLayout *layout, OctetIpVersion version, int width);
int octet_bit_strip_layout_get_min_width (void);
int octet_bit_strip_layout_get_natural_width (void);

/* x of the boundary behind so many bits; between two bits while it moves */
int octet_bit_strip_layout_get_x (const OctetBitStripLayout *layout, double boundary);
/* the boundary nearest to @x: a prefix length */
guint octet_bit_strip_layout_get_boundary_at (const OctetBitStripLayout *layout, double x);
gboolean octet_bit_strip_layout_get_bit_at (const OctetBitStripLayout *layout,
                                            double x,
                                            double y,
                                            guint *ret_bit);
/* the tile of a bit, without the gaps around it */
void octet_bit_strip_layout_get_tile (const OctetBitStripLayout *layout,
                                      guint bit,
                                      GdkRectangle *ret_tile);
/* an IPv6 group's 16 bits, for what points at them */
void octet_bit_strip_layout_get_group (const OctetBitStripLayout *layout,
                                       guint group,
                                       GdkRectangle *ret_area);

G_END_DECLS

/* The picture of a bit strip: one boundary cuts the address in two.
 *
 * What both versions share: bars, labels and sentences that give way when there is no room, and
 * the tile of a bit. octet-bit-strip-ipv4 and -ipv6 draw the rows between the bars.
 */
#pragma once

#include "core/octet-network.h"
#include "widgets/octet-bit-strip-layout.h"
#include "widgets/octet-drawing.h"

G_BEGIN_DECLS

typedef struct
{
  OctetBitStripLayout layout;
  OctetNetwork network;
  gboolean has_prefix; /* FALSE: the address alone, in neutral colours */
  double boundary;     /* where the boundary is drawn; between two bits while it moves */
} OctetBitStripPicture;

/* of a bit or a part of the address: which side it is on, and the colours of that side */
typedef enum
{
  OCTET_SIDE_NEUTRAL,
  OCTET_SIDE_NETWORK,
  OCTET_SIDE_HOST,
  OCTET_SIDE_BOTH, /* the boundary cuts it */
} OctetSide;

OctetSide octet_bit_strip_picture_get_side (const OctetBitStripPicture *picture,
                                            guint first_bit,
                                            guint n_bits);
OctetColour octet_side_get_colour (OctetSide side);
OctetColour octet_side_get_tint (OctetSide side);

void octet_bit_strip_picture_draw_frame (const OctetBitStripPicture *picture,
                                         OctetDrawing *drawing,
                                         const char *note);
void octet_bit_strip_picture_draw_captions (const OctetBitStripPicture *picture,
                                            OctetDrawing *drawing,
                                            const char *number,
                                            const char *bits);
void octet_bit_tile_draw (OctetDrawing *drawing,
                          const GdkRectangle *tile,
                          float size,
                          gboolean bit,
                          OctetSide side);

G_END_DECLS

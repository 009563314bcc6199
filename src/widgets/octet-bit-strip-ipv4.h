/* The rows of an IPv4 bit strip: four octets in decimal over their 32 bits. */
#pragma once

#include "widgets/octet-bit-strip-picture.h"

G_BEGIN_DECLS

void octet_bit_strip_ipv4_draw (const OctetBitStripPicture *picture, OctetDrawing *drawing);

G_END_DECLS

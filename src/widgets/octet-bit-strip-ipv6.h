/* The rows of an IPv6 bit strip: 32 hexadecimal digits, each over its four bits.
 *
 * A filled bit is 1. Zeros that the short form (RFC 5952) leaves out are grey.
 */
#pragma once

#include "widgets/octet-bit-strip-picture.h"

G_BEGIN_DECLS

void octet_bit_strip_ipv6_draw (const OctetBitStripPicture *picture, OctetDrawing *drawing);

/* for each group, how many of its digits, from the left, the short form leaves out: 0…4 */
void octet_bit_strip_ipv6_find_left_out (const OctetAddress *address, guint ret_left_out[8]);

G_END_DECLS

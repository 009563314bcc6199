/* Byte order: how a number lies in memory, and what htons() and its kin do to the number.
 *
 * A value is a number; memory is where its bytes lie. The functions take the order of the machine
 * as an argument, so that both kinds of machine can be shown, and tested, on either.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_LITTLE_ENDIAN, /* low byte first */
  OCTET_BIG_ENDIAN,    /* high byte first: network byte order */
} OctetByteOrder;

OctetByteOrder octet_byte_order_get_host (void);

/* width is 16, 32 or 64 */
gboolean octet_byte_order_fits (guint64 value, guint width);
void octet_byte_order_store (guint64 value, guint width, OctetByteOrder order, guint8 *ret_bytes);
guint64 octet_byte_order_load (const guint8 *bytes, guint width, OctetByteOrder order);
/* htons (16), htonl (32) and their 64-bit kin on a machine of @order; ntoh* is the same map */
guint64 octet_byte_order_to_network (guint64 value, guint width, OctetByteOrder order);

/* decimal, 0x…, 0o… or 0b…, as Python's int (text, 0) without underscores; 0…2^64-1 */
gboolean
octet_byte_order_parse_number (const char *text, gssize length, guint64 *ret_value, GError **error);

G_END_DECLS

/* A number on two kinds of machine: the value, how it lies in memory, what htons() makes of it, and
 * what goes over the wire.
 *
 * A value is a number and memory is where its bytes lie; the drawing never mixes the two. The high
 * byte is filled, so that one sees which byte moved.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_BYTE_LANES (octet_byte_lanes_get_type ())
G_DECLARE_FINAL_TYPE (OctetByteLanes, octet_byte_lanes, OCTET, BYTE_LANES, GtkWidget)

GtkWidget *octet_byte_lanes_new (void);
/* @width: 16, 32 or 64 bits; @value must fit */
void octet_byte_lanes_set_number (OctetByteLanes *lanes, guint64 value, guint width);

const char *octet_byte_lanes_get_function (guint width);         /* "htons", "htonl", "htobe64" */
const char *octet_byte_lanes_get_inverse_function (guint width); /* "ntohs", "ntohl", "be64toh" */

G_END_DECLS

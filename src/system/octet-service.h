/* One line of the services or protocols file: immutable. A GObject, so that it can be a row of a
 * list.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define OCTET_TYPE_SERVICE (octet_service_get_type ())
G_DECLARE_FINAL_TYPE (OctetService, octet_service, OCTET, SERVICE, GObject)

OctetService *octet_service_new (const char *name,
                                 guint number,
                                 const char *protocol,
                                 const char *const *aliases,
                                 const char *comment);

const char *octet_service_get_name (OctetService *service);
/* "tcp", "udp", …; NULL for a protocol's own row */
const char *octet_service_get_protocol (OctetService *service);
/* port 0…65535, or protocol number */
guint octet_service_get_number (OctetService *service);
const char *const *octet_service_get_aliases (OctetService *service);
/* (nullable): what the file says behind # */
const char *octet_service_get_comment (OctetService *service);

G_END_DECLS

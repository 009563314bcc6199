/* Services, ports, protocols, address families and socket types: what the system knows of them. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"
#include "system/octet-service-database.h"

G_BEGIN_DECLS

/* a service by name, or a port by number */
OctetDescription *octet_describe_service (const OctetSubject *subject,
                                          OctetServiceDatabase *services,
                                          GError **error);
OctetDescription *octet_describe_protocol (const OctetSubject *subject,
                                           OctetServiceDatabase *services,
                                           GError **error);
/* an address family or a socket type */
OctetDescription *octet_describe_socket_constant (const OctetSubject *subject, GError **error);

G_END_DECLS

/* The system's services (/etc/services) and protocols (/etc/protocols), kept in memory.
 *
 * Each is read once and again when its file changes; look-ups are hash look-ups. Names and numbers
 * answer as getservbyname(), getservbyport() and getprotobyname() do.
 */
#pragma once

#include "system/octet-service.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCTET_TYPE_SERVICE_DATABASE (octet_service_database_get_type ())
G_DECLARE_FINAL_TYPE (OctetServiceDatabase,
                      octet_service_database,
                      OCTET,
                      SERVICE_DATABASE,
                      GObject)

/* NULL paths mean the system's files. The object is a GListModel of the services in file order. */
OctetServiceDatabase *octet_service_database_new (const char *services_path,
                                                  const char *protocols_path);
/* reads again what has changed; TRUE if something did. With a main loop running it happens by
 * itself. */
gboolean octet_service_database_refresh (OctetServiceDatabase *database);
GListModel *
octet_service_database_get_protocols (OctetServiceDatabase *database); /* of OctetService */

/* (transfer none) (nullable); @protocol NULL means any, and the first line wins, as in the C
 * library */
OctetService *octet_service_database_find_name (OctetServiceDatabase *database,
                                                const char *name,
                                                const char *protocol);
OctetService *
octet_service_database_find_port (OctetServiceDatabase *database, guint port, const char *protocol);
OctetService *octet_service_database_find_protocol (OctetServiceDatabase *database,
                                                    const char *name);
OctetService *octet_service_database_find_protocol_number (OctetServiceDatabase *database,
                                                           guint number);

G_END_DECLS

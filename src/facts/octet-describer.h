/* From a subject to its description. Holds the databases that facts are read from.
 *
 * Hosts alone need the network: octet_describer_describe() answers them by a blocking look-up, for
 * programs without a main loop; panels look up first and use octet_describe_host().
 */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"
#include "system/octet-host.h"
#include "system/octet-service-database.h"

G_BEGIN_DECLS

#define OCTET_TYPE_DESCRIBER (octet_describer_get_type ())
G_DECLARE_FINAL_TYPE (OctetDescriber, octet_describer, OCTET, DESCRIBER, GObject)

/* @services (transfer none) (nullable): NULL for the system's own */
OctetDescriber *octet_describer_new (OctetServiceDatabase *services);
OctetServiceDatabase *octet_describer_get_services (OctetDescriber *describer);
/* (transfer full) (nullable): OCTET_PARSE_ERROR_UNKNOWN_NAME if no such service, protocol, … exists
 */
OctetDescription *
octet_describer_describe (OctetDescriber *describer, const OctetSubject *subject, GError **error);
OctetDescription *octet_describe_host (const OctetHost *host);

G_END_DECLS

/* A service by name, or a port by number: what the system's database knows of it. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"
#include "system/octet-service-database.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_service (const OctetSubject *subject,
                                          OctetServiceDatabase *services,
                                          GError **error);

G_END_DECLS

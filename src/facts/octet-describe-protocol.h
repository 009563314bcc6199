/* A protocol by name or number: what the system's database knows of it. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"
#include "system/octet-service-database.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_protocol (const OctetSubject *subject,
                                           OctetServiceDatabase *services,
                                           GError **error);

G_END_DECLS

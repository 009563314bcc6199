/* A URL: its components, its parts, and the host it really leads to. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"
#include "system/octet-service-database.h"

G_BEGIN_DECLS

OctetDescription *
octet_describe_url (const OctetSubject *subject, OctetServiceDatabase *services, GError **error);

G_END_DECLS

/* The error for a name that parses and that the system does not have. */
#pragma once

#include "facts/octet-subject.h"

G_BEGIN_DECLS

void octet_unknown_name_set_error (GError **error, const OctetSubject *subject);

G_END_DECLS

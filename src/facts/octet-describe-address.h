/* An address: its forms, its scope, and the addresses inside it. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_address (const OctetSubject *subject);

G_END_DECLS

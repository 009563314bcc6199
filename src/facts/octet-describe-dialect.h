/* A text as each parser reads it. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_dialect (const OctetSubject *subject);

G_END_DECLS

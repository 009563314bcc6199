/* A range of addresses, and the networks that cover it. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_range (const OctetSubject *subject);

G_END_DECLS

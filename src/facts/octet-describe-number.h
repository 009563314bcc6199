/* A number: its forms, and its bytes in memory on both kinds of machine. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_number (const OctetSubject *subject);

G_END_DECLS

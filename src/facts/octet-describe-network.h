/* A network, or an interface: a host address with its network. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_network (const OctetSubject *subject);

G_END_DECLS

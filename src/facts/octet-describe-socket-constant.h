/* An address family or a socket type: its value on this system, and what it is for. */
#pragma once

#include "facts/octet-description.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

OctetDescription *octet_describe_socket_constant (const OctetSubject *subject, GError **error);

G_END_DECLS

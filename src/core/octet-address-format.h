/* An address as format() of Python's ipaddress writes it: binary or hexadecimal, all digits. */
#pragma once

#include "core/octet-address.h"

G_BEGIN_DECLS

char *octet_address_format (const OctetAddress *address, const char *format);

G_END_DECLS

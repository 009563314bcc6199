/* The forms of an address: as text, as a number, as bytes, as a name in the reverse tree. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

void octet_describe_forms (OctetAddressCode *code);

G_END_DECLS

/* The class that an IPv4 address had before 1993: history, and never the mask of anything typed. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

void octet_describe_class (OctetAddressCode *code);

G_END_DECLS

/* IANA's names of special-purpose blocks in the reader's language, and in a word for the answer. */
#pragma once

#include "core/octet-registry.h"
#include "facts/octet-fact.h"

G_BEGIN_DECLS

/* the name of the row, translated */
const char *octet_iana_name_of_row (const OctetRegistryRow *row);
/* "private use", "documentation", …, translated; @row (nullable) is what lookup gave for @address
 */
const char *octet_iana_name_in_short (const OctetRegistryRow *row, const OctetAddress *address);
void octet_iana_name_set_source (OctetFact *fact, const OctetRegistryRow *row);

G_END_DECLS

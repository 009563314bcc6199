/* How one parser reads a text, and its reason in words. */
#pragma once

#include "core/octet-dialect.h"
#include "facts/octet-fact.h"

G_BEGIN_DECLS

typedef struct
{
  OctetDialect dialect;
  gboolean is_read;
  OctetAddress address; /* if it is read */
  OctetReading reading;
  char *why_not;  /* (nullable): the sentence for the error */
  int error_code; /* of OCTET_PARSE_ERROR; -1 for none */
} OctetDialectReading;

void
octet_dialect_reading_init (OctetDialectReading *reading, OctetDialect dialect, const char *text);
void octet_dialect_reading_clear (OctetDialectReading *reading);
void octet_dialect_reading_explain (const OctetDialectReading *reading,
                                    OctetFact *fact,
                                    const char *text);

G_END_DECLS

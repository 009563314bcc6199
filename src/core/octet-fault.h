/* Where a scanner of the core stopped, before it becomes a GError.
 *
 * Scanners work on bytes and allocate nothing; they leave an OctetFault, in bytes. Only when the
 * whole text is refused, octet_fault_raise() turns it into an error whose place is in characters.
 */
#pragma once

#include "core/octet-parse-error.h"

G_BEGIN_DECLS

/* No text of an address, network, range or integer that could be valid is longer, in bytes. */
#define OCTET_FAULT_TEXT_LIMIT 255

typedef struct
{
  OctetParseErrorCode code;
  gsize offset; /* bytes */
  gsize length; /* bytes; 0 if something is missing at the offset */
} OctetFault;

gboolean octet_fault_set (OctetFault *fault, OctetParseErrorCode code, gsize offset, gsize length);
gboolean octet_fault_set_character (OctetFault *fault,
                                    OctetParseErrorCode code,
                                    const char *text,
                                    gsize length,
                                    gsize offset);
gboolean
octet_fault_raise (const OctetFault *fault, const char *text, gsize length, GError **error);

gboolean octet_fault_measure (const char *text, gssize *length, gsize limit, GError **error);

G_END_DECLS

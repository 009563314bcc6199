/* A text that was refused, with the place of its fault found: what messages, reasons and offers are
 * made from.
 */
#pragma once

#include "core/octet-parse-error.h"
#include "facts/octet-subject.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text;
  OctetPanelId panel;
  OctetParseErrorCode code;
  const char *start; /* the faulty part in text */
  const char *end;
  char *part;  /* the same alone, "" if something is missing there */
  char *shown; /* the same, fit for a sentence */
} OctetRefusal;

void octet_refusal_init (OctetRefusal *refusal,
                         const char *text,
                         OctetPanelId panel,
                         const GError *error);
void octet_refusal_clear (OctetRefusal *refusal);

/* (transfer full): the one address that the fault lies in or beside */
char *octet_refusal_dup_address (const OctetRefusal *refusal);
/* which octet of the address is at fault, 0…3 */
guint octet_refusal_get_octet (const OctetRefusal *refusal);

/* (transfer full): one sentence, and one or two more */
char *octet_refusal_dup_message (const OctetRefusal *refusal);
char *octet_refusal_dup_reason (const OctetRefusal *refusal);
/* (transfer full): (element-type OctetOffer) */
GPtrArray *octet_refusal_make_offers (const OctetRefusal *refusal);

G_END_DECLS

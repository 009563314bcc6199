/* What to type instead of a text that was refused: the same text with its fault mended, or what
 * else it may have meant. Nothing is offered that does not parse.
 */
#pragma once

#include "facts/octet-explanation.h"
#include "facts/octet-refusal.h"

G_BEGIN_DECLS

void octet_offer_free (OctetOffer *offer);

/* @subject (transfer full); dropped if it does not parse, is no change or stands there already */
void octet_offers_add (GPtrArray *offers,
                       const OctetRefusal *refusal,
                       char *subject,
                       const char *note,
                       ...) G_GNUC_PRINTF (4, 5);
/* the text with what stands from @start to @end replaced; */
char *octet_offers_replace (const OctetRefusal *refusal,
                            const char *start,
                            const char *end,
                            const char *replacement);

/* offers for each kind of fault */
void octet_offers_add_for_octet (GPtrArray *offers, const OctetRefusal *refusal);
void octet_offers_add_for_group (GPtrArray *offers, const OctetRefusal *refusal);
void octet_offers_add_for_network (GPtrArray *offers, const OctetRefusal *refusal);
void octet_offers_add_for_number (GPtrArray *offers, const OctetRefusal *refusal);
void octet_offers_add_for_name (GPtrArray *offers, const OctetRefusal *refusal);

G_END_DECLS

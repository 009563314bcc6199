/* All that Octet says about one subject: the one-line answer, and the facts, in order. */
#pragma once

#include "facts/octet-fact.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCTET_TYPE_DESCRIPTION (octet_description_get_type ())
G_DECLARE_FINAL_TYPE (OctetDescription, octet_description, OCTET, DESCRIPTION, GObject)

/* @subject as it was given; @kind as the JSON names it: "address", "network", "interface", "range",
 * … */
OctetDescription *octet_description_new (const char *subject, const char *kind);

/* (transfer none): a new fact at the end, to be filled in */
OctetFact *octet_description_add (OctetDescription *description,
                                  const char *id,
                                  const char *group,
                                  const char *label);
/* a piece of the answer line, in order: "Interface address", "IPv4", …; @subject (nullable) makes
 * it a link */
void octet_description_add_answer (OctetDescription *description,
                                   const char *subject,
                                   const char *format,
                                   ...) G_GNUC_PRINTF (3, 4);

const char *octet_description_get_subject (OctetDescription *description);
const char *octet_description_get_kind (OctetDescription *description);
/* Pango markup, escaped: the first piece bold, pieces parted by " · ", links as <a href="SUBJECT">
 */
const char *octet_description_get_answer (OctetDescription *description);
const char *octet_description_get_plain_answer (OctetDescription *description); /* no markup */
GListModel *octet_description_get_facts (OctetDescription *description);        /* of OctetFact */
OctetFact *octet_description_find (OctetDescription *description, const char *id); /* (nullable) */

G_END_DECLS

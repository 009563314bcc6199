/* One thing that can be said about a value: its name, the value for people and for programs, the
 * reason, the source, and the Python and C that compute it.
 *
 * Everything that Octet says is a fact, so there is one way to show, explain, copy, export,
 * translate and test it.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FACT (octet_fact_get_type ())
G_DECLARE_FINAL_TYPE (OctetFact, octet_fact, OCTET, FACT, GObject)

/* @id, @group and @label must be static: "address.is-private", "scope", N_("Private") */
OctetFact *octet_fact_new (const char *id, const char *group, const char *label);

/* what the reader sees; raw stands in for a value that is not set */
void octet_fact_set_value (OctetFact *fact, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* exactly what the fact's Python prints */
void octet_fact_set_raw (OctetFact *fact, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* raw True/False, value Yes/No in the reader's language */
void octet_fact_set_boolean (OctetFact *fact, gboolean answer);
void octet_fact_set_why (OctetFact *fact, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* "RFC 1918", (nullable) section "3": the address is made from the number */
void octet_fact_set_rfc (OctetFact *fact, guint number, const char *section);
void octet_fact_set_source (OctetFact *fact, const char *source, const char *uri);
void octet_fact_set_python (OctetFact *fact, const char *format, ...) G_GNUC_PRINTF (2, 3);
void octet_fact_set_c (OctetFact *fact, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* the subject that another panel opens when this value is followed */
void octet_fact_set_subject (OctetFact *fact, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* the value is a word of the reader's language, not text for the monospace face */
void octet_fact_set_is_word (OctetFact *fact, gboolean is_word);

const char *octet_fact_get_id (OctetFact *fact);
const char *octet_fact_get_group (OctetFact *fact);
const char *octet_fact_get_group_title (OctetFact *fact); /* translated */
const char *octet_fact_get_label (OctetFact *fact);       /* translated */
const char *octet_fact_get_term (OctetFact *fact);        /* in English */
const char *octet_fact_get_value (OctetFact *fact);
const char *octet_fact_get_raw (OctetFact *fact); /* (nullable), as all below */
const char *octet_fact_get_why (OctetFact *fact);
const char *octet_fact_get_source (OctetFact *fact);
const char *octet_fact_get_source_uri (OctetFact *fact);
const char *octet_fact_get_python (OctetFact *fact);
const char *octet_fact_get_c (OctetFact *fact);
const char *octet_fact_get_subject (OctetFact *fact);
gboolean octet_fact_get_is_word (OctetFact *fact);

G_END_DECLS

/* The facts of a description as grouped rows, and beside them the selected one in full: why,
 * source, Python and C, each to be copied.
 *
 * Rows keep their place while values change: setting a description with the same facts only writes
 * the new values into the rows there are. Wide, list and detail stand side by side and both codes
 * are seen; narrow, a switch picks Python or C.
 */
#pragma once

#include "facts/octet-description.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FACT_VIEW (octet_fact_view_get_type ())
G_DECLARE_FINAL_TYPE (OctetFactView, octet_fact_view, OCTET, FACT_VIEW, GtkWidget)

GtkWidget *octet_fact_view_new (void);
/* property "description" (nullable) */
void octet_fact_view_set_description (OctetFactView *view, OctetDescription *description);
/* selects the fact @id if there is one; the choice is kept over descriptions */
void octet_fact_view_select (OctetFactView *view, const char *id);
OctetFact *octet_fact_view_get_selected (OctetFactView *view); /* (nullable) */
/* property "terms-in-both-languages": 서브넷 마스크 · Subnet mask */
void octet_fact_view_set_terms_in_both_languages (OctetFactView *view, gboolean both);
/* px: where labels need less than most, for a narrow view */
void octet_fact_view_set_label_width (OctetFactView *view, int width);
/* (transfer floating): a widget shown under the why of facts whose id begins with @id */
void octet_fact_view_set_working (OctetFactView *view, const char *id, GtkWidget *working);
/* Ctrl+C anywhere in @scope, which outlives the view, copies the selected fact, unless text is
 * selected */
void octet_fact_view_copy_on_key (OctetFactView *view, GtkWidget *scope);
/* signal "follow" (const char *subject): a value that is a subject elsewhere was clicked */

G_END_DECLS

/* One fact in full: its value, why it is so, where that is written, and the Python and C for it. */
#pragma once

#include "facts/octet-fact.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FACT_DETAIL (octet_fact_detail_get_type ())
G_DECLARE_FINAL_TYPE (OctetFactDetail, octet_fact_detail, OCTET, FACT_DETAIL, GtkWidget)

GtkWidget *octet_fact_detail_new (void);
void octet_fact_detail_set_fact (OctetFactDetail *detail, OctetFact *fact); /* (nullable) */
/* a widget shown under the why of facts whose id begins with @id: how the value is worked out */
void octet_fact_detail_set_working (OctetFactDetail *detail, const char *id, GtkWidget *working);
/* signal "follow" (const char *subject) */

G_END_DECLS

/* One fact as a row of a list: its label, its value, and on demand a button that copies it. */
#pragma once

#include "facts/octet-fact.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FACT_ROW (octet_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (OctetFactRow, octet_fact_row, OCTET, FACT_ROW, GtkListBoxRow)

GtkWidget *octet_fact_row_new (void);
/* @both: the label in both languages */
void octet_fact_row_set_fact (OctetFactRow *row, OctetFact *fact, gboolean both);
/* px; for labels in both languages there is half as much on top */
void octet_fact_row_set_label_width (OctetFactRow *row, int width);
OctetFact *octet_fact_row_get_fact (OctetFactRow *row);
/* shows the copy button: the row is selected or the pointer is on it */
void octet_fact_row_set_lively (OctetFactRow *row, gboolean lively);
/* signal "follow" (const char *subject): the value is a link and was followed */

G_END_DECLS

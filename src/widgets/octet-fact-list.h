/* The facts of a description as rows under the headings of their groups, one of them selected.
 *
 * Rows keep their place while values change: showing facts with the same ids only writes the new
 * values into the rows there are.
 */
#pragma once

#include "facts/octet-description.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FACT_LIST (octet_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (OctetFactList, octet_fact_list, OCTET, FACT_LIST, GtkWidget)

GtkWidget *octet_fact_list_new (void);
/* @facts (nullable): of OctetFact; @both: labels in both languages; the selected id is kept */
void octet_fact_list_set_facts (OctetFactList *list, GListModel *facts, gboolean both);
/* the choice is kept over descriptions that lack the fact */
void octet_fact_list_select (OctetFactList *list, const char *id);
OctetFact *octet_fact_list_get_selected (OctetFactList *list);         /* (nullable) */
void octet_fact_list_set_label_width (OctetFactList *list, int width); /* px */
/* signals: "selected" (the selected fact, or what it says, changed), "follow" (const char *subject)
 */

G_END_DECLS

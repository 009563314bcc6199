/* A card of subjects to choose from, each with a note that says what it is: examples, and offers
 * beside an error. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_SUGGESTION_LIST (octet_suggestion_list_get_type ())
G_DECLARE_FINAL_TYPE (OctetSuggestionList, octet_suggestion_list, OCTET, SUGGESTION_LIST, GtkWidget)

GtkWidget *octet_suggestion_list_new (void);
void octet_suggestion_list_clear (OctetSuggestionList *list);
void octet_suggestion_list_add (OctetSuggestionList *list, const char *subject, const char *note);
/* signal "chosen" (const char *subject) */

G_END_DECLS

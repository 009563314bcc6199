/* What the Hosts panel says about look-ups: a row's result and time, the count of all rows, the
 * sentence under the way from name to addresses.
 */
#pragma once

#include "system/octet-host-list.h"

G_BEGIN_DECLS

/* (transfer none): "waiting", "looking up…", "cancelled"; "" for states that have a result */
const char *octet_host_words_get_state (OctetHostState state);
/* (transfer full): the row's result, state or failure; @ret_note (nullable): "and 2 more" */
char *octet_host_words_dup_result (OctetHostItem *item, char **ret_note);
/* whether that result is text for the monospace face */
gboolean octet_host_words_has_result (OctetHostItem *item);
/* (transfer full): "14 ms", "2.4 s"; "" if no time has passed */
char *octet_host_words_dup_duration (gint64 microseconds);
/* (transfer full): what the path shows, in a sentence; "" for a failure, which says it itself */
char *octet_host_words_dup_way (const OctetHost *host);
/* (transfer full): markup: "12 names · 6 done · 3 failed"; failures in @error_colour (#rrggbb) */
char *octet_host_words_dup_counts (OctetHostList *list, const char *error_colour);
/* (transfer full): markup: one name and why it was not found */
char *octet_host_words_dup_failure (const OctetHost *host, const char *error_colour);
/* (transfer full): @text with only blanks between its names: quotes, brackets and the prefix
 * "host:", as lists are pasted from programs, are taken off. NULL if there is no name in it */
char *octet_host_words_dup_names (const char *text);

G_END_DECLS

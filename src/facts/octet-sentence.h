/* Sentences that are chosen from a table at run time, filled in without printf(). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): @sentence with "%1$s", "%2$s", … replaced by the strings behind it; ends with
 * NULL */
char *octet_sentence_fill (const char *sentence, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS

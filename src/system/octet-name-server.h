/* Asks the name servers themselves one question, to learn what the C library does not tell: whether
 * one of them answered that it failed, or none answered at all.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean octet_name_server_answers (const char *name, int type, gint64 elapsed);

G_END_DECLS

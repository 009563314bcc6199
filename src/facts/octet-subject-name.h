/* How a bare text is recognised by its form, and what the names of hosts and services may be. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean octet_subject_looks_like_url (const char *text);
gboolean octet_subject_looks_like_address (const char *text);

/* errors are OCTET_PARSE_ERROR, offsets in characters of @text */
gboolean octet_subject_check_host_name (const char *text, GError **error);
gboolean octet_subject_check_service_name (const char *text, GError **error);
gboolean octet_subject_parse_port (const char *text, guint64 *ret_port, GError **error);

G_END_DECLS

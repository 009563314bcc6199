/* The parsers of the core behind one signature, for a table of what they refuse.
 *
 * Each asserts that its parser wrote nothing; none is given a text that is accepted.
 */
#pragma once

#include <glib.h>

gboolean refusal_parse_address (const char *text, gssize length, GError **error);
gboolean refusal_parse_integer (const char *text, gssize length, GError **error);
gboolean refusal_parse_network (const char *text, gssize length, GError **error);
gboolean refusal_parse_strict (const char *text, gssize length, GError **error);
gboolean refusal_parse_prefix_4 (const char *text, gssize length, GError **error);
gboolean refusal_parse_range (const char *text, gssize length, GError **error);
gboolean refusal_parse_uint128 (const char *text, gssize length, GError **error);
gboolean refusal_parse_number (const char *text, gssize length, GError **error);
gboolean refusal_parse_inet_aton (const char *text, gssize length, GError **error);
gboolean refusal_parse_inet_pton (const char *text, gssize length, GError **error);
gboolean refusal_parse_whatwg (const char *text, gssize length, GError **error);
gboolean refusal_parse_url (const char *text, gssize length, GError **error);
gboolean refusal_parse_url_port (const char *text, gssize length, GError **error);
gboolean refusal_set_scheme (const char *text, gssize length, GError **error);
gboolean refusal_set_netloc (const char *text, gssize length, GError **error);
gboolean refusal_set_host (const char *text, gssize length, GError **error);
gboolean refusal_set_port (const char *text, gssize length, GError **error);

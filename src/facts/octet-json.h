/* JSON, as much of it as facts need: objects and lists of strings and numbers, on one line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "text", quoted; bytes that are not UTF-8 become U+FFFD */
void octet_json_append_string (GString *json, const char *text);
/* "name": "text" and a comma before it if something stands there; nothing if @text is NULL */
void octet_json_append_member (GString *json, const char *name, const char *text);
void octet_json_append_number (GString *json, const char *name, gsize number);
/* "name": and a comma before it, for a value that the caller appends */
void octet_json_append_name (GString *json, const char *name);

G_END_DECLS

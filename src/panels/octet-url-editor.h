/* The parts of a URL, each in an entry: who edits one edits the URL. */
#pragma once

#include "core/octet-url.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_URL_EDITOR (octet_url_editor_get_type ())
G_DECLARE_FINAL_TYPE (OctetUrlEditor, octet_url_editor, OCTET, URL_EDITOR, GtkWidget)

/* @default_port: of the URL's scheme, or -1 */
void octet_url_editor_set_url (OctetUrlEditor *editor, OctetUrl *url, int default_port);
/* puts the focus into the entry of @part */
void octet_url_editor_focus_part (OctetUrlEditor *editor, OctetUrlPart part);
/* signals: "edited" (const char *url: the URL as it is now), "committed" (the edit is complete) */

G_END_DECLS

/* The button that copies or saves the answers of all look-ups, as text, JSON or CSV. */
#pragma once

#include "system/octet-host-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_HOST_EXPORT_BUTTON (octet_host_export_button_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostExportButton,
                      octet_host_export_button,
                      OCTET,
                      HOST_EXPORT_BUTTON,
                      GtkWidget)

void octet_host_export_button_set_list (OctetHostExportButton *button, OctetHostList *list);
/* actions "export.copy" and "export.save", each with the format's name */
/* signal "failed" (const char *message): the file could not be written */

G_END_DECLS

/* The application: command line, settings, language and style, and the one window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_APPLICATION (octet_application_get_type ())
G_DECLARE_FINAL_TYPE (OctetApplication, octet_application, OCTET, APPLICATION, GtkApplication)

OctetApplication *octet_application_new (void);

G_END_DECLS

/* Where Python, RFC 3986 and browsers read the same URL differently: a small table, rows that agree
 * left out. */
#pragma once

#include "core/octet-url.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_URL_READINGS (octet_url_readings_get_type ())
G_DECLARE_FINAL_TYPE (OctetUrlReadings, octet_url_readings, OCTET, URL_READINGS, GtkWidget)

/* @default_port: of the URL's scheme, or -1. Returns FALSE if all three agree. */
gboolean octet_url_readings_set_url (OctetUrlReadings *readings, OctetUrl *url, int default_port);

G_END_DECLS

/* Lets the rows of the Services panel's tables through that have all the words searched for. */
#pragma once

#include "panels/octet-services-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_SERVICES_FILTER (octet_services_filter_get_type ())
G_DECLARE_FINAL_TYPE (OctetServicesFilter, octet_services_filter, OCTET, SERVICES_FILTER, GtkFilter)

OctetServicesFilter *octet_services_filter_new (void);
/* words; "" lets all rows through. FALSE if nothing changed */
gboolean octet_services_filter_set_text (OctetServicesFilter *filter, const char *text);
const char *octet_services_filter_get_text (OctetServicesFilter *filter);
/* the rows are others now */
void octet_services_filter_forget (OctetServicesFilter *filter);

G_END_DECLS

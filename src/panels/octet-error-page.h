/* What a panel shows for a text that it refused: why that cannot be, and what to type instead. */
#pragma once

#include "facts/octet-explanation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_ERROR_PAGE (octet_error_page_get_type ())
G_DECLARE_FINAL_TYPE (OctetErrorPage, octet_error_page, OCTET, ERROR_PAGE, GtkWidget)

/* @picture (nullable) (transfer none): illustrates the error, shown when it is of use */
GtkWidget *octet_error_page_new (GtkWidget *picture);
void octet_error_page_show (OctetErrorPage *page,
                            const OctetExplanation *explanation,
                            gboolean with_picture);
/* signal "chosen" (const char *subject) */

G_END_DECLS

/* What a panel shows before anything is typed: what it is for, and examples to click. */
#pragma once

#include "panels/octet-panel.h"

G_BEGIN_DECLS

#define OCTET_TYPE_EMPTY_PAGE (octet_empty_page_get_type ())
G_DECLARE_FINAL_TYPE (OctetEmptyPage, octet_empty_page, OCTET, EMPTY_PAGE, GtkWidget)

/* @class gives texts and examples; @ghost (nullable) (transfer none): a pale picture above */
GtkWidget *octet_empty_page_new (OctetPanelClass *class, GtkWidget *ghost);
/* signal "chosen" (const char *subject) */

G_END_DECLS

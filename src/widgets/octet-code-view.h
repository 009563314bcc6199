/* A few lines of code under a heading, with a button that copies them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_CODE_VIEW (octet_code_view_get_type ())
G_DECLARE_FINAL_TYPE (OctetCodeView, octet_code_view, OCTET, CODE_VIEW, GtkWidget)

GtkWidget *octet_code_view_new (const char *title);
void octet_code_view_set_code (OctetCodeView *view, const char *code); /* (nullable): hides it */
/* FALSE keeps the heading's place but leaves it to a switch that the parent lays over it */
void octet_code_view_set_title_shown (OctetCodeView *view, gboolean shown);
/* properties "title", "code" */

G_END_DECLS

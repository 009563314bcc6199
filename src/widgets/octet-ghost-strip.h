/* A bit strip without an address: what the empty state shows of what is to come. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_GHOST_STRIP (octet_ghost_strip_get_type ())
G_DECLARE_FINAL_TYPE (OctetGhostStrip, octet_ghost_strip, OCTET, GHOST_STRIP, GtkWidget)

GtkWidget *octet_ghost_strip_new (void);

G_END_DECLS

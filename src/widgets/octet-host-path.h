/* The way from a name to its addresses, drawn: asked name → aliases → canonical name → addresses,
 * each of them a link.
 *
 * Where the names fit beside each other the way runs from left to right; where they are too long,
 * it stands upright with one station a line. Nothing asked yet is drawn as a pale way.
 */
#pragma once

#include "system/octet-host.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_HOST_PATH (octet_host_path_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostPath, octet_host_path, OCTET, HOST_PATH, GtkWidget)

GtkWidget *octet_host_path_new (void);
/* an answer; NULL for the pale way */
void octet_host_path_set_host (OctetHostPath *path, OctetHost *host);
/* no answer yet: @query, and the word for what became of it so far; @busy turns a spinner */
void octet_host_path_set_question (OctetHostPath *path,
                                   const char *query,
                                   const char *state,
                                   gboolean busy);
/* how the way runs where it was last allocated */
gboolean octet_host_path_is_upright (OctetHostPath *path);
/* signal "follow" (const char *subject) */

G_END_DECLS

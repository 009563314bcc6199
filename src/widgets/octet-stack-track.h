/* One layer of the TCP/IP stack's picture: its cells, as buttons side by side on a ground. */
#pragma once

#include "widgets/octet-stack-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_STACK_TRACK (octet_stack_track_get_type ())
G_DECLARE_FINAL_TYPE (OctetStackTrack, octet_stack_track, OCTET, STACK_TRACK, GtkWidget)

GtkWidget *octet_stack_track_new (OctetStackLayer layer);
const char *octet_stack_track_get_layer_name (OctetStackLayer layer);
/* @cells are borrowed until others are set */
void
octet_stack_track_set_cells (OctetStackTrack *track, const OctetStackCell *cells, guint n_cells);
/* from the first lit cell's left end to the last one's right, among the first @n_cells; the whole
 * track if none is lit; in pixels from the track's left end */
void octet_stack_track_get_lit_span (OctetStackTrack *track,
                                     guint n_cells,
                                     float *ret_left,
                                     float *ret_right);
float octet_stack_track_get_middle (OctetStackTrack *track, guint index);
/* the first lit cell, or with @any the first one */
gboolean octet_stack_track_grab_lit (OctetStackTrack *track, gboolean any);
/* signal "cell-activated" (const char *subject) */

G_END_DECLS

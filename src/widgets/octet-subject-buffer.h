/* The text of a subject entry, of any length.
 *
 * An entry lays out all its text in one line, which takes seconds for a megabyte. So the buffer
 * shows the first characters and an ellipsis that stands for the rest; the rest is kept. Deleting
 * the ellipsis deletes the rest, typing before it edits the beginning.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_SUBJECT_BUFFER_SHOWN 1000 /* characters */

#define OCTET_TYPE_SUBJECT_BUFFER (octet_subject_buffer_get_type ())
G_DECLARE_FINAL_TYPE (OctetSubjectBuffer,
                      octet_subject_buffer,
                      OCTET,
                      SUBJECT_BUFFER,
                      GtkEntryBuffer)

OctetSubjectBuffer *octet_subject_buffer_new (void);
/* (transfer none): the whole text; valid until the buffer changes */
const char *octet_subject_buffer_get_whole_text (OctetSubjectBuffer *buffer);

G_END_DECLS

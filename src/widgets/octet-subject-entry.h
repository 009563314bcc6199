/* The entry at the top of every panel: a subject typed, pasted, chosen from examples or from what
 * was typed before.
 *
 * The faulty part of a refused text is underlined. A text of any length can be pasted: beyond
 * what an entry can show, the rest is kept behind an ellipsis and nothing is lost.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *subject;
  const char *note; /* N_() */
} OctetExample;

#define OCTET_TYPE_SUBJECT_ENTRY (octet_subject_entry_get_type ())
G_DECLARE_FINAL_TYPE (OctetSubjectEntry, octet_subject_entry, OCTET, SUBJECT_ENTRY, GtkWidget)

GtkWidget *octet_subject_entry_new (void);
/* the whole text, however long; setting it emits no signal */
const char *octet_subject_entry_get_text (OctetSubjectEntry *entry);
void octet_subject_entry_set_text (OctetSubjectEntry *entry, const char *text);
void octet_subject_entry_set_placeholder (OctetSubjectEntry *entry, const char *placeholder);
/* underlines @length characters at @offset; length 0 takes the mark away but keeps the red frame */
void octet_subject_entry_mark_error (OctetSubjectEntry *entry, gsize offset, gsize length);
void octet_subject_entry_clear_error (OctetSubjectEntry *entry);
void octet_subject_entry_set_examples (OctetSubjectEntry *entry,
                                       const OctetExample *examples,
                                       gsize n_examples);
void octet_subject_entry_set_recent (OctetSubjectEntry *entry, const char *const *subjects);
/* signals: "changed" (a key was typed), "activate" (Return), "chosen" (const char *subject: an
 * example, a recent entry or paste-and-go) */

G_END_DECLS

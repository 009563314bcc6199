/* A small entry for one of several values that follow each other: a part of a URL, a form of an
 * address, a number.
 *
 * It is never written to while somebody types in it, and a text that cannot be marks the entry and
 * changes nothing else.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_VALUE_ENTRY (octet_value_entry_get_type ())
G_DECLARE_FINAL_TYPE (OctetValueEntry, octet_value_entry, OCTET, VALUE_ENTRY, GtkWidget)

/* @label: what it holds, for the screen reader */
GtkWidget *octet_value_entry_new (const char *label);
void octet_value_entry_set_label (OctetValueEntry *entry, const char *label);
const char *octet_value_entry_get_text (OctetValueEntry *entry);
/* shows a value that came about elsewhere, unless the entry is being typed in; emits nothing */
void octet_value_entry_set_value (OctetValueEntry *entry, const char *value);
/* @reason (nullable): why the text cannot be; NULL takes the mark away */
void octet_value_entry_set_refused (OctetValueEntry *entry, const char *reason);
void octet_value_entry_set_width_chars (OctetValueEntry *entry, int n_characters);
/* signals: "edited" (a key was typed), "committed" (Return) */

G_END_DECLS

#include "widgets/octet-subject-entry.h"

#include "widgets/octet-subject-buffer.h"

#include <glib/gi18n.h>

struct _OctetSubjectEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  OctetSubjectBuffer *buffer;
  GtkWidget *menu_button;

  const OctetExample *examples;
  gsize n_examples;
  char **recent; /* (nullable) */
};

enum
{
  CHANGED,
  ACTIVATE,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetSubjectEntry, octet_subject_entry, GTK_TYPE_WIDGET)

/* A subject is set in the monospace face, the words that stand in for it are not. */
static void
octet_subject_entry_update_face (OctetSubjectEntry *entry)
{
  if (gtk_entry_get_text_length (GTK_ENTRY (entry->entry)) > 0)
    gtk_widget_add_css_class (entry->entry, "mono");
  else
    gtk_widget_remove_css_class (entry->entry, "mono");
}

static void
on_changed (GtkEditable *editable, OctetSubjectEntry *entry)
{
  octet_subject_entry_update_face (entry);
  g_signal_emit (entry, signals[CHANGED], 0);
}

static void
on_activate (GtkEntry *inner, OctetSubjectEntry *entry)
{
  g_signal_emit (entry, signals[ACTIVATE], 0);
}

static void
choose (OctetSubjectEntry *entry, const char *subject)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (entry->menu_button));
  g_signal_emit (entry, signals[CHOSEN], 0, subject);
}

static void
on_item_clicked (GtkButton *item, OctetSubjectEntry *entry)
{
  g_autofree char *subject = g_strdup (g_object_get_data (G_OBJECT (item), "subject"));

  choose (entry, subject);
}

static void
on_clipboard_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OctetSubjectEntry) entry = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && gtk_widget_get_root (GTK_WIDGET (entry)) != NULL)
    choose (entry, text);
}

static void
on_paste_clicked (GtkButton *item, OctetSubjectEntry *entry)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (entry)), NULL,
                                 on_clipboard_read, g_object_ref (entry));
}

static GtkWidget *
new_item (const char *subject, const char *note)
{
  GtkWidget *item = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (subject);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, note != NULL ? "mono" : "plain");
  gtk_box_append (GTK_BOX (box), label);
  if (note != NULL && *note != '\0')
    {
      GtkWidget *note_label = gtk_label_new (note);

      gtk_widget_add_css_class (note_label, "dim");
      gtk_widget_add_css_class (note_label, "small");
      gtk_box_append (GTK_BOX (box), note_label);
    }

  gtk_button_set_child (GTK_BUTTON (item), box);
  gtk_widget_add_css_class (item, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, subject,
                                  -1);

  return item;
}

static void
append_subject (OctetSubjectEntry *entry, GtkWidget *box, const char *subject, const char *note)
{
  GtkWidget *item = new_item (subject, note);

  g_object_set_data_full (G_OBJECT (item), "subject", g_strdup (subject), g_free);
  g_signal_connect (item, "clicked", G_CALLBACK (on_item_clicked), entry);
  gtk_box_append (GTK_BOX (box), item);
}

static void
append_heading (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "menu-heading");
  gtk_box_append (GTK_BOX (box), label);
}

/* Made when the menu is opened: at start nobody needs it. */
static void
create_popover (GtkMenuButton *menu_button, gpointer user_data)
{
  OctetSubjectEntry *entry = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *paste = new_item (_ ("Paste and go"), NULL);

  append_heading (box, _ ("Examples"));
  for (gsize i = 0; i < entry->n_examples; i++)
    append_subject (entry, box, entry->examples[i].subject, _ (entry->examples[i].note));

  if (entry->recent != NULL && entry->recent[0] != NULL)
    append_heading (box, _ ("Recent"));
  for (gsize i = 0; entry->recent != NULL && entry->recent[i] != NULL; i++)
    append_subject (entry, box, entry->recent[i], "");

  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  g_signal_connect (paste, "clicked", G_CALLBACK (on_paste_clicked), entry);
  gtk_box_append (GTK_BOX (box), paste);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 440);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_set_halign (popover, GTK_ALIGN_END); /* the button stands at the window's edge */
  gtk_widget_add_css_class (popover, "subjects");
  gtk_menu_button_set_popover (menu_button, popover);
}

static void
octet_subject_entry_forget_popover (OctetSubjectEntry *entry)
{
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (entry->menu_button), NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (entry->menu_button), create_popover,
                                         entry, NULL);
}

static gboolean
octet_subject_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCTET_SUBJECT_ENTRY (widget)->entry);
}

static void
octet_subject_entry_dispose (GObject *object)
{
  OctetSubjectEntry *entry = OCTET_SUBJECT_ENTRY (object);

  g_clear_pointer (&entry->box, gtk_widget_unparent);
  g_clear_object (&entry->buffer);
  g_clear_pointer (&entry->recent, g_strfreev);

  G_OBJECT_CLASS (octet_subject_entry_parent_class)->dispose (object);
}

static void
octet_subject_entry_class_init (OctetSubjectEntryClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_subject_entry_dispose;
  widget_class->grab_focus = octet_subject_entry_grab_focus;

  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
      g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
octet_subject_entry_init (OctetSubjectEntry *entry)
{
  entry->buffer = octet_subject_buffer_new ();
  entry->entry = gtk_entry_new_with_buffer (GTK_ENTRY_BUFFER (entry->buffer));
  gtk_widget_set_hexpand (entry->entry, TRUE);
  gtk_widget_add_css_class (entry->entry, "subject");
  gtk_entry_set_input_hints (GTK_ENTRY (entry->entry),
                             GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Subject"), -1);
  g_signal_connect (entry->entry, "changed", G_CALLBACK (on_changed), entry);
  g_signal_connect (entry->entry, "activate", G_CALLBACK (on_activate), entry);

  entry->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (entry->menu_button), _ ("Examples"));
  octet_subject_entry_forget_popover (entry);

  entry->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (entry->box, "subject-row");
  gtk_box_append (GTK_BOX (entry->box), entry->entry);
  gtk_box_append (GTK_BOX (entry->box), entry->menu_button);
  gtk_widget_set_parent (entry->box, GTK_WIDGET (entry));
}

GtkWidget *
octet_subject_entry_new (void)
{
  return g_object_new (OCTET_TYPE_SUBJECT_ENTRY, NULL);
}

/**
 * octet_subject_entry_get_text:
 *
 * Returns: (transfer none): the whole text, however long; valid until it changes
 */
const char *
octet_subject_entry_get_text (OctetSubjectEntry *entry)
{
  g_return_val_if_fail (OCTET_IS_SUBJECT_ENTRY (entry), NULL);

  return octet_subject_buffer_get_whole_text (entry->buffer);
}

void
octet_subject_entry_set_text (OctetSubjectEntry *entry, const char *text)
{
  g_return_if_fail (OCTET_IS_SUBJECT_ENTRY (entry));
  g_return_if_fail (text != NULL);

  if (g_str_equal (octet_subject_entry_get_text (entry), text))
    return;

  g_signal_handlers_block_by_func (entry->entry, on_changed, entry);
  gtk_editable_set_text (GTK_EDITABLE (entry->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (entry->entry), -1);
  octet_subject_entry_update_face (entry);
  g_signal_handlers_unblock_by_func (entry->entry, on_changed, entry);
}

void
octet_subject_entry_set_placeholder (OctetSubjectEntry *entry, const char *placeholder)
{
  g_return_if_fail (OCTET_IS_SUBJECT_ENTRY (entry));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry->entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  placeholder, -1);
}

/**
 * octet_subject_entry_mark_error:
 * @offset: where the faulty part begins, in characters
 * @length: how many characters it has
 */
void
octet_subject_entry_mark_error (OctetSubjectEntry *entry, gsize offset, gsize length)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *text;
  gsize n_shown;

  g_return_if_fail (OCTET_IS_SUBJECT_ENTRY (entry));

  text = gtk_editable_get_text (GTK_EDITABLE (entry->entry));
  n_shown = (gsize) g_utf8_strlen (text, -1);
  offset = MIN (offset, n_shown);
  length = MIN (length, n_shown - offset);
  if (length > 0)
    {
      PangoAttribute *underline = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);
      const char *start = g_utf8_offset_to_pointer (text, (glong) offset);

      underline->start_index = (guint) (start - text);
      underline->end_index = (guint) (g_utf8_offset_to_pointer (start, (glong) length) - text);
      pango_attr_list_insert (attributes, underline);
    }

  gtk_entry_set_attributes (GTK_ENTRY (entry->entry), attributes);
  gtk_widget_add_css_class (entry->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

void
octet_subject_entry_clear_error (OctetSubjectEntry *entry)
{
  g_return_if_fail (OCTET_IS_SUBJECT_ENTRY (entry));

  gtk_entry_set_attributes (GTK_ENTRY (entry->entry), NULL);
  gtk_widget_remove_css_class (entry->entry, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

/**
 * octet_subject_entry_set_examples:
 * @examples: (array length=n_examples): static; notes are translated when shown
 */
void
octet_subject_entry_set_examples (OctetSubjectEntry *entry,
                                  const OctetExample *examples,
                                  gsize n_examples)
{
  g_return_if_fail (OCTET_IS_SUBJECT_ENTRY (entry));

  entry->examples = examples;
  entry->n_examples = n_examples;
  octet_subject_entry_forget_popover (entry);
}

/**
 * octet_subject_entry_set_recent:
 * @subjects: (nullable) (array zero-terminated=1): what was looked at before, newest first
 */
void
octet_subject_entry_set_recent (OctetSubjectEntry *entry, const char *const *subjects)
{
  g_return_if_fail (OCTET_IS_SUBJECT_ENTRY (entry));

  g_strfreev (entry->recent);
  entry->recent = g_strdupv ((char **) subjects);
  octet_subject_entry_forget_popover (entry);
}

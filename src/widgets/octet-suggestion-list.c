#include "widgets/octet-suggestion-list.h"

struct _OctetSuggestionList
{
  GtkWidget parent_instance;

  GtkWidget *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetSuggestionList, octet_suggestion_list, GTK_TYPE_WIDGET)

static const int subject_width = 208; /* px */

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *row, OctetSuggestionList *list)
{
  g_autofree char *subject = g_strdup (g_object_get_data (G_OBJECT (row), "subject"));

  g_signal_emit (list, signals[CHOSEN], 0, subject);
}

static void
octet_suggestion_list_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_SUGGESTION_LIST (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_suggestion_list_parent_class)->dispose (object);
}

static void
octet_suggestion_list_class_init (OctetSuggestionListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_suggestion_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
octet_suggestion_list_init (OctetSuggestionList *list)
{
  list->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list->list, "card");
  gtk_widget_add_css_class (list->list, "suggestions");
  gtk_widget_set_overflow (list->list, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (list->list, GTK_WIDGET (list));
  g_signal_connect (list->list, "row-activated", G_CALLBACK (on_row_activated), list);
}

GtkWidget *
octet_suggestion_list_new (void)
{
  return g_object_new (OCTET_TYPE_SUGGESTION_LIST, NULL);
}

void
octet_suggestion_list_clear (OctetSuggestionList *list)
{
  GtkWidget *row;

  g_return_if_fail (OCTET_IS_SUGGESTION_LIST (list));

  while ((row = gtk_widget_get_first_child (list->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list->list), row);
}

/**
 * octet_suggestion_list_add:
 * @subject: what "chosen" tells when the row is clicked
 * @note: what it is, in a few words of the reader's language
 */
void
octet_suggestion_list_add (OctetSuggestionList *list, const char *subject, const char *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *subject_label = gtk_label_new (subject);
  GtkWidget *note_label = gtk_label_new (note);
  g_autofree char *name = g_strdup_printf ("%s: %s", subject, note);

  g_return_if_fail (OCTET_IS_SUGGESTION_LIST (list));

  gtk_label_set_xalign (GTK_LABEL (subject_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (subject_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (subject_label), 18);
  gtk_widget_set_size_request (subject_label, subject_width, -1);
  gtk_widget_add_css_class (subject_label, "mono");
  gtk_widget_add_css_class (subject_label, "followable");
  gtk_label_set_xalign (GTK_LABEL (note_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (note_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (note_label, TRUE);
  gtk_widget_add_css_class (note_label, "dim");
  gtk_box_append (GTK_BOX (box), subject_label);
  gtk_box_append (GTK_BOX (box), note_label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "subject", g_strdup (subject), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (list->list), row);
}

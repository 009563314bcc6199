#include "panels/octet-empty-page.h"

#include "widgets/octet-suggestion-list.h"

#include <glib/gi18n.h>

struct _OctetEmptyPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetEmptyPage, octet_empty_page, GTK_TYPE_WIDGET)

static const gsize n_examples_shown = 3;
static const int page_width = 580; /* px */

static void
on_chosen (OctetSuggestionList *list, const char *subject, OctetEmptyPage *page)
{
  g_signal_emit (page, signals[CHOSEN], 0, subject);
}

static void
octet_empty_page_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_EMPTY_PAGE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_empty_page_parent_class)->dispose (object);
}

static void
octet_empty_page_class_init (OctetEmptyPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_empty_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
octet_empty_page_init (OctetEmptyPage *page)
{
  page->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_halign (page->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (page->box, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (page->box, page_width, -1);
  gtk_widget_set_parent (page->box, GTK_WIDGET (page));
}

static void
append_text (GtkWidget *box, const char *text, const char *css_class, int margin_top)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_widget_set_margin_top (label, margin_top);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
octet_empty_page_new (OctetPanelClass *class, GtkWidget *ghost)
{
  OctetEmptyPage *page = g_object_new (OCTET_TYPE_EMPTY_PAGE, NULL);
  GtkWidget *examples = octet_suggestion_list_new ();

  if (ghost != NULL)
    gtk_box_append (GTK_BOX (page->box), ghost);
  append_text (page->box, _ (class->empty_title), "title", 36);
  append_text (page->box, _ (class->empty_sentence), "dim", 10);

  for (gsize i = 0; i < MIN (class->n_examples, n_examples_shown); i++)
    octet_suggestion_list_add (OCTET_SUGGESTION_LIST (examples), class->examples[i].subject,
                               _ (class->examples[i].note));
  g_signal_connect (examples, "chosen", G_CALLBACK (on_chosen), page);
  gtk_widget_set_margin_top (examples, 30);
  gtk_box_append (GTK_BOX (page->box), examples);

  return GTK_WIDGET (page);
}

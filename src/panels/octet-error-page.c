#include "panels/octet-error-page.h"

#include "widgets/octet-suggestion-list.h"

#include <glib/gi18n.h>

struct _OctetErrorPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *picture; /* (nullable): the card around the picture */
  GtkWidget *reason;
  GtkWidget *question;
  GtkWidget *offers;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetErrorPage, octet_error_page, GTK_TYPE_WIDGET)

static void
on_chosen (OctetSuggestionList *list, const char *subject, OctetErrorPage *page)
{
  g_signal_emit (page, signals[CHOSEN], 0, subject);
}

static void
octet_error_page_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_ERROR_PAGE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_error_page_parent_class)->dispose (object);
}

static void
octet_error_page_class_init (OctetErrorPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_error_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
octet_error_page_init (OctetErrorPage *page)
{
  page->reason = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (page->reason), 0);
  gtk_label_set_wrap (GTK_LABEL (page->reason), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (page->reason), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (page->reason), TRUE);

  page->question = gtk_label_new (_ ("Did you mean one of these?"));
  gtk_label_set_xalign (GTK_LABEL (page->question), 0);
  gtk_widget_add_css_class (page->question, "heading");
  gtk_widget_set_margin_top (page->question, 12);

  page->offers = octet_suggestion_list_new ();
  g_signal_connect (page->offers, "chosen", G_CALLBACK (on_chosen), page);

  page->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (page->box), page->reason);
  gtk_box_append (GTK_BOX (page->box), page->question);
  gtk_box_append (GTK_BOX (page->box), page->offers);
  gtk_widget_set_parent (page->box, GTK_WIDGET (page));
}

GtkWidget *
octet_error_page_new (GtkWidget *picture)
{
  OctetErrorPage *page = g_object_new (OCTET_TYPE_ERROR_PAGE, NULL);

  if (picture != NULL)
    {
      page->picture = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_add_css_class (page->picture, "card");
      gtk_widget_add_css_class (page->picture, "picture");
      gtk_box_append (GTK_BOX (page->picture), picture);
      gtk_box_prepend (GTK_BOX (page->box), page->picture);
    }

  return GTK_WIDGET (page);
}

/**
 * octet_error_page_show:
 * @explanation: why the text was refused
 * @with_picture: whether the picture illustrates this error
 */
void
octet_error_page_show (OctetErrorPage *page,
                       const OctetExplanation *explanation,
                       gboolean with_picture)
{
  const gboolean has_offers = explanation->offers != NULL && explanation->offers->len > 0;

  g_return_if_fail (OCTET_IS_ERROR_PAGE (page));

  gtk_label_set_text (GTK_LABEL (page->reason),
                      explanation->reason != NULL ? explanation->reason : "");
  if (page->picture != NULL)
    gtk_widget_set_visible (page->picture, with_picture);

  octet_suggestion_list_clear (OCTET_SUGGESTION_LIST (page->offers));
  for (guint i = 0; has_offers && i < explanation->offers->len; i++)
    {
      const OctetOffer *offer = g_ptr_array_index (explanation->offers, i);

      octet_suggestion_list_add (OCTET_SUGGESTION_LIST (page->offers), offer->subject, offer->note);
    }
  gtk_widget_set_visible (page->question, has_offers);
  gtk_widget_set_visible (page->offers, has_offers);
}

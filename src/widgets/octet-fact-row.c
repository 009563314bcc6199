#include "widgets/octet-fact-row.h"

#include "facts/octet-language.h"
#include "widgets/octet-copy-button.h"

struct _OctetFactRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *value;
  GtkWidget *copy; /* (nullable): made when first needed; most rows never need theirs */
  OctetFact *fact;
  int label_width;
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetFactRow, octet_fact_row, GTK_TYPE_LIST_BOX_ROW)

static const int natural_label_width = 152; /* px */

static gboolean
on_link_activated (GtkLabel *label, const char *uri, OctetFactRow *row)
{
  g_signal_emit (row, signals[FOLLOW], 0, uri);

  return TRUE;
}

static void
octet_fact_row_dispose (GObject *object)
{
  g_clear_object (&OCTET_FACT_ROW (object)->fact);

  G_OBJECT_CLASS (octet_fact_row_parent_class)->dispose (object);
}

static void
octet_fact_row_class_init (OctetFactRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_fact_row_dispose;

  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
octet_fact_row_init (OctetFactRow *row)
{
  row->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (row->label), PANGO_ELLIPSIZE_END);
  row->label_width = natural_label_width;
  gtk_widget_set_size_request (row->label, row->label_width, -1);
  gtk_widget_add_css_class (row->label, "label");

  row->value = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->value), 0);
  gtk_label_set_ellipsize (GTK_LABEL (row->value), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (row->value, TRUE);
  gtk_widget_add_css_class (row->value, "value");
  g_signal_connect (row->value, "activate-link", G_CALLBACK (on_link_activated), row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  row->label, NULL, -1);

  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (row->box), row->label);
  gtk_box_append (GTK_BOX (row->box), row->value);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), row->box);
}

GtkWidget *
octet_fact_row_new (void)
{
  return g_object_new (OCTET_TYPE_FACT_ROW, NULL);
}

static void
octet_fact_row_update_label (OctetFactRow *row, gboolean both)
{
  const char *label = octet_fact_get_label (row->fact);
  const char *other =
      both ? octet_language_translate_other (octet_fact_get_term (row->fact)) : label;
  g_autofree char *pair = NULL;

  if (g_strcmp0 (label, other) != 0)
    pair = g_strconcat (label, " · ", other, NULL);

  gtk_widget_set_size_request (row->label, row->label_width + (both ? row->label_width / 2 : 0),
                               -1);
  gtk_label_set_text (GTK_LABEL (row->label), pair != NULL ? pair : label);
  gtk_widget_set_tooltip_text (row->label, pair);
}

static void
octet_fact_row_update_value (OctetFactRow *row)
{
  const char *value = octet_fact_get_value (row->fact);
  const char *subject = octet_fact_get_subject (row->fact);

  if (subject != NULL)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", subject, value);

      gtk_label_set_markup (GTK_LABEL (row->value), markup);
    }
  else
    gtk_label_set_text (GTK_LABEL (row->value), value);

  if (octet_fact_get_is_word (row->fact))
    {
      gtk_widget_remove_css_class (row->value, "mono");
      gtk_widget_add_css_class (row->value, "word");
    }
  else
    {
      gtk_widget_remove_css_class (row->value, "word");
      gtk_widget_add_css_class (row->value, "mono");
    }
}

static void
octet_fact_row_update_copy (OctetFactRow *row)
{
  const char *raw = octet_fact_get_raw (row->fact);

  if (row->copy == NULL)
    return;

  octet_copy_button_set_what (OCTET_COPY_BUTTON (row->copy), octet_fact_get_label (row->fact));
  octet_copy_button_set_text (OCTET_COPY_BUTTON (row->copy),
                              raw != NULL ? raw : octet_fact_get_value (row->fact));
}

/**
 * octet_fact_row_set_label_width:
 * @width: the room for the label, in pixels
 *
 * Takes effect with the next fact.
 */
void
octet_fact_row_set_label_width (OctetFactRow *row, int width)
{
  g_return_if_fail (OCTET_IS_FACT_ROW (row));

  row->label_width = width;
}

/**
 * octet_fact_row_set_fact:
 * @fact: what the row shows from now on
 * @both: whether the label is given in both languages
 */
void
octet_fact_row_set_fact (OctetFactRow *row, OctetFact *fact, gboolean both)
{
  g_autofree char *name = NULL;

  g_return_if_fail (OCTET_IS_FACT_ROW (row));
  g_return_if_fail (OCTET_IS_FACT (fact));

  g_set_object (&row->fact, fact);
  octet_fact_row_update_label (row, both);
  octet_fact_row_update_value (row);
  octet_fact_row_update_copy (row);

  name = g_strdup_printf ("%s: %s", octet_fact_get_label (fact), octet_fact_get_value (fact));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

OctetFact *
octet_fact_row_get_fact (OctetFactRow *row)
{
  g_return_val_if_fail (OCTET_IS_FACT_ROW (row), NULL);

  return row->fact;
}

void
octet_fact_row_set_lively (OctetFactRow *row, gboolean lively)
{
  g_return_if_fail (OCTET_IS_FACT_ROW (row));

  if (row->copy == NULL && lively)
    {
      row->copy = octet_copy_button_new (NULL);
      gtk_box_append (GTK_BOX (row->box), row->copy);
      octet_fact_row_update_copy (row);
    }
  if (row->copy != NULL)
    gtk_widget_set_visible (row->copy, lively);
}

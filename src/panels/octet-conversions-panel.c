#include "panels/octet-conversions-panel.h"

#include "octet-config.h"
#include "panels/octet-address-forms.h"
#include "panels/octet-byte-order-card.h"
#include "panels/octet-dialect-table.h"
#include "widgets/octet-fact-view.h"
#include "widgets/octet-folding-box.h"

#include <glib/gi18n.h>
#include <string.h>

struct _OctetConversionsPanel
{
  OctetPanel parent_instance;

  GtkWidget *switcher;
  GtkWidget *pages;
  OctetFoldingBox *cards;
  GtkWidget *readings;
  OctetDialectTable *dialects;
  OctetAddressForms *forms;
  OctetByteOrderCard *byte_order;
  OctetFactView *facts;

  gboolean shows_number; /* the subject is the number in the byte order card */
  gboolean has_shown;
};

G_DEFINE_FINAL_TYPE (OctetConversionsPanel, octet_conversions_panel, OCTET_TYPE_PANEL)

static const OctetExample examples[] = {
  { "010.0.0.1", N_ ("one text, two addresses") },
  { "1234", N_ ("number: the byte order of htons") },
  { "203.249.39.46", N_ ("address to bytes and back") },
  { "127.0.0.1", N_ ("loopback in every form") },
  { "127.1", N_ ("short form that inet_aton reads") },
  { "0x7f.1", N_ ("hexadecimal part") },
  { "2001:db8::1", N_ ("IPv6 in every form") },
  { "0x12345678", N_ ("32-bit number") },
};

/* The table reads the text alone, without the prefix that says which panel it belongs to. */
static void
octet_conversions_panel_show_readings (OctetConversionsPanel *panel, const char *text)
{
  OctetDescriber *describer = octet_panel_get_describer (OCTET_PANEL (panel));
  g_autofree char *prefixed = g_strconcat ("dialect:", text, NULL);
  g_autoptr (OctetSubject) subject = octet_subject_parse (prefixed, OCTET_PANEL_ANY, NULL);
  g_autoptr (OctetDescription) description = NULL;
  OctetAddress address;

  if (subject != NULL)
    description = octet_describer_describe (describer, subject, NULL);
  if (description == NULL)
    return;

  octet_dialect_table_set_description (panel->dialects, text, description);
  octet_address_forms_set_address (
      panel->forms, octet_dialect_table_get_address (panel->dialects, &address) ? &address : NULL);
}

static const char *
skip_prefix (const char *text)
{
  static const char *const prefixes[] = { "number:", "dialect:" };

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (text, prefixes[i]))
      return text + strlen (prefixes[i]);

  return text;
}

static void
octet_conversions_panel_show (OctetPanel *base,
                              const OctetSubject *subject,
                              OctetDescription *description)
{
  OctetConversionsPanel *panel = OCTET_CONVERSIONS_PANEL (base);

  octet_conversions_panel_show_readings (panel, skip_prefix (subject->text));

  /* A new kind of subject brings its own card to the front; the reader's choice is kept otherwise.
   */
  if (!panel->has_shown || panel->shows_number != (subject->kind == OCTET_SUBJECT_NUMBER))
    octet_folding_box_show_child (panel->cards, subject->kind == OCTET_SUBJECT_NUMBER
                                                    ? GTK_WIDGET (panel->byte_order)
                                                    : panel->readings);
  panel->has_shown = TRUE;
  panel->shows_number = subject->kind == OCTET_SUBJECT_NUMBER;
  if (panel->shows_number)
    octet_byte_order_card_set_number (panel->byte_order, subject->number);
  gtk_widget_set_visible (panel->switcher, TRUE);
}

static void
octet_conversions_panel_clear (OctetPanel *base)
{
  gtk_widget_set_visible (OCTET_CONVERSIONS_PANEL (base)->switcher, FALSE);
}

static void
on_reading_changed (OctetDialectTable *table, OctetConversionsPanel *panel)
{
  OctetAddress address;

  if (octet_dialect_table_get_address (table, &address))
    octet_address_forms_set_address (panel->forms, &address);
}

static void
on_form_edited (OctetAddressForms *forms, const char *address, OctetConversionsPanel *panel)
{
  octet_panel_edit_text (OCTET_PANEL (panel), address, FALSE);
}

static void
on_committed (GtkWidget *source, OctetConversionsPanel *panel)
{
  g_autofree char *text = g_strdup (octet_panel_get_text (OCTET_PANEL (panel)));

  octet_panel_edit_text (OCTET_PANEL (panel), text, TRUE);
}

/* If the number is the subject, the subject follows; else it stands beside it. */
static void
on_number_edited (OctetByteOrderCard *card, OctetConversionsPanel *panel)
{
  g_autofree char *text =
      g_strdup_printf ("%" G_GUINT64_FORMAT, octet_byte_order_card_get_number (card));

  if (panel->shows_number)
    octet_panel_edit_text (OCTET_PANEL (panel), text, FALSE);
}

static void
octet_conversions_panel_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (OCTET_TYPE_ADDRESS_FORMS);
  g_type_ensure (OCTET_TYPE_BYTE_ORDER_CARD);
  g_type_ensure (OCTET_TYPE_DIALECT_TABLE);
  g_type_ensure (OCTET_TYPE_FACT_VIEW);
  g_type_ensure (OCTET_TYPE_FOLDING_BOX);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-conversions-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, switcher);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, cards);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, readings);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, dialects);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, forms);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, byte_order);
  gtk_widget_class_bind_template_child (widget_class, OctetConversionsPanel, facts);
  gtk_widget_class_bind_template_callback (widget_class, on_reading_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_form_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_committed);
  gtk_widget_class_bind_template_callback (widget_class, on_number_edited);
}

static void
octet_conversions_panel_class_init (OctetConversionsPanelClass *class)
{
  OctetPanelClass *panel_class = OCTET_PANEL_CLASS (class);

  panel_class->id = OCTET_PANEL_CONVERSIONS;
  panel_class->placeholder = N_ ("Address as any program writes it, or number");
  panel_class->empty_title = N_ ("One value, every form");
  panel_class->empty_sentence = N_ ("Type an address to see how different parsers read it and how "
                                    "programs write it, or a number to see how it lies in memory.");
  panel_class->examples = examples;
  panel_class->n_examples = G_N_ELEMENTS (examples);
  panel_class->reads_while_typing = TRUE;
  panel_class->show = octet_conversions_panel_show;
  panel_class->clear = octet_conversions_panel_clear;

  octet_conversions_panel_bind_template (GTK_WIDGET_CLASS (class));
}

static void
octet_conversions_panel_init (OctetConversionsPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));

  octet_folding_box_add (panel->cards, panel->readings, _ ("Readings and forms"));
  octet_folding_box_add (panel->cards, GTK_WIDGET (panel->byte_order), _ ("Byte order"));
}

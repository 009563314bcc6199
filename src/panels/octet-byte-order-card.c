#include "panels/octet-byte-order-card.h"

#include "core/octet-byte-order.h"
#include "octet-config.h"
#include "widgets/octet-byte-lanes.h"
#include "widgets/octet-value-entry.h"

#include <glib/gi18n.h>

#define N_WIDTHS 3

struct _OctetByteOrderCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  OctetValueEntry *entry;
  GtkWidget *widths[N_WIDTHS];
  GtkWidget *sentence;
  GtkWidget *again;
  OctetByteLanes *lanes;

  guint64 number;
  guint width; /* bits */
  gboolean updating;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetByteOrderCard, octet_byte_order_card, GTK_TYPE_WIDGET)

static const guint widths[N_WIDTHS] = { 16, 32, 64 };
static const guint64 first_number = 1234;
static const int entry_width = 20; /* characters: 2⁶⁴ − 1 */

static void
octet_byte_order_card_update (OctetByteOrderCard *card)
{
  const char *function = octet_byte_lanes_get_function (card->width);
  g_autofree char *sentence = NULL;
  g_autofree char *again = NULL;

  card->updating = TRUE;
  for (guint i = 0; i < N_WIDTHS; i++)
    {
      gtk_widget_set_sensitive (card->widths[i], octet_byte_order_fits (card->number, widths[i]));
      if (widths[i] == card->width)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card->widths[i]), TRUE);
    }
  card->updating = FALSE;

  /* Translators: %s is a function: htons */
  sentence = g_strdup_printf (
      _ ("%s changes the value, so that memory holds the bytes in the order the network wants"),
      function);
  gtk_label_set_text (GTK_LABEL (card->sentence), sentence);
  gtk_widget_set_tooltip_text (card->sentence, sentence);
  /* Translators: a button; %s is a function: htons */
  again = g_strdup_printf (_ ("Apply %s again"), function);
  gtk_button_set_label (GTK_BUTTON (card->again), again);
  octet_byte_lanes_set_number (card->lanes, card->number, card->width);
}

static void
octet_byte_order_card_take (OctetByteOrderCard *card, guint64 number)
{
  card->number = number;
  while (!octet_byte_order_fits (number, card->width))
    card->width *= 2;
  octet_byte_order_card_update (card);
}

static void
on_edited (OctetValueEntry *entry, OctetByteOrderCard *card)
{
  guint64 number;
  const gboolean parsed =
      octet_byte_order_parse_number (octet_value_entry_get_text (entry), -1, &number, NULL);

  octet_value_entry_set_refused (
      entry, parsed ? NULL : _ ("Type a number from 0 to 2⁶⁴ − 1: 1234 or 0x4d2"));
  if (!parsed)
    return;

  octet_byte_order_card_take (card, number);
  g_signal_emit (card, signals[EDITED], 0);
}

static void
on_width_toggled (GtkToggleButton *toggle, OctetByteOrderCard *card)
{
  if (card->updating || !gtk_toggle_button_get_active (toggle))
    return;

  for (guint i = 0; i < N_WIDTHS; i++)
    if (card->widths[i] == GTK_WIDGET (toggle))
      card->width = widths[i];
  octet_byte_order_card_update (card);
}

/* What this computer's htons() makes of the number; applied twice, it comes back. */
static void
on_again_clicked (GtkButton *button, OctetByteOrderCard *card)
{
  octet_byte_order_card_set_number (
      card, octet_byte_order_to_network (card->number, card->width, octet_byte_order_get_host ()));
  g_signal_emit (card, signals[EDITED], 0);
}

static void
octet_byte_order_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OCTET_TYPE_BYTE_ORDER_CARD);

  G_OBJECT_CLASS (octet_byte_order_card_parent_class)->dispose (object);
}

static void
octet_byte_order_card_class_init (OctetByteOrderCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_byte_order_card_dispose;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OCTET_TYPE_BYTE_LANES);
  g_type_ensure (OCTET_TYPE_VALUE_ENTRY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-byte-order-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetByteOrderCard, box);
  gtk_widget_class_bind_template_child (widget_class, OctetByteOrderCard, entry);
  gtk_widget_class_bind_template_child_full (widget_class, "width16", FALSE,
                                             G_STRUCT_OFFSET (OctetByteOrderCard, widths[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "width32", FALSE,
                                             G_STRUCT_OFFSET (OctetByteOrderCard, widths[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "width64", FALSE,
                                             G_STRUCT_OFFSET (OctetByteOrderCard, widths[2]));
  gtk_widget_class_bind_template_child (widget_class, OctetByteOrderCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, OctetByteOrderCard, again);
  gtk_widget_class_bind_template_child (widget_class, OctetByteOrderCard, lanes);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_width_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
}

static void
octet_byte_order_card_init (OctetByteOrderCard *card)
{
  card->width = widths[0];
  card->updating = TRUE; /* until the template's widgets are there */
  gtk_widget_init_template (GTK_WIDGET (card));
  card->updating = FALSE;
  octet_value_entry_set_width_chars (card->entry, entry_width);
  octet_byte_order_card_set_number (card, first_number);
}

void
octet_byte_order_card_set_number (OctetByteOrderCard *card, guint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  g_return_if_fail (OCTET_IS_BYTE_ORDER_CARD (card));

  octet_byte_order_card_take (card, number);
  octet_value_entry_set_value (card->entry, text);
}

guint64
octet_byte_order_card_get_number (OctetByteOrderCard *card)
{
  g_return_val_if_fail (OCTET_IS_BYTE_ORDER_CARD (card), 0);

  return card->number;
}

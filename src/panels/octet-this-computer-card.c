#include "panels/octet-this-computer-card.h"

#include "facts/octet-explanation.h"
#include "octet-config.h"
#include "system/octet-this-computer.h"

#include <glib/gi18n.h>

struct _OctetThisComputerCard
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkGrid *interfaces;
  GtkWidget *name;
  GtkWidget *fqdn;
  GtkWidget *address;

  char *own_name;
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetThisComputerCard, octet_this_computer_card, GTK_TYPE_WIDGET)

static gboolean
on_link_activated (GtkLabel *label, const char *uri, OctetThisComputerCard *card)
{
  g_signal_emit (card, signals[FOLLOW], 0, uri);

  return TRUE;
}

static void
set_link (GtkWidget *label, const char *subject, const char *text)
{
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", subject, text);

  gtk_label_set_markup (GTK_LABEL (label), markup);
}

/* ── interfaces ── */

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

/* A name breaks where it must, without a hyphen that is none of its own. */
static void
break_without_hyphens (GtkWidget *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

static void
octet_this_computer_card_append_row (OctetThisComputerCard *card,
                                     int row,
                                     const char *interface,
                                     const char *markup)
{
  GtkWidget *caption = gtk_label_new (interface);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_yalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "mono");
  gtk_widget_add_css_class (caption, "caption-cell");

  gtk_label_set_markup (GTK_LABEL (value), markup);
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  break_without_hyphens (value);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (value, "mono");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  caption, NULL, -1);
  g_signal_connect (value, "activate-link", G_CALLBACK (on_link_activated), card);

  gtk_grid_attach (card->interfaces, caption, 0, row, 1, 1);
  gtk_grid_attach (card->interfaces, value, 1, row, 1, 1);
}

/* One row for each interface, its addresses one below the other. */
static void
octet_this_computer_card_fill_interfaces (OctetThisComputerCard *card)
{
  g_autoptr (GPtrArray) addresses = octet_this_computer_get_addresses ();

  clear_grid (card->interfaces);
  for (guint i = 0, row = 0; i < addresses->len; row++)
    {
      const OctetInterfaceAddress *first = g_ptr_array_index (addresses, i);
      g_autoptr (GString) markup = g_string_new (NULL);

      for (; i < addresses->len; i++)
        {
          const OctetInterfaceAddress *next = g_ptr_array_index (addresses, i);
          g_autofree char *link =
              g_markup_printf_escaped ("<a href=\"%1$s\">%1$s</a>", next->address);

          if (!g_str_equal (next->interface, first->interface))
            break;
          if (markup->len > 0)
            g_string_append_c (markup, '\n');
          g_string_append (markup, link);
        }
      octet_this_computer_card_append_row (card, (int) row, first->interface, markup->str);
    }
}

/* ── the name ── */

static void
octet_this_computer_card_fill_name (OctetThisComputerCard *card)
{
  g_autofree char *subject = g_strconcat ("host:", card->own_name, NULL);

  if (*card->own_name == '\0')
    {
      gtk_label_set_text (GTK_LABEL (card->name), "–");
      gtk_label_set_text (GTK_LABEL (card->fqdn), "–");
      gtk_label_set_text (GTK_LABEL (card->address), "–");
      return;
    }

  set_link (card->name, subject, card->own_name);
  /* The network is not asked before somebody wants it. */
  set_link (card->fqdn, subject, _ ("Look up"));
  set_link (card->address, subject, _ ("Look up"));
}

static void
set_answer (GtkWidget *label, const char *text, const GError *error, gboolean is_address)
{
  g_autofree char *shown = NULL;

  if (text == NULL && error == NULL)
    return;

  shown = text != NULL ? octet_host_escape_name (text) : octet_explain_host_error (error);
  if (text != NULL && is_address)
    set_link (label, shown, shown);
  else
    gtk_label_set_text (GTK_LABEL (label), shown);

  if (text != NULL)
    {
      gtk_widget_add_css_class (label, "mono");
      gtk_widget_remove_css_class (label, "error-text");
    }
  else
    {
      gtk_widget_remove_css_class (label, "mono");
      gtk_widget_add_css_class (label, "error-text");
    }
}

/**
 * octet_this_computer_card_offer:
 * @host: an answer; it is shown if it is about this computer's name
 */
void
octet_this_computer_card_offer (OctetThisComputerCard *card, OctetHost *host)
{
  const GError *error;

  g_return_if_fail (OCTET_IS_THIS_COMPUTER_CARD (card));
  g_return_if_fail (host != NULL);

  if (g_ascii_strcasecmp (octet_host_get_query (host), card->own_name) != 0)
    return;

  error = octet_host_get_error (host);
  set_answer (card->fqdn, octet_host_get_fqdn (host), error, FALSE);
  set_answer (card->address, octet_host_get_hostname_address (host), error, TRUE);
}

/* ── construction ── */

/* Interfaces come and go. */
static void
octet_this_computer_card_map (GtkWidget *widget)
{
  octet_this_computer_card_fill_interfaces (OCTET_THIS_COMPUTER_CARD (widget));
  GTK_WIDGET_CLASS (octet_this_computer_card_parent_class)->map (widget);
}

static void
octet_this_computer_card_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_THIS_COMPUTER_CARD (object)->card, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_this_computer_card_parent_class)->dispose (object);
}

static void
octet_this_computer_card_finalize (GObject *object)
{
  g_free (OCTET_THIS_COMPUTER_CARD (object)->own_name);

  G_OBJECT_CLASS (octet_this_computer_card_parent_class)->finalize (object);
}

static void
octet_this_computer_card_class_init (OctetThisComputerCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_this_computer_card_dispose;
  G_OBJECT_CLASS (class)->finalize = octet_this_computer_card_finalize;
  widget_class->map = octet_this_computer_card_map;

  /**
   * OctetThisComputerCard::follow:
   * @subject: "host:pc07", "192.168.100.10/24"
   *
   * A name or an address was clicked.
   */
  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, OCTET_APP_PATH
                                               "/panels/octet-this-computer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetThisComputerCard, card);
  gtk_widget_class_bind_template_child (widget_class, OctetThisComputerCard, interfaces);
  gtk_widget_class_bind_template_child (widget_class, OctetThisComputerCard, name);
  gtk_widget_class_bind_template_child (widget_class, OctetThisComputerCard, fqdn);
  gtk_widget_class_bind_template_child (widget_class, OctetThisComputerCard, address);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated);
}

static void
octet_this_computer_card_init (OctetThisComputerCard *card)
{
  card->own_name = octet_this_computer_dup_name ();
  gtk_widget_init_template (GTK_WIDGET (card));
  octet_this_computer_card_fill_name (card);
}

#include "panels/octet-addresses-panel.h"

#include "core/octet-parse-error.h"
#include "octet-config.h"
#include "widgets/octet-bit-strip.h"
#include "widgets/octet-error-strip.h"
#include "widgets/octet-fact-view.h"
#include "widgets/octet-ghost-strip.h"

#include <glib/gi18n.h>

struct _OctetAddressesPanel
{
  OctetPanel parent_instance;

  GtkWidget *picture;
  OctetBitStrip *strip;
  OctetErrorStrip *error_strip;
  OctetFactView *facts;
};

G_DEFINE_FINAL_TYPE (OctetAddressesPanel, octet_addresses_panel, OCTET_TYPE_PANEL)

static const OctetExample examples[] = {
  { "192.168.100.10/24", N_ ("interface address: a host and the network it is in") },
  { "2001:db8::1", N_ ("IPv6 host address") },
  { "10.20.0.0/22", N_ ("network of 1,024 addresses") },
  { "192.168.0.15", N_ ("private host address") },
  { "127.0.0.1", N_ ("loopback: this computer itself") },
  { "192.168.100.0/24", N_ ("network address: the host part is 0") },
  { "192.168.100.10", N_ ("class C, before 1993") },
  { "192.0.0.1", N_ ("address of a protocol assignment block") },
  { "3221225985", N_ ("integer that is an IPv4 address") },
  { "42540766411282592856903984951653826561", N_ ("integer that is an IPv6 address") },
  { "2001:0:9d38:6abd:480:f1f:3f57:fffb", N_ ("Teredo: two IPv4 addresses inside") },
  { "10.0.0.0/255.0.0.0", N_ ("network with its subnet mask") },
  { "192.168.0.10-192.168.0.200", N_ ("range and the networks that cover it") },
  { "100.64.0.1", N_ ("shared: neither private nor global") },
  { "fe80::1%eth0", N_ ("link-local address with a zone") },
};

static void
octet_addresses_panel_show (OctetPanel *base,
                            const OctetSubject *subject,
                            OctetDescription *description)
{
  OctetAddressesPanel *panel = OCTET_ADDRESSES_PANEL (base);
  const gboolean has_strip =
      subject->kind == OCTET_SUBJECT_ADDRESS || subject->kind == OCTET_SUBJECT_NETWORK;

  gtk_widget_set_visible (panel->picture, has_strip);
  octet_bit_strip_set_has_prefix (panel->strip, subject->kind == OCTET_SUBJECT_NETWORK);
  if (subject->kind == OCTET_SUBJECT_NETWORK)
    octet_bit_strip_set_network (panel->strip, &subject->network);
  else if (subject->kind == OCTET_SUBJECT_ADDRESS)
    {
      const OctetNetwork alone = { subject->address,
                                   octet_ip_version_get_bits (subject->address.version) };

      octet_bit_strip_set_network (panel->strip, &alone);
    }
}

/* An octet that is too large has a picture of its own: the bit that finds no place. */
static gboolean
octet_addresses_panel_show_error (OctetPanel *base,
                                  const char *text,
                                  const OctetExplanation *explanation)
{
  OctetAddressesPanel *panel = OCTET_ADDRESSES_PANEL (base);
  guint octet = 0;

  if (g_strcmp0 (explanation->code,
                 octet_parse_error_code_to_string (OCTET_PARSE_ERROR_OCTET_TOO_LARGE)) != 0)
    return FALSE;

  for (gsize i = 0; i < explanation->offset && text[i] != '\0'; i++)
    octet += text[i] == '.';

  return octet_error_strip_set_text (panel->error_strip, text, octet);
}

static void
octet_addresses_panel_write (OctetAddressesPanel *panel, gboolean final)
{
  const OctetNetwork *network = octet_bit_strip_get_network (panel->strip);
  g_autofree char *text = octet_bit_strip_get_has_prefix (panel->strip)
                              ? octet_network_to_string (network)
                              : octet_address_to_string (&network->address);

  octet_panel_edit_text (OCTET_PANEL (panel), text, final);
}

static void
on_strip_changed (OctetBitStrip *strip, OctetAddressesPanel *panel)
{
  octet_addresses_panel_write (panel, FALSE);
}

static void
on_strip_committed (OctetBitStrip *strip, OctetAddressesPanel *panel)
{
  octet_addresses_panel_write (panel, TRUE);
}

static void
octet_addresses_panel_class_init (OctetAddressesPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  OctetPanelClass *panel_class = OCTET_PANEL_CLASS (class);

  panel_class->id = OCTET_PANEL_ADDRESSES;
  panel_class->placeholder = N_ ("Address, network, range or integer");
  panel_class->empty_title = N_ ("See an address down to its bits");
  panel_class->empty_sentence =
      N_ ("Type an IP address or a network to see where the network ends and the host begins, "
          "what the address is for, and why.");
  panel_class->examples = examples;
  panel_class->n_examples = G_N_ELEMENTS (examples);
  panel_class->reads_while_typing = TRUE;
  panel_class->show = octet_addresses_panel_show;
  panel_class->show_error = octet_addresses_panel_show_error;

  g_type_ensure (OCTET_TYPE_BIT_STRIP);
  g_type_ensure (OCTET_TYPE_ERROR_STRIP);
  g_type_ensure (OCTET_TYPE_GHOST_STRIP);
  g_type_ensure (OCTET_TYPE_FACT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-addresses-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetAddressesPanel, picture);
  gtk_widget_class_bind_template_child (widget_class, OctetAddressesPanel, strip);
  gtk_widget_class_bind_template_child (widget_class, OctetAddressesPanel, error_strip);
  gtk_widget_class_bind_template_child (widget_class, OctetAddressesPanel, facts);
  gtk_widget_class_bind_template_callback (widget_class, on_strip_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_strip_committed);
}

static void
octet_addresses_panel_init (OctetAddressesPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}

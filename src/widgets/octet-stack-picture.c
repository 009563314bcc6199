#include "widgets/octet-stack-picture.h"

#include "widgets/octet-stack-cells.h"

#include <glib/gi18n.h>
#include <string.h>

static OctetStackPicture *
new_unlit (void)
{
  OctetStackPicture *picture = g_new0 (OctetStackPicture, 1);

  octet_stack_cells_add_usual (picture);

  return picture;
}

/* The steps are Pango markup: the number as programs write it, then whom it means. */

static void
set_port_step (OctetStackPicture *picture, guint port, const char *label)
{
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  picture->steps[OCTET_STACK_APPLICATION] =
      /* Translators: a step up the TCP/IP stack; keep the markup */
      g_strdup_printf (_ ("<tt><b>port %1$u</b></tt> means %2$s"), port, escaped);
}

static void
set_protocol_step (OctetStackPicture *picture, guint number, const char *label)
{
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  picture->steps[OCTET_STACK_TRANSPORT] =
      /* Translators: a step up the TCP/IP stack; keep the markup */
      g_strdup_printf (_ ("<tt><b>protocol %1$u</b></tt> means %2$s"), number, escaped);
}

/* EtherTypes: what a frame says it carries (IEEE 802, as IANA lists them). */
static void
set_type_step (OctetStackPicture *picture)
{
  const OctetStackCell *cells = picture->cells[OCTET_STACK_INTERNET];
  const char *step;

  if (cells[OCTET_STACK_CELL_IPV4].is_lit && cells[OCTET_STACK_CELL_IPV6].is_lit)
    step = _ ("<tt><b>type 0x0800</b></tt> means IPv4, <tt><b>0x86dd</b></tt> IPv6");
  else if (cells[OCTET_STACK_CELL_IPV6].is_lit)
    step = _ ("<tt><b>type 0x86dd</b></tt> means IPv6");
  else
    step = _ ("<tt><b>type 0x0800</b></tt> means IPv4");

  picture->steps[OCTET_STACK_INTERNET] = g_strdup (step);
}

static void
light_ip (OctetStackPicture *picture, gboolean v4, gboolean v6)
{
  if (v4)
    octet_stack_cells_light (picture, OCTET_STACK_INTERNET, OCTET_STACK_CELL_IPV4);
  if (v6)
    octet_stack_cells_light (picture, OCTET_STACK_INTERNET, OCTET_STACK_CELL_IPV6);

  picture->asks[OCTET_STACK_INTERNET] = g_strdup (v4 && v6 ? "AF_INET, AF_INET6"
                                                  : v4     ? "AF_INET"
                                                           : "AF_INET6");
  set_type_step (picture);
}

static void
ask_nothing_of_link (OctetStackPicture *picture)
{
  picture->asks[OCTET_STACK_LINK] = g_strdup (_ ("nothing: any will do"));
}

static char *
make_title (const char *name)
{
  return g_strdup_printf (_ ("Where %s sits in TCP/IP"), name);
}

/**
 * octet_stack_picture_new:
 *
 * The stack with nothing lit: what kind of number leads from each layer to the next.
 *
 * Returns: (transfer full): a picture
 */
OctetStackPicture *
octet_stack_picture_new (void)
{
  OctetStackPicture *picture = new_unlit ();

  picture->title = g_strdup (_ ("TCP/IP, layer upon layer"));
  picture->caption =
      g_strdup (_ ("A packet climbs: in every layer one number says whom to hand it to."));
  picture->steps[OCTET_STACK_APPLICATION] = g_strdup (_ ("a <b>port</b> picks the service"));
  picture->steps[OCTET_STACK_TRANSPORT] =
      g_strdup (_ ("a <b>protocol number</b> picks the transport"));
  picture->steps[OCTET_STACK_INTERNET] = g_strdup (_ ("a <b>type</b> picks IPv4 or IPv6"));
  picture->asks[OCTET_STACK_APPLICATION] = g_strdup (_ ("a port"));
  picture->asks[OCTET_STACK_TRANSPORT] = g_strdup ("SOCK_…");
  picture->asks[OCTET_STACK_INTERNET] = g_strdup ("AF_…");
  ask_nothing_of_link (picture);

  return picture;
}

/**
 * octet_stack_picture_new_service:
 * @name: the service's official name
 * @port: its port
 * @protocol: the transport: "tcp", "udp", …
 * @protocol_number: the number of @protocol in an IP packet
 *
 * Returns: (transfer full): a picture with the service, its transport and IP lit
 */
OctetStackPicture *
octet_stack_picture_new_service (const char *name,
                                 guint port,
                                 const char *protocol,
                                 guint protocol_number)
{
  OctetStackPicture *picture = new_unlit ();
  const guint transport = octet_stack_cells_light_transport (picture, protocol);
  const guint place = octet_stack_cells_place_service (picture, name, transport);
  const char *socket_type = octet_stack_cells_get_socket_type (protocol);

  octet_stack_cells_light (picture, OCTET_STACK_APPLICATION, place);
  picture->title = make_title (name);
  picture->caption =
      g_strdup (_ ("A packet climbs: in every layer one number says whom to hand it to."));
  set_port_step (picture, port, picture->cells[OCTET_STACK_APPLICATION][place].label);
  set_protocol_step (picture, protocol_number, octet_stack_cells_get_spelling (protocol));
  picture->asks[OCTET_STACK_APPLICATION] = g_strdup_printf (_ ("port %u"), port);
  picture->asks[OCTET_STACK_TRANSPORT] = g_strdup (socket_type != NULL ? socket_type : "SOCK_RAW");
  light_ip (picture, TRUE, TRUE);
  ask_nothing_of_link (picture);

  return picture;
}

/* Everything that rides on IP and carries no ports: ICMP's place, and a step that bends back. */
static void
light_on_ip (OctetStackPicture *picture, const char *name)
{
  OctetStackCell *cell = &picture->cells[OCTET_STACK_INTERNET][OCTET_STACK_CELL_ON_IP];
  const gboolean is_v6 = g_str_has_prefix (name, "ipv6-") || strcmp (name, "hopopt") == 0;
  const gboolean is_v4 = strcmp (name, "icmp") == 0 || strcmp (name, "igmp") == 0;

  octet_stack_cell_set (cell, octet_stack_cells_get_spelling (name), "protocol:", name);
  octet_stack_cells_light (picture, OCTET_STACK_INTERNET, OCTET_STACK_CELL_ON_IP);
  light_ip (picture, !is_v6, !is_v4);
  g_free (picture->asks[OCTET_STACK_INTERNET]);
  picture->asks[OCTET_STACK_INTERNET] =
      g_strdup (is_v6 ? "AF_INET6, SOCK_RAW" : "AF_INET, SOCK_RAW");
  picture->bends_back = TRUE;
  picture->caption = g_strdup (_ ("No ports: IP itself carries it, beside TCP and UDP."));
}

/**
 * octet_stack_picture_new_protocol:
 * @name: the protocol's official name
 * @number: its number in an IP packet
 *
 * Returns: (transfer full): a picture with the protocol and the IP under it lit
 */
OctetStackPicture *
octet_stack_picture_new_protocol (const char *name, guint number)
{
  OctetStackPicture *picture = new_unlit ();
  const char *socket_type = octet_stack_cells_get_socket_type (name);

  picture->title = make_title (octet_stack_cells_get_spelling (name));
  set_protocol_step (picture, number, octet_stack_cells_get_spelling (name));
  ask_nothing_of_link (picture);
  if (socket_type == NULL)
    {
      light_on_ip (picture, name);
      return picture;
    }

  octet_stack_cells_light_transport (picture, name);
  light_ip (picture, TRUE, TRUE);
  picture->asks[OCTET_STACK_TRANSPORT] = g_strdup (socket_type);
  picture->caption = g_strdup_printf (
      _ ("Ports tell its users apart; IP tells it from other protocols by its number: %u."),
      number);

  return picture;
}

static gboolean
light_family (OctetStackPicture *picture, const char *name)
{
  const gboolean any = strcmp (name, "AF_UNSPEC") == 0;
  const gboolean v4 = any || strcmp (name, "AF_INET") == 0;
  const gboolean v6 = any || strcmp (name, "AF_INET6") == 0;

  if (!v4 && !v6)
    return FALSE;

  light_ip (picture, v4, v6);
  g_free (picture->asks[OCTET_STACK_INTERNET]);
  picture->asks[OCTET_STACK_INTERNET] = g_strdup (name);
  ask_nothing_of_link (picture);
  picture->caption = g_strdup (_ ("The family decides what an address looks like."));

  return TRUE;
}

static void
light_whole_link (OctetStackPicture *picture, const char *name)
{
  octet_stack_cells_light_layer (picture, OCTET_STACK_LINK);
  picture->asks[OCTET_STACK_LINK] = g_strdup (name);
  picture->caption =
      g_strdup (_ ("The program gets whole frames, and does the work of the upper layers itself."));
}

/**
 * octet_stack_picture_new_family:
 * @name: "AF_INET", …
 *
 * Returns: (transfer full): a picture with what @name addresses lit; nothing for the families that
 *   are beside TCP/IP
 */
OctetStackPicture *
octet_stack_picture_new_family (const char *name)
{
  OctetStackPicture *picture = new_unlit ();

  picture->title = make_title (name);
  if (light_family (picture, name))
    return picture;

  if (strcmp (name, "AF_PACKET") == 0)
    light_whole_link (picture, name);
  else if (strcmp (name, "AF_UNIX") == 0 || strcmp (name, "AF_LOCAL") == 0 ||
           strcmp (name, "AF_FILE") == 0)
    picture->caption =
        g_strdup (_ ("Nothing is lit: these sockets join programs of one computer, and no packet "
                     "leaves it."));
  else
    picture->caption =
        g_strdup (_ ("Nothing is lit: this family has layers of its own beside TCP/IP."));

  return picture;
}

static void
light_raw (OctetStackPicture *picture, const char *name)
{
  octet_stack_cells_light_layer (picture, OCTET_STACK_INTERNET);
  set_type_step (picture);
  picture->asks[OCTET_STACK_INTERNET] = g_strdup (name);
  ask_nothing_of_link (picture);
  picture->caption =
      g_strdup (_ ("No transport: the program writes what IP carries, as ping does with ICMP."));
}

static const char *
get_promise (const char *socket_type)
{
  if (strcmp (socket_type, "SOCK_STREAM") == 0)
    return _ ("Promise: every byte once and in order. Used by HTTP, mail, SSH.");
  if (strcmp (socket_type, "SOCK_DGRAM") == 0)
    return _ ("Promise: a datagram whole or not at all. Used by TFTP, NTP, multicast.");
  if (strcmp (socket_type, "SOCK_SEQPACKET") == 0)
    return _ ("Promise: messages whole and in order. Used by SCTP.");
  if (strcmp (socket_type, "SOCK_DCCP") == 0)
    return _ ("Promise: datagrams that never flood the path. Used by DCCP.");

  return _ ("Nothing is lit: no transport of the Internet keeps this promise.");
}

/**
 * octet_stack_picture_new_socket_type:
 * @name: "SOCK_STREAM", …
 *
 * Returns: (transfer full): a picture with the transport that keeps the type's promise lit
 */
OctetStackPicture *
octet_stack_picture_new_socket_type (const char *name)
{
  OctetStackPicture *picture = new_unlit ();
  const char *transport = octet_stack_cells_get_transport (name);

  picture->title = make_title (name);
  if (strcmp (name, "SOCK_RAW") == 0)
    light_raw (picture, name);
  else if (strcmp (name, "SOCK_PACKET") == 0)
    light_whole_link (picture, name);
  else if (strcmp (name, "SOCK_CLOEXEC") == 0 || strcmp (name, "SOCK_NONBLOCK") == 0)
    picture->caption = g_strdup (_ ("Nothing is lit: this is a flag to add to a type."));
  else
    {
      if (transport != NULL)
        {
          octet_stack_cells_light_transport (picture, transport);
          picture->asks[OCTET_STACK_TRANSPORT] = g_strdup (name);
        }
      picture->caption = g_strdup (get_promise (name));
    }

  return picture;
}

void
octet_stack_picture_free (OctetStackPicture *picture)
{
  if (picture == NULL)
    return;

  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    octet_stack_cells_clear_layer (picture, layer);
  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    g_free (picture->steps[step]);
  g_free (picture->title);
  g_free (picture->caption);
  g_free (picture);
}

/**
 * octet_stack_picture_get_lit:
 *
 * Returns: (transfer none) (nullable): the first lit cell of @layer
 */
const OctetStackCell *
octet_stack_picture_get_lit (const OctetStackPicture *picture, OctetStackLayer layer)
{
  g_return_val_if_fail (layer < OCTET_N_STACK_LAYERS, NULL);

  for (guint i = 0; i < picture->n_cells[layer]; i++)
    if (picture->cells[layer][i].is_lit)
      return &picture->cells[layer][i];

  return NULL;
}

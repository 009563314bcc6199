#include "widgets/octet-stack-picture.h"

#include <glib/gi18n.h>
#include <string.h>

/* Services stand over the transport that carries them, DNS over both. A service that is none of
 * these takes the first place over TCP, the last over UDP. */
static const struct
{
  OctetStackLayer layer;
  const char *label;
  const char *subject;
  float share;
} usual_cells[] = {
  { OCTET_STACK_APPLICATION, "HTTP", "http", 0.2f },
  { OCTET_STACK_APPLICATION, "FTP", "ftp", 0.2f },
  { OCTET_STACK_APPLICATION, "SSH", "ssh", 0.2f },
  { OCTET_STACK_APPLICATION, "DNS", "domain", 0.2f },
  { OCTET_STACK_APPLICATION, "NTP", "ntp", 0.2f },
  { OCTET_STACK_TRANSPORT, "TCP", "protocol:tcp", 0.7f },
  { OCTET_STACK_TRANSPORT, "UDP", "protocol:udp", 0.3f },
  { OCTET_STACK_INTERNET, "IPv4", "AF_INET", 0.4f },
  { OCTET_STACK_INTERNET, "IPv6", "AF_INET6", 0.4f },
  { OCTET_STACK_INTERNET, "ICMP", "protocol:icmp", 0.2f },
  { OCTET_STACK_LINK, N_ ("Ethernet"), "AF_PACKET", 0.334f },
  { OCTET_STACK_LINK, N_ ("Wi-Fi"), "AF_PACKET", 0.333f },
  { OCTET_STACK_LINK, N_ ("others"), "AF_PACKET", 0.333f },
};

enum
{
  CELL_HTTP,
  CELL_FTP,
  CELL_SSH,
  CELL_DNS,
  CELL_NTP,
};

enum
{
  CELL_TCP,
  CELL_UDP,
  CELL_OTHER_TRANSPORT,
};

enum
{
  CELL_IPV4,
  CELL_IPV6,
  CELL_ON_IP,
};

/* Names that people do not write as the databases do. */
static const struct
{
  const char *name;
  const char *label;
} spellings[] = {
  { "http", "HTTP" },   { "https", "HTTPS" },   { "domain", "DNS" },  { "ntp", "NTP" },
  { "ssh", "SSH" },     { "ftp", "FTP" },       { "tftp", "TFTP" },   { "telnet", "Telnet" },
  { "smtp", "SMTP" },   { "gopher", "Gopher" }, { "imap2", "IMAP" },  { "imap", "IMAP" },
  { "imaps", "IMAPS" }, { "pop3", "POP3" },     { "pop3s", "POP3S" }, { "snmp", "SNMP" },
  { "ldap", "LDAP" },   { "ldaps", "LDAPS" },   { "nntp", "NNTP" },   { "sip", "SIP" },
  { "tcp", "TCP" },     { "udp", "UDP" },       { "icmp", "ICMP" },   { "ipv6-icmp", "ICMPv6" },
  { "igmp", "IGMP" },   { "sctp", "SCTP" },     { "dccp", "DCCP" },   { "udplite", "UDP-Lite" },
  { "gre", "GRE" },     { "esp", "ESP" },       { "ah", "AH" },       { "ospf", "OSPF" },
  { "ddp", "DDP" },     { "mptcp", "MPTCP" },   { "pim", "PIM" },     { "vrrp", "VRRP" },
};

/* What is a transport: what carries programs' data from port to port, and the socket type that
 * asks for it. */
static const struct
{
  const char *name;
  const char *socket_type;
} transports[] = {
  { "tcp", "SOCK_STREAM" },   { "udp", "SOCK_DGRAM" },      { "udplite", "SOCK_DGRAM" },
  { "mptcp", "SOCK_STREAM" }, { "sctp", "SOCK_SEQPACKET" }, { "dccp", "SOCK_DCCP" },
  { "rdp", "SOCK_RAW" },      { "ddp", "SOCK_DGRAM" },      { "vmtp", "SOCK_RAW" },
  { "iso-tp4", "SOCK_RAW" },  { "xtp", "SOCK_RAW" },
};

static const char *
get_spelling (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_ascii_strcasecmp (spellings[i].name, name) == 0)
      return spellings[i].label;

  return name;
}

static const char *
get_socket_type (const char *protocol)
{
  for (gsize i = 0; i < G_N_ELEMENTS (transports); i++)
    if (g_ascii_strcasecmp (transports[i].name, protocol) == 0)
      return transports[i].socket_type;

  return NULL;
}

static void
set_cell (OctetStackCell *cell, const char *label, const char *prefix, const char *name)
{
  g_free (cell->label);
  g_free (cell->subject);
  cell->label = g_strdup (label);
  cell->subject = g_strconcat (prefix, name, NULL);
}

static void
add_cell (OctetStackPicture *picture,
          OctetStackLayer layer,
          const char *label,
          const char *subject,
          float share)
{
  OctetStackCell *cell = &picture->cells[layer][picture->n_cells[layer]++];

  g_assert (picture->n_cells[layer] <= OCTET_STACK_MAX_CELLS);
  set_cell (cell, label, "", subject);
  cell->share = share;
}

static OctetStackPicture *
new_unlit (void)
{
  OctetStackPicture *picture = g_new0 (OctetStackPicture, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (usual_cells); i++)
    add_cell (picture, usual_cells[i].layer,
              usual_cells[i].layer == OCTET_STACK_LINK ? _ (usual_cells[i].label)
                                                       : usual_cells[i].label,
              usual_cells[i].subject, usual_cells[i].share);

  return picture;
}

static void
light (OctetStackPicture *picture, OctetStackLayer layer, guint index)
{
  picture->cells[layer][index].is_lit = TRUE;
}

static void
light_layer (OctetStackPicture *picture, OctetStackLayer layer)
{
  for (guint i = 0; i < picture->n_cells[layer]; i++)
    light (picture, layer, i);
}

/* A cell that is not among the usual ones gets room beside TCP and UDP. */
static guint
light_transport (OctetStackPicture *picture, const char *protocol)
{
  OctetStackCell *cells = picture->cells[OCTET_STACK_TRANSPORT];
  g_autofree char *subject = g_strconcat ("protocol:", protocol, NULL);
  guint index = CELL_OTHER_TRANSPORT;

  if (g_ascii_strcasecmp (protocol, "tcp") == 0)
    index = CELL_TCP;
  else if (g_ascii_strcasecmp (protocol, "udp") == 0)
    index = CELL_UDP;
  else
    {
      add_cell (picture, OCTET_STACK_TRANSPORT, get_spelling (protocol), subject, 0.3f);
      cells[CELL_TCP].share = 0.4f;
    }
  light (picture, OCTET_STACK_TRANSPORT, index);

  return index;
}

static void
swap_labels (OctetStackCell *a, OctetStackCell *b)
{
  OctetStackCell saved = *a;

  a->label = b->label;
  a->subject = b->subject;
  b->label = saved.label;
  b->subject = saved.subject;
}

/* The usual place if it stands over the transport that is lit, else the end of the layer that
 * does. */
static guint
place_service (OctetStackPicture *picture, const char *name, guint transport)
{
  OctetStackCell *cells = picture->cells[OCTET_STACK_APPLICATION];
  const guint end = transport == CELL_TCP ? CELL_HTTP : CELL_NTP;

  for (guint i = 0; i < picture->n_cells[OCTET_STACK_APPLICATION]; i++)
    {
      gboolean stands_over = transport == CELL_TCP ? i <= CELL_DNS : i >= CELL_DNS;

      if (g_ascii_strcasecmp (cells[i].subject, name) != 0)
        continue;
      if (stands_over && transport != CELL_OTHER_TRANSPORT)
        return i;
      if (i != end)
        swap_labels (&cells[i], &cells[end]);
      return end;
    }

  set_cell (&cells[end], get_spelling (name), "", name);

  return end;
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

  if (cells[CELL_IPV4].is_lit && cells[CELL_IPV6].is_lit)
    step = _ ("<tt><b>type 0x0800</b></tt> means IPv4, <tt><b>0x86dd</b></tt> IPv6");
  else if (cells[CELL_IPV6].is_lit)
    step = _ ("<tt><b>type 0x86dd</b></tt> means IPv6");
  else
    step = _ ("<tt><b>type 0x0800</b></tt> means IPv4");

  picture->steps[OCTET_STACK_INTERNET] = g_strdup (step);
}

static void
light_ip (OctetStackPicture *picture, gboolean v4, gboolean v6)
{
  if (v4)
    light (picture, OCTET_STACK_INTERNET, CELL_IPV4);
  if (v6)
    light (picture, OCTET_STACK_INTERNET, CELL_IPV6);

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
  const guint transport = light_transport (picture, protocol);
  const guint place = place_service (picture, name, transport);
  const char *socket_type = get_socket_type (protocol);

  light (picture, OCTET_STACK_APPLICATION, place);
  picture->title = make_title (name);
  picture->caption =
      g_strdup (_ ("A packet climbs: in every layer one number says whom to hand it to."));
  set_port_step (picture, port, picture->cells[OCTET_STACK_APPLICATION][place].label);
  set_protocol_step (picture, protocol_number, get_spelling (protocol));
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
  OctetStackCell *cell = &picture->cells[OCTET_STACK_INTERNET][CELL_ON_IP];
  const gboolean is_v6 = g_str_has_prefix (name, "ipv6-") || strcmp (name, "hopopt") == 0;
  const gboolean is_v4 = strcmp (name, "icmp") == 0 || strcmp (name, "igmp") == 0;

  set_cell (cell, get_spelling (name), "protocol:", name);
  light (picture, OCTET_STACK_INTERNET, CELL_ON_IP);
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
  const char *socket_type = get_socket_type (name);

  picture->title = make_title (get_spelling (name));
  set_protocol_step (picture, number, get_spelling (name));
  ask_nothing_of_link (picture);
  if (socket_type == NULL)
    {
      light_on_ip (picture, name);
      return picture;
    }

  light_transport (picture, name);
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
  light_layer (picture, OCTET_STACK_LINK);
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
  light_layer (picture, OCTET_STACK_INTERNET);
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

static const char *
get_transport (const char *socket_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (transports); i++)
    if (strcmp (transports[i].socket_type, socket_type) == 0)
      return transports[i].name;

  return NULL;
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
  const char *transport = get_transport (name);

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
          light_transport (picture, transport);
          picture->asks[OCTET_STACK_TRANSPORT] = g_strdup (name);
        }
      picture->caption = g_strdup (get_promise (name));
    }

  return picture;
}

static void
clear_layer (OctetStackPicture *picture, OctetStackLayer layer)
{
  for (guint i = 0; i < picture->n_cells[layer]; i++)
    {
      g_free (picture->cells[layer][i].label);
      g_free (picture->cells[layer][i].subject);
    }

  g_free (picture->asks[layer]);
}

void
octet_stack_picture_free (OctetStackPicture *picture)
{
  if (picture == NULL)
    return;

  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    clear_layer (picture, layer);
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

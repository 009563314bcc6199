#include "widgets/octet-stack-cells.h"

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

const char *
octet_stack_cells_get_spelling (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_ascii_strcasecmp (spellings[i].name, name) == 0)
      return spellings[i].label;

  return name;
}

const char *
octet_stack_cells_get_socket_type (const char *protocol)
{
  for (gsize i = 0; i < G_N_ELEMENTS (transports); i++)
    if (g_ascii_strcasecmp (transports[i].name, protocol) == 0)
      return transports[i].socket_type;

  return NULL;
}

void
octet_stack_cell_set (OctetStackCell *cell, const char *label, const char *prefix, const char *name)
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
  octet_stack_cell_set (cell, label, "", subject);
  cell->share = share;
}

/**
 * octet_stack_cells_add_usual:
 * @picture: a picture without cells
 *
 * Gives @picture the cells that it shows when nothing needs another.
 */
void
octet_stack_cells_add_usual (OctetStackPicture *picture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usual_cells); i++)
    add_cell (picture, usual_cells[i].layer,
              usual_cells[i].layer == OCTET_STACK_LINK ? _ (usual_cells[i].label)
                                                       : usual_cells[i].label,
              usual_cells[i].subject, usual_cells[i].share);
}

void
octet_stack_cells_light (OctetStackPicture *picture, OctetStackLayer layer, guint index)
{
  picture->cells[layer][index].is_lit = TRUE;
}

void
octet_stack_cells_light_layer (OctetStackPicture *picture, OctetStackLayer layer)
{
  for (guint i = 0; i < picture->n_cells[layer]; i++)
    octet_stack_cells_light (picture, layer, i);
}

/* A cell that is not among the usual ones gets room beside TCP and UDP. */
guint
octet_stack_cells_light_transport (OctetStackPicture *picture, const char *protocol)
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
      add_cell (picture, OCTET_STACK_TRANSPORT, octet_stack_cells_get_spelling (protocol), subject,
                0.3f);
      cells[CELL_TCP].share = 0.4f;
    }
  octet_stack_cells_light (picture, OCTET_STACK_TRANSPORT, index);

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
guint
octet_stack_cells_place_service (OctetStackPicture *picture, const char *name, guint transport)
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

  octet_stack_cell_set (&cells[end], octet_stack_cells_get_spelling (name), "", name);

  return end;
}

const char *
octet_stack_cells_get_transport (const char *socket_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (transports); i++)
    if (strcmp (transports[i].socket_type, socket_type) == 0)
      return transports[i].name;

  return NULL;
}

void
octet_stack_cells_clear_layer (OctetStackPicture *picture, OctetStackLayer layer)
{
  for (guint i = 0; i < picture->n_cells[layer]; i++)
    {
      g_free (picture->cells[layer][i].label);
      g_free (picture->cells[layer][i].subject);
    }

  g_free (picture->asks[layer]);
}

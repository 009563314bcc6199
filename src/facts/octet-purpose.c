#include "facts/octet-purpose.h"

#include "facts/octet-language.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *protocol; /* (nullable): any */
  const char *purpose;
} OctetPurposeRow;

/* Found from the top, so a row for one protocol stands before the row for any. */
static const OctetPurposeRow services[] = {
  { "tcpmux", NULL, N_ ("services by name") },
  { "echo", NULL, N_ ("sends everything back") },
  { "discard", NULL, N_ ("throws everything away") },
  { "systat", NULL, N_ ("list of running programs") },
  { "daytime", NULL, N_ ("date and time as text") },
  { "netstat", NULL, N_ ("list of connections") },
  { "qotd", NULL, N_ ("quote of the day") },
  { "chargen", NULL, N_ ("endless test characters") },
  { "ftp-data", NULL, N_ ("file transfer data") },
  { "ftp", NULL, N_ ("file transfer") },
  { "fsp", NULL, N_ ("file service") },
  { "ssh", NULL, N_ ("secure remote shell") },
  { "telnet", NULL, N_ ("remote terminal") },
  { "smtp", NULL, N_ ("sending mail") },
  { "time", NULL, N_ ("time of day") },
  { "whois", NULL, N_ ("who owns a name") },
  { "tacacs", NULL, N_ ("device log-in") },
  { "domain", NULL, N_ ("names to addresses") },
  { "bootps", NULL, N_ ("DHCP server") },
  { "bootpc", NULL, N_ ("DHCP client") },
  { "dhcpv6-client", NULL, N_ ("DHCP client, IPv6") },
  { "dhcpv6-server", NULL, N_ ("DHCP server, IPv6") },
  { "tftp", NULL, N_ ("small file transfer") },
  { "gopher", NULL, N_ ("linked menus") },
  { "finger", NULL, N_ ("who is logged in") },
  { "http", NULL, N_ ("web pages") },
  { "http-alt", NULL, N_ ("web pages, second port") },
  { "https", "udp", N_ ("encrypted web pages over QUIC") },
  { "https", NULL, N_ ("encrypted web pages") },
  { "kerberos", NULL, N_ ("network log-in") },
  { "kerberos-adm", NULL, N_ ("network log-in, administration") },
  { "kpasswd", NULL, N_ ("network password change") },
  { "iso-tsap", NULL, N_ ("ISO transport") },
  { "acr-nema", NULL, N_ ("medical images") },
  { "dicom", NULL, N_ ("medical images") },
  { "pop3", NULL, N_ ("fetching mail") },
  { "pop3s", NULL, N_ ("fetching mail, encrypted") },
  { "imap", NULL, N_ ("mail kept on the server") },
  { "imap2", NULL, N_ ("mail kept on the server") },
  { "imaps", NULL, N_ ("mail on the server, encrypted") },
  { "submission", NULL, N_ ("handing in mail") },
  { "submissions", NULL, N_ ("handing in mail, encrypted") },
  { "sieve", NULL, N_ ("mail sorting rules") },
  { "sunrpc", NULL, N_ ("finding remote procedures") },
  { "auth", NULL, N_ ("who opened a connection") },
  { "nntp", NULL, N_ ("news groups") },
  { "nntps", NULL, N_ ("news groups, encrypted") },
  { "ntp", NULL, N_ ("setting clocks") },
  { "ntske", NULL, N_ ("keys for setting clocks") },
  { "ptp-event", NULL, N_ ("precise clock signals") },
  { "ptp-general", NULL, N_ ("precise clock messages") },
  { "epmap", NULL, N_ ("finding Windows services") },
  { "netbios-ns", NULL, N_ ("Windows names") },
  { "netbios-dgm", NULL, N_ ("Windows datagrams") },
  { "netbios-ssn", NULL, N_ ("Windows file sharing, old") },
  { "microsoft-ds", NULL, N_ ("Windows file sharing") },
  { "ms-wbt-server", NULL, N_ ("remote Windows desktop") },
  { "snmp", NULL, N_ ("watching network devices") },
  { "snmp-trap", NULL, N_ ("alarms from network devices") },
  { "bgp", NULL, N_ ("routes between providers") },
  { "route", NULL, N_ ("routes inside a network") },
  { "ldp", NULL, N_ ("MPLS labels") },
  { "ldap", NULL, N_ ("directory of people and things") },
  { "ldaps", NULL, N_ ("directory, encrypted") },
  { "svrloc", NULL, N_ ("finding services nearby") },
  { "isakmp", NULL, N_ ("keys for IPsec") },
  { "ipsec-nat-t", NULL, N_ ("IPsec behind NAT") },
  { "openvpn", NULL, N_ ("virtual private network") },
  { "l2f", NULL, N_ ("tunnel for dial-up") },
  { "socks", NULL, N_ ("proxy for connections") },
  { "radius", NULL, N_ ("network access check") },
  { "radius-acct", NULL, N_ ("network access records") },
  { "rtsp", NULL, N_ ("controlling media streams") },
  { "sip", NULL, N_ ("setting up calls") },
  { "sip-tls", NULL, N_ ("setting up calls, encrypted") },
  { "ipp", NULL, N_ ("printing") },
  { "printer", NULL, N_ ("printing, old") },
  { "exec", NULL, N_ ("remote command, unprotected") },
  { "login", NULL, N_ ("remote log-in, unprotected") },
  { "shell", NULL, N_ ("remote shell, unprotected") },
  { "who", NULL, N_ ("who is on the network") },
  { "biff", NULL, N_ ("new mail notice") },
  { "talk", NULL, N_ ("typed conversation") },
  { "ntalk", NULL, N_ ("typed conversation") },
  { "syslog", NULL, N_ ("log messages") },
  { "syslog-tls", NULL, N_ ("log messages, encrypted") },
  { "uucp", NULL, N_ ("file and mail relay, old") },
  { "afpovertcp", NULL, N_ ("Mac file sharing") },
  { "domain-s", NULL, N_ ("names to addresses, encrypted") },
  { "rsync", NULL, N_ ("keeping copies of files") },
  { "ftps", NULL, N_ ("file transfer, encrypted") },
  { "ftps-data", NULL, N_ ("file transfer data, encrypted") },
  { "telnets", NULL, N_ ("remote terminal, encrypted") },
  { "ms-sql-s", NULL, N_ ("Microsoft SQL database") },
  { "mysql", NULL, N_ ("MySQL database") },
  { "postgresql", NULL, N_ ("PostgreSQL database") },
  { "redis", NULL, N_ ("Redis data store") },
  { "nfs", NULL, N_ ("shared file systems") },
  { "iscsi-target", NULL, N_ ("disks over the network") },
  { "nbd", NULL, N_ ("disks over the network") },
  { "svn", NULL, N_ ("Subversion repositories") },
  { "git", NULL, N_ ("Git repositories") },
  { "cvspserver", NULL, N_ ("CVS repositories") },
  { "distcc", NULL, N_ ("shared compiling") },
  { "dict", NULL, N_ ("dictionary look-ups") },
  { "gpsd", NULL, N_ ("satellite positions") },
  { "xmpp-client", NULL, N_ ("instant messages") },
  { "xmpp-server", NULL, N_ ("messages between servers") },
  { "ircd", NULL, N_ ("group chat") },
  { "ircs-u", NULL, N_ ("group chat, encrypted") },
  { "mdns", NULL, N_ ("names on the local network") },
  { "amqp", NULL, N_ ("message queues") },
  { "amqps", NULL, N_ ("message queues, encrypted") },
  { "x11", NULL, N_ ("windows of another computer") },
  { "xdmcp", NULL, N_ ("remote graphical log-in") },
  { "hkp", NULL, N_ ("public keys") },
  { "zabbix-agent", NULL, N_ ("watching computers") },
  { "munin", NULL, N_ ("watching computers") },
  { "puppet", NULL, N_ ("setting up computers") },
};

static const OctetPurposeRow protocols[] = {
  { "ip", NULL, N_ ("carries all the others") },
  { "hopopt", NULL, N_ ("IPv6 options for every hop") },
  { "icmp", NULL, N_ ("errors and echo for IPv4") },
  { "ipv6-icmp", NULL, N_ ("errors and neighbours for IPv6") },
  { "igmp", NULL, N_ ("joining IPv4 multicast groups") },
  { "ipencap", NULL, N_ ("IPv4 inside IP") },
  { "ipv6", NULL, N_ ("IPv6 inside IPv4") },
  { "ipip", NULL, N_ ("IP inside IP") },
  { "tcp", NULL, N_ ("reliable byte stream") },
  { "udp", NULL, N_ ("single datagrams") },
  { "udplite", NULL, N_ ("datagrams with partial checksum") },
  { "dccp", NULL, N_ ("datagrams with congestion control") },
  { "sctp", NULL, N_ ("reliable messages, several streams") },
  { "mptcp", NULL, N_ ("TCP over several paths") },
  { "gre", NULL, N_ ("tunnel for any protocol") },
  { "esp", NULL, N_ ("encrypted packets (IPsec)") },
  { "ah", NULL, N_ ("signed packets (IPsec)") },
  { "l2tp", NULL, N_ ("tunnel for link frames") },
  { "etherip", NULL, N_ ("Ethernet inside IP") },
  { "ospf", NULL, N_ ("routes inside a network") },
  { "eigrp", NULL, N_ ("routes between Cisco routers") },
  { "isis", NULL, N_ ("routes inside a provider") },
  { "egp", NULL, N_ ("routes between networks, old") },
  { "rsvp", NULL, N_ ("reserving bandwidth") },
  { "pim", NULL, N_ ("multicast routes") },
  { "vrrp", NULL, N_ ("stand-in router") },
  { "ipv6-route", NULL, N_ ("IPv6 routing header") },
  { "ipv6-frag", NULL, N_ ("IPv6 fragments") },
  { "ipv6-nonxt", NULL, N_ ("nothing follows in IPv6") },
  { "ipv6-opts", NULL, N_ ("IPv6 options for the target") },
  { "ipcomp", NULL, N_ ("compressed packets") },
  { "mpls-in-ip", NULL, N_ ("MPLS inside IP") },
};

static const OctetPurposeRow families[] = {
  { "AF_UNSPEC", NULL, N_ ("any family") },
  { "AF_UNIX", NULL, N_ ("programs on this computer") },
  { "AF_LOCAL", NULL, N_ ("programs on this computer") },
  { "AF_FILE", NULL, N_ ("programs on this computer") },
  { "AF_INET", NULL, N_ ("IPv4 addresses") },
  { "AF_INET6", NULL, N_ ("IPv6 addresses") },
  { "AF_AX25", NULL, N_ ("amateur radio") },
  { "AF_NETROM", NULL, N_ ("amateur radio networks") },
  { "AF_ROSE", NULL, N_ ("amateur radio networks") },
  { "AF_IPX", NULL, N_ ("Novell networks, old") },
  { "AF_APPLETALK", NULL, N_ ("Apple networks, old") },
  { "AF_BRIDGE", NULL, N_ ("bridges between networks") },
  { "AF_ATMPVC", NULL, N_ ("fixed ATM circuits") },
  { "AF_ATMSVC", NULL, N_ ("dialled ATM circuits") },
  { "AF_X25", NULL, N_ ("X.25 packet networks") },
  { "AF_WANPIPE", NULL, N_ ("wide area network cards") },
  { "AF_DECnet", NULL, N_ ("DECnet networks, old") },
  { "AF_NETBEUI", NULL, N_ ("LAN names, old") },
  { "AF_SECURITY", NULL, N_ ("security call-backs") },
  { "AF_KEY", NULL, N_ ("IPsec keys") },
  { "AF_NETLINK", NULL, N_ ("talking to the kernel") },
  { "AF_ROUTE", NULL, N_ ("talking to the kernel") },
  { "AF_PACKET", NULL, N_ ("raw frames of a link") },
  { "AF_ASH", NULL, N_ ("Ash networks, unused") },
  { "AF_ECONET", NULL, N_ ("Acorn networks, old") },
  { "AF_RDS", NULL, N_ ("reliable datagrams in clusters") },
  { "AF_SNA", NULL, N_ ("IBM mainframe networks") },
  { "AF_IRDA", NULL, N_ ("infrared links") },
  { "AF_PPPOX", NULL, N_ ("PPP links") },
  { "AF_LLC", NULL, N_ ("IEEE 802.2 links") },
  { "AF_IB", NULL, N_ ("InfiniBand addresses") },
  { "AF_MPLS", NULL, N_ ("MPLS labels") },
  { "AF_CAN", NULL, N_ ("controllers in cars") },
  { "AF_TIPC", NULL, N_ ("messages in clusters") },
  { "AF_BLUETOOTH", NULL, N_ ("Bluetooth devices") },
  { "AF_IUCV", NULL, N_ ("IBM mainframe guests") },
  { "AF_RXRPC", NULL, N_ ("AFS remote calls") },
  { "AF_ISDN", NULL, N_ ("digital telephone lines") },
  { "AF_PHONET", NULL, N_ ("Nokia modems") },
  { "AF_IEEE802154", NULL, N_ ("low-power radio sensors") },
  { "AF_CAIF", NULL, N_ ("ST-Ericsson modems") },
  { "AF_ALG", NULL, N_ ("encryption by the kernel") },
  { "AF_NFC", NULL, N_ ("near-field chips") },
  { "AF_VSOCK", NULL, N_ ("virtual machine and host") },
  { "AF_KCM", NULL, N_ ("messages cut out of TCP") },
  { "AF_QIPCRTR", NULL, N_ ("Qualcomm processors") },
  { "AF_SMC", NULL, N_ ("shared memory connections") },
  { "AF_XDP", NULL, N_ ("fast raw packets") },
  { "AF_MCTP", NULL, N_ ("parts on a mainboard") },
  { "AF_MAX", NULL, N_ ("end of the list") },
};

static const OctetPurposeRow socket_types[] = {
  { "SOCK_STREAM", NULL, N_ ("reliable byte stream") },
  { "SOCK_DGRAM", NULL, N_ ("single datagrams") },
  { "SOCK_RAW", NULL, N_ ("packets without transport") },
  { "SOCK_RDM", NULL, N_ ("reliable datagrams, any order") },
  { "SOCK_SEQPACKET", NULL, N_ ("reliable messages in order") },
  { "SOCK_DCCP", NULL, N_ ("datagrams with congestion control") },
  { "SOCK_PACKET", NULL, N_ ("raw frames, old") },
  { "SOCK_CLOEXEC", NULL, N_ ("flag: closed in new programs") },
  { "SOCK_NONBLOCK", NULL, N_ ("flag: calls never wait") },
};

static const char *
find (const OctetPurposeRow *rows, gsize n_rows, const char *name, const char *protocol)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      if (rows[i].protocol != NULL && g_strcmp0 (rows[i].protocol, protocol) != 0)
        continue;
      if (g_ascii_strcasecmp (rows[i].name, name) == 0)
        return _ (rows[i].purpose);
    }

  return NULL;
}

/**
 * octet_purpose_of_service:
 * @name: a service's official name, as the system's database writes it
 * @protocol: (nullable): "tcp", "udp", …; NULL for any
 *
 * Returns: (nullable) (transfer none): what the service is for, a short noun phrase in the
 *   reader's language; %NULL if Octet has none
 */
const char *
octet_purpose_of_service (const char *name, const char *protocol)
{
  g_return_val_if_fail (name != NULL, NULL);

  return find (services, G_N_ELEMENTS (services), name, protocol);
}

/**
 * octet_purpose_of_protocol:
 * @name: a protocol's official name, such as "tcp"
 *
 * Returns: (nullable) (transfer none): what the protocol is for, as octet_purpose_of_service()
 */
const char *
octet_purpose_of_protocol (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return find (protocols, G_N_ELEMENTS (protocols), name, NULL);
}

/**
 * octet_purpose_of_family:
 * @name: an address family's name, such as "AF_INET"
 *
 * Returns: (nullable) (transfer none): what the family is for, as octet_purpose_of_service()
 */
const char *
octet_purpose_of_family (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return find (families, G_N_ELEMENTS (families), name, NULL);
}

/**
 * octet_purpose_of_socket_type:
 * @name: a socket type's name, such as "SOCK_STREAM"
 *
 * Returns: (nullable) (transfer none): what the type promises, as octet_purpose_of_service()
 */
const char *
octet_purpose_of_socket_type (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return find (socket_types, G_N_ELEMENTS (socket_types), name, NULL);
}

static const char *
find_message (const OctetPurposeRow *rows, gsize n_rows, const char *purpose)
{
  for (gsize i = 0; i < n_rows; i++)
    if (strcmp (_ (rows[i].purpose), purpose) == 0)
      return rows[i].purpose;

  return NULL;
}

/**
 * octet_purpose_in_other_language:
 * @purpose: (nullable): what a purpose function gave
 *
 * Returns: (nullable) (transfer none): the same words in the language that is not spoken now, so
 *   that a search finds them in either
 */
const char *
octet_purpose_in_other_language (const char *purpose)
{
  const char *message;

  if (purpose == NULL)
    return NULL;

  message = find_message (services, G_N_ELEMENTS (services), purpose);
  if (message == NULL)
    message = find_message (protocols, G_N_ELEMENTS (protocols), purpose);
  if (message == NULL)
    message = find_message (families, G_N_ELEMENTS (families), purpose);
  if (message == NULL)
    message = find_message (socket_types, G_N_ELEMENTS (socket_types), purpose);

  return message != NULL ? octet_language_translate_other (message) : NULL;
}

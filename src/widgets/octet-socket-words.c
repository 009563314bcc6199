#include "widgets/octet-socket-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The lowest port of those that Linux lends (ip_local_port_range) is 32768; this is one of them. */
#define LENT_PORT 52814

/* Of the blocks that are kept for examples: RFC 1918, RFC 5737, RFC 3849. */
#define NEAR_IPV4 "192.168.100.10"
#define FAR_IPV4 "192.0.2.80"
#define NEAR_IPV6 "[2001:db8::10]"
#define FAR_IPV6 "[2001:db8::80]"

static char *
make_address (const char *address, guint port)
{
  return g_strdup_printf ("%s<b>:%u</b>", address, port);
}

static OctetSocketWords
make_stream_words (void)
{
  return (OctetSocketWords){
    .title = _ ("Two sockets make a connection"),
    .link = _ ("network"),
    .family = "AF_INET",
    .type = "SOCK_STREAM",
    .caption = _ ("Both agree on family and type. Addresses and ports name this connection only."),
    .ends[OCTET_SOCKET_NEAR] = { .host = _ ("your computer"), .program = _ ("a client") },
    .ends[OCTET_SOCKET_FAR] = { .host = "server.lab.example", .program = _ ("a server") },
  };
}

static OctetSocketWords
make_datagram_words (void)
{
  OctetSocketWords words = make_stream_words ();

  words.title = _ ("Two sockets exchange datagrams");
  words.type = "SOCK_DGRAM";
  words.caption =
      _ ("Both agree on family and type. Every datagram carries both addresses and ports.");

  return words;
}

/* A DHCP client has no address yet and waits on a port of its own. */
static guint
get_client_port (const char *name, guint port)
{
  if (strcmp (name, "bootps") == 0)
    return 68;
  if (strcmp (name, "dhcpv6-server") == 0)
    return 546;
  if (strcmp (name, "ntp") == 0)
    return port;

  return LENT_PORT;
}

static char *
make_port_note (const char *name, guint port)
{
  if (port < 1024)
    return g_strdup_printf (_ ("well-known port of %s"), name);
  if (port < 49152)
    return g_strdup_printf (_ ("registered port of %s"), name);

  return g_strdup_printf (_ ("port of %s"), name);
}

static void
dress_as_web (OctetSocketWords *words, const char *name)
{
  if (strcmp (name, "http") != 0 && strcmp (name, "https") != 0)
    return;

  words->ends[OCTET_SOCKET_NEAR].program = _ ("a browser");
  words->ends[OCTET_SOCKET_FAR].program = _ ("a web server");
  words->ends[OCTET_SOCKET_FAR].host = "www.lab.example";
}

/**
 * octet_socket_words_init_service:
 * @words: uninitialised
 * @name: the service's official name
 * @port: its port
 * @protocol: "udp" exchanges datagrams, anything else makes a connection
 */
void
octet_socket_words_init_service (OctetSocketWords *words,
                                 const char *name,
                                 guint port,
                                 const char *protocol)
{
  const gboolean is_datagram = g_ascii_strncasecmp (protocol, "udp", 3) == 0;
  const guint client_port = get_client_port (name, port);

  *words = is_datagram ? make_datagram_words () : make_stream_words ();
  if (g_ascii_strcasecmp (protocol, "sctp") == 0)
    words->type = "SOCK_SEQPACKET";
  dress_as_web (words, name);

  words->ends[OCTET_SOCKET_NEAR].address = make_address (NEAR_IPV4, client_port);
  words->ends[OCTET_SOCKET_NEAR].note = g_strdup (
      client_port == LENT_PORT ? _ ("port lent by the system") : _ ("fixed port of the client"));
  words->ends[OCTET_SOCKET_FAR].address = make_address (FAR_IPV4, port);
  words->ends[OCTET_SOCKET_FAR].note = make_port_note (name, port);
}

static void
set_internet_ends (OctetSocketWords *words, gboolean is_v6)
{
  words->ends[OCTET_SOCKET_NEAR].address = make_address (is_v6 ? NEAR_IPV6 : NEAR_IPV4, LENT_PORT);
  words->ends[OCTET_SOCKET_NEAR].note = g_strdup (_ ("port lent by the system"));
  words->ends[OCTET_SOCKET_FAR].address = make_address (is_v6 ? FAR_IPV6 : FAR_IPV4, 80);
  words->ends[OCTET_SOCKET_FAR].note = g_strdup (_ ("port of the service"));
}

static void
init_unix (OctetSocketWords *words, const char *name)
{
  *words = make_stream_words ();
  words->title = _ ("Two sockets join two programs");
  words->link = _ ("kernel");
  words->family = name;
  words->caption = _ ("Both programs run on the same computer. A file name takes the place of "
                      "address and port.");
  words->ends[OCTET_SOCKET_NEAR].address = g_strdup ("—");
  words->ends[OCTET_SOCKET_NEAR].note = g_strdup (_ ("needs no name"));
  words->ends[OCTET_SOCKET_FAR].host = _ ("your computer");
  words->ends[OCTET_SOCKET_FAR].address = g_strdup ("<b>/run/demo.sock</b>");
  words->ends[OCTET_SOCKET_FAR].note = g_strdup (_ ("a name in the file system"));
}

/**
 * octet_socket_words_init_family:
 * @words: uninitialised
 * @name: "AF_INET", …
 *
 * Returns: whether there is a picture of @name
 */
gboolean
octet_socket_words_init_family (OctetSocketWords *words, const char *name)
{
  const gboolean is_v6 = strcmp (name, "AF_INET6") == 0;

  if (strcmp (name, "AF_UNIX") == 0 || strcmp (name, "AF_LOCAL") == 0 ||
      strcmp (name, "AF_FILE") == 0)
    {
      init_unix (words, name);
      return TRUE;
    }
  if (!is_v6 && strcmp (name, "AF_INET") != 0)
    return FALSE;

  *words = make_stream_words ();
  words->family = name;
  words->caption = _ ("Both agree on the family, and so on the form of their addresses.");
  set_internet_ends (words, is_v6);

  return TRUE;
}

/**
 * octet_socket_words_init_type:
 * @words: uninitialised
 * @name: "SOCK_STREAM", …
 *
 * Returns: whether there is a picture of @name
 */
gboolean
octet_socket_words_init_type (OctetSocketWords *words, const char *name)
{
  const gboolean is_datagram = strcmp (name, "SOCK_DGRAM") == 0 || strcmp (name, "SOCK_DCCP") == 0;

  if (!is_datagram && strcmp (name, "SOCK_STREAM") != 0 && strcmp (name, "SOCK_SEQPACKET") != 0)
    return FALSE;

  *words = is_datagram ? make_datagram_words () : make_stream_words ();
  words->type = name;
  set_internet_ends (words, FALSE);

  return TRUE;
}

void
octet_socket_words_clear (OctetSocketWords *words)
{
  for (guint end = 0; end < OCTET_N_SOCKETS; end++)
    {
      g_clear_pointer (&words->ends[end].address, g_free);
      g_clear_pointer (&words->ends[end].note, g_free);
    }
}

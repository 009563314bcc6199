#include "facts/octet-describe-socket-constant.h"

#include "facts/octet-purpose.h"
#include "facts/octet-unknown-name.h"
#include "system/octet-socket-constant.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the two kinds of constant differ in. */
typedef struct
{
  const char *kind;
  const char *name_id;
  const char *value_id;
  const char *purpose_id;
  const char *(*get_purpose) (const char *name);
} Kind;

static const Kind kinds[] = {
  [OCTET_SOCKET_FAMILY] = { "family", "family.name", "family.value", "family.purpose",
                            octet_purpose_of_family },
  [OCTET_SOCKET_TYPE] = { "sockettype", "sockettype.name", "sockettype.value", "sockettype.purpose",
                          octet_purpose_of_socket_type },
};

/* The constants that every Python on Linux has in its socket module; the C library has
 * more. Only those whose name is the first for its value are names of the enumeration. */
static const char *const python_names[] = {
  "AF_ALG",       "AF_APPLETALK",  "AF_ASH",     "AF_ATMPVC",  "AF_ATMSVC",      "AF_AX25",
  "AF_BRIDGE",    "AF_CAN",        "AF_ECONET",  "AF_INET",    "AF_INET6",       "AF_IPX",
  "AF_IRDA",      "AF_KEY",        "AF_LLC",     "AF_NETBEUI", "AF_NETLINK",     "AF_NETROM",
  "AF_PACKET",    "AF_PPPOX",      "AF_QIPCRTR", "AF_RDS",     "AF_ROSE",        "AF_SECURITY",
  "AF_SNA",       "AF_TIPC",       "AF_UNIX",    "AF_UNSPEC",  "AF_VSOCK",       "AF_WANPIPE",
  "AF_X25",       "SOCK_DGRAM",    "SOCK_RAW",   "SOCK_RDM",   "SOCK_SEQPACKET", "SOCK_STREAM",
  "SOCK_CLOEXEC", "SOCK_NONBLOCK", NULL,
};

/* What a program hands to connect() with this family; addresses that RFC 5737 and RFC 3849 keep
 * for examples. */
static const struct
{
  const char *name;
  const char *example;
  const char *meaning;
} examples[] = {
  { "AF_INET", "('192.0.2.80', 80)",
    N_ ("An IPv4 socket address has two parts, the address and "
        "the port, here 192.0.2.80 and 80.") },
  { "AF_INET6", "('2001:db8::80', 80, 0, 0)",
    N_ ("An IPv6 socket address has four parts: address, port, flow label and scope, here "
        "2001:db8::80, 80, 0 and 0.") },
  { "AF_UNIX", "/run/example.sock",
    N_ ("The address of a socket on this computer is a path in the file system: no port, no "
        "network, here /run/example.sock.") },
};

/* Who uses a socket type, and the protocol that it stands for with AF_INET. */
static const struct
{
  const char *name;
  const char *users;
  const char *protocol;
  const char *meaning;
} uses[] = {
  { "SOCK_STREAM", "HTTP, SSH, SMTP", "tcp",
    N_ ("Whoever needs every byte, once and in order, takes a stream: HTTP, SSH, SMTP.") },
  { "SOCK_DGRAM", "DNS, NTP, TFTP", "udp",
    N_ ("Whoever sends single questions, or one packet to many at once, takes datagrams: DNS, "
        "NTP, TFTP, multicast.") },
  { "SOCK_RAW", "ping, traceroute", NULL,
    N_ ("Whoever builds packets without a transport protocol takes raw sockets: ping, "
        "traceroute.") },
};

static void
add_name (OctetDescription *description, const Kind *kind, OctetSocketConstant *constant)
{
  const char *name = octet_socket_constant_get_name (constant);
  OctetFact *fact = octet_description_add (description, kind->name_id, kind->kind, N_ ("Name"));

  octet_fact_set_raw (fact, "%s", name);
  if (strcmp (name, "AF_INET6") == 0)
    octet_fact_set_why (fact, "%s",
                        _ ("AF stands for address family, so the name is AF_INET6, never "
                           "AT_INET6."));
  else if (strcmp (kind->kind, "family") == 0)
    octet_fact_set_why (fact,
                        _ ("AF stands for address family: a socket of this family takes addresses "
                           "of one kind only, %s."),
                        name);
  else
    octet_fact_set_why (fact,
                        _ ("SOCK stands for socket: the type says what the socket promises, "
                           "%s."),
                        name);
  if (g_strv_contains (python_names, name))
    octet_fact_set_python (fact, "socket.%s.name", name);
}

static void
add_value (OctetDescription *description, const Kind *kind, OctetSocketConstant *constant)
{
  const char *name = octet_socket_constant_get_name (constant);
  int value = octet_socket_constant_get_value (constant);
  OctetFact *fact =
      octet_description_add (description, kind->value_id, kind->kind, N_ ("Value here"));

  octet_fact_set_raw (fact, "%d", value);
  octet_fact_set_why (fact,
                      _ ("Each operating system numbers these itself, so write the name; on this "
                         "system %1$s is %2$d."),
                      name, value);
  octet_fact_set_source (fact, "<sys/socket.h>", NULL);
  if (g_strv_contains (python_names, name))
    octet_fact_set_python (fact, "int(socket.%s)", name);
  octet_fact_set_c (fact, "printf (\"%%d\\n\", %s);", name);
}

static void
add_purpose (OctetDescription *description, const Kind *kind, OctetSocketConstant *constant)
{
  const char *name = octet_socket_constant_get_name (constant);
  const char *purpose = kind->get_purpose (name);
  OctetFact *fact;

  if (purpose == NULL)
    return;

  fact = octet_description_add (description, kind->purpose_id, kind->kind, N_ ("Purpose"));
  octet_fact_set_value (fact, "%s", purpose);
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (fact, _ ("A program that calls socket() with %1$s asks for this: %2$s."),
                      name, purpose);
}

static void
add_example (OctetDescription *description, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    if (strcmp (examples[i].name, name) == 0)
      {
        OctetFact *fact = octet_description_add (description, "family.example", "family",
                                                 N_ ("Example of an address"));

        octet_fact_set_value (fact, "%s", examples[i].example);
        octet_fact_set_why (fact, "%s", _ (examples[i].meaning));
      }
}

static void
add_protocol (OctetDescription *description, const char *name, const char *protocol)
{
  OctetFact *fact =
      octet_description_add (description, "sockettype.protocol", "sockettype", N_ ("Protocol"));

  octet_fact_set_raw (fact, "%s", protocol);
  octet_fact_set_why (fact, _ ("With AF_INET or AF_INET6, %1$s means the protocol %2$s."), name,
                      protocol);
  octet_fact_set_subject (fact, "protocol:%s", protocol);
}

static void
add_use (OctetDescription *description, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    if (strcmp (uses[i].name, name) == 0)
      {
        OctetFact *fact =
            octet_description_add (description, "sockettype.users", "sockettype", N_ ("Used by"));

        octet_fact_set_value (fact, "%s", uses[i].users);
        octet_fact_set_why (fact, "%s", _ (uses[i].meaning));
        if (uses[i].protocol != NULL)
          add_protocol (description, name, uses[i].protocol);
      }
}

/**
 * octet_describe_socket_constant:
 * @subject: a subject of kind %OCTET_SUBJECT_FAMILY or %OCTET_SUBJECT_SOCKET_TYPE
 * @error: return location for an error
 *
 * Describes an address family or a socket type by its name, as this system's headers have it. Other
 * names are %OCTET_PARSE_ERROR_UNKNOWN_NAME.
 *
 * Returns: (transfer full) (nullable): the description
 */
OctetDescription *
octet_describe_socket_constant (const OctetSubject *subject, GError **error)
{
  g_autoptr (OctetSocketConstant) constant = NULL;
  OctetDescription *description;
  OctetSocketConstantKind which;
  const char *purpose;
  const char *name;

  g_return_val_if_fail (subject != NULL, NULL);

  which = subject->kind == OCTET_SUBJECT_FAMILY ? OCTET_SOCKET_FAMILY : OCTET_SOCKET_TYPE;
  constant = octet_socket_constant_find (which, subject->name);
  if (constant == NULL)
    {
      octet_unknown_name_set_error (error, subject);
      return NULL;
    }

  name = octet_socket_constant_get_name (constant);
  purpose = kinds[which].get_purpose (name);
  description = octet_description_new (subject->text, kinds[which].kind);
  octet_description_add_answer (description, NULL, "%s", name);
  octet_description_add_answer (description, NULL, _ ("value %d on this system"),
                                octet_socket_constant_get_value (constant));
  if (purpose != NULL)
    octet_description_add_answer (description, NULL, "%s", purpose);
  add_name (description, &kinds[which], constant);
  add_value (description, &kinds[which], constant);
  add_purpose (description, &kinds[which], constant);
  add_example (description, name);
  add_use (description, name);

  return description;
}

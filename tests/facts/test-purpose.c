#include "facts/octet-purpose.h"
#include "system/octet-service-database.h"
#include "system/octet-socket-constant.h"

#include <string.h>

/* Two to five words: what fits beside a name in a table. */
static void
check_phrase (const char *name, const char *phrase)
{
  g_auto (GStrv) words = NULL;

  if (phrase == NULL)
    g_error ("no purpose for %s", name);

  words = g_strsplit (phrase, " ", -1);
  g_assert_cmpuint (g_strv_length (words), <=, 5);
  g_assert_cmpuint (strlen (phrase), <=, 40);
  g_assert_false (g_str_has_suffix (phrase, "."));
}

/* The services that the notebook and first lessons name. */
static void
test_services_of_lessons (void)
{
  static const char *const names[] = {
    "ftp",      "ssh",    "telnet",     "smtp",  "domain", "tftp",        "http",
    "https",    "pop3",   "ntp",        "imap2", "snmp",   "ldap",        "finger",
    "gopher",   "bootps", "imaps",      "pop3s", "rsync",  "syslog",      "mysql",
    "kerberos", "whois",  "postgresql", "nfs",   "sip",    "xmpp-client",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    check_phrase (names[i], octet_purpose_of_service (names[i], NULL));
}

static void
test_services_of_mockup (void)
{
  g_assert_cmpstr (octet_purpose_of_service ("http", "tcp"), ==, "web pages");
  g_assert_cmpstr (octet_purpose_of_service ("domain", "udp"), ==, "names to addresses");
  g_assert_cmpstr (octet_purpose_of_service ("HTTP", NULL), ==, "web pages");
}

/* A row for one protocol answers for that one only. */
static void
test_protocol_decides (void)
{
  g_assert_cmpstr (octet_purpose_of_service ("https", "tcp"), !=,
                   octet_purpose_of_service ("https", "udp"));
  g_assert_cmpstr (octet_purpose_of_service ("https", NULL), ==,
                   octet_purpose_of_service ("https", "tcp"));
}

static void
test_unknown (void)
{
  g_assert_null (octet_purpose_of_service ("nosuchservice", "tcp"));
  g_assert_null (octet_purpose_of_protocol ("nosuchprotocol"));
  g_assert_null (octet_purpose_of_family ("AF_NOSUCH"));
  g_assert_null (octet_purpose_of_socket_type ("SOCK_NOSUCH"));
}

static void
test_protocols (void)
{
  static const char *const names[] = { "ip",  "icmp", "igmp", "tcp",  "udp",       "ipv6",
                                       "gre", "esp",  "ah",   "ospf", "ipv6-icmp", "sctp" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    check_phrase (names[i], octet_purpose_of_protocol (names[i]));
}

/* Whatever this system's headers define has a purpose: the table in the panel has no holes. */
static void
test_constants (void)
{
  for (guint kind = OCTET_SOCKET_FAMILY; kind <= OCTET_SOCKET_TYPE; kind++)
    {
      g_autoptr (GListModel) constants = octet_socket_constants_new (kind);

      g_assert_cmpuint (g_list_model_get_n_items (constants), >, 0);
      for (guint i = 0; i < g_list_model_get_n_items (constants); i++)
        {
          g_autoptr (OctetSocketConstant) constant = g_list_model_get_item (constants, i);
          const char *name = octet_socket_constant_get_name (constant);

          check_phrase (name, kind == OCTET_SOCKET_FAMILY ? octet_purpose_of_family (name)
                                                          : octet_purpose_of_socket_type (name));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/purpose/services-of-lessons", test_services_of_lessons);
  g_test_add_func ("/purpose/services-of-mockup", test_services_of_mockup);
  g_test_add_func ("/purpose/protocol-decides", test_protocol_decides);
  g_test_add_func ("/purpose/unknown", test_unknown);
  g_test_add_func ("/purpose/protocols", test_protocols);
  g_test_add_func ("/purpose/constants", test_constants);

  return g_test_run ();
}

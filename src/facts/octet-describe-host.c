#include "facts/octet-describe-host.h"

#include "facts/octet-explanation.h"
#include "facts/octet-snippet.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_query (OctetDescription *description, const OctetHost *host)
{
  const char *query = octet_host_get_query (host);
  OctetFact *fact = octet_description_add (description, "host.query", "names", N_ ("Asked for"));

  octet_fact_set_raw (fact, "%s", query);
  if (octet_host_is_reverse (host))
    octet_fact_set_why (fact, _ ("This is an address, so its name was looked up: %s."), query);
  else
    octet_fact_set_why (fact, _ ("This is a name, so its addresses were looked up: %s."), query);
}

static void
add_hostname (OctetDescription *description, const OctetHostQuestion *question)
{
  const char *address = octet_host_get_hostname_address (question->host);
  OctetFact *fact;

  if (address == NULL || octet_host_is_reverse (question->host))
    return;

  fact =
      octet_description_add (description, "host.hostname", "addresses", N_ ("First IPv4 address"));
  octet_fact_set_raw (fact, "%s", address);
  octet_fact_set_why (fact,
                      _ ("gethostbyname() knows IPv4 only and gives one address, while today's "
                         "call, getaddrinfo(), gives all of both kinds; here: %s."),
                      address);
  octet_fact_set_rfc (fact, 3493, "6.1");
  octet_fact_set_python (fact, "socket.gethostbyname(%s)", question->python);
  octet_fact_set_c (
      fact,
      "struct addrinfo hints = { .ai_family = AF_INET, .ai_socktype = SOCK_STREAM };\n"
      "struct addrinfo *list;\n"
      "if (getaddrinfo (%s, NULL, &hints, &list) == 0)\n"
      "  puts (inet_ntoa (((struct sockaddr_in *) list->ai_addr)->sin_addr));",
      question->c);
  octet_fact_set_subject (fact, "%s", address);
}

static void
add_addresses (OctetDescription *description, const OctetHostQuestion *question)
{
  const char *const *addresses = octet_host_get_addresses (question->host);
  OctetFact *fact;
  guint n_addresses;

  if (octet_host_get_canonical_name (question->host) == NULL || addresses[0] == NULL)
    return;

  fact = octet_description_add (description, "host.addresses", "addresses", N_ ("Addresses"));
  n_addresses = octet_host_fact_set_list (fact, addresses);
  if (octet_host_is_reverse (question->host))
    octet_fact_set_why (fact, _ ("gethostbyaddr() gives back the address it was asked for: %s."),
                        addresses[0]);
  else
    octet_fact_set_why (fact,
                        ngettext ("gethostbyname_ex() gives IPv4 only; the name has %u such "
                                  "address.",
                                  "gethostbyname_ex() gives IPv4 only; the name has %u such "
                                  "addresses.",
                                  n_addresses),
                        n_addresses);
  octet_fact_set_python (fact, "%s(%s)[2]", question->function, question->python);
  if (n_addresses == 1)
    octet_fact_set_subject (fact, "%s", addresses[0]);
}

static const char *
get_family_name (OctetHostFamily family)
{
  return family == OCTET_HOST_FAMILY_IPV4   ? "AF_INET"
         : family == OCTET_HOST_FAMILY_IPV6 ? "AF_INET6"
                                            : "AF_UNSPEC";
}

static void
add_all_addresses (OctetDescription *description, const OctetHostQuestion *question)
{
  const char *const *addresses = octet_host_get_all_addresses (question->host);
  const char *family = get_family_name (octet_host_get_family (question->host));
  OctetFact *fact;
  guint n_addresses;

  if (addresses[0] == NULL)
    return;

  fact =
      octet_description_add (description, "host.all-addresses", "addresses", N_ ("All addresses"));
  n_addresses = octet_host_fact_set_list (fact, addresses);
  octet_fact_set_why (fact,
                      ngettext ("getaddrinfo() gives IPv4 and IPv6 in the order to try them; here "
                                "%u address.",
                                "getaddrinfo() gives IPv4 and IPv6 in the order to try them; here "
                                "%u addresses.",
                                n_addresses),
                      n_addresses);
  octet_fact_set_rfc (fact, 6724, "6");
  octet_fact_set_python (
      fact, "list(dict.fromkeys(row[4][0] for row in socket.getaddrinfo(%s, None, socket.%s)))",
      question->python, family);
  octet_fact_set_c (
      fact,
      "struct addrinfo hints = { .ai_family = %s, .ai_socktype = SOCK_STREAM };\n"
      "struct addrinfo *list;\n"
      "char text[NI_MAXHOST];\n"
      "getaddrinfo (%s, NULL, &hints, &list);\n"
      "for (struct addrinfo *i = list; i != NULL; i = i->ai_next)\n"
      "  {\n"
      "    getnameinfo (i->ai_addr, i->ai_addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST);\n"
      "    printf (\"%%s'%%s'\", i == list ? \"[\" : \", \", text);\n"
      "  }\n"
      "puts (\"]\");",
      family, question->c);
  octet_fact_set_subject (fact, "%s", addresses[0]);
}

static void
add_error (OctetDescription *description, const OctetHost *host)
{
  const GError *error = octet_host_get_error (host);
  g_autofree char *sentence = NULL;
  OctetFact *fact;

  if (error == NULL)
    return;

  sentence = octet_explain_host_error (error);
  fact = octet_description_add (description, "host.error", "names", N_ ("Result"));
  octet_fact_set_raw (fact, "%s", octet_host_error_to_string ((OctetHostError) error->code));
  octet_fact_set_value (fact, "%s", sentence);
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (fact,
                      _ ("The system's resolver, which reads /etc/hosts and asks name servers, "
                         "gave no answer for “%s”."),
                      octet_host_get_query (host));
}

static void
add_answer (OctetDescription *description, const OctetHost *host)
{
  const GError *error = octet_host_get_error (host);
  const char *const *addresses = octet_host_get_all_addresses (host);
  const char *name = octet_host_get_canonical_name (host);
  guint n_more = addresses[0] != NULL ? g_strv_length ((char **) addresses) - 1 : 0;

  octet_description_add_answer (description, NULL, "%s", octet_host_get_query (host));
  if (error != NULL)
    {
      g_autofree char *sentence = octet_explain_host_error (error);

      octet_description_add_answer (description, NULL, "%s", sentence);
      return;
    }

  if (name != NULL && g_ascii_strcasecmp (name, octet_host_get_query (host)) != 0)
    {
      g_autofree char *shown = octet_host_escape_name (name);

      octet_description_add_answer (description, NULL, _ ("canonical name %s"), shown);
    }
  if (addresses[0] != NULL)
    octet_description_add_answer (description, addresses[0], "%s", addresses[0]);
  if (n_more > 0)
    octet_description_add_answer (
        description, NULL, ngettext ("%u more address", "%u more addresses", n_more), n_more);
}

/**
 * octet_describe_host:
 * @host: what a look-up found out
 *
 * Describes a host as far as it is known, as Python's gethostbyname(), gethostbyname_ex(),
 * gethostbyaddr(), getfqdn() and getaddrinfo() answer. A look-up that failed is described too: with
 * the reason.
 *
 * Returns: (transfer full): the description
 */
OctetDescription *
octet_describe_host (const OctetHost *host)
{
  OctetDescription *description;
  OctetHostQuestion question = { .host = host };

  g_return_val_if_fail (host != NULL, NULL);

  question.python = octet_snippet_quote_python (octet_host_get_query (host));
  question.c = octet_snippet_quote_c (octet_host_get_query (host));
  question.function =
      octet_host_is_reverse (host) ? "socket.gethostbyaddr" : "socket.gethostbyname_ex";
  description = octet_description_new (octet_host_get_query (host), "host");

  add_answer (description, host);
  add_query (description, host);
  add_error (description, host);
  octet_describe_host_names (description, &question);
  add_hostname (description, &question);
  add_addresses (description, &question);
  add_all_addresses (description, &question);
  g_free (question.python);
  g_free (question.c);

  return description;
}

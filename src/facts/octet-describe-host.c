#include "facts/octet-describe-host.h"

#include "core/octet-address.h"
#include "facts/octet-explanation.h"
#include "facts/octet-python-value.h"
#include "facts/octet-snippet.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the facts of one host share: the question, quoted for code. */
typedef struct
{
  const OctetHost *host;
  char *python;
  char *c;
  const char *function; /* of Python: what gives name, aliases and addresses at once */
} Question;

/* Names from the network are bytes of anybody's choice; none reaches a reader as it is. */
static char **
escape_names (const char *const *names)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char **escaped;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = octet_host_escape_name (names[i]);

      g_strv_builder_add (builder, name);
    }
  escaped = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return escaped;
}

/* raw as Python prints a list, value with commas; "none" for an empty one */
static guint
set_list (OctetFact *fact, const char *const *items)
{
  g_auto (GStrv) escaped = escape_names (items);
  g_autofree char *list = octet_python_value_from_list ((const char *const *) escaped);
  g_autofree char *joined = g_strjoinv (", ", escaped);

  octet_fact_set_raw (fact, "%s", list);
  octet_fact_set_value (fact, "%s", *joined != '\0' ? joined : _ ("none"));
  octet_fact_set_is_word (fact, *joined == '\0');

  return g_strv_length (escaped);
}

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
add_hostname (OctetDescription *description, const Question *question)
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
set_canonical_code (OctetFact *fact, const Question *question)
{
  const char *name = octet_host_get_canonical_name (question->host);
  const char *addrinfo_name = octet_host_get_addrinfo_name (question->host);

  if (name != NULL)
    octet_fact_set_python (fact, "%s(%s)[0]", question->function, question->python);
  else
    octet_fact_set_python (fact, "socket.getaddrinfo(%s, None, flags=socket.AI_CANONNAME)[0][3]",
                           question->python);
  if (!octet_host_is_reverse (question->host) && addrinfo_name != NULL &&
      (name == NULL || strcmp (name, addrinfo_name) == 0))
    octet_fact_set_c (fact,
                      "struct addrinfo hints = { .ai_flags = AI_CANONNAME };\n"
                      "struct addrinfo *list;\n"
                      "if (getaddrinfo (%s, NULL, &hints, &list) == 0)\n"
                      "  puts (list->ai_canonname);",
                      question->c);
}

static void
add_canonical_name (OctetDescription *description, const Question *question)
{
  const char *query = octet_host_get_query (question->host);
  const char *name = octet_host_get_canonical_name (question->host);
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (name == NULL)
    name = octet_host_get_addrinfo_name (question->host);
  if (name == NULL)
    return;

  shown = octet_host_escape_name (name);
  fact = octet_description_add (description, "host.canonical-name", "names", N_ ("Canonical name"));
  octet_fact_set_raw (fact, "%s", shown);
  if (octet_host_is_reverse (question->host))
    octet_fact_set_why (fact, _ ("Under the address %1$s this name is registered: %2$s."), query,
                        shown);
  else if (g_ascii_strcasecmp (query, shown) == 0)
    octet_fact_set_why (fact,
                        _ ("The name asked for is the canonical one; the addresses are registered "
                           "under it: %s."),
                        shown);
  else
    octet_fact_set_why (fact,
                        _ ("“%1$s” is an alias; the addresses are registered under the canonical "
                           "name: %2$s."),
                        query, shown);
  octet_fact_set_rfc (fact, 1034, "3.6.2");
  set_canonical_code (fact, question);
  octet_fact_set_subject (fact, "host:%s", shown);
}

static void
add_aliases (OctetDescription *description, const Question *question)
{
  OctetFact *fact;
  guint n_aliases;

  if (octet_host_get_canonical_name (question->host) == NULL ||
      octet_host_get_stage (question->host) < OCTET_HOST_STAGE_ALIASES)
    return;

  fact = octet_description_add (description, "host.aliases", "names", N_ ("Aliases"));
  n_aliases = set_list (fact, octet_host_get_aliases (question->host));
  if (n_aliases == 0)
    octet_fact_set_why (fact, _ ("No other name led to the canonical one of “%s”."),
                        octet_host_get_query (question->host));
  else
    octet_fact_set_why (fact,
                        ngettext ("%u alias leads to the canonical name.",
                                  "%u aliases lead to the canonical name.", n_aliases),
                        n_aliases);
  octet_fact_set_rfc (fact, 1034, "3.6.2");
  octet_fact_set_python (fact, "%s(%s)[1]", question->function, question->python);
}

static void
add_addresses (OctetDescription *description, const Question *question)
{
  const char *const *addresses = octet_host_get_addresses (question->host);
  OctetFact *fact;
  guint n_addresses;

  if (octet_host_get_canonical_name (question->host) == NULL || addresses[0] == NULL)
    return;

  fact = octet_description_add (description, "host.addresses", "addresses", N_ ("Addresses"));
  n_addresses = set_list (fact, addresses);
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
add_all_addresses (OctetDescription *description, const Question *question)
{
  const char *const *addresses = octet_host_get_all_addresses (question->host);
  const char *family = get_family_name (octet_host_get_family (question->host));
  OctetFact *fact;
  guint n_addresses;

  if (addresses[0] == NULL)
    return;

  fact =
      octet_description_add (description, "host.all-addresses", "addresses", N_ ("All addresses"));
  n_addresses = set_list (fact, addresses);
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
add_fqdn (OctetDescription *description, const Question *question)
{
  const char *fqdn = octet_host_get_fqdn (question->host);
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (fqdn == NULL)
    return;

  shown = octet_host_escape_name (fqdn);
  fact = octet_description_add (description, "host.fqdn", "names", N_ ("FQDN"));
  octet_fact_set_raw (fact, "%s", shown);
  if (strchr (fqdn, '.') != NULL)
    octet_fact_set_why (fact,
                        _ ("getfqdn() turns the name into an address and that back into names, "
                           "and takes the first with a dot in it: %s."),
                        shown);
  else
    octet_fact_set_why (fact,
                        _ ("getfqdn() found no name with a dot in it, so it keeps what it has: "
                           "%s."),
                        shown);
  octet_fact_set_source (fact, "Python, socket.getfqdn ()",
                         "https://docs.python.org/3/library/socket.html#socket.getfqdn");
  octet_fact_set_python (fact, "socket.getfqdn(%s)", question->python);
}

static void
add_fqdn_steps (OctetDescription *description, const OctetHost *host)
{
  g_autoptr (GString) steps = NULL;
  gsize n_steps = octet_host_get_n_fqdn_steps (host);
  OctetFact *fact;

  if (n_steps == 0)
    return;

  steps = g_string_new (NULL);
  for (gsize i = 0; i < n_steps; i++)
    {
      const OctetFqdnStep *step = octet_host_get_fqdn_step (host, i);
      g_autofree char *from = octet_host_escape_name (step->from);
      g_autofree char *to = octet_host_escape_name (step->to != NULL ? step->to : "?");

      g_string_append_printf (steps, "%s%s → %s", i > 0 ? "; " : "", from, to);
    }
  fact = octet_description_add (description, "host.fqdn-steps", "names", N_ ("Steps to the FQDN"));
  octet_fact_set_raw (fact, "%s", steps->str);
  octet_fact_set_why (fact,
                      ngettext ("getfqdn() took %u step: name to address, address to names, the "
                                "first with a dot.",
                                "getfqdn() took %u steps: name to address, address to names, the "
                                "first with a dot.",
                                n_steps),
                      (guint) n_steps);
}

static void
set_reverse_code (OctetFact *fact, const char *address)
{
  OctetAddress parsed;
  gboolean is_ipv4;

  octet_fact_set_python (fact, "socket.gethostbyaddr('%s')[0]", address);
  if (!octet_address_parse (address, -1, &parsed, NULL) || parsed.zone[0] != '\0')
    return;

  is_ipv4 = parsed.version == OCTET_IPV4;
  octet_fact_set_c (fact,
                    "struct sockaddr_in%1$s address = { .sin%1$s_family = AF_INET%1$s };\n"
                    "char name[NI_MAXHOST];\n"
                    "inet_pton (AF_INET%1$s, \"%2$s\", &address.sin%1$s_addr);\n"
                    "if (getnameinfo ((struct sockaddr *) &address, sizeof address, name,\n"
                    "                 sizeof name, NULL, 0, NI_NAMEREQD) == 0)\n"
                    "  puts (name);",
                    is_ipv4 ? "" : "6", address);
}

static void
add_reverse_name (OctetDescription *description, const OctetHost *host)
{
  const char *name = octet_host_get_reverse_name (host);
  const char *address = octet_host_get_all_addresses (host)[0];
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (name == NULL || address == NULL)
    return;

  shown = octet_host_escape_name (name);
  fact = octet_description_add (description, "host.reverse-name", "names", N_ ("Reverse name"));
  octet_fact_set_raw (fact, "%s", shown);
  octet_fact_set_why (fact,
                      _ ("Whoever runs the network of %1$s registered this name for it; it need "
                         "not lead back: %2$s."),
                      address, shown);
  octet_fact_set_rfc (fact, 1035, "3.5");
  set_reverse_code (fact, address);
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
  Question question = { .host = host };

  g_return_val_if_fail (host != NULL, NULL);

  question.python = octet_snippet_quote_python (octet_host_get_query (host));
  question.c = octet_snippet_quote_c (octet_host_get_query (host));
  question.function =
      octet_host_is_reverse (host) ? "socket.gethostbyaddr" : "socket.gethostbyname_ex";
  description = octet_description_new (octet_host_get_query (host), "host");

  add_answer (description, host);
  add_query (description, host);
  add_error (description, host);
  add_canonical_name (description, &question);
  add_aliases (description, &question);
  add_fqdn (description, &question);
  add_fqdn_steps (description, host);
  add_reverse_name (description, host);
  add_hostname (description, &question);
  add_addresses (description, &question);
  add_all_addresses (description, &question);
  g_free (question.python);
  g_free (question.c);

  return description;
}

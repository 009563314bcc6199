#include "facts/octet-describe-host.h"

#include "core/octet-address.h"
#include "facts/octet-python-value.h"

#include <glib/gi18n.h>
#include <string.h>

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

/**
 * octet_host_fact_set_list:
 * @fact: a fact
 * @items: (array zero-terminated=1): names or addresses, any bytes
 *
 * Sets raw as Python prints a list, and value with commas, or "none".
 *
 * Returns: how many items there are
 */
guint
octet_host_fact_set_list (OctetFact *fact, const char *const *items)
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
set_canonical_code (OctetFact *fact, const OctetHostQuestion *question)
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
add_canonical_name (OctetDescription *description, const OctetHostQuestion *question)
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
add_aliases (OctetDescription *description, const OctetHostQuestion *question)
{
  OctetFact *fact;
  guint n_aliases;

  if (octet_host_get_canonical_name (question->host) == NULL ||
      octet_host_get_stage (question->host) < OCTET_HOST_STAGE_ALIASES)
    return;

  fact = octet_description_add (description, "host.aliases", "names", N_ ("Aliases"));
  n_aliases = octet_host_fact_set_list (fact, octet_host_get_aliases (question->host));
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

/* Whether getfqdn() came back with nothing new. */
static gboolean
is_kept (const OctetHost *host)
{
  gsize n_steps = octet_host_get_n_fqdn_steps (host);

  return n_steps > 0 && octet_host_get_fqdn_step (host, n_steps - 1)->kind == OCTET_FQDN_STEP_KEEP;
}

static void
add_fqdn (OctetDescription *description, const OctetHostQuestion *question)
{
  const char *fqdn = octet_host_get_fqdn (question->host);
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (fqdn == NULL)
    return;

  shown = octet_host_escape_name (fqdn);
  fact = octet_description_add (description, "host.fqdn", "names", N_ ("FQDN"));
  octet_fact_set_raw (fact, "%s", shown);
  if (is_kept (question->host))
    octet_fact_set_why (fact,
                        _ ("No look-up gave a name, so getfqdn() gives back what it was asked: "
                           "%s."),
                        shown);
  else if (strchr (fqdn, '.') != NULL)
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

/**
 * octet_describe_host_names:
 * @description: where the facts go
 * @question: the host
 *
 * Adds the facts about names: canonical name, aliases, FQDN and how it was found, reverse name.
 */
void
octet_describe_host_names (OctetDescription *description, const OctetHostQuestion *question)
{
  add_canonical_name (description, question);
  add_aliases (description, question);
  add_fqdn (description, question);
  add_fqdn_steps (description, question->host);
  add_reverse_name (description, question->host);
}

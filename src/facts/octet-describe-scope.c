#include "facts/octet-describe-scope.h"

#include "core/octet-registry.h"
#include "facts/octet-describe-reach.h"
#include "facts/octet-sentence.h"
#include "facts/octet-snippet.h"

#include <glib/gi18n.h>

/* One question: in which block does the answer become yes? */
typedef struct
{
  const char *address_id;
  const char *network_id;
  const char *label;
  const char *python; /* attribute */
  gboolean (*holds_for_address) (const OctetAddress *address);
  gboolean (*holds_for_network) (const OctetNetwork *network);
  const char *block[2];  /* IPv4, IPv6; NULL if the version has none */
  guint block_length[2]; /* its prefix length */
  const char *c[2];      /* the test of `a` */
  guint rfc[2];
  const char *section[2];
  const char *yes;
  const char *no;
} Question;

static const Question questions[] = {
  { "address.is-multicast",
    "network.is-multicast",
    N_ ("Multicast"),
    "is_multicast",
    octet_address_is_multicast,
    octet_network_is_multicast,
    { "224.0.0.0/4", "ff00::/8" },
    { 4, 8 },
    { "IN_MULTICAST (ntohl (a.s_addr))", "IN6_IS_ADDR_MULTICAST (&a)" },
    { 5771, 4291 },
    { NULL, "2.7" },
    N_ ("%1$s lies in %2$s: a packet goes to all members of a group."),
    N_ ("%1$s lies outside %2$s, the multicast addresses.") },
  { "address.is-unspecified",
    "network.is-unspecified",
    N_ ("Unspecified"),
    "is_unspecified",
    octet_address_is_unspecified,
    octet_network_is_unspecified,
    { "0.0.0.0/32", "::/128" },
    { 32, 128 },
    { "a.s_addr == INADDR_ANY", "IN6_IS_ADDR_UNSPECIFIED (&a)" },
    { 1122, 4291 },
    { "3.2.1.3", "2.5.2" },
    N_ ("All bits of %1$s are 0: a host without an address yet, or all addresses of this host."),
    N_ ("Only %2$s, all of whose bits are 0, is unspecified, and that is not %1$s.") },
  { "address.is-reserved",
    "network.is-reserved",
    N_ ("Reserved"),
    "is_reserved",
    octet_address_is_reserved,
    octet_network_is_reserved,
    { "240.0.0.0/4", NULL },
    { 4, 9 },
    { "ntohl (a.s_addr) >> 28 == 15", "ntohs (a.s6_addr16[0]) < 0xfe80\n"
                                      "      && ntohs (a.s6_addr16[0]) >> 9 != 0x7e\n"
                                      "      && ntohs (a.s6_addr16[0]) >> 13 != 1" },
    { 1112, 4291 },
    { "4", "2.4" },
    N_ ("%1$s lies in %2$s, which is kept for a use that nobody has defined yet."),
    N_ ("%1$s lies outside %2$s, the addresses kept for later.") },
  { "address.is-loopback",
    "network.is-loopback",
    N_ ("Loopback"),
    "is_loopback",
    octet_address_is_loopback,
    octet_network_is_loopback,
    { "127.0.0.0/8", "::1/128" },
    { 8, 128 },
    { "ntohl (a.s_addr) >> 24 == 127", "IN6_IS_ADDR_LOOPBACK (&a)" },
    { 1122, 4291 },
    { "3.2.1.3", "2.5.3" },
    N_ ("%1$s lies in %2$s: a packet never leaves the computer that sends it."),
    N_ ("%1$s lies outside %2$s, by which a computer talks to itself.") },
  { "address.is-link-local",
    "network.is-link-local",
    N_ ("Link-local"),
    "is_link_local",
    octet_address_is_link_local,
    octet_network_is_link_local,
    { "169.254.0.0/16", "fe80::/10" },
    { 16, 10 },
    { "ntohl (a.s_addr) >> 16 == 0xa9fe", "IN6_IS_ADDR_LINKLOCAL (&a)" },
    { 3927, 4291 },
    { NULL, "2.5.6" },
    N_ ("%1$s lies in %2$s: it counts on one link only, and no router passes it on."),
    N_ ("%1$s lies outside %2$s, the addresses that count on one link only.") },
  { "address.is-site-local",
    "network.is-site-local",
    N_ ("Site-local"),
    "is_site_local",
    octet_address_is_site_local,
    octet_network_is_site_local,
    { NULL, "fec0::/10" },
    { 0, 10 },
    { NULL, "IN6_IS_ADDR_SITELOCAL (&a)" },
    { 0, 3879 },
    { NULL, NULL },
    N_ ("%1$s lies in %2$s, private addresses of the first IPv6, withdrawn in 2004."),
    N_ ("%1$s lies outside %2$s, the private addresses that were withdrawn in 2004.") },
};

/* IPv6 keeps many blocks for later: all that is in no block in use. */
static char *
explain_reserved_ipv6 (gboolean answer, const char *text)
{
  const char *sentence = answer ? _ ("%1$s lies in none of the blocks that are in use: %2$s.")
                                : _ ("%1$s lies in one of the blocks that are in use: %2$s.");

  return octet_sentence_fill (sentence, text, "2000::/3, fc00::/7, fe80::/10, fec0::/10, ff00::/8",
                              NULL);
}

static char *
explain (const Question *question, gboolean answer, OctetIpVersion version, const char *text)
{
  const char *block = question->block[version == OCTET_IPV6];

  if (block == NULL)
    return explain_reserved_ipv6 (answer, text);

  return octet_sentence_fill (answer ? _ (question->yes) : _ (question->no), text, block, NULL);
}

static void
set_source (OctetFact *fact, const Question *question, OctetIpVersion version)
{
  guint which = version == OCTET_IPV6;

  octet_fact_set_rfc (fact, question->rfc[which], question->section[which]);
}

/* A mapped address answers for the IPv4 address in it, in Python since 3.13. */
static void
add_mapped_note (OctetFact *fact, const char *reason)
{
  octet_fact_set_why (fact,
                      _ ("%1$s It is the IPv4 address in the mapped address that decides; Python "
                         "before 3.13 asks the IPv6 address instead."),
                      reason);
}

static gboolean
is_asked (const Question *question, OctetIpVersion version)
{
  return question->c[version == OCTET_IPV6] != NULL;
}

static void
add_address_question (OctetAddressCode *code, const OctetAddress *seen, const Question *question)
{
  OctetFact *fact =
      octet_description_add (code->description, question->address_id, "scope", question->label);
  gboolean answer = question->holds_for_address (&code->address);
  char text[OCTET_ADDRESS_TEXT_SIZE];
  g_autofree char *why = NULL;

  octet_address_print (seen, text);
  why = explain (question, answer, seen->version, text);
  octet_fact_set_boolean (fact, answer);
  if (seen->version != code->address.version)
    add_mapped_note (fact, why);
  else
    octet_fact_set_why (fact, "%s", why);
  set_source (fact, question, seen->version);
  octet_fact_set_python (fact, "%s.%s", code->python, question->python);
  octet_describe_reach_set_c (fact, code, question->c[seen->version == OCTET_IPV6], -1, 0);
}

static void
add_zone (OctetAddressCode *code)
{
  OctetFact *fact;
  g_autofree char *quoted = NULL;

  if (code->address.zone[0] == '\0')
    return;

  quoted = octet_snippet_quote_c (code->text);
  fact = octet_description_add (code->description, "address.scope-id", "scope", N_ ("Zone"));
  octet_fact_set_raw (fact, "%s", code->address.zone);
  octet_fact_set_why (
      fact,
      _ ("Each of this computer's links may have a neighbour %1$s; what follows the "
         "percent sign names the link, mostly by its interface, and is no part of "
         "the 128 bits."),
      code->bare);
  octet_fact_set_rfc (fact, 4007, "11");
  octet_fact_set_python (fact, "%s.scope_id", code->python);
  octet_fact_set_c (fact, "puts (strchr (%s, '%%') + 1);\n", quoted);
}

static const char *
name_multicast_scope (const OctetAddress *address)
{
  switch (octet_address_get_part (address, 0) & 0xf)
    {
    case 0x1:
      return _ ("Interface-local");
    case 0x2:
      return _ ("Link-local");
    case 0x3:
      return _ ("Realm-local");
    case 0x4:
      return _ ("Admin-local");
    case 0x5:
      return _ ("Site-local");
    case 0x8:
      return _ ("Organization-local");
    case 0xe:
      return _ ("Global");
    default:
      return _ ("Unassigned");
    }
}

static void
add_multicast_scope (OctetAddressCode *code)
{
  guint scope = octet_address_get_part (&code->address, 0) & 0xf;
  OctetFact *fact;

  if (octet_registry_get_multicast_scope (&code->address) == NULL)
    return;

  fact = octet_description_add (code->description, "address.multicast-scope", "scope",
                                N_ ("Multicast scope"));
  octet_fact_set_raw (fact, "%u", scope);
  octet_fact_set_value (fact, "%s", name_multicast_scope (&code->address));
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (fact,
                      _ ("The fourth hexadecimal digit of a multicast address says how far its "
                         "packets go; here it is %x."),
                      scope);
  octet_fact_set_rfc (fact, 7346, "2");
  octet_fact_set_python (fact, "%s.packed[1] & 15", code->python);
  octet_fact_set_c (fact, "%sprintf (\"%%d\\n\", a.s6_addr[1] & 15);\n", code->c);
}

/**
 * octet_describe_address_scope:
 * @code: an address
 *
 * Adds the facts of the group "scope".
 */
void
octet_describe_address_scope (OctetAddressCode *code)
{
  OctetAddress seen = code->address;

  octet_address_get_ipv4_mapped (&code->address, &seen);
  octet_describe_address_reach (code, &seen);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (is_asked (&questions[i], code->address.version))
      add_address_question (code, is_asked (&questions[i], seen.version) ? &seen : &code->address,
                            &questions[i]);
  add_zone (code);
  add_multicast_scope (code);
}

/* Networks of mapped addresses answer for the IPv4 network in them. */
static OctetNetwork
look_through (const OctetNetwork *network)
{
  OctetNetwork seen = *network;

  if (network->prefix_length >= 96 &&
      octet_address_get_ipv4_mapped (&network->address, &seen.address))
    seen.prefix_length -= 96;

  return seen;
}

/* One block in IPv4; in IPv6 so many that a short prefix may hold several of them. */
static void
set_network_c (OctetFact *fact,
               OctetAddressCode *code,
               const OctetNetwork *seen,
               const Question *question)
{
  guint which = seen->address.version == OCTET_IPV6;
  guint least = question->block_length[which];

  if (question->block[which] != NULL || seen->prefix_length >= least)
    octet_describe_reach_set_c (fact, code, question->c[which], (int) seen->prefix_length, least);
}

static void
add_network_question (OctetAddressCode *code,
                      const OctetNetwork *network,
                      const char *python,
                      const char *group,
                      const Question *question)
{
  OctetFact *fact =
      octet_description_add (code->description, question->network_id, group, question->label);
  OctetNetwork through = look_through (network);
  gboolean is_through = is_asked (question, through.address.version);
  const OctetNetwork *seen = is_through ? &through : network;
  gboolean answer = question->holds_for_network (network);
  char text[OCTET_NETWORK_TEXT_SIZE];
  g_autofree char *why = NULL;

  octet_network_print (seen, text);
  why = explain (question, answer, seen->address.version, text);
  octet_fact_set_boolean (fact, answer);
  if (seen->address.version != network->address.version)
    add_mapped_note (fact, why);
  else
    octet_fact_set_why (fact, "%s", why);
  set_source (fact, question, seen->address.version);
  octet_fact_set_python (fact, "%s.%s", python, question->python);
  set_network_c (fact, code, seen, question);
}

/**
 * octet_describe_network_scope:
 * @code: the first address of the network
 * @network: the network
 * @python: the expression that gives it
 * @group: the heading for the facts
 *
 * Adds the answers that hold for all addresses of the network.
 */
void
octet_describe_network_scope (OctetAddressCode *code,
                              const OctetNetwork *network,
                              const char *python,
                              const char *group)
{
  octet_describe_network_reach (code, network, python, group);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (is_asked (&questions[i], network->address.version))
      add_network_question (code, network, python, group, &questions[i]);
}

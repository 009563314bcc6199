#include "facts/octet-describe-reach.h"

#include "facts/octet-iana-name.h"
#include "facts/octet-sentence.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is asked about: an address, or a network. */
typedef struct
{
  OctetAddressCode *code;
  OctetNetwork network; /* the address as a network of one, or the network */
  int prefix_length;    /* -1 for an address */
  gboolean is_mapped;
  const OctetRegistryRow *row; /* (nullable) */
  const char *text;
} Asked;

/* Rows of IANA's registry that Python 3.15 does not have: its answers are the other ones. */
static const char *const rows_unknown_to_python[] = {
  "192.88.99.2/32",
  "100:0:0:1::/64",
  "2001:1::3/128",
  "5f00::/16",
};

/* The C that reads the IPv4 address out of a mapped one. */
static char *
declare (OctetAddressCode *code, gboolean is_ipv4_test)
{
  if (code->address.version == OCTET_IPV4 || !is_ipv4_test)
    return g_strdup (code->c);

  return g_strdup_printf ("struct in6_addr m;\n"
                          "struct in_addr a;\n"
                          "inet_pton (AF_INET6, \"%s\", &m);\n"
                          "memcpy (&a, &m.s6_addr[12], 4);\n",
                          code->bare);
}

/**
 * octet_describe_reach_set_c:
 * @fact: a fact
 * @code: an address, or the first one of a network
 * @test: an expression of C about `a`
 * @prefix_length: the network's, or -1 for an address
 * @least: the shortest prefix for which the test of one address tells of the whole network; 0 if
 *   @test asks for `prefix` itself
 *
 * Sets C that prints True or False.
 */
void
octet_describe_reach_set_c (OctetFact *fact,
                            OctetAddressCode *code,
                            const char *test,
                            int prefix_length,
                            guint least)
{
  g_autofree char *declaration = declare (code, strstr (test, "a.s_addr") != NULL);

  if (prefix_length < 0)
    octet_fact_set_c (fact, "%sputs (%s ? \"True\" : \"False\");\n", declaration, test);
  else if (least == 0)
    octet_fact_set_c (fact,
                      "%sint prefix = %d;\n"
                      "puts (%s ? \"True\" : \"False\");\n",
                      declaration, prefix_length, test);
  else
    octet_fact_set_c (fact,
                      "%sint prefix = %d;\n"
                      "puts (prefix >= %u && (%s) ? \"True\" : \"False\");\n",
                      declaration, prefix_length, least, test);
}

static char *
test_ipv6_block (const OctetNetwork *block)
{
  guint n_bytes = block->prefix_length / 8;
  guint n_bits = block->prefix_length % 8;
  GString *test = g_string_new ("memcmp (&a, \"");
  guint8 bytes[16];

  octet_address_to_bytes (&block->address, bytes);
  for (guint i = 0; i < n_bytes; i++)
    g_string_append_printf (test, "\\x%02x", bytes[i]);
  g_string_append_printf (test, "\", %u) == 0", n_bytes);
  if (n_bits > 0)
    g_string_append_printf (test, " && a.s6_addr[%u] >> %u == %u", n_bytes, 8 - n_bits,
                            bytes[n_bytes] >> (8 - n_bits));

  return g_string_free (test, FALSE);
}

/* An expression of C: whether `a` lies in @block. */
static char *
test_block (const OctetNetwork *block)
{
  guint length = block->prefix_length;

  if (block->address.version == OCTET_IPV6)
    return test_ipv6_block (block);
  if (length == 32)
    return g_strdup_printf ("ntohl (a.s_addr) == 0x%08x", (guint) block->address.value.low);

  return g_strdup_printf ("ntohl (a.s_addr) >> %u == 0x%x", 32 - length,
                          (guint) block->address.value.low >> (32 - length));
}

/* Without a row there is nothing to compare with; show the blocks that private networks use. */
static const char *
get_private_test (OctetIpVersion version, gboolean is_network)
{
  if (version == OCTET_IPV6)
    return is_network ? "prefix >= 7 && a.s6_addr[0] >> 1 == 0x7e" : "a.s6_addr[0] >> 1 == 0x7e";

  return is_network ? "(prefix >= 8 && ntohl (a.s_addr) >> 24 == 10)\n"
                      "      || (prefix >= 12 && ntohl (a.s_addr) >> 20 == 0xac1)\n"
                      "      || (prefix >= 16 && ntohl (a.s_addr) >> 16 == 0xc0a8)"
                    : "ntohl (a.s_addr) >> 24 == 10\n"
                      "      || ntohl (a.s_addr) >> 20 == 0xac1\n"
                      "      || ntohl (a.s_addr) >> 16 == 0xc0a8";
}

/* A row holds all of a network, so that the first address tells. */
static void
set_c (OctetFact *fact, const Asked *asked, gboolean answer, gboolean is_private)
{
  gboolean has_row = asked->row != NULL;
  gboolean is_network = asked->prefix_length >= 0;
  g_autofree char *in_block =
      has_row ? test_block (&asked->row->network)
              : g_strdup (get_private_test (asked->network.address.version, is_network));
  g_autofree char *test =
      (has_row ? answer : is_private) ? g_strdup (in_block) : g_strdup_printf ("!(%s)", in_block);

  octet_describe_reach_set_c (fact, asked->code, test, has_row ? -1 : asked->prefix_length, 0);
}

static const char *
choose_sentence_without_row (const Asked *asked, gboolean is_private)
{
  const OctetAddress *first = &asked->network.address;

  if (is_private)
    return asked->prefix_length < 0
               ? _ ("%1$s lies in no block that IANA sets aside, so that it is not private.")
               : _ ("No block that IANA sets aside holds all of %1$s.");
  if (octet_address_is_multicast (first))
    return _ ("Python calls all multicast addresses global that no block for special purposes "
              "holds, and so %1$s.");
  if (octet_registry_get_purpose (first) == OCTET_PURPOSE_RESERVED)
    return _ ("Python calls everything global that is in no block for special purposes, and so "
              "%1$s, though IANA has given it to nobody yet.");

  return asked->prefix_length < 0
             ? _ ("%1$s lies in no block that IANA sets aside, so that all of the Internet can "
                  "reach it.")
             : _ ("No block that IANA sets aside holds all of %1$s, and that is enough for Python "
                  "to call it global.");
}

static const char *
choose_sentence (const Asked *asked, gboolean answer, gboolean is_private)
{
  if (asked->row == NULL)
    return choose_sentence_without_row (asked, is_private);

  if (strcmp (asked->row->block, "100.64.0.0/10") == 0)
    return _ ("%1$s lies in %2$s (%3$s), between a provider and its customers: neither private nor "
              "global.");

  switch (asked->row->globally_reachable)
    {
    case OCTET_ANSWER_YES:
      return _ ("%1$s lies in %2$s (%3$s), which IANA calls globally reachable.");
    case OCTET_ANSWER_NO:
      return _ ("%1$s lies in %2$s (%3$s), which %4$s keeps from the Internet at large.");
    default:
      return answer == is_private
                 ? _ ("%1$s lies in %2$s (%3$s), whose reach IANA leaves open; Python counts it as "
                      "private.")
                 : _ ("%1$s lies in %2$s (%3$s), which has been withdrawn, so that its addresses "
                      "are like others.");
    }
}

static gboolean
is_unknown_to_python (const OctetRegistryRow *row)
{
  for (gsize i = 0; row != NULL && i < G_N_ELEMENTS (rows_unknown_to_python); i++)
    if (strcmp (row->block, rows_unknown_to_python[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
set_why (OctetFact *fact, const Asked *asked, gboolean answer, gboolean is_private)
{
  const OctetRegistryRow *row = asked->row;
  g_autofree char *reason = octet_sentence_fill (
      choose_sentence (asked, answer, is_private), asked->text, row != NULL ? row->block : "",
      row != NULL ? octet_iana_name_of_row (row) : "", row != NULL ? row->reference : "", NULL);

  if (row != NULL && strcmp (row->block, "3fff::/20") == 0)
    octet_fact_set_why (fact,
                        _ ("%1$s Python before 3.14 does not have this row of IANA's registry and "
                           "answers %2$s."),
                        reason, answer ? "False" : "True");
  else if (is_unknown_to_python (row))
    octet_fact_set_why (fact,
                        _ ("%1$s Python 3.15 does not have this row of IANA's registry yet and "
                           "answers %2$s."),
                        reason, answer ? "False" : "True");
  else if (asked->is_mapped)
    octet_fact_set_why (fact,
                        _ ("%1$s It is the IPv4 address in the mapped address that decides; Python "
                           "before 3.13 asks the IPv6 address instead."),
                        reason);
  else
    octet_fact_set_why (fact, "%s", reason);
}

static void
set_source (OctetFact *fact, const Asked *asked)
{
  if (asked->row != NULL)
    octet_iana_name_set_source (fact, asked->row);
  else
    octet_fact_set_rfc (fact, 6890, "2.2");
}

static void
fill (OctetFact *fact, const Asked *asked, gboolean answer, gboolean is_private, const char *python)
{
  octet_fact_set_boolean (fact, answer);
  set_why (fact, asked, answer, is_private);
  set_source (fact, asked);
  octet_fact_set_python (fact, "%s.%s", python, is_private ? "is_private" : "is_global");
  set_c (fact, asked, answer, is_private);
}

/**
 * octet_describe_address_reach:
 * @code: an address
 * @seen: the address that decides
 *
 * Adds whether the address is private and whether it is global: two questions, as there are
 * addresses that are neither.
 */
void
octet_describe_address_reach (OctetAddressCode *code, const OctetAddress *seen)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];
  Asked asked = { code, { *seen, octet_ip_version_get_bits (seen->version) }, -1 };
  OctetFact *fact;

  octet_address_print (seen, text);
  asked.text = text;
  asked.is_mapped = seen->version != code->address.version;
  asked.row = octet_registry_lookup (seen);

  fact = octet_description_add (code->description, "address.is-private", "scope", N_ ("Private"));
  fill (fact, &asked, octet_address_is_private (&code->address), TRUE, code->python);
  fact = octet_description_add (code->description, "address.is-global", "scope", N_ ("Global"));
  fill (fact, &asked, octet_address_is_global (&code->address), FALSE, code->python);
}

/**
 * octet_describe_network_reach:
 * @code: the first address of the network
 * @network: the network
 * @python: the expression that gives it
 * @group: the heading for the facts
 *
 * Adds whether all of the network is private, and whether it is global.
 */
void
octet_describe_network_reach (OctetAddressCode *code,
                              const OctetNetwork *network,
                              const char *python,
                              const char *group)
{
  char text[OCTET_NETWORK_TEXT_SIZE];
  Asked asked = { code, *network, (int) network->prefix_length };
  OctetFact *fact;

  octet_network_print (network, text);
  asked.text = text;
  asked.row = octet_registry_lookup_network (network);

  fact = octet_description_add (code->description, "network.is-private", group, N_ ("Private"));
  fill (fact, &asked, octet_network_is_private (network), TRUE, python);
  fact = octet_description_add (code->description, "network.is-global", group, N_ ("Global"));
  fill (fact, &asked, octet_network_is_global (network), FALSE, python);
}

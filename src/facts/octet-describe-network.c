#include "facts/octet-describe-network.h"

#include "facts/octet-describe-embedded.h"
#include "facts/octet-describe-forms.h"
#include "facts/octet-describe-iana.h"
#include "facts/octet-describe-network-parts.h"
#include "facts/octet-describe-scope.h"
#include "facts/octet-describe-version.h"
#include "facts/octet-iana-name.h"
#include "facts/octet-mapped-note.h"
#include "facts/octet-number-text.h"
#include "facts/octet-snippet.h"

#include <glib/gi18n.h>

static gboolean
is_ipv4 (const OctetNetworkCode *code)
{
  return code->n_bits == 32;
}

/* "192.168.100.10/24" as Python takes it, without the zone */
static char *
print_interface (const OctetNetwork *given)
{
  OctetNetwork bare = *given;

  bare.address.zone[0] = '\0';

  return octet_network_to_string (&bare);
}

/* Whether host bits are set tells a network from an interface: the C asks for it where it can. */
static void
set_kind_c (OctetFact *fact, OctetNetworkCode *code, const char *raw, const OctetNetwork *given)
{
  OctetAddress mask = octet_network_get_hostmask (&code->network);
  g_autofree char *text = print_interface (given);

  if (is_ipv4 (code))
    octet_fact_set_c (fact,
                      "%sputs (ntohl (a.s_addr) & 0x%x\n"
                      "      ? \"IPv4Interface\" : \"IPv4Network\");\n",
                      code->c, (guint) mask.value.low);
  else
    octet_fact_set_c (fact,
                      "puts (strchr (\"%s\", ':')\n"
                      "      ? \"IPv6%s\" : \"IPv4%s\");\n",
                      text, raw, raw);
}

static void
add_network_kind (OctetNetworkCode *code, const OctetNetwork *given)
{
  OctetFact *fact = octet_description_add (code->description, "network.kind", "kind", N_ ("Kind"));

  octet_fact_set_raw (fact, "%s", is_ipv4 (code) ? "IPv4Network" : "IPv6Network");
  octet_fact_set_value (fact, "%s", _ ("Network address"));
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (fact,
                      _ ("All host bits behind the /%1$u are 0, so that %2$s is the network itself "
                         "and not one of its hosts."),
                      code->network.prefix_length, code->text);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "type(%s).__name__", code->python);
  set_kind_c (fact, code, "Network", given);
}

static void
add_interface_kind (OctetNetworkCode *code, const OctetNetwork *given)
{
  OctetFact *fact =
      octet_description_add (code->description, "interface.kind", "kind", N_ ("Kind"));
  g_autofree char *text = print_interface (given);
  g_autofree char *address = octet_address_to_string (&given->address);

  octet_fact_set_raw (fact, "%s", is_ipv4 (code) ? "IPv4Interface" : "IPv6Interface");
  octet_fact_set_value (fact, "%s", _ ("Interface address"));
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (
      fact,
      _ ("A host address, %1$s, together with its network, %2$s; every computer has "
         "such interfaces, not only routers and firewalls."),
      address, code->text);
  octet_fact_set_python (fact, "type(ipaddress.ip_interface('%s')).__name__", text);
  set_kind_c (fact, code, "Interface", given);
}

static void
add_interface_parts (OctetNetworkCode *code, OctetAddressCode *address)
{
  OctetFact *fact =
      octet_description_add (code->description, "interface.ip", "kind", N_ ("Host address"));
  g_autofree char *clear = octet_network_code_clear_host_bits (code);
  g_autofree char *behind = g_strdup_printf ("/%u\\n", code->network.prefix_length);
  g_autofree char *print = octet_address_code_print (&code->network.address, "", behind);
  g_autofree char *quoted = octet_snippet_quote_c (address->text);

  octet_fact_set_raw (fact, "%s", address->text);
  octet_fact_set_subject (fact, "%s", address->text);
  octet_fact_set_why (fact,
                      _ ("What stands before the slash, with its host bits: one host's address in "
                         "%s."),
                      code->text);
  octet_fact_set_python (fact, "%s", address->python);
  octet_fact_set_c (fact, "puts (%s);\n", quoted);

  fact = octet_description_add (code->description, "interface.network", "kind", N_ ("Network"));
  octet_fact_set_raw (fact, "%s", code->text);
  octet_fact_set_subject (fact, "%s", code->text);
  octet_fact_set_why (
      fact,
      _ ("Of the bits of %2$s the first %1$u, with zeros behind them: all hosts that "
         "share these bits are neighbours."),
      code->network.prefix_length, address->bare);
  octet_fact_set_python (fact, "%s", code->python);
  octet_fact_set_c (fact, "%s%s%s%s", code->c, octet_address_code_buffer (&code->network.address),
                    clear, print);
}

static void
add_count_answer (OctetNetworkCode *code)
{
  OctetUint128 count;
  g_autofree char *digits = octet_network_count_addresses_to_string (&code->network);
  g_autofree char *text = octet_number_text_count (digits, code->host_bits);
  gulong n = octet_network_count_addresses (&code->network, &count) && count.high == 0
                 ? (gulong) MIN (count.low, 1000000)
                 : 1000000;

  octet_description_add_answer (code->description, NULL, ngettext ("%s address", "%s addresses", n),
                                text);
}

static void
add_answer (OctetNetworkCode *code, const OctetNetwork *given)
{
  gboolean is_network = octet_network_is_network (given);
  const OctetRegistryRow *row = is_network ? octet_registry_lookup_network (&code->network)
                                           : octet_registry_lookup (&given->address);

  octet_description_add_answer (code->description, NULL, "%s",
                                is_network ? _ ("Network address") : _ ("Interface address"));
  octet_description_add_answer (code->description, NULL, is_ipv4 (code) ? "IPv4" : "IPv6");
  /* A network that no block holds may still have special blocks in it: no word fits all of it. */
  if (row != NULL || !is_network || octet_network_is_multicast (&code->network))
    octet_description_add_answer (code->description, NULL, "%s",
                                  octet_iana_name_in_short (row, &given->address));
  if (is_network)
    add_count_answer (code);
  else
    octet_description_add_answer (code->description, code->text, _ ("network %s"), code->text);
}

static void
describe_network (OctetNetworkCode *code, const OctetSubject *subject)
{
  g_auto (OctetAddressCode) first = { 0 };

  octet_address_code_init (&first, code->description, &code->network.address,
                           g_strdup_printf ("%s.network_address", code->python));
  add_network_kind (code, &subject->network);
  octet_describe_iana_block (&first, &code->network);
  octet_describe_version (&first);
  octet_describe_network_parts (code, subject->form);
  octet_describe_network_size (code);
  octet_describe_network_kin (code);
  octet_describe_network_scope (&first, &code->network, code->python, "scope");
  octet_describe_iana_flags (&first, &code->network);
  octet_describe_forms (&first);
}

/* Python drops the zone in ip_interface().ip; the address alone keeps it. */
static char *
call_ip (const OctetNetwork *given)
{
  g_autofree char *text = NULL;

  if (given->address.zone[0] != '\0')
    return NULL;

  text = print_interface (given);

  return g_strdup_printf ("ipaddress.ip_interface('%s').ip", text);
}

static void
describe_interface (OctetNetworkCode *code, const OctetSubject *subject)
{
  g_auto (OctetAddressCode) address = { 0 };
  g_auto (OctetAddressCode) first = { 0 };

  octet_address_code_init (&address, code->description, &subject->network.address,
                           call_ip (&subject->network));
  octet_address_code_init (&first, code->description, &code->network.address, NULL);
  add_interface_kind (code, &subject->network);
  octet_describe_iana_block (&address, NULL);
  octet_describe_version (&address);
  add_interface_parts (code, &address);
  octet_describe_network_parts (code, subject->form);
  octet_describe_network_size (code);
  octet_describe_network_kin (code);
  octet_describe_address_scope (&address);
  octet_describe_iana_flags (&address, NULL);
  octet_describe_forms (&address);
  octet_describe_embedded (&address);
  octet_describe_network_scope (&first, &code->network, code->python, "network-scope");
}

/**
 * octet_describe_network:
 * @subject: a subject of the kind %OCTET_SUBJECT_NETWORK
 *
 * An interface has the facts of its address and those of its network; a network has those of the
 * network and the forms of its first address.
 *
 * Returns: (transfer full): its facts
 */
OctetDescription *
octet_describe_network (const OctetSubject *subject)
{
  gboolean is_network = octet_network_is_network (&subject->network);
  OctetDescription *description =
      octet_description_new (subject->text, is_network ? "network" : "interface");
  g_auto (OctetNetworkCode) code = { 0 };

  octet_network_code_init (&code, description, &subject->network);
  add_answer (&code, &subject->network);
  if (is_network)
    describe_network (&code, subject);
  else
    describe_interface (&code, subject);
  if (!is_ipv4 (&code) && subject->network.address.value.high == 0)
    octet_mapped_note_add (description);

  return description;
}

#include "facts/octet-describe-iana.h"

#include "facts/octet-iana-name.h"
#include "facts/octet-sentence.h"

#include <glib/gi18n.h>

static const OctetRegistryRow *
look_up (OctetAddressCode *code, const OctetNetwork *network)
{
  return network != NULL ? octet_registry_lookup_network (network)
                         : octet_registry_lookup (&code->address);
}

static void
set_no_block (OctetFact *fact, OctetAddressCode *code, const char *text)
{
  octet_fact_set_raw (fact, "None");
  octet_fact_set_value (fact, "%s", _ ("None"));
  octet_fact_set_is_word (fact, TRUE);

  if (octet_address_is_multicast (&code->address))
    octet_fact_set_why (fact,
                        _ ("Multicast addresses have a registry of their own; the one for special "
                           "purposes has no block for %s."),
                        text);
  else if (octet_registry_get_purpose (&code->address) == OCTET_PURPOSE_RESERVED)
    octet_fact_set_why (fact,
                        _ ("IANA has given out IPv6 unicast from 2000::/3 only, so that nobody has "
                           "a use for %s yet."),
                        text);
  else
    octet_fact_set_why (fact, _ ("No block that IANA sets aside for special purposes holds %s."),
                        text);
}

/* The code finds the block from the address, by its own length. */
static void
set_block_code (OctetFact *fact, OctetAddressCode *code, const OctetRegistryRow *row)
{
  guint length = row->network.prefix_length;
  g_autofree char *behind = g_strdup_printf ("/%u\\n", length);
  g_autofree char *print = octet_address_code_print (&row->network.address, "", behind);

  octet_fact_set_python (fact, "ipaddress.ip_network('%s/%u', strict=False)", code->bare, length);
  if (code->address.version == OCTET_IPV4)
    octet_fact_set_c (fact,
                      "%sa.s_addr &= htonl (~0u << %u);\n"
                      "%s",
                      code->c, 32 - length, print);
  else
    octet_fact_set_c (fact,
                      "%s%s"
                      "for (int i = %u; i < 128; i++)\n"
                      "  a.s6_addr[i / 8] &= ~(128 >> i %% 8);\n"
                      "%s",
                      code->c, octet_address_code_buffer (&row->network.address), length, print);
}

static void
add_name (OctetAddressCode *code, const OctetRegistryRow *row)
{
  OctetFact *fact =
      octet_description_add (code->description, "address.iana-name", "kind", N_ ("IANA name"));

  octet_fact_set_raw (fact, "%s", row->name);
  octet_fact_set_value (fact, "%s", octet_iana_name_of_row (row));
  octet_fact_set_is_word (fact, TRUE);
  if (row->termination != NULL)
    octet_fact_set_why (fact,
                        _ ("IANA registered %1$s in %2$s and withdrew it in %3$s; its name in the "
                           "registry is “%4$s”."),
                        row->block, row->allocation, row->termination, row->name);
  else
    octet_fact_set_why (fact,
                        _ ("IANA registered %1$s in %2$s; its name in the registry is “%3$s”."),
                        row->block, row->allocation, row->name);
  octet_iana_name_set_source (fact, row);
}

/**
 * octet_describe_iana_block:
 * @code: an address
 * @network: (nullable): a network, to describe it instead of the address
 *
 * Adds the most specific block of IANA's special-purpose registry, and its name.
 */
void
octet_describe_iana_block (OctetAddressCode *code, const OctetNetwork *network)
{
  const OctetRegistryRow *row = look_up (code, network);
  OctetFact *fact =
      octet_description_add (code->description, "address.iana-block", "kind", N_ ("IANA block"));
  char text[OCTET_NETWORK_TEXT_SIZE];
  char block[OCTET_NETWORK_TEXT_SIZE];

  if (network != NULL)
    octet_network_print (network, text);
  else
    octet_address_print (&code->address, text);

  if (row == NULL)
    {
      set_no_block (fact, code, text);
      return;
    }

  octet_network_print (&row->network, block);
  octet_fact_set_raw (fact, "%s", block);
  octet_fact_set_value (fact, "%s", row->block);
  octet_fact_set_subject (fact, "%s", row->block);
  octet_fact_set_why (
      fact,
      _ ("Of the blocks that IANA sets aside for special purposes, the smallest that "
         "holds %1$s is %2$s."),
      text, row->block);
  octet_iana_name_set_source (fact, row);
  set_block_code (fact, code, row);
  add_name (code, row);
}

static const struct
{
  const char *id;
  const char *label;
  gsize offset;
  const char *yes;
  const char *no;
} flags[] = {
  { "address.iana-source", N_ ("Allowed as source"), G_STRUCT_OFFSET (OctetRegistryRow, source),
    N_ ("A packet on a network may carry such an address as its source; IANA says so of "
        "%1$s (%2$s)."),
    N_ ("No packet on a network may carry such an address as its source; IANA says so of "
        "%1$s (%2$s).") },
  { "address.iana-destination", N_ ("Allowed as destination"),
    G_STRUCT_OFFSET (OctetRegistryRow, destination),
    N_ ("A packet on a network may be sent to such an address; IANA says so of %1$s (%2$s)."),
    N_ ("No packet on a network may be sent to such an address; IANA says so of %1$s (%2$s).") },
  { "address.iana-forwardable", N_ ("Forwardable"), G_STRUCT_OFFSET (OctetRegistryRow, forwardable),
    N_ ("Routers may pass on packets with such an address; IANA says so of %1$s (%2$s)."),
    N_ ("Routers do not pass on packets with such an address; IANA says so of %1$s (%2$s).") },
  { "address.iana-globally-reachable", N_ ("Globally reachable"),
    G_STRUCT_OFFSET (OctetRegistryRow, globally_reachable),
    N_ ("Packets to such an address may travel the whole Internet; IANA says so of %1$s (%2$s)."),
    N_ ("Packets to such an address do not travel the whole Internet; IANA says so of "
        "%1$s (%2$s).") },
  { "address.iana-reserved-by-protocol", N_ ("Reserved by protocol"),
    G_STRUCT_OFFSET (OctetRegistryRow, reserved_by_protocol),
    N_ ("Every implementation of IP has to treat such an address in a special way; IANA says so of "
        "%1$s (%2$s)."),
    N_ ("Implementations of IP treat such an address like any other; IANA says so of "
        "%1$s (%2$s).") },
};

static void
add_flag (OctetAddressCode *code, const OctetRegistryRow *row, gsize index)
{
  OctetFact *fact =
      octet_description_add (code->description, flags[index].id, "scope", flags[index].label);
  OctetAnswer answer = G_STRUCT_MEMBER (OctetAnswer, row, flags[index].offset);
  g_autofree char *why = NULL;

  octet_iana_name_set_source (fact, row);
  if (answer == OCTET_ANSWER_NOT_APPLICABLE)
    {
      octet_fact_set_raw (fact, "None");
      octet_fact_set_value (fact, "%s", _ ("No answer"));
      octet_fact_set_is_word (fact, TRUE);
      octet_fact_set_why (fact, _ ("IANA's registry leaves this open for %1$s (%2$s)."), row->block,
                          octet_iana_name_of_row (row));
      return;
    }

  why =
      octet_sentence_fill (answer == OCTET_ANSWER_YES ? _ (flags[index].yes) : _ (flags[index].no),
                           row->block, octet_iana_name_of_row (row), NULL);
  octet_fact_set_boolean (fact, answer == OCTET_ANSWER_YES);
  octet_fact_set_why (fact, "%s", why);
}

/**
 * octet_describe_iana_flags:
 * @code: an address
 * @network: (nullable): a network, to describe it instead of the address
 *
 * Adds the flags of the row, if there is one: they say more than “private” and “global” do.
 */
void
octet_describe_iana_flags (OctetAddressCode *code, const OctetNetwork *network)
{
  const OctetRegistryRow *row = look_up (code, network);

  for (gsize i = 0; row != NULL && i < G_N_ELEMENTS (flags); i++)
    add_flag (code, row, i);
}

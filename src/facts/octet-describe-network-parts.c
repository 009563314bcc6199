#include "facts/octet-describe-network-parts.h"

#include <glib/gi18n.h>

static void
add_network_address (OctetNetworkCode *code)
{
  OctetFact *fact =
      octet_network_code_add (code, "network.network-address", N_ ("Network address"));
  OctetAddress address = octet_network_get_network_address (&code->network);
  g_autofree char *clear = octet_network_code_clear_host_bits (code);
  g_autofree char *print = octet_address_code_print (&address, "", "\\n");

  octet_network_code_set_address (fact, &address);
  octet_fact_set_why (
      fact,
      _ ("Of the bits of the address, a bitwise AND with the subnet mask keeps the first "
         "%1$u and turns the other %2$u into 0."),
      code->network.prefix_length, code->host_bits);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "%s.network_address", code->python);
  octet_fact_set_c (fact, "%s%s%s%s", code->c, octet_address_code_buffer (&address), clear, print);
}

static void
set_last_c (OctetFact *fact, OctetNetworkCode *code, const OctetAddress *last)
{
  g_autofree char *set = octet_network_code_set_host_bits (code);
  g_autofree char *print = octet_address_code_print (last, "", "\\n");

  octet_fact_set_c (fact, "%s%s%s%s", code->c, octet_address_code_buffer (last), set, print);
}

static void
add_broadcast_address (OctetNetworkCode *code)
{
  OctetFact *fact =
      octet_network_code_add (code, "network.broadcast-address", N_ ("Broadcast address"));
  OctetAddress address = octet_network_get_last_address (&code->network);

  octet_network_code_set_address (fact, &address);
  if (code->host_bits > 1)
    {
      octet_fact_set_why (fact,
                          _ ("With all host bits 1 a packet goes to every host of the network; so "
                             "no host can have this address of %s."),
                          code->text);
      octet_fact_set_rfc (fact, 919, "7");
    }
  else
    {
      octet_fact_set_why (
          fact,
          _ ("In a /%u no address is left over for broadcast: Python still gives the "
             "last one, but a host uses it."),
          code->network.prefix_length);
      octet_fact_set_rfc (fact, 3021, "2.1");
    }
  octet_fact_set_python (fact, "%s.broadcast_address", code->python);
  set_last_c (fact, code, &address);
}

static void
add_last_address (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.last-address", N_ ("Last address"));
  OctetAddress address = octet_network_get_last_address (&code->network);

  octet_network_code_set_address (fact, &address);
  octet_fact_set_why (
      fact,
      _ ("All host bits of %s are 1 here; IPv6 has no broadcast, so that this is an "
         "address like the others."),
      code->text);
  octet_fact_set_rfc (fact, 4291, "2");
  octet_fact_set_python (fact, "%s[-1]", code->python);
  set_last_c (fact, code, &address);
}

/* C: an IPv6 mask, ones from bit @first to before bit @behind */
static void
set_ipv6_mask_c (OctetFact *fact, const OctetAddress *mask, guint first, guint behind)
{
  g_autofree char *print = octet_address_code_print (mask, "", "\\n");

  octet_fact_set_c (fact,
                    "struct in6_addr a = IN6ADDR_ANY_INIT;\n"
                    "%s"
                    "for (int i = %u; i < %u; i++)\n"
                    "  a.s6_addr[i / 8] |= 128 >> i %% 8;\n"
                    "%s",
                    octet_address_code_buffer (mask), first, behind, print);
}

static void
set_ipv4_mask_c (OctetFact *fact, guint host_bits, gboolean is_hostmask)
{
  if (host_bits == 32 || host_bits == 0)
    octet_fact_set_c (fact,
                      "struct in_addr m = { %s };\n"
                      "puts (inet_ntoa (m));\n",
                      (host_bits == 32) != is_hostmask ? "0" : "~0u");
  else
    octet_fact_set_c (fact,
                      "struct in_addr m = { htonl (%s~0u << %u%s) };\n"
                      "puts (inet_ntoa (m));\n",
                      is_hostmask ? "~(" : "", host_bits, is_hostmask ? ")" : "");
}

static void
add_netmask (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.netmask", N_ ("Subnet mask"));
  OctetAddress mask = octet_network_get_netmask (&code->network);
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (&mask, text);
  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_why (fact,
                      _ ("The same prefix as an address: ones cover the network part (%1$u), zeros "
                         "the host part (%2$u)."),
                      code->network.prefix_length, code->host_bits);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "%s.netmask", code->python);
  if (code->n_bits == 32)
    set_ipv4_mask_c (fact, code->host_bits, FALSE);
  else
    set_ipv6_mask_c (fact, &mask, 0, code->network.prefix_length);
}

static void
add_hostmask (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.hostmask", N_ ("Host mask"));
  OctetAddress mask = octet_network_get_hostmask (&code->network);
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (&mask, text);
  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_why (
      fact,
      _ ("The subnet mask turned over: zeros cover the network part (%1$u), ones the "
         "host part (%2$u); routers call it a wildcard mask."),
      code->network.prefix_length, code->host_bits);
  octet_fact_set_python (fact, "%s.hostmask", code->python);
  if (code->n_bits == 32)
    set_ipv4_mask_c (fact, code->host_bits, TRUE);
  else
    set_ipv6_mask_c (fact, &mask, code->network.prefix_length, 128);
}

static void
set_prefix_why (OctetFact *fact, OctetNetworkCode *code, OctetPrefixForm form)
{
  guint length = code->network.prefix_length;

  if (form == OCTET_PREFIX_NETMASK)
    octet_fact_set_why (
        fact,
        _ ("The subnet mask begins with ones, and their number is the prefix length: "
           "%1$u of %2$u bits."),
        length, code->n_bits);
  else if (form == OCTET_PREFIX_HOSTMASK)
    octet_fact_set_why (fact,
                        _ ("The mask begins with zeros, so it is a host mask, and their number is "
                           "the prefix length: %1$u of %2$u bits."),
                        length, code->n_bits);
  else
    octet_fact_set_why (fact,
                        _ ("The number behind the slash: so many bits in front name the network, "
                           "%1$u of %2$u."),
                        length, code->n_bits);
}

static void
add_prefix_length (OctetNetworkCode *code, OctetPrefixForm form)
{
  OctetFact *fact = octet_network_code_add (code, "network.prefix-length", N_ ("Prefix length"));

  octet_fact_set_raw (fact, "%u", code->network.prefix_length);
  set_prefix_why (fact, code, form);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "%s.prefixlen", code->python);
  octet_fact_set_c (fact, "puts (strchr (\"%s\", '/') + 1);\n", code->text);
}

static void
add_host_bits (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.host-bits", N_ ("Host bits"));
  guint length = code->network.prefix_length;

  octet_fact_set_raw (fact, "%u", code->host_bits);
  octet_fact_set_why (fact,
                      _ ("Of %1$u bits the prefix takes %2$u, and the hosts are told apart by the "
                         "rest: %3$u."),
                      code->n_bits, length, code->host_bits);
  octet_fact_set_python (fact, "%u - %s.prefixlen", code->n_bits, code->python);
  octet_fact_set_c (fact, "printf (\"%%d\\n\", %u - %u);\n", code->n_bits, length);
}

/**
 * octet_describe_network_parts:
 * @code: a network
 * @form: how its prefix was written
 *
 * Adds the addresses at its ends, its masks and its prefix.
 */
void
octet_describe_network_parts (OctetNetworkCode *code, OctetPrefixForm form)
{
  add_network_address (code);
  if (code->n_bits == 32)
    add_broadcast_address (code);
  else
    add_last_address (code);
  add_netmask (code);
  add_hostmask (code);
  add_prefix_length (code, form);
  add_host_bits (code);
}

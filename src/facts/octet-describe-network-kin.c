#include "facts/octet-describe-network-parts.h"

#include <glib/gi18n.h>

/* What the printing of two addresses needs. */
static const char *
get_buffer (const OctetAddress *one, const OctetAddress *other)
{
  const char *buffer = octet_address_code_buffer (one);

  return *buffer != '\0' ? buffer : octet_address_code_buffer (other);
}

/* C that prints the network's text, a slash and @mask, which is read into `a` likewise. */
static void
set_with_mask_c (OctetFact *fact, OctetNetworkCode *code, const OctetAddress *mask)
{
  g_autofree char *declaration = octet_address_code_declare (&code->network.address);
  g_autofree char *print = octet_address_code_print (&code->network.address, "", "/");
  g_autofree char *print_mask = octet_address_code_print (mask, "", "\\n");
  gboolean is_netmask =
      octet_uint128_equal (octet_network_get_netmask (&code->network).value, mask->value);
  guint length = code->network.prefix_length;

  if (code->n_bits == 128)
    octet_fact_set_c (fact,
                      "%s%s%smemset (&a, 0, sizeof a);\n"
                      "for (int i = %u; i < %u; i++)\n"
                      "  a.s6_addr[i / 8] |= 128 >> i %% 8;\n"
                      "%s",
                      declaration, get_buffer (&code->network.address, mask), print,
                      is_netmask ? 0 : length, is_netmask ? length : 128, print_mask);
  else
    octet_fact_set_c (fact,
                      "%s%sa.s_addr = htonl (0x%08x);\n"
                      "%s",
                      declaration, print, (guint) mask->value.low, print_mask);
}

static void
add_with_mask (OctetNetworkCode *code, OctetFact *fact, OctetAddress mask, const char *attribute)
{
  g_autofree char *address = octet_address_to_string (&code->network.address);
  g_autofree char *text = octet_address_to_string (&mask);

  octet_fact_set_raw (fact, "%s/%s", address, text);
  octet_fact_set_python (fact, "%s.%s", code->python, attribute);
  set_with_mask_c (fact, code, &mask);
}

static void
add_masked_forms (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.with-netmask", N_ ("With subnet mask"));

  add_with_mask (code, fact, octet_network_get_netmask (&code->network), "with_netmask");
  octet_fact_set_why (
      fact,
      _ ("The same network with its prefix length, %u, written as a subnet mask: some "
         "settings ask for it so."),
      code->network.prefix_length);

  fact = octet_network_code_add (code, "network.with-hostmask", N_ ("With host mask"));
  add_with_mask (code, fact, octet_network_get_hostmask (&code->network), "with_hostmask");
  octet_fact_set_why (fact,
                      _ ("The same network with its host bits, %u, written as ones of a host mask: "
                         "access lists of routers ask for it so."),
                      code->host_bits);
}

static void
add_supernet (OctetNetworkCode *code)
{
  OctetNetwork supernet;
  OctetFact *fact;
  char text[OCTET_NETWORK_TEXT_SIZE];
  g_autofree char *declaration = NULL;
  g_autofree char *behind = NULL;
  g_autofree char *print = NULL;
  g_auto (OctetNetworkCode) around = { 0 };
  g_autofree char *clear = NULL;

  if (!octet_network_get_supernet (&code->network, &supernet))
    return;

  octet_network_print (&supernet, text);
  octet_network_code_init (&around, code->description, &supernet);
  declaration = octet_address_code_declare (&code->network.address);
  behind = g_strdup_printf ("/%u\\n", supernet.prefix_length);
  print = octet_address_code_print (&supernet.address, "", behind);
  clear = octet_network_code_clear_host_bits (&around);

  fact = octet_network_code_add (code, "network.supernet", N_ ("Supernet"));
  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_subject (fact, "%s", text);
  octet_fact_set_why (
      fact, _ ("One bit less in the prefix, /%1$u instead of /%2$u, doubles the network."),
      supernet.prefix_length, code->network.prefix_length);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "%s.supernet()", code->python);
  octet_fact_set_c (fact, "%s%s%s%s", declaration, octet_address_code_buffer (&supernet.address),
                    clear, print);
}

/* C: the first half, then the same with the first host bit set. */
static void
set_halves_c (OctetFact *fact, OctetNetworkCode *code, const OctetNetwork halves[2])
{
  guint length = code->network.prefix_length;
  g_autofree char *declaration = octet_address_code_declare (&code->network.address);
  g_autofree char *behind_first = g_strdup_printf ("/%u', ", length + 1);
  g_autofree char *behind_second = g_strdup_printf ("/%u']\\n", length + 1);
  g_autofree char *first = octet_address_code_print (&halves[0].address, "['", behind_first);
  g_autofree char *second = octet_address_code_print (&halves[1].address, "'", behind_second);

  if (code->n_bits == 32)
    octet_fact_set_c (fact,
                      "%s%sa.s_addr |= htonl (1u << %u);\n"
                      "%s",
                      declaration, first, 31 - length, second);
  else
    octet_fact_set_c (fact,
                      "%s%s%sa.s6_addr[%u] |= %u;\n"
                      "%s",
                      declaration, get_buffer (&halves[0].address, &halves[1].address), first,
                      length / 8, 128u >> length % 8, second);
}

static void
add_halves (OctetNetworkCode *code)
{
  OctetNetwork halves[2];
  OctetFact *fact;
  char first[OCTET_NETWORK_TEXT_SIZE];
  char second[OCTET_NETWORK_TEXT_SIZE];

  if (!octet_network_get_halves (&code->network, halves))
    return;

  octet_network_print (&halves[0], first);
  octet_network_print (&halves[1], second);

  fact = octet_network_code_add (code, "network.halves", N_ ("Halves"));
  octet_fact_set_raw (fact, "['%s', '%s']", first, second);
  octet_fact_set_value (fact, "%s, %s", first, second);
  octet_fact_set_why (
      fact,
      _ ("One bit more in the prefix, /%1$u instead of /%2$u, parts the network: that "
         "bit is 0 in the first half and 1 in the second."),
      code->network.prefix_length + 1, code->network.prefix_length);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "[str(n) for n in %s.subnets()]", code->python);
  set_halves_c (fact, code, halves);
}

static void
set_zone_c (OctetFact *fact, OctetNetworkCode *code, guint n_labels)
{
  g_autofree char *declaration = octet_address_code_declare (&code->network.address);

  if (code->n_bits == 32)
    octet_fact_set_c (fact,
                      "%sconst unsigned char *b = (const unsigned char *) &a;\n"
                      "for (int i = %u; i > 0; i--)\n"
                      "  printf (\"%%d.\", b[i - 1]);\n"
                      "puts (\"in-addr.arpa\");\n",
                      declaration, n_labels);
  else
    octet_fact_set_c (fact,
                      "%sfor (int i = %u; i > 0; i--)\n"
                      "  printf (\"%%x.\", a.s6_addr[(i - 1) / 2] >> (i %% 2 ? 4 : 0) & 15);\n"
                      "puts (\"ip6.arpa\");\n",
                      declaration, n_labels);
}

static void
add_reverse_zone (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.reverse-zone", N_ ("Reverse zone"));
  g_autofree char *zone = octet_network_to_reverse_zone (&code->network);
  guint label_bits = code->n_bits == 32 ? 8 : 4;
  guint n_labels = code->network.prefix_length / label_bits;
  guint n_off = code->n_bits / label_bits - n_labels;

  octet_fact_set_raw (fact, "%s", zone);
  if (code->n_bits == 32)
    octet_fact_set_why (
        fact,
        _ ("Names of the reverse tree have a label for each octet, so that the zone "
           "ends at a whole octet: %1$u of the %2$u bits of the prefix count."),
        n_labels * 8, code->network.prefix_length);
  else
    octet_fact_set_why (
        fact,
        _ ("Names of the reverse tree have a label for each hexadecimal digit, so "
           "that the zone ends at a whole digit: %1$u of the %2$u bits of the prefix "
           "count."),
        n_labels * 4, code->network.prefix_length);
  if (code->n_bits == 32)
    octet_fact_set_rfc (fact, 1035, "3.5");
  else
    octet_fact_set_rfc (fact, 3596, "2.5");
  octet_fact_set_python (fact,
                         n_off > 0 ? "%1$s.network_address.reverse_pointer.split('.', %2$u)[%2$u]"
                                   : "%1$s.network_address.reverse_pointer",
                         code->python, n_off);
  set_zone_c (fact, code, n_labels);
}

/**
 * octet_describe_network_kin:
 * @code: a network
 *
 * Adds other ways to write it, the network around it, its halves and its zone in the reverse tree.
 */
void
octet_describe_network_kin (OctetNetworkCode *code)
{
  add_masked_forms (code);
  add_supernet (code);
  add_halves (code);
  add_reverse_zone (code);
}

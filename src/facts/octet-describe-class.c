#include "facts/octet-describe-class.h"

#include "core/octet-registry.h"

#include <glib/gi18n.h>

static OctetFact *
add (OctetAddressCode *code, const char *id, const char *label)
{
  return octet_description_add (code->description, id, "forms", label);
}

static void
add_class (OctetAddressCode *code, char letter)
{
  static const char *const first_bits[] = { "0", "10", "110", "1110", "1111" };
  OctetFact *fact = add (code, "address.class", N_ ("Historical class"));

  octet_fact_set_raw (fact, "%c", letter);
  octet_fact_set_why (
      fact,
      _ ("The first octet, %1$u, begins with the bits %2$s, which made this a class "
         "%3$c address until 1993; today the prefix length alone tells the network."),
      octet_address_get_part (&code->address, 0), first_bits[letter - 'A'], letter);
  octet_fact_set_rfc (fact, 791, "2.3");
  octet_fact_set_python (fact, "'AAAAAAAABBBBCCDE'[int(%s) >> 28]", code->python);
  octet_fact_set_c (fact,
                    "%sputchar (\"AAAAAAAABBBBCCDE\"[ntohl (a.s_addr) >> 28]);\n"
                    "puts (\"\");\n",
                    code->c);
}

static void
add_class_mask (OctetAddressCode *code, char letter, guint prefix_length)
{
  OctetFact *fact = add (code, "address.class-mask", N_ ("Its mask, until 1993"));
  OctetNetwork network = { code->address, prefix_length };
  OctetAddress mask = octet_network_get_netmask (&network);
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (&mask, text);
  network = octet_network_get_network (&network);

  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_why (fact,
                      _ ("Class %1$c fixed the first %2$u bits as the network part; since CIDR no "
                         "mask follows from an address, so never take this one for granted."),
                      letter, prefix_length);
  octet_fact_set_rfc (fact, 4632, "2");
  octet_fact_set_python (fact, "ipaddress.ip_network('%u.%u.%u.%u/%u').netmask",
                         octet_address_get_part (&network.address, 0),
                         octet_address_get_part (&network.address, 1),
                         octet_address_get_part (&network.address, 2),
                         octet_address_get_part (&network.address, 3), prefix_length);
  octet_fact_set_c (fact,
                    "struct in_addr m = { htonl (~0u << %u) };\n"
                    "puts (inet_ntoa (m));\n",
                    32 - prefix_length);
}

/**
 * octet_describe_class:
 * @code: an address
 *
 * Adds the class that an IPv4 address had before 1993, as history.
 */
void
octet_describe_class (OctetAddressCode *code)
{
  char letter = octet_registry_get_class (&code->address);
  int prefix_length = octet_registry_get_class_prefix_length (&code->address);

  if (letter == '\0')
    return;

  add_class (code, letter);
  if (prefix_length >= 0)
    add_class_mask (code, letter, (guint) prefix_length);
}

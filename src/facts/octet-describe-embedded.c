#include "facts/octet-describe-embedded.h"

#include <glib/gi18n.h>

/* An IPv4 address that lies in the bytes of an IPv6 address. */
static OctetFact *
add_ipv4 (OctetAddressCode *code, const char *id, const char *label, const OctetAddress *ipv4)
{
  OctetFact *fact = octet_description_add (code->description, id, "embedded", label);
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (ipv4, text);
  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_subject (fact, "%s", text);

  return fact;
}

/* @offset: the byte where it begins; @change: what has to be done to it */
static void
set_ipv4_c (OctetFact *fact, OctetAddressCode *code, guint offset, const char *change)
{
  octet_fact_set_c (fact,
                    "%sstruct in_addr v4;\n"
                    "memcpy (&v4, &a.s6_addr[%u], 4);\n"
                    "%sputs (inet_ntoa (v4));\n",
                    code->c, offset, change);
}

static void
add_mapped (OctetAddressCode *code)
{
  OctetAddress ipv4;
  OctetFact *fact;

  if (!octet_address_get_ipv4_mapped (&code->address, &ipv4))
    return;

  fact = add_ipv4 (code, "address.ipv4-mapped", N_ ("IPv4-mapped address"), &ipv4);
  octet_fact_set_why (
      fact,
      _ ("Programs that speak IPv6 only see IPv4 partners in ::ffff:0:0/96; the last "
         "32 bits are the partner's address, %s."),
      octet_fact_get_raw (fact));
  octet_fact_set_rfc (fact, 4291, "2.5.5.2");
  octet_fact_set_python (fact, "%s.ipv4_mapped", code->python);
  set_ipv4_c (fact, code, 12, "");
}

static void
add_sixtofour (OctetAddressCode *code)
{
  OctetAddress ipv4;
  OctetFact *fact;

  if (!octet_address_get_sixtofour (&code->address, &ipv4))
    return;

  fact = add_ipv4 (code, "address.sixtofour", N_ ("6to4 router"), &ipv4);
  octet_fact_set_why (fact,
                      _ ("In 2002::/16 the 32 bits behind the prefix, %1$x:%2$x, are the IPv4 "
                         "address of the site's router, %3$s."),
                      octet_address_get_part (&code->address, 1),
                      octet_address_get_part (&code->address, 2), octet_fact_get_raw (fact));
  octet_fact_set_rfc (fact, 3056, "2");
  octet_fact_set_python (fact, "%s.sixtofour", code->python);
  set_ipv4_c (fact, code, 2, "");
}

static void
add_teredo (OctetAddressCode *code)
{
  OctetAddress server;
  OctetAddress client;
  OctetFact *fact;

  if (!octet_address_get_teredo (&code->address, &server, &client))
    return;

  fact = add_ipv4 (code, "address.teredo-server", N_ ("Teredo server"), &server);
  octet_fact_set_why (fact,
                      _ ("In 2001::/32 the 32 bits behind the prefix, %1$x:%2$x, are the IPv4 "
                         "address of the Teredo server, %3$s."),
                      octet_address_get_part (&code->address, 2),
                      octet_address_get_part (&code->address, 3), octet_fact_get_raw (fact));
  octet_fact_set_rfc (fact, 4380, "4");
  octet_fact_set_python (fact, "%s.teredo[0]", code->python);
  set_ipv4_c (fact, code, 4, "");

  fact = add_ipv4 (code, "address.teredo-client", N_ ("Teredo client"), &client);
  octet_fact_set_why (
      fact,
      _ ("The last 32 bits, %1$x:%2$x, are the client's IPv4 address with every bit "
         "turned over, so that no address translator on the way rewrites it: %3$s."),
      octet_address_get_part (&code->address, 6), octet_address_get_part (&code->address, 7),
      octet_fact_get_raw (fact));
  octet_fact_set_rfc (fact, 4380, "4");
  octet_fact_set_python (fact, "%s.teredo[1]", code->python);
  set_ipv4_c (fact, code, 12, "v4.s_addr = ~v4.s_addr;\n");
}

static void
add_nat64 (OctetAddressCode *code)
{
  OctetAddress ipv4;
  OctetFact *fact;

  if (!octet_address_get_nat64 (&code->address, &ipv4))
    return;

  fact = add_ipv4 (code, "address.nat64-ipv4", N_ ("IPv4 address behind NAT64"), &ipv4);
  octet_fact_set_why (fact,
                      _ ("A translator turns packets to 64:ff9b::/96 into IPv4 packets to the "
                         "address in the last 32 bits, %s."),
                      octet_fact_get_raw (fact));
  octet_fact_set_rfc (fact, 6052, "2.1");
  octet_fact_set_python (fact, "ipaddress.ip_address(%s.packed[12:])", code->python);
  set_ipv4_c (fact, code, 12, "");
}

static void
add_mac (OctetAddressCode *code)
{
  guint8 mac[6];
  OctetFact *fact;

  if (!octet_address_get_eui64_mac (&code->address, mac))
    return;

  fact = octet_description_add (code->description, "address.eui64-mac", "embedded",
                                N_ ("Hardware address (EUI-64)"));
  octet_fact_set_raw (fact, "%02x:%02x:%02x:%02x:%02x:%02x", mac[0], mac[1], mac[2], mac[3], mac[4],
                      mac[5]);
  octet_fact_set_why (
      fact,
      _ ("The interface id has ff:fe in its middle, as if made of a hardware "
         "address: without it, and with one bit turned over (%1$02x to %2$02x), that "
         "is %3$s."),
      mac[0] ^ 2, mac[0], octet_fact_get_raw (fact));
  octet_fact_set_rfc (fact, 4291, "2.5.1");
  octet_fact_set_python (
      fact, "(lambda p: bytes([p[8] ^ 2, *p[9:11], *p[13:]]).hex(':'))(%s.packed)", code->python);
  octet_fact_set_c (fact,
                    "%sconst unsigned char *b = a.s6_addr + 8;\n"
                    "printf (\"%%02x:%%02x:%%02x:%%02x:%%02x:%%02x\\n\",\n"
                    "        b[0] ^ 2, b[1], b[2], b[5], b[6], b[7]);\n",
                    code->c);
}

/**
 * octet_describe_embedded:
 * @code: an address
 *
 * Adds the facts of the group "embedded": only what is there.
 */
void
octet_describe_embedded (OctetAddressCode *code)
{
  add_mapped (code);
  add_sixtofour (code);
  add_teredo (code);
  add_nat64 (code);
  add_mac (code);
}

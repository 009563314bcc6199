#include "facts/octet-iana-name.h"

#include <glib/gi18n.h>
#include <string.h>

#define IPV4_REGISTRY                                                                              \
  "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml"
#define IPV6_REGISTRY                                                                              \
  "https://www.iana.org/assignments/iana-ipv6-special-registry/iana-ipv6-special-registry.xhtml"

/* IANA's name; what people read; what the answer line says. */
static const struct
{
  const char *iana;
  const char *name;
  const char *in_short;
} names[] = {
  { "\"This network\"", N_ ("This network"), N_ ("this network") },
  { "\"This host on this network\"", N_ ("This host on this network"), N_ ("unspecified") },
  { "Private-Use", N_ ("Private use"), N_ ("private use") },
  { "Shared Address Space", N_ ("Shared address space"), N_ ("shared") },
  { "Loopback", N_ ("Loopback"), N_ ("loopback") },
  { "Loopback Address", N_ ("Loopback address"), N_ ("loopback") },
  { "Link Local", N_ ("Link-local"), N_ ("link-local") },
  { "Link-Local Unicast", N_ ("Link-local unicast"), N_ ("link-local") },
  { "Unique-Local", N_ ("Unique local"), N_ ("private use") },
  { "IETF Protocol Assignments", N_ ("IETF protocol assignments"), N_ ("for protocols") },
  { "IPv4 Service Continuity Prefix", N_ ("IPv4 service continuity prefix"), N_ ("for protocols") },
  { "IPv4 dummy address", N_ ("IPv4 dummy address"), N_ ("for protocols") },
  { "Dummy IPv6 Prefix", N_ ("Dummy IPv6 prefix"), N_ ("for protocols") },
  { "Port Control Protocol Anycast", N_ ("Port Control Protocol anycast"), N_ ("anycast") },
  { "Traversal Using Relays around NAT Anycast",
    N_ ("Traversal Using Relays around NAT (TURN) anycast"), N_ ("anycast") },
  { "DNS-SD Service Registration Protocol Anycast",
    N_ ("DNS-SD Service Registration Protocol anycast"), N_ ("anycast") },
  { "NAT64/DNS64 Discovery", N_ ("NAT64/DNS64 discovery"), N_ ("for protocols") },
  { "Documentation", N_ ("Documentation"), N_ ("documentation") },
  { "Documentation (TEST-NET-1)", N_ ("Documentation (TEST-NET-1)"), N_ ("documentation") },
  { "Documentation (TEST-NET-2)", N_ ("Documentation (TEST-NET-2)"), N_ ("documentation") },
  { "Documentation (TEST-NET-3)", N_ ("Documentation (TEST-NET-3)"), N_ ("documentation") },
  { "AS112-v4", N_ ("AS112, IPv4"), N_ ("AS112 name servers") },
  { "AS112-v6", N_ ("AS112, IPv6"), N_ ("AS112 name servers") },
  { "Direct Delegation AS112 Service", N_ ("Direct delegation AS112 service"),
    N_ ("AS112 name servers") },
  { "AMT", N_ ("Automatic Multicast Tunneling (AMT)"), N_ ("multicast tunnels") },
  { "Deprecated (6to4 Relay Anycast)", N_ ("Withdrawn (6to4 relay anycast)"), N_ ("withdrawn") },
  { "Deprecated (previously ORCHID)", N_ ("Withdrawn (ORCHID before)"), N_ ("withdrawn") },
  { "6a44-relay anycast address", N_ ("6a44 relay anycast address"), N_ ("anycast") },
  { "Benchmarking", N_ ("Benchmarking"), N_ ("benchmarking") },
  { "Reserved", N_ ("Reserved"), N_ ("reserved") },
  { "Limited Broadcast", N_ ("Limited broadcast"), N_ ("broadcast") },
  { "Unspecified Address", N_ ("Unspecified address"), N_ ("unspecified") },
  { "IPv4-mapped Address", N_ ("IPv4-mapped address"), N_ ("IPv4-mapped") },
  { "IPv4-IPv6 Translat.", N_ ("IPv4-IPv6 translation"), N_ ("translation (NAT64)") },
  { "Discard-Only Address Block", N_ ("Discard-only address block"), N_ ("discard-only") },
  { "TEREDO", N_ ("Teredo"), N_ ("Teredo") },
  { "6to4", N_ ("6to4"), N_ ("6to4") },
  { "ORCHIDv2", N_ ("ORCHIDv2"), N_ ("ORCHIDv2") },
  { "Drone Remote ID Protocol Entity Tags (DETs) Prefix",
    N_ ("Drone Remote ID protocol entity tags"), N_ ("drone identification") },
  { "Segment Routing (SRv6) SIDs", N_ ("Segment routing (SRv6) SIDs"), N_ ("segment routing") },
};

/**
 * octet_iana_name_of_row:
 * @row: a row of a registry
 *
 * Returns: (transfer none): its name, translated; IANA's own for a row without a translation
 */
const char *
octet_iana_name_of_row (const OctetRegistryRow *row)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].iana, row->name) == 0)
      return _ (names[i].name);

  return row->name;
}

static const char *
name_purpose (const OctetAddress *address)
{
  if (octet_address_is_site_local (address))
    return _ ("site-local, withdrawn");

  switch (octet_registry_get_purpose (address))
    {
    case OCTET_PURPOSE_MULTICAST:
      return _ ("multicast");
    case OCTET_PURPOSE_RESERVED:
      return _ ("reserved");
    default:
      return _ ("globally reachable");
    }
}

/**
 * octet_iana_name_in_short:
 * @row: (nullable): the row that @address lies in
 * @address: an address
 *
 * Returns: (transfer none): what the address is for, in a word or two
 */
const char *
octet_iana_name_in_short (const OctetRegistryRow *row, const OctetAddress *address)
{
  if (row == NULL)
    return name_purpose (address);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].iana, row->name) == 0)
      return _ (names[i].in_short);

  return row->name;
}

/**
 * octet_iana_name_set_source:
 * @fact: a fact
 * @row: the row of the registry that it rests on
 *
 * Names the RFC of the row, or the registry where the row has several.
 */
void
octet_iana_name_set_source (OctetFact *fact, const OctetRegistryRow *row)
{
  const char *digits = row->reference + strlen ("RFC ");
  guint64 number;

  if (g_str_has_prefix (row->reference, "RFC ") &&
      g_ascii_string_to_unsigned (digits, 10, 1, 99999, &number, NULL))
    octet_fact_set_rfc (fact, (guint) number, row->section);
  else
    octet_fact_set_source (fact, row->reference,
                           row->network.address.version == OCTET_IPV4 ? IPV4_REGISTRY
                                                                      : IPV6_REGISTRY);
}

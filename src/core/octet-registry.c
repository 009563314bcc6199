#include "core/octet-registry.h"

#include "core/octet-registry-rows.h"

/**
 * octet_registry_get_n_rows:
 * @version: which registry
 *
 * Returns: how many rows it has
 */
gsize
octet_registry_get_n_rows (OctetIpVersion version)
{
  return version == OCTET_IPV4 ? octet_registry_n_ipv4_rows : octet_registry_n_ipv6_rows;
}

/**
 * octet_registry_get_row:
 * @version: which registry
 * @index: which row, from 0, in IANA's order
 *
 * Returns: (transfer none): the row
 */
const OctetRegistryRow *
octet_registry_get_row (OctetIpVersion version, gsize index)
{
  g_return_val_if_fail (index < octet_registry_get_n_rows (version), NULL);

  return version == OCTET_IPV4 ? &octet_registry_ipv4_rows[index]
                               : &octet_registry_ipv6_rows[index];
}

/**
 * octet_registry_lookup:
 * @address: an address
 *
 * Returns: (nullable) (transfer none): the row of the most specific block that holds @address,
 *   withdrawn or not; %NULL for ordinary addresses
 */
const OctetRegistryRow *
octet_registry_lookup (const OctetAddress *address)
{
  OctetNetwork alone = { *address, octet_ip_version_get_bits (address->version) };

  return octet_registry_lookup_network (&alone);
}

/**
 * octet_registry_lookup_network:
 * @network: a network or interface
 *
 * Returns: (nullable) (transfer none): the row of the most specific block that holds the whole
 *   network; %NULL if none does
 */
const OctetRegistryRow *
octet_registry_lookup_network (const OctetNetwork *network)
{
  OctetIpVersion version = network->address.version;
  const OctetRegistryRow *best = NULL;

  for (gsize i = 0; i < octet_registry_get_n_rows (version); i++)
    {
      const OctetRegistryRow *row = octet_registry_get_row (version, i);

      if (octet_network_is_subnet_of (network, &row->network) &&
          (best == NULL || row->network.prefix_length > best->network.prefix_length))
        best = row;
    }

  return best;
}

/* RFC 4291 section 2.4: the IETF gives out unicast from 2000::/3 only. */
static gboolean
is_ipv6_in_reserve (const OctetAddress *address)
{
  return address->version == OCTET_IPV6 && address->value.high >> 61 != 1;
}

/**
 * octet_registry_get_purpose:
 * @address: an address
 *
 * Returns: what @address is for, in one of five words
 */
OctetPurpose
octet_registry_get_purpose (const OctetAddress *address)
{
  const OctetRegistryRow *row = octet_registry_lookup (address);
  OctetAddress ipv4;

  if (row != NULL)
    return row->purpose;
  if (!octet_address_get_ipv4_mapped (address, &ipv4) && octet_address_is_multicast (address))
    return OCTET_PURPOSE_MULTICAST;

  return is_ipv6_in_reserve (address) ? OCTET_PURPOSE_RESERVED : OCTET_PURPOSE_GLOBAL;
}

/**
 * octet_registry_get_class:
 * @address: an IPv4 address
 *
 * Tells the class that @address had before CIDR (RFC 791 section 2.3, RFC 1112 section 4): the
 * number of ones it begins with. History since RFC 1519.
 *
 * Returns: 'A' … 'E', or NUL for IPv6
 */
char
octet_registry_get_class (const OctetAddress *address)
{
  char letter = 'A';

  if (address->version != OCTET_IPV4)
    return '\0';

  for (guint i = 0; i < 4 && octet_address_get_bit (address, i); i++)
    letter++;

  return letter;
}

/**
 * octet_registry_get_class_prefix_length:
 * @address: an address
 *
 * Returns: the prefix length that the class of @address had: 8, 16 or 24; -1 for the classes D and
 *   E, and for IPv6
 */
int
octet_registry_get_class_prefix_length (const OctetAddress *address)
{
  char letter = octet_registry_get_class (address);

  return letter >= 'A' && letter <= 'C' ? 8 * (letter - 'A' + 1) : -1;
}

/**
 * octet_registry_get_multicast_scope:
 * @address: an address
 *
 * Returns: (nullable): how far packets to @address go, by the four scope bits (RFC 7346 section 2):
 *   "link-local", … or "reserved" or "unassigned"; %NULL if it is not IPv6 multicast
 */
const char *
octet_registry_get_multicast_scope (const OctetAddress *address)
{
  static const char *const scopes[16] = {
    [0x0] = "reserved",           [0x1] = "interface-local", [0x2] = "link-local",
    [0x3] = "realm-local",        [0x4] = "admin-local",     [0x5] = "site-local",
    [0x8] = "organization-local", [0xe] = "global",          [0xf] = "reserved",
  };
  const char *scope;

  if (address->version != OCTET_IPV6 || address->value.high >> 56 != 0xff)
    return NULL;

  scope = scopes[address->value.high >> 48 & 0xf];

  return scope != NULL ? scope : "unassigned";
}

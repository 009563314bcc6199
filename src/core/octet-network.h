/* A network: an address and a prefix length. An interface: a host address with its network.
 *
 * OctetNetwork holds the address as given. octet_network_is_network() tells whether its host bits
 * are all zero; where they are not, the value is an interface (Python's ip_interface), and
 * octet_network_get_network() is the network that the interface lies in.
 */
#pragma once

#include "core/octet-address.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_PREFIX_LENGTH,   /* /24 */
  OCTET_PREFIX_NETMASK,  /* /255.255.255.0 */
  OCTET_PREFIX_HOSTMASK, /* /0.0.0.255 */
} OctetPrefixForm;

typedef struct
{
  OctetAddress address; /* with its host bits */
  guint prefix_length;  /* 0…32 or 0…128 */
} OctetNetwork;

/* An address, "/", and the longest mask: IPv6 has prefix lengths only. */
#define OCTET_NETWORK_TEXT_SIZE (OCTET_ADDRESS_TEXT_SIZE + 16)

/* making */
gboolean octet_network_parse (const char *text,
                              gssize length,
                              OctetNetwork *ret_network,
                              OctetPrefixForm *ret_form,
                              GError **error);
gboolean octet_network_parse_strict (const char *text,
                                     gssize length,
                                     OctetNetwork *ret_network,
                                     GError **error);
gboolean octet_network_parse_prefix (const char *text,
                                     gssize length,
                                     OctetIpVersion version,
                                     guint *ret_prefix_length,
                                     OctetPrefixForm *ret_form,
                                     GError **error);

/* text */
gsize octet_network_print (const OctetNetwork *network, char text[OCTET_NETWORK_TEXT_SIZE]);
char *octet_network_to_string (const OctetNetwork *network);

/* the network and its parts; all of them ignore host bits in the given value */
gboolean octet_network_is_network (const OctetNetwork *network);
OctetNetwork octet_network_get_network (const OctetNetwork *network);
OctetAddress octet_network_get_network_address (const OctetNetwork *network);
OctetAddress octet_network_get_last_address (const OctetNetwork *network);
OctetAddress octet_network_get_netmask (const OctetNetwork *network);
OctetAddress octet_network_get_hostmask (const OctetNetwork *network);
guint octet_network_get_host_bits (const OctetNetwork *network);
gboolean octet_network_count_addresses (const OctetNetwork *network, OctetUint128 *ret_count);
char *octet_network_count_addresses_to_string (const OctetNetwork *network);
char *octet_network_count_usable_hosts_to_string (const OctetNetwork *network);
OctetAddress octet_network_get_first_host (const OctetNetwork *network);
OctetAddress octet_network_get_last_host (const OctetNetwork *network);
char *octet_network_to_reverse_zone (const OctetNetwork *network);

/* relations */
gboolean octet_network_equal (const OctetNetwork *a, const OctetNetwork *b);
guint octet_network_hash (const OctetNetwork *network);
gboolean octet_network_contains (const OctetNetwork *network, const OctetAddress *address);
gboolean octet_network_is_subnet_of (const OctetNetwork *network, const OctetNetwork *other);
gboolean octet_network_get_supernet (const OctetNetwork *network, OctetNetwork *ret_supernet);
gboolean octet_network_get_halves (const OctetNetwork *network, OctetNetwork ret_halves[2]);

/* as Python's is_* of a network: whether they hold from its first to its last address */
gboolean octet_network_is_private (const OctetNetwork *network);
gboolean octet_network_is_global (const OctetNetwork *network);
gboolean octet_network_is_multicast (const OctetNetwork *network);
gboolean octet_network_is_unspecified (const OctetNetwork *network);
gboolean octet_network_is_reserved (const OctetNetwork *network);
gboolean octet_network_is_loopback (const OctetNetwork *network);
gboolean octet_network_is_link_local (const OctetNetwork *network);
gboolean octet_network_is_site_local (const OctetNetwork *network);

G_END_DECLS

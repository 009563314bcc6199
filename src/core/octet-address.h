/* An IP address: one number of 32 or 128 bits, and the version that says which.
 *
 * A small value, passed by value. Text is strict, as Python's ipaddress: four decimal octets
 * without leading zeros (RFC 6943 section 3.1.1 tells why), or RFC 4291 section 2.2 for IPv6, with
 * a zone id (RFC 4007). Text out is RFC 5952, with mapped addresses as CPython 3.15 writes them.
 */
#pragma once

#include "core/octet-uint128.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_IPV4 = 4,
  OCTET_IPV6 = 6,
} OctetIpVersion;

/* As long as an interface name can be (IFNAMSIZ), with its NUL. */
#define OCTET_ZONE_SIZE 16

/* The longest text of an address with its zone and a NUL: exploded, "%", zone. */
#define OCTET_ADDRESS_TEXT_SIZE (39 + 1 + OCTET_ZONE_SIZE)

typedef struct
{
  OctetUint128 value; /* IPv4 in the low 32 bits */
  OctetIpVersion version;
  char zone[OCTET_ZONE_SIZE]; /* IPv6 only; "" for none */
} OctetAddress;

/* making */
OctetAddress octet_address_from_ipv4 (guint32 value);
OctetAddress octet_address_from_ipv6 (OctetUint128 value);
OctetAddress octet_address_from_bytes (OctetIpVersion version, const guint8 *bytes);
gboolean octet_address_from_integer (OctetUint128 value, OctetAddress *ret_address);

gboolean
octet_address_parse (const char *text, gssize length, OctetAddress *ret_address, GError **error);
gboolean octet_address_parse_integer (const char *text,
                                      gssize length,
                                      OctetAddress *ret_address,
                                      GError **error);

/* text and other forms */
gsize octet_address_print (const OctetAddress *address, char text[OCTET_ADDRESS_TEXT_SIZE]);
char *octet_address_to_string (const OctetAddress *address);
char *octet_address_to_exploded (const OctetAddress *address);
char *octet_address_to_reverse_pointer (const OctetAddress *address);
void octet_address_to_bytes (const OctetAddress *address, guint8 bytes[16]);

/* properties; bits, octets and groups count from the left, as written, from 0; size in bytes */
guint octet_ip_version_get_bits (OctetIpVersion version);
guint octet_address_get_size (const OctetAddress *address);
gboolean octet_address_get_bit (const OctetAddress *address, guint index);
guint octet_address_get_part (const OctetAddress *address, guint index);
gboolean octet_address_equal (const OctetAddress *a, const OctetAddress *b);
int octet_address_compare (const OctetAddress *a, const OctetAddress *b);
guint octet_address_hash (const OctetAddress *address);

/* arithmetic and change; the zone is dropped */
gboolean
octet_address_add (const OctetAddress *address, OctetUint128 count, OctetAddress *ret_address);
gboolean
octet_address_subtract (const OctetAddress *address, OctetUint128 count, OctetAddress *ret_address);
OctetAddress octet_address_flip_bit (const OctetAddress *address, guint index);

/* as Python's is_*; a mapped address answers for the IPv4 address in it */
gboolean octet_address_is_private (const OctetAddress *address);
gboolean octet_address_is_global (const OctetAddress *address);
gboolean octet_address_is_multicast (const OctetAddress *address);
gboolean octet_address_is_unspecified (const OctetAddress *address);
gboolean octet_address_is_reserved (const OctetAddress *address);
gboolean octet_address_is_loopback (const OctetAddress *address);
gboolean octet_address_is_link_local (const OctetAddress *address);
gboolean octet_address_is_site_local (const OctetAddress *address);

/* addresses inside addresses; FALSE if there is none */
gboolean octet_address_get_ipv4_mapped (const OctetAddress *address, OctetAddress *ret_ipv4);
gboolean octet_address_get_sixtofour (const OctetAddress *address, OctetAddress *ret_ipv4);
gboolean octet_address_get_teredo (const OctetAddress *address,
                                   OctetAddress *ret_server,
                                   OctetAddress *ret_client);
gboolean octet_address_get_nat64 (const OctetAddress *address, OctetAddress *ret_ipv4);
gboolean octet_address_get_eui64_mac (const OctetAddress *address, guint8 ret_mac[6]);
gboolean octet_address_get_solicited_node (const OctetAddress *address,
                                           OctetAddress *ret_multicast);

G_END_DECLS

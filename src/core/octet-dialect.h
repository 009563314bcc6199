/* One text, several readers: how parsers disagree about what an IPv4 address is. */
#pragma once

#include "core/octet-address.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_DIALECT_STRICT,    /* Python's ipaddress, RFC 6943 "strict" */
  OCTET_DIALECT_INET_ATON, /* BSD: one to four parts; decimal, octal, hexadecimal */
  OCTET_DIALECT_INET_PTON, /* POSIX: four decimal octets, or IPv6 */
  OCTET_DIALECT_WHATWG,    /* the URL standard's host parser: browsers */
  OCTET_N_DIALECTS
} OctetDialect;

typedef enum
{
  OCTET_READING_PLAIN,        /* four decimal octets, or IPv6 text: nothing special */
  OCTET_READING_FEWER_PARTS,  /* the last part fills the bytes left: 127.1 */
  OCTET_READING_OCTAL,        /* a leading zero meant octal */
  OCTET_READING_HEXADECIMAL,  /* 0x */
  OCTET_READING_TEXT_IGNORED, /* what follows a blank was ignored */
  OCTET_READING_TRAILING_DOT, /* WHATWG drops one dot at the end */
  OCTET_READING_DOMAIN,       /* refused as an address; WHATWG takes it for a domain name */
  OCTET_READING_REFUSED,      /* the error tells why */
} OctetReading;

/* FALSE if @dialect reads no address in @text; ret_reading (nullable) tells what decided. */
gboolean octet_dialect_parse (OctetDialect dialect,
                              const char *text,
                              gssize length,
                              OctetAddress *ret_address,
                              OctetReading *ret_reading,
                              GError **error);
const char *octet_dialect_get_name (OctetDialect dialect);

/* the shortest text that inet_aton() reads as @address: 127.0.0.1 → 127.1 */
char *octet_dialect_to_shortest (const OctetAddress *address);

G_END_DECLS

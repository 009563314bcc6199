/* Why a text was refused, and where.
 *
 * Every parser of the core reports through this one error domain. The code names the faulty part;
 * offset and length, in characters, mark it in the text that was parsed. The message is plain
 * English for programmers; what people read is made from code and offset in facts.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OCTET_PARSE_ERROR (octet_parse_error_quark ())

typedef enum
{
  OCTET_PARSE_ERROR_EMPTY,                 /* nothing to read */
  OCTET_PARSE_ERROR_TOO_LONG,              /* longer than any valid text of its kind */
  OCTET_PARSE_ERROR_NOT_UTF8,              /* a byte that is not UTF-8, or NUL */
  OCTET_PARSE_ERROR_NOT_AN_ADDRESS,        /* neither IPv4, IPv6 nor integer */
  OCTET_PARSE_ERROR_OCTET_COUNT_FEW,       /* fewer than four octets */
  OCTET_PARSE_ERROR_OCTET_COUNT_MANY,      /* more than four octets */
  OCTET_PARSE_ERROR_OCTET_EMPTY,           /* nothing between two dots */
  OCTET_PARSE_ERROR_OCTET_CHARACTER,       /* not an ASCII decimal digit */
  OCTET_PARSE_ERROR_OCTET_LEADING_ZERO,    /* 010: ten or eight? */
  OCTET_PARSE_ERROR_OCTET_TOO_LARGE,       /* above 255 */
  OCTET_PARSE_ERROR_GROUP_COUNT_FEW,       /* fewer than eight groups and no "::" */
  OCTET_PARSE_ERROR_GROUP_COUNT_MANY,      /* more than eight groups, or "::" leaves none out */
  OCTET_PARSE_ERROR_GROUP_EMPTY,           /* a lone ":" at either end, or ":::" */
  OCTET_PARSE_ERROR_GROUP_CHARACTER,       /* not a hexadecimal digit */
  OCTET_PARSE_ERROR_GROUP_TOO_LONG,        /* more than four hexadecimal digits */
  OCTET_PARSE_ERROR_COMPRESSION_TWICE,     /* "::" stands twice */
  OCTET_PARSE_ERROR_ZONE_EMPTY,            /* "%" with nothing behind it */
  OCTET_PARSE_ERROR_ZONE_CHARACTER,        /* a second "%" or "/" in the zone */
  OCTET_PARSE_ERROR_ZONE_TOO_LONG,         /* longer than an interface name can be */
  OCTET_PARSE_ERROR_ZONE_ON_IPV4,          /* IPv4 has no zones */
  OCTET_PARSE_ERROR_INTEGER_CHARACTER,     /* not a digit */
  OCTET_PARSE_ERROR_INTEGER_TOO_LARGE,     /* above the largest value of its kind */
  OCTET_PARSE_ERROR_INTEGER_NEGATIVE,      /* below zero */
  OCTET_PARSE_ERROR_PREFIX_EMPTY,          /* "/" with nothing behind it */
  OCTET_PARSE_ERROR_PREFIX_CHARACTER,      /* not an ASCII decimal digit */
  OCTET_PARSE_ERROR_PREFIX_TOO_LARGE,      /* above 32 or 128 */
  OCTET_PARSE_ERROR_PREFIX_TWICE,          /* a second "/" */
  OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS,   /* ones and zeros mixed: 255.0.255.0 */
  OCTET_PARSE_ERROR_HOST_BITS_SET,         /* a strict network with bits behind the prefix */
  OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER, /* IPv4 to IPv6 */
  OCTET_PARSE_ERROR_RANGE_REVERSED,        /* the last address lies before the first */
  OCTET_PARSE_ERROR_URL_BRACKETS,          /* unpaired or misplaced [ ] in the host */
  OCTET_PARSE_ERROR_URL_HOST,              /* what stands in brackets is no IPv6 address */
  OCTET_PARSE_ERROR_URL_LOOKALIKE,         /* a character that becomes / ? # @ or : under NFKC */
  OCTET_PARSE_ERROR_URL_PORT_CHARACTER,    /* not an ASCII decimal digit */
  OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE,    /* above 65535 */
  OCTET_PARSE_ERROR_NUMBER_CHARACTER,      /* not a digit of its base */
  OCTET_PARSE_ERROR_NUMBER_TOO_LARGE,      /* above 64 bits */
  OCTET_PARSE_ERROR_NAME_CHARACTER,        /* a character that no host or service name has */
  OCTET_PARSE_ERROR_NAME_TOO_LONG,         /* a label over 63 or a name over 253 characters */
  OCTET_PARSE_ERROR_UNKNOWN_NAME,          /* not in the system's database */
  OCTET_PARSE_ERROR_N_CODES
} OctetParseErrorCode;

GQuark octet_parse_error_quark (void);
const char *octet_parse_error_code_to_string (OctetParseErrorCode code);

gsize octet_parse_error_get_offset (const GError *error);
gsize octet_parse_error_get_length (const GError *error);
void octet_parse_error_move (GError *error, gsize characters);

void octet_parse_error_set (GError **error,
                            OctetParseErrorCode code,
                            gsize offset,
                            gsize length,
                            const char *format,
                            ...) G_GNUC_PRINTF (5, 6);

G_END_DECLS

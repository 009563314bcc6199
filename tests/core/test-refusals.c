/* Every way in which a parser of the core refuses a text: code, place, and that nothing is written.
 */
#include "core/octet-byte-order.h"
#include "core/octet-dialect.h"
#include "core/octet-parse-error.h"
#include "core/octet-range.h"
#include "core/octet-url.h"

#include <string.h>

typedef gboolean (*Parser) (const char *text, gssize length, GError **error);

typedef struct
{
  const char *name;
  Parser parser;
  const char *text;
  OctetParseErrorCode code;
  gsize offset;  /* characters */
  gsize marked;  /* characters */
  gssize length; /* bytes; 0 for up to the NUL */
} Refusal;

/* The value that the parser must leave as it was, and a copy of it. */
#define UNTOUCHED(type, value)                                                                     \
  type value;                                                                                      \
  type before;                                                                                     \
  gboolean accepted = fill_both (&value, &before, sizeof value)

#define RETURN_UNTOUCHED(value)                                                                    \
  g_assert_cmpmem (&value, sizeof value, &before, sizeof before);                                  \
  return accepted

static gboolean
fill_both (gpointer value, gpointer before, gsize size)
{
  memset (value, 0x5a, size);
  memset (before, 0x5a, size);

  return TRUE;
}

static gboolean
parse_address (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetAddress, address);

  accepted = octet_address_parse (text, length, &address, error);
  RETURN_UNTOUCHED (address);
}

static gboolean
parse_integer (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetAddress, address);

  accepted = octet_address_parse_integer (text, length, &address, error);
  RETURN_UNTOUCHED (address);
}

static gboolean
parse_network (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetNetwork, network);
  OctetPrefixForm form = 99;

  accepted = octet_network_parse (text, length, &network, &form, error);
  g_assert_cmpint (form, ==, 99);
  RETURN_UNTOUCHED (network);
}

static gboolean
parse_strict (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetNetwork, network);

  accepted = octet_network_parse_strict (text, length, &network, error);
  RETURN_UNTOUCHED (network);
}

static gboolean
parse_prefix_4 (const char *text, gssize length, GError **error)
{
  UNTOUCHED (guint, prefix_length);

  accepted = octet_network_parse_prefix (text, length, OCTET_IPV4, &prefix_length, NULL, error);
  RETURN_UNTOUCHED (prefix_length);
}

static gboolean
parse_range (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetRange, range);

  accepted = octet_range_parse (text, length, &range, error);
  RETURN_UNTOUCHED (range);
}

static gboolean
parse_uint128 (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetUint128, value);

  accepted = octet_uint128_parse (text, length, &value, error);
  RETURN_UNTOUCHED (value);
}

static gboolean
parse_number (const char *text, gssize length, GError **error)
{
  UNTOUCHED (guint64, value);

  accepted = octet_byte_order_parse_number (text, length, &value, error);
  RETURN_UNTOUCHED (value);
}

static gboolean
parse_dialect (OctetDialect dialect, const char *text, gssize length, GError **error)
{
  OctetReading reading = OCTET_READING_PLAIN;
  UNTOUCHED (OctetAddress, address);

  accepted = octet_dialect_parse (dialect, text, length, &address, &reading, error);
  g_assert_true (reading == OCTET_READING_REFUSED || reading == OCTET_READING_DOMAIN);
  RETURN_UNTOUCHED (address);
}

static gboolean
parse_inet_aton (const char *text, gssize length, GError **error)
{
  return parse_dialect (OCTET_DIALECT_INET_ATON, text, length, error);
}

static gboolean
parse_inet_pton (const char *text, gssize length, GError **error)
{
  return parse_dialect (OCTET_DIALECT_INET_PTON, text, length, error);
}

static gboolean
parse_whatwg (const char *text, gssize length, GError **error)
{
  return parse_dialect (OCTET_DIALECT_WHATWG, text, length, error);
}

static gboolean
parse_url (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetUrl *, url);

  accepted = octet_url_parse (text, length, &url, error);
  RETURN_UNTOUCHED (url);
}

static gboolean
parse_url_port (const char *text, gssize length, GError **error)
{
  g_autoptr (OctetUrl) url = NULL;
  UNTOUCHED (int, port);

  g_assert_true (octet_url_parse (text, length, &url, NULL));
  accepted = octet_url_get_port (url, &port, error);
  RETURN_UNTOUCHED (port);
}

static gboolean
set_part (OctetUrlPart part, const char *text, GError **error)
{
  g_autoptr (OctetUrl) url = NULL;
  UNTOUCHED (OctetUrl *, changed);

  g_assert_true (octet_url_parse ("http://user@host:80/path", -1, &url, NULL));
  accepted = octet_url_set_part (url, part, text, &changed, error);
  RETURN_UNTOUCHED (changed);
}

static gboolean
set_scheme (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_SCHEME, text, error);
}

static gboolean
set_netloc (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_NETLOC, text, error);
}

static gboolean
set_host (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_HOST, text, error);
}

static gboolean
set_port (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_PORT, text, error);
}

#define E(code) OCTET_PARSE_ERROR_##code

static const Refusal refusals[] = {
  { "address/empty", parse_address, "", E (EMPTY), 0, 0 },
  { "address/name", parse_address, "hello", E (NOT_AN_ADDRESS), 0, 5 },
  { "address/name-with-digits", parse_address, "host1.example", E (NOT_AN_ADDRESS), 0, 13 },
  { "address/name-and-port", parse_address, "localhost:80", E (NOT_AN_ADDRESS), 0, 12 },
  { "address/dot", parse_address, ".", E (NOT_AN_ADDRESS), 0, 1 },
  { "address/hangul", parse_address, "한글", E (NOT_AN_ADDRESS), 0, 2 },
  { "address/not-utf8", parse_address, "1.2.\xff.4", E (NOT_UTF8), 4, 1 },
  { "address/not-utf8-behind-hangul", parse_address, "한\xed\xa0\x80", E (NOT_UTF8), 1, 1 },
  { "address/nul", parse_address, "1.2.3.4\0", E (NOT_UTF8), 7, 1, 8 },
  { "address/nul-in-zone", parse_address, "fe80::1%a\0b", E (NOT_UTF8), 9, 1, 11 },
  { "ipv4/few", parse_address, "192.168.1", E (OCTET_COUNT_FEW), 9, 0 },
  { "ipv4/short", parse_address, "127.1", E (OCTET_COUNT_FEW), 5, 0 },
  { "ipv4/integer", parse_address, "3221225985", E (OCTET_COUNT_FEW), 10, 0 },
  { "ipv4/octal-integer", parse_address, "01200034567", E (OCTET_COUNT_FEW), 11, 0 },
  { "ipv4/many", parse_address, "1.2.3.4.5", E (OCTET_COUNT_MANY), 7, 2 },
  { "ipv4/dot-behind", parse_address, "1.2.3.4.", E (OCTET_COUNT_MANY), 7, 1 },
  { "ipv4/empty-inside", parse_address, "1..3.4", E (OCTET_EMPTY), 2, 0 },
  { "ipv4/empty-first", parse_address, ".1.2.3", E (OCTET_EMPTY), 0, 0 },
  { "ipv4/empty-last", parse_address, "1.2.3.", E (OCTET_EMPTY), 6, 0 },
  { "ipv4/hexadecimal", parse_address, "0x7f.0.0.1", E (OCTET_CHARACTER), 1, 1 },
  { "ipv4/letter-behind", parse_address, "1.2.3.4x", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/blank-in-front", parse_address, " 1.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "ipv4/blank-behind", parse_address, "1.2.3.4 ", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/line-end", parse_address, "1.2.3.4\n", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/minus", parse_address, "1.2.3.-4", E (OCTET_CHARACTER), 6, 1 },
  { "ipv4/plus", parse_address, "+1.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "ipv4/underscore", parse_address, "1_0.2.3.4", E (OCTET_CHARACTER), 1, 1 },
  { "ipv4/arabic-indic", parse_address, "\u0661.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "ipv4/full-width", parse_address, "1.２.3.4", E (OCTET_CHARACTER), 2, 1 },
  { "ipv4/hangul-then-place", parse_address, "1.2.한3.4", E (OCTET_CHARACTER), 4, 1 },
  { "ipv4/prefix", parse_address, "1.2.3.4/24", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/port", parse_address, "1.2.3.4:80", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/leading-zero-first", parse_address, "010.8.8.8", E (OCTET_LEADING_ZERO), 0, 3 },
  { "ipv4/leading-zero-last", parse_address, "1.2.3.04", E (OCTET_LEADING_ZERO), 6, 2 },
  { "ipv4/leading-zeros", parse_address, "00.0.0.0", E (OCTET_LEADING_ZERO), 0, 2 },
  { "ipv4/too-large", parse_address, "1.2.3.256", E (OCTET_TOO_LARGE), 6, 3 },
  { "ipv4/too-large-digits", parse_address, "1.4294967297.3.4", E (OCTET_TOO_LARGE), 2, 10 },
  { "ipv4/zone", parse_address, "1.2.3.4%eth0", E (ZONE_ON_IPV4), 7, 5 },
  { "ipv4/zone-on-broken", parse_address, "1.2.3.999%eth0", E (OCTET_TOO_LARGE), 6, 3 },
  { "ipv6/few", parse_address, "1:2:3:4:5:6:7", E (GROUP_COUNT_FEW), 13, 0 },
  { "ipv6/few-with-ipv4", parse_address, "1:2:1.2.3.4", E (GROUP_COUNT_FEW), 11, 0 },
  { "ipv6/many", parse_address, "1:2:3:4:5:6:7:8:9:a", E (GROUP_COUNT_MANY), 15, 4 },
  { "ipv6/many-with-ipv4", parse_address, "1:2:3:4:5:6:7:1.2.3.4", E (GROUP_COUNT_MANY), 13, 8 },
  { "ipv6/nothing-left-out", parse_address, "1::2:3:4:5:6:7:8", E (GROUP_COUNT_MANY), 1, 2 },
  { "ipv6/nothing-left-out-last", parse_address, "1:2:3:4:5:6:7:8::", E (GROUP_COUNT_MANY), 15, 2 },
  { "ipv6/nothing-left-out-with-ipv4", parse_address, "1:2:3:4:5:6::1.2.3.4", E (GROUP_COUNT_MANY),
    11, 2 },
  { "ipv6/colon-in-front", parse_address, ":1:2:3:4:5:6:7", E (GROUP_EMPTY), 0, 1 },
  { "ipv6/colon-behind", parse_address, "1:2:3:4:5:6:7:", E (GROUP_EMPTY), 13, 1 },
  { "ipv6/colon-alone", parse_address, ":", E (GROUP_EMPTY), 0, 1 },
  { "ipv6/three-colons", parse_address, ":::", E (GROUP_EMPTY), 2, 1 },
  { "ipv6/three-colons-inside", parse_address, "1:::2", E (GROUP_EMPTY), 3, 1 },
  { "ipv6/colon-behind-gap", parse_address, "::1:", E (GROUP_EMPTY), 3, 1 },
  { "ipv6/character", parse_address, "g::", E (GROUP_CHARACTER), 0, 1 },
  { "ipv6/brackets", parse_address, "[::1]", E (GROUP_CHARACTER), 0, 1 },
  { "ipv6/blank-behind", parse_address, "::1 ", E (GROUP_CHARACTER), 3, 1 },
  { "ipv6/prefix", parse_address, "::1/128", E (GROUP_CHARACTER), 3, 1 },
  { "ipv6/hangul", parse_address, "::1:한", E (GROUP_CHARACTER), 4, 1 },
  { "ipv6/group-too-long", parse_address, "12345::", E (GROUP_TOO_LONG), 0, 5 },
  { "ipv6/group-too-long-zeros", parse_address, "::00001", E (GROUP_TOO_LONG), 2, 5 },
  { "ipv6/gap-twice", parse_address, "1::2::3", E (COMPRESSION_TWICE), 4, 2 },
  { "ipv6/ipv4-leading-zero", parse_address, "::ffff:01.2.3.4", E (OCTET_LEADING_ZERO), 7, 2 },
  { "ipv6/ipv4-few", parse_address, "::1.2.3", E (OCTET_COUNT_FEW), 7, 0 },
  { "ipv6/ipv4-not-last", parse_address, "1.2.3.4::", E (OCTET_CHARACTER), 7, 1 },
  { "zone/empty", parse_address, "::1%", E (ZONE_EMPTY), 4, 0 },
  { "zone/percent", parse_address, "::1%a%b", E (ZONE_CHARACTER), 5, 1 },
  { "zone/percent-alone", parse_address, "fe80::1%%", E (ZONE_CHARACTER), 8, 1 },
  { "zone/slash", parse_address, "fe80::1%a/64", E (ZONE_CHARACTER), 9, 1 },
  { "zone/too-long", parse_address, "fe80::1%0123456789abcdef", E (ZONE_TOO_LONG), 8, 16 },
  { "zone/too-long-hangul", parse_address, "fe80::1%가나다라마바", E (ZONE_TOO_LONG), 8, 6 },
  { "integer/empty", parse_integer, "", E (EMPTY), 0, 0 },
  { "integer/character", parse_integer, "12a4", E (INTEGER_CHARACTER), 2, 1 },
  { "integer/plus", parse_integer, "+1", E (INTEGER_CHARACTER), 0, 1 },
  { "integer/minus-alone", parse_integer, "-", E (INTEGER_CHARACTER), 0, 1 },
  { "integer/underscore", parse_integer, "1_0", E (INTEGER_CHARACTER), 1, 1 },
  { "integer/full-width", parse_integer, "１", E (INTEGER_CHARACTER), 0, 1 },
  { "integer/negative", parse_integer, "-1", E (INTEGER_NEGATIVE), 0, 2 },
  { "integer/leading-zero", parse_integer, "01200034567", E (OCTET_LEADING_ZERO), 0, 11 },
  { "integer/2^128", parse_integer, "340282366920938463463374607431768211456",
    E (INTEGER_TOO_LARGE), 0, 39 },
  { "integer/40-digits", parse_integer, "1000000000000000000000000000000000000000",
    E (INTEGER_TOO_LARGE), 0, 40 },
  { "uint128/2^128", parse_uint128, "340282366920938463463374607431768211456",
    E (INTEGER_TOO_LARGE), 0, 39 },
  { "uint128/2^128-times-ten", parse_uint128, "3402823669209384634633746074317682114560",
    E (INTEGER_TOO_LARGE), 0, 40 },
  { "network/empty", parse_network, "", E (EMPTY), 0, 0 },
  { "network/no-address", parse_network, "/24", E (EMPTY), 0, 0 },
  { "network/octet", parse_network, "192.168.300.10/24", E (OCTET_TOO_LARGE), 8, 3 },
  { "network/name", parse_network, "hello/24", E (NOT_AN_ADDRESS), 0, 5 },
  { "network/prefix-empty", parse_network, "1.2.3.0/", E (PREFIX_EMPTY), 8, 0 },
  { "network/prefix-exponent", parse_network, "1.2.3.0/1e1", E (PREFIX_CHARACTER), 8, 3 },
  { "network/prefix-minus", parse_network, "1.2.3.0/-1", E (PREFIX_CHARACTER), 8, 2 },
  { "network/prefix-plus", parse_network, "1.2.3.0/+24", E (PREFIX_CHARACTER), 8, 3 },
  { "network/prefix-blank", parse_network, "1.2.3.0/ 24", E (PREFIX_CHARACTER), 8, 3 },
  { "network/prefix-full-width", parse_network, "1.2.3.0/２４", E (PREFIX_CHARACTER), 8, 2 },
  { "network/prefix-33", parse_network, "1.2.3.0/33", E (PREFIX_TOO_LARGE), 8, 2 },
  { "network/prefix-129", parse_network, "2001:db8::/129", E (PREFIX_TOO_LARGE), 11, 3 },
  { "network/prefix-wraps", parse_network, "1.2.3.0/4294967304", E (PREFIX_TOO_LARGE), 8, 10 },
  { "network/prefix-twice", parse_network, "1.2.3.0/24/24", E (PREFIX_TWICE), 10, 3 },
  { "network/mask-ipv6", parse_network, "2001:db8::/ffff::", E (PREFIX_CHARACTER), 11, 6 },
  { "network/mask-octet", parse_network, "1.2.3.0/255.256.0.0", E (OCTET_TOO_LARGE), 12, 3 },
  { "network/mask-mixed", parse_network, "1.2.3.0/255.0.255.0", E (MASK_NOT_CONTIGUOUS), 8, 11 },
  { "network/mask-hole", parse_network, "1.2.3.0/0.0.255.0", E (MASK_NOT_CONTIGUOUS), 8, 9 },
  { "network/zone-empty", parse_network, "fe80::%/64", E (ZONE_EMPTY), 7, 0 },
  { "network/host-bits", parse_strict, "1.2.3.4/24", E (HOST_BITS_SET), 0, 7 },
  { "network/host-bits-ipv6", parse_strict, "::1/127", E (HOST_BITS_SET), 0, 3 },
  { "prefix/empty", parse_prefix_4, "", E (PREFIX_EMPTY), 0, 0 },
  { "prefix/slash", parse_prefix_4, "/24", E (PREFIX_CHARACTER), 0, 3 },
  { "prefix/too-large", parse_prefix_4, "33", E (PREFIX_TOO_LARGE), 0, 2 },
  { "prefix/not-utf8", parse_prefix_4, "2\xff", E (NOT_UTF8), 1, 1 },
  { "range/empty", parse_range, "", E (EMPTY), 0, 0 },
  { "range/one-address", parse_range, "1.2.3.4", E (NOT_AN_ADDRESS), 0, 7 },
  { "range/no-first", parse_range, "-1.2.3.4", E (EMPTY), 0, 0 },
  { "range/no-last", parse_range, "1.2.3.4-", E (EMPTY), 8, 0 },
  { "range/first", parse_range, "1.2.3.256-1.2.3.9", E (OCTET_TOO_LARGE), 6, 3 },
  { "range/last", parse_range, "1.2.3.4-1.2.3.256", E (OCTET_TOO_LARGE), 14, 3 },
  { "range/blank", parse_range, "1.2.3.4 - 1.2.3.9", E (OCTET_CHARACTER), 7, 1 },
  { "range/three", parse_range, "1.2.3.4-1.2.3.5-1.2.3.6", E (OCTET_CHARACTER), 15, 1 },
  { "range/versions", parse_range, "1.2.3.4-::1", E (RANGE_VERSIONS_DIFFER), 8, 3 },
  { "range/reversed", parse_range, "1.2.3.4-1.2.3.3", E (RANGE_REVERSED), 8, 7 },
  { "range/zones", parse_range, "fe80::9%a-b-fe80::1%a-b", E (GROUP_CHARACTER), 11, 1 },
  { "number/empty", parse_number, "", E (EMPTY), 0, 0 },
  { "number/letter", parse_number, "12g", E (NUMBER_CHARACTER), 2, 1 },
  { "number/hexadecimal-letter", parse_number, "0x1g", E (NUMBER_CHARACTER), 3, 1 },
  { "number/octal-digit", parse_number, "0o18", E (NUMBER_CHARACTER), 3, 1 },
  { "number/binary-digit", parse_number, "0b12", E (NUMBER_CHARACTER), 3, 1 },
  { "number/nothing-behind", parse_number, "0x", E (NUMBER_CHARACTER), 2, 0 },
  { "number/leading-zeros", parse_number, "0010", E (NUMBER_CHARACTER), 0, 2 },
  { "number/minus", parse_number, "-1", E (NUMBER_CHARACTER), 0, 1 },
  { "number/hangul", parse_number, "1한", E (NUMBER_CHARACTER), 1, 1 },
  { "number/2^64", parse_number, "18446744073709551616", E (NUMBER_TOO_LARGE), 0, 20 },
  { "number/17-hexadecimal-digits", parse_number, "0x10000000000000000", E (NUMBER_TOO_LARGE), 0,
    19 },
  { "inet-aton/empty", parse_inet_aton, "", E (EMPTY), 0, 0 },
  { "inet-aton/blank-in-front", parse_inet_aton, " 1.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "inet-aton/octal-digit", parse_inet_aton, "1.2.3.08", E (OCTET_CHARACTER), 7, 1 },
  { "inet-aton/0x-alone", parse_inet_aton, "0x", E (OCTET_CHARACTER), 1, 1 },
  { "inet-aton/dot-behind", parse_inet_aton, "1.", E (OCTET_EMPTY), 2, 0 },
  { "inet-aton/many", parse_inet_aton, "1.2.3.4.5", E (OCTET_COUNT_MANY), 7, 2 },
  { "inet-aton/first-too-large", parse_inet_aton, "256.1", E (OCTET_TOO_LARGE), 0, 3 },
  { "inet-aton/last-too-large", parse_inet_aton, "1.2.65536", E (OCTET_TOO_LARGE), 4, 5 },
  { "inet-aton/2^32", parse_inet_aton, "4294967296", E (OCTET_TOO_LARGE), 0, 10 },
  { "inet-aton/nul", parse_inet_aton, "1.2.3.4\0", E (NOT_UTF8), 7, 1, 8 },
  { "inet-pton/short", parse_inet_pton, "127.1", E (OCTET_COUNT_FEW), 5, 0 },
  { "inet-pton/zone", parse_inet_pton, "fe80::1%eth0", E (GROUP_CHARACTER), 7, 1 },
  { "inet-pton/zone-on-ipv4", parse_inet_pton, "1.2.3.4%eth0", E (OCTET_CHARACTER), 7, 1 },
  { "inet-pton/zone-alone", parse_inet_pton, "%1", E (NOT_AN_ADDRESS), 0, 2 },
  { "whatwg/name", parse_whatwg, "example.com", E (NOT_AN_ADDRESS), 0, 11 },
  { "whatwg/blank", parse_whatwg, "1.2.3.4 x", E (OCTET_CHARACTER), 7, 1 },
  { "whatwg/many", parse_whatwg, "1.2.3.4.5", E (OCTET_COUNT_MANY), 7, 2 },
  { "whatwg/too-large", parse_whatwg, "256.0.0.1", E (OCTET_TOO_LARGE), 0, 3 },
  { "whatwg/octal-digit", parse_whatwg, "1.2.3.09", E (OCTET_CHARACTER), 7, 1 },
  { "whatwg/ends-in-number", parse_whatwg, "foo.0x4", E (OCTET_CHARACTER), 0, 1 },
  { "whatwg/ipv4-in-brackets", parse_whatwg, "[1.2.3.4]", E (NOT_AN_ADDRESS), 0, 9 },
  { "whatwg/zone", parse_whatwg, "[fe80::1%25eth0]", E (GROUP_CHARACTER), 8, 1 },
  { "whatwg/mapped", parse_whatwg, "１.2.3.999", E (OCTET_TOO_LARGE), 0, 9 },
  { "url/brackets-open", parse_url, "http://[::1", E (URL_BRACKETS), 7, 1 },
  { "url/brackets-close", parse_url, "http://::1]", E (URL_BRACKETS), 10, 1 },
  { "url/text-before-bracket", parse_url, "http://x[::1]", E (URL_BRACKETS), 7, 1 },
  { "url/text-behind-bracket", parse_url, "http://[::1]xy:80", E (URL_BRACKETS), 12, 2 },
  { "url/bracket-twice", parse_url, "http://[::1]]", E (URL_BRACKETS), 12, 1 },
  { "url/host-name", parse_url, "http://[x]", E (URL_HOST), 8, 1 },
  { "url/host-ipv4", parse_url, "http://[1.2.3.4]", E (URL_HOST), 8, 7 },
  { "url/host-empty", parse_url, "http://[]", E (URL_HOST), 8, 0 },
  { "url/host-colons", parse_url, "http://[:::1]", E (URL_HOST), 8, 4 },
  { "url/host-bracket", parse_url, "http://[[::1]", E (URL_HOST), 8, 4 },
  { "url/host-future", parse_url, "http://[v1.]", E (URL_HOST), 8, 3 },
  { "url/host-future-version", parse_url, "http://[vG.x]", E (URL_HOST), 8, 4 },
  { "url/host-behind-brackets", parse_url, "http://[::1]@h", E (URL_HOST), 13, 1 },
  { "url/host-zone-empty", parse_url, "http://[::1%]", E (URL_HOST), 8, 4 },
  { "url/place-as-given", parse_url, " \x1fht\ttp://[\nx\r]", E (URL_HOST), 12, 1 },
  { "url/lookalike-account-of", parse_url, "http://\u2100.com", E (URL_LOOKALIKE), 7, 1 },
  { "url/lookalike-slash", parse_url, "http://a\uff0fb.com", E (URL_LOOKALIKE), 8, 1 },
  { "url/lookalike-colon", parse_url, "http://한\uff1a80", E (URL_LOOKALIKE), 8, 1 },
  { "url/lookalike-number-sign", parse_url, "http://a\uff03b", E (URL_LOOKALIKE), 8, 1 },
  { "url/not-utf8", parse_url, "http://h/\xc0\x80", E (NOT_UTF8), 9, 1 },
  { "url/not-utf8-behind-blanks", parse_url, "  \xff", E (NOT_UTF8), 2, 1 },
  { "url/split-character", parse_url, "h\xe2\t\x82\xac", E (NOT_UTF8), 1, 1 },
  { "url/nul", parse_url, "http://h/\0x", E (NOT_UTF8), 9, 1, 11 },
  { "url-port/65536", parse_url_port, "http://h:65536", E (URL_PORT_TOO_LARGE), 9, 5 },
  { "url-port/twenty-digits", parse_url_port, "http://h:99999999999999999999",
    E (URL_PORT_TOO_LARGE), 9, 20 },
  { "url-port/minus", parse_url_port, "http://h:-1", E (URL_PORT_CHARACTER), 9, 1 },
  { "url-port/blank", parse_url_port, "http://h: 80", E (URL_PORT_CHARACTER), 9, 1 },
  { "url-port/underscore", parse_url_port, "http://h:8_0", E (URL_PORT_CHARACTER), 10, 1 },
  { "url-port/full-width", parse_url_port, "http://한:８", E (URL_PORT_CHARACTER), 9, 1 },
  { "url-port/two-colons", parse_url_port, "http://h::80", E (URL_PORT_CHARACTER), 9, 1 },
  { "set-scheme/digit", set_scheme, "1http", E (NAME_CHARACTER), 0, 5 },
  { "set-netloc/slash", set_netloc, "a/b", E (URL_HOST), 1, 1 },
  { "set-netloc/bracket", set_netloc, "[::1", E (URL_BRACKETS), 0, 4 },
  { "set-host/at", set_host, "a@b", E (URL_HOST), 1, 1 },
  { "set-host/port", set_host, "a:80", E (URL_HOST), 0, 4 },
  { "set-host/not-utf8", set_host, "a\xff", E (NOT_UTF8), 1, 1 },
  { "set-port/letter", set_port, "8a", E (URL_PORT_CHARACTER), 1, 1 },
  { "set-port/too-large", set_port, "065536", E (URL_PORT_TOO_LARGE), 0, 6 },
};

static void
assert_refused (const Refusal *refusal, const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (refusal->parser (text, length, &error));
  g_assert_error (error, OCTET_PARSE_ERROR, (int) refusal->code);
  g_assert_cmpuint (octet_parse_error_get_offset (error), ==, refusal->offset);
  g_assert_cmpuint (octet_parse_error_get_length (error), ==, refusal->marked);
  g_assert_cmpstr (error->message, !=, "");

  /* Nobody has to ask why. */
  g_assert_false (refusal->parser (text, length, NULL));
}

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  gssize length = refusal->length != 0 ? refusal->length : (gssize) strlen (refusal->text);
  g_autofree char *bounded = g_memdup2 (refusal->text, (gsize) length);

  if (refusal->length == 0)
    assert_refused (refusal, refusal->text, -1);

  /* Without a NUL behind it, the text must not be read any further. */
  if (!g_str_has_prefix (refusal->name, "set-") && length > 0)
    assert_refused (refusal, bounded, length);
}

/* A megabyte for each parser, made of what it would otherwise read on and on. */
static const struct
{
  const char *name;
  Parser parser;
  const char *start;
  const char *repeated;
  gsize limit; /* bytes; what lies behind is marked */
} long_texts[] = {
  { "address-colons", parse_address, "", "1:", 255 },
  { "address-zeros", parse_address, "1.2.3.", "0", 255 },
  { "address-hangul", parse_address, "", "한", 255 },
  { "integer-digits", parse_integer, "", "9", 255 },
  { "uint128-digits", parse_uint128, "", "1", 255 },
  { "prefix-digits", parse_prefix_4, "", "0", 255 },
  { "network-digits", parse_network, "1.2.3.0/", "0", 255 },
  { "range-hyphens", parse_range, "fe80::1%", "-", 255 },
  { "number-zeros", parse_number, "0x", "0", 255 },
  { "inet-aton-zeros", parse_inet_aton, "", "0", 255 },
  { "inet-pton-colons", parse_inet_pton, "", "::", 255 },
  { "whatwg-dots", parse_whatwg, "1", ".1", 255 },
  { "url-path", parse_url, "http://h/", "a/", 65536 },
  { "url-lookalikes", parse_url, "http://", "\u2100", 65536 },
};

static void
test_long_text (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (long_texts[index].start);
  gsize marked;

  while (text->len < 1000000)
    g_string_append (text, long_texts[index].repeated);

  g_assert_false (long_texts[index].parser (text->str, -1, &error));
  g_assert_error (error, OCTET_PARSE_ERROR, OCTET_PARSE_ERROR_TOO_LONG);
  g_assert_cmpuint (octet_parse_error_get_offset (error), <=, long_texts[index].limit);
  g_assert_cmpuint (octet_parse_error_get_offset (error), >=, long_texts[index].limit / 3);
  marked = octet_parse_error_get_offset (error) + octet_parse_error_get_length (error);
  g_assert_cmpuint (marked, ==, (gsize) g_utf8_strlen (text->str, -1));
}

/* Codes that only rooms above the core raise. */
static gboolean
is_raised_elsewhere (OctetParseErrorCode code)
{
  return code == OCTET_PARSE_ERROR_NAME_TOO_LONG || code == OCTET_PARSE_ERROR_UNKNOWN_NAME ||
         code == OCTET_PARSE_ERROR_TOO_LONG;
}

static void
test_every_code (void)
{
  for (guint code = 0; code < OCTET_PARSE_ERROR_N_CODES; code++)
    {
      gboolean found = is_raised_elsewhere (code);

      for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
        found |= refusals[i].code == code;
      if (!found)
        g_test_message ("no row has the code %s", octet_parse_error_code_to_string (code));
      g_assert_true (found);
    }
}

static void
test_code_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint code = 0; code < OCTET_PARSE_ERROR_N_CODES; code++)
    {
      const char *name = octet_parse_error_code_to_string (code);

      g_assert_true (g_hash_table_add (seen, (gpointer) name));
      for (const char *p = name; *p != '\0'; p++)
        g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '-');
    }
}

static void
test_place_moves (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  octet_parse_error_set (&error, OCTET_PARSE_ERROR_EMPTY, 3, 2, "%d", 7);
  g_assert_cmpstr (error->message, ==, "7");
  octet_parse_error_move (error, 10);
  copy = g_error_copy (error);
  g_assert_cmpuint (octet_parse_error_get_offset (copy), ==, 13);
  g_assert_cmpuint (octet_parse_error_get_length (copy), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/refusals/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (long_texts); i++)
    {
      g_autofree char *path = g_strconcat ("/refusals/long/", long_texts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_long_text);
    }
  g_test_add_func ("/refusals/every-code", test_every_code);
  g_test_add_func ("/refusals/code-names", test_code_names);
  g_test_add_func ("/refusals/place-moves", test_place_moves);

  return g_test_run ();
}

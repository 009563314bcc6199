/* Every way in which a parser of the core refuses a text: code, place, and that nothing is written.
 */
#include "core/octet-parse-error.h"

#include "refusal-parsers.h"

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

#define E(code) OCTET_PARSE_ERROR_##code

static const Refusal refusals[] = {
  { "address/empty", refusal_parse_address, "", E (EMPTY), 0, 0 },
  { "address/name", refusal_parse_address, "hello", E (NOT_AN_ADDRESS), 0, 5 },
  { "address/name-with-digits", refusal_parse_address, "host1.example", E (NOT_AN_ADDRESS), 0, 13 },
  { "address/name-and-port", refusal_parse_address, "localhost:80", E (NOT_AN_ADDRESS), 0, 12 },
  { "address/dot", refusal_parse_address, ".", E (NOT_AN_ADDRESS), 0, 1 },
  { "address/hangul", refusal_parse_address, "한글", E (NOT_AN_ADDRESS), 0, 2 },
  { "address/not-utf8", refusal_parse_address, "1.2.\xff.4", E (NOT_UTF8), 4, 1 },
  { "address/not-utf8-behind-hangul", refusal_parse_address, "한\xed\xa0\x80", E (NOT_UTF8), 1, 1 },
  { "address/nul", refusal_parse_address, "1.2.3.4\0", E (NOT_UTF8), 7, 1, 8 },
  { "address/nul-in-zone", refusal_parse_address, "fe80::1%a\0b", E (NOT_UTF8), 9, 1, 11 },
  { "ipv4/few", refusal_parse_address, "192.168.1", E (OCTET_COUNT_FEW), 9, 0 },
  { "ipv4/short", refusal_parse_address, "127.1", E (OCTET_COUNT_FEW), 5, 0 },
  { "ipv4/integer", refusal_parse_address, "3221225985", E (OCTET_COUNT_FEW), 10, 0 },
  { "ipv4/octal-integer", refusal_parse_address, "01200034567", E (OCTET_COUNT_FEW), 11, 0 },
  { "ipv4/many", refusal_parse_address, "1.2.3.4.5", E (OCTET_COUNT_MANY), 7, 2 },
  { "ipv4/dot-behind", refusal_parse_address, "1.2.3.4.", E (OCTET_COUNT_MANY), 7, 1 },
  { "ipv4/empty-inside", refusal_parse_address, "1..3.4", E (OCTET_EMPTY), 2, 0 },
  { "ipv4/empty-first", refusal_parse_address, ".1.2.3", E (OCTET_EMPTY), 0, 0 },
  { "ipv4/empty-last", refusal_parse_address, "1.2.3.", E (OCTET_EMPTY), 6, 0 },
  { "ipv4/hexadecimal", refusal_parse_address, "0x7f.0.0.1", E (OCTET_CHARACTER), 1, 1 },
  { "ipv4/letter-behind", refusal_parse_address, "1.2.3.4x", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/blank-in-front", refusal_parse_address, " 1.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "ipv4/blank-behind", refusal_parse_address, "1.2.3.4 ", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/line-end", refusal_parse_address, "1.2.3.4\n", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/minus", refusal_parse_address, "1.2.3.-4", E (OCTET_CHARACTER), 6, 1 },
  { "ipv4/plus", refusal_parse_address, "+1.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "ipv4/underscore", refusal_parse_address, "1_0.2.3.4", E (OCTET_CHARACTER), 1, 1 },
  { "ipv4/arabic-indic", refusal_parse_address, "\u0661.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "ipv4/full-width", refusal_parse_address, "1.２.3.4", E (OCTET_CHARACTER), 2, 1 },
  { "ipv4/hangul-then-place", refusal_parse_address, "1.2.한3.4", E (OCTET_CHARACTER), 4, 1 },
  { "ipv4/prefix", refusal_parse_address, "1.2.3.4/24", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/port", refusal_parse_address, "1.2.3.4:80", E (OCTET_CHARACTER), 7, 1 },
  { "ipv4/leading-zero-first", refusal_parse_address, "010.8.8.8", E (OCTET_LEADING_ZERO), 0, 3 },
  { "ipv4/leading-zero-last", refusal_parse_address, "1.2.3.04", E (OCTET_LEADING_ZERO), 6, 2 },
  { "ipv4/leading-zeros", refusal_parse_address, "00.0.0.0", E (OCTET_LEADING_ZERO), 0, 2 },
  { "ipv4/too-large", refusal_parse_address, "1.2.3.256", E (OCTET_TOO_LARGE), 6, 3 },
  { "ipv4/too-large-digits", refusal_parse_address, "1.4294967297.3.4", E (OCTET_TOO_LARGE), 2,
    10 },
  { "ipv4/zone", refusal_parse_address, "1.2.3.4%eth0", E (ZONE_ON_IPV4), 7, 5 },
  { "ipv4/zone-on-broken", refusal_parse_address, "1.2.3.999%eth0", E (OCTET_TOO_LARGE), 6, 3 },
  { "ipv6/few", refusal_parse_address, "1:2:3:4:5:6:7", E (GROUP_COUNT_FEW), 13, 0 },
  { "ipv6/few-with-ipv4", refusal_parse_address, "1:2:1.2.3.4", E (GROUP_COUNT_FEW), 11, 0 },
  { "ipv6/many", refusal_parse_address, "1:2:3:4:5:6:7:8:9:a", E (GROUP_COUNT_MANY), 15, 4 },
  { "ipv6/many-with-ipv4", refusal_parse_address, "1:2:3:4:5:6:7:1.2.3.4", E (GROUP_COUNT_MANY), 13,
    8 },
  { "ipv6/nothing-left-out", refusal_parse_address, "1::2:3:4:5:6:7:8", E (GROUP_COUNT_MANY), 1,
    2 },
  { "ipv6/nothing-left-out-last", refusal_parse_address, "1:2:3:4:5:6:7:8::", E (GROUP_COUNT_MANY),
    15, 2 },
  { "ipv6/nothing-left-out-with-ipv4", refusal_parse_address, "1:2:3:4:5:6::1.2.3.4",
    E (GROUP_COUNT_MANY), 11, 2 },
  { "ipv6/colon-in-front", refusal_parse_address, ":1:2:3:4:5:6:7", E (GROUP_EMPTY), 0, 1 },
  { "ipv6/colon-behind", refusal_parse_address, "1:2:3:4:5:6:7:", E (GROUP_EMPTY), 13, 1 },
  { "ipv6/colon-alone", refusal_parse_address, ":", E (GROUP_EMPTY), 0, 1 },
  { "ipv6/three-colons", refusal_parse_address, ":::", E (GROUP_EMPTY), 2, 1 },
  { "ipv6/three-colons-inside", refusal_parse_address, "1:::2", E (GROUP_EMPTY), 3, 1 },
  { "ipv6/colon-behind-gap", refusal_parse_address, "::1:", E (GROUP_EMPTY), 3, 1 },
  { "ipv6/character", refusal_parse_address, "g::", E (GROUP_CHARACTER), 0, 1 },
  { "ipv6/brackets", refusal_parse_address, "[::1]", E (GROUP_CHARACTER), 0, 1 },
  { "ipv6/blank-behind", refusal_parse_address, "::1 ", E (GROUP_CHARACTER), 3, 1 },
  { "ipv6/prefix", refusal_parse_address, "::1/128", E (GROUP_CHARACTER), 3, 1 },
  { "ipv6/hangul", refusal_parse_address, "::1:한", E (GROUP_CHARACTER), 4, 1 },
  { "ipv6/group-too-long", refusal_parse_address, "12345::", E (GROUP_TOO_LONG), 0, 5 },
  { "ipv6/group-too-long-zeros", refusal_parse_address, "::00001", E (GROUP_TOO_LONG), 2, 5 },
  { "ipv6/gap-twice", refusal_parse_address, "1::2::3", E (COMPRESSION_TWICE), 4, 2 },
  { "ipv6/ipv4-leading-zero", refusal_parse_address, "::ffff:01.2.3.4", E (OCTET_LEADING_ZERO), 7,
    2 },
  { "ipv6/ipv4-few", refusal_parse_address, "::1.2.3", E (OCTET_COUNT_FEW), 7, 0 },
  { "ipv6/ipv4-not-last", refusal_parse_address, "1.2.3.4::", E (OCTET_CHARACTER), 7, 1 },
  { "zone/empty", refusal_parse_address, "::1%", E (ZONE_EMPTY), 4, 0 },
  { "zone/percent", refusal_parse_address, "::1%a%b", E (ZONE_CHARACTER), 5, 1 },
  { "zone/percent-alone", refusal_parse_address, "fe80::1%%", E (ZONE_CHARACTER), 8, 1 },
  { "zone/slash", refusal_parse_address, "fe80::1%a/64", E (ZONE_CHARACTER), 9, 1 },
  { "zone/too-long", refusal_parse_address, "fe80::1%0123456789abcdef", E (ZONE_TOO_LONG), 8, 16 },
  { "zone/too-long-hangul", refusal_parse_address, "fe80::1%가나다라마바", E (ZONE_TOO_LONG), 8,
    6 },
  { "integer/empty", refusal_parse_integer, "", E (EMPTY), 0, 0 },
  { "integer/character", refusal_parse_integer, "12a4", E (INTEGER_CHARACTER), 2, 1 },
  { "integer/plus", refusal_parse_integer, "+1", E (INTEGER_CHARACTER), 0, 1 },
  { "integer/minus-alone", refusal_parse_integer, "-", E (INTEGER_CHARACTER), 0, 1 },
  { "integer/underscore", refusal_parse_integer, "1_0", E (INTEGER_CHARACTER), 1, 1 },
  { "integer/full-width", refusal_parse_integer, "１", E (INTEGER_CHARACTER), 0, 1 },
  { "integer/negative", refusal_parse_integer, "-1", E (INTEGER_NEGATIVE), 0, 2 },
  { "integer/leading-zero", refusal_parse_integer, "01200034567", E (OCTET_LEADING_ZERO), 0, 11 },
  { "integer/2^128", refusal_parse_integer, "340282366920938463463374607431768211456",
    E (INTEGER_TOO_LARGE), 0, 39 },
  { "integer/40-digits", refusal_parse_integer, "1000000000000000000000000000000000000000",
    E (INTEGER_TOO_LARGE), 0, 40 },
  { "uint128/2^128", refusal_parse_uint128, "340282366920938463463374607431768211456",
    E (INTEGER_TOO_LARGE), 0, 39 },
  { "uint128/2^128-times-ten", refusal_parse_uint128, "3402823669209384634633746074317682114560",
    E (INTEGER_TOO_LARGE), 0, 40 },
  { "network/empty", refusal_parse_network, "", E (EMPTY), 0, 0 },
  { "network/no-address", refusal_parse_network, "/24", E (EMPTY), 0, 0 },
  { "network/octet", refusal_parse_network, "192.168.300.10/24", E (OCTET_TOO_LARGE), 8, 3 },
  { "network/name", refusal_parse_network, "hello/24", E (NOT_AN_ADDRESS), 0, 5 },
  { "network/prefix-empty", refusal_parse_network, "1.2.3.0/", E (PREFIX_EMPTY), 8, 0 },
  { "network/prefix-exponent", refusal_parse_network, "1.2.3.0/1e1", E (PREFIX_CHARACTER), 8, 3 },
  { "network/prefix-minus", refusal_parse_network, "1.2.3.0/-1", E (PREFIX_CHARACTER), 8, 2 },
  { "network/prefix-plus", refusal_parse_network, "1.2.3.0/+24", E (PREFIX_CHARACTER), 8, 3 },
  { "network/prefix-blank", refusal_parse_network, "1.2.3.0/ 24", E (PREFIX_CHARACTER), 8, 3 },
  { "network/prefix-full-width", refusal_parse_network, "1.2.3.0/２４", E (PREFIX_CHARACTER), 8,
    2 },
  { "network/prefix-33", refusal_parse_network, "1.2.3.0/33", E (PREFIX_TOO_LARGE), 8, 2 },
  { "network/prefix-129", refusal_parse_network, "2001:db8::/129", E (PREFIX_TOO_LARGE), 11, 3 },
  { "network/prefix-wraps", refusal_parse_network, "1.2.3.0/4294967304", E (PREFIX_TOO_LARGE), 8,
    10 },
  { "network/prefix-twice", refusal_parse_network, "1.2.3.0/24/24", E (PREFIX_TWICE), 10, 3 },
  { "network/mask-ipv6", refusal_parse_network, "2001:db8::/ffff::", E (PREFIX_CHARACTER), 11, 6 },
  { "network/mask-octet", refusal_parse_network, "1.2.3.0/255.256.0.0", E (OCTET_TOO_LARGE), 12,
    3 },
  { "network/mask-mixed", refusal_parse_network, "1.2.3.0/255.0.255.0", E (MASK_NOT_CONTIGUOUS), 8,
    11 },
  { "network/mask-hole", refusal_parse_network, "1.2.3.0/0.0.255.0", E (MASK_NOT_CONTIGUOUS), 8,
    9 },
  { "network/zone-empty", refusal_parse_network, "fe80::%/64", E (ZONE_EMPTY), 7, 0 },
  { "network/host-bits", refusal_parse_strict, "1.2.3.4/24", E (HOST_BITS_SET), 0, 7 },
  { "network/host-bits-ipv6", refusal_parse_strict, "::1/127", E (HOST_BITS_SET), 0, 3 },
  { "prefix/empty", refusal_parse_prefix_4, "", E (PREFIX_EMPTY), 0, 0 },
  { "prefix/slash", refusal_parse_prefix_4, "/24", E (PREFIX_CHARACTER), 0, 3 },
  { "prefix/too-large", refusal_parse_prefix_4, "33", E (PREFIX_TOO_LARGE), 0, 2 },
  { "prefix/not-utf8", refusal_parse_prefix_4, "2\xff", E (NOT_UTF8), 1, 1 },
  { "range/empty", refusal_parse_range, "", E (EMPTY), 0, 0 },
  { "range/one-address", refusal_parse_range, "1.2.3.4", E (NOT_AN_ADDRESS), 0, 7 },
  { "range/no-first", refusal_parse_range, "-1.2.3.4", E (EMPTY), 0, 0 },
  { "range/no-last", refusal_parse_range, "1.2.3.4-", E (EMPTY), 8, 0 },
  { "range/first", refusal_parse_range, "1.2.3.256-1.2.3.9", E (OCTET_TOO_LARGE), 6, 3 },
  { "range/last", refusal_parse_range, "1.2.3.4-1.2.3.256", E (OCTET_TOO_LARGE), 14, 3 },
  { "range/blank", refusal_parse_range, "1.2.3.4 - 1.2.3.9", E (OCTET_CHARACTER), 7, 1 },
  { "range/three", refusal_parse_range, "1.2.3.4-1.2.3.5-1.2.3.6", E (OCTET_CHARACTER), 15, 1 },
  { "range/versions", refusal_parse_range, "1.2.3.4-::1", E (RANGE_VERSIONS_DIFFER), 8, 3 },
  { "range/reversed", refusal_parse_range, "1.2.3.4-1.2.3.3", E (RANGE_REVERSED), 8, 7 },
  { "range/zones", refusal_parse_range, "fe80::9%a-b-fe80::1%a-b", E (GROUP_CHARACTER), 11, 1 },
  { "number/empty", refusal_parse_number, "", E (EMPTY), 0, 0 },
  { "number/letter", refusal_parse_number, "12g", E (NUMBER_CHARACTER), 2, 1 },
  { "number/hexadecimal-letter", refusal_parse_number, "0x1g", E (NUMBER_CHARACTER), 3, 1 },
  { "number/octal-digit", refusal_parse_number, "0o18", E (NUMBER_CHARACTER), 3, 1 },
  { "number/binary-digit", refusal_parse_number, "0b12", E (NUMBER_CHARACTER), 3, 1 },
  { "number/nothing-behind", refusal_parse_number, "0x", E (NUMBER_CHARACTER), 2, 0 },
  { "number/leading-zeros", refusal_parse_number, "0010", E (NUMBER_CHARACTER), 0, 2 },
  { "number/minus", refusal_parse_number, "-1", E (NUMBER_CHARACTER), 0, 1 },
  { "number/hangul", refusal_parse_number, "1한", E (NUMBER_CHARACTER), 1, 1 },
  { "number/2^64", refusal_parse_number, "18446744073709551616", E (NUMBER_TOO_LARGE), 0, 20 },
  { "number/17-hexadecimal-digits", refusal_parse_number, "0x10000000000000000",
    E (NUMBER_TOO_LARGE), 0, 19 },
  { "inet-aton/empty", refusal_parse_inet_aton, "", E (EMPTY), 0, 0 },
  { "inet-aton/blank-in-front", refusal_parse_inet_aton, " 1.2.3.4", E (OCTET_CHARACTER), 0, 1 },
  { "inet-aton/octal-digit", refusal_parse_inet_aton, "1.2.3.08", E (OCTET_CHARACTER), 7, 1 },
  { "inet-aton/0x-alone", refusal_parse_inet_aton, "0x", E (OCTET_CHARACTER), 1, 1 },
  { "inet-aton/dot-behind", refusal_parse_inet_aton, "1.", E (OCTET_EMPTY), 2, 0 },
  { "inet-aton/many", refusal_parse_inet_aton, "1.2.3.4.5", E (OCTET_COUNT_MANY), 7, 2 },
  { "inet-aton/first-too-large", refusal_parse_inet_aton, "256.1", E (OCTET_TOO_LARGE), 0, 3 },
  { "inet-aton/last-too-large", refusal_parse_inet_aton, "1.2.65536", E (OCTET_TOO_LARGE), 4, 5 },
  { "inet-aton/2^32", refusal_parse_inet_aton, "4294967296", E (OCTET_TOO_LARGE), 0, 10 },
  { "inet-aton/nul", refusal_parse_inet_aton, "1.2.3.4\0", E (NOT_UTF8), 7, 1, 8 },
  { "inet-pton/short", refusal_parse_inet_pton, "127.1", E (OCTET_COUNT_FEW), 5, 0 },
  { "inet-pton/zone", refusal_parse_inet_pton, "fe80::1%eth0", E (GROUP_CHARACTER), 7, 1 },
  { "inet-pton/zone-on-ipv4", refusal_parse_inet_pton, "1.2.3.4%eth0", E (OCTET_CHARACTER), 7, 1 },
  { "inet-pton/zone-alone", refusal_parse_inet_pton, "%1", E (NOT_AN_ADDRESS), 0, 2 },
  { "whatwg/name", refusal_parse_whatwg, "example.com", E (NOT_AN_ADDRESS), 0, 11 },
  { "whatwg/blank", refusal_parse_whatwg, "1.2.3.4 x", E (OCTET_CHARACTER), 7, 1 },
  { "whatwg/many", refusal_parse_whatwg, "1.2.3.4.5", E (OCTET_COUNT_MANY), 7, 2 },
  { "whatwg/too-large", refusal_parse_whatwg, "256.0.0.1", E (OCTET_TOO_LARGE), 0, 3 },
  { "whatwg/octal-digit", refusal_parse_whatwg, "1.2.3.09", E (OCTET_CHARACTER), 7, 1 },
  { "whatwg/ends-in-number", refusal_parse_whatwg, "foo.0x4", E (OCTET_CHARACTER), 0, 1 },
  { "whatwg/ipv4-in-brackets", refusal_parse_whatwg, "[1.2.3.4]", E (NOT_AN_ADDRESS), 0, 9 },
  { "whatwg/zone", refusal_parse_whatwg, "[fe80::1%25eth0]", E (GROUP_CHARACTER), 8, 1 },
  { "whatwg/mapped", refusal_parse_whatwg, "１.2.3.999", E (OCTET_TOO_LARGE), 0, 9 },
  { "url/brackets-open", refusal_parse_url, "http://[::1", E (URL_BRACKETS), 7, 1 },
  { "url/brackets-close", refusal_parse_url, "http://::1]", E (URL_BRACKETS), 10, 1 },
  { "url/text-before-bracket", refusal_parse_url, "http://x[::1]", E (URL_BRACKETS), 7, 1 },
  { "url/text-behind-bracket", refusal_parse_url, "http://[::1]xy:80", E (URL_BRACKETS), 12, 2 },
  { "url/bracket-twice", refusal_parse_url, "http://[::1]]", E (URL_BRACKETS), 12, 1 },
  { "url/host-name", refusal_parse_url, "http://[x]", E (URL_HOST), 8, 1 },
  { "url/host-ipv4", refusal_parse_url, "http://[1.2.3.4]", E (URL_HOST), 8, 7 },
  { "url/host-empty", refusal_parse_url, "http://[]", E (URL_HOST), 8, 0 },
  { "url/host-colons", refusal_parse_url, "http://[:::1]", E (URL_HOST), 8, 4 },
  { "url/host-bracket", refusal_parse_url, "http://[[::1]", E (URL_HOST), 8, 4 },
  { "url/host-future", refusal_parse_url, "http://[v1.]", E (URL_HOST), 8, 3 },
  { "url/host-future-version", refusal_parse_url, "http://[vG.x]", E (URL_HOST), 8, 4 },
  { "url/host-behind-brackets", refusal_parse_url, "http://[::1]@h", E (URL_HOST), 13, 1 },
  { "url/host-zone-empty", refusal_parse_url, "http://[::1%]", E (URL_HOST), 8, 4 },
  { "url/place-as-given", refusal_parse_url, " \x1fht\ttp://[\nx\r]", E (URL_HOST), 12, 1 },
  { "url/lookalike-account-of", refusal_parse_url, "http://\u2100.com", E (URL_LOOKALIKE), 7, 1 },
  { "url/lookalike-slash", refusal_parse_url, "http://a\uff0fb.com", E (URL_LOOKALIKE), 8, 1 },
  { "url/lookalike-colon", refusal_parse_url, "http://한\uff1a80", E (URL_LOOKALIKE), 8, 1 },
  { "url/lookalike-number-sign", refusal_parse_url, "http://a\uff03b", E (URL_LOOKALIKE), 8, 1 },
  { "url/not-utf8", refusal_parse_url, "http://h/\xc0\x80", E (NOT_UTF8), 9, 1 },
  { "url/not-utf8-behind-blanks", refusal_parse_url, "  \xff", E (NOT_UTF8), 2, 1 },
  { "url/split-character", refusal_parse_url, "h\xe2\t\x82\xac", E (NOT_UTF8), 1, 1 },
  { "url/nul", refusal_parse_url, "http://h/\0x", E (NOT_UTF8), 9, 1, 11 },
  { "url-port/65536", refusal_parse_url_port, "http://h:65536", E (URL_PORT_TOO_LARGE), 9, 5 },
  { "url-port/twenty-digits", refusal_parse_url_port, "http://h:99999999999999999999",
    E (URL_PORT_TOO_LARGE), 9, 20 },
  { "url-port/minus", refusal_parse_url_port, "http://h:-1", E (URL_PORT_CHARACTER), 9, 1 },
  { "url-port/blank", refusal_parse_url_port, "http://h: 80", E (URL_PORT_CHARACTER), 9, 1 },
  { "url-port/underscore", refusal_parse_url_port, "http://h:8_0", E (URL_PORT_CHARACTER), 10, 1 },
  { "url-port/full-width", refusal_parse_url_port, "http://한:８", E (URL_PORT_CHARACTER), 9, 1 },
  { "url-port/two-colons", refusal_parse_url_port, "http://h::80", E (URL_PORT_CHARACTER), 9, 1 },
  { "set-scheme/digit", refusal_set_scheme, "1http", E (NAME_CHARACTER), 0, 5 },
  { "set-netloc/slash", refusal_set_netloc, "a/b", E (URL_HOST), 1, 1 },
  { "set-netloc/bracket", refusal_set_netloc, "[::1", E (URL_BRACKETS), 0, 4 },
  { "set-host/at", refusal_set_host, "a@b", E (URL_HOST), 1, 1 },
  { "set-host/port", refusal_set_host, "a:80", E (URL_HOST), 0, 4 },
  { "set-host/not-utf8", refusal_set_host, "a\xff", E (NOT_UTF8), 1, 1 },
  { "set-port/letter", refusal_set_port, "8a", E (URL_PORT_CHARACTER), 1, 1 },
  { "set-port/too-large", refusal_set_port, "065536", E (URL_PORT_TOO_LARGE), 0, 6 },
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
  { "address-colons", refusal_parse_address, "", "1:", 255 },
  { "address-zeros", refusal_parse_address, "1.2.3.", "0", 255 },
  { "address-hangul", refusal_parse_address, "", "한", 255 },
  { "integer-digits", refusal_parse_integer, "", "9", 255 },
  { "uint128-digits", refusal_parse_uint128, "", "1", 255 },
  { "prefix-digits", refusal_parse_prefix_4, "", "0", 255 },
  { "network-digits", refusal_parse_network, "1.2.3.0/", "0", 255 },
  { "range-hyphens", refusal_parse_range, "fe80::1%", "-", 255 },
  { "number-zeros", refusal_parse_number, "0x", "0", 255 },
  { "inet-aton-zeros", refusal_parse_inet_aton, "", "0", 255 },
  { "inet-pton-colons", refusal_parse_inet_pton, "", "::", 255 },
  { "whatwg-dots", refusal_parse_whatwg, "1", ".1", 255 },
  { "url-path", refusal_parse_url, "http://h/", "a/", 65536 },
  { "url-lookalikes", refusal_parse_url, "http://", "\u2100", 65536 },
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

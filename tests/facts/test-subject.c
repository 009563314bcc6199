/* How texts are recognised, in each panel and in none, and where refusals point. */
#include "core/octet-parse-error.h"
#include "facts/octet-subject.h"

#include <string.h>

#define ADDRESSES OCTET_PANEL_ADDRESSES
#define HOSTS OCTET_PANEL_HOSTS
#define SERVICES OCTET_PANEL_SERVICES
#define URLS OCTET_PANEL_URLS
#define CONVERSIONS OCTET_PANEL_CONVERSIONS
#define ANY OCTET_PANEL_ANY

typedef struct
{
  const char *path;
  OctetPanelId panel;
  const char *text;
  OctetSubjectKind kind;
  const char *name;     /* (nullable) */
  const char *protocol; /* (nullable) */
  guint64 number;
  const char *canonical; /* octet_subject_to_string() */
} Row;

static const Row rows[] = {
  { "any/ipv4", ANY, "192.168.0.15", OCTET_SUBJECT_ADDRESS, NULL, NULL, 0, "192.168.0.15" },
  { "any/ipv6", ANY, "2001:DB8::1", OCTET_SUBJECT_ADDRESS, NULL, NULL, 0, "2001:db8::1" },
  { "any/zone", ANY, "fe80::1%eth-0", OCTET_SUBJECT_ADDRESS, NULL, NULL, 0, "fe80::1%eth-0" },
  { "any/integer", ANY, "3221225985", OCTET_SUBJECT_ADDRESS, NULL, NULL, 0, "3221225985" },
  { "any/integer-ipv6", ANY, "42540766411282592856903984951653826561", OCTET_SUBJECT_ADDRESS, NULL,
    NULL, 0, "42540766411282592856903984951653826561" },
  { "any/network", ANY, "192.168.100.0/24", OCTET_SUBJECT_NETWORK, NULL, NULL, 0,
    "192.168.100.0/24" },
  { "any/netmask", ANY, "10.0.0.0/255.0.0.0", OCTET_SUBJECT_NETWORK, NULL, NULL, 0,
    "10.0.0.0/255.0.0.0" },
  { "any/hostmask", ANY, "10.0.0.0/0.255.255.255", OCTET_SUBJECT_NETWORK, NULL, NULL, 0,
    "10.0.0.0/0.255.255.255" },
  { "any/network-ipv6", ANY, "2001:DB8::/32", OCTET_SUBJECT_NETWORK, NULL, NULL, 0,
    "2001:db8::/32" },
  { "any/range", ANY, "192.168.0.10-192.168.0.200", OCTET_SUBJECT_RANGE, NULL, NULL, 0,
    "192.168.0.10-192.168.0.200" },
  { "any/range-ipv6", ANY, "::1-::5", OCTET_SUBJECT_RANGE, NULL, NULL, 0, "::1-::5" },
  { "any/host", ANY, "www.python.org", OCTET_SUBJECT_HOST, "www.python.org", NULL, 0,
    "www.python.org" },
  { "any/host-of-digits", ANY, "163.com", OCTET_SUBJECT_HOST, "163.com", NULL, 0, "163.com" },
  { "any/host-behind-address", ANY, "10.0.0.1.example.com", OCTET_SUBJECT_HOST,
    "10.0.0.1.example.com", NULL, 0, "10.0.0.1.example.com" },
  { "any/host-of-hex-letters", ANY, "cafe", OCTET_SUBJECT_HOST, "cafe", NULL, 0, "cafe" },
  { "any/host-international", ANY, "한글.example", OCTET_SUBJECT_HOST, "한글.example", NULL, 0,
    "한글.example" },
  { "any/host-final-dot", ANY, "www.python.org.", OCTET_SUBJECT_HOST, "www.python.org.", NULL, 0,
    "www.python.org." },
  { "any/url", ANY, "http://www.cwi.nl:80/%7Eguido/Python.html", OCTET_SUBJECT_URL, NULL, NULL, 0,
    "http://www.cwi.nl:80/%7Eguido/Python.html" },
  { "any/blanks", ANY, " \t192.168.0.15\n", OCTET_SUBJECT_ADDRESS, NULL, NULL, 0, "192.168.0.15" },
  { "prefix/host", ANY, "host:localhost", OCTET_SUBJECT_HOST, "localhost", NULL, 0, "localhost" },
  { "prefix/host-address", ANY, "host:127.0.0.1", OCTET_SUBJECT_HOST, "127.0.0.1", NULL, 0,
    "host:127.0.0.1" },
  { "prefix/blank-behind", ANY, "host: localhost", OCTET_SUBJECT_HOST, "localhost", NULL, 0,
    "localhost" },
  { "prefix/service", ANY, "service:http", OCTET_SUBJECT_SERVICE, "http", NULL, 0, "service:http" },
  { "prefix/service-protocol", ANY, "service:telnet/tcp", OCTET_SUBJECT_SERVICE, "telnet", "tcp", 0,
    "service:telnet/tcp" },
  { "prefix/port", ANY, "port:80", OCTET_SUBJECT_PORT, NULL, NULL, 80, "port:80" },
  { "prefix/port-protocol", ANY, "port:53/UDP", OCTET_SUBJECT_PORT, NULL, "udp", 53,
    "port:53/udp" },
  { "prefix/protocol", ANY, "protocol:tcp", OCTET_SUBJECT_PROTOCOL, "tcp", NULL, 0,
    "protocol:tcp" },
  { "prefix/family", ANY, "family:AF_INET", OCTET_SUBJECT_FAMILY, "AF_INET", NULL, 0,
    "family:AF_INET" },
  { "prefix/socket-type", ANY, "sockettype:SOCK_STREAM", OCTET_SUBJECT_SOCKET_TYPE, "SOCK_STREAM",
    NULL, 0, "sockettype:SOCK_STREAM" },
  { "prefix/url", ANY, "url:mailto:guido@python.org", OCTET_SUBJECT_URL, NULL, NULL, 0,
    "url:mailto:guido@python.org" },
  { "prefix/number", ANY, "number:0x4d2", OCTET_SUBJECT_NUMBER, NULL, NULL, 1234, "number:1234" },
  { "prefix/dialect", ANY, "dialect:010.0.0.1", OCTET_SUBJECT_DIALECT, "010.0.0.1", NULL, 0,
    "dialect:010.0.0.1" },
  { "prefix/in-other-panel", ADDRESSES, "port:80", OCTET_SUBJECT_PORT, NULL, NULL, 80, "port:80" },
  { "addresses/integer", ADDRESSES, "3221225473", OCTET_SUBJECT_ADDRESS, NULL, NULL, 0,
    "3221225473" },
  { "hosts/name", HOSTS, "testname", OCTET_SUBJECT_HOST, "testname", NULL, 0, "testname" },
  { "hosts/ipv4", HOSTS, "203.249.39.46", OCTET_SUBJECT_HOST, "203.249.39.46", NULL, 0,
    "host:203.249.39.46" },
  { "hosts/ipv6", HOSTS, "::1", OCTET_SUBJECT_HOST, "::1", NULL, 0, "host:::1" },
  { "services/name", SERVICES, "http", OCTET_SUBJECT_SERVICE, "http", NULL, 0, "service:http" },
  { "services/name-protocol", SERVICES, "telnet/tcp", OCTET_SUBJECT_SERVICE, "telnet", "tcp", 0,
    "service:telnet/tcp" },
  { "services/port", SERVICES, "443", OCTET_SUBJECT_PORT, NULL, NULL, 443, "port:443" },
  { "services/port-protocol", SERVICES, "53/udp", OCTET_SUBJECT_PORT, NULL, "udp", 53,
    "port:53/udp" },
  { "services/family", SERVICES, "AF_INET6", OCTET_SUBJECT_FAMILY, "AF_INET6", NULL, 0,
    "family:AF_INET6" },
  { "services/family-lower", SERVICES, "af_unix", OCTET_SUBJECT_FAMILY, "AF_UNIX", NULL, 0,
    "family:AF_UNIX" },
  { "services/socket-type", SERVICES, "SOCK_DGRAM", OCTET_SUBJECT_SOCKET_TYPE, "SOCK_DGRAM", NULL,
    0, "sockettype:SOCK_DGRAM" },
  { "urls/relative", URLS, "a/b?c#d", OCTET_SUBJECT_URL, NULL, NULL, 0, "url:a/b?c#d" },
  { "urls/address", URLS, "192.168.0.15", OCTET_SUBJECT_URL, NULL, NULL, 0, "url:192.168.0.15" },
  { "urls/no-authority", URLS, "mailto:a@b", OCTET_SUBJECT_URL, NULL, NULL, 0, "url:mailto:a@b" },
  { "conversions/decimal", CONVERSIONS, "1234", OCTET_SUBJECT_NUMBER, NULL, NULL, 1234,
    "number:1234" },
  { "conversions/hexadecimal", CONVERSIONS, "0x7f000001", OCTET_SUBJECT_NUMBER, NULL, NULL,
    2130706433, "number:2130706433" },
  { "conversions/largest", CONVERSIONS, "18446744073709551615", OCTET_SUBJECT_NUMBER, NULL, NULL,
    G_MAXUINT64, "number:18446744073709551615" },
  { "conversions/dotted", CONVERSIONS, "203.249.39.46", OCTET_SUBJECT_DIALECT, "203.249.39.46",
    NULL, 0, "dialect:203.249.39.46" },
  { "conversions/short", CONVERSIONS, "127.1", OCTET_SUBJECT_DIALECT, "127.1", NULL, 0,
    "dialect:127.1" },
  { "conversions/octal", CONVERSIONS, "01200034567", OCTET_SUBJECT_DIALECT, "01200034567", NULL, 0,
    "dialect:01200034567" },
  { "conversions/ipv6", CONVERSIONS, "::1", OCTET_SUBJECT_DIALECT, "::1", NULL, 0, "dialect:::1" },
  { "conversions/anything", CONVERSIONS, "<b>&%s", OCTET_SUBJECT_DIALECT, "<b>&%s", NULL, 0,
    "dialect:<b>&%s" },
};

static void
check_same (const OctetSubject *a, const OctetSubject *b)
{
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->protocol, ==, b->protocol);
  g_assert_cmpuint (a->number, ==, b->number);
  g_assert_cmpint (a->form, ==, b->form);
  g_assert_cmpint (a->is_integer, ==, b->is_integer);
  g_assert_true (octet_address_equal (&a->address, &b->address));
  g_assert_true (octet_network_equal (&a->network, &b->network));
  g_assert_true (octet_address_equal (&a->range.first, &b->range.first));
  g_assert_true (octet_address_equal (&a->range.last, &b->range.last));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetSubject) subject = octet_subject_parse (row->text, row->panel, &error);
  g_autoptr (OctetSubject) again = NULL;
  g_autofree char *trimmed = g_strstrip (g_strdup (row->text));
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (subject);
  g_assert_cmpint (subject->kind, ==, row->kind);
  g_assert_cmpstr (subject->text, ==, trimmed);
  g_assert_cmpstr (subject->name, ==, row->name);
  g_assert_cmpstr (subject->protocol, ==, row->protocol);
  g_assert_cmpuint (subject->number, ==, row->number);

  text = octet_subject_to_string (subject);
  g_assert_cmpstr (text, ==, row->canonical);
  again = octet_subject_parse (text, OCTET_PANEL_ANY, &error);
  g_assert_no_error (error);
  check_same (subject, again);
}

typedef struct
{
  const char *path;
  OctetPanelId panel;
  const char *text;
  OctetParseErrorCode code;
  gsize offset;
} Refusal;

static const Refusal refusals[] = {
  { "empty", ANY, "", OCTET_PARSE_ERROR_EMPTY, 0 },
  { "blank", ADDRESSES, "  ", OCTET_PARSE_ERROR_EMPTY, 2 },
  { "only-prefix", ANY, "host:", OCTET_PARSE_ERROR_EMPTY, 5 },
  { "octet", ANY, "192.168.300.10/24", OCTET_PARSE_ERROR_OCTET_TOO_LARGE, 8 },
  { "octet-behind-blanks", ANY, "  192.168.300.10", OCTET_PARSE_ERROR_OCTET_TOO_LARGE, 10 },
  { "leading-zero", ANY, "010.0.0.1", OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, 0 },
  { "letter", ANY, "192.168.l.1", OCTET_PARSE_ERROR_OCTET_CHARACTER, 8 },
  { "three-octets", ANY, "192.168.1", OCTET_PARSE_ERROR_OCTET_COUNT_FEW, 9 },
  { "prefix-too-large", ANY, "10.0.0.0/33", OCTET_PARSE_ERROR_PREFIX_TOO_LARGE, 9 },
  { "ipv6-letter", ANY, "2001:dg8::1", OCTET_PARSE_ERROR_GROUP_CHARACTER, 6 },
  { "range-reversed", ANY, "10.0.0.9-10.0.0.1", OCTET_PARSE_ERROR_RANGE_REVERSED, 9 },
  { "integer-negative", ANY, "-1", OCTET_PARSE_ERROR_INTEGER_NEGATIVE, 0 },
  { "integer-too-large", ADDRESSES, "340282366920938463463374607431768211456",
    OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "name-in-addresses", ADDRESSES, "localhost", OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0 },
  { "address-in-hosts", HOSTS, "192.168.0.256", OCTET_PARSE_ERROR_OCTET_TOO_LARGE, 10 },
  { "host-blank", HOSTS, "www python", OCTET_PARSE_ERROR_NAME_CHARACTER, 3 },
  { "host-markup", HOSTS, "<b>&%s", OCTET_PARSE_ERROR_NAME_CHARACTER, 0 },
  { "host-two-dots", ANY, "host:www..org", OCTET_PARSE_ERROR_NAME_CHARACTER, 9 },
  { "host-port", ANY, "localhost:80", OCTET_PARSE_ERROR_NAME_CHARACTER, 9 },
  { "service-markup", SERVICES, "<b>&%s", OCTET_PARSE_ERROR_NAME_CHARACTER, 0 },
  { "service-no-protocol", SERVICES, "http/", OCTET_PARSE_ERROR_EMPTY, 5 },
  { "port-too-large", SERVICES, "65536", OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE, 0 },
  { "port-letter", ANY, "port:80a", OCTET_PARSE_ERROR_URL_PORT_CHARACTER, 7 },
  { "url-brackets", URLS, "http://[::1", OCTET_PARSE_ERROR_URL_BRACKETS, 7 },
  { "number-letter", CONVERSIONS, "12a4", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 2 },
  { "number-too-large", ANY, "number:18446744073709551616", OCTET_PARSE_ERROR_NUMBER_TOO_LARGE, 7 },
  { "not-utf8", ANY, "a\xff", OCTET_PARSE_ERROR_NOT_UTF8, 1 },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetSubject) subject = octet_subject_parse (row->text, row->panel, &error);

  g_assert_null (subject);
  g_assert_nonnull (error);
  g_assert_true (error->domain == OCTET_PARSE_ERROR);
  g_assert_cmpstr (octet_parse_error_code_to_string ((OctetParseErrorCode) error->code), ==,
                   octet_parse_error_code_to_string (row->code));
  g_assert_cmpuint (octet_parse_error_get_offset (error), ==, row->offset);
  g_assert_null (octet_subject_parse (row->text, row->panel, NULL));
}

/* A megabyte in each entry: refused by its length alone, whatever it is made of. */
static void
test_long (void)
{
  const char bytes[] = { 'a', '1', ':', '/', '%', ' ', '.', '-' };

  for (gsize i = 0; i < G_N_ELEMENTS (bytes); i++)
    for (OctetPanelId panel = 0; panel <= OCTET_PANEL_ANY; panel++)
      {
        g_autofree char *text = g_strnfill (1 << 20, bytes[i]);
        g_autoptr (GError) error = NULL;

        g_assert_null (octet_subject_parse (text, panel, &error));
        g_assert_error (error, OCTET_PARSE_ERROR, OCTET_PARSE_ERROR_TOO_LONG);
      }
}

static void
test_name_lengths (void)
{
  g_autofree char *label = g_strnfill (63, 'a');
  g_autofree char *longer = g_strnfill (64, 'a');
  g_autofree char *name = g_strdup_printf ("%s.%s.%s.%.61s", label, label, label, label);
  g_autofree char *long_name = g_strdup_printf ("%s.%s.%s.%.62s", label, label, label, label);
  g_autoptr (OctetSubject) subject = octet_subject_parse (name, OCTET_PANEL_HOSTS, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (subject);
  g_assert_cmpuint (strlen (name), ==, 253);
  g_assert_null (octet_subject_parse (long_name, OCTET_PANEL_HOSTS, &error));
  g_assert_error (error, OCTET_PARSE_ERROR, OCTET_PARSE_ERROR_NAME_TOO_LONG);
  g_clear_error (&error);
  g_assert_null (octet_subject_parse (longer, OCTET_PANEL_HOSTS, &error));
  g_assert_error (error, OCTET_PARSE_ERROR, OCTET_PARSE_ERROR_NAME_TOO_LONG);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/subject/recognised/", rows[i].path, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/subject/refused/", refusals[i].path, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/subject/long", test_long);
  g_test_add_func ("/subject/name-lengths", test_name_lengths);

  return g_test_run ();
}

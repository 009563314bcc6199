#include "core/octet-network.h"
#include "core/octet-parse-error.h"
#include "facts/octet-describe-protocol.h"
#include "facts/octet-describe-service.h"
#include "facts/octet-describe-socket-constant.h"
#include "facts/octet-explanation.h"
#include "system/octet-host.h"

#include <string.h>

/* A text, where it is typed, what is wrong with it, and what must be said and offered. */
typedef struct
{
  const char *name;
  const char *text;
  OctetPanelId panel;
  OctetParseErrorCode code;
  const char *message; /* must be in the message */
  const char *reason;  /* (nullable): must be in the reason */
  const char *offer;   /* (nullable): must be among the offers */
} Row;

#define A64 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const Row rows[] = {
  { "empty", "", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_EMPTY, "nothing", "address",
    "192.168.100.10/24" },
  { "empty/hosts", "  ", OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_EMPTY, "nothing", "host name",
    "localhost" },
  { "empty/services", "", OCTET_PANEL_SERVICES, OCTET_PARSE_ERROR_EMPTY, "nothing", "port",
    "http" },
  { "empty/urls", "", OCTET_PANEL_URLS, OCTET_PARSE_ERROR_EMPTY, "nothing", "URL", NULL },
  { "empty/conversions", "", OCTET_PANEL_CONVERSIONS, OCTET_PARSE_ERROR_EMPTY, "nothing", "number",
    "1234" },
  { "empty/any", "", OCTET_PANEL_ANY, OCTET_PARSE_ERROR_EMPTY, "nothing", NULL, NULL },
  { "not-utf8", "1.2.\xff.4", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_NOT_UTF8, "\\xff", "UTF-8",
    NULL },
  { "not-an-address/name", "example.com", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_NOT_AN_ADDRESS,
    "example.com", "IPv6", "host:example.com" },
  { "not-an-address/host-and-port", "localhost:80", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_NOT_AN_ADDRESS, "localhost:80", NULL, "url:http://localhost:80" },
  { "octet-count-few", "192.168.1", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_COUNT_FEW,
    "3: 192.168.1", "32 bits", "192.168.0.1" },
  { "octet-count-few/network", "10.1/16", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_COUNT_FEW,
    "2: 10.1", NULL, "10.1.0.0/16" },
  { "octet-count-many", "1.2.3.4.5", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_COUNT_MANY,
    "fourth octet: .5", NULL, "1.2.3.4" },
  { "octet-empty", "1..2.3", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_EMPTY,
    "second octet is empty", NULL, "1.0.2.3" },
  { "octet-empty/dot-too-many", "1..2.3.4", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_EMPTY,
    "second octet is empty", NULL, "1.2.3.4" },
  { "octet-character", "192.168.l.1", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_CHARACTER,
    "third octet has a character that is no digit: l", "0 to 9", "192.168.1.1" },
  { "octet-character/full-width", "１９２.168.0.1", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_CHARACTER, "first octet", "U+FF11", "192.168.0.1" },
  { "octet-character/blank", "1.2.3.4 x", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_CHARACTER,
    "a blank", NULL, "1.2.3.4" },
  { "octet-character/hexadecimal", "0x7f.1", OCTET_PANEL_ANY, OCTET_PARSE_ERROR_OCTET_CHARACTER,
    "first octet", NULL, "127.0.0.1" },
  { "octet-leading-zero", "010.0.0.1", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_LEADING_ZERO,
    "first octet has a leading zero: 010", "“010” is 10 to a person, and octal, which is 8",
    "8.0.0.1" },
  { "octet-leading-zero/decimal", "192.168.010.08/24", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, "third octet", NULL, "192.168.10.8/24" },
  { "octet-leading-zero/not-octal", "1.2.3.089", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, "fourth octet has a leading zero: 089", "089",
    "1.2.3.89" },
  { "octet-leading-zero/in-range", "1.2.3.4-1.2.03.9", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, "third octet has a leading zero: 03", NULL,
    "1.2.3.4-1.2.3.9" },
  { "octet-too-large", "192.168.300.10/24", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_TOO_LARGE, "third octet is above 255: 300",
    "9 digits: 300 = 1 0010 1100", "192.168.30.10/24" },
  { "octet-too-large/largest", "192.168.300.10/24", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_TOO_LARGE, "300", NULL, "192.168.255.10/24" },
  { "octet-too-large/far", "1.2.3.99999999999999999999", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_TOO_LARGE, "fourth octet", "far above", "1.2.3.255" },
  { "octet-too-large/embedded", "::ffff:1.256.3.4", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_OCTET_TOO_LARGE, "second octet is above 255: 256", "1 0000 0000",
    "::ffff:1.25.3.4" },
  { "octet-too-large/host", "host:1.2.3.400", OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_OCTET_TOO_LARGE,
    "fourth octet is above 255: 400", NULL, "host:1.2.3.40" },
  { "group-count-few", "1:2:3", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_GROUP_COUNT_FEW,
    "3: 1:2:3", "128 bits", "1:2::3" },
  { "group-count-many", "1:2:3:4:5:6:7:8:9", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_GROUP_COUNT_MANY, ":9", NULL, "1:2:3:4:5:6:7:8" },
  { "group-count-many/gap", "1::2:3:4:5:6:7:8", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_GROUP_COUNT_MANY, "::", NULL, "1:2:3:4:5:6:7:8" },
  { "group-empty", ":1::2", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_GROUP_EMPTY, ":", NULL,
    "1::2" },
  { "group-empty/end", "2001:db8:", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_GROUP_EMPTY, ":", NULL,
    "2001:db8::" },
  { "group-character", "fe80::o1", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_GROUP_CHARACTER, "o",
    "a to f", "fe80::01" },
  { "group-too-long", "2001:0db80::1", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_GROUP_TOO_LONG,
    "0db80", "16 bits", "2001:db80::1" },
  { "compression-twice", "1::2::3", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_COMPRESSION_TWICE,
    "::", "twice", "1:2::3" },
  { "zone-empty", "fe80::1%", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_ZONE_EMPTY, "zone", "eth0",
    "fe80::1" },
  { "zone-character", "fe80::1%a%b", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_ZONE_CHARACTER, "%",
    NULL, "fe80::1%ab" },
  { "zone-too-long", "fe80::1%abcdefghijklmnopqrst", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_ZONE_TOO_LONG, "abcdefghijklmnopqrst", "20 characters",
    "fe80::1%abcdefghijklmno" },
  { "zone-on-ipv4", "1.2.3.4%eth0", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_ZONE_ON_IPV4, "%eth0",
    NULL, "1.2.3.4" },
  { "octet-character/letter", "12é", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_OCTET_CHARACTER, "é",
    NULL, NULL },
  { "integer-too-large", "340282366920938463463374607431768211456", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, "340282366920938463463374607431768211456", "2¹²⁸",
    "340282366920938463463374607431768211455" },
  { "integer-negative", "-1", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_INTEGER_NEGATIVE, "-1",
    "0.0.0.0", "1" },
  { "prefix-empty", "10.0.0.0/", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_PREFIX_EMPTY, "slash",
    "0 to 32", "10.0.0.0/24" },
  { "prefix-empty/ipv6", "2001:db8::/", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_PREFIX_EMPTY,
    "slash", NULL, "2001:db8::/64" },
  { "prefix-character", "10.0.0.0/２４", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_PREFIX_CHARACTER,
    "２４", NULL, "10.0.0.0/24" },
  { "prefix-too-large", "10.0.0.0/240", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_PREFIX_TOO_LARGE,
    "above 32: 240", "32 bits", "10.0.0.0/24" },
  { "prefix-too-large/ipv6", "::1/129", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_PREFIX_TOO_LARGE,
    "above 128: 129", "128 bits", "::1/128" },
  { "prefix-twice", "10.0.0.0/8/9", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_PREFIX_TWICE, "/9",
    NULL, "10.0.0.0/8" },
  { "mask-not-contiguous", "10.0.0.0/255.0.255.0", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS, "255.0.255.0", "11111111 00000000 11111111 00000000",
    "10.0.0.0/8" },
  { "range-versions-differ", "1.2.3.4-::1", OCTET_PANEL_ADDRESSES,
    OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER, "::1", "128", "::1" },
  { "range-reversed", "1.2.3.9-1.2.3.4", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_RANGE_REVERSED,
    "1.2.3.4", NULL, "1.2.3.4-1.2.3.9" },
  { "url-brackets", "http://[::1/x", OCTET_PANEL_URLS, OCTET_PARSE_ERROR_URL_BRACKETS, "[", NULL,
    "http://[::1]/x" },
  { "url-host", "http://[www.example.com]/", OCTET_PANEL_URLS, OCTET_PARSE_ERROR_URL_HOST,
    "www.example.com", "colons", "http://www.example.com/" },
  { "url-lookalike", "http://a℀b/", OCTET_PANEL_URLS, OCTET_PARSE_ERROR_URL_LOOKALIKE, "℀",
    "U+2100", NULL },
  { "url-port-character", "80x", OCTET_PANEL_SERVICES, OCTET_PARSE_ERROR_URL_PORT_CHARACTER, "x",
    "65535", "80" },
  { "url-port-character/name", "port:http", OCTET_PANEL_SERVICES,
    OCTET_PARSE_ERROR_URL_PORT_CHARACTER, "h", NULL, "service:http" },
  { "url-port-too-large", "70000", OCTET_PANEL_SERVICES, OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE,
    "70000", "17 digits", "7000" },
  { "number-character", "number:4d2", OCTET_PANEL_CONVERSIONS, OCTET_PARSE_ERROR_NUMBER_CHARACTER,
    "d", "0x", "number:0x4d2" },
  { "number-too-large", "18446744073709551616", OCTET_PANEL_CONVERSIONS,
    OCTET_PARSE_ERROR_NUMBER_TOO_LARGE, "18446744073709551616", "2⁶⁴",
    "number:18446744073709551615" },
  { "name-character", "www.exa mple.com", OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_NAME_CHARACTER,
    "a blank", "hyphens", "www.example.com" },
  { "name-character/url", "http://example.com/", OCTET_PANEL_HOSTS,
    OCTET_PARSE_ERROR_NAME_CHARACTER, ":", NULL, "url:http://example.com/" },
  { "name-character/markup", "<b>&%s", OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_NAME_CHARACTER, "<",
    NULL, NULL },
  { "name-character/direction", "a\u202eb", OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_NAME_CHARACTER,
    "\\u202e", NULL, "ab" },
  { "name-too-long", A64 ".com", OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_NAME_TOO_LONG, "aaa…", "64",
    NULL },
  { "too-long", A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64 A64,
    OCTET_PANEL_HOSTS, OCTET_PARSE_ERROR_TOO_LONG, "1088", NULL, NULL },
};

/* What a text that fails only when it is described, or in a strict parser, is told. */
static const Row late_rows[] = {
  { "unknown-name", "service:nosuchservice", OCTET_PANEL_ANY, OCTET_PARSE_ERROR_UNKNOWN_NAME,
    "name: nosuchservice", "/etc/services", NULL },
  { "unknown-name/protocol", "protocol:nosuch", OCTET_PANEL_SERVICES,
    OCTET_PARSE_ERROR_UNKNOWN_NAME, "name: nosuch", "/etc/protocols", "protocol:tcp" },
  { "unknown-name/family", "AF_NOSUCH", OCTET_PANEL_SERVICES, OCTET_PARSE_ERROR_UNKNOWN_NAME,
    "name: AF_NOSUCH", "families", "family:AF_INET" },
  { "unknown-name/socket-type", "sockettype:nosuch", OCTET_PANEL_SERVICES,
    OCTET_PARSE_ERROR_UNKNOWN_NAME, "name: nosuch", "socket types", "sockettype:SOCK_STREAM" },
  { "host-bits-set", "192.168.0.15/24", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_HOST_BITS_SET,
    "192.168.0.15", "behind the prefix", "192.168.0.0/24" },
  { "integer-character", "12a", OCTET_PANEL_ADDRESSES, OCTET_PARSE_ERROR_INTEGER_CHARACTER, "a",
    "0 to 9", "12" },
};

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not contain “%s”", text, part);
}

static void
assert_offer (const OctetExplanation *explanation, const char *subject)
{
  for (guint i = 0; i < explanation->offers->len; i++)
    {
      const OctetOffer *offer = g_ptr_array_index (explanation->offers, i);

      if (strcmp (offer->subject, subject) == 0)
        return;
    }

  g_error ("no offer of “%s”", subject);
}

static void
check_explanation (const Row *row, const GError *error)
{
  g_autoptr (OctetExplanation) explanation = octet_explanation_new (row->text, row->panel, error);

  g_assert_cmpstr (explanation->code, ==, octet_parse_error_code_to_string (row->code));
  g_assert_cmpuint (explanation->offset, ==, octet_parse_error_get_offset (error));
  g_assert_cmpuint (explanation->length, ==, octet_parse_error_get_length (error));
  g_assert_true (g_utf8_validate (explanation->message, -1, NULL));
  g_assert_true (g_utf8_validate (explanation->reason, -1, NULL));
  g_assert_cmpuint (strlen (explanation->message), <, 200);
  g_assert_null (strstr (explanation->message, "%1$s"));
  g_assert_null (strstr (explanation->reason, "%1$s"));
  g_assert_true (g_str_has_suffix (explanation->reason, "."));
  assert_contains (explanation->message, row->message);
  if (row->reason != NULL)
    assert_contains (explanation->reason, row->reason);
  if (row->offer != NULL)
    assert_offer (explanation, row->offer);

  for (guint i = 0; i < explanation->offers->len; i++)
    {
      const OctetOffer *offer = g_ptr_array_index (explanation->offers, i);
      g_autoptr (OctetSubject) subject = octet_subject_parse (offer->subject, row->panel, NULL);

      g_assert_nonnull (subject);
      g_assert_cmpstr (offer->note, !=, "");
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetSubject) subject = octet_subject_parse (row->text, row->panel, &error);

  g_assert_null (subject);
  g_assert_error (error, OCTET_PARSE_ERROR, (int) row->code);
  check_explanation (row, error);
}

/* Sets the error that only comes late. */
static void
refuse_late (const Row *row, GError **error)
{
  g_autoptr (OctetServiceDatabase) services = octet_service_database_new (NULL, NULL);
  g_autoptr (OctetSubject) subject = NULL;
  g_autoptr (OctetDescription) description = NULL;
  OctetAddress address;
  OctetNetwork network;

  if (row->code == OCTET_PARSE_ERROR_HOST_BITS_SET)
    {
      g_assert_false (octet_network_parse_strict (row->text, -1, &network, error));
      return;
    }
  if (row->code == OCTET_PARSE_ERROR_INTEGER_CHARACTER)
    {
      g_assert_false (octet_address_parse_integer (row->text, -1, &address, error));
      return;
    }

  subject = octet_subject_parse (row->text, row->panel, NULL);
  g_assert_nonnull (subject);
  if (subject->kind == OCTET_SUBJECT_PROTOCOL)
    description = octet_describe_protocol (subject, services, error);
  else if (subject->kind == OCTET_SUBJECT_SERVICE)
    description = octet_describe_service (subject, services, error);
  else
    description = octet_describe_socket_constant (subject, error);
  g_assert_null (description);
}

static void
test_late_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;

  refuse_late (row, &error);
  g_assert_error (error, OCTET_PARSE_ERROR, (int) row->code);
  check_explanation (row, error);
}

/* The place of an unknown name is the name, behind its prefix. */
static void
test_place_of_unknown_name (void)
{
  static const Row row = { "", "protocol:nosuch", OCTET_PANEL_ANY, OCTET_PARSE_ERROR_UNKNOWN_NAME };
  g_autoptr (GError) error = NULL;

  refuse_late (&row, &error);
  g_assert_cmpuint (octet_parse_error_get_offset (error), ==, strlen ("protocol:"));
  g_assert_cmpuint (octet_parse_error_get_length (error), ==, strlen ("nosuch"));
}

static gboolean
has_row (const Row *table, gsize n_rows, OctetParseErrorCode code)
{
  for (gsize i = 0; i < n_rows; i++)
    if (table[i].code == code)
      return TRUE;

  return FALSE;
}

static void
test_every_code_has_a_row (void)
{
  for (guint code = 0; code < OCTET_PARSE_ERROR_N_CODES; code++)
    if (!has_row (rows, G_N_ELEMENTS (rows), code) &&
        !has_row (late_rows, G_N_ELEMENTS (late_rows), code))
      g_error ("no row for %s", octet_parse_error_code_to_string (code));
}

/* A megabyte in any entry is answered shortly. */
static void
test_megabyte (void)
{
  static const char pieces[][8] = { "1", "1.", ":", "[", "\xff", "%", "/", "<b>", "é", "0x" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint panel = 0; panel <= OCTET_PANEL_ANY; panel++)
      {
        g_autoptr (GString) text = g_string_sized_new (1 << 20);
        g_autoptr (OctetExplanation) explanation = NULL;
        g_autoptr (GError) error = NULL;

        while (text->len < 1 << 20)
          g_string_append (text, pieces[i]);

        g_assert_null (octet_subject_parse (text->str, panel, &error));
        explanation = octet_explanation_new (text->str, panel, error);
        g_assert_cmpuint (strlen (explanation->message), <, 400);
        g_assert_cmpuint (strlen (explanation->reason), <, 1000);
      }
}

/* Every short text of characters that matter is either read or explained. */
static void
test_short_texts (void)
{
  static const char characters[] = "0189.:/%-[]x@ ";
  const guint n = sizeof characters - 1;

  for (guint i = 0; i < n * n * n * n; i++)
    {
      const char text[] = { characters[i % n], characters[i / n % n], characters[i / n / n % n],
                            characters[i / n / n / n], '\0' };
      OctetPanelId panel = i % (OCTET_PANEL_ANY + 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (OctetSubject) subject = octet_subject_parse (text, panel, &error);
      g_autoptr (OctetExplanation) explanation = NULL;

      if (subject != NULL)
        continue;

      explanation = octet_explanation_new (text, panel, error);
      g_assert_cmpstr (explanation->message, !=, "");
      g_assert_cmpstr (explanation->reason, !=, "");
    }
}

static void
test_host_errors (void)
{
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = OCTET_HOST_ERROR_NOT_FOUND; code <= OCTET_HOST_ERROR_SYSTEM; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (OCTET_HOST_ERROR, code, "not for people");
      char *sentence = octet_explain_host_error (error);

      g_assert_cmpstr (sentence, !=, "not for people");
      g_assert_true (g_hash_table_add (sentences, sentence)); /* each has its own */
    }
}

static void
add_rows (const char *prefix, const Row *table, gsize n_rows, GTestDataFunc test)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *path = g_strconcat (prefix, table[i].name, NULL);

      g_test_add_data_func (path, &table[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_rows ("/explanation/", rows, G_N_ELEMENTS (rows), test_row);
  add_rows ("/explanation/late/", late_rows, G_N_ELEMENTS (late_rows), test_late_row);
  g_test_add_func ("/explanation/place-of-unknown-name", test_place_of_unknown_name);
  g_test_add_func ("/explanation/every-code-has-a-row", test_every_code_has_a_row);
  g_test_add_func ("/explanation/megabyte", test_megabyte);
  g_test_add_func ("/explanation/short-texts", test_short_texts);
  g_test_add_func ("/explanation/host-errors", test_host_errors);

  return g_test_run ();
}

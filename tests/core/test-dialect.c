#include "core/octet-dialect.h"
#include "core/octet-parse-error.h"

#include <arpa/inet.h>
#include <string.h>

/* What each parser reads; NULL for nothing. */
static const struct
{
  const char *name;
  const char *text;
  const char *strict;
  const char *inet_aton;
  OctetReading inet_aton_reading;
  const char *inet_pton;
  const char *whatwg;
  OctetReading whatwg_reading;
} rows[] = {
  { "plain", "192.168.0.15", "192.168.0.15", "192.168.0.15", OCTET_READING_PLAIN, "192.168.0.15",
    "192.168.0.15", OCTET_READING_PLAIN },
  { "leading-zero", "010.0.0.1", NULL, "8.0.0.1", OCTET_READING_OCTAL, NULL, "8.0.0.1",
    OCTET_READING_OCTAL },
  { "not-octal", "08.0.0.1", NULL, NULL, OCTET_READING_REFUSED, NULL, NULL, OCTET_READING_REFUSED },
  { "octal-integer", "01200034567", NULL, "10.0.57.119", OCTET_READING_OCTAL, NULL, "10.0.57.119",
    OCTET_READING_OCTAL },
  { "two-parts", "127.1", NULL, "127.0.0.1", OCTET_READING_FEWER_PARTS, NULL, "127.0.0.1",
    OCTET_READING_FEWER_PARTS },
  { "three-parts", "192.168.257", NULL, "192.168.1.1", OCTET_READING_FEWER_PARTS, NULL,
    "192.168.1.1", OCTET_READING_FEWER_PARTS },
  { "one-part", "2130706433", NULL, "127.0.0.1", OCTET_READING_FEWER_PARTS, NULL, "127.0.0.1",
    OCTET_READING_FEWER_PARTS },
  { "largest", "4294967295", NULL, "255.255.255.255", OCTET_READING_FEWER_PARTS, NULL,
    "255.255.255.255", OCTET_READING_FEWER_PARTS },
  { "hexadecimal", "0x7f.1", NULL, "127.0.0.1", OCTET_READING_HEXADECIMAL, NULL, "127.0.0.1",
    OCTET_READING_HEXADECIMAL },
  { "hexadecimal-integer", "0X7F000001", NULL, "127.0.0.1", OCTET_READING_HEXADECIMAL, NULL,
    "127.0.0.1", OCTET_READING_HEXADECIMAL },
  { "0x-alone", "0x", NULL, NULL, OCTET_READING_REFUSED, NULL, "0.0.0.0",
    OCTET_READING_HEXADECIMAL },
  { "text-behind-blank", "1.2.3.4 x", NULL, "1.2.3.4", OCTET_READING_TEXT_IGNORED, NULL, NULL,
    OCTET_READING_REFUSED },
  { "line-end", "1.2.3.4\n", NULL, "1.2.3.4", OCTET_READING_TEXT_IGNORED, NULL, NULL,
    OCTET_READING_REFUSED },
  { "vertical-tab", "1.2.3.4\v", NULL, "1.2.3.4", OCTET_READING_TEXT_IGNORED, NULL, NULL,
    OCTET_READING_REFUSED },
  { "trailing-dot", "1.2.3.4.", NULL, NULL, OCTET_READING_REFUSED, NULL, "1.2.3.4",
    OCTET_READING_TRAILING_DOT },
  { "two-trailing-dots", "1.2.3.4..", NULL, NULL, OCTET_READING_REFUSED, NULL, NULL,
    OCTET_READING_DOMAIN },
  { "percent", "%31.2.3.4", NULL, NULL, OCTET_READING_REFUSED, NULL, "1.2.3.4",
    OCTET_READING_PLAIN },
  { "full-width", "１２７.1", NULL, NULL, OCTET_READING_REFUSED, NULL, "127.0.0.1",
    OCTET_READING_FEWER_PARTS },
  { "ideographic-stop", "1。2。3。4", NULL, NULL, OCTET_READING_REFUSED, NULL, "1.2.3.4",
    OCTET_READING_PLAIN },
  { "name", "example.com", NULL, NULL, OCTET_READING_REFUSED, NULL, NULL, OCTET_READING_DOMAIN },
  { "hangul-name", "한글.kr", NULL, NULL, OCTET_READING_REFUSED, NULL, NULL, OCTET_READING_DOMAIN },
  { "name-with-number", "1.2.3.x", NULL, NULL, OCTET_READING_REFUSED, NULL, NULL,
    OCTET_READING_DOMAIN },
  { "too-large", "1.2.3.256", NULL, NULL, OCTET_READING_REFUSED, NULL, NULL,
    OCTET_READING_REFUSED },
  { "ipv6", "2001:DB8::1", "2001:db8::1", NULL, OCTET_READING_REFUSED, "2001:db8::1", "2001:db8::1",
    OCTET_READING_PLAIN },
  { "ipv6-in-brackets", "[::1]", NULL, NULL, OCTET_READING_REFUSED, NULL, "::1",
    OCTET_READING_PLAIN },
  { "zone", "fe80::1%1", "fe80::1%1", NULL, OCTET_READING_REFUSED, NULL, NULL,
    OCTET_READING_REFUSED },
};

static void
assert_read (OctetDialect dialect, const char *text, const char *wanted, OctetReading reading)
{
  g_autofree char *got = NULL;
  OctetReading how;
  OctetAddress address;

  if (octet_dialect_parse (dialect, text, -1, &address, &how, NULL))
    got = octet_address_to_string (&address);
  g_assert_cmpstr (got, ==, wanted);
  g_assert_cmpint (how, ==, reading);
}

static OctetReading
plain_or_refused (const char *text)
{
  return text != NULL ? OCTET_READING_PLAIN : OCTET_READING_REFUSED;
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  struct in6_addr in6;
  struct in_addr in;

  assert_read (OCTET_DIALECT_STRICT, rows[i].text, rows[i].strict,
               plain_or_refused (rows[i].strict));
  assert_read (OCTET_DIALECT_INET_ATON, rows[i].text, rows[i].inet_aton, rows[i].inet_aton_reading);
  assert_read (OCTET_DIALECT_INET_PTON, rows[i].text, rows[i].inet_pton,
               plain_or_refused (rows[i].inet_pton));
  assert_read (OCTET_DIALECT_WHATWG, rows[i].text, rows[i].whatwg, rows[i].whatwg_reading);

  /* The C library here agrees with the table. */
  g_assert_cmpint (inet_aton (rows[i].text, &in), ==, rows[i].inet_aton != NULL);
  if (rows[i].inet_aton != NULL)
    g_assert_cmpstr (inet_ntoa (in), ==, rows[i].inet_aton);
  g_assert_cmpint (inet_pton (AF_INET, rows[i].text, &in) == 1 ||
                       inet_pton (AF_INET6, rows[i].text, &in6) == 1,
                   ==, rows[i].inet_pton != NULL);
}

static const struct
{
  const char *address;
  const char *shortest;
} shortest[] = {
  { "127.0.0.1", "127.1" },
  { "0.0.0.0", "0" },
  { "10.0.0.255", "10.255" },
  { "192.168.0.1", "192.168.1" },
  { "1.2.3.4", "1.2.3.4" },
  { "0.0.0.7", "7" },
  { "255.255.255.255", "4294967295" },
  { "::1", "::1" },
};

static void
test_shortest (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = NULL;
  OctetAddress address;

  g_assert_true (octet_address_parse (shortest[i].address, -1, &address, NULL));
  text = octet_dialect_to_shortest (&address);
  g_assert_cmpstr (text, ==, shortest[i].shortest);
}

static void
test_names (void)
{
  g_assert_cmpstr (octet_dialect_get_name (OCTET_DIALECT_STRICT), ==, "strict");
  g_assert_cmpstr (octet_dialect_get_name (OCTET_DIALECT_INET_ATON), ==, "inet-aton");
  g_assert_cmpstr (octet_dialect_get_name (OCTET_DIALECT_INET_PTON), ==, "inet-pton");
  g_assert_cmpstr (octet_dialect_get_name (OCTET_DIALECT_WHATWG), ==, "whatwg");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/dialect/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (shortest); i++)
    {
      g_autofree char *path = g_strconcat ("/dialect/shortest/", shortest[i].address, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_shortest);
    }
  g_test_add_func ("/dialect/names", test_names);

  return g_test_run ();
}

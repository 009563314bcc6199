#include "core/octet-address-form.h"
#include "core/octet-parse-error.h"

#define V6 OCTET_IPV6
#define V4 OCTET_IPV4

/* The Python column is what Python prints; the others are what C and inet_aton(3) take. */
static const struct
{
  const char *name;
  OctetAddressForm form;
  const char *address;
  const char *text;
} rows[] = {
  { "dotted", OCTET_FORM_TEXT, "8.0.0.1", "8.0.0.1" },
  { "compressed", OCTET_FORM_TEXT, "2001:db8::1", "2001:db8::1" },
  { "exploded", OCTET_FORM_EXPLODED, "2001:db8::1", "2001:0db8:0000:0000:0000:0000:0000:0001" },
  { "integer", OCTET_FORM_INTEGER, "8.0.0.1", "134217729" },
  { "integer-6", OCTET_FORM_INTEGER, "2001:db8::1", "42540766411282592856903984951653826561" },
  { "hexadecimal", OCTET_FORM_HEXADECIMAL, "203.249.39.46", "0xcbf9272e" },
  { "hexadecimal-6", OCTET_FORM_HEXADECIMAL, "::1", "0x00000000000000000000000000000001" },
  { "binary", OCTET_FORM_BINARY, "8.0.0.1", "00001000 00000000 00000000 00000001" },
  { "c", OCTET_FORM_C_ARRAY, "8.0.0.1", "{ 0x08, 0x00, 0x00, 0x01 }" },
  { "python", OCTET_FORM_PYTHON, "192.168.0.15", "b'\\xc0\\xa8\\x00\\x0f'" },
  { "python-printable", OCTET_FORM_PYTHON, "65.39.92.10", "b'A\\'\\\\\\n'" },
  { "python-blank", OCTET_FORM_PYTHON, "9.13.32.127", "b'\\t\\r \\x7f'" },
  { "short", OCTET_FORM_INET_ATON, "127.0.0.1", "127.1" },
  { "mapped", OCTET_FORM_MAPPED, "8.0.0.1", "::ffff:8.0.0.1" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  OctetAddress address, again;

  g_assert_true (octet_address_parse (rows[i].address, -1, &address, NULL));
  text = octet_address_form_print (rows[i].form, &address);
  g_assert_cmpstr (text, ==, rows[i].text);

  g_assert_true (octet_address_form_parse (rows[i].form, address.version, text, &again, &error));
  g_assert_no_error (error);
  g_assert_true (octet_address_equal (&address, &again));
}

/* What a person may type in place of what is printed. */
static const struct
{
  const char *name;
  OctetAddressForm form;
  const char *text;
  const char *address;
} loose[] = {
  { "hexadecimal-bare", OCTET_FORM_HEXADECIMAL, "CBF9272E", "203.249.39.46" },
  { "binary-unbroken", OCTET_FORM_BINARY, "00001000000000000000000000000001", "8.0.0.1" },
  { "c-decimal", OCTET_FORM_C_ARRAY, "{8,0, 0 ,1};", "8.0.0.1" },
  { "c-bare", OCTET_FORM_C_ARRAY, "192, 0xa8, 0, 15", "192.168.0.15" },
  { "python-double", OCTET_FORM_PYTHON, "b\"A'\\\"\\x00\"", "65.39.34.0" },
  { "octal", OCTET_FORM_INET_ATON, "010.1", "8.0.0.1" },
};

static void
test_loose (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address;
  g_autofree char *text = NULL;

  g_assert_true (octet_address_form_parse (loose[i].form, V4, loose[i].text, &address, NULL));
  text = octet_address_to_string (&address);
  g_assert_cmpstr (text, ==, loose[i].address);
}

static const struct
{
  const char *name;
  OctetAddressForm form;
  OctetIpVersion version;
  const char *text;
  OctetParseErrorCode code;
  gsize offset;
} refused[] = {
  { "integer-large", OCTET_FORM_INTEGER, V4, "4294967296", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "integer-letter", OCTET_FORM_INTEGER, V4, "12a", OCTET_PARSE_ERROR_INTEGER_CHARACTER, 2 },
  { "hex-letter", OCTET_FORM_HEXADECIMAL, V4, "0x0g", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 3 },
  { "hex-few", OCTET_FORM_HEXADECIMAL, V4, "0x01", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "hex-many", OCTET_FORM_HEXADECIMAL, V4, "0x010203040", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "binary-digit", OCTET_FORM_BINARY, V4, "0000 2", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 5 },
  { "binary-few", OCTET_FORM_BINARY, V4, "1", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "c-large", OCTET_FORM_C_ARRAY, V4, "{ 256, 0, 0, 0 }", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 4 },
  { "c-word", OCTET_FORM_C_ARRAY, V4, "{ x }", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 2 },
  { "c-few", OCTET_FORM_C_ARRAY, V4, "{ 1, 2 }", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "c-behind", OCTET_FORM_C_ARRAY, V4, "{ 1, 2, 3, 4 } 5", OCTET_PARSE_ERROR_NUMBER_CHARACTER,
    14 },
  { "python-plain", OCTET_FORM_PYTHON, V4, "abcd", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 0 },
  { "python-open", OCTET_FORM_PYTHON, V4, "b'abcd", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 6 },
  { "python-escape", OCTET_FORM_PYTHON, V4, "b'\\q'", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 2 },
  { "python-hex", OCTET_FORM_PYTHON, V4, "b'\\x1'", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 2 },
  { "python-many", OCTET_FORM_PYTHON, V4, "b'abcde'", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "python-behind", OCTET_FORM_PYTHON, V4, "b'abcd'x", OCTET_PARSE_ERROR_NUMBER_CHARACTER, 7 },
  { "python-seventeen", OCTET_FORM_PYTHON, V6, "b'0123456789abcdefg'",
    OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "text-other-version", OCTET_FORM_TEXT, V6, "8.0.0.1", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
  { "mapped-plain", OCTET_FORM_MAPPED, V4, "8.0.0.1", OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0 },
};

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  OctetAddress address = octet_address_from_ipv4 (42);

  g_assert_false (octet_address_form_parse (refused[i].form, refused[i].version, refused[i].text,
                                            &address, &error));
  g_assert_error (error, OCTET_PARSE_ERROR, (int) refused[i].code);
  g_assert_cmpuint (octet_parse_error_get_offset (error), ==, refused[i].offset);
  g_assert_cmpuint (address.value.low, ==, 42);
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1000000, '1');
  g_autoptr (GError) error = NULL;
  OctetAddress address;

  g_assert_false (octet_address_form_parse (OCTET_FORM_BINARY, V6, text, &address, &error));
  g_assert_error (error, OCTET_PARSE_ERROR, OCTET_PARSE_ERROR_TOO_LONG);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/address-form/round-trip/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      g_autofree char *path = g_strconcat ("/address-form/typed/", loose[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_loose);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/address-form/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/address-form/refused/long", test_long);

  return g_test_run ();
}

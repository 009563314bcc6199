#include "core/octet-parse-error.h"
#include "core/octet-url.h"

#include <string.h>

static OctetUrl *
read_url (const char *text)
{
  g_autoptr (GError) error = NULL;
  OctetUrl *url = NULL;

  octet_url_parse (text, -1, &url, &error);
  g_assert_no_error (error);

  return url;
}

static const struct
{
  const char *name;
  const char *url;
  const char *ascii;   /* NULL for no hostname */
  const char *unicode; /* likewise */
} names[] = {
  { "plain", "http://www.Example.com:80/", "www.example.com", "www.example.com" },
  { "hangul", "http://한글.kr/", "xn--bj0bj06e.kr", "한글.kr" },
  { "encoded-hangul", "http://xn--bj0bj06e.kr/", "xn--bj0bj06e.kr", "한글.kr" },
  { "capitals", "http://BÜCHER.de/", "xn--bcher-kva.de", "bücher.de" },
  { "encoded-capitals", "http://XN--BCHER-KVA.DE", "xn--bcher-kva.de", "bücher.de" },
  { "sharp-s", "http://faß.de", "xn--fa-hia.de", "faß.de" },
  { "ideographic-full-stop", "http://한글。kr", "xn--bj0bj06e.kr", "한글.kr" },
  { "ipv4", "http://192.0.2.1", "192.0.2.1", "192.0.2.1" },
  { "ipv6", "http://[FE80::1%Eth0]", "fe80::1%Eth0", "fe80::1%Eth0" },
  { "none", "/path", NULL, NULL },
  { "empty", "http://:80/", NULL, NULL },
};

static void
test_name (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetUrl) url = read_url (names[i].url);
  g_autofree char *ascii = NULL;
  g_autofree char *unicode = NULL;

  g_assert_true (octet_url_get_ascii_hostname (url, &ascii, NULL));
  g_assert_cmpstr (ascii, ==, names[i].ascii);
  g_assert_true (octet_url_get_unicode_hostname (url, &unicode, NULL));
  g_assert_cmpstr (unicode, ==, names[i].unicode);
}

/* "http://" and @n times @piece, and ".kr" */
static char *
repeat (const char *piece, gsize n)
{
  GString *url = g_string_new ("http://");

  for (gsize i = 0; i < n; i++)
    g_string_append (url, piece);
  g_string_append (url, ".kr");

  return g_string_free (url, FALSE);
}

static const struct
{
  const char *name;
  const char *piece;
  gsize n;
  gboolean ascii; /* whether it can be written so */
  gboolean unicode;
  OctetParseErrorCode code;
} refusals[] = {
  { "longest-name", "a.", 125, TRUE, TRUE, OCTET_PARSE_ERROR_EMPTY },
  { "name-too-long", "aa.", 84, FALSE, FALSE, OCTET_PARSE_ERROR_NAME_TOO_LONG },
  { "very-long", "가", 20000, FALSE, FALSE, OCTET_PARSE_ERROR_NAME_TOO_LONG },
  { "label-too-long", "가", 63, FALSE, TRUE, OCTET_PARSE_ERROR_NAME_CHARACTER },
  { "not-assigned", "\u0378", 1, FALSE, FALSE, OCTET_PARSE_ERROR_NAME_CHARACTER },
  { "no-punycode", "xn--\u00e9", 1, FALSE, FALSE, OCTET_PARSE_ERROR_NAME_CHARACTER },
};

static void
check_refusal (const GError *error, gsize i)
{
  g_assert_error (error, OCTET_PARSE_ERROR, (int) refusals[i].code);
  g_assert_cmpuint (octet_parse_error_get_offset (error), ==, strlen ("http://"));
  g_assert_cmpuint (octet_parse_error_get_length (error), ==,
                    (gsize) g_utf8_strlen (refusals[i].piece, -1) * refusals[i].n + strlen (".kr"));
}

static void
test_refusal (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = repeat (refusals[i].piece, refusals[i].n);
  g_autoptr (OctetUrl) url = read_url (text);
  g_autoptr (GError) ascii_error = NULL;
  g_autoptr (GError) unicode_error = NULL;
  g_autofree char *ascii = NULL;
  g_autofree char *unicode = NULL;

  g_assert_cmpint (octet_url_get_ascii_hostname (url, &ascii, &ascii_error), ==, refusals[i].ascii);
  g_assert_cmpint (octet_url_get_unicode_hostname (url, &unicode, &unicode_error), ==,
                   refusals[i].unicode);
  g_assert_cmpint (ascii != NULL, ==, refusals[i].ascii);
  g_assert_cmpint (unicode != NULL, ==, refusals[i].unicode);
  if (!refusals[i].ascii)
    check_refusal (ascii_error, i);
  if (!refusals[i].unicode)
    check_refusal (unicode_error, i);
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/url-host/" #table "/", table[i].name, NULL);          \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (names, test_name);
  ADD_ROWS (refusals, test_refusal);

  return g_test_run ();
}

#include "core/octet-url.h"

#include <string.h>

static OctetUrl *
read_url (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  OctetUrl *url = NULL;

  octet_url_parse (text, length, &url, &error);
  g_assert_no_error (error);

  return url;
}

static const struct
{
  const char *name;
  const char *text;
  const char *parts[OCTET_URL_N_PARTS]; /* NULL for none */
  const char *hostname;
} splits[] = {
  { "notebook",
    "http://www.cwi.nl:80/%7Eguido/Python.html",
    { "http", "www.cwi.nl:80", "/%7Eguido/Python.html", NULL, NULL, NULL, NULL, NULL, "www.cwi.nl",
      "80" },
    "www.cwi.nl" },
  { "all",
    "HTTP://u:p@H:8080/a/b;c?d=e#f",
    { "http", "u:p@H:8080", "/a/b", "c", "d=e", "f", "u", "p", "H", "8080" },
    "h" },
  { "empty", "", { NULL, NULL, "" }, NULL },
  { "empty-parts", "http://:@:/;?#", { "http", ":@:", "/", "", "", "", "", "", "", "" }, NULL },
  { "relative", "a/b;c", { NULL, NULL, "a/b", "c" }, NULL },
  { "no-params", "foo://h/a;b", { "foo", "h", "/a;b", [OCTET_URL_HOST] = "h" }, "h" },
  { "params-of-the-last-segment",
    "http://h/a;b/c",
    { "http", "h", "/a;b/c", [OCTET_URL_HOST] = "h" },
    "h" },
  { "last-at",
    "http://u@v@h/",
    { "http", "u@v@h", "/", [OCTET_URL_USERNAME] = "u@v", [OCTET_URL_HOST] = "h" },
    "h" },
  { "ipv6",
    "http://[FE80::1%EtH0]:8/",
    { "http", "[FE80::1%EtH0]:8", "/", [OCTET_URL_HOST] = "FE80::1%EtH0", [OCTET_URL_PORT] = "8" },
    "fe80::1%EtH0" },
  { "long-zone",
    "http://[fe80::1%a-zone-longer-than-any-interface]/",
    { "http", "[fe80::1%a-zone-longer-than-any-interface]",
      "/", [OCTET_URL_HOST] = "fe80::1%a-zone-longer-than-any-interface" },
    "fe80::1%a-zone-longer-than-any-interface" },
  { "future",
    "http://[v1.X:y]",
    { "http", "[v1.X:y]", "", [OCTET_URL_HOST] = "v1.X:y" },
    "v1.x:y" },
  { "no-scheme", "1a:b", { NULL, NULL, "1a:b" }, NULL },
  { "scheme-alone", "mailto:a@b.c", { "mailto", NULL, "a@b.c" }, NULL },
  { "backslash",
    "http://a.com\\@b.com",
    { "http", "a.com\\@b.com", "", [OCTET_URL_USERNAME] = "a.com\\", [OCTET_URL_HOST] = "b.com" },
    "b.com" },
  { "blanks-in-front", " \x1f\nhttp://h ", { "http", "h ", "", [OCTET_URL_HOST] = "h " }, "h " },
  { "tabs-and-line-ends", "ht\ttp://h\r\n/p", { "http", "h", "/p", [OCTET_URL_HOST] = "h" }, "h" },
  { "hangul",
    "http://한글.kr/경로?질의#조각",
    { "http", "한글.kr", "/경로", NULL, "질의", "조각", [OCTET_URL_HOST] = "한글.kr" },
    "한글.kr" },
  { "kelvin",
    "http://ex\u212Ample.com",
    { "http", "ex\u212Ample.com", "", [OCTET_URL_HOST] = "ex\u212Ample.com" },
    "exkmple.com" },
};

static void
test_split (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetUrl) url = read_url (splits[i].text, -1);
  g_autofree char *hostname = octet_url_dup_hostname (url);

  for (guint part = 0; part < OCTET_URL_N_PARTS; part++)
    {
      gsize offset = 99;
      gsize length = 99;

      g_assert_cmpstr (octet_url_get_part (url, part), ==, splits[i].parts[part]);

      /* The span is where the part stands in the text, in characters. */
      g_assert_cmpint (octet_url_get_span (url, part, &offset, &length), ==,
                       splits[i].parts[part] != NULL);
      if (splits[i].parts[part] != NULL)
        {
          const char *start = g_utf8_offset_to_pointer (octet_url_get_text (url), (glong) offset);
          g_autofree char *marked =
              g_strndup (start, (gsize) (g_utf8_offset_to_pointer (start, (glong) length) - start));

          if (part == OCTET_URL_SCHEME)
            g_assert_cmpint (g_ascii_strcasecmp (marked, splits[i].parts[part]), ==, 0);
          else
            g_assert_cmpstr (marked, ==, splits[i].parts[part]);
        }
      else
        g_assert_cmpuint (offset, ==, 99);
    }
  g_assert_cmpstr (hostname, ==, splits[i].hostname);
}

static void
test_nul_in_front (void)
{
  g_autoptr (OctetUrl) url = read_url ("\0http://h", 9);

  g_assert_cmpstr (octet_url_get_text (url), ==, "http://h");
}

static void
test_references (void)
{
  OctetUrl *url = read_url ("http://h", -1);
  OctetUrl *copy = g_boxed_copy (OCTET_TYPE_URL, url);

  g_assert_true (copy == url);
  octet_url_unref (url);
  g_assert_cmpstr (octet_url_get_text (copy), ==, "http://h");
  g_boxed_free (OCTET_TYPE_URL, copy);
}

static const struct
{
  const char *text;
  int port;
} ports[] = {
  { "http://h", -1 },       { "http://h:", -1 },         { "http://h:0", 0 },
  { "http://h:80", 80 },    { "http://h:65535", 65535 }, { "http://h:00080", 80 },
  { "http://[::1]:8/", 8 }, { "//u:1@h", -1 },           { "/path:80", -1 },
};

static void
test_port (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetUrl) url = read_url (ports[i].text, -1);
  int port = -2;

  g_assert_true (octet_url_get_port (url, &port, NULL));
  g_assert_cmpint (port, ==, ports[i].port);
}

static const struct
{
  const char *text;
  OctetUrlPart part;
  const char *value;
  const char *result;
} edits[] = {
  { "http://h/p", OCTET_URL_SCHEME, "https", "https://h/p" },
  { "http://h/p", OCTET_URL_SCHEME, NULL, "//h/p" },
  { "http://h/p", OCTET_URL_NETLOC, "a@b:1", "http://a@b:1/p" },
  { "http://h/p", OCTET_URL_NETLOC, NULL, "http:///p" },
  { "http://h", OCTET_URL_PATH, "p q", "http://h/p q" },
  { "http://h/p", OCTET_URL_PATH, "/a?b#c", "http://h/a%3Fb%23c" },
  { "http://h/p", OCTET_URL_PATH, NULL, "http://h" },
  { "http://h/p", OCTET_URL_PARAMS, "x", "http://h/p;x" },
  { "http://h/p;x", OCTET_URL_PARAMS, NULL, "http://h/p" },
  { "http://h/p", OCTET_URL_QUERY, "a=#?", "http://h/p?a=%23?" },
  { "http://h/p?q", OCTET_URL_QUERY, NULL, "http://h/p" },
  { "http://h/p", OCTET_URL_FRAGMENT, "한#글", "http://h/p#한#글" },
  { "http://h/p", OCTET_URL_USERNAME, "a@b:c", "http://a%40b%3Ac@h/p" },
  { "http://u:p@h/", OCTET_URL_USERNAME, NULL, "http://h/" },
  { "http://u@h/", OCTET_URL_PASSWORD, "p:/", "http://u:p:%2F@h/" },
  { "http://u:p@h/", OCTET_URL_PASSWORD, NULL, "http://u@h/" },
  { "http://u:p@h:8/", OCTET_URL_HOST, "example.org", "http://u:p@example.org:8/" },
  { "http://h:8/", OCTET_URL_HOST, "::1", "http://[::1]:8/" },
  { "http://h:8/", OCTET_URL_HOST, "[::1]", "http://[::1]:8/" },
  { "http://[::1]:8/", OCTET_URL_HOST, "h", "http://h:8/" },
  { "http://[::1]/", OCTET_URL_PORT, "80", "http://[::1]:80/" },
  { "http://[v1.x]/", OCTET_URL_PORT, "80", "http://[v1.x]:80/" },
  { "http://h:8/", OCTET_URL_PORT, NULL, "http://h/" },
  { "/p", OCTET_URL_HOST, "h", "//h/p" },
};

static void
test_edit (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetUrl) url = read_url (edits[i].text, -1);
  g_autoptr (OctetUrl) changed = NULL;

  octet_url_set_part (url, edits[i].part, edits[i].value, &changed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (octet_url_get_text (changed), ==, edits[i].result);
  g_assert_cmpstr (octet_url_get_text (url), ==, edits[i].text);
}

static const struct
{
  const char *text;
  gboolean misleading;
} hosts[] = {
  { "http://google.com@evil.example/", TRUE },
  { "http://google.com:80@evil.example/", TRUE },
  { "http://google%2ecom@evil.example/", TRUE },
  { "http://127.0.0.1@evil.example/", TRUE },
  { "http://a\\@b.com", TRUE },
  { "http://a.com\\b", TRUE },
  { "http://user@example.com/", FALSE },
  { "http://user:pass.word@example.com/", FALSE },
  { "http://example.com/@google.com", FALSE },
  { "mailto:a.b@c.d", FALSE },
};

static void
test_misleading (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetUrl) url = read_url (hosts[i].text, -1);

  g_assert_cmpint (octet_url_is_misleading (url), ==, hosts[i].misleading);
}

static const struct
{
  const char *encoded;
  const char *decoded;
} escapes[] = {
  { "/%7Eguido", "/~guido" },
  { "a+b", "a+b" },
  { "%ea%b0%80", "가" },
  { "%EA%B0", "\ufffd" },
  { "%ea%b0x", "\ufffdx" },
  { "%ff%fe", "\ufffd\ufffd" },
  { "%c0%80", "\ufffd\ufffd" },
  { "%ed%a0%80", "\ufffd\ufffd\ufffd" },
  { "%f0%9f%98", "\ufffd" },
  { "%f4%90%80%80", "\ufffd\ufffd\ufffd\ufffd" },
  { "%", "%" },
  { "%4", "%4" },
  { "%zz", "%zz" },
  { "%00", "%00" },
  { "%2541", "%41" },
};

static void
test_unquote (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *decoded = octet_url_unquote (escapes[i].encoded, -1);

  g_assert_cmpstr (decoded, ==, escapes[i].decoded);
}

/* Every byte that a string can hold, there and back. */
static void
test_quote (void)
{
  char text[256] = "";
  g_autofree char *quoted = NULL;
  g_autofree char *again = NULL;

  for (guint i = 1; i < 128; i++)
    text[i - 1] = (char) i;
  quoted = octet_url_quote (text, "");
  again = octet_url_unquote (quoted, -1);
  g_assert_cmpstr (again, ==, text);
  for (const char *p = quoted; *p != '\0'; p++)
    g_assert_true (g_ascii_isalnum (*p) || strchr ("_.-~%", *p) != NULL);
}

static void
test_quote_safe (void)
{
  g_autofree char *path = octet_url_quote ("/a b/가?", "/");
  g_autofree char *all = octet_url_quote ("/é", NULL);

  g_assert_cmpstr (path, ==, "/a%20b/%EA%B0%80%3F");
  g_assert_cmpstr (all, ==, "%2F%C3%A9");
}

static const struct
{
  const char *query;
  const char *items; /* name, "=", value and ";" each */
  const char *built;
} queries[] = {
  { "a=1&b=2", "a=1;b=2;", "a=1&b=2" },
  { "a=1;b=2", "a=1;b=2;", "a=1%3Bb%3D2" },
  { "b=2&a=1&b=3", "b=2;a=1;b=3;", "b=2&a=1&b=3" },
  { "a&b=&=c", "a=;b=;=c;", "a=&b=&=c" },
  { "&&a=1&", "a=1;", "a=1" },
  { "a=b=c", "a=b=c;", "a=b%3Dc" },
  { "q=a+b%2Bc", "q=a b+c;", "q=a+b%2Bc" },
  { "%ea%b0%80=%26", "가=&;", "%EA%B0%80=%26" },
  { "", "", "" },
  { NULL, "", "" },
};

static void
test_query (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) items = octet_url_parse_query (queries[i].query);
  g_autofree char *built = octet_url_build_query (items);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint j = 0; j < items->len; j++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, j);

      g_string_append_printf (text, "%s=%s;", item->name, item->value);
    }
  g_assert_cmpstr (text->str, ==, queries[i].items);
  g_assert_cmpstr (built, ==, queries[i].built);
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/url/" #table "/%zu", i);                          \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *path = g_strconcat ("/url/splits/", splits[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_split);
    }
  ADD_ROWS (ports, test_port);
  ADD_ROWS (edits, test_edit);
  ADD_ROWS (hosts, test_misleading);
  ADD_ROWS (escapes, test_unquote);
  ADD_ROWS (queries, test_query);
  g_test_add_func ("/url/nul-in-front", test_nul_in_front);
  g_test_add_func ("/url/references", test_references);
  g_test_add_func ("/url/quote", test_quote);
  g_test_add_func ("/url/quote-safe", test_quote_safe);

  return g_test_run ();
}

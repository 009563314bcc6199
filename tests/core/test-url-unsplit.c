#include "core/octet-url.h"

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
  const char *components[OCTET_URL_N_COMPONENTS];
  const char *without_empty;
  const char *with_empty;
} rows[] = {
  { "all",
    { "http", "u:p@h:8", "/a", "b", "c=d", "e" },
    "http://u:p@h:8/a;b?c=d#e",
    "http://u:p@h:8/a;b?c=d#e" },
  { "nothing", { NULL }, "", "" },
  { "all-empty", { "", "", "", "", "", "" }, "", "///;?#" },
  { "empty-query", { "http", "h", "/p", NULL, "", NULL }, "http://h/p", "http://h/p?" },
  { "empty-fragment", { "http", "h", "/p", NULL, NULL, "" }, "http://h/p", "http://h/p#" },
  { "empty-params", { "http", "h", "/p", "", NULL, NULL }, "http://h/p", "http://h/p;" },
  { "params-behind-a-netloc", { "http", "h", "", "x" }, "http://h/;x", "http://h/;x" },
  { "empty-netloc", { "foo", "", "/p" }, "foo:/p", "foo:///p" },
  { "no-netloc", { "foo", NULL, "/p" }, "foo:/p", "foo:/p" },
  { "empty-netloc-of-file", { "file", "", "/p" }, "file:///p", "file:///p" },
  { "no-netloc-of-file", { "file", NULL, "/p" }, "file:///p", "file:/p" },
  { "scheme-alone", { "http" }, "http://", "http:" },
  { "scheme-and-params", { "http", NULL, "", "x" }, "http:;x", "http:;x" },
  { "relative-path-behind-a-netloc", { "http", "h", "p" }, "http://h/p", "http://h/p" },
  { "relative-path", { "http", NULL, "p" }, "http:p", "http:p" },
  { "path-that-looks-like-a-netloc", { NULL, NULL, "//x" }, "////x", "////x" },
  { "the-same-with-a-scheme", { "foo", NULL, "//p" }, "foo:////p", "foo:////p" },
  { "path-with-a-colon", { NULL, NULL, "a:b" }, "a:b", "a:b" },
};

static void
test_unsplit (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *without_empty = octet_url_unsplit (rows[i].components, FALSE);
  g_autofree char *with_empty = octet_url_unsplit (rows[i].components, TRUE);

  g_assert_cmpstr (without_empty, ==, rows[i].without_empty);
  g_assert_cmpstr (with_empty, ==, rows[i].with_empty);
}

/* Texts that are the same again when their components are put together with what is empty. */
static const char *const round_trips[] = {
  "http://h?#", "http://h/p;?q#", "http:", "http://", "http:///", "file:/p", "foo:////x",
  "//",         "///x",           "?",     "#",       ";",        "a:b",     "//h",
  "",
};

static void
test_round_trip (gconstpointer data)
{
  const char *text = round_trips[GPOINTER_TO_SIZE (data)];
  g_autoptr (OctetUrl) url = read_url (text);
  const char *components[OCTET_URL_N_COMPONENTS];
  g_autofree char *again = NULL;

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    components[i] = octet_url_get_part (url, i);
  again = octet_url_unsplit (components, TRUE);
  g_assert_cmpstr (again, ==, text);
}

static const struct
{
  const char *url;
  const char *without_fragment;
} defragged[] = {
  { "http://h/p#f", "http://h/p" },      { "HTTP://h/p#f", "http://h/p" },
  { "HTTP://h/p", "HTTP://h/p" },        { "http://h?#", "http://h?" },
  { "http://h/p;?q#", "http://h/p;?q" }, { "#f", "" },
  { "file:///p#f#g", "file:///p" },      { "http:#f", "http:" },
};

static void
test_without_fragment (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetUrl) url = read_url (defragged[i].url);
  g_autofree char *text = octet_url_dup_without_fragment (url);

  g_assert_cmpstr (text, ==, defragged[i].without_fragment);
}

#define ADD_NUMBERED(table, test)                                                                  \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/url-unsplit/" #table "/%zu", i);                  \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/url-unsplit/rows/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_unsplit);
    }
  ADD_NUMBERED (round_trips, test_round_trip);
  ADD_NUMBERED (defragged, test_without_fragment);

  return g_test_run ();
}

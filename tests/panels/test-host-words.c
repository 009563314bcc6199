#include "panels/octet-host-words.h"

static const struct
{
  const char *test;
  gint64 microseconds;
  const char *text;
} durations[] = {
  { "none", 0, "" },
  { "under-a-millisecond", 400, "0 ms" },
  { "milliseconds", 14600, "14 ms" },
  { "almost-a-second", 999999, "999 ms" },
  { "seconds", 2400000, "2.4 s" },
  { "ten-seconds", 10010000, "10.0 s" },
};

static void
test_duration (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = octet_host_words_dup_duration (durations[i].microseconds);

  g_assert_cmpstr (text, ==, durations[i].text);
}

static const struct
{
  const char *test;
  const char *text;
  const char *names; /* as the list splits them; NULL: refused */
} texts[] = {
  { "one", "www.python.org", "www.python.org" },
  { "prefix", "host:www.python.org", "www.python.org" },
  { "prefixes", "host:a.example,host:b.example", "a.example b.example" },
  { "prefix-inside", "localhost:80", "localhost:80" },
  { "python-list", "[\n  'www.uou.ac.kr',\n  'testname'\n]", "www.uou.ac.kr testname" },
  { "double-quotes", "\"a.example\", \"b.example\"", "a.example b.example" },
  { "ipv6-in-brackets", "[::1]", "::1" },
  { "hangul", "한국.example", "한국.example" },
  { "commas", ", ,", NULL },
  { "quotes", "''", NULL },
  { "prefix-alone", "host:", NULL },
};

static void
test_names (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *names = octet_host_words_dup_names (texts[i].text);
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  if (texts[i].names == NULL)
    {
      g_assert_null (names);
      return;
    }

  pieces = g_strsplit (names, " ", -1);
  for (gsize piece = 0; pieces[piece] != NULL; piece++)
    if (*pieces[piece] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", pieces[piece]);
  g_assert_cmpstr (joined->str, ==, texts[i].names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autofree char *path = g_strconcat ("/host-words/duration/", durations[i].test, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_duration);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/host-words/names/", texts[i].test, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_names);
    }

  return g_test_run ();
}

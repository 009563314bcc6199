#include "core/octet-url.h"

static const struct
{
  const char *text;
  const char *safe;
  const char *quoted; /* by quote_plus() */
} quotes[] = {
  { "a b+c", NULL, "a+b%2Bc" }, { "a b+c", "+", "a+b+c" }, { "/가?", "/", "/%EA%B0%80%3F" },
  { "  ", " ", "++" },          { "", NULL, "" },
};

static void
test_quote_plus (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *quoted = octet_url_quote_plus (quotes[i].text, quotes[i].safe);

  g_assert_cmpstr (quoted, ==, quotes[i].quoted);
}

static const struct
{
  const char *text;
  gssize length;
  const char *unquoted; /* by unquote_plus() */
} unquotes[] = {
  { "a+b%2Bc", -1, "a b+c" }, { "%EA%B0%80+", -1, "가 " }, { "%ff+", -1, "\ufffd " },
  { "+%4", -1, " %4" },       { "a+b+c", 3, "a b" },       { "%41", 2, "%4" },
};

static void
test_unquote_plus (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *unquoted = octet_url_unquote_plus (unquotes[i].text, unquotes[i].length);

  g_assert_cmpstr (unquoted, ==, unquotes[i].unquoted);
}

static const struct
{
  const char *query;
  const char *groups; /* name, "=" and each value with "," */
} groups[] = {
  { "a=1&b=2&a=3", "a=1,3,;b=2,;" },
  { "a=1&a=1", "a=1,1,;" },
  { "b&a=&b=+", "b=, ,;a=,;" },
  { "%61=1&a=2", "a=1,2,;" },
  { "", "" },
};

static void
test_group (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) items = octet_url_parse_query (groups[i].query);
  g_autoptr (GPtrArray) found = octet_url_group_query (items);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint j = 0; j < found->len; j++)
    {
      const OctetUrlQueryGroup *group = g_ptr_array_index (found, j);

      g_string_append_printf (text, "%s=", group->name);
      for (guint k = 0; k < group->values->len; k++)
        g_string_append_printf (text, "%s,", (char *) g_ptr_array_index (group->values, k));
      g_string_append_c (text, ';');
    }
  g_assert_cmpstr (text->str, ==, groups[i].groups);
}

static void
test_free_nothing (void)
{
  octet_url_query_item_free (NULL);
  octet_url_query_group_free (NULL);
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/url-text/" #table "/%zu", i);                     \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (quotes, test_quote_plus);
  ADD_ROWS (unquotes, test_unquote_plus);
  ADD_ROWS (groups, test_group);
  g_test_add_func ("/url-text/free-nothing", test_free_nothing);

  return g_test_run ();
}

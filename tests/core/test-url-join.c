#include "core/octet-url-join.h"

static OctetUrl *
read_url (const char *text)
{
  g_autoptr (GError) error = NULL;
  OctetUrl *url = NULL;

  octet_url_parse (text, -1, &url, &error);
  g_assert_no_error (error);

  return url;
}

static char *
join (const char *base_text, const char *reference_text, GPtrArray **ret_steps)
{
  g_autoptr (OctetUrl) base = read_url (base_text);
  g_autoptr (OctetUrl) reference = read_url (reference_text);

  return octet_url_join (base, reference, ret_steps);
}

/* RFC 3986 section 5.4: what each reference means where the base is http://a/b/c/d;p?q. */
static const struct
{
  const char *reference;
  const char *target;
} references[] = {
  /* 5.4.1, normal */
  { "g:h", "g:h" },
  { "g", "http://a/b/c/g" },
  { "./g", "http://a/b/c/g" },
  { "g/", "http://a/b/c/g/" },
  { "/g", "http://a/g" },
  { "//g", "http://g" },
  { "?y", "http://a/b/c/d;p?y" },
  { "g?y", "http://a/b/c/g?y" },
  { "#s", "http://a/b/c/d;p?q#s" },
  { "g#s", "http://a/b/c/g#s" },
  { "g?y#s", "http://a/b/c/g?y#s" },
  { ";x", "http://a/b/c/;x" },
  { "g;x", "http://a/b/c/g;x" },
  { "g;x?y#s", "http://a/b/c/g;x?y#s" },
  { "", "http://a/b/c/d;p?q" },
  { ".", "http://a/b/c/" },
  { "./", "http://a/b/c/" },
  { "..", "http://a/b/" },
  { "../", "http://a/b/" },
  { "../g", "http://a/b/g" },
  { "../..", "http://a/" },
  { "../../", "http://a/" },
  { "../../g", "http://a/g" },
  /* 5.4.2, abnormal */
  { "../../../g", "http://a/g" },
  { "../../../../g", "http://a/g" },
  { "/./g", "http://a/g" },
  { "/../g", "http://a/g" },
  { "g.", "http://a/b/c/g." },
  { ".g", "http://a/b/c/.g" },
  { "g..", "http://a/b/c/g.." },
  { "..g", "http://a/b/c/..g" },
  { "./../g", "http://a/b/g" },
  { "./g/.", "http://a/b/c/g/" },
  { "g/./h", "http://a/b/c/g/h" },
  { "g/../h", "http://a/b/c/h" },
  { "g;x=1/./y", "http://a/b/c/g;x=1/y" },
  { "g;x=1/../y", "http://a/b/c/y" },
  { "g?y/./x", "http://a/b/c/g?y/./x" },
  { "g?y/../x", "http://a/b/c/g?y/../x" },
  { "g#s/./x", "http://a/b/c/g#s/./x" },
  { "g#s/../x", "http://a/b/c/g#s/../x" },
  { "http:g", "http://a/b/c/g" }, /* as it was before RFC 3986, which allows both */
};

G_STATIC_ASSERT (G_N_ELEMENTS (references) == 42);

static void
test_reference (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *target = join ("http://a/b/c/d;p?q", references[i].reference, NULL);

  g_assert_cmpstr (target, ==, references[i].target);
}

static const struct
{
  const char *name;
  const char *base;
  const char *reference;
  const char *target;
} joins[] = {
  { "no-base", "", "g/./h", "g/./h" },
  { "no-reference", "HTTP://h/./a", "", "HTTP://h/./a" },
  { "base-without-path", "http://h", "g", "http://h/g" },
  { "base-with-a-query-only", "http://h?q", "g", "http://h/g" },
  { "base-without-netloc", "/a/b", "c", "/a/c" },
  { "relative-base", "a/b", "c", "a/c" },
  { "relative-base-above-root", "a/b", "../../c", "c" },
  { "root-is-taken-away", "/a/b", "../../../g", "g" },
  { "nothing-is-left", "a", "..", "/" },
  { "scheme-without-netloc", "http:a", "b", "http:b" },
  { "empty-netloc", "file:///a", "b", "file:///b" },
  { "scheme-without-references", "foo://a/b", "c", "c" },
  { "other-scheme-keeps-dots", "http://a/b", "https://h/x/../y", "https://h/x/../y" },
  { "netloc-keeps-dots", "http://a/b", "//h/x/../y", "http://h/x/../y" },
  { "scheme-in-capitals", "http://a/b", "HTTP:c", "http://a/c" },
  { "empty-query", "http://a/b?q", "?", "http://a/b?" },
  { "empty-fragment", "http://a/b?q#f", "#", "http://a/b?q#" },
  { "scheme-alone", "http://a/b?q#f", "http:", "http://a/b?q#f" },
  { "empty-segments-of-both", "http://a//b///c", "..///d", "http://a/d" },
  { "empty-segments-of-the-reference", "http://a/b", "/x//../y", "http://a/x/y" },
  { "three-slashes", "http://a/b", "///x", "http://a/x" },
  { "hangul", "http://a/가/나", "../다", "http://a/다" },
};

static void
test_join (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *target = join (joins[i].base, joins[i].reference, NULL);

  g_assert_cmpstr (target, ==, joins[i].target);
}

/* Each step as kind, origin (of reference, base, both, neither), text and what is taken away. */
static const struct
{
  const char *name;
  const char *base;
  const char *reference;
  const char *steps;
} walks[] = {
  { "merged", "http://a/b/c/d;p?q", "./../g#s",
    "scheme b http; netloc b a; path 2 /b/c/./../g; segment b ; segment b b; segment b c; "
    "dot r .; dots r .. c; segment r g; resolved n /b/g; query n -; fragment r s; "
    "result 2 http://a/b/g#s; " },
  { "above-the-root", "http://a/b", "../g",
    "scheme b http; netloc b a; path 2 /../g; segment b ; dots r .. -; segment r g; "
    "resolved n /g; query n -; fragment n -; result 2 http://a/g; " },
  { "nothing-left-to-take", "b", "../g",
    "scheme n -; netloc n -; path 2 ../g; dots r .. -; segment r g; resolved n g; query n -; "
    "fragment n -; result 2 g; " },
  { "rooted", "http://a/b?q", "/x/./y?",
    "scheme b http; netloc b a; path r /x/./y; segment r ; segment r x; dot r .; segment r y; "
    "resolved n /x/y; query r ; fragment n -; result 2 http://a/x/y?; " },
  { "slashes", "http://a//b/c", "d",
    "scheme b http; netloc b a; path 2 //b/d; segment b ; slashes b ; segment b b; segment r d; "
    "resolved n /b/d; query n -; fragment n -; result 2 http://a/b/d; " },
  { "query-only", "http://a/b/../c;p?q", "?y",
    "scheme b http; netloc b a; path b /b/../c;p; query r y; fragment n -; "
    "result 2 http://a/b/../c;p?y; " },
  { "fragment-only", "http://a/b?q", "#f",
    "scheme b http; netloc b a; path b /b; query b q; fragment r f; result 2 http://a/b?q#f; " },
  { "netloc", "http://a/b?q", "//h/x/..",
    "scheme b http; netloc r h; path r /x/..; query n -; fragment n -; "
    "result 2 http://h/x/..; " },
  { "absolute", "http://a/b", "mailto:c@d", "scheme r mailto; result r mailto:c@d; " },
  { "scheme-without-references", "foo://a/b", "c", "scheme b foo; result r c; " },
  { "no-base", "", "g", "result r g; " },
  { "no-reference", "http://a/b", "", "result b http://a/b; " },
};

static void
test_walk (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *target = join (walks[i].base, walks[i].reference, &steps);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint j = 0; j < steps->len; j++)
    {
      const OctetUrlStep *step = g_ptr_array_index (steps, j);

      g_string_append_printf (text, "%s %c %s", octet_url_step_kind_to_string (step->kind),
                              "rb2n"[step->origin], step -> text != NULL ? step -> text : "-");
      if (step->kind == OCTET_URL_STEP_DOTS)
        g_string_append_printf (text, " %s", step->taken != NULL ? step->taken : "-");
      else
        g_assert_null (step->taken);
      g_string_append (text, "; ");
    }
  g_assert_cmpstr (text->str, ==, walks[i].steps);
  g_assert_cmpstr (((OctetUrlStep *) g_ptr_array_index (steps, steps->len - 1))->text, ==, target);
}

/* A path of nothing but dots is as long as its steps, no longer. */
static void
test_long_paths (void)
{
  g_autoptr (GString) base = g_string_new ("http://h");
  g_autoptr (GString) reference = g_string_new (NULL);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *target = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append (base, "/a");
      g_string_append (reference, "../");
    }
  target = join (base->str, reference->str, &steps);
  g_assert_cmpstr (target, ==, "http://h/");
  g_assert_cmpuint (steps->len, <, 2 * 20000 + 10);
}

static void
test_free_nothing (void)
{
  octet_url_step_free (NULL);
}

#define ADD_ROW(table, name, test, i)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *path = g_strdup_printf ("/url-join/" #table "/%s", name);                     \
                                                                                                   \
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                       \
  }                                                                                                \
  G_STMT_END

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *number = g_strdup_printf ("%zu", i);

      ADD_ROW (references, number, test_reference, i);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    ADD_ROW (joins, joins[i].name, test_join, i);
  for (gsize i = 0; i < G_N_ELEMENTS (walks); i++)
    ADD_ROW (walks, walks[i].name, test_walk, i);
  g_test_add_func ("/url-join/long-paths", test_long_paths);
  g_test_add_func ("/url-join/free-nothing", test_free_nothing);

  return g_test_run ();
}

/* The URL as a ribbon: its pieces, how long ones are shortened, clicks, and what is said of it. */
#include "facts/octet-language.h"
#include "hand.h"
#include "rows.h"
#include "text-bounds.h"
#include "tree.h"
#include "widgets/octet-url-pieces.h"
#include "widgets/octet-url-ribbon.h"

#include <string.h>

#define WIDE 1052

static OctetUrl *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  OctetUrl *url = NULL;

  octet_url_parse (text, -1, &url, &error);
  g_assert_no_error (error);

  return url;
}

/* Pieces with the letter of their part: s scheme, u user name, w password, h host, o port, p path,
 * a params, q query, f fragment, . delimiter. */
static char
get_letter (OctetUrlPart part)
{
  static const char letters[] = "snpaqfuwho.";

  return letters[part];
}

typedef struct
{
  const char *name;
  const char *url;
  const char *pieces;
  const char *twin;
} Row;

static const Row rows[] = {
  { "notebook", "http://www.cwi.nl:80/%7Eguido/Python.html",
    "s<http> .<://> h<www.cwi.nl> .<:> o<80> p</%7Eguido/Python.html> ",
    "Scheme: http, Host: www.cwi.nl, Port: 80, Path: /%7Eguido/Python.html" },
  { "all", "http://u:pw@h:80/p;v=1?q=a&q=b#top",
    "s<http> .<://> u<u> .<:> w<pw> .<@> h<h> .<:> o<80> p</p> .<;> a<v=1> .<?> q<q=a&q=b> .<#> "
    "f<top> ",
    "Scheme: http, User name: u, Password: pw, Host: h, Port: 80, Path: /p, Parameters: v=1, "
    "Query: q=a&q=b, Fragment: top" },
  { "misleading", "http://google.com@evil.example/",
    "s<http> .<://> u<google.com> .<@> h<evil.example> p</> ",
    "Scheme: http, User name: google.com, Host: evil.example, Path: /" },
  { "ipv6", "http://[2001:db8::1]:8080/", "s<http> .<://[> h<2001:db8::1> .<]:> o<8080> p</> ",
    "Scheme: http, Host: 2001:db8::1, Port: 8080, Path: /" },
  { "mailto", "mailto:someone@example.com", "s<mailto> .<:> p<someone@example.com> ",
    "Scheme: mailto, Path: someone@example.com" },
  { "no-scheme", "//example.com/path", ".<//> h<example.com> p</path> ",
    "Host: example.com, Path: /path" },
  { "path-alone", "a/b", "p<a/b> ", "Path: a/b" },
  { "hangul", "http://한글.example/검색?q=주소",
    "s<http> .<://> h<한글.example> p</검색> .<?> q<q=주소> ",
    "Scheme: http, Host: 한글.example, Path: /검색, Query: q=주소" },
  { "empty-parts", "http://h:?#", "s<http> .<://> h<h> .<:?#> ", "Scheme: http, Host: h" },
  { "bad-port", "http://h:8x/", "s<http> .<://> h<h> .<:> o<8x> p</> ",
    "Scheme: http, Host: h, Port: 8x, Path: /" },
  { "markup", "http://h/<b>&amp;", "s<http> .<://> h<h> p</<b>&amp> .<;> ",
    "Scheme: http, Host: h, Path: /<b>&amp" },
};

static void
test_pieces (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetUrl) url = parse (row->url);
  g_autoptr (GPtrArray) pieces = octet_url_pieces_new (url);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const OctetUrlPiece *piece = g_ptr_array_index (pieces, i);

      g_string_append_printf (text, "%c<%s> ", get_letter (piece->part), piece->text);
      g_string_append (whole, piece->text);
    }
  g_assert_cmpstr (text->str, ==, row->pieces);
  g_assert_cmpstr (whole->str, ==, row->url);
}

/* ── shortening ── */

typedef struct
{
  const char *name;
  const char *url;
  gsize max_characters;
  const char *text;
} ShortRow;

static const ShortRow short_rows[] = {
  { "fits", "http://h/abc", 12, "http://h/abc" },
  { "one-too-many", "http://h/0123456789", 18, "http://h/0123…6789" },
  { "longest-first", "http://h/012345678901234567890123456789?0123456789", 40, "" },
  { "hangul", "http://h/가나다라마바사아자차카타파하", 20, "" },
  { "nothing-to-gain", "a:b@c/d?e#f", 3, "a:b@c/d?e#f" },
  { "zero", "http://hhhhhhhhhhhhhhhhhhhh/pppppppppppppppppp", 0, "http://hhhh…hhhh/ppp…pppp" },
};

static void
test_shorten (gconstpointer data)
{
  const ShortRow *row = data;
  g_autoptr (OctetUrl) url = parse (row->url);
  g_autoptr (GPtrArray) pieces = octet_url_pieces_new (url);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n_pieces = pieces->len;

  octet_url_pieces_shorten (pieces, row->max_characters);
  g_assert_cmpuint (pieces->len, ==, n_pieces);
  for (guint i = 0; i < pieces->len; i++)
    g_string_append (text, ((OctetUrlPiece *) g_ptr_array_index (pieces, i))->text);
  g_assert_cmpint (g_utf8_strlen (text->str, -1), ==, octet_url_pieces_count_characters (pieces));
  g_assert_true (g_utf8_validate (text->str, -1, NULL));
  if (*row->text != '\0')
    g_assert_cmpstr (text->str, ==, row->text);
  else
    {
      g_assert_cmpuint (octet_url_pieces_count_characters (pieces), <=, row->max_characters);
      g_assert_nonnull (strstr (text->str, "…"));
    }
}

/* ── the widget ── */

typedef struct
{
  GtkWidget *window;
  GtkWidget *ribbon;
  Ear clicked;
} Fixture;

static void
place (Fixture *fixture, int width)
{
  const GtkAllocation area = { 0, 0, width, 126 };

  gtk_widget_size_allocate (fixture->ribbon, &area, -1);
}

static void
set_up (Fixture *fixture, const char *text, gboolean compact)
{
  g_autoptr (OctetUrl) url = parse (text);

  fixture->window = gtk_window_new ();
  fixture->ribbon = g_object_new (OCTET_TYPE_URL_RIBBON, "compact", compact, NULL);
  ear_listen (&fixture->clicked, fixture->ribbon, "part-clicked");
  octet_url_ribbon_set_url (OCTET_URL_RIBBON (fixture->ribbon), url);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDE, 200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->ribbon);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ear_clear (&fixture->clicked);
}

/* A click on each pixel from left to right: the letters of the parts that are told, none twice. */
static char *
sweep (Fixture *fixture)
{
  GString *letters = g_string_new (NULL);

  for (int x = 0; x < gtk_widget_get_width (fixture->ribbon); x++)
    {
      hand_click (fixture->ribbon, x + 0.5, 50);
      if (fixture->clicked.n_heard > 0)
        {
          const char letter =
              get_letter ((OctetUrlPart) g_ascii_strtoull (fixture->clicked.last, NULL, 10));

          if (letters->len == 0 || letters->str[letters->len - 1] != letter)
            g_string_append_c (letters, letter);
        }
      ear_clear (&fixture->clicked);
    }

  return g_string_free (letters, FALSE);
}

static void
test_widget (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *clicked = NULL;
  Fixture fixture;

  for (const char *piece = row->pieces; *piece != '\0'; piece = strstr (piece, "> ") + 2)
    if (*piece != '.')
      g_string_append_c (expected, *piece);

  set_up (&fixture, row->url, FALSE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.ribbon), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.ribbon),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, row->twin);
  clicked = sweep (&fixture);
  g_assert_cmpstr (clicked, ==, expected->str);
  tear_down (&fixture);
}

/* The pieces touch, as letters of a line do: they count as one text. */
static GArray *
join_pieces (GArray *bounds, gboolean compact)
{
  const float top = compact ? 0 : 34, bottom = top + 40;
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_rect_t line;
  gboolean has_line = FALSE;

  for (guint i = 0; i < bounds->len; i++)
    {
      const graphene_rect_t *text = &g_array_index (bounds, graphene_rect_t, i);
      const float middle = text->origin.y + text->size.height / 2;

      if (middle < top || middle > bottom)
        g_array_append_val (joined, *text);
      else if (has_line)
        graphene_rect_union (&line, text, &line);
      else
        line = *text;
      has_line = has_line || (middle >= top && middle <= bottom);
    }
  g_assert_true (has_line);
  g_array_append_val (joined, line);

  return joined;
}

/* No text meets another, and none is cut. */
static void
check_bounds (const char *url, gboolean compact)
{
  static const int widths[] = { 518, 600, 700, 768, 862, 950, 1052 };
  Fixture fixture;

  set_up (&fixture, url, compact);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GArray) bounds = NULL;
      g_autoptr (GArray) joined = NULL;

      place (&fixture, widths[i]);
      bounds = text_bounds_collect (fixture.ribbon);
      joined = join_pieces (bounds, compact);
      text_bounds_assert_apart (fixture.ribbon, joined);
    }
  tear_down (&fixture);
}

static void
test_bounds (gconstpointer data)
{
  const Row *row = data;

  check_bounds (row->url, FALSE);
  check_bounds (row->url, TRUE);
  octet_language_set ("ko");
  check_bounds (row->url, FALSE);
  octet_language_set ("en");
}

/* As long as a URL may be: drawn at once, each part still to be clicked. */
static void
test_long (void)
{
  g_autofree char *path = g_strnfill (40000, 'p');
  g_autofree char *query = g_strnfill (20000, 'q');
  g_autofree char *text = g_strdup_printf ("http://www.cwi.nl/%s?%s#top", path, query);
  g_autofree char *clicked = NULL;
  Fixture fixture;

  set_up (&fixture, text, FALSE);
  clicked = sweep (&fixture);
  g_assert_cmpstr (clicked, ==, "shpqf");
  tear_down (&fixture);
  check_bounds (text, FALSE);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) bounds = NULL;
  g_autofree char *clicked = NULL;
  Fixture fixture;

  set_up (&fixture, "http://h/", FALSE);
  octet_url_ribbon_set_url (OCTET_URL_RIBBON (fixture.ribbon), NULL);
  bounds = text_bounds_collect (fixture.ribbon);
  g_assert_cmpuint (bounds->len, ==, 0);
  clicked = sweep (&fixture);
  g_assert_cmpstr (clicked, ==, "");
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  octet_language_init (NULL);
  octet_language_set ("en");

  ADD_ROWS (rows, "/url-ribbon/pieces/", test_pieces);
  ADD_ROWS (rows, "/url-ribbon/widget/", test_widget);
  ADD_ROWS (rows, "/url-ribbon/bounds/", test_bounds);
  ADD_ROWS (short_rows, "/url-ribbon/shorten/", test_shorten);
  g_test_add_func ("/url-ribbon/long", test_long);
  g_test_add_func ("/url-ribbon/nothing", test_nothing);

  return g_test_run ();
}

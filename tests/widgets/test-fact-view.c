/* Facts as rows: headings, values that change in place, the selection that is kept, the labels. */
#include "fact-fixture.h"
#include "facts/octet-language.h"
#include "widgets/octet-fact-detail.h"

#include <string.h>

/* "Heading:", then "label=value" of its rows, and so on. (transfer full) */
static char *
print_rows (FactFixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; fact_fixture_get_row (fixture, i) != NULL; i++)
    {
      OctetFactRow *row = fact_fixture_get_row (fixture, i);
      GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

      if (header != NULL)
        g_string_append_printf (text, "%s: ", gtk_label_get_text (GTK_LABEL (header)));
      g_string_append_printf (text, "%s=%s; ", fact_fixture_get_label (row, 0),
                              fact_fixture_get_label (row, 1));
    }

  return g_string_free (text, FALSE);
}

static void
assert_rows (FactFixture *fixture, const char *expected)
{
  g_autofree char *text = print_rows (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_rows (FactFixture *fixture, gconstpointer data)
{
  octet_fact_view_set_description (fixture->view, NULL);
  g_assert_null (octet_fact_view_get_selected (fixture->view));
  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  assert_rows (fixture, "Kind: IP version=IPv4; Scope: Private=Yes; Address=10.0.0.1; "
                        "Network: Subnet mask=255.255.255.0; ");
  fact_fixture_show (fixture, "10.0.0.2", FALSE);
  assert_rows (fixture, "Kind: IP version=IPv4; Scope: Private=Yes; Address=10.0.0.2; ");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fact_fixture_get_row (fixture, 2)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Address: 10.0.0.2");
  octet_fact_view_set_description (fixture->view, NULL);
  assert_rows (fixture, "");
}

/* Rows keep their place while values change. */
static void
test_rows_stay (FactFixture *fixture, gconstpointer data)
{
  OctetFactRow *rows[3];
  GtkWidget *header;

  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (fact_fixture_get_row (fixture, 1)));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = fact_fixture_get_row (fixture, i);

  fact_fixture_show (fixture, "10.0.0.2", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (fact_fixture_get_row (fixture, i) == rows[i]);
  g_assert_true (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (rows[1])) == header);
  g_assert_cmpstr (fact_fixture_get_label (rows[2], 1), ==, "10.0.0.2");
}

/* ── selection ── */

static void
assert_selected (FactFixture *fixture, const char *id)
{
  OctetFact *fact = octet_fact_view_get_selected (fixture->view);
  OctetFactDetail *detail = tree_find (GTK_WIDGET (fixture->view), OCTET_TYPE_FACT_DETAIL);

  g_assert_nonnull (fact);
  g_assert_cmpstr (octet_fact_get_id (fact), ==, id);
  g_assert_cmpstr (fact_fixture_get_label (detail, 0), ==, octet_fact_get_label (fact));
  g_assert_cmpstr (fact_fixture_get_label (detail, 1), ==, octet_fact_get_value (fact));
}

static void
test_selection (FactFixture *fixture, gconstpointer data)
{
  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  assert_selected (fixture, "address.version");
  octet_fact_view_select (fixture->view, "network.mask");
  assert_selected (fixture, "network.mask");

  fact_fixture_show (fixture, "10.0.0.2", TRUE);
  assert_selected (fixture, "network.mask");
  fact_fixture_show (fixture, "10.0.0.3", FALSE); /* has no such fact */
  assert_selected (fixture, "address.version");
  fact_fixture_show (fixture, "10.0.0.4", TRUE);
  assert_selected (fixture, "network.mask");

  gtk_list_box_select_row (
      GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (fact_fixture_get_row (fixture, 2)))),
      GTK_LIST_BOX_ROW (fact_fixture_get_row (fixture, 2)));
  assert_selected (fixture, "address.text");
  fact_fixture_show (fixture, "10.0.0.5", FALSE);
  assert_selected (fixture, "address.text");
  octet_fact_view_select (fixture->view, "no.such-fact");
  assert_selected (fixture, "address.version");
}

static void
test_selection_before_rows (FactFixture *fixture, gconstpointer data)
{
  octet_fact_view_select (fixture->view, "no.such-fact");
  octet_fact_view_select (fixture->view, "address.text");
  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  assert_selected (fixture, "address.text");
}

/* ── labels ── */

typedef struct
{
  const char *name;
  const char *language;
  gboolean both;
  const char *labels;
} TermRow;

static const TermRow term_rows[] = {
  { "en", "en", FALSE, "IP version|Private|Subnet mask" },
  { "en-both", "en", TRUE, "IP version · IP 버전|Private · 사설 주소|Subnet mask · 서브넷 마스크" },
  { "ko", "ko", FALSE, "IP 버전|사설 주소|서브넷 마스크" },
  { "ko-both", "ko", TRUE, "IP 버전 · IP version|사설 주소 · Private|서브넷 마스크 · Subnet mask" },
};

static void
test_terms (FactFixture *fixture, gconstpointer data)
{
  const TermRow *row = data;
  g_autofree char *labels = NULL;

  octet_language_set (row->language);
  octet_fact_view_set_terms_in_both_languages (fixture->view, row->both);
  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  labels = g_strjoin ("|", fact_fixture_get_label (fact_fixture_get_row (fixture, 0), 0),
                      fact_fixture_get_label (fact_fixture_get_row (fixture, 1), 0),
                      fact_fixture_get_label (fact_fixture_get_row (fixture, 3), 0), NULL);
  g_assert_cmpstr (labels, ==, row->labels);

  /* switched while they are seen */
  octet_fact_view_set_terms_in_both_languages (fixture->view, FALSE);
  g_assert_null (strstr (fact_fixture_get_label (fact_fixture_get_row (fixture, 0), 0), "·"));
  octet_language_set ("en");
}

static int
measure_list (FactFixture *fixture)
{
  GtkWidget *label = tree_find (GTK_WIDGET (fact_fixture_get_row (fixture, 0)), GTK_TYPE_LABEL);
  int minimum;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_label_width (FactFixture *fixture, gconstpointer data)
{
  octet_fact_view_set_label_width (fixture->view, 77);
  fact_fixture_show (fixture, "10.0.0.1", TRUE);
  g_assert_cmpint (measure_list (fixture), ==, 77);

  /* Two terms need more room than one. */
  octet_fact_view_set_terms_in_both_languages (fixture->view, TRUE);
  g_assert_cmpint (measure_list (fixture), >, 77);
  octet_fact_view_set_terms_in_both_languages (fixture->view, FALSE);
  g_assert_cmpint (measure_list (fixture), ==, 77);
}

/* A value of any length makes the view no wider. */
static void
test_long_value (FactFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (10000, '1');
  int least, minimum;

  fact_fixture_show (fixture, "1", TRUE);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  fact_fixture_show (fixture, text, TRUE);
  octet_fact_view_select (fixture->view, "address.text");
  fact_fixture_resize (fixture, FACT_FIXTURE_NARROW);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, ==, least);
}

static void
add (const char *path, void (*test) (FactFixture *fixture, gconstpointer data))
{
  g_test_add (path, FactFixture, NULL, fact_fixture_set_up, test, fact_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  octet_language_init (NULL);
  octet_language_set ("en");

  add ("/fact-view/rows", test_rows);
  add ("/fact-view/rows-stay", test_rows_stay);
  add ("/fact-view/selection", test_selection);
  add ("/fact-view/selection-before-rows", test_selection_before_rows);
  add ("/fact-view/label-width", test_label_width);
  add ("/fact-view/long-value", test_long_value);
  for (guint i = 0; i < G_N_ELEMENTS (term_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/fact-view/terms/", term_rows[i].name, NULL);

      g_test_add (path, FactFixture, &term_rows[i], fact_fixture_set_up, test_terms,
                  fact_fixture_tear_down);
    }

  return g_test_run ();
}

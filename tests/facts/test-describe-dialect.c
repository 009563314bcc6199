#include "facts/octet-describe-dialect.h"

#include <string.h>

/* A text, and what each of four parsers reads in it: strict, inet_aton, inet_pton, browsers. */
typedef struct
{
  const char *name;
  const char *text;
  const char *values[4];
  const char *why;    /* must be in the reason of inet_aton */
  const char *answer; /* begins the answer line */
} Row;

static const char *const ids[] = { "dialect.strict", "dialect.inet-aton", "dialect.inet-pton",
                                   "dialect.whatwg" };

#define NO "refused"

static const Row rows[] = {
  { "mockup",
    "010.0.0.1",
    { NO, "8.0.0.1", NO, "8.0.0.1" },
    "010 is 8",
    "<b>Two readings</b> · refused by the strict rules · inet_aton reads "
    "<a href=\"8.0.0.1\">8.0.0.1</a> · a person may mean <a href=\"10.0.0.1\">10.0.0.1</a>" },
  { "plain",
    "203.249.39.46",
    { "203.249.39.46", "203.249.39.46", "203.249.39.46", "203.249.39.46" },
    "four bytes",
    "<b>One reading</b> · the strict rules read <a href=\"203.249.39.46\">203.249.39.46</a>" },
  { "fewer-parts",
    "127.1",
    { NO, "127.0.0.1", NO, "127.0.0.1" },
    "2 parts",
    "<b>One reading</b> · refused by the strict rules" },
  { "hexadecimal",
    "0x7f.1",
    { NO, "127.0.0.1", NO, "127.0.0.1" },
    "0x7f is 127",
    "<b>One reading</b>" },
  { "text-ignored", "1.2.3.4 x", { NO, "1.2.3.4", NO, NO }, "“x”", "<b>One reading</b>" },
  { "trailing-dot", "1.2.3.4.", { NO, NO, NO, "1.2.3.4" }, ".", "<b>One reading</b>" },
  { "not-octal",
    "089.1.1.1",
    { NO, NO, NO, NO },
    "8 and 9",
    "<b>One reading</b> · refused by the strict rules · a person may mean "
    "<a href=\"89.1.1.1\">89.1.1.1</a>" },
  { "domain", "example.com", { NO, NO, NO, "a domain name" }, "e", "<b>No reading</b>" },
  { "too-large", "1.2.3.256", { NO, NO, NO, NO }, "256", "<b>No reading</b>" },
  { "ipv6",
    "2001:DB8::1",
    { "2001:db8::1", NO, "2001:db8::1", "2001:db8::1" },
    "IPv4 only",
    "<b>One reading</b>" },
  { "markup", "<b>&%s", { NO, NO, NO, NO }, "<", "<b>No reading</b>" },
};

static OctetDescription *
describe (const char *text)
{
  g_autofree char *subject_text = g_strconcat ("dialect:", text, NULL);
  g_autoptr (OctetSubject) subject = octet_subject_parse (subject_text, OCTET_PANEL_ANY, NULL);

  g_assert_nonnull (subject);

  return octet_describe_dialect (subject);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetDescription) description = describe (row->text);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      OctetFact *fact = octet_description_find (description, ids[i]);
      gboolean is_refused = strcmp (octet_fact_get_raw (fact), "None") == 0;

      g_assert_cmpstr (octet_fact_get_value (fact), ==, row->values[i]);
      g_assert_cmpint (octet_fact_get_is_word (fact), ==, is_refused);
      g_assert_cmpstr (octet_fact_get_subject (fact), ==, is_refused ? NULL : row->values[i]);
    }
  g_assert_nonnull (
      strstr (octet_fact_get_why (octet_description_find (description, ids[1])), row->why));
  g_assert_true (g_str_has_prefix (octet_description_get_answer (description), row->answer));
}

/* The reason for inet_aton is the wire, not the languages. */
static void
test_packed (void)
{
  g_autoptr (OctetDescription) description = describe ("127.0.0.1");
  OctetFact *fact = octet_description_find (description, "dialect.packed");

  g_assert_cmpstr (octet_fact_get_raw (fact), ==, "7f000001");
  g_assert_nonnull (strstr (octet_fact_get_why (fact), "packets carry four bytes"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/describe-dialect/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/describe-dialect/packed", test_packed);

  return g_test_run ();
}

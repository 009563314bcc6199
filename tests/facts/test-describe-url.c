#include "facts/octet-describe-url.h"

#include <string.h>

/* A URL, a fact of it, and what a person reads there. */
typedef struct
{
  const char *name;
  const char *text;
  const char *id;
  const char *value;
  const char *subject; /* (nullable): (none) */
  const char *why;     /* (nullable): must be in the reason */
} Row;

#define NOTEBOOK "http://www.cwi.nl:80/%7Eguido/Python.html"

static const Row rows[] = {
  { "notebook/scheme", NOTEBOOK, "url.scheme", "http", NULL, "scheme://" },
  { "notebook/netloc", NOTEBOOK, "url.netloc", "www.cwi.nl:80", NULL, NULL },
  { "notebook/port", NOTEBOOK, "url.port", "80", "port:80", "left out" },
  { "notebook/decoded-path", NOTEBOOK, "url.decoded-path", "/~guido/Python.html", NULL, NULL },
  { "notebook/query", NOTEBOOK, "url.query", "none", NULL, NULL },
  { "notebook/real-host", NOTEBOOK, "url.real-host", "www.cwi.nl", "host:www.cwi.nl", NULL },
  { "user-info", "http://user:pw@h/", "url.username", "user", NULL, "before “@”" },
  { "password", "http://user:pw@h/", "url.password", "pw", NULL, "pw" },
  { "password/none", "http://user@h/", "url.password", "none", NULL, NULL },
  { "password/empty", "http://user:@h/", "url.password", "empty", NULL, NULL },
  { "misleading", "http://google.com@evil.example/", "url.real-host", "evil.example",
    "host:evil.example", "“google.com” looks like a host" },
  { "backslash", "http://a.com\\@b.com/", "url.real-host", "b.com", "host:b.com", "“a.com”" },
  { "backslash/other-scheme", "foo://a\\b/", "url.real-host", "a\\b", "host:a\\b", NULL },
  { "browser-address", "http://010.0.0.1/", "url.real-host", "8.0.0.1", "8.0.0.1", "010.0.0.1" },
  { "ipv6", "http://[2001:DB8::1]:8080/", "url.real-host", "2001:db8::1", "2001:db8::1", NULL },
  { "port/default", "https://h/", "url.port", "none", NULL, "443" },
  { "port/own", "http://h:8080/", "url.port", "8080", "port:8080", NULL },
  { "port/too-large", "http://h:65536/", "url.port", "not a port", NULL, "65536" },
  { "port/sign", "http://h:+80/", "url.port", "not a port", NULL, "+80" },
  { "default-port", "ftp://h/", "url.default-port", "21", "service:ftp/tcp", "ftp" },
  { "scheme/capitals", "HTTP://h/", "url.scheme", "http", NULL, NULL },
  { "scheme/none", "url:/a/b", "url.scheme", "none", NULL, "relative" },
  { "path/controls", "http://h/a%0Ab", "url.decoded-path", "/a\\x0ab", NULL, NULL },
  { "path/direction", "http://h/%E2%80%AEx", "url.decoded-path", "/\\u202ex", NULL, NULL },
  { "query/plus", "http://h/?a=b+c", "url.decoded-query", "a=b c", NULL, "+" },
  { "query/items", "http://h/?q=a&q=b", "url.query-items", "q = a, q = b", NULL, "2 items" },
  { "query/semicolon", "http://h/?a=1;b=2", "url.query-items", "a = 1;b=2", NULL, "1 item" },
  { "params", "http://h/a;b?c", "url.params", "b", NULL, "RFC 3986" },
  { "fragment", "http://h/#top", "url.fragment", "top", NULL, "never sent" },
  { "geturl/empty-query", "http://h?", "url.geturl", "http://h", NULL, "separators" },
};

static OctetDescription *
describe (const char *text)
{
  g_autoptr (OctetServiceDatabase) services = octet_service_database_new (NULL, NULL);
  g_autoptr (OctetSubject) subject = octet_subject_parse (text, OCTET_PANEL_ANY, NULL);
  OctetDescription *description;

  g_assert_nonnull (subject);
  g_assert_cmpint (subject->kind, ==, OCTET_SUBJECT_URL);
  description = octet_describe_url (subject, services, NULL);
  g_assert_nonnull (description);

  return description;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetDescription) description = describe (row->text);
  OctetFact *fact = octet_description_find (description, row->id);

  g_assert_nonnull (fact);
  g_assert_cmpstr (octet_fact_get_value (fact), ==, row->value);
  g_assert_cmpstr (octet_fact_get_subject (fact), ==, row->subject);
  if (row->why != NULL)
    g_assert_nonnull (strstr (octet_fact_get_why (fact), row->why));
}

typedef struct
{
  const char *name;
  const char *text;
  const char *answer;
} AnswerRow;

static const AnswerRow answer_rows[] = {
  { "mockup", "http://user:pw@www.cwi.nl:80/%7Eguido/Python.html;v=1?q=a&q=b#top",
    "<b>URL</b> · http · <a href=\"host:www.cwi.nl\">connects to host www.cwi.nl</a> · "
    "<a href=\"port:80\">port 80</a> · contains a password" },
  { "default-port", "https://example.com/",
    "<b>URL</b> · https · <a href=\"host:example.com\">connects to host example.com</a> · "
    "<a href=\"port:443\">port 443</a>" },
  { "no-host", "url:mailto:guido@python.org", "<b>URL</b> · mailto · no host" },
  { "relative", "url:../a", "<b>Relative reference</b> · no host" },
  { "markup", "url:x://<b>&'/",
    "<b>URL</b> · x · <a href=\"host:&lt;b&gt;&amp;&apos;\">connects to host "
    "&lt;b&gt;&amp;&apos;</a>" },
};

static void
test_answer (gconstpointer data)
{
  const AnswerRow *row = data;
  g_autoptr (OctetDescription) description = describe (row->text);
  g_autofree char *answer = g_strdup (octet_description_get_answer (description));
  g_autoptr (GString) normal = g_string_new (answer);

  /* either of the two ways to escape an apostrophe */
  g_string_replace (normal, "&#39;", "&apos;", 0);
  g_assert_cmpstr (normal->str, ==, row->answer);
}

/* No raw value and no code where Python raises. */
static void
test_wrong_port_has_no_code (void)
{
  g_autoptr (OctetDescription) description = describe ("http://h:x/");
  OctetFact *fact = octet_description_find (description, "url.port");

  g_assert_null (octet_fact_get_raw (fact));
  g_assert_null (octet_fact_get_python (fact));
  g_assert_null (octet_fact_get_c (fact));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/describe-url/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (answer_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/describe-url/answer/", answer_rows[i].name, NULL);

      g_test_add_data_func (path, &answer_rows[i], test_answer);
    }
  g_test_add_func ("/describe-url/wrong-port-has-no-code", test_wrong_port_has_no_code);

  return g_test_run ();
}

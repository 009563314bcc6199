#include "system/octet-resolver.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* what cannot take long, in µs: far less than the second after which the C library gives up here */
#define AT_ONCE (700 * G_TIME_SPAN_MILLISECOND)

/* Failures */

typedef struct
{
  const char *name;
  const char *query;
  OctetHostFamily family;
  OctetHostError error;
} Failure;

static const Failure failures[] = {
  { "unknown", "none.lab.example", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NOT_FOUND },
  { "unknown-plain", "testname", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NOT_FOUND },
  { "unknown-ipv4", "none.lab.example", OCTET_HOST_FAMILY_IPV4, OCTET_HOST_ERROR_NOT_FOUND },
  { "unknown-ipv6", "none.lab.example", OCTET_HOST_FAMILY_IPV6, OCTET_HOST_ERROR_NOT_FOUND },
  { "not-an-address", "192.168.300.10", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NOT_FOUND },
  { "no-address", "old.lab.example", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NO_ADDRESS },
  { "no-ipv4", "six.lab.example", OCTET_HOST_FAMILY_IPV4, OCTET_HOST_ERROR_NO_ADDRESS },
  { "no-ipv6", "mail.lab.example", OCTET_HOST_FAMILY_IPV6, OCTET_HOST_ERROR_NO_ADDRESS },
  { "no-name", "192.0.2.99", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NO_NAME },
  { "no-name-ipv6", "2001:db8::dead", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NO_NAME },
  { "hostile-name", "192.0.2.66", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NO_NAME },
  { "silent", "x.silent.example", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NO_ANSWER },
  { "silent-ipv4", "x.silent.example", OCTET_HOST_FAMILY_IPV4, OCTET_HOST_ERROR_NO_ANSWER },
  { "silent-reverse", "192.0.2.77", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_NO_ANSWER },
  { "fails", "x.fails.example", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_SERVER_FAILED },
  { "fails-ipv6", "x.fails.example", OCTET_HOST_FAMILY_IPV6, OCTET_HOST_ERROR_SERVER_FAILED },
  { "fails-reverse", "192.0.2.67", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_SERVER_FAILED },
  { "refuses", "x.refused.example", OCTET_HOST_FAMILY_ANY, OCTET_HOST_ERROR_SERVER_FAILED },
};

static void
test_failure (gconstpointer data)
{
  const Failure *failure = data;
  g_autoptr (OctetHost) host = octet_resolver_look_up (failure->query, failure->family);

  g_assert_error (octet_host_get_error (host), OCTET_HOST_ERROR, (int) failure->error);
  g_assert_cmpint (octet_host_get_stage (host), ==, OCTET_HOST_STAGE_COMPLETE);
  g_assert_cmpstr (octet_host_get_query (host), ==, failure->query);
  g_assert_null (octet_host_get_reverse_name (host));
  g_assert_nonnull (octet_host_get_fqdn (host));
}

/* A port of loopback at which nobody listens. */
static guint16
find_closed_port (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_DGRAM, 0);

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, size), ==, 0);
  g_assert_cmpint (getsockname (fd, (struct sockaddr *) &address, &size), ==, 0);
  close (fd);

  return ntohs (address.sin_port);
}

/* Run in a process of its own, which has that port for its server's. */
static void
test_nobody_listens_process (void)
{
  g_autoptr (OctetHost) forward = octet_resolver_look_up ("www.lab.example", OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetHost) reverse = octet_resolver_look_up ("192.0.2.80", OCTET_HOST_FAMILY_ANY);

  g_assert_error (octet_host_get_error (forward), OCTET_HOST_ERROR, OCTET_HOST_ERROR_NO_ANSWER);
  g_assert_error (octet_host_get_error (reverse), OCTET_HOST_ERROR, OCTET_HOST_ERROR_NO_ANSWER);
}

static void
test_nobody_listens (void)
{
  g_autofree char *port = g_strdup_printf ("%u", find_closed_port ());
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_setenv (launcher, "OCTET_TEST_DNS_PORT", port, TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, program, "--nobody-listens", NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

/* Texts that are no name are not asked for. */

typedef struct
{
  const char *name;
  const char *query;
  const char *shown; /* (nullable): as the query */
} Invalid;

static const Invalid invalids[] = {
  { "empty", "", NULL },
  { "blanks", "  ", "" },
  { "dot", ".", NULL },
  { "dots", "..", NULL },
  { "label-empty", "a..example", NULL },
  { "label-empty-first", ".example", NULL },
  { "label-empty-last", "a.example..", NULL },
  { "label-of-64", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example",
    NULL },
  { "blank-inside", "a b.example", NULL },
  { "markup", "<b>&%s", NULL },
  { "hyphen-first", "-a.example", NULL },
  { "url", "http://www.lab.example/", NULL },
  { "network", "192.168.0.0/24", NULL },
  { "control", "a\x1b[31m.example", NULL },
  { "not-utf8", "caf\xe9.example", "caf\xef\xbf\xbd.example" },
  { "zone-empty", "fe80::1%", NULL },
  { "ipv6-broken", "2001:db8:::1", NULL },
};

static void
test_invalid (gconstpointer data)
{
  const Invalid *invalid = data;
  g_autoptr (OctetHost) host = octet_resolver_look_up (invalid->query, OCTET_HOST_FAMILY_ANY);

  g_assert_error (octet_host_get_error (host), OCTET_HOST_ERROR, OCTET_HOST_ERROR_INVALID_NAME);
  g_assert_cmpstr (octet_host_get_query (host), ==,
                   invalid->shown != NULL ? invalid->shown : invalid->query);
  g_assert_cmpint (octet_host_get_duration (host), ==, 0);
}

/* 253 characters are a name, 254 are none; a dot at the end does not count. */
static void
test_longest_name (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (OctetHost) longest = NULL;
  g_autoptr (OctetHost) with_dot = NULL;
  g_autoptr (OctetHost) too_long = NULL;

  for (guint i = 0; i < 126; i++)
    g_string_append (name, "a.");
  g_string_append (name, "a");
  g_assert_cmpuint (name->len, ==, 253);
  longest = octet_resolver_look_up (name->str, OCTET_HOST_FAMILY_ANY);
  g_assert_error (octet_host_get_error (longest), OCTET_HOST_ERROR, OCTET_HOST_ERROR_NOT_FOUND);

  g_string_append (name, ".");
  with_dot = octet_resolver_look_up (name->str, OCTET_HOST_FAMILY_ANY);
  g_assert_error (octet_host_get_error (with_dot), OCTET_HOST_ERROR, OCTET_HOST_ERROR_NOT_FOUND);

  g_string_insert (name, 0, "a");
  g_string_truncate (name, 254);
  too_long = octet_resolver_look_up (name->str, OCTET_HOST_FAMILY_ANY);
  g_assert_error (octet_host_get_error (too_long), OCTET_HOST_ERROR, OCTET_HOST_ERROR_INVALID_NAME);
}

static void
test_megabyte (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');
  gint64 start = g_get_monotonic_time ();
  g_autoptr (OctetHost) host = octet_resolver_look_up (text, OCTET_HOST_FAMILY_ANY);

  g_assert_cmpint (g_get_monotonic_time () - start, <, AT_ONCE);
  g_assert_error (octet_host_get_error (host), OCTET_HOST_ERROR, OCTET_HOST_ERROR_INVALID_NAME);
  g_assert_true (g_str_has_suffix (octet_host_get_query (host), "a…"));
  g_assert_cmpuint (strlen (octet_host_get_query (host)), <, 100);
}

/* Steps of getfqdn() */

typedef struct
{
  const char *name;
  const char *query;
  const char *steps;
} Steps;

static const Steps steps[] = {
  { "reverse", "www.lab.example",
    "forward www.lab.example > 192.0.2.80; reverse 192.0.2.80 > srv7.lab.example; "
    "choose srv7.lab.example > srv7.lab.example" },
  { "no-dot", "short.lab.example",
    "forward short.lab.example > 192.0.2.88; reverse 192.0.2.88 > short; choose short > short" },
  { "no-reverse", "nameless.lab.example",
    "forward nameless.lab.example > 192.0.2.99; reverse 192.0.2.99 > -; "
    "keep nameless.lab.example > nameless.lab.example" },
  { "unknown", "testname", "forward testname > -; keep testname > testname" },
  { "address", "192.0.2.80",
    "reverse 192.0.2.80 > srv7.lab.example; choose srv7.lab.example > srv7.lab.example" },
  { "address-unknown", "192.0.2.99", "reverse 192.0.2.99 > -; keep 192.0.2.99 > 192.0.2.99" },
  { "invalid", "a b", "keep a b > a b" },
};

static void
test_steps (gconstpointer data)
{
  static const char *const kinds[] = {
    [OCTET_FQDN_STEP_FORWARD] = "forward",
    [OCTET_FQDN_STEP_REVERSE] = "reverse",
    [OCTET_FQDN_STEP_CHOOSE] = "choose",
    [OCTET_FQDN_STEP_KEEP] = "keep",
  };
  const Steps *row = data;
  g_autoptr (OctetHost) host = octet_resolver_look_up (row->query, OCTET_HOST_FAMILY_ANY);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < octet_host_get_n_fqdn_steps (host); i++)
    {
      const OctetFqdnStep *step = octet_host_get_fqdn_step (host, i);

      g_string_append_printf (text, "%s%s %s > %s", i > 0 ? "; " : "", kinds[step->kind],
                              step->from, step->to != NULL ? step->to : "-");
    }
  g_assert_cmpstr (text->str, ==, row->steps);
}

/* Names made harmless */

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Escape;

static const Escape escapes[] = {
  { "plain", "srv7.lab.example", "srv7.lab.example" },
  { "hangul", "대학교.example", "대학교.example" },
  { "terminal", "\x1b[31m", "\\x1b[31m" },
  { "line-end", "a\nb", "a\\x0ab" },
  { "not-utf8", "a\xff\xc3(", "a\\xff\\xc3(" },
  { "cut-utf8", "a\xec\x84", "a\\xec\\x84" },
  { "right-to-left",
    "a\u202e"
    "b",
    "a\\xe2\\x80\\xaeb" },
  { "backslash", "\\x41", "\\x5cx41" },
  { "shell", "$(id);x", "$(id);x" },
  { "empty", "", "" },
};

static void
test_escape (gconstpointer data)
{
  const Escape *row = data;
  g_autofree char *text = octet_host_escape_name (row->text);

  g_assert_cmpstr (text, ==, row->expected);
}

static void
test_error_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i <= OCTET_HOST_ERROR_SYSTEM; i++)
    g_assert_true (g_hash_table_add (names, (gpointer) octet_host_error_to_string (i)));
  g_assert_cmpstr (octet_host_error_to_string (OCTET_HOST_ERROR_NO_ANSWER), ==, "no-answer");
}

#define add_rows(path, rows, test)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)                                                \
      {                                                                                            \
        g_autofree char *row_path =                                                                \
            g_strdup_printf ("/system/host-lookup/" path "/%s", rows[i].name);                     \
        g_test_add_data_func (row_path, &rows[i], test);                                           \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--nobody-listens"))
    {
      test_nobody_listens_process ();
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  add_rows ("failure", failures, test_failure);
  g_test_add_func ("/system/host-lookup/failure/nobody-listens", test_nobody_listens);
  add_rows ("invalid", invalids, test_invalid);
  g_test_add_func ("/system/host-lookup/invalid/longest-name", test_longest_name);
  g_test_add_func ("/system/host-lookup/invalid/megabyte", test_megabyte);
  add_rows ("fqdn-steps", steps, test_steps);
  add_rows ("escape", escapes, test_escape);
  g_test_add_func ("/system/host-lookup/error-names", test_error_names);

  return g_test_run ();
}

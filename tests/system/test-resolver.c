#include "system/octet-resolver.h"

#include "main-loop.h"

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

/* Asynchronous calls */

typedef struct
{
  OctetHost *host;
  GError *error;
  gboolean is_done;
  gboolean is_started;
} Call;

static void
call_clear (Call *call)
{
  g_clear_pointer (&call->host, octet_host_unref);
  g_clear_error (&call->error);
  call->is_done = FALSE;
  call->is_started = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Call *call = user_data;

  g_assert_false (call->is_done);
  call->host = octet_resolver_look_up_finish (NULL, result, &call->error);
  call->is_done = TRUE;
}

static void
on_started (gint64 start_time, gpointer user_data)
{
  Call *call = user_data;

  g_assert_cmpint (start_time, <=, g_get_monotonic_time ());
  g_assert_false (call->is_done);
  call->is_started = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Call *) data)->is_done;
}

static gboolean
is_started (gpointer data)
{
  return ((Call *) data)->is_started;
}

static void
test_look_up (void)
{
  g_autoptr (OctetResolver) resolver = octet_resolver_new ();
  g_auto (Call) call = { 0 };

  octet_resolver_look_up_async (resolver, " www.lab.example\n", OCTET_HOST_FAMILY_ANY, NULL,
                                on_done, &call);
  g_assert_false (call.is_done);
  main_loop_turn_until (is_done, &call);
  g_assert_no_error (call.error);
  g_assert_cmpint (octet_host_get_stage (call.host), ==, OCTET_HOST_STAGE_COMPLETE);
  g_assert_cmpstr (octet_host_get_query (call.host), ==, "www.lab.example");
  g_assert_cmpstr (octet_host_get_canonical_name (call.host), ==, "srv7.lab.example");
  g_assert_cmpstr (octet_host_get_aliases (call.host)[0], ==, "www.lab.example");
  g_assert_cmpstr (octet_host_get_aliases (call.host)[1], ==, "web.lab.example");
}

/* Each stage adds to the one before; the first two come whatever the third does. */
static void
test_stages (void)
{
  g_autoptr (OctetResolver) resolver = octet_resolver_new ();
  g_auto (Call) first = { 0 };
  g_auto (Call) second = { 0 };
  g_auto (Call) third = { 0 };
  gint64 start = g_get_monotonic_time ();

  octet_resolver_begin_async (resolver, "quiet.lab.example", OCTET_HOST_FAMILY_ANY, on_started,
                              NULL, on_done, &first);
  main_loop_turn_until (is_done, &first);
  g_assert_true (first.is_started);
  g_assert_cmpint (octet_host_get_stage (first.host), ==, OCTET_HOST_STAGE_ADDRESSES);
  g_assert_cmpstr (octet_host_get_all_addresses (first.host)[0], ==, "192.0.2.77");
  g_assert_cmpstr (octet_host_get_addresses (first.host)[0], ==, "192.0.2.77");
  g_assert_null (octet_host_get_fqdn (first.host));

  octet_resolver_continue_async (resolver, first.host, NULL, on_done, &second);
  main_loop_turn_until (is_done, &second);
  g_assert_cmpint (octet_host_get_stage (second.host), ==, OCTET_HOST_STAGE_ALIASES);
  g_assert_cmpstr (octet_host_get_canonical_name (second.host), ==, "quiet.lab.example");
  g_assert_cmpint (g_get_monotonic_time () - start, <, AT_ONCE);

  octet_resolver_continue_async (resolver, second.host, NULL, on_done, &third);
  main_loop_turn_until (is_done, &third);
  g_assert_cmpint (octet_host_get_stage (third.host), ==, OCTET_HOST_STAGE_COMPLETE);
  g_assert_cmpstr (octet_host_get_fqdn (third.host), ==, "quiet.lab.example");
  g_assert_null (octet_host_get_reverse_name (third.host));
  g_assert_no_error (octet_host_get_error (third.host));
  g_assert_cmpint (octet_host_get_duration (third.host), ==, octet_host_get_duration (first.host));
}

static void
test_cancel (void)
{
  g_autoptr (OctetResolver) resolver = octet_resolver_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Call) call = { 0 };
  gint64 start;

  octet_resolver_begin_async (resolver, "x.silent.example", OCTET_HOST_FAMILY_ANY, on_started,
                              cancellable, on_done, &call);
  main_loop_turn_until (is_started, &call);
  start = g_get_monotonic_time ();
  g_cancellable_cancel (cancellable);
  g_assert_false (call.is_done); /* not inside the handler: there a callback could do little */
  main_loop_turn_until (is_done, &call);
  g_assert_cmpint (g_get_monotonic_time () - start, <, AT_ONCE);
  g_assert_error (call.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_before (void)
{
  g_autoptr (OctetResolver) resolver = octet_resolver_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Call) valid = { 0 };
  g_auto (Call) invalid = { 0 };

  g_cancellable_cancel (cancellable);
  octet_resolver_look_up_async (resolver, "www.lab.example", OCTET_HOST_FAMILY_ANY, cancellable,
                                on_done, &valid);
  octet_resolver_look_up_async (resolver, "a b", OCTET_HOST_FAMILY_ANY, cancellable, on_done,
                                &invalid);
  main_loop_turn_until (is_done, &valid);
  main_loop_turn_until (is_done, &invalid);
  g_assert_error (valid.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (invalid.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* More calls than threads, so that some run and some wait: all of them end with the resolver. */
static void
test_resolver_goes (void)
{
  OctetResolver *resolver = octet_resolver_new ();
  Call calls[OCTET_RESOLVER_MAX_THREADS + 10] = { 0 };
  gint64 start;

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    octet_resolver_begin_async (resolver, "x.silent.example", OCTET_HOST_FAMILY_ANY, on_started,
                                NULL, on_done, &calls[i]);
  main_loop_turn_until (is_started, &calls[OCTET_RESOLVER_MAX_THREADS - 1]);
  start = g_get_monotonic_time ();
  g_assert_finalize_object (resolver);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      main_loop_turn_until (is_done, &calls[i]);
      g_assert_error (calls[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      call_clear (&calls[i]);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, AT_ONCE);
}

/* A later stage stands behind all first stages. */
static void
test_first_stages_go_first (void)
{
  g_autoptr (OctetResolver) resolver = octet_resolver_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Call calls[3 * OCTET_RESOLVER_MAX_THREADS] = { 0 };
  g_auto (Call) quiet = { 0 };
  g_auto (Call) last = { 0 };

  octet_resolver_begin_async (resolver, "quiet.lab.example", OCTET_HOST_FAMILY_IPV4, NULL, NULL,
                              on_done, &quiet);
  main_loop_turn_until (is_done, &quiet);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    octet_resolver_begin_async (resolver, "x.slow300.example", OCTET_HOST_FAMILY_IPV4, NULL,
                                cancellable, on_done, &calls[i]);
  octet_resolver_continue_async (resolver, quiet.host, cancellable, on_done, &last);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      main_loop_turn_until (is_done, &calls[i]);
      /* the last of them are asked together with it */
      g_assert_false (last.is_done && i < G_N_ELEMENTS (calls) - OCTET_RESOLVER_MAX_THREADS);
      call_clear (&calls[i]);
    }
  main_loop_turn_until (is_done, &last);
}

/* Run in a process of its own: it ends although all its threads are held. */
static void
test_exit_process (void)
{
  g_autoptr (OctetResolver) resolver = octet_resolver_new ();
  Call calls[OCTET_RESOLVER_MAX_THREADS] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    octet_resolver_begin_async (resolver, "x.silent.example", OCTET_HOST_FAMILY_ANY, on_started,
                                NULL, on_done, &calls[i]);
  main_loop_turn_until (is_started, &calls[G_N_ELEMENTS (calls) - 1]);
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_clear_object (&resolver);
  exit (0);
}

static void
test_exit (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  gint64 exit_time;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, "--exit", NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  exit_time = g_ascii_strtoll (output, NULL, 10);
  g_assert_cmpint (exit_time, >, 0);
  g_test_message ("the process ended after %.0f ms",
                  (double) (g_get_monotonic_time () - exit_time) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - exit_time, <, AT_ONCE);
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
            g_strdup_printf ("/system/resolver/" path "/%s", rows[i].name);                        \
        g_test_add_data_func (row_path, &rows[i], test);                                           \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--exit"))
    test_exit_process ();
  if (argc == 2 && g_str_equal (argv[1], "--nobody-listens"))
    {
      test_nobody_listens_process ();
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  add_rows ("failure", failures, test_failure);
  g_test_add_func ("/system/resolver/failure/nobody-listens", test_nobody_listens);
  add_rows ("invalid", invalids, test_invalid);
  g_test_add_func ("/system/resolver/invalid/longest-name", test_longest_name);
  g_test_add_func ("/system/resolver/invalid/megabyte", test_megabyte);
  add_rows ("fqdn-steps", steps, test_steps);
  g_test_add_func ("/system/resolver/look-up", test_look_up);
  g_test_add_func ("/system/resolver/stages", test_stages);
  g_test_add_func ("/system/resolver/cancel", test_cancel);
  g_test_add_func ("/system/resolver/cancelled-before", test_cancelled_before);
  g_test_add_func ("/system/resolver/resolver-goes", test_resolver_goes);
  g_test_add_func ("/system/resolver/first-stages-go-first", test_first_stages_go_first);
  g_test_add_func ("/system/resolver/exit", test_exit);
  add_rows ("escape", escapes, test_escape);
  g_test_add_func ("/system/resolver/error-names", test_error_names);

  return g_test_run ();
}

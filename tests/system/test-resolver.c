#include "system/octet-resolver.h"

#include "main-loop.h"

#include <stdlib.h>

/* what cannot take long, in µs: far less than the second after which the C library gives up here */
#define AT_ONCE (700 * G_TIME_SPAN_MILLISECOND)

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

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--exit"))
    test_exit_process ();

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/system/resolver/look-up", test_look_up);
  g_test_add_func ("/system/resolver/stages", test_stages);
  g_test_add_func ("/system/resolver/cancel", test_cancel);
  g_test_add_func ("/system/resolver/cancelled-before", test_cancelled_before);
  g_test_add_func ("/system/resolver/resolver-goes", test_resolver_goes);
  g_test_add_func ("/system/resolver/first-stages-go-first", test_first_stages_go_first);
  g_test_add_func ("/system/resolver/exit", test_exit);

  return g_test_run ();
}

#include "system/octet-host-list.h"

#include "main-loop.h"

#include <string.h>

/* what cannot take long, in µs: far less than the second after which the C library gives up here */
#define AT_ONCE (700 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  OctetResolver *resolver;
  OctetHostList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->resolver = octet_resolver_new ();
  fixture->list = octet_host_list_new (fixture->resolver);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->list);
  g_assert_finalize_object (fixture->resolver);
}

static OctetHostItem *
get_item (OctetHostList *list, guint position)
{
  g_autoptr (OctetHostItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (item);

  return item; /* the list holds it */
}

static OctetHostState
get_state (OctetHostList *list, guint position)
{
  return octet_host_item_get_state (get_item (list, position));
}

static const char *
get_address (OctetHostList *list, guint position)
{
  return octet_host_get_all_addresses (octet_host_item_get_host (get_item (list, position)))[0];
}

static guint
get_n_rows (OctetHostList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static gboolean
is_idle (gpointer data)
{
  return !octet_host_list_is_busy (data);
}

static gboolean
is_item_complete (gpointer data)
{
  OctetHost *host = octet_host_item_get_host (data);

  return host != NULL && octet_host_get_stage (host) == OCTET_HOST_STAGE_COMPLETE;
}

static gboolean
is_item_looking (gpointer data)
{
  return octet_host_item_get_state (data) == OCTET_HOST_LOOKING;
}

/* Splitting: names that no host can have, so that nobody is asked */

typedef struct
{
  const char *name;
  const char *text;
  const char *rows; /* joined by | */
} Split;

static const Split splits[] = {
  { "empty", "", "" },
  { "blanks", " \t\r\n,,, ,\v\f", "" },
  { "one", "a!", "a!" },
  { "blanks-around", "  a!\n", "a!" },
  { "line-ends", "a!\r\nb!\nc!", "a!|b!|c!" },
  { "commas", "a!,b!, c!,,d!,", "a!|b!|c!|d!" },
  { "wide", "a!\u3000b!\uff0cc!\u3001d!\u00a0e!", "a!|b!|c!|d!|e!" },
  { "repeats", "a! b! a! A! b!", "a!|b!|A!" },
  { "markup", "<b>&%s", "<b>&%s" },
  { "hangul", "대학교! 연구소!", "대학교!|연구소!" },
  { "not-utf8", "caf\xe9! \xe3\x80", "caf\xef\xbf\xbd!|\xef\xbf\xbd\xef\xbf\xbd" },
};

static void
test_split (Fixture *fixture, gconstpointer data)
{
  const Split *split = data;
  g_autoptr (GString) rows = g_string_new (NULL);

  octet_host_list_look_up (fixture->list, split->text, OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_idle, fixture->list);
  for (guint i = 0; i < get_n_rows (fixture->list); i++)
    {
      g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "",
                              octet_host_item_get_query (get_item (fixture->list, i)));
      g_assert_cmpint (get_state (fixture->list, i), ==, OCTET_HOST_FAILED);
      g_assert_error (octet_host_get_error (octet_host_item_get_host (get_item (fixture->list, i))),
                      OCTET_HOST_ERROR, OCTET_HOST_ERROR_INVALID_NAME);
    }
  g_assert_cmpstr (rows->str, ==, split->rows);
}

/* The five names of the lecture, one of which nobody answers for. */
static void
test_one_is_silent (Fixture *fixture, gconstpointer data)
{
  OctetHostList *list = fixture->list;
  gint64 start = g_get_monotonic_time ();

  main_loop_start_measuring ();
  octet_host_list_look_up (list,
                           "www.uou.ac.kr\nwww.silent.example\nwww.python.org\nwww.naver.com\n"
                           "testname",
                           OCTET_HOST_FAMILY_ANY);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_WAITING), ==, 5);
  g_assert_true (octet_host_list_is_busy (list));
  for (guint i = 0; i < 5; i++)
    if (i != 1)
      main_loop_turn_until (is_item_complete, get_item (list, i));
  g_assert_cmpint (g_get_monotonic_time () - start, <, AT_ONCE);
  g_assert_cmpint (get_state (list, 1), ==, OCTET_HOST_LOOKING);
  g_assert_cmpint (octet_host_item_get_start_time (get_item (list, 1)), >=, start);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_FOUND), ==, 3);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_FAILED), ==, 1);
  g_assert_cmpstr (get_address (list, 0), ==, "203.0.113.10");
  g_assert_cmpstr (get_address (list, 3), ==, "203.0.113.50");

  main_loop_turn_until (is_idle, list);
  main_loop_assert_not_held ();
  g_assert_error (octet_host_get_error (octet_host_item_get_host (get_item (list, 1))),
                  OCTET_HOST_ERROR, OCTET_HOST_ERROR_NO_ANSWER);
}

static void
count_call (gpointer object, gpointer second, guint *counter)
{
  *counter += 1;
}

/* Addresses show while the reverse name is still asked for, and the row hears of each stage. */
static void
test_silent_reverse_name (Fixture *fixture, gconstpointer data)
{
  OctetHostItem *item;
  gint64 start = g_get_monotonic_time ();
  guint n_hosts = 0;
  guint n_states = 0;

  octet_host_list_look_up (fixture->list, "quiet.lab.example", OCTET_HOST_FAMILY_ANY);
  item = get_item (fixture->list, 0);
  g_signal_connect (item, "notify::host", G_CALLBACK (count_call), &n_hosts);
  g_signal_connect (item, "notify::state", G_CALLBACK (count_call), &n_states);
  main_loop_turn_until (is_idle, fixture->list);
  g_assert_cmpint (g_get_monotonic_time () - start, <, AT_ONCE);
  g_assert_cmpint (octet_host_item_get_state (item), ==, OCTET_HOST_FOUND);
  g_assert_cmpstr (get_address (fixture->list, 0), ==, "192.0.2.77");

  main_loop_turn_until (is_item_complete, item);
  g_assert_cmpstr (octet_host_get_fqdn (octet_host_item_get_host (item)), ==, "quiet.lab.example");
  g_assert_cmpuint (n_hosts, ==, 3);
  g_assert_cmpuint (n_states, ==, 2); /* looking, found */
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  OctetHostList *list = fixture->list;
  gint64 start;

  octet_host_list_look_up (list, "mail.lab.example a.silent.example b.silent.example",
                           OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_item_complete, get_item (list, 0));
  main_loop_turn_until (is_item_looking, get_item (list, 1));
  start = g_get_monotonic_time ();
  octet_host_list_cancel (list);
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAIN_LOOP_FRAME);
  g_assert_false (octet_host_list_is_busy (list));
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_CANCELLED), ==, 2);
  g_assert_cmpint (get_state (list, 0), ==, OCTET_HOST_FOUND);
  g_assert_cmpint (get_state (list, 1), ==, OCTET_HOST_CANCELLED);
  g_assert_cmpint (get_state (list, 2), ==, OCTET_HOST_CANCELLED);

  /* the answers that still come in reach nobody */
  octet_host_list_retry_failed (list);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_WAITING), ==, 2);
  main_loop_turn_until (is_idle, list);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_FAILED), ==, 2);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_FOUND), ==, 1);
}

static void
test_retry (Fixture *fixture, gconstpointer data)
{
  OctetHostList *list = fixture->list;
  OctetHost *found;

  octet_host_list_look_up (list, "mail.lab.example testname", OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_idle, list);
  main_loop_turn_until (is_item_complete, get_item (list, 0));
  found = octet_host_item_get_host (get_item (list, 0));
  octet_host_list_retry_failed (list);
  g_assert_true (octet_host_list_is_busy (list));
  g_assert_cmpint (get_state (list, 0), ==, OCTET_HOST_FOUND);
  g_assert_cmpint (get_state (list, 1), ==, OCTET_HOST_WAITING);
  g_assert_null (octet_host_item_get_host (get_item (list, 1)));
  main_loop_turn_until (is_idle, list);
  g_assert_true (octet_host_item_get_host (get_item (list, 0)) == found);
  g_assert_cmpint (get_state (list, 1), ==, OCTET_HOST_FAILED);
}

/* With a hint, a row that fails goes on to getfqdn(); asking anew overtakes that. */
static void
test_retry_while_continuing (Fixture *fixture, gconstpointer data)
{
  OctetHostList *list = fixture->list;

  octet_host_list_look_up (list, "quiet.lab.example", OCTET_HOST_FAMILY_IPV6);
  main_loop_turn_until (is_idle, list);
  g_assert_cmpint (get_state (list, 0), ==, OCTET_HOST_FAILED);
  octet_host_list_retry_failed (list);
  main_loop_turn_until (is_idle, list);
  main_loop_turn_until (is_item_complete, get_item (list, 0));
  g_assert_cmpint (get_state (list, 0), ==, OCTET_HOST_FAILED);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_FAILED), ==, 1);
  g_assert_cmpstr (octet_host_get_hostname_address (octet_host_item_get_host (get_item (list, 0))),
                   ==, "192.0.2.77");
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  OctetHostList *list = fixture->list;

  octet_host_list_look_up (list, "x.slow300.example y.slow300.example", OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_item_looking, get_item (list, 0));
  octet_host_list_look_up (list, "x.slow400.example", OCTET_HOST_FAMILY_ANY);
  g_assert_cmpuint (get_n_rows (list), ==, 1);
  main_loop_turn_until (is_idle, list);
  g_assert_cmpuint (octet_host_list_count (list, OCTET_HOST_FOUND), ==, 1);
  g_assert_cmpstr (get_address (list, 0), ==, "192.0.2.30");

  octet_host_list_look_up (list, "", OCTET_HOST_FAMILY_ANY);
  g_assert_cmpuint (get_n_rows (list), ==, 0);
  g_assert_false (octet_host_list_is_busy (list));
}

static void
test_list_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OctetHostItem) item = NULL;

  octet_host_list_look_up (fixture->list, "x.slow300.example mail.lab.example",
                           OCTET_HOST_FAMILY_ANY);
  item = g_object_ref (get_item (fixture->list, 0));
  main_loop_turn_until (is_item_looking, item);
  g_assert_finalize_object (g_steal_pointer (&fixture->list));
  g_assert_cmpint (octet_host_item_get_state (item), ==, OCTET_HOST_LOOKING);
}

static void
let_go (OctetHostItem *item, GParamSpec *pspec, Fixture *fixture)
{
  g_clear_object (&fixture->list);
}

static gboolean
has_no_list (gpointer data)
{
  return ((Fixture *) data)->list == NULL;
}

/* Whoever hears of an answer may throw the list away. */
static void
test_list_goes_in_handler (Fixture *fixture, gconstpointer data)
{
  octet_host_list_look_up (fixture->list, "mail.lab.example", OCTET_HOST_FAMILY_ANY);
  g_signal_connect (get_item (fixture->list, 0), "notify::host", G_CALLBACK (let_go), fixture);
  main_loop_turn_until (has_no_list, fixture);
}

/* Signals */

typedef struct
{
  guint n_changed;
  guint n_busy;
  guint n_turns;
  guint last_turn;
} Signals;

static void
on_changed (OctetHostList *list, Signals *signals)
{
  signals->n_changed++;
  g_assert_cmpuint (signals->last_turn, !=, signals->n_turns);
  signals->last_turn = signals->n_turns;
}

static void
on_busy (OctetHostList *list, GParamSpec *pspec, Signals *signals)
{
  signals->n_busy++;
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  Signals signals = { .n_turns = 1 };
  guint n_before;

  g_signal_connect (fixture->list, "changed", G_CALLBACK (on_changed), &signals);
  g_signal_connect (fixture->list, "notify::busy", G_CALLBACK (on_busy), &signals);
  octet_host_list_look_up (fixture->list, "a! b! c! mail.lab.example", OCTET_HOST_FAMILY_ANY);
  g_assert_cmpuint (signals.n_changed, ==, 0);
  for (; octet_host_list_is_busy (fixture->list); signals.n_turns++)
    g_main_context_iteration (NULL, TRUE);
  n_before = signals.n_changed;
  g_main_context_iteration (NULL,
                            FALSE); /* the last change is told in the next turn at the latest */
  g_assert_cmpuint (signals.n_changed, >=, 1);
  g_assert_cmpuint (signals.n_changed, <=, n_before + 1);
  g_assert_cmpuint (signals.n_busy, ==, 2);
}

/* Large texts */

/* More names than rows, none of which anybody is asked for. */
static void
test_too_many (Fixture *fixture, gconstpointer data)
{
  const guint n_names = OCTET_HOST_LIST_MAX_ROWS + 1234;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (text, "%u! ", i);
  main_loop_start_measuring ();
  octet_host_list_look_up (fixture->list, text->str, OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_idle, fixture->list);
  main_loop_assert_not_held ();
  g_assert_cmpuint (get_n_rows (fixture->list), ==, OCTET_HOST_LIST_MAX_ROWS);
  g_assert_cmpuint (octet_host_list_get_n_left_out (fixture->list), ==, 1234);
  g_assert_cmpuint (octet_host_list_count (fixture->list, OCTET_HOST_FAILED), ==,
                    OCTET_HOST_LIST_MAX_ROWS);
}

static gboolean
has_all_rows (gpointer data)
{
  return get_n_rows (data) == OCTET_HOST_LIST_MAX_ROWS;
}

/* A hundred thousand rows wait; cancelling them is one turn of the main loop. */
static void
test_cancel_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < OCTET_HOST_LIST_MAX_ROWS; i++)
    g_string_append_printf (text, "n%u.silent.example ", i);
  octet_host_list_look_up (fixture->list, text->str, OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (has_all_rows, fixture->list);
  main_loop_start_measuring ();
  octet_host_list_cancel (fixture->list);
  main_loop_turn_until (is_idle, fixture->list);
  g_main_context_iteration (NULL, FALSE);
  main_loop_assert_not_held ();
  g_assert_cmpuint (octet_host_list_count (fixture->list, OCTET_HOST_WAITING), ==, 0);
  g_assert_cmpuint (octet_host_list_count (fixture->list, OCTET_HOST_LOOKING), ==, 0);
  g_assert_cmpuint (octet_host_list_count (fixture->list, OCTET_HOST_CANCELLED), >,
                    OCTET_HOST_LIST_MAX_ROWS / 2);
}

static void
test_megabyte (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');
  const char *query;

  main_loop_start_measuring ();
  octet_host_list_look_up (fixture->list, text, OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_idle, fixture->list);
  main_loop_assert_not_held ();
  g_assert_cmpuint (get_n_rows (fixture->list), ==, 1);
  query = octet_host_item_get_query (get_item (fixture->list, 0));
  g_assert_true (g_str_has_suffix (query, "a…"));
  g_assert_cmpuint (strlen (query), <, 100);
  g_assert_cmpint (get_state (fixture->list, 0), ==, OCTET_HOST_FAILED);
}

/* One name, again and again. */
static void
test_repeats (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 512 * 1024; i++)
    g_string_append (text, "!,");
  main_loop_start_measuring ();
  octet_host_list_look_up (fixture->list, text->str, OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_idle, fixture->list);
  main_loop_assert_not_held ();
  g_assert_cmpuint (get_n_rows (fixture->list), ==, 1);
}

/* Ten rounds of as many names as there are threads, each answered after 100 ms. The time that ten
 * such waits take is what no program with as many threads can do better. */
static void
test_many_at_once (Fixture *fixture, gconstpointer data)
{
  const guint n_names = 10 * OCTET_RESOLVER_MAX_THREADS;
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start;
  double seconds;

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (text, "n%u.slow100.example ", i);
  main_loop_start_measuring ();
  start = g_get_monotonic_time ();
  octet_host_list_look_up (fixture->list, text->str, OCTET_HOST_FAMILY_ANY);
  main_loop_turn_until (is_idle, fixture->list);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  main_loop_assert_not_held ();
  g_assert_cmpuint (octet_host_list_count (fixture->list, OCTET_HOST_FOUND), ==, n_names);
  g_test_message ("%.0f names a second", n_names / seconds);
  g_assert_cmpfloat (seconds, <, 2.5); /* one after the other: 64 seconds; two waits each: 2 */
  octet_host_list_cancel (fixture->list);
}

#define add_test(path, test)                                                                       \
  g_test_add ("/system/host-list/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/system/host-list/split/%s", splits[i].name);

      g_test_add (path, Fixture, &splits[i], set_up, test_split, tear_down);
    }
  add_test ("one-is-silent", test_one_is_silent);
  add_test ("silent-reverse-name", test_silent_reverse_name);
  add_test ("cancel", test_cancel);
  add_test ("retry", test_retry);
  add_test ("retry-while-continuing", test_retry_while_continuing);
  add_test ("replace", test_replace);
  add_test ("list-goes", test_list_goes);
  add_test ("list-goes-in-handler", test_list_goes_in_handler);
  add_test ("signals", test_signals);
  add_test ("too-many", test_too_many);
  add_test ("cancel-many", test_cancel_many);
  add_test ("megabyte", test_megabyte);
  add_test ("repeats", test_repeats);
  add_test ("many-at-once", test_many_at_once);

  return g_test_run ();
}

#include "system/octet-service-database.h"

#include <arpa/inet.h>
#include <glib/gstdio.h>
#include <netdb.h>

#define SYSTEM_SERVICES "/etc/services"
#define SYSTEM_PROTOCOLS "/etc/protocols"

/* Two files of the test's own. */
typedef struct
{
  char *folder;
  char *services;
  char *protocols;
} Files;

static void
write_file (const char *path, const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
files_set_up (Files *files, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  files->folder = g_dir_make_tmp ("octet-services-XXXXXX", &error);
  g_assert_no_error (error);
  files->services = g_build_filename (files->folder, "services", NULL);
  files->protocols = g_build_filename (files->folder, "protocols", NULL);
  write_file (files->services, "http 80/tcp www # WorldWideWeb HTTP\n"
                               "domain 53/tcp\n"
                               "domain 53/udp\n"
                               "http-alt 80/udp\n");
  write_file (files->protocols, "ip\t0\tIP\t\t# internet protocol\ntcp 6 TCP\n");
}

static void
files_tear_down (Files *files, gconstpointer data)
{
  g_remove (files->services);
  g_remove (files->protocols);
  g_rmdir (files->folder);
  g_free (files->services);
  g_free (files->protocols);
  g_free (files->folder);
}

/* "name port/protocol alias,alias comment", or "none" */
static char *
describe (OctetService *service)
{
  g_autofree char *aliases = NULL;

  if (service == NULL)
    return g_strdup ("none");
  aliases = g_strjoinv (",", (char **) octet_service_get_aliases (service));

  return g_strdup_printf (
      "%s %u/%s [%s] %s", octet_service_get_name (service), octet_service_get_number (service),
      octet_service_get_protocol (service) != NULL ? octet_service_get_protocol (service) : "-",
      aliases,
      octet_service_get_comment (service) != NULL ? octet_service_get_comment (service) : "-");
}

#define assert_service(service, expected)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *text = describe (service);                                                    \
    g_assert_cmpstr (text, ==, expected);                                                          \
  }                                                                                                \
  G_STMT_END

static void
test_find (Files *files, gconstpointer data)
{
  g_autoptr (OctetServiceDatabase) database =
      octet_service_database_new (files->services, files->protocols);
  const char *http = "http 80/tcp [www] WorldWideWeb HTTP";

  assert_service (octet_service_database_find_name (database, "http", NULL), http);
  assert_service (octet_service_database_find_name (database, "http", "tcp"), http);
  assert_service (octet_service_database_find_name (database, "www", "tcp"), http);
  assert_service (octet_service_database_find_name (database, "http", "udp"), "none");
  assert_service (octet_service_database_find_name (database, "http", ""), "none");
  assert_service (octet_service_database_find_name (database, "HTTP", NULL), "none");
  assert_service (octet_service_database_find_name (database, "", NULL), "none");
  assert_service (octet_service_database_find_name (database, "80", NULL), "none");
  assert_service (octet_service_database_find_name (database, "domain", NULL),
                  "domain 53/tcp [] -");
  assert_service (octet_service_database_find_name (database, "domain", "udp"),
                  "domain 53/udp [] -");
  assert_service (octet_service_database_find_port (database, 80, NULL), http);
  assert_service (octet_service_database_find_port (database, 80, "udp"), "http-alt 80/udp [] -");
  assert_service (octet_service_database_find_port (database, 0, NULL), "none");
  assert_service (octet_service_database_find_port (database, 65536 + 80, NULL), "none");
  assert_service (octet_service_database_find_protocol (database, "TCP"), "tcp 6/- [TCP] -");
  assert_service (octet_service_database_find_protocol (database, "Tcp"), "none");
  assert_service (octet_service_database_find_protocol_number (database, 0),
                  "ip 0/- [IP] internet protocol");
  assert_service (octet_service_database_find_protocol_number (database, 256), "none");
}

static void
test_model (Files *files, gconstpointer data)
{
  g_autoptr (OctetServiceDatabase) database =
      octet_service_database_new (files->services, files->protocols);
  g_autoptr (OctetService) last = g_list_model_get_item (G_LIST_MODEL (database), 3);
  g_autoptr (OctetService) beyond = g_list_model_get_item (G_LIST_MODEL (database), 4);
  g_autofree char *name = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (database)), ==, 4);
  assert_service (last, "http-alt 80/udp [] -");
  g_assert_null (beyond);
  g_assert_cmpuint (g_list_model_get_n_items (octet_service_database_get_protocols (database)), ==,
                    2);
  g_object_get (last, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "http-alt");
}

typedef struct
{
  const char *name;
  const char *line;
  const char *expected; /* the first row; "none" if the line is passed over */
} Line;

static const Line lines[] = {
  { "plain", "ssh 22/tcp", "ssh 22/tcp [] -" },
  { "blanks", "  ssh\t \t22/tcp \t a\tb  # c d \r", "ssh 22/tcp [a,b] c d" },
  { "no-blank-before-comment", "ssh 22/tcp a#b", "ssh 22/tcp [a] b" },
  { "second-hash", "ssh 22/tcp # a # b", "ssh 22/tcp [] a # b" },
  { "largest-port", "last 65535/tcp", "last 65535/tcp [] -" },
  { "port-too-large", "x 65536/tcp", "none" },
  { "port-far-too-large", "x 18446744073709551638/tcp", "none" },
  { "port-signed", "x +22/tcp", "none" },
  { "port-negative", "x -22/tcp", "none" },
  { "port-hexadecimal", "x 0x16/tcp", "none" },
  { "port-missing", "x /tcp", "none" },
  { "slash-missing", "x 22 tcp", "none" },
  { "protocol-missing", "x 22/", "none" },
  { "name-alone", "x", "none" },
  { "empty", "", "none" },
  { "comment-alone", "# x 22/tcp", "none" },
  { "not-utf8", "ssh 22/tcp # caf\xe9", "ssh 22/tcp [] caf\xef\xbf\xbd" },
  { "hangul", "ssh 22/tcp # 보안 셸", "ssh 22/tcp [] 보안 셸" },
  { "markup", "<b>&%s 22/tcp", "<b>&%s 22/tcp [] -" },
};

static void
test_line (Files *files, gconstpointer data)
{
  const Line *line = data;
  g_autoptr (OctetServiceDatabase) database = NULL;
  g_autoptr (OctetService) first = NULL;

  write_file (files->services, line->line);
  database = octet_service_database_new (files->services, files->protocols);
  first = g_list_model_get_item (G_LIST_MODEL (database), 0);
  assert_service (first, line->expected);
}

static void
test_missing (Files *files, gconstpointer data)
{
  g_autofree char *path = g_build_filename (files->folder, "nowhere", NULL);
  g_autoptr (OctetServiceDatabase) database = octet_service_database_new (path, path);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (database)), ==, 0);
  g_assert_false (octet_service_database_refresh (database));
}

static void
count_items_changed (GListModel *model, guint position, guint removed, guint added, guint *counter)
{
  *counter += 1;
}

static void
test_refresh (Files *files, gconstpointer data)
{
  g_autoptr (OctetServiceDatabase) database =
      octet_service_database_new (files->services, files->protocols);
  g_autoptr (OctetService) held =
      g_object_ref (octet_service_database_find_name (database, "http", NULL));
  guint n_changes = 0;

  g_signal_connect (database, "items-changed", G_CALLBACK (count_items_changed), &n_changes);
  g_assert_false (octet_service_database_refresh (database));

  /* in the same tick of the clock, and of the same size */
  write_file (files->services, "ktth 81/tcp www # WorldWideWeb HTTP\n"
                               "domain 53/tcp\n"
                               "domain 53/udp\n"
                               "http-alt 80/udp\n");
  g_assert_true (octet_service_database_refresh (database));
  g_assert_false (octet_service_database_refresh (database));
  g_assert_cmpuint (n_changes, ==, 1);
  assert_service (octet_service_database_find_name (database, "http", NULL), "none");
  assert_service (octet_service_database_find_port (database, 81, "tcp"),
                  "ktth 81/tcp [www] WorldWideWeb HTTP");
  assert_service (held, "http 80/tcp [www] WorldWideWeb HTTP");

  write_file (files->protocols, "");
  g_assert_true (octet_service_database_refresh (database));
  assert_service (octet_service_database_find_protocol (database, "tcp"), "none");
  g_assert_cmpuint (n_changes, ==, 1);

  g_remove (files->services);
  g_assert_true (octet_service_database_refresh (database));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (database)), ==, 0);
}

static gboolean
on_deadline (gpointer user_data)
{
  g_error ("the main loop did not bring what was waited for");

  return G_SOURCE_REMOVE;
}

static void
turn_until_changed (const guint *n_changes, guint wanted)
{
  guint deadline = g_timeout_add_seconds (20, on_deadline, NULL);

  while (*n_changes < wanted)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (deadline);
}

static gboolean
set_flag (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

/* Behind all that is idle now: the database's own start among it. */
static void
turn_until_idle (void)
{
  gboolean is_idle = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, set_flag, &is_idle, NULL);
  while (!is_idle)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_watch (Files *files, gconstpointer data)
{
  g_autoptr (OctetServiceDatabase) database =
      octet_service_database_new (files->services, files->protocols);
  guint n_changes = 0;

  g_signal_connect (database, "items-changed", G_CALLBACK (count_items_changed), &n_changes);
  turn_until_idle ();
  write_file (files->services, "gopher 70/tcp\n");
  turn_until_changed (&n_changes, 1);
  assert_service (octet_service_database_find_port (database, 70, NULL), "gopher 70/tcp [] -");
}

/* What the C library says, in the words of describe() without the comment. */
static void
assert_as_libc (OctetService *service, const struct servent *entry)
{
  if (entry == NULL)
    {
      g_assert_null (service);
      return;
    }
  g_assert_nonnull (service);
  g_assert_cmpstr (octet_service_get_name (service), ==, entry->s_name);
  g_assert_cmpuint (octet_service_get_number (service), ==, ntohs ((guint16) entry->s_port));
  g_assert_cmpstr (octet_service_get_protocol (service), ==, entry->s_proto);
  g_assert_true (
      g_strv_equal (octet_service_get_aliases (service), (const char *const *) entry->s_aliases));
}

static void
check_name (OctetServiceDatabase *database, const char *name, const char *protocol)
{
  struct servent entry;
  struct servent *found = NULL;
  char buffer[4096];

  getservbyname_r (name, protocol, &entry, buffer, sizeof buffer, &found);
  assert_as_libc (octet_service_database_find_name (database, name, protocol), found);
}

static void
check_port (OctetServiceDatabase *database, guint port, const char *protocol)
{
  struct servent entry;
  struct servent *found = NULL;
  char buffer[4096];

  getservbyport_r (htons ((guint16) port), protocol, &entry, buffer, sizeof buffer, &found);
  assert_as_libc (octet_service_database_find_port (database, port, protocol), found);
}

static void
test_system_services (void)
{
  g_autoptr (OctetServiceDatabase) database = octet_service_database_new (NULL, NULL);
  const char *const protocols[] = { NULL, "tcp", "udp", "sctp", "TCP", "" };
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (database));

  if (!g_file_test (SYSTEM_SERVICES, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("this system has no " SYSTEM_SERVICES);
      return;
    }
  g_assert_cmpuint (n_rows, >, 0);
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < G_N_ELEMENTS (protocols); j++)
      {
        g_autoptr (OctetService) row = g_list_model_get_item (G_LIST_MODEL (database), i);
        const char *const *aliases = octet_service_get_aliases (row);

        check_name (database, octet_service_get_name (row), protocols[j]);
        check_port (database, octet_service_get_number (row), protocols[j]);
        for (gsize k = 0; aliases[k] != NULL; k++)
          check_name (database, aliases[k], protocols[j]);
      }
}

static void
check_protocol (OctetServiceDatabase *database, const char *name)
{
  OctetService *service = octet_service_database_find_protocol (database, name);
  struct protoent entry;
  struct protoent *found = NULL;
  char buffer[4096];

  getprotobyname_r (name, &entry, buffer, sizeof buffer, &found);
  g_assert_nonnull (found);
  g_assert_nonnull (service);
  g_assert_cmpstr (octet_service_get_name (service), ==, found->p_name);
  g_assert_cmpuint (octet_service_get_number (service), ==, (guint) found->p_proto);
  g_assert_null (octet_service_get_protocol (service));
}

static void
test_system_protocols (void)
{
  g_autoptr (OctetServiceDatabase) database = octet_service_database_new (NULL, NULL);
  GListModel *rows = octet_service_database_get_protocols (database);

  if (!g_file_test (SYSTEM_PROTOCOLS, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("this system has no " SYSTEM_PROTOCOLS);
      return;
    }
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OctetService) row = g_list_model_get_item (rows, i);
      const char *const *aliases = octet_service_get_aliases (row);
      struct protoent entry;
      struct protoent *found = NULL;
      char buffer[4096];

      check_protocol (database, octet_service_get_name (row));
      for (gsize k = 0; aliases[k] != NULL; k++)
        check_protocol (database, aliases[k]);
      getprotobynumber_r ((int) octet_service_get_number (row), &entry, buffer, sizeof buffer,
                          &found);
      g_assert_cmpstr (octet_service_get_name (octet_service_database_find_protocol_number (
                           database, octet_service_get_number (row))),
                       ==, found->p_name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add_files_test(path, test)                                                                 \
  g_test_add ("/system/service-database/" path, Files, NULL, files_set_up, test, files_tear_down)

  add_files_test ("find", test_find);
  add_files_test ("model", test_model);
  add_files_test ("missing", test_missing);
  add_files_test ("refresh", test_refresh);
  add_files_test ("watch", test_watch);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strdup_printf ("/system/service-database/line/%s", lines[i].name);

      g_test_add (path, Files, &lines[i], files_set_up, test_line, files_tear_down);
    }
  g_test_add_func ("/system/service-database/system-services", test_system_services);
  g_test_add_func ("/system/service-database/system-protocols", test_system_protocols);

  return g_test_run ();
}

#include "system/octet-socket-constant.h"

#include <string.h>
#include <sys/socket.h>

static char **compiler; /* the command's own arguments: cc and what it is called with */

/* The definitions that `cc -dM -E` tells. */
static char *
ask_preprocessor (void)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  char *output = NULL;

  g_strv_builder_addv (builder, (const char **) compiler);
  g_strv_builder_add_many (builder, "-D_GNU_SOURCE", "-dM", "-E", "-", NULL);
  arguments = g_strv_builder_end (builder);
  process =
      g_subprocess_newv ((const char *const *) arguments,
                         G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, "#include <sys/socket.h>\n", NULL, &output, NULL, &error);
  g_assert_no_error (error);

  return output;
}

/* Of lines "#define AF_INET …", all that begin with @prefix, except those that are none of it. */
static GHashTable *
collect_names (const char *definitions, const char *prefix)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (definitions, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);

      if (g_strv_length (words) == 3 && g_str_has_prefix (words[1], prefix) &&
          !g_str_equal (words[1], "AF_MAX"))
        g_hash_table_add (names, g_strdup (words[1]));
    }

  return names;
}

static void
check_complete (OctetSocketConstantKind kind, const char *prefix)
{
  g_autofree char *definitions = ask_preprocessor ();
  g_autoptr (GHashTable) names = collect_names (definitions, prefix);
  g_autoptr (GListModel) constants = octet_socket_constants_new (kind);

  g_assert_cmpuint (g_hash_table_size (names), >, 5);
  g_assert_cmpuint (g_list_model_get_n_items (constants), ==, g_hash_table_size (names));
  for (guint i = 0; i < g_list_model_get_n_items (constants); i++)
    {
      g_autoptr (OctetSocketConstant) constant = g_list_model_get_item (constants, i);

      g_assert_true (g_hash_table_contains (names, octet_socket_constant_get_name (constant)));
      g_assert_cmpint (octet_socket_constant_get_kind (constant), ==, kind);
    }
}

static void
test_complete (void)
{
  check_complete (OCTET_SOCKET_FAMILY, "AF_");
  check_complete (OCTET_SOCKET_TYPE, "SOCK_");
}

static void
check_order (OctetSocketConstantKind kind)
{
  g_autoptr (GListModel) constants = octet_socket_constants_new (kind);

  for (guint i = 1; i < g_list_model_get_n_items (constants); i++)
    {
      g_autoptr (OctetSocketConstant) before = g_list_model_get_item (constants, i - 1);
      g_autoptr (OctetSocketConstant) constant = g_list_model_get_item (constants, i);
      int left = octet_socket_constant_get_value (before);
      int right = octet_socket_constant_get_value (constant);

      g_assert_cmpint (left, <=, right);
      if (left == right)
        g_assert_cmpint (strcmp (octet_socket_constant_get_name (before),
                                 octet_socket_constant_get_name (constant)),
                         <, 0);
    }
}

static void
test_order (void)
{
  check_order (OCTET_SOCKET_FAMILY);
  check_order (OCTET_SOCKET_TYPE);
}

typedef struct
{
  OctetSocketConstantKind kind;
  const char *query;
  const char *name; /* (nullable): there is none */
  int value;
} Find;

static const Find finds[] = {
  { OCTET_SOCKET_FAMILY, "AF_INET", "AF_INET", AF_INET },
  { OCTET_SOCKET_FAMILY, "INET", "AF_INET", AF_INET },
  { OCTET_SOCKET_FAMILY, "af_inet6", "AF_INET6", AF_INET6 },
  { OCTET_SOCKET_FAMILY, "Unix", "AF_UNIX", AF_UNIX },
  { OCTET_SOCKET_FAMILY, "AF_LOCAL", "AF_LOCAL", AF_UNIX },
  { OCTET_SOCKET_FAMILY, "AF_UNSPEC", "AF_UNSPEC", 0 },
  { OCTET_SOCKET_FAMILY, "AT_INET6", NULL, 0 },
  { OCTET_SOCKET_FAMILY, "SOCK_STREAM", NULL, 0 },
  { OCTET_SOCKET_FAMILY, "AF_MAX", NULL, 0 },
  { OCTET_SOCKET_FAMILY, "", NULL, 0 },
  { OCTET_SOCKET_FAMILY, "AF_", NULL, 0 },
  { OCTET_SOCKET_TYPE, "SOCK_STREAM", "SOCK_STREAM", SOCK_STREAM },
  { OCTET_SOCKET_TYPE, "dgram", "SOCK_DGRAM", SOCK_DGRAM },
  { OCTET_SOCKET_TYPE, "SOCK_CLOEXEC", "SOCK_CLOEXEC", SOCK_CLOEXEC },
  { OCTET_SOCKET_TYPE, "INET", NULL, 0 },
};

static void
test_find (gconstpointer data)
{
  const Find *find = data;
  g_autoptr (OctetSocketConstant) constant = octet_socket_constant_find (find->kind, find->query);

  if (find->name == NULL)
    {
      g_assert_null (constant);
      return;
    }
  g_assert_nonnull (constant);
  g_assert_cmpstr (octet_socket_constant_get_name (constant), ==, find->name);
  g_assert_cmpint (octet_socket_constant_get_value (constant), ==, find->value);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >, 1);
  compiler = argv + 1;

  g_test_add_func ("/system/socket-constant/complete", test_complete);
  g_test_add_func ("/system/socket-constant/order", test_order);
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/system/socket-constant/find/%s/%s",
                           finds[i].kind == OCTET_SOCKET_FAMILY ? "family" : "type",
                           *finds[i].query != '\0' ? finds[i].query : "empty");

      g_test_add_data_func (path, &finds[i], test_find);
    }

  return g_test_run ();
}

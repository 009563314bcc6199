#include "hosts-fixture.h"
#include "panels/octet-host-export.h"

#include <string.h>

typedef struct
{
  char *text;
  gboolean is_done;
} Export;

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *export = user_data;

  export->text = octet_host_export_finish (result, NULL);
  export->is_done = TRUE;
}

static gboolean
is_exported (gpointer data)
{
  return ((Export *) data)->is_done;
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (const char *c = text; *c != '\0'; c++)
    lines += *c == '\n';

  return lines;
}

static void
test_export_json (HostsFixture *fixture, gconstpointer data)
{
  Export export = { NULL, FALSE };

  hosts_look_up (fixture, "mail.lab.example testname");
  octet_host_export_async (fixture->list, OCTET_FORMAT_JSON, NULL, on_exported, &export);
  main_loop_turn_until (is_exported, &export);

  g_assert_nonnull (strstr (export.text, "\"192.0.2.25\""));
  g_assert_nonnull (strstr (export.text, "\"not-found\""));
  g_assert_cmpuint (count_lines (export.text), ==, 2);
  g_free (export.text);
}

static void
test_export_csv (HostsFixture *fixture, gconstpointer data)
{
  Export export = { NULL, FALSE };
  g_autofree char *head = NULL;

  hosts_look_up (fixture, "mail.lab.example testname");
  octet_host_export_async (fixture->list, OCTET_FORMAT_CSV, NULL, on_exported, &export);
  main_loop_turn_until (is_exported, &export);

  /* the columns' names stand there once */
  head = g_strndup (export.text, strcspn (export.text, "\r\n"));
  g_assert_cmpstr (head, !=, "");
  g_assert_null (strstr (export.text + strlen (head), head));
  g_assert_nonnull (strstr (export.text, "192.0.2.25"));
  g_free (export.text);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/host-export/" path, HostsFixture, NULL, hosts_set_up, function, hosts_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("json", test_export_json);
  ADD ("csv", test_export_csv);

  return g_test_run ();
}

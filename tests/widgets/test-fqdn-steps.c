#include "system/octet-host-private.h"
#include "widgets/octet-fqdn-steps.h"

typedef struct
{
  const char *test;
  struct
  {
    OctetFqdnStepKind kind;
    const char *from;
    const char *to;
  } steps[4]; /* until from is NULL */
  const char *text;
} Row;

static const Row rows[] = {
  { "three",
    { { OCTET_FQDN_STEP_FORWARD, "www.lab.example", "192.0.2.80" },
      { OCTET_FQDN_STEP_REVERSE, "192.0.2.80", "srv7.lab.example" },
      { OCTET_FQDN_STEP_CHOOSE, "srv7.lab.example", "srv7.lab.example" } },
    "1 Name → address|www.lab.example → 192.0.2.80\n"
    "2 Address → names, by a reverse look-up|192.0.2.80 → srv7.lab.example\n"
    "3 The first name with a dot in it|srv7.lab.example\n" },
  { "no-dot",
    { { OCTET_FQDN_STEP_FORWARD, "localhost", "127.0.0.1" },
      { OCTET_FQDN_STEP_REVERSE, "127.0.0.1", "localhost" },
      { OCTET_FQDN_STEP_CHOOSE, "localhost", "localhost" } },
    "1 Name → address|localhost → 127.0.0.1\n"
    "2 Address → names, by a reverse look-up|127.0.0.1 → localhost\n"
    "3 No name with a dot in it, so the first one stays|localhost\n" },
  { "nothing-came-back",
    { { OCTET_FQDN_STEP_FORWARD, "testname", NULL },
      { OCTET_FQDN_STEP_KEEP, "testname", "testname" } },
    "1 Name → address|testname → –\n"
    "2 No name came back, so the question stays|testname\n" },
  { "hostile",
    { { OCTET_FQDN_STEP_REVERSE, "192.0.2.66", "<b>\x1b[31m" } },
    "1 Address → names, by a reverse look-up|192.0.2.66 → <b>\\x1b[31m\n" },
  { "none", { { OCTET_FQDN_STEP_FORWARD, NULL, NULL } }, "" },
};

static const char *
get_text (GtkWidget *label)
{
  return gtk_label_get_text (GTK_LABEL (label));
}

/* "1 title|outcome" of each step, a line each */
static char *
print_steps (GtkWidget *steps)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (steps); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *words = gtk_widget_get_last_child (row);

      g_string_append_printf (text, "%s %s|%s\n", get_text (gtk_widget_get_first_child (row)),
                              get_text (gtk_widget_get_first_child (words)),
                              get_text (gtk_widget_get_last_child (words)));
    }

  return g_string_free (text, FALSE);
}

static void
test_steps (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetHost) host = octet_host_new ("query", OCTET_HOST_FAMILY_ANY);
  GtkWidget *steps = g_object_ref_sink (octet_fqdn_steps_new ());
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;

  for (gsize i = 0; row->steps[i].from != NULL; i++)
    octet_host_add_fqdn_step (host, row->steps[i].kind, row->steps[i].from, row->steps[i].to);
  octet_fqdn_steps_set_host (OCTET_FQDN_STEPS (steps), host);
  text = print_steps (steps);
  g_assert_cmpstr (text, ==, row->text);

  octet_fqdn_steps_set_host (OCTET_FQDN_STEPS (steps), NULL);
  nothing = print_steps (steps);
  g_assert_cmpstr (nothing, ==, "");
  g_object_unref (steps);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/fqdn-steps/", rows[i].test, NULL);

      g_test_add_data_func (path, &rows[i], test_steps);
    }

  return g_test_run ();
}

/* The Services panel in process: what is typed, what it finds, what Return takes. */
#include "facts/octet-language.h"
#include "services-fixture.h"

/* ── the notebook's nine ports ── */

static const struct
{
  const char *port;
  const char *name;
  const char *cell;
} port_rows[] = {
  { "80", "http", "HTTP" },     { "443", "https", "HTTPS" }, { "21", "ftp", "FTP" },
  { "70", "gopher", "Gopher" }, { "25", "smtp", "SMTP" },    { "143", "imap2", "IMAP" },
  { "993", "imaps", "IMAPS" },  { "110", "pop3", "POP3" },   { "995", "pop3s", "POP3S" },
};

static gboolean
is_example (const char *text)
{
  OctetPanelClass *class = g_type_class_peek (OCTET_TYPE_SERVICES_PANEL);

  for (gsize i = 0; i < class->n_examples; i++)
    if (g_str_equal (class->examples[i].subject, text))
      return TRUE;

  return FALSE;
}

static void
test_ports (ServicesFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (port_rows); i++)
    {
      octet_panel_set_text (fixture->panel, port_rows[i].port);
      g_assert_cmpstr (services_get_selected_name (fixture), ==, port_rows[i].name);
      g_assert_cmpstr (services_get_lit (fixture, OCTET_STACK_APPLICATION), ==, port_rows[i].cell);
      g_assert_cmpstr (services_get_lit (fixture, OCTET_STACK_TRANSPORT), ==, "TCP");
      g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 24);
      g_assert_true (is_example (port_rows[i].port));
    }
}

static void
test_examples (ServicesFixture *fixture, gconstpointer data)
{
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (fixture->panel);

  for (gsize i = 0; i < class->n_examples; i++)
    {
      octet_panel_set_text (fixture->panel, class->examples[i].subject);
      g_assert_nonnull (services_get_selected_name (fixture));
    }
}

/* ── typing ── */

typedef struct
{
  const char *name;
  const char *text;
  OctetServicesPage page;
  guint n_shown;
  const char *selected; /* (nullable) */
} TypedRow;

static const TypedRow typed_rows[] = {
  { "part", "htt", OCTET_SERVICES_PAGE_SERVICES, 4, NULL },
  { "name", "http", OCTET_SERVICES_PAGE_SERVICES, 4, "http" },
  { "upper-case", "HTT", OCTET_SERVICES_PAGE_SERVICES, 4, NULL },
  { "blanks", "  http ", OCTET_SERVICES_PAGE_SERVICES, 4, "http" },
  { "alias", "timserver", OCTET_SERVICES_PAGE_SERVICES, 2, "time" },
  { "port", "80", OCTET_SERVICES_PAGE_SERVICES, 2, "http" },
  { "port-prefix", "port:80", OCTET_SERVICES_PAGE_SERVICES, 2, "http" },
  { "digit-in-name", "3", OCTET_SERVICES_PAGE_SERVICES, 5, NULL },
  { "name-and-protocol", "domain/udp", OCTET_SERVICES_PAGE_SERVICES, 1, "domain" },
  { "port-and-protocol", "443/udp", OCTET_SERVICES_PAGE_SERVICES, 1, "https" },
  { "two-words", "time udp", OCTET_SERVICES_PAGE_SERVICES, 1, NULL },
  { "purpose", "web pages", OCTET_SERVICES_PAGE_SERVICES, 4, NULL },
  { "transport", "udp", OCTET_SERVICES_PAGE_SERVICES, 6, NULL },
  { "protocol", "icmp", OCTET_SERVICES_PAGE_PROTOCOLS, 2, "icmp" },
  { "protocol-prefix", "protocol:tcp", OCTET_SERVICES_PAGE_PROTOCOLS, 1, "tcp" },
  { "family", "AF_INET6", OCTET_SERVICES_PAGE_FAMILIES, 1, "AF_INET6" },
  { "family-lower-case", "af_inet6", OCTET_SERVICES_PAGE_FAMILIES, 1, "AF_INET6" },
  { "type", "SOCK_DGRAM", OCTET_SERVICES_PAGE_TYPES, 1, "SOCK_DGRAM" },
  { "nothing", "no-such-name", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
  { "free-port", "60000", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
  { "markup", "<b>&%s", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
  { "other-panel", "host:localhost", OCTET_SERVICES_PAGE_SERVICES, 0, NULL },
};

static void
test_typed (ServicesFixture *fixture, gconstpointer data)
{
  const TypedRow *row = data;

  services_type_text (fixture, row->text);
  g_assert_cmpint (services_get_page (fixture), ==, row->page);
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==,
                    row->n_shown);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, row->selected);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, row->text);
  g_assert_cmpuint (fixture->n_committed, ==, 0);

  /* Whatever was found before, emptied is emptied. */
  services_type_text (fixture, "");
  g_assert_null (services_get_selected_name (fixture));
  g_assert_cmpstr (octet_services_table_get_filter (services_get_table (fixture)), ==, "");
}

static void
test_korean (ServicesFixture *fixture, gconstpointer data)
{
  const char *korean = octet_language_translate_other ("web pages");

  if (g_str_equal (korean, "web pages"))
    {
      g_test_skip ("no Korean catalogue");
      return;
    }
  services_type_text (fixture, korean);
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 4);
}

/* ── Return ── */

static void
test_return_takes_first (ServicesFixture *fixture, gconstpointer data)
{
  services_type_text (fixture, "gop");
  services_press_return (fixture);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "gopher");
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "gopher");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 24);
  g_assert_cmpuint (fixture->n_committed, ==, 1);
}

static void
test_return_prefers_the_exact (ServicesFixture *fixture, gconstpointer data)
{
  services_type_text (fixture, "udp");
  g_assert_cmpint (services_get_page (fixture), ==, OCTET_SERVICES_PAGE_SERVICES);
  services_press_return (fixture);
  g_assert_cmpint (services_get_page (fixture), ==, OCTET_SERVICES_PAGE_PROTOCOLS);
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "udp");
  g_assert_cmpstr (services_get_lit (fixture, OCTET_STACK_TRANSPORT), ==, "UDP");
}

static void
test_unknown (ServicesFixture *fixture, gconstpointer data)
{
  services_type_text (fixture, "htpp");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  services_press_return (fixture);
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "htpp");
  g_assert_cmpuint (fixture->n_committed, ==, 0);

  services_type_text (fixture, "http");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_true (gtk_widget_get_child_visible (
      gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (services_get_table (fixture))))));
  g_assert_cmpstr (services_get_selected_name (fixture), ==, "http");
}

/* A text that is shown again, after Back or in another language, is not finished on the way. */
static void
test_shown_again (ServicesFixture *fixture, gconstpointer data)
{
  octet_panel_set_text (fixture->panel, "gop");
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "gop");
  g_assert_cmpuint (octet_services_table_get_n_shown (services_get_table (fixture)), ==, 1);
  g_assert_null (services_get_selected_name (fixture));
}

static void
test_long (ServicesFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');

  octet_panel_edit_text (fixture->panel, text, TRUE);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, text);
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
}

static void
add (const char *name, void (*test) (ServicesFixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/services-panel/", name, NULL);

  g_test_add (path, ServicesFixture, NULL, services_set_up, test, services_tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  octet_language_init (NULL);
  octet_language_set ("en");
  gtk_test_init (&argc, &argv, NULL);

  services_write_lists ();
  for (guint i = 0; i < G_N_ELEMENTS (typed_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/services-panel/typed/", typed_rows[i].name, NULL);

      g_test_add (path, ServicesFixture, &typed_rows[i], services_set_up, test_typed,
                  services_tear_down);
    }
  add ("ports", test_ports);
  add ("examples", test_examples);
  add ("korean", test_korean);
  add ("return/takes-first", test_return_takes_first);
  add ("return/prefers-the-exact", test_return_prefers_the_exact);
  add ("unknown", test_unknown);
  add ("shown-again", test_shown_again);
  add ("long", test_long);

  status = g_test_run ();
  services_remove_lists ();

  return status;
}

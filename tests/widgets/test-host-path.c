#include "system/octet-host-private.h"
#include "widgets/octet-host-path.h"
#include "widgets/octet-host-station.h"

#include <string.h>

/* What a look-up found, in one line each; lists with blanks between. */
typedef struct
{
  const char *test;
  const char *query;
  gboolean is_reverse;
  int error; /* -1 for none */
  const char *canonical;
  const char *addrinfo_name;
  const char *aliases;
  const char *addresses; /* all */
  const char *stations;  /* kind=text, "!" behind those that cannot be followed */
} Row;

static const Row rows[] = {
  { "alias-chain", "www.lab.example", FALSE, -1, "srv7.lab.example", NULL,
    "www.lab.example web.lab.example", "192.0.2.80 2001:db8:20::80",
    "asked=www.lab.example alias=web.lab.example canonical=srv7.lab.example address=192.0.2.80 "
    "address=2001:db8:20::80" },
  { "one-alias", "www.python.org", FALSE, -1, "python.map.example.net", NULL, "www.python.org",
    "203.0.113.223",
    "asked=www.python.org canonical=python.map.example.net address=203.0.113.223" },
  { "canonical", "mail.lab.example", FALSE, -1, "mail.lab.example", NULL, "", "192.0.2.25",
    "asked-canonical=mail.lab.example address=192.0.2.25" },
  { "canonical-in-capitals", "MAIL.lab.example", FALSE, -1, "mail.lab.example", NULL, "",
    "192.0.2.25", "asked-canonical=mail.lab.example address=192.0.2.25" },
  { "canonical-with-root-dot", "mail.lab.example.", FALSE, -1, "mail.lab.example", NULL, "",
    "192.0.2.25", "asked-canonical=mail.lab.example address=192.0.2.25" },
  { "aliases-of-the-canonical-are-no-stations", "localhost", FALSE, -1, "localhost", NULL,
    "ip6-localhost", "::1 127.0.0.1", "asked-canonical=localhost address=::1 address=127.0.0.1" },
  { "search-domain", "www", FALSE, -1, "srv7.lab.example", NULL, "www.lab.example", "192.0.2.80",
    "asked=www alias=www.lab.example canonical=srv7.lab.example address=192.0.2.80" },
  { "ipv6-alone", "v6.lab.example", FALSE, -1, NULL, "six.lab.example", "", "2001:db8:20::6",
    "asked=v6.lab.example canonical=six.lab.example address=2001:db8:20::6" },
  { "no-name-known", "x.lab.example", FALSE, -1, NULL, NULL, "", "192.0.2.1",
    "asked-canonical=x.lab.example address=192.0.2.1" },
  { "reverse", "203.0.113.46", TRUE, -1, "gw.campus.example", NULL, "", "",
    "asked-address=203.0.113.46 canonical=gw.campus.example" },
  { "reverse-with-aliases", "127.0.0.1", TRUE, -1, "localhost", NULL, "loop here", "",
    "asked-address=127.0.0.1 canonical=localhost other-name=loop other-name=here" },
  { "not-found", "testname", FALSE, OCTET_HOST_ERROR_NOT_FOUND, NULL, NULL, "", "",
    "asked=testname failure" },
  { "no-name", "192.0.2.7", TRUE, OCTET_HOST_ERROR_NO_NAME, NULL, NULL, "", "",
    "asked-address=192.0.2.7 failure" },
  { "hostile-name", "192.0.2.66", TRUE, -1, "$(id);\x1b[31m\xff.lab.example", NULL, "", "",
    "asked-address=192.0.2.66 canonical=$(id);\\x1b[31m\\xff.lab.example!" },
  { "markup", "<b>&%s", FALSE, OCTET_HOST_ERROR_INVALID_NAME, NULL, NULL, "", "",
    "asked=<b>&%s failure" },
};

static const char *const kinds[] = {
  [OCTET_HOST_STATION_ASKED] = "asked",
  [OCTET_HOST_STATION_ASKED_ADDRESS] = "asked-address",
  [OCTET_HOST_STATION_ALIAS] = "alias",
  [OCTET_HOST_STATION_CANONICAL] = "canonical",
  [OCTET_HOST_STATION_ASKED_CANONICAL] = "asked-canonical",
  [OCTET_HOST_STATION_ADDRESS] = "address",
  [OCTET_HOST_STATION_OTHER_NAME] = "other-name",
  [OCTET_HOST_STATION_MORE] = "more",
  [OCTET_HOST_STATION_STATE] = "state",
  [OCTET_HOST_STATION_FAILURE] = "failure",
};

static OctetHost *
make_host (const Row *row)
{
  OctetHost *host = octet_host_new (row->query, OCTET_HOST_FAMILY_ANY);

  host->is_reverse = row->is_reverse;
  host->stage = OCTET_HOST_STAGE_COMPLETE;
  host->canonical_name = g_strdup (row->canonical);
  host->addrinfo_name = g_strdup (row->addrinfo_name);
  host->aliases = *row->aliases != '\0' ? g_strsplit (row->aliases, " ", -1) : NULL;
  host->all_addresses = *row->addresses != '\0' ? g_strsplit (row->addresses, " ", -1) : NULL;
  if (row->error >= 0)
    octet_host_fail (host, (OctetHostError) row->error);

  return host;
}

static char *
print_stations (GPtrArray *stations)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stations->len; i++)
    {
      const OctetHostStation *station = g_ptr_array_index (stations, i);
      const gboolean is_words = station->kind >= OCTET_HOST_STATION_MORE;

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", kinds[station->kind]);
      if (!is_words)
        g_string_append_printf (text, "=%s%s", station->text, station->subject != NULL ? "" : "!");
      else
        g_assert_cmpstr (station->text, !=, "");
    }

  return g_string_free (text, FALSE);
}

static void
test_stations (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetHost) host = make_host (row);
  g_autoptr (GPtrArray) stations = octet_host_stations_of_host (host);
  g_autofree char *text = print_stations (stations);

  g_assert_cmpstr (text, ==, row->stations);
}

static void
test_many_addresses (void)
{
  g_autoptr (GString) addresses = g_string_new ("198.18.0.1");
  Row row = { NULL, "many.lab.example", FALSE, -1, "many.lab.example", NULL, "", NULL, NULL };
  g_autoptr (OctetHost) host = NULL;
  g_autoptr (GPtrArray) stations = NULL;
  const OctetHostStation *last;

  for (int i = 2; i <= 60; i++)
    g_string_append_printf (addresses, " 198.18.0.%d", i);
  row.addresses = addresses->str;
  host = make_host (&row);
  stations = octet_host_stations_of_host (host);
  last = g_ptr_array_index (stations, stations->len - 1);

  g_assert_cmpuint (stations->len, ==, 1 + OCTET_HOST_STATION_MAX_ENDS + 1);
  g_assert_cmpint (last->kind, ==, OCTET_HOST_STATION_MORE);
  g_assert_cmpstr (last->text, ==, "and 36 more");
}

static void
test_long_text (void)
{
  g_autofree char *longest = g_strnfill (253, 'a');
  g_autofree char *whole = octet_host_station_dup_text (longest);
  g_autofree char *huge = g_strnfill (1000000, 'a');
  g_autofree char *cut = octet_host_station_dup_text (huge);
  g_autoptr (GString) hangul = g_string_new (NULL);
  g_autofree char *cut_hangul = NULL;

  g_assert_cmpstr (whole, ==, longest);
  g_assert_cmpuint (strlen (cut), <, 300);
  g_assert_true (g_str_has_suffix (cut, "…"));

  for (int i = 0; i < 1000; i++)
    g_string_append (hangul, "가");
  cut_hangul = octet_host_station_dup_text (hangul->str);
  g_assert_true (g_utf8_validate (cut_hangul, -1, NULL));
  g_assert_null (strstr (cut_hangul, "\\x"));
}

/* ── the widget ── */

static OctetHostPath *
open_path (GtkWidget **ret_window, int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *path = octet_host_path_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 300);
  gtk_window_set_child (GTK_WINDOW (window), path);
  gtk_window_present (GTK_WINDOW (window));
  *ret_window = window;

  return OCTET_HOST_PATH (path);
}

static GtkWidget *
find_link (GtkWidget *path, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (path); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child) &&
          g_strcmp0 (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (child)))),
                     text) == 0)
        return child;
    }

  return NULL;
}

static void
on_follow (OctetHostPath *path, const char *subject, char **ret_subject)
{
  g_free (*ret_subject);
  *ret_subject = g_strdup (subject);
}

static const struct
{
  const char *test;
  const char *text;
  const char *subject;
  const char *name; /* for the screen reader */
} links[] = {
  { "asked", "www.lab.example", "host:www.lab.example", "Asked name: www.lab.example" },
  { "alias", "web.lab.example", "host:web.lab.example", "Alias: web.lab.example" },
  { "canonical", "srv7.lab.example", "host:srv7.lab.example", "Canonical name: srv7.lab.example" },
  { "ipv4", "192.0.2.80", "192.0.2.80", "IPv4: 192.0.2.80" },
  { "ipv6", "2001:db8:20::80", "2001:db8:20::80", "IPv6: 2001:db8:20::80" },
};

static void
test_link (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetHost) host = make_host (&rows[0]);
  g_autofree char *subject = NULL;
  GtkWidget *window, *link;
  OctetHostPath *path = open_path (&window, 700);

  g_signal_connect (path, "follow", G_CALLBACK (on_follow), &subject);
  octet_host_path_set_host (path, host);
  link = find_link (GTK_WIDGET (path), links[i].text);
  g_assert_nonnull (link);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (link)), ==,
                   GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       links[i].name);
  g_assert_true (gtk_widget_grab_focus (link));

  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (subject, ==, links[i].subject);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A name that had to be escaped is shown, but it leads nowhere. */
static void
test_hostile_is_no_link (void)
{
  g_autoptr (OctetHost) host = NULL;
  GtkWidget *window, *link;
  OctetHostPath *path = open_path (&window, 700);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].test, "hostile-name"))
      host = make_host (&rows[i]);
  octet_host_path_set_host (path, host);
  link = find_link (GTK_WIDGET (path), "$(id);\\x1b[31m\\xff.lab.example");

  g_assert_nonnull (link);
  g_assert_false (gtk_widget_get_focusable (link));
  gtk_window_destroy (GTK_WINDOW (window));
}

static const struct
{
  const char *test;
  int width;
  gboolean is_upright;
} widths[] = {
  { "wide", 1000, FALSE },
  { "narrow", 420, TRUE },
  { "narrowest", 300, TRUE },
};

static gboolean
lies_inside (GtkWidget *child, GtkWidget *parent)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));

  return bounds.origin.x >= 0 && bounds.origin.y >= 0 &&
         bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (parent) &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (parent);
}

static void
test_width (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetHost) host = make_host (&rows[0]);
  GtkWidget *window;
  OctetHostPath *path = open_path (&window, widths[i].width);

  octet_host_path_set_host (path, host);
  gtk_test_widget_wait_for_draw (window);

  g_assert_cmpint (octet_host_path_is_upright (path), ==, widths[i].is_upright);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (path)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_assert_true (lies_inside (child, GTK_WIDGET (path)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same answer again, and an answer with more in it, take the focus from nobody. */
static void
test_focus_stays (void)
{
  g_autoptr (OctetHost) host = make_host (&rows[0]);
  g_autoptr (OctetHost) early = octet_host_copy (host);
  GtkWidget *window, *link;
  OctetHostPath *path = open_path (&window, 700);

  g_clear_pointer (&early->aliases, g_strfreev);
  octet_host_path_set_host (path, early);
  link = find_link (GTK_WIDGET (path), "192.0.2.80");
  gtk_widget_grab_focus (link);

  octet_host_path_set_host (path, early);
  g_assert_true (find_link (GTK_WIDGET (path), "192.0.2.80") == link);

  octet_host_path_set_host (path, host);
  g_assert_nonnull (find_link (GTK_WIDGET (path), "web.lab.example"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 find_link (GTK_WIDGET (path), "192.0.2.80"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_question (void)
{
  g_autoptr (OctetHost) host = make_host (&rows[0]);
  GtkWidget *window;
  OctetHostPath *path = open_path (&window, 700);

  octet_host_path_set_question (path, "www.lab.example", "looking up…", TRUE);
  gtk_test_widget_wait_for_draw (window);
  g_assert_nonnull (find_link (GTK_WIDGET (path), "www.lab.example"));
  g_assert_null (find_link (GTK_WIDGET (path), "192.0.2.80"));

  octet_host_path_set_host (path, host);
  g_assert_nonnull (find_link (GTK_WIDGET (path), "192.0.2.80"));

  octet_host_path_set_host (path, NULL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (path)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_row (const char *folder, const char *name, gconstpointer data, GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/host-path/%s/%s", folder, name);

  g_test_add_data_func (path, data, function);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row ("stations", rows[i].test, &rows[i], test_stations);
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    add_row ("link", links[i].test, GSIZE_TO_POINTER (i), test_link);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    add_row ("width", widths[i].test, GSIZE_TO_POINTER (i), test_width);
  g_test_add_func ("/host-path/many-addresses", test_many_addresses);
  g_test_add_func ("/host-path/long-text", test_long_text);
  g_test_add_func ("/host-path/hostile-is-no-link", test_hostile_is_no_link);
  g_test_add_func ("/host-path/focus-stays", test_focus_stays);
  g_test_add_func ("/host-path/question", test_question);

  return g_test_run ();
}

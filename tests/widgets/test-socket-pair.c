/* Two sockets: what both ends show for services, families and types, and that it fits. */
#include "widgets/octet-socket-pair.h"

typedef struct
{
  const char *name;
  char kind; /* s: service, f: family, t: socket type */
  const char *entry;
  guint port;
  const char *protocol;
  gboolean has_picture;
  const char *near;
  const char *far;
  const char *family;
  const char *type;
} Row;

static const Row rows[] = {
  { "http", 's', "http", 80, "tcp", TRUE, "192.168.100.10:52814 (port lent by the system)",
    "192.0.2.80:80 (well-known port of http)", "AF_INET", "SOCK_STREAM" },
  { "tftp", 's', "tftp", 69, "udp", TRUE, "192.168.100.10:52814 (port lent by the system)",
    "192.0.2.80:69 (well-known port of tftp)", "AF_INET", "SOCK_DGRAM" },
  { "registered", 's', "mysql", 3306, "tcp", TRUE, "192.168.100.10:52814",
    "registered port of mysql", "AF_INET", "SOCK_STREAM" },
  { "sctp", 's', "x", 60000, "sctp", TRUE, "192.168.100.10:52814", "(port of x)", "AF_INET",
    "SOCK_SEQPACKET" },
  { "dhcp", 's', "bootps", 67, "udp", TRUE, "192.168.100.10:68 (fixed port of the client)",
    "192.0.2.80:67", "AF_INET", "SOCK_DGRAM" },
  { "markup", 's', "<b>&", 80, "tcp", TRUE, "192.168.100.10:52814", "well-known port of <b>&",
    "AF_INET", "SOCK_STREAM" },
  { "inet", 'f', "AF_INET", 0, NULL, TRUE, "192.168.100.10:52814", "192.0.2.80:80", "AF_INET",
    "SOCK_STREAM" },
  { "inet6", 'f', "AF_INET6", 0, NULL, TRUE, "[2001:db8::10]:52814", "[2001:db8::80]:80",
    "AF_INET6", "SOCK_STREAM" },
  { "unix", 'f', "AF_UNIX", 0, NULL, TRUE, "needs no name", "/run/demo.sock", "AF_UNIX",
    "SOCK_STREAM" },
  { "bluetooth", 'f', "AF_BLUETOOTH", 0, NULL, FALSE, "", "", "", "" },
  { "stream", 't', "SOCK_STREAM", 0, NULL, TRUE, "192.168.100.10", "192.0.2.80", "AF_INET",
    "SOCK_STREAM" },
  { "dgram", 't', "SOCK_DGRAM", 0, NULL, TRUE, "192.168.100.10", "192.0.2.80", "AF_INET",
    "SOCK_DGRAM" },
  { "raw", 't', "SOCK_RAW", 0, NULL, FALSE, "", "", "", "" },
};

static gboolean
show (OctetSocketPair *pair, const Row *row)
{
  if (row->kind == 'f')
    return octet_socket_pair_show_family (pair, row->entry);
  if (row->kind == 't')
    return octet_socket_pair_show_socket_type (pair, row->entry);

  octet_socket_pair_show_service (pair, row->entry, row->port, row->protocol);

  return TRUE;
}

static void
test_text (gconstpointer data)
{
  const Row *row = data;
  GtkWidget *pair = g_object_ref_sink (octet_socket_pair_new ());
  g_autofree char *before = g_strdup (octet_socket_pair_get_text (OCTET_SOCKET_PAIR (pair)));
  const char *text;

  g_assert_cmpint (show (OCTET_SOCKET_PAIR (pair), row), ==, row->has_picture);
  text = octet_socket_pair_get_text (OCTET_SOCKET_PAIR (pair));
  if (!row->has_picture)
    g_assert_cmpstr (text, ==, before);
  g_assert_nonnull (strstr (text, row->near));
  g_assert_nonnull (strstr (text, row->far));
  g_assert_nonnull (strstr (text, row->family));
  g_assert_nonnull (strstr (text, row->type));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (pair), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pair), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       text);
  g_object_unref (pair);
}

static void
assert_inside (GtkWidget *pair, GtkWidget *widget)
{
  graphene_rect_t bounds;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_child_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, pair, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (pair));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         gtk_widget_get_height (pair) + 1);
      assert_inside (pair, child);
    }
}

static const struct
{
  int width;
  int height;
} sizes[] = { { 700, 240 }, { 600, 200 }, { 564, 140 }, { 480, 320 }, { 420, 290 } };

static void
test_sizes (gconstpointer data)
{
  const Row *row = data;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *pair = octet_socket_pair_new ();

      show (OCTET_SOCKET_PAIR (pair), row);
      gtk_window_set_default_size (GTK_WINDOW (window), sizes[i].width, sizes[i].height);
      gtk_window_set_child (GTK_WINDOW (window), pair);
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (window);
      assert_inside (pair, pair);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("/socket-pair/text/", rows[i].name, NULL);
      g_autofree char *fits = g_strconcat ("/socket-pair/sizes/", rows[i].name, NULL);

      g_test_add_data_func (text, &rows[i], test_text);
      g_test_add_data_func (fits, &rows[i], test_sizes);
    }

  return g_test_run ();
}

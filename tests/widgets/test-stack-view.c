/* The TCP/IP stack: what is lit for every kind of entry, the numbers between the layers, what the
 * screen reader is told, and what a click and the Tab key do. */
#include "widgets/octet-stack-view.h"

typedef struct
{
  const char *name;
  char kind; /* s: service, p: protocol, f: family, t: socket type, n: none */
  const char *entry;
  guint number;
  const char *protocol;
  /* labels of what is lit, by layer from the top; "" for none */
  const char *application;
  const char *transport;
  const char *internet;
  const char *link;
  /* what a screen reader is told of the steps must contain this */
  const char *step;
} LitRow;

static const LitRow lit_rows[] = {
  { "http", 's', "http", 80, "tcp", "HTTP", "TCP", "IPv4 IPv6", "", "port 80 means HTTP" },
  { "https", 's', "https", 443, "tcp", "HTTPS", "TCP", "IPv4 IPv6", "", "port 443 means HTTPS" },
  { "ftp", 's', "ftp", 21, "tcp", "FTP", "TCP", "IPv4 IPv6", "", "protocol 6 means TCP" },
  { "dns-udp", 's', "domain", 53, "udp", "DNS", "UDP", "IPv4 IPv6", "", "protocol 17 means UDP" },
  { "dns-tcp", 's', "domain", 53, "tcp", "DNS", "TCP", "IPv4 IPv6", "", "port 53 means DNS" },
  { "ntp", 's', "ntp", 123, "udp", "NTP", "UDP", "IPv4 IPv6", "", "type 0x0800 means IPv4" },
  { "ntp-tcp", 's', "ntp", 123, "tcp", "NTP", "TCP", "IPv4 IPv6", "", "port 123 means NTP" },
  { "http-udp", 's', "http", 80, "udp", "HTTP", "UDP", "IPv4 IPv6", "", "port 80 means HTTP" },
  { "unlisted", 's', "no&thing", 4711, "udp", "no&thing", "UDP", "IPv4 IPv6", "", "no&thing" },
  { "sctp-service", 's', "x", 1, "sctp", "x", "SCTP", "IPv4 IPv6", "", "protocol 132 means SCTP" },
  { "tcp", 'p', "tcp", 6, NULL, "", "TCP", "IPv4 IPv6", "", "protocol 6 means TCP" },
  { "udp", 'p', "udp", 17, NULL, "", "UDP", "IPv4 IPv6", "", "protocol 17 means UDP" },
  { "icmp", 'p', "icmp", 1, NULL, "", "", "IPv4 ICMP", "", "protocol 1 means ICMP" },
  { "icmpv6", 'p', "ipv6-icmp", 58, NULL, "", "", "IPv6 ICMPv6", "", "type 0x86dd means IPv6" },
  { "gre", 'p', "gre", 47, NULL, "", "", "IPv4 IPv6 GRE", "", "protocol 47 means GRE" },
  { "inet", 'f', "AF_INET", 0, NULL, "", "", "IPv4", "", "type 0x0800 means IPv4" },
  { "inet6", 'f', "AF_INET6", 0, NULL, "", "", "IPv6", "", "type 0x86dd means IPv6" },
  { "unspec", 'f', "AF_UNSPEC", 0, NULL, "", "", "IPv4 IPv6", "", "0x86dd" },
  { "unix", 'f', "AF_UNIX", 0, NULL, "", "", "", "", "one computer" },
  { "packet", 'f', "AF_PACKET", 0, NULL, "", "", "", "Ethernet Wi-Fi others", "frames" },
  { "bluetooth", 'f', "AF_BLUETOOTH", 0, NULL, "", "", "", "", "beside TCP/IP" },
  { "stream", 't', "SOCK_STREAM", 0, NULL, "", "TCP", "", "", "every byte" },
  { "dgram", 't', "SOCK_DGRAM", 0, NULL, "", "UDP", "", "", "TFTP, NTP, multicast" },
  { "seqpacket", 't', "SOCK_SEQPACKET", 0, NULL, "", "SCTP", "", "", "in order" },
  { "raw", 't', "SOCK_RAW", 0, NULL, "", "", "IPv4 IPv6 ICMP", "", "ping" },
  { "rdm", 't', "SOCK_RDM", 0, NULL, "", "", "", "", "no transport" },
  { "nonblock", 't', "SOCK_NONBLOCK", 0, NULL, "", "", "", "", "flag" },
  { "none", 'n', NULL, 0, NULL, "", "", "", "", "a port picks the service" },
};

static OctetStackPicture *
make_picture (const LitRow *row)
{
  switch (row->kind)
    {
    case 's':
      return octet_stack_picture_new_service (row->entry, row->number, row->protocol,
                                              g_str_equal (row->protocol, "tcp")   ? 6
                                              : g_str_equal (row->protocol, "udp") ? 17
                                                                                   : 132);
    case 'p':
      return octet_stack_picture_new_protocol (row->entry, row->number);
    case 'f':
      return octet_stack_picture_new_family (row->entry);
    case 't':
      return octet_stack_picture_new_socket_type (row->entry);
    default:
      return octet_stack_picture_new ();
    }
}

/* Every visible button, in the order of the layers. */
static void
collect_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

static GPtrArray *
get_buttons (GtkWidget *view)
{
  GPtrArray *buttons = g_ptr_array_new ();

  collect_buttons (view, buttons);

  return buttons;
}

static const char *
get_button_text (GtkWidget *button)
{
  return gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))));
}

static char *
join_lit (const OctetStackPicture *picture, OctetStackLayer layer)
{
  g_autoptr (GPtrArray) lit = g_ptr_array_new ();

  for (guint i = 0; i < picture->n_cells[layer]; i++)
    if (picture->cells[layer][i].is_lit)
      g_ptr_array_add (lit, picture->cells[layer][i].label);
  g_ptr_array_add (lit, NULL);

  return g_strjoinv (" ", (char **) lit->pdata);
}

static char *
collect_text (GtkWidget *view)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (child)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_lit (gconstpointer data)
{
  const LitRow *row = data;
  const char *const expected[] = { row->application, row->transport, row->internet, row->link };
  GtkWidget *view = g_object_ref_sink (octet_stack_view_new ());
  const OctetStackPicture *picture;
  g_autoptr (GPtrArray) buttons = NULL;
  g_autofree char *text = NULL;
  guint n_lit = 0, n_lit_buttons = 0;

  octet_stack_view_set_picture (OCTET_STACK_VIEW (view), make_picture (row));
  picture = octet_stack_view_get_picture (OCTET_STACK_VIEW (view));
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    {
      g_autofree char *lit = join_lit (picture, layer);
      float shares = 0;

      g_assert_cmpstr (lit, ==, expected[layer]);
      for (guint i = 0; i < picture->n_cells[layer]; i++)
        {
          shares += picture->cells[layer][i].share;
          n_lit += picture->cells[layer][i].is_lit ? 1 : 0;
        }
      g_assert_cmpfloat_with_epsilon (shares, 1, 0.01);
    }

  buttons = get_buttons (view);
  for (guint i = 0; i < buttons->len; i++)
    n_lit_buttons += gtk_widget_has_css_class (buttons->pdata[i], "lit") ? 1 : 0;
  g_assert_cmpuint (n_lit_buttons, ==, n_lit);

  text = collect_text (view);
  g_assert_nonnull (strstr (text, row->step));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       picture->title);
  g_object_unref (view);
}

/* A picture is shown after another: no cell may be left over from the one before. */
static void
test_order_does_not_matter (void)
{
  GtkWidget *view = g_object_ref_sink (octet_stack_view_new ());
  g_autoptr (GPtrArray) buttons = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lit_rows); i++)
    octet_stack_view_set_picture (OCTET_STACK_VIEW (view), make_picture (&lit_rows[i]));
  octet_stack_view_set_picture (OCTET_STACK_VIEW (view), make_picture (&lit_rows[0]));

  buttons = get_buttons (view);
  g_assert_cmpuint (buttons->len, ==, 13);
  for (guint i = 0; i < buttons->len; i++)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (buttons->pdata[i]),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         get_button_text (buttons->pdata[i]));
  g_object_unref (view);
}

typedef struct
{
  guint layer;
  char *subject;
} Activation;

static void
on_cell_activated (OctetStackView *view, guint layer, const char *subject, Activation *activation)
{
  activation->layer = layer;
  g_free (activation->subject);
  activation->subject = g_strdup (subject);
}

static const struct
{
  const char *label;
  guint layer;
  const char *subject;
} cell_rows[] = {
  { "FTP", OCTET_STACK_APPLICATION, "ftp" },         { "DNS", OCTET_STACK_APPLICATION, "domain" },
  { "UDP", OCTET_STACK_TRANSPORT, "protocol:udp" },  { "IPv6", OCTET_STACK_INTERNET, "AF_INET6" },
  { "ICMP", OCTET_STACK_INTERNET, "protocol:icmp" }, { "Wi-Fi", OCTET_STACK_LINK, "AF_PACKET" },
};

static void
test_click (void)
{
  GtkWidget *view = g_object_ref_sink (octet_stack_view_new ());
  Activation activation = { 0 };
  g_autoptr (GPtrArray) buttons = get_buttons (view);

  g_signal_connect (view, "cell-activated", G_CALLBACK (on_cell_activated), &activation);
  for (guint row = 0; row < G_N_ELEMENTS (cell_rows); row++)
    for (guint i = 0; i < buttons->len; i++)
      if (g_str_equal (get_button_text (buttons->pdata[i]), cell_rows[row].label))
        {
          g_clear_pointer (&activation.subject, g_free);
          g_signal_emit_by_name (buttons->pdata[i], "clicked");
          g_assert_cmpuint (activation.layer, ==, cell_rows[row].layer);
          g_assert_cmpstr (activation.subject, ==, cell_rows[row].subject);
        }
  g_assert_nonnull (activation.subject);
  g_free (activation.subject);
  g_object_unref (view);
}

static GtkWidget *
present (GtkWidget *view, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

/* Tab goes to the lit cell and then out; the arrow keys go from cell to cell. */
static void
test_keyboard (void)
{
  GtkWidget *view = octet_stack_view_new ();
  GtkWidget *window;
  GtkWidget *focus;

  octet_stack_view_set_picture (OCTET_STACK_VIEW (view),
                                octet_stack_picture_new_service ("ftp", 21, "tcp", 6));
  window = present (view, 640, 320);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpstr (get_button_text (focus), ==, "FTP");
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_RIGHT));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpstr (get_button_text (focus), ==, "SSH");
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_DOWN));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpstr (get_button_text (focus), ==, "TCP");
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (GTK_WINDOW (window));
}

static const struct
{
  int width;
  int height;
} sizes[] = { { 700, 320 }, { 600, 300 }, { 600, 210 }, { 460, 330 }, { 400, 300 } };

/* Inside the widget, and every lit name whole. */
static void
assert_fits (GtkWidget *view, GtkWidget *child)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_child_visible (child) || !gtk_widget_get_visible (child))
    return;
  g_assert_true (gtk_widget_compute_bounds (child, view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, -1);
  g_assert_cmpfloat (bounds.origin.y, >=, -1);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (view) + 1);
  if (gtk_widget_has_css_class (child, "lit"))
    {
      PangoLayout *layout =
          gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (child))));

      g_assert_false (pango_layout_is_ellipsized (layout));
    }
}

static void
assert_children_fit (GtkWidget *view, GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      assert_fits (view, child);
      assert_children_fit (view, child);
    }
}

static void
test_sizes (gconstpointer data)
{
  const LitRow *row = data;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *view = octet_stack_view_new ();
      GtkWidget *window;

      octet_stack_view_set_picture (OCTET_STACK_VIEW (view), make_picture (row));
      window = present (view, sizes[i].width, sizes[i].height);
      assert_children_fit (view, view);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lit_rows); i++)
    {
      g_autofree char *lit = g_strconcat ("/stack-view/lit/", lit_rows[i].name, NULL);
      g_autofree char *fits = g_strconcat ("/stack-view/sizes/", lit_rows[i].name, NULL);

      g_test_add_data_func (lit, &lit_rows[i], test_lit);
      g_test_add_data_func (fits, &lit_rows[i], test_sizes);
    }
  g_test_add_func ("/stack-view/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/stack-view/click", test_click);
  g_test_add_func ("/stack-view/keyboard", test_keyboard);

  return g_test_run ();
}

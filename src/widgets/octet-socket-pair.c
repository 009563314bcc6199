#include "widgets/octet-socket-pair.h"

#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>
#include <string.h>

/* Pixels. */
#define TITLE_SPACE 8
#define CAPTION_SPACE 6
#define BOX_PADDING 12
#define PADDING 18 /* of a host from top to bottom, half above and half below each thing */
#define PADDING_MIN 6
#define LINK_WIDTH_MIN 120
#define UPRIGHT_LINK 52
#define NATURAL_WIDTH 612

/* The lowest port of those that Linux lends (ip_local_port_range) is 32768; this is one of them. */
#define LENT_PORT 52814

typedef enum
{
  END_NEAR,
  END_FAR,
  N_ENDS
} End;

/* What one end shows. */
typedef struct
{
  const char *host;
  const char *program;
  const char *address; /* Pango markup */
  const char *note;
} EndText;

typedef struct
{
  const char *title;
  const char *link;
  const char *family;
  const char *type;
  const char *caption;
  EndText ends[N_ENDS];
} PairText;

typedef struct
{
  GtkWidget *host;
  GtkWidget *program;
  GtkWidget *socket;
  GtkWidget *address;
  GtkWidget *note;
  /* as allocated */
  GdkRectangle box;
  GdkRectangle inner;
} EndWidgets;

/**
 * OctetSocketPair:
 *
 * All text is labels, laid out here; boxes and the line between them are drawn. Addresses are of
 * the blocks that are kept for examples (RFC 1918, RFC 5737, RFC 3849).
 *
 * Accessible role: group, described by the whole in words.
 */
struct _OctetSocketPair
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *caption;
  GtkWidget *link;
  GtkWidget *family;
  GtkWidget *type;
  EndWidgets ends[N_ENDS];
  char *text;
};

G_DEFINE_FINAL_TYPE (OctetSocketPair, octet_socket_pair, GTK_TYPE_WIDGET)

static int
get_width (GtkWidget *label)
{
  int natural;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_height (GtkWidget *label)
{
  int natural;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_inner_width (OctetSocketPair *self)
{
  int width =
      MAX (get_width (self->ends[END_NEAR].address), get_width (self->ends[END_FAR].address));

  return width + 2 * BOX_PADDING;
}

static int
get_box_width (OctetSocketPair *self)
{
  int width = get_inner_width (self);

  for (guint end = 0; end < N_ENDS; end++)
    {
      width = MAX (width, get_width (self->ends[end].host));
      width = MAX (width, get_width (self->ends[end].note));
    }

  return width + 2 * BOX_PADDING;
}

static int
get_link_width (OctetSocketPair *self)
{
  int width = MAX (get_width (self->type), get_width (self->family));

  return MAX (LINK_WIDTH_MIN, MAX (width, get_width (self->link)) + 2 * BOX_PADDING);
}

static gboolean
is_wide (OctetSocketPair *self, int width)
{
  return width < 0 || width >= 2 * get_box_width (self) + get_link_width (self) - 2 * BOX_PADDING;
}

/* A host with everything on lines of its own, less what is left out where height is short. */
static int
get_box_height (OctetSocketPair *self, gboolean has_program, int padding)
{
  const EndWidgets *end = &self->ends[END_NEAR];
  const int inner = get_height (end->socket) + get_height (end->address) + padding;

  return padding / 2 + get_height (end->host) + (has_program ? get_height (end->program) : 0) +
         padding / 2 + inner + 2 + get_height (end->note) + padding / 2;
}

static int
get_upright_box_height (OctetSocketPair *self)
{
  const EndWidgets *end = &self->ends[END_NEAR];

  return get_height (end->host) + get_height (end->program) + get_height (end->note) + BOX_PADDING;
}

static int
get_caption_height (OctetSocketPair *self, int width)
{
  int natural;

  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural + CAPTION_SPACE;
}

static GtkSizeRequestMode
octet_socket_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
octet_socket_pair_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  OctetSocketPair *self = OCTET_SOCKET_PAIR (widget);
  const int title = get_height (self->title) + TITLE_SPACE;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_inner_width (self) + 2 * BOX_PADDING + 96;
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
  else if (is_wide (self, for_size))
    {
      *minimum = title + get_box_height (self, FALSE, PADDING_MIN);
      *natural = title + get_box_height (self, TRUE, PADDING) + get_caption_height (self, for_size);
    }
  else
    {
      *minimum = title + 2 * get_upright_box_height (self) + UPRIGHT_LINK;
      *natural = *minimum + get_caption_height (self, for_size);
    }
}

static void
allocate (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GdkRectangle){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* Returns where the next line begins. */
static int
place_centred (GtkWidget *label, int x, int y, int width)
{
  const int own = MIN (get_width (label), width);
  const int height = get_height (label);

  allocate (label, x + (width - own) / 2, y, own, height);

  return y + height;
}

static int
place_at_start (GtkWidget *label, int x, int y, int width)
{
  const int height = get_height (label);

  allocate (label, x, y, width, height);

  return y + height;
}

static void
allocate_inner (EndWidgets *end, const GdkRectangle *inner)
{
  const int content = get_height (end->socket) + get_height (end->address);
  int y = inner->y + (inner->height - content) / 2;

  end->inner = *inner;
  y = place_centred (end->socket, inner->x, y, inner->width);
  place_centred (end->address, inner->x, y, inner->width);
}

static void
allocate_end (EndWidgets *end, const GdkRectangle *box, gboolean has_program, int padding)
{
  const int inner = get_height (end->socket) + get_height (end->address) + padding;
  int y = box->y + padding / 2;

  end->box = *box;
  gtk_widget_set_child_visible (end->program, has_program);
  y = place_centred (end->host, box->x, y, box->width);
  if (has_program)
    y = place_centred (end->program, box->x, y, box->width);
  y += padding / 2;
  allocate_inner (end,
                  &(GdkRectangle){ box->x + BOX_PADDING, y, box->width - 2 * BOX_PADDING, inner });
  place_centred (end->note, box->x, y + inner + 2, box->width);
}

static void
allocate_upright_end (OctetSocketPair *self, EndWidgets *end, const GdkRectangle *box)
{
  const int inner = get_inner_width (self);
  const int text = box->width - inner - 3 * BOX_PADDING;
  int y = box->y + BOX_PADDING / 2;

  end->box = *box;
  gtk_widget_set_child_visible (end->program, TRUE);
  y = place_at_start (end->host, box->x + BOX_PADDING, y, text);
  y = place_at_start (end->program, box->x + BOX_PADDING, y, text);
  place_at_start (end->note, box->x + BOX_PADDING, y, text);
  allocate_inner (end, &(GdkRectangle){ box->x + box->width - inner - BOX_PADDING, box->y + 6,
                                        inner, box->height - 12 });
}

/* The network above the line, what both ends agree in below it. */
static void
allocate_link (OctetSocketPair *self)
{
  const GdkRectangle *near = &self->ends[END_NEAR].box;
  const int x = near->x + near->width;
  const int width = self->ends[END_FAR].box.x - x;
  const GdkRectangle *inner = &self->ends[END_NEAR].inner;
  const int line = inner->y + inner->height / 2;
  int y = line + 6;

  place_centred (self->link, x, line - 5 - get_height (self->link), width);
  y = place_centred (self->family, x, y, width);
  place_centred (self->type, x, y, width);
}

static void
allocate_upright_link (OctetSocketPair *self)
{
  const GdkRectangle *near = &self->ends[END_NEAR].box;
  const GdkRectangle *inner = &self->ends[END_NEAR].inner;
  const int line = inner->x + inner->width / 2;
  const int middle = near->y + near->height + UPRIGHT_LINK / 2;
  const int link = get_width (self->link);

  allocate (self->link, line - BOX_PADDING - link, middle - get_height (self->link) / 2, link,
            get_height (self->link));
  allocate (self->family, line + BOX_PADDING, middle - get_height (self->family),
            get_width (self->family), get_height (self->family));
  allocate (self->type, line + BOX_PADDING, middle, get_width (self->type),
            get_height (self->type));
}

static void
allocate_side_by_side (OctetSocketPair *self, int width, int top, int height, int caption)
{
  const int box_width =
      MIN (get_box_width (self), (width - get_link_width (self)) / 2 + BOX_PADDING);
  const int spare = height - get_box_height (self, FALSE, PADDING_MIN);
  const gboolean has_caption = spare >= caption;
  const int rest = spare - (has_caption ? caption : 0);
  const gboolean has_program = rest >= get_height (self->ends[END_NEAR].program);
  const int room = height - (has_caption ? caption : 0);
  const int padding =
      CLAMP (PADDING_MIN + (room - get_box_height (self, has_program, PADDING_MIN)) * 2 / 5,
             PADDING_MIN, PADDING);
  const int box_height = get_box_height (self, has_program, padding);

  for (guint end = 0; end < N_ENDS; end++)
    allocate_end (
        &self->ends[end],
        &(GdkRectangle){ end == END_NEAR ? 0 : width - box_width, top, box_width, box_height },
        has_program, padding);
  allocate_link (self);
  gtk_widget_set_child_visible (self->caption, has_caption);
  allocate (self->caption, 0, top + box_height + CAPTION_SPACE, width, caption - CAPTION_SPACE);
}

static void
allocate_upright (OctetSocketPair *self, int width, int top, int height, int caption)
{
  const int box = get_upright_box_height (self);
  const int far = top + box + UPRIGHT_LINK;

  allocate_upright_end (self, &self->ends[END_NEAR], &(GdkRectangle){ 0, top, width, box });
  allocate_upright_end (self, &self->ends[END_FAR], &(GdkRectangle){ 0, far, width, box });
  allocate_upright_link (self);
  gtk_widget_set_child_visible (self->caption, far + box + caption <= top + height);
  allocate (self->caption, 0, far + box + CAPTION_SPACE, width, caption - CAPTION_SPACE);
}

static void
octet_socket_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetSocketPair *self = OCTET_SOCKET_PAIR (widget);
  const int top = get_height (self->title) + TITLE_SPACE;
  const int caption = get_caption_height (self, width);

  allocate (self->title, 0, 0, width, get_height (self->title));
  if (is_wide (self, width))
    allocate_side_by_side (self, width, top, height - top, caption);
  else
    allocate_upright (self, width, top, height - top, caption);
}

static void
draw_end (OctetDrawing *drawing, const EndWidgets *end)
{
  const GdkRectangle *box = &end->box, *inner = &end->inner;

  octet_drawing_rectangle (drawing, (float) box->x, (float) box->y, (float) box->width,
                           (float) box->height, 10, OCTET_COLOUR_BG);
  octet_drawing_outline (drawing, (float) box->x, (float) box->y, (float) box->width,
                         (float) box->height, 10, 1, OCTET_COLOUR_BORDER);
  octet_drawing_rectangle (drawing, (float) inner->x, (float) inner->y, (float) inner->width,
                           (float) inner->height, 8, OCTET_COLOUR_BASE);
  octet_drawing_outline (drawing, (float) inner->x, (float) inner->y, (float) inner->width,
                         (float) inner->height, 8, 2, OCTET_COLOUR_FG);
}

static void
draw_dot (OctetDrawing *drawing, float x, float y)
{
  octet_drawing_rectangle (drawing, x - 4, y - 4, 8, 8, 4, OCTET_COLOUR_FG);
}

static void
draw_link (OctetSocketPair *self, OctetDrawing *drawing)
{
  const GdkRectangle *near = &self->ends[END_NEAR].inner, *far = &self->ends[END_FAR].inner;
  const gboolean is_upright = far->y > near->y;
  const float x1 =
      is_upright ? (float) (near->x + near->width / 2) : (float) (near->x + near->width);
  const float y1 =
      is_upright ? (float) (near->y + near->height) : (float) (near->y + near->height / 2);
  const float x2 = is_upright ? x1 : (float) far->x;
  const float y2 = is_upright ? (float) far->y : y1;

  octet_drawing_line (drawing, x1, y1, x2, y2, 2, 0, OCTET_COLOUR_FG);
  draw_dot (drawing, x1, y1);
  draw_dot (drawing, x2, y2);
}

static void
octet_socket_pair_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetSocketPair *self = OCTET_SOCKET_PAIR (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  for (guint end = 0; end < N_ENDS; end++)
    draw_end (drawing, &self->ends[end]);
  draw_link (self, drawing);

  GTK_WIDGET_CLASS (octet_socket_pair_parent_class)->snapshot (widget, snapshot);
}

static const char *
get_text (GtkWidget *label)
{
  return gtk_label_get_text (GTK_LABEL (label));
}

static char *
describe (OctetSocketPair *self)
{
  const EndWidgets *near = &self->ends[END_NEAR], *far = &self->ends[END_FAR];

  /* Translators: 1 and 4 are hosts, 2 and 5 their addresses with port, 3 and 6 what the ports are,
   * 7 is what joins them, 8 a family, 9 a socket type, 10 a sentence */
  return g_strdup_printf (_ ("%1$s: socket %2$s (%3$s). %4$s: socket %5$s (%6$s). Between them: "
                             "%7$s, %8$s, %9$s. %10$s"),
                          get_text (near->host), get_text (near->address), get_text (near->note),
                          get_text (far->host), get_text (far->address), get_text (far->note),
                          get_text (self->link), get_text (self->family), get_text (self->type),
                          get_text (self->caption));
}

static void
show_text (OctetSocketPair *self, const PairText *text)
{
  gtk_label_set_text (GTK_LABEL (self->title), text->title);
  gtk_label_set_text (GTK_LABEL (self->link), text->link);
  gtk_label_set_text (GTK_LABEL (self->family), text->family);
  gtk_label_set_text (GTK_LABEL (self->type), text->type);
  gtk_label_set_text (GTK_LABEL (self->caption), text->caption);
  for (guint end = 0; end < N_ENDS; end++)
    {
      gtk_label_set_text (GTK_LABEL (self->ends[end].host), text->ends[end].host);
      gtk_label_set_text (GTK_LABEL (self->ends[end].program), text->ends[end].program);
      gtk_label_set_markup (GTK_LABEL (self->ends[end].address), text->ends[end].address);
      gtk_label_set_text (GTK_LABEL (self->ends[end].note), text->ends[end].note);
    }

  g_free (self->text);
  self->text = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PairText
make_stream_text (void)
{
  return (PairText){
    .title = _ ("Two sockets make a connection"),
    .link = _ ("network"),
    .family = "AF_INET",
    .type = "SOCK_STREAM",
    .caption = _ ("Both agree on family and type. Addresses and ports name this connection only."),
    .ends[END_NEAR] = { _ ("your computer"), _ ("a client"), NULL, _ ("port lent by the system") },
    .ends[END_FAR] = { "server.lab.example", _ ("a server"), NULL, NULL },
  };
}

static PairText
make_datagram_text (void)
{
  PairText text = make_stream_text ();

  text.title = _ ("Two sockets exchange datagrams");
  text.type = "SOCK_DGRAM";
  text.caption =
      _ ("Both agree on family and type. Every datagram carries both addresses and ports.");

  return text;
}

static char *
make_address (const char *address, guint port)
{
  return g_strdup_printf ("%s<b>:%u</b>", address, port);
}

/* A DHCP client has no address yet and waits on a port of its own. */
static guint
get_client_port (const char *name, guint port)
{
  if (strcmp (name, "bootps") == 0)
    return 68;
  if (strcmp (name, "dhcpv6-server") == 0)
    return 546;
  if (strcmp (name, "ntp") == 0)
    return port;

  return LENT_PORT;
}

static char *
make_port_note (const char *name, guint port)
{
  if (port < 1024)
    return g_strdup_printf (_ ("well-known port of %s"), name);
  if (port < 49152)
    return g_strdup_printf (_ ("registered port of %s"), name);

  return g_strdup_printf (_ ("port of %s"), name);
}

static void
dress_as_web (PairText *text, const char *name)
{
  if (strcmp (name, "http") != 0 && strcmp (name, "https") != 0)
    return;

  text->ends[END_NEAR].program = _ ("a browser");
  text->ends[END_FAR].program = _ ("a web server");
  text->ends[END_FAR].host = "www.lab.example";
}

/**
 * octet_socket_pair_show_service:
 * @pair: the picture
 * @name: the service's official name
 * @port: its port
 * @protocol: "udp" exchanges datagrams, anything else makes a connection
 */
void
octet_socket_pair_show_service (OctetSocketPair *pair,
                                const char *name,
                                guint port,
                                const char *protocol)
{
  const gboolean is_datagram = g_ascii_strncasecmp (protocol, "udp", 3) == 0;
  const guint client_port = get_client_port (name, port);
  g_autofree char *near = make_address ("192.168.100.10", client_port);
  g_autofree char *far = make_address ("192.0.2.80", port);
  g_autofree char *note = make_port_note (name, port);
  PairText text = is_datagram ? make_datagram_text () : make_stream_text ();

  g_return_if_fail (OCTET_IS_SOCKET_PAIR (pair));

  if (g_ascii_strcasecmp (protocol, "sctp") == 0)
    text.type = "SOCK_SEQPACKET";
  dress_as_web (&text, name);
  text.ends[END_NEAR].address = near;
  if (client_port != LENT_PORT)
    text.ends[END_NEAR].note = _ ("fixed port of the client");
  text.ends[END_FAR].address = far;
  text.ends[END_FAR].note = note;
  show_text (pair, &text);
}

static void
show_unix (OctetSocketPair *self, const char *name)
{
  PairText text = make_stream_text ();

  text.title = _ ("Two sockets join two programs");
  text.link = _ ("kernel");
  text.family = name;
  text.caption = _ ("Both programs run on the same computer. A file name takes the place of "
                    "address and port.");
  text.ends[END_NEAR].address = "—";
  text.ends[END_NEAR].note = _ ("needs no name");
  text.ends[END_FAR].host = _ ("your computer");
  text.ends[END_FAR].address = "<b>/run/demo.sock</b>";
  text.ends[END_FAR].note = _ ("a name in the file system");
  show_text (self, &text);
}

static void
show_internet (OctetSocketPair *self, const char *family, gboolean is_v6, PairText *text)
{
  g_autofree char *near = make_address (is_v6 ? "[2001:db8::10]" : "192.168.100.10", LENT_PORT);
  g_autofree char *far = make_address (is_v6 ? "[2001:db8::80]" : "192.0.2.80", 80);

  text->family = family;
  text->ends[END_NEAR].address = near;
  text->ends[END_FAR].address = far;
  text->ends[END_FAR].note = _ ("port of the service");
  show_text (self, text);
}

/**
 * octet_socket_pair_show_family:
 * @pair: the picture
 * @name: "AF_INET", …
 *
 * Returns: whether there is a picture of @name
 */
gboolean
octet_socket_pair_show_family (OctetSocketPair *pair, const char *name)
{
  PairText text = make_stream_text ();

  g_return_val_if_fail (OCTET_IS_SOCKET_PAIR (pair), FALSE);

  text.caption = _ ("Both agree on the family, and so on the form of their addresses.");
  if (strcmp (name, "AF_UNIX") == 0 || strcmp (name, "AF_LOCAL") == 0 ||
      strcmp (name, "AF_FILE") == 0)
    show_unix (pair, name);
  else if (strcmp (name, "AF_INET") == 0 || strcmp (name, "AF_INET6") == 0)
    show_internet (pair, name, strcmp (name, "AF_INET6") == 0, &text);
  else
    return FALSE;

  return TRUE;
}

/**
 * octet_socket_pair_show_socket_type:
 * @pair: the picture
 * @name: "SOCK_STREAM", …
 *
 * Returns: whether there is a picture of @name
 */
gboolean
octet_socket_pair_show_socket_type (OctetSocketPair *pair, const char *name)
{
  const gboolean is_datagram = strcmp (name, "SOCK_DGRAM") == 0 || strcmp (name, "SOCK_DCCP") == 0;
  PairText text = is_datagram ? make_datagram_text () : make_stream_text ();

  g_return_val_if_fail (OCTET_IS_SOCKET_PAIR (pair), FALSE);

  if (!is_datagram && strcmp (name, "SOCK_STREAM") != 0 && strcmp (name, "SOCK_SEQPACKET") != 0)
    return FALSE;

  text.type = name;
  show_internet (pair, "AF_INET", FALSE, &text);

  return TRUE;
}

/**
 * octet_socket_pair_get_text:
 *
 * Returns: (transfer none): the whole picture in words
 */
const char *
octet_socket_pair_get_text (OctetSocketPair *pair)
{
  g_return_val_if_fail (OCTET_IS_SOCKET_PAIR (pair), NULL);

  return pair->text;
}

static GtkWidget *
add_label (OctetSocketPair *self, const char *class, const char *second_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
add_end (OctetSocketPair *self, EndWidgets *end)
{
  end->host = add_label (self, "strong", "small");
  end->program = add_label (self, "dim", "caption");
  end->socket = add_label (self, "dim", "caption");
  gtk_label_set_text (GTK_LABEL (end->socket), _ ("socket"));
  end->address = add_label (self, "mono", "socket-address");
  end->note = add_label (self, "dim", "caption");
}

static void
octet_socket_pair_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (octet_socket_pair_parent_class)->dispose (object);
}

static void
octet_socket_pair_finalize (GObject *object)
{
  g_free (OCTET_SOCKET_PAIR (object)->text);

  G_OBJECT_CLASS (octet_socket_pair_parent_class)->finalize (object);
}

static void
octet_socket_pair_class_init (OctetSocketPairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = octet_socket_pair_dispose;
  object_class->finalize = octet_socket_pair_finalize;
  widget_class->get_request_mode = octet_socket_pair_get_request_mode;
  widget_class->measure = octet_socket_pair_measure;
  widget_class->size_allocate = octet_socket_pair_size_allocate;
  widget_class->snapshot = octet_socket_pair_snapshot;

  gtk_widget_class_set_css_name (widget_class, "socketpair");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
octet_socket_pair_init (OctetSocketPair *self)
{
  self->title = add_label (self, "heading", NULL);
  for (guint end = 0; end < N_ENDS; end++)
    add_end (self, &self->ends[end]);
  self->link = add_label (self, "small", NULL);
  self->family = add_label (self, "mono", "caption");
  self->type = add_label (self, "mono", "caption");
  self->caption = add_label (self, "dim", "small");
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);

  octet_socket_pair_show_socket_type (self, "SOCK_STREAM");
}

GtkWidget *
octet_socket_pair_new (void)
{
  return g_object_new (OCTET_TYPE_SOCKET_PAIR, NULL);
}

#include "widgets/octet-socket-pair.h"

#include "widgets/octet-drawing.h"
#include "widgets/octet-placed-label.h"
#include "widgets/octet-socket-end.h"

#include <glib/gi18n.h>

/* Pixels. */
#define TITLE_SPACE 8
#define CAPTION_SPACE 6
#define LINK_SPACE 12
#define LINK_WIDTH_MIN 120
#define UPRIGHT_LINK 52
#define NATURAL_WIDTH 612

/**
 * OctetSocketPair:
 *
 * All text is labels, laid out here; boxes and the line between them are drawn.
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
  OctetSocketEnd ends[OCTET_N_SOCKETS];
  char *text;
};

G_DEFINE_FINAL_TYPE (OctetSocketPair, octet_socket_pair, GTK_TYPE_WIDGET)

static int
get_link_width (OctetSocketPair *self)
{
  int width =
      MAX (octet_placed_label_get_width (self->type), octet_placed_label_get_width (self->family));

  return MAX (LINK_WIDTH_MIN,
              MAX (width, octet_placed_label_get_width (self->link)) + 2 * LINK_SPACE);
}

static gboolean
is_wide (OctetSocketPair *self, int width)
{
  return width < 0 || width >= 2 * octet_socket_end_get_width (self->ends) + get_link_width (self) -
                                   2 * LINK_SPACE;
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
  const int title = octet_placed_label_get_height (self->title) + TITLE_SPACE;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = octet_socket_end_get_upright_width (self->ends);
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
  else if (is_wide (self, for_size))
    {
      *minimum = title + octet_socket_end_get_height (&self->ends[OCTET_SOCKET_NEAR], FALSE,
                                                      OCTET_SOCKET_END_PADDING_MIN);
      *natural = title +
                 octet_socket_end_get_height (&self->ends[OCTET_SOCKET_NEAR], TRUE,
                                              OCTET_SOCKET_END_PADDING) +
                 get_caption_height (self, for_size);
    }
  else
    {
      *minimum = title + 2 * octet_socket_end_get_upright_height (&self->ends[OCTET_SOCKET_NEAR]) +
                 UPRIGHT_LINK;
      *natural = *minimum + get_caption_height (self, for_size);
    }
}

/* The network above the line, what both ends agree in below it. */
static void
allocate_link (OctetSocketPair *self)
{
  const OctetSocketEnd *near = &self->ends[OCTET_SOCKET_NEAR];
  const int x = near->box.x + near->box.width;
  const int width = self->ends[OCTET_SOCKET_FAR].box.x - x;
  const int line = near->inner.y + near->inner.height / 2;
  int y = line + 6;

  octet_placed_label_stack (self->link, x, line - 5 - octet_placed_label_get_height (self->link),
                            width, 0.5f);
  y = octet_placed_label_stack (self->family, x, y, width, 0.5f);
  octet_placed_label_stack (self->type, x, y, width, 0.5f);
}

/* Beside the line from above to below: what both ends agree in, and the network. */
static void
allocate_upright_link (OctetSocketPair *self)
{
  const OctetSocketEnd *near = &self->ends[OCTET_SOCKET_NEAR];
  const int line = near->inner.x + near->inner.width / 2;
  const int middle = near->box.y + near->box.height + UPRIGHT_LINK / 2;
  const int family = octet_placed_label_get_height (self->family);
  const int type = octet_placed_label_get_height (self->type);
  const int link = octet_placed_label_get_height (self->link);
  const int room = line - LINK_SPACE;

  octet_placed_label_place (self->family, room, middle - family, room, family, 1);
  octet_placed_label_place (self->type, room, middle, room, type, 1);
  octet_placed_label_place (self->link, line + LINK_SPACE, middle - link / 2,
                            near->box.width - line - LINK_SPACE, link, 0);
}

static void
allocate_side_by_side (OctetSocketPair *self, int width, int top, int height, int caption)
{
  const int box_width = MIN (octet_socket_end_get_width (self->ends),
                             (width - get_link_width (self)) / 2 + LINK_SPACE);
  const int spare = height - octet_socket_end_get_height (&self->ends[OCTET_SOCKET_NEAR], FALSE,
                                                          OCTET_SOCKET_END_PADDING_MIN);
  const gboolean has_caption = spare >= caption;
  const int rest = spare - (has_caption ? caption : 0);
  const gboolean has_program =
      rest >= octet_placed_label_get_height (self->ends[OCTET_SOCKET_NEAR].program);
  const int room = height - (has_caption ? caption : 0);
  const int padding =
      CLAMP (OCTET_SOCKET_END_PADDING_MIN +
                 (room - octet_socket_end_get_height (&self->ends[OCTET_SOCKET_NEAR], has_program,
                                                      OCTET_SOCKET_END_PADDING_MIN)) *
                     2 / 5,
             OCTET_SOCKET_END_PADDING_MIN, OCTET_SOCKET_END_PADDING);
  const int box_height =
      octet_socket_end_get_height (&self->ends[OCTET_SOCKET_NEAR], has_program, padding);

  for (guint end = 0; end < OCTET_N_SOCKETS; end++)
    octet_socket_end_allocate (&self->ends[end],
                               &(GdkRectangle){ end == OCTET_SOCKET_NEAR ? 0 : width - box_width,
                                                top, box_width, box_height },
                               has_program, padding);
  allocate_link (self);
  gtk_widget_set_child_visible (self->caption, has_caption);
  octet_placed_label_allocate (self->caption, 0, top + box_height + CAPTION_SPACE, width,
                               caption - CAPTION_SPACE);
}

static void
allocate_upright (OctetSocketPair *self, int width, int top, int height, int caption)
{
  const int box = octet_socket_end_get_upright_height (&self->ends[OCTET_SOCKET_NEAR]);
  const int far = top + box + UPRIGHT_LINK;
  const int inner = octet_socket_end_get_inner_width (self->ends);

  octet_socket_end_allocate_upright (&self->ends[OCTET_SOCKET_NEAR], inner,
                                     &(GdkRectangle){ 0, top, width, box });
  octet_socket_end_allocate_upright (&self->ends[OCTET_SOCKET_FAR], inner,
                                     &(GdkRectangle){ 0, far, width, box });
  allocate_upright_link (self);
  gtk_widget_set_child_visible (self->caption, far + box + caption <= top + height);
  octet_placed_label_allocate (self->caption, 0, far + box + CAPTION_SPACE, width,
                               caption - CAPTION_SPACE);
}

static void
octet_socket_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetSocketPair *self = OCTET_SOCKET_PAIR (widget);
  const int top = octet_placed_label_get_height (self->title) + TITLE_SPACE;
  const int caption = get_caption_height (self, width);

  octet_placed_label_allocate (self->title, 0, 0, width,
                               octet_placed_label_get_height (self->title));
  if (is_wide (self, width))
    allocate_side_by_side (self, width, top, height - top, caption);
  else
    allocate_upright (self, width, top, height - top, caption);
}

static void
draw_dot (OctetDrawing *drawing, float x, float y)
{
  octet_drawing_rectangle (drawing, x - 4, y - 4, 8, 8, 4, OCTET_COLOUR_FG);
}

static void
draw_link (OctetSocketPair *self, OctetDrawing *drawing)
{
  const GdkRectangle *near = &self->ends[OCTET_SOCKET_NEAR].inner,
                     *far = &self->ends[OCTET_SOCKET_FAR].inner;
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

  for (guint end = 0; end < OCTET_N_SOCKETS; end++)
    octet_socket_end_draw (&self->ends[end], drawing);
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
  const OctetSocketEnd *near = &self->ends[OCTET_SOCKET_NEAR], *far = &self->ends[OCTET_SOCKET_FAR];

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
show_words (OctetSocketPair *self, const OctetSocketWords *words)
{
  gtk_label_set_text (GTK_LABEL (self->title), words->title);
  gtk_label_set_text (GTK_LABEL (self->link), words->link);
  gtk_label_set_text (GTK_LABEL (self->family), words->family);
  gtk_label_set_text (GTK_LABEL (self->type), words->type);
  gtk_label_set_text (GTK_LABEL (self->caption), words->caption);
  for (guint end = 0; end < OCTET_N_SOCKETS; end++)
    octet_socket_end_show (&self->ends[end], &words->ends[end]);

  g_free (self->text);
  self->text = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
  g_auto (OctetSocketWords) words = { 0 };

  g_return_if_fail (OCTET_IS_SOCKET_PAIR (pair));

  octet_socket_words_init_service (&words, name, port, protocol);
  show_words (pair, &words);
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
  g_auto (OctetSocketWords) words = { 0 };

  g_return_val_if_fail (OCTET_IS_SOCKET_PAIR (pair), FALSE);

  if (!octet_socket_words_init_family (&words, name))
    return FALSE;

  show_words (pair, &words);

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
  g_auto (OctetSocketWords) words = { 0 };

  g_return_val_if_fail (OCTET_IS_SOCKET_PAIR (pair), FALSE);

  if (!octet_socket_words_init_type (&words, name))
    return FALSE;

  show_words (pair, &words);

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
  self->title = octet_placed_label_new (GTK_WIDGET (self), "heading");
  for (guint end = 0; end < OCTET_N_SOCKETS; end++)
    octet_socket_end_init (&self->ends[end], GTK_WIDGET (self));
  self->link = octet_placed_label_new (GTK_WIDGET (self), "small");
  self->family = octet_placed_label_new (GTK_WIDGET (self), "mono caption");
  self->type = octet_placed_label_new (GTK_WIDGET (self), "mono caption");
  self->caption = octet_placed_label_new (GTK_WIDGET (self), "dim small");
  octet_placed_label_set_wrap (self->caption);

  octet_socket_pair_show_socket_type (self, "SOCK_STREAM");
}

GtkWidget *
octet_socket_pair_new (void)
{
  return g_object_new (OCTET_TYPE_SOCKET_PAIR, NULL);
}

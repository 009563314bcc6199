#include "widgets/octet-host-path.h"

#include "widgets/octet-drawing.h"
#include "widgets/octet-host-way.h"

#include <glib/gi18n.h>

struct _OctetHostPath
{
  GtkWidget parent_instance;

  GPtrArray *stations; /* of OctetHostStation; empty for the pale way */
  OctetHostWay way;    /* a node for each station */
  gboolean busy;
  OctetHostWayForm form; /* where it was last allocated */
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetHostPath, octet_host_path, GTK_TYPE_WIDGET)

/* all in px */
static const int ghost_width = 480;
static const int ghost_height = 104;

static OctetHostNode *
get_node (OctetHostPath *path, guint index)
{
  return octet_host_way_get_node (&path->way, index);
}

static OctetHostWayForm
octet_host_path_arrange (OctetHostPath *path, int width, GtkRequisition *ret_size)
{
  if (path->way.nodes->len > 0)
    return octet_host_way_arrange (&path->way, width, ret_size);

  *ret_size = (GtkRequisition){ ghost_width, ghost_height };
  return OCTET_HOST_WAY_ALONG;
}

static void
octet_host_path_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  OctetHostPath *path = OCTET_HOST_PATH (widget);
  GtkRequisition size;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      octet_host_path_arrange (path, for_size, &size);
      *minimum = *natural = size.height;
      return;
    }

  octet_host_path_arrange (path, -1, &size);
  *minimum = path->way.nodes->len > 0
                 ? MIN (size.width, octet_host_way_get_least_width (&path->way))
                 : size.width;
  *natural = size.width;
}

static GtkSizeRequestMode
octet_host_path_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
octet_host_path_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetHostPath *path = OCTET_HOST_PATH (widget);
  GtkRequisition size;
  int top;

  path->form = octet_host_path_arrange (path, width, &size);
  top = MAX (0, (height - size.height) / 2);

  for (guint i = 0; i < path->way.nodes->len; i++)
    {
      OctetHostNode *node = get_node (path, i);

      node->body_place.y += top;
      node->caption_place.y += top;
      gtk_widget_size_allocate (node->body, &node->body_place, -1);
      gtk_widget_size_allocate (node->caption, &node->caption_place, -1);
    }
}

static float
get_middle (const GtkAllocation *place)
{
  return (float) place->y + (float) place->height / 2;
}

/* The line from the last name to an end; dashed while, or because, nothing has come back. */
static void
draw_branch (OctetHostPath *path, OctetDrawing *drawing, const OctetHostNode *end)
{
  const GtkAllocation *from = &get_node (path, path->way.n_way - 1)->body_place;
  const gboolean is_below = path->form == OCTET_HOST_WAY_BELOW;
  const float x = (float) end->body_place.x - 5, y = get_middle (&end->body_place);
  const float trunk = is_below ? (float) (from->x + OCTET_HOST_WAY_TRUNK) : x - 21;
  const graphene_point_t start =
      is_below ? GRAPHENE_POINT_INIT (trunk, (float) (from->y + from->height))
               : GRAPHENE_POINT_INIT ((float) (from->x + from->width), get_middle (from));
  const graphene_point_t points[] = { start, { trunk, start.y }, { trunk, y }, { x, y } };
  const OctetHostStationKind kind = end->station->kind;

  if (kind != OCTET_HOST_STATION_STATE && kind != OCTET_HOST_STATION_FAILURE)
    {
      octet_drawing_arrow (drawing, points, G_N_ELEMENTS (points), 1.5f, OCTET_COLOUR_FG);
      return;
    }

  for (gsize i = 1; i < G_N_ELEMENTS (points); i++)
    octet_drawing_line (drawing, points[i - 1].x, points[i - 1].y, points[i].x, points[i].y, 1.5f,
                        4,
                        kind == OCTET_HOST_STATION_FAILURE ? OCTET_COLOUR_ERROR : OCTET_COLOUR_DIM);
}

static void
draw_step (OctetHostPath *path,
           OctetDrawing *drawing,
           const OctetHostNode *from,
           const OctetHostNode *to)
{
  const GtkAllocation *a = &from->body_place, *b = &to->body_place;
  const float x = (float) (a->x + OCTET_HOST_WAY_TRUNK);
  const graphene_point_t along[] = { { (float) (a->x + a->width + 1), get_middle (a) },
                                     { (float) (b->x - 2), get_middle (a) } };
  const graphene_point_t down[] = { { x, (float) (a->y + a->height + 1) },
                                    { x, (float) (b->y - 2) } };

  octet_drawing_arrow (drawing, path->form == OCTET_HOST_WAY_ALONG ? along : down, 2, 1.5f,
                       OCTET_COLOUR_FG);
}

/* The way without anything on it: what a look-up will fill. */
static void
draw_ghost (OctetHostPath *path, OctetDrawing *drawing)
{
  const float left = (float) (gtk_widget_get_width (GTK_WIDGET (path)) - ghost_width) / 2;
  const float top = (float) (gtk_widget_get_height (GTK_WIDGET (path)) - ghost_height) / 2;
  const float middle = top + (float) ghost_height / 2;

  for (int i = 0; i < 3; i++)
    {
      const float x = left + (float) i * 116;
      const graphene_point_t points[] = { { x + 89, middle }, { x + 114, middle } };

      octet_drawing_rectangle (drawing, x, middle - 18, 88, 36, 8,
                               i == 2 ? OCTET_COLOUR_BLOCK6_SOLID : OCTET_COLOUR_BLOCK6);
      if (i < 2)
        octet_drawing_arrow (drawing, points, 2, 1.5f, OCTET_COLOUR_RESERVED_LINE);
    }
  for (int i = -1; i <= 1; i++)
    {
      const float x = left + 320, y = middle + (float) i * 38;
      const graphene_point_t points[] = {
        { x, middle }, { x + 12, middle }, { x + 12, y }, { x + 34, y }
      };

      octet_drawing_arrow (drawing, points, 4, 1.5f, OCTET_COLOUR_RESERVED_LINE);
      octet_drawing_rectangle (drawing, x + 42, y - 5, 104, 10, 5, OCTET_COLOUR_NETWORK_TINT);
    }
}

static void
octet_host_path_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetHostPath *path = OCTET_HOST_PATH (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  if (path->way.nodes->len == 0)
    draw_ghost (path, drawing);
  for (guint i = 1; i < path->way.n_way; i++)
    draw_step (path, drawing, get_node (path, i - 1), get_node (path, i));
  for (guint i = path->way.n_way; i < path->way.nodes->len; i++)
    draw_branch (path, drawing, get_node (path, i));

  GTK_WIDGET_CLASS (octet_host_path_parent_class)->snapshot (widget, snapshot);
}

static void
octet_host_path_clear (OctetHostPath *path)
{
  for (guint i = 0; i < path->way.nodes->len; i++)
    octet_host_node_clear (get_node (path, i));
  g_array_set_size (path->way.nodes, 0);
  path->way.n_way = 0;
}

static void
octet_host_path_dispose (GObject *object)
{
  octet_host_path_clear (OCTET_HOST_PATH (object));

  G_OBJECT_CLASS (octet_host_path_parent_class)->dispose (object);
}

static void
octet_host_path_finalize (GObject *object)
{
  OctetHostPath *path = OCTET_HOST_PATH (object);

  g_array_unref (path->way.nodes);
  g_ptr_array_unref (path->stations);

  G_OBJECT_CLASS (octet_host_path_parent_class)->finalize (object);
}

static void
octet_host_path_follow (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[FOLLOW], 0, g_variant_get_string (parameter, NULL));
}

static void
octet_host_path_class_init (OctetHostPathClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = octet_host_path_dispose;
  object_class->finalize = octet_host_path_finalize;
  widget_class->measure = octet_host_path_measure;
  widget_class->get_request_mode = octet_host_path_get_request_mode;
  widget_class->size_allocate = octet_host_path_size_allocate;
  widget_class->snapshot = octet_host_path_snapshot;

  /**
   * OctetHostPath::follow:
   * @subject: "host:srv7.lab.example", "192.0.2.80"
   *
   * A station was clicked.
   */
  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "path.follow", "s", octet_host_path_follow);
  gtk_widget_class_set_css_name (widget_class, "hostpath");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
octet_host_path_init (OctetHostPath *path)
{
  path->stations = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_host_station_free);
  path->way.nodes = g_array_new (FALSE, TRUE, sizeof (OctetHostNode));
  gtk_accessible_update_property (GTK_ACCESSIBLE (path), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("From name to addresses"), -1);
}

/**
 * octet_host_path_new:
 *
 * Returns: (transfer floating): a pale way
 */
GtkWidget *
octet_host_path_new (void)
{
  return g_object_new (OCTET_TYPE_HOST_PATH, NULL);
}

static void
octet_host_path_add_node (OctetHostPath *path, const OctetHostStation *station)
{
  OctetHostNode node;

  octet_host_node_init (&node, station, path->busy, GTK_WIDGET (path));
  g_array_append_val (path->way.nodes, node);
  path->way.n_way += !octet_host_station_is_end (station);
}

static gboolean
are_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!octet_host_station_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/* Whoever had the focus keeps it, if the station is still there. */
static char *
octet_host_path_dup_focus (OctetHostPath *path)
{
  for (guint i = 0; i < path->way.nodes->len; i++)
    if (gtk_widget_has_focus (get_node (path, i)->body))
      return g_strdup (get_node (path, i)->station->subject);

  return NULL;
}

static void
octet_host_path_restore_focus (OctetHostPath *path, const char *subject)
{
  for (guint i = 0; subject != NULL && i < path->way.nodes->len; i++)
    if (g_strcmp0 (get_node (path, i)->station->subject, subject) == 0)
      {
        gtk_widget_grab_focus (get_node (path, i)->body);
        return;
      }
}

/* @stations: (transfer full) */
static void
octet_host_path_set_stations (OctetHostPath *path, GPtrArray *stations, gboolean busy)
{
  g_autofree char *focus = NULL;

  if (busy == path->busy && are_equal (stations, path->stations))
    {
      g_ptr_array_unref (stations);
      return;
    }

  focus = octet_host_path_dup_focus (path);
  octet_host_path_clear (path);
  g_ptr_array_unref (path->stations);
  path->stations = stations;
  path->busy = busy;
  for (guint i = 0; i < stations->len; i++)
    octet_host_path_add_node (path, g_ptr_array_index (stations, i));
  octet_host_path_restore_focus (path, focus);
  gtk_widget_queue_resize (GTK_WIDGET (path));
}

/**
 * octet_host_path_set_host:
 * @host: (nullable): the answer to draw; %NULL for the pale way
 */
void
octet_host_path_set_host (OctetHostPath *path, OctetHost *host)
{
  g_return_if_fail (OCTET_IS_HOST_PATH (path));

  octet_host_path_set_stations (
      path,
      host != NULL ? octet_host_stations_of_host (host)
                   : g_ptr_array_new_with_free_func ((GDestroyNotify) octet_host_station_free),
      FALSE);
}

/**
 * octet_host_path_set_question:
 * @query: what is being asked
 * @state: the word for what became of it so far
 * @busy: whether somebody is working on it
 */
void
octet_host_path_set_question (OctetHostPath *path,
                              const char *query,
                              const char *state,
                              gboolean busy)
{
  g_return_if_fail (OCTET_IS_HOST_PATH (path));
  g_return_if_fail (query != NULL && state != NULL);

  octet_host_path_set_stations (path, octet_host_stations_of_question (query, state), busy);
}

/**
 * octet_host_path_is_upright:
 *
 * Returns: whether the names were too long to stand beside each other
 */
gboolean
octet_host_path_is_upright (OctetHostPath *path)
{
  g_return_val_if_fail (OCTET_IS_HOST_PATH (path), FALSE);

  return path->form != OCTET_HOST_WAY_ALONG;
}

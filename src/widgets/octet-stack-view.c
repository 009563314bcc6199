#include "widgets/octet-stack-view.h"

#include "widgets/octet-drawing.h"
#include "widgets/octet-placed-label.h"
#include "widgets/octet-stack-steps.h"
#include "widgets/octet-stack-track.h"

#include <glib/gi18n.h>

/* Pixels. A layer and the gap above it shrink where height is short; the caption goes before. */
#define LAYER_HEIGHT 34
#define LAYER_HEIGHT_MIN 28
#define GAP 27
#define GAP_MIN 20
#define TITLE_SPACE 8
#define CAPTION_SPACE 6
#define COLUMN_SPACE 18
#define TRACK_WIDTH_MIN 300

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * OctetStackView:
 *
 * The picture of an #OctetStackPicture. All text is labels and buttons, laid out here, so that it
 * is readable for a screen reader as it stands; tracks and arrows are drawn.
 *
 * CSS: "stack" on the widget, "stack-cell" and "lit" on the cells. Accessible role: group.
 */
struct _OctetStackView
{
  GtkWidget parent_instance;

  OctetStackPicture *picture;
  GtkWidget *title;
  GtkWidget *asks_heading;
  GtkWidget *caption;
  GtkWidget *names[OCTET_N_STACK_LAYERS];
  GtkWidget *asks[OCTET_N_STACK_LAYERS];
  GtkWidget *tracks[OCTET_N_STACK_LAYERS];

  OctetStackSteps steps;
  GdkRectangle places[OCTET_N_STACK_LAYERS]; /* of the tracks, as allocated */
};

G_DEFINE_FINAL_TYPE (OctetStackView, octet_stack_view, GTK_TYPE_WIDGET)

static int
get_track_width (OctetStackView *self, int width)
{
  int columns = octet_placed_label_get_widest (self->names, OCTET_N_STACK_LAYERS) +
                octet_placed_label_get_widest (self->asks, OCTET_N_STACK_LAYERS) + 2 * COLUMN_SPACE;

  return width - columns;
}

static gboolean
is_wide (OctetStackView *self, int width)
{
  return width < 0 || get_track_width (self, width) >= TRACK_WIDTH_MIN;
}

/* The line above each layer that names it, where there is no room beside it. */
static int
get_line_height (OctetStackView *self, int width)
{
  if (is_wide (self, width))
    return 0;

  return MAX (octet_placed_label_get_height (self->names[0]),
              octet_placed_label_get_height (self->asks[0])) +
         1;
}

/* Under the tracks, beside the names of the layers. */
static int
get_caption_x (OctetStackView *self, int width)
{
  return is_wide (self, width)
             ? octet_placed_label_get_widest (self->names, OCTET_N_STACK_LAYERS) + COLUMN_SPACE
             : 0;
}

static int
get_caption_height (OctetStackView *self, int width)
{
  const int own = width < 0 ? -1 : width - get_caption_x (self, width);
  int natural;

  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, own, NULL, &natural, NULL, NULL);

  return natural + CAPTION_SPACE;
}

static int
get_fixed_height (OctetStackView *self, int width)
{
  return octet_placed_label_get_height (self->title) + TITLE_SPACE +
         OCTET_N_STACK_LAYERS * get_line_height (self, width);
}

static int
get_layers_height (int layer, int gap)
{
  return OCTET_N_STACK_LAYERS * layer + OCTET_N_STACK_STEPS * gap;
}

static GtkSizeRequestMode
octet_stack_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
octet_stack_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  OctetStackView *self = OCTET_STACK_VIEW (widget);
  int fixed;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = octet_placed_label_get_widest (self->names, OCTET_N_STACK_LAYERS) + COLUMN_SPACE +
                 octet_placed_label_get_widest (self->asks, OCTET_N_STACK_LAYERS);
      *minimum = MAX (*minimum, TRACK_WIDTH_MIN);
      *natural = MAX (*minimum, 612);
      return;
    }

  fixed = get_fixed_height (self, for_size);
  *minimum = fixed + get_layers_height (LAYER_HEIGHT_MIN, GAP_MIN);
  *natural = fixed + get_layers_height (LAYER_HEIGHT, GAP) + get_caption_height (self, for_size);
}

/* Above a layer that a step bends back into, what it is asked for by goes out of the way: between
 * the two ends of the step, or before them. */
static void
make_way_for_bend (OctetStackView *self)
{
  GtkWidget *asks = self->asks[OCTET_STACK_INTERNET];
  const GdkRectangle *track = &self->places[OCTET_STACK_INTERNET];
  const int line = get_line_height (self, track->width);
  const int wanted = octet_placed_label_get_width (asks);
  const int between = (int) self->steps.x[OCTET_STACK_TRANSPORT] + OCTET_STACK_STEP_SPACE;
  const int before =
      octet_placed_label_get_widest (self->names, OCTET_N_STACK_LAYERS) + OCTET_STACK_STEP_SPACE;
  const gboolean fits = between + wanted + OCTET_STACK_STEP_SPACE <= (int) self->steps.bend_x;

  if (self->picture->bends_back && track->x == 0)
    octet_placed_label_place (asks, fits ? between : before, track->y - line, track->width, line,
                              0);
}

static void
allocate_names (OctetStackView *self, guint layer, int y, int width, int height)
{
  octet_placed_label_place (self->names[layer], 0, y,
                            octet_placed_label_get_widest (self->names, OCTET_N_STACK_LAYERS),
                            height, 0);
  octet_placed_label_place (self->asks[layer], width, y, width, height, 1);
}

static void
allocate_layer (OctetStackView *self, guint layer, int y, int width, int height)
{
  const int line = get_line_height (self, width);
  const int track = is_wide (self, width) ? get_track_width (self, width) : width;

  self->places[layer] = (GdkRectangle){ get_caption_x (self, width), y + line, track, height };
  allocate_names (self, layer, y, width, line > 0 ? line : height);
  gtk_widget_size_allocate (self->tracks[layer], &self->places[layer], -1);
}

static void
octet_stack_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetStackView *self = OCTET_STACK_VIEW (widget);
  const int title = octet_placed_label_get_height (self->title);
  const int line = get_line_height (self, width);
  const int caption = get_caption_height (self, width);
  const int room = height - get_fixed_height (self, width);
  const gboolean has_caption = room >= get_layers_height (LAYER_HEIGHT_MIN, GAP_MIN + 2) + caption;
  const int layers = room - (has_caption ? caption : 0);
  const int spare = MAX (layers - get_layers_height (LAYER_HEIGHT_MIN, GAP_MIN), 0) /
                    (OCTET_N_STACK_LAYERS + OCTET_N_STACK_STEPS);
  const int layer_height = MIN (LAYER_HEIGHT_MIN + spare, LAYER_HEIGHT);
  const int gap = MIN (GAP_MIN + spare, GAP);
  const int heading = octet_placed_label_get_width (self->asks_heading);
  const int title_room = width - heading - COLUMN_SPACE;
  int y = title + TITLE_SPACE;

  octet_placed_label_place (self->title, 0, 0, width, title, 0);
  gtk_widget_set_child_visible (self->asks_heading,
                                octet_placed_label_get_width (self->title) <= title_room);
  octet_placed_label_place (self->asks_heading, width, 0, heading, title, 1);
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    {
      allocate_layer (self, layer, y, width, layer_height);
      y += line + layer_height + gap;
    }
  octet_stack_steps_allocate (&self->steps, self->picture, self->tracks, self->places, gap);
  make_way_for_bend (self);
  gtk_widget_set_child_visible (self->caption, has_caption);
  octet_placed_label_allocate (self->caption, self->places[0].x, y - gap + CAPTION_SPACE,
                               width - self->places[0].x, caption - CAPTION_SPACE);
}

static void
octet_stack_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetStackView *self = OCTET_STACK_VIEW (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  octet_stack_steps_draw (&self->steps, drawing, self->picture, self->places,
                          get_line_height (self, gtk_widget_get_width (widget)));

  GTK_WIDGET_CLASS (octet_stack_view_parent_class)->snapshot (widget, snapshot);
}

static void
on_cell_activated (OctetStackTrack *track, const char *subject, OctetStackView *self)
{
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    if (self->tracks[layer] == GTK_WIDGET (track))
      {
        g_signal_emit (self, signals[CELL_ACTIVATED], 0, layer, subject);
        return;
      }
}

/* The whole picture is one stop of the Tab key, on what is lit; arrow keys go from cell to cell. */
static gboolean
octet_stack_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  OctetStackView *self = OCTET_STACK_VIEW (widget);
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab)
    return GTK_WIDGET_CLASS (octet_stack_view_parent_class)->focus (widget, direction);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    if (octet_stack_track_grab_lit (OCTET_STACK_TRACK (self->tracks[layer]), FALSE))
      return TRUE;

  return octet_stack_track_grab_lit (OCTET_STACK_TRACK (self->tracks[0]), TRUE);
}

static char *
describe_steps (OctetStackView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    if (self->picture->steps[step] != NULL)
      g_string_append_printf (text, "%s. ",
                              gtk_label_get_text (GTK_LABEL (self->steps.labels[step])));
  g_string_append (text, self->picture->caption);

  return g_string_free (g_steal_pointer (&text), 0);
}

/**
 * octet_stack_view_set_picture:
 * @view: the view
 * @picture: (transfer full): what to show
 */
void
octet_stack_view_set_picture (OctetStackView *view, OctetStackPicture *picture)
{
  /* until the tracks have other cells */
  g_autoptr (OctetStackPicture) before = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (OCTET_IS_STACK_VIEW (view) && picture != NULL);

  before = g_steal_pointer (&view->picture);
  view->picture = picture;

  gtk_label_set_text (GTK_LABEL (view->title), picture->title);
  gtk_label_set_text (GTK_LABEL (view->caption), picture->caption);
  octet_stack_steps_show (&view->steps, picture);
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    {
      gtk_label_set_text (GTK_LABEL (view->asks[layer]),
                          picture->asks[layer] != NULL ? picture->asks[layer] : "");
      octet_stack_track_set_cells (OCTET_STACK_TRACK (view->tracks[layer]), picture->cells[layer],
                                   picture->n_cells[layer]);
    }

  description = describe_steps (view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  picture->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * octet_stack_view_get_picture:
 *
 * Returns: (transfer none): what is shown
 */
const OctetStackPicture *
octet_stack_view_get_picture (OctetStackView *view)
{
  g_return_val_if_fail (OCTET_IS_STACK_VIEW (view), NULL);

  return view->picture;
}

static void
add_layer (OctetStackView *self, guint layer)
{
  GtkWidget *parent = GTK_WIDGET (self);

  self->names[layer] = octet_placed_label_new (parent, "stack-name");
  gtk_label_set_text (GTK_LABEL (self->names[layer]), octet_stack_track_get_layer_name (layer));
  self->tracks[layer] = octet_stack_track_new (layer);
  gtk_widget_set_parent (self->tracks[layer], parent);
  g_signal_connect (self->tracks[layer], "cell-activated", G_CALLBACK (on_cell_activated), self);
  self->asks[layer] =
      octet_placed_label_new (parent, layer == OCTET_STACK_LINK ? "dim small" : "mono small");
  if (layer < OCTET_N_STACK_STEPS)
    self->steps.labels[layer] = octet_placed_label_new (parent, "dim small");
}

static void
octet_stack_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (octet_stack_view_parent_class)->dispose (object);
}

static void
octet_stack_view_finalize (GObject *object)
{
  octet_stack_picture_free (OCTET_STACK_VIEW (object)->picture);

  G_OBJECT_CLASS (octet_stack_view_parent_class)->finalize (object);
}

static void
octet_stack_view_class_init (OctetStackViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = octet_stack_view_dispose;
  object_class->finalize = octet_stack_view_finalize;
  widget_class->get_request_mode = octet_stack_view_get_request_mode;
  widget_class->measure = octet_stack_view_measure;
  widget_class->size_allocate = octet_stack_view_size_allocate;
  widget_class->snapshot = octet_stack_view_snapshot;
  widget_class->focus = octet_stack_view_focus;

  /**
   * OctetStackView::cell-activated:
   * @layer: an #OctetStackLayer
   * @subject: what the cell stands for
   */
  signals[CELL_ACTIVATED] =
      g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "stackview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
octet_stack_view_init (OctetStackView *self)
{
  GtkWidget *parent = GTK_WIDGET (self);

  self->title = octet_placed_label_new (parent, "heading");
  self->asks_heading = octet_placed_label_new (parent, "caption strong dim");
  gtk_label_set_text (GTK_LABEL (self->asks_heading), _ ("A program asks for it by"));
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    add_layer (self, layer);
  self->caption = octet_placed_label_new (parent, "small dim");
  octet_placed_label_set_wrap (self->caption);

  octet_stack_view_set_picture (self, octet_stack_picture_new ());
}

GtkWidget *
octet_stack_view_new (void)
{
  return g_object_new (OCTET_TYPE_STACK_VIEW, NULL);
}

#include "widgets/octet-stack-view.h"

#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>

/* Pixels. A layer and the gap above it shrink where height is short; the caption goes before. */
#define LAYER_HEIGHT 34
#define LAYER_HEIGHT_MIN 28
#define GAP 27
#define GAP_MIN 20
#define TITLE_SPACE 8
#define CAPTION_SPACE 6
#define COLUMN_SPACE 18
#define CELL_SPACE 3
#define CELL_GAP 2
#define ARROW_INSET 36
#define BEND_INSET 8
#define TRACK_WIDTH_MIN 300
#define STEP_SPACE 14

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
  GtkWidget *steps[OCTET_N_STACK_STEPS];
  GtkWidget *cells[OCTET_N_STACK_LAYERS][OCTET_STACK_MAX_CELLS];

  /* as allocated */
  GdkRectangle tracks[OCTET_N_STACK_LAYERS];
  float arrow_x[OCTET_N_STACK_STEPS]; /* below 0: no arrow */
  float bend_x;                       /* where a step that bends back comes down */
};

G_DEFINE_FINAL_TYPE (OctetStackView, octet_stack_view, GTK_TYPE_WIDGET)

static int
get_natural (GtkWidget *widget, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_widest (GtkWidget *const *widgets, guint n_widgets)
{
  int widest = 0;

  for (guint i = 0; i < n_widgets; i++)
    widest = MAX (widest, get_natural (widgets[i], GTK_ORIENTATION_HORIZONTAL));

  return widest;
}

static int
get_track_width (OctetStackView *self, int width)
{
  int columns = get_widest (self->names, OCTET_N_STACK_LAYERS) +
                get_widest (self->asks, OCTET_N_STACK_LAYERS) + 2 * COLUMN_SPACE;

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

  return MAX (get_natural (self->names[0], GTK_ORIENTATION_VERTICAL),
              get_natural (self->asks[0], GTK_ORIENTATION_VERTICAL)) +
         1;
}

/* Under the tracks, beside the names of the layers. */
static int
get_caption_x (OctetStackView *self, int width)
{
  return is_wide (self, width) ? get_widest (self->names, OCTET_N_STACK_LAYERS) + COLUMN_SPACE : 0;
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
  return get_natural (self->title, GTK_ORIENTATION_VERTICAL) + TITLE_SPACE +
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
      *minimum = get_widest (self->names, OCTET_N_STACK_LAYERS) + COLUMN_SPACE +
                 get_widest (self->asks, OCTET_N_STACK_LAYERS);
      *minimum = MAX (*minimum, TRACK_WIDTH_MIN);
      *natural = MAX (*minimum, 612);
      return;
    }

  fixed = get_fixed_height (self, for_size);
  *minimum = fixed + get_layers_height (LAYER_HEIGHT_MIN, GAP_MIN);
  *natural = fixed + get_layers_height (LAYER_HEIGHT, GAP) + get_caption_height (self, for_size);
}

static void
allocate (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GdkRectangle){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* @x is the left end, or with @at_end the right one; centred on @height */
static void
place_label (GtkWidget *label, int x, int y, int room, int height, gboolean at_end)
{
  const int width = MIN (get_natural (label, GTK_ORIENTATION_HORIZONTAL), room);
  const int own_height = get_natural (label, GTK_ORIENTATION_VERTICAL);

  allocate (label, at_end ? x - width : x, y + (height - own_height) / 2, width, own_height);
}

/* A lit name is never cut: the others share what it leaves. */
static void
allocate_cells (OctetStackView *self, guint layer)
{
  const OctetStackCell *cells = self->picture->cells[layer];
  const guint n_cells = self->picture->n_cells[layer];
  const GdkRectangle *track = &self->tracks[layer];
  const float inner = (float) track->width - 2 * CELL_SPACE + CELL_GAP;
  float wanted[OCTET_STACK_MAX_CELLS];
  float wish = 0, taken = 0, x = (float) track->x + CELL_SPACE;

  for (guint i = 0; i < n_cells; i++)
    {
      const int natural =
          get_natural (self->cells[layer][i], GTK_ORIENTATION_HORIZONTAL) + CELL_GAP;

      wanted[i] = inner * cells[i].share;
      if (cells[i].is_lit && (float) natural > wanted[i])
        {
          wanted[i] = MIN ((float) natural, inner / 2);
          taken += wanted[i];
        }
      else
        wish += cells[i].share;
    }

  for (guint i = 0; i < n_cells; i++)
    {
      const gboolean is_grown = wanted[i] > inner * cells[i].share;
      const float width = is_grown ? wanted[i] : (inner - taken) * cells[i].share / wish;

      allocate (self->cells[layer][i], (int) x, track->y + CELL_SPACE,
                (int) (x + width) - (int) x - CELL_GAP, track->height - 2 * CELL_SPACE);
      x += width;
    }
}

static void
get_cell_bounds (OctetStackView *self, guint layer, guint index, graphene_rect_t *ret_bounds)
{
  if (!gtk_widget_compute_bounds (self->cells[layer][index], GTK_WIDGET (self), ret_bounds))
    *ret_bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
}

/* From the left end of the first lit cell of @layer to the right end of the last; the whole layer
 * if none is lit. What is reached by bending back does not count. */
static void
get_lit_span (OctetStackView *self, guint layer, float *ret_left, float *ret_right)
{
  const gboolean bends = self->picture->bends_back && layer == OCTET_STACK_INTERNET;
  const guint n_cells = self->picture->n_cells[layer] - (bends ? 1 : 0);
  const GdkRectangle *track = &self->tracks[layer];
  guint n_lit = 0;

  *ret_left = (float) track->x;
  *ret_right = (float) (track->x + track->width);
  for (guint i = 0; i < n_cells; i++)
    {
      graphene_rect_t bounds;

      if (!self->picture->cells[layer][i].is_lit)
        continue;
      get_cell_bounds (self, layer, i, &bounds);
      if (n_lit++ == 0)
        *ret_left = bounds.origin.x;
      *ret_right = bounds.origin.x + bounds.size.width;
    }
}

static gboolean
has_room_at (OctetStackView *self, guint step, float x)
{
  const float wanted = (float) get_natural (self->steps[step], GTK_ORIENTATION_HORIZONTAL);

  return x + STEP_SPACE + wanted <= (float) gtk_widget_get_width (GTK_WIDGET (self)) ||
         x - STEP_SPACE - wanted >= (float) self->tracks[step].x;
}

/* Straight up where a lit cell stands over a lit cell, in line with the arrow above if it can be.
 */
static float
find_arrow_x (OctetStackView *self, guint step, float wished)
{
  float upper_left, upper_right, left, right;

  if (self->picture->steps[step] == NULL)
    return -1;

  get_lit_span (self, step, &upper_left, &upper_right);
  get_lit_span (self, step + 1, &left, &right);
  left = MAX (left, upper_left);
  right = MIN (right, upper_right);

  if (wished > left + 8 && wished < right - 8 && has_room_at (self, step, wished))
    return wished;
  if (has_room_at (self, step, (left + right) / 2) && right - left < 3 * ARROW_INSET)
    return (left + right) / 2;

  return MIN (left + ARROW_INSET, (left + right) / 2);
}

/* ICMP is carried by IP and yet beside it: the step goes up out of IP and down into it. */
static void
find_bend (OctetStackView *self)
{
  graphene_rect_t bounds;
  float left, right;

  get_cell_bounds (self, OCTET_STACK_INTERNET, self->picture->n_cells[OCTET_STACK_INTERNET] - 1,
                   &bounds);
  self->bend_x = bounds.origin.x + bounds.size.width / 2;
  get_lit_span (self, OCTET_STACK_INTERNET, &left, &right);
  self->arrow_x[OCTET_STACK_TRANSPORT] = right - BEND_INSET;
}

static void
find_arrows (OctetStackView *self)
{
  float wished = -1;

  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    {
      self->arrow_x[step] = find_arrow_x (self, step, wished);
      wished = self->arrow_x[step] >= 0 ? self->arrow_x[step] : wished;
    }

  if (self->picture->bends_back)
    find_bend (self);
}

/* Right of the arrow, or left of it where the right has no room. */
static void
allocate_steps (OctetStackView *self, int width, int gap)
{
  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    {
      const gboolean bends = self->picture->bends_back && step == OCTET_STACK_TRANSPORT;
      const int left = (int) self->arrow_x[step];
      const int right = bends ? (int) self->bend_x : left;
      const int wanted = get_natural (self->steps[step], GTK_ORIENTATION_HORIZONTAL);
      const int y = self->tracks[step].y + self->tracks[step].height;

      if (right + STEP_SPACE + wanted <= width || right < width / 2)
        place_label (self->steps[step], right + STEP_SPACE, y, width - right - STEP_SPACE, gap,
                     FALSE);
      else
        place_label (self->steps[step], left - STEP_SPACE, y, left - STEP_SPACE, gap, TRUE);
    }
}

/* Above a layer that a step bends back into, what it is asked for by goes out of the way: between
 * the two ends of the step, or before them. */
static void
make_way_for_bend (OctetStackView *self)
{
  GtkWidget *asks = self->asks[OCTET_STACK_INTERNET];
  const GdkRectangle *track = &self->tracks[OCTET_STACK_INTERNET];
  const int line = get_line_height (self, track->width);
  const int wanted = get_natural (asks, GTK_ORIENTATION_HORIZONTAL);
  const int between = (int) self->arrow_x[OCTET_STACK_TRANSPORT] + STEP_SPACE;
  const int before = get_widest (self->names, OCTET_N_STACK_LAYERS) + STEP_SPACE;
  const gboolean fits = between + wanted + STEP_SPACE <= (int) self->bend_x;

  if (self->picture->bends_back && track->x == 0)
    place_label (asks, fits ? between : before, track->y - line, track->width, line, FALSE);
}

static void
allocate_names (OctetStackView *self, guint layer, int y, int width, int height)
{
  place_label (self->names[layer], 0, y, get_widest (self->names, OCTET_N_STACK_LAYERS), height,
               FALSE);
  place_label (self->asks[layer], width, y, width, height, TRUE);
}

static void
allocate_layer (OctetStackView *self, guint layer, int y, int width, int height)
{
  const int line = get_line_height (self, width);
  const int track = is_wide (self, width) ? get_track_width (self, width) : width;

  self->tracks[layer] = (GdkRectangle){ get_caption_x (self, width), y + line, track, height };
  allocate_names (self, layer, y, width, line > 0 ? line : height);
  allocate_cells (self, layer);
}

static void
octet_stack_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetStackView *self = OCTET_STACK_VIEW (widget);
  const int title = get_natural (self->title, GTK_ORIENTATION_VERTICAL);
  const int line = get_line_height (self, width);
  const int caption = get_caption_height (self, width);
  const int room = height - get_fixed_height (self, width);
  const gboolean has_caption = room >= get_layers_height (LAYER_HEIGHT_MIN, GAP_MIN + 2) + caption;
  const int layers = room - (has_caption ? caption : 0);
  const int spare = MAX (layers - get_layers_height (LAYER_HEIGHT_MIN, GAP_MIN), 0) /
                    (OCTET_N_STACK_LAYERS + OCTET_N_STACK_STEPS);
  const int layer_height = MIN (LAYER_HEIGHT_MIN + spare, LAYER_HEIGHT);
  const int gap = MIN (GAP_MIN + spare, GAP);
  const int heading = get_natural (self->asks_heading, GTK_ORIENTATION_HORIZONTAL);
  const int title_room = width - heading - COLUMN_SPACE;
  int y = title + TITLE_SPACE;

  place_label (self->title, 0, 0, width, title, FALSE);
  gtk_widget_set_child_visible (
      self->asks_heading, get_natural (self->title, GTK_ORIENTATION_HORIZONTAL) <= title_room);
  place_label (self->asks_heading, width, 0, heading, title, TRUE);
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    {
      allocate_layer (self, layer, y, width, layer_height);
      y += line + layer_height + gap;
    }
  find_arrows (self);
  make_way_for_bend (self);
  allocate_steps (self, width, gap);
  gtk_widget_set_child_visible (self->caption, has_caption);
  allocate (self->caption, self->tracks[0].x, y - gap + CAPTION_SPACE, width - self->tracks[0].x,
            caption - CAPTION_SPACE);
}

static void
draw_step (OctetStackView *self, OctetDrawing *drawing, guint step)
{
  const float x = self->arrow_x[step];
  const float top = (float) (self->tracks[step].y + self->tracks[step].height) + 1;
  const float bottom = (float) self->tracks[step + 1].y - 1;
  const float foot =
      bottom - (float) get_line_height (self, gtk_widget_get_width (GTK_WIDGET (self)));
  const graphene_point_t straight[] = { { x, foot }, { x, top } };
  const float middle = (top + foot) / 2;
  const graphene_point_t bent[] = {
    { x, bottom }, { x, middle }, { self->bend_x, middle }, { self->bend_x, bottom }
  };

  if (x < 0)
    return;

  if (self->picture->bends_back && step == OCTET_STACK_TRANSPORT)
    octet_drawing_arrow (drawing, bent, G_N_ELEMENTS (bent), 1.6f, OCTET_COLOUR_FG);
  else
    octet_drawing_arrow (drawing, straight, G_N_ELEMENTS (straight), 1.6f, OCTET_COLOUR_FG);
}

static void
octet_stack_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetStackView *self = OCTET_STACK_VIEW (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    {
      const GdkRectangle *track = &self->tracks[layer];

      octet_drawing_rectangle (drawing, (float) track->x, (float) track->y, (float) track->width,
                               (float) track->height, 8, OCTET_COLOUR_GLOBAL);
    }
  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    draw_step (self, drawing, step);

  GTK_WIDGET_CLASS (octet_stack_view_parent_class)->snapshot (widget, snapshot);
}

static void
on_cell_clicked (GtkButton *cell, OctetStackView *self)
{
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    for (guint i = 0; i < self->picture->n_cells[layer]; i++)
      if (self->cells[layer][i] == GTK_WIDGET (cell))
        {
          g_autofree char *subject = g_strdup (self->picture->cells[layer][i].subject);

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
    for (guint i = 0; i < self->picture->n_cells[layer]; i++)
      if (self->picture->cells[layer][i].is_lit)
        return gtk_widget_grab_focus (self->cells[layer][i]);

  return gtk_widget_grab_focus (self->cells[0][0]);
}

static const char *
get_layer_name (guint layer)
{
  static const char *const layer_names[] = {
    NC_ ("layer", "Application"),
    NC_ ("layer", "Transport"),
    NC_ ("layer", "Internet"),
    NC_ ("layer", "Link"),
  };

  return g_dpgettext2 (NULL, "layer", layer_names[layer]);
}

static void
show_cell (OctetStackView *self, guint layer, guint index)
{
  const OctetStackCell *cell = &self->picture->cells[layer][index];
  GtkWidget *button = self->cells[layer][index];
  g_autofree char *description = NULL;

  gtk_widget_set_visible (button, index < self->picture->n_cells[layer]);
  if (index >= self->picture->n_cells[layer])
    return;

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), cell->label);
  if (cell->is_lit)
    gtk_widget_add_css_class (button, "lit");
  else
    gtk_widget_remove_css_class (button, "lit");

  if (cell->is_lit)
    /* Translators: %s is a layer of the TCP/IP stack */
    description = g_strdup_printf (_ ("The entry works here. Layer: %s"), get_layer_name (layer));
  else
    /* Translators: %s is a layer of the TCP/IP stack */
    description = g_strdup_printf (_ ("Layer: %s"), get_layer_name (layer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cell->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static char *
describe_steps (OctetStackView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    if (self->picture->steps[step] != NULL)
      g_string_append_printf (text, "%s. ", gtk_label_get_text (GTK_LABEL (self->steps[step])));
  g_string_append (text, self->picture->caption);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * octet_stack_view_set_picture:
 * @view: the view
 * @picture: (transfer full): what to show
 */
void
octet_stack_view_set_picture (OctetStackView *view, OctetStackPicture *picture)
{
  g_autofree char *description = NULL;

  g_return_if_fail (OCTET_IS_STACK_VIEW (view) && picture != NULL);

  octet_stack_picture_free (view->picture);
  view->picture = picture;

  gtk_label_set_text (GTK_LABEL (view->title), picture->title);
  gtk_label_set_text (GTK_LABEL (view->caption), picture->caption);
  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    gtk_label_set_markup (GTK_LABEL (view->steps[step]),
                          picture->steps[step] != NULL ? picture->steps[step] : "");
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    {
      gtk_label_set_text (GTK_LABEL (view->asks[layer]),
                          picture->asks[layer] != NULL ? picture->asks[layer] : "");
      for (guint i = 0; i < OCTET_STACK_MAX_CELLS; i++)
        show_cell (view, layer, i);
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

static GtkWidget *
add_label (OctetStackView *self, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_css_classes (label, (const char **) classes);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static GtkWidget *
add_cell (OctetStackView *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "stack-cell");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect (button, "clicked", G_CALLBACK (on_cell_clicked), self);

  return button;
}

static void
add_layer (OctetStackView *self, guint layer)
{
  static const char *const ask_classes[] = { "mono", "small", NULL };
  static const char *const link_classes[] = { "dim", "small", NULL };
  static const char *const name_classes[] = { "stack-name", NULL };
  static const char *const step_classes[] = { "dim", "small", NULL };

  self->names[layer] = add_label (self, name_classes);
  gtk_label_set_text (GTK_LABEL (self->names[layer]), get_layer_name (layer));
  for (guint i = 0; i < OCTET_STACK_MAX_CELLS; i++)
    self->cells[layer][i] = add_cell (self);
  self->asks[layer] = add_label (self, layer == OCTET_STACK_LINK ? link_classes : ask_classes);
  if (layer < OCTET_N_STACK_STEPS)
    self->steps[layer] = add_label (self, step_classes);
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
  static const char *const title_classes[] = { "heading", NULL };
  static const char *const heading_classes[] = { "caption", "strong", "dim", NULL };
  static const char *const caption_classes[] = { "small", "dim", NULL };

  self->title = add_label (self, title_classes);
  self->asks_heading = add_label (self, heading_classes);
  gtk_label_set_text (GTK_LABEL (self->asks_heading), _ ("A program asks for it by"));
  for (guint layer = 0; layer < OCTET_N_STACK_LAYERS; layer++)
    add_layer (self, layer);
  self->caption = add_label (self, caption_classes);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);

  octet_stack_view_set_picture (self, octet_stack_picture_new ());
}

GtkWidget *
octet_stack_view_new (void)
{
  return g_object_new (OCTET_TYPE_STACK_VIEW, NULL);
}

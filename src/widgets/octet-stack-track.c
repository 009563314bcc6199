#include "widgets/octet-stack-track.h"

#include "widgets/octet-drawing.h"
#include "widgets/octet-placed-label.h"

#include <glib/gi18n.h>

/* Pixels: around the cells, and between them. */
#define CELL_SPACE 3
#define CELL_GAP 2

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

struct _OctetStackTrack
{
  GtkWidget parent_instance;

  OctetStackLayer layer;
  const OctetStackCell *cells; /* borrowed */
  guint n_cells;
  GtkWidget *buttons[OCTET_STACK_MAX_CELLS];
  GdkRectangle bounds[OCTET_STACK_MAX_CELLS]; /* as allocated */
};

G_DEFINE_FINAL_TYPE (OctetStackTrack, octet_stack_track, GTK_TYPE_WIDGET)

/**
 * octet_stack_track_get_layer_name:
 *
 * Returns: (transfer none): the name of @layer in the reader's language
 */
const char *
octet_stack_track_get_layer_name (OctetStackLayer layer)
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
octet_stack_track_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  OctetStackTrack *self = OCTET_STACK_TRACK (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->n_cells; i++)
    {
      int cell_minimum, cell_natural;

      gtk_widget_measure (self->buttons[i], orientation, -1, &cell_minimum, &cell_natural, NULL,
                          NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += cell_minimum + CELL_GAP;
          *natural += cell_natural + CELL_GAP;
        }
      else
        *minimum = *natural = MAX (*natural, cell_natural);
    }
  *minimum += 2 * CELL_SPACE;
  *natural += 2 * CELL_SPACE;
}

/* A lit name is never cut: the others share what it leaves. */
static void
find_widths (OctetStackTrack *self, float inner, float *ret_widths)
{
  float wish = 0, taken = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      const float natural = (float) octet_placed_label_get_width (self->buttons[i]) + CELL_GAP;

      ret_widths[i] = 0;
      if (self->cells[i].is_lit && natural > inner * self->cells[i].share)
        taken += ret_widths[i] = MIN (natural, inner / 2);
      else
        wish += self->cells[i].share;
    }

  for (guint i = 0; i < self->n_cells; i++)
    if (ret_widths[i] <= 0)
      ret_widths[i] = (inner - taken) * self->cells[i].share / wish;
}

static void
octet_stack_track_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetStackTrack *self = OCTET_STACK_TRACK (widget);
  float widths[OCTET_STACK_MAX_CELLS];
  float x = CELL_SPACE;

  find_widths (self, (float) width - 2 * CELL_SPACE + CELL_GAP, widths);
  for (guint i = 0; i < self->n_cells; i++)
    {
      self->bounds[i] =
          (GdkRectangle){ (int) x, CELL_SPACE, (int) (x + widths[i]) - (int) x - CELL_GAP,
                          height - 2 * CELL_SPACE };
      gtk_widget_size_allocate (self->buttons[i], &self->bounds[i], -1);
      x += widths[i];
    }
}

static void
octet_stack_track_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  octet_drawing_rectangle (drawing, 0, 0, (float) gtk_widget_get_width (widget),
                           (float) gtk_widget_get_height (widget), 8, OCTET_COLOUR_GLOBAL);
  GTK_WIDGET_CLASS (octet_stack_track_parent_class)->snapshot (widget, snapshot);
}

static void
on_clicked (GtkButton *button, OctetStackTrack *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      {
        g_autofree char *subject = g_strdup (self->cells[i].subject);

        g_signal_emit (self, signals[CELL_ACTIVATED], 0, subject);
        return;
      }
}

static void
show_cell (OctetStackTrack *self, GtkWidget *button, const OctetStackCell *cell)
{
  const char *layer = octet_stack_track_get_layer_name (self->layer);
  g_autofree char *description = NULL;

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), cell->label);
  if (cell->is_lit)
    {
      gtk_widget_add_css_class (button, "lit");
      /* Translators: %s is a layer of the TCP/IP stack */
      description = g_strdup_printf (_ ("The entry works here. Layer: %s"), layer);
    }
  else
    {
      gtk_widget_remove_css_class (button, "lit");
      /* Translators: %s is a layer of the TCP/IP stack */
      description = g_strdup_printf (_ ("Layer: %s"), layer);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cell->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/**
 * octet_stack_track_set_cells:
 * @track: a layer
 * @cells: (array length=n_cells) (transfer none): its cells; they must live until others are set
 * @n_cells: how many
 */
void
octet_stack_track_set_cells (OctetStackTrack *track, const OctetStackCell *cells, guint n_cells)
{
  g_return_if_fail (OCTET_IS_STACK_TRACK (track) && n_cells <= OCTET_STACK_MAX_CELLS);

  track->cells = cells;
  track->n_cells = n_cells;
  for (guint i = 0; i < OCTET_STACK_MAX_CELLS; i++)
    {
      gtk_widget_set_visible (track->buttons[i], i < n_cells);
      if (i < n_cells)
        show_cell (track, track->buttons[i], &cells[i]);
    }
  gtk_widget_queue_resize (GTK_WIDGET (track));
}

void
octet_stack_track_get_lit_span (OctetStackTrack *track,
                                guint n_cells,
                                float *ret_left,
                                float *ret_right)
{
  guint n_lit = 0;

  g_return_if_fail (OCTET_IS_STACK_TRACK (track));

  *ret_left = 0;
  *ret_right = (float) gtk_widget_get_width (GTK_WIDGET (track));
  for (guint i = 0; i < MIN (n_cells, track->n_cells); i++)
    {
      const GdkRectangle *bounds = &track->bounds[i];

      if (!track->cells[i].is_lit)
        continue;
      if (n_lit++ == 0)
        *ret_left = (float) bounds->x;
      *ret_right = (float) (bounds->x + bounds->width);
    }
}

/**
 * octet_stack_track_get_middle:
 *
 * Returns: the middle of the cell @index, in pixels from the track's left end
 */
float
octet_stack_track_get_middle (OctetStackTrack *track, guint index)
{
  g_return_val_if_fail (OCTET_IS_STACK_TRACK (track) && index < track->n_cells, 0);

  return (float) track->bounds[index].x + (float) track->bounds[index].width / 2;
}

/**
 * octet_stack_track_grab_lit:
 * @track: a layer
 * @any: whether the first cell will do if none is lit
 *
 * Returns: whether a cell has the focus now
 */
gboolean
octet_stack_track_grab_lit (OctetStackTrack *track, gboolean any)
{
  g_return_val_if_fail (OCTET_IS_STACK_TRACK (track), FALSE);

  for (guint i = 0; i < track->n_cells; i++)
    if (track->cells[i].is_lit)
      return gtk_widget_grab_focus (track->buttons[i]);

  return any && gtk_widget_grab_focus (track->buttons[0]);
}

static void
octet_stack_track_dispose (GObject *object)
{
  OctetStackTrack *self = OCTET_STACK_TRACK (object);

  for (guint i = 0; i < OCTET_STACK_MAX_CELLS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  self->n_cells = 0;

  G_OBJECT_CLASS (octet_stack_track_parent_class)->dispose (object);
}

static void
octet_stack_track_class_init (OctetStackTrackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = octet_stack_track_dispose;
  widget_class->measure = octet_stack_track_measure;
  widget_class->size_allocate = octet_stack_track_size_allocate;
  widget_class->snapshot = octet_stack_track_snapshot;

  signals[CELL_ACTIVATED] =
      g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "stacktrack");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
octet_stack_track_init (OctetStackTrack *self)
{
  for (guint i = 0; i < OCTET_STACK_MAX_CELLS; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      self->buttons[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), label);
      gtk_widget_add_css_class (self->buttons[i], "stack-cell");
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect (self->buttons[i], "clicked", G_CALLBACK (on_clicked), self);
    }
}

/**
 * octet_stack_track_new:
 * @layer: which layer it is
 *
 * Returns: (transfer floating): a layer without cells
 */
GtkWidget *
octet_stack_track_new (OctetStackLayer layer)
{
  OctetStackTrack *self = g_object_new (OCTET_TYPE_STACK_TRACK, NULL);

  self->layer = layer;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  octet_stack_track_get_layer_name (layer), -1);

  return GTK_WIDGET (self);
}

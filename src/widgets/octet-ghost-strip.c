#include "widgets/octet-ghost-strip.h"

#include "widgets/octet-drawing.h"

enum
{
  CELL = 16,
  OCTET_GAP = 2,
  N_CELLS = 32,
  N_NETWORK = 24,
  BAR_WIDTH = 3,
  BAR_Y = 6,
  TILES_Y = 14,
  TILE_HEIGHT = 24,
  HOST_BAR_Y = TILES_Y + TILE_HEIGHT + 5,
  HEIGHT = 50,
};

struct _OctetGhostStrip
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (OctetGhostStrip, octet_ghost_strip, GTK_TYPE_WIDGET)

static int
get_cell_x (int cell)
{
  return cell * CELL + cell / 8 * OCTET_GAP;
}

static void
octet_ghost_strip_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? get_cell_x (N_CELLS) - OCTET_GAP : HEIGHT;
}

static void
octet_ghost_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);
  const int end = get_cell_x (N_CELLS) - OCTET_GAP;
  const float left = (float) ((gtk_widget_get_width (widget) - end) / 2);
  const float boundary = (float) get_cell_x (N_NETWORK) - OCTET_GAP / 2.0f;
  const float radius = BAR_WIDTH / 2.0f;

  for (int i = 0; i < N_CELLS; i++)
    octet_drawing_rectangle (drawing, left + (float) get_cell_x (i) + 1, TILES_Y, CELL - 2,
                             TILE_HEIGHT, 3,
                             i < N_NETWORK ? OCTET_COLOUR_NETWORK_TINT : OCTET_COLOUR_HOST_TINT);

  octet_drawing_rectangle (drawing, left + 1, BAR_Y, boundary - 4, BAR_WIDTH, radius,
                           OCTET_COLOUR_NETWORK);
  octet_drawing_rectangle (drawing, left + boundary + 3, HOST_BAR_Y, (float) end - boundary - 4,
                           BAR_WIDTH, radius, OCTET_COLOUR_HOST);
  octet_drawing_rectangle (drawing, left + boundary - 1, 0, 2, HEIGHT - 2, 0, OCTET_COLOUR_HANDLE);
}

static void
octet_ghost_strip_class_init (OctetGhostStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = octet_ghost_strip_measure;
  widget_class->snapshot = octet_ghost_strip_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ghoststrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
octet_ghost_strip_init (OctetGhostStrip *strip)
{
  gtk_widget_set_can_target (GTK_WIDGET (strip), FALSE);
}

GtkWidget *
octet_ghost_strip_new (void)
{
  return g_object_new (OCTET_TYPE_GHOST_STRIP, NULL);
}

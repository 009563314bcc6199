#include "widgets/octet-column-layout.h"

struct _OctetColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (OctetColumnLayout, octet_column_layout, GTK_TYPE_LAYOUT_MANAGER)

/* px */
static const int column_width = 1100;
static const int least_margin = 18;
static const int top_margin = 12;
static const int bottom_margin = 14;

static int
get_inner_width (int width)
{
  return MIN (width - 2 * least_margin, column_width);
}

static void
octet_column_layout_measure (GtkLayoutManager *layout,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  const gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;
  const int margins = horizontal ? 2 * least_margin : top_margin + bottom_margin;
  const int other = horizontal || for_size < 0 ? -1 : get_inner_width (for_size);

  if (child == NULL)
    return;

  gtk_widget_measure (child, orientation, other, minimum, natural, NULL, NULL);
  *minimum += margins;
  *natural += margins;
}

static void
octet_column_layout_allocate (GtkLayoutManager *layout,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  const int inner = get_inner_width (width);
  const graphene_point_t place =
      GRAPHENE_POINT_INIT ((float) ((width - inner) / 2), (float) top_margin);

  if (child != NULL)
    gtk_widget_allocate (child, inner, height - top_margin - bottom_margin, -1,
                         gsk_transform_translate (NULL, &place));
}

static void
octet_column_layout_class_init (OctetColumnLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->measure = octet_column_layout_measure;
  layout_class->allocate = octet_column_layout_allocate;
}

static void
octet_column_layout_init (OctetColumnLayout *layout)
{
}

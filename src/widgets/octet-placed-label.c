#include "widgets/octet-placed-label.h"

/**
 * octet_placed_label_new:
 * @parent: the drawn widget
 * @classes: CSS classes, separated by blanks
 *
 * Returns: (transfer none): a child of @parent
 */
GtkWidget *
octet_placed_label_new (GtkWidget *parent, const char *classes)
{
  g_auto (GStrv) names = g_strsplit (classes, " ", -1);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_css_classes (label, (const char **) names);
  gtk_widget_set_parent (label, parent);

  return label;
}

void
octet_placed_label_set_wrap (GtkWidget *label)
{
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
}

static int
get_natural (GtkWidget *widget, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

int
octet_placed_label_get_width (GtkWidget *label)
{
  return get_natural (label, GTK_ORIENTATION_HORIZONTAL);
}

int
octet_placed_label_get_height (GtkWidget *label)
{
  return get_natural (label, GTK_ORIENTATION_VERTICAL);
}

int
octet_placed_label_get_widest (GtkWidget *const *labels, guint n_labels)
{
  int widest = 0;

  for (guint i = 0; i < n_labels; i++)
    widest = MAX (widest, octet_placed_label_get_width (labels[i]));

  return widest;
}

void
octet_placed_label_allocate (GtkWidget *label, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (label, &(GdkRectangle){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/**
 * octet_placed_label_place:
 * @label: the label
 * @x: where it begins, has its middle or ends
 * @y: the top of the line it is on
 * @room: the most it may be wide
 * @height: of the line; the label is in its middle
 * @align: 0, 0.5 or 1
 */
void
octet_placed_label_place (GtkWidget *label, int x, int y, int room, int height, float align)
{
  const int width = MIN (octet_placed_label_get_width (label), MAX (room, 0));
  const int own = octet_placed_label_get_height (label);

  octet_placed_label_allocate (label, x - (int) ((float) width * align), y + (height - own) / 2,
                               width, own);
}

/**
 * octet_placed_label_stack:
 * @label: the label
 * @x: where the line begins
 * @y: its top
 * @width: of the line
 * @align: 0 for its beginning, 0.5 for its middle
 *
 * Returns: where the next line begins
 */
int
octet_placed_label_stack (GtkWidget *label, int x, int y, int width, float align)
{
  const int height = octet_placed_label_get_height (label);

  octet_placed_label_place (label, x + (int) ((float) width * align), y, width, height, align);

  return y + height;
}

#include "widgets/octet-folding-box.h"

struct _OctetFoldingBox
{
  GtkWidget parent_instance;

  GtkWidget *buttons; /* the switch: a toggle for each child, in order */
  GPtrArray *children;
  GtkWidget *chosen; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (OctetFoldingBox, octet_folding_box, GTK_TYPE_WIDGET)

static const int gap = 12; /* px */

static int
measure_natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* What all children need below each other. */
static int
measure_all (OctetFoldingBox *box, int width)
{
  int height = -gap;

  for (guint i = 0; i < box->children->len; i++)
    height += measure_natural_height (g_ptr_array_index (box->children, i), width) + gap;

  return MAX (height, 0);
}

static int
measure_widest (OctetFoldingBox *box, int *natural)
{
  int widest = 0;

  *natural = 0;
  for (guint i = 0; i < box->children->len; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (g_ptr_array_index (box->children, i), GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      *natural = MAX (*natural, child_natural);
    }

  return widest;
}

static int
measure_highest (OctetFoldingBox *box, int width)
{
  int highest = 0;

  for (guint i = 0; i < box->children->len; i++)
    {
      int minimum;

      gtk_widget_measure (g_ptr_array_index (box->children, i), GTK_ORIENTATION_VERTICAL, width,
                          &minimum, NULL, NULL, NULL);
      highest = MAX (highest, minimum);
    }

  return highest;
}

/* The height depends on the width. */
static GtkSizeRequestMode
octet_folding_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
octet_folding_box_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  OctetFoldingBox *box = OCTET_FOLDING_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = measure_widest (box, natural);
  else
    {
      *minimum = measure_highest (box, for_size) + measure_natural_height (box->buttons, -1) + gap;
      *natural = MAX (measure_all (box, for_size), *minimum);
    }
}

static void
allocate_at (GtkWidget *child, int y, int width, int height)
{
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) y)));
}

/* The last child takes what is left. */
static void
allocate_all (OctetFoldingBox *box, int width, int height)
{
  int y = 0;

  gtk_widget_set_child_visible (box->buttons, FALSE);
  for (guint i = 0; i < box->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (box->children, i);
      const gboolean last = i + 1 == box->children->len;
      const int child_height = last ? height - y : measure_natural_height (child, width);

      allocate_at (child, y, width, child_height);
      y += child_height + gap;
    }
}

static void
allocate_chosen (OctetFoldingBox *box, int width, int height)
{
  const int top = measure_natural_height (box->buttons, -1) + gap;
  int buttons_width;

  gtk_widget_measure (box->buttons, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &buttons_width, NULL,
                      NULL);
  allocate_at (box->buttons, 0, buttons_width, top - gap);
  for (guint i = 0; i < box->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (box->children, i);

      if (child == box->chosen)
        allocate_at (child, top, width, height - top);
      else
        gtk_widget_set_child_visible (child, FALSE);
    }
}

static void
octet_folding_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetFoldingBox *box = OCTET_FOLDING_BOX (widget);

  if (measure_all (box, width) <= height)
    allocate_all (box, width, height);
  else
    allocate_chosen (box, width, height);
}

static void
octet_folding_box_dispose (GObject *object)
{
  OctetFoldingBox *box = OCTET_FOLDING_BOX (object);

  for (guint i = 0; box->children != NULL && i < box->children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (box->children, i));
  g_clear_pointer (&box->children, g_ptr_array_unref);
  g_clear_pointer (&box->buttons, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_folding_box_parent_class)->dispose (object);
}

static void
octet_folding_box_class_init (OctetFoldingBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_folding_box_dispose;
  widget_class->get_request_mode = octet_folding_box_get_request_mode;
  widget_class->measure = octet_folding_box_measure;
  widget_class->size_allocate = octet_folding_box_size_allocate;
}

static void
octet_folding_box_init (OctetFoldingBox *box)
{
  box->children = g_ptr_array_new ();
  box->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (box->buttons, "linked");
  gtk_widget_add_css_class (box->buttons, "switch");
  gtk_widget_set_parent (box->buttons, GTK_WIDGET (box));
}

GtkWidget *
octet_folding_box_new (void)
{
  return g_object_new (OCTET_TYPE_FOLDING_BOX, NULL);
}

static void
on_toggled (GtkToggleButton *toggle, GtkWidget *child)
{
  OctetFoldingBox *box = OCTET_FOLDING_BOX (gtk_widget_get_parent (child));

  if (!gtk_toggle_button_get_active (toggle))
    return;

  box->chosen = child;
  gtk_widget_queue_allocate (GTK_WIDGET (box));
}

void
octet_folding_box_add (OctetFoldingBox *box, GtkWidget *child, const char *title)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (title);
  GtkWidget *first = gtk_widget_get_first_child (box->buttons);

  g_return_if_fail (OCTET_IS_FOLDING_BOX (box));

  g_ptr_array_add (box->children, child);
  gtk_widget_insert_before (child, GTK_WIDGET (box), NULL);

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (first));
  gtk_box_append (GTK_BOX (box->buttons), toggle);
  g_signal_connect (toggle, "toggled", G_CALLBACK (on_toggled), child);
  if (first == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

void
octet_folding_box_show_child (OctetFoldingBox *box, GtkWidget *child)
{
  GtkWidget *toggle;
  guint index;

  g_return_if_fail (OCTET_IS_FOLDING_BOX (box));

  if (!g_ptr_array_find (box->children, child, &index))
    return;

  toggle = gtk_widget_get_first_child (box->buttons);
  while (index-- > 0)
    toggle = gtk_widget_get_next_sibling (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

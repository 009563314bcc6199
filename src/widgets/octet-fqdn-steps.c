#include "widgets/octet-fqdn-steps.h"

#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>
#include <string.h>

struct _OctetFqdnSteps
{
  GtkWidget parent_instance;

  GPtrArray *numbers; /* of GtkWidget, not held: the steps' circles, for the line between them */
};

G_DEFINE_FINAL_TYPE (OctetFqdnSteps, octet_fqdn_steps, GTK_TYPE_WIDGET)

static const char *const titles[] = {
  [OCTET_FQDN_STEP_FORWARD] = N_ ("Name → address"),
  [OCTET_FQDN_STEP_REVERSE] = N_ ("Address → names, by a reverse look-up"),
  [OCTET_FQDN_STEP_CHOOSE] = N_ ("The first name with a dot in it"),
  [OCTET_FQDN_STEP_KEEP] = N_ ("No name came back, so the question stays"),
};

static void
draw_line_between (OctetFqdnSteps *steps, OctetDrawing *drawing, GtkWidget *upper, GtkWidget *lower)
{
  graphene_rect_t from, to;

  if (!gtk_widget_compute_bounds (upper, GTK_WIDGET (steps), &from) ||
      !gtk_widget_compute_bounds (lower, GTK_WIDGET (steps), &to))
    return;

  octet_drawing_rectangle (
      drawing, from.origin.x + from.size.width / 2 - 0.5f, from.origin.y + from.size.height + 2, 1,
      to.origin.y - from.origin.y - from.size.height - 4, 0, OCTET_COLOUR_RESERVED_LINE);
}

static void
octet_fqdn_steps_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OctetFqdnSteps *steps = OCTET_FQDN_STEPS (widget);
  g_autoptr (OctetDrawing) drawing = octet_drawing_new (widget, snapshot);

  for (guint i = 1; i < steps->numbers->len; i++)
    draw_line_between (steps, drawing, g_ptr_array_index (steps->numbers, i - 1),
                       g_ptr_array_index (steps->numbers, i));

  GTK_WIDGET_CLASS (octet_fqdn_steps_parent_class)->snapshot (widget, snapshot);
}

static void
octet_fqdn_steps_clear (OctetFqdnSteps *steps)
{
  GtkWidget *child;

  g_ptr_array_set_size (steps->numbers, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (steps))) != NULL)
    gtk_widget_unparent (child);
}

static void
octet_fqdn_steps_dispose (GObject *object)
{
  octet_fqdn_steps_clear (OCTET_FQDN_STEPS (object));

  G_OBJECT_CLASS (octet_fqdn_steps_parent_class)->dispose (object);
}

static void
octet_fqdn_steps_finalize (GObject *object)
{
  g_ptr_array_unref (OCTET_FQDN_STEPS (object)->numbers);

  G_OBJECT_CLASS (octet_fqdn_steps_parent_class)->finalize (object);
}

static void
octet_fqdn_steps_class_init (OctetFqdnStepsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_fqdn_steps_dispose;
  G_OBJECT_CLASS (class)->finalize = octet_fqdn_steps_finalize;
  GTK_WIDGET_CLASS (class)->snapshot = octet_fqdn_steps_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "fqdnsteps");
}

static void
octet_fqdn_steps_init (OctetFqdnSteps *steps)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (steps));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  steps->numbers = g_ptr_array_new ();
}

/**
 * octet_fqdn_steps_new:
 *
 * Returns: (transfer floating): a view without steps
 */
GtkWidget *
octet_fqdn_steps_new (void)
{
  return g_object_new (OCTET_TYPE_FQDN_STEPS, NULL);
}

static const char *
get_title (const OctetFqdnStep *step)
{
  if (step->kind == OCTET_FQDN_STEP_CHOOSE && step->to != NULL && strchr (step->to, '.') == NULL)
    return _ ("No name with a dot in it, so the first one stays");

  return _ (titles[step->kind]);
}

static char *
dup_outcome (const OctetFqdnStep *step)
{
  g_autofree char *from = octet_host_escape_name (step->from != NULL ? step->from : "");
  g_autofree char *to = NULL;

  if (step->to == NULL)
    return g_strdup_printf ("%s → –", from);

  to = octet_host_escape_name (step->to);
  if (step->kind == OCTET_FQDN_STEP_CHOOSE || step->kind == OCTET_FQDN_STEP_KEEP)
    return g_steal_pointer (&to);

  return g_strdup_printf ("%s → %s", from, to);
}

/* A name breaks where it must, without a hyphen that is none of its own. */
static void
break_without_hyphens (GtkWidget *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

static GtkWidget *
append_label (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
octet_fqdn_steps_append (OctetFqdnSteps *steps, const OctetFqdnStep *step)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *count = g_strdup_printf ("%u", steps->numbers->len + 1);
  g_autofree char *outcome = dup_outcome (step);
  GtkWidget *number = gtk_label_new (count);
  GtkWidget *title, *result;

  gtk_widget_add_css_class (number, "number");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  title = append_label (words, get_title (step));
  gtk_widget_add_css_class (title, "step");
  result = append_label (words, outcome);
  break_without_hyphens (result);
  gtk_widget_add_css_class (result, "mono");
  gtk_widget_add_css_class (result, "outcome");
  if (step->kind == OCTET_FQDN_STEP_CHOOSE || step->kind == OCTET_FQDN_STEP_KEEP)
    gtk_widget_add_css_class (result, "strong");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (result), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_parent (row, GTK_WIDGET (steps));
  g_ptr_array_add (steps->numbers, number);
}

/**
 * octet_fqdn_steps_set_host:
 * @host: (nullable): whose steps to show
 */
void
octet_fqdn_steps_set_host (OctetFqdnSteps *steps, OctetHost *host)
{
  const gsize n_steps = host != NULL ? octet_host_get_n_fqdn_steps (host) : 0;

  g_return_if_fail (OCTET_IS_FQDN_STEPS (steps));

  octet_fqdn_steps_clear (steps);
  for (gsize i = 0; i < n_steps; i++)
    octet_fqdn_steps_append (steps, octet_host_get_fqdn_step (host, i));
}

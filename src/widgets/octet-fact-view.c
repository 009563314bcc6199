#include "widgets/octet-fact-view.h"

#include "widgets/octet-fact-detail.h"
#include "widgets/octet-fact-row.h"

#include <glib/gi18n.h>

struct _OctetFactView
{
  GtkWidget parent_instance;

  GtkWidget *list_card;
  GtkWidget *list;
  GtkWidget *detail_card;
  GtkWidget *detail;

  OctetDescription *description;
  GPtrArray *rows;   /* of OctetFactRow, in order; used again for the next description */
  char *selected_id; /* kept when a description lacks it, for the next that has it */
  OctetFactRow *hovered;
  gboolean both;
  int label_width; /* px; 0 for what rows take by themselves */
  gboolean updating;
};

enum
{
  PROP_DESCRIPTION = 1,
  PROP_TERMS_IN_BOTH_LANGUAGES,
  N_PROPERTIES
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetFactView, octet_fact_view, GTK_TYPE_WIDGET)

/* all in px */
static const int gap = 12;
static const int least_list_width = 240;
static const int least_detail_width = 260;
static const int least_height = 100;
static const int natural_height = 240;

/* A third of a full page, more of a narrow one: what labels and values need. */
static int
get_list_width (int width)
{
  if (width >= 1000)
    return (int) (width * 0.344);

  return CLAMP ((int) (width * 0.44), least_list_width, 338);
}

static void
octet_fact_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  OctetFactView *view = OCTET_FACT_VIEW (widget);
  int unused;

  /* GTK wants every child measured before it is allocated. */
  gtk_widget_measure (view->list_card, orientation, -1, &unused, NULL, NULL, NULL);
  gtk_widget_measure (view->detail_card, orientation, -1, &unused, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_list_width + gap + least_detail_width;
      *natural = 1100;
    }
  else
    {
      *minimum = least_height;
      *natural = natural_height;
    }
}

static void
octet_fact_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetFactView *view = OCTET_FACT_VIEW (widget);
  const int list_width = get_list_width (width);
  const graphene_point_t right = GRAPHENE_POINT_INIT ((float) (list_width + gap), 0);

  gtk_widget_allocate (view->list_card, list_width, height, -1, NULL);
  gtk_widget_allocate (view->detail_card, width - list_width - gap, height, -1,
                       gsk_transform_translate (NULL, &right));
}

static void
octet_fact_view_update_lively (OctetFactView *view)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (view->list));

  for (guint i = 0; i < view->rows->len; i++)
    {
      OctetFactRow *row = g_ptr_array_index (view->rows, i);

      octet_fact_row_set_lively (row, row == view->hovered || GTK_LIST_BOX_ROW (row) == selected);
    }
}

static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, OctetFactView *view)
{
  OctetFact *fact = row != NULL ? octet_fact_row_get_fact (OCTET_FACT_ROW (row)) : NULL;

  if (view->updating)
    return;

  if (fact != NULL)
    {
      g_free (view->selected_id);
      view->selected_id = g_strdup (octet_fact_get_id (fact));
    }
  octet_fact_detail_set_fact (OCTET_FACT_DETAIL (view->detail), fact);
  octet_fact_view_update_lively (view);
}

static void
on_pointer_moved (GtkEventControllerMotion *controller, double x, double y, OctetFactView *view)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (view->list), (int) y);

  if (GTK_LIST_BOX_ROW (view->hovered) == row)
    return;

  view->hovered = row != NULL ? OCTET_FACT_ROW (row) : NULL;
  octet_fact_view_update_lively (view);
}

static void
on_pointer_left (GtkEventControllerMotion *controller, OctetFactView *view)
{
  view->hovered = NULL;
  octet_fact_view_update_lively (view);
}

static void
on_follow (GtkWidget *child, const char *subject, OctetFactView *view)
{
  g_signal_emit (view, signals[FOLLOW], 0, subject);
}

/* A heading stands over the first row of each group. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  OctetFact *fact = octet_fact_row_get_fact (OCTET_FACT_ROW (row));
  OctetFact *above = before != NULL ? octet_fact_row_get_fact (OCTET_FACT_ROW (before)) : NULL;
  GtkWidget *header = gtk_list_box_row_get_header (row);

  if (above != NULL && g_str_equal (octet_fact_get_group (fact), octet_fact_get_group (above)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (header == NULL)
    {
      header = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "group");
      gtk_list_box_row_set_header (row, header);
    }
  gtk_label_set_text (GTK_LABEL (header), octet_fact_get_group_title (fact));
}

static OctetFactRow *
octet_fact_view_ensure_row (OctetFactView *view, guint index)
{
  OctetFactRow *row;

  if (index < view->rows->len)
    return g_ptr_array_index (view->rows, index);

  row = OCTET_FACT_ROW (octet_fact_row_new ());
  if (view->label_width > 0)
    octet_fact_row_set_label_width (row, view->label_width);
  g_signal_connect (row, "follow", G_CALLBACK (on_follow), view);
  g_ptr_array_add (view->rows, row);

  return row;
}

static void
octet_fact_view_drop_rows (OctetFactView *view, guint n_kept)
{
  while (view->rows->len > n_kept)
    {
      OctetFactRow *row = g_ptr_array_steal_index (view->rows, view->rows->len - 1);

      if (view->hovered == row)
        view->hovered = NULL;
      gtk_list_box_remove (GTK_LIST_BOX (view->list), GTK_WIDGET (row));
    }
}

static OctetFactRow *
octet_fact_view_find_row (OctetFactView *view, const char *id)
{
  for (guint i = 0; i < view->rows->len; i++)
    {
      OctetFactRow *row = g_ptr_array_index (view->rows, i);

      if (g_strcmp0 (octet_fact_get_id (octet_fact_row_get_fact (row)), id) == 0)
        return row;
    }

  return NULL;
}

static void
octet_fact_view_restore_selection (OctetFactView *view)
{
  OctetFactRow *row = octet_fact_view_find_row (view, view->selected_id);

  if (row == NULL && view->rows->len > 0)
    row = g_ptr_array_index (view->rows, 0);

  gtk_list_box_select_row (GTK_LIST_BOX (view->list), GTK_LIST_BOX_ROW (row));
  octet_fact_detail_set_fact (OCTET_FACT_DETAIL (view->detail),
                              row != NULL ? octet_fact_row_get_fact (row) : NULL);
  octet_fact_view_update_lively (view);
}

static void
octet_fact_view_update (OctetFactView *view)
{
  GListModel *facts =
      view->description != NULL ? octet_description_get_facts (view->description) : NULL;
  const guint n_facts = facts != NULL ? g_list_model_get_n_items (facts) : 0;

  view->updating = TRUE;
  octet_fact_view_drop_rows (view, n_facts);
  for (guint i = 0; i < n_facts; i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);
      OctetFactRow *row = octet_fact_view_ensure_row (view, i);

      octet_fact_row_set_fact (row, fact, view->both);
      if (gtk_widget_get_parent (GTK_WIDGET (row)) == NULL)
        gtk_list_box_append (GTK_LIST_BOX (view->list), GTK_WIDGET (row));
    }
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (view->list));
  octet_fact_view_restore_selection (view);
  view->updating = FALSE;
}

static void
octet_fact_view_copy_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OctetFact *fact = octet_fact_view_get_selected (OCTET_FACT_VIEW (widget));
  const char *raw = fact != NULL ? octet_fact_get_raw (fact) : NULL;

  if (fact != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                            raw != NULL ? raw : octet_fact_get_value (fact));
}

static void
octet_fact_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OctetFactView *view = OCTET_FACT_VIEW (object);

  switch (id)
    {
    case PROP_DESCRIPTION:
      g_value_set_object (value, view->description);
      break;
    case PROP_TERMS_IN_BOTH_LANGUAGES:
      g_value_set_boolean (value, view->both);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_fact_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OctetFactView *view = OCTET_FACT_VIEW (object);

  switch (id)
    {
    case PROP_DESCRIPTION:
      octet_fact_view_set_description (view, g_value_get_object (value));
      break;
    case PROP_TERMS_IN_BOTH_LANGUAGES:
      octet_fact_view_set_terms_in_both_languages (view, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_fact_view_dispose (GObject *object)
{
  OctetFactView *view = OCTET_FACT_VIEW (object);

  view->updating = TRUE;
  g_clear_pointer (&view->list_card, gtk_widget_unparent);
  g_clear_pointer (&view->detail_card, gtk_widget_unparent);
  g_clear_pointer (&view->rows, g_ptr_array_unref);
  g_clear_object (&view->description);

  G_OBJECT_CLASS (octet_fact_view_parent_class)->dispose (object);
}

static void
octet_fact_view_finalize (GObject *object)
{
  g_free (OCTET_FACT_VIEW (object)->selected_id);

  G_OBJECT_CLASS (octet_fact_view_parent_class)->finalize (object);
}

static void
octet_fact_view_class_init (OctetFactViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = octet_fact_view_get_property;
  object_class->set_property = octet_fact_view_set_property;
  object_class->dispose = octet_fact_view_dispose;
  object_class->finalize = octet_fact_view_finalize;
  widget_class->measure = octet_fact_view_measure;
  widget_class->size_allocate = octet_fact_view_size_allocate;

  properties[PROP_DESCRIPTION] =
      g_param_spec_object ("description", NULL, NULL, OCTET_TYPE_DESCRIPTION, flags);
  properties[PROP_TERMS_IN_BOTH_LANGUAGES] =
      g_param_spec_boolean ("terms-in-both-languages", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "fact.copy", NULL, octet_fact_view_copy_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "fact.copy",
                                       NULL);
}

static GtkWidget *
new_card (GtkWidget *child)
{
  GtkWidget *card = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (card), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (card), child);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);

  return card;
}

static void
octet_fact_view_init (OctetFactView *view)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  view->rows = g_ptr_array_new ();
  view->list = gtk_list_box_new ();
  gtk_widget_add_css_class (view->list, "facts");
  gtk_list_box_set_header_func (GTK_LIST_BOX (view->list), update_header, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Facts"), -1);
  g_signal_connect (view->list, "row-selected", G_CALLBACK (on_row_selected), view);
  g_signal_connect (motion, "motion", G_CALLBACK (on_pointer_moved), view);
  g_signal_connect (motion, "leave", G_CALLBACK (on_pointer_left), view);
  gtk_widget_add_controller (view->list, motion);
  view->list_card = new_card (view->list);
  gtk_widget_set_parent (view->list_card, GTK_WIDGET (view));

  view->detail = octet_fact_detail_new ();
  gtk_widget_add_css_class (view->detail, "detail");
  g_signal_connect (view->detail, "follow", G_CALLBACK (on_follow), view);
  view->detail_card = new_card (view->detail);
  gtk_widget_set_parent (view->detail_card, GTK_WIDGET (view));

  gtk_widget_set_vexpand (GTK_WIDGET (view), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (view), TRUE);
}

GtkWidget *
octet_fact_view_new (void)
{
  return g_object_new (OCTET_TYPE_FACT_VIEW, NULL);
}

/**
 * octet_fact_view_set_description:
 * @description: (nullable): whose facts to show
 *
 * The same fact stays selected if the description has it, else the first is.
 */
void
octet_fact_view_set_description (OctetFactView *view, OctetDescription *description)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  if (!g_set_object (&view->description, description))
    return;

  octet_fact_view_update (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_DESCRIPTION]);
}

void
octet_fact_view_select (OctetFactView *view, const char *id)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));
  g_return_if_fail (id != NULL);

  g_free (view->selected_id);
  view->selected_id = g_strdup (id);
  octet_fact_view_restore_selection (view);
}

/**
 * octet_fact_view_get_selected:
 *
 * Returns: (transfer none) (nullable): the fact that is shown in full
 */
OctetFact *
octet_fact_view_get_selected (OctetFactView *view)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (OCTET_IS_FACT_VIEW (view), NULL);

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (view->list));

  return row != NULL ? octet_fact_row_get_fact (OCTET_FACT_ROW (row)) : NULL;
}

/**
 * octet_fact_view_set_label_width:
 * @width: the room for labels, in pixels
 *
 * To be set before the first description.
 */
void
octet_fact_view_set_label_width (OctetFactView *view, int width)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  view->label_width = width;
}

/**
 * octet_fact_view_set_working:
 * @id: what the ids of the facts begin with that it belongs to: "host.fqdn"
 * @working: (transfer floating): shows how the value is worked out; seen while such a fact is
 */
void
octet_fact_view_set_working (OctetFactView *view, const char *id, GtkWidget *working)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  octet_fact_detail_set_working (OCTET_FACT_DETAIL (view->detail), id, working);
}

void
octet_fact_view_set_terms_in_both_languages (OctetFactView *view, gboolean both)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  if (view->both == both)
    return;

  view->both = both;
  octet_fact_view_update (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_TERMS_IN_BOTH_LANGUAGES]);
}

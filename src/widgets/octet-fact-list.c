#include "widgets/octet-fact-list.h"

#include "widgets/octet-fact-row.h"

#include <glib/gi18n.h>

struct _OctetFactList
{
  GtkWidget parent_instance;

  GtkWidget *card; /* scrolls */
  GtkWidget *box;
  GPtrArray *rows;   /* of OctetFactRow, in order; used again for the next facts */
  char *selected_id; /* kept when facts lack it, for the next that have it */
  OctetFactRow *hovered;
  int label_width; /* px; 0 for what rows take by themselves */
  gboolean updating;
};

enum
{
  SELECTED,
  FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetFactList, octet_fact_list, GTK_TYPE_WIDGET)

static void
octet_fact_list_update_lively (OctetFactList *list)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (list->box));

  for (guint i = 0; i < list->rows->len; i++)
    {
      OctetFactRow *row = g_ptr_array_index (list->rows, i);

      octet_fact_row_set_lively (row, row == list->hovered || GTK_LIST_BOX_ROW (row) == selected);
    }
}

static void
on_row_selected (GtkListBox *box, GtkListBoxRow *row, OctetFactList *list)
{
  OctetFact *fact = row != NULL ? octet_fact_row_get_fact (OCTET_FACT_ROW (row)) : NULL;

  if (list->updating)
    return;

  if (fact != NULL)
    {
      g_free (list->selected_id);
      list->selected_id = g_strdup (octet_fact_get_id (fact));
    }
  octet_fact_list_update_lively (list);
  g_signal_emit (list, signals[SELECTED], 0);
}

static void
on_pointer_moved (GtkEventControllerMotion *controller, double x, double y, OctetFactList *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list->box), (int) y);

  if (GTK_LIST_BOX_ROW (list->hovered) == row)
    return;

  list->hovered = row != NULL ? OCTET_FACT_ROW (row) : NULL;
  octet_fact_list_update_lively (list);
}

static void
on_pointer_left (GtkEventControllerMotion *controller, OctetFactList *list)
{
  list->hovered = NULL;
  octet_fact_list_update_lively (list);
}

static void
on_follow (GtkWidget *child, const char *subject, OctetFactList *list)
{
  g_signal_emit (list, signals[FOLLOW], 0, subject);
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
octet_fact_list_ensure_row (OctetFactList *list, guint index)
{
  OctetFactRow *row;

  if (index < list->rows->len)
    return g_ptr_array_index (list->rows, index);

  row = OCTET_FACT_ROW (octet_fact_row_new ());
  if (list->label_width > 0)
    octet_fact_row_set_label_width (row, list->label_width);
  g_signal_connect (row, "follow", G_CALLBACK (on_follow), list);
  g_ptr_array_add (list->rows, row);

  return row;
}

static void
octet_fact_list_drop_rows (OctetFactList *list, guint n_kept)
{
  while (list->rows->len > n_kept)
    {
      OctetFactRow *row = g_ptr_array_steal_index (list->rows, list->rows->len - 1);

      if (list->hovered == row)
        list->hovered = NULL;
      gtk_list_box_remove (GTK_LIST_BOX (list->box), GTK_WIDGET (row));
    }
}

static OctetFactRow *
octet_fact_list_find_row (OctetFactList *list, const char *id)
{
  for (guint i = 0; i < list->rows->len; i++)
    {
      OctetFactRow *row = g_ptr_array_index (list->rows, i);

      if (g_strcmp0 (octet_fact_get_id (octet_fact_row_get_fact (row)), id) == 0)
        return row;
    }

  return NULL;
}

static void
octet_fact_list_restore_selection (OctetFactList *list)
{
  OctetFactRow *row = octet_fact_list_find_row (list, list->selected_id);

  if (row == NULL && list->rows->len > 0)
    row = g_ptr_array_index (list->rows, 0);

  gtk_list_box_select_row (GTK_LIST_BOX (list->box), GTK_LIST_BOX_ROW (row));
  octet_fact_list_update_lively (list);
}

/* Tab goes through the row where one is, then on: not through all rows, which the arrow keys do. */
static gboolean
octet_fact_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  OctetFactList *list = OCTET_FACT_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (list->box);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (list->box));

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (octet_fact_list_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) == NULL)
    return selected != NULL && gtk_widget_grab_focus (GTK_WIDGET (selected));

  return row != NULL && gtk_widget_child_focus (row, direction);
}

static void
octet_fact_list_dispose (GObject *object)
{
  OctetFactList *list = OCTET_FACT_LIST (object);

  list->updating = TRUE;
  g_clear_pointer (&list->card, gtk_widget_unparent);
  g_clear_pointer (&list->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (octet_fact_list_parent_class)->dispose (object);
}

static void
octet_fact_list_finalize (GObject *object)
{
  g_free (OCTET_FACT_LIST (object)->selected_id);

  G_OBJECT_CLASS (octet_fact_list_parent_class)->finalize (object);
}

static void
octet_fact_list_class_init (OctetFactListClass *class)
{
  const GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_fact_list_dispose;
  G_OBJECT_CLASS (class)->finalize = octet_fact_list_finalize;
  GTK_WIDGET_CLASS (class)->focus = octet_fact_list_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[SELECTED] =
      g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOLLOW] = g_signal_new ("follow", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
octet_fact_list_init (OctetFactList *list)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  list->rows = g_ptr_array_new ();
  list->box = gtk_list_box_new ();
  gtk_widget_add_css_class (list->box, "facts");
  gtk_list_box_set_header_func (GTK_LIST_BOX (list->box), update_header, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Facts"), -1);
  g_signal_connect (list->box, "row-selected", G_CALLBACK (on_row_selected), list);
  g_signal_connect (motion, "motion", G_CALLBACK (on_pointer_moved), list);
  g_signal_connect (motion, "leave", G_CALLBACK (on_pointer_left), list);
  gtk_widget_add_controller (list->box, motion);

  list->card = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (list->card), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (list->card), list->box);
  gtk_widget_add_css_class (list->card, "card");
  gtk_widget_set_overflow (list->card, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (list->card, GTK_WIDGET (list));
}

GtkWidget *
octet_fact_list_new (void)
{
  return g_object_new (OCTET_TYPE_FACT_LIST, NULL);
}

/**
 * octet_fact_list_set_facts:
 * @facts: (nullable): of #OctetFact
 * @both: whether labels are given in both languages
 *
 * The same fact stays selected if it is among @facts, else the first is.
 */
void
octet_fact_list_set_facts (OctetFactList *list, GListModel *facts, gboolean both)
{
  const guint n_facts = facts != NULL ? g_list_model_get_n_items (facts) : 0;

  g_return_if_fail (OCTET_IS_FACT_LIST (list));

  list->updating = TRUE;
  octet_fact_list_drop_rows (list, n_facts);
  for (guint i = 0; i < n_facts; i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);
      OctetFactRow *row = octet_fact_list_ensure_row (list, i);

      octet_fact_row_set_fact (row, fact, both);
      if (gtk_widget_get_parent (GTK_WIDGET (row)) == NULL)
        gtk_list_box_append (GTK_LIST_BOX (list->box), GTK_WIDGET (row));
    }
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (list->box));
  octet_fact_list_restore_selection (list);
  list->updating = FALSE;

  g_signal_emit (list, signals[SELECTED], 0);
}

void
octet_fact_list_select (OctetFactList *list, const char *id)
{
  g_return_if_fail (OCTET_IS_FACT_LIST (list));
  g_return_if_fail (id != NULL);

  g_free (list->selected_id);
  list->selected_id = g_strdup (id);
  octet_fact_list_restore_selection (list);
}

/**
 * octet_fact_list_get_selected:
 *
 * Returns: (transfer none) (nullable): the fact whose row is selected
 */
OctetFact *
octet_fact_list_get_selected (OctetFactList *list)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (OCTET_IS_FACT_LIST (list), NULL);

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (list->box));

  return row != NULL ? octet_fact_row_get_fact (OCTET_FACT_ROW (row)) : NULL;
}

/**
 * octet_fact_list_set_label_width:
 * @width: the room for labels, in pixels
 *
 * To be set before the first facts.
 */
void
octet_fact_list_set_label_width (OctetFactList *list, int width)
{
  g_return_if_fail (OCTET_IS_FACT_LIST (list));

  list->label_width = width;
}

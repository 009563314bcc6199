#include "panels/octet-host-table.h"

#include "octet-config.h"
#include "panels/octet-host-cell.h"
#include "panels/octet-host-rows.h"

#include <glib/gi18n.h>

struct _OctetHostTable
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *time_column;

  OctetHostList *list;
  OctetHostRows *rows; /* as much of the list as the view has been given */
  guint grow_id;       /* tick callback */
  guint tick_id;
};

enum
{
  PROP_SELECTED = 1,
  N_PROPERTIES
};

enum
{
  TICK, /* for the cells */
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetHostTable, octet_host_table, GTK_TYPE_WIDGET)

static const guint tick_ms = 250;
static const int least_name_width = 138;
static const int least_width = 300;     /* px */
static const double name_share = 0.345; /* of the width */

/* ── time passes while the table is seen and somebody is asked ── */

static gboolean
on_tick (gpointer user_data)
{
  g_signal_emit (user_data, signals[TICK], 0);

  return G_SOURCE_CONTINUE;
}

static void
octet_host_table_update_ticking (OctetHostTable *table)
{
  const gboolean ticks = table->list != NULL && octet_host_list_is_busy (table->list) &&
                         gtk_widget_get_mapped (GTK_WIDGET (table));

  if (!ticks)
    g_clear_handle_id (&table->tick_id, g_source_remove);
  else if (table->tick_id == 0)
    table->tick_id = g_timeout_add (tick_ms, on_tick, table);
}

static void
octet_host_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (octet_host_table_parent_class)->map (widget);
  octet_host_table_update_ticking (OCTET_HOST_TABLE (widget));
}

static void
octet_host_table_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (octet_host_table_parent_class)->unmap (widget);
  octet_host_table_update_ticking (OCTET_HOST_TABLE (widget));
}

/* ── rows ── */

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  OctetHostTable *table = OCTET_HOST_TABLE (widget);

  if (octet_host_rows_grow (table->rows))
    return G_SOURCE_CONTINUE;

  table->grow_id = 0;

  return G_SOURCE_REMOVE;
}

static void
on_more_rows (OctetHostTable *table)
{
  if (table->grow_id == 0)
    table->grow_id = gtk_widget_add_tick_callback (GTK_WIDGET (table), on_frame, NULL, NULL);
}

/* Tab goes on to the next widget, not through thousands of rows; the arrows do that. */
static gboolean
octet_host_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (octet_host_table_parent_class)->focus (widget, direction);
}

/* ── columns ── */

/* What comes in must not move columns, so none is as wide as what is in it. */
static void
octet_host_table_update_columns (OctetHostTable *table, int width)
{
  const int name_width = MAX (least_name_width, (int) (width * name_share));

  if (gtk_column_view_column_get_fixed_width (table->name_column) != name_width)
    gtk_column_view_column_set_fixed_width (table->name_column, name_width);
}

static void
octet_host_table_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (OCTET_HOST_TABLE (widget)->card, orientation, for_size, minimum, natural,
                      NULL, NULL);
  /* The columns follow the width, so they cannot ask for it. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = least_width;
}

static void
octet_host_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetHostTable *table = OCTET_HOST_TABLE (widget);

  octet_host_table_update_columns (table, width);
  gtk_widget_allocate (table->card, width, height, baseline, NULL);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child, text);

      if (label != NULL)
        return label;
    }

  return NULL;
}

/* Times end at the right, so their title does; GTK has no property for it. */
static void
octet_host_table_align_time_title (OctetHostTable *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (table->view));
  GtkWidget *title = find_label (header, gtk_column_view_column_get_title (table->time_column));

  if (title == NULL)
    return;

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_halign (title, GTK_ALIGN_END);
}

/* ── cells ── */

static void
on_setup_name (GtkSignalListItemFactory *factory, GtkListItem *row, OctetHostTable *table)
{
  gtk_list_item_set_child (row, octet_host_cell_new (OCTET_HOST_CELL_NAME));
}

static void
on_setup_result (GtkSignalListItemFactory *factory, GtkListItem *row, OctetHostTable *table)
{
  gtk_list_item_set_child (row, octet_host_cell_new (OCTET_HOST_CELL_RESULT));
}

static void
on_setup_time (GtkSignalListItemFactory *factory, GtkListItem *row, OctetHostTable *table)
{
  GtkWidget *cell = octet_host_cell_new (OCTET_HOST_CELL_TIME);

  g_signal_connect_object (table, "tick", G_CALLBACK (octet_host_cell_tick), cell,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (row, cell);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *row, OctetHostTable *table)
{
  octet_host_cell_set_item (OCTET_HOST_CELL (gtk_list_item_get_child (row)),
                            gtk_list_item_get_item (row));
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *row, OctetHostTable *table)
{
  octet_host_cell_set_item (OCTET_HOST_CELL (gtk_list_item_get_child (row)), NULL);
}

static void
on_selected (OctetHostTable *table)
{
  g_object_notify_by_pspec (G_OBJECT (table), properties[PROP_SELECTED]);
}

static void
octet_host_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, octet_host_table_get_selected (OCTET_HOST_TABLE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_host_table_dispose (GObject *object)
{
  OctetHostTable *table = OCTET_HOST_TABLE (object);

  g_clear_handle_id (&table->tick_id, g_source_remove);
  if (table->list != NULL)
    g_signal_handlers_disconnect_by_data (table->list, table);
  g_clear_object (&table->list);
  if (table->rows != NULL)
    g_signal_handlers_disconnect_by_data (table->rows, table);
  g_clear_object (&table->rows);
  g_clear_pointer (&table->card, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_host_table_parent_class)->dispose (object);
}

static void
octet_host_table_class_init_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-host-table.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetHostTable, card);
  gtk_widget_class_bind_template_child (widget_class, OctetHostTable, view);
  gtk_widget_class_bind_template_child (widget_class, OctetHostTable, selection);
  gtk_widget_class_bind_template_child (widget_class, OctetHostTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, OctetHostTable, time_column);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_name);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_result);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_time);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
octet_host_table_class_init (OctetHostTableClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = octet_host_table_get_property;
  object_class->dispose = octet_host_table_dispose;
  widget_class->measure = octet_host_table_measure;
  widget_class->size_allocate = octet_host_table_size_allocate;
  widget_class->focus = octet_host_table_focus;
  widget_class->map = octet_host_table_map;
  widget_class->unmap = octet_host_table_unmap;

  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, OCTET_TYPE_HOST_ITEM,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[TICK] = g_signal_new ("tick", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  octet_host_table_class_init_template (widget_class);
}

static void
octet_host_table_init (OctetHostTable *table)
{
  gtk_widget_init_template (GTK_WIDGET (table));
  octet_host_table_align_time_title (table);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Names that are looked up"), -1);
}

/**
 * octet_host_table_set_list:
 * @list: whose rows to show
 */
void
octet_host_table_set_list (OctetHostTable *table, OctetHostList *list)
{
  g_return_if_fail (OCTET_IS_HOST_TABLE (table));
  g_return_if_fail (OCTET_IS_HOST_LIST (list));
  g_return_if_fail (table->list == NULL);

  table->list = g_object_ref (list);
  table->rows = octet_host_rows_new (G_LIST_MODEL (list));
  g_signal_connect_swapped (table->rows, "more", G_CALLBACK (on_more_rows), table);
  g_signal_connect_swapped (list, "notify::busy", G_CALLBACK (octet_host_table_update_ticking),
                            table);
  gtk_single_selection_set_model (table->selection, G_LIST_MODEL (table->rows));
  on_more_rows (table);
  octet_host_table_update_ticking (table);
}

/**
 * octet_host_table_get_selected:
 *
 * Returns: (transfer none) (nullable): the selected row; %NULL only if there are no rows
 */
OctetHostItem *
octet_host_table_get_selected (OctetHostTable *table)
{
  g_return_val_if_fail (OCTET_IS_HOST_TABLE (table), NULL);

  return gtk_single_selection_get_selected_item (table->selection);
}

void
octet_host_table_select (OctetHostTable *table, guint position)
{
  g_return_if_fail (OCTET_IS_HOST_TABLE (table));

  gtk_single_selection_set_selected (table->selection, position);
}

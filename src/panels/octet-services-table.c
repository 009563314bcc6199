#include "panels/octet-services-table.h"

#include "panels/octet-column-view-rows.h"
#include "panels/octet-services-columns.h"
#include "panels/octet-services-filter.h"

#include <glib/gi18n.h>

/* Pixels. Aliases are hidden below ALIASES_WIDTH. */
#define WIDTH_MIN 340
#define WIDTH 488
#define ALIASES_WIDTH 440

enum
{
  ROW_SELECTED,
  ROW_ACTIVATED,
  SHOW_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

struct _OctetServicesTable
{
  GtkWidget parent_instance;

  OctetServicesPage page;
  GListModel *rows;
  gpointer wanted; /* (nullable): the selected row, shown or not */
  gboolean is_syncing;
  gboolean is_to_scroll;
  gboolean is_narrow;
  guint adapt_id;

  OctetServicesFilter *filter;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *columns[OCTET_N_SERVICES_COLUMNS]; /* (nullable) */

  GtkWidget *card;
  GtkWidget *view;
  GtkWidget *nothing;
  GtkWidget *count;
  GtkWidget *show_all;
};

G_DEFINE_FINAL_TYPE (OctetServicesTable, octet_services_table, GTK_TYPE_WIDGET)

static const char *const page_names[] = {
  [OCTET_SERVICES_PAGE_SERVICES] = N_ ("Services"),
  [OCTET_SERVICES_PAGE_PROTOCOLS] = N_ ("Protocols"),
  [OCTET_SERVICES_PAGE_FAMILIES] = N_ ("Address families"),
  [OCTET_SERVICES_PAGE_TYPES] = N_ ("Socket types"),
};

/* ── count ── */

static char *
format_all (OctetServicesPage page, guint n_all)
{
  switch (page)
    {
    case OCTET_SERVICES_PAGE_SERVICES:
      return g_strdup_printf (ngettext ("%u service", "%u services", n_all), n_all);
    case OCTET_SERVICES_PAGE_PROTOCOLS:
      return g_strdup_printf (ngettext ("%u protocol", "%u protocols", n_all), n_all);
    case OCTET_SERVICES_PAGE_FAMILIES:
      return g_strdup_printf (ngettext ("%u address family", "%u address families", n_all), n_all);
    case OCTET_SERVICES_PAGE_TYPES:
      return g_strdup_printf (ngettext ("%u socket type", "%u socket types", n_all), n_all);
    case OCTET_N_SERVICES_PAGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
update_count (OctetServicesTable *self)
{
  const guint n_all = g_list_model_get_n_items (self->rows);
  const guint n_shown = octet_services_table_get_n_shown (self);
  const char *filter = octet_services_filter_get_text (self->filter);
  const gboolean is_filtered = *filter != '\0';
  g_autofree char *all = format_all (self->page, n_all);
  g_autofree char *text = NULL;

  if (is_filtered)
    /* Translators: rows shown, rows there are, what was searched */
    text = g_strdup_printf (_ ("%1$u of %2$u: “%3$s”"), n_shown, n_all, filter);
  gtk_label_set_text (GTK_LABEL (self->count), text != NULL ? text : all);
  gtk_widget_set_visible (self->show_all, is_filtered);
  gtk_widget_set_visible (self->nothing, n_shown == 0);
}

/* ── selection ── */

static guint
find_position (OctetServicesTable *self, gpointer row)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; row != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (item == row)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* A list that was never laid out cannot scroll; it will, when it is. */
static void
scroll_to_selected (OctetServicesTable *self)
{
  self->is_to_scroll = !octet_column_view_rows_scroll_to_selected (GTK_COLUMN_VIEW (self->view));
}

static void
sync_selection (OctetServicesTable *self)
{
  self->is_syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, find_position (self, self->wanted));
  self->is_syncing = FALSE;
}

static void
on_selected (GtkSingleSelection *selection, GParamSpec *pspec, OctetServicesTable *self)
{
  gpointer row = gtk_single_selection_get_selected_item (selection);

  if (self->is_syncing || row == NULL || row == self->wanted)
    return;

  g_set_object ((GObject **) &self->wanted, row);
  g_signal_emit (self, signals[ROW_SELECTED], 0, row);
}

static void
on_activated (GtkColumnView *view, guint position, OctetServicesTable *self)
{
  g_autoptr (GObject) row = octet_services_table_dup_row (self, position);

  if (row != NULL)
    g_signal_emit (self, signals[ROW_ACTIVATED], 0, row);
}

/* The file was read again: the rows are new, the names are the same. */
static void
on_rows_changed (GListModel *rows,
                 guint position,
                 guint removed,
                 guint added,
                 OctetServicesTable *self)
{
  g_autoptr (GObject) same = NULL;

  octet_services_filter_forget (self->filter);
  if (self->wanted != NULL)
    same = octet_services_table_find (self, octet_services_row_get_name (self->wanted),
                                      octet_services_row_get_protocol (self->wanted));
  g_set_object ((GObject **) &self->wanted, same);
  sync_selection (self);
  update_count (self);
}

static void
on_show_all (GtkButton *button, OctetServicesTable *self)
{
  octet_services_table_set_filter (self, "");
  scroll_to_selected (self);
  g_signal_emit (self, signals[SHOW_ALL], 0);
}

/* ── public ── */

/**
 * octet_services_table_set_filter:
 * @table: the table
 * @filter: words, all of which a row must have; "" for all rows
 */
void
octet_services_table_set_filter (OctetServicesTable *table, const char *filter)
{
  gboolean has_changed;

  g_return_if_fail (OCTET_IS_SERVICES_TABLE (table));

  table->is_syncing = TRUE;
  has_changed = octet_services_filter_set_text (table->filter, filter);
  table->is_syncing = FALSE;
  if (!has_changed)
    return;

  sync_selection (table);
  update_count (table);
}

const char *
octet_services_table_get_filter (OctetServicesTable *table)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_TABLE (table), NULL);

  return octet_services_filter_get_text (table->filter);
}

guint
octet_services_table_get_n_shown (OctetServicesTable *table)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_TABLE (table), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (table->selection));
}

/**
 * octet_services_table_dup_row:
 *
 * Returns: (transfer full) (nullable): the row at @position as the table is shown now
 */
gpointer
octet_services_table_dup_row (OctetServicesTable *table, guint position)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_TABLE (table), NULL);

  return g_list_model_get_item (G_LIST_MODEL (table->selection), position);
}

/**
 * octet_services_table_select:
 * @table: the table
 * @row: (nullable): a row, shown or not
 */
void
octet_services_table_select (OctetServicesTable *table, gpointer row)
{
  g_return_if_fail (OCTET_IS_SERVICES_TABLE (table));

  if (!g_set_object ((GObject **) &table->wanted, row))
    return;

  sync_selection (table);
  scroll_to_selected (table);
}

gpointer
octet_services_table_get_selected (OctetServicesTable *table)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_TABLE (table), NULL);

  return table->wanted;
}

/**
 * octet_services_table_find:
 * @table: the table
 * @name: a row's name, in any case
 * @protocol: (nullable): its protocol
 *
 * Returns: (transfer full) (nullable): the first such row, shown or not
 */
gpointer
octet_services_table_find (OctetServicesTable *table, const char *name, const char *protocol)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_TABLE (table), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (table->rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (table->rows, i);

      if (g_ascii_strcasecmp (octet_services_row_get_name (row), name) == 0 &&
          (protocol == NULL || g_strcmp0 (octet_services_row_get_protocol (row), protocol) == 0))
        return g_steal_pointer (&row);
    }

  return NULL;
}

/* ── place ── */

static gboolean
adapt (gpointer user_data)
{
  OctetServicesTable *self = user_data;
  const gboolean has_room = gtk_widget_get_width (GTK_WIDGET (self)) >= ALIASES_WIDTH;

  self->adapt_id = 0;
  self->is_narrow = !has_room;
  octet_services_columns_fit (self->columns, self->page, has_room);
  if (self->is_to_scroll)
    scroll_to_selected (self);

  return G_SOURCE_REMOVE;
}

static void
octet_services_table_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  OctetServicesTable *self = OCTET_SERVICES_TABLE (widget);

  gtk_widget_measure (self->card, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation != GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = WIDTH_MIN;
  *natural = WIDTH;
}

/* A column cannot come or go while rows are being laid out. */
static void
octet_services_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetServicesTable *self = OCTET_SERVICES_TABLE (widget);

  gtk_widget_size_allocate (self->card, &(GdkRectangle){ 0, 0, width, height }, baseline);
  if (self->adapt_id == 0 && (self->is_narrow != (width < ALIASES_WIDTH) || self->is_to_scroll))
    self->adapt_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt, self, NULL);
}

/* ── keyboard ── */

/* Tab comes into the rows at the selected one, and goes out of them to the button below. */
static gboolean
octet_services_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  OctetServicesTable *self = OCTET_SERVICES_TABLE (widget);
  GtkColumnView *view = GTK_COLUMN_VIEW (self->view);
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && octet_column_view_rows_have_focus (view))
    {
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_child_focus (gtk_widget_get_first_child (self->view), direction);
      return gtk_widget_get_visible (self->show_all) && gtk_widget_grab_focus (self->show_all);
    }
  if (!GTK_WIDGET_CLASS (octet_services_table_parent_class)->focus (widget, direction))
    return FALSE;
  if (is_tab && octet_column_view_rows_have_focus (view))
    octet_column_view_rows_grab_selected (view);

  return TRUE;
}

/* ── construction ── */

static void
octet_services_table_dispose (GObject *object)
{
  OctetServicesTable *self = OCTET_SERVICES_TABLE (object);

  g_clear_handle_id (&self->adapt_id, g_source_remove);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, on_rows_changed, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, on_selected, self);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object ((GObject **) &self->wanted);

  G_OBJECT_CLASS (octet_services_table_parent_class)->dispose (object);
}

static void
octet_services_table_class_init (OctetServicesTableClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GType type = G_TYPE_FROM_CLASS (class);

  object_class->dispose = octet_services_table_dispose;
  widget_class->measure = octet_services_table_measure;
  widget_class->size_allocate = octet_services_table_size_allocate;
  widget_class->focus = octet_services_table_focus;

  signals[ROW_SELECTED] = g_signal_new ("row-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[ROW_ACTIVATED] = g_signal_new ("row-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SHOW_ALL] =
      g_signal_new ("show-all", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_services_table_init (OctetServicesTable *self)
{
  self->filter = octet_services_filter_new ();
}

static void
set_up_models (OctetServicesTable *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  GtkSortListModel *sorted;
  GtkFilterListModel *filtered;

  filtered = gtk_filter_list_model_new (g_object_ref (self->rows),
                                        GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  g_signal_connect (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view),
                                  self->columns[OCTET_SERVICES_COLUMN_NUMBER], GTK_SORT_ASCENDING);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
}

static GtkWidget *
build_list (OctetServicesTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->view = gtk_column_view_new (NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (page_names[self->page]), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (on_activated), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_set_vexpand (scroller, TRUE);

  self->nothing = gtk_label_new (_ ("Nothing here has this name."));
  gtk_widget_add_css_class (self->nothing, "dim");
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_set_can_target (self->nothing, FALSE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->nothing);

  return overlay;
}

static GtkWidget *
build_foot (OctetServicesTable *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (foot, "foot");
  self->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->count), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->count, "dim");
  self->show_all = gtk_button_new_with_mnemonic (_ ("Show _all"));
  gtk_widget_add_css_class (self->show_all, "small");
  g_signal_connect (self->show_all, "clicked", G_CALLBACK (on_show_all), self);
  gtk_box_append (GTK_BOX (foot), self->count);
  gtk_box_append (GTK_BOX (foot), self->show_all);

  return foot;
}

/**
 * octet_services_table_new:
 * @page: what the rows are
 * @rows: (transfer none): a list of them
 *
 * Returns: (transfer floating): the table, sorted by number
 */
GtkWidget *
octet_services_table_new (OctetServicesPage page, GListModel *rows)
{
  OctetServicesTable *self = g_object_new (OCTET_TYPE_SERVICES_TABLE, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self->page = page;
  self->rows = g_object_ref (rows);
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "services-table");
  gtk_widget_set_overflow (self->card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self->card), build_list (self));
  gtk_box_append (GTK_BOX (self->card), build_foot (self));
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  octet_services_columns_add (self->columns, GTK_COLUMN_VIEW (self->view), page, rows);
  set_up_models (self);
  g_signal_connect_after (rows, "items-changed", G_CALLBACK (on_rows_changed), self);
  update_count (self);

  return GTK_WIDGET (self);
}

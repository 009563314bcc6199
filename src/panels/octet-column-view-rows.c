#include "panels/octet-column-view-rows.h"

/* How many rows beyond the selected one are scrolled into sight: at the very edge it would look
 * like the end. */
#define MARGIN_ROWS 6

/* The list below the titles. */
static GtkWidget *
get_list (GtkColumnView *view)
{
  return gtk_widget_get_last_child (GTK_WIDGET (view));
}

static guint
get_selected (GtkColumnView *view)
{
  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_column_view_get_model (view)));
}

static void
scroll_to (GtkColumnView *view, guint position)
{
  gtk_widget_activate_action (get_list (view), "list.scroll-to-item", "u", position);
}

/**
 * octet_column_view_rows_scroll_to_selected:
 * @view: the view
 *
 * Scrolls the selected row into sight, if it is out of it.
 *
 * Returns: %FALSE if @view was never laid out, so that it cannot scroll yet
 */
gboolean
octet_column_view_rows_scroll_to_selected (GtkColumnView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
  const guint position = get_selected (view);
  const double top = gtk_adjustment_get_value (adjustment);
  const double height = gtk_adjustment_get_page_size (adjustment);
  double row_height;

  if (height <= 0)
    return FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    return TRUE;

  row_height = gtk_adjustment_get_upper (adjustment) / n_rows;
  if (position * row_height < top)
    scroll_to (view, position > MARGIN_ROWS ? position - MARGIN_ROWS : 0);
  else if ((position + 1) * row_height > top + height)
    scroll_to (view, MIN (position + MARGIN_ROWS, n_rows - 1));

  return TRUE;
}

gboolean
octet_column_view_rows_have_focus (GtkColumnView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, get_list (view));
}

/**
 * octet_column_view_rows_grab_selected:
 * @view: the view
 *
 * Returns: whether the selected row has the focus now
 */
gboolean
octet_column_view_rows_grab_selected (GtkColumnView *view)
{
  const guint position = get_selected (view);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  /* Rows out of sight have no widget. */
  scroll_to (view, position);
  for (GtkWidget *row = gtk_widget_get_first_child (get_list (view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);

  return FALSE;
}

#include "panels/octet-host-cell.h"

#include "panels/octet-host-words.h"
#include "widgets/octet-host-station.h"

struct _OctetHostCell
{
  GtkWidget parent_instance;

  OctetHostCellKind kind;
  OctetHostItem *item;

  GtkWidget *spinner; /* (nullable): made when a result is first waited for */
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (OctetHostCell, octet_host_cell, GTK_TYPE_WIDGET)

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}

static void
octet_host_cell_show_name (OctetHostCell *cell)
{
  g_autofree char *name = octet_host_station_dup_text (octet_host_item_get_query (cell->item));

  set_text (cell->text, name);
}

/* Values in the monospace face, what is left out behind them; in one label, so that where there is
 * no room for both, the latter goes first. */
static char *
dup_markup (const char *result, const char *note, gboolean is_value)
{
  if (!is_value)
    return g_markup_escape_text (result, -1);
  if (note == NULL)
    return g_markup_printf_escaped ("<span font_desc=\"monospace 13px\">%s</span>", result);

  return g_markup_printf_escaped (
      "<span font_desc=\"monospace 13px\">%s</span>  <span alpha=\"75%%\">%s</span>", result, note);
}

static void
octet_host_cell_spin (OctetHostCell *cell, gboolean on)
{
  if (cell->spinner == NULL && on)
    {
      cell->spinner = gtk_spinner_new ();
      gtk_widget_insert_after (cell->spinner, GTK_WIDGET (cell), NULL);
    }
  if (cell->spinner == NULL)
    return;

  gtk_widget_set_visible (cell->spinner, on);
  gtk_spinner_set_spinning (GTK_SPINNER (cell->spinner), on);
}

static void
octet_host_cell_show_result (OctetHostCell *cell)
{
  const OctetHostState state = octet_host_item_get_state (cell->item);
  const gboolean has_result = octet_host_words_has_result (cell->item);
  g_autofree char *note = NULL;
  g_autofree char *result = octet_host_words_dup_result (cell->item, &note);
  g_autofree char *markup = NULL;

  markup = dup_markup (result, note, has_result);
  gtk_label_set_markup (GTK_LABEL (cell->text), markup);
  set_css_class (cell->text, "error-text", state == OCTET_HOST_FAILED);
  set_css_class (cell->text, "dim", !has_result && state != OCTET_HOST_FAILED);

  octet_host_cell_spin (cell, state == OCTET_HOST_LOOKING);
}

static void
octet_host_cell_show_time (OctetHostCell *cell)
{
  OctetHost *host = octet_host_item_get_host (cell->item);
  const gint64 start = octet_host_item_get_start_time (cell->item);
  g_autofree char *duration = NULL;
  gint64 span = 0;

  if (octet_host_item_get_state (cell->item) == OCTET_HOST_LOOKING && start > 0)
    span = g_get_monotonic_time () - start;
  else if (host != NULL)
    span = octet_host_get_duration (host);

  duration = octet_host_words_dup_duration (span);
  set_text (cell->text, duration);
}

static void
octet_host_cell_update (OctetHostCell *cell)
{
  if (cell->item == NULL)
    return;

  switch (cell->kind)
    {
    case OCTET_HOST_CELL_NAME:
      octet_host_cell_show_name (cell);
      break;
    case OCTET_HOST_CELL_RESULT:
      octet_host_cell_show_result (cell);
      break;
    case OCTET_HOST_CELL_TIME:
      octet_host_cell_show_time (cell);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
octet_host_cell_dispose (GObject *object)
{
  OctetHostCell *cell = OCTET_HOST_CELL (object);

  octet_host_cell_set_item (cell, NULL);
  g_clear_pointer (&cell->spinner, gtk_widget_unparent);
  g_clear_pointer (&cell->text, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_host_cell_parent_class)->dispose (object);
}

static void
octet_host_cell_class_init (OctetHostCellClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_host_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
}

static void
octet_host_cell_init (OctetHostCell *cell)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (cell))),
                              7);
}

/* Asked for when it is needed: setting a tooltip's text asks the display server where the pointer
 * is, each time. */
static gboolean
on_query_tooltip (GtkWidget *label, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));

  return TRUE;
}

static GtkWidget *
label_new (OctetHostCell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_widget_set_parent (label, GTK_WIDGET (cell));

  return label;
}

static void
octet_host_cell_build (OctetHostCell *cell)
{
  cell->text = label_new (cell);
  if (cell->kind == OCTET_HOST_CELL_NAME)
    gtk_widget_add_css_class (cell->text, "mono");
  if (cell->kind == OCTET_HOST_CELL_TIME)
    {
      gtk_label_set_xalign (GTK_LABEL (cell->text), 1);
      gtk_widget_set_hexpand (cell->text, TRUE);
      gtk_widget_add_css_class (cell->text, "time");
    }
}

/**
 * octet_host_cell_new:
 * @kind: what it shows of a row
 *
 * Returns: (transfer floating): a cell that shows nothing until it is given a row
 */
GtkWidget *
octet_host_cell_new (OctetHostCellKind kind)
{
  OctetHostCell *cell = g_object_new (OCTET_TYPE_HOST_CELL, NULL);

  cell->kind = kind;
  octet_host_cell_build (cell);

  return GTK_WIDGET (cell);
}

/**
 * octet_host_cell_set_item:
 * @item: (nullable): the row to show and to follow
 */
void
octet_host_cell_set_item (OctetHostCell *cell, OctetHostItem *item)
{
  g_return_if_fail (OCTET_IS_HOST_CELL (cell));

  if (cell->item == item)
    return;

  if (cell->item != NULL)
    g_signal_handlers_disconnect_by_func (cell->item, octet_host_cell_update, cell);
  g_set_object (&cell->item, item);
  if (item == NULL)
    return;

  /* A name never changes. */
  if (cell->kind != OCTET_HOST_CELL_NAME)
    g_signal_connect_swapped (item, "notify", G_CALLBACK (octet_host_cell_update), cell);
  octet_host_cell_update (cell);
}

/**
 * octet_host_cell_tick:
 *
 * Shows the time that has passed by now, if the row is being looked up.
 */
void
octet_host_cell_tick (OctetHostCell *cell)
{
  g_return_if_fail (OCTET_IS_HOST_CELL (cell));

  if (cell->item != NULL && octet_host_item_get_state (cell->item) == OCTET_HOST_LOOKING)
    octet_host_cell_update (cell);
}

const char *
octet_host_cell_get_text (OctetHostCell *cell)
{
  g_return_val_if_fail (OCTET_IS_HOST_CELL (cell), NULL);

  return gtk_label_get_text (GTK_LABEL (cell->text));
}

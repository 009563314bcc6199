#include "panels/octet-services-columns.h"

#include "widgets/octet-drawing.h"

#include <glib/gi18n.h>

/* Pixels. */
#define CELL_PADDING 16
#define ALIASES_COLUMN 88
#define NAME_COLUMN 116
#define NAME_COLUMN_NARROW 102
#define SORT_ARROW 18

static const char *
get_title (OctetServicesPage page, OctetServicesColumn column, gboolean is_narrow)
{
  switch (column)
    {
    case OCTET_SERVICES_COLUMN_NUMBER:
      return page == OCTET_SERVICES_PAGE_SERVICES    ? _ ("Port")
             : page == OCTET_SERVICES_PAGE_PROTOCOLS ? C_ ("column", "Number")
                                                     : _ ("Value here");
    case OCTET_SERVICES_COLUMN_PROTOCOL:
      return _ ("Protocol");
    case OCTET_SERVICES_COLUMN_NAME:
      return _ ("Name");
    case OCTET_SERVICES_COLUMN_ALIASES:
      return _ ("Aliases");
    case OCTET_SERVICES_COLUMN_PURPOSE:
      return page >= OCTET_SERVICES_PAGE_FAMILIES ? _ ("Meaning")
             : is_narrow                          ? _ ("Purpose")
                                                  : _ ("What it is for");
    case OCTET_N_SERVICES_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
has_column (OctetServicesPage page, OctetServicesColumn column)
{
  if (column == OCTET_SERVICES_COLUMN_PROTOCOL)
    return page == OCTET_SERVICES_PAGE_SERVICES;
  if (column == OCTET_SERVICES_COLUMN_ALIASES)
    return page <= OCTET_SERVICES_PAGE_PROTOCOLS;

  return TRUE;
}

/* ── cells ── */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  const OctetServicesColumn id = GPOINTER_TO_UINT (column);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), id == OCTET_SERVICES_COLUMN_NUMBER ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (id != OCTET_SERVICES_COLUMN_PURPOSE)
    gtk_widget_add_css_class (label, "mono");
  else
    gtk_widget_add_css_class (label, "small");
  if (id != OCTET_SERVICES_COLUMN_NAME && id != OCTET_SERVICES_COLUMN_NUMBER)
    gtk_widget_add_css_class (label, "dim");
  else if (id == OCTET_SERVICES_COLUMN_NAME)
    gtk_widget_add_css_class (label, "name");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text =
      octet_services_row_get_text (gtk_list_item_get_item (item), GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (label), text);
}

/* A text that was cut is told whole where the pointer rests; it is made only then. */
static gboolean
on_query_tooltip (GtkWidget *view,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  gpointer data)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *label =
      picked != NULL && !GTK_IS_LABEL (picked) ? gtk_widget_get_first_child (picked) : picked;

  if (!GTK_IS_LABEL (label) ||
      !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));

  return TRUE;
}

/* ── columns ── */

/* The widest text of the column, so that nothing moves while the rows go by. */
static int
measure_column (GtkColumnView *view,
                OctetServicesPage page,
                GListModel *rows,
                OctetServicesColumn column)
{
  const OctetTextStyle title_style = { .size = 12, .bold = TRUE };
  const OctetTextStyle cell_style = { .size = 13.5f, .mono = TRUE, .bold = TRUE };
  g_autofree char *longest = g_strdup ("");
  float widest;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      g_autofree char *text = octet_services_row_get_text (row, column);

      if (g_utf8_strlen (text, -1) > g_utf8_strlen (longest, -1))
        {
          g_free (longest);
          longest = g_steal_pointer (&text);
        }
    }

  widest = octet_drawing_measure_text (GTK_WIDGET (view), &cell_style, longest);
  widest = MAX (widest, octet_drawing_measure_text (GTK_WIDGET (view), &title_style,
                                                    get_title (page, column, FALSE)) +
                            (column == OCTET_SERVICES_COLUMN_NUMBER ? SORT_ARROW : 0));

  return (int) widest + CELL_PADDING + 2;
}

static int
get_column_width (GtkColumnView *view,
                  OctetServicesPage page,
                  GListModel *rows,
                  OctetServicesColumn column)
{
  if (column == OCTET_SERVICES_COLUMN_PURPOSE)
    return -1;
  if (column == OCTET_SERVICES_COLUMN_ALIASES)
    return ALIASES_COLUMN;
  if (column == OCTET_SERVICES_COLUMN_NAME && page <= OCTET_SERVICES_PAGE_PROTOCOLS)
    return NAME_COLUMN;

  return measure_column (view, page, rows, column);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer column)
{
  return octet_services_row_compare ((gpointer) a, (gpointer) b, GPOINTER_TO_UINT (column));
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            OctetServicesPage page,
            GListModel *rows,
            OctetServicesColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (column), NULL));
  GtkColumnViewColumn *view_column;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (get_title (page, column, FALSE), factory);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_fixed_width (view_column, get_column_width (view, page, rows, column));
  gtk_column_view_column_set_expand (view_column, column == OCTET_SERVICES_COLUMN_PURPOSE);
  gtk_column_view_append_column (view, view_column);
  g_object_unref (view_column);

  return view_column;
}

/* ── titles by keyboard ── */

#define ORDER_KEY "octet-sort-order"

/* As a click does: up first, then down. */
static gboolean
on_title_key (GtkEventControllerKey *keys,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              GtkColumnViewColumn *column)
{
  const gboolean was_up = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), ORDER_KEY));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space)
    return FALSE;

  g_object_set_data (G_OBJECT (column), ORDER_KEY, GINT_TO_POINTER (!was_up));
  gtk_column_view_sort_by_column (gtk_column_view_column_get_column_view (column), column,
                                  was_up ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);

  return TRUE;
}

/* In GTK 4.8 titles answer to the pointer only. */
static void
make_title_focusable (GtkWidget *title, GtkColumnViewColumn *column)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (title, TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_title_key), column);
  gtk_widget_add_controller (title, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_column_view_column_get_title (column), -1);
}

/**
 * octet_services_columns_add:
 * @columns: (out caller-allocates) (array length=OCTET_N_SERVICES_COLUMNS): the columns, %NULL
 *   where @page has none; owned by @view
 * @view: the view that gets them
 * @page: what the rows are
 * @rows: all rows, for the widths: nothing may move while they go by
 */
void
octet_services_columns_add (GtkColumnViewColumn **columns,
                            GtkColumnView *view,
                            OctetServicesPage page,
                            GListModel *rows)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (guint column = 0; column < OCTET_N_SERVICES_COLUMNS; column++)
    {
      columns[column] = has_column (page, column) ? add_column (view, page, rows, column) : NULL;
      if (columns[column] != NULL)
        make_title_focusable (gtk_widget_get_last_child (header), columns[column]);
    }

  gtk_widget_set_can_focus (header, TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

/**
 * octet_services_columns_fit:
 * @columns: the columns
 * @page: what the rows are
 * @has_room: whether there is room for all of them
 *
 * Without room the aliases give theirs to what the rows are for. A hidden column of fixed width
 * would keep its room in GTK 4.8.
 */
void
octet_services_columns_fit (GtkColumnViewColumn *const *columns,
                            OctetServicesPage page,
                            gboolean has_room)
{
  GtkColumnViewColumn *aliases = columns[OCTET_SERVICES_COLUMN_ALIASES];

  if (aliases != NULL)
    {
      gtk_column_view_column_set_fixed_width (aliases, has_room ? ALIASES_COLUMN : 0);
      gtk_column_view_column_set_visible (aliases, has_room);
      gtk_column_view_column_set_fixed_width (columns[OCTET_SERVICES_COLUMN_NAME],
                                              has_room ? NAME_COLUMN : NAME_COLUMN_NARROW);
    }
  gtk_column_view_column_set_title (columns[OCTET_SERVICES_COLUMN_PURPOSE],
                                    get_title (page, OCTET_SERVICES_COLUMN_PURPOSE, !has_room));
}

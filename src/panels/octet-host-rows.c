#include "panels/octet-host-rows.h"

struct _OctetHostRows
{
  GObject parent_instance;

  GListModel *list;
  guint n_shown;
};

enum
{
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void octet_host_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OctetHostRows,
                               octet_host_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      octet_host_rows_list_model_init))

static const guint n_at_first = 8;
static const guint n_more = 4;
static const guint n_built = 256; /* above what GTK builds for any list */

static GType
octet_host_rows_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (OCTET_HOST_ROWS (model)->list);
}

static guint
octet_host_rows_get_n_items (GListModel *model)
{
  return OCTET_HOST_ROWS (model)->n_shown;
}

static gpointer
octet_host_rows_get_item (GListModel *model, guint position)
{
  OctetHostRows *rows = OCTET_HOST_ROWS (model);

  return position < rows->n_shown ? g_list_model_get_item (rows->list, position) : NULL;
}

static void
octet_host_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = octet_host_rows_get_item_type;
  iface->get_n_items = octet_host_rows_get_n_items;
  iface->get_item = octet_host_rows_get_item;
}

/* Everything from @position on is another row now, up to @n_shown. */
static void
octet_host_rows_show (OctetHostRows *rows, guint position, guint n_shown)
{
  const guint n_before = rows->n_shown;

  rows->n_shown = n_shown;
  g_list_model_items_changed (G_LIST_MODEL (rows), position, n_before - position,
                              n_shown - position);
}

static void
on_list_changed (GListModel *list, guint position, guint removed, guint added, OctetHostRows *rows)
{
  const guint n_rows = g_list_model_get_n_items (list);

  if (position < rows->n_shown)
    octet_host_rows_show (rows, position, position + MIN (n_rows - position, n_at_first));
  else if (rows->n_shown >= n_built)
    octet_host_rows_show (rows, rows->n_shown, n_rows);
  else if (rows->n_shown == 0)
    octet_host_rows_show (rows, 0, MIN (n_rows, n_at_first));

  if (rows->n_shown < n_rows)
    g_signal_emit (rows, signals[MORE], 0);
}

static void
octet_host_rows_dispose (GObject *object)
{
  OctetHostRows *rows = OCTET_HOST_ROWS (object);

  if (rows->list != NULL)
    g_signal_handlers_disconnect_by_data (rows->list, rows);
  rows->n_shown = 0;
  g_clear_object (&rows->list);

  G_OBJECT_CLASS (octet_host_rows_parent_class)->dispose (object);
}

static void
octet_host_rows_class_init (OctetHostRowsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_host_rows_dispose;

  signals[MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
octet_host_rows_init (OctetHostRows *rows)
{
}

/**
 * octet_host_rows_new:
 * @list: the rows
 *
 * Returns: (transfer full): a model that shows the first of them
 */
OctetHostRows *
octet_host_rows_new (GListModel *list)
{
  OctetHostRows *rows = g_object_new (OCTET_TYPE_HOST_ROWS, NULL);

  rows->list = g_object_ref (list);
  rows->n_shown = MIN (g_list_model_get_n_items (list), n_at_first);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_list_changed), rows);

  return rows;
}

/**
 * octet_host_rows_grow:
 *
 * Shows some more rows, few enough for one frame.
 *
 * Returns: whether there are still more
 */
gboolean
octet_host_rows_grow (OctetHostRows *rows)
{
  guint n_rows, n_shown;

  g_return_val_if_fail (OCTET_IS_HOST_ROWS (rows), FALSE);

  n_rows = g_list_model_get_n_items (rows->list);
  n_shown = rows->n_shown + n_more < n_built ? MIN (rows->n_shown + n_more, n_rows) : n_rows;
  if (n_shown > rows->n_shown)
    octet_host_rows_show (rows, rows->n_shown, n_shown);

  return n_shown < n_rows;
}

#include "panels/octet-url-query-table.h"

#include "widgets/octet-value-entry.h"

#include <glib/gi18n.h>

struct _OctetUrlQueryTable
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *rows;
  GtkWidget *more;    /* says that not all items are shown */
  GPtrArray *entries; /* of GtkEntry: name, value, name, value … */
  char *hidden;       /* (nullable): the encoded items beyond those shown */
};

enum
{
  EDITED,
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetUrlQueryTable, octet_url_query_table, GTK_TYPE_WIDGET)

/* Each row is three widgets; a query of thousands of items is edited as text. */
static const guint max_rows = 50;

static const char *
get_entry_text (OctetUrlQueryTable *table, guint index)
{
  return octet_value_entry_get_text (g_ptr_array_index (table->entries, index));
}

static void
octet_url_query_table_emit (OctetUrlQueryTable *table)
{
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) octet_url_query_item_free);
  g_autofree char *shown = NULL;
  g_autofree char *query = NULL;

  for (guint i = 0; i + 1 < table->entries->len; i += 2)
    {
      OctetUrlQueryItem *item = g_new0 (OctetUrlQueryItem, 1);

      item->name = g_strdup (get_entry_text (table, i));
      item->value = g_strdup (get_entry_text (table, i + 1));
      g_ptr_array_add (items, item);
    }

  shown = octet_url_build_query (items);
  query = table->hidden != NULL ? g_strconcat (shown, "&", table->hidden, NULL) : g_strdup (shown);
  g_signal_emit (table, signals[EDITED], 0, items->len > 0 || table->hidden != NULL ? query : NULL);
}

static void
on_edited (OctetValueEntry *entry, OctetUrlQueryTable *table)
{
  octet_url_query_table_emit (table);
}

static void
on_committed (OctetValueEntry *entry, OctetUrlQueryTable *table)
{
  g_signal_emit (table, signals[COMMITTED], 0);
}

static GtkWidget *
octet_url_query_table_add_entry (OctetUrlQueryTable *table, const char *text, const char *label)
{
  GtkWidget *entry = octet_value_entry_new (label);

  octet_value_entry_set_value (OCTET_VALUE_ENTRY (entry), text);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect (entry, "edited", G_CALLBACK (on_edited), table);
  g_signal_connect (entry, "committed", G_CALLBACK (on_committed), table);
  g_ptr_array_add (table->entries, entry);

  return entry;
}

static void
on_remove_clicked (GtkButton *button, OctetUrlQueryTable *table)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button));
  GtkWidget *name = gtk_widget_get_first_child (row);
  guint index;

  if (!g_ptr_array_find (table->entries, name, &index))
    return;

  g_ptr_array_remove_range (table->entries, index, 2);
  gtk_box_remove (GTK_BOX (table->rows), row);
  octet_url_query_table_emit (table);
  g_signal_emit (table, signals[COMMITTED], 0);
}

static void
octet_url_query_table_add_row (OctetUrlQueryTable *table, const char *name, const char *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *equals = gtk_label_new ("=");
  GtkWidget *remove = gtk_button_new_from_icon_name ("octet-remove-symbolic");

  gtk_widget_add_css_class (equals, "dim");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "icon");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _ ("Remove this item"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this item"), -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove_clicked), table);

  gtk_box_append (GTK_BOX (row), octet_url_query_table_add_entry (table, name, _ ("Name")));
  gtk_box_append (GTK_BOX (row), equals);
  gtk_box_append (GTK_BOX (row), octet_url_query_table_add_entry (table, value, _ ("Value")));
  gtk_box_append (GTK_BOX (row), remove);
  gtk_box_append (GTK_BOX (table->rows), row);
}

static void
on_add_clicked (GtkButton *button, OctetUrlQueryTable *table)
{
  octet_url_query_table_add_row (table, "", "");
  gtk_widget_grab_focus (g_ptr_array_index (table->entries, table->entries->len - 2));
  octet_url_query_table_emit (table);
}

static void
octet_url_query_table_dispose (GObject *object)
{
  OctetUrlQueryTable *table = OCTET_URL_QUERY_TABLE (object);

  g_clear_pointer (&table->box, gtk_widget_unparent);
  g_clear_pointer (&table->entries, g_ptr_array_unref);
  g_clear_pointer (&table->hidden, g_free);

  G_OBJECT_CLASS (octet_url_query_table_parent_class)->dispose (object);
}

static void
octet_url_query_table_class_init (OctetUrlQueryTableClass *class)
{
  const GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_url_query_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMITTED] =
      g_signal_new ("committed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_url_query_table_init (OctetUrlQueryTable *table)
{
  GtkWidget *add = gtk_button_new ();
  GtkWidget *add_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  table->entries = g_ptr_array_new ();
  table->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  table->more = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (table->more), 0);
  gtk_widget_add_css_class (table->more, "caption");
  gtk_widget_add_css_class (table->more, "dim");

  gtk_box_append (GTK_BOX (add_box), gtk_image_new_from_icon_name ("octet-add-symbolic"));
  gtk_box_append (GTK_BOX (add_box), gtk_label_new (_ ("Add an item")));
  gtk_button_set_child (GTK_BUTTON (add), add_box);
  gtk_widget_add_css_class (add, "small");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add an item"), -1);
  g_signal_connect (add, "clicked", G_CALLBACK (on_add_clicked), table);

  table->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (table->box), table->rows);
  gtk_box_append (GTK_BOX (table->box), table->more);
  gtk_box_append (GTK_BOX (table->box), add);
  gtk_widget_set_parent (table->box, GTK_WIDGET (table));
}

/* The same number of items: only the texts are written, and none under the hands of who types. */
static void
octet_url_query_table_write (OctetUrlQueryTable *table, GPtrArray *items)
{
  for (guint i = 0; i < table->entries->len; i++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, i / 2);
      const char *text = i % 2 == 0 ? item->name : item->value;

      octet_value_entry_set_value (g_ptr_array_index (table->entries, i), text);
    }
}

static void
octet_url_query_table_rebuild (OctetUrlQueryTable *table, GPtrArray *items, guint n_shown)
{
  GtkWidget *row;

  g_ptr_array_set_size (table->entries, 0);
  while ((row = gtk_widget_get_first_child (table->rows)) != NULL)
    gtk_box_remove (GTK_BOX (table->rows), row);

  for (guint i = 0; i < n_shown; i++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, i);

      octet_url_query_table_add_row (table, item->name, item->value);
    }
}

static void
octet_url_query_table_hide_rest (OctetUrlQueryTable *table, GPtrArray *items, guint n_shown)
{
  const guint n_hidden = items->len - n_shown;
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_clear_pointer (&table->hidden, g_free);
  gtk_widget_set_visible (table->more, n_hidden > 0);
  if (n_hidden == 0)
    return;

  for (guint i = n_shown; i < items->len; i++)
    g_ptr_array_add (rest, g_ptr_array_index (items, i));
  table->hidden = octet_url_build_query (rest);
  text = g_strdup_printf (ngettext ("and %u more item", "and %u more items", n_hidden), n_hidden);
  gtk_label_set_text (GTK_LABEL (table->more), text);
}

/**
 * octet_url_query_table_set_query:
 * @query: (nullable): the query as it stands in the URL
 */
void
octet_url_query_table_set_query (OctetUrlQueryTable *table, const char *query)
{
  g_autoptr (GPtrArray) items = octet_url_parse_query (query != NULL ? query : "");
  const guint n_shown = MIN (items->len, max_rows);

  g_return_if_fail (OCTET_IS_URL_QUERY_TABLE (table));

  if (table->entries->len == 2 * n_shown)
    octet_url_query_table_write (table, items);
  else
    octet_url_query_table_rebuild (table, items, n_shown);
  octet_url_query_table_hide_rest (table, items, n_shown);
}

#include "panels/octet-dialect-table.h"

#include "core/octet-dialect.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *row;
  GtkWidget *radio;
  GtkWidget *reading;
  GtkWidget *why;
  gboolean is_read;
} Row;

struct _OctetDialectTable
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *moral; /* why it matters that they differ */
  Row rows[OCTET_N_DIALECTS];
  OctetAddress addresses[OCTET_N_DIALECTS];
  gboolean updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetDialectTable, octet_dialect_table, GTK_TYPE_WIDGET)

static const struct
{
  const char *fact_id;
  const char *name;
  gboolean is_code;
} dialects[OCTET_N_DIALECTS] = {
  [OCTET_DIALECT_STRICT] = { "dialect.strict", N_ ("Strict rules"), FALSE },
  [OCTET_DIALECT_INET_ATON] = { "dialect.inet-aton", "inet_aton", TRUE },
  [OCTET_DIALECT_INET_PTON] = { "dialect.inet-pton", "inet_pton", TRUE },
  [OCTET_DIALECT_WHATWG] = { "dialect.whatwg", N_ ("WHATWG, browsers"), FALSE },
};

static const int name_width = 150;    /* px */
static const gsize title_length = 24; /* characters of the text */

static void
octet_dialect_table_update_chosen (OctetDialectTable *table)
{
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (table->rows[i].radio)))
      gtk_widget_add_css_class (table->rows[i].row, "chosen");
    else
      gtk_widget_remove_css_class (table->rows[i].row, "chosen");
}

static void
on_toggled (GtkCheckButton *radio, OctetDialectTable *table)
{
  octet_dialect_table_update_chosen (table);
  if (!table->updating && gtk_check_button_get_active (radio))
    g_signal_emit (table, signals[CHANGED], 0);
}

static void
octet_dialect_table_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_DIALECT_TABLE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_dialect_table_parent_class)->dispose (object);
}

static void
octet_dialect_table_class_init (OctetDialectTableClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_dialect_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
append_label (GtkWidget *box, const char *text, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_size_request (label, width, -1);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
octet_dialect_table_add_row (OctetDialectTable *table, OctetDialect dialect)
{
  Row *row = &table->rows[dialect];
  const char *name =
      dialects[dialect].is_code ? dialects[dialect].name : _ (dialects[dialect].name);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name_label;

  row->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_add_css_class (row->row, "dialect");
  row->radio = gtk_check_button_new ();
  if (dialect > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (row->radio),
                                GTK_CHECK_BUTTON (table->rows[0].radio));
  gtk_widget_set_valign (row->radio, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->radio), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect (row->radio, "toggled", G_CALLBACK (on_toggled), table);
  gtk_box_append (GTK_BOX (row->row), row->radio);

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row->row), words);
  gtk_box_append (GTK_BOX (words), head);
  name_label = append_label (head, name, name_width, dialects[dialect].is_code ? "mono" : "plain");
  row->reading = append_label (head, NULL, -1, "mono");
  gtk_label_set_wrap (GTK_LABEL (name_label), FALSE);
  gtk_label_set_wrap (GTK_LABEL (row->reading), FALSE);
  gtk_label_set_selectable (GTK_LABEL (row->reading), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->reading),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, name_label, NULL, -1);
  row->why = append_label (words, NULL, -1, "small");
  gtk_box_append (GTK_BOX (table->box), row->row);
}

static void
octet_dialect_table_init (OctetDialectTable *table)
{
  table->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (table->box, GTK_WIDGET (table));

  table->title = append_label (table->box, NULL, -1, "heading");
  for (guint dialect = 0; dialect < OCTET_N_DIALECTS; dialect++)
    octet_dialect_table_add_row (table, (OctetDialect) dialect);
  table->moral = append_label (table->box, NULL, -1, "small");
  gtk_widget_add_css_class (table->moral, "dim");
  gtk_widget_set_margin_top (table->moral, 8);
}

static void
octet_dialect_table_update_row (OctetDialectTable *table,
                                OctetDialect dialect,
                                OctetDescription *description)
{
  Row *row = &table->rows[dialect];
  OctetFact *fact = octet_description_find (description, dialects[dialect].fact_id);
  const char *raw = fact != NULL ? octet_fact_get_raw (fact) : NULL;

  row->is_read = raw != NULL && octet_address_parse (raw, -1, &table->addresses[dialect], NULL);
  gtk_label_set_text (GTK_LABEL (row->reading), row->is_read ? raw : _ ("refused"));
  gtk_label_set_text (GTK_LABEL (row->why), fact != NULL ? octet_fact_get_why (fact) : "");
  if (row->is_read)
    {
      gtk_widget_add_css_class (row->row, "read");
      gtk_widget_add_css_class (row->reading, "strong");
      gtk_widget_remove_css_class (row->reading, "dim");
    }
  else
    {
      gtk_widget_remove_css_class (row->row, "read");
      gtk_widget_remove_css_class (row->reading, "strong");
      gtk_widget_add_css_class (row->reading, "dim");
    }
  gtk_widget_set_sensitive (row->radio, row->is_read);
  gtk_widget_set_opacity (row->radio, row->is_read ? 1 : 0);
}

/* The first that reads the text, unless the one picked before reads it too. */
static void
octet_dialect_table_choose (OctetDialectTable *table)
{
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    if (table->rows[i].is_read &&
        gtk_check_button_get_active (GTK_CHECK_BUTTON (table->rows[i].radio)))
      return;

  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (table->rows[i].radio), FALSE);
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    if (table->rows[i].is_read)
      {
        gtk_check_button_set_active (GTK_CHECK_BUTTON (table->rows[i].radio), TRUE);
        return;
      }
}

/* Two texts for one moral: whether all readers agree, or one text means different hosts. */
static const char *
get_moral (OctetDialectTable *table)
{
  guint n_read = 0;

  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    n_read += table->rows[i].is_read;

  if (n_read == OCTET_N_DIALECTS)
    return _ ("All of them read the same, so every program connects to the same host.");
  if (n_read == 0)
    return _ ("None of them reads an address in this text.");

  return _ ("One text, different hosts: a filter and a program that read it differently do not "
            "agree. That is why the strict rules take only one form.");
}

static char *
dup_beginning (const char *text)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (text, -1) <= (glong) title_length)
    return g_strdup (text);

  beginning = g_utf8_substring (text, 0, (glong) title_length);

  return g_strconcat (beginning, "…", NULL);
}

void
octet_dialect_table_set_description (OctetDialectTable *table,
                                     const char *text,
                                     OctetDescription *description)
{
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (OCTET_IS_DIALECT_TABLE (table));

  shown = dup_beginning (text);
  /* Translators: %s is what was typed */
  title = g_strdup_printf (_ ("What each parser makes of “%s”"), shown);
  gtk_label_set_text (GTK_LABEL (table->title), title);

  table->updating = TRUE;
  for (guint dialect = 0; dialect < OCTET_N_DIALECTS; dialect++)
    octet_dialect_table_update_row (table, (OctetDialect) dialect, description);
  octet_dialect_table_choose (table);
  octet_dialect_table_update_chosen (table);
  gtk_label_set_text (GTK_LABEL (table->moral), get_moral (table));
  table->updating = FALSE;
}

gboolean
octet_dialect_table_get_address (OctetDialectTable *table, OctetAddress *ret_address)
{
  g_return_val_if_fail (OCTET_IS_DIALECT_TABLE (table), FALSE);

  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    if (table->rows[i].is_read &&
        gtk_check_button_get_active (GTK_CHECK_BUTTON (table->rows[i].radio)))
      {
        *ret_address = table->addresses[i];
        return TRUE;
      }

  return FALSE;
}

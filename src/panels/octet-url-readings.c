#include "panels/octet-url-readings.h"

#include "widgets/octet-url-ribbon.h"

#include <glib/gi18n.h>

struct _OctetUrlReadings
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (OctetUrlReadings, octet_url_readings, GTK_TYPE_WIDGET)

static const char *const readers[] = { "Python urlparse", "RFC 3986", N_ ("WHATWG, browsers") };

static void
octet_url_readings_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_URL_READINGS (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_url_readings_parent_class)->dispose (object);
}

static void
octet_url_readings_class_init (OctetUrlReadingsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_url_readings_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
octet_url_readings_init (OctetUrlReadings *readings)
{
}

static void
attach (OctetUrlReadings *readings, const char *text, const char *css_class, int column)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_width_chars (GTK_LABEL (label), column == 0 ? 8 : 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 12 : 26);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "small");
  gtk_grid_attach (GTK_GRID (readings->grid), label, column, readings->n_rows, 1, 1);
}

static void
octet_url_readings_clear (OctetUrlReadings *readings)
{
  g_clear_pointer (&readings->grid, gtk_widget_unparent);
  readings->grid = gtk_grid_new ();
  readings->n_rows = 0;
  gtk_grid_set_row_spacing (GTK_GRID (readings->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (readings->grid), 12);
  gtk_widget_set_parent (readings->grid, GTK_WIDGET (readings));

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    attach (readings, _ (readers[i]), "heading-caption", (int) i + 1);
  readings->n_rows++;
}

/* A cell: a value as it is read, or (word) what becomes of it. */
typedef struct
{
  const char *text;
  gboolean is_word;
} Cell;

static void
add_row (OctetUrlReadings *readings, OctetUrlPart part, Cell python, Cell rfc, Cell whatwg)
{
  const Cell cells[] = { python, rfc, whatwg };

  attach (readings, octet_url_part_get_label (part), "dim", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    attach (readings, cells[i].text, cells[i].is_word ? "dim" : "mono", (int) i + 1);
  readings->n_rows++;
}

static void
add_params (OctetUrlReadings *readings, OctetUrl *url)
{
  const char *path = octet_url_get_part (url, OCTET_URL_PATH);
  const char *params = octet_url_get_part (url, OCTET_URL_PARAMS);
  g_autofree char *whole = NULL;

  if (params == NULL || *params == '\0')
    return;

  whole = g_strconcat (path != NULL ? path : "", ";", params, NULL);
  add_row (readings, OCTET_URL_PATH, (Cell){ path, FALSE }, (Cell){ whole, FALSE },
           (Cell){ whole, FALSE });
  add_row (readings, OCTET_URL_PARAMS, (Cell){ params, FALSE },
           (Cell){ _ ("part of the path"), TRUE }, (Cell){ _ ("part of the path"), TRUE });
}

static void
add_port (OctetUrlReadings *readings, OctetUrl *url, int default_port)
{
  const char *text = octet_url_get_part (url, OCTET_URL_PORT);
  int port;

  if (text == NULL || !octet_url_get_port (url, &port, NULL) || port < 0 || port != default_port)
    return;

  add_row (readings, OCTET_URL_PORT, (Cell){ text, FALSE }, (Cell){ text, FALSE },
           (Cell){ _ ("left out, as the default"), TRUE });
}

static void
add_host (OctetUrlReadings *readings, OctetUrl *url)
{
  const char *written = octet_url_get_part (url, OCTET_URL_HOST);
  g_autofree char *lower = octet_url_dup_hostname (url);

  if (written == NULL || lower == NULL || g_str_equal (written, lower))
    return;

  add_row (readings, OCTET_URL_HOST, (Cell){ lower, FALSE }, (Cell){ written, FALSE },
           (Cell){ lower, FALSE });
}

/**
 * octet_url_readings_set_url:
 * @url: the URL that is read three ways
 * @default_port: the port that its scheme means when none is written, or -1
 *
 * Returns: whether the three differ anywhere
 */
gboolean
octet_url_readings_set_url (OctetUrlReadings *readings, OctetUrl *url, int default_port)
{
  g_return_val_if_fail (OCTET_IS_URL_READINGS (readings), FALSE);

  octet_url_readings_clear (readings);
  add_host (readings, url);
  add_port (readings, url, default_port);
  add_params (readings, url);

  return readings->n_rows > 1;
}

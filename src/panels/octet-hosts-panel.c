#include "panels/octet-hosts-panel.h"

#include "core/octet-parse-error.h"
#include "octet-config.h"
#include "panels/octet-host-detail.h"
#include "panels/octet-host-export-button.h"
#include "panels/octet-host-table.h"
#include "panels/octet-host-words.h"
#include "panels/octet-this-computer-card.h"
#include "widgets/octet-host-path.h"
#include "widgets/octet-palette.h"

#include <glib/gi18n.h>

struct _OctetHostsPanel
{
  OctetPanel parent_instance;

  GtkWidget *controls;
  GtkWidget *progress;
  GtkWidget *cancel;
  GtkWidget *retry;
  OctetHostExportButton *export;
  OctetHostTable *table;
  OctetHostDetail *detail;
  OctetThisComputerCard *this_computer;

  OctetHostList *list;
  gboolean is_ready;       /* constructed: clearing the entry now clears the list */
  gboolean is_shown_again; /* the text that was read is the one whose rows are there */
};

enum
{
  PROP_HOST_LIST = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OctetHostsPanel, octet_hosts_panel, OCTET_TYPE_PANEL)

/* The text whose names the list has, kept at the list, for the next panel on it. */
#define TEXT_KEY "octet-hosts-panel-text"

static const OctetExample examples[] = {
  { "www.python.org", N_ ("name with aliases") },
  { "localhost", N_ ("this computer itself: known without asking the network") },
  { "www.uou.ac.kr www.dongyang.ac.kr www.python.org www.naver.com testname",
    N_ ("list of five names, one of which does not exist") },
  { "203.249.39.46", N_ ("address whose name is looked up") },
  { "snu.ac.kr", N_ ("name whose FQDN takes three steps") },
  { "www.dongyang.ac.kr pymotw.com www.python.org testname", N_ ("list of four names") },
};

/* ── the answer line ── */

static char *
dup_error_colour (OctetHostsPanel *panel)
{
  const GdkRGBA rgba = octet_palette_get (GTK_WIDGET (panel), OCTET_COLOUR_ERROR);

  return g_strdup_printf ("#%02x%02x%02x", (guint) (rgba.red * 255), (guint) (rgba.green * 255),
                          (guint) (rgba.blue * 255));
}

/* One name alone is answered itself instead of being counted. */
static char *
octet_hosts_panel_dup_answer (OctetHostsPanel *panel)
{
  const gboolean is_one = g_list_model_get_n_items (G_LIST_MODEL (panel->list)) == 1;
  OctetHostItem *item = octet_host_table_get_selected (panel->table);
  OctetHost *host = is_one && item != NULL ? octet_host_item_get_host (item) : NULL;
  OctetDescription *description = octet_host_detail_get_description (panel->detail);
  g_autofree char *colour = dup_error_colour (panel);

  if (host != NULL && octet_host_get_error (host) != NULL)
    return octet_host_words_dup_failure (host, colour);
  if (host != NULL && description != NULL)
    return g_strdup (octet_description_get_answer (description));

  return octet_host_words_dup_counts (panel->list, colour);
}

static void
octet_hosts_panel_update_progress (OctetHostsPanel *panel)
{
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (panel->list));
  const guint n_open = octet_host_list_count (panel->list, OCTET_HOST_WAITING) +
                       octet_host_list_count (panel->list, OCTET_HOST_LOOKING);
  const double done = n_rows > 0 ? (double) (n_rows - n_open) / n_rows : 0;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (panel->progress), done);
}

static void
octet_hosts_panel_update (OctetHostsPanel *panel)
{
  const gboolean is_busy = octet_host_list_is_busy (panel->list);
  const guint n_failed = octet_host_list_count (panel->list, OCTET_HOST_FAILED) +
                         octet_host_list_count (panel->list, OCTET_HOST_CANCELLED);
  g_autofree char *answer = NULL;

  if (!gtk_widget_get_visible (panel->controls))
    return;

  answer = octet_hosts_panel_dup_answer (panel);
  octet_panel_set_answer (OCTET_PANEL (panel), answer);
  octet_hosts_panel_update_progress (panel);
  gtk_widget_set_visible (panel->progress, is_busy);
  gtk_widget_set_sensitive (panel->cancel, is_busy);
  gtk_widget_set_sensitive (panel->retry, n_failed > 0);
}

static void
on_description_changed (OctetHostsPanel *panel)
{
  OctetHostItem *item = octet_host_table_get_selected (panel->table);
  OctetHost *host = item != NULL ? octet_host_item_get_host (item) : NULL;

  if (host != NULL)
    octet_this_computer_card_offer (panel->this_computer, host);
  octet_hosts_panel_update (panel);
}

static void
on_selected (OctetHostsPanel *panel)
{
  octet_host_detail_set_item (panel->detail, octet_host_table_get_selected (panel->table));
}

static void
on_followed (GtkWidget *source, const char *subject, OctetHostsPanel *panel)
{
  octet_panel_follow (OCTET_PANEL (panel), subject);
}

/* The colour of failures is part of the answer's markup. */
static void
octet_hosts_panel_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  OctetHostsPanel *panel = OCTET_HOSTS_PANEL (widget);

  GTK_WIDGET_CLASS (octet_hosts_panel_parent_class)->css_changed (widget, change);
  if (panel->list != NULL)
    octet_hosts_panel_update (panel);
}

/* ── reading ── */

static void
octet_hosts_panel_look_up (OctetHostsPanel *panel, const char *text, const char *names)
{
  panel->is_shown_again = FALSE;
  g_object_set_data_full (G_OBJECT (panel->list), TEXT_KEY, g_strdup (text), g_free);
  octet_host_list_look_up (panel->list, names, OCTET_HOST_FAMILY_ANY);
}

/* Coming back to a list shows it as it is; only Return asks the network again (on_committed). */
static gboolean
octet_hosts_panel_read (OctetPanel *base, const char *text, GError **error)
{
  OctetHostsPanel *panel = OCTET_HOSTS_PANEL (base);
  g_autofree char *names = octet_host_words_dup_names (text);

  gtk_widget_set_visible (panel->controls, names != NULL);
  if (names == NULL)
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_EMPTY, 0, (gsize) g_utf8_strlen (text, -1),
                             "There is no name in the text");
      return FALSE;
    }

  panel->is_shown_again =
      g_strcmp0 (g_object_get_data (G_OBJECT (panel->list), TEXT_KEY), text) == 0 &&
      g_list_model_get_n_items (G_LIST_MODEL (panel->list)) > 0;
  if (!panel->is_shown_again)
    octet_hosts_panel_look_up (panel, text, names);
  octet_hosts_panel_update (panel);

  return TRUE;
}

static void
on_committed (OctetHostsPanel *panel, const char *text)
{
  g_autofree char *names = panel->is_shown_again ? octet_host_words_dup_names (text) : NULL;

  if (names != NULL)
    octet_hosts_panel_look_up (panel, text, names);
}

static void
octet_hosts_panel_clear (OctetPanel *base)
{
  OctetHostsPanel *panel = OCTET_HOSTS_PANEL (base);

  gtk_widget_set_visible (panel->controls, FALSE);
  if (!panel->is_ready)
    return;

  octet_hosts_panel_look_up (panel, "", "");
}

/* ── actions ── */

static void
on_cancel_clicked (GtkButton *button, OctetHostsPanel *panel)
{
  octet_host_list_cancel (panel->list);
}

static void
on_retry_clicked (GtkButton *button, OctetHostsPanel *panel)
{
  octet_host_list_retry_failed (panel->list);
}

static void
on_export_failed (OctetHostExportButton *button, const char *message, OctetHostsPanel *panel)
{
  g_autofree char *colour = dup_error_colour (panel);
  g_autofree char *markup =
      g_markup_printf_escaped ("<span color=\"%s\"><b>%s</b></span>", colour, message);

  octet_panel_set_answer (OCTET_PANEL (panel), markup);
}

/* ── construction ── */

static void
octet_hosts_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HOST_LIST:
      OCTET_HOSTS_PANEL (object)->list = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_hosts_panel_constructed (GObject *object)
{
  OctetHostsPanel *panel = OCTET_HOSTS_PANEL (object);
  const char *text = g_object_get_data (G_OBJECT (panel->list), TEXT_KEY);

  g_assert (panel->list != NULL);
  G_OBJECT_CLASS (octet_hosts_panel_parent_class)->constructed (object);

  g_object_set (panel, "fact-view", octet_host_detail_get_fact_view (panel->detail), NULL);
  g_signal_connect_object (panel->list, "changed", G_CALLBACK (octet_hosts_panel_update), panel,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (panel->list, "notify::busy", G_CALLBACK (octet_hosts_panel_update),
                           panel, G_CONNECT_SWAPPED);
  octet_host_table_set_list (panel->table, panel->list);
  octet_host_export_button_set_list (panel->export, panel->list);
  panel->is_ready = TRUE;

  /* Another panel was on this list before: in another language. */
  if (text != NULL && g_list_model_get_n_items (G_LIST_MODEL (panel->list)) > 0)
    octet_panel_set_text (OCTET_PANEL (panel), text);
}

static void
octet_hosts_panel_finalize (GObject *object)
{
  g_clear_object (&OCTET_HOSTS_PANEL (object)->list);

  G_OBJECT_CLASS (octet_hosts_panel_parent_class)->finalize (object);
}

static void
octet_hosts_panel_class_init_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (OCTET_TYPE_HOST_DETAIL);
  g_type_ensure (OCTET_TYPE_HOST_EXPORT_BUTTON);
  g_type_ensure (OCTET_TYPE_HOST_PATH);
  g_type_ensure (OCTET_TYPE_HOST_TABLE);
  g_type_ensure (OCTET_TYPE_THIS_COMPUTER_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-hosts-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, controls);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, progress);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, cancel);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, retry);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, export);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, table);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, detail);
  gtk_widget_class_bind_template_child (widget_class, OctetHostsPanel, this_computer);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_export_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_description_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_followed);
}

static void
octet_hosts_panel_class_init (OctetHostsPanelClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  OctetPanelClass *panel_class = OCTET_PANEL_CLASS (class);

  object_class->set_property = octet_hosts_panel_set_property;
  object_class->constructed = octet_hosts_panel_constructed;
  object_class->finalize = octet_hosts_panel_finalize;
  GTK_WIDGET_CLASS (class)->css_changed = octet_hosts_panel_css_changed;

  panel_class->id = OCTET_PANEL_HOSTS;
  panel_class->placeholder = N_ ("Host name, address, or a list of them");
  panel_class->empty_title = N_ ("From a name to its addresses, and back");
  panel_class->empty_sentence =
      N_ ("Type a host name or an address, or paste a list, and press Return to see canonical "
          "names, aliases and addresses, and the steps that led to them.");
  panel_class->examples = examples;
  panel_class->n_examples = G_N_ELEMENTS (examples);
  panel_class->reads_while_typing = FALSE;
  panel_class->read = octet_hosts_panel_read;
  panel_class->clear = octet_hosts_panel_clear;

  properties[PROP_HOST_LIST] =
      g_param_spec_object ("host-list", NULL, NULL, OCTET_TYPE_HOST_LIST,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  octet_hosts_panel_class_init_template (GTK_WIDGET_CLASS (class));
}

static void
octet_hosts_panel_init (OctetHostsPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
  g_signal_connect (panel, "committed", G_CALLBACK (on_committed), NULL);
}

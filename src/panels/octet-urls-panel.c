#include "panels/octet-urls-panel.h"

#include "facts/octet-python-value.h"
#include "octet-config.h"
#include "panels/octet-url-editor.h"
#include "panels/octet-url-query-table.h"
#include "panels/octet-url-readings.h"
#include "widgets/octet-code-view.h"
#include "widgets/octet-fact-view.h"
#include "widgets/octet-url-ribbon.h"

#include <glib/gi18n.h>

struct _OctetUrlsPanel
{
  OctetPanel parent_instance;

  OctetUrl *url; /* (nullable): the one that is shown */
  GtkWidget *switcher;
  GtkWidget *pages;
  OctetUrlRibbon *ribbon;
  OctetUrlEditor *editor;
  OctetUrlQueryTable *query;
  OctetCodeView *python;
  GtkWidget *differences;
  OctetUrlReadings *readings;
  GtkWidget *warning;
  OctetUrlRibbon *warning_ribbon;
  GtkWidget *warning_text;
  OctetFactView *facts;
};

G_DEFINE_FINAL_TYPE (OctetUrlsPanel, octet_urls_panel, OCTET_TYPE_PANEL)

static const OctetExample examples[] = {
  { "http://www.cwi.nl:80/%7Eguido/Python.html", N_ ("scheme, host, port and path") },
  { "http://user:pw@www.cwi.nl:80/%7Eguido/Python.html;v=1?q=a&q=b#top",
    N_ ("all that a URL can have") },
  { "http://google.com@evil.example/", N_ ("whose host is this?") },
  { "https://ko.example/%EA%B2%80%EC%83%89?q=%EC%A3%BC%EC%86%8C", N_ ("Korean, percent-encoded") },
  { "http://[2001:db8::1]:8080/", N_ ("IPv6 address as the host") },
  { "mailto:someone@example.com", N_ ("scheme without a host") },
  { "//example.com/path", N_ ("reference without a scheme") },
};

static int
find_default_port (OctetUrlsPanel *panel, OctetUrl *url)
{
  OctetServiceDatabase *services =
      octet_describer_get_services (octet_panel_get_describer (OCTET_PANEL (panel)));
  const char *scheme = octet_url_get_part (url, OCTET_URL_SCHEME);
  OctetService *service;

  if (scheme == NULL || *scheme == '\0')
    return -1;

  service = octet_service_database_find_name (services, scheme, "tcp");

  return service != NULL ? (int) octet_service_get_number (service) : -1;
}

/* What the notebook's urlparse() prints, as it prints it. */
static char *
new_python (OctetUrl *url)
{
  static const OctetUrlPart components[] = {
    OCTET_URL_SCHEME, OCTET_URL_NETLOC, OCTET_URL_PATH,
    OCTET_URL_PARAMS, OCTET_URL_QUERY,  OCTET_URL_FRAGMENT
  };
  static const char *const fields[] = { "scheme", "netloc", "path", "params", "query", "fragment" };
  g_autofree char *text = octet_python_value_from_text (octet_url_get_text (url));
  GString *code = g_string_new (NULL);

  g_string_append_printf (code, ">>> urlparse(%s)\nParseResult(", text);
  for (gsize i = 0; i < G_N_ELEMENTS (components); i++)
    {
      const char *part = octet_url_get_part (url, components[i]);
      g_autofree char *value = octet_python_value_from_text (part != NULL ? part : "");

      g_string_append_printf (code, "%s%s=%s", i > 0 ? ",\n  " : "", fields[i], value);
    }
  g_string_append (code, ")");

  return g_string_free (code, FALSE);
}

static void
octet_urls_panel_show_warning (OctetUrlsPanel *panel, OctetUrl *url)
{
  const gboolean misleading = octet_url_is_misleading (url);
  g_autofree char *host = octet_url_dup_hostname (url);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (panel->warning, misleading);
  if (!misleading)
    return;

  octet_url_ribbon_set_url (panel->warning_ribbon, url);
  text = g_strdup_printf (_ ("What stands before “@” is only a user name and says nothing about "
                             "where the connection goes. The real host is “%s”."),
                          host != NULL ? host : "");
  gtk_label_set_text (GTK_LABEL (panel->warning_text), text);
}

static void
octet_urls_panel_show (OctetPanel *base, const OctetSubject *subject, OctetDescription *description)
{
  OctetUrlsPanel *panel = OCTET_URLS_PANEL (base);
  const int default_port = find_default_port (panel, subject->url);
  g_autofree char *python = new_python (subject->url);

  g_clear_pointer (&panel->url, octet_url_unref);
  panel->url = octet_url_ref (subject->url);

  octet_url_ribbon_set_url (panel->ribbon, panel->url);
  octet_url_editor_set_url (panel->editor, panel->url, default_port);
  octet_url_query_table_set_query (panel->query, octet_url_get_part (panel->url, OCTET_URL_QUERY));
  octet_code_view_set_code (panel->python, python);
  gtk_widget_set_visible (panel->differences,
                          octet_url_readings_set_url (panel->readings, panel->url, default_port));
  octet_urls_panel_show_warning (panel, panel->url);
  gtk_widget_set_visible (panel->switcher, TRUE);
}

static void
octet_urls_panel_clear (OctetPanel *base)
{
  gtk_widget_set_visible (OCTET_URLS_PANEL (base)->switcher, FALSE);
}

static gboolean
octet_urls_panel_show_error (OctetPanel *base,
                             const char *text,
                             const OctetExplanation *explanation)
{
  gtk_widget_set_visible (OCTET_URLS_PANEL (base)->switcher, FALSE);

  return FALSE;
}

static void
on_edited (OctetUrlEditor *editor, const char *url, OctetUrlsPanel *panel)
{
  octet_panel_edit_text (OCTET_PANEL (panel), url, FALSE);
}

static void
on_query_edited (OctetUrlQueryTable *table, const char *query, OctetUrlsPanel *panel)
{
  g_autoptr (OctetUrl) url = NULL;

  if (panel->url != NULL && octet_url_set_part (panel->url, OCTET_URL_QUERY, query, &url, NULL))
    octet_panel_edit_text (OCTET_PANEL (panel), octet_url_get_text (url), FALSE);
}

static void
on_committed (GtkWidget *source, OctetUrlsPanel *panel)
{
  g_autofree char *text = g_strdup (octet_panel_get_text (OCTET_PANEL (panel)));

  octet_panel_edit_text (OCTET_PANEL (panel), text, TRUE);
}

static void
on_part_clicked (OctetUrlRibbon *ribbon, guint part, OctetUrlsPanel *panel)
{
  gtk_stack_set_visible_child_name (GTK_STACK (panel->pages), "parts");
  octet_url_editor_focus_part (panel->editor, (OctetUrlPart) part);
}

static void
octet_urls_panel_finalize (GObject *object)
{
  g_clear_pointer (&OCTET_URLS_PANEL (object)->url, octet_url_unref);

  G_OBJECT_CLASS (octet_urls_panel_parent_class)->finalize (object);
}

static void
octet_urls_panel_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (OCTET_TYPE_URL_RIBBON);
  g_type_ensure (OCTET_TYPE_URL_EDITOR);
  g_type_ensure (OCTET_TYPE_URL_QUERY_TABLE);
  g_type_ensure (OCTET_TYPE_URL_READINGS);
  g_type_ensure (OCTET_TYPE_CODE_VIEW);
  g_type_ensure (OCTET_TYPE_FACT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-urls-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, switcher);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, ribbon);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, editor);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, query);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, python);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, differences);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, readings);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, warning);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, warning_ribbon);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, warning_text);
  gtk_widget_class_bind_template_child (widget_class, OctetUrlsPanel, facts);
  gtk_widget_class_bind_template_callback (widget_class, on_part_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_query_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_committed);
}

static void
octet_urls_panel_class_init (OctetUrlsPanelClass *class)
{
  OctetPanelClass *panel_class = OCTET_PANEL_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = octet_urls_panel_finalize;

  panel_class->id = OCTET_PANEL_URLS;
  panel_class->placeholder = N_ ("URL");
  panel_class->empty_title = N_ ("Take a URL apart");
  panel_class->empty_sentence = N_ ("Type a URL to see its parts, edit them one by one, and learn "
                                    "which host it really connects to.");
  panel_class->examples = examples;
  panel_class->n_examples = G_N_ELEMENTS (examples);
  panel_class->reads_while_typing = TRUE;
  panel_class->show = octet_urls_panel_show;
  panel_class->clear = octet_urls_panel_clear;
  panel_class->show_error = octet_urls_panel_show_error;

  octet_urls_panel_bind_template (GTK_WIDGET_CLASS (class));
}

static void
octet_urls_panel_init (OctetUrlsPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}

#include "panels/octet-services-panel.h"

#include "core/octet-parse-error.h"
#include "octet-config.h"
#include "panels/octet-services-finding.h"
#include "panels/octet-services-pictures.h"
#include "panels/octet-services-table.h"
#include "system/octet-socket-constant.h"

#include <glib/gi18n.h>
#include <string.h>

/* A row that is rested on for so long, in milliseconds, goes into the history; those that the arrow
 * keys only pass do not. */
#define SETTLE_TIME 600

/* In bytes. A longer text is refused before anything is searched: no name is so long. */
#define MAX_TEXT_SIZE 1024

struct _OctetServicesPanel
{
  OctetPanel parent_instance;

  GtkWidget *services_button;
  GtkWidget *protocols_button;
  GtkWidget *families_button;
  GtkWidget *types_button;
  GtkStack *tables;
  OctetServicesPictures *pictures;

  OctetServicesPage page;
  OctetServicesTable *pages[OCTET_N_SERVICES_PAGES]; /* (nullable): built when first shown */
  char *texts[OCTET_N_SERVICES_PAGES];               /* (nullable): what was last read there */
  gpointer chosen; /* (nullable): the row that was selected by hand, while its text is read */
  gboolean keeps_filter;
  gboolean is_switching;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (OctetServicesPanel, octet_services_panel, OCTET_TYPE_PANEL)

static const OctetExample examples[] = {
  { "http", N_ ("a service by its name") },
  { "80", N_ ("a port: web pages") },
  { "443", N_ ("a port: encrypted web pages") },
  { "21", N_ ("a port: file transfer") },
  { "70", N_ ("a port: linked menus") },
  { "25", N_ ("a port: sending mail") },
  { "143", N_ ("a port: mail kept on the server") },
  { "993", N_ ("a port: the same, encrypted") },
  { "110", N_ ("a port: fetching mail") },
  { "995", N_ ("a port: the same, encrypted") },
  { "telnet/tcp", N_ ("name and protocol") },
  { "domain/udp", N_ ("DNS in datagrams") },
  { "tcp", N_ ("a protocol") },
  { "AF_INET6", N_ ("an address family") },
  { "SOCK_DGRAM", N_ ("a socket type") },
};

static OctetServiceDatabase *
get_database (OctetServicesPanel *self)
{
  return octet_describer_get_services (octet_panel_get_describer (OCTET_PANEL (self)));
}

static void on_row_selected (OctetServicesTable *table, gpointer row, OctetServicesPanel *self);
static void on_row_activated (OctetServicesTable *table, gpointer row, OctetServicesPanel *self);

/* ── pages ── */

static GListModel *
dup_rows (OctetServicesPanel *self, OctetServicesPage page)
{
  switch (page)
    {
    case OCTET_SERVICES_PAGE_SERVICES:
      return g_object_ref (G_LIST_MODEL (get_database (self)));
    case OCTET_SERVICES_PAGE_PROTOCOLS:
      return g_object_ref (octet_service_database_get_protocols (get_database (self)));
    case OCTET_SERVICES_PAGE_FAMILIES:
      return octet_socket_constants_new (OCTET_SOCKET_FAMILY);
    case OCTET_SERVICES_PAGE_TYPES:
      return octet_socket_constants_new (OCTET_SOCKET_TYPE);
    case OCTET_N_SERVICES_PAGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static OctetServicesTable *
ensure_table (OctetServicesPanel *self, OctetServicesPage page)
{
  g_autoptr (GListModel) rows = NULL;
  GtkWidget *table;

  if (self->pages[page] != NULL)
    return self->pages[page];

  rows = dup_rows (self, page);
  table = octet_services_table_new (page, rows);
  g_signal_connect (table, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect (table, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_stack_add_child (self->tables, table);
  self->pages[page] = OCTET_SERVICES_TABLE (table);

  return self->pages[page];
}

static GtkWidget *
get_page_button (OctetServicesPanel *self, OctetServicesPage page)
{
  GtkWidget *buttons[] = { self->services_button, self->protocols_button, self->families_button,
                           self->types_button };

  return buttons[page];
}

static void
show_page (OctetServicesPanel *self, OctetServicesPage page)
{
  self->page = page;
  gtk_stack_set_visible_child (self->tables, GTK_WIDGET (ensure_table (self, page)));
  self->is_switching = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_page_button (self, page)), TRUE);
  self->is_switching = FALSE;
}

/* ── from row to view ── */

static void
show_nothing (OctetServicesPanel *self)
{
  octet_services_table_select (ensure_table (self, self->page), NULL);
  octet_services_pictures_show (self->pictures, NULL, get_database (self), NULL);
}

static GObject *
dup_row (OctetServicesPanel *self, const OctetServicesFinding *finding)
{
  if (self->chosen != NULL)
    return g_object_ref (self->chosen);
  if (finding->service != NULL)
    return g_object_ref (G_OBJECT (finding->service));
  if (finding->constant == NULL)
    return NULL;

  return octet_services_table_find (ensure_table (self, finding->page),
                                    octet_socket_constant_get_name (finding->constant), NULL);
}

static void
show_finding (OctetServicesPanel *self, const OctetServicesFinding *finding, const char *text)
{
  g_autoptr (GObject) row = dup_row (self, finding);

  if (finding->page != self->page)
    show_page (self, finding->page);

  octet_services_table_select (ensure_table (self, finding->page), row);
  octet_services_pictures_show (self->pictures, row, get_database (self), finding->description);
  octet_panel_set_answer (OCTET_PANEL (self), octet_description_get_answer (finding->description));
  g_free (self->texts[finding->page]);
  self->texts[finding->page] = g_strdup (text);
}

static void
show_matches (OctetServicesPanel *self)
{
  OctetServicesTable *table = ensure_table (self, self->page);
  const guint n_rows = octet_services_table_get_n_shown (table);
  g_autoptr (GObject) first = octet_services_table_dup_row (table, 0);
  g_autofree char *name = octet_services_row_get_text (first, OCTET_SERVICES_COLUMN_NAME);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *answer = NULL;

  /* Translators: the number of rows that match, and the name of the first */
  answer = g_strdup_printf (ngettext ("%1$u match. Return takes it: “%2$s”",
                                      "%1$u matches. Return takes the first: “%2$s”", n_rows),
                            n_rows, escaped);
  show_nothing (self);
  octet_panel_set_answer (OCTET_PANEL (self), answer);
}

/* ── reading ── */

static gboolean
find (OctetServicesPanel *self, const char *text, OctetServicesFinding *finding, GError **error)
{
  return octet_services_finding_find (finding, octet_panel_get_describer (OCTET_PANEL (self)),
                                      self->page, text, error);
}

/* Narrows the table in sight; where that leaves nothing, another page may have something. */
static gboolean
search (OctetServicesPanel *self, const char *text)
{
  const char *words = octet_services_finding_skip_prefix (text);

  octet_services_table_set_filter (ensure_table (self, self->page), words);
  if (octet_services_table_get_n_shown (self->pages[self->page]) > 0)
    return TRUE;

  for (guint page = 0; page < OCTET_N_SERVICES_PAGES; page++)
    {
      OctetServicesTable *table = ensure_table (self, page);

      octet_services_table_set_filter (table, words);
      if (octet_services_table_get_n_shown (table) > 0)
        {
          show_page (self, page);
          return TRUE;
        }
      if (page != self->page)
        octet_services_table_set_filter (table, "");
    }

  return FALSE;
}

static gboolean
take_first (OctetServicesPanel *self)
{
  g_autoptr (GObject) first = octet_services_table_dup_row (ensure_table (self, self->page), 0);
  g_autofree char *subject = octet_services_row_to_subject (first, get_database (self));

  octet_panel_edit_text (OCTET_PANEL (self), subject, FALSE);

  return TRUE;
}

/* A key was typed: the table narrows, and stays narrow when the text becomes a name. A bare name of
 * another page does not turn to it while rows of this page have it too. */
static gboolean
read_typed (OctetServicesPanel *self, const char *text, GError **error)
{
  g_auto (OctetServicesFinding) finding = { 0 };
  g_autoptr (GError) refusal = NULL;
  const gboolean is_found = find (self, text, &finding, &refusal);
  gboolean has_rows;

  if (is_found && strchr (text, ':') != NULL)
    show_page (self, finding.page);
  has_rows = search (self, text);

  if (is_found && (finding.page == self->page || !has_rows))
    {
      show_finding (self, &finding, text);
      return TRUE;
    }
  if (has_rows)
    {
      show_matches (self);
      return TRUE;
    }

  show_nothing (self);
  g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static gboolean
read_given (OctetServicesPanel *self, const char *text, GError **error)
{
  g_auto (OctetServicesFinding) finding = { 0 };
  g_autoptr (GError) refusal = NULL;

  if (find (self, text, &finding, &refusal))
    {
      if (!self->keeps_filter)
        octet_services_table_set_filter (ensure_table (self, finding.page), "");
      show_finding (self, &finding, text);
      return TRUE;
    }
  if (search (self, text))
    {
      if (octet_panel_is_committing (OCTET_PANEL (self)))
        return take_first (self);
      show_matches (self);
      return TRUE;
    }

  show_nothing (self);
  g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static gboolean
refuse_long (const char *text, GError **error)
{
  const gsize n_characters = (gsize) g_utf8_strlen (text, -1);

  octet_parse_error_set (error, OCTET_PARSE_ERROR_TOO_LONG, 0, n_characters,
                         "%" G_GSIZE_FORMAT " characters", n_characters);

  return FALSE;
}

static gboolean
octet_services_panel_read (OctetPanel *panel, const char *text, GError **error)
{
  OctetServicesPanel *self = OCTET_SERVICES_PANEL (panel);

  if (self->chosen == NULL)
    g_clear_handle_id (&self->settle_id, g_source_remove);

  if (strlen (text) > MAX_TEXT_SIZE)
    {
      show_nothing (self);
      return refuse_long (text, error);
    }

  return octet_panel_is_typing (panel) ? read_typed (self, text, error)
                                       : read_given (self, text, error);
}

static void
octet_services_panel_clear (OctetPanel *panel)
{
  OctetServicesPanel *self = OCTET_SERVICES_PANEL (panel);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  show_page (self, self->page);
  octet_services_table_set_filter (ensure_table (self, self->page), "");
  show_nothing (self);
  octet_panel_set_answer (panel, _ ("Pick a row, or type a name, a number or what it is for."));
}

/* ── by hand ── */

static void
choose (OctetServicesPanel *self, gpointer row, gboolean final)
{
  g_autofree char *subject = octet_services_row_to_subject (row, get_database (self));

  self->chosen = g_object_ref (row);
  self->keeps_filter = TRUE;
  octet_panel_edit_text (OCTET_PANEL (self), subject, final);
  self->keeps_filter = FALSE;
  g_clear_object ((GObject **) &self->chosen);
}

static gboolean
on_settled (gpointer user_data)
{
  OctetServicesPanel *self = user_data;
  gpointer row = octet_services_table_get_selected (ensure_table (self, self->page));

  self->settle_id = 0;
  if (row != NULL)
    choose (self, row, TRUE);

  return G_SOURCE_REMOVE;
}

static void
on_row_selected (OctetServicesTable *table, gpointer row, OctetServicesPanel *self)
{
  choose (self, row, FALSE);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_TIME, on_settled, self);
}

static void
on_row_activated (OctetServicesTable *table, gpointer row, OctetServicesPanel *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  choose (self, row, TRUE);
}

/* A layer's cell: a service is selected, a transport narrows the services to its own, anything
 * else opens on its page. */
static void
on_cell_activated (OctetServicesPictures *pictures,
                   guint layer,
                   const char *subject,
                   OctetServicesPanel *self)
{
  const char *protocol = octet_services_finding_skip_prefix (subject);
  g_autofree char *filter = NULL;

  if (layer == OCTET_STACK_TRANSPORT && self->page == OCTET_SERVICES_PAGE_SERVICES)
    {
      filter = g_strconcat ("/", protocol, NULL);
      octet_services_table_set_filter (ensure_table (self, self->page), filter);
      return;
    }
  if (layer == OCTET_STACK_APPLICATION)
    {
      show_page (self, OCTET_SERVICES_PAGE_SERVICES);
      octet_services_table_set_filter (ensure_table (self, self->page), subject);
      self->keeps_filter = TRUE;
    }
  octet_panel_edit_text (OCTET_PANEL (self), subject, TRUE);
  self->keeps_filter = FALSE;
}

/* What the selected service needs of the page that is turned to; else what was last there. */
static const char *
get_related (OctetServicesPanel *self, OctetServicesPage page)
{
  gpointer row = octet_services_table_get_selected (ensure_table (self, self->page));
  const char *related = row != NULL ? octet_services_row_get_related (row, page) : NULL;

  return related != NULL ? related : self->texts[page];
}

static void
on_page_toggled (GtkToggleButton *button, OctetServicesPanel *self)
{
  g_autofree char *text = NULL;

  if (self->is_switching || !gtk_toggle_button_get_active (button))
    return;

  for (guint page = 0; page < OCTET_N_SERVICES_PAGES; page++)
    if (get_page_button (self, page) == GTK_WIDGET (button))
      {
        text = g_strdup (get_related (self, page));
        show_page (self, page);
        octet_panel_edit_text (OCTET_PANEL (self), text != NULL ? text : "", text != NULL);
        return;
      }
}

/**
 * octet_services_panel_get_page:
 *
 * Returns: the page in sight
 */
OctetServicesPage
octet_services_panel_get_page (OctetServicesPanel *panel)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_PANEL (panel), OCTET_SERVICES_PAGE_SERVICES);

  return panel->page;
}

/* ── construction ── */

static void
octet_services_panel_dispose (GObject *object)
{
  OctetServicesPanel *self = OCTET_SERVICES_PANEL (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  for (guint page = 0; page < OCTET_N_SERVICES_PAGES; page++)
    {
      self->pages[page] = NULL;
      g_clear_pointer (&self->texts[page], g_free);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), OCTET_TYPE_SERVICES_PANEL);

  G_OBJECT_CLASS (octet_services_panel_parent_class)->dispose (object);
}

static void
octet_services_panel_class_init (OctetServicesPanelClass *class)
{
  OctetPanelClass *panel_class = OCTET_PANEL_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_services_panel_dispose;
  panel_class->id = OCTET_PANEL_SERVICES;
  panel_class->placeholder = N_ ("Service, port, protocol, address family or socket type");
  panel_class->examples = examples;
  panel_class->n_examples = G_N_ELEMENTS (examples);
  panel_class->reads_while_typing = TRUE;
  panel_class->shows_without_value = TRUE;
  panel_class->read = octet_services_panel_read;
  panel_class->clear = octet_services_panel_clear;

  g_type_ensure (OCTET_TYPE_SERVICES_PICTURES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-services-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPanel, services_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPanel, protocols_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPanel, families_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPanel, types_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPanel, tables);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPanel, pictures);
  gtk_widget_class_bind_template_callback (widget_class, on_page_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
}

static void
octet_services_panel_init (OctetServicesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "fact-view", octet_services_pictures_get_facts (self->pictures), NULL);
}

#include "app/octet-window.h"

#include "app/octet-history.h"
#include "app/octet-settings.h"
#include "app/octet-window-menu.h"
#include "octet-config.h"
#include "panels/octet-panel-factory.h"

#include <glib/gi18n.h>

struct _OctetWindow
{
  GtkApplicationWindow parent_instance;

  GtkWidget *back;
  GtkWidget *forward;
  GtkWidget *tabs;
  GtkWidget *menu;
  GtkStack *stack;

  GSettings *settings;
  OctetPanelFactory *factory;
  OctetHistory *history;
  GtkWidget *places[OCTET_N_PANELS];  /* the stack's children, empty until their panel is shown */
  OctetPanel *panels[OCTET_N_PANELS]; /* (nullable): built when first shown */
  char *texts[OCTET_N_PANELS];        /* (nullable): for a panel that is still to be built */
  gboolean moving;                    /* through the history: nothing is to be remembered */
};

G_DEFINE_FINAL_TYPE (OctetWindow, octet_window, GTK_TYPE_APPLICATION_WINDOW)

static const char *const panel_titles[OCTET_N_PANELS] = {
  [OCTET_PANEL_ADDRESSES] = N_ ("Addresses"),     [OCTET_PANEL_HOSTS] = N_ ("Hosts"),
  [OCTET_PANEL_SERVICES] = N_ ("Services"),       [OCTET_PANEL_URLS] = N_ ("URLs"),
  [OCTET_PANEL_CONVERSIONS] = N_ ("Conversions"),
};

static OctetPanelId
octet_window_get_panel_id (OctetWindow *window)
{
  GtkWidget *visible = gtk_stack_get_visible_child (window->stack);

  for (guint id = 0; id < OCTET_N_PANELS; id++)
    if (window->places[id] == visible)
      return (OctetPanelId) id;

  return OCTET_PANEL_ADDRESSES;
}

static void
octet_window_remember (OctetWindow *window, OctetPanelId id)
{
  const char *text = octet_panel_get_text (window->panels[id]);

  /* The empty panel of a fresh start is no place to come back to. */
  if (window->moving || (*text == '\0' && octet_history_is_empty (window->history)))
    return;

  octet_history_visit (window->history, id, text);
}

/* ── panels ── */

static void
octet_window_give_recent (OctetWindow *window, OctetPanelId id)
{
  g_auto (GStrv) recent = octet_settings_get_recent (window->settings, id);

  octet_panel_set_recent (window->panels[id], (const char *const *) recent);
}

typedef struct
{
  OctetWindow *window;
  char *subject;
} Link;

static void
link_free (gpointer data)
{
  Link *link = data;

  g_object_unref (link->window);
  g_free (link->subject);
  g_free (link);
}

static gboolean
follow_link (gpointer data)
{
  const Link *link = data;

  /* The window may have been closed meanwhile. */
  if (link->window->factory != NULL)
    octet_window_follow (link->window, link->subject);

  return G_SOURCE_REMOVE;
}

/* Not at once: the label whose link was clicked is still handling the click, and may be rewritten.
 */
static void
on_follow (OctetPanel *panel, const char *subject, OctetWindow *window)
{
  Link *link = g_new (Link, 1);

  link->window = g_object_ref (window);
  link->subject = g_strdup (subject);
  g_idle_add_full (G_PRIORITY_DEFAULT, follow_link, link, link_free);
}

static void
on_committed (OctetPanel *panel, const char *text, OctetWindow *window)
{
  const OctetPanelId id = octet_panel_get_id (panel);

  octet_window_remember (window, id);
  octet_settings_add_recent (window->settings, id, text);
  octet_window_give_recent (window, id);
}

static OctetPanel *
octet_window_ensure_panel (OctetWindow *window, OctetPanelId id)
{
  OctetPanel *panel = window->panels[id];

  if (panel != NULL)
    return panel;

  panel = octet_panel_factory_build (window->factory, id);
  window->panels[id] = panel;
  g_signal_connect (panel, "follow", G_CALLBACK (on_follow), window);
  g_signal_connect (panel, "committed", G_CALLBACK (on_committed), window);
  gtk_widget_set_hexpand (GTK_WIDGET (panel), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (panel), TRUE);
  gtk_box_append (GTK_BOX (window->places[id]), GTK_WIDGET (panel));

  octet_window_give_recent (window, id);
  octet_panel_set_terms_in_both_languages (
      panel, g_settings_get_boolean (window->settings, "terms-in-both-languages"));
  if (window->texts[id] != NULL)
    octet_panel_set_text (panel, window->texts[id]);
  g_clear_pointer (&window->texts[id], g_free);

  return panel;
}

static void
octet_window_drop_panel (OctetWindow *window, OctetPanelId id)
{
  if (window->panels[id] == NULL)
    return;

  window->texts[id] = g_strdup (octet_panel_get_text (window->panels[id]));
  gtk_box_remove (GTK_BOX (window->places[id]), GTK_WIDGET (window->panels[id]));
  window->panels[id] = NULL;
}

static void
on_panel_switched (GtkStack *stack, GParamSpec *pspec, OctetWindow *window)
{
  const OctetPanelId id = octet_window_get_panel_id (window);

  /* While the window is being built there is no factory yet, and while it goes no child. */
  if (window->factory == NULL || gtk_stack_get_visible_child (stack) == NULL)
    return;

  octet_window_ensure_panel (window, id);
  octet_window_remember (window, id);
  octet_panel_grab_entry (window->panels[id]);
  g_settings_set_string (window->settings, "panel", octet_panel_id_to_string (id));
}

static void
octet_window_go_to (OctetWindow *window, OctetPanelId id, const char *text)
{
  OctetPanel *panel = octet_window_ensure_panel (window, id);

  window->moving = TRUE;
  octet_panel_set_text (panel, text);
  gtk_stack_set_visible_child (window->stack, window->places[id]);
  window->moving = FALSE;
  octet_panel_grab_entry (panel);
}

/* ── actions ── */

static void
octet_window_travel (OctetWindow *window,
                     gboolean (*travel) (OctetHistory *, OctetPanelId *, const char **))
{
  OctetPanelId id;
  const char *text;

  if (travel (window->history, &id, &text))
    octet_window_go_to (window, id, text);
}

static void
octet_window_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  octet_window_travel (OCTET_WINDOW (widget), octet_history_go_back);
}

static void
octet_window_forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  octet_window_travel (OCTET_WINDOW (widget), octet_history_go_forward);
}

static void
octet_window_show_panel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OctetWindow *window = OCTET_WINDOW (widget);

  gtk_stack_set_visible_child_name (window->stack, g_variant_get_string (parameter, NULL));
}

static void
octet_window_focus_subject (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OctetWindow *window = OCTET_WINDOW (widget);

  octet_panel_grab_entry (octet_window_ensure_panel (window, octet_window_get_panel_id (window)));
}

static void
on_history_changed (OctetHistory *history, OctetWindow *window)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.back",
                                 octet_history_can_go_back (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.forward",
                                 octet_history_can_go_forward (history));
}

static void
on_terms_switched (GSettings *settings, const char *key, OctetWindow *window)
{
  const gboolean both = g_settings_get_boolean (settings, key);

  for (guint id = 0; id < OCTET_N_PANELS; id++)
    if (window->panels[id] != NULL)
      octet_panel_set_terms_in_both_languages (window->panels[id], both);
}

/* ── words ── */

static void
set_icon_button_text (GtkWidget *button, const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Made when the menu is opened: at start nobody needs it. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = octet_window_menu_new ();

  gtk_menu_button_set_menu_model (button, menu);
}

static void
octet_window_set_words (OctetWindow *window)
{
  set_icon_button_text (window->back, _ ("Back"));
  set_icon_button_text (window->forward, _ ("Forward"));
  set_icon_button_text (window->menu, _ ("Main menu"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (window->menu), NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (window->menu), create_menu, NULL, NULL);
  for (guint id = 0; id < OCTET_N_PANELS; id++)
    g_object_set (gtk_stack_get_page (window->stack, window->places[id]), "title",
                  _ (panel_titles[id]), NULL);
}

/* ── construction ── */

static void
octet_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  static const int narrow_width = 1000; /* px: below, the tabs stand closer */

  if (width < narrow_width)
    gtk_widget_add_css_class (widget, "narrow");
  else
    gtk_widget_remove_css_class (widget, "narrow");

  GTK_WIDGET_CLASS (octet_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static gboolean
octet_window_close_request (GtkWindow *base)
{
  OctetWindow *window = OCTET_WINDOW (base);
  int width, height;

  gtk_window_get_default_size (base, &width, &height);
  g_settings_set_boolean (window->settings, "window-maximized", gtk_window_is_maximized (base));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (window->settings, "window-width", width);
      g_settings_set_int (window->settings, "window-height", height);
    }

  return GTK_WINDOW_CLASS (octet_window_parent_class)->close_request (base);
}

static void
octet_window_dispose (GObject *object)
{
  OctetWindow *window = OCTET_WINDOW (object);

  g_clear_object (&window->factory);
  g_clear_object (&window->history);
  g_clear_object (&window->settings);
  for (guint id = 0; id < OCTET_N_PANELS; id++)
    {
      window->panels[id] = NULL;
      g_clear_pointer (&window->texts[id], g_free);
    }
  gtk_widget_dispose_template (GTK_WIDGET (window), OCTET_TYPE_WINDOW);

  G_OBJECT_CLASS (octet_window_parent_class)->dispose (object);
}

static void
octet_window_add_shortcuts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, octet_window_back);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, octet_window_forward);
  gtk_widget_class_install_action (widget_class, "win.panel", "s", octet_window_show_panel);
  gtk_widget_class_install_action (widget_class, "win.focus-subject", NULL,
                                   octet_window_focus_subject);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "win.forward",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK,
                                       "win.focus-subject", NULL);
  for (guint id = 0; id < OCTET_N_PANELS; id++)
    {
      const char *name = octet_panel_id_to_string ((OctetPanelId) id);

      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + id, GDK_CONTROL_MASK,
                                           "win.panel", "s", name);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + id, GDK_CONTROL_MASK,
                                           "win.panel", "s", name);
    }
}

static void
octet_window_class_init (OctetWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = octet_window_close_request;
  widget_class->size_allocate = octet_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, OCTET_APP_PATH "/octet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetWindow, back);
  gtk_widget_class_bind_template_child (widget_class, OctetWindow, forward);
  gtk_widget_class_bind_template_child (widget_class, OctetWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, OctetWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, OctetWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_panel_switched);

  octet_window_add_shortcuts (widget_class);
}

static void
octet_window_init (OctetWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));

  for (guint id = 0; id < OCTET_N_PANELS; id++)
    {
      window->places[id] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_stack_add_named (window->stack, window->places[id],
                           octet_panel_id_to_string ((OctetPanelId) id));
    }

  window->history = octet_history_new ();
  g_signal_connect_object (window->history, "changed", G_CALLBACK (on_history_changed), window, 0);
  on_history_changed (window->history, window);
}

/**
 * octet_window_new:
 * @application: the application
 * @settings: (transfer none): what is remembered between runs
 *
 * Returns: (transfer none): a window on the panel that was shown last; GTK owns it
 */
OctetWindow *
octet_window_new (GtkApplication *application, GSettings *settings)
{
  OctetWindow *window = g_object_new (OCTET_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *panel = g_settings_get_string (settings, "panel");

  window->settings = g_object_ref (settings);
  window->factory = octet_panel_factory_new ();
  g_signal_connect_object (settings, "changed::terms-in-both-languages",
                           G_CALLBACK (on_terms_switched), window, 0);

  gtk_window_set_default_size (GTK_WINDOW (window), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (window));

  octet_window_set_words (window);
  gtk_stack_set_visible_child_name (window->stack, panel);
  on_panel_switched (window->stack, NULL, window);

  return window;
}

void
octet_window_follow (OctetWindow *window, const char *subject)
{
  g_autoptr (OctetSubject) parsed = NULL;
  OctetPanelId id;

  g_return_if_fail (OCTET_IS_WINDOW (window));
  g_return_if_fail (subject != NULL);

  /* What is not understood is shown, with its error, where the reader is. */
  parsed = octet_subject_parse (subject, OCTET_PANEL_ANY, NULL);
  id = parsed != NULL ? octet_subject_get_panel (parsed) : octet_window_get_panel_id (window);

  octet_window_go_to (window, id, subject);
  octet_window_remember (window, id);
}

void
octet_window_retranslate (OctetWindow *window)
{
  const OctetPanelId shown = octet_window_get_panel_id (window);

  g_return_if_fail (OCTET_IS_WINDOW (window));

  octet_window_set_words (window);
  for (guint id = 0; id < OCTET_N_PANELS; id++)
    octet_window_drop_panel (window, (OctetPanelId) id);
  octet_panel_grab_entry (octet_window_ensure_panel (window, shown));
}

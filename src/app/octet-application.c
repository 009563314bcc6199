#include "app/octet-application.h"

#include "app/octet-about.h"
#include "app/octet-settings.h"
#include "app/octet-style.h"
#include "app/octet-window.h"
#include "facts/octet-language.h"
#include "facts/octet-print.h"
#include "octet-config.h"

#include <glib/gi18n.h>

struct _OctetApplication
{
  GtkApplication parent_instance;

  GSettings *settings;
  OctetStyle *style;
};

G_DEFINE_FINAL_TYPE (OctetApplication, octet_application, GTK_TYPE_APPLICATION)

static OctetWindow *
octet_application_get_window (OctetApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *link = windows; link != NULL; link = link->next)
    if (OCTET_IS_WINDOW (link->data))
      return OCTET_WINDOW (link->data);

  return NULL;
}

/* ── actions ── */

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  octet_about_show (GTK_WINDOW (octet_application_get_window (user_data)));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  octet_about_show_shortcuts (GTK_WINDOW (octet_application_get_window (user_data)));
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OctetWindow *window = octet_application_get_window (user_data);

  /* Closing is what remembers the window. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
on_language_changed (GSettings *settings, const char *key, OctetApplication *application)
{
  g_autofree char *language = g_settings_get_string (settings, key);
  OctetWindow *window = octet_application_get_window (application);

  octet_language_set (language);
  if (window != NULL)
    octet_window_retranslate (window);
}

static void
octet_application_add_actions (OctetApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = on_about },
    { .name = "shortcuts", .activate = on_shortcuts },
    { .name = "quit", .activate = on_quit },
  };
  static const char *const settings_actions[] = { "language", "style", "terms-in-both-languages" };
  static const struct
  {
    const char *action;
    const char *accelerators[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "app.shortcuts", { "<Control>question", "F1", NULL } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (settings_actions); i++)
    {
      g_autoptr (GAction) action =
          g_settings_create_action (application->settings, settings_actions[i]);

      g_action_map_add_action (G_ACTION_MAP (application), action);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].accelerators);
}

/* ── life ── */

static void
octet_application_startup (GApplication *base)
{
  OctetApplication *application = OCTET_APPLICATION (base);
  g_autofree char *language = NULL;

  G_APPLICATION_CLASS (octet_application_parent_class)->startup (base);

  language = g_settings_get_string (application->settings, "language");
  if (*language != '\0')
    octet_language_set (language);
  g_signal_connect_object (application->settings, "changed::language",
                           G_CALLBACK (on_language_changed), application, 0);

  application->style = octet_style_new (gdk_display_get_default ());
  g_settings_bind (application->settings, "style", application->style, "choice",
                   G_SETTINGS_BIND_GET);
  octet_application_add_actions (application);
}

static OctetWindow *
octet_application_ensure_window (OctetApplication *application)
{
  OctetWindow *window = octet_application_get_window (application);

  if (window == NULL)
    window = octet_window_new (GTK_APPLICATION (application), application->settings);

  return window;
}

/* Drawing the icon for a window manager that asks takes longer than building the window: not before
 * the first frame. */
static void
on_first_frame_painted (GdkFrameClock *clock, GtkWindow *window)
{
  g_signal_handlers_disconnect_by_func (clock, on_first_frame_painted, window);
  gtk_window_set_icon_name (window, OCTET_APP_ID);
}

static void
octet_application_present (GtkWindow *window)
{
  const gboolean first = !gtk_widget_get_realized (GTK_WIDGET (window));

  gtk_window_present (window);
  if (first)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                             G_CALLBACK (on_first_frame_painted), window, G_CONNECT_AFTER);
}

static void
octet_application_activate (GApplication *base)
{
  octet_application_present (
      GTK_WINDOW (octet_application_ensure_window (OCTET_APPLICATION (base))));
}

/* (transfer container) (nullable): what stands on the command line besides options */
static const char **
get_subjects (GVariantDict *options)
{
  const char **subjects = NULL;

  if (!g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&s", &subjects))
    return NULL;

  return subjects;
}

static int
octet_application_command_line (GApplication *base, GApplicationCommandLine *command_line)
{
  OctetWindow *window = octet_application_ensure_window (OCTET_APPLICATION (base));
  g_autofree const char **subjects =
      get_subjects (g_application_command_line_get_options_dict (command_line));

  if (subjects != NULL && subjects[0] != NULL)
    octet_window_follow (window, subjects[0]);
  octet_application_present (GTK_WINDOW (window));

  return 0;
}

/* ── what needs no display ── */

static int
print_subjects (GVariantDict *options)
{
  g_autoptr (OctetDescriber) describer = octet_describer_new (NULL);
  g_autofree const char **subjects = get_subjects (options);
  OctetFormat format = OCTET_FORMAT_TEXT;
  const char *format_name = NULL;

  if (g_variant_dict_lookup (options, "format", "&s", &format_name) &&
      !octet_format_from_string (format_name, &format))
    {
      g_printerr (_ ("octet: unknown format “%s”: text, json, csv and markdown are known\n"),
                  format_name);
      return 2;
    }
  if (subjects == NULL || subjects[0] == NULL)
    {
      g_printerr ("%s\n", _ ("octet: --print needs a subject, or - to read subjects line by line"));
      return 2;
    }

  return octet_print (describer, subjects, format, stdin, stdout);
}

static int
octet_application_handle_local_options (GApplication *base, GVariantDict *options)
{
  OctetApplication *application = OCTET_APPLICATION (base);
  const char *language;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", OCTET_PROGRAM, OCTET_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "lang", "&s", &language))
    {
      if (!g_str_equal (language, "ko") && !g_str_equal (language, "en"))
        {
          g_printerr (_ ("octet: unknown language “%s”: ko and en are known\n"), language);
          return 2;
        }
      octet_language_set (language);
    }
  if (g_variant_dict_contains (options, "print"))
    return print_subjects (options);

  application->settings = octet_settings_new ();

  return application->settings != NULL ? -1 : 1;
}

static void
octet_application_dispose (GObject *object)
{
  OctetApplication *application = OCTET_APPLICATION (object);

  g_clear_object (&application->style);
  g_clear_object (&application->settings);

  G_OBJECT_CLASS (octet_application_parent_class)->dispose (object);
}

static void
octet_application_class_init (OctetApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_application_dispose;
  application_class->startup = octet_application_startup;
  application_class->activate = octet_application_activate;
  application_class->command_line = octet_application_command_line;
  application_class->handle_local_options = octet_application_handle_local_options;
}

static void
octet_application_init (OctetApplication *application)
{
  const GOptionEntry options[] = {
    { "print", 'p', 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Print the facts of the subjects; no display is needed"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, NULL, N_ ("text, json, csv or markdown"),
      N_ ("FORMAT") },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, NULL, N_ ("ko or en"), N_ ("LANGUAGE") },
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_ ("[SUBJECT…]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (application), options);
  g_application_set_option_context_summary (
      G_APPLICATION (application),
      _ ("Explore network addresses, hosts, services, URLs and conversions."));
}

OctetApplication *
octet_application_new (void)
{
  return g_object_new (OCTET_TYPE_APPLICATION, "application-id", OCTET_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path", OCTET_APP_PATH,
                       NULL);
}

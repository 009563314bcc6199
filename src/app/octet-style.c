#include "app/octet-style.h"

#include "octet-config.h"

struct _OctetStyle
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkCssProvider *colours; /* style-light.css or style-dark.css */
  GtkCssProvider *rules;   /* style.css */
  GDBusProxy *portal;      /* (nullable): the desktop's settings */
  GCancellable *cancellable;
  char *choice;
  gboolean system_is_dark;
  gboolean is_dark;
};

enum
{
  PROP_CHOICE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OctetStyle, octet_style, G_TYPE_OBJECT)

static const char *const appearance = "org.freedesktop.appearance";
static const char *const color_scheme = "color-scheme";
static const guint32 prefers_dark = 1; /* 0: no preference, 2: prefers light */

/* GTK reads its whole theme again when told, even if nothing changes. */
static void
octet_style_tell_gtk (OctetStyle *style)
{
  GtkSettings *settings = gtk_settings_get_for_display (style->display);
  gboolean was_dark;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &was_dark, NULL);
  if (was_dark != style->is_dark)
    g_object_set (settings, "gtk-application-prefer-dark-theme", style->is_dark, NULL);
}

static void
octet_style_apply (OctetStyle *style, gboolean force)
{
  const gboolean is_dark = g_strcmp0 (style->choice, "dark") == 0 ||
                           (g_strcmp0 (style->choice, "light") != 0 && style->system_is_dark);

  if (style->is_dark == is_dark && !force)
    return;

  style->is_dark = is_dark;
  octet_style_tell_gtk (style);
  gtk_css_provider_load_from_resource (style->colours, is_dark ? OCTET_APP_PATH "/style-dark.css"
                                                               : OCTET_APP_PATH "/style-light.css");
}

static void
octet_style_set_system_value (OctetStyle *style, GVariant *value)
{
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    return;

  style->system_is_dark = g_variant_get_uint32 (value) == prefers_dark;
  octet_style_apply (style, FALSE);
}

static void
on_portal_signal (GDBusProxy *portal,
                  const char *sender,
                  const char *signal,
                  GVariant *parameters,
                  OctetStyle *style)
{
  g_autoptr (GVariant) value = NULL;
  const char *space, *key;

  if (!g_str_equal (signal, "SettingChanged") ||
      !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, appearance) && g_str_equal (key, color_scheme))
    octet_style_set_system_value (style, value);
}

static void
on_setting_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) outer = NULL;
  g_autoptr (GVariant) value = NULL;

  if (reply == NULL || !g_variant_is_of_type (reply, G_VARIANT_TYPE ("(v)")))
    return; /* no portal, or cancelled: the light style stays */

  g_variant_get (reply, "(v)", &outer);
  value = g_variant_is_of_type (outer, G_VARIANT_TYPE_VARIANT) ? g_variant_get_variant (outer)
                                                               : g_variant_ref (outer);
  octet_style_set_system_value (OCTET_STYLE (user_data), value);
}

static void
on_portal_ready (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GDBusProxy *portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  OctetStyle *style = user_data;

  if (portal == NULL)
    return;

  style->portal = portal;
  g_signal_connect (portal, "g-signal", G_CALLBACK (on_portal_signal), style);
  g_dbus_proxy_call (portal, "Read", g_variant_new ("(ss)", appearance, color_scheme),
                     G_DBUS_CALL_FLAGS_NONE, -1, style->cancellable, on_setting_read, style);
}

static void
octet_style_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHOICE:
      g_value_set_string (value, OCTET_STYLE (object)->choice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_style_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHOICE:
      octet_style_set_choice (OCTET_STYLE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_style_finalize (GObject *object)
{
  OctetStyle *style = OCTET_STYLE (object);

  g_cancellable_cancel (style->cancellable);
  g_clear_object (&style->cancellable);
  if (style->portal != NULL)
    g_signal_handlers_disconnect_by_data (style->portal, style);
  g_clear_object (&style->portal);
  g_clear_object (&style->colours);
  g_clear_object (&style->rules);
  g_free (style->choice);

  G_OBJECT_CLASS (octet_style_parent_class)->finalize (object);
}

static void
octet_style_class_init (OctetStyleClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = octet_style_get_property;
  object_class->set_property = octet_style_set_property;
  object_class->finalize = octet_style_finalize;

  properties[PROP_CHOICE] =
      g_param_spec_string ("choice", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
octet_style_init (OctetStyle *style)
{
  style->colours = gtk_css_provider_new ();
  style->rules = gtk_css_provider_new ();
  style->cancellable = g_cancellable_new ();
}

OctetStyle *
octet_style_new (GdkDisplay *display)
{
  OctetStyle *style = g_object_new (OCTET_TYPE_STYLE, NULL);

  style->display = display;
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style->rules),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_css_provider_load_from_resource (style->rules, OCTET_APP_PATH "/style.css");
  octet_style_apply (style, TRUE);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION,
                            G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES |
                                G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START_AT_CONSTRUCTION,
                            NULL, "org.freedesktop.portal.Desktop",
                            "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings",
                            style->cancellable, on_portal_ready, style);

  return style;
}

void
octet_style_set_choice (OctetStyle *style, const char *choice)
{
  g_return_if_fail (OCTET_IS_STYLE (style));

  if (g_strcmp0 (style->choice, choice) == 0)
    return;

  g_free (style->choice);
  style->choice = g_strdup (choice);
  octet_style_apply (style, FALSE);
  g_object_notify_by_pspec (G_OBJECT (style), properties[PROP_CHOICE]);
}

#include "widgets/octet-copy-button.h"

#include <glib/gi18n.h>

struct _OctetCopyButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  char *what;
  char *text;
  guint reset_id;
};

G_DEFINE_FINAL_TYPE (OctetCopyButton, octet_copy_button, GTK_TYPE_WIDGET)

static const guint copied_ms = 1500;

static void
octet_copy_button_show_state (OctetCopyButton *button, gboolean copied)
{
  g_autofree char *label = button->what != NULL
                               /* Translators: a button; %s is what it copies: “Network address” */
                               ? g_strdup_printf (_ ("Copy: %s"), button->what)
                               : g_strdup (_ ("Copy"));
  const char *tooltip = copied ? _ ("Copied") : label;

  gtk_button_set_icon_name (GTK_BUTTON (button->button),
                            copied ? "octet-done-symbolic" : "octet-copy-symbolic");
  gtk_widget_set_tooltip_text (button->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
}

static gboolean
on_copied_was_seen (gpointer user_data)
{
  OctetCopyButton *button = user_data;

  button->reset_id = 0;
  octet_copy_button_show_state (button, FALSE);

  return G_SOURCE_REMOVE;
}

static void
on_clicked (GtkButton *inner, OctetCopyButton *button)
{
  if (button->text == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), button->text);
  octet_copy_button_show_state (button, TRUE);
  g_clear_handle_id (&button->reset_id, g_source_remove);
  button->reset_id = g_timeout_add (copied_ms, on_copied_was_seen, button);
}

static void
octet_copy_button_dispose (GObject *object)
{
  OctetCopyButton *button = OCTET_COPY_BUTTON (object);

  g_clear_handle_id (&button->reset_id, g_source_remove);
  g_clear_pointer (&button->button, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_copy_button_parent_class)->dispose (object);
}

static void
octet_copy_button_finalize (GObject *object)
{
  OctetCopyButton *button = OCTET_COPY_BUTTON (object);

  g_free (button->what);
  g_free (button->text);

  G_OBJECT_CLASS (octet_copy_button_parent_class)->finalize (object);
}

static void
octet_copy_button_class_init (OctetCopyButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_copy_button_dispose;
  G_OBJECT_CLASS (class)->finalize = octet_copy_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
octet_copy_button_init (OctetCopyButton *button)
{
  button->button = gtk_button_new ();
  gtk_widget_add_css_class (button->button, "flat");
  gtk_widget_add_css_class (button->button, "icon");
  gtk_widget_set_valign (button->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (button->button, GTK_WIDGET (button));
  g_signal_connect (button->button, "clicked", G_CALLBACK (on_clicked), button);
  octet_copy_button_show_state (button, FALSE);
}

/**
 * octet_copy_button_new:
 * @what: (nullable): what is copied, as the screen reader says it
 *
 * Returns: (transfer floating): a button that copies nothing until it is given a text
 */
GtkWidget *
octet_copy_button_new (const char *what)
{
  OctetCopyButton *button = g_object_new (OCTET_TYPE_COPY_BUTTON, NULL);

  octet_copy_button_set_what (button, what);

  return GTK_WIDGET (button);
}

void
octet_copy_button_set_what (OctetCopyButton *button, const char *what)
{
  g_return_if_fail (OCTET_IS_COPY_BUTTON (button));

  if (g_strcmp0 (button->what, what) == 0)
    return;

  g_free (button->what);
  button->what = g_strdup (what);
  octet_copy_button_show_state (button, button->reset_id != 0);
}

/**
 * octet_copy_button_set_text:
 * @text: (nullable): what the next click puts on the clipboard
 */
void
octet_copy_button_set_text (OctetCopyButton *button, const char *text)
{
  g_return_if_fail (OCTET_IS_COPY_BUTTON (button));

  if (g_strcmp0 (button->text, text) == 0)
    return;

  g_free (button->text);
  button->text = g_strdup (text);
}

#include "panels/octet-host-export-button.h"

#include "octet-config.h"
#include "panels/octet-host-export.h"

#include <glib/gi18n.h>
#include <string.h>

struct _OctetHostExportButton
{
  GtkWidget parent_instance;

  GtkWidget *button;

  OctetHostList *list;
  OctetFormat format;            /* of the file that is being chosen */
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  GCancellable *cancellable;     /* ends with the button */
};

/* A file that waits for its text. */
typedef struct
{
  OctetHostExportButton *button;
  GFile *file;
} Saving;

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetHostExportButton, octet_host_export_button, GTK_TYPE_WIDGET)

static OctetFormat
get_format (GVariant *parameter)
{
  OctetFormat format = OCTET_FORMAT_TEXT;

  octet_format_from_string (g_variant_get_string (parameter, NULL), &format);

  return format;
}

/* ── copy ── */

static void
on_text_to_copy (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OctetHostExportButton) button = user_data;
  g_autofree char *text = octet_host_export_finish (result, NULL);

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
}

static void
octet_host_export_button_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OctetHostExportButton *button = OCTET_HOST_EXPORT_BUTTON (widget);

  octet_host_export_async (button->list, get_format (parameter), button->cancellable,
                           on_text_to_copy, g_object_ref (button));
}

/* ── save ── */

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->button);
  g_object_unref (saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OctetHostExportButton) button = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  name = g_file_get_parse_name (G_FILE (source));
  message = g_strdup_printf (_ ("The file could not be written: %s"), name);
  g_signal_emit (button, signals[FAILED], 0, message);
}

static void
on_text_to_save (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autofree char *text = octet_host_export_finish (result, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL)
    return;

  bytes = g_bytes_new (text, strlen (text));
  g_file_replace_contents_bytes_async (saving->file, bytes, NULL, FALSE, G_FILE_CREATE_NONE,
                                       saving->button->cancellable, on_saved,
                                       g_object_ref (saving->button));
}

static void
on_response (GtkNativeDialog *dialog, int response, OctetHostExportButton *button)
{
  Saving *saving;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      saving = g_new0 (Saving, 1);
      saving->button = g_object_ref (button);
      saving->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      octet_host_export_async (button->list, button->format, button->cancellable, on_text_to_save,
                               saving);
    }
  g_clear_object (&button->chooser);
}

static const char *
get_file_name (OctetFormat format)
{
  switch (format)
    {
    case OCTET_FORMAT_JSON:
      return "hosts.jsonl"; /* one object a line */
    case OCTET_FORMAT_CSV:
      return "hosts.csv";
    case OCTET_FORMAT_MARKDOWN:
      return "hosts.md";
    case OCTET_FORMAT_TEXT:
    default:
      return "hosts.txt";
    }
}

static void
octet_host_export_button_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OctetHostExportButton *button = OCTET_HOST_EXPORT_BUTTON (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (button->chooser != NULL)
    return;

  button->format = get_format (parameter);
  button->chooser =
      gtk_file_chooser_native_new (_ ("Save the results"), GTK_WINDOW (root),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (button->chooser),
                                     get_file_name (button->format));
  g_signal_connect_object (button->chooser, "response", G_CALLBACK (on_response), button, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (button->chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (button->chooser));
}

/* ── construction ── */

static void
octet_host_export_button_dispose (GObject *object)
{
  OctetHostExportButton *button = OCTET_HOST_EXPORT_BUTTON (object);

  g_cancellable_cancel (button->cancellable);
  g_clear_object (&button->chooser);
  g_clear_object (&button->list);
  g_clear_pointer (&button->button, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_host_export_button_parent_class)->dispose (object);
}

static void
octet_host_export_button_finalize (GObject *object)
{
  g_object_unref (OCTET_HOST_EXPORT_BUTTON (object)->cancellable);

  G_OBJECT_CLASS (octet_host_export_button_parent_class)->finalize (object);
}

static void
octet_host_export_button_class_init (OctetHostExportButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_host_export_button_dispose;
  G_OBJECT_CLASS (class)->finalize = octet_host_export_button_finalize;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "export.copy", "s", octet_host_export_button_copy);
  gtk_widget_class_install_action (widget_class, "export.save", "s", octet_host_export_button_save);
  gtk_widget_class_set_template_from_resource (widget_class, OCTET_APP_PATH
                                               "/panels/octet-host-export-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetHostExportButton, button);
}

static void
octet_host_export_button_init (OctetHostExportButton *button)
{
  button->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (button));
}

/**
 * octet_host_export_button_set_list:
 * @list: whose answers to copy and save
 */
void
octet_host_export_button_set_list (OctetHostExportButton *button, OctetHostList *list)
{
  g_return_if_fail (OCTET_IS_HOST_EXPORT_BUTTON (button));
  g_return_if_fail (OCTET_IS_HOST_LIST (list));

  g_set_object (&button->list, list);
}

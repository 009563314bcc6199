#include "app/octet-about.h"

#include "octet-config.h"

#include <glib/gi18n.h>

void
octet_about_show (GtkWindow *parent)
{
  gtk_show_about_dialog (parent, "program-name", "Octet", "version", OCTET_VERSION,
                         "logo-icon-name", OCTET_APP_ID, "comments",
                         _ ("Explore network addresses, hosts, services, URLs and conversions."),
                         "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

/* Built each time it is opened, so that it speaks the language of the moment. */
void
octet_about_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (OCTET_APP_PATH "/octet-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_present (shortcuts);
}

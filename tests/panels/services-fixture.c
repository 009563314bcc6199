#include "services-fixture.h"

#include "panels/octet-services-panel.h"

#include <glib/gstdio.h>

static const char services_text[] = "ftp-data 20/tcp\n"
                                    "ftp 21/tcp\n"
                                    "fsp 21/udp fspd\n"
                                    "telnet 23/tcp\n"
                                    "smtp 25/tcp mail\n"
                                    "time 37/tcp timserver\n"
                                    "time 37/udp timserver\n"
                                    "domain 53/tcp\n"
                                    "domain 53/udp\n"
                                    "tftp 69/udp\n"
                                    "gopher 70/tcp\n"
                                    "acr-nema 104/tcp dicom\n"
                                    "dicom 11112/tcp\n"
                                    "http 80/tcp www # WorldWideWeb\n"
                                    "pop3 110/tcp pop-3\n"
                                    "ntp 123/udp\n"
                                    "imap2 143/tcp imap\n"
                                    "https 443/tcp\n"
                                    "https 443/udp\n"
                                    "imaps 993/tcp\n"
                                    "pop3s 995/tcp\n"
                                    "http-alt 8080/tcp webcache\n"
                                    "3link 15363/tcp\n"
                                    "sctp 9999/tcp\n";
static const char protocols_text[] = "ip 0 IP\n"
                                     "icmp 1 ICMP\n"
                                     "tcp 6 TCP\n"
                                     "udp 17 UDP\n"
                                     "ipv6-icmp 58 IPv6-ICMP\n"
                                     "sctp 132 SCTP\n";

/* ── finding one's way in the tree of widgets ── */

GtkWidget *
services_find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = services_find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
services_find_button (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0)
    return widget;
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)))),
                 text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = services_find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The table in sight. */
OctetServicesTable *
services_get_table (ServicesFixture *fixture)
{
  GtkWidget *table = services_find_widget (GTK_WIDGET (fixture->panel), OCTET_TYPE_SERVICES_TABLE);
  GtkWidget *stack = gtk_widget_get_parent (table);

  return OCTET_SERVICES_TABLE (gtk_stack_get_visible_child (GTK_STACK (stack)));
}

GtkColumnView *
services_get_view (ServicesFixture *fixture)
{
  return GTK_COLUMN_VIEW (
      services_find_widget (GTK_WIDGET (services_get_table (fixture)), GTK_TYPE_COLUMN_VIEW));
}

GtkSingleSelection *
services_get_selection (ServicesFixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (services_get_view (fixture)));
}

const char *
services_get_selected_name (ServicesFixture *fixture)
{
  gpointer row = gtk_single_selection_get_selected_item (services_get_selection (fixture));

  return row != NULL ? octet_services_row_get_name (row) : NULL;
}

const char *
services_get_lit (ServicesFixture *fixture, OctetStackLayer layer)
{
  GtkWidget *stack = services_find_widget (GTK_WIDGET (fixture->panel), OCTET_TYPE_STACK_VIEW);
  const OctetStackCell *cell =
      octet_stack_picture_get_lit (octet_stack_view_get_picture (OCTET_STACK_VIEW (stack)), layer);

  return cell != NULL ? cell->label : NULL;
}

OctetServicesPage
services_get_page (ServicesFixture *fixture)
{
  return octet_services_panel_get_page (OCTET_SERVICES_PANEL (fixture->panel));
}

/* ── doing ── */

void
services_type_text (ServicesFixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

void
services_press_return (ServicesFixture *fixture)
{
  g_signal_emit_by_name (fixture->entry, "activate");
}

void
services_select_row (ServicesFixture *fixture, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (services_get_selection (fixture)), position,
                                   TRUE);
}

static void
on_committed (OctetPanel *panel, const char *text, ServicesFixture *fixture)
{
  g_assert_cmpstr (text, ==, octet_panel_get_text (panel));
  fixture->n_committed++;
}

static char *folder;
static char *services_path;
static char *protocols_path;

void
services_write_lists (void)
{
  folder = g_dir_make_tmp ("octet-services-XXXXXX", NULL);
  services_path = g_build_filename (folder, "services", NULL);
  protocols_path = g_build_filename (folder, "protocols", NULL);
  g_assert_true (g_file_set_contents (services_path, services_text, -1, NULL));
  g_assert_true (g_file_set_contents (protocols_path, protocols_text, -1, NULL));
}

void
services_remove_lists (void)
{
  g_remove (services_path);
  g_remove (protocols_path);
  g_rmdir (folder);
  g_free (services_path);
  g_free (protocols_path);
  g_free (folder);
}

OctetServiceDatabase *
services_make_database (void)
{
  return octet_service_database_new (services_path, protocols_path);
}

void
services_set_up_size (ServicesFixture *fixture,
                      OctetServiceDatabase *database,
                      int width,
                      int height)
{
  g_autoptr (OctetDescriber) describer = octet_describer_new (database);

  fixture->panel = g_object_new (OCTET_TYPE_SERVICES_PANEL, "describer", describer, NULL);
  fixture->entry = services_find_widget (GTK_WIDGET (fixture->panel), GTK_TYPE_ENTRY);
  fixture->window = gtk_window_new ();
  g_signal_connect (fixture->panel, "committed", G_CALLBACK (on_committed), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
services_set_up (ServicesFixture *fixture, gconstpointer data)
{
  g_autoptr (OctetServiceDatabase) database = services_make_database ();

  services_set_up_size (fixture, database, 1280, 800);
}

void
services_tear_down (ServicesFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

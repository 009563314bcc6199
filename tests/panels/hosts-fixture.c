#include "hosts-fixture.h"

#include "widgets/octet-host-path.h"

static void
on_follow (OctetPanel *panel, const char *subject, HostsFixture *fixture)
{
  g_free (fixture->followed);
  fixture->followed = g_strdup (subject);
}

void
hosts_open_panel (HostsFixture *fixture)
{
  fixture->panel = g_object_new (OCTET_TYPE_HOSTS_PANEL, "describer", fixture->describer,
                                 "host-list", fixture->list, NULL);
  fixture->window = gtk_window_new ();
  g_signal_connect (fixture->panel, "follow", G_CALLBACK (on_follow), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
hosts_set_up (HostsFixture *fixture, gconstpointer data)
{
  fixture->resolver = octet_resolver_new ();
  fixture->list = octet_host_list_new (fixture->resolver);
  fixture->describer = octet_describer_new (NULL);
  hosts_open_panel (fixture);
}

void
hosts_tear_down (HostsFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->describer);
  g_object_unref (fixture->list);
  g_object_unref (fixture->resolver);
  g_free (fixture->followed);
}

GtkWidget *
hosts_find (GtkWidget *widget, HostsMatch match, gconstpointer data)
{
  if (match (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hosts_find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

gpointer
hosts_find_type (HostsFixture *fixture, GType type)
{
  GtkWidget *found = hosts_find (GTK_WIDGET (fixture->panel), is_of_type, &type);

  g_assert_nonnull (found);

  return found;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  return GTK_IS_LABEL (child) && gtk_widget_get_child_visible (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (child)), label);
}

GtkWidget *
hosts_find_button (HostsFixture *fixture, const char *label)
{
  GtkWidget *found = hosts_find (GTK_WIDGET (fixture->panel), is_button, label);

  g_assert_nonnull (found);

  return found;
}

void
hosts_click (HostsFixture *fixture, const char *label)
{
  g_signal_emit_by_name (hosts_find_button (fixture, label), "clicked");
}

gboolean
hosts_is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

void
hosts_assert_shown (HostsFixture *fixture, const char *text)
{
  if (hosts_find (GTK_WIDGET (fixture->panel), hosts_is_label, text) == NULL)
    g_error ("not shown: %s", text);
}

OctetHostItem *
hosts_get_item (HostsFixture *fixture, guint position)
{
  g_autoptr (OctetHostItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (item);

  return item; /* the list holds it */
}

GtkWidget *
hosts_find_path_link (HostsFixture *fixture, const char *text)
{
  return hosts_find (hosts_find_type (fixture, OCTET_TYPE_HOST_PATH), is_button, text);
}

gboolean
hosts_is_idle (gpointer data)
{
  return !octet_host_list_is_busy (data);
}

gboolean
hosts_is_complete (gpointer data)
{
  OctetHost *host = octet_host_item_get_host (data);

  return host != NULL && octet_host_get_stage (host) == OCTET_HOST_STAGE_COMPLETE;
}

gboolean
hosts_is_looking (gpointer data)
{
  return octet_host_item_get_state (data) == OCTET_HOST_LOOKING;
}

gboolean
hosts_is_drawn (gpointer data)
{
  HostsFixture *fixture = data;

  return gtk_widget_get_mapped (fixture->window) && !g_main_context_pending (NULL);
}

void
hosts_look_up (HostsFixture *fixture, const char *text)
{
  octet_panel_edit_text (fixture->panel, text, TRUE);
  main_loop_turn_until (hosts_is_idle, fixture->list);
  main_loop_turn_until (hosts_is_drawn, fixture);
}

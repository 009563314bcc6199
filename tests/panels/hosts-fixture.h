/* A Hosts panel in a window, on a list of its own; what a test finds, presses and waits for. */
#pragma once

#include "panels/octet-hosts-panel.h"

#include "main-loop.h"

G_BEGIN_DECLS

typedef struct
{
  OctetResolver *resolver;
  OctetHostList *list;
  OctetDescriber *describer;
  OctetPanel *panel;
  GtkWidget *window;
  char *followed;
} HostsFixture;

typedef gboolean (*HostsMatch) (GtkWidget *widget, gconstpointer data);

void hosts_set_up (HostsFixture *fixture, gconstpointer data);
void hosts_tear_down (HostsFixture *fixture, gconstpointer data);
void hosts_open_panel (HostsFixture *fixture);
/* the first widget under @widget that matches, or NULL */
GtkWidget *hosts_find (GtkWidget *widget, HostsMatch match, gconstpointer data);
gpointer hosts_find_type (HostsFixture *fixture, GType type);
GtkWidget *hosts_find_button (HostsFixture *fixture, const char *label);
void hosts_click (HostsFixture *fixture, const char *label);
/* whether it is a label with @text, with markup or without, that is seen */
gboolean hosts_is_label (GtkWidget *widget, gconstpointer text);
void hosts_assert_shown (HostsFixture *fixture, const char *text);
/* the list holds it */
OctetHostItem *hosts_get_item (HostsFixture *fixture, guint position);
GtkWidget *hosts_find_path_link (HostsFixture *fixture, const char *text);
gboolean hosts_is_idle (gpointer data);
gboolean hosts_is_complete (gpointer data);
gboolean hosts_is_looking (gpointer data);
gboolean hosts_is_drawn (gpointer data);
/* types @text and Return, and waits until everything has come back and is drawn */
void hosts_look_up (HostsFixture *fixture, const char *text);

G_END_DECLS

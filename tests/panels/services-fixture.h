/* A Services panel over lists of its own, in a window, and a hand for it. */
#pragma once

#include "panels/octet-services-panel.h"
#include "panels/octet-services-table.h"
#include "widgets/octet-stack-view.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *window;
  OctetPanel *panel;
  GtkWidget *entry;
  guint n_committed;
} ServicesFixture;

/* the lists: 24 services, 6 protocols */
void services_write_lists (void);
void services_remove_lists (void);
OctetServiceDatabase *services_make_database (void);

void services_set_up_size (ServicesFixture *fixture,
                           OctetServiceDatabase *database,
                           int width,
                           int height);
void services_set_up (ServicesFixture *fixture, gconstpointer data);
void services_tear_down (ServicesFixture *fixture, gconstpointer data);

GtkWidget *services_find_widget (GtkWidget *widget, GType type);
GtkWidget *services_find_button (GtkWidget *widget, const char *text);
OctetServicesTable *services_get_table (ServicesFixture *fixture); /* the one in sight */
GtkColumnView *services_get_view (ServicesFixture *fixture);
GtkSingleSelection *services_get_selection (ServicesFixture *fixture);
const char *services_get_selected_name (ServicesFixture *fixture);
const char *services_get_lit (ServicesFixture *fixture, OctetStackLayer layer);
OctetServicesPage services_get_page (ServicesFixture *fixture);

void services_type_text (ServicesFixture *fixture, const char *text);
void services_press_return (ServicesFixture *fixture);
void services_select_row (ServicesFixture *fixture, guint position);

G_END_DECLS

/* A fact view in a window, and facts for it. */
#pragma once

#include "tree.h"
#include "widgets/octet-fact-row.h"
#include "widgets/octet-fact-view.h"

G_BEGIN_DECLS

/* px */
#define FACT_FIXTURE_WIDE 1052
#define FACT_FIXTURE_NARROW 800
#define FACT_FIXTURE_HEIGHT 400

typedef struct
{
  GtkWidget *window;
  OctetFactView *view;
  Ear follow;
} FactFixture;

void fact_fixture_set_up (FactFixture *fixture, gconstpointer data);
void fact_fixture_tear_down (FactFixture *fixture, gconstpointer data);
void fact_fixture_resize (FactFixture *fixture, int width);

/* address.version, address.is-private (why, source, both codes), address.text (nothing but a value)
 * and, with its network, network.mask (followable) */
OctetDescription *fact_fixture_describe (const char *address, gboolean with_network);
void fact_fixture_show (FactFixture *fixture, const char *address, gboolean with_network);
OctetFactRow *fact_fixture_get_row (FactFixture *fixture, guint n); /* (nullable) */
/* what the @n-th label in @widget says */
const char *fact_fixture_get_label (gpointer widget, guint n);

G_END_DECLS

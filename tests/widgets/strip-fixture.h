/* A bit strip in a window, and how often it said that it was changed. */
#pragma once

#include "widgets/octet-bit-strip-layout.h"
#include "widgets/octet-bit-strip.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *window;
  GtkWidget *strip;
  GtkWidget *handle;
  GtkWidget *cursor;
  guint n_changed;
  guint n_committed;
} StripFixture;

/* at @width; with animations off */
void strip_fixture_set_up (StripFixture *fixture, const char *network, int width);
void strip_fixture_tear_down (StripFixture *fixture);

OctetNetwork strip_fixture_parse (const char *text);
void strip_fixture_show (StripFixture *fixture, const char *network);
void strip_fixture_resize (StripFixture *fixture, int width);
OctetBitStripLayout strip_fixture_get_layout (StripFixture *fixture);
guint strip_fixture_get_prefix_length (StripFixture *fixture);
void strip_fixture_assert_network (StripFixture *fixture, const char *expected);

G_END_DECLS

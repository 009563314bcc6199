/* A cell of the list of hosts: a name, what came of it, or how long it took.
 *
 * Follows its row by property notification. The time of a row that is being looked up passes when
 * octet_host_cell_tick() is called.
 */
#pragma once

#include "system/octet-host-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_HOST_CELL_NAME,
  OCTET_HOST_CELL_RESULT,
  OCTET_HOST_CELL_TIME,
} OctetHostCellKind;

#define OCTET_TYPE_HOST_CELL (octet_host_cell_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostCell, octet_host_cell, OCTET, HOST_CELL, GtkWidget)

GtkWidget *octet_host_cell_new (OctetHostCellKind kind);
void octet_host_cell_set_item (OctetHostCell *cell, OctetHostItem *item); /* (nullable) */
void octet_host_cell_tick (OctetHostCell *cell);
const char *octet_host_cell_get_text (OctetHostCell *cell);

G_END_DECLS

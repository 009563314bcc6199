/* The cells of the TCP/IP stack's picture: which there are, how their names are written, which
 * transports there are, and where a service finds its place.
 */
#pragma once

#include "widgets/octet-stack-picture.h"

G_BEGIN_DECLS

/* the cells of the Internet layer, by index */
enum
{
  OCTET_STACK_CELL_IPV4,
  OCTET_STACK_CELL_IPV6,
  OCTET_STACK_CELL_ON_IP, /* ICMP, and what else takes its place */
};

void octet_stack_cells_add_usual (OctetStackPicture *picture);
void octet_stack_cells_clear_layer (OctetStackPicture *picture, OctetStackLayer layer);
void octet_stack_cell_set (OctetStackCell *cell,
                           const char *label,
                           const char *prefix,
                           const char *name);

void octet_stack_cells_light (OctetStackPicture *picture, OctetStackLayer layer, guint index);
void octet_stack_cells_light_layer (OctetStackPicture *picture, OctetStackLayer layer);
/* returns the cell's index: 0 for TCP, 1 for UDP */
guint octet_stack_cells_light_transport (OctetStackPicture *picture, const char *protocol);
/* returns the index of the cell that now is the service's, over the lit @transport */
guint
octet_stack_cells_place_service (OctetStackPicture *picture, const char *name, guint transport);

/* "DNS" for "domain" */
const char *octet_stack_cells_get_spelling (const char *name);
/* (nullable): the type that asks for a transport; NULL if @protocol is none */
const char *octet_stack_cells_get_socket_type (const char *protocol);
/* (nullable): the first transport that @socket_type asks for */
const char *octet_stack_cells_get_transport (const char *socket_type);

G_END_DECLS

/* What the picture of the TCP/IP stack shows of one entry: the cells of the four layers, which of
 * them are lit, the number that leads from each layer to the one above, and what a program writes
 * to ask for it. Plain data, so that it can be tested without a display.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_STACK_APPLICATION,
  OCTET_STACK_TRANSPORT,
  OCTET_STACK_INTERNET,
  OCTET_STACK_LINK,
  OCTET_N_STACK_LAYERS,
} OctetStackLayer;

#define OCTET_STACK_MAX_CELLS 5
#define OCTET_N_STACK_STEPS (OCTET_N_STACK_LAYERS - 1)

typedef struct
{
  char *label;   /* as people write it: "DNS" */
  char *subject; /* as a panel finds it: "domain", "protocol:udp", "AF_INET" */
  float share;   /* of the layer's width; the shares of a layer add up to 1 */
  gboolean is_lit;
} OctetStackCell;

typedef struct
{
  char *title;
  char *caption;
  OctetStackCell cells[OCTET_N_STACK_LAYERS][OCTET_STACK_MAX_CELLS];
  guint n_cells[OCTET_N_STACK_LAYERS];
  char *steps[OCTET_N_STACK_STEPS]; /* (nullable) Pango markup: the number that picks the layer
                                       above */
  char *asks[OCTET_N_STACK_LAYERS]; /* (nullable) what a program asks for it by */
  gboolean bends_back; /* the second step leads back into the Internet layer: ICMP rides on IP */
} OctetStackPicture;

OctetStackPicture *octet_stack_picture_new (void); /* nothing lit: how the layers hang together */
/* @protocol "tcp", "udp", …; @protocol_number as the system's list has it */
OctetStackPicture *octet_stack_picture_new_service (const char *name,
                                                    guint port,
                                                    const char *protocol,
                                                    guint protocol_number);
OctetStackPicture *octet_stack_picture_new_protocol (const char *name, guint number);
OctetStackPicture *octet_stack_picture_new_family (const char *name);
OctetStackPicture *octet_stack_picture_new_socket_type (const char *name);
void octet_stack_picture_free (OctetStackPicture *picture);

/* (nullable): the lit cell of @layer that stands first */
const OctetStackCell *octet_stack_picture_get_lit (const OctetStackPicture *picture,
                                                   OctetStackLayer layer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetStackPicture, octet_stack_picture_free)

G_END_DECLS

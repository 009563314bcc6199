/* A station of a host's way with the widgets that show it, and where they stand. */
#pragma once

#include "widgets/octet-host-station.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const OctetHostStation *station; /* of whoever made the node */
  GtkWidget *caption;              /* a label, empty where the station has no caption */
  GtkWidget *body;                 /* a link, or the words for what became of the question */
  GtkAllocation caption_place;
  GtkAllocation body_place;
} OctetHostNode;

/* makes the widgets, as children of @parent; @busy turns a spinner beside a state */
void octet_host_node_init (OctetHostNode *node,
                           const OctetHostStation *station,
                           gboolean busy,
                           GtkWidget *parent);
void octet_host_node_clear (OctetHostNode *node);
gboolean octet_host_node_has_caption (const OctetHostNode *node);

G_END_DECLS

/* Where the stations of a host's way stand: along a line, or upright where that is too long. */
#pragma once

#include "widgets/octet-host-node.h"

G_BEGIN_DECLS

/* px: how far the upright way's arrows stand from the left edge of its names */
#define OCTET_HOST_WAY_TRUNK 16

typedef enum
{
  OCTET_HOST_WAY_ALONG,  /* from left to right */
  OCTET_HOST_WAY_BESIDE, /* names from top to bottom, the ends beside the last */
  OCTET_HOST_WAY_BELOW,  /* the ends below the names: where names are very long */
} OctetHostWayForm;

typedef struct
{
  GArray *nodes; /* of OctetHostNode: the way's own, then its ends */
  guint n_way;   /* nodes that are no ends, at least one */
} OctetHostWay;

OctetHostNode *octet_host_way_get_node (const OctetHostWay *way, guint index);
/* places all nodes in @width, -1 for as much as they want */
OctetHostWayForm
octet_host_way_arrange (const OctetHostWay *way, int width, GtkRequisition *ret_size);
int octet_host_way_get_least_width (const OctetHostWay *way);

G_END_DECLS

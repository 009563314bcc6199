#include "widgets/octet-host-way.h"

/* all in px */
static const int chip_height = 36;
static const int caption_gap = 4;
static const int way_gap = 28;     /* between two names: the arrow and some air */
static const int ends_gap = 36;    /* between the last name and what it leads to */
static const int end_gap = 6;      /* between two ends, from top to bottom */
static const int upright_gap = 16; /* between two names, from top to bottom */
static const int upright_branch = 26;
static const int least_text_width = 150;

OctetHostNode *
octet_host_way_get_node (const OctetHostWay *way, guint index)
{
  return &g_array_index (way->nodes, OctetHostNode, index);
}

static int
get_natural (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_width (GtkWidget *widget)
{
  return get_natural (widget, GTK_ORIENTATION_HORIZONTAL, -1);
}

static int
get_height (GtkWidget *widget, int width)
{
  return get_natural (widget, GTK_ORIENTATION_VERTICAL, width);
}

/* As wide as it wants to be, but no wider than @available, if it can be that narrow. */
static int
fit_width (GtkWidget *widget, int available)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, available));
}

/* How high the ends stand above and below the height at which the way runs. */
static void
measure_ends (const OctetHostWay *way, int *ret_pitch, int *ret_above, int *ret_below)
{
  const int n_ends = (int) (way->nodes->len - way->n_way);
  int body = 0, caption = 0, span;

  for (guint i = way->n_way; i < way->nodes->len; i++)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);

      body = MAX (body, get_height (node->body, get_width (node->body)));
      if (octet_host_node_has_caption (node))
        caption = MAX (caption, get_height (node->caption, -1));
    }

  *ret_pitch = body + caption + end_gap;
  span = MAX (0, n_ends - 1) * *ret_pitch;
  *ret_above = span / 2 + body / 2;
  *ret_below = span / 2 + body / 2 + caption;
}

/* Places the ends in a column at @x, their middles around @middle; returns the column's width. */
static int
arrange_ends (const OctetHostWay *way, int x, int middle, int pitch)
{
  const int n_ends = (int) (way->nodes->len - way->n_way);
  int y = middle - MAX (0, n_ends - 1) * pitch / 2;
  int width = 0;

  for (guint i = way->n_way; i < way->nodes->len; i++, y += pitch)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);
      const int body_width = get_width (node->body);
      const int height = get_height (node->body, body_width);
      const int caption_width = get_width (node->caption);

      node->body_place = (GtkAllocation){ x, y - height / 2, body_width, height };
      node->caption_place = (GtkAllocation){ x, y - height / 2 + height, caption_width,
                                             get_height (node->caption, caption_width) };
      width = MAX (width, MAX (body_width, caption_width));
    }

  return width;
}

/* From left to right, each name under its caption. */
static void
arrange_along (const OctetHostWay *way, GtkRequisition *ret_size)
{
  const int caption_height = get_height (octet_host_way_get_node (way, 0)->caption, -1);
  int x = 0, pitch, above, below;

  measure_ends (way, &pitch, &above, &below);
  above = MAX (above, chip_height / 2 + caption_gap + caption_height);
  below = MAX (below, chip_height / 2);

  for (guint i = 0; i < way->n_way; i++)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);
      const int width = MAX (get_width (node->body), get_width (node->caption));

      x += i > 0 ? way_gap : 0;
      node->body_place = (GtkAllocation){ x, above - chip_height / 2, width, chip_height };
      node->caption_place =
          (GtkAllocation){ x, above - chip_height / 2 - caption_gap - caption_height, width,
                           caption_height };
      x += width;
    }

  if (way->nodes->len > way->n_way)
    x += ends_gap + arrange_ends (way, x + ends_gap, above, pitch);
  *ret_size = (GtkRequisition){ x, above + below };
}

/* One node of the upright way: the name at @x, its caption before it. Returns its height. */
static int
arrange_upright_name (OctetHostNode *node, int x, int y, int available)
{
  const int width = fit_width (node->body, available);
  const int height = MAX (chip_height - 4, get_height (node->body, width));
  const int caption_width = get_width (node->caption);
  const int caption_height = get_height (node->caption, caption_width);

  node->body_place = (GtkAllocation){ x, y, width, height };
  node->caption_place =
      (GtkAllocation){ 0, y + (height - caption_height) / 2, caption_width, caption_height };

  return height;
}

/* An end of the upright way: its caption stands behind it. Returns its height. */
static int
arrange_upright_end (OctetHostNode *node, int x, int y, int available)
{
  const int caption_width = octet_host_node_has_caption (node) ? get_width (node->caption) : 0;
  const int caption_height = get_height (node->caption, -1);
  const int width = fit_width (node->body, available - caption_width - 8);
  const int height = get_height (node->body, width);

  node->body_place = (GtkAllocation){ x, y, width, height };
  node->caption_place = (GtkAllocation){ x + width + 8, y + (height - caption_height) / 2,
                                         get_width (node->caption), caption_height };

  return height;
}

static int
get_upright_indent (const OctetHostWay *way)
{
  int indent = 0;

  for (guint i = 0; i < way->n_way; i++)
    indent = MAX (indent, get_width (octet_host_way_get_node (way, i)->caption));

  return indent + 12;
}

/* From top to bottom, one station a line. */
static void
arrange_upright (const OctetHostWay *way, int width, GtkRequisition *ret_size)
{
  const int x = get_upright_indent (way);
  int y = 0;

  for (guint i = 0; i < way->n_way; i++)
    y +=
        (i > 0 ? upright_gap : 0) + arrange_upright_name (octet_host_way_get_node (way, i), x,
                                                          y + (i > 0 ? upright_gap : 0), width - x);

  y += way->nodes->len > way->n_way ? 10 : 0;
  for (guint i = way->n_way; i < way->nodes->len; i++)
    {
      const int branch = x + OCTET_HOST_WAY_TRUNK + upright_branch;

      y += arrange_upright_end (octet_host_way_get_node (way, i), branch, y, width - branch) +
           end_gap / 2;
    }

  *ret_size = (GtkRequisition){ width, y };
}

/**
 * octet_host_way_arrange:
 * @width: the room there is, in pixels; -1 for as much as the nodes want
 * @ret_size: (out): the room that is taken
 *
 * Writes the places of all nodes.
 *
 * Returns: whether the way stands upright
 */
gboolean
octet_host_way_arrange (const OctetHostWay *way, int width, GtkRequisition *ret_size)
{
  arrange_along (way, ret_size);
  if (width < 0 || ret_size->width <= width)
    return FALSE;

  arrange_upright (way, width, ret_size);
  return TRUE;
}

/**
 * octet_host_way_get_least_width:
 *
 * Returns: how narrow the upright way may become, in pixels; names break into lines there
 */
int
octet_host_way_get_least_width (const OctetHostWay *way)
{
  return get_upright_indent (way) + OCTET_HOST_WAY_TRUNK + upright_branch + least_text_width;
}

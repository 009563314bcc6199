#include "widgets/octet-host-way.h"

/* all in px */
static const int chip_height = 36;
static const int upright_chip_height = 32;
static const int caption_gap = 4;
static const int way_gap = 28; /* between two names: the arrow and some air */
static const int least_way_gap = 18;
static const int ends_gap = 36;       /* between the last name and what it leads to */
static const int end_gap = 6;         /* between two ends, from top to bottom */
static const guint max_tall_ends = 3; /* with captions below; more have them behind */
static const int lowest_middle = 66;
static const int aside_gap = 8;    /* between an end and its caption behind it */
static const int upright_gap = 16; /* between two names, from top to bottom */
static const int upright_branch = 26;
static const int below_gap = 10; /* between the last name and ends below it */
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

static guint
count_ends (const OctetHostWay *way)
{
  return way->nodes->len - way->n_way;
}

/* ── ends: what the last name leads to, one below the other ── */

/* An end with its caption below or behind it; returns the height of both. */
static int
arrange_end (OctetHostNode *node, int x, int y, int available, gboolean is_behind)
{
  const gboolean has_caption = octet_host_node_has_caption (node);
  const int caption_width = has_caption ? get_width (node->caption) : 0;
  const int caption_height = has_caption ? get_height (node->caption, caption_width) : 0;
  const int width = fit_width (node->body, available - (is_behind ? caption_width + aside_gap : 0));
  const int height = get_height (node->body, width);

  node->body_place = (GtkAllocation){ x, y, width, height };
  node->caption_place = (GtkAllocation){ x, y + height, caption_width, caption_height };
  if (!is_behind)
    return height + caption_height;

  node->caption_place.x += width + aside_gap;
  node->caption_place.y -= (height + caption_height) / 2;
  return MAX (height, caption_height);
}

/* All ends from @y downwards; returns how high they are together. */
static int
arrange_ends (const OctetHostWay *way, int x, int y, int available, gboolean is_behind)
{
  const int top = y;

  for (guint i = way->n_way; i < way->nodes->len; i++)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);

      y += arrange_end (node, x, y, available, is_behind) + end_gap;
    }

  return MAX (0, y - top - end_gap);
}

static void
move_ends (const OctetHostWay *way, int distance)
{
  for (guint i = way->n_way; i < way->nodes->len; i++)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);

      node->body_place.y += distance;
      node->caption_place.y += distance;
    }
}

static int
get_middle (const GtkAllocation *place)
{
  return place->y + place->height / 2;
}

/* The height at which arrows meet the ends on average. */
static int
get_ends_middle (const OctetHostWay *way)
{
  const OctetHostNode *first = octet_host_way_get_node (way, way->n_way);
  const OctetHostNode *last = octet_host_way_get_node (way, way->nodes->len - 1);

  return (get_middle (&first->body_place) + get_middle (&last->body_place)) / 2;
}

/* How wide the ends are with their captions where those are. */
static int
get_ends_width (const OctetHostWay *way, gboolean is_behind)
{
  int width = 0;

  for (guint i = way->n_way; i < way->nodes->len; i++)
    {
      const OctetHostNode *node = octet_host_way_get_node (way, i);
      const int body = get_width (node->body);
      const int caption = octet_host_node_has_caption (node) ? get_width (node->caption) : 0;

      width = MAX (width, is_behind ? body + aside_gap + caption : MAX (body, caption));
    }

  return width;
}

/* ── names ── */

static int
get_name_width (const OctetHostNode *node)
{
  return MAX (get_width (node->body), get_width (node->caption));
}

/* The names from left to right around @middle, each under its caption; returns where they end. */
static int
arrange_names_along (const OctetHostWay *way, int middle, int gap)
{
  int x = 0;

  for (guint i = 0; i < way->n_way; i++)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);
      const int width = get_name_width (node);
      const int caption_height = get_height (node->caption, width);
      const int top = middle - chip_height / 2;

      x += i > 0 ? gap : 0;
      node->body_place = (GtkAllocation){ x, top, width, chip_height };
      node->caption_place =
          (GtkAllocation){ x, top - caption_gap - caption_height, width, caption_height };
      x += width;
    }

  return x;
}

/* The names from top to bottom, their captions before them; returns how high they are. */
static int
arrange_names_upright (const OctetHostWay *way, int x, int available)
{
  int y = 0;

  for (guint i = 0; i < way->n_way; i++)
    {
      OctetHostNode *node = octet_host_way_get_node (way, i);
      const int width = fit_width (node->body, available);
      const int height = MAX (upright_chip_height, get_height (node->body, width));
      const int caption_width = get_width (node->caption);
      const int caption_height = get_height (node->caption, caption_width);

      y += i > 0 ? upright_gap : 0;
      node->body_place = (GtkAllocation){ x, y, width, height };
      node->caption_place =
          (GtkAllocation){ 0, y + (height - caption_height) / 2, caption_width, caption_height };
      y += height;
    }

  return y;
}

static int
get_upright_indent (const OctetHostWay *way)
{
  int indent = 0;

  for (guint i = 0; i < way->n_way; i++)
    indent = MAX (indent, get_width (octet_host_way_get_node (way, i)->caption));

  return indent + 12;
}

/* ── forms ── */

/* The air between the names: less where that makes them fit. */
static int
choose_gap (const OctetHostWay *way, int width, int ends_width)
{
  const int n_gaps = (int) way->n_way - 1;
  const int wanted = arrange_names_along (way, 0, way_gap) + ends_width;

  if (width < 0 || wanted <= width || n_gaps == 0)
    return way_gap;

  return MAX (least_way_gap, way_gap - (wanted - width + n_gaps - 1) / n_gaps);
}

/* From left to right. The names stand where the ends have their middle, but not so low that they
 * are out of sight when many ends are. */
static void
arrange_along (const OctetHostWay *way, int width, GtkRequisition *ret_size)
{
  const gboolean has_ends = count_ends (way) > 0, is_behind = count_ends (way) > max_tall_ends;
  const int ends_width = has_ends ? ends_gap + get_ends_width (way, is_behind) : 0;
  const int gap = choose_gap (way, width, ends_width);
  const int x = arrange_names_along (way, 0, gap);
  const int ends_height = arrange_ends (way, x + ends_gap, 0, G_MAXINT / 2, is_behind);
  const int ends_middle = has_ends ? MIN (get_ends_middle (way), lowest_middle) : 0;
  const int caption_height = get_height (octet_host_way_get_node (way, 0)->caption, -1);
  const int middle = MAX (ends_middle, chip_height / 2 + caption_gap + caption_height);

  arrange_names_along (way, middle, gap);
  move_ends (way, middle - ends_middle);

  *ret_size =
      (GtkRequisition){ x + ends_width, middle + MAX (ends_height - ends_middle, chip_height / 2) };
}

/* The names from top to bottom, and beside them what the last one leads to. */
static void
arrange_beside (const OctetHostWay *way, GtkRequisition *ret_size)
{
  const int indent = get_upright_indent (way);
  const int names_height = arrange_names_upright (way, indent, G_MAXINT / 2);
  const OctetHostNode *last = octet_host_way_get_node (way, way->n_way - 1);
  int x = 0, ends_height, height, top;

  for (guint i = 0; i < way->n_way; i++)
    x = MAX (x, indent + octet_host_way_get_node (way, i)->body_place.width);
  ends_height = arrange_ends (way, x + ends_gap, 0, G_MAXINT / 2, TRUE);
  height = MAX (names_height, ends_height);
  top = get_middle (&last->body_place) - ends_height / 2;
  move_ends (way, CLAMP (top, 0, height - ends_height));

  *ret_size = (GtkRequisition){ x + ends_gap + get_ends_width (way, TRUE), height };
}

/* Everything from top to bottom; what is too long breaks into lines. */
static void
arrange_below (const OctetHostWay *way, int width, GtkRequisition *ret_size)
{
  const int indent = get_upright_indent (way);
  const int branch = indent + OCTET_HOST_WAY_TRUNK + upright_branch;
  int height = arrange_names_upright (way, indent, width - indent);

  if (count_ends (way) > 0)
    height += below_gap + arrange_ends (way, branch, height + below_gap, width - branch, TRUE);

  *ret_size = (GtkRequisition){ width, height };
}

/**
 * octet_host_way_arrange:
 * @width: the room there is, in pixels; -1 for as much as the nodes want
 * @ret_size: (out): the room that is taken
 *
 * Writes the places of all nodes.
 *
 * Returns: the form that the way has in this room
 */
OctetHostWayForm
octet_host_way_arrange (const OctetHostWay *way, int width, GtkRequisition *ret_size)
{
  arrange_along (way, width, ret_size);
  if (width < 0 || ret_size->width <= width)
    return OCTET_HOST_WAY_ALONG;

  arrange_beside (way, ret_size);
  if (ret_size->width <= width)
    return OCTET_HOST_WAY_BESIDE;

  arrange_below (way, width, ret_size);
  return OCTET_HOST_WAY_BELOW;
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

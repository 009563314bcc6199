#include "text-bounds.h"

static void collect (GskRenderNode *node, const graphene_point_t *offset, GArray *bounds);

static void
collect_transformed (GskRenderNode *node, const graphene_point_t *offset, GArray *bounds)
{
  graphene_point_t moved = *offset;
  float dx, dy;

  gsk_transform_to_translate (gsk_transform_node_get_transform (node), &dx, &dy);
  moved.x += dx;
  moved.y += dy;
  collect (gsk_transform_node_get_child (node), &moved, bounds);
}

static void
collect (GskRenderNode *node, const graphene_point_t *offset, GArray *bounds)
{
  graphene_rect_t area;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      gsk_render_node_get_bounds (node, &area);
      graphene_rect_offset (&area, offset->x, offset->y);
      g_array_append_val (bounds, area);
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect (gsk_container_node_get_child (node, i), offset, bounds);
      break;
    case GSK_TRANSFORM_NODE:
      collect_transformed (node, offset, bounds);
      break;
    case GSK_CLIP_NODE:
      collect (gsk_clip_node_get_child (node), offset, bounds);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      collect (gsk_rounded_clip_node_get_child (node), offset, bounds);
      break;
    case GSK_DEBUG_NODE:
      collect (gsk_debug_node_get_child (node), offset, bounds);
      break;
    default:
      break;
    }
}

GArray *
text_bounds_collect (GtkWidget *widget)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      collect (node, graphene_point_zero (), bounds);
      gsk_render_node_unref (node);
    }

  return bounds;
}

/* Bounds reach out of the glyphs' own by a pixel on each side. */
static const float rim = 1;

static void
assert_apart (const graphene_rect_t *a, const graphene_rect_t *b)
{
  graphene_rect_t common;

  if (!graphene_rect_intersection (a, b, &common))
    return;

  if (common.size.width > 2 * rim && common.size.height > 2 * rim)
    g_error ("the text at %g,%g meets the one at %g,%g", a->origin.x, a->origin.y, b->origin.x,
             b->origin.y);
}

void
text_bounds_assert_apart (GtkWidget *widget, GArray *bounds)
{
  const float width = (float) gtk_widget_get_width (widget);

  for (guint i = 0; i < bounds->len; i++)
    {
      const graphene_rect_t *area = &g_array_index (bounds, graphene_rect_t, i);

      g_assert_cmpfloat (area->origin.x, >=, -rim);
      g_assert_cmpfloat (area->origin.x + area->size.width, <=, width + rim);
      for (guint j = 0; j < i; j++)
        assert_apart (area, &g_array_index (bounds, graphene_rect_t, j));
    }
}

#include "widgets/octet-bit-strip-layout.h"

static guint
get_n_bits (const OctetBitStripLayout *layout)
{
  return octet_ip_version_get_bits (layout->version);
}

/* IPv6 bits are a quarter of a cell; they are whole pixels only where the cell is a multiple of 4.
 */
static int
choose_cell (OctetIpVersion version, int width)
{
  int cell = (width - 2 * OCTET_BIT_STRIP_MARGIN) / OCTET_BIT_STRIP_CELLS;

  cell = CLAMP (cell, OCTET_BIT_STRIP_MIN_CELL, OCTET_BIT_STRIP_MAX_CELL);

  return version == OCTET_IPV6 ? cell - cell % 4 : cell;
}

/**
 * octet_bit_strip_layout_init:
 * @layout: (out caller-allocates): the layout
 * @version: which address: 32 or 128 bits
 * @width: the width of the widget, in pixels
 *
 * At full width the captions have a column of their own; below that the bits stand in the middle,
 * and shrink by whole pixels when there is no room for 24 a cell.
 */
void
octet_bit_strip_layout_init (OctetBitStripLayout *layout, OctetIpVersion version, int width)
{
  const int cell = choose_cell (version, width);
  const int bits_width = OCTET_BIT_STRIP_CELLS * cell;
  const gboolean captions = width >= OCTET_BIT_STRIP_CAPTIONS +
                                         OCTET_BIT_STRIP_CELLS * OCTET_BIT_STRIP_MAX_CELL +
                                         OCTET_BIT_STRIP_MARGIN;

  layout->version = version;
  layout->width = width;
  layout->cell = cell;
  layout->unit = version == OCTET_IPV6 ? cell / 4 : cell;
  layout->captions = captions;
  layout->left = captions ? OCTET_BIT_STRIP_CAPTIONS : (width - bits_width) / 2;
  layout->right = layout->left + bits_width;
}

/**
 * octet_bit_strip_layout_get_min_width:
 *
 * Returns: the narrowest width at which nothing is cut, in pixels
 */
int
octet_bit_strip_layout_get_min_width (void)
{
  return OCTET_BIT_STRIP_CELLS * OCTET_BIT_STRIP_MIN_CELL + 2 * OCTET_BIT_STRIP_MARGIN;
}

/**
 * octet_bit_strip_layout_get_natural_width:
 *
 * Returns: the width with full cells and captions, and as much room right of them for labels
 */
int
octet_bit_strip_layout_get_natural_width (void)
{
  return OCTET_BIT_STRIP_CELLS * OCTET_BIT_STRIP_MAX_CELL + 2 * OCTET_BIT_STRIP_CAPTIONS;
}

int
octet_bit_strip_layout_get_x (const OctetBitStripLayout *layout, double boundary)
{
  return layout->left + (int) (boundary * layout->unit + 0.5);
}

guint
octet_bit_strip_layout_get_boundary_at (const OctetBitStripLayout *layout, double x)
{
  const double boundary = (x - layout->left) / layout->unit;

  return (guint) (CLAMP (boundary, 0, get_n_bits (layout)) + 0.5);
}

/**
 * octet_bit_strip_layout_get_bit_at:
 * @layout: the layout
 * @x: a place in the widget
 * @y: a place in the widget
 * @ret_bit: (out): the bit there; untouched if there is none
 *
 * The gaps between tiles belong to the bits beside them: nobody need aim.
 *
 * Returns: whether there is a bit
 */
gboolean
octet_bit_strip_layout_get_bit_at (const OctetBitStripLayout *layout,
                                   double x,
                                   double y,
                                   guint *ret_bit)
{
  if (y < OCTET_BIT_STRIP_BITS || y >= OCTET_BIT_STRIP_BITS_END || x < layout->left ||
      x >= layout->right)
    return FALSE;

  *ret_bit = (guint) ((x - layout->left) / layout->unit);

  return TRUE;
}

/* Gaps left and right of a bit's tile. Octets, digits and groups stand further apart than bits. */
static void
get_gaps (const OctetBitStripLayout *layout, guint bit, int *ret_before, int *ret_after)
{
  if (layout->version == OCTET_IPV4)
    {
      *ret_before = bit % 8 == 0 ? 3 : 1;
      *ret_after = bit % 8 == 7 ? 3 : 1;
      return;
    }

  *ret_before = bit % 4 == 0 ? 2 : 1;
  *ret_after = bit % 4 == 3 ? 1 : 0;

  if (layout->unit >= 5)
    {
      *ret_before += bit % 16 == 0;
      *ret_after += bit % 16 == 15;
    }
}

void
octet_bit_strip_layout_get_tile (const OctetBitStripLayout *layout,
                                 guint bit,
                                 GdkRectangle *ret_tile)
{
  int before, after;

  get_gaps (layout, bit, &before, &after);
  ret_tile->x = layout->left + (int) bit * layout->unit + before;
  ret_tile->y = OCTET_BIT_STRIP_BITS;
  ret_tile->width = MAX (1, layout->unit - before - after);
  ret_tile->height = OCTET_BIT_STRIP_BITS_END - OCTET_BIT_STRIP_BITS;
}

void
octet_bit_strip_layout_get_group (const OctetBitStripLayout *layout,
                                  guint group,
                                  GdkRectangle *ret_area)
{
  ret_area->x = layout->left + (int) group * 16 * layout->unit;
  ret_area->y = OCTET_BIT_STRIP_BITS;
  ret_area->width = 16 * layout->unit;
  ret_area->height = OCTET_BIT_STRIP_BITS_END - OCTET_BIT_STRIP_BITS;
}

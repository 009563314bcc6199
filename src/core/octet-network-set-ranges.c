#include "core/octet-network-set-ranges.h"

#define FEWEST_ALLOCATED 16

/*
 * octet_network_set_ranges_init:
 * @ranges: (out): an array without ranges
 * @version: of which addresses
 */
void
octet_network_set_ranges_init (OctetNetworkSetRanges *ranges, OctetIpVersion version)
{
  *ranges = (OctetNetworkSetRanges){ .n_words = version == OCTET_IPV4 ? 1 : 4 };
}

void
octet_network_set_ranges_clear (OctetNetworkSetRanges *ranges)
{
  g_clear_pointer (&ranges->words, g_free);
  ranges->n_ranges = ranges->n_allocated = 0;
}

static void
allocate (OctetNetworkSetRanges *ranges, gsize n_ranges)
{
  ranges->words = g_realloc_n (ranges->words, n_ranges, sizeof (guint64) * ranges->n_words);
  ranges->n_allocated = n_ranges;
}

static void
set (OctetNetworkSetRanges *ranges, gsize index, OctetNetworkSetSpan span)
{
  guint64 *record = ranges->words + index * ranges->n_words;

  if (ranges->n_words == 1)
    {
      record[0] = span.first.low << 32 | span.last.low;
      return;
    }
  record[0] = span.first.high;
  record[1] = span.first.low;
  record[2] = span.last.high;
  record[3] = span.last.low;
}

static OctetUint128
get_next (OctetUint128 value)
{
  return octet_uint128_add (value, octet_uint128 (1));
}

static OctetUint128
get_previous (OctetUint128 value)
{
  return (OctetUint128){ value.high - (value.low == 0), value.low - 1 };
}

/* Whether @span begins in @tail or right behind it. Nothing is added to the last address of all. */
static gboolean
goes_on_from (OctetNetworkSetSpan tail, OctetNetworkSetSpan span)
{
  if (octet_network_set_is_before (span.first, tail.first))
    return FALSE;

  return !octet_network_set_is_before (tail.last, span.first) ||
         octet_uint128_equal (get_previous (span.first), tail.last);
}

/*
 * octet_network_set_ranges_append:
 * @ranges: an array
 * @span: a range
 *
 * Adds @span at the end, or to the last range if it goes on from there: ranges that come sorted
 * make a normal array by this alone.
 */
void
octet_network_set_ranges_append (OctetNetworkSetRanges *ranges, OctetNetworkSetSpan span)
{
  if (ranges->n_ranges > 0)
    {
      OctetNetworkSetSpan tail = octet_network_set_ranges_get (ranges, ranges->n_ranges - 1);

      if (goes_on_from (tail, span))
        {
          if (octet_network_set_is_before (tail.last, span.last))
            set (ranges, ranges->n_ranges - 1, (OctetNetworkSetSpan){ tail.first, span.last });
          return;
        }
    }

  if (ranges->n_ranges == ranges->n_allocated)
    allocate (ranges, MAX (ranges->n_allocated * 2, FEWEST_ALLOCATED));
  set (ranges, ranges->n_ranges++, span);
}

/* Gives back what was allocated ahead. */
static void
trim (OctetNetworkSetRanges *ranges)
{
  if (ranges->n_ranges < ranges->n_allocated)
    allocate (ranges, ranges->n_ranges);
}

/*
 * octet_network_set_ranges_normalize:
 * @ranges: ranges in any order, which may overlap
 *
 * Sorts, then joins what overlaps or touches, in one pass and in place.
 */
void
octet_network_set_ranges_normalize (OctetNetworkSetRanges *ranges)
{
  gsize n_joined = 0;
  OctetNetworkSetSpan tail;

  if (ranges->n_ranges == 0)
    return;

  octet_network_set_ranges_sort (ranges);

  /* What is written never overtakes what is read. */
  tail = octet_network_set_ranges_get (ranges, 0);
  for (gsize i = 1; i < ranges->n_ranges; i++)
    {
      OctetNetworkSetSpan span = octet_network_set_ranges_get (ranges, i);

      if (!goes_on_from (tail, span))
        {
          set (ranges, n_joined++, tail);
          tail = span;
        }
      else if (octet_network_set_is_before (tail.last, span.last))
        tail.last = span.last;
    }
  set (ranges, n_joined++, tail);
  ranges->n_ranges = n_joined;
  trim (ranges);
}

/*
 * octet_network_set_ranges_find:
 * @ranges: a normal array
 * @value: an address
 *
 * Returns: the index of the first range that ends at @value or behind it; n_ranges if none does
 */
gsize
octet_network_set_ranges_find (const OctetNetworkSetRanges *ranges, OctetUint128 value)
{
  gsize low = 0;
  gsize high = ranges->n_ranges;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (octet_network_set_is_before (octet_network_set_ranges_get (ranges, middle).last, value))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Steps through both arrays, and puts what the ranges have in common into @result.
 * Without @result, the first such piece ends the search. */
static gboolean
intersect (OctetNetworkSetRanges *result,
           const OctetNetworkSetRanges *a,
           const OctetNetworkSetRanges *b)
{
  for (gsize i = 0, j = 0; i < a->n_ranges && j < b->n_ranges;)
    {
      OctetNetworkSetSpan one = octet_network_set_ranges_get (a, i);
      OctetNetworkSetSpan two = octet_network_set_ranges_get (b, j);
      gboolean ends_first = octet_network_set_is_before (one.last, two.last);
      OctetNetworkSetSpan both = {
        octet_network_set_is_before (two.first, one.first) ? one.first : two.first,
        ends_first ? one.last : two.last,
      };

      if (!octet_network_set_is_before (both.last, both.first))
        {
          if (result == NULL)
            return TRUE;
          octet_network_set_ranges_append (result, both);
        }
      if (ends_first)
        i++;
      else
        j++;
    }

  return FALSE;
}

gboolean
octet_network_set_ranges_overlap (const OctetNetworkSetRanges *a, const OctetNetworkSetRanges *b)
{
  return intersect (NULL, a, b);
}

void
octet_network_set_ranges_intersect (OctetNetworkSetRanges *result,
                                    const OctetNetworkSetRanges *a,
                                    const OctetNetworkSetRanges *b)
{
  intersect (result, a, b);
  trim (result);
}

/*
 * octet_network_set_ranges_unite:
 * @result: (inout): an array without ranges, which becomes a normal one
 * @a: a normal array
 * @b: another
 */
void
octet_network_set_ranges_unite (OctetNetworkSetRanges *result,
                                const OctetNetworkSetRanges *a,
                                const OctetNetworkSetRanges *b)
{
  gsize i = 0;
  gsize j = 0;

  while (i < a->n_ranges && j < b->n_ranges)
    {
      OctetNetworkSetSpan one = octet_network_set_ranges_get (a, i);
      OctetNetworkSetSpan two = octet_network_set_ranges_get (b, j);

      if (!octet_network_set_is_before (two.first, one.first))
        {
          octet_network_set_ranges_append (result, one);
          i++;
        }
      else
        {
          octet_network_set_ranges_append (result, two);
          j++;
        }
    }
  while (i < a->n_ranges)
    octet_network_set_ranges_append (result, octet_network_set_ranges_get (a, i++));
  while (j < b->n_ranges)
    octet_network_set_ranges_append (result, octet_network_set_ranges_get (b, j++));
  trim (result);
}

/* Puts what lies between the ranges, before and behind them into @result. */
static void
complement (OctetNetworkSetRanges *result, const OctetNetworkSetRanges *ranges)
{
  OctetUint128 end = ranges->n_words == 1 ? octet_uint128 (G_MAXUINT32) : OCTET_UINT128_MAX;
  OctetUint128 first = OCTET_UINT128_ZERO;

  for (gsize i = 0; i < ranges->n_ranges; i++)
    {
      OctetNetworkSetSpan span = octet_network_set_ranges_get (ranges, i);

      if (octet_network_set_is_before (first, span.first))
        octet_network_set_ranges_append (result,
                                         (OctetNetworkSetSpan){ first, get_previous (span.first) });
      if (octet_uint128_equal (span.last, end))
        return;
      first = get_next (span.last);
    }
  octet_network_set_ranges_append (result, (OctetNetworkSetSpan){ first, end });
}

/*
 * octet_network_set_ranges_subtract:
 * @result: (inout): an array without ranges, which becomes a normal one
 * @a: a normal array
 * @b: what to take away from it: a normal array
 */
void
octet_network_set_ranges_subtract (OctetNetworkSetRanges *result,
                                   const OctetNetworkSetRanges *a,
                                   const OctetNetworkSetRanges *b)
{
  OctetNetworkSetRanges others = { .n_words = b->n_words };

  complement (&others, b);
  octet_network_set_ranges_intersect (result, a, &others);
  octet_network_set_ranges_clear (&others);
}

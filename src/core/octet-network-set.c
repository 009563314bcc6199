#include "core/octet-network-set.h"

#include "core/octet-network-set-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (OctetNetworkSet,
                     octet_network_set,
                     octet_network_set_ref,
                     octet_network_set_unref)

static const OctetNetworkSetRanges *
get_ranges (const OctetNetworkSet *set, OctetIpVersion version)
{
  return version == OCTET_IPV4 ? &set->ipv4 : &set->ipv6;
}

/*
 * octet_network_set_new_empty:
 *
 * Returns: (transfer full): a set without addresses
 */
OctetNetworkSet *
octet_network_set_new_empty (void)
{
  OctetNetworkSet *set = g_new (OctetNetworkSet, 1);

  g_atomic_ref_count_init (&set->ref_count);
  octet_network_set_ranges_init (&set->ipv4, OCTET_IPV4);
  octet_network_set_ranges_init (&set->ipv6, OCTET_IPV6);

  return set;
}

/**
 * octet_network_set_ref:
 * @set: a set
 *
 * Returns: (transfer full): @set, with one more reference
 */
OctetNetworkSet *
octet_network_set_ref (OctetNetworkSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  g_atomic_ref_count_inc (&set->ref_count);

  return set;
}

/**
 * octet_network_set_unref:
 * @set: (transfer full): a set
 *
 * Drops a reference; the last one frees @set.
 */
void
octet_network_set_unref (OctetNetworkSet *set)
{
  g_return_if_fail (set != NULL);

  if (g_atomic_ref_count_dec (&set->ref_count))
    {
      octet_network_set_ranges_clear (&set->ipv4);
      octet_network_set_ranges_clear (&set->ipv6);
      g_free (set);
    }
}

typedef void (*Combine) (OctetNetworkSetRanges *result,
                         const OctetNetworkSetRanges *a,
                         const OctetNetworkSetRanges *b);

static OctetNetworkSet *
combine (const OctetNetworkSet *a, const OctetNetworkSet *b, Combine combine_ranges)
{
  OctetNetworkSet *set = octet_network_set_new_empty ();

  combine_ranges (&set->ipv4, &a->ipv4, &b->ipv4);
  combine_ranges (&set->ipv6, &a->ipv6, &b->ipv6);

  return set;
}

/**
 * octet_network_set_union:
 * @a: a set
 * @b: another
 *
 * Returns: (transfer full): the addresses that are in @a or in @b
 */
OctetNetworkSet *
octet_network_set_union (const OctetNetworkSet *a, const OctetNetworkSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  return combine (a, b, octet_network_set_ranges_unite);
}

/**
 * octet_network_set_intersect:
 * @a: a set
 * @b: another
 *
 * Returns: (transfer full): the addresses that are in @a and in @b
 */
OctetNetworkSet *
octet_network_set_intersect (const OctetNetworkSet *a, const OctetNetworkSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  return combine (a, b, octet_network_set_ranges_intersect);
}

/**
 * octet_network_set_subtract:
 * @a: a set
 * @b: what to take away
 *
 * Returns: (transfer full): the addresses that are in @a but not in @b
 */
OctetNetworkSet *
octet_network_set_subtract (const OctetNetworkSet *a, const OctetNetworkSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  return combine (a, b, octet_network_set_ranges_subtract);
}

static gboolean
ranges_equal (const OctetNetworkSetRanges *a, const OctetNetworkSetRanges *b)
{
  /* memcmp() takes no NULL, which an array without ranges has. */
  return a->n_ranges == b->n_ranges &&
         (a->n_ranges == 0 ||
          memcmp (a->words, b->words, a->n_ranges * a->n_words * sizeof (guint64)) == 0);
}

/**
 * octet_network_set_equal:
 * @a: a set
 * @b: another
 *
 * Returns: whether both have the same addresses, however they were made
 */
gboolean
octet_network_set_equal (const OctetNetworkSet *a, const OctetNetworkSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return ranges_equal (&a->ipv4, &b->ipv4) && ranges_equal (&a->ipv6, &b->ipv6);
}

/* Each range of a set must lie in one range of the other, for ranges there do not touch. */
static gboolean
is_within (const OctetNetworkSetRanges *ranges, const OctetNetworkSetRanges *others)
{
  for (gsize i = 0, j = 0; i < ranges->n_ranges; i++)
    {
      OctetNetworkSetSpan span = octet_network_set_ranges_get (ranges, i);

      while (j < others->n_ranges &&
             octet_uint128_compare (octet_network_set_ranges_get (others, j).last, span.last) < 0)
        j++;
      if (j == others->n_ranges ||
          octet_uint128_compare (octet_network_set_ranges_get (others, j).first, span.first) > 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * octet_network_set_is_subset_of:
 * @set: a set
 * @other: another
 *
 * Returns: whether @other has all addresses of @set
 */
gboolean
octet_network_set_is_subset_of (const OctetNetworkSet *set, const OctetNetworkSet *other)
{
  g_return_val_if_fail (set != NULL && other != NULL, FALSE);

  return is_within (&set->ipv4, &other->ipv4) && is_within (&set->ipv6, &other->ipv6);
}

/*
 * octet_network_set_span_from_network:
 * @network: a network or interface
 *
 * Returns: its first and last address
 */
OctetNetworkSetSpan
octet_network_set_span_from_network (const OctetNetwork *network)
{
  OctetUint128 host_mask = octet_network_set_get_host_mask (octet_network_get_host_bits (network));
  OctetUint128 value = network->address.value;

  return (OctetNetworkSetSpan){ octet_uint128_and (value, octet_uint128_not (host_mask)),
                                octet_uint128_or (value, host_mask) };
}

/* Whether a range begins at @value or before it and ends at @last or behind it. */
static gboolean
has_range (const OctetNetworkSetRanges *ranges, OctetUint128 value, OctetUint128 last)
{
  gsize index = octet_network_set_ranges_find (ranges, last);

  return index < ranges->n_ranges &&
         octet_uint128_compare (octet_network_set_ranges_get (ranges, index).first, value) <= 0;
}

/**
 * octet_network_set_contains:
 * @set: a set
 * @address: an address; its zone is ignored
 *
 * Takes time logarithmic in the number of ranges.
 *
 * Returns: whether @set has the address
 */
gboolean
octet_network_set_contains (const OctetNetworkSet *set, const OctetAddress *address)
{
  g_return_val_if_fail (set != NULL && address != NULL, FALSE);

  return has_range (get_ranges (set, address->version), address->value, address->value);
}

/**
 * octet_network_set_contains_network:
 * @set: a set
 * @network: a network; its host bits are ignored
 *
 * Returns: whether @set has all its addresses
 */
gboolean
octet_network_set_contains_network (const OctetNetworkSet *set, const OctetNetwork *network)
{
  OctetNetworkSetSpan span;

  g_return_val_if_fail (set != NULL && network != NULL, FALSE);

  span = octet_network_set_span_from_network (network);

  return has_range (get_ranges (set, network->address.version), span.first, span.last);
}

/**
 * octet_network_set_overlaps:
 * @a: a set
 * @b: another
 *
 * Returns: whether they have an address in common
 */
gboolean
octet_network_set_overlaps (const OctetNetworkSet *a, const OctetNetworkSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return octet_network_set_ranges_overlap (&a->ipv4, &b->ipv4) ||
         octet_network_set_ranges_overlap (&a->ipv6, &b->ipv6);
}

/**
 * octet_network_set_overlaps_network:
 * @set: a set
 * @network: a network; its host bits are ignored
 *
 * Returns: whether @set has one of its addresses
 */
gboolean
octet_network_set_overlaps_network (const OctetNetworkSet *set, const OctetNetwork *network)
{
  const OctetNetworkSetRanges *ranges;
  OctetNetworkSetSpan span;
  gsize index;

  g_return_val_if_fail (set != NULL && network != NULL, FALSE);

  span = octet_network_set_span_from_network (network);
  ranges = get_ranges (set, network->address.version);
  index = octet_network_set_ranges_find (ranges, span.first);

  return index < ranges->n_ranges &&
         octet_uint128_compare (octet_network_set_ranges_get (ranges, index).first, span.last) <= 0;
}

/**
 * octet_network_set_is_empty:
 * @set: a set
 *
 * Returns: whether it has no address
 */
gboolean
octet_network_set_is_empty (const OctetNetworkSet *set)
{
  g_return_val_if_fail (set != NULL, TRUE);

  return set->ipv4.n_ranges == 0 && set->ipv6.n_ranges == 0;
}

/**
 * octet_network_set_count_addresses:
 * @set: a set
 * @version: which of its addresses
 * @ret_count: (out): how many there are; untouched on failure
 *
 * Returns: %FALSE if there are 2^128, all of IPv6, which the type cannot count
 */
gboolean
octet_network_set_count_addresses (const OctetNetworkSet *set,
                                   OctetIpVersion version,
                                   OctetUint128 *ret_count)
{
  const OctetNetworkSetRanges *ranges;
  OctetUint128 count = OCTET_UINT128_ZERO;

  g_return_val_if_fail (set != NULL, FALSE);

  ranges = get_ranges (set, version);
  for (gsize i = 0; i < ranges->n_ranges; i++)
    {
      OctetNetworkSetSpan span = octet_network_set_ranges_get (ranges, i);

      count = octet_uint128_add (count, octet_uint128_subtract (span.last, span.first));
    }

  /* One more for each range: only here can the sum become 2^128. */
  return octet_uint128_add_checked (count, octet_uint128 (ranges->n_ranges), ret_count);
}

/**
 * octet_network_set_count_addresses_to_string:
 * @set: a set
 * @version: which of its addresses
 *
 * Returns: (transfer full): how many there are, in decimal
 */
char *
octet_network_set_count_addresses_to_string (const OctetNetworkSet *set, OctetIpVersion version)
{
  char text[OCTET_UINT128_DECIMAL_SIZE];
  OctetUint128 count;

  if (!octet_network_set_count_addresses (set, version, &count))
    return g_strdup ("340282366920938463463374607431768211456");

  return g_strndup (text, octet_uint128_print (count, text));
}

/**
 * octet_network_set_get_n_ranges:
 * @set: a set
 * @version: which of its addresses
 *
 * Returns: the number of ranges that octet_network_set_get_range() gives
 */
gsize
octet_network_set_get_n_ranges (const OctetNetworkSet *set, OctetIpVersion version)
{
  g_return_val_if_fail (set != NULL, 0);

  return get_ranges (set, version)->n_ranges;
}

/**
 * octet_network_set_get_range:
 * @set: a set
 * @version: which of its addresses
 * @index: which range, from 0
 *
 * Returns: the range, as large as it can be: before its first and behind its last address, the
 *   set lacks one
 */
OctetRange
octet_network_set_get_range (const OctetNetworkSet *set, OctetIpVersion version, gsize index)
{
  const OctetNetworkSetRanges *ranges = get_ranges (set, version);
  OctetRange range = { { .version = version }, { .version = version } };
  OctetNetworkSetSpan span;

  g_return_val_if_fail (index < ranges->n_ranges, range);

  span = octet_network_set_ranges_get (ranges, index);
  range.first.value = span.first;
  range.last.value = span.last;

  return range;
}

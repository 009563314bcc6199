/* The ranges of one version, in one flat array: what a set of networks is made of.
 *
 * A range is a record of 64-bit words, the most significant first, so that one algorithm serves
 * both versions: IPv4 has first and last address in one word, IPv6 has two words for each.
 * A normal array is sorted, and between its ranges lies at least one address.
 */
#pragma once

#include "core/octet-range.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 *words;
  gsize n_ranges;
  gsize n_allocated; /* ranges */
  guint n_words;     /* of a range: 1 or 4 */
} OctetNetworkSetRanges;

/* One range, out of its record. */
typedef struct
{
  OctetUint128 first;
  OctetUint128 last;
} OctetNetworkSetSpan;

/* The inner loops compare a lot. */
static inline gboolean
octet_network_set_is_before (OctetUint128 a, OctetUint128 b)
{
  return a.high != b.high ? a.high < b.high : a.low < b.low;
}

static inline OctetUint128
octet_network_set_get_host_mask (guint n_bits)
{
  guint64 one = 1;

  /* No shift by the full width: that is undefined. */
  if (n_bits < 64)
    return octet_uint128 ((one << n_bits) - 1);
  if (n_bits < 128)
    return (OctetUint128){ (one << (n_bits - 64)) - 1, G_MAXUINT64 };

  return OCTET_UINT128_MAX;
}

static inline OctetNetworkSetSpan
octet_network_set_ranges_get (const OctetNetworkSetRanges *ranges, gsize index)
{
  const guint64 *record = ranges->words + index * ranges->n_words;

  if (ranges->n_words == 1)
    return (OctetNetworkSetSpan){ { 0, record[0] >> 32 }, { 0, (guint32) record[0] } };

  return (OctetNetworkSetSpan){ { record[0], record[1] }, { record[2], record[3] } };
}

void octet_network_set_ranges_init (OctetNetworkSetRanges *ranges, OctetIpVersion version);
void octet_network_set_ranges_clear (OctetNetworkSetRanges *ranges);
void octet_network_set_ranges_append (OctetNetworkSetRanges *ranges, OctetNetworkSetSpan span);
void octet_network_set_ranges_sort (OctetNetworkSetRanges *ranges);
void octet_network_set_ranges_normalize (OctetNetworkSetRanges *ranges);

/* of normal arrays */
gsize octet_network_set_ranges_find (const OctetNetworkSetRanges *ranges, OctetUint128 value);
gboolean octet_network_set_ranges_overlap (const OctetNetworkSetRanges *a,
                                           const OctetNetworkSetRanges *b);
void octet_network_set_ranges_unite (OctetNetworkSetRanges *result,
                                     const OctetNetworkSetRanges *a,
                                     const OctetNetworkSetRanges *b);
void octet_network_set_ranges_intersect (OctetNetworkSetRanges *result,
                                         const OctetNetworkSetRanges *a,
                                         const OctetNetworkSetRanges *b);
void octet_network_set_ranges_subtract (OctetNetworkSetRanges *result,
                                        const OctetNetworkSetRanges *a,
                                        const OctetNetworkSetRanges *b);

G_END_DECLS

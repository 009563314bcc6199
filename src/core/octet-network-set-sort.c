#include "core/octet-network-set-ranges.h"

/* A radix sort from the most significant byte down, in place: the ranges are dealt into 256 buckets
 * by one byte of their first address, then each bucket by the next. Few enough ranges are sorted by
 * insertion. Each byte is looked at a fixed number of times, whatever the input. */

#define N_BUCKETS 256
#define FEW 24
#define MOST_WORDS 4

static inline guint
get_digit (const guint64 *record, guint place)
{
  return record[place / 8] >> (56 - 8 * (place % 8)) & 0xff;
}

/* By the first address; one word of IPv4 has the last address behind it, which does no harm. */
static inline gboolean
is_before (const guint64 *a, const guint64 *b, guint n_words)
{
  return a[0] != b[0] ? a[0] < b[0] : n_words > 1 && a[1] < b[1];
}

static inline void
copy (guint64 *to, const guint64 *from, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    to[i] = from[i];
}

static inline void
swap (guint64 *a, guint64 *b, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      guint64 word = a[i];

      a[i] = b[i];
      b[i] = word;
    }
}

static void
sort_few (guint64 *words, gsize n_ranges, guint n_words)
{
  guint64 taken[MOST_WORDS];

  for (gsize i = 1; i < n_ranges; i++)
    {
      guint64 *place = words + i * n_words;

      if (!is_before (place, place - n_words, n_words))
        continue;
      copy (taken, place, n_words);
      do
        {
          copy (place, place - n_words, n_words);
          place -= n_words;
        }
      while (place > words && is_before (taken, place - n_words, n_words));
      copy (place, taken, n_words);
    }
}

/* Moves each range to its bucket. @starts and @ends are where the buckets begin and end; what lies
 * before next[] is in its place. */
static void
deal (guint64 *words, guint n_words, guint place, const gsize *starts, const gsize *ends)
{
  gsize next[N_BUCKETS];

  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    next[bucket] = starts[bucket];

  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    while (next[bucket] < ends[bucket])
      {
        guint64 *record = words + next[bucket] * n_words;
        guint digit = get_digit (record, place);

        if (digit != bucket)
          swap (record, words + next[digit] * n_words, n_words);
        next[digit]++;
      }
}

/* Counts the digits at @place and makes bounds of the counts. */
static void
measure_buckets (const guint64 *words,
                 gsize n_ranges,
                 guint n_words,
                 guint place,
                 gsize *starts,
                 gsize *ends)
{
  gsize end = 0;

  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    ends[bucket] = 0;
  for (gsize i = 0; i < n_ranges; i++)
    ends[get_digit (words + i * n_words, place)]++;

  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    {
      starts[bucket] = end;
      end += ends[bucket];
      ends[bucket] = end;
    }
}

static void
sort_from (guint64 *words, gsize n_ranges, guint n_words, guint place, guint n_places)
{
  gsize starts[N_BUCKETS];
  gsize ends[N_BUCKETS];
  guint digit;

  if (n_ranges <= FEW)
    {
      sort_few (words, n_ranges, n_words);
      return;
    }

  /* Bytes that all ranges have in common sort nothing. */
  do
    {
      if (place == n_places)
        return;
      digit = get_digit (words, place);
      measure_buckets (words, n_ranges, n_words, place, starts, ends);
      place++;
    }
  while (ends[digit] - starts[digit] == n_ranges);

  deal (words, n_words, place - 1, starts, ends);
  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    if (ends[bucket] - starts[bucket] > 1)
      sort_from (words + starts[bucket] * n_words, ends[bucket] - starts[bucket], n_words, place,
                 n_places);
}

static gboolean
is_sorted (const OctetNetworkSetRanges *ranges)
{
  const guint64 *end = ranges->words + ranges->n_ranges * ranges->n_words;

  for (const guint64 *record = ranges->words + ranges->n_words; record < end;
       record += ranges->n_words)
    if (is_before (record, record - ranges->n_words, ranges->n_words))
      return FALSE;

  return TRUE;
}

/*
 * octet_network_set_ranges_sort:
 * @ranges: ranges in any order
 *
 * Sorts by the first address, without memory of its own but the stack's.
 */
void
octet_network_set_ranges_sort (OctetNetworkSetRanges *ranges)
{
  if (ranges->n_ranges < 2 || is_sorted (ranges))
    return;

  sort_from (ranges->words, ranges->n_ranges, ranges->n_words, 0, ranges->n_words == 1 ? 4 : 16);
}

/* A set of addresses of both versions, made of networks, addresses and ranges.
 *
 * Immutable and reference-counted; may cross threads. It knows only which addresses it has, in as
 * few ranges as possible: that is what "collapse" means. Python's collapse_addresses() is: add all
 * networks to an OctetNetworkSetBuilder, end it, and iterate. Zone ids are ignored.
 */
#pragma once

#include "core/octet-range.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _OctetNetworkSet OctetNetworkSet;

#define OCTET_TYPE_NETWORK_SET (octet_network_set_get_type ())
GType octet_network_set_get_type (void) G_GNUC_CONST;

OctetNetworkSet *octet_network_set_ref (OctetNetworkSet *set);
void octet_network_set_unref (OctetNetworkSet *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetNetworkSet, octet_network_set_unref)

/* new sets: in either, in both, in the first but not in the second */
OctetNetworkSet *octet_network_set_union (const OctetNetworkSet *a, const OctetNetworkSet *b);
OctetNetworkSet *octet_network_set_intersect (const OctetNetworkSet *a, const OctetNetworkSet *b);
OctetNetworkSet *octet_network_set_subtract (const OctetNetworkSet *a, const OctetNetworkSet *b);

/* relations */
gboolean octet_network_set_equal (const OctetNetworkSet *a, const OctetNetworkSet *b);
gboolean octet_network_set_is_subset_of (const OctetNetworkSet *set, const OctetNetworkSet *other);
gboolean octet_network_set_contains (const OctetNetworkSet *set, const OctetAddress *address);
gboolean octet_network_set_contains_network (const OctetNetworkSet *set,
                                             const OctetNetwork *network);
gboolean octet_network_set_overlaps (const OctetNetworkSet *a, const OctetNetworkSet *b);
gboolean octet_network_set_overlaps_network (const OctetNetworkSet *set,
                                             const OctetNetwork *network);

/* counts, of one version; FALSE for 2^128, one more than the type can count */
gboolean octet_network_set_is_empty (const OctetNetworkSet *set);
gboolean octet_network_set_count_addresses (const OctetNetworkSet *set,
                                            OctetIpVersion version,
                                            OctetUint128 *ret_count);
char *octet_network_set_count_addresses_to_string (const OctetNetworkSet *set,
                                                   OctetIpVersion version);
guint64 octet_network_set_count_networks (const OctetNetworkSet *set, OctetIpVersion version);

/* the ranges of one version, in order, none touching the next */
gsize octet_network_set_get_n_ranges (const OctetNetworkSet *set, OctetIpVersion version);
OctetRange
octet_network_set_get_range (const OctetNetworkSet *set, OctetIpVersion version, gsize index);

/* the fewest networks that cover exactly the set, in order, IPv4 first; no memory is needed:
 *   OctetNetworkSetIter iter;
 *   octet_network_set_iter_init (&iter, set);
 *   while (octet_network_set_iter_next (&iter, &network)) … */
typedef struct
{
  /*< private >*/
  const OctetNetworkSet *set;
  OctetIpVersion version;
  gsize next_range;
  OctetUint128 first; /* what is left of the range before, if there is more */
  OctetUint128 last;
  gboolean more;
} OctetNetworkSetIter;

void octet_network_set_iter_init (OctetNetworkSetIter *iter, const OctetNetworkSet *set);
gboolean octet_network_set_iter_next (OctetNetworkSetIter *iter, OctetNetwork *ret_network);

G_END_DECLS

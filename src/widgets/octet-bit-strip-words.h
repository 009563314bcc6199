/* What a bit strip says, in the language that is spoken: labels, sentences, values.
 *
 * Every function returns a new string (transfer full) unless it says otherwise.
 */
#pragma once

#include "core/octet-network.h"

G_BEGIN_DECLS

char *octet_bit_strip_words_network_part (guint n_bits);
char *octet_bit_strip_words_host_part (guint n_bits);
/* "2⁸ = 256 addresses" */
char *octet_bit_strip_words_count (const OctetNetwork *network);
/* "24 of 32 bits" */
char *octet_bit_strip_words_prefix (const OctetNetwork *network);
/* the whole strip for those who do not see it */
char *octet_bit_strip_words_describe (const OctetNetwork *network, gboolean has_prefix);
/* a bit for those who do not see it: "Bit 9 of 32, value 1, weight 128" */
char *octet_bit_strip_words_bit (const OctetAddress *address, guint bit);
/* a bit for those who point at it: "Bit 9, weight 128" */
char *octet_bit_strip_words_weight (const OctetAddress *address, guint bit);

/* what a bit counts in the number above it: an octet (IPv4), a hexadecimal digit (IPv6) */
guint octet_bit_strip_get_weight (OctetIpVersion version, guint bit);

G_END_DECLS

/* Reads a list of networks, addresses and ranges, one a line, into a set.
 *
 * The reader is fed with pieces of text as they come. A comment begins with #, ; or // at the start
 * of a line or behind a blank; blank lines are allowed. Every line that is none of these is refused
 * with its number and the reason: nothing is left out in silence.
 *
 * An interface address, such as 192.168.0.15/24, names its network, 192.168.0.0/24: it is taken,
 * with a remark. A range is two addresses and "-", with blanks around it or none. An integer is no
 * entry. Zone ids are ignored; they have letters, digits and "-._~" only (RFC 6874), so that two
 * entries on a line never pass for one.
 */
#pragma once

#include "core/octet-network-set.h"
#include "core/octet-parse-error.h"

G_BEGIN_DECLS

/* No line without a comment is worth more bytes; what lies behind them is not looked at. */
#define OCTET_NETWORK_LIST_LINE_LIMIT 4096

typedef struct
{
  guint64 line;     /* its number, from 1 */
  const char *text; /* all of the line that was looked at, without a NUL; any bytes */
  gsize length;
  gboolean is_refused; /* or taken, as its network: the code is HOST_BITS_SET */
  const GError *error; /* an OCTET_PARSE_ERROR; its place counts from the start of the line */
} OctetNetworkListRemark;

typedef struct
{
  guint64 n_bytes;
  guint64 n_lines;      /* the sum of the next three */
  guint64 n_entries;    /* lines taken */
  guint64 n_blanks;     /* blank lines and comments */
  guint64 n_refused;    /* lines refused */
  guint64 n_interfaces; /* lines taken whose address has host bits */
} OctetNetworkListCounts;

/* Both return FALSE to cancel. What a remark points to is gone afterwards. Progress is told after
 * every 64 KiB or less. */
typedef gboolean (*OctetNetworkListRemarkFunc) (const OctetNetworkListRemark *remark,
                                                gpointer user_data);
typedef gboolean (*OctetNetworkListProgressFunc) (const OctetNetworkListCounts *counts,
                                                  gpointer user_data);

typedef struct _OctetNetworkListReader OctetNetworkListReader;

OctetNetworkListReader *octet_network_list_reader_new (OctetNetworkListRemarkFunc remark_func,
                                                       OctetNetworkListProgressFunc progress_func,
                                                       gpointer user_data);
void octet_network_list_reader_free (OctetNetworkListReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetNetworkListReader, octet_network_list_reader_free)

/* FALSE once it was cancelled; then the set is NULL */
gboolean
octet_network_list_reader_feed (OctetNetworkListReader *reader, const char *bytes, gsize n_bytes);
OctetNetworkSet *octet_network_list_reader_end (OctetNetworkListReader *reader,
                                                OctetNetworkListCounts *ret_counts);

/* a whole text at once */
OctetNetworkSet *octet_network_list_read (const char *text,
                                          gssize length,
                                          OctetNetworkListRemarkFunc remark_func,
                                          OctetNetworkListProgressFunc progress_func,
                                          gpointer user_data,
                                          OctetNetworkListCounts *ret_counts);

G_END_DECLS

#include "core/octet-network-list.h"

#include "core/octet-network-list-line.h"
#include "core/octet-network-set-private.h"

#include <string.h>

#define SLICE (64 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _OctetNetworkListReader
{
  OctetNetworkListRemarkFunc remark_func;
  OctetNetworkListProgressFunc progress_func;
  gpointer user_data;

  OctetNetworkSetBuilder *builder;
  OctetNetworkListCounts counts;
  gboolean is_cancelled;

  /* the line whose end has not come yet */
  char begun[OCTET_NETWORK_LIST_LINE_LIMIT];
  gsize n_begun;
  gboolean is_cut; /* it has more bytes than fit */
};

/**
 * octet_network_list_reader_new:
 * @remark_func: (nullable) (scope notified): told of every line refused, and of every interface
 * @progress_func: (nullable) (scope notified): told of how far the reading is
 * @user_data: for both
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
OctetNetworkListReader *
octet_network_list_reader_new (OctetNetworkListRemarkFunc remark_func,
                               OctetNetworkListProgressFunc progress_func,
                               gpointer user_data)
{
  OctetNetworkListReader *reader = g_new0 (OctetNetworkListReader, 1);

  reader->remark_func = remark_func;
  reader->progress_func = progress_func;
  reader->user_data = user_data;
  reader->builder = octet_network_set_builder_new ();

  return reader;
}

/**
 * octet_network_list_reader_free:
 * @reader: (transfer full): a reader
 *
 * Drops the reader and all that it has read.
 */
void
octet_network_list_reader_free (OctetNetworkListReader *reader)
{
  g_clear_pointer (&reader->builder, octet_network_set_builder_free);
  g_free (reader);
}

static void
remark (OctetNetworkListReader *reader,
        const char *text,
        gsize length,
        gboolean is_refused,
        const GError *error)
{
  OctetNetworkListRemark remark = { reader->counts.n_lines, text, length, is_refused, error };

  if (!reader->remark_func (&remark, reader->user_data))
    reader->is_cancelled = TRUE;
}

/* The line is read once more, for its error; without anybody to tell it to, none is made. */
static void
remark_refused (OctetNetworkListReader *reader, const char *text, gsize length, gboolean is_cut)
{
  g_autoptr (GError) error = NULL;
  OctetNetworkListLine line;

  reader->counts.n_refused++;
  if (reader->remark_func == NULL)
    return;

  octet_network_list_line_parse (text, length, is_cut, &line, &error);
  remark (reader, text, length, TRUE, error);
}

static void
remark_interface (OctetNetworkListReader *reader, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  const char *slash = memchr (text, '/', length);
  gsize start = 0;

  reader->counts.n_interfaces++;
  if (reader->remark_func == NULL)
    return;

  while (g_ascii_isspace (text[start]))
    start++;
  octet_parse_error_set (&error, OCTET_PARSE_ERROR_HOST_BITS_SET, start,
                         (gsize) (slash - text) - start,
                         "the address has host bits set; its network is taken");
  remark (reader, text, length, FALSE, error);
}

static void
read_line (OctetNetworkListReader *reader, const char *text, gsize length, gboolean is_cut)
{
  OctetNetworkSetSpan span;
  OctetNetworkListLine line;

  reader->counts.n_lines++;
  switch (octet_network_list_line_parse (text, length, is_cut, &line, NULL))
    {
    case OCTET_NETWORK_LIST_LINE_NETWORK:
      reader->counts.n_entries++;
      span = octet_network_set_span_from_network (&line.network);
      octet_network_set_builder_add_span (reader->builder, line.network.address.version, span);
      if (!octet_uint128_equal (span.first, line.network.address.value))
        remark_interface (reader, text, length);
      break;

    case OCTET_NETWORK_LIST_LINE_RANGE:
      reader->counts.n_entries++;
      octet_network_set_builder_add_range (reader->builder, &line.range);
      break;

    case OCTET_NETWORK_LIST_LINE_BLANK:
      reader->counts.n_blanks++;
      break;

    case OCTET_NETWORK_LIST_LINE_REFUSED:
    default:
      remark_refused (reader, text, length, is_cut);
      break;
    }
}

/* Some editors put a mark in front of the first line. */
static void
read_whole_line (OctetNetworkListReader *reader, const char *text, gsize length)
{
  gsize n_marks = strlen (BYTE_ORDER_MARK);
  gsize limit = OCTET_NETWORK_LIST_LINE_LIMIT;
  gboolean is_cut = length > limit;

  length = MIN (length, limit);
  if (G_UNLIKELY (reader->counts.n_lines == 0) && length >= n_marks &&
      memcmp (text, BYTE_ORDER_MARK, n_marks) == 0)
    {
      text += n_marks;
      length -= n_marks;
    }
  read_line (reader, text, length, is_cut);
}

/* Puts bytes behind those of the line that has begun, as far as they are looked at. */
static void
keep (OctetNetworkListReader *reader, const char *bytes, gsize n_bytes)
{
  gsize n_kept = MIN (n_bytes, sizeof reader->begun - reader->n_begun);

  memcpy (reader->begun + reader->n_begun, bytes, n_kept);
  reader->n_begun += n_kept;
  reader->is_cut |= n_kept < n_bytes;
}

static void
read_begun_line (OctetNetworkListReader *reader)
{
  gsize length = reader->n_begun + (reader->is_cut ? 1 : 0);

  reader->n_begun = 0;
  reader->is_cut = FALSE;
  read_whole_line (reader, reader->begun, length);
}

static void
read_slice (OctetNetworkListReader *reader, const char *bytes, gsize n_bytes)
{
  while (n_bytes > 0 && !reader->is_cancelled)
    {
      const char *end = memchr (bytes, '\n', n_bytes);
      gsize length = end != NULL ? (gsize) (end - bytes) : n_bytes;
      gsize n_read = end != NULL ? length + 1 : length;

      if (end != NULL && reader->n_begun == 0)
        read_whole_line (reader, bytes, length);
      else
        {
          keep (reader, bytes, length);
          if (end != NULL)
            read_begun_line (reader);
        }
      reader->counts.n_bytes += n_read;
      bytes += n_read;
      n_bytes -= n_read;
    }
}

static void
tell_progress (OctetNetworkListReader *reader)
{
  if (!reader->is_cancelled && reader->progress_func != NULL &&
      !reader->progress_func (&reader->counts, reader->user_data))
    reader->is_cancelled = TRUE;
}

/**
 * octet_network_list_reader_feed:
 * @reader: a reader
 * @bytes: the next piece of the list; it may end anywhere, also within a line or a character
 * @n_bytes: its length
 *
 * Reads all lines that have come whole.
 *
 * Returns: %FALSE if a callback has cancelled the reading, now or before
 */
gboolean
octet_network_list_reader_feed (OctetNetworkListReader *reader, const char *bytes, gsize n_bytes)
{
  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || n_bytes == 0, FALSE);

  while (n_bytes > 0 && !reader->is_cancelled)
    {
      gsize n_slice = MIN (n_bytes, SLICE);

      read_slice (reader, bytes, n_slice);
      tell_progress (reader);
      bytes += n_slice;
      n_bytes -= n_slice;
    }

  return !reader->is_cancelled;
}

/**
 * octet_network_list_reader_end:
 * @reader: (transfer full): a reader
 * @ret_counts: (out) (optional): what the list had, as far as it was read
 *
 * Reads the last line, which needs no line end, and makes the set.
 *
 * Returns: (transfer full) (nullable): the set of all lines that were taken; %NULL if a callback
 *   has cancelled the reading
 */
OctetNetworkSet *
octet_network_list_reader_end (OctetNetworkListReader *reader, OctetNetworkListCounts *ret_counts)
{
  OctetNetworkSet *set = NULL;

  g_return_val_if_fail (reader != NULL, NULL);

  if (reader->n_begun > 0 && !reader->is_cancelled)
    read_begun_line (reader);
  if (!reader->is_cancelled)
    set = octet_network_set_builder_end (g_steal_pointer (&reader->builder));
  if (ret_counts != NULL)
    *ret_counts = reader->counts;
  octet_network_list_reader_free (reader);

  return set;
}

/**
 * octet_network_list_read:
 * @text: a list
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @remark_func: (nullable) (scope call): told of every line refused, and of every interface
 * @progress_func: (nullable) (scope call): told of how far the reading is
 * @user_data: for both
 * @ret_counts: (out) (optional): what the list had, as far as it was read
 *
 * Reads a whole list.
 *
 * Returns: (transfer full) (nullable): the set of all lines that were taken; %NULL if a callback
 *   has cancelled the reading
 */
OctetNetworkSet *
octet_network_list_read (const char *text,
                         gssize length,
                         OctetNetworkListRemarkFunc remark_func,
                         OctetNetworkListProgressFunc progress_func,
                         gpointer user_data,
                         OctetNetworkListCounts *ret_counts)
{
  OctetNetworkListReader *reader;

  g_return_val_if_fail (text != NULL, NULL);

  reader = octet_network_list_reader_new (remark_func, progress_func, user_data);
  octet_network_list_reader_feed (reader, text, length < 0 ? strlen (text) : (gsize) length);

  return octet_network_list_reader_end (reader, ret_counts);
}

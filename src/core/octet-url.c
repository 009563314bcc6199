#include "core/octet-url-private.h"
#include "core/octet-url-scheme.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (OctetUrl, octet_url, octet_url_ref, octet_url_unref)

/* What must be known of a byte before a URL is split. */
enum
{
  REMOVED = 1 << 0,  /* a tab or line end */
  NUL = 1 << 1,      /* ends C strings */
  NOT_ASCII = 1 << 2 /* must be UTF-8 */
};

static const guint8 byte_kinds[256] = {
  ['\0'] = NUL, ['\t'] = REMOVED, ['\n'] = REMOVED, ['\r'] = REMOVED, [0x80 ... 0xff] = NOT_ASCII,
};

static gboolean
is_removed (char character)
{
  return byte_kinds[(guchar) character] == REMOVED;
}

/* Eight bytes at a time, for nearly all URLs are printable ASCII: whether one of them is below
 * " " or above 0x7f. Below " ", the subtraction borrows the highest bit. */
static gboolean
is_printable (const char *text, gsize length)
{
  const guint64 every = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 found = 0;

  for (; length >= sizeof found; text += sizeof found, length -= sizeof found)
    {
      guint64 bytes;

      memcpy (&bytes, text, sizeof bytes);
      found |= bytes | (bytes - every * ' ');
    }
  for (; length > 0; text++, length--)
    found |= (guchar) *text < ' ' ? 0x80 : (guchar) *text;

  return (found & every * 0x80) == 0;
}

static guint
find_kinds (const char *text, gsize length)
{
  guint kinds = 0;

  if (is_printable (text, length))
    return 0;

  for (gsize i = 0; i < length; i++)
    kinds |= byte_kinds[(guchar) text[i]];

  return kinds;
}

/* The text without tabs and line ends; returns its length. */
static gsize
copy_without_removed (char *copy, const char *text, gsize length)
{
  gsize n_kept = 0;

  for (gsize i = 0; i < length; i++)
    if (!is_removed (text[i]))
      copy[n_kept++] = text[i];

  return n_kept;
}

/* The place in @text of the byte that stands at @offset once tabs and line ends are removed. */
static gsize
find_original (const char *text, gsize length, gsize offset)
{
  gsize i = 0;

  while (i < length && is_removed (text[i]))
    i++;
  for (; offset > 0 && i < length; offset--)
    for (i++; i < length && is_removed (text[i]); i++)
      ;

  return i;
}

/* Moves a fault of the cleaned text to where it stands in the given one. */
static void
move_to_original (OctetFault *fault, const char *text, gsize length)
{
  gsize start = find_original (text, length, fault->offset);
  gsize end = start;

  if (fault->length > 0)
    end = find_original (text, length, fault->offset + fault->length - 1) + 1;
  fault->offset = start;
  fault->length = end - start;
}

static char *
append (char *end, const char *text, gsize length)
{
  memcpy (end, text, length);
  end[length] = '\0';

  return end + length + 1;
}

/* The parts as strings: the netloc whole, then the text again, where NULs take the place of the
 * delimiters. Between netloc and path there is none, so that all from the path on stands one byte
 * further behind. */
static void
copy_parts (OctetUrl *url, gsize text_length)
{
  const OctetUrlSpan *spans = url->splitter.spans;
  const OctetUrlSpan *netloc = &spans[OCTET_URL_NETLOC];
  gsize path = spans[OCTET_URL_PATH].start;
  char *whole_netloc = url->data + text_length + 1;
  char *head = append (whole_netloc, url->data + netloc->start, netloc->length);
  char *tail = append (head, url->data, path);

  append (tail, url->data + path, text_length - path);
  for (guint part = 0; part < OCTET_URL_N_PARTS; part++)
    {
      const OctetUrlSpan *span = &spans[part];
      gboolean is_behind = part == OCTET_URL_PATH || span->start > path;
      char *start = is_behind ? tail + (span->start - path) : head + span->start;

      if (part == OCTET_URL_NETLOC || !span->present)
        continue;
      start[span->length] = '\0';
      url->parts[part] = start;
    }
  if (netloc->present)
    url->parts[OCTET_URL_NETLOC] = whole_netloc;
  for (gsize i = 0; i < spans[OCTET_URL_SCHEME].length; i++)
    head[i] = octet_url_scheme_lower (head[i]);
}

/* @text has no blanks and controls in front any more. */
static gboolean
parse_stripped (const char *text, gsize length, OctetUrl **ret_url, OctetFault *fault)
{
  guint kinds = find_kinds (text, length);
  gsize n_kept = length;
  const char *end;
  OctetUrl *url;

  if ((kinds & (NUL | NOT_ASCII)) != 0 && !g_utf8_validate_len (text, length, &end))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_UTF8, (gsize) (end - text), 1);

  /* The text, the netloc and the parts, which have one byte more; each with its NUL. */
  url = g_malloc (sizeof (OctetUrl) + 3 * length + 4);
  g_atomic_ref_count_init (&url->ref_count);
  memset (url->parts, 0, sizeof url->parts);
  if ((kinds & REMOVED) != 0)
    n_kept = copy_without_removed (url->data, text, length);
  else
    memcpy (url->data, text, length);
  url->data[n_kept] = '\0';

  octet_url_splitter_split (&url->splitter, url->data, n_kept);
  if (!octet_url_splitter_check (&url->splitter, url->data, (kinds & NOT_ASCII) == 0, fault))
    {
      move_to_original (fault, text, length);
      octet_url_unref (url);
      return FALSE;
    }
  copy_parts (url, n_kept);
  *ret_url = url;

  return TRUE;
}

/**
 * octet_url_parse:
 * @text: a URL, absolute or relative; the empty text is one
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_url: (out) (transfer full): the URL; untouched on failure
 * @error: (nullable): %OCTET_PARSE_ERROR_TOO_LONG (over 64 KiB), NOT_UTF8 (also for a NUL),
 * URL_BRACKETS, URL_HOST or URL_LOOKALIKE; the place is in @text as given
 *
 * Splits as urllib.parse's urlparse(): blanks and controls in front, and tabs and line ends
 * anywhere, are removed first; only brackets that hold no IPv6 address, and look-alikes of
 * separators in the netloc, are refused.
 *
 * Returns: whether @text could be split
 */
gboolean
octet_url_parse (const char *text, gssize length, OctetUrl **ret_url, GError **error)
{
  OctetFault fault;
  gsize start = 0;
  gsize n_bytes;

  g_return_val_if_fail (text != NULL, FALSE);

  if (length < 0)
    length = (gssize) strlen (text);
  if (length > 0 && !octet_fault_measure (text, &length, OCTET_URL_TEXT_LIMIT, error))
    return FALSE;

  n_bytes = (gsize) length;
  while (start < n_bytes && (guchar) text[start] <= ' ')
    start++;

  if (parse_stripped (text + start, n_bytes - start, ret_url, &fault))
    return TRUE;

  octet_fault_raise (&fault, text + start, n_bytes - start, error);
  if (error != NULL)
    octet_parse_error_move (*error, start);

  return FALSE;
}

/**
 * octet_url_ref:
 * @url: a URL
 *
 * Returns: (transfer full): @url, with one more reference
 */
OctetUrl *
octet_url_ref (OctetUrl *url)
{
  g_atomic_ref_count_inc (&url->ref_count);

  return url;
}

/**
 * octet_url_unref:
 * @url: (transfer full): a URL
 *
 * Drops a reference; the last one frees @url.
 */
void
octet_url_unref (OctetUrl *url)
{
  if (g_atomic_ref_count_dec (&url->ref_count))
    g_free (url);
}

/**
 * octet_url_get_text:
 * @url: a URL
 *
 * Returns: (transfer none): the text that was split: the given one without what is removed first
 */
const char *
octet_url_get_text (const OctetUrl *url)
{
  return url->data;
}

/**
 * octet_url_get_part:
 * @url: a URL
 * @part: which part
 *
 * Returns: (nullable) (transfer none): the part, as written but for the scheme, which is in lower
 *   case; "" if its delimiter stands there and nothing else, %NULL if not even that; the path is
 *   never %NULL
 */
const char *
octet_url_get_part (const OctetUrl *url, OctetUrlPart part)
{
  g_return_val_if_fail (part < OCTET_URL_N_PARTS, NULL);

  return url->parts[part];
}

/**
 * octet_url_get_span:
 * @url: a URL
 * @part: which part
 * @ret_offset: (out): where the part begins, in characters of octet_url_get_text()
 * @ret_length: (out): how many characters it has
 *
 * Returns: whether @url has the part; if not, nothing is written
 */
gboolean
octet_url_get_span (const OctetUrl *url, OctetUrlPart part, gsize *ret_offset, gsize *ret_length)
{
  const OctetUrlSpan *span;

  g_return_val_if_fail (part < OCTET_URL_N_PARTS, FALSE);

  span = &url->splitter.spans[part];
  if (!span->present)
    return FALSE;

  *ret_offset = (gsize) g_utf8_strlen (url->data, (gssize) span->start);
  *ret_length = (gsize) g_utf8_strlen (url->data + span->start, (gssize) span->length);

  return TRUE;
}

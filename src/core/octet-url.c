#include "core/octet-url-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (OctetUrl, octet_url, octet_url_ref, octet_url_unref)

static gboolean
is_removed (char character)
{
  return character == '\t' || character == '\r' || character == '\n';
}

/* The text without tabs and line ends; returns its length. */
static gsize
copy_without_removed (char *copy, const char *text, gsize length)
{
  gsize n_kept = 0;

  for (gsize i = 0; i < length; i++)
    if (!is_removed (text[i]))
      copy[n_kept++] = text[i];
  copy[n_kept] = '\0';

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

/* The parts as strings of their own, behind the text. */
static void
copy_parts (OctetUrl *url, gsize text_length)
{
  char *next = url->data + text_length + 1;

  for (guint part = 0; part < OCTET_URL_N_PARTS; part++)
    {
      const OctetUrlSpan *span = &url->splitter.spans[part];

      if (!span->present)
        continue;
      url->parts[part] = memcpy (next, url->data + span->start, span->length);
      next[span->length] = '\0';
      if (part == OCTET_URL_SCHEME)
        for (char *p = next; *p != '\0'; p++)
          *p = g_ascii_tolower (*p);
      next += span->length + 1;
    }
}

/* @text has no blanks and controls in front any more. */
static gboolean
parse_stripped (const char *text, gsize length, OctetUrl **ret_url, OctetFault *fault)
{
  const char *end;
  gsize n_kept;
  OctetUrl *url;

  if (!g_utf8_validate_len (text, length, &end))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_UTF8, (gsize) (end - text), 1);

  /* No part is longer than the text, and netloc is there twice: whole and in its parts. */
  url = g_malloc0 (sizeof (OctetUrl) + 3 * length + OCTET_URL_N_PARTS + 1);
  g_atomic_ref_count_init (&url->ref_count);
  n_kept = copy_without_removed (url->data, text, length);
  octet_url_splitter_split (&url->splitter, url->data, n_kept);
  if (!octet_url_splitter_check (&url->splitter, url->data, fault))
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

#include "core/octet-url-splitter.h"

#include "core/octet-address-scan.h"
#include "core/octet-url-scheme.h"

#include <string.h>

static void
set_span (OctetUrlSpan *span, gsize start, gsize end)
{
  *span = (OctetUrlSpan){ TRUE, start, end - start };
}

static gsize
get_end (const OctetUrlSpan *span)
{
  return span->start + span->length;
}

/* The place of @character from @start on, or @end. */
static gsize
find (const char *text, gsize start, gsize end, char character)
{
  const char *found = memchr (text + start, character, end - start);

  return found != NULL ? (gsize) (found - text) : end;
}

/* The place behind the last @character, or @start. */
static gsize
find_last (const char *text, gsize start, gsize end, char character)
{
  const char *found = memrchr (text + start, character, end - start);

  return found != NULL ? (gsize) (found - text) + 1 : start;
}

/* [userinfo@]host[:port]; the last "@" counts, and a host in brackets ends at its bracket. */
static void
split_netloc (OctetUrlSplitter *splitter, const char *text)
{
  OctetUrlSpan *spans = splitter->spans;
  gsize start = spans[OCTET_URL_NETLOC].start;
  gsize end = get_end (&spans[OCTET_URL_NETLOC]);
  gsize host = find_last (text, start, end, '@');
  gsize bracket = find (text, host, end, '[');
  gsize host_end;
  gsize colon;

  if (host > start)
    {
      colon = find (text, start, host - 1, ':');
      set_span (&spans[OCTET_URL_USERNAME], start, colon);
      if (colon < host - 1)
        set_span (&spans[OCTET_URL_PASSWORD], colon + 1, host - 1);
    }

  if (bracket < end)
    {
      host = bracket + 1;
      host_end = find (text, host, end, ']');
      colon = find (text, host_end, end, ':');
    }
  else
    host_end = colon = find (text, host, end, ':');

  set_span (&spans[OCTET_URL_HOST], host, host_end);
  if (colon < end)
    set_span (&spans[OCTET_URL_PORT], colon + 1, end);
}

/* The last segment of the path may end with ";params". */
static void
split_params (OctetUrlSplitter *splitter, const char *text)
{
  OctetUrlSpan *path = &splitter->spans[OCTET_URL_PATH];
  const OctetUrlSpan *scheme = &splitter->spans[OCTET_URL_SCHEME];
  gsize end = get_end (path);
  gsize semicolon = find (text, find_last (text, path->start, end, '/'), end, ';');

  if (semicolon == end ||
      !octet_url_scheme_has (text + scheme->start, scheme->length, OCTET_URL_SCHEME_PARAMS))
    return;

  set_span (&splitter->spans[OCTET_URL_PARAMS], semicolon + 1, end);
  path->length = semicolon - path->start;
}

/*
 * octet_url_splitter_split:
 * @splitter: (out): where the parts lie
 * @text: a URL, already without the characters that are taken out first
 * @length: its length in bytes
 *
 * Splits anything; octet_url_splitter_check() tells what urlsplit() refuses.
 */
void
octet_url_splitter_split (OctetUrlSplitter *splitter, const char *text, gsize length)
{
  OctetUrlSpan *spans = splitter->spans;
  gsize colon = find (text, 0, length, ':');
  gsize end = find (text, 0, length, '#');
  gsize start = 0;

  *splitter = (OctetUrlSplitter){ 0 };

  if (colon < length && octet_url_scheme_is_valid (text, colon))
    {
      set_span (&spans[OCTET_URL_SCHEME], 0, colon);
      start = colon + 1;
    }

  if (length - start >= 2 && text[start] == '/' && text[start + 1] == '/')
    {
      gsize netloc = start + 2;

      start = find (text, netloc, end, '/');
      start = find (text, netloc, start, '?');
      set_span (&spans[OCTET_URL_NETLOC], netloc, start);
      split_netloc (splitter, text);
    }

  if (end < length)
    set_span (&spans[OCTET_URL_FRAGMENT], end + 1, length);
  length = end;
  end = find (text, start, length, '?');
  if (end < length)
    set_span (&spans[OCTET_URL_QUERY], end + 1, length);
  set_span (&spans[OCTET_URL_PATH], start, end);
  split_params (splitter, text);
}

/* "v", hexadecimal digits, ".", and anything (RFC 3986 section 3.2.2, as loosely as Python). */
static gboolean
is_future_address (const char *host, gsize length)
{
  gsize dot = 1;

  while (dot < length && g_ascii_isxdigit (host[dot]))
    dot++;

  return dot > 1 && length - dot >= 2 && host[dot] == '.';
}

/* The text in brackets, or, if the brackets stand elsewhere in the netloc, the host without. */
static gboolean
check_bracketed_host (const char *text, const OctetUrlSpan *host, OctetFault *fault)
{
  const char *start = text + host->start;
  OctetFault inner;
  OctetAddress address;

  if (host->length > 0 && start[0] == 'v')
    return is_future_address (start, host->length) ||
           octet_fault_set (fault, OCTET_PARSE_ERROR_URL_HOST, host->start, host->length);

  /* Python's zones have no longest length; a zone must not be refused for that here either. */
  if (host->length > 0 && (octet_address_scan (start, host->length, &address, &inner)
                               ? address.version == OCTET_IPV6
                               : inner.code == OCTET_PARSE_ERROR_ZONE_TOO_LONG))
    return TRUE;

  return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_HOST, host->start, host->length);
}

static gboolean
check_brackets (const OctetUrlSpan *netloc,
                const OctetUrlSpan *host,
                const char *text,
                OctetFault *fault)
{
  gsize end = get_end (netloc);
  gsize opening = find (text, netloc->start, end, '[');
  gsize closing = find (text, netloc->start, end, ']');
  gsize before = find_last (text, netloc->start, end, '@');
  gsize after = get_end (host) + 1;

  if (opening == end && closing == end)
    return TRUE;
  if (opening == end || closing == end)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_BRACKETS, MIN (opening, closing), 1);

  opening = find (text, before, end, '[');
  if (opening < end)
    {
      if (opening > before)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_BRACKETS, before, opening - before);
      if (after < end && text[after] != ':')
        return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_BRACKETS, after,
                                find (text, after, end, ':') - after);
    }

  return check_bracketed_host (text, host, fault);
}

/* Whether what @text turns into has a character that would end the netloc or divide it. */
static gboolean
has_separator_under_nfkc (const char *text, gsize length)
{
  g_autofree char *normal = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFKC);

  return normal != NULL && strpbrk (normal, "/?#@:") != NULL;
}

/* ℀ becomes "a/c" when a name is prepared for DNS, and the host would be another (CVE-2019-9636).
 * The separators that stand there openly are left out first. */
static gboolean
check_lookalikes (const OctetUrlSpan *netloc, const char *text, OctetFault *fault)
{
  g_autoptr (GString) visible = g_string_sized_new (netloc->length);

  for (gsize i = netloc->start; i < get_end (netloc); i++)
    if (strchr ("@:#?", text[i]) == NULL)
      g_string_append_c (visible, text[i]);
  if (!has_separator_under_nfkc (visible->str, visible->len))
    return TRUE;

  for (const char *p = text + netloc->start; p < text + get_end (netloc); p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80 && has_separator_under_nfkc (p, g_utf8_next_char (p) - p))
      return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_LOOKALIKE, (gsize) (p - text),
                              (gsize) (g_utf8_next_char (p) - p));

  return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_LOOKALIKE, netloc->start, netloc->length);
}

/*
 * octet_url_splitter_check:
 * @splitter: where the parts lie
 * @text: the text that was split
 * @is_ascii: whether all of @text is ASCII, which has no look-alikes
 * @fault: (out): what urlsplit() refuses
 */
gboolean
octet_url_splitter_check (const OctetUrlSplitter *splitter,
                          const char *text,
                          gboolean is_ascii,
                          OctetFault *fault)
{
  const OctetUrlSpan *netloc = &splitter->spans[OCTET_URL_NETLOC];

  if (!netloc->present)
    return TRUE;

  return check_brackets (netloc, &splitter->spans[OCTET_URL_HOST], text, fault) &&
         (is_ascii || check_lookalikes (netloc, text, fault));
}

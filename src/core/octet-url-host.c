#include "core/octet-url-private.h"

#include <string.h>

/* Characters of a name in DNS (RFC 1035 section 2.3.4); GLib's ways are quadratic in them. */
#define LONGEST_NAME 253

gboolean
octet_url_has_brackets (const OctetUrl *url)
{
  const OctetUrlSpan *host = &url->splitter.spans[OCTET_URL_HOST];

  return host->present && host->start > url->splitter.spans[OCTET_URL_NETLOC].start &&
         url->data[host->start - 1] == '[';
}

/**
 * octet_url_dup_hostname:
 * @url: a URL
 *
 * Returns: (nullable) (transfer full): the host in lower case, as urlsplit()'s `hostname`, by each
 *   character's own mapping; a zone keeps its case; %NULL if there is none or it is empty
 */
char *
octet_url_dup_hostname (const OctetUrl *url)
{
  const char *host = url->parts[OCTET_URL_HOST];
  GString *hostname;
  const char *p;

  if (host == NULL || host[0] == '\0')
    return NULL;

  /* Not g_utf8_strdown(), which asks the locale: the host must not depend on it. */
  hostname = g_string_sized_new (strlen (host));
  for (p = host; *p != '\0' && *p != '%'; p = g_utf8_next_char (p))
    g_string_append_unichar (hostname, g_unichar_tolower (g_utf8_get_char (p)));
  g_string_append (hostname, p);

  return g_string_free (hostname, FALSE);
}

static gboolean
refuse_name (const OctetUrl *url, OctetParseErrorCode code, GError **error)
{
  const OctetUrlSpan *host = &url->splitter.spans[OCTET_URL_HOST];
  OctetFault fault = { code, host->start, host->length };

  return octet_fault_raise (&fault, url->data, strlen (url->data), error);
}

/* @convert is one of GLib's: IDNA 2003, but "ß" stays itself, where Python's codec writes "ss". */
static gboolean
convert_hostname (const OctetUrl *url,
                  char *(*convert) (const char *),
                  char **ret_hostname,
                  GError **error)
{
  g_autofree char *hostname = octet_url_dup_hostname (url);
  char *converted;

  if (hostname == NULL || octet_url_has_brackets (url))
    {
      *ret_hostname = g_steal_pointer (&hostname);
      return TRUE;
    }
  if (g_utf8_strlen (hostname, -1) > LONGEST_NAME)
    return refuse_name (url, OCTET_PARSE_ERROR_NAME_TOO_LONG, error);
  converted = convert (hostname);
  if (converted == NULL || !g_utf8_validate (converted, -1, NULL))
    {
      g_free (converted);
      return refuse_name (url, OCTET_PARSE_ERROR_NAME_CHARACTER, error);
    }

  *ret_hostname = converted;

  return TRUE;
}

/**
 * octet_url_get_ascii_hostname:
 * @url: a URL
 * @ret_hostname: (out) (nullable) (transfer full): the hostname as DNS has it: each label that is
 *   not ASCII as "xn--…" (RFC 3490); an address in brackets as it is; %NULL if there is none;
 *   untouched on failure
 * @error: (nullable): %OCTET_PARSE_ERROR_NAME_TOO_LONG or NAME_CHARACTER; the place is in
 *   octet_url_get_text()
 *
 * Returns: whether the host can be written so, or there is none
 */
gboolean
octet_url_get_ascii_hostname (const OctetUrl *url, char **ret_hostname, GError **error)
{
  return convert_hostname (url, g_hostname_to_ascii, ret_hostname, error);
}

/**
 * octet_url_get_unicode_hostname:
 * @url: a URL
 * @ret_hostname: (out) (nullable) (transfer full): the hostname as people read it: each label
 *   "xn--…" decoded; an address in brackets as it is; %NULL if there is none; untouched on failure
 * @error: (nullable): %OCTET_PARSE_ERROR_NAME_TOO_LONG or NAME_CHARACTER; the place is in
 *   octet_url_get_text()
 *
 * Returns: whether the host can be written so, or there is none
 */
gboolean
octet_url_get_unicode_hostname (const OctetUrl *url, char **ret_hostname, GError **error)
{
  return convert_hostname (url, g_hostname_to_unicode, ret_hostname, error);
}

static gboolean
scan_port (const char *text, const OctetUrlSpan *span, int *ret_port, OctetFault *fault)
{
  gsize end = span->start + span->length;
  int port = 0;

  for (gsize i = span->start; i < end; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return octet_fault_set_character (fault, OCTET_PARSE_ERROR_URL_PORT_CHARACTER, text, end,
                                          i);
      /* Stays above the limit once it is there. */
      port = MIN (port * 10 + (text[i] - '0'), G_MAXUINT16 + 1);
    }
  if (port > G_MAXUINT16)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE, span->start, span->length);

  *ret_port = port;

  return TRUE;
}

/**
 * octet_url_get_port:
 * @url: a URL
 * @ret_port: (out): the port, 0…65535, or -1 if there is none; untouched on failure
 * @error: (nullable): %OCTET_PARSE_ERROR_URL_PORT_CHARACTER or URL_PORT_TOO_LARGE; the place is in
 *   octet_url_get_text()
 *
 * Reads the port as urlsplit()'s `port`: ASCII digits only, leading zeros allowed.
 *
 * Returns: whether what stands there is a port, or nothing
 */
gboolean
octet_url_get_port (const OctetUrl *url, int *ret_port, GError **error)
{
  const OctetUrlSpan *span = &url->splitter.spans[OCTET_URL_PORT];
  OctetFault fault;

  if (span->length == 0)
    {
      *ret_port = -1;
      return TRUE;
    }

  return scan_port (url->data, span, ret_port, &fault) ||
         octet_fault_raise (&fault, url->data, strlen (url->data), error);
}

static gboolean
has_dotted_name (const char *text)
{
  for (const char *dot = strchr (text, '.'); dot != NULL; dot = strchr (dot + 1, '.'))
    if (dot > text && g_ascii_isalnum (dot[-1]) && g_ascii_isalnum (dot[1]))
      return TRUE;

  return FALSE;
}

/**
 * octet_url_is_misleading:
 * @url: a URL
 *
 * Tells whether the user info looks like a host, as in http://google.com@evil.example/, or has a
 * backslash, which browsers take for a slash. What looks like a host may still be a user's name.
 *
 * Returns: whether people may take another host for the real one
 */
gboolean
octet_url_is_misleading (const OctetUrl *url)
{
  const char *username = url->parts[OCTET_URL_USERNAME];
  const char *netloc = url->parts[OCTET_URL_NETLOC];
  g_autofree char *decoded = NULL;

  if (netloc != NULL && strchr (netloc, '\\') != NULL)
    return TRUE;
  if (username == NULL)
    return FALSE;

  decoded = octet_url_unquote (username, -1);

  return has_dotted_name (decoded);
}

#include "core/octet-url-scheme.h"

#define R OCTET_URL_SCHEME_RELATIVE
#define N OCTET_URL_SCHEME_NETLOC
#define P OCTET_URL_SCHEME_PARAMS

/* The most frequent first, then by name. */
static const struct
{
  const char *name;
  guint8 length;
  guint8 uses;
} schemes[] = {
  { "http", sizeof "http" - 1, R | N | P },
  { "https", sizeof "https" - 1, R | N | P },
  { "file", sizeof "file" - 1, R | N },
  { "ftp", sizeof "ftp" - 1, R | N | P },
  { "git", sizeof "git" - 1, N },
  { "git+ssh", sizeof "git+ssh" - 1, N },
  { "gopher", sizeof "gopher" - 1, R | N },
  { "hdl", sizeof "hdl" - 1, P },
  { "imap", sizeof "imap" - 1, R | N | P },
  { "itms-services", sizeof "itms-services" - 1, N },
  { "mms", sizeof "mms" - 1, R | N | P },
  { "nfs", sizeof "nfs" - 1, N },
  { "nntp", sizeof "nntp" - 1, R | N },
  { "prospero", sizeof "prospero" - 1, R | N | P },
  { "rsync", sizeof "rsync" - 1, N },
  { "rtsp", sizeof "rtsp" - 1, R | N | P },
  { "rtsps", sizeof "rtsps" - 1, R | N | P },
  { "rtspu", sizeof "rtspu" - 1, R | N | P },
  { "sftp", sizeof "sftp" - 1, R | N | P },
  { "shttp", sizeof "shttp" - 1, R | N | P },
  { "sip", sizeof "sip" - 1, P },
  { "sips", sizeof "sips" - 1, P },
  { "snews", sizeof "snews" - 1, N },
  { "svn", sizeof "svn" - 1, R | N },
  { "svn+ssh", sizeof "svn+ssh" - 1, R | N },
  { "tel", sizeof "tel" - 1, P },
  { "telnet", sizeof "telnet" - 1, N },
  { "wais", sizeof "wais" - 1, R | N },
  { "ws", sizeof "ws" - 1, R | N },
  { "wss", sizeof "wss" - 1, R | N },
};

/*
 * octet_url_scheme_is_valid:
 * @text: what stands before a colon
 * @length: its length in bytes
 *
 * Returns: whether @text can be a scheme: a letter, then letters, digits, "+", "-" and "."
 *   (RFC 3986 section 3.1)
 */
gboolean
octet_url_scheme_is_valid (const char *text, gsize length)
{
  if (length == 0 || !g_ascii_isalpha (text[0]))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '+' && text[i] != '-' && text[i] != '.')
      return FALSE;

  return TRUE;
}

/*
 * octet_url_scheme_lower:
 * @character: a character of a scheme
 *
 * Returns: @character in lower case: letters get the bit, and all others that a scheme may have
 *   have it already
 */
char
octet_url_scheme_lower (char character)
{
  return (char) (character | ' ');
}

static gboolean
is_spelled (const char *scheme, const char *name)
{
  for (gsize i = 0; name[i] != '\0'; i++)
    if (octet_url_scheme_lower (scheme[i]) != name[i])
      return FALSE;

  return TRUE;
}

/*
 * octet_url_scheme_has:
 * @scheme: a scheme, in either case
 * @length: its length in bytes
 * @use: what is asked
 *
 * Returns: whether URLs of @scheme have it; those without a scheme do
 */
gboolean
octet_url_scheme_has (const char *scheme, gsize length, OctetUrlSchemeUse use)
{
  if (length == 0)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i].length == length && is_spelled (scheme, schemes[i].name))
      return (schemes[i].uses & use) != 0;

  return FALSE;
}

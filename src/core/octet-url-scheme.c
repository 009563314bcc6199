#include "core/octet-url-scheme.h"

#include <string.h>

#define R OCTET_URL_SCHEME_RELATIVE
#define N OCTET_URL_SCHEME_NETLOC
#define P OCTET_URL_SCHEME_PARAMS

/* The most frequent first, then by name. */
static const struct
{
  const char *name;
  guint uses;
} schemes[] = {
  { "http", R | N | P },  { "https", R | N | P },
  { "file", R | N },      { "ftp", R | N | P },
  { "git", N },           { "git+ssh", N },
  { "gopher", R | N },    { "hdl", P },
  { "imap", R | N | P },  { "itms-services", N },
  { "mms", R | N | P },   { "nfs", N },
  { "nntp", R | N },      { "prospero", R | N | P },
  { "rsync", N },         { "rtsp", R | N | P },
  { "rtsps", R | N | P }, { "rtspu", R | N | P },
  { "sftp", R | N | P },  { "shttp", R | N | P },
  { "sip", P },           { "sips", P },
  { "snews", N },         { "svn", R | N },
  { "svn+ssh", R | N },   { "tel", P },
  { "telnet", N },        { "wais", R | N },
  { "ws", R | N },        { "wss", R | N },
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
    if (g_ascii_strncasecmp (schemes[i].name, scheme, length) == 0 &&
        schemes[i].name[length] == '\0')
      return (schemes[i].uses & use) != 0;

  return FALSE;
}

#include "core/octet-url.h"
#include "core/octet-url-scheme.h"

#include <string.h>

typedef const char *Components[OCTET_URL_N_COMPONENTS];

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* What is empty is left out, but "//" stands before the paths of some schemes (file:///etc). */
static void
drop_empty (Components components)
{
  const char *scheme = components[OCTET_URL_SCHEME];
  const char *path = components[OCTET_URL_PATH];
  const char *params = components[OCTET_URL_PARAMS];
  gboolean is_rooted = path[0] == '/' || (path[0] == '\0' && !is_filled (params));

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    if (i != OCTET_URL_PATH && !is_filled (components[i]))
      components[i] = NULL;

  if (components[OCTET_URL_NETLOC] == NULL && scheme != NULL && scheme[0] != '\0' && is_rooted &&
      octet_url_scheme_has (scheme, strlen (scheme), OCTET_URL_SCHEME_NETLOC))
    components[OCTET_URL_NETLOC] = "";
}

static void
append_after (GString *url, char delimiter, const char *text)
{
  if (text == NULL)
    return;

  g_string_append_c (url, delimiter);
  g_string_append (url, text);
}

/**
 * octet_url_unsplit:
 * @components: (array fixed-size=6): scheme, netloc, path, params, query and fragment, each
 *   nullable
 * @keep_empty: whether "" is written with its delimiter, and only %NULL is left out
 *
 * Puts a URL together as urllib.parse's urlunparse() does, or, without params, as urlunsplit():
 * a path behind a netloc gets its slash, and "//" in front of a path is never taken for a netloc.
 * With @keep_empty, splitting and unsplitting gives the same text, but for the case of the scheme
 * (Python 3.15: `missing_as_none` and `keep_empty`).
 *
 * Returns: (transfer full): the URL
 */
char *
octet_url_unsplit (const char *const components[OCTET_URL_N_COMPONENTS], gboolean keep_empty)
{
  Components kept;
  GString *url = g_string_new (NULL);
  const char *path;

  memcpy (kept, components, sizeof kept);
  if (kept[OCTET_URL_PATH] == NULL)
    kept[OCTET_URL_PATH] = "";
  if (!keep_empty)
    drop_empty (kept);
  path = kept[OCTET_URL_PATH];

  if (is_filled (kept[OCTET_URL_SCHEME]))
    g_string_append_printf (url, "%s:", kept[OCTET_URL_SCHEME]);
  if (kept[OCTET_URL_NETLOC] != NULL)
    {
      g_string_append_printf (url, "//%s", kept[OCTET_URL_NETLOC]);
      if (path[0] != '/' && (path[0] != '\0' || kept[OCTET_URL_PARAMS] != NULL))
        g_string_append_c (url, '/');
    }
  else if (g_str_has_prefix (path, "//"))
    g_string_append (url, "//");

  g_string_append (url, path);
  append_after (url, ';', kept[OCTET_URL_PARAMS]);
  append_after (url, '?', kept[OCTET_URL_QUERY]);
  append_after (url, '#', kept[OCTET_URL_FRAGMENT]);

  return g_string_free (url, FALSE);
}

/**
 * octet_url_dup_geturl:
 * @url: a URL
 *
 * Returns: (transfer full): the URL put together again, as Python's `geturl()`: the scheme in lower
 *   case, without delimiters that have nothing behind them
 */
char *
octet_url_dup_geturl (const OctetUrl *url)
{
  Components components;

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    components[i] = octet_url_get_part (url, i);

  return octet_url_unsplit (components, FALSE);
}

/**
 * octet_url_dup_without_fragment:
 * @url: a URL
 *
 * Returns: (transfer full): the first of what urldefrag() gives: the text itself if there is no
 *   fragment, else the URL without it, the scheme in lower case; the second, the fragment, is
 *   octet_url_get_part()'s
 */
char *
octet_url_dup_without_fragment (const OctetUrl *url)
{
  Components components;

  if (octet_url_get_part (url, OCTET_URL_FRAGMENT) == NULL)
    return g_strdup (octet_url_get_text (url));

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    components[i] = octet_url_get_part (url, i);
  components[OCTET_URL_FRAGMENT] = NULL;

  return octet_url_unsplit (components, TRUE);
}

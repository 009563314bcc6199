/* Splits one URL again and again, for split-url.py to count: split-url octet|glib TIMES URL */
#include "core/octet-url.h"

#include <string.h>

static gboolean
split_by_octet (const char *text)
{
  g_autoptr (OctetUrl) url = NULL;

  return octet_url_parse (text, -1, &url, NULL);
}

static gboolean
split_by_glib (const char *text)
{
  g_autofree char *scheme = NULL;
  g_autofree char *userinfo = NULL;
  g_autofree char *host = NULL;
  g_autofree char *path = NULL;
  g_autofree char *query = NULL;
  g_autofree char *fragment = NULL;
  int port;

  return g_uri_split (text, G_URI_FLAGS_NONE, &scheme, &userinfo, &host, &port, &path, &query,
                      &fragment, NULL);
}

int
main (int argc, char **argv)
{
  gboolean by_octet = argc == 4 && strcmp (argv[1], "octet") == 0;
  guint64 times;

  if (argc != 4 || !g_ascii_string_to_unsigned (argv[2], 10, 0, G_MAXUINT, &times, NULL))
    return 2;

  for (guint64 i = 0; i < times; i++)
    if (!(by_octet ? split_by_octet (argv[3]) : split_by_glib (argv[3])))
      return 1;

  return 0;
}

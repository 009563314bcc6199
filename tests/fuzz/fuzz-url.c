#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-url.h"

/* Every part stands in the text where its span says. */
static void
check_spans (const OctetUrl *url)
{
  const char *text = octet_url_get_text (url);
  gsize n_characters = (gsize) g_utf8_strlen (text, -1);

  for (guint part = 0; part < OCTET_URL_N_PARTS; part++)
    {
      const char *value = octet_url_get_part (url, part);
      gsize offset;
      gsize length;

      g_assert_cmpint (octet_url_get_span (url, part, &offset, &length), ==, value != NULL);
      if (value == NULL)
        continue;
      g_assert_true (g_utf8_validate (value, -1, NULL));
      g_assert_cmpuint (offset + length, <=, n_characters);
      g_assert_cmpuint (length, ==, (gsize) g_utf8_strlen (value, -1));
    }
}

/* Setting each part to what it is, or to anything, gives a URL or a refusal. */
static void
try_edits (const OctetUrl *url, const char *text)
{
  for (guint part = 0; part < OCTET_URL_N_PARTS; part++)
    {
      g_autoptr (OctetUrl) same = NULL;
      g_autoptr (OctetUrl) other = NULL;
      g_autoptr (OctetUrl) without = NULL;

      octet_url_set_part (url, part, octet_url_get_part (url, part), &same, NULL);
      octet_url_set_part (url, part, text, &other, NULL);
      octet_url_set_part (url, part, NULL, &without, NULL);
      if (other != NULL)
        check_spans (other);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) port_refusal = NULL;
  g_autoptr (OctetUrl) url = NULL;
  g_autofree char *geturl = NULL;
  g_autofree char *hostname = NULL;
  g_autofree char *rest = NULL;
  int port;

  if (!octet_url_parse ((const char *) data, (gssize) size, &url, &refusal))
    {
      octet_fuzz_refusal_check (refusal, data, size);
      return 0;
    }

  check_spans (url);
  geturl = octet_url_dup_geturl (url);
  hostname = octet_url_dup_hostname (url);
  octet_url_is_misleading (url);
  if (octet_url_get_port (url, &port, &port_refusal))
    g_assert_true (port >= -1 && port <= G_MAXUINT16);
  else
    octet_fuzz_refusal_check (port_refusal, (const guint8 *) octet_url_get_text (url),
                              strlen (octet_url_get_text (url)));
  rest = g_strdup (octet_url_get_text (url) + strlen (octet_url_get_text (url)) / 2);
  try_edits (url, rest);

  return 0;
}

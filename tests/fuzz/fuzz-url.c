#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-url-join.h"

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

/* With what is empty kept, the components give the text again, but for the case of the scheme; and
 * the last step of a join is its result. */
static void
try_joins (const OctetUrl *url, const char *text)
{
  const char *components[OCTET_URL_N_COMPONENTS];
  g_autofree char *again = NULL;
  g_autofree char *target = NULL;
  g_autoptr (OctetUrl) reference = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    components[i] = octet_url_get_part (url, i);
  again = octet_url_unsplit (components, TRUE);
  g_assert_cmpint (g_ascii_strcasecmp (again, octet_url_get_text (url)), ==, 0);

  if (!octet_url_parse (text, -1, &reference, NULL))
    return;
  target = octet_url_join (url, reference, &steps);
  g_assert_cmpstr (((OctetUrlStep *) steps->pdata[steps->len - 1])->text, ==, target);
  g_assert_true (g_utf8_validate (target, -1, NULL));
}

/* IDNA both ways gives text, or a refusal. */
static void
try_names (const OctetUrl *url)
{
  g_autofree char *ascii = NULL;
  g_autofree char *unicode = NULL;

  if (octet_url_get_ascii_hostname (url, &ascii, NULL) && ascii != NULL)
    g_assert_true (g_utf8_validate (ascii, -1, NULL));
  if (octet_url_get_unicode_hostname (url, &unicode, NULL) && unicode != NULL)
    g_assert_true (g_utf8_validate (unicode, -1, NULL));
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
  try_joins (url, rest);
  try_names (url);

  return 0;
}

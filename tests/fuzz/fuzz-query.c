#include "octet-fuzz-target.h"

#include "core/octet-url.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *decoded = octet_url_unquote ((const char *) data, (gssize) size);
  g_autofree char *quoted = octet_url_quote (text, "/");
  g_autofree char *again = octet_url_unquote (quoted, -1);
  g_autoptr (GPtrArray) items = octet_url_parse_query (text);
  g_autofree char *built = octet_url_build_query (items);
  g_autoptr (GPtrArray) rebuilt = octet_url_parse_query (built);

  g_assert_true (g_utf8_validate (decoded, -1, NULL));
  g_assert_true (g_utf8_validate (again, -1, NULL));
  if (g_utf8_validate (text, -1, NULL))
    g_assert_cmpstr (again, ==, text);
  g_assert_cmpuint (rebuilt->len, ==, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      const OctetUrlQueryItem *one = g_ptr_array_index (items, i);
      const OctetUrlQueryItem *other = g_ptr_array_index (rebuilt, i);

      g_assert_cmpstr (one->name, ==, other->name);
      g_assert_cmpstr (one->value, ==, other->value);
    }

  return 0;
}

#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-range.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) refusal = NULL;
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  gboolean more = TRUE;
  guint n_networks = 0;
  OctetNetwork network;
  OctetRange range;

  if (!octet_range_parse ((const char *) data, (gssize) size, &range, &refusal))
    {
      octet_fuzz_refusal_check (refusal, data, size);
      return 0;
    }

  text = octet_range_to_string (&range);
  count = octet_range_count_addresses_to_string (&range);
  g_assert_cmpstr (count, !=, "0");
  while (octet_range_next_network (&range, &more, &network))
    n_networks++;
  g_assert_cmpuint (n_networks, >=, 1);
  g_assert_cmpuint (n_networks, <=, 254);

  return 0;
}

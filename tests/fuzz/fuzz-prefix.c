#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-network.h"

static void
try_version (OctetIpVersion version, const guint8 *data, size_t size)
{
  g_autoptr (GError) refusal = NULL;
  guint prefix_length;

  if (octet_network_parse_prefix ((const char *) data, (gssize) size, version, &prefix_length, NULL,
                                  &refusal))
    g_assert_cmpuint (prefix_length, <=, octet_ip_version_get_bits (version));
  else
    octet_fuzz_refusal_check (refusal, data, size);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  try_version (OCTET_IPV4, data, size);
  try_version (OCTET_IPV6, data, size);

  return 0;
}

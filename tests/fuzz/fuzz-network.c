#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-network.h"
#include "core/octet-registry.h"

static void
check_network (const OctetNetwork *network)
{
  g_autofree char *count = octet_network_count_addresses_to_string (network);
  g_autofree char *usable = octet_network_count_usable_hosts_to_string (network);
  g_autofree char *reverse_zone = octet_network_to_reverse_zone (network);
  OctetAddress first = octet_network_get_first_host (network);
  OctetAddress last = octet_network_get_last_host (network);
  char text[OCTET_NETWORK_TEXT_SIZE];
  OctetNetwork again;

  g_assert_cmpuint (octet_network_print (network, text), ==, strlen (text));
  g_assert_true (octet_network_parse (text, -1, &again, NULL, NULL));
  g_assert_true (octet_network_equal (&again, network));
  g_assert_true (octet_network_contains (network, &first));
  g_assert_true (octet_network_contains (network, &last));
  g_assert_cmpint (octet_address_compare (&first, &last), <=, 0);
  g_assert_cmpstr (count, !=, "");
  g_assert_cmpstr (usable, !=, "0");
  g_assert_true (g_str_has_suffix (reverse_zone, "arpa"));
  g_assert_false (octet_network_is_private (network) && octet_network_is_global (network));
  octet_registry_lookup_network (network);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) strict_refusal = NULL;
  OctetNetwork network;
  OctetNetwork strict;

  if (!octet_network_parse ((const char *) data, (gssize) size, &network, NULL, &refusal))
    {
      octet_fuzz_refusal_check (refusal, data, size);
      g_assert_false (
          octet_network_parse_strict ((const char *) data, (gssize) size, &strict, NULL));
      return 0;
    }
  check_network (&network);
  if (octet_network_parse_strict ((const char *) data, (gssize) size, &strict, &strict_refusal))
    g_assert_true (octet_network_equal (&strict, &network));
  else
    octet_fuzz_refusal_check (strict_refusal, data, size);

  return 0;
}

#include "core/octet-range.h"

#include <string.h>

#define ALL_IPV6 "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"

static const struct
{
  const char *name;
  const char *text;
  const char *count;
  const char *networks;
} rows[] = {
  { "one", "192.0.2.1-192.0.2.1", "1", "192.0.2.1/32" },
  { "two", "192.0.2.0-192.0.2.1", "2", "192.0.2.0/31" },
  { "two-askew", "192.0.2.1-192.0.2.2", "2", "192.0.2.1/32 192.0.2.2/32" },
  { "documented", "192.0.2.0-192.0.2.130", "131", "192.0.2.0/25 192.0.2.128/31 192.0.2.130/32" },
  { "hosts", "192.168.0.10-192.168.0.200", "191",
    "192.168.0.10/31 192.168.0.12/30 192.168.0.16/28 192.168.0.32/27 192.168.0.64/26 "
    "192.168.0.128/26 192.168.0.192/29 192.168.0.200/32" },
  { "all-ipv4", "0.0.0.0-255.255.255.255", "4294967296", "0.0.0.0/0" },
  { "last-ipv4", "255.255.255.255-255.255.255.255", "1", "255.255.255.255/32" },
  { "all-ipv6", ALL_IPV6, "340282366920938463463374607431768211456", "::/0" },
  { "upper-half", "8000::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "170141183460469231731687303715884105728", "8000::/1" },
  { "zones", "fe80::%a-b-fe80::1%c", "2", "fe80::/127" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) networks = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  gboolean more = TRUE;
  OctetNetwork network;
  OctetRange range;

  g_assert_true (octet_range_parse (rows[i].text, -1, &range, NULL));
  text = octet_range_to_string (&range);
  g_assert_cmpstr (text, ==, rows[i].text);
  count = octet_range_count_addresses_to_string (&range);
  g_assert_cmpstr (count, ==, rows[i].count);

  while (octet_range_next_network (&range, &more, &network))
    {
      g_autofree char *item = octet_network_to_string (&network);

      g_string_append_printf (networks, "%s%s", networks->len > 0 ? " " : "", item);
    }
  g_assert_cmpstr (networks->str, ==, rows[i].networks);
}

/* The worst case: all but the first and the last address, 2 × bits − 2 networks, none missing. */
static void
test_most_networks (gconstpointer data)
{
  const char *text = data;
  gboolean more = TRUE;
  guint n_networks = 0;
  OctetNetwork network;
  OctetAddress next;
  OctetRange range;
  OctetRange rest;

  g_assert_true (octet_range_parse (text, -1, &range, NULL));
  g_assert_true (octet_address_add (&range.first, octet_uint128 (1), &range.first));
  g_assert_true (octet_address_subtract (&range.last, octet_uint128 (1), &range.last));
  next = range.first;
  rest = range;
  while (octet_range_next_network (&rest, &more, &network))
    {
      OctetAddress last = octet_network_get_last_address (&network);

      g_assert_true (octet_network_is_network (&network));
      g_assert_true (octet_address_equal (&network.address, &next));
      g_assert_true (octet_address_add (&last, octet_uint128 (1), &next));
      n_networks++;
    }
  g_assert_true (octet_address_subtract (&next, octet_uint128 (1), &next));
  g_assert_true (octet_address_equal (&next, &range.last));
  g_assert_cmpuint (n_networks, ==, 2 * octet_ip_version_get_bits (range.first.version) - 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/range/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_data_func ("/range/most-networks/ipv4", "0.0.0.0-255.255.255.255", test_most_networks);
  g_test_add_data_func ("/range/most-networks/ipv6", ALL_IPV6, test_most_networks);

  return g_test_run ();
}

#include "core/octet-network.h"

#include <string.h>

static OctetNetwork
read_network (const char *text)
{
  g_autoptr (GError) error = NULL;
  OctetNetwork network;

  octet_network_parse (text, -1, &network, NULL, &error);
  g_assert_no_error (error);

  return network;
}

static void
assert_address (OctetAddress address, const char *wanted)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (&address, text);
  g_assert_cmpstr (text, ==, wanted);
}

static void
assert_network (OctetNetwork network, const char *wanted)
{
  char text[OCTET_NETWORK_TEXT_SIZE];

  g_assert_cmpuint (octet_network_print (&network, text), ==, strlen (wanted));
  g_assert_cmpstr (text, ==, wanted);
}

static const struct
{
  const char *name;
  const char *typed;
  const char *written;
  OctetPrefixForm form;
  const char *network;
} texts[] = {
  { "network", "192.168.100.0/24", "192.168.100.0/24", OCTET_PREFIX_LENGTH, "192.168.100.0/24" },
  { "interface", "192.168.100.10/24", "192.168.100.10/24", OCTET_PREFIX_LENGTH,
    "192.168.100.0/24" },
  { "address", "192.168.100.5", "192.168.100.5/32", OCTET_PREFIX_LENGTH, "192.168.100.5/32" },
  { "netmask", "10.0.0.0/255.0.0.0", "10.0.0.0/8", OCTET_PREFIX_NETMASK, "10.0.0.0/8" },
  { "hostmask", "10.0.0.0/0.0.0.255", "10.0.0.0/24", OCTET_PREFIX_HOSTMASK, "10.0.0.0/24" },
  { "mask-of-zeros", "0.0.0.0/0.0.0.0", "0.0.0.0/0", OCTET_PREFIX_NETMASK, "0.0.0.0/0" },
  { "mask-of-ones", "1.2.3.4/255.255.255.255", "1.2.3.4/32", OCTET_PREFIX_NETMASK, "1.2.3.4/32" },
  { "hostmask-of-31-ones", "1.2.3.4/127.255.255.255", "1.2.3.4/1", OCTET_PREFIX_HOSTMASK,
    "0.0.0.0/1" },
  { "leading-zero", "1.2.3.0/024", "1.2.3.0/24", OCTET_PREFIX_LENGTH, "1.2.3.0/24" },
  { "leading-zeros", "::/0000000128", "::/128", OCTET_PREFIX_LENGTH, "::/128" },
  { "ipv6", "2001:DB8::/32", "2001:db8::/32", OCTET_PREFIX_LENGTH, "2001:db8::/32" },
  { "ipv6-interface", "2001:db8::1/64", "2001:db8::1/64", OCTET_PREFIX_LENGTH, "2001:db8::/64" },
  { "ipv6-address", "::1", "::1/128", OCTET_PREFIX_LENGTH, "::1/128" },
  { "zone-on-network", "fe80::%1/64", "fe80::%1/64", OCTET_PREFIX_LENGTH, "fe80::%1/64" },
  { "zone-on-interface", "fe80::1%1/64", "fe80::1%1/64", OCTET_PREFIX_LENGTH, "fe80::/64" },
  { "longest", "1111:2222:3333:4444:5555:6666:7777:8888%0123456789abcde/128",
    "1111:2222:3333:4444:5555:6666:7777:8888%0123456789abcde/128", OCTET_PREFIX_LENGTH,
    "1111:2222:3333:4444:5555:6666:7777:8888%0123456789abcde/128" },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *string = NULL;
  OctetPrefixForm form;
  OctetNetwork network;
  OctetNetwork strict;
  gboolean is_network = strcmp (texts[i].written, texts[i].network) == 0;

  g_assert_true (octet_network_parse (texts[i].typed, -1, &network, &form, NULL));
  assert_network (network, texts[i].written);
  g_assert_cmpint (form, ==, texts[i].form);
  string = octet_network_to_string (&network);
  g_assert_cmpstr (string, ==, texts[i].written);

  g_assert_cmpint (octet_network_is_network (&network), ==, is_network);
  assert_network (octet_network_get_network (&network), texts[i].network);
  g_assert_cmpint (octet_network_parse_strict (texts[i].typed, -1, &strict, NULL), ==, is_network);
}

static const struct
{
  const char *name;
  const char *text;
  const char *last;
  const char *netmask;
  const char *hostmask;
  const char *count;
  const char *usable;
  const char *first_host;
  const char *last_host;
  const char *reverse_zone;
} shapes[] = {
  { "ipv4-0", "9.9.9.9/0", "255.255.255.255", "0.0.0.0", "255.255.255.255", "4294967296",
    "4294967294", "0.0.0.1", "255.255.255.254", "in-addr.arpa" },
  { "ipv4-8", "10.0.0.0/8", "10.255.255.255", "255.0.0.0", "0.255.255.255", "16777216", "16777214",
    "10.0.0.1", "10.255.255.254", "10.in-addr.arpa" },
  { "ipv4-20", "192.168.96.7/20", "192.168.111.255", "255.255.240.0", "0.0.15.255", "4096", "4094",
    "192.168.96.1", "192.168.111.254", "168.192.in-addr.arpa" },
  { "ipv4-24", "192.168.100.10/24", "192.168.100.255", "255.255.255.0", "0.0.0.255", "256", "254",
    "192.168.100.1", "192.168.100.254", "100.168.192.in-addr.arpa" },
  { "ipv4-30", "10.0.0.0/30", "10.0.0.3", "255.255.255.252", "0.0.0.3", "4", "2", "10.0.0.1",
    "10.0.0.2", "0.0.10.in-addr.arpa" },
  { "ipv4-31", "10.0.0.0/31", "10.0.0.1", "255.255.255.254", "0.0.0.1", "2", "2", "10.0.0.0",
    "10.0.0.1", "0.0.10.in-addr.arpa" },
  { "ipv4-32", "10.0.0.9/32", "10.0.0.9", "255.255.255.255", "0.0.0.0", "1", "1", "10.0.0.9",
    "10.0.0.9", "9.0.0.10.in-addr.arpa" },
  { "ipv6-0", "::1/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "340282366920938463463374607431768211456",
    "340282366920938463463374607431768211455", "::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "ip6.arpa" },
  { "ipv6-1", "8000::/1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "8000::", "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "170141183460469231731687303715884105728",
    "170141183460469231731687303715884105727", "8000::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "ip6.arpa" },
  { "ipv6-33", "2001:db8::/33", "2001:db8:7fff:ffff:ffff:ffff:ffff:ffff",
    "ffff:ffff:8000::", "::7fff:ffff:ffff:ffff:ffff:ffff", "39614081257132168796771975168",
    "39614081257132168796771975167", "2001:db8::1", "2001:db8:7fff:ffff:ffff:ffff:ffff:ffff",
    "8.b.d.0.1.0.0.2.ip6.arpa" },
  { "ipv6-64", "fe80::1%eth0/64", "fe80::ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff::",
    "::ffff:ffff:ffff:ffff", "18446744073709551616", "18446744073709551615", "fe80::1",
    "fe80::ffff:ffff:ffff:ffff", "0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa" },
  { "ipv6-126", "::4/126", "::7", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffc", "::3", "4", "3", "::5",
    "::7", "0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa" },
  { "ipv6-127", "::5/127", "::5", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe", "::1", "2", "2", "::4",
    "::5", "0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa" },
  { "ipv6-128", "::5/128", "::5", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::", "1", "1", "::5",
    "::5", "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa" },
};

static void
test_shape (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetNetwork network = read_network (shapes[i].text);
  g_autofree char *count = octet_network_count_addresses_to_string (&network);
  g_autofree char *usable = octet_network_count_usable_hosts_to_string (&network);
  g_autofree char *reverse_zone = octet_network_to_reverse_zone (&network);

  assert_address (octet_network_get_last_address (&network), shapes[i].last);
  assert_address (octet_network_get_netmask (&network), shapes[i].netmask);
  assert_address (octet_network_get_hostmask (&network), shapes[i].hostmask);
  assert_address (octet_network_get_first_host (&network), shapes[i].first_host);
  assert_address (octet_network_get_last_host (&network), shapes[i].last_host);
  g_assert_cmpstr (count, ==, shapes[i].count);
  g_assert_cmpstr (usable, ==, shapes[i].usable);
  g_assert_cmpstr (reverse_zone, ==, shapes[i].reverse_zone);
}

/* What holds between a network and the addresses beside it, for each prefix length. */
static void
check_edges (const OctetNetwork *network)
{
  OctetAddress first = octet_network_get_network_address (network);
  OctetAddress last = octet_network_get_last_address (network);
  OctetAddress netmask = octet_network_get_netmask (network);
  OctetAddress hostmask = octet_network_get_hostmask (network);
  OctetAddress outside;
  OctetUint128 count;

  g_assert_true (octet_network_contains (network, &first));
  g_assert_true (octet_network_contains (network, &last));
  g_assert_true (octet_network_contains (network, &network->address));
  if (octet_address_subtract (&first, octet_uint128 (1), &outside))
    g_assert_false (octet_network_contains (network, &outside));
  if (octet_address_add (&last, octet_uint128 (1), &outside))
    g_assert_false (octet_network_contains (network, &outside));

  g_assert_true (octet_uint128_is_zero (octet_uint128_and (netmask.value, hostmask.value)));
  for (guint i = 0; i < octet_ip_version_get_bits (first.version); i++)
    g_assert_cmpint (octet_address_get_bit (&netmask, i), ==, i < network->prefix_length);

  if (octet_network_count_addresses (network, &count))
    {
      count = octet_uint128_subtract (count, octet_uint128 (1));
      g_assert_true (octet_address_add (&first, count, &outside));
      g_assert_true (octet_uint128_equal (outside.value, last.value));
    }
  else
    g_assert_cmpuint (octet_network_get_host_bits (network), ==, 128);
}

static void
check_family (const OctetNetwork *network)
{
  OctetNetwork whole = octet_network_get_network (network);
  OctetNetwork halves[2];
  OctetNetwork again;

  g_assert_cmpint (octet_network_get_halves (network, halves), ==,
                   octet_network_get_host_bits (network) > 0);
  if (octet_network_get_host_bits (network) > 0)
    for (guint i = 0; i < 2; i++)
      {
        OctetAddress end = i == 0 ? octet_network_get_network_address (network)
                                  : octet_network_get_last_address (network);

        g_assert_true (octet_network_is_network (&halves[i]));
        g_assert_true (octet_network_is_subnet_of (&halves[i], network));
        g_assert_false (octet_network_is_subnet_of (network, &halves[i]));
        g_assert_true (octet_network_contains (&halves[i], &end));
        g_assert_true (octet_network_get_supernet (&halves[i], &again));
        g_assert_true (octet_network_equal (&again, &whole));
      }

  g_assert_cmpint (octet_network_get_supernet (network, &again), ==, network->prefix_length > 0);
}

static void
test_every_length (gconstpointer data)
{
  OctetNetwork network = read_network (data);
  guint n_bits = octet_ip_version_get_bits (network.address.version);

  for (guint length = 0; length <= n_bits; length++)
    {
      g_autofree char *text = NULL;
      OctetNetwork again;

      network.prefix_length = length;
      check_edges (&network);
      check_family (&network);
      text = octet_network_to_string (&network);
      again = read_network (text);
      g_assert_true (octet_network_equal (&again, &network));
    }
}

/* All 33 masks, in all three forms, are the same prefix. */
static void
test_every_mask (void)
{
  for (guint length = 0; length <= 32; length++)
    {
      OctetNetwork network = { octet_address_from_ipv4 (0x0a000001), length };
      OctetAddress netmask = octet_network_get_netmask (&network);
      OctetAddress hostmask = octet_network_get_hostmask (&network);
      g_autofree char *net = octet_address_to_string (&netmask);
      g_autofree char *host = octet_address_to_string (&hostmask);
      OctetPrefixForm form;
      guint value;

      g_assert_true (octet_network_parse_prefix (net, -1, OCTET_IPV4, &value, &form, NULL));
      g_assert_cmpuint (value, ==, length);
      g_assert_cmpint (form, ==, OCTET_PREFIX_NETMASK);
      g_assert_true (octet_network_parse_prefix (host, -1, OCTET_IPV4, &value, &form, NULL));
      /* Only ones and only zeros are both; as a netmask they are the other way round. */
      g_assert_cmpuint (value, ==, length == 0 ? 32 : length == 32 ? 0 : length);
    }
}

static const struct
{
  const char *name;
  const char *one;
  const char *other;
  gboolean is_subnet;
  gboolean is_equal;
} pairs[] = {
  { "same", "10.0.0.0/8", "10.0.0.0/8", TRUE, TRUE },
  { "inside", "10.1.0.0/16", "10.0.0.0/8", TRUE, FALSE },
  { "around", "10.0.0.0/8", "10.1.0.0/16", FALSE, FALSE },
  { "beside", "11.0.0.0/8", "10.0.0.0/8", FALSE, FALSE },
  { "all", "10.0.0.0/8", "0.0.0.0/0", TRUE, FALSE },
  { "versions", "0.0.0.0/8", "::/0", FALSE, FALSE },
  { "versions-back", "::/96", "0.0.0.0/0", FALSE, FALSE },
  { "host-bits", "10.0.0.1/8", "10.0.0.2/8", TRUE, FALSE },
  { "zones", "fe80::%a/64", "fe80::%b/64", TRUE, FALSE },
};

static void
test_pair (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetNetwork one = read_network (pairs[i].one);
  OctetNetwork other = read_network (pairs[i].other);

  g_assert_cmpint (octet_network_is_subnet_of (&one, &other), ==, pairs[i].is_subnet);
  g_assert_cmpint (octet_network_equal (&one, &other), ==, pairs[i].is_equal);
  if (pairs[i].is_equal)
    g_assert_cmpuint (octet_network_hash (&one), ==, octet_network_hash (&other));
}

static void
test_hash_differs_by_prefix (void)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);
  OctetNetwork network = read_network ("10.0.0.0/32");

  for (network.prefix_length = 0; network.prefix_length <= 32; network.prefix_length++)
    g_assert_true (g_hash_table_add (hashes, GUINT_TO_POINTER (octet_network_hash (&network))));
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/network/" #table "/", table[i].name, NULL);           \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (texts, test_text);
  ADD_ROWS (shapes, test_shape);
  ADD_ROWS (pairs, test_pair);
  g_test_add_data_func ("/network/every-length/ipv4", "192.168.100.10", test_every_length);
  g_test_add_data_func ("/network/every-length/ipv4-last", "255.255.255.255", test_every_length);
  g_test_add_data_func ("/network/every-length/ipv6", "2001:db8:a5:5a::7b1", test_every_length);
  g_test_add_data_func ("/network/every-length/ipv6-last",
                        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", test_every_length);
  g_test_add_func ("/network/every-mask", test_every_mask);
  g_test_add_func ("/network/hash-differs-by-prefix", test_hash_differs_by_prefix);

  return g_test_run ();
}

#include "network-set-text.h"

#include "core/octet-network-set-builder.h"

#define ALL_IPV6 "340282366920938463463374607431768211456"

/* What is collapsed to what, and how many addresses of each version that are. */
static const struct
{
  const char *name;
  const char *text;
  const char *networks;
  const char *n_ipv4;
  const char *n_ipv6;
} collapse_rows[] = {
  { "nothing", "", "", "0", "0" },
  { "one", "192.0.2.1", "192.0.2.1/32", "1", "0" },
  { "twice", "192.0.2.0/24 192.0.2.0/24", "192.0.2.0/24", "256", "0" },
  { "halves", "192.0.2.128/25 192.0.2.0/25", "192.0.2.0/24", "256", "0" },
  { "not-aligned", "192.0.2.128/25 192.0.3.0/25", "192.0.2.128/25 192.0.3.0/25", "256", "0" },
  { "quarters", "10.0.3.0/24 10.0.1.0/24 10.0.0.0/24 10.0.2.0/24", "10.0.0.0/22", "1024", "0" },
  { "inside", "10.0.0.0/8 10.1.2.3 10.255.255.255 11.0.0.0", "10.0.0.0/8 11.0.0.0/32", "16777217",
    "0" },
  { "inside-first", "10.0.0.0 10.0.0.0/8", "10.0.0.0/8", "16777216", "0" },
  { "gap-of-one", "10.0.0.0 10.0.0.2", "10.0.0.0/32 10.0.0.2/32", "2", "0" },
  { "range", "10.0.0.1-10.0.0.6", "10.0.0.1/32 10.0.0.2/31 10.0.0.4/31 10.0.0.6/32", "6", "0" },
  { "ranges-meet", "10.0.0.4-10.0.0.7 10.0.0.0-10.0.0.3", "10.0.0.0/29", "8", "0" },
  { "interface", "192.168.0.15/24", "192.168.0.0/24", "256", "0" },
  { "ends", "255.255.255.255 0.0.0.0", "0.0.0.0/32 255.255.255.255/32", "2", "0" },
  { "all-ipv4", "128.0.0.0/1 0.0.0.0/1", "0.0.0.0/0", "4294967296", "0" },
  { "all-ipv4-and-more", "0.0.0.0/0 255.255.255.255 0.0.0.0", "0.0.0.0/0", "4294967296", "0" },
  { "all-ipv6", "8000::/1 ::/1", "::/0", "0", ALL_IPV6 },
  { "all-but-one", "::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ::/128", "::/0", "0", ALL_IPV6 },
  { "both", "::/0 0.0.0.0/0", "0.0.0.0/0 ::/0", "4294967296", ALL_IPV6 },
  { "ipv6", "2001:db8:1::/48 2001:db8::/48 2001:db8::1", "2001:db8::/47", "0",
    "2417851639229258349412352" },
  { "across-64", "::ffff:ffff:ffff:ffff 0:0:0:1::", "::ffff:ffff:ffff:ffff/128 0:0:0:1::/128", "0",
    "2" },
  { "low-words", "::2 ::1 1::1 1:: ::", "::/127 ::2/128 1::/127", "0", "5" },
  { "mapped-is-ipv6", "::ffff:10.0.0.0/120 10.0.0.0/24", "10.0.0.0/24 ::ffff:10.0.0.0/120", "256",
    "256" },
  { "zones", "fe80::1%eth0 fe80::%eth1", "fe80::/127", "0", "2" },
};

static void
test_collapse (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetNetworkSet) set = network_set_from_text (collapse_rows[i].text);
  g_autofree char *networks = network_set_to_text (set);
  g_autofree char *n_ipv4 = octet_network_set_count_addresses_to_string (set, OCTET_IPV4);
  g_autofree char *n_ipv6 = octet_network_set_count_addresses_to_string (set, OCTET_IPV6);

  g_assert_cmpstr (networks, ==, collapse_rows[i].networks);
  g_assert_cmpstr (n_ipv4, ==, collapse_rows[i].n_ipv4);
  g_assert_cmpstr (n_ipv6, ==, collapse_rows[i].n_ipv6);
  g_assert_cmpint (octet_network_set_is_empty (set), ==, collapse_rows[i].networks[0] == '\0');
}

static const struct
{
  const char *name;
  const char *a;
  const char *b;
  const char *both;   /* in the one or the other */
  const char *common; /* in the one and the other */
  const char *rest;   /* in the first, not in the second */
  const char *other_rest;
} pair_rows[] = {
  { "empty", "", "", "", "", "", "" },
  { "empty-second", "10.0.0.0/8", "", "10.0.0.0/8", "", "10.0.0.0/8", "" },
  { "same", "10.0.0.0/8 ::1", "10.0.0.0/8 ::1", "10.0.0.0/8 ::1/128", "10.0.0.0/8 ::1/128", "",
    "" },
  { "versions", "10.0.0.0/8", "::/8", "10.0.0.0/8 ::/8", "", "10.0.0.0/8", "::/8" },
  { "halves", "10.0.0.0/9", "10.128.0.0/9", "10.0.0.0/8", "", "10.0.0.0/9", "10.128.0.0/9" },
  { "inside", "10.0.0.0/30", "10.0.0.1", "10.0.0.0/30", "10.0.0.1/32", "10.0.0.0/32 10.0.0.2/31",
    "" },
  { "start", "10.0.0.0/30", "10.0.0.0", "10.0.0.0/30", "10.0.0.0/32", "10.0.0.1/32 10.0.0.2/31",
    "" },
  { "end", "10.0.0.0/30", "10.0.0.3", "10.0.0.0/30", "10.0.0.3/32", "10.0.0.0/31 10.0.0.2/32", "" },
  { "askew", "10.0.0.0-10.0.0.5", "10.0.0.4-10.0.0.9", "10.0.0.0/29 10.0.0.8/31", "10.0.0.4/31",
    "10.0.0.0/30", "10.0.0.6/31 10.0.0.8/31" },
  { "comb", "10.0.0.0/28", "10.0.0.0/31 10.0.0.4/31 10.0.0.8/31 10.0.0.12/31", "10.0.0.0/28",
    "10.0.0.0/31 10.0.0.4/31 10.0.0.8/31 10.0.0.12/31",
    "10.0.0.2/31 10.0.0.6/31 10.0.0.10/31 10.0.0.14/31", "" },
  { "over-two", "10.0.0.0/31 10.0.0.6/31", "10.0.0.1-10.0.0.6", "10.0.0.0/29",
    "10.0.0.1/32 10.0.0.6/32", "10.0.0.0/32 10.0.0.7/32", "10.0.0.2/31 10.0.0.4/31" },
  { "all", "0.0.0.0/0 ::/0", "0.0.0.0 255.255.255.255 ::/1", "0.0.0.0/0 ::/0",
    "0.0.0.0/32 255.255.255.255/32 ::/1",
    "0.0.0.1/32 0.0.0.2/31 0.0.0.4/30 0.0.0.8/29 0.0.0.16/28 0.0.0.32/27 0.0.0.64/26 "
    "0.0.0.128/25 0.0.1.0/24 0.0.2.0/23 0.0.4.0/22 0.0.8.0/21 0.0.16.0/20 0.0.32.0/19 "
    "0.0.64.0/18 0.0.128.0/17 0.1.0.0/16 0.2.0.0/15 0.4.0.0/14 0.8.0.0/13 0.16.0.0/12 "
    "0.32.0.0/11 0.64.0.0/10 0.128.0.0/9 1.0.0.0/8 2.0.0.0/7 4.0.0.0/6 8.0.0.0/5 16.0.0.0/4 "
    "32.0.0.0/3 64.0.0.0/2 128.0.0.0/2 192.0.0.0/3 224.0.0.0/4 240.0.0.0/5 248.0.0.0/6 "
    "252.0.0.0/7 254.0.0.0/8 255.0.0.0/9 255.128.0.0/10 255.192.0.0/11 255.224.0.0/12 "
    "255.240.0.0/13 255.248.0.0/14 255.252.0.0/15 255.254.0.0/16 255.255.0.0/17 255.255.128.0/18 "
    "255.255.192.0/19 255.255.224.0/20 255.255.240.0/21 255.255.248.0/22 255.255.252.0/23 "
    "255.255.254.0/24 255.255.255.0/25 255.255.255.128/26 255.255.255.192/27 255.255.255.224/28 "
    "255.255.255.240/29 255.255.255.248/30 255.255.255.252/31 255.255.255.254/32 8000::/1",
    "" },
};

static void
assert_networks (OctetNetworkSet *set, const char *networks)
{
  g_autofree char *text = network_set_to_text (set);

  g_assert_cmpstr (text, ==, networks);
  octet_network_set_unref (set);
}

static void
test_pair (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetNetworkSet) a = network_set_from_text (pair_rows[i].a);
  g_autoptr (OctetNetworkSet) b = network_set_from_text (pair_rows[i].b);
  gboolean meet = pair_rows[i].common[0] != '\0';

  assert_networks (octet_network_set_union (a, b), pair_rows[i].both);
  assert_networks (octet_network_set_union (b, a), pair_rows[i].both);
  assert_networks (octet_network_set_intersect (a, b), pair_rows[i].common);
  assert_networks (octet_network_set_intersect (b, a), pair_rows[i].common);
  assert_networks (octet_network_set_subtract (a, b), pair_rows[i].rest);
  assert_networks (octet_network_set_subtract (b, a), pair_rows[i].other_rest);
  g_assert_cmpint (octet_network_set_overlaps (a, b), ==, meet);
  g_assert_cmpint (octet_network_set_overlaps (b, a), ==, meet);
  g_assert_cmpint (octet_network_set_is_subset_of (a, b), ==, pair_rows[i].rest[0] == '\0');
  g_assert_cmpint (octet_network_set_is_subset_of (b, a), ==, pair_rows[i].other_rest[0] == '\0');
  g_assert_cmpint (octet_network_set_equal (a, b), ==,
                   pair_rows[i].rest[0] == '\0' && pair_rows[i].other_rest[0] == '\0');
}

static const struct
{
  const char *name;
  const char *set;
  const char *network;
  gboolean contains;
  gboolean overlaps;
} member_rows[] = {
  { "empty", "", "10.0.0.0/8", FALSE, FALSE },
  { "same", "10.0.0.0/8", "10.0.0.0/8", TRUE, TRUE },
  { "smaller", "10.0.0.0/8", "10.1.2.3/32", TRUE, TRUE },
  { "larger", "10.0.0.0/8", "10.0.0.0/7", FALSE, TRUE },
  { "before", "10.0.0.0/8", "9.255.255.255/32", FALSE, FALSE },
  { "behind", "10.0.0.0/8", "11.0.0.0/32", FALSE, FALSE },
  { "between", "10.0.0.0/30 10.0.0.8/30", "10.0.0.4/30", FALSE, FALSE },
  { "hole", "10.0.0.0/30 10.0.0.8/30", "10.0.0.0/28", FALSE, TRUE },
  { "joined", "10.0.0.0/30 10.0.0.4/30", "10.0.0.0/29", TRUE, TRUE },
  { "host-bits", "10.0.0.0/30", "10.0.0.3/29", FALSE, TRUE },
  { "other-version", "0.0.0.0/0", "::/128", FALSE, FALSE },
  { "all", "::/0", "::/0", TRUE, TRUE },
  { "last", "::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", TRUE, TRUE },
  { "zone", "fe80::/10", "fe80::1%eth0/128", TRUE, TRUE },
};

static void
test_member (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OctetNetworkSet) set = network_set_from_text (member_rows[i].set);
  OctetNetwork network;

  g_assert_true (octet_network_parse (member_rows[i].network, -1, &network, NULL, NULL));
  g_assert_cmpint (octet_network_set_contains_network (set, &network), ==, member_rows[i].contains);
  g_assert_cmpint (octet_network_set_overlaps_network (set, &network), ==, member_rows[i].overlaps);
  if (octet_network_get_host_bits (&network) == 0)
    g_assert_cmpint (octet_network_set_contains (set, &network.address), ==,
                     member_rows[i].contains);
}

/* All 33 and 129 prefix lengths: a network, taken from all addresses and put back. */
static void
test_prefix_lengths (gconstpointer data)
{
  OctetIpVersion version = GPOINTER_TO_UINT (data);
  guint n_bits = octet_ip_version_get_bits (version);
  g_autoptr (OctetNetworkSet) all =
      network_set_from_text (version == OCTET_IPV4 ? "0.0.0.0/0" : "::/0");
  for (guint length = 0; length <= n_bits; length++)
    {
      OctetNetworkSetBuilder *builder = octet_network_set_builder_new ();
      OctetAddress address =
          version == OCTET_IPV4
              ? octet_address_from_ipv4 (0xa5a5a5a5)
              : octet_address_from_ipv6 ((OctetUint128){ G_GUINT64_CONSTANT (0xa5a5a5a5a5a5a5a5),
                                                         G_GUINT64_CONSTANT (0xa5a5a5a5a5a5a5a5) });
      OctetNetwork network = { address, length };
      g_autoptr (OctetNetworkSet) one = NULL;
      g_autoptr (OctetNetworkSet) rest = NULL;
      g_autoptr (OctetNetworkSet) whole = NULL;

      octet_network_set_builder_add_network (builder, &network);
      one = octet_network_set_builder_end (builder);
      g_assert_cmpuint (octet_network_set_count_networks (one, version), ==, 1);
      rest = octet_network_set_subtract (all, one);
      /* One network for each bit of the prefix: the other half at that place. */
      g_assert_cmpuint (octet_network_set_count_networks (rest, version), ==, length);
      g_assert_false (octet_network_set_overlaps (rest, one));
      g_assert_false (octet_network_set_contains (rest, &address));
      whole = octet_network_set_union (rest, one);
      g_assert_true (octet_network_set_equal (whole, all));
    }
}

static void
test_ranges (void)
{
  g_autoptr (OctetNetworkSet) set = network_set_from_text ("10.0.0.8/30 10.0.0.2 10.0.0.3 ::5");
  OctetRange range = octet_network_set_get_range (set, OCTET_IPV4, 0);
  g_autofree char *first = octet_range_to_string (&range);
  g_autofree char *last = NULL;

  g_assert_cmpuint (octet_network_set_get_n_ranges (set, OCTET_IPV4), ==, 2);
  g_assert_cmpuint (octet_network_set_get_n_ranges (set, OCTET_IPV6), ==, 1);
  g_assert_cmpstr (first, ==, "10.0.0.2-10.0.0.3");
  range = octet_network_set_get_range (set, OCTET_IPV6, 0);
  last = octet_range_to_string (&range);
  g_assert_cmpstr (last, ==, "::5-::5");
}

static void
test_references (void)
{
  g_autoptr (OctetNetworkSet) set = network_set_from_text ("10.0.0.0/8");
  GValue value = G_VALUE_INIT;

  g_value_init (&value, OCTET_TYPE_NETWORK_SET);
  g_value_set_boxed (&value, set);
  g_assert_true (g_value_get_boxed (&value) == set);
  g_value_unset (&value);
  g_assert_false (octet_network_set_is_empty (set));
}

static void
test_builder_dropped (void)
{
  OctetNetworkSetBuilder *builder = octet_network_set_builder_new ();
  OctetAddress address = octet_address_from_ipv4 (1);

  octet_network_set_builder_add_address (builder, &address);
  octet_network_set_builder_free (builder);
}

#define ADD_ROWS(rows, kind, test)                                                                 \
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)                                                  \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/network-set/" kind "/", rows[i].name, NULL);          \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (collapse_rows, "collapse", test_collapse)
  ADD_ROWS (pair_rows, "pair", test_pair)
  ADD_ROWS (member_rows, "member", test_member)
  g_test_add_data_func ("/network-set/prefix-lengths/ipv4", GUINT_TO_POINTER (OCTET_IPV4),
                        test_prefix_lengths);
  g_test_add_data_func ("/network-set/prefix-lengths/ipv6", GUINT_TO_POINTER (OCTET_IPV6),
                        test_prefix_lengths);
  g_test_add_func ("/network-set/ranges", test_ranges);
  g_test_add_func ("/network-set/references", test_references);
  g_test_add_func ("/network-set/builder-dropped", test_builder_dropped);

  return g_test_run ();
}

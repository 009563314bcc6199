#include "core/octet-address-format.h"
#include "core/octet-network-parts.h"

static OctetNetwork
read_network (const char *text)
{
  OctetNetwork network = { 0 };

  g_assert_true (octet_network_parse (text, -1, &network, NULL, NULL));

  return network;
}

static void
assert_list (GString *list, const char *wanted)
{
  g_assert_cmpstr (list->str, ==, wanted);
  g_string_free (list, TRUE);
}

static void
append (GString *list, char *text)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", text);
  g_free (text);
}

static const struct
{
  const char *name;
  const char *network;
  guint length;
  const char *subnets;
  const char *hosts;
} walks[] = {
  { "ipv4", "10.0.0.0/30", 31, "10.0.0.0/31 10.0.0.2/31", "10.0.0.1 10.0.0.2" },
  { "ipv4-31", "10.0.0.0/31", 31, "10.0.0.0/31", "10.0.0.0 10.0.0.1" },
  { "ipv4-32", "255.255.255.255/32", 32, "255.255.255.255/32", "255.255.255.255" },
  { "last-of-ipv6", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127", 128,
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" },
  { "ipv6", "::4/126", 126, "::4/126", "::5 ::6 ::7" },
  { "shorter", "10.0.0.0/30", 29, "", "10.0.0.1 10.0.0.2" },
  { "too-long", "10.0.0.0/30", 33, "", "10.0.0.1 10.0.0.2" },
};

static void
test_walk (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetNetworkWalk subnets = { read_network (walks[i].network), walks[i].length };
  OctetNetworkWalk hosts = { read_network (walks[i].network) };
  GString *list = g_string_new (NULL);
  OctetNetwork subnet;
  OctetAddress host;

  while (octet_network_walk_next_subnet (&subnets, &subnet))
    append (list, octet_network_to_string (&subnet));
  assert_list (list, walks[i].subnets);

  list = g_string_new (NULL);
  while (octet_network_walk_next_host (&hosts, &host))
    append (list, octet_address_to_string (&host));
  assert_list (list, walks[i].hosts);
}

/* Of 2^128 subnets the last, behind which no number goes on. */
static void
test_last_of_all (void)
{
  OctetNetworkWalk walk = { read_network ("::/0"), 128, OCTET_UINT128_MAX };
  OctetNetwork subnet;

  g_assert_true (octet_network_walk_next_subnet (&walk, &subnet));
  g_assert_true (octet_uint128_equal (subnet.address.value, OCTET_UINT128_MAX));
  g_assert_false (octet_network_walk_next_subnet (&walk, &subnet));
}

static const struct
{
  const char *name;
  const char *one;
  const char *other;
  gboolean overlap;
  int order;
  const char *left;
} pairs[] = {
  { "inside", "192.0.2.0/28", "192.0.2.1/32", TRUE, -1,
    "192.0.2.8/29 192.0.2.4/30 192.0.2.2/31 192.0.2.0/32" },
  { "around", "192.0.2.0/29", "192.0.2.0/28", TRUE, 1, "" },
  { "same", "::/64", "::/64", TRUE, 0, "" },
  { "apart", "10.0.0.0/8", "11.0.0.0/8", FALSE, -1, "" },
  { "versions", "::/0", "0.0.0.0/0", FALSE, 1, "" },
  { "half", "0.0.0.0/0", "128.0.0.0/1", TRUE, -1, "0.0.0.0/1" },
};

static void
test_pair (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetNetwork one = read_network (pairs[i].one);
  OctetNetwork other = read_network (pairs[i].other);
  OctetNetwork found;
  GString *list = g_string_new (NULL);

  g_assert_cmpint (octet_network_overlaps (&one, &other), ==, pairs[i].overlap);
  g_assert_cmpint (CLAMP (octet_network_compare (&one, &other), -1, 1), ==, pairs[i].order);
  while (octet_network_exclude_next (&one, &other, &found))
    append (list, octet_network_to_string (&found));
  assert_list (list, pairs[i].left);
}

static void
test_supernet (void)
{
  OctetNetwork network = read_network ("192.168.100.10/24");
  OctetNetwork supernet;
  g_autofree char *text = NULL;

  g_assert_false (octet_network_get_supernet_at (&network, 25, &supernet));
  g_assert_true (octet_network_get_supernet_at (&network, 20, &supernet));
  text = octet_network_to_string (&supernet);
  g_assert_cmpstr (text, ==, "192.168.96.0/20");
}

static const struct
{
  const char *name;
  const char *address;
  const char *format;
  const char *text;
} formats[] = {
  { "text", "1.2.3.4", "", "1.2.3.4" },
  { "s", "::1", "s", "::1" },
  { "x", "1.2.3.4", "x", "01020304" },
  { "upper", "10.11.12.13", "#_X", "0X0A0B_0C0D" },
  { "binary", "1.2.3.4", "#b", "0b00000001000000100000001100000100" },
  { "n-ipv4", "1.2.3.4", "_n", "0000_0001_0000_0010_0000_0011_0000_0100" },
  { "n-ipv6", "2001:db8::1", "#_n", "0x2001_0db8_0000_0000_0000_0000_0000_0001" },
  { "wrong-order", "1.2.3.4", "_#x", NULL },
  { "decimal", "1.2.3.4", "d", NULL },
  { "two", "1.2.3.4", "xx", NULL },
  { "no-type", "1.2.3.4", "#", NULL },
};

static void
test_format (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = NULL;
  OctetAddress address;

  g_assert_true (octet_address_parse (formats[i].address, -1, &address, NULL));
  text = octet_address_format (&address, formats[i].format);
  g_assert_cmpstr (text, ==, formats[i].text);
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/network-parts/" #table "/", table[i].name, NULL);     \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (walks, test_walk);
  ADD_ROWS (pairs, test_pair);
  ADD_ROWS (formats, test_format);
  g_test_add_func ("/network-parts/last-of-all", test_last_of_all);
  g_test_add_func ("/network-parts/supernet", test_supernet);

  return g_test_run ();
}

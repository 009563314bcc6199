/* What addresses and networks are for: is_*, embedded addresses, IANA's rows, classes, scopes. */
#include "core/octet-network.h"
#include "core/octet-registry.h"

#include <string.h>

static OctetAddress
read_address (const char *text)
{
  OctetAddress address;

  g_assert_true (octet_address_parse (text, -1, &address, NULL));

  return address;
}

static char *
describe (const OctetAddress *address)
{
  GString *words = g_string_new (NULL);

#define WORD(word)                                                                                 \
  if (octet_address_is_##word (address))                                                           \
  g_string_append (words, words->len > 0 ? " " #word : #word)

  WORD (multicast);
  WORD (private);
  WORD (global);
  WORD (unspecified);
  WORD (reserved);
  WORD (loopback);
  WORD (link_local);
  WORD (site_local);
#undef WORD

  return g_string_free (words, FALSE);
}

static const struct
{
  const char *text;
  const char *kinds;
  const char *block; /* IANA's; NULL for none */
} kinds[] = {
  { "0.0.0.0", "private unspecified", "0.0.0.0/32" },
  { "0.0.0.1", "private", "0.0.0.0/8" },
  { "8.8.8.8", "global", NULL },
  { "10.0.0.1", "private", "10.0.0.0/8" },
  { "100.64.0.1", "", "100.64.0.0/10" },
  { "127.0.0.1", "private loopback", "127.0.0.0/8" },
  { "169.254.1.1", "private link_local", "169.254.0.0/16" },
  { "172.31.255.255", "private", "172.16.0.0/12" },
  { "172.32.0.1", "global", NULL },
  { "192.0.0.1", "private", "192.0.0.0/29" },
  { "192.0.0.8", "private", "192.0.0.8/32" },
  { "192.0.0.9", "global", "192.0.0.9/32" },
  { "192.0.0.10", "global", "192.0.0.10/32" },
  { "192.0.0.11", "private", "192.0.0.0/24" },
  { "192.0.0.171", "private", "192.0.0.171/32" },
  { "192.31.196.1", "global", "192.31.196.0/24" },
  { "192.88.99.1", "global", "192.88.99.0/24" },
  { "192.88.99.2", "private", "192.88.99.2/32" },
  { "192.168.0.15", "private", "192.168.0.0/16" },
  { "198.19.255.255", "private", "198.18.0.0/15" },
  { "224.0.0.1", "multicast global", NULL },
  { "239.255.255.255", "multicast global", NULL },
  { "240.0.0.1", "private reserved", "240.0.0.0/4" },
  { "255.255.255.255", "private reserved", "255.255.255.255/32" },
  { "::", "private unspecified reserved", "::/128" },
  { "::1", "private reserved loopback", "::1/128" },
  { "::2", "global reserved", NULL },
  { "::ffff:8.8.8.8", "global", "::ffff:0:0/96" },
  { "::ffff:127.0.0.1", "private loopback", "::ffff:0:0/96" },
  { "::ffff:10.0.0.1", "private", "::ffff:0:0/96" },
  { "::ffff:100.64.0.1", "", "::ffff:0:0/96" },
  { "::ffff:224.0.0.1", "multicast global", "::ffff:0:0/96" },
  { "::ffff:0.0.0.0", "private unspecified", "::ffff:0:0/96" },
  { "::ffff:192.0.0.9", "global", "::ffff:0:0/96" },
  { "64:ff9b::7f00:1", "global reserved", "64:ff9b::/96" },
  { "64:ff9b:1::", "private reserved", "64:ff9b:1::/48" },
  { "100::1", "private reserved", "100::/64" },
  { "100:0:0:1::1", "private reserved", "100:0:0:1::/64" },
  { "2001::1", "private", "2001::/32" },
  { "2001:1::1", "global", "2001:1::1/128" },
  { "2001:1::3", "global", "2001:1::3/128" },
  { "2001:1::4", "private", "2001::/23" },
  { "2001:10::1", "private", "2001:10::/28" },
  { "2001:20::1", "global", "2001:20::/28" },
  { "2001:db8::1", "private", "2001:db8::/32" },
  { "2002::", "private", "2002::/16" },
  { "2606:4700::1", "global", NULL },
  { "3fff::", "private", "3fff::/20" },
  { "4000::1", "global reserved", NULL },
  { "5f00::1", "private reserved", "5f00::/16" },
  { "fd00::1", "private", "fc00::/7" },
  { "fe80::1%eth0", "private link_local", "fe80::/10" },
  { "fec0::1", "global site_local", NULL },
  { "ff02::1", "multicast global", NULL },
};

static void
test_kind (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (kinds[i].text);
  const OctetRegistryRow *row = octet_registry_lookup (&address);
  g_autofree char *words = describe (&address);

  g_assert_cmpstr (words, ==, kinds[i].kinds);
  g_assert_cmpstr (row != NULL ? row->block : NULL, ==, kinds[i].block);
}

/* A network is what both its ends are, and private only as part of one private block. */
static const struct
{
  const char *text;
  gboolean private;
  gboolean global;
} networks[] = {
  { "0.0.0.0/0", FALSE, TRUE },      { "0.0.0.0/1", FALSE, TRUE },
  { "10.0.0.0/8", TRUE, FALSE },     { "10.0.0.0/7", FALSE, TRUE },
  { "192.0.0.0/24", TRUE, FALSE },   { "192.0.0.8/30", TRUE, FALSE },
  { "192.0.0.9/32", FALSE, TRUE },   { "192.0.0.10/31", FALSE, TRUE },
  { "100.64.0.0/10", FALSE, FALSE }, { "100.0.0.0/9", FALSE, TRUE },
  { "224.0.0.0/3", FALSE, TRUE },    { "::/0", FALSE, TRUE },
  { "fe80::/10", TRUE, FALSE },      { "fe80::/9", FALSE, TRUE },
  { "2001::/23", TRUE, FALSE },      { "2001:4:112::/48", FALSE, TRUE },
  { "fc00::/6", FALSE, TRUE },       { "::ffff:0:0/96", TRUE, FALSE },
  { "2002::/16", TRUE, FALSE },      { "5f00::/16", TRUE, FALSE },
};

static void
test_network (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetNetwork network;

  g_assert_true (octet_network_parse_strict (networks[i].text, -1, &network, NULL));
  g_assert_cmpint (octet_network_is_private (&network), ==, networks[i].private);
  g_assert_cmpint (octet_network_is_global (&network), ==, networks[i].global);
}

static void
test_network_ends (void)
{
  OctetNetwork network;

  g_assert_true (octet_network_parse ("0.0.0.0/24", -1, &network, NULL, NULL));
  g_assert_false (octet_network_is_unspecified (&network));
  g_assert_true (octet_network_parse ("0.0.0.0", -1, &network, NULL, NULL));
  g_assert_true (octet_network_is_unspecified (&network));
  g_assert_true (octet_network_parse ("127.1.2.3/8", -1, &network, NULL, NULL));
  g_assert_true (octet_network_is_loopback (&network));
  g_assert_true (octet_network_parse ("127.1.2.3/7", -1, &network, NULL, NULL));
  g_assert_false (octet_network_is_loopback (&network));
  g_assert_true (octet_network_parse ("240.0.0.0/4", -1, &network, NULL, NULL));
  g_assert_true (octet_network_is_reserved (&network));
  g_assert_true (octet_network_parse ("ff00::/8", -1, &network, NULL, NULL));
  g_assert_true (octet_network_is_multicast (&network));
  g_assert_true (octet_network_parse ("fec0::/10", -1, &network, NULL, NULL));
  g_assert_true (octet_network_is_site_local (&network));
  g_assert_true (octet_network_parse ("fe80::1%eth0/64", -1, &network, NULL, NULL));
  g_assert_true (octet_network_is_link_local (&network));
}

/* The addresses around both edges of every block. */
static void
test_block_edges (gconstpointer data)
{
  const OctetRegistryRow *row = data;
  OctetNetwork network;
  OctetAddress first;
  OctetAddress last;
  OctetAddress outside;

  g_assert_true (octet_network_parse_strict (row->block, -1, &network, NULL));
  g_assert_true (octet_network_equal (&network, &row->network));
  g_assert_true (octet_registry_lookup_network (&network) == row);

  first = octet_network_get_network_address (&network);
  last = octet_network_get_last_address (&network);
  for (guint i = 0; i < 2; i++)
    {
      const OctetRegistryRow *found = octet_registry_lookup (i == 0 ? &first : &last);

      g_assert_nonnull (found);
      g_assert_true (octet_network_is_subnet_of (&found->network, &network));
    }
  if (octet_address_subtract (&first, octet_uint128 (1), &outside))
    {
      g_assert_false (octet_network_contains (&network, &outside));
      g_assert_true (octet_registry_lookup (&outside) != row);
    }
  if (octet_address_add (&last, octet_uint128 (1), &outside))
    {
      g_assert_false (octet_network_contains (&network, &outside));
      g_assert_true (octet_registry_lookup (&outside) != row);
    }
}

static void
test_lookup_network (void)
{
  OctetNetwork network;

  g_assert_true (octet_network_parse ("192.168.7.0/24", -1, &network, NULL, NULL));
  g_assert_cmpstr (octet_registry_lookup_network (&network)->block, ==, "192.168.0.0/16");
  g_assert_true (octet_network_parse ("192.168.0.0/15", -1, &network, NULL, NULL));
  g_assert_null (octet_registry_lookup_network (&network));
}

static const struct
{
  const char *text;
  OctetPurpose purpose;
} purposes[] = {
  { "8.8.8.8", OCTET_PURPOSE_GLOBAL },       { "2606:4700::1", OCTET_PURPOSE_GLOBAL },
  { "10.1.2.3", OCTET_PURPOSE_INSIDE },      { "100.64.0.1", OCTET_PURPOSE_INSIDE },
  { "127.0.0.1", OCTET_PURPOSE_INSIDE },     { "fe80::1", OCTET_PURPOSE_INSIDE },
  { "fd00::1", OCTET_PURPOSE_INSIDE },       { "224.0.0.1", OCTET_PURPOSE_MULTICAST },
  { "ff02::1", OCTET_PURPOSE_MULTICAST },    { "192.0.2.1", OCTET_PURPOSE_OTHER },
  { "2001:db8::1", OCTET_PURPOSE_OTHER },    { "::ffff:224.0.0.1", OCTET_PURPOSE_OTHER },
  { "240.0.0.1", OCTET_PURPOSE_RESERVED },   { "4000::1", OCTET_PURPOSE_RESERVED },
  { "fec0::1", OCTET_PURPOSE_RESERVED },     { "255.255.255.255", OCTET_PURPOSE_OTHER },
  { "192.88.99.1", OCTET_PURPOSE_RESERVED },
};

static void
test_purpose (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (purposes[i].text);

  g_assert_cmpint (octet_registry_get_purpose (&address), ==, purposes[i].purpose);
}

static const struct
{
  const char *text;
  char letter;
  int prefix_length;
} classes[] = {
  { "0.0.0.0", 'A', 8 },          { "127.255.255.255", 'A', 8 },  { "128.0.0.0", 'B', 16 },
  { "191.255.255.255", 'B', 16 }, { "192.0.0.0", 'C', 24 },       { "192.168.100.10", 'C', 24 },
  { "223.255.255.255", 'C', 24 }, { "224.0.0.0", 'D', -1 },       { "239.255.255.255", 'D', -1 },
  { "240.0.0.0", 'E', -1 },       { "255.255.255.255", 'E', -1 }, { "2001:db8::1", '\0', -1 },
};

static void
test_class (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (classes[i].text);

  g_assert_cmpint (octet_registry_get_class (&address), ==, classes[i].letter);
  g_assert_cmpint (octet_registry_get_class_prefix_length (&address), ==, classes[i].prefix_length);
}

static const struct
{
  const char *text;
  const char *scope;
} scopes[] = {
  { "ff00::1", "reserved" },    { "ff01::1", "interface-local" },    { "ff02::1", "link-local" },
  { "ff33::1", "realm-local" }, { "ff04::1", "admin-local" },        { "ff05::1", "site-local" },
  { "ff06::1", "unassigned" },  { "ff08::1", "organization-local" }, { "ff0d::1", "unassigned" },
  { "ff1e::1", "global" },      { "ff0f::1", "reserved" },           { "fe80::1", NULL },
  { "224.0.0.1", NULL },
};

static void
test_scope (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (scopes[i].text);

  g_assert_cmpstr (octet_registry_get_multicast_scope (&address), ==, scopes[i].scope);
}

typedef gboolean (*Getter) (const OctetAddress *address, OctetAddress *ret_address);

static gboolean
get_teredo_server (const OctetAddress *address, OctetAddress *ret_server)
{
  OctetAddress client;

  return octet_address_get_teredo (address, ret_server, &client);
}

static gboolean
get_teredo_client (const OctetAddress *address, OctetAddress *ret_client)
{
  OctetAddress server;

  return octet_address_get_teredo (address, &server, ret_client);
}

static const struct
{
  const char *text;
  Getter getter;
  const char *inner; /* NULL for none */
} embedded[] = {
  { "::ffff:1.2.3.4", octet_address_get_ipv4_mapped, "1.2.3.4" },
  { "::1.2.3.4", octet_address_get_ipv4_mapped, NULL },
  { "::1:ffff:102:304", octet_address_get_ipv4_mapped, NULL },
  { "1.2.3.4", octet_address_get_ipv4_mapped, NULL },
  { "2002:c000:204::1", octet_address_get_sixtofour, "192.0.2.4" },
  { "2003:c000:204::1", octet_address_get_sixtofour, NULL },
  { "2001:0:9d38:6abd:480:f1f:3f57:fffb", get_teredo_server, "157.56.106.189" },
  { "2001:0:9d38:6abd:480:f1f:3f57:fffb", get_teredo_client, "192.168.0.4" },
  { "2001:1:9d38:6abd:480:f1f:3f57:fffb", get_teredo_client, NULL },
  { "64:ff9b::192.0.2.33", octet_address_get_nat64, "192.0.2.33" },
  { "64:ff9b:1::192.0.2.33", octet_address_get_nat64, NULL },
  { "64:ff9b::1:192.0.2.33", octet_address_get_nat64, NULL },
  { "2001:db8::12:3456", octet_address_get_solicited_node, "ff02::1:ff12:3456" },
  { "fe80::ab00:1%eth0", octet_address_get_solicited_node, "ff02::1:ff00:1" },
  { "ff02::1", octet_address_get_solicited_node, NULL },
  { "::", octet_address_get_solicited_node, NULL },
  { "1.2.3.4", octet_address_get_solicited_node, NULL },
};

static void
test_embedded (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (embedded[i].text);
  g_autofree char *text = NULL;
  OctetAddress inner;

  if (embedded[i].getter (&address, &inner))
    text = octet_address_to_string (&inner);
  g_assert_cmpstr (text, ==, embedded[i].inner);
}

static void
test_eui64 (void)
{
  const guint8 wanted[6] = { 0x52, 0x54, 0x00, 0x12, 0x34, 0x56 };
  OctetAddress address = read_address ("fe80::5054:ff:fe12:3456");
  guint8 mac[6];

  g_assert_true (octet_address_get_eui64_mac (&address, mac));
  g_assert_cmpmem (mac, 6, wanted, 6);
  address = read_address ("fe80::5054:ff:ff12:3456");
  g_assert_false (octet_address_get_eui64_mac (&address, mac));
  address = read_address ("ff02::5054:ff:fe12:3456");
  g_assert_false (octet_address_get_eui64_mac (&address, mac));
  address = read_address ("::5054:ff:fe12:3456");
  g_assert_false (octet_address_get_eui64_mac (&address, mac));
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *name = g_strdelimit (g_strdup (table[i].text), "/", '_');                   \
      g_autofree char *path = g_strdup_printf ("/kind/" #table "/%zu-%s", i, name);                \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

static void
add_blocks (OctetIpVersion version)
{
  for (gsize i = 0; i < octet_registry_get_n_rows (version); i++)
    {
      const OctetRegistryRow *row = octet_registry_get_row (version, i);
      g_autofree char *name = g_strdelimit (g_strdup (row->block), "/", '_');
      g_autofree char *path = g_strconcat ("/kind/block-edges/", name, NULL);

      g_test_add_data_func (path, row, test_block_edges);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (kinds, test_kind);
  ADD_ROWS (networks, test_network);
  ADD_ROWS (purposes, test_purpose);
  ADD_ROWS (classes, test_class);
  ADD_ROWS (scopes, test_scope);
  ADD_ROWS (embedded, test_embedded);
  add_blocks (OCTET_IPV4);
  add_blocks (OCTET_IPV6);
  g_test_add_func ("/kind/network-ends", test_network_ends);
  g_test_add_func ("/kind/lookup-network", test_lookup_network);
  g_test_add_func ("/kind/eui64", test_eui64);

  return g_test_run ();
}

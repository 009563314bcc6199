/* Sets against a naive model: one byte for each of 65,536 addresses, at places where arithmetic
 * goes wrong if it does. Runs are drawn by lot; GLib prints the seed, and --seed takes it.
 */
#include "core/octet-network-set-builder.h"

#include <string.h>

#define N_ADDRESSES 65536
#define N_ROUNDS 240

typedef struct
{
  guint8 has[N_ADDRESSES];
} Model;

/* The first address of each place. */
static const struct
{
  const char *name;
  const char *first;
} places[] = {
  { "ipv4-first", "0.0.0.0" },
  { "ipv4-middle", "10.20.0.0" },
  { "ipv4-last", "255.255.0.0" },
  { "ipv6-first", "::" },
  { "ipv6-halves", "2001:db8::ffff:ffff:ffff:8000" },
  { "ipv6-last", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:0" },
};

static OctetAddress
get_address (gsize place, guint index)
{
  OctetAddress first;
  OctetAddress address;

  g_assert_true (octet_address_parse (places[place].first, -1, &first, NULL));
  g_assert_true (octet_address_add (&first, octet_uint128 (index), &address));

  return address;
}

static void
add_to_model (Model *model, guint first, guint last)
{
  memset (model->has + first, 1, last - first + 1);
}

/* Mostly small pieces, so that gaps remain; aligned or not. */
static OctetNetworkSet *
draw_set (gsize place, guint n_entries, Model *model)
{
  OctetNetworkSetBuilder *builder = octet_network_set_builder_new ();

  memset (model, 0, sizeof *model);
  for (guint i = 0; i < n_entries; i++)
    {
      guint size = 1u << g_test_rand_int_range (0, g_test_rand_bit () ? 4 : 12);
      guint first = (guint) g_test_rand_int_range (0, N_ADDRESSES);
      guint last = MIN (first + size - 1, N_ADDRESSES - 1);
      OctetRange range = { get_address (place, first), get_address (place, last) };

      if (g_test_rand_bit ())
        {
          octet_network_set_builder_add_range (builder, &range);
          add_to_model (model, first, last);
          continue;
        }
      octet_network_set_builder_add_address (builder, &range.first);
      add_to_model (model, first, first);
    }

  return octet_network_set_builder_end (builder);
}

/* Whether the set's networks are those addresses, and could not be fewer. */
static void
assert_model (const OctetNetworkSet *set, gsize place, const Model *model)
{
  OctetAddress base = get_address (place, 0);
  g_autofree Model *seen = g_new0 (Model, 1);
  OctetNetworkSetIter iter;
  OctetNetwork network;
  OctetNetwork previous;
  guint64 n_networks = 0;

  octet_network_set_iter_init (&iter, set);
  while (octet_network_set_iter_next (&iter, &network))
    {
      OctetUint128 offset = octet_uint128_subtract (network.address.value, base.value);
      guint size = 1u << octet_network_get_host_bits (&network);
      OctetNetwork parent;

      g_assert_true (octet_network_is_network (&network));
      g_assert_true (offset.high == 0 && offset.low + size <= N_ADDRESSES);
      add_to_model (seen, (guint) offset.low, (guint) offset.low + size - 1);
      if (n_networks++ > 0)
        {
          g_assert_cmpint (octet_address_compare (&previous.address, &network.address), <, 0);
          g_assert_true (octet_network_get_supernet (&network, &parent));
          g_assert_false (previous.prefix_length == network.prefix_length &&
                          octet_network_is_subnet_of (&previous, &parent));
        }
      previous = network;
    }
  g_assert_cmpmem (seen, sizeof *seen, model, sizeof *model);
  g_assert_cmpuint (n_networks, ==, octet_network_set_count_networks (set, base.version));
}

static void
assert_members (const OctetNetworkSet *set, gsize place, const Model *model)
{
  OctetIpVersion version = get_address (place, 0).version;
  guint n_addresses = 0;
  OctetUint128 count;

  for (guint i = 0; i < N_ADDRESSES; i++)
    {
      n_addresses += model->has[i];
      if (i % 7 == 0)
        {
          OctetAddress address = get_address (place, i);

          g_assert_cmpint (octet_network_set_contains (set, &address), ==, model->has[i]);
        }
    }
  g_assert_true (octet_network_set_count_addresses (set, version, &count));
  g_assert_cmpuint (count.low, ==, n_addresses);
}

static void
assert_relations (const OctetNetworkSet *a,
                  const OctetNetworkSet *b,
                  const Model *in_a,
                  const Model *in_b)
{
  gboolean overlaps = FALSE;
  gboolean is_subset = TRUE;

  for (guint i = 0; i < N_ADDRESSES; i++)
    {
      overlaps |= in_a->has[i] && in_b->has[i];
      is_subset &= in_b->has[i] || !in_a->has[i];
    }
  g_assert_cmpint (octet_network_set_overlaps (a, b), ==, overlaps);
  g_assert_cmpint (octet_network_set_is_subset_of (a, b), ==, is_subset);
}

static void
assert_operations (const OctetNetworkSet *a,
                   const OctetNetworkSet *b,
                   gsize place,
                   const Model *in_a,
                   const Model *in_b)
{
  g_autoptr (OctetNetworkSet) both = octet_network_set_union (a, b);
  g_autoptr (OctetNetworkSet) common = octet_network_set_intersect (a, b);
  g_autoptr (OctetNetworkSet) rest = octet_network_set_subtract (a, b);
  g_autoptr (OctetNetworkSet) again = octet_network_set_union (common, rest);
  g_autofree Model *model = g_new (Model, 3);

  for (guint i = 0; i < N_ADDRESSES; i++)
    {
      model[0].has[i] = in_a->has[i] | in_b->has[i];
      model[1].has[i] = in_a->has[i] & in_b->has[i];
      model[2].has[i] = in_a->has[i] & !in_b->has[i];
    }
  assert_model (both, place, &model[0]);
  assert_model (common, place, &model[1]);
  assert_model (rest, place, &model[2]);
  g_assert_true (octet_network_set_equal (again, a));
  g_assert_true (octet_network_set_is_subset_of (common, b));
  assert_relations (a, b, in_a, in_b);
  assert_relations (rest, a, &model[2], in_a);
}

static void
test_place (gconstpointer data)
{
  gsize place = GPOINTER_TO_SIZE (data);
  g_autofree Model *models = g_new (Model, 2);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      /* From none to so many that most are joined. */
      guint most = 1u << (round % 12);
      guint n_a = (guint) g_test_rand_int_range (0, (gint) most + 1);
      guint n_b = (guint) g_test_rand_int_range (0, (gint) most + 1);
      g_autoptr (OctetNetworkSet) a = draw_set (place, n_a, &models[0]);
      g_autoptr (OctetNetworkSet) b = draw_set (place, n_b, &models[1]);

      assert_model (a, place, &models[0]);
      if (round % 6 == 5)
        assert_members (a, place, &models[0]);
      assert_operations (a, b, place, &models[0], &models[1]);
    }
}

/* Addresses that differ in any one byte, none next to another: the sort meets each byte. */
static void
test_sort (gconstpointer data)
{
  OctetIpVersion version = GPOINTER_TO_UINT (data);
  guint n_bytes = octet_ip_version_get_bits (version) / 8;
  OctetNetworkSetBuilder *builder = octet_network_set_builder_new ();
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  g_autoptr (OctetNetworkSet) set = NULL;
  OctetNetworkSetIter iter;
  OctetNetwork network;
  guint64 n_networks = 0;

  for (guint i = 0; i < 20000; i++)
    {
      guint place = (guint) g_test_rand_int_range (0, (gint) n_bytes);
      guint value = (guint) g_test_rand_int_range (0, 128) << 1;
      guint8 bytes[16] = { 0 };
      OctetAddress address;

      bytes[place] = (guint8) value;
      address = octet_address_from_bytes (version, bytes);
      octet_network_set_builder_add_address (builder, &address);
      g_hash_table_add (added, GUINT_TO_POINTER (value == 0 ? 0 : place << 8 | value));
    }
  set = octet_network_set_builder_end (builder);

  octet_network_set_iter_init (&iter, set);
  while (octet_network_set_iter_next (&iter, &network))
    n_networks += network.prefix_length == n_bytes * 8;
  g_assert_cmpuint (n_networks, ==, g_hash_table_size (added));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/network-set/model/", places[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_place);
    }
  g_test_add_data_func ("/network-set/sort/ipv4", GUINT_TO_POINTER (OCTET_IPV4), test_sort);
  g_test_add_data_func ("/network-set/sort/ipv6", GUINT_TO_POINTER (OCTET_IPV6), test_sort);

  return g_test_run ();
}

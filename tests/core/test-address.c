#include "core/octet-address.h"

#include <string.h>

static OctetAddress
read_address (const char *text)
{
  g_autoptr (GError) error = NULL;
  OctetAddress address;

  octet_address_parse (text, -1, &address, &error);
  g_assert_no_error (error);

  return address;
}

static void
assert_text (const OctetAddress *address, const char *wanted)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];

  g_assert_cmpuint (octet_address_print (address, text), ==, strlen (wanted));
  g_assert_cmpstr (text, ==, wanted);
}

/* What is typed, and how it is written: RFC 5952 section 4 and 5. */
static const struct
{
  const char *name;
  const char *typed;
  const char *written;
} texts[] = {
  { "ipv4", "192.168.0.15", "192.168.0.15" },
  { "ipv4-first", "0.0.0.0", "0.0.0.0" },
  { "ipv4-last", "255.255.255.255", "255.255.255.255" },
  { "ipv4-digits", "1.10.100.200", "1.10.100.200" },
  { "ipv6-first", "::", "::" },
  { "ipv6-last", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" },
  { "lower-case", "2001:DB8::ABCD", "2001:db8::abcd" },
  { "leading-zeros", "000:0:0000::01", "::1" },
  { "all-zeros-written", "0000:0:0:0:0:0:0:01", "::1" },
  { "gap-for-one", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0" },
  { "gap-for-one-first", "::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8" },
  { "one-zero-stays", "1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7" },
  { "longest-zeros", "1:0:0:2:0:0:0:3", "1:0:0:2::3" },
  { "first-of-two", "1:0:0:2:0:0:3:4", "1::2:0:0:3:4" },
  { "zeros-last", "1:2::", "1:2::" },
  { "digits", "1:12:123:1234:a:ab:abc:abcd", "1:12:123:1234:a:ab:abc:abcd" },
  { "mapped", "::fFFf:127.0.0.1", "::ffff:127.0.0.1" },
  { "mapped-in-hexadecimal", "::ffff:7f00:1", "::ffff:127.0.0.1" },
  { "not-mapped", "::1.2.3.4", "::102:304" },
  { "not-mapped-either", "1::ffff:1.2.3.4", "1::ffff:102:304" },
  { "ipv4-last-of-eight", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304" },
  { "zone", "fe80::1%eth0", "fe80::1%eth0" },
  { "zone-number", "fe80::1%1", "fe80::1%1" },
  { "zone-blank", "fe80::1%eth0 ", "fe80::1%eth0 " },
  { "zone-longest", "fe80::1%0123456789abcde", "fe80::1%0123456789abcde" },
  { "zone-hangul", "fe80::1%가나다라마", "fe80::1%가나다라마" },
  { "zone-on-mapped", "::ffff:1.2.3.4%a", "::ffff:1.2.3.4%a" },
  { "longest", "1111:2222:3333:4444:5555:6666:7777:8888%0123456789abcde",
    "1111:2222:3333:4444:5555:6666:7777:8888%0123456789abcde" },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (texts[i].typed);
  OctetAddress again = read_address (texts[i].written);
  g_autofree char *string = octet_address_to_string (&address);
  g_autofree char *exploded = octet_address_to_exploded (&address);
  OctetAddress third = read_address (exploded);

  assert_text (&address, texts[i].written);
  g_assert_cmpstr (string, ==, texts[i].written);
  g_assert_true (octet_address_equal (&address, &again));
  g_assert_true (octet_address_equal (&address, &third));
}

static void
test_length_is_kept (void)
{
  OctetAddress address;

  g_assert_true (octet_address_parse ("1.2.3.45", 7, &address, NULL));
  assert_text (&address, "1.2.3.4");
  g_assert_true (octet_address_parse ("fe80::1%eth0", 11, &address, NULL));
  assert_text (&address, "fe80::1%eth");
}

static const struct
{
  const char *name;
  const char *integer;
  const char *text;
} integers[] = {
  { "zero", "0", "0.0.0.0" },
  { "192.0.2.1", "3221225985", "192.0.2.1" },
  { "2^32-1", "4294967295", "255.255.255.255" },
  { "2^32", "4294967296", "::1:0:0" },
  { "2001:db8::1", "42540766411282592856903984951653826561", "2001:db8::1" },
  { "teredo", "42540488210633193206006041362424135675", "2001:0:9d38:6abd:480:f1f:3f57:fffb" },
  { "2^128-1", "340282366920938463463374607431768211455",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" },
};

static void
test_integer (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  char decimal[OCTET_UINT128_DECIMAL_SIZE];
  OctetAddress address;

  g_assert_true (octet_address_parse_integer (integers[i].integer, -1, &address, NULL));
  assert_text (&address, integers[i].text);
  octet_uint128_print (address.value, decimal);
  g_assert_cmpstr (decimal, ==, integers[i].integer);
}

static const struct
{
  const char *name;
  const char *text;
  const char *exploded;
  const char *reverse_pointer;
} forms[] = {
  { "ipv4", "127.0.0.1", "127.0.0.1", "1.0.0.127.in-addr.arpa" },
  { "ipv6", "2001:db8::1", "2001:0db8:0000:0000:0000:0000:0000:0001",
    "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa" },
  { "mapped", "::ffff:1.2.3.4", "0000:0000:0000:0000:0000:ffff:1.2.3.4",
    "4.0.3.0.2.0.1.0.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa" },
  { "zone", "fe80::1%eth0", "fe80:0000:0000:0000:0000:0000:0000:0001%eth0",
    "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa" },
};

static void
test_form (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress address = read_address (forms[i].text);
  g_autofree char *exploded = octet_address_to_exploded (&address);
  g_autofree char *reverse_pointer = octet_address_to_reverse_pointer (&address);

  g_assert_cmpstr (exploded, ==, forms[i].exploded);
  g_assert_cmpstr (reverse_pointer, ==, forms[i].reverse_pointer);
}

static void
test_bytes (void)
{
  const guint8 wanted_4[] = { 192, 168, 0, 15 };
  const guint8 wanted_6[] = { 0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0f };
  OctetAddress ipv4 = read_address ("192.168.0.15");
  OctetAddress ipv6 = read_address ("2001:db8::f");
  OctetAddress again;
  guint8 bytes[16] = { 0, 0, 0, 0, 0xaa };

  octet_address_to_bytes (&ipv4, bytes);
  g_assert_cmpmem (bytes, octet_address_get_size (&ipv4), wanted_4, 4);
  g_assert_cmpuint (bytes[4], ==, 0xaa);
  again = octet_address_from_bytes (OCTET_IPV4, wanted_4);
  g_assert_true (octet_address_equal (&again, &ipv4));

  octet_address_to_bytes (&ipv6, bytes);
  g_assert_cmpmem (bytes, octet_address_get_size (&ipv6), wanted_6, 16);
  again = octet_address_from_bytes (OCTET_IPV6, wanted_6);
  g_assert_true (octet_address_equal (&again, &ipv6));
}

static void
test_parts (void)
{
  OctetAddress ipv4 = read_address ("1.20.255.4");
  OctetAddress ipv6 = read_address ("1:20:300:4000:ffff:6:7:8");
  const guint octets[] = { 1, 20, 255, 4 };
  const guint groups[] = { 0x1, 0x20, 0x300, 0x4000, 0xffff, 6, 7, 8 };

  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (octet_address_get_part (&ipv4, i), ==, octets[i]);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (octet_address_get_part (&ipv6, i), ==, groups[i]);
}

/* Every bit alone: it is the only one set, it is where the text says, and flips back. */
static void
test_bits (gconstpointer data)
{
  const char *zero = data;
  OctetAddress address = read_address (zero);
  guint n_bits = octet_ip_version_get_bits (address.version);

  for (guint i = 0; i < n_bits; i++)
    {
      OctetAddress flipped = octet_address_flip_bit (&address, i);
      OctetAddress back = octet_address_flip_bit (&flipped, i);
      guint part_bits = address.version == OCTET_IPV4 ? 8 : 16;

      for (guint j = 0; j < n_bits; j++)
        g_assert_cmpint (octet_address_get_bit (&flipped, j), ==, i == j);
      g_assert_cmphex (octet_address_get_part (&flipped, i / part_bits), ==,
                       1U << (part_bits - 1 - i % part_bits));
      g_assert_true (octet_address_equal (&back, &address));
    }
}

static void
test_flip_drops_zone (void)
{
  OctetAddress address = read_address ("fe80::1%eth0");
  OctetAddress flipped = octet_address_flip_bit (&address, 127);

  assert_text (&flipped, "fe80::");
}

static const struct
{
  const char *name;
  const char *from;
  guint64 count;
  const char *above; /* NULL for none */
  const char *below;
} steps[] = {
  { "ipv4", "192.168.0.255", 1, "192.168.1.0", "192.168.0.254" },
  { "ipv4-last", "255.255.255.255", 1, NULL, "255.255.255.254" },
  { "ipv4-first", "0.0.0.0", 1, "0.0.0.1", NULL },
  { "ipv4-far", "0.0.0.0", 1ULL << 32, NULL, NULL },
  { "ipv6", "2001:db8::ffff:ffff:ffff:ffff", 1, "2001:db8:0:1::", "2001:db8::ffff:ffff:ffff:fffe" },
  { "ipv6-last", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 1, NULL,
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe" },
  { "ipv6-first", "::", 1, "::1", NULL },
  { "zone", "fe80::1%eth0", 1, "fe80::2", "fe80::" },
  { "nothing", "fe80::1%eth0", 0, "fe80::1", "fe80::1" },
};

static void
test_step (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  OctetAddress from = read_address (steps[i].from);
  OctetUint128 count = octet_uint128 (steps[i].count);
  OctetAddress to = from;

  g_assert_cmpint (octet_address_add (&from, count, &to), ==, steps[i].above != NULL);
  assert_text (&to, steps[i].above != NULL ? steps[i].above : steps[i].from);
  to = from;
  g_assert_cmpint (octet_address_subtract (&from, count, &to), ==, steps[i].below != NULL);
  assert_text (&to, steps[i].below != NULL ? steps[i].below : steps[i].from);
}

static void
test_order (void)
{
  static const char *const ordered[] = { "0.0.0.0", "1.2.3.4", "1.2.3.5", "255.255.255.255", "::",
                                         "::1",     "::1%a",   "::1%b",   "ffff::" };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        OctetAddress a = read_address (ordered[i]);
        OctetAddress b = read_address (ordered[j]);
        int order = octet_address_compare (&a, &b);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
        g_assert_cmpint (octet_address_equal (&a, &b), ==, i == j);
        if (i == j)
          g_assert_cmpuint (octet_address_hash (&a), ==, octet_address_hash (&b));
      }
}

/* 65,536 addresses that differ in one octet each, as networks often do: a fair hash puts no more
 * than a few into each of 65,536 drawers. */
static void
test_hash_spreads (gconstpointer data)
{
  guint shift = GPOINTER_TO_UINT (data);
  g_autofree guint8 *drawers = g_new0 (guint8, 65536);

  for (guint i = 0; i < 65536; i++)
    {
      OctetAddress address =
          octet_address_from_ipv6 (octet_uint128_shift_left (octet_uint128 (i), shift));
      guint8 *drawer = &drawers[octet_address_hash (&address) % 65536];

      (*drawer)++;
      g_assert_cmpuint (*drawer, <, 24);
    }
}

#define ADD_ROWS(table, test)                                                                      \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/address/" #table "/", table[i].name, NULL);           \
                                                                                                   \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (texts, test_text);
  ADD_ROWS (integers, test_integer);
  ADD_ROWS (forms, test_form);
  ADD_ROWS (steps, test_step);
  g_test_add_func ("/address/length-is-kept", test_length_is_kept);
  g_test_add_func ("/address/bytes", test_bytes);
  g_test_add_func ("/address/parts", test_parts);
  g_test_add_data_func ("/address/bits/ipv4", "0.0.0.0", test_bits);
  g_test_add_data_func ("/address/bits/ipv6", "::", test_bits);
  g_test_add_func ("/address/flip-drops-zone", test_flip_drops_zone);
  g_test_add_func ("/address/order", test_order);
  g_test_add_data_func ("/address/hash/last", GUINT_TO_POINTER (0), test_hash_spreads);
  g_test_add_data_func ("/address/hash/first", GUINT_TO_POINTER (112), test_hash_spreads);
  g_test_add_data_func ("/address/hash/middle", GUINT_TO_POINTER (48), test_hash_spreads);

  return g_test_run ();
}

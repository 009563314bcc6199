#include "core/octet-uint128.h"

#include <string.h>

typedef struct
{
  const char *name;
  OctetUint128 value;
  const char *decimal;
  guint leading_zeros;
  guint trailing_zeros;
} Row;

static const Row rows[] = {
  { "zero", { 0, 0 }, "0", 128, 128 },
  { "one", { 0, 1 }, "1", 127, 0 },
  { "ten", { 0, 10 }, "10", 124, 1 },
  { "2^32", { 0, 1ULL << 32 }, "4294967296", 95, 32 },
  { "2^63", { 0, 1ULL << 63 }, "9223372036854775808", 64, 63 },
  { "2^64-1", { 0, G_MAXUINT64 }, "18446744073709551615", 64, 0 },
  { "2^64", { 1, 0 }, "18446744073709551616", 63, 64 },
  { "10^27", { 0x33b2e3c, 0x9fd0803ce8000000 }, "1000000000000000000000000000", 38, 27 },
  { "2001:db8::1", { 0x20010db800000000, 1 }, "42540766411282592856903984951653826561", 2, 0 },
  { "2^127", { 1ULL << 63, 0 }, "170141183460469231731687303715884105728", 0, 127 },
  { "2^128-1", { G_MAXUINT64, G_MAXUINT64 }, "340282366920938463463374607431768211455", 0, 0 },
};

static void
assert_equal (OctetUint128 a, OctetUint128 b)
{
  g_assert_cmphex (a.high, ==, b.high);
  g_assert_cmphex (a.low, ==, b.low);
}

static void
test_decimal (gconstpointer data)
{
  const Row *row = data;
  char text[OCTET_UINT128_DECIMAL_SIZE];
  OctetUint128 value;

  g_assert_cmpuint (octet_uint128_print (row->value, text), ==, strlen (row->decimal));
  g_assert_cmpstr (text, ==, row->decimal);
  g_assert_true (octet_uint128_parse (row->decimal, -1, &value, NULL));
  assert_equal (value, row->value);
}

static void
test_zeros (gconstpointer data)
{
  const Row *row = data;

  g_assert_cmpuint (octet_uint128_count_leading_zeros (row->value), ==, row->leading_zeros);
  g_assert_cmpuint (octet_uint128_count_trailing_zeros (row->value), ==, row->trailing_zeros);
}

/* Bit by bit, by doubling and halving, the shifts come to the same. */
static void
test_shifts (void)
{
  OctetUint128 left = { 0x0123456789abcdef, 0xfedcba9876543211 };
  OctetUint128 right = left;
  const OctetUint128 start = left;

  for (guint n_bits = 0; n_bits <= 130; n_bits++)
    {
      assert_equal (octet_uint128_shift_left (start, n_bits), left);
      assert_equal (octet_uint128_shift_right (start, n_bits), right);
      left = octet_uint128_add (left, left);
      right = (OctetUint128){ right.high >> 1, right.low >> 1 | (right.high & 1) << 63 };
    }
}

static void
test_carry (void)
{
  const OctetUint128 one = { 0, 1 };
  const OctetUint128 low = { 0, G_MAXUINT64 };
  OctetUint128 result = { 7, 7 };

  assert_equal (octet_uint128_add (low, one), (OctetUint128){ 1, 0 });
  assert_equal (octet_uint128_subtract ((OctetUint128){ 1, 0 }, one), low);
  assert_equal (octet_uint128_add (OCTET_UINT128_MAX, one), OCTET_UINT128_ZERO);
  assert_equal (octet_uint128_subtract (OCTET_UINT128_ZERO, one), OCTET_UINT128_MAX);

  g_assert_false (octet_uint128_add_checked (OCTET_UINT128_MAX, one, &result));
  g_assert_false (octet_uint128_add_checked (one, OCTET_UINT128_MAX, &result));
  g_assert_false (octet_uint128_subtract_checked (low, (OctetUint128){ 1, 0 }, &result));
  assert_equal (result, (OctetUint128){ 7, 7 });
  g_assert_true (octet_uint128_add_checked (low, low, &result));
  assert_equal (result, (OctetUint128){ 1, G_MAXUINT64 - 1 });
  g_assert_true (octet_uint128_subtract_checked (result, low, &result));
  assert_equal (result, low);
}

static void
test_compare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        int order = octet_uint128_compare (rows[i].value, rows[j].value);

        /* The rows are in order. */
        g_assert_cmpint (order, ==, (i > j) - (i < j));
        g_assert_cmpint (octet_uint128_equal (rows[i].value, rows[j].value), ==, i == j);
      }
}

static void
test_leading_zeros_in_text (void)
{
  OctetUint128 value;

  g_assert_true (
      octet_uint128_parse ("000000000000000000000000000000000000000000000042", -1, &value, NULL));
  assert_equal (value, octet_uint128 (42));
  g_assert_true (octet_uint128_parse ("421", 2, &value, NULL));
  assert_equal (value, octet_uint128 (42));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *decimal = g_strconcat ("/uint128/decimal/", rows[i].name, NULL);
      g_autofree char *zeros = g_strconcat ("/uint128/zeros/", rows[i].name, NULL);

      g_test_add_data_func (decimal, &rows[i], test_decimal);
      g_test_add_data_func (zeros, &rows[i], test_zeros);
    }
  g_test_add_func ("/uint128/shifts", test_shifts);
  g_test_add_func ("/uint128/carry", test_carry);
  g_test_add_func ("/uint128/compare", test_compare);
  g_test_add_func ("/uint128/leading-zeros-in-text", test_leading_zeros_in_text);

  return g_test_run ();
}

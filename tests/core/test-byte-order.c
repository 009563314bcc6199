#include "core/octet-byte-order.h"

#include <arpa/inet.h>

static const struct
{
  const char *name;
  guint64 value;
  guint width;
  guint8 little[8]; /* in memory, lowest address first */
  guint8 big[8];
  guint64 swapped; /* to network order, on a little-endian machine */
} rows[] = {
  { "1234-16", 1234, 16, { 0xd2, 0x04 }, { 0x04, 0xd2 }, 53764 },
  { "1234-32", 1234, 32, { 0xd2, 0x04, 0, 0 }, { 0, 0, 0x04, 0xd2 }, 0xd2040000 },
  { "1234-64", 1234, 64, { 0xd2, 0x04 }, { 0, 0, 0, 0, 0, 0, 0x04, 0xd2 }, 0xd204000000000000 },
  { "zero-16", 0, 16, { 0 }, { 0 }, 0 },
  { "largest-16", 0xffff, 16, { 0xff, 0xff }, { 0xff, 0xff }, 0xffff },
  { "steps-32", 0x01020304, 32, { 4, 3, 2, 1 }, { 1, 2, 3, 4 }, 0x04030201 },
  { "steps-64",
    0x0102030405060708,
    64,
    { 8, 7, 6, 5, 4, 3, 2, 1 },
    { 1, 2, 3, 4, 5, 6, 7, 8 },
    0x0807060504030201 },
  { "largest-64",
    G_MAXUINT64,
    64,
    { 255, 255, 255, 255, 255, 255, 255, 255 },
    { 255, 255, 255, 255, 255, 255, 255, 255 },
    G_MAXUINT64 },
};

static void
test_memory (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  guint n_bytes = rows[i].width / 8;
  guint8 bytes[8];

  octet_byte_order_store (rows[i].value, rows[i].width, OCTET_LITTLE_ENDIAN, bytes);
  g_assert_cmpmem (bytes, n_bytes, rows[i].little, n_bytes);
  g_assert_cmphex (octet_byte_order_load (bytes, rows[i].width, OCTET_LITTLE_ENDIAN), ==,
                   rows[i].value);
  g_assert_cmphex (octet_byte_order_load (bytes, rows[i].width, OCTET_BIG_ENDIAN), ==,
                   rows[i].swapped);
  octet_byte_order_store (rows[i].value, rows[i].width, OCTET_BIG_ENDIAN, bytes);
  g_assert_cmpmem (bytes, n_bytes, rows[i].big, n_bytes);
  g_assert_cmphex (octet_byte_order_load (bytes, rows[i].width, OCTET_BIG_ENDIAN), ==,
                   rows[i].value);
}

static void
test_network_order (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  guint64 little = octet_byte_order_to_network (rows[i].value, rows[i].width, OCTET_LITTLE_ENDIAN);

  g_assert_cmphex (little, ==, rows[i].swapped);
  g_assert_cmphex (octet_byte_order_to_network (little, rows[i].width, OCTET_LITTLE_ENDIAN), ==,
                   rows[i].value);
  g_assert_cmphex (octet_byte_order_to_network (rows[i].value, rows[i].width, OCTET_BIG_ENDIAN), ==,
                   rows[i].value);
}

/* The C library of this machine has the last word. */
static void
test_this_machine (void)
{
  OctetByteOrder order = octet_byte_order_get_host ();
  const guint32 one = 1;

  g_assert_cmpint (order == OCTET_LITTLE_ENDIAN, ==, *(const guint8 *) &one == 1);
  for (guint32 value = 0; value <= 0xffff; value += 257)
    {
      g_assert_cmphex (octet_byte_order_to_network (value, 16, order), ==, htons ((guint16) value));
      g_assert_cmphex (octet_byte_order_to_network (value * 65521, 32, order), ==,
                       htonl (value * 65521));
    }
}

static void
test_fits (void)
{
  g_assert_true (octet_byte_order_fits (0xffff, 16));
  g_assert_false (octet_byte_order_fits (0x10000, 16));
  g_assert_true (octet_byte_order_fits (0xffffffff, 32));
  g_assert_false (octet_byte_order_fits (0x100000000, 32));
  g_assert_true (octet_byte_order_fits (G_MAXUINT64, 64));
}

static const struct
{
  const char *text;
  guint64 value;
} numbers[] = {
  { "0", 0 },
  { "00", 0 },
  { "1234", 1234 },
  { "0x4d2", 1234 },
  { "0X4D2", 1234 },
  { "0o2322", 1234 },
  { "0O2322", 1234 },
  { "0b10011010010", 1234 },
  { "0B10011010010", 1234 },
  { "0x0000000000000000000001", 1 },
  { "18446744073709551615", G_MAXUINT64 },
  { "0xffffffffffffffff", G_MAXUINT64 },
};

static void
test_number (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  guint64 value;

  g_assert_true (octet_byte_order_parse_number (numbers[i].text, -1, &value, NULL));
  g_assert_cmpuint (value, ==, numbers[i].value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *memory = g_strconcat ("/byte-order/memory/", rows[i].name, NULL);
      g_autofree char *network = g_strconcat ("/byte-order/network/", rows[i].name, NULL);

      g_test_add_data_func (memory, GSIZE_TO_POINTER (i), test_memory);
      g_test_add_data_func (network, GSIZE_TO_POINTER (i), test_network_order);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *path = g_strconcat ("/byte-order/number/", numbers[i].text, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_number);
    }
  g_test_add_func ("/byte-order/this-machine", test_this_machine);
  g_test_add_func ("/byte-order/fits", test_fits);

  return g_test_run ();
}

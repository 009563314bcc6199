#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-byte-order.h"
#include "core/octet-uint128.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) long_refusal = NULL;
  char decimal[OCTET_UINT128_DECIMAL_SIZE];
  OctetUint128 value;
  OctetUint128 again;
  guint64 number;

  if (octet_byte_order_parse_number ((const char *) data, (gssize) size, &number, &refusal))
    g_assert_cmphex (
        octet_byte_order_to_network (octet_byte_order_to_network (number, 64, OCTET_LITTLE_ENDIAN),
                                     64, OCTET_LITTLE_ENDIAN),
        ==, number);
  else
    octet_fuzz_refusal_check (refusal, data, size);

  if (octet_uint128_parse ((const char *) data, (gssize) size, &value, &long_refusal))
    {
      octet_uint128_print (value, decimal);
      g_assert_true (octet_uint128_parse (decimal, -1, &again, NULL));
      g_assert_true (octet_uint128_equal (again, value));
    }
  else
    octet_fuzz_refusal_check (long_refusal, data, size);

  return 0;
}

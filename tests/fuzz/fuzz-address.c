#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-address.h"

/* What is read can be written, and read again, in each of its forms. */
static void
check_address (const OctetAddress *address)
{
  g_autofree char *exploded = octet_address_to_exploded (address);
  g_autofree char *reverse_pointer = octet_address_to_reverse_pointer (address);
  char text[OCTET_ADDRESS_TEXT_SIZE];
  char decimal[OCTET_UINT128_DECIMAL_SIZE];
  guint8 bytes[16];
  OctetAddress again;
  OctetUint128 value;

  g_assert_cmpuint (octet_address_print (address, text), ==, strlen (text));
  g_assert_true (octet_address_parse (text, -1, &again, NULL));
  g_assert_true (octet_address_equal (&again, address));
  g_assert_true (octet_address_parse (exploded, -1, &again, NULL));
  g_assert_true (octet_address_equal (&again, address));
  g_assert_true (g_str_has_suffix (reverse_pointer, ".arpa"));

  octet_address_to_bytes (address, bytes);
  again = octet_address_from_bytes (address->version, bytes);
  g_assert_true (octet_uint128_equal (again.value, address->value));
  octet_uint128_print (address->value, decimal);
  g_assert_true (octet_uint128_parse (decimal, -1, &value, NULL));
  g_assert_true (octet_uint128_equal (value, address->value));
  g_assert_false (octet_address_is_private (address) && octet_address_is_global (address));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) integer_refusal = NULL;
  OctetAddress address;

  if (octet_address_parse ((const char *) data, (gssize) size, &address, &refusal))
    check_address (&address);
  else
    octet_fuzz_refusal_check (refusal, data, size);

  if (octet_address_parse_integer ((const char *) data, (gssize) size, &address, &integer_refusal))
    check_address (&address);
  else
    octet_fuzz_refusal_check (integer_refusal, data, size);

  return 0;
}

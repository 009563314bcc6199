#include "core/octet-range.h"

#include "core/octet-address-scan.h"

#include <string.h>

/* Reads both sides of the "-" at @hyphen. */
static gboolean
scan_sides (const char *text, gsize length, gsize hyphen, OctetRange *ret_range, OctetFault *fault)
{
  gsize start = hyphen + 1;
  OctetRange range;

  if (hyphen == 0 || start == length)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_EMPTY, hyphen == 0 ? 0 : start, 0);
  if (!octet_address_scan (text, hyphen, &range.first, fault))
    return FALSE;
  if (!octet_address_scan (text + start, length - start, &range.last, fault))
    {
      fault->offset += start;
      return FALSE;
    }
  if (range.first.version != range.last.version)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER, start, length - start);
  if (octet_uint128_compare (range.first.value, range.last.value) > 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_RANGE_REVERSED, start, length - start);

  *ret_range = range;

  return TRUE;
}

/* A zone may hold a "-" too: fe80::1%my-lan-fe80::9. The first "-" that gives a range divides; if
 * none does, the first one tells why. */
static gboolean
scan_range (const char *text, gsize length, OctetRange *ret_range, OctetFault *fault)
{
  const char *hyphen = memchr (text, '-', length);
  OctetFault later;

  if (hyphen == NULL)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length);

  if (scan_sides (text, length, (gsize) (hyphen - text), ret_range, fault))
    return TRUE;
  if (memchr (text, '%', length) == NULL)
    return FALSE;

  while ((hyphen = memchr (hyphen + 1, '-', length - (gsize) (hyphen + 1 - text))) != NULL)
    if (scan_sides (text, length, (gsize) (hyphen - text), ret_range, &later))
      return TRUE;

  return FALSE;
}

/**
 * octet_range_parse:
 * @text: two addresses of one version, and "-" between them, without blanks
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_range: (out): the range, untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR that marks the faulty part; if the versions differ or
 *   the order is wrong, the last address
 *
 * Returns: whether @text is a range
 */
gboolean
octet_range_parse (const char *text, gssize length, OctetRange *ret_range, GError **error)
{
  OctetFault fault;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;

  return scan_range (text, (gsize) length, ret_range, &fault) ||
         octet_fault_raise (&fault, text, (gsize) length, error);
}

/**
 * octet_range_to_string:
 * @range: a range
 *
 * Returns: (transfer full): both addresses and "-" between them
 */
char *
octet_range_to_string (const OctetRange *range)
{
  char first[OCTET_ADDRESS_TEXT_SIZE];
  char last[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (&range->first, first);
  octet_address_print (&range->last, last);

  return g_strconcat (first, "-", last, NULL);
}

/**
 * octet_range_count_addresses_to_string:
 * @range: a range
 *
 * Returns: (transfer full): how many addresses it has, both ends counted, in decimal
 */
char *
octet_range_count_addresses_to_string (const OctetRange *range)
{
  OctetUint128 distance = octet_uint128_subtract (range->last.value, range->first.value);
  char text[OCTET_UINT128_DECIMAL_SIZE];

  /* 2^128 is one more than the type holds. */
  if (octet_uint128_equal (distance, OCTET_UINT128_MAX))
    return g_strdup ("340282366920938463463374607431768211456");

  return g_strndup (text,
                    octet_uint128_print (octet_uint128_add (distance, octet_uint128 (1)), text));
}

/* The most host bits of a network that begins at the range's first address and ends in the range.
 */
static guint
get_host_bits (const OctetRange *range)
{
  guint n_bits = octet_ip_version_get_bits (range->first.version);
  guint aligned = octet_uint128_count_trailing_zeros (range->first.value);
  OctetUint128 distance = octet_uint128_subtract (range->last.value, range->first.value);
  guint fitting;

  if (octet_uint128_equal (distance, OCTET_UINT128_MAX))
    fitting = 128;
  else
    fitting =
        127 - octet_uint128_count_leading_zeros (octet_uint128_add (distance, octet_uint128 (1)));

  return MIN (MIN (aligned, fitting), n_bits);
}

/**
 * octet_range_next_network:
 * @rest: (inout): what is left of the range; at first, all of it
 * @more: (inout): whether anything is left; at first, %TRUE
 * @ret_network: (out): the largest network at the start of @rest; untouched if nothing is left
 *
 * Takes networks from the start of a range, as ipaddress.summarize_address_range() lists them: as
 * few as possible, each inside the range, in order. Zones are dropped.
 *
 * Returns: %FALSE if nothing was left
 */
gboolean
octet_range_next_network (OctetRange *rest, gboolean *more, OctetNetwork *ret_network)
{
  guint n_bits = octet_ip_version_get_bits (rest->first.version);
  OctetNetwork network = { { .value = rest->first.value, .version = rest->first.version },
                           n_bits - get_host_bits (rest) };
  OctetAddress last = octet_network_get_last_address (&network);

  if (!*more)
    return FALSE;

  *ret_network = network;
  /* Behind the very last address there is none to go on from, hence the flag. */
  *more = octet_uint128_compare (last.value, rest->last.value) < 0;
  if (*more)
    octet_address_add (&last, octet_uint128 (1), &rest->first);

  return TRUE;
}

#include "widgets/octet-bit-strip-words.h"

#include "facts/octet-number-text.h"

#include <glib/gi18n.h>

char *
octet_bit_strip_words_network_part (guint n_bits)
{
  return g_strdup_printf (ngettext ("Network part · %u bit", "Network part · %u bits", n_bits),
                          n_bits);
}

char *
octet_bit_strip_words_host_part (guint n_bits)
{
  return g_strdup_printf (ngettext ("Host part · %u bit", "Host part · %u bits", n_bits), n_bits);
}

/**
 * octet_bit_strip_words_count:
 * @network: a network
 *
 * Returns: (transfer full): how many addresses its host bits count, as a power and as a number;
 *   two figures and a power of ten where the digits would not be read
 */
char *
octet_bit_strip_words_count (const OctetNetwork *network)
{
  const guint host_bits = octet_network_get_host_bits (network);
  g_autofree char *power = octet_number_text_power (2, host_bits);
  g_autofree char *digits = octet_network_count_addresses_to_string (network);
  g_autofree char *number = octet_number_text_shorten (digits);

  if (g_str_has_prefix (number, "≈"))
    /* Translators: a power of two and its size, such as “2⁸⁰ ≈ 1.2 × 10²⁴ addresses” */
    return g_strdup_printf (_ ("%1$s %2$s addresses"), power, number);

  /* Translators: a power of two and what it is, such as “2⁸ = 256 addresses” */
  return g_strdup_printf (
      ngettext ("%1$s = %2$s address", "%1$s = %2$s addresses", host_bits == 0 ? 1 : 2), power,
      number);
}

char *
octet_bit_strip_words_prefix (const OctetNetwork *network)
{
  /* Translators: the length of the network part, and how many bits the address has */
  return g_strdup_printf (_ ("%1$u of %2$u bits"), network->prefix_length,
                          octet_ip_version_get_bits (network->address.version));
}

char *
octet_bit_strip_words_describe (const OctetNetwork *network, gboolean has_prefix)
{
  g_autofree char *address = octet_address_to_string (&network->address);
  g_autofree char *network_part = NULL;
  g_autofree char *host_part = NULL;

  if (!has_prefix)
    /* Translators: an address that was given without a prefix length */
    return g_strdup_printf (_ ("%s: no network part chosen"), address);

  network_part = octet_bit_strip_words_network_part (network->prefix_length);
  host_part = octet_bit_strip_words_host_part (octet_network_get_host_bits (network));

  /* Translators: an address, then “Network part · 24 bits”, then “Host part · 8 bits” */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), address, network_part, host_part);
}

char *
octet_bit_strip_words_bit (const OctetAddress *address, guint bit)
{
  /* Translators: counted from 1; the value is 0 or 1; the weight is what the bit counts */
  return g_strdup_printf (_ ("Bit %1$u of %2$u, value %3$u, weight %4$u"), bit + 1,
                          octet_ip_version_get_bits (address->version),
                          octet_address_get_bit (address, bit) ? 1u : 0u,
                          octet_bit_strip_get_weight (address->version, bit));
}

char *
octet_bit_strip_words_weight (const OctetAddress *address, guint bit)
{
  return g_strdup_printf (_ ("Bit %1$u, weight %2$u"), bit + 1,
                          octet_bit_strip_get_weight (address->version, bit));
}

/**
 * octet_bit_strip_get_weight:
 * @version: which address
 * @bit: which bit: 0 is the first as written
 *
 * Returns: 128…1 in an IPv4 octet, 8…1 in an IPv6 digit
 */
guint
octet_bit_strip_get_weight (OctetIpVersion version, guint bit)
{
  return version == OCTET_IPV4 ? 128u >> bit % 8 : 8u >> bit % 4;
}

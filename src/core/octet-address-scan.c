#include "core/octet-address-scan.h"

#include <string.h>

#define N_OCTETS 4

/* Says why the octet from @start to @end, the one with number @index, ends the reading. */
static gboolean
refuse_octet (const char *text,
              gsize length,
              gsize start,
              gsize end,
              guint index,
              OctetFault *fault)
{
  if (end < length && text[end] != '.')
    return octet_fault_set_character (fault, OCTET_PARSE_ERROR_OCTET_CHARACTER, text, length, end);
  if (start == end)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_EMPTY, start, 0);
  if (end == length && index == 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_COUNT_FEW, end, 0);
  if (text[start] == '0' && end - start > 1)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, start, end - start);
  if (end - start > 3 || (end - start == 3 && memcmp (text + start, "255", 3) > 0))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_TOO_LARGE, start, end - start);

  return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_COUNT_FEW, end, 0);
}

/* The readers are inlined, each once for texts with an end and once for those that end with a NUL
 * (@has_end is constant); no NUL is a digit or a dot, so that reading stops there by itself. */

/* Above 9 if there is no decimal digit. */
G_ALWAYS_INLINE static inline guint
peek_decimal_digit (const char *position, const char *end, gboolean has_end)
{
  return !has_end || position < end ? (guint) (guchar) *position - '0' : G_MAXUINT;
}

G_ALWAYS_INLINE static inline gboolean
read_dot (const char **position, const char *end, gboolean has_end)
{
  return (!has_end || *position < end) && *(*position)++ == '.';
}

/* Reads at most three digits, and appends their value to that of the octets before. */
G_ALWAYS_INLINE static inline gboolean
read_octet (const char **position, const char *end, gboolean has_end, guint32 *value)
{
  const char *p = *position;
  guint octet = peek_decimal_digit (p++, end, has_end);
  guint digit;

  if (octet > 9)
    return FALSE;

  digit = peek_decimal_digit (p, end, has_end);
  if (digit <= 9)
    {
      if (octet == 0)
        return FALSE;
      octet = octet * 10 + digit;

      digit = peek_decimal_digit (++p, end, has_end);
      if (digit <= 9)
        {
          octet = octet * 10 + digit;
          if (octet > 255)
            return FALSE;
          p++;
        }
    }
  *position = p;
  *value = *value << 8 | octet;

  return TRUE;
}

G_ALWAYS_INLINE static inline gboolean
read_ipv4 (const char *text, const char *end, gboolean has_end, guint32 *ret_value)
{
  const char *p = text;
  guint32 value = 0;

  if (read_octet (&p, end, has_end, &value) && read_dot (&p, end, has_end) &&
      read_octet (&p, end, has_end, &value) && read_dot (&p, end, has_end) &&
      read_octet (&p, end, has_end, &value) && read_dot (&p, end, has_end) &&
      read_octet (&p, end, has_end, &value) && (has_end ? p == end : *p == '\0'))
    {
      *ret_value = value;
      return TRUE;
    }

  return FALSE;
}

static gboolean
read_ipv4_to_end (const char *text, gsize length, guint32 *ret_value)
{
  return read_ipv4 (text, text + length, TRUE, ret_value);
}

/* Finds the octet that keeps a refused text from being an address. */
static gboolean
refuse_ipv4 (const char *text, gsize length, OctetFault *fault)
{
  gsize start = 0;

  for (guint index = 0; index < N_OCTETS; index++)
    {
      const char *read = text + start;
      gsize end = start;
      guint32 octet = 0;

      while (peek_decimal_digit (text + end, text + length, TRUE) <= 9)
        end++;
      if (!read_octet (&read, text + length, TRUE, &octet) || read < text + end ||
          (index < N_OCTETS - 1 && (end == length || text[end] != '.')))
        return refuse_octet (text, length, start, end, index, fault);
      start = end + 1;
    }
  start--;

  return text[start] == '.'
             ? octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_COUNT_MANY, start, length - start)
             : refuse_octet (text, length, start, start, N_OCTETS, fault);
}

/*
 * octet_address_scan_ipv4:
 * @text: what to read, all of it
 * @length: its length in bytes
 * @ret_value: (out): the address, untouched on failure
 * @fault: (out): why @text is refused
 *
 * Four decimal octets without leading zeros, each followed by a dot but the last.
 */
gboolean
octet_address_scan_ipv4 (const char *text, gsize length, guint32 *ret_value, OctetFault *fault)
{
  return read_ipv4_to_end (text, length, ret_value) || refuse_ipv4 (text, length, fault);
}

/* RFC 4007 section 11: what follows "%". @start is the place of the "%". */
static gboolean
scan_zone (const char *text, gsize length, gsize start, OctetFault *fault)
{
  gsize first = start + 1;

  if (first == length)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_ZONE_EMPTY, first, 0);

  for (gsize i = first; i < length; i++)
    if (text[i] == '%' || text[i] == '/')
      return octet_fault_set (fault, OCTET_PARSE_ERROR_ZONE_CHARACTER, i, 1);

  if (length - first >= OCTET_ZONE_SIZE)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_ZONE_TOO_LONG, first, length - first);

  return g_utf8_validate_len (text + first, length - first, NULL) ||
         octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_UTF8, first, length - first);
}

/* A name begins with a letter or has no digit at all; what is left was meant as four octets. */
static gboolean
is_like_ipv4 (const char *text, gsize length)
{
  gunichar first = g_utf8_get_char_validated (text, (gssize) length);
  gboolean has_digit = FALSE;

  for (gsize i = 0; i < length; i++)
    has_digit |= g_ascii_isdigit (text[i]);

  return has_digit && !(first < 0x80000000 && g_unichar_isalpha (first));
}

/* One colon alone is a port's, or a scheme's: "localhost:80". */
static gboolean
has_two_colons (const char *text, gsize length)
{
  const char *first = memchr (text, ':', length);

  return first != NULL && memchr (first + 1, ':', length - (gsize) (first + 1 - text)) != NULL;
}

/* @fault tells why @text, whose zone begins at @end, is not IPv6. Finds the fault to report: most
 * texts without two colons were not meant as IPv6. */
static gboolean
refuse_address (const char *text, gsize length, gsize end, OctetFault *fault)
{
  guint32 ipv4;

  if (memchr (text, ':', end) == NULL)
    {
      if (octet_address_scan_ipv4 (text, end, &ipv4, fault))
        return octet_fault_set (fault, OCTET_PARSE_ERROR_ZONE_ON_IPV4, end, length - end);

      return is_like_ipv4 (text, length)
                 ? FALSE
                 : octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length);
    }

  return fault->code == OCTET_PARSE_ERROR_GROUP_CHARACTER && !has_two_colons (text, end)
             ? octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length)
             : FALSE;
}

static gboolean
scan_ipv6_with_zone (const char *text, gsize length, OctetAddress *ret_address, OctetFault *fault)
{
  const char *percent = memchr (text, '%', length);
  gsize end = percent != NULL ? (gsize) (percent - text) : length;
  OctetUint128 value;

  if (!octet_address_scan_ipv6 (text, end, &value, fault))
    return refuse_address (text, length, end, fault);
  if (percent != NULL && !scan_zone (text, length, end, fault))
    return FALSE;

  *ret_address = (OctetAddress){ .value = value, .version = OCTET_IPV6 };
  if (percent != NULL)
    memcpy (ret_address->zone, percent + 1, length - end - 1);

  return TRUE;
}

static gboolean
take_ipv6 (OctetUint128 value, OctetAddress *ret_address)
{
  *ret_address = (OctetAddress){ .value = value, .version = OCTET_IPV6 };

  return TRUE;
}

static gboolean
take_ipv4 (guint32 value, OctetAddress *ret_address)
{
  *ret_address = (OctetAddress){ .value = { 0, value }, .version = OCTET_IPV4 };

  return TRUE;
}

/*
 * octet_address_scan:
 * @text: what to read, all of it
 * @length: its length in bytes, not 0
 * @ret_address: (out): the address, untouched on failure
 * @fault: (out): why @text is refused
 */
gboolean
octet_address_scan (const char *text, gsize length, OctetAddress *ret_address, OctetFault *fault)
{
  guint32 value;

  if (read_ipv4_to_end (text, length, &value))
    return take_ipv4 (value, ret_address);

  return scan_ipv6_with_zone (text, length, ret_address, fault);
}

/* Kept apart, so that IPv4 does not pay for all that it needs. */
G_NO_INLINE static gboolean
parse_other (const char *text, gssize length, OctetAddress *ret_address, GError **error)
{
  OctetFault fault;
  OctetUint128 ipv6 = OCTET_UINT128_ZERO;

  if (length < 0 && octet_address_read_ipv6 (text, &ipv6))
    return take_ipv6 (ipv6, ret_address);
  if (!octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;

  return octet_address_scan (text, (gsize) length, ret_address, &fault) ||
         octet_fault_raise (&fault, text, (gsize) length, error);
}

/**
 * octet_address_parse:
 * @text: an address, such as "192.168.0.15", "2001:DB8::1" or "fe80::1%eth0"
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_address: (out): the address, untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR that marks the faulty part
 *
 * Reads an address strictly, as ipaddress.ip_address() reads a string: four decimal octets without
 * leading zeros, or RFC 4291 section 2.2 with an optional zone. Unlike Python, a zone has at most
 * 15 bytes, as interface names do. No blanks, no integers, no prefix length.
 *
 * Returns: whether @text is an address
 */
gboolean
octet_address_parse (const char *text, gssize length, OctetAddress *ret_address, GError **error)
{
  guint32 ipv4;

  g_return_val_if_fail (text != NULL, FALSE);

  /* What is read up to its NUL need not be measured. */
  if (length < 0 && read_ipv4 (text, text, FALSE, &ipv4))
    return take_ipv4 (ipv4, ret_address);

  return parse_other (text, length, ret_address, error);
}

/**
 * octet_address_parse_integer:
 * @text: decimal ASCII digits, without sign and leading zeros
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_address: (out): the address, untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR that marks the faulty part
 *
 * Reads an integer as an address, as ipaddress.ip_address() takes an int: up to 2^32 - 1 it is
 * IPv4, up to 2^128 - 1 IPv6. Leading zeros are refused, with
 * %OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, because inet_aton() takes them for octal.
 *
 * Returns: whether @text is such an integer
 */
gboolean
octet_address_parse_integer (const char *text,
                             gssize length,
                             OctetAddress *ret_address,
                             GError **error)
{
  OctetUint128 value;
  OctetFault fault;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!octet_uint128_parse (text, length, &value, error))
    return FALSE;

  if (length < 0)
    length = (gssize) strlen (text);
  if (length > 1 && text[0] == '0')
    {
      octet_fault_set (&fault, OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, 0, (gsize) length);
      return octet_fault_raise (&fault, text, (gsize) length, error);
    }

  return octet_address_from_integer (value, ret_address);
}

#include "core/octet-address-scan.h"

#include <string.h>

#define N_OCTETS 4
#define N_GROUPS 8

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
  guint32 value = 0;
  gsize i = 0;

  for (guint index = 0; index < N_OCTETS; index++)
    {
      gsize start = i;
      guint octet = 0;

      for (; i < length; i++)
        {
          guint digit = (guint) (guchar) text[i] - '0';

          if (digit > 9)
            break;
          octet = octet * 10 + digit;
        }

      /* The number of digits is bounded first: an octet that overflowed is never looked at. */
      if (i - start - 1 > 2 || octet > 255 || (text[start] == '0' && i - start > 1))
        return refuse_octet (text, length, start, i, index, fault);
      value = value << 8 | octet;

      if (index < N_OCTETS - 1 && (i == length || text[i++] != '.'))
        return refuse_octet (text, length, start, i == length ? i : i - 1, index, fault);
    }

  if (i < length)
    return text[i] == '.'
               ? octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_COUNT_MANY, i, length - i)
               : refuse_octet (text, length, i, i, N_OCTETS, fault);

  *ret_value = value;

  return TRUE;
}

/* Groups read so far; gap is the number of groups before "::", or -1. */
typedef struct
{
  guint16 groups[N_GROUPS];
  guint n_groups;
  int gap;
  gsize gap_offset;
} Ipv6Reading;

static guint
read_hexadecimal_digit (char character)
{
  guint digit = (guint) (guchar) character - '0';

  if (digit <= 9)
    return digit;

  digit = ((guint) (guchar) character | 0x20) - 'a';

  return digit < 6 ? digit + 10 : 16;
}

/* The address may end as IPv4: the last 32 bits, from @start on. */
static gboolean
read_ipv4_tail (const char *text,
                gsize length,
                gsize start,
                Ipv6Reading *reading,
                OctetFault *fault)
{
  guint32 value;

  if (!octet_address_scan_ipv4 (text + start, length - start, &value, fault))
    {
      fault->offset += start;
      return FALSE;
    }
  if (reading->n_groups + 2 > N_GROUPS)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_COUNT_MANY, start - 1,
                            length - start + 1);

  reading->groups[reading->n_groups++] = (guint16) (value >> 16);
  reading->groups[reading->n_groups++] = (guint16) value;

  return TRUE;
}

/* Reads the colon or colons at @*position, and leaves it at the next group. */
static gboolean
read_colons (const char *text,
             gsize length,
             gsize *position,
             Ipv6Reading *reading,
             OctetFault *fault)
{
  gsize i = *position + 1;

  if (i == length || (text[i] != ':' && i == 1))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_EMPTY, i - 1, 1);

  if (text[i] == ':')
    {
      if (reading->gap >= 0)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_COMPRESSION_TWICE, i - 1, 2);
      reading->gap = (int) reading->n_groups;
      reading->gap_offset = i - 1;
      i++;
      if (i < length && text[i] == ':')
        return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_EMPTY, i, 1);
    }
  *position = i;

  return TRUE;
}

/* Reads one group, or all the rest if it is IPv4, and leaves @*position behind it. */
static gboolean
read_group (const char *text,
            gsize length,
            gsize *position,
            Ipv6Reading *reading,
            OctetFault *fault)
{
  gsize start = *position;
  gsize i = start;
  guint value = 0;

  for (guint digit; i < length && (digit = read_hexadecimal_digit (text[i])) < 16; i++)
    value = value << 4 | digit;

  if (i < length && text[i] == '.')
    {
      *position = length;
      return read_ipv4_tail (text, length, start, reading, fault);
    }
  if (i < length && text[i] != ':')
    return octet_fault_set_character (fault, OCTET_PARSE_ERROR_GROUP_CHARACTER, text, length, i);
  if (i - start > 4)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_TOO_LONG, start, i - start);
  if (reading->n_groups == N_GROUPS)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_COUNT_MANY, start - 1,
                            length - start + 1);

  reading->groups[reading->n_groups++] = (guint16) value;
  *position = i;

  return TRUE;
}

static OctetUint128
join_groups (const Ipv6Reading *reading)
{
  guint n_skipped = N_GROUPS - reading->n_groups;
  guint64 halves[2] = { 0, 0 };

  for (guint i = 0; i < reading->n_groups; i++)
    {
      guint place = i < (guint) reading->gap ? i : i + n_skipped;

      halves[place / 4] |= (guint64) reading->groups[i] << (48 - 16 * (place % 4));
    }

  return (OctetUint128){ halves[0], halves[1] };
}

/* RFC 4291 section 2.2, without the zone. */
static gboolean
scan_ipv6 (const char *text, gsize length, OctetUint128 *ret_value, OctetFault *fault)
{
  Ipv6Reading reading = { .gap = -1 };
  gsize i = 0;

  if (text[0] == ':' && !read_colons (text, length, &i, &reading, fault))
    return FALSE;

  while (i < length)
    {
      if (!read_group (text, length, &i, &reading, fault))
        return FALSE;
      if (i < length && !read_colons (text, length, &i, &reading, fault))
        return FALSE;
    }

  if (reading.gap < 0 && reading.n_groups < N_GROUPS)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_COUNT_FEW, length, 0);
  if (reading.gap >= 0 && reading.n_groups == N_GROUPS)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_GROUP_COUNT_MANY, reading.gap_offset, 2);

  *ret_value = join_groups (&reading);

  return TRUE;
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

/* @fault is IPv4's. Finds out whether it is the one to report. */
static gboolean
scan_ipv6_with_zone (const char *text, gsize length, OctetAddress *ret_address, OctetFault *fault)
{
  const char *percent = memchr (text, '%', length);
  gsize end = percent != NULL ? (gsize) (percent - text) : length;
  OctetUint128 value;
  guint32 ipv4;

  if (memchr (text, ':', end) == NULL)
    {
      if (percent != NULL && octet_address_scan_ipv4 (text, end, &ipv4, fault))
        return octet_fault_set (fault, OCTET_PARSE_ERROR_ZONE_ON_IPV4, end, length - end);

      return is_like_ipv4 (text, length)
                 ? FALSE
                 : octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length);
    }

  if (!scan_ipv6 (text, end, &value, fault))
    return fault->code == OCTET_PARSE_ERROR_GROUP_CHARACTER && !has_two_colons (text, end)
               ? octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length)
               : FALSE;
  if (percent != NULL && !scan_zone (text, length, end, fault))
    return FALSE;

  *ret_address = octet_address_from_ipv6 (value);
  if (percent != NULL)
    memcpy (ret_address->zone, percent + 1, length - end - 1);

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

  if (octet_address_scan_ipv4 (text, length, &value, fault))
    {
      *ret_address = octet_address_from_ipv4 (value);
      return TRUE;
    }

  return scan_ipv6_with_zone (text, length, ret_address, fault);
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
  OctetFault fault;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;

  return octet_address_scan (text, (gsize) length, ret_address, &fault) ||
         octet_fault_raise (&fault, text, (gsize) length, error);
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

#include "core/octet-address-scan.h"

#include <string.h>

#define N_GROUPS 8

typedef struct
{
  const char *position; /* what is to be read next */
  const char *gap;      /* where "::" stands, or NULL */
  OctetUint128 before;  /* the groups before it */
  guint n_before;
  OctetUint128 value; /* the groups behind it, or all of them */
  guint n_groups;     /* of both */
} Ipv6Reading;

/* A fault at @position, @length bytes long. */
static gboolean
refuse_ipv6 (OctetParseErrorCode code,
             const char *text,
             const char *position,
             gsize length,
             OctetFault *fault)
{
  return octet_fault_set (fault, code, (gsize) (position - text), length);
}

/* Whatever begins with the colon before @start is too much. */
static gboolean
refuse_rest (const char *text, const char *end, const char *start, OctetFault *fault)
{
  return refuse_ipv6 (OCTET_PARSE_ERROR_GROUP_COUNT_MANY, text, start - 1,
                      (gsize) (end - start) + 1, fault);
}

/* As for IPv4, the readers are made twice. Without an end, @end is any place in the text, and what
 * they say of a fault is of no use. */

G_ALWAYS_INLINE static inline gboolean
is_left (const char *position, const char *end, gboolean has_end)
{
  return has_end ? position < end : *position != '\0';
}

/* Reads the colon or colons that come next. */
G_ALWAYS_INLINE static inline gboolean
read_colons (const char *text,
             const char *end,
             gboolean has_end,
             Ipv6Reading *reading,
             OctetFault *fault)
{
  const char *colon = reading->position;
  const char *p = colon + 1;

  if (!is_left (p, end, has_end) || (*p != ':' && colon == text))
    return refuse_ipv6 (OCTET_PARSE_ERROR_GROUP_EMPTY, text, colon, 1, fault);

  if (*p == ':')
    {
      if (reading->gap != NULL)
        return refuse_ipv6 (OCTET_PARSE_ERROR_COMPRESSION_TWICE, text, colon, 2, fault);
      reading->gap = colon;
      reading->n_before = reading->n_groups;
      reading->before = reading->value;
      reading->value = OCTET_UINT128_ZERO;
      p++;
      if (is_left (p, end, has_end) && *p == ':')
        return refuse_ipv6 (OCTET_PARSE_ERROR_GROUP_EMPTY, text, p, 1, fault);
    }
  reading->position = p;

  return TRUE;
}

/* One more than the value of each hexadecimal digit, and 0 for all other characters. */
static const guint8 hexadecimal_digits[256] = {
  ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
  ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
  ['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16,
};

/* Appends 16 bits, one group. */
static inline void
append_group (Ipv6Reading *reading, guint group)
{
  OctetUint128 value = reading->value;

  reading->value = (OctetUint128){ value.high << 16 | value.low >> 48, value.low << 16 | group };
  reading->n_groups++;
}

/* An address may end as IPv4: its last 32 bits. */
static gboolean
scan_ipv4_tail (const char *text,
                const char *end,
                const char *start,
                gboolean has_end,
                guint n_groups,
                guint32 *ret_value,
                OctetFault *fault)
{
  if (!octet_address_scan_ipv4 (start, has_end ? (gsize) (end - start) : strlen (start), ret_value,
                                fault))
    {
      fault->offset += (gsize) (start - text);
      return FALSE;
    }

  return n_groups + 2 <= N_GROUPS || refuse_rest (text, end, start, fault);
}

/* Reads the group that comes next, or all the rest if it is IPv4. */
G_ALWAYS_INLINE static inline gboolean
read_group (const char *text,
            const char *end,
            gboolean has_end,
            Ipv6Reading *reading,
            OctetFault *fault)
{
  const char *start = reading->position;
  const char *p = start;
  guint value = 0;
  guint32 ipv4;

  for (guint digit; is_left (p, end, has_end) && (digit = hexadecimal_digits[(guchar) *p]) != 0;
       p++)
    value = value * 16 + digit - 1;

  if (is_left (p, end, has_end) && *p == '.')
    {
      if (!scan_ipv4_tail (text, end, start, has_end, reading->n_groups, &ipv4, fault))
        return FALSE;
      append_group (reading, ipv4 >> 16);
      append_group (reading, ipv4 & 0xffff);
      reading->position = end;
      return TRUE;
    }
  if (is_left (p, end, has_end) && *p != ':')
    return octet_fault_set_character (fault, OCTET_PARSE_ERROR_GROUP_CHARACTER, text,
                                      (gsize) (end - text), (gsize) (p - text));
  if (p - start > 4)
    return refuse_ipv6 (OCTET_PARSE_ERROR_GROUP_TOO_LONG, text, start, (gsize) (p - start), fault);
  if (reading->n_groups == N_GROUPS)
    return refuse_rest (text, end, start, fault);

  append_group (reading, value);
  reading->position = p;

  return TRUE;
}

G_ALWAYS_INLINE static inline gboolean
read_ipv6 (const char *text,
           const char *end,
           gboolean has_end,
           OctetUint128 *ret_value,
           OctetFault *fault)
{
  Ipv6Reading reading = { .position = text };

  while (is_left (reading.position, end, has_end))
    {
      if (*reading.position == ':' && !read_colons (text, end, has_end, &reading, fault))
        return FALSE;
      if (is_left (reading.position, end, has_end) &&
          !read_group (text, end, has_end, &reading, fault))
        return FALSE;
    }

  if (reading.gap == NULL && reading.n_groups < N_GROUPS)
    return refuse_ipv6 (OCTET_PARSE_ERROR_GROUP_COUNT_FEW, text, end, 0, fault);
  if (reading.gap != NULL && reading.n_groups == N_GROUPS)
    return refuse_ipv6 (OCTET_PARSE_ERROR_GROUP_COUNT_MANY, text, reading.gap, 2, fault);

  /* "::" stands for as many groups of zeros as are missing. */
  *ret_value = octet_uint128_or (
      octet_uint128_shift_left (reading.before, 16 * (N_GROUPS - reading.n_before)), reading.value);

  return TRUE;
}

/*
 * octet_address_scan_ipv6:
 * @text: what to read, all of it
 * @length: its length in bytes
 * @ret_value: (out): the address, untouched on failure
 * @fault: (out): why @text is refused
 *
 * RFC 4291 section 2.2, without a zone.
 */
gboolean
octet_address_scan_ipv6 (const char *text, gsize length, OctetUint128 *ret_value, OctetFault *fault)
{
  return read_ipv6 (text, text + length, TRUE, ret_value, fault);
}

/*
 * octet_address_read_ipv6:
 * @text: what to read, up to its NUL
 * @ret_value: (out): the address, untouched on failure
 *
 * As octet_address_scan_ipv6(), where it does not matter why a text is refused.
 */
gboolean
octet_address_read_ipv6 (const char *text, OctetUint128 *ret_value)
{
  OctetFault fault;

  return read_ipv6 (text, text, FALSE, ret_value, &fault);
}

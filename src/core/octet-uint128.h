/* Unsigned 128-bit integers, as IPv6 addresses need them.
 *
 * Two 64-bit halves, passed by value; no compiler extension, the same on every machine.
 * Shifts by 0…128 are all defined. Sums and differences wrap; the _checked forms tell.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 high;
  guint64 low;
} OctetUint128;

/* "340282366920938463463374607431768211455" and a NUL */
#define OCTET_UINT128_DECIMAL_SIZE 40

#define OCTET_UINT128_ZERO ((OctetUint128){ 0, 0 })
#define OCTET_UINT128_MAX ((OctetUint128){ G_MAXUINT64, G_MAXUINT64 })

static inline OctetUint128
octet_uint128 (guint64 low)
{
  return (OctetUint128){ 0, low };
}

static inline gboolean
octet_uint128_equal (OctetUint128 a, OctetUint128 b)
{
  return a.high == b.high && a.low == b.low;
}

static inline gboolean
octet_uint128_is_zero (OctetUint128 a)
{
  return (a.high | a.low) == 0;
}

static inline OctetUint128
octet_uint128_and (OctetUint128 a, OctetUint128 b)
{
  return (OctetUint128){ a.high & b.high, a.low & b.low };
}

static inline OctetUint128
octet_uint128_or (OctetUint128 a, OctetUint128 b)
{
  return (OctetUint128){ a.high | b.high, a.low | b.low };
}

static inline OctetUint128
octet_uint128_xor (OctetUint128 a, OctetUint128 b)
{
  return (OctetUint128){ a.high ^ b.high, a.low ^ b.low };
}

static inline OctetUint128
octet_uint128_not (OctetUint128 a)
{
  return (OctetUint128){ ~a.high, ~a.low };
}

int octet_uint128_compare (OctetUint128 a, OctetUint128 b);
OctetUint128 octet_uint128_add (OctetUint128 a, OctetUint128 b);
OctetUint128 octet_uint128_subtract (OctetUint128 a, OctetUint128 b);
gboolean octet_uint128_add_checked (OctetUint128 a, OctetUint128 b, OctetUint128 *ret_sum);
gboolean
octet_uint128_subtract_checked (OctetUint128 a, OctetUint128 b, OctetUint128 *ret_difference);
OctetUint128 octet_uint128_shift_left (OctetUint128 a, guint n_bits);
OctetUint128 octet_uint128_shift_right (OctetUint128 a, guint n_bits);
guint octet_uint128_count_leading_zeros (OctetUint128 a);
guint octet_uint128_count_trailing_zeros (OctetUint128 a);

gsize octet_uint128_print (OctetUint128 a, char text[OCTET_UINT128_DECIMAL_SIZE]);
gboolean
octet_uint128_parse (const char *text, gssize length, OctetUint128 *ret_value, GError **error);

G_END_DECLS

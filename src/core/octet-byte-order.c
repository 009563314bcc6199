#include "core/octet-byte-order.h"

#include "core/octet-fault.h"

/**
 * octet_byte_order_get_host:
 *
 * Returns: the order of this machine
 */
OctetByteOrder
octet_byte_order_get_host (void)
{
  return G_BYTE_ORDER == G_BIG_ENDIAN ? OCTET_BIG_ENDIAN : OCTET_LITTLE_ENDIAN;
}

static gboolean
is_width (guint width)
{
  return width == 16 || width == 32 || width == 64;
}

/**
 * octet_byte_order_fits:
 * @value: a number
 * @width: 16, 32 or 64 bits
 *
 * Returns: whether @width bits can hold @value
 */
gboolean
octet_byte_order_fits (guint64 value, guint width)
{
  g_return_val_if_fail (is_width (width), FALSE);

  return width == 64 || value >> width == 0;
}

/**
 * octet_byte_order_store:
 * @value: a number; bits above @width are ignored
 * @width: 16, 32 or 64 bits
 * @order: of which machine
 * @ret_bytes: (out): @width / 8 bytes as they lie in memory, lowest address first
 */
void
octet_byte_order_store (guint64 value, guint width, OctetByteOrder order, guint8 *ret_bytes)
{
  guint n_bytes = width / 8;

  g_return_if_fail (is_width (width));

  for (guint i = 0; i < n_bytes; i++)
    {
      guint place = order == OCTET_LITTLE_ENDIAN ? i : n_bytes - 1 - i;

      ret_bytes[place] = (guint8) (value >> (8 * i));
    }
}

/**
 * octet_byte_order_load:
 * @bytes: @width / 8 bytes as they lie in memory, lowest address first
 * @width: 16, 32 or 64 bits
 * @order: of which machine
 *
 * Returns: the number that the machine reads there
 */
guint64
octet_byte_order_load (const guint8 *bytes, guint width, OctetByteOrder order)
{
  guint n_bytes = width / 8;
  guint64 value = 0;

  g_return_val_if_fail (is_width (width), 0);

  for (guint i = 0; i < n_bytes; i++)
    {
      guint place = order == OCTET_LITTLE_ENDIAN ? i : n_bytes - 1 - i;

      value |= (guint64) bytes[place] << (8 * i);
    }

  return value;
}

/**
 * octet_byte_order_to_network:
 * @value: a number; bits above @width are ignored
 * @width: 16 for htons(), 32 for htonl(), or 64
 * @order: of which machine
 *
 * Computes the number whose bytes, on a machine of @order, lie in memory as @value's do in network
 * order. On a big-endian machine that is @value itself. The same map leads back: ntohs(), ntohl().
 *
 * Returns: the number
 */
guint64
octet_byte_order_to_network (guint64 value, guint width, OctetByteOrder order)
{
  guint8 bytes[8];

  g_return_val_if_fail (is_width (width), 0);

  octet_byte_order_store (value, width, OCTET_BIG_ENDIAN, bytes);

  return octet_byte_order_load (bytes, width, order);
}

/* The base that "0x", "0o" or "0b" in front tells, and how many bytes tell it. */
static guint
read_base (const char *text, gsize length, gsize *ret_start)
{
  *ret_start = 2;
  if (length >= 2 && text[0] == '0')
    switch (text[1])
      {
      case 'x':
      case 'X':
        return 16;
      case 'o':
      case 'O':
        return 8;
      case 'b':
      case 'B':
        return 2;
      default:
        break;
      }
  *ret_start = 0;

  return 10;
}

/* 010 would be eight in C and is an error in Python; 00 is nothing but zero. */
static gsize
count_ambiguous_zeros (const char *text, gsize length)
{
  gsize n_zeros = 0;

  while (n_zeros < length && text[n_zeros] == '0')
    n_zeros++;

  return n_zeros < length && g_ascii_isdigit (text[n_zeros]) ? n_zeros : 0;
}

static gboolean
scan_number (const char *text, gsize length, guint64 *ret_value, OctetFault *fault)
{
  gsize start;
  guint base = read_base (text, length, &start);
  gsize n_zeros = base == 10 ? count_ambiguous_zeros (text, length) : 0;
  guint64 value = 0;
  gboolean fits = TRUE;

  if (start == length)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NUMBER_CHARACTER, start, 0);
  if (n_zeros > 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NUMBER_CHARACTER, 0, n_zeros);

  for (gsize i = start; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0 || (guint) digit >= base)
        return octet_fault_set_character (fault, OCTET_PARSE_ERROR_NUMBER_CHARACTER, text, length,
                                          i);
      fits = fits && g_uint64_checked_mul (&value, value, base) &&
             g_uint64_checked_add (&value, value, (guint64) digit);
    }
  if (!fits)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NUMBER_TOO_LARGE, 0, length);

  *ret_value = value;

  return TRUE;
}

/**
 * octet_byte_order_parse_number:
 * @text: digits, decimal or behind "0x", "0o" or "0b", in either case
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_value: (out): the number, untouched on failure
 * @error: (nullable): %OCTET_PARSE_ERROR_EMPTY, TOO_LONG, NOT_UTF8, NUMBER_CHARACTER or
 *   NUMBER_TOO_LARGE (2^64 and more)
 *
 * Reads a number as Python's int (text, 0), but without sign, blanks and underscores. As there,
 * a decimal number has no leading zeros.
 *
 * Returns: whether @text is such a number
 */
gboolean
octet_byte_order_parse_number (const char *text, gssize length, guint64 *ret_value, GError **error)
{
  OctetFault fault;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;

  return scan_number (text, (gsize) length, ret_value, &fault) ||
         octet_fault_raise (&fault, text, (gsize) length, error);
}

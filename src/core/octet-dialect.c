#include "core/octet-dialect.h"

#include "core/octet-address-scan.h"
#include "core/octet-dialect-numbers.h"

#include <string.h>

static gboolean
scan_strict (const char *text, gsize length, OctetAddress *ret_address, OctetFault *fault)
{
  return octet_address_scan (text, length, ret_address, fault);
}

/* Strict but for the zone, which inet_pton() knows nothing of: its "%" is no digit. */
static gboolean
scan_inet_pton (const char *text, gsize length, OctetAddress *ret_address, OctetFault *fault)
{
  const char *percent = memchr (text, '%', length);
  gsize end = percent != NULL ? (gsize) (percent - text) : length;
  OctetAddress address;

  if (end == 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length);
  if (!octet_address_scan (text, end, &address, fault))
    return FALSE;
  if (percent != NULL)
    return octet_fault_set (fault,
                            address.version == OCTET_IPV4 ? OCTET_PARSE_ERROR_OCTET_CHARACTER
                                                          : OCTET_PARSE_ERROR_GROUP_CHARACTER,
                            end, 1);
  *ret_address = address;

  return TRUE;
}

static gboolean
scan_inet_aton (const char *text,
                gsize length,
                OctetAddress *ret_address,
                OctetReading *ret_reading,
                OctetFault *fault)
{
  OctetDialectNumbers numbers;
  gsize end = octet_dialect_numbers_find_blank (text, length);
  guint32 value;

  if (!octet_dialect_numbers_scan (&numbers, text, end, FALSE, fault) ||
      !octet_dialect_numbers_join (&numbers, &value, fault))
    return FALSE;

  *ret_reading = numbers.reading;
  if (end < length && numbers.reading == OCTET_READING_PLAIN)
    *ret_reading = OCTET_READING_TEXT_IGNORED;
  *ret_address = octet_address_from_ipv4 (value);

  return TRUE;
}

/* What the URL standard forbids in a host, "%" having been decoded before. */
static gboolean
find_forbidden (const char *text, gsize length, gsize *ret_place)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] <= ' ' || text[i] == 0x7f || strchr ("#/:<>?@[\\]^|%", text[i]) != NULL)
      {
        *ret_place = i;
        return TRUE;
      }

  return FALSE;
}

/* The host of an "http" URL, without brackets: an IPv4 address if it ends in a number. */
static gboolean
scan_whatwg_domain (const char *text,
                    gsize length,
                    OctetAddress *ret_address,
                    OctetReading *ret_reading,
                    OctetFault *fault)
{
  OctetDialectNumbers numbers;
  guint32 value;
  gsize place;

  if (find_forbidden (text, length, &place))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_OCTET_CHARACTER, place, 1);
  if (!octet_dialect_numbers_ends_in_number (text, length))
    {
      *ret_reading = OCTET_READING_DOMAIN;
      return octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length);
    }
  if (!octet_dialect_numbers_scan (&numbers, text, length, TRUE, fault) ||
      !octet_dialect_numbers_join (&numbers, &value, fault))
    return FALSE;

  *ret_reading = numbers.reading;
  *ret_address = octet_address_from_ipv4 (value);

  return TRUE;
}

/* Percent-decoding and, near enough for digits and dots, the mapping of UTS 46: full-width digits
 * and the ideographic full stop become ASCII. NULL if that is no text. */
static char *
map_to_ascii (const char *text, gsize length)
{
  g_autofree char *decoded = g_uri_unescape_segment (text, text + length, NULL);
  g_autofree char *normal = NULL;
  GString *mapped;

  if (decoded == NULL || decoded[0] == '\0' || !g_utf8_validate (decoded, -1, NULL))
    return NULL;

  normal = g_utf8_normalize (decoded, -1, G_NORMALIZE_NFKC);
  mapped = g_string_new (normal);
  g_string_replace (mapped, "。", ".", 0);

  return g_string_free (mapped, FALSE);
}

static gboolean
scan_whatwg (const char *text,
             gsize length,
             OctetAddress *ret_address,
             OctetReading *ret_reading,
             OctetFault *fault)
{
  gboolean bracketed = length >= 2 && text[0] == '[' && text[length - 1] == ']';
  g_autofree char *mapped = NULL;

  if (bracketed || memchr (text, ':', length) != NULL)
    {
      gsize start = bracketed ? 1 : 0;

      if (length == 2 * start || memchr (text, ':', length) == NULL)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, length);
      if (scan_inet_pton (text + start, length - 2 * start, ret_address, fault))
        return TRUE;
      fault->offset += start;
      return FALSE;
    }

  if (scan_whatwg_domain (text, length, ret_address, ret_reading, fault))
    return TRUE;
  mapped = map_to_ascii (text, length);
  if (mapped == NULL || (strlen (mapped) == length && memcmp (mapped, text, length) == 0))
    return FALSE;

  /* Places in the mapped text are not places in what was typed: the whole is marked. */
  *ret_reading = OCTET_READING_REFUSED;
  if (scan_whatwg_domain (mapped, strlen (mapped), ret_address, ret_reading, fault))
    return TRUE;

  return octet_fault_set (fault, fault->code, 0, length);
}

static gboolean
scan_dialect (OctetDialect dialect,
              const char *text,
              gsize length,
              OctetAddress *ret_address,
              OctetReading *ret_reading,
              OctetFault *fault)
{
  *ret_reading = OCTET_READING_PLAIN;

  switch (dialect)
    {
    case OCTET_DIALECT_STRICT:
      return scan_strict (text, length, ret_address, fault);
    case OCTET_DIALECT_INET_ATON:
      return scan_inet_aton (text, length, ret_address, ret_reading, fault);
    case OCTET_DIALECT_INET_PTON:
      return scan_inet_pton (text, length, ret_address, fault);
    case OCTET_DIALECT_WHATWG:
      return scan_whatwg (text, length, ret_address, ret_reading, fault);
    case OCTET_N_DIALECTS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * octet_dialect_parse:
 * @dialect: which parser
 * @text: what it is given
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_address: (out): the address that it reads; untouched on failure
 * @ret_reading: (out) (optional): what decided; set on failure too, to %OCTET_READING_REFUSED or,
 * if a browser would look the text up as a name, %OCTET_READING_DOMAIN
 * @error: (nullable): an %OCTET_PARSE_ERROR that marks what the parser stumbles over
 *
 * Reads @text as one of four parsers does. inet_aton() is glibc's; inet_pton() is asked for both
 * families; the URL standard's host parser takes IPv6 in brackets, and here without them too. Texts
 * over 255 bytes are refused, even where a parser would take any number of zeros.
 *
 * Returns: whether @dialect reads an address in @text
 */
gboolean
octet_dialect_parse (OctetDialect dialect,
                     const char *text,
                     gssize length,
                     OctetAddress *ret_address,
                     OctetReading *ret_reading,
                     GError **error)
{
  OctetReading reading = OCTET_READING_PLAIN;
  gboolean accepted = FALSE;
  OctetFault fault;

  g_return_val_if_fail (dialect < OCTET_N_DIALECTS && text != NULL, FALSE);

  if (octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    {
      /* No parser of C strings sees what follows a NUL; it must not pass unnoticed. */
      if (memchr (text, '\0', (gsize) length) != NULL)
        octet_fault_set (&fault, OCTET_PARSE_ERROR_NOT_UTF8, 0, (gsize) length);
      else
        accepted = scan_dialect (dialect, text, (gsize) length, ret_address, &reading, &fault);
      if (!accepted)
        octet_fault_raise (&fault, text, (gsize) length, error);
    }
  if (!accepted && reading != OCTET_READING_DOMAIN)
    reading = OCTET_READING_REFUSED;
  if (ret_reading != NULL)
    *ret_reading = reading;

  return accepted;
}

/**
 * octet_dialect_get_name:
 * @dialect: a parser
 *
 * Returns: its name, as in fact ids: "strict", "inet-aton", "inet-pton" or "whatwg"
 */
const char *
octet_dialect_get_name (OctetDialect dialect)
{
  static const char *const names[OCTET_N_DIALECTS] = {
    [OCTET_DIALECT_STRICT] = "strict",
    [OCTET_DIALECT_INET_ATON] = "inet-aton",
    [OCTET_DIALECT_INET_PTON] = "inet-pton",
    [OCTET_DIALECT_WHATWG] = "whatwg",
  };

  g_return_val_if_fail (dialect < OCTET_N_DIALECTS, NULL);

  return names[dialect];
}

/**
 * octet_dialect_to_shortest:
 * @address: an address
 *
 * Returns: (transfer full): the shortest decimal text that inet_aton() reads as @address, the one
 *   with most parts if there are several: 127.0.0.1 is 127.1, 0.0.0.0 is 0. Octal or hexadecimal
 *   digits never make it shorter. For IPv6, the usual text
 */
char *
octet_dialect_to_shortest (const OctetAddress *address)
{
  guint32 value = (guint32) address->value.low;
  char *best;

  if (address->version == OCTET_IPV6)
    return octet_address_to_string (address);

  best = octet_address_to_string (address);
  for (guint n_bytes = 2; n_bytes <= 4; n_bytes++)
    {
      guint32 rest = n_bytes == 4 ? value : value & ((1U << (8 * n_bytes)) - 1);
      GString *text = g_string_new (NULL);

      for (guint shift = 24; shift >= 8 * n_bytes; shift -= 8)
        g_string_append_printf (text, "%u.", value >> shift & 0xff);
      g_string_append_printf (text, "%u", rest);

      if (text->len < strlen (best))
        {
          g_free (best);
          best = g_string_free (text, FALSE);
        }
      else
        g_string_free (text, TRUE);
    }

  return best;
}

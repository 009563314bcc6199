#include "core/octet-fault.h"

#include <string.h>

static const char *const messages[OCTET_PARSE_ERROR_N_CODES] = {
  [OCTET_PARSE_ERROR_EMPTY] = "the text is empty",
  [OCTET_PARSE_ERROR_TOO_LONG] = "the text is longer than any valid one",
  [OCTET_PARSE_ERROR_NOT_UTF8] = "the text is not UTF-8 here, or has a NUL",
  [OCTET_PARSE_ERROR_NOT_AN_ADDRESS] = "the text is no address",
  [OCTET_PARSE_ERROR_OCTET_COUNT_FEW] = "an IPv4 address has four octets; here are fewer",
  [OCTET_PARSE_ERROR_OCTET_COUNT_MANY] = "an IPv4 address has four octets; here are more",
  [OCTET_PARSE_ERROR_OCTET_EMPTY] = "an octet is missing",
  [OCTET_PARSE_ERROR_OCTET_CHARACTER] = "an octet has a character that is no digit",
  [OCTET_PARSE_ERROR_OCTET_LEADING_ZERO] = "leading zeros are ambiguous: decimal or octal",
  [OCTET_PARSE_ERROR_OCTET_TOO_LARGE] = "an octet is above its largest value",
  [OCTET_PARSE_ERROR_GROUP_COUNT_FEW] = "an IPv6 address has eight groups; here are fewer",
  [OCTET_PARSE_ERROR_GROUP_COUNT_MANY] = "an IPv6 address has eight groups; here are more",
  [OCTET_PARSE_ERROR_GROUP_EMPTY] = "a group is missing beside this colon",
  [OCTET_PARSE_ERROR_GROUP_CHARACTER] = "a group has a character that is no hexadecimal digit",
  [OCTET_PARSE_ERROR_GROUP_TOO_LONG] = "a group has more than four digits",
  [OCTET_PARSE_ERROR_COMPRESSION_TWICE] = "\"::\" may stand only once",
  [OCTET_PARSE_ERROR_ZONE_EMPTY] = "no zone follows \"%\"",
  [OCTET_PARSE_ERROR_ZONE_CHARACTER] = "the zone has a character that no zone has",
  [OCTET_PARSE_ERROR_ZONE_TOO_LONG] = "the zone is longer than an interface name can be",
  [OCTET_PARSE_ERROR_ZONE_ON_IPV4] = "IPv4 addresses have no zone",
  [OCTET_PARSE_ERROR_INTEGER_CHARACTER] = "the integer has a character that is no digit",
  [OCTET_PARSE_ERROR_INTEGER_TOO_LARGE] = "the integer is above its largest value",
  [OCTET_PARSE_ERROR_INTEGER_NEGATIVE] = "the integer is negative",
  [OCTET_PARSE_ERROR_PREFIX_EMPTY] = "no prefix length follows \"/\"",
  [OCTET_PARSE_ERROR_PREFIX_CHARACTER] = "the prefix length has a character that is no digit",
  [OCTET_PARSE_ERROR_PREFIX_TOO_LARGE] = "the prefix is longer than the address",
  [OCTET_PARSE_ERROR_PREFIX_TWICE] = "\"/\" may stand only once",
  [OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS] = "the mask mixes ones and zeros",
  [OCTET_PARSE_ERROR_HOST_BITS_SET] = "the address has host bits set",
  [OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER] = "a range has addresses of one version",
  [OCTET_PARSE_ERROR_RANGE_REVERSED] = "the last address lies before the first",
  [OCTET_PARSE_ERROR_URL_BRACKETS] = "brackets stand only in pairs around the whole host",
  [OCTET_PARSE_ERROR_URL_HOST] = "the host in brackets is no IPv6 address",
  [OCTET_PARSE_ERROR_URL_LOOKALIKE] = "the character turns into a separator under NFKC",
  [OCTET_PARSE_ERROR_URL_PORT_CHARACTER] = "the port has a character that is no digit",
  [OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE] = "the port is above 65535",
  [OCTET_PARSE_ERROR_NUMBER_CHARACTER] = "the number has a character that is no digit of its base",
  [OCTET_PARSE_ERROR_NUMBER_TOO_LARGE] = "the number does not fit 64 bits",
  [OCTET_PARSE_ERROR_NAME_CHARACTER] = "the name has a character that no such name has",
  [OCTET_PARSE_ERROR_NAME_TOO_LONG] = "the name is longer than names can be",
  [OCTET_PARSE_ERROR_UNKNOWN_NAME] = "the name is unknown",
};

/* Bytes that do not continue a character: right for UTF-8, defined for anything else. */
static gsize
count_characters (const char *text, gsize n_bytes)
{
  gsize n_characters = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_characters += ((guchar) text[i] & 0xc0) != 0x80;

  return n_characters;
}

/* Always FALSE, so that a scanner can return what it leaves. */
gboolean
octet_fault_set (OctetFault *fault, OctetParseErrorCode code, gsize offset, gsize length)
{
  fault->code = code;
  fault->offset = offset;
  fault->length = length;

  return FALSE;
}

/* As octet_fault_set(), for the one character that begins at @offset. */
gboolean
octet_fault_set_character (OctetFault *fault,
                           OctetParseErrorCode code,
                           const char *text,
                           gsize length,
                           gsize offset)
{
  gsize end = offset + 1;

  while (end < length && ((guchar) text[end] & 0xc0) == 0x80)
    end++;

  return octet_fault_set (fault, code, offset, end - offset);
}

/**
 * octet_fault_raise:
 * @fault: what a scanner found
 * @text: the text that it scanned
 * @length: its length in bytes
 * @error: (nullable): where to put the error
 *
 * Reports @fault. A text that is not UTF-8 is reported as that, whatever the scanner found, since
 * it has no characters that could be marked otherwise.
 *
 * Returns: %FALSE
 */
gboolean
octet_fault_raise (const OctetFault *fault, const char *text, gsize length, GError **error)
{
  OctetParseErrorCode code = fault->code;
  gsize offset;
  gsize n_marked;
  const char *end;

  if (error == NULL)
    return FALSE;

  if (g_utf8_validate_len (text, length, &end))
    {
      offset = count_characters (text, fault->offset);
      n_marked = count_characters (text + fault->offset, fault->length);
    }
  else
    {
      code = OCTET_PARSE_ERROR_NOT_UTF8;
      offset = count_characters (text, (gsize) (end - text));
      n_marked = 1;
    }

  octet_parse_error_set (error, code, offset, n_marked, "%s", messages[code]);

  return FALSE;
}

/**
 * octet_fault_measure:
 * @text: the text to parse
 * @length: (inout): its length in bytes, or -1 if it ends with a NUL
 * @limit: the largest length in bytes that is worth reading
 * @error: (nullable): where to put the error
 *
 * Finds the length of @text, and refuses it if it is empty or longer than @limit, before anybody
 * reads it. What lies behind the limit is marked.
 *
 * Returns: whether the text may be read
 */
gboolean
octet_fault_measure (const char *text, gssize *length, gsize limit, GError **error)
{
  gsize n_bytes = *length < 0 ? strlen (text) : (gsize) *length;
  gsize n_kept = limit;

  *length = (gssize) n_bytes;
  if (G_LIKELY (n_bytes > 0 && n_bytes <= limit))
    return TRUE;

  if (n_bytes == 0)
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_EMPTY, 0, 0, "%s",
                             messages[OCTET_PARSE_ERROR_EMPTY]);
      return FALSE;
    }

  while (n_kept > 0 && ((guchar) text[n_kept] & 0xc0) == 0x80)
    n_kept--;
  octet_parse_error_set (error, OCTET_PARSE_ERROR_TOO_LONG, count_characters (text, n_kept),
                         count_characters (text + n_kept, n_bytes - n_kept), "%s",
                         messages[OCTET_PARSE_ERROR_TOO_LONG]);

  return FALSE;
}

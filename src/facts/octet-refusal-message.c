#include "facts/octet-refusal.h"

#include "facts/octet-excerpt.h"
#include "facts/octet-sentence.h"

#include <glib/gi18n.h>
#include <string.h>

/* One sentence for each code, with the faulty part at its end; those left out are made below. */
static const char *const messages[OCTET_PARSE_ERROR_N_CODES] = {
  [OCTET_PARSE_ERROR_EMPTY] = N_ ("There is nothing to read yet"),
  [OCTET_PARSE_ERROR_NOT_UTF8] = N_ ("A byte is not UTF-8 text: %1$s"),
  [OCTET_PARSE_ERROR_NOT_AN_ADDRESS] = N_ ("This is not an IP address: %1$s"),
  [OCTET_PARSE_ERROR_OCTET_COUNT_MANY] = N_ ("More follows behind the fourth octet: %1$s"),
  [OCTET_PARSE_ERROR_GROUP_COUNT_MANY] = N_ ("The IPv6 address has more than eight groups: %1$s"),
  [OCTET_PARSE_ERROR_GROUP_EMPTY] = N_ ("A group is missing beside the colon: %1$s"),
  [OCTET_PARSE_ERROR_GROUP_CHARACTER] = N_ ("A group has a character that is no hexadecimal "
                                            "digit: %1$s"),
  [OCTET_PARSE_ERROR_GROUP_TOO_LONG] = N_ ("A group has more than four digits: %1$s"),
  [OCTET_PARSE_ERROR_COMPRESSION_TWICE] = N_ ("The colons for left-out zeros stand twice: %1$s"),
  [OCTET_PARSE_ERROR_ZONE_EMPTY] = N_ ("No zone follows the percent sign"),
  [OCTET_PARSE_ERROR_ZONE_CHARACTER] = N_ ("The zone has a character that no zone can have: %1$s"),
  [OCTET_PARSE_ERROR_ZONE_TOO_LONG] = N_ ("The zone is longer than interface names are: %1$s"),
  [OCTET_PARSE_ERROR_ZONE_ON_IPV4] = N_ ("An IPv4 address has no zone: %1$s"),
  [OCTET_PARSE_ERROR_INTEGER_CHARACTER] = N_ ("The integer has a character that is no digit: %1$s"),
  [OCTET_PARSE_ERROR_INTEGER_TOO_LARGE] = N_ ("The integer is above the largest address: %1$s"),
  [OCTET_PARSE_ERROR_INTEGER_NEGATIVE] = N_ ("The integer is below zero: %1$s"),
  [OCTET_PARSE_ERROR_PREFIX_EMPTY] = N_ ("No prefix length follows the slash"),
  [OCTET_PARSE_ERROR_PREFIX_CHARACTER] = N_ ("The prefix length is not a decimal number: %1$s"),
  [OCTET_PARSE_ERROR_PREFIX_TWICE] = N_ ("A second slash follows the prefix length: %1$s"),
  [OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS] = N_ ("The mask mixes ones and zeros: %1$s"),
  [OCTET_PARSE_ERROR_HOST_BITS_SET] = N_ ("The network address has host bits set: %1$s"),
  [OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER] = N_ ("The two ends of the range differ in IP version: "
                                                  "%1$s"),
  [OCTET_PARSE_ERROR_RANGE_REVERSED] = N_ ("The range ends before it begins: %1$s"),
  [OCTET_PARSE_ERROR_URL_BRACKETS] = N_ ("Brackets are not paired around the host: %1$s"),
  [OCTET_PARSE_ERROR_URL_HOST] = N_ ("No IPv6 address stands in the brackets: %1$s"),
  [OCTET_PARSE_ERROR_URL_LOOKALIKE] = N_ ("A character only looks like a separator: %1$s"),
  [OCTET_PARSE_ERROR_URL_PORT_CHARACTER] = N_ ("The port has a character that is no digit: %1$s"),
  [OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE] = N_ ("The port is above 65535: %1$s"),
  [OCTET_PARSE_ERROR_NUMBER_CHARACTER] = N_ ("The number has a character that is no digit: %1$s"),
  [OCTET_PARSE_ERROR_NUMBER_TOO_LARGE] = N_ ("The number does not fit into 64 bits: %1$s"),
  [OCTET_PARSE_ERROR_NAME_CHARACTER] = N_ ("A name cannot have this character: %1$s"),
  [OCTET_PARSE_ERROR_NAME_TOO_LONG] = N_ ("The name is too long: %1$s"),
  [OCTET_PARSE_ERROR_UNKNOWN_NAME] = N_ ("This system does not know the name: %1$s"),
};

/* Ordinals are not numbers with an ending in every language, so each sentence stands whole. */
static const char *const octet_messages[][4] = {
  { N_ ("The first octet is empty"), N_ ("The second octet is empty"),
    N_ ("The third octet is empty"), N_ ("The fourth octet is empty") },
  { N_ ("The first octet has a character that is no digit: %1$s"),
    N_ ("The second octet has a character that is no digit: %1$s"),
    N_ ("The third octet has a character that is no digit: %1$s"),
    N_ ("The fourth octet has a character that is no digit: %1$s") },
  { N_ ("The first octet has a leading zero: %1$s"),
    N_ ("The second octet has a leading zero: %1$s"),
    N_ ("The third octet has a leading zero: %1$s"),
    N_ ("The fourth octet has a leading zero: %1$s") },
  { N_ ("The first octet is above 255: %1$s"), N_ ("The second octet is above 255: %1$s"),
    N_ ("The third octet is above 255: %1$s"), N_ ("The fourth octet is above 255: %1$s") },
};

static char *
make_octet_message (const OctetRefusal *refusal)
{
  guint octet = octet_refusal_get_octet (refusal);
  g_autofree char *address = octet_refusal_dup_address (refusal);

  if (refusal->code == OCTET_PARSE_ERROR_OCTET_LEADING_ZERO && strchr (address, '.') == NULL)
    return g_strdup_printf (_ ("The number has a leading zero: %s"), refusal->shown);

  return octet_sentence_fill (
      _ (octet_messages[refusal->code - OCTET_PARSE_ERROR_OCTET_EMPTY][octet]), refusal->shown,
      NULL);
}

static char *
make_too_few_message (const OctetRefusal *refusal)
{
  g_autofree char *address = octet_refusal_dup_address (refusal);
  g_autofree char *shown = octet_excerpt_new (address, OCTET_EXCERPT_LENGTH);
  gboolean is_ipv4 = refusal->code == OCTET_PARSE_ERROR_OCTET_COUNT_FEW;
  guint n_parts = 1;

  for (const char *p = address; *p != '\0'; p++)
    n_parts += *p == (is_ipv4 ? '.' : ':');

  if (is_ipv4)
    return g_strdup_printf (ngettext ("An IPv4 address needs four octets, and here is %1$u: %2$s",
                                      "An IPv4 address needs four octets, and here are %1$u: %2$s",
                                      n_parts),
                            n_parts, shown);

  return g_strdup_printf (ngettext ("An IPv6 address needs eight groups, and here is %1$u: %2$s",
                                    "An IPv6 address needs eight groups, and here are %1$u: %2$s",
                                    n_parts),
                          n_parts, shown);
}

static char *
make_prefix_message (const OctetRefusal *refusal)
{
  gboolean is_ipv6 = memchr (refusal->text, ':', (gsize) (refusal->start - refusal->text)) != NULL;

  return g_strdup_printf (is_ipv6 ? _ ("The prefix length is above 128: %s")
                                  : _ ("The prefix length is above 32: %s"),
                          refusal->shown);
}

static char *
make_too_long_message (const OctetRefusal *refusal)
{
  gsize size = strlen (refusal->text);

  return g_strdup_printf (
      ngettext ("The text is too long: %lu byte", "The text is too long: %lu bytes", size),
      (gulong) size);
}

/**
 * octet_refusal_dup_message:
 * @refusal: a refusal
 *
 * Returns: (transfer full): what is wrong, one sentence without a full stop, in the reader's
 *   language, with the faulty part in it
 */
char *
octet_refusal_dup_message (const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_OCTET_EMPTY:
    case OCTET_PARSE_ERROR_OCTET_CHARACTER:
    case OCTET_PARSE_ERROR_OCTET_LEADING_ZERO:
    case OCTET_PARSE_ERROR_OCTET_TOO_LARGE:
      return make_octet_message (refusal);
    case OCTET_PARSE_ERROR_OCTET_COUNT_FEW:
    case OCTET_PARSE_ERROR_GROUP_COUNT_FEW:
      return make_too_few_message (refusal);
    case OCTET_PARSE_ERROR_PREFIX_TOO_LARGE:
      return make_prefix_message (refusal);
    case OCTET_PARSE_ERROR_TOO_LONG:
      return make_too_long_message (refusal);
    default:
      return octet_sentence_fill (_ (messages[refusal->code]), refusal->shown, NULL);
    }
}

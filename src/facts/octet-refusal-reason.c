#include "facts/octet-refusal.h"

#include "core/octet-network.h"
#include "facts/octet-excerpt.h"
#include "facts/octet-sentence.h"

#include <glib/gi18n.h>
#include <string.h>

/* Why a text of this kind cannot be; those with numbers of their own are made below. */
static const char *const reasons[OCTET_PARSE_ERROR_N_CODES] = {
  [OCTET_PARSE_ERROR_NOT_UTF8] = N_ (
      "Text here is UTF-8, in which no character is written with this byte at this place: %1$s."),
  [OCTET_PARSE_ERROR_NOT_AN_ADDRESS] =
      N_ ("An IPv4 address is four numbers with dots between them, an IPv6 address is hexadecimal "
          "groups with colons. A name is looked up among the hosts."),
  [OCTET_PARSE_ERROR_OCTET_COUNT_FEW] =
      N_ ("Four octets of 8 bits make the 32 bits of an address. inet_aton would fill up the "
          "missing ones in its own way: %1$s."),
  [OCTET_PARSE_ERROR_OCTET_COUNT_MANY] =
      N_ ("Four octets of 8 bits make the 32 bits of an address; there is no room for this: %1$s."),
  [OCTET_PARSE_ERROR_OCTET_EMPTY] = N_ (
      "Between two dots, and at both ends, stands a number from 0 to 255. Nothing is not zero."),
  [OCTET_PARSE_ERROR_GROUP_COUNT_FEW] = N_ (
      "Eight groups of 16 bits make the 128 bits of an address. Groups of zeros may be left out "
      "only where “::” stands for them."),
  [OCTET_PARSE_ERROR_GROUP_COUNT_MANY] =
      N_ ("Eight groups of 16 bits make the 128 bits of an address, and “::” stands for at least "
          "one of them, so there is no room for this: %1$s."),
  [OCTET_PARSE_ERROR_GROUP_EMPTY] =
      N_ ("A colon stands between two groups. Only “::” may begin or end an address."),
  [OCTET_PARSE_ERROR_GROUP_CHARACTER] =
      N_ ("A group is written with the digits 0 to 9 and the letters a to f, four bits each, which "
          "this is not: %1$s."),
  [OCTET_PARSE_ERROR_GROUP_TOO_LONG] =
      N_ ("A group has 16 bits, which are four hexadecimal digits; this one has more: %1$s."),
  [OCTET_PARSE_ERROR_COMPRESSION_TWICE] =
      N_ ("“::” stands for as many groups of zeros as are missing. If it stood twice, nobody could "
          "tell how many belong to each."),
  [OCTET_PARSE_ERROR_ZONE_EMPTY] = N_ (
      "The zone names the interface that a link-local address is used on, as eth0 does. Without "
      "one there is no percent sign."),
  [OCTET_PARSE_ERROR_ZONE_CHARACTER] =
      N_ ("The zone is the name or number of an interface, and this cannot stand in it: %1$s."),
  [OCTET_PARSE_ERROR_ZONE_ON_IPV4] =
      N_ ("Zones tell apart the links of IPv6 addresses (RFC 4007); IPv4 has none, so this has no "
          "meaning: %1$s."),
  [OCTET_PARSE_ERROR_INTEGER_CHARACTER] =
      N_ ("An address as an integer is written with the digits 0 to 9 alone, which this is not: "
          "%1$s."),
  [OCTET_PARSE_ERROR_INTEGER_TOO_LARGE] =
      N_ ("The largest IPv6 address is 2¹²⁸ − 1 = 340282366920938463463374607431768211455, which "
          "this exceeds: %1$s."),
  [OCTET_PARSE_ERROR_INTEGER_NEGATIVE] =
      N_ ("Addresses count from 0.0.0.0, which is 0, so none has this number: %1$s."),
  [OCTET_PARSE_ERROR_PREFIX_EMPTY] =
      N_ ("The number behind the slash tells how many bits the network has: 0 to 32 in IPv4, 0 to "
          "128 in IPv6."),
  [OCTET_PARSE_ERROR_PREFIX_CHARACTER] =
      N_ ("The prefix length is written with the digits 0 to 9 alone, or in IPv4 as a mask, which "
          "this is not: %1$s."),
  [OCTET_PARSE_ERROR_PREFIX_TWICE] = N_ (
      "An address has one network, so one slash and one prefix length; this is left over: %1$s."),
  [OCTET_PARSE_ERROR_HOST_BITS_SET] =
      N_ ("In a network's own address all bits behind the prefix are 0, and here some are 1: %1$s. "
          "With them it is a host in that network."),
  [OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER] =
      N_ ("IPv4 counts 32 bits and IPv6 128, so no addresses lie between one of each: %1$s."),
  [OCTET_PARSE_ERROR_RANGE_REVERSED] =
      N_ ("A range runs from the lower address to the higher one; here they are the other way "
          "round: %1$s."),
  [OCTET_PARSE_ERROR_URL_BRACKETS] =
      N_ ("In a URL square brackets stand in pairs around an IPv6 address and nowhere else before "
          "the path (RFC 3986): %1$s."),
  [OCTET_PARSE_ERROR_URL_HOST] =
      N_ ("Brackets keep the colons of an IPv6 address apart from the port's colon; names and IPv4 "
          "addresses stand without them: %1$s."),
  [OCTET_PARSE_ERROR_URL_PORT_CHARACTER] =
      N_ ("A port is a decimal number from 0 to 65535, written with the digits 0 to 9, which this "
          "is not: %1$s."),
  [OCTET_PARSE_ERROR_NUMBER_CHARACTER] =
      N_ ("A number is written in decimal, or in hexadecimal behind 0x, octal behind 0o, binary "
          "behind 0b; this is no digit there: %1$s."),
  [OCTET_PARSE_ERROR_NUMBER_TOO_LARGE] =
      N_ ("64 bits count up to 2⁶⁴ − 1 = 18446744073709551615, which this exceeds: %1$s."),
  [OCTET_PARSE_ERROR_NAME_CHARACTER] =
      N_ ("Names are made of letters, digits and hyphens, those of hosts with dots between the "
          "parts; this does not belong there: %1$s."),
};

static const char *const empty_reasons[OCTET_N_PANELS + 1] = {
  [OCTET_PANEL_ADDRESSES] = N_ ("Type an address, a network, a range or an integer."),
  [OCTET_PANEL_HOSTS] = N_ ("Type a host name or an address, or paste a list of them."),
  [OCTET_PANEL_SERVICES] = N_ ("Type a service, a port, a protocol, AF_… or SOCK_…."),
  [OCTET_PANEL_URLS] = N_ ("Type a URL, or a relative reference."),
  [OCTET_PANEL_CONVERSIONS] = N_ ("Type a number, or an address as any parser reads it."),
  [OCTET_PANEL_ANY] = N_ ("Type an address, a network, a host name or a URL."),
};

/* "1 0010 1100" */
static char *
print_binary (guint64 value, guint *ret_n_digits)
{
  GString *digits = g_string_new (NULL);
  guint n_digits = 1;

  while (n_digits < 64 && value >> n_digits != 0)
    n_digits++;

  for (guint i = n_digits; i-- > 0;)
    {
      g_string_append_c (digits, (value >> i & 1) != 0 ? '1' : '0');
      if (i % 4 == 0 && i > 0)
        g_string_append_c (digits, ' ');
    }
  *ret_n_digits = n_digits;

  return g_string_free (digits, FALSE);
}

/* Why a number above its limit does not fit into @n_bits bits. */
static char *
explain_bits (const OctetRefusal *refusal, gboolean is_octet)
{
  g_autofree char *digits = NULL;
  guint64 value;
  guint n_digits;

  if (!g_ascii_string_to_unsigned (refusal->part, 10, 0, G_MAXUINT32, &value, NULL))
    return g_strdup_printf (is_octet
                                ? _ ("An octet has eight bits and counts from 0 to 255, and this "
                                     "is far above: %s.")
                                : _ ("A port has 16 bits and counts from 0 to 65535, and this is "
                                     "far above: %s."),
                            refusal->shown);

  digits = print_binary (value, &n_digits);
  if (is_octet)
    return g_strdup_printf (
        ngettext ("An octet has eight bits and counts from 0 to 255. In binary this one needs "
                  "%1$u digit: %2$s = %3$s.",
                  "An octet has eight bits and counts from 0 to 255. In binary this one needs "
                  "%1$u digits: %2$s = %3$s.",
                  n_digits),
        n_digits, refusal->shown, digits);

  return g_strdup_printf (
      ngettext ("A port has 16 bits and counts from 0 to 65535. In binary this one needs %1$u "
                "digit: %2$s = %3$s.",
                "A port has 16 bits and counts from 0 to 65535. In binary this one needs %1$u "
                "digits: %2$s = %3$s.",
                n_digits),
      n_digits, refusal->shown, digits);
}

static char *
explain_leading_zero (const OctetRefusal *refusal)
{
  const char *decimal = refusal->part + strspn (refusal->part, "0");
  g_autofree char *shown = octet_excerpt_new (*decimal != '\0' ? decimal : "0", 12);
  g_autofree char *value = NULL;
  guint64 octal;

  if (!g_ascii_string_to_unsigned (refusal->part, 8, 0, G_MAXUINT32, &octal, NULL))
    return g_strdup_printf (_ ("A leading zero means octal to inet_aton, which cannot read this "
                               "either. The strict rules take no leading zero at all: %s."),
                            refusal->shown);

  value = g_strdup_printf ("%" G_GUINT64_FORMAT, octal);

  return g_strdup_printf (_ ("“%1$s” is %2$s to a person, and octal, which is %3$s, to inet_aton. "
                             "Text that means two things is refused."),
                          refusal->shown, shown, value);
}

/* Look-alikes and digits of other scripts deserve their own sentence. */
static char *
explain_character (const OctetRefusal *refusal)
{
  gunichar character = g_utf8_get_char_validated (refusal->part, -1);
  g_autofree char *code = g_strdup_printf ("U+%04X", character);

  if (character >= 0x80 && character < 0x80000000)
    return g_strdup_printf (_ ("An octet is written with the digits 0 to 9 of ASCII. “%1$s” may "
                               "look like one, but is another character, %2$s."),
                            refusal->shown, code);

  return g_strdup_printf (_ ("An octet is written with the digits 0 to 9 alone, which this is "
                             "not: %s."),
                          refusal->shown);
}

static char *
explain_prefix (const OctetRefusal *refusal)
{
  gboolean is_ipv6 = memchr (refusal->text, ':', (gsize) (refusal->start - refusal->text)) != NULL;

  return g_strdup_printf (is_ipv6 ? _ ("An IPv6 address has 128 bits, and the network cannot have "
                                       "more of them: %s.")
                                  : _ ("An IPv4 address has 32 bits, and the network cannot have "
                                       "more of them: %s."),
                          refusal->shown);
}

static char *
explain_mask (const OctetRefusal *refusal)
{
  GString *bits = g_string_new (NULL);
  OctetAddress mask;
  char *reason;

  if (octet_address_parse (refusal->part, -1, &mask, NULL))
    for (guint i = 0; i < 32; i++)
      {
        if (i % 8 == 0 && i > 0)
          g_string_append_c (bits, ' ');
        g_string_append_c (bits, octet_address_get_bit (&mask, i) ? '1' : '0');
      }
  reason =
      g_strdup_printf (_ ("A mask is ones, then zeros: the ones mark the network, the zeros the "
                          "host. This one changes more than once: %s."),
                       bits->str);
  g_string_free (bits, TRUE);

  return reason;
}

static char *
explain_lookalike (const OctetRefusal *refusal)
{
  g_autofree char *normal = g_utf8_normalize (refusal->part, -1, G_NORMALIZE_NFKC);
  g_autofree char *code = g_strdup_printf ("U+%04X", g_utf8_get_char_validated (refusal->part, -1));

  return g_strdup_printf (_ ("Programs that normalise text turn %1$s into “%2$s” and then see "
                             "another host; so no part of a URL's authority may have it."),
                          code, normal != NULL ? normal : "?");
}

static char *
explain_length (const OctetRefusal *refusal)
{
  guint n_characters = (guint) g_utf8_strlen (refusal->part, -1);

  if (refusal->code == OCTET_PARSE_ERROR_ZONE_TOO_LONG)
    return g_strdup_printf (ngettext ("Linux gives interfaces names of at most 15 bytes; this has "
                                      "%u character.",
                                      "Linux gives interfaces names of at most 15 bytes; this has "
                                      "%u characters.",
                                      n_characters),
                            n_characters);

  return g_strdup_printf (ngettext ("A part of a name has at most 63 characters and a whole name "
                                    "253 (RFC 1035); this has %u.",
                                    "A part of a name has at most 63 characters and a whole name "
                                    "253 (RFC 1035); this has %u.",
                                    n_characters),
                          n_characters);
}

static char *
explain_unknown_name (const OctetRefusal *refusal)
{
  const char *sentence =
      _ ("/etc/services lists the services by name, and has none called “%1$s”.");

  if (g_str_has_prefix (refusal->text, "protocol:"))
    sentence = _ ("/etc/protocols lists the protocols by name, and has none called “%1$s”.");
  else if (g_str_has_prefix (refusal->text, "family:") ||
           g_ascii_strncasecmp (refusal->text, "AF_", 3) == 0)
    sentence = _ ("This system's headers define the address families, and none is called “%1$s”.");
  else if (g_str_has_prefix (refusal->text, "sockettype:") ||
           g_ascii_strncasecmp (refusal->text, "SOCK_", 5) == 0)
    sentence = _ ("This system's headers define the socket types, and none is called “%1$s”.");

  return octet_sentence_fill (sentence, refusal->shown, NULL);
}

/* Where nothing stands at the fault, the address around it does. */
static char *
explain_plainly (const OctetRefusal *refusal)
{
  g_autofree char *address = NULL;
  g_autofree char *shown = NULL;

  if (*refusal->part != '\0')
    return octet_sentence_fill (_ (reasons[refusal->code]), refusal->shown, NULL);

  address = octet_refusal_dup_address (refusal);
  shown = octet_excerpt_new (address, OCTET_EXCERPT_LENGTH);

  return octet_sentence_fill (_ (reasons[refusal->code]), shown, NULL);
}

/**
 * octet_refusal_dup_reason:
 * @refusal: a refusal
 *
 * Returns: (transfer full): why that cannot be, in one or two sentences of the reader's language,
 *   with this text's own numbers
 */
char *
octet_refusal_dup_reason (const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_EMPTY:
      return g_strdup (_ (empty_reasons[refusal->panel]));
    case OCTET_PARSE_ERROR_TOO_LONG:
      return g_strdup (
          _ ("No address or name has more than 255 characters, no other text here more "
             "than 1,024 bytes, and URLs are read up to 65,536 bytes."));
    case OCTET_PARSE_ERROR_OCTET_TOO_LARGE:
      return explain_bits (refusal, TRUE);
    case OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE:
      return explain_bits (refusal, FALSE);
    case OCTET_PARSE_ERROR_OCTET_LEADING_ZERO:
      return explain_leading_zero (refusal);
    case OCTET_PARSE_ERROR_OCTET_CHARACTER:
      return explain_character (refusal);
    case OCTET_PARSE_ERROR_PREFIX_TOO_LARGE:
      return explain_prefix (refusal);
    case OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS:
      return explain_mask (refusal);
    case OCTET_PARSE_ERROR_URL_LOOKALIKE:
      return explain_lookalike (refusal);
    case OCTET_PARSE_ERROR_ZONE_TOO_LONG:
    case OCTET_PARSE_ERROR_NAME_TOO_LONG:
      return explain_length (refusal);
    case OCTET_PARSE_ERROR_UNKNOWN_NAME:
      return explain_unknown_name (refusal);
    default:
      return explain_plainly (refusal);
    }
}

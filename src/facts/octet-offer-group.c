#include "facts/octet-offer.h"

#include <glib/gi18n.h>
#include <string.h>

/* The text with the faulty part replaced. */
static char *
replace (const OctetRefusal *refusal, const char *replacement)
{
  return octet_offers_replace (refusal, refusal->start, refusal->end, replacement);
}

/* Groups are missing at the end, or before the last one. */
static void
add_zeros (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *last = refusal->start;

  while (last > refusal->text && last[-1] != ':')
    last--;
  if (last > refusal->text)
    octet_offers_add (offers, refusal, octet_offers_replace (refusal, last, last, ":"), "%s",
                      _ ("zeros before the last group"));
  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->end, "::"), "%s",
                    _ ("zeros at the end"));
}

static void
add_for_empty (GPtrArray *offers, const OctetRefusal *refusal)
{
  octet_offers_add (offers, refusal, replace (refusal, "::"), "%s",
                    _ ("with two colons, which stand for zeros"));
  octet_offers_add (offers, refusal, replace (refusal, ""), "%s", _ ("without this colon"));
}

/* The letters that are taken for hexadecimal digits. */
static const char *
find_digit (char character)
{
  switch (character)
    {
    case 'o':
    case 'O':
      return "0";
    case 'l':
    case 'I':
    case 'i':
      return "1";
    default:
      return NULL;
    }
}

static void
add_for_character (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *digit = find_digit (*refusal->part);

  if (digit != NULL)
    octet_offers_add (offers, refusal, replace (refusal, digit), _ ("with %1$s instead of “%2$s”"),
                      digit, refusal->shown);
  octet_offers_add (offers, refusal, replace (refusal, ""), _ ("without this: %s"), refusal->shown);
  octet_offers_add (offers, refusal,
                    g_strndup (refusal->text, (gsize) (refusal->start - refusal->text)),
                    _ ("what stands before this: %s"), refusal->shown);
}

static void
add_shorter (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *digits = refusal->part + strspn (refusal->part, "0");
  g_autofree char *first = g_strndup (refusal->part, 4);
  g_autofree char *rest = g_strconcat (first, ":", refusal->part + strlen (first), NULL);

  octet_offers_add (offers, refusal, replace (refusal, *digits != '\0' ? digits : "0"), "%s",
                    _ ("without leading zeros"));
  octet_offers_add (offers, refusal, replace (refusal, rest), "%s",
                    _ ("with a colon after four digits"));
  octet_offers_add (offers, refusal, replace (refusal, first), "%s", _ ("the first four digits"));
}

/* "::" stands for nothing: a plain colon is enough. */
static void
add_fewer (GPtrArray *offers, const OctetRefusal *refusal)
{
  if (strcmp (refusal->part, "::") == 0)
    octet_offers_add (offers, refusal, replace (refusal, ":"), "%s",
                      _ ("with one colon, since no zeros are left out"));
  octet_offers_add (offers, refusal, replace (refusal, ""), "%s", _ ("the first eight groups"));
}

static void
add_once (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *first = strstr (refusal->text, "::");

  octet_offers_add (offers, refusal, replace (refusal, ":"), "%s",
                    _ ("zeros at the first place only"));
  if (first != NULL && first < refusal->start)
    octet_offers_add (
        offers, refusal,
        octet_offers_replace (refusal, first, first + 2, first == refusal->text ? "0:" : ":"), "%s",
        _ ("zeros at the second place only"));
}

static void
add_without_zone (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *percent = strchr (refusal->text, '%');
  const char *end = percent != NULL ? percent + strcspn (percent, "/ \t") : NULL;

  if (refusal->code == OCTET_PARSE_ERROR_ZONE_TOO_LONG)
    {
      g_autofree char *first = g_utf8_substring (refusal->part, 0, 15);

      octet_offers_add (offers, refusal, replace (refusal, first), "%s",
                        _ ("with the first 15 characters of the zone"));
    }
  if (refusal->code == OCTET_PARSE_ERROR_ZONE_CHARACTER)
    octet_offers_add (offers, refusal, replace (refusal, ""), _ ("without this: %s"),
                      refusal->shown);
  if (percent != NULL)
    octet_offers_add (offers, refusal, octet_offers_replace (refusal, percent, end, ""), "%s",
                      _ ("without a zone"));
}

/**
 * octet_offers_add_for_group:
 * @offers: (element-type OctetOffer): where to add
 * @refusal: a refusal of hexadecimal groups, or of a zone
 */
void
octet_offers_add_for_group (GPtrArray *offers, const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_GROUP_COUNT_FEW:
      add_zeros (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_GROUP_COUNT_MANY:
      add_fewer (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_GROUP_EMPTY:
      add_for_empty (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_GROUP_CHARACTER:
      add_for_character (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_GROUP_TOO_LONG:
      add_shorter (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_COMPRESSION_TWICE:
      add_once (offers, refusal);
      break;
    default:
      add_without_zone (offers, refusal);
    }
}

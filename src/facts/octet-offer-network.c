#include "facts/octet-offer.h"

#include "core/octet-network.h"
#include "core/octet-range.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_ipv6 (const OctetRefusal *refusal)
{
  return memchr (refusal->text, ':', (gsize) (refusal->start - refusal->text)) != NULL;
}

/* The text with the faulty part replaced. */
static char *
replace (const OctetRefusal *refusal, const char *replacement)
{
  return octet_offers_replace (refusal, refusal->start, refusal->end, replacement);
}

static void
add_without_prefix (GPtrArray *offers, const OctetRefusal *refusal)
{
  octet_offers_add (offers, refusal, g_strndup (refusal->text, strcspn (refusal->text, "/")), "%s",
                    _ ("the address without a network"));
}

static void
add_usual_prefix (GPtrArray *offers, const OctetRefusal *refusal)
{
  octet_offers_add (offers, refusal, replace (refusal, is_ipv6 (refusal) ? "64" : "24"), "%s",
                    _ ("with the prefix length that local networks often have"));
  add_without_prefix (offers, refusal);
}

static void
add_digits_of_prefix (GPtrArray *offers, const OctetRefusal *refusal)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = refusal->part; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        g_string_append_printf (digits, "%d", digit);
    }
  octet_offers_add (offers, refusal, replace (refusal, digits->str), "%s",
                    _ ("with the digits of the prefix length alone"));
  g_string_free (digits, TRUE);
  add_without_prefix (offers, refusal);
}

static void
add_smaller_prefix (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *shorter = g_strndup (refusal->part, 2);

  octet_offers_add (offers, refusal, replace (refusal, shorter),
                    _ ("with the first two digits of %s"), refusal->shown);
  octet_offers_add (offers, refusal, replace (refusal, is_ipv6 (refusal) ? "128" : "32"), "%s",
                    _ ("with the longest prefix: this address alone"));
}

/* The ones in front are what a router would look at first. */
static void
add_contiguous_mask (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *prefix = NULL;
  OctetAddress mask;
  guint n_ones = 0;

  if (!octet_address_parse (refusal->part, -1, &mask, NULL))
    return;

  while (n_ones < 32 && octet_address_get_bit (&mask, n_ones))
    n_ones++;
  prefix = g_strdup_printf ("%u", n_ones);
  octet_offers_add (offers, refusal, replace (refusal, prefix), "%s",
                    _ ("with the ones in front of the first zero"));
  add_without_prefix (offers, refusal);
}

static void
add_network (GPtrArray *offers, const OctetRefusal *refusal)
{
  OctetNetwork network;
  OctetNetwork whole;

  if (!octet_network_parse (refusal->text, -1, &network, NULL, NULL))
    return;

  whole = octet_network_get_network (&network);
  octet_offers_add (offers, refusal, octet_network_to_string (&whole), "%s",
                    _ ("the network, with the host bits cleared"));
}

/* The two ends of the range, the second first. */
static void
add_ends (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *text = g_strstrip (g_strdup (refusal->text));
  g_auto (GStrv) ends = g_strsplit (text, "-", 2);

  if (ends[0] == NULL || ends[1] == NULL)
    return;

  g_strstrip (ends[0]);
  g_strstrip (ends[1]);
  octet_offers_add (offers, refusal, g_strconcat (ends[1], "-", ends[0], NULL), "%s",
                    _ ("the same range, from low to high"));
  octet_offers_add (offers, refusal, g_strdup (ends[0]), "%s", _ ("the first address alone"));
  octet_offers_add (offers, refusal, g_strdup (ends[1]), "%s", _ ("the last address alone"));
}

/**
 * octet_offers_add_for_network:
 * @offers: (element-type OctetOffer): where to add
 * @refusal: a refusal of a prefix, a mask, or a range
 */
void
octet_offers_add_for_network (GPtrArray *offers, const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_PREFIX_EMPTY:
      add_usual_prefix (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_PREFIX_CHARACTER:
      add_digits_of_prefix (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_PREFIX_TOO_LARGE:
      add_smaller_prefix (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_PREFIX_TWICE:
      octet_offers_add (offers, refusal, replace (refusal, ""), _ ("without this: %s"),
                        refusal->shown);
      break;
    case OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS:
      add_contiguous_mask (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_HOST_BITS_SET:
      add_network (offers, refusal);
      break;
    default:
      add_ends (offers, refusal);
    }
}

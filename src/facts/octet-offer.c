#include "facts/octet-offer.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>

/* More than a reader wants to choose from. */
#define MAX_OFFERS 4

/**
 * octet_offer_free:
 * @offer: (transfer full): an offer
 */
void
octet_offer_free (OctetOffer *offer)
{
  g_free (offer->subject);
  g_free (offer->note);
  g_free (offer);
}

static gboolean
is_offered (GPtrArray *offers, const char *subject)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const OctetOffer *offer = g_ptr_array_index (offers, i);

      if (strcmp (offer->subject, subject) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * octet_offers_add:
 * @offers: (element-type OctetOffer): where to add
 * @refusal: what was refused
 * @subject: (transfer full) (nullable): what to type instead
 * @note: what that is, in the reader's language, as printf() takes it
 *
 * Adds an offer, unless @subject does not parse in the panel of @refusal, is what was refused, or
 * is offered already.
 */
void
octet_offers_add (GPtrArray *offers,
                  const OctetRefusal *refusal,
                  char *subject,
                  const char *note,
                  ...)
{
  g_autofree char *owned = subject;
  g_autoptr (OctetSubject) parsed = NULL;
  OctetOffer *offer;
  va_list arguments;

  if (subject == NULL || offers->len >= MAX_OFFERS || is_offered (offers, subject))
    return;

  parsed = octet_subject_parse (subject, refusal->panel, NULL);
  if (parsed == NULL || strcmp (subject, refusal->text) == 0)
    return;

  offer = g_new0 (OctetOffer, 1);
  offer->subject = g_steal_pointer (&owned);
  va_start (arguments, note);
  offer->note = g_strdup_vprintf (note, arguments);
  va_end (arguments);
  g_ptr_array_add (offers, offer);
}

/**
 * octet_offers_replace:
 * @refusal: what was refused
 * @start: where the part to be replaced begins in the text
 * @end: where it ends
 * @replacement: what to put there
 *
 * Returns: (transfer full): the text with another part, without blanks around it
 */
char *
octet_offers_replace (const OctetRefusal *refusal,
                      const char *start,
                      const char *end,
                      const char *replacement)
{
  char *text =
      g_strdup_printf ("%.*s%s%s", (int) (start - refusal->text), refusal->text, replacement, end);

  return g_strstrip (text);
}

static void
add_examples (GPtrArray *offers, const OctetRefusal *refusal)
{
  static const struct
  {
    const char *subject;
    const char *note;
  } examples[OCTET_N_PANELS + 1] = {
    [OCTET_PANEL_ADDRESSES] = { "192.168.100.10/24", N_ ("a host and the network it lies in") },
    [OCTET_PANEL_HOSTS] = { "localhost", N_ ("this computer") },
    [OCTET_PANEL_SERVICES] = { "http", N_ ("the service of web pages") },
    [OCTET_PANEL_URLS] = { "http://www.cwi.nl:80/%7Eguido/Python.html",
                           N_ ("a URL with a port and an encoded character") },
    [OCTET_PANEL_CONVERSIONS] = { "1234", N_ ("a number of two bytes") },
    [OCTET_PANEL_ANY] = { "192.168.0.15", N_ ("a private address") },
  };

  octet_offers_add (offers, refusal, g_strdup (examples[refusal->panel].subject), "%s",
                    _ (examples[refusal->panel].note));
}

/**
 * octet_refusal_make_offers:
 * @refusal: a refusal
 *
 * Returns: (transfer full) (element-type OctetOffer): what to type instead; maybe nothing
 */
GPtrArray *
octet_refusal_make_offers (const OctetRefusal *refusal)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_offer_free);

  if (refusal->code == OCTET_PARSE_ERROR_EMPTY)
    add_examples (offers, refusal);
  else if (refusal->code <= OCTET_PARSE_ERROR_NOT_UTF8)
    return offers;
  else if (refusal->code == OCTET_PARSE_ERROR_NOT_AN_ADDRESS)
    octet_offers_add_for_name (offers, refusal);
  else if (refusal->code <= OCTET_PARSE_ERROR_OCTET_TOO_LARGE)
    octet_offers_add_for_octet (offers, refusal);
  else if (refusal->code <= OCTET_PARSE_ERROR_ZONE_ON_IPV4)
    octet_offers_add_for_group (offers, refusal);
  else if (refusal->code <= OCTET_PARSE_ERROR_INTEGER_NEGATIVE)
    octet_offers_add_for_number (offers, refusal);
  else if (refusal->code <= OCTET_PARSE_ERROR_RANGE_REVERSED)
    octet_offers_add_for_network (offers, refusal);
  else if (refusal->code <= OCTET_PARSE_ERROR_NUMBER_TOO_LARGE)
    octet_offers_add_for_number (offers, refusal);
  else
    octet_offers_add_for_name (offers, refusal);

  return offers;
}

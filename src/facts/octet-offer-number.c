#include "facts/octet-offer.h"

#include <glib/gi18n.h>
#include <string.h>

/* The text with the faulty part replaced. */
static char *
replace (const OctetRefusal *refusal, const char *replacement)
{
  return octet_offers_replace (refusal, refusal->start, refusal->end, replacement);
}

/* The text without its prefix, such as "number:". */
static const char *
skip_prefix (const char *text)
{
  const char *colon = strchr (text, ':');

  return colon != NULL ? colon + 1 : text;
}

static void
add_unsigned (GPtrArray *offers, const OctetRefusal *refusal)
{
  char *digits = g_strdelimit (g_strdup (refusal->text), "-+", ' ');

  octet_offers_add (offers, refusal, g_strstrip (digits), "%s", _ ("without the sign"));
}

static void
add_without_character (GPtrArray *offers, const OctetRefusal *refusal)
{
  octet_offers_add (offers, refusal, replace (refusal, ""), _ ("without this: %s"), refusal->shown);
  octet_offers_add (offers, refusal,
                    g_strndup (refusal->text, (gsize) (refusal->start - refusal->text)),
                    _ ("what stands before this: %s"), refusal->shown);
}

static void
add_other_number (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *text = g_strstrip (g_strdup (skip_prefix (refusal->text)));

  octet_offers_add (offers, refusal, g_strconcat ("number:0x", text, NULL), "%s",
                    _ ("read as hexadecimal"));
  add_without_character (offers, refusal);
  octet_offers_add (offers, refusal, g_strconcat ("dialect:", text, NULL), "%s",
                    _ ("read as an address by each parser"));
}

static void
add_for_port (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *text = g_strstrip (g_strdup (skip_prefix (refusal->text)));

  if (g_ascii_isalpha (*text))
    octet_offers_add (offers, refusal, g_strconcat ("service:", text, NULL), "%s",
                      _ ("a service by its name"));
  add_without_character (offers, refusal);
}

static void
add_smaller_port (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *shorter = g_strndup (refusal->part, strlen (refusal->part) - 1);

  octet_offers_add (offers, refusal, replace (refusal, shorter), _ ("without the last digit: %s"),
                    refusal->shown);
  octet_offers_add (offers, refusal, replace (refusal, "65535"), "%s", _ ("the largest port"));
}

static void
add_smaller_number (GPtrArray *offers, const OctetRefusal *refusal)
{
  if (refusal->code == OCTET_PARSE_ERROR_INTEGER_TOO_LARGE)
    octet_offers_add (offers, refusal, g_strdup ("340282366920938463463374607431768211455"), "%s",
                      _ ("the integer of the largest address"));
  else
    octet_offers_add (offers, refusal, g_strdup ("number:18446744073709551615"), "%s",
                      _ ("the largest number of 64 bits"));
}

/* A bracket that was opened wants to be closed before the port or the path. */
static void
add_closing_bracket (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *end = refusal->end + strcspn (refusal->end, "/?#");

  octet_offers_add (offers, refusal, octet_offers_replace (refusal, end, end, "]"), "%s",
                    _ ("with the bracket closed"));
}

/* The URL without its brackets. */
static void
add_without_brackets (GPtrArray *offers, const OctetRefusal *refusal)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = refusal->text; *p != '\0'; p++)
    if (*p != '[' && *p != ']')
      g_string_append_c (plain, *p);

  octet_offers_add (offers, refusal, g_string_free (plain, FALSE), "%s", _ ("without brackets"));
}

static void
add_mended_brackets (GPtrArray *offers, const OctetRefusal *refusal)
{
  if (strcmp (refusal->part, "[") == 0)
    add_closing_bracket (offers, refusal);
  else
    octet_offers_add (offers, refusal, replace (refusal, ""), _ ("without this: %s"),
                      refusal->shown);
}

/**
 * octet_offers_add_for_number:
 * @offers: (element-type OctetOffer): where to add
 * @refusal: a refusal of an integer, a number, a port, or a URL's host
 */
void
octet_offers_add_for_number (GPtrArray *offers, const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_INTEGER_CHARACTER:
      add_without_character (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_INTEGER_NEGATIVE:
      add_unsigned (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_INTEGER_TOO_LARGE:
    case OCTET_PARSE_ERROR_NUMBER_TOO_LARGE:
      add_smaller_number (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_NUMBER_CHARACTER:
      add_other_number (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_URL_PORT_CHARACTER:
      add_for_port (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE:
      add_smaller_port (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_URL_LOOKALIKE:
      octet_offers_add (offers, refusal, replace (refusal, ""), _ ("without this: %s"),
                        refusal->shown);
      break;
    case OCTET_PARSE_ERROR_URL_BRACKETS:
      add_mended_brackets (offers, refusal);
      break;
    default:
      add_without_brackets (offers, refusal);
    }
}

#include "facts/octet-offer.h"

#include "core/octet-dialect.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
find_address (const OctetRefusal *refusal, const char *address)
{
  const char *start = refusal->end - MIN (strlen (address), (gsize) (refusal->end - refusal->text));

  while (start > refusal->text && !g_str_has_prefix (start, address))
    start--;
  while (!g_str_has_prefix (start, address))
    start++;

  return start;
}

/* The text with another address in the place of the faulty one. */
static char *
replace_address (const OctetRefusal *refusal, const char *replacement)
{
  g_autofree char *address = octet_refusal_dup_address (refusal);
  const char *start = find_address (refusal, address);

  return octet_offers_replace (refusal, start, start + strlen (address), replacement);
}

static void
add_inet_aton (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *address = octet_refusal_dup_address (refusal);
  g_autofree char *read = NULL;
  OctetAddress value;

  if (!octet_dialect_parse (OCTET_DIALECT_INET_ATON, address, -1, &value, NULL, NULL))
    return;

  read = octet_address_to_string (&value);
  octet_offers_add (offers, refusal, replace_address (refusal, read), "%s",
                    _ ("what inet_aton reads"));
}

/* Each octet of @address without its leading zeros. */
static char *
drop_leading_zeros (const char *address)
{
  g_auto (GStrv) octets = g_strsplit (address, ".", -1);

  for (gsize i = 0; octets[i] != NULL; i++)
    {
      gsize n_zeros = strspn (octets[i], "0");

      if (n_zeros > 0 && !g_ascii_isdigit (octets[i][n_zeros]))
        n_zeros--;
      memmove (octets[i], octets[i] + n_zeros, strlen (octets[i] + n_zeros) + 1);
    }

  return g_strjoinv (".", octets);
}

static void
add_without_zeros (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *address = octet_refusal_dup_address (refusal);
  g_autofree char *plain = drop_leading_zeros (address);

  octet_offers_add (offers, refusal, replace_address (refusal, plain), "%s",
                    _ ("the same in decimal, without leading zeros"));
  add_inet_aton (offers, refusal);
}

/* A zero too many is the likelier slip; else the last digit. */
static void
add_smaller (GPtrArray *offers, const OctetRefusal *refusal)
{
  const char *zero = strchr (refusal->part, '0');
  gsize n_before = zero != NULL ? (gsize) (zero - refusal->part) : 0;
  g_autofree char *without_zero = NULL;
  g_autofree char *without_last = g_strndup (refusal->part, strlen (refusal->part) - 1);

  if (zero != NULL)
    {
      without_zero = g_strdup_printf ("%.*s%s", (int) n_before, refusal->part, zero + 1);
      octet_offers_add (offers, refusal,
                        octet_offers_replace (refusal, refusal->start, refusal->end, without_zero),
                        _ ("without one zero: %s"), refusal->shown);
    }
  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->end, without_last),
                    _ ("without the last digit: %s"), refusal->shown);
  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->end, "255"), "%s",
                    _ ("the largest value of an octet"));
}

static void
add_filled (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *address = octet_refusal_dup_address (refusal);
  GString *filled = g_string_new (address);
  guint n_dots = 0;

  for (const char *p = address; *p != '\0'; p++)
    n_dots += *p == '.';
  for (; n_dots < 3; n_dots++)
    g_string_append (filled, ".0");

  octet_offers_add (offers, refusal, replace_address (refusal, filled->str), "%s",
                    _ ("filled up with zeros"));
  g_string_free (filled, TRUE);
  add_inet_aton (offers, refusal);
}

/* What a finger or an eye takes for a digit; "" if nothing. */
static const char *
find_digit (gunichar character)
{
  static const char digits[][2] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" };

  if (character == 'o' || character == 'O')
    return "0";
  if (character == 'l' || character == 'I' || character == 'i' || character == '|')
    return "1";
  if (g_unichar_digit_value (character) >= 0)
    return digits[g_unichar_digit_value (character)];

  return "";
}

/* The text with all characters like the faulty one mended, since they come in company. */
static char *
mend_characters (const OctetRefusal *refusal)
{
  GString *mended = g_string_sized_new (strlen (refusal->text));

  g_string_append_len (mended, refusal->text, refusal->start - refusal->text);
  for (const char *p = refusal->start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      const char *digit = find_digit (character);

      if (*digit != '\0')
        g_string_append (mended, digit);
      else if (character == 0x3002 || character == 0xff0e)
        g_string_append_c (mended, '.');
      else if (character == 0xff0f)
        g_string_append_c (mended, '/');
      else
        g_string_append_unichar (mended, character);
    }

  return g_strstrip (g_string_free (mended, FALSE));
}

static void
add_for_character (GPtrArray *offers, const OctetRefusal *refusal)
{
  octet_offers_add (offers, refusal, mend_characters (refusal), "%s",
                    _ ("with the digits it looks like"));
  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->end, ""),
                    _ ("without this: %s"), refusal->shown);
  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->end, "."),
                    _ ("with a dot instead of this: %s"), refusal->shown);
  if (octet_refusal_get_octet (refusal) == 3)
    octet_offers_add (offers, refusal,
                      g_strndup (refusal->text, (gsize) (refusal->start - refusal->text)),
                      _ ("what stands before this: %s"), refusal->shown);
  add_inet_aton (offers, refusal);
}

static void
add_for_empty (GPtrArray *offers, const OctetRefusal *refusal)
{
  gboolean is_before_dot = *refusal->start == '.';

  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->start, "0"), "%s",
                    _ ("with a zero there"));
  if (is_before_dot)
    octet_offers_add (offers, refusal,
                      octet_offers_replace (refusal, refusal->start, refusal->start + 1, ""), "%s",
                      _ ("without the second dot"));
  else if (refusal->start > refusal->text)
    octet_offers_add (offers, refusal,
                      octet_offers_replace (refusal, refusal->start - 1, refusal->start, ""), "%s",
                      _ ("without the last dot"));
}

/**
 * octet_offers_add_for_octet:
 * @offers: (element-type OctetOffer): where to add
 * @refusal: a refusal of four octets
 */
void
octet_offers_add_for_octet (GPtrArray *offers, const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_OCTET_COUNT_FEW:
      add_filled (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_OCTET_COUNT_MANY:
      octet_offers_add (offers, refusal,
                        octet_offers_replace (refusal, refusal->start, refusal->end, ""), "%s",
                        _ ("the first four octets"));
      break;
    case OCTET_PARSE_ERROR_OCTET_EMPTY:
      add_for_empty (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_OCTET_CHARACTER:
      add_for_character (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_OCTET_LEADING_ZERO:
      add_without_zeros (offers, refusal);
      break;
    default:
      add_smaller (offers, refusal);
    }
}

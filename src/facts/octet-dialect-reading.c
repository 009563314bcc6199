#include "facts/octet-dialect-reading.h"

#include "core/octet-parse-error.h"
#include "facts/octet-excerpt.h"
#include "facts/octet-explanation.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * octet_dialect_reading_init:
 * @reading: (out caller-allocates): to be cleared by octet_dialect_reading_clear()
 * @dialect: a parser
 * @text: what it is given
 */
void
octet_dialect_reading_init (OctetDialectReading *reading, OctetDialect dialect, const char *text)
{
  g_autoptr (GError) error = NULL;

  reading->dialect = dialect;
  reading->why_not = NULL;
  reading->is_read =
      octet_dialect_parse (dialect, text, -1, &reading->address, &reading->reading, &error);
  reading->error_code = error != NULL ? error->code : -1;
  if (error != NULL && error->domain == OCTET_PARSE_ERROR)
    {
      g_autoptr (OctetExplanation) explanation =
          octet_explanation_new (text, OCTET_PANEL_ANY, error);

      reading->why_not = g_strdup (explanation->message);
    }
}

/* The first part of @text that is octal or hexadecimal by its beginning, as a browser counts parts;
 * NULL if there is none. */
static char *
find_part (const char *text, OctetReading reading, guint64 *ret_value)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ". \t", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      const char *part = parts[i];
      gboolean is_hexadecimal = part[0] == '0' && (part[1] == 'x' || part[1] == 'X');
      const char *digits = is_hexadecimal ? part + 2 : part + 1;

      if (is_hexadecimal != (reading == OCTET_READING_HEXADECIMAL) || part[0] != '0' ||
          part[1] == '\0')
        continue;
      if (*digits == '\0')
        *ret_value = 0;
      else if (!g_ascii_string_to_unsigned (digits, is_hexadecimal ? 16 : 8, 0, G_MAXUINT32,
                                            ret_value, NULL))
        continue;

      return g_strdup (part);
    }

  return NULL;
}

/* "A leading zero means octal: 010 is 8." */
static void
explain_base (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  guint64 value = 0;
  g_autofree char *part = find_part (text, reading->reading, &value);
  g_autofree char *shown = octet_excerpt_new (part != NULL ? part : text, OCTET_EXCERPT_LENGTH);
  g_autofree char *decimal = g_strdup_printf ("%" G_GUINT64_FORMAT, value);

  if (part == NULL)
    octet_fact_set_why (fact, _ ("A part that begins with 0 is not decimal here: %s."), shown);
  else if (reading->dialect == OCTET_DIALECT_WHATWG)
    octet_fact_set_why (fact,
                        reading->reading == OCTET_READING_OCTAL
                            ? _ ("Browsers too take a leading zero for octal: in a URL, %1$s is "
                                 "%2$s.")
                            : _ ("Browsers too take 0x for hexadecimal: in a URL, %1$s is %2$s."),
                        shown, decimal);
  else
    octet_fact_set_why (fact,
                        reading->reading == OCTET_READING_OCTAL
                            ? _ ("A leading zero means octal, so %1$s is %2$s; text serves people, "
                                 "the wire carries four bytes.")
                            : _ ("0x means hexadecimal, so %1$s is %2$s; text serves people, the "
                                 "wire carries four bytes."),
                        shown, decimal);
}

static void
explain_fewer_parts (OctetFact *fact, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", 2);
  g_auto (GStrv) parts = g_strsplit (words[0], ".", -1);
  guint n_parts = g_strv_length (parts);
  g_autofree char *last = octet_excerpt_new (parts[n_parts - 1], OCTET_EXCERPT_LENGTH);

  if (n_parts > 1 && parts[n_parts - 1][0] == '\0')
    n_parts--;
  octet_fact_set_why (fact,
                      ngettext ("There is %1$u part where four bytes are needed, so the last one "
                                "fills the bytes left over: %2$s.",
                                "There are %1$u parts where four bytes are needed, so the last one "
                                "fills the bytes left over: %2$s.",
                                n_parts),
                      n_parts, last);
}

static void
explain_plain (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  g_autofree char *shown = octet_excerpt_new (text, OCTET_EXCERPT_LENGTH);

  if (reading->address.version == OCTET_IPV6)
    octet_fact_set_why (fact, _ ("Colons and hexadecimal groups make it IPv6: %s."), shown);
  else if (reading->dialect == OCTET_DIALECT_INET_ATON)
    octet_fact_set_why (fact,
                        _ ("inet_aton turns text into four bytes, because bytes are what the wire "
                           "carries: %s."),
                        shown);
  else
    octet_fact_set_why (
        fact, _ ("Four decimal numbers from 0 to 255, none with a leading zero: %s."), shown);
}

static void
explain_read (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  switch (reading->reading)
    {
    case OCTET_READING_FEWER_PARTS:
      explain_fewer_parts (fact, text);
      break;
    case OCTET_READING_OCTAL:
    case OCTET_READING_HEXADECIMAL:
      explain_base (fact, reading, text);
      break;
    case OCTET_READING_TEXT_IGNORED:
      {
        const char *blank = strpbrk (text, " \t\n\v\f\r");
        g_autofree char *ignored =
            octet_excerpt_new (blank != NULL ? blank + 1 : "", OCTET_EXCERPT_LENGTH);

        octet_fact_set_why (fact, _ ("inet_aton stops at a blank, and ignores what follows: “%s”."),
                            ignored);
        break;
      }
    case OCTET_READING_TRAILING_DOT:
      octet_fact_set_why (fact, "%s", _ ("One dot at the end is dropped, as in a domain name."));
      break;
    default:
      explain_plain (fact, reading, text);
    }
}

/* "010 could mean ten or eight", in digits. */
static gboolean
explain_leading_zero (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  guint64 octal = 0;
  g_autofree char *part = find_part (text, OCTET_READING_OCTAL, &octal);
  const char *decimal = part != NULL ? part + strspn (part, "0") : NULL;
  g_autofree char *value = g_strdup_printf ("%" G_GUINT64_FORMAT, octal);

  if (part == NULL || reading->error_code != OCTET_PARSE_ERROR_OCTET_LEADING_ZERO)
    return FALSE;

  if (reading->dialect == OCTET_DIALECT_INET_PTON)
    octet_fact_set_why (fact, _ ("Only plain decimal is read, without a leading zero: not %s."),
                        part);
  else
    octet_fact_set_why (fact, _ ("%1$s could mean decimal %2$s or octal, which is %3$s."), part,
                        *decimal != '\0' ? decimal : "0", value);

  return TRUE;
}

/* 089 begins as octal numbers do. */
static gboolean
explain_octal_digit (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ". \t", -1);

  if (reading->dialect != OCTET_DIALECT_INET_ATON && reading->dialect != OCTET_DIALECT_WHATWG)
    return FALSE;

  for (gsize i = 0; parts[i] != NULL; i++)
    if (parts[i][0] == '0' && strpbrk (parts[i], "89") != NULL &&
        parts[i][strspn (parts[i], "0123456789")] == '\0')
      {
        g_autofree char *shown = octet_excerpt_new (parts[i], OCTET_EXCERPT_LENGTH);

        octet_fact_set_why (fact,
                            _ ("A leading zero means octal here, and octal has no digits 8 and 9: "
                               "%s."),
                            shown);
        return TRUE;
      }

  return FALSE;
}

static void
explain_refused (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  g_autofree char *shown = octet_excerpt_new (text, OCTET_EXCERPT_LENGTH);

  if (reading->reading == OCTET_READING_DOMAIN)
    octet_fact_set_why (fact,
                        _ ("The last part is not a number, so browsers take it for a domain name "
                           "and look that up: %s."),
                        shown);
  else if (reading->dialect == OCTET_DIALECT_INET_ATON && strchr (text, ':') != NULL)
    octet_fact_set_why (fact, _ ("inet_aton knows IPv4 only: %s is not."), shown);
  else if (explain_leading_zero (fact, reading, text) || explain_octal_digit (fact, reading, text))
    return;
  else if (reading->why_not != NULL)
    /* Translators: a whole sentence, which often ends in a value, such as “1.2.3” */
    octet_fact_set_why (fact, _ ("%s."), reading->why_not);
  else
    octet_fact_set_why (fact, _ ("This is not an address by these rules: %s."), shown);
}

/**
 * octet_dialect_reading_explain:
 * @reading: how @text was read, or not
 * @fact: the fact whose reason is to be set
 * @text: what was read
 *
 * Sets the parser's reason, with the parts of @text that decided.
 */
void
octet_dialect_reading_explain (const OctetDialectReading *reading,
                               OctetFact *fact,
                               const char *text)
{
  if (reading->is_read)
    explain_read (fact, reading, text);
  else
    explain_refused (fact, reading, text);
}

void
octet_dialect_reading_clear (OctetDialectReading *reading)
{
  g_clear_pointer (&reading->why_not, g_free);
}

#include "facts/octet-describe-dialect.h"

#include "core/octet-parse-error.h"
#include "facts/octet-dialect-reading.h"
#include "facts/octet-sentence.h"
#include "facts/octet-snippet.h"

#include <arpa/inet.h>
#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *id;
  const char *label;
} titles[] = {
  [OCTET_DIALECT_STRICT] = { "dialect.strict", N_ ("Strict rules") },
  [OCTET_DIALECT_INET_ATON] = { "dialect.inet-aton", N_ ("inet_aton") },
  [OCTET_DIALECT_INET_PTON] = { "dialect.inet-pton", N_ ("inet_pton") },
  [OCTET_DIALECT_WHATWG] = { "dialect.whatwg", N_ ("WHATWG, browsers") },
};

/* inet_ntop() writes some IPv6 addresses with an IPv4 ending, and that is what the code prints. */
static void
set_raw (OctetFact *fact, const OctetDialectReading *reading)
{
  gboolean is_ipv6 = reading->is_read && reading->address.version == OCTET_IPV6;
  char text[INET6_ADDRSTRLEN];
  guint8 bytes[16];

  if (!reading->is_read)
    {
      octet_fact_set_raw (fact, "None");
      octet_fact_set_value (fact, "%s",
                            reading->reading == OCTET_READING_DOMAIN ? _ ("a domain name")
                                                                     : _ ("refused"));
      octet_fact_set_is_word (fact, TRUE);
      return;
    }

  octet_address_to_bytes (&reading->address, bytes);
  if (reading->dialect != OCTET_DIALECT_STRICT &&
      inet_ntop (is_ipv6 ? AF_INET6 : AF_INET, bytes, text, sizeof text) != NULL)
    octet_fact_set_raw (fact, "%s", text);
  else
    {
      g_autofree char *address = octet_address_to_string (&reading->address);

      octet_fact_set_raw (fact, "%s", address);
    }
  octet_fact_set_subject (fact, "%s", octet_fact_get_raw (fact));
}

/* The C library reads zeros without end; Octet does not, so there the code would differ. */
static gboolean
is_too_long (const OctetDialectReading *reading)
{
  return reading->error_code == OCTET_PARSE_ERROR_TOO_LONG;
}

static void
set_inet_aton_code (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  g_autofree char *python = octet_snippet_quote_python (text);
  g_autofree char *c = octet_snippet_quote_c (text);

  if (reading->is_read)
    octet_fact_set_python (fact, "socket.inet_ntoa(socket.inet_aton(%s))", python);
  if (!is_too_long (reading))
    octet_fact_set_c (fact,
                      "struct in_addr address;\n"
                      "puts (inet_aton (%s, &address) ? inet_ntoa (address) : \"None\");",
                      c);
}

static void
set_inet_pton_code (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  const char *family = strchr (text, ':') != NULL ? "AF_INET6" : "AF_INET";
  g_autofree char *python = octet_snippet_quote_python (text);
  g_autofree char *c = octet_snippet_quote_c (text);

  if (reading->is_read)
    octet_fact_set_python (
        fact, "socket.inet_ntop(socket.%1$s, socket.inet_pton(socket.%1$s, %2$s))", family, python);
  octet_fact_set_c (fact,
                    "unsigned char address[16];\n"
                    "char text[INET6_ADDRSTRLEN] = \"None\";\n"
                    "if (inet_pton (%1$s, %2$s, address) == 1)\n"
                    "  inet_ntop (%1$s, address, text, sizeof text);\n"
                    "puts (text);",
                    family, c);
}

static void
set_source_and_code (OctetFact *fact, const OctetDialectReading *reading, const char *text)
{
  switch (reading->dialect)
    {
    case OCTET_DIALECT_STRICT:
      octet_fact_set_rfc (fact, 6943, "3.1.1");
      if (reading->is_read)
        {
          g_autofree char *python = octet_snippet_quote_python (text);

          octet_fact_set_python (fact, "ipaddress.ip_address(%s)", python);
        }
      break;
    case OCTET_DIALECT_INET_ATON:
      octet_fact_set_source (fact, "inet_aton (3)",
                             "https://man7.org/linux/man-pages/man3/inet_aton.3.html");
      set_inet_aton_code (fact, reading, text);
      break;
    case OCTET_DIALECT_INET_PTON:
      octet_fact_set_source (fact, "inet_pton (3)",
                             "https://man7.org/linux/man-pages/man3/inet_pton.3.html");
      set_inet_pton_code (fact, reading, text);
      break;
    default:
      octet_fact_set_source (fact, "WHATWG URL",
                             "https://url.spec.whatwg.org/#concept-ipv4-parser");
    }
}

static void
add_reading (OctetDescription *description, const OctetDialectReading *reading, const char *text)
{
  OctetFact *fact = octet_description_add (description, titles[reading->dialect].id, "readings",
                                           titles[reading->dialect].label);

  set_raw (fact, reading);
  octet_dialect_reading_explain (reading, fact, text);
  set_source_and_code (fact, reading, text);
}

static void
add_packed (OctetDescription *description, const OctetDialectReading *reading, const char *text)
{
  g_autofree char *python = octet_snippet_quote_python (text);
  g_autofree char *c = octet_snippet_quote_c (text);
  guint8 bytes[16];
  OctetFact *fact;

  if (!reading->is_read)
    return;

  octet_address_to_bytes (&reading->address, bytes);
  fact =
      octet_description_add (description, "dialect.packed", "readings", N_ ("Bytes on the wire"));
  octet_fact_set_raw (fact, "%02x%02x%02x%02x", bytes[0], bytes[1], bytes[2], bytes[3]);
  octet_fact_set_why (fact,
                      _ ("Not because languages differ, but because packets carry four bytes and "
                         "no text: %1$u, %2$u, %3$u, %4$u."),
                      bytes[0], bytes[1], bytes[2], bytes[3]);
  octet_fact_set_rfc (fact, 791, "3.1");
  octet_fact_set_python (fact, "binascii.hexlify(socket.inet_aton(%s)).decode()", python);
  octet_fact_set_c (fact,
                    "struct in_addr address;\n"
                    "inet_aton (%s, &address);\n"
                    "printf (\"%%08x\\n\", ntohl (address.s_addr));",
                    c);
}

/* What a person means who writes zeros in front: the same numbers in decimal. */
static gboolean
read_as_person (const char *text, OctetAddress *ret_address)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  g_autofree char *joined = NULL;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      gsize n_zeros = strspn (parts[i], "0");

      if (n_zeros > 0 && parts[i][n_zeros] == '\0')
        n_zeros--;
      memmove (parts[i], parts[i] + n_zeros, strlen (parts[i] + n_zeros) + 1);
    }
  joined = g_strjoinv (".", parts);

  return octet_address_parse (joined, -1, ret_address, NULL);
}

/* Adds @address to the @n_addresses different ones found before; TRUE if it is new. */
static gboolean
collect (OctetAddress *addresses, guint *n_addresses, const OctetAddress *address)
{
  for (guint i = 0; i < *n_addresses; i++)
    if (octet_address_equal (&addresses[i], address))
      return FALSE;

  addresses[(*n_addresses)++] = *address;

  return TRUE;
}

static void
add_address_answer (OctetDescription *description, const char *format, const OctetAddress *address)
{
  g_autofree char *text = octet_address_to_string (address);
  g_autofree char *piece = octet_sentence_fill (format, text, NULL);

  octet_description_add_answer (description, text, "%s", piece);
}

static const char *
count_readings (guint n_readings)
{
  static const char *const counts[] = {
    N_ ("No reading"),     N_ ("One reading"),   N_ ("Two readings"),
    N_ ("Three readings"), N_ ("Four readings"), N_ ("Five readings"),
  };

  return _ (counts[n_readings]);
}

/* "Two readings · refused by the strict rules · inet_aton reads 8.0.0.1 · …": only what differs
 * from what was said before. */
static void
add_answer (OctetDescription *description, const OctetDialectReading *readings, const char *text)
{
  static const char *const formats[] = {
    [OCTET_DIALECT_STRICT] = N_ ("the strict rules read %1$s"),
    [OCTET_DIALECT_INET_ATON] = N_ ("inet_aton reads %1$s"),
    [OCTET_DIALECT_INET_PTON] = N_ ("inet_pton reads %1$s"),
    [OCTET_DIALECT_WHATWG] = N_ ("browsers read %1$s"),
  };
  OctetAddress addresses[OCTET_N_DIALECTS + 1];
  gboolean is_new[OCTET_N_DIALECTS + 1];
  OctetAddress meant;
  guint n_addresses = 0;

  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    is_new[i] = readings[i].is_read && collect (addresses, &n_addresses, &readings[i].address);
  is_new[OCTET_N_DIALECTS] =
      read_as_person (text, &meant) && collect (addresses, &n_addresses, &meant);

  octet_description_add_answer (description, NULL, "%s", count_readings (n_addresses));
  if (!readings[OCTET_DIALECT_STRICT].is_read)
    octet_description_add_answer (description, NULL, "%s", _ ("refused by the strict rules"));
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    if (is_new[i])
      add_address_answer (description, _ (formats[i]), &readings[i].address);
  if (is_new[OCTET_N_DIALECTS])
    add_address_answer (description, _ ("a person may mean %1$s"), &meant);
}

/**
 * octet_describe_dialect:
 * @subject: a subject of kind %OCTET_SUBJECT_DIALECT: any text
 *
 * Describes how four parsers read one text, each with its reason.
 *
 * Returns: (transfer full): the description
 */
OctetDescription *
octet_describe_dialect (const OctetSubject *subject)
{
  OctetDialectReading readings[OCTET_N_DIALECTS];
  OctetDescription *description;

  g_return_val_if_fail (subject != NULL && subject->name != NULL, NULL);

  description = octet_description_new (subject->text, "dialect");
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    octet_dialect_reading_init (&readings[i], i, subject->name);

  add_answer (description, readings, subject->name);
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    add_reading (description, &readings[i], subject->name);
  add_packed (description, &readings[OCTET_DIALECT_INET_ATON], subject->name);
  for (guint i = 0; i < OCTET_N_DIALECTS; i++)
    octet_dialect_reading_clear (&readings[i]);

  return description;
}

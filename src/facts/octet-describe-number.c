#include "facts/octet-describe-number.h"

#include "core/octet-byte-order.h"

#include <glib/gi18n.h>
#include <string.h>

/* A number with the texts that sentences about it are made of. */
typedef struct
{
  guint64 value;
  guint n_bits;
  char decimal[24];
  char hexadecimal[24]; /* as hex() prints it */
} Number;

static guint
count_bits (guint64 value)
{
  guint n_bits = 1;

  while (n_bits < 64 && value >> n_bits != 0)
    n_bits++;

  return n_bits;
}

static void
number_init (Number *number, guint64 value)
{
  number->value = value;
  number->n_bits = count_bits (value);
  g_snprintf (number->decimal, sizeof number->decimal, "%" G_GUINT64_FORMAT, value);
  g_snprintf (number->hexadecimal, sizeof number->hexadecimal, "0x%" G_GINT64_MODIFIER "x", value);
}

/* The digits in base two; @gap stands between groups of four. */
static char *
print_binary (const Number *number, const char *gap)
{
  GString *digits = g_string_new (NULL);

  for (guint i = number->n_bits; i-- > 0;)
    {
      g_string_append_c (digits, (number->value >> i & 1) != 0 ? '1' : '0');
      if (i % 4 == 0 && i > 0)
        g_string_append (digits, gap);
    }

  return g_string_free (digits, FALSE);
}

static void
add_decimal (OctetDescription *description, const Number *number)
{
  OctetFact *fact = octet_description_add (description, "number.decimal", "forms", N_ ("Decimal"));

  octet_fact_set_raw (fact, "%s", number->decimal);
  octet_fact_set_why (fact,
                      ngettext ("However it is written, the value is the same: %1$s, which needs "
                                "%2$u bit.",
                                "However it is written, the value is the same: %1$s, which needs "
                                "%2$u bits.",
                                number->n_bits),
                      number->decimal, number->n_bits);
  octet_fact_set_python (fact, "int('%s', 0)", number->hexadecimal);
  octet_fact_set_c (fact, "printf (\"%%\" PRIu64 \"\\n\", UINT64_C (%s));", number->hexadecimal);
}

static void
add_hexadecimal (OctetDescription *description, const Number *number)
{
  OctetFact *fact =
      octet_description_add (description, "number.hexadecimal", "forms", N_ ("Hexadecimal"));

  octet_fact_set_raw (fact, "%s", number->hexadecimal);
  octet_fact_set_why (fact,
                      _ ("hex() always writes the most significant digit of the value first, and "
                         "says nothing about memory: %s."),
                      number->hexadecimal);
  octet_fact_set_python (fact, "hex(%s)", number->decimal);
  octet_fact_set_c (fact, "printf (\"0x%%\" PRIx64 \"\\n\", UINT64_C (%s));", number->decimal);
}

static void
add_binary (OctetDescription *description, const Number *number)
{
  g_autofree char *digits = print_binary (number, "");
  g_autofree char *groups = print_binary (number, " ");
  OctetFact *fact = octet_description_add (description, "number.binary", "forms", N_ ("Binary"));

  octet_fact_set_raw (fact, "0b%s", digits);
  octet_fact_set_value (fact, "%s", groups);
  octet_fact_set_why (fact, _ ("Each hexadecimal digit of %1$s stands for four bits: %2$s."),
                      number->hexadecimal, groups);
  octet_fact_set_python (fact, "bin(%s)", number->decimal);
  octet_fact_set_c (fact,
                    "uint64_t number = UINT64_C (%s);\n"
                    "printf (\"0b\");\n"
                    "for (int i = %u; i >= 0; i--)\n"
                    "  putchar ('0' + (int) ((number >> i) & 1));\n"
                    "putchar ('\\n');",
                    number->decimal, number->n_bits - 1);
}

typedef struct
{
  const char *id;
  const char *label;
  const char *function;
  guint width;
  gboolean to_network;
} Conversion;

static const Conversion conversions[] = {
  { "number.htons", N_ ("htons, to network order"), "htons", 16, TRUE },
  { "number.ntohs", N_ ("ntohs, to host order"), "ntohs", 16, FALSE },
  { "number.htonl", N_ ("htonl, to network order"), "htonl", 32, TRUE },
  { "number.ntohl", N_ ("ntohl, to host order"), "ntohl", 32, FALSE },
};

static void
explain_conversion (OctetFact *fact,
                    const Conversion *conversion,
                    const Number *number,
                    const Number *result)
{
  if (octet_byte_order_get_host () == OCTET_BIG_ENDIAN)
    octet_fact_set_why (fact,
                        _ ("This computer is big-endian, as the network is, so %1$s changes "
                           "nothing: %2$s."),
                        conversion->function, number->decimal);
  else if (conversion->to_network)
    octet_fact_set_why (fact,
                        _ ("%1$s reverses the bytes, so the value itself changes from %2$s to "
                           "%3$s; hex() writes the most significant digit first, before and "
                           "after."),
                        conversion->function, number->hexadecimal, result->hexadecimal);
  else
    octet_fact_set_why (fact,
                        _ ("%1$s reverses the bytes just as the way to the network does, from "
                           "%2$s to %3$s; applied to that again, it gives %2$s back."),
                        conversion->function, number->hexadecimal, result->hexadecimal);
}

static void
add_conversion (OctetDescription *description, const Conversion *conversion, const Number *number)
{
  OctetFact *fact;
  Number result;

  if (!octet_byte_order_fits (number->value, conversion->width))
    return;

  number_init (&result, octet_byte_order_to_network (number->value, conversion->width,
                                                     octet_byte_order_get_host ()));
  fact = octet_description_add (description, conversion->id, "order", conversion->label);
  octet_fact_set_raw (fact, "%s", result.decimal);
  octet_fact_set_value (fact, "%s = %s", result.decimal, result.hexadecimal);
  explain_conversion (fact, conversion, number, &result);
  octet_fact_set_source (fact, "POSIX.1-2024, htonl ()",
                         "https://pubs.opengroup.org/onlinepubs/9799919799/functions/htonl.html");
  octet_fact_set_python (fact, "socket.%s(%s)", conversion->function, number->decimal);
  octet_fact_set_c (fact, "printf (\"%%u\\n\", %s%s (%s));",
                    conversion->width == 16 ? "(unsigned) " : "", conversion->function,
                    number->decimal);
  octet_fact_set_subject (fact, "number:%s", result.decimal);
}

typedef struct
{
  const char *id;
  const char *label;
  guint width;
  OctetByteOrder order;
  const char *format; /* of Python's struct */
} Layout;

static const Layout layouts[] = {
  { "number.little-endian-16", N_ ("Little-endian, 16 bits"), 16, OCTET_LITTLE_ENDIAN, "<H" },
  { "number.big-endian-16", N_ ("Big-endian, 16 bits"), 16, OCTET_BIG_ENDIAN, ">H" },
  { "number.little-endian-32", N_ ("Little-endian, 32 bits"), 32, OCTET_LITTLE_ENDIAN, "<I" },
  { "number.big-endian-32", N_ ("Big-endian, 32 bits"), 32, OCTET_BIG_ENDIAN, ">I" },
  { "number.little-endian-64", N_ ("Little-endian, 64 bits"), 64, OCTET_LITTLE_ENDIAN, "<Q" },
  { "number.big-endian-64", N_ ("Big-endian, 64 bits"), 64, OCTET_BIG_ENDIAN, ">Q" },
};

static char *
print_bytes (const guint8 *bytes, guint n_bytes, const char *gap)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_bytes; i++)
    g_string_append_printf (text, "%s%02x", i > 0 ? gap : "", bytes[i]);

  return g_string_free (text, FALSE);
}

static void
add_layout_c (OctetFact *fact, const Layout *layout, const Number *number)
{
  guint n_bytes = layout->width / 8;

  octet_fact_set_c (fact,
                    "uint64_t number = UINT64_C (%s);\n"
                    "for (int i = 0; i < %u; i++)\n"
                    "  printf (\"%%02x\", (unsigned) ((number >> 8 * %s) & 0xff));\n"
                    "putchar ('\\n');",
                    number->decimal, n_bytes,
                    layout->order == OCTET_LITTLE_ENDIAN ? "i"
                    : n_bytes == 2                       ? "(1 - i)"
                    : n_bytes == 4                       ? "(3 - i)"
                                                         : "(7 - i)");
}

static void
add_layout (OctetDescription *description, const Layout *layout, const Number *number)
{
  guint8 bytes[8];
  g_autofree char *packed = NULL;
  g_autofree char *spaced = NULL;
  OctetFact *fact;

  if (!octet_byte_order_fits (number->value, layout->width))
    return;

  octet_byte_order_store (number->value, layout->width, layout->order, bytes);
  packed = print_bytes (bytes, layout->width / 8, "");
  spaced = print_bytes (bytes, layout->width / 8, " ");
  fact = octet_description_add (description, layout->id, "memory", layout->label);
  octet_fact_set_raw (fact, "%s", packed);
  octet_fact_set_value (fact, "%s", spaced);
  if (layout->order == OCTET_LITTLE_ENDIAN)
    octet_fact_set_why (fact,
                        _ ("A little-endian machine keeps the low byte at the lowest address, so "
                           "%1$s lies in memory as %2$s."),
                        number->hexadecimal, spaced);
  else
    octet_fact_set_why (fact,
                        _ ("A big-endian machine, and the network, keeps the high byte at the "
                           "lowest address, so %1$s lies in memory as %2$s."),
                        number->hexadecimal, spaced);
  if (layout->order == OCTET_BIG_ENDIAN)
    octet_fact_set_source (fact, _ ("RFC 791, appendix B"),
                           "https://www.rfc-editor.org/rfc/rfc791#appendix-B");
  octet_fact_set_python (fact, "struct.pack('%s', %s).hex()", layout->format, number->decimal);
  add_layout_c (fact, layout, number);
}

/**
 * octet_describe_number:
 * @subject: a subject of kind %OCTET_SUBJECT_NUMBER
 *
 * Describes an unsigned number of up to 64 bits: how it is written, what htons() and its kin make
 * of it on this machine, and how it lies in memory. Widths that it does not fit are left out.
 *
 * Returns: (transfer full): the description
 */
OctetDescription *
octet_describe_number (const OctetSubject *subject)
{
  OctetDescription *description;
  Number number;

  g_return_val_if_fail (subject != NULL && subject->kind == OCTET_SUBJECT_NUMBER, NULL);

  number_init (&number, subject->number);
  description = octet_description_new (subject->text, "number");
  octet_description_add_answer (description, NULL, "%s", _ ("Number"));
  octet_description_add_answer (description, NULL, "%s = %s", number.decimal, number.hexadecimal);
  octet_description_add_answer (
      description, NULL, ngettext ("needs %u bit", "needs %u bits", number.n_bits), number.n_bits);

  add_decimal (description, &number);
  add_hexadecimal (description, &number);
  add_binary (description, &number);
  for (gsize i = 0; i < G_N_ELEMENTS (conversions); i++)
    add_conversion (description, &conversions[i], &number);
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    add_layout (description, &layouts[i], &number);

  return description;
}

#include "facts/octet-describe-range.h"

#include "facts/octet-address-code.h"
#include "facts/octet-describe-text.h"
#include "facts/octet-mapped-note.h"
#include "facts/octet-number-text.h"

#include <glib/gi18n.h>

static OctetFact *
add (OctetDescription *description, const char *id, const char *label)
{
  return octet_description_add (description, id, "range", label);
}

static gboolean
is_ipv4 (const OctetRange *range)
{
  return range->first.version == OCTET_IPV4;
}

static void
add_kind (OctetAddressCode *first, OctetAddressCode *last)
{
  OctetFact *fact = octet_description_add (first->description, "range.kind", "kind", N_ ("Kind"));

  octet_fact_set_raw (fact, "%s",
                      first->address.version == OCTET_IPV4 ? "IPv4Address" : "IPv6Address");
  octet_fact_set_value (fact, "%s", _ ("Range of addresses"));
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (
      fact,
      _ ("All addresses from %1$s to %2$s, both included; Python has no type of its "
         "own for a range and takes the two addresses."),
      first->text, last->text);
  octet_fact_set_python (fact, "type(%s).__name__", first->python);
  octet_fact_set_c (fact,
                    "unsigned char a[16];\n"
                    "puts (inet_pton (AF_INET, \"%s\", a) == 1\n"
                    "      ? \"IPv4Address\" : \"IPv6Address\");\n",
                    first->bare);
}

/* One end of the range. */
static void
add_end (OctetAddressCode *code, OctetFact *fact)
{
  g_autofree char *print = octet_address_code_print (&code->address, "", "\\n");

  octet_fact_set_raw (fact, "%s", code->bare);
  octet_fact_set_subject (fact, "%s", code->bare);
  octet_fact_set_python (fact, "%s", code->bare_python);
  octet_fact_set_c (fact, "%s%s%s", code->c, octet_address_code_buffer (&code->address), print);
}

static void
add_ends (OctetAddressCode *first, OctetAddressCode *last)
{
  char digits[OCTET_UINT128_DECIMAL_SIZE];
  OctetFact *fact;

  octet_uint128_print (first->address.value, digits);
  fact = add (first->description, "range.first", N_ ("First address"));
  octet_fact_set_why (fact, _ ("The lower end; addresses are compared as numbers: %s."), digits);
  add_end (first, fact);

  octet_uint128_print (last->address.value, digits);
  fact = add (first->description, "range.last", N_ ("Last address"));
  octet_fact_set_why (fact, _ ("The upper end, which belongs to the range; as a number: %s."),
                      digits);
  add_end (last, fact);
}

static void
set_ipv6_count_c (OctetFact *fact, OctetAddressCode *first, OctetAddressCode *last)
{
  OctetUint128 difference = octet_uint128_subtract (last->address.value, first->address.value);

  if (octet_uint128_equal (difference, OCTET_UINT128_MAX))
    octet_fact_set_c (fact, "/* all of IPv6: one more than 128 bits can count */\n"
                            "printf (\"%%.0f\\n\", 0x1p128);\n");
  else
    octet_fact_set_c (fact,
                      "struct in6_addr a, b;\n"
                      "unsigned __int128 first = 0, last = 0, n;\n"
                      "inet_pton (AF_INET6, \"%s\", &a);\n"
                      "inet_pton (AF_INET6, \"%s\", &b);\n"
                      "for (int i = 0; i < 16; i++)\n"
                      "  {\n"
                      "    first = first << 8 | a.s6_addr[i];\n"
                      "    last = last << 8 | b.s6_addr[i];\n"
                      "  }\n"
                      "n = last - first + 1;\n" OCTET_C_PRINT_INT128,
                      first->bare, last->bare);
}

static void
set_ipv4_count_c (OctetFact *fact, OctetAddressCode *first, OctetAddressCode *last)
{
  octet_fact_set_c (fact,
                    "struct in_addr a, b;\n"
                    "inet_pton (AF_INET, \"%s\", &a);\n"
                    "inet_pton (AF_INET, \"%s\", &b);\n"
                    "printf (\"%%\" PRIu64 \"\\n\",\n"
                    "        (uint64_t) ntohl (b.s_addr) - ntohl (a.s_addr) + 1);\n",
                    first->bare, last->bare);
}

static void
add_count (OctetAddressCode *first, OctetAddressCode *last, const OctetRange *range)
{
  OctetFact *fact = add (first->description, "range.num-addresses", N_ ("Number of addresses"));
  g_autofree char *digits = octet_range_count_addresses_to_string (range);
  g_autofree char *value = octet_number_text_shorten (digits);

  octet_fact_set_raw (fact, "%s", digits);
  octet_fact_set_value (fact, "%s", value);
  octet_fact_set_why (fact, _ ("Last minus first, and one more because both ends count: %s."),
                      value);
  octet_fact_set_python (fact, "int(%s) - int(%s) + 1", last->bare_python, first->bare_python);
  if (is_ipv4 (range))
    set_ipv4_count_c (fact, first, last);
  else
    set_ipv6_count_c (fact, first, last);
}

static void
set_networks_c (OctetFact *fact, const OctetRange *range)
{
  octet_fact_set_c (fact,
                    "uint64_t first = %u, last = %u, n;\n"
                    "for (const char *s = \"['\"; first <= last; first += n, s = \", '\")\n"
                    "  {\n"
                    "    struct in_addr a = { htonl (first) };\n"
                    "    for (n = 1; first %% (2 * n) == 0 && first + 2 * n - 1 <= last;)\n"
                    "      n *= 2;\n"
                    "    printf (\"%%s%%s/%%d'\", s, inet_ntoa (a), 32 - __builtin_ctzll (n));\n"
                    "  }\n"
                    "puts (\"]\");\n",
                    (guint) range->first.value.low, (guint) range->last.value.low);
}

/* @ret_n: how many networks cover the range; the first of them opens as a subject if it is alone */
static void
fill_networks (OctetFact *fact, const OctetRange *range, guint *ret_n)
{
  OctetRange rest = *range;
  gboolean more = TRUE;
  OctetNetwork network;
  char text[OCTET_NETWORK_TEXT_SIZE];
  g_autoptr (GString) raw = g_string_new ("[");
  g_autoptr (GString) value = g_string_new (NULL);
  guint n = 0;

  for (; octet_range_next_network (&rest, &more, &network); n++)
    {
      octet_network_print (&network, text);
      g_string_append_printf (raw, "%s'%s'", n > 0 ? ", " : "", text);
      g_string_append_printf (value, "%s%s", n > 0 ? ", " : "", text);
    }
  g_string_append_c (raw, ']');

  octet_fact_set_raw (fact, "%s", raw->str);
  octet_fact_set_value (fact, "%s", value->str);
  if (n == 1)
    octet_fact_set_subject (fact, "%s", value->str);
  *ret_n = n;
}

static guint
add_networks (OctetAddressCode *first, OctetAddressCode *last, const OctetRange *range)
{
  OctetFact *fact = add (first->description, "range.networks", N_ ("Networks"));
  guint n;

  fill_networks (fact, range, &n);
  octet_fact_set_why (fact,
                      ngettext ("The range is exactly %u network.",
                                "Each network is as large as its first address and the rest of the "
                                "range allow, and %u of them cover the range exactly.",
                                n),
                      n);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "[str(n) for n in ipaddress.summarize_address_range(%s, %s)]",
                         first->bare_python, last->bare_python);
  if (is_ipv4 (range))
    set_networks_c (fact, range);

  return n;
}

static void
add_answer (OctetDescription *description, const OctetRange *range)
{
  g_autofree char *digits = octet_range_count_addresses_to_string (range);
  g_autofree char *count = octet_number_text_shorten (digits);
  gboolean is_one = octet_address_equal (&range->first, &range->last);

  octet_description_add_answer (description, NULL, "%s", _ ("Range of addresses"));
  octet_description_add_answer (description, NULL, is_ipv4 (range) ? "IPv4" : "IPv6");
  octet_description_add_answer (description, NULL,
                                ngettext ("%s address", "%s addresses", is_one ? 1 : 2), count);
}

/**
 * octet_describe_range:
 * @subject: a subject of the kind %OCTET_SUBJECT_RANGE
 *
 * Returns: (transfer full): its facts
 */
OctetDescription *
octet_describe_range (const OctetSubject *subject)
{
  const OctetRange *range = &subject->range;
  OctetDescription *description = octet_description_new (subject->text, "range");
  g_auto (OctetAddressCode) first = { 0 };
  g_auto (OctetAddressCode) last = { 0 };
  guint n_networks;

  octet_address_code_init (&first, description, &range->first, NULL);
  octet_address_code_init (&last, description, &range->last, NULL);
  add_answer (description, range);
  add_kind (&first, &last);
  add_ends (&first, &last);
  add_count (&first, &last, range);
  n_networks = add_networks (&first, &last, range);
  octet_description_add_answer (description, NULL,
                                ngettext ("%u network", "%u networks", n_networks), n_networks);
  if (!is_ipv4 (range) && range->first.value.high == 0)
    octet_mapped_note_add (description);

  return description;
}

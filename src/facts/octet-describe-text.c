#include "facts/octet-describe-text.h"

#include "facts/octet-snippet.h"

#include <glib/gi18n.h>

static OctetFact *
add (OctetAddressCode *code, const char *id, const char *label)
{
  return octet_description_add (code->description, id, "forms", label);
}

/* The run of zero groups that "::" stands for, counted from 1; FALSE if none is longer than one. */
static gboolean
find_zero_run (const OctetAddress *address, guint *ret_first, guint *ret_last)
{
  guint best = 1;

  for (guint i = 0, length = 0; i < 8; i++)
    {
      length = octet_address_get_part (address, i) == 0 ? length + 1 : 0;
      if (length > best)
        {
          best = length;
          *ret_first = i + 2 - length;
          *ret_last = i + 1;
        }
    }

  return best > 1;
}

static void
set_compressed_why (OctetFact *fact, OctetAddressCode *code)
{
  const OctetAddress *address = &code->address;
  OctetAddress ipv4;
  guint first = 0;
  guint last = 0;

  if (address->version == OCTET_IPV4)
    octet_fact_set_why (fact,
                        _ ("Four decimal octets without leading zeros, parted by dots: IPv4 has no "
                           "shorter strict form than %s."),
                        code->text);
  else if (octet_address_get_ipv4_mapped (address, &ipv4))
    octet_fact_set_why (fact,
                        _ ("The last 32 bits are an IPv4 address and are written as one; Python "
                           "before 3.13 writes them as two groups, ::ffff:%1$x:%2$x."),
                        octet_address_get_part (address, 6), octet_address_get_part (address, 7));
  else if (find_zero_run (address, &first, &last))
    octet_fact_set_why (fact,
                        _ ("Leading zeros are dropped from each group, and the longest run of zero "
                           "groups, groups %1$u to %2$u of the eight, becomes “::”."),
                        first, last);
  else
    octet_fact_set_why (
        fact,
        _ ("Leading zeros are dropped from each group; no two zero groups stand side "
           "by side that could become “::” in %s."),
        code->text);
}

/* A zone is no part of the 128 bits: it is printed behind them. */
static char *
print_in_c (OctetAddressCode *code)
{
  g_autofree char *zone = NULL;
  g_autofree char *quoted = NULL;

  if (code->address.zone[0] == '\0')
    return octet_address_code_print (&code->address, "", "\\n");

  zone = g_strdup_printf ("%%%s", code->address.zone);
  quoted = octet_snippet_quote_c (zone);

  return g_strdup_printf ("printf (\"%%s%%s\\n\", inet_ntop (AF_INET6, &a, s, sizeof s), %s);\n",
                          quoted);
}

static void
add_compressed (OctetAddressCode *code)
{
  gboolean is_ipv4 = code->address.version == OCTET_IPV4;
  OctetFact *fact =
      add (code, "address.compressed", is_ipv4 ? N_ ("Dotted decimal") : N_ ("Compressed"));
  g_autofree char *print = print_in_c (code);
  const char *buffer = code->address.zone[0] != '\0' ? "char s[INET6_ADDRSTRLEN];\n"
                                                     : octet_address_code_buffer (&code->address);

  octet_fact_set_raw (fact, "%s", code->text);
  set_compressed_why (fact, code);
  if (is_ipv4)
    octet_fact_set_rfc (fact, 6943, "3.1.1");
  else
    octet_fact_set_rfc (fact, 5952, "4");
  octet_fact_set_python (fact, "%s.compressed", code->python);
  octet_fact_set_c (fact, "%s%s%s", code->c, buffer, print);
}

static void
set_ipv6_exploded (OctetFact *fact, OctetAddressCode *code)
{
  const char *zone = code->address.zone;
  g_autofree char *behind = *zone != '\0' ? g_strdup_printf ("%%%s", zone) : g_strdup ("");
  g_autofree char *python = octet_snippet_quote_python (behind);
  g_autofree char *c = octet_snippet_quote_c (behind);

  octet_fact_set_why (
      fact,
      _ ("All eight groups stand with all their four digits, so that texts of equal "
         "length can be compared and sorted; the short form is %s."),
      code->text);
  octet_fact_set_rfc (fact, 4291, "2.2");
  octet_fact_set_python (fact, "%s.exploded%s%s", code->bare_python, *zone != '\0' ? " + " : "",
                         *zone != '\0' ? python : "");
  octet_fact_set_c (fact,
                    "%sfor (int i = 0; i < 16; i++)\n"
                    "  printf (\"%%02x%%s\", a.s6_addr[i], i %% 2 && i < 15 ? \":\" : \"\");\n"
                    "puts (%s);\n",
                    code->c, c);
}

/* Written out but for the IPv4 address, which stays one. */
static void
set_mapped_exploded (OctetFact *fact, OctetAddressCode *code)
{
  octet_fact_set_why (fact,
                      _ ("The six groups in front stand with all their digits, the last 32 bits as "
                         "an IPv4 address; Python before 3.13 writes them as groups too, "
                         "%1$04x:%2$04x."),
                      octet_address_get_part (&code->address, 6),
                      octet_address_get_part (&code->address, 7));
  octet_fact_set_rfc (fact, 5952, "5");
  octet_fact_set_python (fact, "%s.exploded", code->bare_python);
  octet_fact_set_c (fact,
                    "%sfor (int i = 0; i < 12; i += 2)\n"
                    "  printf (\"%%02x%%02x:\", a.s6_addr[i], a.s6_addr[i + 1]);\n"
                    "printf (\"%%d.%%d.%%d.%%d\\n\", a.s6_addr[12], a.s6_addr[13],\n"
                    "        a.s6_addr[14], a.s6_addr[15]);\n",
                    code->c);
}

static void
add_exploded (OctetAddressCode *code)
{
  OctetFact *fact = add (code, "address.exploded", N_ ("Exploded"));
  g_autofree char *exploded = octet_address_to_exploded (&code->address);
  OctetAddress ipv4;

  octet_fact_set_raw (fact, "%s", exploded);
  if (octet_address_get_ipv4_mapped (&code->address, &ipv4) && code->address.zone[0] == '\0')
    {
      set_mapped_exploded (fact, code);
      return;
    }
  if (code->address.version == OCTET_IPV6)
    {
      set_ipv6_exploded (fact, code);
      return;
    }

  octet_fact_set_why (fact,
                      _ ("Nothing can be left out of an IPv4 address, so that its full form is the "
                         "usual one: %s."),
                      code->text);
  octet_fact_set_python (fact, "%s.exploded", code->python);
  octet_fact_set_c (fact, "%sputs (inet_ntoa (a));\n", code->c);
}

/**
 * octet_describe_text:
 * @code: an address
 *
 * Adds its compressed and its exploded form.
 */
void
octet_describe_text (OctetAddressCode *code)
{
  add_compressed (code);
  add_exploded (code);
}

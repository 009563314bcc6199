#include "facts/octet-describe-forms.h"

#include "facts/octet-describe-class.h"
#include "facts/octet-describe-text.h"
#include "facts/octet-number-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define IPV4_BYTES "const unsigned char *b = (const unsigned char *) &a;\n"

static gboolean
is_ipv4 (const OctetAddressCode *code)
{
  return code->address.version == OCTET_IPV4;
}

static OctetFact *
add (OctetAddressCode *code, const char *id, const char *label)
{
  return octet_description_add (code->description, id, "forms", label);
}

/* "c0a8000f", or with @separator between the bytes */
static char *
print_bytes (const OctetAddress *address, const char *separator)
{
  GString *text = g_string_sized_new (48);
  guint8 bytes[16];

  octet_address_to_bytes (address, bytes);
  for (guint i = 0; i < octet_address_get_size (address); i++)
    g_string_append_printf (text, "%s%02x", i > 0 ? separator : "", bytes[i]);

  return g_string_free (text, FALSE);
}

/* @group digits, then a blank */
static char *
print_bits (const OctetAddress *address, guint group)
{
  GString *text = g_string_sized_new (160);
  guint n_bits = octet_ip_version_get_bits (address->version);

  for (guint i = 0; i < n_bits; i++)
    {
      if (group > 0 && i > 0 && i % group == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, octet_address_get_bit (address, i) ? '1' : '0');
    }

  return g_string_free (text, FALSE);
}

static void
add_packed (OctetAddressCode *code)
{
  OctetFact *fact = add (code, "address.packed", N_ ("Packed bytes"));
  g_autofree char *digits = print_bytes (&code->address, "");
  g_autofree char *bytes = print_bytes (&code->address, " ");

  octet_fact_set_raw (fact, "%s", digits);
  octet_fact_set_python (fact, "%s.packed.hex()", code->python);
  if (is_ipv4 (code))
    {
      octet_fact_set_why (fact,
                          _ ("Text is for people; packets carry the address as 4 bytes, whatever "
                             "language a program is written in: %s."),
                          bytes);
      octet_fact_set_c (
          fact, "%s" IPV4_BYTES "printf (\"%%02x%%02x%%02x%%02x\\n\", b[0], b[1], b[2], b[3]);\n",
          code->c);
      octet_fact_set_rfc (fact, 791, "3.1");
      return;
    }

  octet_fact_set_why (fact,
                      _ ("Text is for people; packets carry the address as 16 bytes, whatever "
                         "language a program is written in: %s."),
                      bytes);
  octet_fact_set_c (fact,
                    "%sfor (int i = 0; i < 16; i++)\n"
                    "  printf (\"%%02x\", a.s6_addr[i]);\n"
                    "puts (\"\");\n",
                    code->c);
  octet_fact_set_rfc (fact, 8200, "3");
}

/* 128 bits are more than any C type of the standard holds; the compiler's own does. */
static void
add_integer (OctetAddressCode *code)
{
  OctetFact *fact = add (code, "address.integer", N_ ("Integer"));
  const OctetAddress *address = &code->address;
  char digits[OCTET_UINT128_DECIMAL_SIZE];
  g_autofree char *about = NULL;

  octet_uint128_print (address->value, digits);
  octet_fact_set_raw (fact, "%s", digits);
  octet_fact_set_python (fact, "int(%s)", code->python);
  if (is_ipv4 (code))
    {
      octet_fact_set_why (fact,
                          _ ("Each octet weighs 256 times as much as the one behind it: "
                             "%1$u × 16,777,216 + %2$u × 65,536 + %3$u × 256 + %4$u."),
                          octet_address_get_part (address, 0), octet_address_get_part (address, 1),
                          octet_address_get_part (address, 2), octet_address_get_part (address, 3));
      octet_fact_set_c (fact, "%sprintf (\"%%u\\n\", ntohl (a.s_addr));\n", code->c);
      return;
    }

  about = octet_number_text_shorten (digits);
  octet_fact_set_why (fact,
                      _ ("The eight groups are the digits of one number to the base 65,536, the "
                         "highest first: 0x%1$x weighs the most, and the whole is %2$s."),
                      octet_address_get_part (address, 0), about);
  octet_fact_set_c (fact,
                    "%sunsigned __int128 n = 0;\n"
                    "for (int i = 0; i < 16; i++)\n"
                    "  n = n << 8 | a.s6_addr[i];\n" OCTET_C_PRINT_INT128,
                    code->c);
}

static char *
print_hexadecimal (OctetUint128 value)
{
  return value.high != 0 ? g_strdup_printf ("0x%" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x",
                                            value.high, value.low)
                         : g_strdup_printf ("0x%" G_GINT64_MODIFIER "x", value.low);
}

static void
set_ipv6_hexadecimal_c (OctetFact *fact, OctetAddressCode *code)
{
  gboolean is_long = code->address.value.high != 0;

  octet_fact_set_c (fact,
                    "%suint64_t high = 0, low = 0;\n"
                    "for (int i = 0; i < 8; i++)\n"
                    "  {\n"
                    "    high = high << 8 | a.s6_addr[i];\n"
                    "    low = low << 8 | a.s6_addr[i + 8];\n"
                    "  }\n"
                    "%s",
                    code->c,
                    is_long ? "printf (\"0x%\" PRIx64 \"%016\" PRIx64 \"\\n\", high, low);\n"
                            : "printf (\"0x%\" PRIx64 \"\\n\", low);\n");
}

static void
add_hexadecimal (OctetAddressCode *code)
{
  OctetFact *fact = add (code, "address.hexadecimal", N_ ("Hexadecimal"));
  const OctetAddress *address = &code->address;
  g_autofree char *digits = print_hexadecimal (address->value);

  octet_fact_set_raw (fact, "%s", digits);
  octet_fact_set_python (fact, "hex(int(%s))", code->python);
  if (is_ipv4 (code))
    {
      guint parts[4];

      for (guint i = 0; i < 4; i++)
        parts[i] = octet_address_get_part (address, i);
      octet_fact_set_why (
          fact,
          _ ("One hexadecimal digit stands for four bits, two of them for an octet: "
             "%1$u is %2$02x, %3$u is %4$02x, %5$u is %6$02x, %7$u is %8$02x."),
          parts[0], parts[0], parts[1], parts[1], parts[2], parts[2], parts[3], parts[3]);
      octet_fact_set_c (fact, "%sprintf (\"0x%%x\\n\", ntohl (a.s_addr));\n", code->c);
      return;
    }

  octet_fact_set_why (
      fact,
      _ ("The address in one piece: one hexadecimal digit stands for four bits, and "
         "a number is written without zeros in front, here with %u of 32 digits."),
      (guint) strlen (digits) - 2);
  set_ipv6_hexadecimal_c (fact, code);
}

static void
add_binary (OctetAddressCode *code)
{
  OctetFact *fact = add (code, "address.binary", N_ ("Binary"));
  const OctetAddress *address = &code->address;
  g_autofree char *bits = print_bits (address, 0);
  g_autofree char *grouped = print_bits (address, is_ipv4 (code) ? 8 : 16);

  octet_fact_set_raw (fact, "%s", bits);
  octet_fact_set_value (fact, "%s", grouped);
  octet_fact_set_python (fact, "format(%s, 'b')", code->python);
  if (is_ipv4 (code))
    {
      octet_fact_set_why (fact,
                          _ ("Each octet is eight bits, worth 128, 64, 32, 16, 8, 4, 2 and 1; the "
                             "last octet, %1$u, is %2$s."),
                          octet_address_get_part (address, 3), bits + 24);
      octet_fact_set_c (fact,
                        "%sfor (int i = 31; i >= 0; i--)\n"
                        "  putchar ('0' + (ntohl (a.s_addr) >> i & 1));\n"
                        "puts (\"\");\n",
                        code->c);
      return;
    }

  octet_fact_set_why (fact,
                      _ ("Each hexadecimal digit is four bits, each group sixteen; the last group, "
                         "%1$x, is %2$s."),
                      octet_address_get_part (address, 7), bits + 112);
  octet_fact_set_c (fact,
                    "%sfor (int i = 0; i < 128; i++)\n"
                    "  putchar ('0' + (a.s6_addr[i / 8] >> (7 - i %% 8) & 1));\n"
                    "puts (\"\");\n",
                    code->c);
}

static void
add_reverse_pointer (OctetAddressCode *code)
{
  OctetFact *fact = add (code, "address.reverse-pointer", N_ ("Reverse pointer"));
  g_autofree char *pointer = octet_address_to_reverse_pointer (&code->address);

  octet_fact_set_raw (fact, "%s", pointer);
  octet_fact_set_python (fact, "%s.reverse_pointer", code->bare_python);
  octet_fact_set_subject (fact, "host:%s", code->bare);
  if (is_ipv4 (code))
    {
      octet_fact_set_why (fact,
                          _ ("A domain name goes from the particular to the general, so that the "
                             "octets of %1$s stand in reverse, %2$u first."),
                          code->text, octet_address_get_part (&code->address, 3));
      octet_fact_set_c (fact,
                        "%s" IPV4_BYTES "printf (\"%%d.%%d.%%d.%%d.in-addr.arpa\\n\",\n"
                        "        b[3], b[2], b[1], b[0]);\n",
                        code->c);
      octet_fact_set_rfc (fact, 1035, "3.5");
      return;
    }

  octet_fact_set_why (fact,
                      _ ("A domain name goes from the particular to the general, so that the 32 "
                         "hexadecimal digits stand in reverse, each a label of its own, %c first."),
                      pointer[0]);
  octet_fact_set_c (fact,
                    "%sfor (int i = 15; i >= 0; i--)\n"
                    "  printf (\"%%x.%%x.\", a.s6_addr[i] & 15, a.s6_addr[i] >> 4);\n"
                    "puts (\"ip6.arpa\");\n",
                    code->c);
  octet_fact_set_rfc (fact, 3596, "2.5");
}

static void
add_solicited_node (OctetAddressCode *code)
{
  OctetFact *fact;
  OctetAddress multicast;
  char text[OCTET_ADDRESS_TEXT_SIZE];
  g_autofree char *print = NULL;

  if (!octet_address_get_solicited_node (&code->address, &multicast))
    return;

  octet_address_print (&multicast, text);
  print = octet_address_code_print (&multicast, "", "\\n");

  fact = add (code, "address.solicited-node", N_ ("Solicited-node address"));
  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_subject (fact, "%s", text);
  octet_fact_set_why (
      fact,
      _ ("Neighbours that look for the hardware address of %1$s send their question "
         "to ff02::1:ff00:0/104 with its last 24 bits, %2$06x."),
      code->text, (guint) (code->address.value.low & 0xffffff));
  octet_fact_set_rfc (fact, 4291, "2.7.1");
  octet_fact_set_python (
      fact,
      "ipaddress.ip_address(int(ipaddress.ip_address('ff02::1:ff00:0')) | int(%s) & 0xffffff)",
      code->python);
  octet_fact_set_c (fact,
                    "%schar s[INET6_ADDRSTRLEN];\n"
                    "memcpy (&a, \"\\xff\\2\\0\\0\\0\\0\\0\\0\\0\\0\\0\\1\\xff\", 13);\n"
                    "%s",
                    code->c, print);
}

/**
 * octet_describe_forms:
 * @code: an address
 *
 * Adds the facts of the group "forms": how the address is written.
 */
void
octet_describe_forms (OctetAddressCode *code)
{
  octet_describe_text (code);
  add_packed (code);
  add_integer (code);
  add_hexadecimal (code);
  add_binary (code);
  add_reverse_pointer (code);
  add_solicited_node (code);
  octet_describe_class (code);
}

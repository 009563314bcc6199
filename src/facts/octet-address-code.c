#include "facts/octet-address-code.h"

#include "facts/octet-snippet.h"

#include <string.h>

/**
 * octet_address_code_print_bare:
 * @address: an address
 * @text: (out): its text without the zone
 */
void
octet_address_code_print_bare (const OctetAddress *address, char text[OCTET_ADDRESS_TEXT_SIZE])
{
  OctetAddress bare = *address;

  bare.zone[0] = '\0';
  octet_address_print (&bare, text);
}

/* ipaddress.ip_address('fe80::1%eth0') */
static char *
call_ip_address (const char *text)
{
  g_autofree char *quoted = octet_snippet_quote_python (text);

  return g_strdup_printf ("ipaddress.ip_address(%s)", quoted);
}

/**
 * octet_address_code_init:
 * @code: (out caller-allocates): to be filled
 * @description: where the facts go; must outlive @code
 * @address: the address
 * @python: (nullable) (transfer full): the expression that gives it; %NULL for the plain one
 */
void
octet_address_code_init (OctetAddressCode *code,
                         OctetDescription *description,
                         const OctetAddress *address,
                         char *python)
{
  gboolean has_zone = address->zone[0] != '\0';

  code->description = description;
  code->address = *address;
  octet_address_print (address, code->text);
  octet_address_code_print_bare (address, code->bare);
  code->python = python != NULL ? python : call_ip_address (code->text);
  code->bare_python = has_zone ? call_ip_address (code->bare) : g_strdup (code->python);
  code->c = octet_address_code_declare (address);
}

/**
 * octet_address_code_clear:
 * @code: what octet_address_code_init() filled
 */
void
octet_address_code_clear (OctetAddressCode *code)
{
  g_clear_pointer (&code->python, g_free);
  g_clear_pointer (&code->bare_python, g_free);
  g_clear_pointer (&code->c, g_free);
}

/**
 * octet_address_code_declare:
 * @address: an address; its zone is left out, as inet_pton() knows none
 *
 * Returns: (transfer full): C that declares `a` and reads @address into it
 */
char *
octet_address_code_declare (const OctetAddress *address)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_code_print_bare (address, text);

  return address->version == OCTET_IPV4
             ? g_strdup_printf ("struct in_addr a;\ninet_pton (AF_INET, \"%s\", &a);\n", text)
             : g_strdup_printf ("struct in6_addr a;\ninet_pton (AF_INET6, \"%s\", &a);\n", text);
}

/* The C library writes ::102:304 as ::1.2.3.4, the IPv4-compatible form that RFC 4291 withdrew. */
static gboolean
is_ipv4_compatible (const OctetAddress *address)
{
  return address->version == OCTET_IPV6 && address->value.high == 0 &&
         address->value.low >> 16 != 0 && address->value.low >> 32 == 0;
}

/**
 * octet_address_code_buffer:
 * @result: the address that will be printed
 *
 * Returns: the declaration that octet_address_code_print() relies on
 */
const char *
octet_address_code_buffer (const OctetAddress *result)
{
  return result->version == OCTET_IPV4 || is_ipv4_compatible (result)
             ? ""
             : "char s[INET6_ADDRSTRLEN];\n";
}

/**
 * octet_address_code_print:
 * @result: the address that `a` holds when this code runs
 * @before: what is printed before it, as it stands in a C string
 * @behind: what is printed behind it, likewise
 *
 * Returns: (transfer full): C that prints `a`
 */
char *
octet_address_code_print (const OctetAddress *result, const char *before, const char *behind)
{
  gboolean is_line = *before == '\0' && strcmp (behind, "\\n") == 0;
  const char *text =
      result->version == OCTET_IPV4 ? "inet_ntoa (a)" : "inet_ntop (AF_INET6, &a, s, sizeof s)";

  if (is_ipv4_compatible (result))
    return g_strdup_printf ("printf (\"%s::%%x:%%x%s\",\n"
                            "        a.s6_addr[12] << 8 | a.s6_addr[13],\n"
                            "        a.s6_addr[14] << 8 | a.s6_addr[15]);\n",
                            before, behind);

  if (is_line)
    return g_strdup_printf ("puts (%s);\n", text);

  return g_strdup_printf ("printf (\"%s%%s%s\", %s);\n", before, behind, text);
}

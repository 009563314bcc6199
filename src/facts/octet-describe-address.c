#include "facts/octet-describe-address.h"

#include "facts/octet-describe-embedded.h"
#include "facts/octet-describe-forms.h"
#include "facts/octet-describe-iana.h"
#include "facts/octet-describe-scope.h"
#include "facts/octet-describe-version.h"
#include "facts/octet-iana-name.h"
#include "facts/octet-mapped-note.h"

#include <glib/gi18n.h>

/* A group of hosts has an address too; all others are one host's. */
static const char *
name_kind (const OctetAddress *address)
{
  return octet_address_is_multicast (address) ? _ ("Multicast address") : _ ("Host address");
}

static void
add_kind (OctetAddressCode *code)
{
  gboolean is_ipv4 = code->address.version == OCTET_IPV4;
  OctetFact *fact = octet_description_add (code->description, "address.kind", "kind", N_ ("Kind"));

  octet_fact_set_raw (fact, "%s", is_ipv4 ? "IPv4Address" : "IPv6Address");
  octet_fact_set_value (fact, "%s", name_kind (&code->address));
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (fact,
                      _ ("Without a prefix length, %1$s is one address and says nothing about its "
                         "network; with one, as in %1$s/%2$d, it is an interface address."),
                      code->bare, is_ipv4 ? 24 : 64);
  octet_fact_set_python (fact, "type(%s).__name__", code->python);
  octet_fact_set_c (fact,
                    "unsigned char a[16];\n"
                    "puts (inet_pton (AF_INET, \"%s\", a) == 1\n"
                    "      ? \"IPv4Address\" : \"IPv6Address\");\n",
                    code->bare);
}

static void
add_answer (OctetAddressCode *code, const OctetSubject *subject)
{
  const OctetAddress *address = &code->address;
  const OctetRegistryRow *row = octet_registry_lookup (address);

  octet_description_add_answer (code->description, NULL, "%s", name_kind (address));
  octet_description_add_answer (code->description, NULL,
                                address->version == OCTET_IPV4 ? "IPv4" : "IPv6");
  octet_description_add_answer (code->description, NULL, "%s",
                                octet_iana_name_in_short (row, address));
  if (subject->is_integer)
    octet_description_add_answer (code->description, code->text, _ ("the integer is %s"),
                                  code->text);
}

/* ipaddress.ip_address(3221225985): an integer stays one */
static char *
call_with_integer (const OctetSubject *subject)
{
  char digits[OCTET_UINT128_DECIMAL_SIZE];

  if (!subject->is_integer)
    return NULL;

  octet_uint128_print (subject->address.value, digits);

  return g_strdup_printf ("ipaddress.ip_address(%s)", digits);
}

/**
 * octet_describe_address:
 * @subject: a subject of the kind %OCTET_SUBJECT_ADDRESS
 *
 * Returns: (transfer full): its facts
 */
OctetDescription *
octet_describe_address (const OctetSubject *subject)
{
  OctetDescription *description = octet_description_new (subject->text, "address");
  g_auto (OctetAddressCode) code = { 0 };
  OctetAddress ipv4;

  octet_address_code_init (&code, description, &subject->address, call_with_integer (subject));
  add_answer (&code, subject);
  add_kind (&code);
  octet_describe_iana_block (&code, NULL);
  octet_describe_version (&code);
  octet_describe_address_scope (&code);
  octet_describe_iana_flags (&code, NULL);
  octet_describe_forms (&code);
  octet_describe_embedded (&code);
  if (octet_address_get_ipv4_mapped (&subject->address, &ipv4))
    octet_mapped_note_add (description);

  return description;
}

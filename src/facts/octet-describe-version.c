#include "facts/octet-describe-version.h"

#include <glib/gi18n.h>

/**
 * octet_describe_version:
 * @code: an address
 *
 * Adds its version, 4 or 6.
 */
void
octet_describe_version (OctetAddressCode *code)
{
  gboolean is_ipv4 = code->address.version == OCTET_IPV4;
  OctetFact *fact =
      octet_description_add (code->description, "address.version", "kind", N_ ("IP version"));

  octet_fact_set_raw (fact, "%u", (guint) code->address.version);
  octet_fact_set_why (fact,
                      is_ipv4 ? _ ("%s has 32 bits, written as four decimal octets with dots: "
                                   "version 4 of the Internet Protocol.")
                              : _ ("%s has 128 bits, written as hexadecimal groups with colons: "
                                   "version 6 of the Internet Protocol."),
                      code->text);
  if (is_ipv4)
    octet_fact_set_rfc (fact, 791, "3.1");
  else
    octet_fact_set_rfc (fact, 8200, "3");
  octet_fact_set_python (fact, "%s.version", code->python);
  octet_fact_set_c (fact, "puts (strchr (\"%s\", ':') ? \"6\" : \"4\");\n", code->bare);
}

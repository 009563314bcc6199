/* The forms in which programs write an address: dotted, integer, hexadecimal, binary, C and Python
 * bytes, short and mapped; each to be printed and to be read back.
 */
#pragma once

#include "core/octet-address.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_FORM_TEXT,     /* 8.0.0.1, 2001:db8::1 */
  OCTET_FORM_EXPLODED, /* IPv6: 2001:0db8:0000:… */
  OCTET_FORM_INTEGER,
  OCTET_FORM_HEXADECIMAL, /* 0x08000001 */
  OCTET_FORM_BINARY,      /* 00001000 00000000 00000000 00000001 */
  OCTET_FORM_C_ARRAY,     /* { 0x08, 0x00, 0x00, 0x01 } */
  OCTET_FORM_PYTHON,      /* b'\x08\x00\x00\x01' */
  OCTET_FORM_INET_ATON,   /* IPv4: the shortest that inet_aton() reads: 8.1 */
  OCTET_FORM_MAPPED,      /* IPv4: ::ffff:8.0.0.1 */
  OCTET_N_FORMS
} OctetAddressForm;

/* whether addresses of @version have this form */
gboolean octet_address_form_exists (OctetAddressForm form, OctetIpVersion version);
char *octet_address_form_print (OctetAddressForm form, const OctetAddress *address);
gboolean octet_address_form_parse (OctetAddressForm form,
                                   OctetIpVersion version,
                                   const char *text,
                                   OctetAddress *ret_address,
                                   GError **error);

G_END_DECLS

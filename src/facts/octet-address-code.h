/* An address as example code gets hold of it: one Python expression, and the C that fills `a`.
 *
 * The facts of an address are the same whether it stands alone, in an interface or at the start of
 * a network; only where the code takes it from differs.
 */
#pragma once

#include "core/octet-network.h"
#include "facts/octet-description.h"

G_BEGIN_DECLS

typedef struct
{
  OctetDescription *description; /* where the facts go; not owned */
  OctetAddress address;
  char text[OCTET_ADDRESS_TEXT_SIZE]; /* with its zone */
  char bare[OCTET_ADDRESS_TEXT_SIZE]; /* without */
  char *python;                       /* with its zone */
  char *bare_python;                  /* without */
  char *c; /* declares and fills `struct in_addr a` or `struct in6_addr a` */
} OctetAddressCode;

/* @python (nullable) (transfer full): NULL for ipaddress.ip_address('…') */
void octet_address_code_init (OctetAddressCode *code,
                              OctetDescription *description,
                              const OctetAddress *address,
                              char *python);
void octet_address_code_clear (OctetAddressCode *code);

/* (transfer full) */
char *octet_address_code_declare (const OctetAddress *address);
/* what octet_address_code_print() of @result needs declared before; "" for IPv4 */
const char *octet_address_code_buffer (const OctetAddress *result);
/* (transfer full): prints `a`, which is @result by then, between @before and @behind */
char *octet_address_code_print (const OctetAddress *result, const char *before, const char *behind);

/* the text without its zone */
void octet_address_code_print_bare (const OctetAddress *address,
                                    char text[OCTET_ADDRESS_TEXT_SIZE]);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OctetAddressCode, octet_address_code_clear)

G_END_DECLS

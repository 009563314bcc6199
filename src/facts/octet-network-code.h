/* A network as its facts need it: its parts, and how example code gets hold of it. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

typedef struct
{
  OctetDescription *description; /* not owned */
  OctetNetwork network;          /* without host bits and without zone */
  guint n_bits;                  /* 32 or 128 */
  guint host_bits;
  char text[OCTET_NETWORK_TEXT_SIZE];
  char *python; /* the network */
  char *c;      /* declares `a` with the address as it was typed */
} OctetNetworkCode;

void octet_network_code_init (OctetNetworkCode *code,
                              OctetDescription *description,
                              const OctetNetwork *given);
void octet_network_code_clear (OctetNetworkCode *code);

OctetFact *octet_network_code_add (OctetNetworkCode *code, const char *id, const char *label);
/* raw, and the subject that it opens */
void octet_network_code_set_address (OctetFact *fact, const OctetAddress *address);
/* (transfer full): C that turns the host bits of `a` to 0, or to 1 */
char *octet_network_code_clear_host_bits (OctetNetworkCode *code);
char *octet_network_code_set_host_bits (OctetNetworkCode *code);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OctetNetworkCode, octet_network_code_clear)

G_END_DECLS

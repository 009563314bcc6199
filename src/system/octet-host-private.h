/* The inside of an OctetHost, for the code that fills it. A host is filled by one thread before
 * anybody else sees it; from then on nobody writes to it.
 */
#pragma once

#include "system/octet-host.h"

G_BEGIN_DECLS

struct _OctetHost
{
  gatomicrefcount references;

  char *query;
  OctetHostFamily family;
  gboolean is_reverse;
  OctetHostStage stage;
  gint64 duration; /* µs */
  GError *error;   /* (nullable) */

  char *hostname_address; /* (nullable) */
  char *canonical_name;   /* (nullable) */
  char **aliases;         /* (nullable), as the other lists: none */
  char **addresses;
  char **all_addresses;
  char *addrinfo_name; /* (nullable) */
  char *fqdn;          /* (nullable) */
  GArray *fqdn_steps;  /* of OctetFqdnStep */
  char *reverse_name;  /* (nullable) */
};

OctetHost *octet_host_new (const char *query, OctetHostFamily family);
OctetHost *octet_host_copy (const OctetHost *host);
void octet_host_fail (OctetHost *host, OctetHostError code);
void octet_host_add_fqdn_step (OctetHost *host,
                               OctetFqdnStepKind kind,
                               const char *from,
                               const char *to);

G_END_DECLS

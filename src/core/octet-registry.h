/* What an address is for: IANA's special-purpose registries, multicast scopes, and the classes of
 * before 1993.
 *
 * The rows are IANA's own (RFC 6890 describes the registries), and the most specific block decides.
 */
#pragma once

#include "core/octet-network.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_ANSWER_NO,
  OCTET_ANSWER_YES,
  OCTET_ANSWER_NOT_APPLICABLE, /* "N/A" in the registry, or a withdrawn row that has no flags */
} OctetAnswer;

typedef enum
{
  OCTET_PURPOSE_GLOBAL, /* in no row: ordinary unicast */
  OCTET_PURPOSE_INSIDE, /* private use, shared, loopback, link-local */
  OCTET_PURPOSE_MULTICAST,
  OCTET_PURPOSE_OTHER,    /* documentation, protocols, translation */
  OCTET_PURPOSE_RESERVED, /* not in use */
} OctetPurpose;

typedef struct
{
  const char *block;       /* "192.168.0.0/16" */
  const char *name;        /* IANA's, in English: "Private-Use" */
  const char *reference;   /* "RFC 1918" */
  const char *section;     /* (nullable) "3.2" */
  const char *allocation;  /* "1996-02" */
  const char *termination; /* (nullable) */
  OctetAnswer source;
  OctetAnswer destination;
  OctetAnswer forwardable;
  OctetAnswer globally_reachable;
  OctetAnswer reserved_by_protocol;
  OctetPurpose purpose;
  OctetNetwork network; /* block, parsed */
} OctetRegistryRow;

gsize octet_registry_get_n_rows (OctetIpVersion version);
const OctetRegistryRow *octet_registry_get_row (OctetIpVersion version, gsize index);
const OctetRegistryRow *octet_registry_lookup (const OctetAddress *address);
const OctetRegistryRow *octet_registry_lookup_network (const OctetNetwork *network);

OctetPurpose octet_registry_get_purpose (const OctetAddress *address);

/* "A" … "E"; the default mask of A, B and C as a prefix length, else -1. IPv4 only. */
char octet_registry_get_class (const OctetAddress *address);
int octet_registry_get_class_prefix_length (const OctetAddress *address);

/* RFC 4291 section 2.7, RFC 7346: "link-local", …; NULL if not IPv6 multicast. */
const char *octet_registry_get_multicast_scope (const OctetAddress *address);

G_END_DECLS

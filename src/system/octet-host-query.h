/* What a text asks for: the address it is, or the name as the C library takes it, or neither. Tells
 * without asking anybody.
 */
#pragma once

#include "core/octet-address.h"

G_BEGIN_DECLS

/* RFC 1035 section 2.3.4, in text: 255 bytes on the wire are 253 characters and a dot */
#define OCTET_HOST_NAME_MAX 253
#define OCTET_HOST_LABEL_MAX 63

typedef struct
{
  char *text; /* without blanks around it, valid UTF-8, shortened with … if no name is that long */
  gboolean is_address;
  OctetAddress address; /* if it is one */
  char *name;           /* (nullable): if it is one, ASCII */
} OctetHostQuery;

OctetHostQuery *octet_host_query_new (const char *text);
void octet_host_query_free (OctetHostQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetHostQuery, octet_host_query_free)

char *octet_host_query_shorten (const char *text, gsize length);

G_END_DECLS

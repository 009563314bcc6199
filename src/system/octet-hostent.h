/* gethostbyname_r() and gethostbyaddr_r() with their buffer and their failures in one place.
 */
#pragma once

#include "core/octet-address.h"

G_BEGIN_DECLS

/* What struct hostent tells, as Python hands it on. */
typedef struct
{
  char *name; /* NULL if there is no answer */
  char **aliases;
  char **addresses;
  int error; /* h_errno of netdb.h; 0 for none */
} OctetHostent;

void octet_hostent_by_name (OctetHostent *entry, const char *name);
void octet_hostent_by_address (OctetHostent *entry, const OctetAddress *address);
void octet_hostent_clear (OctetHostent *entry);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OctetHostent, octet_hostent_clear)

G_END_DECLS

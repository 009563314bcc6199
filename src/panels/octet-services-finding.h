/* What a text in the Services panel names: a service or port, a protocol, an address family or a
 * socket type; read first as the page in sight has it.
 */
#pragma once

#include "facts/octet-describer.h"
#include "panels/octet-services-row.h"
#include "system/octet-socket-constant.h"

G_BEGIN_DECLS

typedef struct
{
  OctetServicesPage page;
  OctetService *service;         /* (nullable): a port may have no service */
  OctetSocketConstant *constant; /* (nullable) */
  OctetDescription *description;
} OctetServicesFinding;

/* @finding is all zero; errors are OCTET_PARSE_ERROR */
gboolean octet_services_finding_find (OctetServicesFinding *finding,
                                      OctetDescriber *describer,
                                      OctetServicesPage page,
                                      const char *text,
                                      GError **error);
void octet_services_finding_clear (OctetServicesFinding *finding);
/* what is searched when @text is typed: without the prefix that settles what it is */
const char *octet_services_finding_skip_prefix (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OctetServicesFinding, octet_services_finding_clear)

G_END_DECLS

/* What a row of the Services panel's tables says: a service, a protocol, an address family or a
 * socket type, all read by the same functions; to be shown, sorted, searched and named.
 */
#pragma once

#include "system/octet-service-database.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_SERVICES_PAGE_SERVICES,
  OCTET_SERVICES_PAGE_PROTOCOLS,
  OCTET_SERVICES_PAGE_FAMILIES,
  OCTET_SERVICES_PAGE_TYPES,
  OCTET_N_SERVICES_PAGES,
} OctetServicesPage;

typedef enum
{
  OCTET_SERVICES_COLUMN_NUMBER,
  OCTET_SERVICES_COLUMN_PROTOCOL, /* services only */
  OCTET_SERVICES_COLUMN_NAME,
  OCTET_SERVICES_COLUMN_ALIASES, /* services and protocols only */
  OCTET_SERVICES_COLUMN_PURPOSE,
  OCTET_N_SERVICES_COLUMNS,
} OctetServicesColumn;

/* @item is an OctetService or an OctetSocketConstant */
OctetServicesPage octet_services_row_get_page (gpointer item);
const char *octet_services_row_get_name (gpointer item);
const char *octet_services_row_get_protocol (gpointer item); /* (nullable) */
int octet_services_row_get_number (gpointer item);
/* (transfer full): "" where there is nothing to say */
char *octet_services_row_get_text (gpointer item, OctetServicesColumn column);
int octet_services_row_compare (gpointer a, gpointer b, OctetServicesColumn column);
/* (transfer full): all that @item is found by, folded for octet_services_row_matches() */
char *octet_services_row_get_haystack (gpointer item);
/* all of @words, folded by g_utf8_casefold(), must be found */
gboolean octet_services_row_matches (gpointer item, const char *haystack, const char *const *words);
/* (transfer full): the shortest text that the panel reads as this very row */
char *octet_services_row_to_subject (gpointer item, OctetServiceDatabase *database);
/* (nullable): what a service needs of another @page: its protocol, "AF_INET", its socket type */
const char *octet_services_row_get_related (gpointer item, OctetServicesPage page);

G_END_DECLS

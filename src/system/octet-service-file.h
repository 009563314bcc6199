/* The services or protocols file in memory: its rows in file order, and an index of their names and
 * numbers. Knows when the file on disk has changed.
 */
#pragma once

#include "system/octet-service.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_SERVICE_FILE_SERVICES,  /* name port/protocol aliases # comment */
  OCTET_SERVICE_FILE_PROTOCOLS, /* name number aliases # comment */
} OctetServiceFileFormat;

typedef struct _OctetServiceFile OctetServiceFile;

OctetServiceFile *octet_service_file_new (const char *path, OctetServiceFileFormat format);
void octet_service_file_free (OctetServiceFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetServiceFile, octet_service_file_free)

const char *octet_service_file_get_path (OctetServiceFile *file);
gboolean octet_service_file_refresh (OctetServiceFile *file);
GPtrArray *octet_service_file_get_rows (OctetServiceFile *file);
OctetService *
octet_service_file_find_name (OctetServiceFile *file, const char *name, const char *protocol);
OctetService *
octet_service_file_find_number (OctetServiceFile *file, guint number, const char *protocol);

/* the format alone, without a file */
GPtrArray *
octet_service_file_parse (const char *contents, gsize length, OctetServiceFileFormat format);

G_END_DECLS

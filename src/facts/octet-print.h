/* octet --print: the facts of subjects as text, JSON, CSV or Markdown, on standard output. */
#pragma once

#include "facts/octet-describer.h"

#include <stdio.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_FORMAT_TEXT,
  OCTET_FORMAT_JSON,
  OCTET_FORMAT_CSV,
  OCTET_FORMAT_MARKDOWN,
} OctetFormat;

gboolean octet_format_from_string (const char *name, OctetFormat *ret_format);
/* (transfer full): one description in @format, with its line end */
char *octet_description_format (OctetDescription *description, OctetFormat format);
/* all @subjects ("-" reads one a line from @input as they come); the exit status: 1 if any did not
 * parse */
int octet_print (OctetDescriber *describer,
                 const char *const *subjects,
                 OctetFormat format,
                 FILE *input,
                 FILE *output);

G_END_DECLS

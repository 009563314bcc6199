#include "facts/octet-unknown-name.h"

#include "core/octet-parse-error.h"

#include <string.h>

/**
 * octet_unknown_name_set_error:
 * @error: (nullable): return location for the error
 * @subject: a subject with a name
 *
 * Sets %OCTET_PARSE_ERROR_UNKNOWN_NAME, placed over the whole name in the subject's text, behind
 * its prefix if it has one.
 */
void
octet_unknown_name_set_error (GError **error, const OctetSubject *subject)
{
  const char *colon = strchr (subject->text, ':');
  const char *name = colon != NULL ? colon + 1 : subject->text;

  octet_parse_error_set (error, OCTET_PARSE_ERROR_UNKNOWN_NAME,
                         (gsize) g_utf8_pointer_to_offset (subject->text, name),
                         (gsize) g_utf8_strlen (name, -1), "no such name: %s", name);
}

/* What the old RFCs let URLs of a scheme have, for octet-url.h.
 *
 * urllib.parse keeps three lists, uses_relative, uses_netloc and uses_params; here they are one
 * table. Schemes that it does not know have none of the three.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_URL_SCHEME_RELATIVE = 1 << 0, /* references are resolved against it */
  OCTET_URL_SCHEME_NETLOC = 1 << 1,   /* "//" stands there even without a netloc: file:///etc */
  OCTET_URL_SCHEME_PARAMS = 1 << 2,   /* the last segment of the path may end with ";params" */
} OctetUrlSchemeUse;

gboolean octet_url_scheme_is_valid (const char *text, gsize length);
char octet_url_scheme_lower (char character);
gboolean octet_url_scheme_has (const char *scheme, gsize length, OctetUrlSchemeUse use);

G_END_DECLS

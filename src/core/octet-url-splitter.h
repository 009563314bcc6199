/* Where the parts of a URL lie in its text, for octet-url.h.
 *
 * The rules of urllib.parse: _urlsplit(), _splitparams(), _userinfo() and _hostinfo(), on bytes
 * that are UTF-8. Spans only; nothing is copied.
 */
#pragma once

#include "core/octet-fault.h"
#include "core/octet-url.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean present;
  gsize start; /* bytes */
  gsize length;
} OctetUrlSpan;

typedef struct
{
  OctetUrlSpan spans[OCTET_URL_N_PARTS];
} OctetUrlSplitter;

void octet_url_splitter_split (OctetUrlSplitter *splitter, const char *text, gsize length);
gboolean octet_url_splitter_check (const OctetUrlSplitter *splitter,
                                   const char *text,
                                   gboolean is_ascii,
                                   OctetFault *fault);

G_END_DECLS

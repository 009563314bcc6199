/* What the files of OctetUrl share. */
#pragma once

#include "core/octet-url-splitter.h"
#include "core/octet-url.h"

G_BEGIN_DECLS

/* Longer texts are refused: nobody can read them, and everything about them would be slow. */
#define OCTET_URL_TEXT_LIMIT 65536

struct _OctetUrl
{
  gatomicrefcount ref_count;
  OctetUrlSplitter splitter;
  const char *parts[OCTET_URL_N_PARTS]; /* into data, behind the text */
  char data[];                          /* the text, then the parts, each with its NUL */
};

/* the host stands in brackets, and get_part() gives it without them */
gboolean octet_url_has_brackets (const OctetUrl *url);

G_END_DECLS

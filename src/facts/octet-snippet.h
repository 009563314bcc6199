/* Text put into example code: quoted so that neither Python nor C can read it as anything else. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): 'it\'s' */
char *octet_snippet_quote_python (const char *text);
/* (transfer full): "a \"b\"" */
char *octet_snippet_quote_c (const char *text);

G_END_DECLS

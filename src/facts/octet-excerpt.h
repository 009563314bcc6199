/* A stranger's text, made fit to stand in a sentence: visible, and not too long. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many characters as a sentence bears. */
#define OCTET_EXCERPT_LENGTH 40

/* (transfer full): @text with invisible characters as \xNN or \uNNNN; longer ones end in "…" */
char *octet_excerpt_new (const char *text, gsize max_characters);
/* (transfer full): the same without a limit */
char *octet_excerpt_new_whole (const char *text);
/* (transfer full): @text, longer lines of it cut and ended in "…" */
char *octet_excerpt_new_from_lines (const char *text, gsize max_characters);

G_END_DECLS

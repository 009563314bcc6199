/* The language that Octet speaks: switched at once, without a restart, whatever locales exist.
 *
 * gettext reads LANGUAGE, so that is what is switched. It is put into the environment once, before
 * any thread exists, and afterwards only replaced, which moves no memory that another thread reads.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* first thing in main(): locale, text domain (from @localedir or OCTET_LOCALEDIR), LANGUAGE in
 * place */
void octet_language_init (const char *localedir);
/* "ko", "en", or NULL/"" for the system's; GTK's own texts follow */
void octet_language_set (const char *language);
/* what is spoken now: "ko" or "en" */
const char *octet_language_get (void);
/* (transfer none): @message in the language that is not spoken now; for terms in both languages */
const char *octet_language_translate_other (const char *message);

G_END_DECLS

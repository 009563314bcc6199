/* Takes the names out of a pasted text one after the other, without repeats. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OctetHostNames OctetHostNames;

OctetHostNames *octet_host_names_new (const char *text);
void octet_host_names_free (OctetHostNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetHostNames, octet_host_names_free)

gboolean octet_host_names_next (OctetHostNames *names, const char **ret_name);

G_END_DECLS

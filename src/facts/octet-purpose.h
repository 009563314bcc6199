/* What well-known services, protocols, address families and socket types are for, in a few words of
 * the reader's language; Octet's own sentences, for those that students meet. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (nullable) (transfer none): a short noun phrase, translated: "web pages"; NULL if Octet has none */
const char *octet_purpose_of_service (const char *name, const char *protocol);
const char *octet_purpose_of_protocol (const char *name);
const char *octet_purpose_of_family (const char *name);
const char *octet_purpose_of_socket_type (const char *name);
/* (nullable) (transfer none): the same words in the language that is not spoken now, for searching;
 * @purpose (nullable) is what one of the functions above gave */
const char *octet_purpose_in_other_language (const char *purpose);

G_END_DECLS

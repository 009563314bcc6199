/* What the picture of two sockets says: both ends, what joins them, what they agree in. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_SOCKET_NEAR,
  OCTET_SOCKET_FAR,
  OCTET_N_SOCKETS,
} OctetSocketEndId;

typedef struct
{
  const char *host;
  const char *program;
  char *address; /* Pango markup */
  char *note;    /* what the port is */
} OctetSocketEndWords;

typedef struct
{
  const char *title;
  const char *link;
  const char *family;
  const char *type;
  const char *caption;
  OctetSocketEndWords ends[OCTET_N_SOCKETS];
} OctetSocketWords;

/* static strings and @family or @name are borrowed */
void octet_socket_words_init_service (OctetSocketWords *words,
                                      const char *name,
                                      guint port,
                                      const char *protocol);
/* FALSE if there is no such picture; @words is then not touched */
gboolean octet_socket_words_init_family (OctetSocketWords *words, const char *name);
gboolean octet_socket_words_init_type (OctetSocketWords *words, const char *name);
void octet_socket_words_clear (OctetSocketWords *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OctetSocketWords, octet_socket_words_clear)

G_END_DECLS

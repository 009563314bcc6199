/* A URL, split as Python's urllib.parse splits it.
 *
 * Immutable and reference-counted; may cross threads. Absent components are NULL, empty ones "".
 * As urlsplit() does, blanks and controls in front and tabs and line ends anywhere are removed
 * first; spans are in characters of what remains, octet_url_get_text(). Texts over 64 KiB are
 * refused.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_URL_SCHEME,
  OCTET_URL_NETLOC,
  OCTET_URL_PATH, /* as urlparse(): without the params of the last segment */
  OCTET_URL_PARAMS,
  OCTET_URL_QUERY,
  OCTET_URL_FRAGMENT,
  OCTET_URL_USERNAME,
  OCTET_URL_PASSWORD,
  OCTET_URL_HOST, /* as written: case kept, brackets off */
  OCTET_URL_PORT, /* as written, even if it is no port */
  OCTET_URL_N_PARTS
} OctetUrlPart;

/* urlparse()'s six components come first, then the parts of the netloc */
#define OCTET_URL_N_COMPONENTS (OCTET_URL_FRAGMENT + 1)

typedef struct _OctetUrl OctetUrl;

#define OCTET_TYPE_URL (octet_url_get_type ())
GType octet_url_get_type (void) G_GNUC_CONST;

gboolean octet_url_parse (const char *text, gssize length, OctetUrl **ret_url, GError **error);
OctetUrl *octet_url_ref (OctetUrl *url);
void octet_url_unref (OctetUrl *url);

const char *octet_url_get_text (const OctetUrl *url);
const char *octet_url_get_part (const OctetUrl *url, OctetUrlPart part);
gboolean
octet_url_get_span (const OctetUrl *url, OctetUrlPart part, gsize *ret_offset, gsize *ret_length);

/* urlsplit()'s .hostname: lower case, zone kept as written; NULL if there is none */
char *octet_url_dup_hostname (const OctetUrl *url);
/* FALSE with error if the port is no number or above 65535; -1 if there is none */
gboolean octet_url_get_port (const OctetUrl *url, int *ret_port, GError **error);

/* the hostname as DNS has it, xn--…, and as people read it: IDNA; NULL if there is none */
gboolean octet_url_get_ascii_hostname (const OctetUrl *url, char **ret_hostname, GError **error);
gboolean octet_url_get_unicode_hostname (const OctetUrl *url, char **ret_hostname, GError **error);

char *octet_url_dup_geturl (const OctetUrl *url);
/* urldefrag() */
char *octet_url_dup_without_fragment (const OctetUrl *url);
/* urlunparse(), and urlunsplit() without params; keep_empty writes "" and leaves out only NULL */
char *octet_url_unsplit (const char *const components[OCTET_URL_N_COMPONENTS], gboolean keep_empty);
/* the URL with one part set (text) or taken away (NULL); parts of netloc rebuild the netloc */
gboolean octet_url_set_part (const OctetUrl *url,
                             OctetUrlPart part,
                             const char *text,
                             OctetUrl **ret_url,
                             GError **error);

/* user info that looks like a host: http://google.com@evil.example/ */
gboolean octet_url_is_misleading (const OctetUrl *url);

/* unquote(): percent-decoded, bytes that are not UTF-8 become U+FFFD */
char *octet_url_unquote (const char *text, gssize length);
/* unquote_plus(): "+" is a blank too */
char *octet_url_unquote_plus (const char *text, gssize length);
/* quote(text, safe): bytes outside A-Z a-z 0-9 _ . - ~ and @safe as %XX */
char *octet_url_quote (const char *text, const char *safe);
/* quote_plus(text, safe): blanks as "+" */
char *octet_url_quote_plus (const char *text, const char *safe);

typedef struct
{
  char *name;  /* decoded */
  char *value; /* decoded */
} OctetUrlQueryItem;

void octet_url_query_item_free (OctetUrlQueryItem *item);
/* parse_qsl(query, keep_blank_values=True): order and duplicates kept (element-type
 * OctetUrlQueryItem) */
GPtrArray *octet_url_parse_query (const char *query);
/* urlencode(): the way back */
char *octet_url_build_query (GPtrArray *items);
/* parse_qs(query, keep_blank_values=True): each name once, with all its values (element-type
 * OctetUrlQueryGroup) */
GPtrArray *octet_url_group_query (GPtrArray *items);

typedef struct
{
  char *name;
  GPtrArray *values; /* element-type utf8, in order */
} OctetUrlQueryGroup;

void octet_url_query_group_free (OctetUrlQueryGroup *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetUrl, octet_url_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetUrlQueryItem, octet_url_query_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetUrlQueryGroup, octet_url_query_group_free)

G_END_DECLS

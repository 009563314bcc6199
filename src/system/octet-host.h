/* What a look-up found out about one host name or address. Immutable, reference-counted; may
 * cross threads. The fields are what Python's socket functions give for the same question.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Why a look-up failed, told apart as far as the C library tells it apart. */
typedef enum
{
  OCTET_HOST_ERROR_NOT_FOUND,     /* there is no such name */
  OCTET_HOST_ERROR_NO_ADDRESS,    /* the name exists and has no address (of the family asked for) */
  OCTET_HOST_ERROR_NO_NAME,       /* no name is registered for the address */
  OCTET_HOST_ERROR_NO_ANSWER,     /* no name server answered in time */
  OCTET_HOST_ERROR_SERVER_FAILED, /* the name server answered that it failed */
  OCTET_HOST_ERROR_INVALID_NAME,  /* no host can have this name */
  OCTET_HOST_ERROR_SYSTEM,        /* the system could not ask */
} OctetHostError;

#define OCTET_HOST_ERROR (octet_host_error_quark ())
GQuark octet_host_error_quark (void);
const char *octet_host_error_to_string (OctetHostError code); /* "not-found", … */

typedef enum
{
  OCTET_HOST_FAMILY_ANY,
  OCTET_HOST_FAMILY_IPV4,
  OCTET_HOST_FAMILY_IPV6,
} OctetHostFamily; /* getaddrinfo()'s hint */

/* How much of the answers is there. Each stage is one round trip to a name server; a name's address
 * is known after the first, however silent the servers of its reverse name are. */
typedef enum
{
  OCTET_HOST_STAGE_ADDRESSES, /* all addresses; name and IPv4 addresses as far as they follow */
  OCTET_HOST_STAGE_ALIASES,   /* and all that gethostbyname_ex() gives */
  OCTET_HOST_STAGE_COMPLETE,  /* and getfqdn() and the reverse name */
} OctetHostStage;

/* One step of getfqdn(): what was asked, what came of it. */
typedef enum
{
  OCTET_FQDN_STEP_FORWARD, /* name → address */
  OCTET_FQDN_STEP_REVERSE, /* address → name and aliases */
  OCTET_FQDN_STEP_CHOOSE,  /* the first of name and aliases with a dot in it */
  OCTET_FQDN_STEP_KEEP,    /* nothing came back: the question itself, or gethostname () */
} OctetFqdnStepKind;

typedef struct
{
  OctetFqdnStepKind kind;
  char *from;
  char *to; /* (nullable): the step failed */
} OctetFqdnStep;

typedef struct _OctetHost OctetHost;
#define OCTET_TYPE_HOST (octet_host_get_type ())
GType octet_host_get_type (void) G_GNUC_CONST;
OctetHost *octet_host_ref (OctetHost *host);
void octet_host_unref (OctetHost *host);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetHost, octet_host_unref)

/* as it was asked; whether it is an address (then the look-up is a reverse one, gethostbyaddr) */
const char *octet_host_get_query (const OctetHost *host);
gboolean octet_host_is_reverse (const OctetHost *host);
OctetHostFamily octet_host_get_family (const OctetHost *host); /* the hint it was asked with */
OctetHostStage octet_host_get_stage (const OctetHost *host);
/* µs, until the first answer was there: a name's addresses, an address's name, or the failure */
gint64 octet_host_get_duration (const OctetHost *host);
const GError *octet_host_get_error (const OctetHost *host); /* (nullable): NULL if it was found */

/* gethostbyname(): the first IPv4 address, or NULL */
const char *octet_host_get_hostname_address (const OctetHost *host);
/* gethostbyname_ex() or gethostbyaddr(): name, aliases, addresses */
const char *octet_host_get_canonical_name (const OctetHost *host); /* (nullable) */
const char *const *
octet_host_get_aliases (const OctetHost *host); /* NULL-terminated, maybe empty */
const char *const *
octet_host_get_addresses (const OctetHost *host); /* IPv4 as gethostbyname_ex() */
/* getaddrinfo(), each address once, in its order; and its canonical name (nullable), which a name
 * with IPv6 addresses alone has too, where gethostbyname_ex() fails */
const char *const *octet_host_get_all_addresses (const OctetHost *host);
const char *octet_host_get_addrinfo_name (const OctetHost *host);
/* getfqdn() and its steps: NULL and none before the stage is OCTET_HOST_STAGE_COMPLETE */
const char *octet_host_get_fqdn (const OctetHost *host);
gsize octet_host_get_n_fqdn_steps (const OctetHost *host);
const OctetFqdnStep *octet_host_get_fqdn_step (const OctetHost *host, gsize index);
/* gethostbyaddr() of the first address: its name, or NULL */
const char *octet_host_get_reverse_name (const OctetHost *host);

/* A name from the network made harmless for showing: controls and bytes that are not UTF-8 as \xNN.
 */
char *octet_host_escape_name (const char *name);

G_END_DECLS

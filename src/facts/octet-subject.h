/* What a person typed, recognised: the grammar that the entries, links, the command line and the
 * recent list share.
 *
 * A bare text is recognised by its form; a prefix ("host:", "port:", …) settles it. In a panel, a
 * bare text is read as that panel reads it first: "http" in Services is a service.
 */
#pragma once

#include "core/octet-network.h"
#include "core/octet-range.h"
#include "core/octet-url.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_PANEL_ADDRESSES,
  OCTET_PANEL_HOSTS,
  OCTET_PANEL_SERVICES,
  OCTET_PANEL_URLS,
  OCTET_PANEL_CONVERSIONS,
  OCTET_N_PANELS,
  OCTET_PANEL_ANY = OCTET_N_PANELS, /* no panel: recognise by form alone */
} OctetPanelId;

typedef enum
{
  OCTET_SUBJECT_ADDRESS,
  OCTET_SUBJECT_NETWORK, /* network or interface: octet_network_is_network() tells */
  OCTET_SUBJECT_RANGE,
  OCTET_SUBJECT_HOST,
  OCTET_SUBJECT_SERVICE, /* by name, protocol maybe */
  OCTET_SUBJECT_PORT,    /* by number, protocol maybe */
  OCTET_SUBJECT_PROTOCOL,
  OCTET_SUBJECT_FAMILY,
  OCTET_SUBJECT_SOCKET_TYPE,
  OCTET_SUBJECT_URL,
  OCTET_SUBJECT_NUMBER,
  OCTET_SUBJECT_DIALECT,
} OctetSubjectKind;

typedef struct
{
  OctetSubjectKind kind;
  char *text;           /* as given, blanks around it trimmed */
  OctetAddress address; /* ADDRESS */
  gboolean is_integer;  /* ADDRESS: it was given as a plain integer */
  OctetNetwork network; /* NETWORK */
  OctetPrefixForm form; /* NETWORK: how the prefix was written */
  OctetRange range;     /* RANGE */
  OctetUrl *url;        /* URL */
  guint64 number;       /* NUMBER, PORT */
  char *name;     /* HOST, SERVICE, PROTOCOL, FAMILY, SOCKET_TYPE, DIALECT: without its prefix */
  char *protocol; /* (nullable) SERVICE, PORT: "tcp", "udp" */
} OctetSubject;

/* (transfer full) (nullable): errors are OCTET_PARSE_ERROR, offsets in characters of @text as given
 */
OctetSubject *octet_subject_parse (const char *text, OctetPanelId panel, GError **error);
void octet_subject_free (OctetSubject *subject);
OctetPanelId octet_subject_get_panel (const OctetSubject *subject);
/* (transfer full): a text that octet_subject_parse (…, OCTET_PANEL_ANY, …) reads as the same
 * subject */
char *octet_subject_to_string (const OctetSubject *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetSubject, octet_subject_free)

G_END_DECLS

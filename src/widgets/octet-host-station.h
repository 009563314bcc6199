/* The stations on the way from a name to its addresses: what was asked, its aliases, the canonical
 * name, and what that leads to.
 *
 * Worked out from a look-up's answer without drawing anything, so that the picture has nothing to
 * decide. All texts are escaped and ready to be shown.
 */
#pragma once

#include "system/octet-host.h"

G_BEGIN_DECLS

/* More ends than a picture can show are counted, not drawn. */
#define OCTET_HOST_STATION_MAX_ENDS 24

typedef enum
{
  OCTET_HOST_STATION_ASKED,           /* a name that was asked */
  OCTET_HOST_STATION_ASKED_ADDRESS,   /* an address that was asked */
  OCTET_HOST_STATION_ALIAS,           /* between the asked name and the canonical one */
  OCTET_HOST_STATION_CANONICAL,       /* the name that the addresses are registered under */
  OCTET_HOST_STATION_ASKED_CANONICAL, /* the asked name, which is the canonical one */
  /* the ends of the way, all of them reached from the last of the above */
  OCTET_HOST_STATION_ADDRESS,
  OCTET_HOST_STATION_OTHER_NAME, /* an address's further names */
  OCTET_HOST_STATION_MORE,       /* how many ends are left out */
  OCTET_HOST_STATION_STATE,      /* no answer yet: the word for it */
  OCTET_HOST_STATION_FAILURE,    /* the sentence that says why there is no answer */
} OctetHostStationKind;

typedef struct
{
  OctetHostStationKind kind;
  char *text;
  char *subject; /* (nullable): what is opened when the station is followed */
} OctetHostStation;

OctetHostStation *
octet_host_station_new (OctetHostStationKind kind, const char *text, const char *subject);
void octet_host_station_free (OctetHostStation *station);
gboolean octet_host_station_equal (const OctetHostStation *a, const OctetHostStation *b);
gboolean octet_host_station_is_end (const OctetHostStation *station);
/* (transfer none): "Alias", "IPv4", …; "" for stations that need no caption */
const char *octet_host_station_get_caption (const OctetHostStation *station);

/* (transfer full): a name made harmless and short enough to be shown */
char *octet_host_station_dup_text (const char *name);

/* (transfer full) (element-type OctetHostStation): the stations of an answer, in order */
GPtrArray *octet_host_stations_of_host (const OctetHost *host);
/* the same while there is no answer yet; @state is the word for it */
GPtrArray *octet_host_stations_of_question (const char *query, const char *state);

G_END_DECLS

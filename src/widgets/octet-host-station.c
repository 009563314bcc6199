#include "widgets/octet-host-station.h"

#include "facts/octet-explanation.h"

#include <glib/gi18n.h>
#include <string.h>

/* A name of 253 characters, its last dot, and some to spare. */
#define MAX_NAME_BYTES 256

static const char *const captions[] = {
  [OCTET_HOST_STATION_ASKED] = N_ ("Asked name"),
  [OCTET_HOST_STATION_ASKED_ADDRESS] = N_ ("Asked address"),
  [OCTET_HOST_STATION_ALIAS] = N_ ("Alias"),
  [OCTET_HOST_STATION_CANONICAL] = N_ ("Canonical name"),
  [OCTET_HOST_STATION_ASKED_CANONICAL] = N_ ("Canonical, as asked"),
  [OCTET_HOST_STATION_ADDRESS] = NULL, /* its version */
  [OCTET_HOST_STATION_OTHER_NAME] = N_ ("Alias"),
  [OCTET_HOST_STATION_MORE] = NULL,
  [OCTET_HOST_STATION_STATE] = NULL,
  [OCTET_HOST_STATION_FAILURE] = NULL,
};

/**
 * octet_host_station_new:
 * @kind: what it is
 * @text: what it shows, escaped
 * @subject: (nullable): what it opens
 *
 * Returns: (transfer full): a station
 */
OctetHostStation *
octet_host_station_new (OctetHostStationKind kind, const char *text, const char *subject)
{
  OctetHostStation *station = g_new0 (OctetHostStation, 1);

  station->kind = kind;
  station->text = g_strdup (text);
  station->subject = g_strdup (subject);

  return station;
}

void
octet_host_station_free (OctetHostStation *station)
{
  g_free (station->text);
  g_free (station->subject);
  g_free (station);
}

gboolean
octet_host_station_equal (const OctetHostStation *a, const OctetHostStation *b)
{
  return a->kind == b->kind && g_str_equal (a->text, b->text) &&
         g_strcmp0 (a->subject, b->subject) == 0;
}

/**
 * octet_host_station_is_end:
 * @station: a station
 *
 * Returns: whether nothing follows it; all ends branch off the last station that is none
 */
gboolean
octet_host_station_is_end (const OctetHostStation *station)
{
  return station->kind >= OCTET_HOST_STATION_ADDRESS;
}

/**
 * octet_host_station_get_caption:
 * @station: a station
 *
 * Returns: (transfer none): what it is, in the reader's language; "" where the text says it
 */
const char *
octet_host_station_get_caption (const OctetHostStation *station)
{
  if (station->kind == OCTET_HOST_STATION_ADDRESS)
    return strchr (station->text, ':') != NULL ? "IPv6" : "IPv4";

  return captions[station->kind] != NULL ? _ (captions[station->kind]) : "";
}

/**
 * octet_host_station_dup_text:
 * @name: a name as it was typed or as the network gave it
 *
 * No name is longer than 253 characters (RFC 1035 section 2.3.4), so nothing that a name server
 * knows is cut; but anything can be typed.
 *
 * Returns: (transfer full): @name escaped, and with an ellipsis for what lies beyond any name
 */
char *
octet_host_station_dup_text (const char *name)
{
  g_autofree char *head = strlen (name) > MAX_NAME_BYTES ? g_strndup (name, MAX_NAME_BYTES) : NULL;
  g_autofree char *escaped = NULL;

  if (head == NULL)
    return octet_host_escape_name (name);

  /* Bytes of a character that was cut in two go with the rest. */
  for (gsize length = MAX_NAME_BYTES;
       !g_utf8_validate (head, -1, NULL) && length > MAX_NAME_BYTES - 4;)
    head[--length] = '\0';
  escaped = octet_host_escape_name (head);

  return g_strconcat (escaped, "…", NULL);
}

static GPtrArray *
stations_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) octet_host_station_free);
}

static void
add_name (GPtrArray *stations, OctetHostStationKind kind, const char *name)
{
  g_autofree char *text = octet_host_station_dup_text (name);
  g_autofree char *subject = g_strconcat ("host:", name, NULL);

  /* What had to be escaped is no name that could be asked for. */
  g_ptr_array_add (stations,
                   octet_host_station_new (kind, text, g_str_equal (text, name) ? subject : NULL));
}

static void
add_address (GPtrArray *stations, OctetHostStationKind kind, const char *address)
{
  g_autofree char *text = octet_host_station_dup_text (address);

  g_ptr_array_add (stations, octet_host_station_new (kind, text, text));
}

/* Names differ neither by case nor by the dot that stands for the root (RFC 1034 section 3.1). */
static gboolean
is_same_name (const char *a, const char *b)
{
  gsize a_length = strlen (a), b_length = strlen (b);

  a_length -= a_length > 0 && a[a_length - 1] == '.';
  b_length -= b_length > 0 && b[b_length - 1] == '.';

  return a_length == b_length && g_ascii_strncasecmp (a, b, a_length) == 0;
}

static void
add_ends (GPtrArray *stations, OctetHostStationKind kind, const char *const *texts)
{
  const guint n_texts = g_strv_length ((char **) texts);
  g_autofree char *more = NULL;

  for (guint i = 0; i < MIN (n_texts, OCTET_HOST_STATION_MAX_ENDS); i++)
    {
      if (kind == OCTET_HOST_STATION_ADDRESS)
        add_address (stations, kind, texts[i]);
      else
        add_name (stations, kind, texts[i]);
    }
  if (n_texts <= OCTET_HOST_STATION_MAX_ENDS)
    return;

  more = g_strdup_printf (
      ngettext ("and %u more", "and %u more", n_texts - OCTET_HOST_STATION_MAX_ENDS),
      n_texts - OCTET_HOST_STATION_MAX_ENDS);
  g_ptr_array_add (stations, octet_host_station_new (OCTET_HOST_STATION_MORE, more, NULL));
}

static void
add_failure (GPtrArray *stations, const OctetHost *host)
{
  g_autofree char *sentence = octet_explain_host_error (octet_host_get_error (host));

  g_ptr_array_add (stations, octet_host_station_new (OCTET_HOST_STATION_FAILURE, sentence, NULL));
}

static const char *
get_canonical_name (const OctetHost *host)
{
  const char *name = octet_host_get_canonical_name (host);

  /* With IPv6 addresses alone, only getaddrinfo() knows the name. */
  if (name == NULL)
    name = octet_host_get_addrinfo_name (host);

  return name != NULL ? name : octet_host_get_query (host);
}

static void
add_way_of_address (GPtrArray *stations, const OctetHost *host)
{
  add_address (stations, OCTET_HOST_STATION_ASKED_ADDRESS, octet_host_get_query (host));
  if (octet_host_get_error (host) != NULL)
    {
      add_failure (stations, host);
      return;
    }

  add_name (stations, OCTET_HOST_STATION_CANONICAL, get_canonical_name (host));
  add_ends (stations, OCTET_HOST_STATION_OTHER_NAME, octet_host_get_aliases (host));
}

static void
add_way_of_name (GPtrArray *stations, const OctetHost *host)
{
  const char *query = octet_host_get_query (host);
  const char *canonical = get_canonical_name (host);
  const char *const *aliases = octet_host_get_aliases (host);

  if (octet_host_get_error (host) != NULL)
    {
      add_name (stations, OCTET_HOST_STATION_ASKED, query);
      add_failure (stations, host);
      return;
    }

  if (is_same_name (query, canonical))
    {
      /* Then its aliases are other names of the host, not stations on this way. */
      add_name (stations, OCTET_HOST_STATION_ASKED_CANONICAL, canonical);
    }
  else
    {
      add_name (stations, OCTET_HOST_STATION_ASKED, query);
      for (gsize i = 0; aliases[i] != NULL && i < OCTET_HOST_STATION_MAX_ENDS; i++)
        if (!is_same_name (aliases[i], query))
          add_name (stations, OCTET_HOST_STATION_ALIAS, aliases[i]);
      add_name (stations, OCTET_HOST_STATION_CANONICAL, canonical);
    }
  add_ends (stations, OCTET_HOST_STATION_ADDRESS, octet_host_get_all_addresses (host));
}

/**
 * octet_host_stations_of_host:
 * @host: an answer
 *
 * A name's way is: asked name, aliases in the order the resolver met them, canonical name,
 * addresses in getaddrinfo()'s order. An address's way is: asked address, its name, the aliases of
 * that. A failure ends the way with its sentence.
 *
 * Returns: (transfer full) (element-type OctetHostStation): the stations in order, ends last
 */
GPtrArray *
octet_host_stations_of_host (const OctetHost *host)
{
  GPtrArray *stations = stations_new ();

  if (octet_host_is_reverse (host))
    add_way_of_address (stations, host);
  else
    add_way_of_name (stations, host);

  return stations;
}

/**
 * octet_host_stations_of_question:
 * @query: what is being asked
 * @state: the word for what became of it so far: "looking up…"
 *
 * Returns: (transfer full) (element-type OctetHostStation): the asked name and its state
 */
GPtrArray *
octet_host_stations_of_question (const char *query, const char *state)
{
  GPtrArray *stations = stations_new ();

  add_name (stations, OCTET_HOST_STATION_ASKED, query);
  g_ptr_array_add (stations, octet_host_station_new (OCTET_HOST_STATION_STATE, state, NULL));

  return stations;
}

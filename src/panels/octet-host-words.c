#include "panels/octet-host-words.h"

#include "facts/octet-explanation.h"
#include "widgets/octet-host-station.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * octet_host_words_get_state:
 * @state: a row's state
 *
 * Returns: (transfer none): the word for a state without a result, "" for the others
 */
const char *
octet_host_words_get_state (OctetHostState state)
{
  switch (state)
    {
    case OCTET_HOST_WAITING:
      return _ ("waiting");
    case OCTET_HOST_LOOKING:
      return _ ("looking up…");
    case OCTET_HOST_CANCELLED:
      return _ ("cancelled");
    case OCTET_HOST_FOUND:
    case OCTET_HOST_FAILED:
    case OCTET_HOST_N_STATES:
    default:
      return "";
    }
}

gboolean
octet_host_words_has_result (OctetHostItem *item)
{
  return octet_host_item_get_state (item) == OCTET_HOST_FOUND &&
         octet_host_item_get_host (item) != NULL;
}

/* "and 2 more", or nothing */
static char *
dup_note (guint n_more)
{
  /* Translators: behind an address: “192.0.2.80 and 2 more” */
  return n_more > 0 ? g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more)
                    : NULL;
}

static char *
dup_found (const OctetHost *host, char **ret_note)
{
  const char *const *addresses = octet_host_get_all_addresses (host);
  const char *name = octet_host_get_canonical_name (host);

  if (octet_host_is_reverse (host))
    {
      *ret_note = dup_note (g_strv_length ((char **) octet_host_get_aliases (host)));
      return octet_host_station_dup_text (name != NULL ? name : octet_host_get_query (host));
    }

  if (addresses[0] == NULL)
    addresses = octet_host_get_addresses (host);
  if (addresses[0] == NULL)
    return g_strdup ("");

  *ret_note = dup_note (g_strv_length ((char **) addresses) - 1);
  return g_strdup (addresses[0]);
}

/**
 * octet_host_words_dup_result:
 * @item: a row
 * @ret_note: (out) (nullable): what stands behind the result, dimmed
 *
 * Returns: (transfer full): the first address or the name that was found, the reason of a failure,
 *   or the word for the state
 */
char *
octet_host_words_dup_result (OctetHostItem *item, char **ret_note)
{
  OctetHost *host = octet_host_item_get_host (item);
  const OctetHostState state = octet_host_item_get_state (item);

  *ret_note = NULL;
  if (state == OCTET_HOST_FOUND && host != NULL)
    return dup_found (host, ret_note);
  if (state == OCTET_HOST_FAILED && host != NULL && octet_host_get_error (host) != NULL)
    return octet_explain_host_error (octet_host_get_error (host));

  return g_strdup (octet_host_words_get_state (state));
}

/**
 * octet_host_words_dup_duration:
 * @microseconds: a time span
 *
 * Returns: (transfer full): whole milliseconds below a second, tenths of seconds from there
 */
char *
octet_host_words_dup_duration (gint64 microseconds)
{
  const int milliseconds = (int) CLAMP (microseconds / 1000, 0, G_MAXINT);

  if (microseconds <= 0)
    return g_strdup ("");
  if (milliseconds < 1000)
    /* Translators: a time in milliseconds: “14 ms” */
    return g_strdup_printf (_ ("%d ms"), milliseconds);

  /* Translators: a time in seconds: “2.4 s” */
  return g_strdup_printf (_ ("%.1f s"), (double) milliseconds / 1000);
}

static guint
count_stations (GPtrArray *stations, OctetHostStationKind kind)
{
  guint count = 0;

  for (guint i = 0; i < stations->len; i++)
    count += ((OctetHostStation *) g_ptr_array_index (stations, i))->kind == kind;

  return count;
}

static char *
dup_way_of_address (const OctetHost *host)
{
  g_autofree char *name = octet_host_station_dup_text (octet_host_get_canonical_name (host) != NULL
                                                           ? octet_host_get_canonical_name (host)
                                                           : octet_host_get_query (host));

  return g_strdup_printf (_ ("Whoever runs this address's network registered a name for it: %s"),
                          name);
}

/**
 * octet_host_words_dup_way:
 * @host: an answer
 *
 * Returns: (transfer full): how its names and addresses hang together, in one sentence
 */
char *
octet_host_words_dup_way (const OctetHost *host)
{
  g_autoptr (GPtrArray) stations = octet_host_stations_of_host (host);
  guint n_aliases = count_stations (stations, OCTET_HOST_STATION_ALIAS) + 1;

  if (octet_host_get_error (host) != NULL)
    return g_strdup ("");
  if (octet_host_is_reverse (host))
    return dup_way_of_address (host);
  if (count_stations (stations, OCTET_HOST_STATION_ASKED_CANONICAL) > 0)
    return g_strdup (_ ("The asked name is the canonical one: the addresses are registered under "
                        "it."));
  if (n_aliases == 1)
    return g_strdup (_ ("The asked name is an alias; the addresses are registered under the "
                        "canonical name."));

  return g_strdup_printf (ngettext ("The first %u name is an alias; the addresses are registered "
                                    "under the canonical name.",
                                    "The first %u names are aliases; the addresses are registered "
                                    "under the canonical name.",
                                    n_aliases),
                          n_aliases);
}

static void
append_count (GString *markup, const char *colour, const char *format, guint count)
{
  g_autofree char *text = NULL;

  if (count == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_markup_printf_escaped (format, count);
#pragma GCC diagnostic pop
  if (colour != NULL)
    g_string_append_printf (markup, " · <span color=\"%s\">%s</span>", colour, text);
  else
    g_string_append_printf (markup, " · %s", text);
}

/**
 * octet_host_words_dup_counts:
 * @list: the rows
 * @error_colour: "#b5121f"
 *
 * Returns: (transfer full): Pango markup: how many rows there are, and how many in each state
 */
char *
octet_host_words_dup_counts (OctetHostList *list, const char *error_colour)
{
  GString *markup = g_string_new (NULL);
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));
  const guint n_found = octet_host_list_count (list, OCTET_HOST_FOUND);
  const guint n_failed = octet_host_list_count (list, OCTET_HOST_FAILED);
  const guint n_looking = octet_host_list_count (list, OCTET_HOST_LOOKING);
  const guint n_waiting = octet_host_list_count (list, OCTET_HOST_WAITING);
  const guint n_cancelled = octet_host_list_count (list, OCTET_HOST_CANCELLED);
  const guint n_left_out = octet_host_list_get_n_left_out (list);
  g_autofree char *names = g_strdup_printf (ngettext ("%u name", "%u names", n_rows), n_rows);

  g_string_append_printf (markup, "<b>%s</b>", names);
  append_count (markup, NULL, ngettext ("%u done", "%u done", n_found), n_found);
  append_count (markup, error_colour, ngettext ("%u failed", "%u failed", n_failed), n_failed);
  append_count (markup, NULL, ngettext ("%u looking up", "%u looking up", n_looking), n_looking);
  append_count (markup, NULL, ngettext ("%u waiting", "%u waiting", n_waiting), n_waiting);
  append_count (markup, NULL, ngettext ("%u cancelled", "%u cancelled", n_cancelled), n_cancelled);
  append_count (markup, error_colour, ngettext ("%u left out", "%u left out", n_left_out),
                n_left_out);

  return g_string_free (markup, FALSE);
}

/**
 * octet_host_words_dup_failure:
 * @host: an answer with an error
 * @error_colour: "#b5121f"
 *
 * Returns: (transfer full): Pango markup: what was asked, and the reason of the failure
 */
char *
octet_host_words_dup_failure (const OctetHost *host, const char *error_colour)
{
  g_autofree char *query = octet_host_station_dup_text (octet_host_get_query (host));
  g_autofree char *sentence = octet_explain_host_error (octet_host_get_error (host));

  return g_markup_printf_escaped ("<b>%s</b> · <span color=\"%s\">%s</span>", query, error_colour,
                                  sentence);
}

static gboolean
is_wrapping (char c)
{
  return c != '\0' && strchr ("'\"`[](){};", c) != NULL;
}

/**
 * octet_host_words_dup_names:
 * @text: what was typed or pasted
 *
 * Returns: (transfer full) (nullable): the names in it, or %NULL if there is none
 */
char *
octet_host_words_dup_names (const char *text)
{
  g_autofree char *names = g_strdup (text);
  gboolean has_name = FALSE, at_start = TRUE;
  char *out = names;

  /* Only ever shorter, so it is done in place. */
  for (const char *in = names; *in != '\0'; in++)
    {
      const gboolean is_gap = g_ascii_isspace (*in) || *in == ',' || is_wrapping (*in);

      if (at_start && g_str_has_prefix (in, "host:"))
        {
          in += strlen ("host:") - 1;
          continue;
        }
      *out++ = is_gap ? ' ' : *in;
      has_name |= !is_gap;
      at_start = is_gap;
    }
  *out = '\0';

  return has_name ? g_steal_pointer (&names) : NULL;
}

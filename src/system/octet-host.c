#include "system/octet-host-private.h"

G_DEFINE_BOXED_TYPE (OctetHost, octet_host, octet_host_ref, octet_host_unref)
G_DEFINE_QUARK (octet - host - error - quark, octet_host_error)

static const struct
{
  const char *name;
  const char *message; /* for logs: what people read is said by the facts, in their language */
} errors[] = {
  [OCTET_HOST_ERROR_NOT_FOUND] = { "not-found", "There is no such name" },
  [OCTET_HOST_ERROR_NO_ADDRESS] = { "no-address", "The name has no address" },
  [OCTET_HOST_ERROR_NO_NAME] = { "no-name", "No name is registered for the address" },
  [OCTET_HOST_ERROR_NO_ANSWER] = { "no-answer", "No name server answered" },
  [OCTET_HOST_ERROR_SERVER_FAILED] = { "server-failed", "The name server failed" },
  [OCTET_HOST_ERROR_INVALID_NAME] = { "invalid-name", "No host can have this name" },
  [OCTET_HOST_ERROR_SYSTEM] = { "system", "The system could not ask" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (errors) == OCTET_HOST_ERROR_SYSTEM + 1);

static const char *const no_strings[] = { NULL };

/**
 * octet_host_error_to_string:
 * @code: a code of %OCTET_HOST_ERROR
 *
 * Returns: the stable name of @code, such as "not-found"; scripts rely on it
 */
const char *
octet_host_error_to_string (OctetHostError code)
{
  g_return_val_if_fail (code < G_N_ELEMENTS (errors), NULL);

  return errors[code].name;
}

static void
octet_fqdn_step_clear (gpointer data)
{
  OctetFqdnStep *step = data;

  g_clear_pointer (&step->from, g_free);
  g_clear_pointer (&step->to, g_free);
}

static GArray *
fqdn_steps_new (void)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (OctetFqdnStep));

  g_array_set_clear_func (steps, octet_fqdn_step_clear);

  return steps;
}

/*
 * octet_host_new:
 * @query: what is asked, valid UTF-8
 * @family: the hint for getaddrinfo()
 *
 * Returns: (transfer full): a host nothing is known of yet
 */
OctetHost *
octet_host_new (const char *query, OctetHostFamily family)
{
  OctetHost *host = g_new0 (OctetHost, 1);

  g_atomic_ref_count_init (&host->references);
  host->query = g_strdup (query);
  host->family = family;
  host->fqdn_steps = fqdn_steps_new ();

  return host;
}

/*
 * octet_host_copy:
 * @host: a host
 *
 * Returns: (transfer full): a host of its own with the same content, to be filled further
 */
OctetHost *
octet_host_copy (const OctetHost *host)
{
  OctetHost *copy = octet_host_new (host->query, host->family);

  copy->is_reverse = host->is_reverse;
  copy->stage = host->stage;
  copy->duration = host->duration;
  copy->error = host->error != NULL ? g_error_copy (host->error) : NULL;
  copy->hostname_address = g_strdup (host->hostname_address);
  copy->canonical_name = g_strdup (host->canonical_name);
  copy->aliases = g_strdupv (host->aliases);
  copy->addresses = g_strdupv (host->addresses);
  copy->all_addresses = g_strdupv (host->all_addresses);
  copy->addrinfo_name = g_strdup (host->addrinfo_name);
  copy->fqdn = g_strdup (host->fqdn);
  copy->reverse_name = g_strdup (host->reverse_name);
  for (guint i = 0; i < host->fqdn_steps->len; i++)
    {
      const OctetFqdnStep *step = &g_array_index (host->fqdn_steps, OctetFqdnStep, i);

      octet_host_add_fqdn_step (copy, step->kind, step->from, step->to);
    }

  return copy;
}

/* Makes @host the answer that there is no answer, and why. */
void
octet_host_fail (OctetHost *host, OctetHostError code)
{
  g_clear_error (&host->error);
  host->error = g_error_new_literal (OCTET_HOST_ERROR, (int) code, errors[code].message);
}

/* Appends what getfqdn() did next: @to is what came of @from, or NULL. */
void
octet_host_add_fqdn_step (OctetHost *host, OctetFqdnStepKind kind, const char *from, const char *to)
{
  OctetFqdnStep step = { kind, g_strdup (from), g_strdup (to) };

  g_array_append_val (host->fqdn_steps, step);
}

static void
octet_host_free (OctetHost *host)
{
  g_clear_error (&host->error);
  g_free (host->query);
  g_free (host->hostname_address);
  g_free (host->canonical_name);
  g_strfreev (host->aliases);
  g_strfreev (host->addresses);
  g_strfreev (host->all_addresses);
  g_free (host->addrinfo_name);
  g_free (host->fqdn);
  g_array_unref (host->fqdn_steps);
  g_free (host->reverse_name);
  g_free (host);
}

/**
 * octet_host_ref:
 * @host: a host
 *
 * Returns: (transfer full): @host, held once more; from any thread
 */
OctetHost *
octet_host_ref (OctetHost *host)
{
  g_atomic_ref_count_inc (&host->references);

  return host;
}

/**
 * octet_host_unref:
 * @host: (transfer full): a host
 *
 * Lets go of @host; from any thread.
 */
void
octet_host_unref (OctetHost *host)
{
  if (g_atomic_ref_count_dec (&host->references))
    octet_host_free (host);
}

/**
 * octet_host_get_query:
 * @host: a host
 *
 * Returns: the name or address as it was asked, without blanks around it, valid UTF-8
 */
const char *
octet_host_get_query (const OctetHost *host)
{
  return host->query;
}

/**
 * octet_host_is_reverse:
 * @host: a host
 *
 * Returns: whether the query is an address, so that gethostbyaddr() was asked
 */
gboolean
octet_host_is_reverse (const OctetHost *host)
{
  return host->is_reverse;
}

/**
 * octet_host_get_family:
 * @host: a host
 *
 * Returns: the family that getaddrinfo() was asked for; the other functions take none
 */
OctetHostFamily
octet_host_get_family (const OctetHost *host)
{
  return host->family;
}

/**
 * octet_host_get_stage:
 * @host: a host
 *
 * Returns: how much of the answers is there
 */
OctetHostStage
octet_host_get_stage (const OctetHost *host)
{
  return host->stage;
}

/**
 * octet_host_get_duration:
 * @host: a host
 *
 * Returns: the time in µs from asking until the first answer was there (a name's addresses, an
 *   address's name, or the failure); later stages do not change it
 */
gint64
octet_host_get_duration (const OctetHost *host)
{
  return host->duration;
}

/**
 * octet_host_get_error:
 * @host: a host
 *
 * Returns: (nullable): why there is no answer, in %OCTET_HOST_ERROR, or %NULL if there is one
 */
const GError *
octet_host_get_error (const OctetHost *host)
{
  return host->error;
}

/**
 * octet_host_get_hostname_address:
 * @host: a host
 *
 * Returns: (nullable): what Python's `gethostbyname()` gives: the first IPv4 address, or %NULL
 *   where it fails
 */
const char *
octet_host_get_hostname_address (const OctetHost *host)
{
  return host->hostname_address;
}

/**
 * octet_host_get_canonical_name:
 * @host: a host
 *
 * Returns: (nullable): the name that `gethostbyname_ex()`, or for an address `gethostbyaddr()`,
 *   gives; raw, so escape it for showing; %NULL where they fail
 */
const char *
octet_host_get_canonical_name (const OctetHost *host)
{
  return host->canonical_name;
}

static const char *const *
strings_or_none (char **strings)
{
  return strings != NULL ? (const char *const *) strings : no_strings;
}

/**
 * octet_host_get_aliases:
 * @host: a host
 *
 * Returns: (array zero-terminated=1): the aliases of `gethostbyname_ex()` or `gethostbyaddr()`,
 *   raw; none before %OCTET_HOST_STAGE_ALIASES
 */
const char *const *
octet_host_get_aliases (const OctetHost *host)
{
  return strings_or_none (host->aliases);
}

/**
 * octet_host_get_addresses:
 * @host: a host
 *
 * Returns: (array zero-terminated=1): the addresses of `gethostbyname_ex()` (IPv4) or
 *   `gethostbyaddr()`; before %OCTET_HOST_STAGE_ALIASES the same in getaddrinfo()'s order
 */
const char *const *
octet_host_get_addresses (const OctetHost *host)
{
  return strings_or_none (host->addresses);
}

/**
 * octet_host_get_all_addresses:
 * @host: a host
 *
 * Returns: (array zero-terminated=1): the addresses of `getaddrinfo()` with the family hint, each
 *   once, in its order (RFC 6724)
 */
const char *const *
octet_host_get_all_addresses (const OctetHost *host)
{
  return strings_or_none (host->all_addresses);
}

/**
 * octet_host_get_addrinfo_name:
 * @host: a host
 *
 * Returns: (nullable): the canonical name that `getaddrinfo()` gives with `AI_CANONNAME`, raw
 */
const char *
octet_host_get_addrinfo_name (const OctetHost *host)
{
  return host->addrinfo_name;
}

/**
 * octet_host_get_fqdn:
 * @host: a host
 *
 * Returns: (nullable): what Python's `getfqdn()` gives for the query, raw; %NULL before
 *   %OCTET_HOST_STAGE_COMPLETE, never %NULL from then on
 */
const char *
octet_host_get_fqdn (const OctetHost *host)
{
  return host->fqdn;
}

/**
 * octet_host_get_n_fqdn_steps:
 * @host: a host
 *
 * Returns: how many steps led to the result of octet_host_get_fqdn()
 */
gsize
octet_host_get_n_fqdn_steps (const OctetHost *host)
{
  return host->fqdn_steps->len;
}

/**
 * octet_host_get_fqdn_step:
 * @host: a host
 * @index: below octet_host_get_n_fqdn_steps()
 *
 * Where a step has several names (a name and its aliases), they stand with blanks between.
 *
 * Returns: the step
 */
const OctetFqdnStep *
octet_host_get_fqdn_step (const OctetHost *host, gsize index)
{
  g_return_val_if_fail (index < host->fqdn_steps->len, NULL);

  return &g_array_index (host->fqdn_steps, OctetFqdnStep, index);
}

/**
 * octet_host_get_reverse_name:
 * @host: a host
 *
 * Returns: (nullable): the name that `gethostbyaddr()` gives for the first of all addresses, raw,
 *   or %NULL if there is none or it is not known yet
 */
const char *
octet_host_get_reverse_name (const OctetHost *host)
{
  return host->reverse_name;
}

/* Controls, line ends and what changes the direction of writing; and the backslash, so that an
 * escape in the result is always ours. */
static gboolean
is_harmful (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '\\' || type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
         type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR ||
         type == G_UNICODE_SURROGATE || type == G_UNICODE_UNASSIGNED ||
         type == G_UNICODE_PRIVATE_USE;
}

/**
 * octet_host_escape_name:
 * @name: a name as a name server or a file gave it, any bytes
 *
 * Returns: (transfer full): @name in UTF-8 without controls: each of their bytes, each byte that is
 *   not UTF-8, and each backslash as `\xNN`
 */
char *
octet_host_escape_name (const char *name)
{
  GString *text;

  g_return_val_if_fail (name != NULL, NULL);

  text = g_string_new (NULL);
  while (*name != '\0')
    {
      gunichar c = g_utf8_get_char_validated (name, -1);
      gboolean is_text = c != (gunichar) -1 && c != (gunichar) -2;
      gsize length = is_text ? (gsize) (g_utf8_next_char (name) - name) : 1;

      if (is_text && !is_harmful (c))
        g_string_append_len (text, name, (gssize) length);
      else
        for (gsize i = 0; i < length; i++)
          g_string_append_printf (text, "\\x%02x", (guchar) name[i]);
      name += length;
    }

  return g_string_free (text, FALSE);
}

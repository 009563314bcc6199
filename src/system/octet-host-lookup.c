#include "system/octet-host-lookup.h"

#include "system/octet-host-private.h"
#include "system/octet-hostent.h"
#include "system/octet-name-server.h"
#include "system/octet-this-computer.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <string.h>

/* What is asked, and what is not asked again.
 *
 * 1. getaddrinfo() with the hint: A and AAAA go out together, so one round trip gives all
 * addresses. Python's gethostbyname() is getaddrinfo(AF_INET)'s first address; the sorting of RFC
 * 6724 never changes the order of IPv4 addresses among themselves, so it is the first IPv4 address
 * of the unhinted answer as well. No IPv4 address there means that gethostbyname_ex() fails too.
 * 2. gethostbyname_r(): the aliases are told by nothing else. Its first address may differ from
 *    gethostbyname()'s, because the servers' order is kept.
 * 3. gethostbyaddr_r() of the first address: the reverse name, and what getfqdn() chooses from.
 *    getfqdn() takes the first address without a hint, so a hint costs a question more.
 *
 * A name that fails without a hint is complete after 1: getfqdn() falls back to the name itself. An
 * address needs gethostbyaddr_r() alone.
 */

static int
get_hint (OctetHostFamily family)
{
  static const int hints[] = {
    [OCTET_HOST_FAMILY_ANY] = AF_UNSPEC,
    [OCTET_HOST_FAMILY_IPV4] = AF_INET,
    [OCTET_HOST_FAMILY_IPV6] = AF_INET6,
  };

  return hints[family];
}

static char *
print_address (const struct addrinfo *info)
{
  char text[INET6_ADDRSTRLEN] = "";

  if (info->ai_family == AF_INET)
    inet_ntop (AF_INET, &((const struct sockaddr_in *) (const void *) info->ai_addr)->sin_addr,
               text, sizeof text);
  else if (info->ai_family == AF_INET6)
    inet_ntop (AF_INET6, &((const struct sockaddr_in6 *) (const void *) info->ai_addr)->sin6_addr,
               text, sizeof text);

  return g_strdup (text);
}

/* Returns the code of getaddrinfo(); the lists are written on success alone. */
static int
ask_addresses (const char *name, int hint, char ***ret_addresses, char **ret_canonical_name)
{
  const struct addrinfo hints = {
    .ai_family = hint,
    .ai_socktype = SOCK_STREAM, /* each address once, not once for each kind of socket */
    .ai_flags = AI_CANONNAME,
  };
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  struct addrinfo *infos = NULL;
  int code = getaddrinfo (name, NULL, &hints, &infos);

  if (code != 0)
    return code;
  for (const struct addrinfo *info = infos; info != NULL; info = info->ai_next)
    {
      g_autofree char *address = print_address (info);

      if (!g_ptr_array_find_with_equal_func (addresses, address, g_str_equal, NULL))
        g_ptr_array_add (addresses, g_steal_pointer (&address));
    }
  g_ptr_array_add (addresses, NULL);
  *ret_addresses = (char **) g_ptr_array_steal (addresses, NULL);
  if (ret_canonical_name != NULL)
    *ret_canonical_name = g_strdup (infos->ai_canonname);
  freeaddrinfo (infos);

  return 0;
}

static OctetHostError
error_from_getaddrinfo (int code, const char *name, gint64 elapsed)
{
  switch (code)
    {
    case EAI_NONAME:
      return OCTET_HOST_ERROR_NOT_FOUND;
    case EAI_NODATA:
    case EAI_ADDRFAMILY:
      return OCTET_HOST_ERROR_NO_ADDRESS;
    case EAI_AGAIN:
      return octet_name_server_answers (name, ns_t_a, elapsed) ? OCTET_HOST_ERROR_SERVER_FAILED
                                                               : OCTET_HOST_ERROR_NO_ANSWER;
    case EAI_FAIL:
      return OCTET_HOST_ERROR_SERVER_FAILED;
    default:
      return OCTET_HOST_ERROR_SYSTEM;
    }
}

static OctetHostError
error_from_gethostbyaddr (int code, const OctetAddress *address, gint64 elapsed)
{
  g_autofree char *name = octet_address_to_reverse_pointer (address);

  switch (code)
    {
    case HOST_NOT_FOUND:
    case NO_DATA:
    case NO_RECOVERY: /* what the server gave is no name of a host: the C library withholds it */
      return OCTET_HOST_ERROR_NO_NAME;
    case TRY_AGAIN:
      return octet_name_server_answers (name, ns_t_ptr, elapsed) ? OCTET_HOST_ERROR_SERVER_FAILED
                                                                 : OCTET_HOST_ERROR_NO_ANSWER;
    default:
      return OCTET_HOST_ERROR_SYSTEM;
    }
}

static char *
join_names (const OctetHostent *entry)
{
  GString *names = g_string_new (entry->name);

  for (gsize i = 0; entry->aliases[i] != NULL; i++)
    g_string_append_printf (names, " %s", entry->aliases[i]);

  return g_string_free (names, FALSE);
}

static const char *
choose_name (const OctetHostent *entry)
{
  if (strchr (entry->name, '.') != NULL)
    return entry->name;
  for (gsize i = 0; entry->aliases[i] != NULL; i++)
    if (strchr (entry->aliases[i], '.') != NULL)
      return entry->aliases[i];

  return entry->name;
}

/* The end of getfqdn(): nothing came back. */
static void
keep_name (OctetHost *host, const char *name)
{
  octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_KEEP, name, name);
  host->fqdn = g_strdup (name);
}

/* The end of getfqdn(), from what gethostbyaddr() gave for @address. */
static void
choose_fqdn (OctetHost *host, const char *name, const char *address, const OctetHostent *entry)
{
  g_autofree char *names = NULL;

  if (entry->name == NULL)
    {
      octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_REVERSE, address, NULL);
      keep_name (host, name);
      return;
    }
  names = join_names (entry);
  octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_REVERSE, address, names);
  host->fqdn = g_strdup (choose_name (entry));
  octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_CHOOSE, names, host->fqdn);
}

static const char *
find_first_ipv4 (char **addresses)
{
  for (gsize i = 0; addresses != NULL && addresses[i] != NULL; i++)
    if (strchr (addresses[i], ':') == NULL)
      return addresses[i];

  return NULL;
}

/* What gethostbyname_ex() will give, as far as it follows from getaddrinfo(). */
static void
foretell_name (OctetHost *host)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();

  host->hostname_address = g_strdup (find_first_ipv4 (host->all_addresses));
  if (host->hostname_address == NULL)
    return;
  host->canonical_name = g_strdup (host->addrinfo_name);
  for (gsize i = 0; host->all_addresses[i] != NULL; i++)
    if (strchr (host->all_addresses[i], ':') == NULL)
      g_ptr_array_add (addresses, g_strdup (host->all_addresses[i]));
  g_ptr_array_add (addresses, NULL);
  host->addresses = (char **) g_ptr_array_steal (addresses, NULL);
}

static void
begin_name (OctetHost *host, const char *name)
{
  gint64 start = g_get_monotonic_time ();
  int code =
      ask_addresses (name, get_hint (host->family), &host->all_addresses, &host->addrinfo_name);

  if (code == 0)
    foretell_name (host);
  else
    octet_host_fail (host, error_from_getaddrinfo (code, name, g_get_monotonic_time () - start));
  host->duration = g_get_monotonic_time () - start;
  host->stage = OCTET_HOST_STAGE_ADDRESSES;
  if (code != 0 && host->family == OCTET_HOST_FAMILY_ANY)
    {
      octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_FORWARD, host->query, NULL);
      keep_name (host, host->query);
      host->stage = OCTET_HOST_STAGE_COMPLETE;
    }
}

/* getfqdn() takes these two, as they are written here, for "this computer". */
static gboolean
means_this_computer (const char *text)
{
  return g_str_equal (text, "0.0.0.0") || g_str_equal (text, "::");
}

static void
take_hostent (OctetHost *host, OctetHostent *entry)
{
  g_clear_pointer (&host->canonical_name, g_free);
  g_clear_pointer (&host->aliases, g_strfreev);
  g_clear_pointer (&host->addresses, g_strfreev);
  host->canonical_name = g_strdup (entry->name);
  host->aliases = g_strdupv (entry->aliases);
  host->addresses = g_strdupv (entry->addresses);
}

/* gethostbyname(), word for word; it asks nobody about an address. */
static char *
find_ipv4 (const char *name)
{
  g_auto (GStrv) addresses = NULL;

  if (ask_addresses (name, AF_INET, &addresses, NULL) != 0)
    return NULL;

  return g_strdup (addresses[0]);
}

static void
begin_address (OctetHost *host, const OctetAddress *address)
{
  g_auto (OctetHostent) entry = { 0 };
  gint64 start = g_get_monotonic_time ();

  host->is_reverse = TRUE;
  octet_hostent_by_address (&entry, address);
  if (entry.name == NULL)
    octet_host_fail (
        host, error_from_gethostbyaddr (entry.error, address, g_get_monotonic_time () - start));
  host->duration = g_get_monotonic_time () - start;
  take_hostent (host, &entry);
  host->reverse_name = g_strdup (entry.name);

  ask_addresses (host->query, get_hint (host->family), &host->all_addresses,
                 NULL); /* asks nobody */
  host->hostname_address = find_ipv4 (host->query);
  if (means_this_computer (host->query))
    {
      host->stage = OCTET_HOST_STAGE_ALIASES;
      return;
    }
  choose_fqdn (host, host->query, host->query, &entry);
  host->stage = OCTET_HOST_STAGE_COMPLETE;
}

/*
 * octet_host_lookup_refuse:
 * @query: what is not asked
 * @family: the hint for getaddrinfo()
 * @code: why it is not asked
 *
 * Returns: (transfer full): a complete host with that error
 */
OctetHost *
octet_host_lookup_refuse (const OctetHostQuery *query, OctetHostFamily family, OctetHostError code)
{
  OctetHost *host = octet_host_new (query->text, family);

  host->is_reverse = query->is_address;
  octet_host_fail (host, code);
  keep_name (host, query->text);
  host->stage = OCTET_HOST_STAGE_COMPLETE;

  return host;
}

/*
 * octet_host_lookup_begin:
 * @query: what to ask for
 * @family: the hint for getaddrinfo()
 *
 * Blocks.
 *
 * Returns: (transfer full): what the first question gave
 */
OctetHost *
octet_host_lookup_begin (const OctetHostQuery *query, OctetHostFamily family)
{
  OctetHost *host;

  if (!query->is_address && query->name == NULL)
    return octet_host_lookup_refuse (query, family, OCTET_HOST_ERROR_INVALID_NAME);

  host = octet_host_new (query->text, family);
  if (query->is_address)
    begin_address (host, &query->address);
  else
    begin_name (host, query->name);

  return host;
}

/* gethostbyname() where getaddrinfo() was not asked for IPv4. Of one address there is one order,
 * and without a host there is none; but getaddrinfo() reads as numbers what gethostbyname_r() does
 * not, such as 0x7f.1. */
static char *
find_hostname_address (const char *name, const OctetHostent *entry)
{
  struct in_addr number;

  if (entry->name != NULL && g_strv_length (entry->addresses) == 1)
    return g_strdup (entry->addresses[0]);
  if (entry->name == NULL && inet_aton (name, &number) == 0)
    return NULL;

  return find_ipv4 (name);
}

static void
continue_to_aliases (OctetHost *host, const char *name)
{
  g_auto (OctetHostent) entry = { 0 };

  host->stage = OCTET_HOST_STAGE_ALIASES;
  if (host->family != OCTET_HOST_FAMILY_IPV6 && host->hostname_address == NULL)
    return;
  octet_hostent_by_name (&entry, name);
  take_hostent (host, &entry);
  if (host->hostname_address == NULL)
    host->hostname_address = find_hostname_address (name, &entry);
}

static void
ask_reverse (OctetHostent *entry, const char *text)
{
  OctetAddress address;

  if (octet_address_parse (text, -1, &address, NULL))
    octet_hostent_by_address (entry, &address);
}

/* The first address that getaddrinfo() has without a hint. */
static char *
find_first_address (const OctetHost *host, const char *name)
{
  g_auto (GStrv) addresses = NULL;

  if (host->family == OCTET_HOST_FAMILY_ANY && !host->is_reverse)
    return g_strdup (host->all_addresses[0]);
  if (ask_addresses (name, AF_UNSPEC, &addresses, NULL) != 0)
    return NULL;

  return g_strdup (addresses[0]);
}

/* getfqdn() of @text, which the C library knows as @name. Returns the address it went by, and in
 * @entry what gethostbyaddr() says of it. */
static char *
find_fqdn (OctetHost *host, const char *text, const char *name, OctetHostent *entry)
{
  g_autofree char *address = find_first_address (host, name);

  octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_FORWARD, text, address);
  if (address == NULL)
    {
      keep_name (host, text);
      return NULL;
    }
  ask_reverse (entry, address);
  choose_fqdn (host, text, address, entry);

  return g_steal_pointer (&address);
}

static void
continue_this_computer (OctetHost *host)
{
  g_auto (OctetHostent) entry = { 0 };
  g_autofree char *name = octet_this_computer_dup_name ();
  g_autofree char *address = NULL;

  octet_host_add_fqdn_step (host, OCTET_FQDN_STEP_KEEP, host->query, name);
  address = find_fqdn (host, name, name, &entry);
  host->stage = OCTET_HOST_STAGE_COMPLETE;
}

static void
continue_to_end (OctetHost *host, const char *name)
{
  g_auto (OctetHostent) entry = { 0 };
  g_auto (OctetHostent) first_entry = { 0 };
  g_autofree char *address = find_fqdn (host, host->query, name, &entry);
  const char *first = host->all_addresses != NULL ? host->all_addresses[0] : NULL;

  if (first != NULL && g_strcmp0 (first, address) != 0)
    {
      ask_reverse (&first_entry, first);
      host->reverse_name = g_strdup (first_entry.name);
    }
  else if (first != NULL)
    host->reverse_name = g_strdup (entry.name);
  host->stage = OCTET_HOST_STAGE_COMPLETE;
}

/*
 * octet_host_lookup_continue:
 * @host: a host that is not complete
 *
 * Blocks.
 *
 * Returns: (transfer full): the same host, one stage further
 */
OctetHost *
octet_host_lookup_continue (const OctetHost *host)
{
  g_autoptr (OctetHostQuery) query = octet_host_query_new (host->query);
  OctetHost *next = octet_host_copy (host);

  if (host->stage == OCTET_HOST_STAGE_ADDRESSES)
    continue_to_aliases (next, query->name);
  else if (host->is_reverse)
    continue_this_computer (next);
  else
    continue_to_end (next, query->name);

  return next;
}

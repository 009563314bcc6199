#include "panels/octet-services-row.h"

#include "facts/octet-language.h"
#include "facts/octet-purpose.h"
#include "system/octet-socket-constant.h"

#include <string.h>

/**
 * octet_services_row_get_page:
 * @item: an #OctetService or #OctetSocketConstant
 *
 * Returns: the page whose table @item is a row of
 */
OctetServicesPage
octet_services_row_get_page (gpointer item)
{
  if (OCTET_IS_SERVICE (item))
    return octet_service_get_protocol (item) != NULL ? OCTET_SERVICES_PAGE_SERVICES
                                                     : OCTET_SERVICES_PAGE_PROTOCOLS;

  return octet_socket_constant_get_kind (item) == OCTET_SOCKET_FAMILY ? OCTET_SERVICES_PAGE_FAMILIES
                                                                      : OCTET_SERVICES_PAGE_TYPES;
}

const char *
octet_services_row_get_name (gpointer item)
{
  return OCTET_IS_SERVICE (item) ? octet_service_get_name (item)
                                 : octet_socket_constant_get_name (item);
}

const char *
octet_services_row_get_protocol (gpointer item)
{
  return OCTET_IS_SERVICE (item) ? octet_service_get_protocol (item) : NULL;
}

int
octet_services_row_get_number (gpointer item)
{
  return OCTET_IS_SERVICE (item) ? (int) octet_service_get_number (item)
                                 : octet_socket_constant_get_value (item);
}

static const char *
get_own_purpose (gpointer item)
{
  const char *name = octet_services_row_get_name (item);

  switch (octet_services_row_get_page (item))
    {
    case OCTET_SERVICES_PAGE_SERVICES:
      return octet_purpose_of_service (name, octet_service_get_protocol (item));
    case OCTET_SERVICES_PAGE_PROTOCOLS:
      return octet_purpose_of_protocol (name);
    case OCTET_SERVICES_PAGE_FAMILIES:
      return octet_purpose_of_family (name);
    case OCTET_SERVICES_PAGE_TYPES:
      return octet_purpose_of_socket_type (name);
    case OCTET_N_SERVICES_PAGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What the system's file says stands in where Octet has no words of its own. */
static const char *
get_purpose (gpointer item)
{
  const char *purpose = get_own_purpose (item);

  if (purpose == NULL && OCTET_IS_SERVICE (item))
    purpose = octet_service_get_comment (item);

  return purpose != NULL ? purpose : "";
}

static char *
join_aliases (gpointer item)
{
  if (!OCTET_IS_SERVICE (item))
    return g_strdup ("");

  return g_strjoinv (" ", (char **) octet_service_get_aliases (item));
}

/* The files of a system may hold any bytes; a label takes UTF-8 only. */
static char *
make_valid (const char *text)
{
  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/**
 * octet_services_row_get_text:
 * @item: a row
 * @column: one of its columns
 *
 * Returns: (transfer full): the text of the cell
 */
char *
octet_services_row_get_text (gpointer item, OctetServicesColumn column)
{
  g_autofree char *aliases = NULL;

  switch (column)
    {
    case OCTET_SERVICES_COLUMN_NUMBER:
      return g_strdup_printf ("%d", octet_services_row_get_number (item));
    case OCTET_SERVICES_COLUMN_PROTOCOL:
      return make_valid (octet_services_row_get_protocol (item));
    case OCTET_SERVICES_COLUMN_NAME:
      return make_valid (octet_services_row_get_name (item));
    case OCTET_SERVICES_COLUMN_ALIASES:
      aliases = join_aliases (item);
      return make_valid (aliases);
    case OCTET_SERVICES_COLUMN_PURPOSE:
      return make_valid (get_purpose (item));
    case OCTET_N_SERVICES_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Rows that say nothing come last. */
static int
compare_texts (gpointer a, gpointer b, OctetServicesColumn column)
{
  g_autofree char *left = octet_services_row_get_text (a, column);
  g_autofree char *right = octet_services_row_get_text (b, column);

  if ((*left == '\0') != (*right == '\0'))
    return *left == '\0' ? 1 : -1;

  return g_utf8_collate (left, right);
}

/**
 * octet_services_row_compare:
 * @a: a row
 * @b: another row of the same page
 * @column: what to compare by; rows that are alike there are in order of number and protocol
 *
 * Returns: below 0, 0 or above 0, as strcmp()
 */
int
octet_services_row_compare (gpointer a, gpointer b, OctetServicesColumn column)
{
  const int left = octet_services_row_get_number (a);
  const int right = octet_services_row_get_number (b);
  int order = column != OCTET_SERVICES_COLUMN_NUMBER ? compare_texts (a, b, column) : 0;

  if (order == 0)
    order = (left > right) - (left < right);
  if (order == 0)
    order = g_strcmp0 (octet_services_row_get_protocol (a), octet_services_row_get_protocol (b));

  return order;
}

/**
 * octet_services_row_get_haystack:
 *
 * Returns: (transfer full): name, aliases, what it is for in both languages, and the forms
 *   "name/protocol" and "number/protocol", folded
 */
char *
octet_services_row_get_haystack (gpointer item)
{
  const char *protocol = octet_services_row_get_protocol (item);
  const char *name = octet_services_row_get_name (item);
  const char *purpose = get_purpose (item);
  const char *other = octet_purpose_in_other_language (get_own_purpose (item));
  g_autofree char *aliases = join_aliases (item);
  g_autofree char *all = NULL;
  g_autofree char *valid = NULL;

  all = g_strdup_printf ("%s/%s\n%d/%s\n%s\n%s\n%s", name, protocol != NULL ? protocol : "",
                         octet_services_row_get_number (item), protocol != NULL ? protocol : "",
                         aliases, purpose, other != NULL ? other : "");
  valid = g_utf8_make_valid (all, -1);

  return g_utf8_casefold (valid, -1);
}

/* Digits are the beginning of a number, or part of a name as in pop3. */
static gboolean
matches_word (gpointer item, const char *haystack, const char *word)
{
  g_autofree char *number = NULL;

  if (word[strspn (word, "0123456789")] != '\0')
    return strstr (haystack, word) != NULL;

  number = g_strdup_printf ("%d", octet_services_row_get_number (item));

  return g_str_has_prefix (number, word) ||
         strstr (octet_services_row_get_name (item), word) != NULL;
}

/**
 * octet_services_row_matches:
 * @item: a row
 * @haystack: what octet_services_row_get_haystack() gave for it
 * @words: (array zero-terminated=1): what is searched, folded
 *
 * Returns: whether every one of @words is found
 */
gboolean
octet_services_row_matches (gpointer item, const char *haystack, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!matches_word (item, haystack, words[i]))
      return FALSE;

  return TRUE;
}

/* A name may be an alias of a line before it, which then wins, as in the C library: dicom. */
static char *
service_to_subject (OctetService *service, OctetServiceDatabase *database)
{
  const char *name = octet_service_get_name (service);
  const char *protocol = octet_service_get_protocol (service);
  const guint port = octet_service_get_number (service);
  const char *prefix = g_ascii_isdigit (*name) ? "service:" : "";

  if (octet_service_database_find_name (database, name, NULL) == service)
    return g_strconcat (prefix, name, NULL);
  if (octet_service_database_find_name (database, name, protocol) != service &&
      octet_service_database_find_port (database, port, protocol) == service)
    return g_strdup_printf ("%u/%s", port, protocol);

  return g_strconcat (prefix, name, "/", protocol, NULL);
}

/* A bare name is a service first. */
static char *
protocol_to_subject (OctetService *protocol, OctetServiceDatabase *database)
{
  const char *name = octet_service_get_name (protocol);

  if (g_ascii_isdigit (*name) || octet_service_database_find_name (database, name, NULL) != NULL)
    return g_strconcat ("protocol:", name, NULL);

  return g_strdup (name);
}

/**
 * octet_services_row_to_subject:
 * @item: a row
 * @database: the services and protocols that names are looked up in
 *
 * Returns: (transfer full): "http", "domain/udp", "tcp", "AF_INET", "SOCK_STREAM"
 */
char *
octet_services_row_to_subject (gpointer item, OctetServiceDatabase *database)
{
  switch (octet_services_row_get_page (item))
    {
    case OCTET_SERVICES_PAGE_SERVICES:
      return service_to_subject (item, database);
    case OCTET_SERVICES_PAGE_PROTOCOLS:
      return protocol_to_subject (item, database);
    case OCTET_SERVICES_PAGE_FAMILIES:
    case OCTET_SERVICES_PAGE_TYPES:
      return g_strdup (octet_services_row_get_name (item));
    case OCTET_N_SERVICES_PAGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * octet_services_row_get_related:
 * @item: a row
 * @page: the page to turn to
 *
 * Returns: (nullable) (transfer none): the subject there that the service @item needs; %NULL if
 *   @item is no service or @page has services
 */
const char *
octet_services_row_get_related (gpointer item, OctetServicesPage page)
{
  const char *protocol = octet_services_row_get_protocol (item);

  if (protocol == NULL || page == OCTET_SERVICES_PAGE_SERVICES)
    return NULL;
  if (page == OCTET_SERVICES_PAGE_PROTOCOLS)
    return protocol;
  if (page == OCTET_SERVICES_PAGE_FAMILIES)
    return "AF_INET";

  return strcmp (protocol, "udp") == 0    ? "SOCK_DGRAM"
         : strcmp (protocol, "sctp") == 0 ? "SOCK_SEQPACKET"
                                          : "SOCK_STREAM";
}

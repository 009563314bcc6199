#include "panels/octet-services-finding.h"

#include "core/octet-parse-error.h"

#include <string.h>

/* What makes a bare text a subject of each page. */
static const char *const page_prefixes[] = {
  [OCTET_SERVICES_PAGE_SERVICES] = "service:",
  [OCTET_SERVICES_PAGE_PROTOCOLS] = "protocol:",
  [OCTET_SERVICES_PAGE_FAMILIES] = "family:",
  [OCTET_SERVICES_PAGE_TYPES] = "sockettype:",
};

static gboolean
get_page_of (OctetSubjectKind kind, OctetServicesPage *ret_page)
{
  switch (kind)
    {
    case OCTET_SUBJECT_SERVICE:
    case OCTET_SUBJECT_PORT:
      *ret_page = OCTET_SERVICES_PAGE_SERVICES;
      return TRUE;
    case OCTET_SUBJECT_PROTOCOL:
      *ret_page = OCTET_SERVICES_PAGE_PROTOCOLS;
      return TRUE;
    case OCTET_SUBJECT_FAMILY:
      *ret_page = OCTET_SERVICES_PAGE_FAMILIES;
      return TRUE;
    case OCTET_SUBJECT_SOCKET_TYPE:
      *ret_page = OCTET_SERVICES_PAGE_TYPES;
      return TRUE;
    case OCTET_SUBJECT_ADDRESS:
    case OCTET_SUBJECT_NETWORK:
    case OCTET_SUBJECT_RANGE:
    case OCTET_SUBJECT_HOST:
    case OCTET_SUBJECT_URL:
    case OCTET_SUBJECT_NUMBER:
    case OCTET_SUBJECT_DIALECT:
    default:
      return FALSE;
    }
}

static OctetService *
find_service (OctetServiceDatabase *database, const OctetSubject *subject, OctetServicesPage page)
{
  if (page == OCTET_SERVICES_PAGE_PROTOCOLS)
    return octet_service_database_find_protocol (database, subject->name);
  if (subject->kind == OCTET_SUBJECT_PORT)
    return octet_service_database_find_port (database, (guint) subject->number, subject->protocol);

  return octet_service_database_find_name (database, subject->name, subject->protocol);
}

static void
find_row (OctetServicesFinding *finding, OctetDescriber *describer, const OctetSubject *subject)
{
  OctetServiceDatabase *database = octet_describer_get_services (describer);

  if (finding->page == OCTET_SERVICES_PAGE_FAMILIES)
    finding->constant = octet_socket_constant_find (OCTET_SOCKET_FAMILY, subject->name);
  else if (finding->page == OCTET_SERVICES_PAGE_TYPES)
    finding->constant = octet_socket_constant_find (OCTET_SOCKET_TYPE, subject->name);
  else
    g_set_object (&finding->service, find_service (database, subject, finding->page));
}

static gboolean
refuse_other_panel (const char *text, GError **error)
{
  const char *colon = strchr (text, ':');

  octet_parse_error_set (error, OCTET_PARSE_ERROR_NAME_CHARACTER,
                         (gsize) (colon != NULL ? g_utf8_pointer_to_offset (text, colon) : 0), 1,
                         "a subject of another panel");

  return FALSE;
}

/* A subject of another panel is not looked up here: a host would need the network. */
static gboolean
find_subject (OctetServicesFinding *finding,
              OctetDescriber *describer,
              const char *text,
              GError **error)
{
  g_autoptr (OctetSubject) subject = octet_subject_parse (text, OCTET_PANEL_SERVICES, error);

  if (subject == NULL)
    return FALSE;
  if (!get_page_of (subject->kind, &finding->page))
    return refuse_other_panel (text, error);

  finding->description = octet_describer_describe (describer, subject, error);
  if (finding->description == NULL)
    return FALSE;

  /* A name that is no service may have been found to be a protocol. */
  if (g_str_equal (octet_description_get_kind (finding->description), "protocol"))
    finding->page = OCTET_SERVICES_PAGE_PROTOCOLS;
  find_row (finding, describer, subject);

  return TRUE;
}

static gboolean
find_with_prefix (OctetServicesFinding *finding,
                  OctetDescriber *describer,
                  OctetServicesPage page,
                  const char *name)
{
  g_autofree char *text = g_strconcat (page_prefixes[page], name, NULL);

  return find_subject (finding, describer, text, NULL);
}

static char *
dup_constant_name (OctetSocketConstantKind kind, int value)
{
  g_autoptr (GListModel) constants = octet_socket_constants_new (kind);

  for (guint i = 0; i < g_list_model_get_n_items (constants); i++)
    {
      g_autoptr (OctetSocketConstant) constant = g_list_model_get_item (constants, i);

      if (octet_socket_constant_get_value (constant) == value)
        return g_strdup (octet_socket_constant_get_name (constant));
    }

  return NULL;
}

/* 6 is TCP among the protocols and a port elsewhere. */
static gboolean
find_number (OctetServicesFinding *finding,
             OctetDescriber *describer,
             OctetServicesPage page,
             const char *text)
{
  g_autofree char *name = NULL;
  OctetService *protocol;
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    return FALSE;

  if (page == OCTET_SERVICES_PAGE_PROTOCOLS)
    {
      protocol = octet_service_database_find_protocol_number (
          octet_describer_get_services (describer), (guint) number);
      name = protocol != NULL ? g_strdup (octet_service_get_name (protocol)) : NULL;
    }
  else
    name = dup_constant_name (page == OCTET_SERVICES_PAGE_FAMILIES ? OCTET_SOCKET_FAMILY
                                                                   : OCTET_SOCKET_TYPE,
                              (int) number);

  return name != NULL && find_with_prefix (finding, describer, page, name);
}

/**
 * octet_services_finding_find:
 * @finding: where to put what is found
 * @describer: what describes it, and whose databases are searched
 * @page: the page in sight
 * @text: UTF-8
 * @error: return location for an error of %OCTET_PARSE_ERROR
 *
 * A bare text is first what @page has by that name or number, then a service or port, then a
 * protocol; a prefix settles it.
 *
 * Returns: whether @text names something exactly
 */
gboolean
octet_services_finding_find (OctetServicesFinding *finding,
                             OctetDescriber *describer,
                             OctetServicesPage page,
                             const char *text,
                             GError **error)
{
  const gboolean is_bare = strchr (text, ':') == NULL;
  g_autofree char *name = g_strstrip (g_strdup (text));

  if (is_bare && page != OCTET_SERVICES_PAGE_SERVICES &&
      (find_number (finding, describer, page, name) ||
       find_with_prefix (finding, describer, page, name)))
    return TRUE;
  if (find_subject (finding, describer, text, error))
    return TRUE;
  if (!is_bare || !find_with_prefix (finding, describer, OCTET_SERVICES_PAGE_PROTOCOLS, name))
    return FALSE;

  g_clear_error (error);

  return TRUE;
}

void
octet_services_finding_clear (OctetServicesFinding *finding)
{
  g_clear_object (&finding->service);
  g_clear_object (&finding->constant);
  g_clear_object (&finding->description);
}

/**
 * octet_services_finding_skip_prefix:
 *
 * Returns: the part of @text behind "service:", "port:", "protocol:", "family:" or "sockettype:"
 */
const char *
octet_services_finding_skip_prefix (const char *text)
{
  if (g_str_has_prefix (text, "port:"))
    return text + strlen ("port:");

  for (guint page = 0; page < G_N_ELEMENTS (page_prefixes); page++)
    if (g_str_has_prefix (text, page_prefixes[page]))
      return text + strlen (page_prefixes[page]);

  return text;
}

#include "facts/octet-describer.h"

#include "facts/octet-describe-address.h"
#include "facts/octet-describe-dialect.h"
#include "facts/octet-describe-network.h"
#include "facts/octet-describe-number.h"
#include "facts/octet-describe-protocol.h"
#include "facts/octet-describe-range.h"
#include "facts/octet-describe-service.h"
#include "facts/octet-describe-socket-constant.h"
#include "facts/octet-describe-url.h"
#include "system/octet-resolver.h"

struct _OctetDescriber
{
  GObject parent_instance;

  OctetServiceDatabase *services;
};

/* No properties: the databases are chosen once, at the start. */
G_DEFINE_FINAL_TYPE (OctetDescriber, octet_describer, G_TYPE_OBJECT)

static void
octet_describer_finalize (GObject *object)
{
  OctetDescriber *self = OCTET_DESCRIBER (object);

  g_clear_object (&self->services);

  G_OBJECT_CLASS (octet_describer_parent_class)->finalize (object);
}

static void
octet_describer_class_init (OctetDescriberClass *class)
{
  G_OBJECT_CLASS (class)->finalize = octet_describer_finalize;
}

static void
octet_describer_init (OctetDescriber *self)
{
}

/**
 * octet_describer_new:
 * @services: (nullable): the services and protocols to answer from; %NULL for the system's
 *
 * Returns: (transfer full): a describer
 */
OctetDescriber *
octet_describer_new (OctetServiceDatabase *services)
{
  OctetDescriber *describer = g_object_new (OCTET_TYPE_DESCRIBER, NULL);

  if (services != NULL)
    describer->services = g_object_ref (services);

  return describer;
}

/**
 * octet_describer_get_services:
 * @describer: a describer
 *
 * The system's files are read at the first question, as most subjects need none of them.
 *
 * Returns: (transfer none): the services and protocols it answers from
 */
OctetServiceDatabase *
octet_describer_get_services (OctetDescriber *describer)
{
  g_return_val_if_fail (OCTET_IS_DESCRIBER (describer), NULL);

  if (describer->services == NULL)
    describer->services = octet_service_database_new (NULL, NULL);

  return describer->services;
}

/* The C library's look-up has no time limit but its own. */
static OctetDescription *
describe_host (const OctetSubject *subject)
{
  g_autoptr (OctetHost) host = octet_resolver_look_up (subject->name, OCTET_HOST_FAMILY_ANY);

  return octet_describe_host (host);
}

/* Who types "icmp" where services are asked for means the protocol, if no service has the name. */
static OctetDescription *
describe_service (OctetDescriber *describer, const OctetSubject *subject, GError **error)
{
  OctetServiceDatabase *services = octet_describer_get_services (describer);

  if (subject->protocol == NULL &&
      octet_service_database_find_name (services, subject->name, NULL) == NULL &&
      octet_service_database_find_protocol (services, subject->name) != NULL)
    return octet_describe_protocol (subject, services, error);

  return octet_describe_service (subject, services, error);
}

/**
 * octet_describer_describe:
 * @describer: a describer
 * @subject: what to describe
 * @error: return location for an error, or %NULL
 *
 * Blocks for hosts, which are looked up; everything else is answered from memory.
 *
 * Returns: (transfer full) (nullable): all that Octet says about @subject; %NULL with
 *   %OCTET_PARSE_ERROR_UNKNOWN_NAME if the system has no such service, protocol, address family or
 *   socket type
 */
OctetDescription *
octet_describer_describe (OctetDescriber *describer, const OctetSubject *subject, GError **error)
{
  g_return_val_if_fail (OCTET_IS_DESCRIBER (describer), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  switch (subject->kind)
    {
    case OCTET_SUBJECT_ADDRESS:
      return octet_describe_address (subject);
    case OCTET_SUBJECT_NETWORK:
      return octet_describe_network (subject);
    case OCTET_SUBJECT_RANGE:
      return octet_describe_range (subject);
    case OCTET_SUBJECT_HOST:
      return describe_host (subject);
    case OCTET_SUBJECT_SERVICE:
      return describe_service (describer, subject, error);
    case OCTET_SUBJECT_PORT:
      return octet_describe_service (subject, octet_describer_get_services (describer), error);
    case OCTET_SUBJECT_PROTOCOL:
      return octet_describe_protocol (subject, octet_describer_get_services (describer), error);
    case OCTET_SUBJECT_FAMILY:
    case OCTET_SUBJECT_SOCKET_TYPE:
      return octet_describe_socket_constant (subject, error);
    case OCTET_SUBJECT_URL:
      return octet_describe_url (subject, octet_describer_get_services (describer), error);
    case OCTET_SUBJECT_NUMBER:
      return octet_describe_number (subject);
    case OCTET_SUBJECT_DIALECT:
      return octet_describe_dialect (subject);
    default:
      g_assert_not_reached ();
    }
}

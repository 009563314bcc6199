#include "system/octet-service.h"

struct _OctetService
{
  GObject parent_instance;

  char *name;
  char *protocol; /* (nullable) */
  guint number;
  char **aliases;
  char *comment; /* (nullable) */
};

enum
{
  PROP_NAME = 1,
  PROP_PROTOCOL,
  PROP_NUMBER,
  PROP_ALIASES,
  PROP_COMMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OctetService, octet_service, G_TYPE_OBJECT)

static void
octet_service_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  OctetService *self = OCTET_SERVICE (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PROTOCOL:
      g_value_set_string (value, self->protocol);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_ALIASES:
      g_value_set_boxed (value, self->aliases);
      break;
    case PROP_COMMENT:
      g_value_set_string (value, self->comment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
octet_service_finalize (GObject *object)
{
  OctetService *self = OCTET_SERVICE (object);

  g_free (self->name);
  g_free (self->protocol);
  g_strfreev (self->aliases);
  g_free (self->comment);

  G_OBJECT_CLASS (octet_service_parent_class)->finalize (object);
}

static void
octet_service_class_init (OctetServiceClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = octet_service_get_property;
  object_class->finalize = octet_service_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_PROTOCOL] = g_param_spec_string ("protocol", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ALIASES] = g_param_spec_boxed ("aliases", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_COMMENT] = g_param_spec_string ("comment", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
octet_service_init (OctetService *self)
{
}

/**
 * octet_service_new:
 * @name: the official name
 * @number: port, or protocol number
 * @protocol: (nullable): the transport protocol, or %NULL for a protocol's own row
 * @aliases: (array zero-terminated=1): other names
 * @comment: (nullable): what the file says of it
 *
 * Returns: (transfer full): a row
 */
OctetService *
octet_service_new (const char *name,
                   guint number,
                   const char *protocol,
                   const char *const *aliases,
                   const char *comment)
{
  OctetService *self = g_object_new (OCTET_TYPE_SERVICE, NULL);

  self->name = g_strdup (name);
  self->number = number;
  self->protocol = g_strdup (protocol);
  self->aliases = g_strdupv ((char **) aliases);
  self->comment = g_strdup (comment);

  return self;
}

/**
 * octet_service_get_name:
 * @service: a row
 *
 * Returns: the official name
 */
const char *
octet_service_get_name (OctetService *service)
{
  g_return_val_if_fail (OCTET_IS_SERVICE (service), NULL);

  return service->name;
}

/**
 * octet_service_get_protocol:
 * @service: a row
 *
 * Returns: (nullable): the transport protocol, or %NULL for a protocol's own row
 */
const char *
octet_service_get_protocol (OctetService *service)
{
  g_return_val_if_fail (OCTET_IS_SERVICE (service), NULL);

  return service->protocol;
}

/**
 * octet_service_get_number:
 * @service: a row
 *
 * Returns: the port, 0…65535, in host order; or the protocol number
 */
guint
octet_service_get_number (OctetService *service)
{
  g_return_val_if_fail (OCTET_IS_SERVICE (service), 0);

  return service->number;
}

/**
 * octet_service_get_aliases:
 * @service: a row
 *
 * Returns: (array zero-terminated=1): its other names, maybe none
 */
const char *const *
octet_service_get_aliases (OctetService *service)
{
  g_return_val_if_fail (OCTET_IS_SERVICE (service), NULL);

  return (const char *const *) service->aliases;
}

/**
 * octet_service_get_comment:
 * @service: a row
 *
 * Returns: (nullable): what the file says behind the #
 */
const char *
octet_service_get_comment (OctetService *service)
{
  g_return_val_if_fail (OCTET_IS_SERVICE (service), NULL);

  return service->comment;
}

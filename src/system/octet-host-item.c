#include "system/octet-host-item-private.h"

struct _OctetHostItem
{
  GObject parent_instance;

  char *query;
  OctetHostState state;
  OctetHost *host;   /* (nullable) */
  gint64 start_time; /* µs; 0 before */
};

enum
{
  PROP_QUERY = 1,
  PROP_STATE,
  PROP_HOST,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OctetHostItem, octet_host_item, G_TYPE_OBJECT)

GType
octet_host_state_get_type (void)
{
  static const GEnumValue values[] = {
    { OCTET_HOST_WAITING, "OCTET_HOST_WAITING", "waiting" },
    { OCTET_HOST_LOOKING, "OCTET_HOST_LOOKING", "looking" },
    { OCTET_HOST_FOUND, "OCTET_HOST_FOUND", "found" },
    { OCTET_HOST_FAILED, "OCTET_HOST_FAILED", "failed" },
    { OCTET_HOST_CANCELLED, "OCTET_HOST_CANCELLED", "cancelled" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("OctetHostState", values));

  return type;
}

static void
octet_host_item_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  OctetHostItem *self = OCTET_HOST_ITEM (object);

  switch (property_id)
    {
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_HOST:
      g_value_set_boxed (value, self->host);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
octet_host_item_finalize (GObject *object)
{
  OctetHostItem *self = OCTET_HOST_ITEM (object);

  g_free (self->query);
  g_clear_pointer (&self->host, octet_host_unref);

  G_OBJECT_CLASS (octet_host_item_parent_class)->finalize (object);
}

static void
octet_host_item_class_init (OctetHostItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = octet_host_item_get_property;
  object_class->finalize = octet_host_item_finalize;

  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, flags);
  properties[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, OCTET_TYPE_HOST_STATE, OCTET_HOST_WAITING, flags);
  properties[PROP_HOST] = g_param_spec_boxed ("host", NULL, NULL, OCTET_TYPE_HOST, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
octet_host_item_init (OctetHostItem *self)
{
}

/* Returns: (transfer full): a row that waits; @query is valid UTF-8. */
OctetHostItem *
octet_host_item_new (const char *query)
{
  OctetHostItem *item = g_object_new (OCTET_TYPE_HOST_ITEM, NULL);

  item->query = g_strdup (query);

  return item;
}

/* Both change before anybody hears of either. */
static void
set_state (OctetHostItem *item, OctetHostState state, OctetHost *host)
{
  gboolean is_other_host = item->host != host;
  gboolean is_other_state = item->state != state;

  if (is_other_host)
    {
      g_clear_pointer (&item->host, octet_host_unref);
      item->host = host != NULL ? octet_host_ref (host) : NULL;
    }
  item->state = state;
  if (is_other_host)
    g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_HOST]);
  if (is_other_state)
    g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_STATE]);
}

/* Puts @item back to where it began. */
void
octet_host_item_wait (OctetHostItem *item)
{
  item->start_time = 0;
  set_state (item, OCTET_HOST_WAITING, NULL);
}

/* A thread has been asking since @start_time. */
void
octet_host_item_look (OctetHostItem *item, gint64 start_time)
{
  item->start_time = start_time;
  set_state (item, OCTET_HOST_LOOKING, NULL);
}

/* Nobody waits for an answer any more. */
void
octet_host_item_cancel (OctetHostItem *item)
{
  set_state (item, OCTET_HOST_CANCELLED, NULL);
}

/* @host is the answer, or the answer as far as it is there. */
void
octet_host_item_take_host (OctetHostItem *item, OctetHost *host)
{
  set_state (item, octet_host_get_error (host) != NULL ? OCTET_HOST_FAILED : OCTET_HOST_FOUND,
             host);
}

/**
 * octet_host_item_get_query:
 * @item: a row
 *
 * Returns: what is asked, valid UTF-8; shortened with … if it is longer than any name can be
 */
const char *
octet_host_item_get_query (OctetHostItem *item)
{
  g_return_val_if_fail (OCTET_IS_HOST_ITEM (item), NULL);

  return item->query;
}

/**
 * octet_host_item_get_state:
 * @item: a row
 *
 * Returns: how far the look-up is; a row is found as soon as its addresses are
 */
OctetHostState
octet_host_item_get_state (OctetHostItem *item)
{
  g_return_val_if_fail (OCTET_IS_HOST_ITEM (item), OCTET_HOST_WAITING);

  return item->state;
}

/**
 * octet_host_item_get_host:
 * @item: a row
 *
 * Returns: (transfer none) (nullable): the answer; another one for each stage
 */
OctetHost *
octet_host_item_get_host (OctetHostItem *item)
{
  g_return_val_if_fail (OCTET_IS_HOST_ITEM (item), NULL);

  return item->host;
}

/**
 * octet_host_item_get_start_time:
 * @item: a row
 *
 * Returns: when a thread began to ask, in the sense of g_get_monotonic_time(); 0 before
 */
gint64
octet_host_item_get_start_time (OctetHostItem *item)
{
  g_return_val_if_fail (OCTET_IS_HOST_ITEM (item), 0);

  return item->start_time;
}

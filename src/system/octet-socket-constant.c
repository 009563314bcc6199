#include "system/octet-socket-constant.h"

#include <sys/socket.h>

struct _OctetSocketConstant
{
  GObject parent_instance;

  gsize index; /* into the table */
};

enum
{
  PROP_NAME = 1,
  PROP_VALUE,
  N_PROPERTIES
};

/* written at build time from what the preprocessor knows */
static const struct
{
  OctetSocketConstantKind kind;
  const char *name;
  int value;
} table[] = {
#include "octet-socket-constants.inc"
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OctetSocketConstant, octet_socket_constant, G_TYPE_OBJECT)

static void
octet_socket_constant_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  OctetSocketConstant *self = OCTET_SOCKET_CONSTANT (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_static_string (value, table[self->index].name);
      break;
    case PROP_VALUE:
      g_value_set_int (value, table[self->index].value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
octet_socket_constant_class_init (OctetSocketConstantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = octet_socket_constant_get_property;

  properties[PROP_NAME] =
      g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, G_MININT, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
octet_socket_constant_init (OctetSocketConstant *self)
{
}

static OctetSocketConstant *
octet_socket_constant_new (gsize index)
{
  OctetSocketConstant *self = g_object_new (OCTET_TYPE_SOCKET_CONSTANT, NULL);

  self->index = index;

  return self;
}

/**
 * octet_socket_constant_get_kind:
 * @constant: a constant
 *
 * Returns: whether it is an address family or a socket type
 */
OctetSocketConstantKind
octet_socket_constant_get_kind (OctetSocketConstant *constant)
{
  g_return_val_if_fail (OCTET_IS_SOCKET_CONSTANT (constant), OCTET_SOCKET_FAMILY);

  return table[constant->index].kind;
}

/**
 * octet_socket_constant_get_name:
 * @constant: a constant
 *
 * Returns: the name as C and Python write it, such as "AF_INET"
 */
const char *
octet_socket_constant_get_name (OctetSocketConstant *constant)
{
  g_return_val_if_fail (OCTET_IS_SOCKET_CONSTANT (constant), NULL);

  return table[constant->index].name;
}

/**
 * octet_socket_constant_get_value:
 * @constant: a constant
 *
 * Returns: its value on this system
 */
int
octet_socket_constant_get_value (OctetSocketConstant *constant)
{
  g_return_val_if_fail (OCTET_IS_SOCKET_CONSTANT (constant), 0);

  return table[constant->index].value;
}

static int
compare_constants (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gsize left = ((const OctetSocketConstant *) a)->index;
  gsize right = ((const OctetSocketConstant *) b)->index;

  if (table[left].value != table[right].value)
    return table[left].value < table[right].value ? -1 : 1;

  return g_strcmp0 (table[left].name, table[right].name);
}

/**
 * octet_socket_constants_new:
 * @kind: families or types
 *
 * All constants of @kind that the system's headers define. As in Python, the flags SOCK_CLOEXEC and
 * SOCK_NONBLOCK stand among the types; AF_MAX, a count, does not stand among the families.
 *
 * Returns: (transfer full): a list of #OctetSocketConstant, by value, then name
 */
GListModel *
octet_socket_constants_new (OctetSocketConstantKind kind)
{
  GListStore *store = g_list_store_new (OCTET_TYPE_SOCKET_CONSTANT);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].kind == kind)
      {
        g_autoptr (OctetSocketConstant) constant = octet_socket_constant_new (i);

        g_list_store_insert_sorted (store, constant, compare_constants, NULL);
      }

  return G_LIST_MODEL (store);
}

/**
 * octet_socket_constant_find:
 * @kind: families or types
 * @name: "AF_INET" or "INET", in any case
 *
 * Returns: (transfer full) (nullable): the constant of that name, or %NULL if the system has none
 */
OctetSocketConstant *
octet_socket_constant_find (OctetSocketConstantKind kind, const char *name)
{
  const char *prefix = kind == OCTET_SOCKET_FAMILY ? "AF_" : "SOCK_";

  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].kind == kind && (g_ascii_strcasecmp (table[i].name, name) == 0 ||
                                  g_ascii_strcasecmp (table[i].name + strlen (prefix), name) == 0))
      return octet_socket_constant_new (i);

  return NULL;
}

#include "system/octet-service-database.h"

#include "system/octet-service-file.h"

#define SERVICES_PATH "/etc/services"
#define PROTOCOLS_PATH "/etc/protocols"

enum
{
  SERVICES,
  PROTOCOLS,
  N_FILES
};

struct _OctetServiceDatabase
{
  GObject parent_instance;

  OctetServiceFile *files[N_FILES];
  GFileMonitor *monitors[N_FILES];
  GSource *watch_source; /* (nullable): waits for the main loop to start the monitors */
  guint n_services;      /* as told by the list model */
  GListStore *protocols;
};

static void octet_service_database_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OctetServiceDatabase,
                               octet_service_database,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      octet_service_database_list_model_init))

static GType
octet_service_database_get_item_type (GListModel *model)
{
  return OCTET_TYPE_SERVICE;
}

static guint
octet_service_database_get_n_items (GListModel *model)
{
  return OCTET_SERVICE_DATABASE (model)->n_services;
}

static gpointer
octet_service_database_get_item (GListModel *model, guint position)
{
  OctetServiceDatabase *self = OCTET_SERVICE_DATABASE (model);

  if (position >= self->n_services)
    return NULL;

  return g_object_ref (
      g_ptr_array_index (octet_service_file_get_rows (self->files[SERVICES]), position));
}

static void
octet_service_database_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = octet_service_database_get_item_type;
  iface->get_n_items = octet_service_database_get_n_items;
  iface->get_item = octet_service_database_get_item;
}

static void
octet_service_database_dispose (GObject *object)
{
  OctetServiceDatabase *self = OCTET_SERVICE_DATABASE (object);

  if (self->watch_source != NULL)
    g_source_destroy (self->watch_source);
  g_clear_pointer (&self->watch_source, g_source_unref);
  for (guint i = 0; i < N_FILES; i++)
    if (self->monitors[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->monitors[i], self);
        g_file_monitor_cancel (self->monitors[i]);
        g_clear_object (&self->monitors[i]);
      }

  G_OBJECT_CLASS (octet_service_database_parent_class)->dispose (object);
}

static void
octet_service_database_finalize (GObject *object)
{
  OctetServiceDatabase *self = OCTET_SERVICE_DATABASE (object);

  for (guint i = 0; i < N_FILES; i++)
    g_clear_pointer (&self->files[i], octet_service_file_free);
  g_clear_object (&self->protocols);

  G_OBJECT_CLASS (octet_service_database_parent_class)->finalize (object);
}

static void
octet_service_database_class_init (OctetServiceDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = octet_service_database_dispose;
  object_class->finalize = octet_service_database_finalize;
}

static void
octet_service_database_init (OctetServiceDatabase *self)
{
  self->protocols = g_list_store_new (OCTET_TYPE_SERVICE);
}

static void
show_services (OctetServiceDatabase *self)
{
  guint n_removed = self->n_services;

  self->n_services = octet_service_file_get_rows (self->files[SERVICES])->len;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, self->n_services);
}

static void
show_protocols (OctetServiceDatabase *self)
{
  GPtrArray *rows = octet_service_file_get_rows (self->files[PROTOCOLS]);

  g_list_store_splice (self->protocols, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->protocols)), rows->pdata,
                       rows->len);
}

static gboolean
start_watching (gpointer user_data)
{
  OctetServiceDatabase *self = user_data;

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (octet_service_file_get_path (self->files[i]));

      self->monitors[i] = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
      if (self->monitors[i] != NULL)
        g_signal_connect_swapped (self->monitors[i], "changed",
                                  G_CALLBACK (octet_service_database_refresh), self);
    }
  g_clear_pointer (&self->watch_source, g_source_unref);
  octet_service_database_refresh (self); /* for what changed before the watch */

  return G_SOURCE_REMOVE;
}

/* A monitor costs a thread and is of no use to a program without a main loop, so the main loop
 * itself starts it, once it has nothing better to do. */
static void
watch_when_idle (OctetServiceDatabase *self)
{
  self->watch_source = g_idle_source_new ();
  g_source_set_callback (self->watch_source, start_watching, self, NULL);
  g_source_set_static_name (self->watch_source, "[octet] watch services and protocols");
  g_source_attach (self->watch_source, g_main_context_get_thread_default ());
}

/**
 * octet_service_database_new:
 * @services_path: (nullable): the services file, or %NULL for the system's
 * @protocols_path: (nullable): the protocols file, or %NULL for the system's
 *
 * A file that is missing or larger than 16 MiB has no rows.
 *
 * Returns: (transfer full): the database, read
 */
OctetServiceDatabase *
octet_service_database_new (const char *services_path, const char *protocols_path)
{
  OctetServiceDatabase *self = g_object_new (OCTET_TYPE_SERVICE_DATABASE, NULL);

  if (services_path == NULL)
    services_path = SERVICES_PATH;
  if (protocols_path == NULL)
    protocols_path = PROTOCOLS_PATH;
  self->files[SERVICES] = octet_service_file_new (services_path, OCTET_SERVICE_FILE_SERVICES);
  self->files[PROTOCOLS] = octet_service_file_new (protocols_path, OCTET_SERVICE_FILE_PROTOCOLS);
  show_services (self);
  show_protocols (self);
  watch_when_idle (self);

  return self;
}

/**
 * octet_service_database_refresh:
 * @database: a database
 *
 * Reads again what has changed on disk; costs two stat() calls where nothing has. Rows got before
 * stay valid as long as they are held, but are not in the database any more.
 *
 * Returns: %TRUE if something has changed
 */
gboolean
octet_service_database_refresh (OctetServiceDatabase *database)
{
  gboolean services_changed;
  gboolean protocols_changed;

  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (database), FALSE);

  services_changed = octet_service_file_refresh (database->files[SERVICES]);
  protocols_changed = octet_service_file_refresh (database->files[PROTOCOLS]);
  if (services_changed)
    show_services (database);
  if (protocols_changed)
    show_protocols (database);

  return services_changed || protocols_changed;
}

/**
 * octet_service_database_get_protocols:
 * @database: a database
 *
 * Returns: (transfer none): the protocols in file order, a list of #OctetService
 */
GListModel *
octet_service_database_get_protocols (OctetServiceDatabase *database)
{
  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (database), NULL);

  return G_LIST_MODEL (database->protocols);
}

/**
 * octet_service_database_find_name:
 * @database: a database
 * @name: a name or alias; case matters
 * @protocol: (nullable): "tcp", "udp" …, or %NULL for any
 *
 * getservbyname().
 *
 * Returns: (transfer none) (nullable): the service, valid until the next refresh unless held
 */
OctetService *
octet_service_database_find_name (OctetServiceDatabase *database,
                                  const char *name,
                                  const char *protocol)
{
  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (database), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return octet_service_file_find_name (database->files[SERVICES], name, protocol);
}

/**
 * octet_service_database_find_port:
 * @database: a database
 * @port: a port in host order
 * @protocol: (nullable): "tcp", "udp" …, or %NULL for any
 *
 * getservbyport(), which takes the port in network order.
 *
 * Returns: (transfer none) (nullable): the service, valid until the next refresh unless held
 */
OctetService *
octet_service_database_find_port (OctetServiceDatabase *database, guint port, const char *protocol)
{
  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (database), NULL);

  return octet_service_file_find_number (database->files[SERVICES], port, protocol);
}

/**
 * octet_service_database_find_protocol:
 * @database: a database
 * @name: a name or alias; case matters
 *
 * getprotobyname().
 *
 * Returns: (transfer none) (nullable): the protocol, valid until the next refresh unless held
 */
OctetService *
octet_service_database_find_protocol (OctetServiceDatabase *database, const char *name)
{
  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (database), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return octet_service_file_find_name (database->files[PROTOCOLS], name, NULL);
}

/**
 * octet_service_database_find_protocol_number:
 * @database: a database
 * @number: a protocol number
 *
 * getprotobynumber().
 *
 * Returns: (transfer none) (nullable): the protocol, valid until the next refresh unless held
 */
OctetService *
octet_service_database_find_protocol_number (OctetServiceDatabase *database, guint number)
{
  g_return_val_if_fail (OCTET_IS_SERVICE_DATABASE (database), NULL);

  return octet_service_file_find_number (database->files[PROTOCOLS], number, NULL);
}

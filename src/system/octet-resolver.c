#include "system/octet-resolver.h"

#include "system/octet-host-lookup.h"
#include "system/octet-resolver-queue.h"

struct _OctetResolver
{
  GObject parent_instance;

  GThreadPool *pool;
  OctetResolverQueue *queue;
};

G_DEFINE_FINAL_TYPE (OctetResolver, octet_resolver, G_TYPE_OBJECT)

/* The pool's own queue knows no order that is cheap to keep, so what it holds are only tokens: each
 * lets one thread take the job that is due. */
static void
take_next_job (gpointer token, gpointer user_data)
{
  g_autoptr (OctetResolverQueue) queue = token;
  g_autoptr (OctetResolverJob) job = octet_resolver_queue_pop (queue);

  if (job == NULL)
    return;
  octet_resolver_job_run (job);
  octet_resolver_queue_finished (queue, job);
}

static void
octet_resolver_dispose (GObject *object)
{
  OctetResolver *self = OCTET_RESOLVER (object);

  if (self->pool != NULL)
    {
      g_autoptr (GPtrArray) jobs = octet_resolver_queue_steal_all (self->queue);

      for (guint i = 0; i < jobs->len; i++)
        octet_resolver_job_cancel (g_ptr_array_index (jobs, i));
      /* not at once: each token, which finds no job any more, lets go of the queue */
      g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, FALSE);
    }
  g_clear_pointer (&self->queue, octet_resolver_queue_unref);

  G_OBJECT_CLASS (octet_resolver_parent_class)->dispose (object);
}

static void
octet_resolver_class_init (OctetResolverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = octet_resolver_dispose;
}

static void
octet_resolver_init (OctetResolver *self)
{
  self->queue = octet_resolver_queue_new ();
  self->pool = g_thread_pool_new (take_next_job, NULL, OCTET_RESOLVER_MAX_THREADS, FALSE, NULL);
}

/**
 * octet_resolver_new:
 *
 * When the last reference goes, all that is still asked is completed as cancelled, and threads that
 * the C library holds are left to themselves: they do not keep the process from ending.
 *
 * Returns: (transfer full): a resolver; it starts threads as it needs them
 */
OctetResolver *
octet_resolver_new (void)
{
  return g_object_new (OCTET_TYPE_RESOLVER, NULL);
}

/* A thread that cannot be started is no harm while there are others. Without any, the job would
 * wait for ever, so it is told. */
static void
start_thread (OctetResolver *self)
{
  g_autoptr (OctetResolverJob) job = NULL;

  g_thread_pool_push (self->pool, octet_resolver_queue_ref (self->queue), NULL);
  if (g_thread_pool_get_num_threads (self->pool) > 0)
    return;

  job = octet_resolver_queue_pop (self->queue);
  if (job == NULL)
    return;
  octet_resolver_queue_finished (self->queue, job);
  octet_resolver_job_give_up (job);
}

static void
push_job (OctetResolver *self, OctetResolverJob *job)
{
  if (!octet_resolver_job_watch_cancellable (job))
    return;

  octet_resolver_queue_push (self->queue, job);
  start_thread (self);
}

/* The task has no source object: that would keep the resolver alive as long as a server is silent.
 */
static GTask *
create_task (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, octet_resolver_look_up_finish);

  return task;
}

static void
begin (OctetResolver *self,
       const char *text,
       OctetHostFamily family,
       OctetResolverReach reach,
       OctetResolverStarted started,
       GTask *task,
       gpointer user_data)
{
  g_autoptr (OctetHostQuery) query = octet_host_query_new (text);
  g_autoptr (OctetResolverJob) job = NULL;

  if (!query->is_address && query->name == NULL)
    {
      g_task_return_pointer (
          task, octet_host_lookup_refuse (query, family, OCTET_HOST_ERROR_INVALID_NAME),
          (GDestroyNotify) octet_host_unref);
      g_object_unref (task);
      return;
    }
  job = octet_resolver_job_new (task, g_steal_pointer (&query), family, NULL, reach, started,
                                user_data);
  push_job (self, job);
}

/**
 * octet_resolver_look_up_async:
 * @resolver: a resolver
 * @query: a name or address, any text
 * @family: the hint for getaddrinfo(); the other functions are not asked with it
 * @cancellable: (nullable): what cancels the call, which then ends at once
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Asks all that an #OctetHost tells; a text that no host can have as its name is answered without
 * asking. The reference to @resolver need not be kept, but when it goes, the call is cancelled.
 */
void
octet_resolver_look_up_async (OctetResolver *resolver,
                              const char *query,
                              OctetHostFamily family,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (OCTET_IS_RESOLVER (resolver));
  g_return_if_fail (query != NULL);

  begin (resolver, query, family, OCTET_RESOLVER_ALL_STAGES, NULL,
         create_task (cancellable, callback, user_data), user_data);
}

/**
 * octet_resolver_begin_async:
 * @resolver: a resolver
 * @query: a name or address, any text
 * @family: the hint for getaddrinfo()
 * @started: (nullable) (scope async): called with @user_data and the time, in the sense of
 *   g_get_monotonic_time(), when a thread takes the question up; not after @callback
 * @cancellable: (nullable): what cancels the call, which then ends at once
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @started and @callback
 *
 * Asks the first stage alone. Finish with octet_resolver_look_up_finish().
 */
void
octet_resolver_begin_async (OctetResolver *resolver,
                            const char *query,
                            OctetHostFamily family,
                            OctetResolverStarted started,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (OCTET_IS_RESOLVER (resolver));
  g_return_if_fail (query != NULL);

  begin (resolver, query, family, OCTET_RESOLVER_ONE_STAGE, started,
         create_task (cancellable, callback, user_data), user_data);
}

/**
 * octet_resolver_continue_async:
 * @resolver: a resolver
 * @host: a host that is not complete
 * @cancellable: (nullable): what cancels the call, which then ends at once
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Asks the next stage of @host; the result is a new host. Finish with
 * octet_resolver_look_up_finish().
 */
void
octet_resolver_continue_async (OctetResolver *resolver,
                               OctetHost *host,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (OctetResolverJob) job = NULL;

  g_return_if_fail (OCTET_IS_RESOLVER (resolver));
  g_return_if_fail (octet_host_get_stage (host) != OCTET_HOST_STAGE_COMPLETE);

  job = octet_resolver_job_new (create_task (cancellable, callback, user_data), NULL,
                                octet_host_get_family (host), host, OCTET_RESOLVER_ONE_STAGE, NULL,
                                NULL);
  push_job (resolver, job);
}

/**
 * octet_resolver_look_up_finish:
 * @resolver: a resolver
 * @result: what the callback got
 * @error: where to put %G_IO_ERROR_CANCELLED, the only way the call itself fails
 *
 * Returns: (transfer full) (nullable): the host, which may be one that was not found
 */
OctetHost *
octet_resolver_look_up_finish (OctetResolver *resolver, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, octet_resolver_look_up_finish), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * octet_resolver_look_up:
 * @query: a name or address, any text
 * @family: the hint for getaddrinfo()
 *
 * The same in the calling thread; blocks, maybe for many seconds.
 *
 * Returns: (transfer full): a complete host
 */
OctetHost *
octet_resolver_look_up (const char *query, OctetHostFamily family)
{
  g_autoptr (OctetHostQuery) parsed = NULL;
  OctetHost *host;

  g_return_val_if_fail (query != NULL, NULL);

  parsed = octet_host_query_new (query);
  host = octet_host_lookup_begin (parsed, family);
  while (octet_host_get_stage (host) != OCTET_HOST_STAGE_COMPLETE)
    {
      OctetHost *next = octet_host_lookup_continue (host);

      octet_host_unref (host);
      host = next;
    }

  return host;
}

#include "system/octet-resolver-queue.h"

/* By the stage that a job starts from: nothing is known yet, addresses are, aliases are. */
#define N_LANES 3

struct _OctetResolverQueue
{
  gatomicrefcount references;

  GMutex mutex;
  GQueue lanes[N_LANES]; /* of OctetResolverJob, held */
  GHashTable *running;   /* set of OctetResolverJob, held */
};

/*
 * octet_resolver_queue_new:
 *
 * Returns: (transfer full): an empty queue; it may be used from any thread
 */
OctetResolverQueue *
octet_resolver_queue_new (void)
{
  OctetResolverQueue *queue = g_new0 (OctetResolverQueue, 1);

  g_atomic_ref_count_init (&queue->references);
  g_mutex_init (&queue->mutex);
  for (guint i = 0; i < N_LANES; i++)
    g_queue_init (&queue->lanes[i]);
  queue->running =
      g_hash_table_new_full (NULL, NULL, (GDestroyNotify) octet_resolver_job_unref, NULL);

  return queue;
}

/* Returns: (transfer full): @queue, held once more. */
OctetResolverQueue *
octet_resolver_queue_ref (OctetResolverQueue *queue)
{
  g_atomic_ref_count_inc (&queue->references);

  return queue;
}

/* Lets go of @queue. */
void
octet_resolver_queue_unref (OctetResolverQueue *queue)
{
  if (!g_atomic_ref_count_dec (&queue->references))
    return;

  for (guint i = 0; i < N_LANES; i++)
    g_queue_clear_full (&queue->lanes[i], (GDestroyNotify) octet_resolver_job_unref);
  g_hash_table_unref (queue->running);
  g_mutex_clear (&queue->mutex);
  g_free (queue);
}

/* Puts @job at the end of its lane. */
void
octet_resolver_queue_push (OctetResolverQueue *queue, OctetResolverJob *job)
{
  guint lane = octet_resolver_job_get_lane (job);

  g_assert (lane < N_LANES);
  g_mutex_lock (&queue->mutex);
  g_queue_push_tail (&queue->lanes[lane], octet_resolver_job_ref (job));
  g_mutex_unlock (&queue->mutex);
}

/*
 * octet_resolver_queue_pop:
 * @queue: a queue
 *
 * Takes the job that has waited longest in the first lane that has any; it counts as running from
 * now on.
 *
 * Returns: (transfer full) (nullable): the job
 */
OctetResolverJob *
octet_resolver_queue_pop (OctetResolverQueue *queue)
{
  OctetResolverJob *job = NULL;

  g_mutex_lock (&queue->mutex);
  for (guint i = 0; i < N_LANES && job == NULL; i++)
    job = g_queue_pop_head (&queue->lanes[i]);
  if (job != NULL)
    g_hash_table_add (queue->running, octet_resolver_job_ref (job));
  g_mutex_unlock (&queue->mutex);

  return job;
}

/* Says that the thread which popped @job is done with it. */
void
octet_resolver_queue_finished (OctetResolverQueue *queue, OctetResolverJob *job)
{
  g_mutex_lock (&queue->mutex);
  g_hash_table_remove (queue->running, job);
  g_mutex_unlock (&queue->mutex);
}

/*
 * octet_resolver_queue_steal_all:
 * @queue: a queue
 *
 * Returns: (transfer full) (element-type OctetResolverJob): all jobs, waiting or running; none is
 *   left in the queue
 */
GPtrArray *
octet_resolver_queue_steal_all (OctetResolverQueue *queue)
{
  GPtrArray *jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_resolver_job_unref);
  GHashTableIter iter;
  gpointer job;

  g_mutex_lock (&queue->mutex);
  for (guint i = 0; i < N_LANES; i++)
    while ((job = g_queue_pop_head (&queue->lanes[i])) != NULL)
      g_ptr_array_add (jobs, job);
  g_hash_table_iter_init (&iter, queue->running);
  while (g_hash_table_iter_next (&iter, &job, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (jobs, job);
    }
  g_mutex_unlock (&queue->mutex);

  return jobs;
}

#include "system/octet-resolver-job.h"

#include "system/octet-host-lookup.h"

/* What may be touched when:
 * - until the job is pushed into the queue, only by the caller's thread;
 * - from then on everything but @task is only read, and the queue's mutex has ordered the writes;
 * - @task belongs to whoever turns @state from OPEN to something else.
 */
typedef enum
{
  OPEN,
  ANSWERED,  /* by the thread that asks */
  CANCELLED, /* by the caller */
} State;

struct _OctetResolverJob
{
  gatomicrefcount references;

  GTask *task;           /* until it is done */
  GMainContext *context; /* the caller's */
  gulong cancelled_id;   /* at the task's cancellable, which holds the job, so the job must not hold
                            it */

  OctetHostQuery *query; /* (nullable): of a job that begins */
  OctetHostFamily family;
  OctetHost *host; /* (nullable): of a job that continues */
  OctetResolverReach reach;
  OctetResolverStarted started; /* (nullable) */
  gpointer user_data;

  gint64 start_time; /* written by the thread that asks, before it tells the caller */
  int state;         /* atomic: State */
};

/*
 * octet_resolver_job_new:
 * @task: (transfer full): what to complete, in its own main context
 * @query: (transfer full) (nullable): what to begin with
 * @family: the hint for getaddrinfo()
 * @host: (nullable): or what to continue with
 * @reach: how far to go
 * @started: (nullable): to be told when a thread takes the job up
 * @user_data: for @started
 *
 * Returns: (transfer full): a job
 */
OctetResolverJob *
octet_resolver_job_new (GTask *task,
                        OctetHostQuery *query,
                        OctetHostFamily family,
                        OctetHost *host,
                        OctetResolverReach reach,
                        OctetResolverStarted started,
                        gpointer user_data)
{
  OctetResolverJob *job = g_new0 (OctetResolverJob, 1);

  g_atomic_ref_count_init (&job->references);
  job->task = task;
  job->context = g_main_context_ref (g_task_get_context (task));
  job->query = query;
  job->family = family;
  job->host = host != NULL ? octet_host_ref (host) : NULL;
  job->reach = reach;
  job->started = started;
  job->user_data = user_data;

  return job;
}

/* Returns: (transfer full): @job, held once more. */
OctetResolverJob *
octet_resolver_job_ref (OctetResolverJob *job)
{
  g_atomic_ref_count_inc (&job->references);

  return job;
}

/* Lets go of @job. */
void
octet_resolver_job_unref (OctetResolverJob *job)
{
  if (!g_atomic_ref_count_dec (&job->references))
    return;

  g_clear_object (&job->task);
  g_main_context_unref (job->context);
  g_clear_pointer (&job->query, octet_host_query_free);
  g_clear_pointer (&job->host, octet_host_unref);
  g_free (job);
}

/* The later the stage, the later the lane: see octet_resolver_begin_async(). */
guint
octet_resolver_job_get_lane (OctetResolverJob *job)
{
  return job->host != NULL ? octet_host_get_stage (job->host) + 1 : 0;
}

static gboolean
is_done (OctetResolverJob *job)
{
  return g_atomic_int_get (&job->state) != OPEN;
}

static void
call_in_context (OctetResolverJob *job, GSourceFunc function)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, function, octet_resolver_job_ref (job),
                         (GDestroyNotify) octet_resolver_job_unref);
  g_source_set_static_name (source, "[octet] resolver job");
  g_source_attach (source, job->context);
}

static gboolean
tell_started (gpointer user_data)
{
  OctetResolverJob *job = user_data;

  /* An answer is queued behind this, so the callback cannot have run and its data is still there. A
   * cancellation may have overtaken it. */
  if (g_atomic_int_get (&job->state) != CANCELLED)
    job->started (job->start_time, job->user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
return_cancelled (gpointer user_data)
{
  OctetResolverJob *job = user_data;
  g_autoptr (GTask) task = g_steal_pointer (&job->task);

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The look-up was cancelled");

  return G_SOURCE_REMOVE;
}

/*
 * octet_resolver_job_cancel:
 * @job: a job
 *
 * Completes the job as cancelled in the caller's next main loop turn, unless it is done. From any
 * thread.
 */
void
octet_resolver_job_cancel (OctetResolverJob *job)
{
  if (g_atomic_int_compare_and_exchange (&job->state, OPEN, CANCELLED))
    call_in_context (job, return_cancelled);
}

static void
on_cancelled (GCancellable *cancellable, gpointer user_data)
{
  octet_resolver_job_cancel (user_data);
}

/*
 * octet_resolver_job_watch_cancellable:
 * @job: a job that no thread knows yet
 *
 * The handler keeps the job alive until it is done or the cancellable is gone. It only queues the
 * completion: nothing that a callback may want is forbidden there, as it is inside a handler.
 *
 * Returns: %FALSE if the job is cancelled already
 */
gboolean
octet_resolver_job_watch_cancellable (OctetResolverJob *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (cancellable != NULL)
    job->cancelled_id =
        g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), octet_resolver_job_ref (job),
                               (GDestroyNotify) octet_resolver_job_unref);

  return !is_done (job);
}

/* @host may not be what the caller wants any more; then nobody sees it. */
static void
complete (OctetResolverJob *job, OctetHost *host)
{
  g_autoptr (OctetHost) answer = host;
  g_autoptr (GTask) task = NULL;

  if (!g_atomic_int_compare_and_exchange (&job->state, OPEN, ANSWERED))
    return;
  task = g_steal_pointer (&job->task);
  if (job->cancelled_id != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task), job->cancelled_id);
  g_task_return_pointer (task, g_steal_pointer (&answer), (GDestroyNotify) octet_host_unref);
}

/*
 * octet_resolver_job_run:
 * @job: a job
 *
 * Asks, in this thread; blocks. A job that is done meanwhile is not asked any further.
 */
void
octet_resolver_job_run (OctetResolverJob *job)
{
  g_autoptr (OctetHost) host = NULL;

  if (is_done (job))
    return;
  if (job->started != NULL)
    {
      job->start_time = g_get_monotonic_time ();
      call_in_context (job, tell_started);
    }

  host = job->host != NULL ? octet_host_lookup_continue (job->host)
                           : octet_host_lookup_begin (job->query, job->family);
  while (job->reach == OCTET_RESOLVER_ALL_STAGES &&
         octet_host_get_stage (host) != OCTET_HOST_STAGE_COMPLETE && !is_done (job))
    {
      OctetHost *next = octet_host_lookup_continue (host);

      octet_host_unref (host);
      host = next;
    }
  complete (job, g_steal_pointer (&host));
}

/*
 * octet_resolver_job_give_up:
 * @job: a job
 *
 * Completes the job without asking, because the system gives no thread for it.
 */
void
octet_resolver_job_give_up (OctetResolverJob *job)
{
  if (job->host != NULL)
    octet_resolver_job_cancel (job);
  else
    complete (job, octet_host_lookup_refuse (job->query, job->family, OCTET_HOST_ERROR_SYSTEM));
}

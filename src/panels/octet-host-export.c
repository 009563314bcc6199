#include "panels/octet-host-export.h"

#include "facts/octet-describe-host.h"

/* What the thread is given: nothing in it changes any more. */
typedef struct
{
  GPtrArray *hosts; /* of OctetHost */
  OctetFormat format;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->hosts);
  g_free (job);
}

static Job *
job_new (OctetHostList *list, OctetFormat format)
{
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));
  Job *job = g_new0 (Job, 1);

  job->format = format;
  job->hosts = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_host_unref);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (OctetHostItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      OctetHost *host = octet_host_item_get_host (item);

      if (host != NULL)
        g_ptr_array_add (job->hosts, octet_host_ref (host));
    }

  return job;
}

/* Readers of text and Markdown want air between hosts; those of JSON and CSV a row each. */
static gboolean
is_for_people (OctetFormat format)
{
  return format == OCTET_FORMAT_TEXT || format == OCTET_FORMAT_MARKDOWN;
}

/* Every host's CSV begins with the names of the columns; they are wanted once. */
static const char *
skip_line (const char *text)
{
  const char *end = strchr (text, '\n');

  return end != NULL ? end + 1 : text;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < job->hosts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (OctetDescription) description =
          octet_describe_host (g_ptr_array_index (job->hosts, i));
      g_autofree char *piece = octet_description_format (description, job->format);

      if (i > 0 && is_for_people (job->format))
        g_string_append_c (text, '\n');
      g_string_append (text, i > 0 && job->format == OCTET_FORMAT_CSV ? skip_line (piece) : piece);
    }

  g_task_return_pointer (task, g_string_free (text, FALSE), g_free);
}

/**
 * octet_host_export_async:
 * @list: the rows
 * @format: how to write them; JSON as one object a line
 * @cancellable: (nullable): drops the text
 * @callback: called in the caller's main context
 *
 * Describes the rows as they are at the time of the call.
 */
void
octet_host_export_async (OctetHostList *list,
                         OctetFormat format,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (OCTET_IS_HOST_LIST (list));

  g_task_set_source_tag (task, octet_host_export_async);
  g_task_set_task_data (task, job_new (list, format), job_free);
  g_task_run_in_thread (task, run);
}

/**
 * octet_host_export_finish:
 *
 * Returns: (transfer full) (nullable): the text; %NULL with %G_IO_ERROR_CANCELLED
 */
char *
octet_host_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

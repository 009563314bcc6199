#include "system/octet-host-questions.h"

#include "system/octet-host-item-private.h"

/* First stages given to the resolver at a time: enough that its threads never wait for the main
 * loop, and few enough that a list of 100,000 is cancelled in no time. */
#define MAX_ASKED (4 * OCTET_RESOLVER_MAX_THREADS)

struct _OctetHostQuestions
{
  OctetResolver *resolver;
  const OctetHostQuestionsListener *listener;
  gpointer user_data;

  GHashTable *asked; /* set of the rows whose first stage the resolver has */

  /* Each question carries it. A question that is dropped comes back with its error; an answer
   * without the error is one that is wanted, and finds this struct alive. */
  GCancellable *cancellable;
};

typedef struct
{
  OctetHostQuestions *questions; /* not held: see @cancellable */
  OctetHostItem *item;
  OctetHost *host; /* (nullable): what it continues */
  GCancellable *cancellable;
} Question;

static void continue_item (OctetHostQuestions *self, OctetHostItem *item);

/**
 * octet_host_questions_new:
 * @resolver: whom to ask
 * @listener: who hears of changes; not copied
 * @user_data: for @listener
 *
 * Returns: (transfer full): no questions yet
 */
OctetHostQuestions *
octet_host_questions_new (OctetResolver *resolver,
                          const OctetHostQuestionsListener *listener,
                          gpointer user_data)
{
  OctetHostQuestions *self = g_new0 (OctetHostQuestions, 1);

  self->resolver = g_object_ref (resolver);
  self->listener = listener;
  self->user_data = user_data;
  self->asked = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->cancellable = g_cancellable_new ();

  return self;
}

/**
 * octet_host_questions_free:
 * @questions: (transfer full): questions; those that are open are dropped
 */
void
octet_host_questions_free (OctetHostQuestions *questions)
{
  g_cancellable_cancel (questions->cancellable);
  g_object_unref (questions->cancellable);
  g_hash_table_unref (questions->asked);
  g_object_unref (questions->resolver);
  g_free (questions);
}

static Question *
question_new (OctetHostQuestions *self, OctetHostItem *item, OctetHost *host)
{
  Question *question = g_new0 (Question, 1);

  question->questions = self;
  question->item = g_object_ref (item);
  question->host = host != NULL ? octet_host_ref (host) : NULL;
  question->cancellable = g_object_ref (self->cancellable);

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->item);
  g_clear_pointer (&question->host, octet_host_unref);
  g_object_unref (question->cancellable);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gboolean
is_dropped (const Question *question)
{
  return g_cancellable_is_cancelled (question->cancellable);
}

static void
on_started (gint64 start_time, gpointer user_data)
{
  const Question *question = user_data;
  OctetHostQuestions *self = question->questions;

  if (is_dropped (question))
    return;
  self->listener->change (question->item, OCTET_HOST_LOOKING, self->user_data);
  octet_host_item_look (question->item, start_time);
}

/* Whoever hears of an answer may drop all questions, or let go of the list: look again each time.
 */
static void
on_begun (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (OctetHost) host = octet_resolver_look_up_finish (NULL, result, NULL);
  OctetHostQuestions *self = question->questions;

  if (host == NULL)
    return;
  g_hash_table_remove (self->asked, question->item);
  self->listener->change (
      question->item, octet_host_get_error (host) != NULL ? OCTET_HOST_FAILED : OCTET_HOST_FOUND,
      self->user_data);
  octet_host_item_take_host (question->item, host);
  if (!is_dropped (question))
    continue_item (self, question->item);
  if (!is_dropped (question))
    self->listener->answered (question->item, self->user_data);
}

/* The row may have been asked anew meanwhile: then what continues the old answer is of no use. */
static void
on_continued (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (OctetHost) host = octet_resolver_look_up_finish (NULL, result, NULL);
  OctetHostQuestions *self = question->questions;

  if (host == NULL || octet_host_item_get_host (question->item) != question->host)
    return;
  self->listener->change (question->item, octet_host_item_get_state (question->item),
                          self->user_data);
  octet_host_item_take_host (question->item, host);
  if (!is_dropped (question))
    continue_item (self, question->item);
}

static void
continue_item (OctetHostQuestions *self, OctetHostItem *item)
{
  OctetHost *host = octet_host_item_get_host (item);

  if (host != NULL && octet_host_get_stage (host) != OCTET_HOST_STAGE_COMPLETE)
    octet_resolver_continue_async (self->resolver, host, self->cancellable, on_continued,
                                   question_new (self, item, host));
}

/**
 * octet_host_questions_is_full:
 * @questions: questions
 *
 * Returns: whether to wait with the next question until one is answered
 */
gboolean
octet_host_questions_is_full (OctetHostQuestions *questions)
{
  return g_hash_table_size (questions->asked) >= MAX_ASKED;
}

/**
 * octet_host_questions_ask:
 * @questions: questions
 * @item: a row that waits
 * @family: the hint for getaddrinfo()
 *
 * Asks for @item, unless that has been asked and not been answered yet.
 */
void
octet_host_questions_ask (OctetHostQuestions *questions,
                          OctetHostItem *item,
                          OctetHostFamily family)
{
  if (!g_hash_table_add (questions->asked, g_object_ref (item)))
    return;

  octet_resolver_begin_async (questions->resolver, octet_host_item_get_query (item), family,
                              on_started, questions->cancellable, on_begun,
                              question_new (questions, item, NULL));
}

/**
 * octet_host_questions_drop:
 * @questions: questions
 *
 * What comes from now on to a question asked before reaches nobody.
 */
void
octet_host_questions_drop (OctetHostQuestions *questions)
{
  g_cancellable_cancel (questions->cancellable);
  g_object_unref (questions->cancellable);
  questions->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (questions->asked);
}

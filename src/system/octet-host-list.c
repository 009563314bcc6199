#include "system/octet-host-list.h"

#include "system/octet-host-item-private.h"
#include "system/octet-host-names.h"
#include "system/octet-host-query.h"
#include "system/octet-host-questions.h"

#include <string.h>

/* Names read out of a long text in one turn of the main loop: about a millisecond's work. */
#define NAMES_PER_TURN 1000

struct _OctetHostList
{
  GObject parent_instance;

  OctetHostFamily family;
  GMainContext *context;

  GPtrArray *items; /* of OctetHostItem */
  guint counts[OCTET_HOST_N_STATES];
  guint n_left_out;

  OctetHostNames *names; /* (nullable): what is not read yet */
  gboolean is_cancelled; /* so that names read from now on are not asked */
  guint next;            /* before it, no row waits that has not been asked */
  OctetHostQuestions *questions;

  GSource *read_source;    /* (nullable) */
  GSource *changed_source; /* (nullable) */
  gboolean is_busy;
};

enum
{
  PROP_BUSY = 1,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void octet_host_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OctetHostList,
                               octet_host_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      octet_host_list_list_model_init))

static GType
octet_host_list_get_item_type (GListModel *model)
{
  return OCTET_TYPE_HOST_ITEM;
}

static guint
octet_host_list_get_n_items (GListModel *model)
{
  return OCTET_HOST_LIST (model)->items->len;
}

static gpointer
octet_host_list_get_item (GListModel *model, guint position)
{
  OctetHostList *self = OCTET_HOST_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
octet_host_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = octet_host_list_get_item_type;
  iface->get_n_items = octet_host_list_get_n_items;
  iface->get_item = octet_host_list_get_item;
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
octet_host_list_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  OctetHostList *self = OCTET_HOST_LIST (object);

  switch (property_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
octet_host_list_dispose (GObject *object)
{
  OctetHostList *self = OCTET_HOST_LIST (object);

  clear_source (&self->read_source);
  clear_source (&self->changed_source);
  g_clear_pointer (&self->questions, octet_host_questions_free);

  G_OBJECT_CLASS (octet_host_list_parent_class)->dispose (object);
}

static void
octet_host_list_finalize (GObject *object)
{
  OctetHostList *self = OCTET_HOST_LIST (object);

  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->names, octet_host_names_free);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (octet_host_list_parent_class)->finalize (object);
}

static void
octet_host_list_class_init (OctetHostListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = octet_host_list_get_property;
  object_class->dispose = octet_host_list_dispose;
  object_class->finalize = octet_host_list_finalize;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", OCTET_TYPE_HOST_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_host_list_init (OctetHostList *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static GSource *
start_source (OctetHostList *self, int priority, GSourceFunc function)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, priority);
  g_source_set_callback (source, function, self, NULL);
  g_source_set_static_name (source, "[octet] host list");
  g_source_attach (source, self->context);

  return source;
}

static gboolean
tell_changed (gpointer user_data)
{
  OctetHostList *self = user_data;

  g_clear_pointer (&self->changed_source, g_source_unref);
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
update_busy (OctetHostList *self)
{
  gboolean is_busy = self->names != NULL || self->counts[OCTET_HOST_WAITING] > 0 ||
                     self->counts[OCTET_HOST_LOOKING] > 0;

  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
queue_changed (OctetHostList *self)
{
  if (self->changed_source == NULL)
    self->changed_source = start_source (self, G_PRIORITY_DEFAULT, tell_changed);
}

/* Before the row itself changes: who hears of that finds the counts right, and may do as he likes
 * with the list. */
static void
count_change (OctetHostList *self, OctetHostItem *item, OctetHostState state)
{
  self->counts[octet_host_item_get_state (item)]--;
  self->counts[state]++;
  queue_changed (self);
}

static void
ask_more (OctetHostList *self)
{
  for (; self->next < self->items->len && !octet_host_questions_is_full (self->questions);
       self->next++)
    {
      OctetHostItem *item = g_ptr_array_index (self->items, self->next);

      if (octet_host_item_get_state (item) == OCTET_HOST_WAITING)
        octet_host_questions_ask (self->questions, item, self->family);
    }
}

static void
on_change (OctetHostItem *item, OctetHostState state, gpointer user_data)
{
  count_change (user_data, item, state);
}

static void
on_answered (OctetHostItem *item, gpointer user_data)
{
  OctetHostList *self = user_data;

  ask_more (self);
  update_busy (self);
}

static const OctetHostQuestionsListener listener = { on_change, on_answered };

static void
add_item (OctetHostList *self, const char *name)
{
  g_autofree char *query = NULL;
  OctetHostItem *item;

  if (self->items->len == OCTET_HOST_LIST_MAX_ROWS)
    {
      self->n_left_out++;
      return;
    }
  query = octet_host_query_shorten (name, strlen (name));
  item = octet_host_item_new (query);
  if (self->is_cancelled)
    octet_host_item_cancel (item);
  self->counts[octet_host_item_get_state (item)]++;
  g_ptr_array_add (self->items, item);
}

static void
read_names (OctetHostList *self)
{
  const char *name;

  for (guint i = 0; i < NAMES_PER_TURN; i++)
    {
      if (!octet_host_names_next (self->names, &name))
        {
          g_clear_pointer (&self->names, octet_host_names_free);
          return;
        }
      if (name != NULL)
        add_item (self, name);
    }
}

static gboolean
read_more (gpointer user_data)
{
  g_autoptr (OctetHostList) self = g_object_ref (user_data);
  guint n_before = self->items->len;

  read_names (self);
  if (self->names == NULL)
    clear_source (&self->read_source);
  queue_changed (self);
  ask_more (self);
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->items->len - n_before);
  update_busy (self);

  return G_SOURCE_CONTINUE; /* unless the source was destroyed above */
}

/**
 * octet_host_list_new:
 * @resolver: whom to ask
 *
 * Returns: (transfer full): a list without rows; it is to be used in the thread-default main
 * context of now
 */
OctetHostList *
octet_host_list_new (OctetResolver *resolver)
{
  OctetHostList *self = g_object_new (OCTET_TYPE_HOST_LIST, NULL);

  self->questions = octet_host_questions_new (resolver, &listener, self);

  return self;
}

/**
 * octet_host_list_look_up:
 * @list: a list
 * @names: names and addresses with white space, commas or line ends between
 * @family: the hint for getaddrinfo()
 *
 * Replaces the rows. Of a long text the first rows are there at once, the others in the next turns
 * of the main loop; all of it is linear in the length of @names. What no host can have as its name
 * is a row too, which fails. Beyond %OCTET_HOST_LIST_MAX_ROWS names are only counted.
 */
void
octet_host_list_look_up (OctetHostList *list, const char *names, OctetHostFamily family)
{
  guint n_before;

  g_return_if_fail (OCTET_IS_HOST_LIST (list));
  g_return_if_fail (names != NULL);

  octet_host_questions_drop (list->questions);
  clear_source (&list->read_source);
  n_before = list->items->len;
  g_ptr_array_set_size (list->items, 0);
  memset (list->counts, 0, sizeof list->counts);
  list->n_left_out = 0;
  list->next = 0;
  list->is_cancelled = FALSE;
  list->family = family;

  g_clear_pointer (&list->names, octet_host_names_free);
  list->names = octet_host_names_new (names);
  read_names (list);
  if (list->names != NULL)
    list->read_source = start_source (list, G_PRIORITY_DEFAULT_IDLE, read_more);
  queue_changed (list);
  ask_more (list);
  g_list_model_items_changed (G_LIST_MODEL (list), 0, n_before, list->items->len);
  update_busy (list);
}

/**
 * octet_host_list_cancel:
 * @list: a list
 *
 * Nothing is asked any more and no row waits any more, when this returns. Rows that were found keep
 * what they have.
 */
void
octet_host_list_cancel (OctetHostList *list)
{
  g_return_if_fail (OCTET_IS_HOST_LIST (list));

  octet_host_questions_drop (list->questions);
  list->is_cancelled = TRUE;
  for (guint i = 0; i < list->items->len; i++)
    {
      g_autoptr (OctetHostItem) item = g_object_ref (g_ptr_array_index (list->items, i));
      OctetHostState state = octet_host_item_get_state (item);

      if (state != OCTET_HOST_WAITING && state != OCTET_HOST_LOOKING)
        continue;
      count_change (list, item, OCTET_HOST_CANCELLED);
      octet_host_item_cancel (item);
    }
  update_busy (list);
}

/**
 * octet_host_list_retry_failed:
 * @list: a list
 *
 * Looks up once more the rows that failed or were cancelled; the others keep what they have.
 */
void
octet_host_list_retry_failed (OctetHostList *list)
{
  g_return_if_fail (OCTET_IS_HOST_LIST (list));

  list->is_cancelled = FALSE;
  list->next = 0;
  for (guint i = 0; i < list->items->len; i++)
    {
      g_autoptr (OctetHostItem) item = g_object_ref (g_ptr_array_index (list->items, i));
      OctetHostState state = octet_host_item_get_state (item);

      if (state != OCTET_HOST_FAILED && state != OCTET_HOST_CANCELLED)
        continue;
      count_change (list, item, OCTET_HOST_WAITING);
      octet_host_item_wait (item);
    }
  ask_more (list);
  update_busy (list);
}

/**
 * octet_host_list_count:
 * @list: a list
 * @state: a state
 *
 * Returns: how many rows are in @state; in constant time
 */
guint
octet_host_list_count (OctetHostList *list, OctetHostState state)
{
  g_return_val_if_fail (OCTET_IS_HOST_LIST (list), 0);
  g_return_val_if_fail (state < OCTET_HOST_N_STATES, 0);

  return list->counts[state];
}

/**
 * octet_host_list_get_n_left_out:
 * @list: a list
 *
 * Returns: how many names have no row because there are more than %OCTET_HOST_LIST_MAX_ROWS
 */
guint
octet_host_list_get_n_left_out (OctetHostList *list)
{
  g_return_val_if_fail (OCTET_IS_HOST_LIST (list), 0);

  return list->n_left_out;
}

/**
 * octet_host_list_is_busy:
 * @list: a list
 *
 * Returns: whether some row has no answer yet. Aliases and reverse names may still come in after
 * the list has stopped to be busy.
 */
gboolean
octet_host_list_is_busy (OctetHostList *list)
{
  g_return_val_if_fail (OCTET_IS_HOST_LIST (list), FALSE);

  return list->is_busy;
}

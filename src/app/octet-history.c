#include "app/octet-history.h"

struct _OctetHistory
{
  GObject parent_instance;

  GPtrArray *places; /* of Place */
  guint current;     /* index of the place where one is, if there are any */
};

typedef struct
{
  OctetPanelId panel;
  char *text;
} Place;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetHistory, octet_history, G_TYPE_OBJECT)

static const guint max_places = 500;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->text);
  g_free (place);
}

static void
octet_history_finalize (GObject *object)
{
  g_ptr_array_unref (OCTET_HISTORY (object)->places);

  G_OBJECT_CLASS (octet_history_parent_class)->finalize (object);
}

static void
octet_history_class_init (OctetHistoryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = octet_history_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_history_init (OctetHistory *history)
{
  history->places = g_ptr_array_new_with_free_func (place_free);
}

OctetHistory *
octet_history_new (void)
{
  return g_object_new (OCTET_TYPE_HISTORY, NULL);
}

static gboolean
octet_history_is_at (OctetHistory *history, OctetPanelId panel, const char *text)
{
  const Place *place;

  if (history->places->len == 0)
    return FALSE;

  place = g_ptr_array_index (history->places, history->current);

  return place->panel == panel && g_str_equal (place->text, text);
}

void
octet_history_visit (OctetHistory *history, OctetPanelId panel, const char *text)
{
  Place *place;

  g_return_if_fail (OCTET_IS_HISTORY (history));
  g_return_if_fail (text != NULL);

  if (octet_history_is_at (history, panel, text))
    return;

  if (history->places->len > 0)
    g_ptr_array_set_size (history->places, (int) history->current + 1);
  if (history->places->len == max_places)
    g_ptr_array_remove_index (history->places, 0);

  place = g_new (Place, 1);
  place->panel = panel;
  place->text = g_strdup (text);
  g_ptr_array_add (history->places, place);
  history->current = history->places->len - 1;
  g_signal_emit (history, signals[CHANGED], 0);
}

gboolean
octet_history_is_empty (OctetHistory *history)
{
  g_return_val_if_fail (OCTET_IS_HISTORY (history), TRUE);

  return history->places->len == 0;
}

gboolean
octet_history_can_go_back (OctetHistory *history)
{
  g_return_val_if_fail (OCTET_IS_HISTORY (history), FALSE);

  return history->current > 0;
}

gboolean
octet_history_can_go_forward (OctetHistory *history)
{
  g_return_val_if_fail (OCTET_IS_HISTORY (history), FALSE);

  return history->current + 1 < history->places->len;
}

static void
octet_history_go (OctetHistory *history,
                  guint index,
                  OctetPanelId *ret_panel,
                  const char **ret_text)
{
  const Place *place = g_ptr_array_index (history->places, index);

  history->current = index;
  *ret_panel = place->panel;
  *ret_text = place->text;
  g_signal_emit (history, signals[CHANGED], 0);
}

gboolean
octet_history_go_back (OctetHistory *history, OctetPanelId *ret_panel, const char **ret_text)
{
  if (!octet_history_can_go_back (history))
    return FALSE;

  octet_history_go (history, history->current - 1, ret_panel, ret_text);

  return TRUE;
}

gboolean
octet_history_go_forward (OctetHistory *history, OctetPanelId *ret_panel, const char **ret_text)
{
  if (!octet_history_can_go_forward (history))
    return FALSE;

  octet_history_go (history, history->current + 1, ret_panel, ret_text);

  return TRUE;
}

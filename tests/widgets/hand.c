#include "hand.h"

#define PATIENCE 10 /* s */

static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_error ("%s has no %s", G_OBJECT_TYPE_NAME (widget), g_type_name (type));
}

gboolean
hand_press_key (GtkWidget *widget, guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0u, (GdkModifierType) 0, &handled);

  return handled;
}

void
hand_release_key (GtkWidget *widget, guint keyval)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-released",
                         keyval, 0u, (GdkModifierType) 0);
}

gboolean
hand_type_key (GtkWidget *widget, guint keyval)
{
  const gboolean handled = hand_press_key (widget, keyval);

  hand_release_key (widget, keyval);

  return handled;
}

void
hand_press (GtkWidget *widget, double x, double y)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_CLICK), "pressed", 1, x, y);
}

void
hand_release (GtkWidget *widget, double x, double y)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_CLICK), "released", 1, x, y);
}

void
hand_click (GtkWidget *widget, double x, double y)
{
  hand_press (widget, x, y);
  hand_release (widget, x, y);
}

void
hand_begin_drag (GtkWidget *widget, double x, double y)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_DRAG), "drag-begin", x, y);
}

void
hand_drag_by (GtkWidget *widget, double dx)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_DRAG), "drag-update", dx, 0.0);
}

void
hand_end_drag (GtkWidget *widget, double dx)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_DRAG), "drag-end", dx, 0.0);
}

void
hand_point (GtkWidget *widget, double x, double y)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x,
                         y);
}

static gboolean
on_time_up (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

gboolean
hand_wait (gboolean (*condition) (gpointer data), gpointer data)
{
  gboolean time_up = FALSE;
  const guint timer = g_timeout_add_seconds (PATIENCE, on_time_up, &time_up);

  while (!time_up && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  if (!time_up)
    g_source_remove (timer);

  return !time_up;
}

typedef struct
{
  gboolean done;
  char *text;
} Reading;

static void
on_clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  reading->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  reading->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Reading *) data)->done;
}

char *
hand_read_clipboard (GtkWidget *widget)
{
  Reading reading = { FALSE, NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read,
                                 &reading);
  g_assert_true (hand_wait (is_done, &reading));

  return reading.text;
}

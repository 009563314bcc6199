/* Preloaded into a GTK program, ends it with status 0 as soon as its first frame is drawn.
 *
 * A frame clock also ticks for surfaces that have nothing to draw yet, so the end comes with the
 * first “after-paint” that follows a “render”. The program itself knows nothing of it:
 *   LD_PRELOAD=libfirst-frame.so program
 */

#include <gtk/gtk.h>
#include <unistd.h>

static gboolean rendered;

static gboolean
on_render (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  rendered = TRUE;
  return TRUE;
}

static gboolean
on_after_paint (GSignalInvocationHint *hint,
                guint n_values,
                const GValue *values,
                gpointer user_data)
{
  if (rendered)
    _exit (0);

  return TRUE;
}

static void
add_hook (GType type, const char *signal, GSignalEmissionHook hook)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);

  g_signal_add_emission_hook (g_signal_lookup (signal, type), 0, hook, NULL, NULL);
}

__attribute__ ((constructor)) static void
watch_frames (void)
{
  add_hook (GDK_TYPE_SURFACE, "render", on_render);
  add_hook (GDK_TYPE_FRAME_CLOCK, "after-paint", on_after_paint);
}

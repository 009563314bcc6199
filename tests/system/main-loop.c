#include "main-loop.h"

#include <sys/resource.h>
#include <time.h>

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define SLOWNESS 5
#else
#define SLOWNESS 1
#endif

typedef struct
{
  gint64 time;      /* µs */
  gint64 processor; /* µs of this thread */
  glong waits;      /* how often this thread gave the processor up by itself */
} Moment;

static GPollFunc system_poll;
static gboolean is_measuring;
static Moment turn_start;
static gint64 longest;      /* µs */
static gint64 longest_felt; /* µs, of turns that the test is to blame for */

static Moment
take_moment (void)
{
  struct timespec processor;
  struct rusage usage;
  Moment moment;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &processor);
  getrusage (RUSAGE_THREAD, &usage);
  moment.time = g_get_monotonic_time ();
  moment.processor = processor.tv_sec * G_USEC_PER_SEC + processor.tv_nsec / 1000;
  moment.waits = usage.ru_nvcsw;

  return moment;
}

/* A turn that was long because other programs had the processor, and that neither computed long nor
 * waited for anything, says nothing about the code. */
static void
end_turn (void)
{
  Moment now = take_moment ();
  gint64 length = now.time - turn_start.time;
  gint64 processor = now.processor - turn_start.processor;

  longest = MAX (longest, length);
  longest_felt = MAX (longest_felt, now.waits == turn_start.waits ? processor : length);
}

static int
measuring_poll (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  if (is_measuring)
    end_turn ();
  result = system_poll (fds, n_fds, timeout);
  if (is_measuring)
    turn_start = take_moment ();

  return result;
}

static gboolean
on_deadline (gpointer user_data)
{
  g_error ("what was waited for has not happened within 20 seconds");

  return G_SOURCE_REMOVE;
}

void
main_loop_turn_until (MainLoopCondition condition, gpointer data)
{
  guint deadline = g_timeout_add_seconds (20, on_deadline, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (deadline);
}

void
main_loop_start_measuring (void)
{
  if (system_poll == NULL)
    {
      system_poll = g_main_context_get_poll_func (NULL);
      g_main_context_set_poll_func (NULL, measuring_poll);
    }
  longest = 0;
  longest_felt = 0;
  turn_start = take_moment ();
  is_measuring = TRUE;
}

void
main_loop_assert_not_held (void)
{
  is_measuring = FALSE;
  end_turn ();
  g_test_message ("longest turn of the main loop: %.1f ms", (double) longest / 1000);
  g_assert_cmpint (longest_felt, <, MAIN_LOOP_FRAME * SLOWNESS);
}

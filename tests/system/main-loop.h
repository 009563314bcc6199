/* Turns the main loop in a test until something has happened, and measures how long it was held:
 * the time between two of its waits, which is what a person would feel.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One frame. Under sanitizers and valgrind everything takes longer. */
#define MAIN_LOOP_FRAME (16 * G_TIME_SPAN_MILLISECOND)

typedef gboolean (*MainLoopCondition) (gpointer data);

/* fails the test if that takes more than 20 s */
void main_loop_turn_until (MainLoopCondition condition, gpointer data);

void main_loop_start_measuring (void);
void main_loop_assert_not_held (void);

G_END_DECLS

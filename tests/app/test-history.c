/* Back and Forward: walks of visits and steps, and where one is then. */
#include "app/octet-history.h"
#include "rows.h"

#define MAX_STEPS 9

/* A step: "<" back, ">" forward, else a visit: the panel's digit and the text. */
typedef struct
{
  const char *name;
  const char *steps[MAX_STEPS]; /* until NULL */
  const char *ways;             /* "<" and ">" that lead on, or "" */
  const char *last;             /* what the last "<" or ">" led to, or NULL if nowhere */
  guint n_changed;
} Row;

static const Row rows[] = {
  { "nothing", { NULL }, "", NULL, 0 },
  { "back-from-nothing", { "<" }, "", NULL, 0 },
  { "forward-from-nothing", { ">" }, "", NULL, 0 },
  { "one", { "0a" }, "", NULL, 1 },
  { "back-from-one", { "0a", "<" }, "", NULL, 1 },
  { "two", { "0a", "0b" }, "<", NULL, 2 },
  { "back", { "0a", "0b", "<" }, ">", "0a", 3 },
  { "back-over-panels", { "0a", "3b", "<" }, ">", "0a", 3 },
  { "back-and-forward", { "0a", "3b", "<", ">" }, "<", "3b", 4 },
  { "back-twice", { "0a", "1b", "2c", "<", "<" }, ">", "0a", 5 },
  { "back-too-often", { "0a", "1b", "<", "<" }, ">", NULL, 3 },
  { "forward-too-often", { "0a", "1b", "<", ">", ">" }, "<", NULL, 4 },
  { "between", { "0a", "1b", "2c", "<" }, "<>", "1b", 4 },
  { "not-doubled", { "0a", "0a", "0a" }, "", NULL, 1 },
  { "same-text-other-panel", { "0a", "4a", "<" }, ">", "0a", 3 },
  { "same-again-later", { "0a", "0b", "0a", "<" }, "<>", "0b", 4 },
  { "forgets-what-lay-ahead", { "0a", "1b", "<", "2c" }, "<", NULL, 4 },
  { "forgets-what-lay-ahead-2", { "0a", "1b", "<", "2c", "<" }, ">", "0a", 5 },
  { "visit-where-one-is-forgets-nothing", { "0a", "1b", "<", "0a", ">" }, "<", "1b", 4 },
  { "empty-text", { "0", "0a", "<" }, ">", "0", 3 },
  { "hangul", { "3주소", "1이름", "<" }, ">", "3주소", 3 },
};

static void
on_changed (guint *n)
{
  (*n)++;
}

/* (transfer full) (nullable) */
static char *
go (OctetHistory *history, gboolean back)
{
  OctetPanelId panel = OCTET_PANEL_ANY;
  const char *text = NULL;
  const gboolean went = back ? octet_history_go_back (history, &panel, &text)
                             : octet_history_go_forward (history, &panel, &text);

  return went ? g_strdup_printf ("%u%s", (guint) panel, text) : NULL;
}

static void
visit (OctetHistory *history, const char *step)
{
  octet_history_visit (history, (OctetPanelId) (step[0] - '0'), step + 1);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetHistory) history = octet_history_new ();
  g_autofree char *last = NULL;
  g_autofree char *ways = NULL;
  gboolean visited = FALSE;
  guint n_changed = 0;

  g_signal_connect_swapped (history, "changed", G_CALLBACK (on_changed), &n_changed);
  for (guint i = 0; i < MAX_STEPS && row->steps[i] != NULL; i++)
    {
      const char *step = row->steps[i];

      g_clear_pointer (&last, g_free);
      if (*step == '<' || *step == '>')
        last = go (history, *step == '<');
      else
        visit (history, step);
      visited = visited || (*step != '<' && *step != '>');
    }

  ways = g_strconcat (octet_history_can_go_back (history) ? "<" : "",
                      octet_history_can_go_forward (history) ? ">" : "", NULL);
  g_assert_cmpstr (ways, ==, row->ways);
  g_assert_cmpstr (last, ==, row->last);
  g_assert_cmpuint (n_changed, ==, row->n_changed);
  g_assert_cmpint (octet_history_is_empty (history), ==, !visited);
}

/* A long day: the oldest places go, the newest stay, and it does not grow without end. */
static void
test_long_day (void)
{
  g_autoptr (OctetHistory) history = octet_history_new ();
  guint n_back = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text = g_strdup_printf ("10.0.%u.%u", i / 256, i % 256);

      octet_history_visit (history, OCTET_PANEL_ADDRESSES, text);
    }

  for (int i = 99998; octet_history_can_go_back (history); i--, n_back++)
    {
      g_autofree char *expected = g_strdup_printf ("010.0.%d.%d", i / 256, i % 256);
      g_autofree char *place = go (history, TRUE);

      g_assert_cmpstr (place, ==, expected);
    }
  g_assert_cmpuint (n_back, >=, 100);
  g_assert_cmpuint (n_back, <, 10000);
}

/* The text stays valid while one only goes to and fro. */
static void
test_text_stays (void)
{
  g_autoptr (OctetHistory) history = octet_history_new ();
  OctetPanelId panel;
  const char *first, *second;

  visit (history, "0first");
  visit (history, "1second");
  g_assert_true (octet_history_go_back (history, &panel, &first));
  g_assert_true (octet_history_go_forward (history, &panel, &second));
  g_assert_cmpstr (first, ==, "first");
  g_assert_cmpstr (second, ==, "second");

  /* also to visit where one is */
  octet_history_visit (history, panel, second);
  g_assert_false (octet_history_can_go_forward (history));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (rows, "/history/", test_row);
  g_test_add_func ("/history/long-day", test_long_day);
  g_test_add_func ("/history/text-stays", test_text_stays);

  return g_test_run ();
}

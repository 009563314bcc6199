/* The text of a subject entry, of any length: nothing that is typed or pasted is ever lost. */
#include "rows.h"
#include "widgets/octet-subject-buffer.h"

#include <string.h>

#define SHOWN OCTET_SUBJECT_BUFFER_SHOWN
#define ELLIPSIS "…"

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* What the buffer must hold: one string, edited where the buffer shows it. */
typedef struct
{
  OctetSubjectBuffer *buffer;
  GString *text;
} Model;

static const char *
get_shown (Model *model)
{
  return gtk_entry_buffer_get_text (GTK_ENTRY_BUFFER (model->buffer));
}

static guint
count_shown (Model *model)
{
  const guint length = gtk_entry_buffer_get_length (GTK_ENTRY_BUFFER (model->buffer));

  return g_str_equal (get_shown (model), model->text->str) ? length : length - 1;
}

static gsize
get_index (Model *model, guint position)
{
  return (gsize) (g_utf8_offset_to_pointer (model->text->str, position) - model->text->str);
}

/* Behind the ellipsis is the end of the text. */
static void
insert (Model *model, guint position, const char *chars)
{
  const gboolean at_end = position > count_shown (model);

  g_string_insert (model->text, at_end ? -1 : (gssize) get_index (model, position), chars);
  gtk_entry_buffer_insert_text (GTK_ENTRY_BUFFER (model->buffer), position, chars, -1);
}

/* With the ellipsis goes what it stands for. */
static void delete (Model *model, guint position, guint n_chars)
{
  const guint n_shown = count_shown (model);

  if (position <= n_shown && n_chars > 0)
    {
      const gsize start = get_index (model, position);

      g_string_erase (model->text, (gssize) start,
                      position + n_chars > n_shown
                          ? -1
                          : (gssize) (get_index (model, position + n_chars) - start));
    }
  gtk_entry_buffer_delete_text (GTK_ENTRY_BUFFER (model->buffer), position, (int) n_chars);
}

static void
assert_same (Model *model)
{
  const char *shown = get_shown (model);
  const gsize n_bytes = strlen (shown);

  g_assert_cmpstr (octet_subject_buffer_get_whole_text (model->buffer), ==, model->text->str);
  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_cmpuint (gtk_entry_buffer_get_length (GTK_ENTRY_BUFFER (model->buffer)), <=, SHOWN + 1);
  if (!g_str_equal (shown, model->text->str))
    {
      g_assert_true (g_str_has_suffix (shown, ELLIPSIS));
      g_assert_true (strncmp (shown, model->text->str, n_bytes - strlen (ELLIPSIS)) == 0);
    }
}

static void
model_init (Model *model, const char *text)
{
  model->buffer = octet_subject_buffer_new ();
  model->text = g_string_new (NULL);
  insert (model, 0, text);
  assert_same (model);
}

static void
model_clear (Model *model)
{
  g_object_unref (model->buffer);
  g_string_free (model->text, TRUE);
}

typedef struct
{
  const char *name;
  const char *letter;
  guint n_before;
  guint position;
  guint n_inserted;
  guint length; /* of what is shown then, the ellipsis too */
} InsertRow;

static const InsertRow insert_rows[] = {
  { "short", "x", 10, 10, 5, 15 },
  { "nothing", "x", 10, 5, 0, 10 },
  { "to-the-brim", "x", SHOWN - 1, SHOWN - 1, 1, SHOWN },
  { "one-too-many", "x", SHOWN, SHOWN, 1, SHOWN + 1 },
  { "one-too-many-in-front", "x", SHOWN, 0, 1, SHOWN + 1 },
  { "one-too-many-between", "가", SHOWN, 400, 1, SHOWN + 1 },
  { "hangul-over-the-brim", "힣", SHOWN - 5, 100, 10, SHOWN + 1 },
  { "before-the-ellipsis", "x", SHOWN + 500, SHOWN, 3, SHOWN + 1 },
  { "behind-the-ellipsis", "가", SHOWN + 500, SHOWN + 1, 3, SHOWN + 1 },
  { "in-front-of-much", "x", SHOWN + 500, 0, 3, SHOWN + 1 },
  { "much-in-front-of-much", "가", 5 * SHOWN, 0, 5 * SHOWN, SHOWN + 1 },
  { "much-between", "x", 20, 10, 3 * SHOWN, SHOWN + 1 },
};

static void
test_insert (gconstpointer data)
{
  const InsertRow *row = data;
  g_autofree char *before = repeat (row->letter, row->n_before);
  g_autofree char *inserted = repeat ("새", row->n_inserted);
  Model model;

  model_init (&model, before);
  insert (&model, row->position, inserted);
  assert_same (&model);
  g_assert_cmpuint (gtk_entry_buffer_get_length (GTK_ENTRY_BUFFER (model.buffer)), ==, row->length);
  model_clear (&model);
}

typedef struct
{
  const char *name;
  guint n_before;
  guint position;
  guint n_deleted;
  guint n_left; /* of the whole text */
} DeleteRow;

static const DeleteRow delete_rows[] = {
  { "short", 10, 5, 2, 8 },
  { "none", 10, 5, 0, 10 },
  { "none-behind-the-ellipsis", 3 * SHOWN, SHOWN + 1, 0, 3 * SHOWN },
  { "in-front", 3 * SHOWN, 0, 100, 3 * SHOWN - 100 },
  { "last-shown", 3 * SHOWN, SHOWN - 1, 1, 3 * SHOWN - 1 },
  { "ellipsis", 3 * SHOWN, SHOWN, 1, SHOWN },
  { "over-the-ellipsis", 3 * SHOWN, SHOWN - 10, 11, SHOWN - 10 },
  { "all-that-is-shown", 3 * SHOWN, 0, SHOWN, 2 * SHOWN },
  { "all", 3 * SHOWN, 0, SHOWN + 1, 0 },
};

static void
test_delete (gconstpointer data)
{
  const DeleteRow *row = data;
  g_autofree char *before = repeat ("가나", row->n_before / 2);
  Model model;

  model_init (&model, before);
  delete (&model, row->position, row->n_deleted);
  assert_same (&model);
  g_assert_cmpint (g_utf8_strlen (model.text->str, -1), ==, row->n_left);

  /* and it can be typed in as before */
  insert (&model, 0, "처음");
  assert_same (&model);
  model_clear (&model);
}

/* Who types in the middle of a text that is as long as can be shown still sees what follows. */
static void
test_middle_stays (void)
{
  g_autofree char *before = repeat ("0123456789", SHOWN / 10);
  Model model;

  model_init (&model, before);
  insert (&model, 5, "x");
  g_assert_true (g_str_has_prefix (get_shown (&model), "01234x56789012"));
  insert (&model, 6, "y");
  g_assert_true (g_str_has_prefix (get_shown (&model), "01234xy56789012"));
  assert_same (&model);
  model_clear (&model);
}

static void
test_megabyte (void)
{
  g_autofree char *text = repeat ("192.168.100.10 주소\n", 50000);
  Model model;

  g_assert_cmpuint (strlen (text), >, 1000000);
  model_init (&model, text);
  insert (&model, 3, text);
  assert_same (&model);
  gtk_entry_buffer_set_text (GTK_ENTRY_BUFFER (model.buffer), "10.0.0.1", -1);
  g_assert_cmpstr (octet_subject_buffer_get_whole_text (model.buffer), ==, "10.0.0.1");
  model_clear (&model);
}

static char *
make_random_text (void)
{
  static const char *const letters[] = { "a", "9", ".", "가", "힣", "ß", "🙂", ELLIPSIS };
  const gboolean is_long = g_test_rand_int_range (0, 8) == 0;
  const int n = g_test_rand_int_range (0, is_long ? 3 * SHOWN : 12);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);

  return g_string_free (text, FALSE);
}

/* The seed stands at the head of the output; --seed brings the same edits back. */
static void
test_random (void)
{
  Model model;

  model_init (&model, "");
  for (guint i = 0; i < 3000; i++)
    {
      const int length = (int) gtk_entry_buffer_get_length (GTK_ENTRY_BUFFER (model.buffer));
      const guint position = (guint) g_test_rand_int_range (0, length + 1);
      const int n_left = length - (int) position;
      const gboolean to_end = g_test_rand_int_range (0, 40) == 0;
      g_autofree char *text = make_random_text ();

      if (g_test_rand_bit ())
        insert (&model, position, text);
      else
        delete (&model, position,
                (guint) g_test_rand_int_range (0, (to_end ? n_left : MIN (n_left, 20)) + 1));
      assert_same (&model);
    }
  model_clear (&model);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_ROWS (insert_rows, "/subject-buffer/insert/", test_insert);
  ADD_ROWS (delete_rows, "/subject-buffer/delete/", test_delete);
  g_test_add_func ("/subject-buffer/middle-stays", test_middle_stays);
  g_test_add_func ("/subject-buffer/megabyte", test_megabyte);
  g_test_add_func ("/subject-buffer/random", test_random);

  return g_test_run ();
}

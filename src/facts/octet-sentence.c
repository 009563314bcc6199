#include "facts/octet-sentence.h"

#include <stdarg.h>

#define MAX_WORDS 9

/* "%3$s" → 3; 0 for anything else */
static guint
read_place (const char *p)
{
  return p[0] == '%' && p[1] >= '1' && p[1] <= '9' && p[2] == '$' && p[3] == 's'
             ? (guint) (p[1] - '0')
             : 0;
}

/**
 * octet_sentence_fill:
 * @sentence: a translated sentence with the places "%1$s" … "%9$s" in any order
 * @...: the words for the places, ended by %NULL
 *
 * The compiler cannot check a format that comes from a table; this one cannot go wrong: a place
 * without a word stays as it is.
 *
 * Returns: (transfer full): the sentence
 */
char *
octet_sentence_fill (const char *sentence, ...)
{
  GString *text = g_string_sized_new (128);
  const char *words[MAX_WORDS];
  guint n_words = 0;
  const char *word;
  va_list arguments;

  va_start (arguments, sentence);
  while (n_words < MAX_WORDS && (word = va_arg (arguments, const char *)) != NULL)
    words[n_words++] = word;
  va_end (arguments);

  for (const char *p = sentence; *p != '\0'; p++)
    {
      guint place = read_place (p);

      if (place == 0 || place > n_words)
        {
          g_string_append_c (text, *p);
          continue;
        }
      g_string_append (text, words[place - 1]);
      p += 3;
    }

  return g_string_free (text, FALSE);
}

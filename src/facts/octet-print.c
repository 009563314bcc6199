#include "facts/octet-print.h"

#include "core/octet-parse-error.h"
#include "facts/octet-format.h"

#include <string.h>

/* No subject is longer; the rest of a longer line is read and dropped. In bytes. */
#define MAX_LINE 65537

typedef struct
{
  OctetDescriber *describer;
  const OctetFormatWriter *writer;
  FILE *output;
  GString *text; /* of one subject, used again for the next */
  gboolean all_parsed;
} Printer;

/* Blanks in front are no part of the subject, but of the text that errors count in. */
static gsize
count_blanks (const char *text)
{
  gsize n = 0;

  for (; g_unichar_isspace (g_utf8_get_char (text)); text = g_utf8_next_char (text))
    n++;

  return n;
}

static OctetDescription *
describe (Printer *printer, const char *text, GError **error)
{
  g_autoptr (OctetSubject) subject = octet_subject_parse (text, OCTET_PANEL_ANY, error);
  OctetDescription *description;

  if (subject == NULL)
    return NULL;

  description = octet_describer_describe (printer->describer, subject, error);
  if (description == NULL && error != NULL && *error != NULL)
    octet_parse_error_move (*error, count_blanks (text));

  return description;
}

/* Each answer goes out at once, for whoever waits at the other end of the pipe. */
static void
print_subject (Printer *printer, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetDescription) description = describe (printer, text, &error);

  g_string_truncate (printer->text, 0);
  if (description != NULL)
    {
      printer->writer->append_description (printer->text, description);
    }
  else
    {
      g_autoptr (OctetExplanation) refusal = octet_explanation_new (text, OCTET_PANEL_ANY, error);

      printer->writer->append_refusal (printer->text, text, refusal);
      printer->all_parsed = FALSE;
    }

  fwrite (printer->text->str, 1, printer->text->len, printer->output);
  fflush (printer->output);
}

/* One line without its end, of any length in bounded memory. A NUL becomes a byte that no text has,
 * so that it is refused and not taken for the end. */
static gboolean
read_line (FILE *input, GString *line)
{
  int byte;

  g_string_truncate (line, 0);
  while ((byte = getc (input)) != EOF && byte != '\n')
    if (line->len < MAX_LINE)
      g_string_append_c (line, byte != '\0' ? (char) byte : '\xff');

  if (line->len > 0 && line->str[line->len - 1] == '\r')
    g_string_truncate (line, line->len - 1);

  return byte != EOF || line->len > 0;
}

static void
print_lines (Printer *printer, FILE *input)
{
  g_autoptr (GString) line = g_string_new (NULL);

  while (!ferror (printer->output) && read_line (input, line))
    print_subject (printer, line->str);
}

/**
 * octet_print:
 * @describer: who describes
 * @subjects: (array zero-terminated=1): subjects; "-" stands for the lines of @input
 * @format: how to write them
 * @input: where lines come from
 * @output: where answers go, each as soon as it is there
 *
 * Every subject is answered, those that are refused too. Memory does not grow with their number.
 *
 * Returns: the exit status: 0 if all parsed and all was written, else 1
 */
int
octet_print (OctetDescriber *describer,
             const char *const *subjects,
             OctetFormat format,
             FILE *input,
             FILE *output)
{
  g_autoptr (GString) text = g_string_sized_new (65536);
  Printer printer = { describer, octet_format_get_writer (format), output, text, TRUE };

  g_return_val_if_fail (OCTET_IS_DESCRIBER (describer), 1);
  g_return_val_if_fail (subjects != NULL, 1);

  fputs (printer.writer->head, output);
  for (; *subjects != NULL && !ferror (output); subjects++)
    {
      if (strcmp (*subjects, "-") == 0)
        print_lines (&printer, input);
      else
        print_subject (&printer, *subjects);
    }

  return printer.all_parsed && !ferror (output) ? 0 : 1;
}

/* octet --print in one process: streams, exit status, and memory that does not grow. */
#include "facts/octet-language.h"
#include "facts/octet-print.h"

#include <string.h>

static OctetDescriber *describer;

/* What octet_print() writes for @subjects, with @lines as standard input. */
static char *
print (const char *const *subjects, OctetFormat format, const char *lines, int *ret_status)
{
  char *text = NULL;
  size_t size = 0;
  FILE *output = open_memstream (&text, &size);
  FILE *input = tmpfile ();

  fputs (lines, input);
  rewind (input);
  *ret_status = octet_print (describer, subjects, format, input, output);
  fclose (input);
  fclose (output);

  return text;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;

  return n;
}

static void
test_formats (void)
{
  const char *const names[] = { "text", "json", "csv", "markdown" };
  OctetFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (octet_format_from_string (names[i], &format));
      g_assert_cmpuint (format, ==, i);
    }
  g_assert_false (octet_format_from_string ("xml", &format));
  g_assert_false (octet_format_from_string ("", &format));
}

static void
test_arguments (void)
{
  const char *const subjects[] = { "192.168.0.15", "10.0.0.0/8", NULL };
  int status;
  g_autofree char *text = print (subjects, OCTET_FORMAT_JSON, "", &status);

  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (count (text, "\n"), ==, 2);
  g_assert_true (g_str_has_prefix (text, "{\"subject\": \"192.168.0.15\", \"kind\": \"address\""));
  g_assert_nonnull (strstr (text, "\n{\"subject\": \"10.0.0.0/8\", \"kind\": \"network\""));
}

static void
test_lines (void)
{
  const char *const subjects[] = { "::1", "-", "::2", NULL };
  int status;
  g_autofree char *text =
      print (subjects, OCTET_FORMAT_JSON, "192.0.2.1\r\n\n 192.0.2.2 \n192.0.2.3", &status);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_true (g_str_has_prefix (lines[0], "{\"subject\": \"::1\""));
  g_assert_true (g_str_has_prefix (lines[1], "{\"subject\": \"192.0.2.1\""));
  g_assert_nonnull (strstr (lines[2], "\"code\": \"empty\""));
  g_assert_true (g_str_has_prefix (lines[3], "{\"subject\": \"192.0.2.2\""));
  g_assert_true (g_str_has_prefix (lines[4], "{\"subject\": \"192.0.2.3\""));
  g_assert_true (g_str_has_prefix (lines[5], "{\"subject\": \"::2\""));
  g_assert_cmpint (status, ==, 1);
}

static void
test_refusals (void)
{
  const char *const subjects[] = { "192.168.300.10/24", "service:no-such-service", "192.0.2.1",
                                   NULL };
  int status;
  g_autofree char *text = print (subjects, OCTET_FORMAT_JSON, "", &status);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpint (status, ==, 1);
  g_assert_true (g_str_has_prefix (
      lines[0], "{\"subject\": \"192.168.300.10/24\", \"error\": {\"message\": "));
  g_assert_nonnull (strstr (lines[0], "\"offset\": 8, \"code\": \"octet-too-large\""));
  g_assert_nonnull (strstr (lines[1], "\"offset\": 8, \"code\": \"unknown-name\""));
  g_assert_nonnull (strstr (lines[2], "\"facts\": ["));
}

/* A NUL, a byte that is no UTF-8, and a line far longer than any subject. */
static void
test_hostile_lines (void)
{
  g_autofree char *longest = g_strnfill (300000, '1');
  FILE *input = tmpfile ();
  const char *const subjects[] = { "-", NULL };
  char *text = NULL;
  size_t size = 0;
  FILE *output = open_memstream (&text, &size);
  g_auto (GStrv) lines = NULL;

  fwrite ("192.0.2.1\0x\n", 1, 12, input);
  fputs ("\xff\n", input);
  fputs (longest, input);
  fputs ("\n192.0.2.1\n", input);
  rewind (input);
  g_assert_cmpint (octet_print (describer, subjects, OCTET_FORMAT_JSON, input, output), ==, 1);
  fclose (input);
  fclose (output);

  g_assert_true (g_utf8_validate (text, (gssize) size, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_nonnull (strstr (lines[0], "\"code\": \"not-utf8\""));
  g_assert_nonnull (strstr (lines[1], "\"code\": \"not-utf8\""));
  g_assert_nonnull (strstr (lines[2], "\"code\": \"too-long\""));
  g_assert_nonnull (strstr (lines[3], "\"kind\": \"address\""));
  free (text);
}

static void
test_text (void)
{
  const char *const subjects[] = { "192.168.100.10/24", "300.0.0.1", NULL };
  int status;
  g_autofree char *text = print (subjects, OCTET_FORMAT_TEXT, "", &status);

  g_assert_true (g_str_has_prefix (
      text, "192.168.100.10/24\n"
            "Interface address · IPv4 · private use · network 192.168.100.0/24\n\nKind\n  Kind "));
  g_assert_nonnull (strstr (text, "\n\nNetwork\n"));
  g_assert_nonnull (strstr (text, "\n300.0.0.1\n"));
}

/* Nothing in a host's or URL's text may steer the terminal. */
static void
test_text_controls (void)
{
  const char *const subjects[] = { "url:http://h/\x1b[31m\xe2\x80\xae/x", NULL };
  int status;
  g_autofree char *text = print (subjects, OCTET_FORMAT_TEXT, "", &status);

  g_assert_null (strchr (text, '\x1b'));
  g_assert_null (strstr (text, "\xe2\x80\xae"));
  g_assert_nonnull (strstr (text, "\\x1b[31m\\u202e"));
}

static void
test_markdown (void)
{
  const char *const subjects[] = { "url:http://h/a|b?<i>=`x`", NULL };
  int status;
  g_autofree char *text = print (subjects, OCTET_FORMAT_MARKDOWN, "", &status);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_null (strstr (text, "<i>"));
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '|' && lines[i][1] == ' ')
      g_assert_cmpuint (count (lines[i], "|") - count (lines[i], "\\|"), ==, 5);
}

static gsize
get_resident_pages (void)
{
  gsize pages = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  g_assert_nonnull (file);
  g_assert_cmpint (fscanf (file, "%*s %" G_GSIZE_FORMAT, &pages), ==, 1);
  fclose (file);

  return pages;
}

static void
print_many (FILE *input, FILE *output, guint first, guint n)
{
  const char *const subjects[] = { "-", NULL };

  rewind (input);
  for (guint i = first; i < first + n; i++)
    fprintf (input, "10.%u.%u.1\n2001:db8::%x/64\n", i / 256 % 256, i % 256, i % 65536);
  rewind (input);
  g_assert_cmpint (octet_print (describer, subjects, OCTET_FORMAT_JSON, input, output), ==, 0);
}

/* From 1,000 to 5,500 pairs of subjects; pairs that left their facts behind would add megabytes. */
static void
test_memory (void)
{
  FILE *output;
  gsize before = 0;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizer keeps what is freed; it reports leaks itself");
  return;
#endif

  output = fopen ("/dev/null", "w");
  for (guint i = 0; i < 11; i++)
    {
      FILE *input = tmpfile ();

      print_many (input, output, i * 500, 500);
      fclose (input);
      if (i == 1)
        before = get_resident_pages ();
    }
  fclose (output);
  g_assert_cmpuint (get_resident_pages (), <=, before + 512);
}

int
main (int argc, char *argv[])
{
  int status;

  octet_language_init (NULL);
  octet_language_set ("en");
  g_test_init (&argc, &argv, NULL);
  describer = octet_describer_new (NULL);

  g_test_add_func ("/print/formats", test_formats);
  g_test_add_func ("/print/arguments", test_arguments);
  g_test_add_func ("/print/lines", test_lines);
  g_test_add_func ("/print/refusals", test_refusals);
  g_test_add_func ("/print/hostile-lines", test_hostile_lines);
  g_test_add_func ("/print/text", test_text);
  g_test_add_func ("/print/text-controls", test_text_controls);
  g_test_add_func ("/print/markdown", test_markdown);
  g_test_add_func ("/print/memory", test_memory);

  status = g_test_run ();
  g_object_unref (describer);

  return status;
}

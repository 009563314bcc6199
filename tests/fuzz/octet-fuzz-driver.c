/* Runs a fuzz target without a fuzzing engine: on each file of the folders it is given, and on what
 * small damage makes of them. A target reports by crashing.
 */
#include "octet-fuzz-target.h"

#include <string.h>

static void
run_target (const guint8 *data, gsize size)
{
  /* A copy of its own, so that a sanitizer sees a byte read too far. */
  g_autofree guint8 *copy = g_malloc (MAX (size, 1));

  if (size > 0)
    memcpy (copy, data, size);
  LLVMFuzzerTestOneInput (copy, size);
}

/* Each prefix, and each byte in turn taken out, or turned into another that parsers look for. */
static void
run_damaged (const guint8 *data, gsize size)
{
  static const guint8 replacements[] = { '\0', '.', ':', '/', '%', '@', '[', '9', 0xff };

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (data, size);

      run_target (data, i);
      memmove (damaged + i, damaged + i + 1, size - i - 1);
      run_target (damaged, size - 1);
      memcpy (damaged, data, size);
      for (gsize j = 0; j < G_N_ELEMENTS (replacements); j++)
        {
          damaged[i] = replacements[j];
          run_target (damaged, size);
        }
    }
}

static guint
run_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_file_get_contents (file, &data, &size, &error);
      g_assert_no_error (error);
      run_target ((const guint8 *) data, size);
      if (size <= 256)
        run_damaged ((const guint8 *) data, size);
      n_files++;
    }

  return n_files;
}

int
main (int argc, char **argv)
{
  g_print ("1..%d\n", argc - 1);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      guint n_files = run_folder (argv[i]);

      g_print ("%s %d - %s, %u files\n", n_files > 0 ? "ok" : "not ok", i, name, n_files);
    }

  return 0;
}

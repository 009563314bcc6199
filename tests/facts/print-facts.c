/* Prints the facts of its arguments as octet --print does, for tests in other languages:
 * print-facts FORMAT LANGUAGE SUBJECT… */
#include "facts/octet-language.h"
#include "facts/octet-print.h"

int
main (int argc, char *argv[])
{
  g_autoptr (OctetDescriber) describer = NULL;
  OctetFormat format;

  octet_language_init (NULL);
  if (argc < 4 || !octet_format_from_string (argv[1], &format))
    return 2;

  octet_language_set (argv[2]);
  describer = octet_describer_new (NULL);

  return octet_print (describer, (const char *const *) argv + 3, format, stdin, stdout);
}

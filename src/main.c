#include "app/octet-application.h"
#include "facts/octet-language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (OctetApplication) application = NULL;

  octet_language_init (NULL);
  application = octet_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

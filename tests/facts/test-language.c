/* Switching the language, and what counts as the system's, whatever locales the machine has. */
#include "facts/octet-fact.h"
#include "facts/octet-language.h"

#include <glib/gi18n.h>
#include <locale.h>

/* A word that every catalogue has. */
#define TERM N_ ("Subnet mask")
#define ENGLISH "Subnet mask"
#define KOREAN "서브넷 마스크"

typedef struct
{
  const char *path;
  const char *lc_all;
  const char *lang;
  const char *language;
  const char *expected; /* the language spoken */
} Row;

static const Row rows[] = {
  { "nothing-set", NULL, NULL, NULL, "en" },
  { "c", NULL, "C", NULL, "en" },
  { "c-is-english", NULL, "C", "ko", "en" },
  { "lc-all-c-is-english", "C", "ko_KR.UTF-8", "ko", "en" },
  { "c-utf8", NULL, "C.UTF-8", NULL, "en" },
  { "c-utf8-korean", NULL, "C.UTF-8", "ko", "ko" },
  { "locale-that-may-be-missing", NULL, "ko_KR.UTF-8", NULL, "ko" },
  { "locale-with-modifier", "ko_KR.UTF-8@x", NULL, NULL, "ko" },
  { "list", NULL, "C.UTF-8", "de:ko:en", "ko" },
  { "list-english-first", NULL, "C.UTF-8", "en_GB:ko", "en" },
  { "language-that-octet-lacks", NULL, "C.UTF-8", "de", "en" },
  { "no-locale-at-all", NULL, "xx_YY.UTF-8", NULL, "en" },
};

static void
set_variable (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
check_spoken (const char *language)
{
  g_assert_cmpstr (octet_language_get (), ==, language);
  g_assert_cmpstr (gettext (TERM), ==, g_str_equal (language, "ko") ? KOREAN : ENGLISH);
}

static void
test_system (gconstpointer data)
{
  const Row *row = data;

  set_variable ("LC_ALL", row->lc_all);
  set_variable ("LC_MESSAGES", NULL);
  set_variable ("LANG", row->lang);
  set_variable ("LANGUAGE", row->language);
  octet_language_init (NULL);
  check_spoken (row->expected);

  octet_language_set ("ko");
  check_spoken ("ko");
  octet_language_set ("en");
  check_spoken ("en");
  octet_language_set (NULL);
  check_spoken (row->expected);
  octet_language_set ("");
  check_spoken (row->expected);
}

/* GTK sets the locale from the environment once more. */
static void
test_locale_set_again (void)
{
  set_variable ("LC_ALL", NULL);
  set_variable ("LC_MESSAGES", NULL);
  set_variable ("LANG", "C");
  octet_language_init (NULL);
  setlocale (LC_ALL, "");
  octet_language_set ("ko");
  check_spoken ("ko");
}

static void
test_other (void)
{
  octet_language_set ("en");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (octet_language_translate_other (TERM), ==, KOREAN);
  check_spoken ("en");

  octet_language_set ("ko");
  g_assert_cmpstr (octet_language_translate_other (TERM), ==, ENGLISH);
  check_spoken ("ko");

  octet_language_set ("en");
  g_assert_cmpstr (octet_language_translate_other ("no such message"), ==, "no such message");
  g_assert_cmpstr (octet_language_translate_other (""), ==, "");
}

/* Labels follow the language; values keep the one they were made in. */
static void
test_fact (void)
{
  g_autoptr (OctetFact) fact = octet_fact_new ("network.netmask", "network", TERM);

  octet_language_set ("ko");
  octet_fact_set_boolean (fact, TRUE);
  g_assert_cmpstr (octet_fact_get_label (fact), ==, KOREAN);
  g_assert_cmpstr (octet_fact_get_group_title (fact), ==, "네트워크");
  octet_language_set ("en");
  g_assert_cmpstr (octet_fact_get_label (fact), ==, ENGLISH);
  g_assert_cmpstr (octet_fact_get_term (fact), ==, ENGLISH);
  g_assert_cmpstr (octet_fact_get_group_title (fact), ==, "Network");
  g_assert_cmpstr (octet_fact_get_value (fact), ==, "예");
  g_assert_cmpstr (octet_fact_get_raw (fact), ==, "True");
}

/* Libraries are translated too, even if English is what the program starts with. */
static void
test_libraries (void)
{
  octet_language_set ("ko");
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, TERM), ==, KOREAN);
  octet_language_set ("en");
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, TERM), ==, ENGLISH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/language/system/", rows[i].path, NULL);

      g_test_add_data_func (path, &rows[i], test_system);
    }
  g_test_add_func ("/language/locale-set-again", test_locale_set_again);
  g_test_add_func ("/language/other", test_other);
  g_test_add_func ("/language/fact", test_fact);
  g_test_add_func ("/language/libraries", test_libraries);

  return g_test_run ();
}

#include "facts/octet-language.h"

#include "octet-config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* "ko" or "en"; NULL until the language is initialised. */
static const char *system_language;

/* The Korean of what was asked for while English is spoken. Catalogues stay mapped for ever, so
 * that the strings need no copies. */
static GHashTable *other_messages;
static GMutex other_lock;

static gboolean
is_c_locale (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0;
}

/* The locale that the environment asks for, whether or not the machine has it. */
static const char *
get_wanted_locale (void)
{
  const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return "C";
}

/* The first of the languages in @list, parted by colons, that Octet speaks; English if none is.
 * English has no catalogue, so that gettext() itself would go on to the next. */
static const char *
choose_spoken (const char *list)
{
  while (list != NULL && *list != '\0')
    {
      gsize length = strcspn (list, ":_.@");

      if (length == 2 && strncmp (list, "ko", 2) == 0)
        return "ko";
      if (length == 2 && strncmp (list, "en", 2) == 0)
        return "en";

      list += strcspn (list, ":");
      list += *list == ':' ? 1 : 0;
    }

  return "en";
}

/* In the C locale gettext() never looks at LANGUAGE. C.UTF-8 is part of the C library, sorts and
 * prints numbers alike, and does. It goes into the environment too, because GTK asks there again.
 */
static void
leave_c_locale (void)
{
  gboolean has_locale = setlocale (LC_ALL, "") != NULL;
  const char *all = g_getenv ("LC_ALL");

  if (has_locale && !is_c_locale (setlocale (LC_MESSAGES, NULL)))
    return;

  g_setenv (!has_locale || (all != NULL && *all != '\0') ? "LC_ALL" : "LC_MESSAGES", "C.UTF-8",
            TRUE);
  setlocale (LC_ALL, "");
}

/* An explicit C locale means English, even where LANGUAGE says otherwise: so it is everywhere. A
 * locale that the machine lacks still tells the language. */
static const char *
find_system_language (void)
{
  const char *language = g_getenv ("LANGUAGE");
  const char *wanted = get_wanted_locale ();

  if (is_c_locale (wanted))
    return "en";

  return choose_spoken (language != NULL && *language != '\0' ? language : wanted);
}

/* Any textdomain() call with a name makes gettext() forget what it found before. */
static void
switch_to (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  textdomain (GETTEXT_PACKAGE);
}

/**
 * octet_language_init:
 * @localedir: (nullable): the folder of the catalogues; %NULL for the environment's
 *   OCTET_LOCALEDIR, or the one that Octet is installed with
 *
 * Sets locale and text domain, and the system's language. To be called first in main(), before
 * there is a second thread.
 */
void
octet_language_init (const char *localedir)
{
  if (localedir == NULL)
    localedir = g_getenv ("OCTET_LOCALEDIR");

  system_language = find_system_language ();

  leave_c_locale ();
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : OCTET_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* GLib decides at the first question, and for ever, whether libraries are translated: by whether
   * the program is. Ask while it is. */
  switch_to ("ko");
  (void) g_dgettext (GETTEXT_PACKAGE, "Kind");

  switch_to (system_language);
}

/**
 * octet_language_set:
 * @language: (nullable): "ko", "en", or %NULL or "" for the system's
 *
 * Every text that is asked for from now on is in @language. Texts that are already on the screen
 * must be asked for again.
 */
void
octet_language_set (const char *language)
{
  g_return_if_fail (system_language != NULL);

  switch_to (language != NULL && *language != '\0' ? language : system_language);
}

/**
 * octet_language_get:
 *
 * Returns: (transfer none): the language spoken now, "ko" or "en"
 */
const char *
octet_language_get (void)
{
  return choose_spoken (g_getenv ("LANGUAGE"));
}

static const char *
look_up_korean (const char *message)
{
  g_autofree char *spoken = g_strdup (g_getenv ("LANGUAGE"));
  const char *korean;

  switch_to ("ko");
  korean = gettext (message);
  switch_to (spoken != NULL ? spoken : "");

  return korean;
}

/**
 * octet_language_translate_other:
 * @message: an English message, the key of its translation
 *
 * For showing a term in both languages. Not to be called while another thread translates.
 *
 * Returns: (transfer none): @message in Korean while English is spoken; @message while Korean is
 */
const char *
octet_language_translate_other (const char *message)
{
  const char *korean;

  g_return_val_if_fail (message != NULL, NULL);

  if (*message == '\0' || strcmp (octet_language_get (), "ko") == 0)
    return message;

  g_mutex_lock (&other_lock);
  if (other_messages == NULL)
    other_messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  korean = g_hash_table_lookup (other_messages, message);
  if (korean == NULL)
    {
      char *key = g_strdup (message);

      korean = look_up_korean (key);
      g_hash_table_insert (other_messages, key, (gpointer) korean);
    }
  g_mutex_unlock (&other_lock);

  return korean;
}

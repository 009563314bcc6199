#include "facts/octet-mapped-note.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whether a mapped address stands in @raw: "::ffff:" and then dots before anything but digits. */
static gboolean
has_mapped_address (const char *raw)
{
  const char *p = raw;

  while ((p = strstr (p, "::ffff:")) != NULL)
    {
      p += strlen ("::ffff:");
      if (p[strspn (p, "0123456789")] == '.')
        return TRUE;
    }

  return FALSE;
}

static void
add_to_fact (OctetFact *fact)
{
  const char *why = octet_fact_get_why (fact);

  if (octet_fact_get_python (fact) == NULL || why == NULL || strstr (why, "Python") != NULL ||
      !has_mapped_address (octet_fact_get_raw (fact)))
    return;

  octet_fact_set_why (fact,
                      _ ("%1$s Python before 3.13 writes the IPv4 address in it as two hexadecimal "
                         "groups."),
                      why);
}

/**
 * octet_mapped_note_add:
 * @description: a finished description that may have mapped addresses in it
 *
 * Completes the reasons of the facts that Python before 3.13 prints otherwise.
 */
void
octet_mapped_note_add (OctetDescription *description)
{
  GListModel *facts = octet_description_get_facts (description);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      add_to_fact (fact);
    }
}

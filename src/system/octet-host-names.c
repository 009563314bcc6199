#include "system/octet-host-names.h"

#include <string.h>

struct _OctetHostNames
{
  char *text; /* cut apart where the names end */
  char *next;
  GHashTable *seen; /* of the names in @text */
};

/**
 * octet_host_names_new:
 * @text: names with white space, commas or line ends between
 *
 * Returns: (transfer full): the names
 */
OctetHostNames *
octet_host_names_new (const char *text)
{
  OctetHostNames *names = g_new0 (OctetHostNames, 1);

  names->text = g_strdup (text);
  names->next = names->text;
  names->seen = g_hash_table_new (g_str_hash, g_str_equal);

  return names;
}

/**
 * octet_host_names_free:
 * @names: (transfer full): names
 */
void
octet_host_names_free (OctetHostNames *names)
{
  g_hash_table_unref (names->seen);
  g_free (names->text);
  g_free (names);
}

/* The length of the separator at @p in bytes, 0 if there is none: a comma or white space of ASCII,
 * or the wide ones that Korean and Chinese text is pasted with. */
static gsize
measure_separator (const char *p)
{
  static const char *const wide[] = {
    "\u00a0", /* no-break space */
    "\u3000", /* ideographic space */
    "\uff0c", /* fullwidth comma */
    "\u3001", /* ideographic comma */
    "\u2028", /* line separator */
  };

  if (*p == ',' || *p == '\v' || g_ascii_isspace (*p))
    return 1;
  if ((guchar) *p < 0x80)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (p, wide[i]))
      return strlen (wide[i]);

  return 0;
}

static const char *
take_piece (OctetHostNames *names)
{
  char *start = names->next;
  gsize separator;

  while ((separator = measure_separator (start)) > 0)
    start += separator;
  names->next = start;
  while (*names->next != '\0' && (separator = measure_separator (names->next)) == 0)
    names->next++;
  if (*names->next != '\0')
    {
      *names->next = '\0';
      names->next += separator;
    }

  return start;
}

/**
 * octet_host_names_next:
 * @names: names
 * @ret_name: (out) (nullable): the next name, valid as long as @names; %NULL if it has been there
 *   before
 *
 * Names are told apart by their bytes: case is the name server's matter.
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
octet_host_names_next (OctetHostNames *names, const char **ret_name)
{
  const char *piece = take_piece (names);

  if (*piece == '\0')
    return FALSE;
  *ret_name = g_hash_table_add (names->seen, (gpointer) piece) ? piece : NULL;

  return TRUE;
}

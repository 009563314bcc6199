#include "facts/octet-refusal.h"

#include "facts/octet-excerpt.h"

#include <glib/gi18n.h>
#include <string.h>

/* @n characters further, or the end; a byte that is not UTF-8 counts as one. */
static const char *
advance (const char *text, gsize n)
{
  for (; n > 0 && *text != '\0'; n--)
    {
      if (g_utf8_get_char_validated (text, -1) < 0x80000000)
        text = g_utf8_next_char (text);
      else
        text++;
    }

  return text;
}

/**
 * octet_refusal_init:
 * @refusal: (out caller-allocates): to be cleared by octet_refusal_clear()
 * @text: what was refused; it must outlive @refusal
 * @panel: where
 * @error: an error of %OCTET_PARSE_ERROR
 */
void
octet_refusal_init (OctetRefusal *refusal,
                    const char *text,
                    OctetPanelId panel,
                    const GError *error)
{
  refusal->text = text;
  refusal->panel = panel;
  refusal->code = (OctetParseErrorCode) error->code;
  refusal->start = advance (text, octet_parse_error_get_offset (error));
  refusal->end = advance (refusal->start, octet_parse_error_get_length (error));
  refusal->part = g_strndup (refusal->start, (gsize) (refusal->end - refusal->start));
  refusal->shown = strcmp (refusal->part, " ") == 0
                       ? g_strdup (_ ("a blank"))
                       : octet_excerpt_new (refusal->part, OCTET_EXCERPT_LENGTH);
}

void
octet_refusal_clear (OctetRefusal *refusal)
{
  g_clear_pointer (&refusal->part, g_free);
  g_clear_pointer (&refusal->shown, g_free);
}

static gboolean
is_about_ipv6 (OctetParseErrorCode code)
{
  return code >= OCTET_PARSE_ERROR_GROUP_COUNT_FEW && code <= OCTET_PARSE_ERROR_ZONE_TOO_LONG;
}

static const char *
find_start (const OctetRefusal *refusal)
{
  const char *stops = is_about_ipv6 (refusal->code) ? " \t,/-@[" : " \t,/-@[:";
  const char *start = refusal->start;

  while (start > refusal->text && strchr (stops, start[-1]) == NULL)
    start--;
  if (g_str_has_prefix (start, "host:"))
    start += strlen ("host:");

  return MIN (start, refusal->start);
}

/**
 * octet_refusal_dup_address:
 * @refusal: a refusal
 *
 * Returns: (transfer full): the address around the fault, without the prefix length, the other end
 *   of a range, or a zone
 */
char *
octet_refusal_dup_address (const OctetRefusal *refusal)
{
  const char *stops = is_about_ipv6 (refusal->code) ? " \t,/-]%" : " \t,/-]%:";
  const char *start = find_start (refusal);

  return g_strndup (start, (gsize) (refusal->end - start) + strcspn (refusal->end, stops));
}

/**
 * octet_refusal_get_octet:
 * @refusal: a refusal of an IPv4 address
 *
 * Returns: which octet is at fault, from 0; at most 3
 */
guint
octet_refusal_get_octet (const OctetRefusal *refusal)
{
  guint n_dots = 0;

  for (const char *p = find_start (refusal); p < refusal->start; p++)
    {
      if (*p == ':')
        n_dots = 0;
      n_dots += *p == '.';
    }

  return MIN (n_dots, 3);
}

#include "facts/octet-subject-name.h"

#include "core/octet-parse-error.h"

#include <string.h>

/* RFC 1035 section 2.3.4; 253 is what 255 bytes on the wire leave for the text. */
#define MAX_LABEL 63
#define MAX_NAME 253

#define DIGITS "0123456789"
#define HEX_DIGITS DIGITS "abcdefABCDEF"

/**
 * octet_subject_looks_like_url:
 * @text: UTF-8
 *
 * Returns: whether @text begins with a scheme (RFC 3986 section 3.1) and "://"
 */
gboolean
octet_subject_looks_like_url (const char *text)
{
  gsize length = 0;

  if (!g_ascii_isalpha (*text))
    return FALSE;

  while (g_ascii_isalnum (text[length]) || (text[length] != '\0' && strchr ("+-.", text[length])))
    length++;

  return g_str_has_prefix (text + length, "://");
}

/* 192.168.l.1 is a slip of the finger, 10.0.0.1.example.com a name: the last label tells. */
static gboolean
looks_like_ipv4 (const char *text)
{
  gsize length = strspn (text, DIGITS ".");
  const char *last = strrchr (text, '.');

  if (length == 0 || *text == '.')
    return FALSE;

  return text[length] == '\0' || strchr ("/%-, \t", text[length]) != NULL ||
         (last != NULL && g_ascii_isdigit (last[1]));
}

/* Up to four hexadecimal digits and a colon, or a colon at once; more digits are an error to show.
 */
static gboolean
looks_like_ipv6 (const char *text)
{
  return text[strspn (text, HEX_DIGITS)] == ':';
}

/**
 * octet_subject_looks_like_address:
 * @text: UTF-8
 *
 * Returns: whether whoever typed @text meant an address, a network, a range or an integer, right
 *   or wrong; so that an error about the address helps more than an unknown host
 */
gboolean
octet_subject_looks_like_address (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  if (g_str_has_prefix (text, "0x") || g_str_has_prefix (text, "0X"))
    return text[2 + strspn (text + 2, HEX_DIGITS ".xX/")] == '\0';

  if ((*text == '-' || *text == '+') && text[1] != '\0')
    return text[1 + strspn (text + 1, DIGITS)] == '\0';

  return looks_like_ipv4 (text) || looks_like_ipv6 (text) ||
         (first >= 0x80 && g_unichar_isdigit (first));
}

static gboolean
refuse_character (const char *text, const char *at, GError **error)
{
  octet_parse_error_set (error, OCTET_PARSE_ERROR_NAME_CHARACTER,
                         (gsize) g_utf8_pointer_to_offset (text, at), 1,
                         "character U+%04X in a name", g_utf8_get_char (at));
  return FALSE;
}

static gboolean
refuse_length (const char *text, const char *at, gsize characters, GError **error)
{
  octet_parse_error_set (error, OCTET_PARSE_ERROR_NAME_TOO_LONG,
                         (gsize) g_utf8_pointer_to_offset (text, at), characters,
                         "%" G_GSIZE_FORMAT " characters in a name", characters);
  return FALSE;
}

/* Letters of all scripts are let through: whether a name has an international form, the look-up
 * tells. The underscore is in names of services and mail policies. */
static gboolean
is_host_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character) || character == '-' ||
         character == '_';
}

/* @ret_end is the dot behind the label, or the end of @text. */
static gboolean
check_label (const char *text, const char *label, const char **ret_end, GError **error)
{
  gsize n_characters = 0;
  const char *p;

  for (p = label; *p != '\0' && *p != '.'; p = g_utf8_next_char (p), n_characters++)
    if (!is_host_character (g_utf8_get_char (p)))
      return refuse_character (text, p, error);

  if (n_characters > MAX_LABEL)
    return refuse_length (text, label, n_characters, error);

  *ret_end = p;

  return TRUE;
}

/**
 * octet_subject_check_host_name:
 * @text: UTF-8, not empty
 * @error: return location for an error of %OCTET_PARSE_ERROR, or %NULL
 *
 * Labels of letters, digits, hyphens and underscores, parted by dots; a dot may end the name
 * (RFC 1123 section 2.1, RFC 1035 section 2.3.4).
 *
 * Returns: whether a host can have this name
 */
gboolean
octet_subject_check_host_name (const char *text, GError **error)
{
  gsize n_characters = (gsize) g_utf8_strlen (text, -1);
  const char *label = text;

  while (TRUE)
    {
      const char *end;

      if (!check_label (text, label, &end, error))
        return FALSE;
      if (end == label)
        return refuse_character (text, end, error);
      if (end[0] == '\0' || end[1] == '\0')
        break;
      label = end + 1;
    }

  if (n_characters > MAX_NAME + (g_str_has_suffix (text, ".") ? 1 : 0))
    return refuse_length (text, text, n_characters, error);

  return TRUE;
}

/**
 * octet_subject_check_service_name:
 * @text: UTF-8
 * @error: return location for an error of %OCTET_PARSE_ERROR, or %NULL
 *
 * Wider than RFC 6335 section 5.1, since systems' own files are.
 *
 * Returns: whether a service, protocol, address family or socket type can have this name
 */
gboolean
octet_subject_check_service_name (const char *text, GError **error)
{
  gsize length = strlen (text);

  if (length == 0)
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_EMPTY, 0, 0, "no name");
      return FALSE;
    }

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_.+", *p) == NULL)
      return refuse_character (text, p, error);

  if (length > MAX_NAME)
    return refuse_length (text, text, length, error);

  return TRUE;
}

/**
 * octet_subject_parse_port:
 * @text: UTF-8
 * @ret_port: (out): the port, 0…65535
 * @error: return location for an error of %OCTET_PARSE_ERROR, or %NULL
 *
 * Returns: whether @text is a port: ASCII decimal digits
 */
gboolean
octet_subject_parse_port (const char *text, guint64 *ret_port, GError **error)
{
  gsize length = strspn (text, DIGITS);
  guint port = 0;

  if (text[length] != '\0' || length == 0)
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_URL_PORT_CHARACTER, length,
                             text[length] != '\0' ? 1 : 0, "not a digit");
      return FALSE;
    }

  for (const char *p = text; *p != '\0' && port <= G_MAXUINT16; p++)
    port = port * 10 + (guint) (*p - '0');

  if (port > G_MAXUINT16)
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE, 0, length, "above 65535");
      return FALSE;
    }

  *ret_port = port;

  return TRUE;
}

#include "facts/octet-subject.h"

#include "core/octet-parse-error.h"
#include "facts/octet-subject-name.h"
#include "facts/octet-subject-reader.h"

#include <string.h>

/* A URL may be long; nothing else that Octet reads can be. In bytes. */
#define MAX_URL_SIZE 65536
#define MAX_TEXT_SIZE 1024

/* The text as it would stand alone: blanks around it are no part of it. */
static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static char *
dup_without_blanks_behind (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, (gsize) (end - text));
}

static gboolean
check_size (gsize size, gsize max_size, GError **error)
{
  if (size <= max_size)
    return TRUE;

  octet_parse_error_set (error, OCTET_PARSE_ERROR_TOO_LONG, 0, 0,
                         "%" G_GSIZE_FORMAT " bytes, more than %" G_GSIZE_FORMAT, size, max_size);
  return FALSE;
}

static gboolean
check_text (const char *text, GError **error)
{
  const char *end;

  if (!check_size (strlen (text), MAX_URL_SIZE, error))
    return FALSE;

  if (g_utf8_validate (text, -1, &end))
    return TRUE;

  octet_parse_error_set (error, OCTET_PARSE_ERROR_NOT_UTF8,
                         (gsize) g_utf8_pointer_to_offset (text, end), 1,
                         "byte 0x%02x is not UTF-8", (guint8) *end);
  return FALSE;
}

static gboolean
read_subject (OctetSubject *subject, OctetPanelId panel, gsize *ret_start, GError **error)
{
  const char *rest;
  OctetSubjectReader reader;
  const char *prefix = octet_subject_reader_choose (subject->text, panel, &reader);

  rest = skip_blanks (subject->text + strlen (prefix));

  *ret_start = (gsize) g_utf8_pointer_to_offset (subject->text, rest);

  if (*rest == '\0')
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_EMPTY, 0, 0, "nothing to read");
      return FALSE;
    }

  if (!octet_subject_reader_may_be_long (reader) && !octet_subject_looks_like_url (rest) &&
      !check_size (strlen (rest), MAX_TEXT_SIZE, error))
    return FALSE;

  return reader (subject, rest, error);
}

/**
 * octet_subject_parse:
 * @text: what a person typed, pasted or followed; any bytes
 * @panel: where; %OCTET_PANEL_ANY to recognise by form alone
 * @error: return location for an error of %OCTET_PARSE_ERROR, or %NULL
 *
 * Offsets of errors count the characters of @text as given, with the blanks and the prefix in
 * front. Work is linear in the length of @text, and texts above 64 KiB are refused unread.
 *
 * Returns: (transfer full) (nullable): what @text means
 */
OctetSubject *
octet_subject_parse (const char *text, OctetPanelId panel, GError **error)
{
  g_autoptr (OctetSubject) subject = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *begin;
  gsize start = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (panel <= OCTET_PANEL_ANY, NULL);

  if (!check_text (text, error))
    return NULL;

  begin = skip_blanks (text);
  subject = g_new0 (OctetSubject, 1);
  subject->text = dup_without_blanks_behind (begin);

  if (read_subject (subject, panel, &start, &local_error))
    return g_steal_pointer (&subject);

  start += (gsize) g_utf8_pointer_to_offset (text, begin);
  octet_parse_error_move (local_error, start);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * octet_subject_free:
 * @subject: (nullable): a subject
 */
void
octet_subject_free (OctetSubject *subject)
{
  if (subject == NULL)
    return;

  g_free (subject->text);
  g_clear_pointer (&subject->url, octet_url_unref);
  g_free (subject->name);
  g_free (subject->protocol);
  g_free (subject);
}

/**
 * octet_subject_get_panel:
 * @subject: a subject
 *
 * Returns: the panel that shows subjects of this kind
 */
OctetPanelId
octet_subject_get_panel (const OctetSubject *subject)
{
  static const OctetPanelId panels[] = {
    [OCTET_SUBJECT_ADDRESS] = OCTET_PANEL_ADDRESSES,
    [OCTET_SUBJECT_NETWORK] = OCTET_PANEL_ADDRESSES,
    [OCTET_SUBJECT_RANGE] = OCTET_PANEL_ADDRESSES,
    [OCTET_SUBJECT_HOST] = OCTET_PANEL_HOSTS,
    [OCTET_SUBJECT_SERVICE] = OCTET_PANEL_SERVICES,
    [OCTET_SUBJECT_PORT] = OCTET_PANEL_SERVICES,
    [OCTET_SUBJECT_PROTOCOL] = OCTET_PANEL_SERVICES,
    [OCTET_SUBJECT_FAMILY] = OCTET_PANEL_SERVICES,
    [OCTET_SUBJECT_SOCKET_TYPE] = OCTET_PANEL_SERVICES,
    [OCTET_SUBJECT_URL] = OCTET_PANEL_URLS,
    [OCTET_SUBJECT_NUMBER] = OCTET_PANEL_CONVERSIONS,
    [OCTET_SUBJECT_DIALECT] = OCTET_PANEL_CONVERSIONS,
  };

  g_return_val_if_fail (subject != NULL, OCTET_PANEL_ANY);

  return panels[subject->kind];
}

static char *
network_to_string (const OctetSubject *subject)
{
  const OctetNetwork *network = &subject->network;
  g_autofree char *address = NULL;
  g_autofree char *mask = NULL;
  OctetAddress mask_address;

  if (subject->form == OCTET_PREFIX_LENGTH)
    return octet_network_to_string (network);

  mask_address = subject->form == OCTET_PREFIX_NETMASK ? octet_network_get_netmask (network)
                                                       : octet_network_get_hostmask (network);
  address = octet_address_to_string (&network->address);
  mask = octet_address_to_string (&mask_address);

  return g_strdup_printf ("%s/%s", address, mask);
}

static char *
address_to_string (const OctetSubject *subject)
{
  char digits[OCTET_UINT128_DECIMAL_SIZE];

  if (!subject->is_integer)
    return octet_address_to_string (&subject->address);

  octet_uint128_print (subject->address.value, digits);

  return g_strdup (digits);
}

/* A bare text where a bare text is enough, and the prefix where it is not. */
static char *
with_prefix_if_needed (const OctetSubject *subject, const char *text)
{
  g_autoptr (OctetSubject) bare = octet_subject_parse (text, OCTET_PANEL_ANY, NULL);

  if (bare != NULL && bare->kind == subject->kind)
    return g_strdup (text);

  return g_strconcat (octet_subject_reader_get_prefix (subject->kind), text, NULL);
}

/**
 * octet_subject_to_string:
 * @subject: a subject
 *
 * Returns: (transfer full): a text that octet_subject_parse() with %OCTET_PANEL_ANY reads as the
 *   same subject
 */
char *
octet_subject_to_string (const OctetSubject *subject)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (subject != NULL, NULL);

  switch (subject->kind)
    {
    case OCTET_SUBJECT_ADDRESS:
      return address_to_string (subject);
    case OCTET_SUBJECT_NETWORK:
      return network_to_string (subject);
    case OCTET_SUBJECT_RANGE:
      return octet_range_to_string (&subject->range);
    case OCTET_SUBJECT_HOST:
      return with_prefix_if_needed (subject, subject->name);
    case OCTET_SUBJECT_URL:
      return with_prefix_if_needed (subject, octet_url_get_text (subject->url));
    case OCTET_SUBJECT_PORT:
    case OCTET_SUBJECT_NUMBER:
      name = g_strdup_printf ("%" G_GUINT64_FORMAT, subject->number);
      break;
    default:
      name = g_strdup (subject->name);
    }

  return g_strconcat (octet_subject_reader_get_prefix (subject->kind), name,
                      subject->protocol != NULL ? "/" : "",
                      subject->protocol != NULL ? subject->protocol : "", NULL);
}

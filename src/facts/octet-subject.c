#include "facts/octet-subject.h"

#include "core/octet-byte-order.h"
#include "core/octet-parse-error.h"
#include "facts/octet-subject-name.h"

#include <string.h>

/* A URL may be long; nothing else that Octet reads can be. In bytes. */
#define MAX_URL_SIZE 65536
#define MAX_TEXT_SIZE 1024

typedef gboolean (*Reader) (OctetSubject *subject, const char *text, GError **error);

static gboolean
read_url (OctetSubject *subject, const char *text, GError **error)
{
  subject->kind = OCTET_SUBJECT_URL;

  return octet_url_parse (text, -1, &subject->url, error);
}

static gboolean
read_host (OctetSubject *subject, const char *text, GError **error)
{
  OctetAddress address;

  subject->kind = OCTET_SUBJECT_HOST;
  subject->name = g_strdup (text);

  if (octet_subject_looks_like_address (text))
    return octet_address_parse (text, -1, &address, error);

  return octet_subject_check_host_name (text, error);
}

/* @text up to its slash into @name, what follows into subject->protocol */
static gboolean
split_protocol (OctetSubject *subject, const char *text, char **ret_name, GError **error)
{
  const char *slash = strchr (text, '/');

  if (slash == NULL)
    {
      *ret_name = g_strdup (text);
      return TRUE;
    }

  if (!octet_subject_check_service_name (slash + 1, error))
    {
      if (error != NULL)
        octet_parse_error_move (*error, (gsize) g_utf8_pointer_to_offset (text, slash + 1));
      return FALSE;
    }

  *ret_name = g_strndup (text, (gsize) (slash - text));
  subject->protocol = g_ascii_strdown (slash + 1, -1);

  return TRUE;
}

static gboolean
read_port (OctetSubject *subject, const char *text, GError **error)
{
  g_autofree char *digits = NULL;

  subject->kind = OCTET_SUBJECT_PORT;

  return split_protocol (subject, text, &digits, error) &&
         octet_subject_parse_port (digits, &subject->number, error);
}

static gboolean
read_service (OctetSubject *subject, const char *text, GError **error)
{
  subject->kind = OCTET_SUBJECT_SERVICE;

  return split_protocol (subject, text, &subject->name, error) &&
         octet_subject_check_service_name (subject->name, error);
}

static gboolean
read_name (OctetSubject *subject, OctetSubjectKind kind, const char *text, GError **error)
{
  subject->kind = kind;
  subject->name = kind == OCTET_SUBJECT_PROTOCOL ? g_strdup (text) : g_ascii_strup (text, -1);

  return octet_subject_check_service_name (text, error);
}

static gboolean
read_protocol (OctetSubject *subject, const char *text, GError **error)
{
  return read_name (subject, OCTET_SUBJECT_PROTOCOL, text, error);
}

static gboolean
read_family (OctetSubject *subject, const char *text, GError **error)
{
  return read_name (subject, OCTET_SUBJECT_FAMILY, text, error);
}

static gboolean
read_socket_type (OctetSubject *subject, const char *text, GError **error)
{
  return read_name (subject, OCTET_SUBJECT_SOCKET_TYPE, text, error);
}

static gboolean
read_number (OctetSubject *subject, const char *text, GError **error)
{
  subject->kind = OCTET_SUBJECT_NUMBER;

  return octet_byte_order_parse_number (text, -1, &subject->number, error);
}

static gboolean
read_dialect (OctetSubject *subject, const char *text, GError **error)
{
  subject->kind = OCTET_SUBJECT_DIALECT;
  subject->name = g_strdup (text);

  return TRUE;
}

/* "192.0.2.1-192.0.2.9"; but a zone may have a hyphen in it, and -1 is a number below zero. */
static gboolean
looks_like_range (const char *text)
{
  const char *hyphen = strchr (text, '-');
  const char *zone = strchr (text, '%');
  OctetAddress address;

  if (hyphen == NULL || hyphen == text)
    return FALSE;

  return zone == NULL || zone > hyphen || !octet_address_parse (text, -1, &address, NULL);
}

/* Whether a person means one number: digits, maybe with a sign before them. */
static gboolean
looks_like_integer (const char *text)
{
  const char *digits = *text == '-' || *text == '+' ? text + 1 : text;

  return *digits != '\0' && digits[strspn (digits, "0123456789")] == '\0';
}

static gboolean
read_address (OctetSubject *subject, const char *text, GError **error)
{
  if (strchr (text, '/') != NULL)
    {
      subject->kind = OCTET_SUBJECT_NETWORK;
      return octet_network_parse (text, -1, &subject->network, &subject->form, error);
    }

  if (looks_like_range (text))
    {
      subject->kind = OCTET_SUBJECT_RANGE;
      return octet_range_parse (text, -1, &subject->range, error);
    }

  subject->kind = OCTET_SUBJECT_ADDRESS;
  subject->is_integer = looks_like_integer (text);
  if (subject->is_integer)
    return octet_address_parse_integer (text, -1, &subject->address, error);

  return octet_address_parse (text, -1, &subject->address, error);
}

static gboolean
read_in_services (OctetSubject *subject, const char *text, GError **error)
{
  if (g_ascii_isdigit (*text) || looks_like_integer (text))
    return read_port (subject, text, error);

  if (g_ascii_strncasecmp (text, "AF_", 3) == 0)
    return read_family (subject, text, error);

  if (g_ascii_strncasecmp (text, "SOCK_", 5) == 0)
    return read_socket_type (subject, text, error);

  return read_service (subject, text, error);
}

/* 0x7f000001 is a number; 0x7f.1 and 01200034567 are texts that parsers quarrel about. */
static gboolean
read_in_conversions (OctetSubject *subject, const char *text, GError **error)
{
  gboolean is_octal = text[0] == '0' && g_ascii_isdigit (text[1]);

  if (!is_octal &&
      (looks_like_integer (text) || (g_ascii_isdigit (*text) && strpbrk (text, ".:% ") == NULL)))
    return read_number (subject, text, error);

  return read_dialect (subject, text, error);
}

static gboolean
read_anywhere (OctetSubject *subject, const char *text, GError **error)
{
  if (octet_subject_looks_like_url (text))
    return read_url (subject, text, error);

  if (octet_subject_looks_like_address (text))
    return read_address (subject, text, error);

  return read_host (subject, text, error);
}

/* What a bare text is, in each panel and in none. */
static const Reader panel_readers[] = {
  [OCTET_PANEL_ADDRESSES] = read_address,          [OCTET_PANEL_HOSTS] = read_host,
  [OCTET_PANEL_SERVICES] = read_in_services,       [OCTET_PANEL_URLS] = read_url,
  [OCTET_PANEL_CONVERSIONS] = read_in_conversions, [OCTET_PANEL_ANY] = read_anywhere,
};

static const struct
{
  const char *prefix;
  OctetSubjectKind kind;
  Reader reader;
} prefixes[] = {
  { "host:", OCTET_SUBJECT_HOST, read_host },
  { "service:", OCTET_SUBJECT_SERVICE, read_service },
  { "port:", OCTET_SUBJECT_PORT, read_port },
  { "protocol:", OCTET_SUBJECT_PROTOCOL, read_protocol },
  { "family:", OCTET_SUBJECT_FAMILY, read_family },
  { "sockettype:", OCTET_SUBJECT_SOCKET_TYPE, read_socket_type },
  { "url:", OCTET_SUBJECT_URL, read_url },
  { "number:", OCTET_SUBJECT_NUMBER, read_number },
  { "dialect:", OCTET_SUBJECT_DIALECT, read_dialect },
};

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

/* Picks the reader by prefix or panel; @ret_rest is the text behind the prefix. */
static Reader
choose_reader (const char *text, OctetPanelId panel, const char **ret_rest)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (text, prefixes[i].prefix))
      {
        *ret_rest = skip_blanks (text + strlen (prefixes[i].prefix));
        return prefixes[i].reader;
      }

  *ret_rest = text;

  return panel_readers[panel];
}

static gboolean
read_subject (OctetSubject *subject, OctetPanelId panel, gsize *ret_start, GError **error)
{
  const char *rest;
  Reader reader = choose_reader (subject->text, panel, &rest);

  *ret_start = (gsize) g_utf8_pointer_to_offset (subject->text, rest);

  if (*rest == '\0')
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_EMPTY, 0, 0, "nothing to read");
      return FALSE;
    }

  if (reader != read_url && !octet_subject_looks_like_url (rest) &&
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

static const char *
get_prefix (OctetSubjectKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (prefixes[i].kind == kind)
      return prefixes[i].prefix;

  return "";
}

/* A bare text where a bare text is enough, and the prefix where it is not. */
static char *
with_prefix_if_needed (const OctetSubject *subject, const char *text)
{
  g_autoptr (OctetSubject) bare = octet_subject_parse (text, OCTET_PANEL_ANY, NULL);

  if (bare != NULL && bare->kind == subject->kind)
    return g_strdup (text);

  return g_strconcat (get_prefix (subject->kind), text, NULL);
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

  return g_strconcat (get_prefix (subject->kind), name, subject->protocol != NULL ? "/" : "",
                      subject->protocol != NULL ? subject->protocol : "", NULL);
}

#include "facts/octet-subject-reader.h"

#include "core/octet-byte-order.h"
#include "core/octet-parse-error.h"
#include "facts/octet-subject-name.h"

#include <string.h>

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
static const OctetSubjectReader panel_readers[] = {
  [OCTET_PANEL_ADDRESSES] = read_address,          [OCTET_PANEL_HOSTS] = read_host,
  [OCTET_PANEL_SERVICES] = read_in_services,       [OCTET_PANEL_URLS] = read_url,
  [OCTET_PANEL_CONVERSIONS] = read_in_conversions, [OCTET_PANEL_ANY] = read_anywhere,
};

static const struct
{
  const char *prefix;
  OctetSubjectKind kind;
  OctetSubjectReader reader;
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

/**
 * octet_subject_reader_choose:
 * @text: a text without blanks around it
 * @panel: where it was typed
 * @ret_reader: (out): what reads the text behind the prefix
 *
 * Returns: (transfer none): the prefix of @text, which settles what it is; "" if it has none
 */
const char *
octet_subject_reader_choose (const char *text, OctetPanelId panel, OctetSubjectReader *ret_reader)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (text, prefixes[i].prefix))
      {
        *ret_reader = prefixes[i].reader;
        return prefixes[i].prefix;
      }

  *ret_reader = panel_readers[panel];

  return "";
}

/**
 * octet_subject_reader_get_prefix:
 * @kind: a kind of subject
 *
 * Returns: (transfer none): its prefix; "" for the kinds that are known by their form alone
 */
const char *
octet_subject_reader_get_prefix (OctetSubjectKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (prefixes[i].kind == kind)
      return prefixes[i].prefix;

  return "";
}

/**
 * octet_subject_reader_may_be_long:
 * @reader: a reader
 *
 * Returns: whether what it reads may be as long as a URL
 */
gboolean
octet_subject_reader_may_be_long (OctetSubjectReader reader)
{
  return reader == read_url;
}

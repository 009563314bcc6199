#include "core/octet-url-private.h"
#include "core/octet-fault.h"
#include "core/octet-url-scheme.h"

#include <string.h>

typedef const char *Parts[OCTET_URL_N_PARTS];

/* [user[:password]@][host][:port]; NULL if there is nothing of it. */
static char *
join_netloc (const Parts parts, gboolean brackets)
{
  const char *host = parts[OCTET_URL_HOST];
  const char *username = parts[OCTET_URL_USERNAME];
  const char *password = parts[OCTET_URL_PASSWORD];
  GString *netloc = g_string_new (NULL);

  if (username != NULL || password != NULL)
    {
      g_string_append (netloc, username != NULL ? username : "");
      if (password != NULL)
        g_string_append_printf (netloc, ":%s", password);
      g_string_append_c (netloc, '@');
    }
  if (host != NULL)
    g_string_append_printf (netloc, brackets ? "[%s]" : "%s", host);
  if (parts[OCTET_URL_PORT] != NULL && parts[OCTET_URL_PORT][0] != '\0')
    g_string_append_printf (netloc, ":%s", parts[OCTET_URL_PORT]);

  return g_string_free (netloc, FALSE);
}

/* The characters that would end each part, were they not percent-encoded. */
static const char *
get_delimiters (OctetUrlPart part)
{
  switch (part)
    {
    case OCTET_URL_USERNAME:
      return "/?#[]@:";
    case OCTET_URL_PASSWORD:
      return "/?#[]@";
    case OCTET_URL_PATH:
      return "?#";
    case OCTET_URL_PARAMS:
      return "/?#";
    case OCTET_URL_QUERY:
      return "#";
    case OCTET_URL_SCHEME:
    case OCTET_URL_NETLOC:
    case OCTET_URL_FRAGMENT:
    case OCTET_URL_HOST:
    case OCTET_URL_PORT:
    case OCTET_URL_N_PARTS:
    default:
      return "";
    }
}

static char *
encode_delimiters (OctetUrlPart part, const char *text)
{
  const char *delimiters = get_delimiters (part);
  GString *encoded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (strchr (delimiters, *p) != NULL)
      g_string_append_printf (encoded, "%%%02X", (guint) *p);
    else
      g_string_append_c (encoded, *p);

  return g_string_free (encoded, FALSE);
}

static gboolean
refuse_any_of (const char *text,
               const char *characters,
               OctetParseErrorCode code,
               OctetFault *fault)
{
  gsize place = strcspn (text, characters);

  return text[place] == '\0' || octet_fault_set (fault, code, place, 1);
}

static gboolean
check_port (const char *text, OctetFault *fault)
{
  gsize n_digits = strspn (text, "0123456789");
  gsize n_zeros = strspn (text, "0");
  gsize length = strlen (text);

  if (n_digits < length)
    return octet_fault_set_character (fault, OCTET_PARSE_ERROR_URL_PORT_CHARACTER, text, length,
                                      n_digits);
  if (length - n_zeros > 5 || (length - n_zeros == 5 && strcmp (text + n_zeros, "65535") > 0))
    return octet_fault_set (fault, OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE, 0, length);

  return TRUE;
}

/* What cannot be percent-encoded must be right as it is. */
static gboolean
check_part (OctetUrlPart part, const char *text, OctetFault *fault)
{
  switch (part)
    {
    case OCTET_URL_SCHEME:
      return text[0] == '\0' || octet_url_scheme_is_valid (text, strlen (text)) ||
             octet_fault_set (fault, OCTET_PARSE_ERROR_NAME_CHARACTER, 0, strlen (text));
    case OCTET_URL_NETLOC:
      return refuse_any_of (text, "/?#", OCTET_PARSE_ERROR_URL_HOST, fault);
    case OCTET_URL_HOST:
      return refuse_any_of (text, "/?#@", OCTET_PARSE_ERROR_URL_HOST, fault);
    case OCTET_URL_PORT:
      return check_port (text, fault);
    case OCTET_URL_PATH:
    case OCTET_URL_PARAMS:
    case OCTET_URL_QUERY:
    case OCTET_URL_FRAGMENT:
    case OCTET_URL_USERNAME:
    case OCTET_URL_PASSWORD:
    case OCTET_URL_N_PARTS:
    default:
      return TRUE;
    }
}

/* The URL with @text, already encoded, for @part. */
static char *
join_with (const OctetUrl *url, OctetUrlPart part, const char *text)
{
  gboolean brackets = octet_url_has_brackets (url);
  g_autofree char *bare_host = NULL;
  g_autofree char *netloc = NULL;
  Parts parts;

  for (guint i = 0; i < OCTET_URL_N_PARTS; i++)
    parts[i] = octet_url_get_part (url, i);
  parts[part] = text;

  if (part == OCTET_URL_PATH && text == NULL)
    parts[part] = "";
  if (part == OCTET_URL_USERNAME && text == NULL)
    parts[OCTET_URL_PASSWORD] = NULL;
  if (part == OCTET_URL_HOST)
    {
      brackets = text != NULL && strchr (text, ':') != NULL;
      if (brackets && text[0] == '[' && g_str_has_suffix (text, "]"))
        parts[part] = bare_host = g_strndup (text + 1, strlen (text) - 2);
      else if (text != NULL && text[0] == '[')
        brackets = FALSE;
    }
  if (part >= OCTET_URL_USERNAME)
    parts[OCTET_URL_NETLOC] = netloc = join_netloc (parts, brackets);

  return octet_url_unsplit (parts, FALSE);
}

/**
 * octet_url_set_part:
 * @url: a URL
 * @part: which part to change
 * @text: (nullable): its new text; %NULL takes it away
 * @ret_url: (out) (transfer full): the new URL; untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR; the place is in @text
 *
 * Makes the URL that `_replace (…).geturl ()` gives in Python. Characters in @text that would end
 * the part are percent-encoded; in a scheme, netloc, host or port they are refused. A host with
 * colons gets brackets. Taking away the user name takes away the password too.
 *
 * Returns: whether the new text is a URL
 */
gboolean
octet_url_set_part (const OctetUrl *url,
                    OctetUrlPart part,
                    const char *text,
                    OctetUrl **ret_url,
                    GError **error)
{
  g_autofree char *encoded = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GError) refusal = NULL;
  OctetFault fault;

  g_return_val_if_fail (url != NULL && part < OCTET_URL_N_PARTS, FALSE);

  if (text != NULL)
    {
      gssize length = (gssize) strlen (text);

      if (length > 0 && !octet_fault_measure (text, &length, OCTET_URL_TEXT_LIMIT, error))
        return FALSE;
      if (!check_part (part, text, &fault))
        return octet_fault_raise (&fault, text, (gsize) length, error);
      encoded = encode_delimiters (part, text);
    }

  joined = join_with (url, part, encoded);
  if (octet_url_parse (joined, -1, ret_url, &refusal))
    return TRUE;

  /* The place in the whole URL says nothing to somebody who edits a part. */
  octet_fault_set (&fault, (OctetParseErrorCode) refusal->code, 0,
                   text != NULL ? strlen (text) : 0);

  return octet_fault_raise (&fault, text != NULL ? text : "", fault.length, error);
}

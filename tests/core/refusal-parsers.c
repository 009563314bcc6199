#include "refusal-parsers.h"

#include "core/octet-byte-order.h"
#include "core/octet-dialect.h"
#include "core/octet-range.h"
#include "core/octet-url.h"

#include <string.h>

/* The value that the parser must leave as it was, and a copy of it. */
#define UNTOUCHED(type, value)                                                                     \
  type value;                                                                                      \
  type before;                                                                                     \
  gboolean accepted = fill_both (&value, &before, sizeof value)

#define RETURN_UNTOUCHED(value)                                                                    \
  g_assert_cmpmem (&value, sizeof value, &before, sizeof before);                                  \
  return accepted

static gboolean
fill_both (gpointer value, gpointer before, gsize size)
{
  memset (value, 0x5a, size);
  memset (before, 0x5a, size);

  return TRUE;
}

gboolean
refusal_parse_address (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetAddress, address);

  accepted = octet_address_parse (text, length, &address, error);
  RETURN_UNTOUCHED (address);
}

gboolean
refusal_parse_integer (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetAddress, address);

  accepted = octet_address_parse_integer (text, length, &address, error);
  RETURN_UNTOUCHED (address);
}

gboolean
refusal_parse_network (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetNetwork, network);
  OctetPrefixForm form = 99;

  accepted = octet_network_parse (text, length, &network, &form, error);
  g_assert_cmpint (form, ==, 99);
  RETURN_UNTOUCHED (network);
}

gboolean
refusal_parse_strict (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetNetwork, network);

  accepted = octet_network_parse_strict (text, length, &network, error);
  RETURN_UNTOUCHED (network);
}

gboolean
refusal_parse_prefix_4 (const char *text, gssize length, GError **error)
{
  UNTOUCHED (guint, prefix_length);

  accepted = octet_network_parse_prefix (text, length, OCTET_IPV4, &prefix_length, NULL, error);
  RETURN_UNTOUCHED (prefix_length);
}

gboolean
refusal_parse_range (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetRange, range);

  accepted = octet_range_parse (text, length, &range, error);
  RETURN_UNTOUCHED (range);
}

gboolean
refusal_parse_uint128 (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetUint128, value);

  accepted = octet_uint128_parse (text, length, &value, error);
  RETURN_UNTOUCHED (value);
}

gboolean
refusal_parse_number (const char *text, gssize length, GError **error)
{
  UNTOUCHED (guint64, value);

  accepted = octet_byte_order_parse_number (text, length, &value, error);
  RETURN_UNTOUCHED (value);
}

static gboolean
parse_dialect (OctetDialect dialect, const char *text, gssize length, GError **error)
{
  OctetReading reading = OCTET_READING_PLAIN;
  UNTOUCHED (OctetAddress, address);

  accepted = octet_dialect_parse (dialect, text, length, &address, &reading, error);
  g_assert_true (reading == OCTET_READING_REFUSED || reading == OCTET_READING_DOMAIN);
  RETURN_UNTOUCHED (address);
}

gboolean
refusal_parse_inet_aton (const char *text, gssize length, GError **error)
{
  return parse_dialect (OCTET_DIALECT_INET_ATON, text, length, error);
}

gboolean
refusal_parse_inet_pton (const char *text, gssize length, GError **error)
{
  return parse_dialect (OCTET_DIALECT_INET_PTON, text, length, error);
}

gboolean
refusal_parse_whatwg (const char *text, gssize length, GError **error)
{
  return parse_dialect (OCTET_DIALECT_WHATWG, text, length, error);
}

gboolean
refusal_parse_url (const char *text, gssize length, GError **error)
{
  UNTOUCHED (OctetUrl *, url);

  accepted = octet_url_parse (text, length, &url, error);
  RETURN_UNTOUCHED (url);
}

gboolean
refusal_parse_url_port (const char *text, gssize length, GError **error)
{
  g_autoptr (OctetUrl) url = NULL;
  UNTOUCHED (int, port);

  g_assert_true (octet_url_parse (text, length, &url, NULL));
  accepted = octet_url_get_port (url, &port, error);
  RETURN_UNTOUCHED (port);
}

static gboolean
set_part (OctetUrlPart part, const char *text, GError **error)
{
  g_autoptr (OctetUrl) url = NULL;
  UNTOUCHED (OctetUrl *, changed);

  g_assert_true (octet_url_parse ("http://user@host:80/path", -1, &url, NULL));
  accepted = octet_url_set_part (url, part, text, &changed, error);
  RETURN_UNTOUCHED (changed);
}

gboolean
refusal_set_scheme (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_SCHEME, text, error);
}

gboolean
refusal_set_netloc (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_NETLOC, text, error);
}

gboolean
refusal_set_host (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_HOST, text, error);
}

gboolean
refusal_set_port (const char *text, gssize length, GError **error)
{
  return set_part (OCTET_URL_PORT, text, error);
}

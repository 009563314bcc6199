#include "core/octet-address-form.h"

#include "core/octet-dialect.h"
#include "core/octet-parse-error.h"

#include <string.h>

/* Longer than any form of any address: sixteen bytes in binary with blanks are 143 characters. */
static const gsize max_length = 256;

/**
 * octet_address_form_exists:
 *
 * Returns: whether addresses of @version are written in @form
 */
gboolean
octet_address_form_exists (OctetAddressForm form, OctetIpVersion version)
{
  switch (form)
    {
    case OCTET_FORM_EXPLODED:
      return version == OCTET_IPV6;
    case OCTET_FORM_INET_ATON:
    case OCTET_FORM_MAPPED:
      return version == OCTET_IPV4;
    default:
      return TRUE;
    }
}

/* ── printing ── */

static char *
print_integer (const OctetAddress *address)
{
  char text[OCTET_UINT128_DECIMAL_SIZE];

  octet_uint128_print (address->value, text);

  return g_strdup (text);
}

static void
append_binary (GString *text, guint8 byte, gboolean first)
{
  if (!first)
    g_string_append_c (text, ' ');
  for (guint bit = 0; bit < 8; bit++)
    g_string_append_c (text, (byte >> (7 - bit)) & 1 ? '1' : '0');
}

/* As repr() writes bytes: printable ASCII as it is, everything else as \xNN. */
static void
append_python (GString *text, guint8 byte)
{
  if (byte == '\t')
    g_string_append (text, "\\t");
  else if (byte == '\n')
    g_string_append (text, "\\n");
  else if (byte == '\r')
    g_string_append (text, "\\r");
  else if (byte == '\\' || byte == '\'')
    g_string_append_printf (text, "\\%c", byte);
  else if (g_ascii_isprint ((char) byte))
    g_string_append_c (text, (char) byte);
  else
    g_string_append_printf (text, "\\x%02x", byte);
}

static char *
print_bytes (OctetAddressForm form, const OctetAddress *address)
{
  const gsize n_bytes = octet_address_get_size (address);
  GString *text = g_string_new (form == OCTET_FORM_HEXADECIMAL ? "0x"
                                : form == OCTET_FORM_C_ARRAY   ? "{ "
                                : form == OCTET_FORM_PYTHON    ? "b'"
                                                               : NULL);
  guint8 bytes[16];

  octet_address_to_bytes (address, bytes);
  for (gsize i = 0; i < n_bytes; i++)
    if (form == OCTET_FORM_HEXADECIMAL)
      g_string_append_printf (text, "%02x", bytes[i]);
    else if (form == OCTET_FORM_C_ARRAY)
      g_string_append_printf (text, "%s0x%02x", i > 0 ? ", " : "", bytes[i]);
    else if (form == OCTET_FORM_PYTHON)
      append_python (text, bytes[i]);
    else
      append_binary (text, bytes[i], i == 0);

  g_string_append (text, form == OCTET_FORM_C_ARRAY ? " }" : form == OCTET_FORM_PYTHON ? "'" : "");

  return g_string_free (text, FALSE);
}

/**
 * octet_address_form_print:
 * @form: a form that addresses of this version have
 *
 * Returns: (transfer full): @address in @form
 */
char *
octet_address_form_print (OctetAddressForm form, const OctetAddress *address)
{
  g_return_val_if_fail (octet_address_form_exists (form, address->version), NULL);

  switch (form)
    {
    case OCTET_FORM_TEXT:
      return octet_address_to_string (address);
    case OCTET_FORM_EXPLODED:
      return octet_address_to_exploded (address);
    case OCTET_FORM_INTEGER:
      return print_integer (address);
    case OCTET_FORM_INET_ATON:
      return octet_dialect_to_shortest (address);
    case OCTET_FORM_MAPPED:
      {
        g_autofree char *text = octet_address_to_string (address);

        return g_strconcat ("::ffff:", text, NULL);
      }
    case OCTET_FORM_HEXADECIMAL:
    case OCTET_FORM_BINARY:
    case OCTET_FORM_C_ARRAY:
    case OCTET_FORM_PYTHON:
      return print_bytes (form, address);
    case OCTET_N_FORMS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* ── reading ── */

static gboolean
refuse (const char *text, const char *at, GError **error)
{
  const gsize offset = (gsize) g_utf8_strlen (text, at - text);

  octet_parse_error_set (error, OCTET_PARSE_ERROR_NUMBER_CHARACTER, offset, *at != '\0' ? 1 : 0,
                         "character %" G_GSIZE_FORMAT " does not belong here", offset + 1);

  return FALSE;
}

static gboolean
refuse_size (const char *text, GError **error)
{
  octet_parse_error_set (error, OCTET_PARSE_ERROR_INTEGER_TOO_LARGE, 0,
                         (gsize) g_utf8_strlen (text, -1),
                         "more or fewer bytes than an address has");

  return FALSE;
}

static gboolean
parse_integer (const char *text, OctetIpVersion version, OctetAddress *ret_address, GError **error)
{
  OctetUint128 value;

  if (!octet_uint128_parse (text, -1, &value, error))
    return FALSE;
  if (version == OCTET_IPV4 && (value.high != 0 || value.low > G_MAXUINT32))
    return refuse_size (text, error);

  *ret_address = version == OCTET_IPV4 ? octet_address_from_ipv4 ((guint32) value.low)
                                       : octet_address_from_ipv6 (value);

  return TRUE;
}

/* Digits of 2^@bits_each, blanks between them allowed in binary. */
static gboolean
parse_digits (const char *text,
              guint bits_each,
              OctetIpVersion version,
              OctetAddress *ret_address,
              GError **error)
{
  const guint size = octet_ip_version_get_bits (version);
  OctetUint128 value = OCTET_UINT128_ZERO;
  guint n_bits = 0;
  const char *c = text;

  if (bits_each == 4 && c[0] == '0' && (c[1] == 'x' || c[1] == 'X'))
    c += 2;

  for (; *c != '\0'; c++)
    {
      const int digit = g_ascii_xdigit_value (*c);

      if (bits_each == 1 && *c == ' ')
        continue;
      if (digit < 0 || digit >= 1 << bits_each)
        return refuse (text, c, error);

      value = octet_uint128_shift_left (value, bits_each);
      value.low |= (guint64) digit;
      n_bits += bits_each;
      if (n_bits > size)
        return refuse_size (text, error);
    }
  if (n_bits != size)
    return refuse_size (text, error);

  *ret_address = version == OCTET_IPV4 ? octet_address_from_ipv4 ((guint32) value.low)
                                       : octet_address_from_ipv6 (value);

  return TRUE;
}

static gboolean
finish_bytes (const char *text,
              const guint8 *bytes,
              gsize n_bytes,
              OctetIpVersion version,
              OctetAddress *ret_address,
              GError **error)
{
  if (n_bytes != octet_ip_version_get_bits (version) / 8)
    return refuse_size (text, error);

  *ret_address = octet_address_from_bytes (version, bytes);

  return TRUE;
}

/* { 0x08, 0, 0x00, 1 }: numbers of C up to 255 between braces */
static gboolean
parse_c_array (const char *text, OctetIpVersion version, OctetAddress *ret_address, GError **error)
{
  guint8 bytes[16];
  gsize n_bytes = 0;
  const char *c = text + strspn (text, " {");

  while (*c != '\0' && *c != '}')
    {
      const gboolean is_hex = c[0] == '0' && (c[1] == 'x' || c[1] == 'X');
      guint value = 0, n_digits = 0;

      for (c += is_hex ? 2 : 0; is_hex ? g_ascii_isxdigit (*c) : g_ascii_isdigit (*c);
           c++, n_digits++)
        if ((value = value * (is_hex ? 16 : 10) + (guint) g_ascii_xdigit_value (*c)) > G_MAXUINT8)
          return refuse (text, c, error);
      if (n_digits == 0)
        return refuse (text, c, error);
      if (n_bytes == G_N_ELEMENTS (bytes))
        return refuse_size (text, error);

      bytes[n_bytes++] = (guint8) value;
      c += strspn (c, " ,");
    }
  if (*c == '}' && c[1 + strspn (c + 1, " ;")] != '\0')
    return refuse (text, c + 1, error);

  return finish_bytes (text, bytes, n_bytes, version, ret_address, error);
}

/* One byte of b'…', which may be escaped; returns what follows it, or NULL. */
static const char *
read_python_byte (const char *c, guint8 *ret_byte)
{
  static const char letters[] = "tnr\\'\"", values[] = "\t\n\r\\'\"";
  const char *letter;

  if (*c != '\\')
    {
      *ret_byte = (guint8) *c;
      return g_ascii_isprint (*c) ? c + 1 : NULL;
    }
  if (c[1] == 'x' && g_ascii_isxdigit (c[2]) && g_ascii_isxdigit (c[3]))
    {
      *ret_byte = (guint8) (g_ascii_xdigit_value (c[2]) * 16 + g_ascii_xdigit_value (c[3]));
      return c + 4;
    }
  letter = c[1] != '\0' ? strchr (letters, c[1]) : NULL;
  if (letter == NULL)
    return NULL;

  *ret_byte = (guint8) values[letter - letters];

  return c + 2;
}

static gboolean
parse_python (const char *text, OctetIpVersion version, OctetAddress *ret_address, GError **error)
{
  guint8 bytes[16];
  gsize n_bytes = 0;
  const char quote = text[0] == 'b' ? text[1] : '\0';
  const char *c = text + 2;

  if (quote != '\'' && quote != '"')
    return refuse (text, text, error);

  while (*c != quote)
    {
      guint8 byte;
      const char *next = *c != '\0' ? read_python_byte (c, &byte) : NULL;

      if (next == NULL)
        return refuse (text, c, error);
      if (n_bytes == G_N_ELEMENTS (bytes))
        return refuse_size (text, error);
      bytes[n_bytes++] = byte;
      c = next;
    }
  if (c[1] != '\0')
    return refuse (text, c + 1, error);

  return finish_bytes (text, bytes, n_bytes, version, ret_address, error);
}

static gboolean
parse_text (OctetAddressForm form,
            OctetIpVersion version,
            const char *text,
            OctetAddress *ret_address,
            GError **error)
{
  OctetAddress address;
  OctetAddress mapped;

  if (!octet_address_parse (text, -1, &address, error))
    return FALSE;

  if (form == OCTET_FORM_MAPPED && octet_address_get_ipv4_mapped (&address, &mapped))
    address = mapped;
  else if (form == OCTET_FORM_MAPPED || address.version != version)
    return refuse_size (text, error);

  *ret_address = address;

  return TRUE;
}

/**
 * octet_address_form_parse:
 * @form: the form that @text is in
 * @version: of the address that it must be
 * @ret_address: (out): the address; not touched on failure
 *
 * Reads what octet_address_form_print() writes, and what a person would type in its place: digits
 * of either case, decimal numbers in a C array, either quote in Python bytes.
 *
 * Returns: FALSE with %OCTET_PARSE_ERROR if @text is no such address in this form
 */
gboolean
octet_address_form_parse (OctetAddressForm form,
                          OctetIpVersion version,
                          const char *text,
                          OctetAddress *ret_address,
                          GError **error)
{
  g_return_val_if_fail (octet_address_form_exists (form, version), FALSE);

  if (strlen (text) > max_length)
    {
      octet_parse_error_set (error, OCTET_PARSE_ERROR_TOO_LONG, 0, (gsize) g_utf8_strlen (text, -1),
                             "longer than any form of an address");
      return FALSE;
    }

  switch (form)
    {
    case OCTET_FORM_INTEGER:
      return parse_integer (text, version, ret_address, error);
    case OCTET_FORM_HEXADECIMAL:
      return parse_digits (text, 4, version, ret_address, error);
    case OCTET_FORM_BINARY:
      return parse_digits (text, 1, version, ret_address, error);
    case OCTET_FORM_C_ARRAY:
      return parse_c_array (text, version, ret_address, error);
    case OCTET_FORM_PYTHON:
      return parse_python (text, version, ret_address, error);
    case OCTET_FORM_INET_ATON:
      return octet_dialect_parse (OCTET_DIALECT_INET_ATON, text, -1, ret_address, NULL, error);
    case OCTET_FORM_TEXT:
    case OCTET_FORM_EXPLODED:
    case OCTET_FORM_MAPPED:
      return parse_text (form, version, text, ret_address, error);
    case OCTET_N_FORMS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

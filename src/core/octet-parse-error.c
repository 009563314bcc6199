#include "core/octet-parse-error.h"

#include <stdarg.h>

typedef struct
{
  gsize offset; /* characters */
  gsize length; /* characters; 0 marks a place between two */
} OctetParseErrorPrivate;

static void
octet_parse_error_private_init (OctetParseErrorPrivate *place)
{
}

static void
octet_parse_error_private_copy (const OctetParseErrorPrivate *place, OctetParseErrorPrivate *copy)
{
  /* Neither is ever NULL, but the compiler sees a way by which GLib could pass it. */
  if (place != NULL && copy != NULL)
    *copy = *place;
}

static void
octet_parse_error_private_clear (OctetParseErrorPrivate *place)
{
}

G_DEFINE_EXTENDED_ERROR (OctetParseError, octet_parse_error)

static const char *const code_names[] = {
  [OCTET_PARSE_ERROR_EMPTY] = "empty",
  [OCTET_PARSE_ERROR_TOO_LONG] = "too-long",
  [OCTET_PARSE_ERROR_NOT_UTF8] = "not-utf8",
  [OCTET_PARSE_ERROR_NOT_AN_ADDRESS] = "not-an-address",
  [OCTET_PARSE_ERROR_OCTET_COUNT_FEW] = "octet-count-few",
  [OCTET_PARSE_ERROR_OCTET_COUNT_MANY] = "octet-count-many",
  [OCTET_PARSE_ERROR_OCTET_EMPTY] = "octet-empty",
  [OCTET_PARSE_ERROR_OCTET_CHARACTER] = "octet-character",
  [OCTET_PARSE_ERROR_OCTET_LEADING_ZERO] = "octet-leading-zero",
  [OCTET_PARSE_ERROR_OCTET_TOO_LARGE] = "octet-too-large",
  [OCTET_PARSE_ERROR_GROUP_COUNT_FEW] = "group-count-few",
  [OCTET_PARSE_ERROR_GROUP_COUNT_MANY] = "group-count-many",
  [OCTET_PARSE_ERROR_GROUP_EMPTY] = "group-empty",
  [OCTET_PARSE_ERROR_GROUP_CHARACTER] = "group-character",
  [OCTET_PARSE_ERROR_GROUP_TOO_LONG] = "group-too-long",
  [OCTET_PARSE_ERROR_COMPRESSION_TWICE] = "compression-twice",
  [OCTET_PARSE_ERROR_ZONE_EMPTY] = "zone-empty",
  [OCTET_PARSE_ERROR_ZONE_CHARACTER] = "zone-character",
  [OCTET_PARSE_ERROR_ZONE_TOO_LONG] = "zone-too-long",
  [OCTET_PARSE_ERROR_ZONE_ON_IPV4] = "zone-on-ipv4",
  [OCTET_PARSE_ERROR_INTEGER_CHARACTER] = "integer-character",
  [OCTET_PARSE_ERROR_INTEGER_TOO_LARGE] = "integer-too-large",
  [OCTET_PARSE_ERROR_INTEGER_NEGATIVE] = "integer-negative",
  [OCTET_PARSE_ERROR_PREFIX_EMPTY] = "prefix-empty",
  [OCTET_PARSE_ERROR_PREFIX_CHARACTER] = "prefix-character",
  [OCTET_PARSE_ERROR_PREFIX_TOO_LARGE] = "prefix-too-large",
  [OCTET_PARSE_ERROR_PREFIX_TWICE] = "prefix-twice",
  [OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS] = "mask-not-contiguous",
  [OCTET_PARSE_ERROR_HOST_BITS_SET] = "host-bits-set",
  [OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER] = "range-versions-differ",
  [OCTET_PARSE_ERROR_RANGE_REVERSED] = "range-reversed",
  [OCTET_PARSE_ERROR_URL_BRACKETS] = "url-brackets",
  [OCTET_PARSE_ERROR_URL_HOST] = "url-host",
  [OCTET_PARSE_ERROR_URL_LOOKALIKE] = "url-lookalike",
  [OCTET_PARSE_ERROR_URL_PORT_CHARACTER] = "url-port-character",
  [OCTET_PARSE_ERROR_URL_PORT_TOO_LARGE] = "url-port-too-large",
  [OCTET_PARSE_ERROR_NUMBER_CHARACTER] = "number-character",
  [OCTET_PARSE_ERROR_NUMBER_TOO_LARGE] = "number-too-large",
  [OCTET_PARSE_ERROR_NAME_CHARACTER] = "name-character",
  [OCTET_PARSE_ERROR_NAME_TOO_LONG] = "name-too-long",
  [OCTET_PARSE_ERROR_UNKNOWN_NAME] = "unknown-name",
};

G_STATIC_ASSERT (G_N_ELEMENTS (code_names) == OCTET_PARSE_ERROR_N_CODES);

/**
 * octet_parse_error_code_to_string:
 * @code: a code of %OCTET_PARSE_ERROR
 *
 * Returns: the stable name of @code, such as "octet-too-large"; scripts rely on it
 */
const char *
octet_parse_error_code_to_string (OctetParseErrorCode code)
{
  g_return_val_if_fail (code < OCTET_PARSE_ERROR_N_CODES, NULL);

  return code_names[code];
}

static OctetParseErrorPrivate *
get_place (const GError *error)
{
  OctetParseErrorPrivate *place = octet_parse_error_get_private (error);

  g_assert (place != NULL);

  return place;
}

/**
 * octet_parse_error_set:
 * @error: (nullable): where to put the error, as g_set_error() takes it
 * @code: which part is at fault
 * @offset: where the faulty part begins, in characters from the start of the text
 * @length: how many characters it has; 0 if something is missing at @offset
 * @format: what is wrong, in English, as printf() takes it
 */
void
octet_parse_error_set (GError **error,
                       OctetParseErrorCode code,
                       gsize offset,
                       gsize length,
                       const char *format,
                       ...)
{
  OctetParseErrorPrivate *place;
  va_list arguments;

  if (error == NULL)
    return;

  va_start (arguments, format);
  *error = g_error_new_valist (OCTET_PARSE_ERROR, (int) code, format, arguments);
  va_end (arguments);

  place = get_place (*error);
  place->offset = offset;
  place->length = length;
}

/**
 * octet_parse_error_get_offset:
 * @error: an error of %OCTET_PARSE_ERROR
 *
 * Returns: where the faulty part begins, in characters (not bytes) from the start of the text
 */
gsize
octet_parse_error_get_offset (const GError *error)
{
  return get_place (error)->offset;
}

/**
 * octet_parse_error_get_length:
 * @error: an error of %OCTET_PARSE_ERROR
 *
 * Returns: how many characters are at fault; 0 if something is missing at the offset
 */
gsize
octet_parse_error_get_length (const GError *error)
{
  return get_place (error)->length;
}

/**
 * octet_parse_error_move:
 * @error: an error of %OCTET_PARSE_ERROR
 * @characters: how far to the right
 *
 * Moves the place of @error, for a parser that handed a part of its text to another parser.
 */
void
octet_parse_error_move (GError *error, gsize characters)
{
  get_place (error)->offset += characters;
}

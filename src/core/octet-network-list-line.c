#include "core/octet-network-list-line.h"

#include "core/octet-fault.h"

#include <string.h>

static gboolean
is_blank (char character)
{
  return character == ' ' || character == '\t' || character == '\r';
}

/* Where the text from @start to @end ends without the blanks behind it. */
static gsize
trim_end (const char *text, gsize start, gsize end)
{
  while (end > start && is_blank (text[end - 1]))
    end--;

  return end;
}

static gsize
trim_start (const char *text, gsize start, gsize end)
{
  while (start < end && is_blank (text[start]))
    start++;

  return start;
}

/* Where the comment begins, or @length. Behind anything but a blank, the marks are no marks:
 * "10.0.0.1;10.0.0.2" shall be refused, not read as its first half. */
static gsize
find_comment (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && !is_blank (text[i - 1]))
        continue;
      if (text[i] == '#' || text[i] == ';' ||
          (text[i] == '/' && i + 1 < length && text[i + 1] == '/'))
        return i;
    }

  return length;
}

/* The "-" of a range may have blanks around it; octet_range_parse() knows none. */
static gboolean
parse_range (const char *text, gsize length, gsize hyphen, OctetRange *ret_range, GError **error)
{
  gsize left_end = trim_end (text, 0, hyphen);
  gsize right_start = trim_start (text, hyphen + 1, length);
  gsize n_blanks = right_start - left_end - 1;
  char joined[OCTET_FAULT_TEXT_LIMIT];
  GError *refusal = NULL;

  if (n_blanks == 0 || length > sizeof joined)
    return octet_range_parse (text, (gssize) length, ret_range, error);

  memcpy (joined, text, left_end);
  joined[left_end] = '-';
  memcpy (joined + left_end + 1, text + right_start, length - right_start);
  if (octet_range_parse (joined, (gssize) (length - n_blanks), ret_range, &refusal))
    return TRUE;

  if (octet_parse_error_get_offset (refusal) > (gsize) g_utf8_strlen (text, (gssize) left_end))
    octet_parse_error_move (refusal, n_blanks);
  g_propagate_error (error, refusal);

  return FALSE;
}

/* @zone stands behind @percent in @text. */
static gboolean
check_zone (const char *text, gsize length, const char *percent, const char *zone, GError **error)
{
  OctetFault fault;

  for (gsize i = 0; zone[i] != '\0'; i++)
    if ((guchar) zone[i] < 0x80 && !g_ascii_isalnum (zone[i]) && strchr ("-._~", zone[i]) == NULL)
      {
        octet_fault_set (&fault, OCTET_PARSE_ERROR_ZONE_CHARACTER, (gsize) (percent + 1 - text) + i,
                         1);
        return octet_fault_raise (&fault, text, length, error);
      }

  return TRUE;
}

static gboolean
parse_network (const char *text, gsize length, OctetNetwork *ret_network, GError **error)
{
  return octet_network_parse (text, (gssize) length, ret_network, NULL, error) &&
         check_zone (text, length, memchr (text, '%', length), ret_network->address.zone, error);
}

/* Reads an entry that is not blank and has neither comment nor blanks around it. Behind a "%", the
 * "-" can also be a part of the zone's name, unless two addresses stand around it. */
static OctetNetworkListLineKind
parse_entry (const char *text, gsize length, OctetNetworkListLine *ret_line, GError **error)
{
  const char *hyphen = memchr (text, '-', length);
  const char *percent = memchr (text, '%', length);
  OctetRange *range = &ret_line->range;
  GError *refusal = NULL;

  if (hyphen == NULL)
    return parse_network (text, length, &ret_line->network, error)
               ? OCTET_NETWORK_LIST_LINE_NETWORK
               : OCTET_NETWORK_LIST_LINE_REFUSED;

  if (parse_range (text, length, (gsize) (hyphen - text), range, &refusal))
    return check_zone (text, length, percent, range->first.zone, error) &&
                   check_zone (text, length, memrchr (text, '%', length), range->last.zone, error)
               ? OCTET_NETWORK_LIST_LINE_RANGE
               : OCTET_NETWORK_LIST_LINE_REFUSED;

  if (percent != NULL && percent < hyphen && refusal->code != OCTET_PARSE_ERROR_RANGE_REVERSED &&
      refusal->code != OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER)
    {
      g_error_free (refusal);
      return parse_network (text, length, &ret_line->network, error)
                 ? OCTET_NETWORK_LIST_LINE_NETWORK
                 : OCTET_NETWORK_LIST_LINE_REFUSED;
    }
  g_propagate_error (error, refusal);

  return OCTET_NETWORK_LIST_LINE_REFUSED;
}

/*
 * octet_network_list_line_parse:
 * @text: a line, without its end
 * @length: its length in bytes
 * @is_cut: whether the line goes on behind @length
 * @ret_line: (out): the entry, in the field that the kind names
 * @error: (nullable): an %OCTET_PARSE_ERROR, if the line is refused; its place counts from the
 *   start of the line
 *
 * Returns: what the line is
 */
OctetNetworkListLineKind
octet_network_list_line_parse (const char *text,
                               gsize length,
                               gboolean is_cut,
                               OctetNetworkListLine *ret_line,
                               GError **error)
{
  gsize start = trim_start (text, 0, length);
  gsize end = trim_end (text, start, length);
  gssize n_bytes = (gssize) length;
  OctetNetworkListLineKind kind;
  gsize comment;

  /* What is read whole, and without a zone, has no room for a comment or a second entry. */
  if (!is_cut && end > start &&
      octet_network_parse (text + start, (gssize) (end - start), &ret_line->network, NULL, NULL) &&
      ret_line->network.address.zone[0] == '\0')
    return OCTET_NETWORK_LIST_LINE_NETWORK;

  comment = find_comment (text, length);
  if (comment == length && is_cut)
    {
      octet_fault_measure (text, &n_bytes, OCTET_FAULT_TEXT_LIMIT, error);
      return OCTET_NETWORK_LIST_LINE_REFUSED;
    }
  end = trim_end (text, start, comment);
  if (end <= start)
    return OCTET_NETWORK_LIST_LINE_BLANK;

  kind = parse_entry (text + start, end - start, ret_line, error);
  if (kind == OCTET_NETWORK_LIST_LINE_REFUSED && error != NULL)
    octet_parse_error_move (*error, start);

  return kind;
}

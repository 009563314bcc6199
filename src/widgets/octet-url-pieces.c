#include "widgets/octet-url-pieces.h"

/* The leaves of a URL, in the order in which they can stand in it. */
static const OctetUrlPart leaves[] = {
  OCTET_URL_SCHEME, OCTET_URL_USERNAME, OCTET_URL_PASSWORD, OCTET_URL_HOST,     OCTET_URL_PORT,
  OCTET_URL_PATH,   OCTET_URL_PARAMS,   OCTET_URL_QUERY,    OCTET_URL_FRAGMENT,
};

static const gsize least_piece = 9; /* characters: a shortened piece says something still */

void
octet_url_piece_free (OctetUrlPiece *piece)
{
  g_free (piece->text);
  g_free (piece);
}

static void
append_piece (GPtrArray *pieces, OctetUrlPart part, const char *text, gsize from, gsize to)
{
  OctetUrlPiece *piece;

  if (from >= to)
    return;

  piece = g_new0 (OctetUrlPiece, 1);
  piece->part = part;
  piece->text = g_utf8_substring (text, (glong) from, (glong) to);
  g_ptr_array_add (pieces, piece);
}

GPtrArray *
octet_url_pieces_new (const OctetUrl *url)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_url_piece_free);
  const char *text = octet_url_get_text (url);
  gsize done = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (leaves); i++)
    {
      gsize offset, length;

      if (!octet_url_get_span (url, leaves[i], &offset, &length) || length == 0 || offset < done)
        continue;

      append_piece (pieces, OCTET_URL_DELIMITER, text, done, offset);
      append_piece (pieces, leaves[i], text, offset, offset + length);
      done = offset + length;
    }
  append_piece (pieces, OCTET_URL_DELIMITER, text, done, (gsize) g_utf8_strlen (text, -1));

  return pieces;
}

gsize
octet_url_pieces_count_characters (GPtrArray *pieces)
{
  gsize n = 0;

  for (guint i = 0; i < pieces->len; i++)
    n += (gsize) g_utf8_strlen (((OctetUrlPiece *) g_ptr_array_index (pieces, i))->text, -1);

  return n;
}

static OctetUrlPiece *
find_longest (GPtrArray *pieces, gsize *ret_length)
{
  OctetUrlPiece *longest = NULL;

  *ret_length = 0;
  for (guint i = 0; i < pieces->len; i++)
    {
      OctetUrlPiece *piece = g_ptr_array_index (pieces, i);
      const gsize length = (gsize) g_utf8_strlen (piece->text, -1);

      if (length > *ret_length)
        {
          longest = piece;
          *ret_length = length;
        }
    }

  return longest;
}

void
octet_url_pieces_shorten (GPtrArray *pieces, gsize max_characters)
{
  gsize n = octet_url_pieces_count_characters (pieces);

  while (n > max_characters)
    {
      gsize length, kept, head;
      OctetUrlPiece *piece = find_longest (pieces, &length);
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;

      if (length <= least_piece)
        break; /* many short pieces: nothing more to gain */

      kept = MAX (least_piece, length - MIN (length, n - max_characters));
      kept = MAX (kept, length / 2);
      head = kept / 2;
      start = g_utf8_substring (piece->text, 0, (glong) head);
      end = g_utf8_substring (piece->text, (glong) (length - (kept - head - 1)), (glong) length);
      g_free (piece->text);
      piece->text = g_strconcat (start, "…", end, NULL);
      n -= length - kept;
    }
}

/* the six colours of named blocks; the host has its own, everywhere */
static const struct
{
  OctetColour fill;
  OctetColour ink;
} colours[OCTET_URL_N_PARTS] = {
  [OCTET_URL_SCHEME] = { OCTET_COLOUR_BLOCK6, OCTET_COLOUR_BLOCK6_FG },
  [OCTET_URL_NETLOC] = { OCTET_COLOUR_BLOCK5, OCTET_COLOUR_BLOCK5_FG },
  [OCTET_URL_PATH] = { OCTET_COLOUR_BLOCK1, OCTET_COLOUR_BLOCK1_FG },
  [OCTET_URL_PARAMS] = { OCTET_COLOUR_BLOCK4, OCTET_COLOUR_BLOCK4_FG },
  [OCTET_URL_QUERY] = { OCTET_COLOUR_BLOCK2, OCTET_COLOUR_BLOCK2_FG },
  [OCTET_URL_FRAGMENT] = { OCTET_COLOUR_BLOCK3, OCTET_COLOUR_BLOCK3_FG },
  [OCTET_URL_USERNAME] = { OCTET_COLOUR_BLOCK5, OCTET_COLOUR_BLOCK5_FG },
  [OCTET_URL_PASSWORD] = { OCTET_COLOUR_BLOCK5, OCTET_COLOUR_BLOCK5_FG },
  [OCTET_URL_HOST] = { OCTET_COLOUR_HOST, OCTET_COLOUR_ON_HOST },
  [OCTET_URL_PORT] = { OCTET_COLOUR_BLOCK6, OCTET_COLOUR_BLOCK6_FG },
};

OctetColour
octet_url_part_get_fill (OctetUrlPart part)
{
  g_return_val_if_fail (part < OCTET_URL_N_PARTS, OCTET_COLOUR_BASE);

  return colours[part].fill;
}

OctetColour
octet_url_part_get_ink (OctetUrlPart part)
{
  g_return_val_if_fail (part < OCTET_URL_N_PARTS, OCTET_COLOUR_FG);

  return colours[part].ink;
}

/* A URL cut into the pieces that a ribbon shows: parts, and the delimiters between them. */
#pragma once

#include "core/octet-url.h"
#include "widgets/octet-palette.h"

G_BEGIN_DECLS

#define OCTET_URL_DELIMITER OCTET_URL_N_PARTS

typedef struct
{
  OctetUrlPart part; /* OCTET_URL_DELIMITER for :// and its like */
  char *text;        /* what is drawn: maybe shortened */
  float x;           /* set by the ribbon */
  float width;
} OctetUrlPiece;

void octet_url_piece_free (OctetUrlPiece *piece);
/* (transfer container) (element-type OctetUrlPiece): in the order of the text */
GPtrArray *octet_url_pieces_new (const OctetUrl *url);
/* shortens the longest pieces until all have at most @max_characters together */
void octet_url_pieces_shorten (GPtrArray *pieces, gsize max_characters);
gsize octet_url_pieces_count_characters (GPtrArray *pieces);

OctetColour octet_url_part_get_fill (OctetUrlPart part);
OctetColour octet_url_part_get_ink (OctetUrlPart part);

G_END_DECLS

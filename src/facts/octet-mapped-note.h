/* Older Pythons write IPv4-mapped addresses otherwise: facts whose raw value has one say so. */
#pragma once

#include "facts/octet-description.h"

G_BEGIN_DECLS

void octet_mapped_note_add (OctetDescription *description);

G_END_DECLS

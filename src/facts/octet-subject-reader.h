/* The readers of subjects: one for each kind and each panel, and which of them reads a text. */
#pragma once

#include "facts/octet-subject.h"

G_BEGIN_DECLS

/* fills in the kind and what belongs to it; offsets of errors are in characters of @text */
typedef gboolean (*OctetSubjectReader) (OctetSubject *subject, const char *text, GError **error);

/* the prefix that settles it, or "" */
const char *
octet_subject_reader_choose (const char *text, OctetPanelId panel, OctetSubjectReader *ret_reader);
const char *octet_subject_reader_get_prefix (OctetSubjectKind kind);
/* whether the reader takes texts as long as URLs can be */
gboolean octet_subject_reader_may_be_long (OctetSubjectReader reader);

G_END_DECLS

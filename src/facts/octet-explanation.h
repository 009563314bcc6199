/* What to tell a person whose text was refused: what is wrong, why, and what to type instead. */
#pragma once

#include "facts/octet-subject.h"

G_BEGIN_DECLS

typedef struct
{
  char *subject; /* a text that parses */
  char *note;    /* what it is: "300 without one zero" */
} OctetOffer;

typedef struct
{
  char *message;     /* one sentence, with the faulty part in it: "The third octet is above 255: 300" */
  char *reason;      /* one or two sentences: why that cannot be */
  gsize offset;      /* the faulty part, in characters of the text */
  gsize length;
  const char *code;  /* "octet-too-large" */
  GPtrArray *offers; /* of OctetOffer; maybe empty; each one parses */
} OctetExplanation;

/* @error is the OCTET_PARSE_ERROR that octet_subject_parse (text, panel) gave */
OctetExplanation *octet_explanation_new (const char *text, OctetPanelId panel, const GError *error);
/* the sentence for a look-up that failed (OCTET_HOST_ERROR): Octet's own, in the reader's language */
char *octet_explain_host_error (const GError *error);
void octet_explanation_free (OctetExplanation *explanation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetExplanation, octet_explanation_free)

G_END_DECLS

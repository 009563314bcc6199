/* The authority of a URL: who asks, and which host and port a program really connects to. */
#pragma once

#include "core/octet-url.h"
#include "facts/octet-description.h"
#include "system/octet-service-database.h"

G_BEGIN_DECLS

/* What the facts of one URL share: its text, quoted for Python and for C. */
typedef struct
{
  const OctetUrl *url;
  char *python;
  char *c;
} OctetUrlQuestion;

void octet_url_question_init (OctetUrlQuestion *question, const OctetUrl *url);
void octet_url_question_clear (OctetUrlQuestion *question);
/* @text made harmless to show; NULL is "none", "" is "empty" */
void octet_url_fact_set_text (OctetFact *fact, const char *text);

void octet_describe_url_answer (OctetDescription *description,
                                const OctetUrlQuestion *question,
                                OctetServiceDatabase *services);
void octet_describe_url_host (OctetDescription *description,
                              const OctetUrlQuestion *question,
                              OctetServiceDatabase *services);

G_END_DECLS

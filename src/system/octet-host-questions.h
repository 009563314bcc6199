/* The rows of a list of hosts that the resolver has been asked about: sends the questions, brings
 * the answers to their rows, stage after stage, and drops what is not wanted any more.
 */
#pragma once

#include "system/octet-host-item.h"
#include "system/octet-resolver.h"

G_BEGIN_DECLS

typedef struct _OctetHostQuestions OctetHostQuestions;

typedef struct
{
  /* before @item changes to @state, which may be the one it has */
  void (*change) (OctetHostItem *item, OctetHostState state, gpointer user_data);
  /* after @item has got its first answer */
  void (*answered) (OctetHostItem *item, gpointer user_data);
} OctetHostQuestionsListener;

OctetHostQuestions *octet_host_questions_new (OctetResolver *resolver,
                                              const OctetHostQuestionsListener *listener,
                                              gpointer user_data);
void octet_host_questions_free (OctetHostQuestions *questions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetHostQuestions, octet_host_questions_free)

gboolean octet_host_questions_is_full (OctetHostQuestions *questions);
void octet_host_questions_ask (OctetHostQuestions *questions,
                               OctetHostItem *item,
                               OctetHostFamily family);
void octet_host_questions_drop (OctetHostQuestions *questions);

G_END_DECLS

/* What a look-up found out about a host; octet_describe_host() is public in the describer. */
#pragma once

#include "facts/octet-describer.h"

G_BEGIN_DECLS

/* What the facts of one host share: the question, quoted for code. */
typedef struct
{
  const OctetHost *host;
  char *python;
  char *c;
  const char *function; /* of Python: what gives name, aliases and addresses at once */
} OctetHostQuestion;

void octet_describe_host_names (OctetDescription *description, const OctetHostQuestion *question);
/* sets raw as Python prints a list of names, and value; returns how many there are */
guint octet_host_fact_set_list (OctetFact *fact, const char *const *names);

G_END_DECLS

#include "facts/octet-describe-service.h"

#include "facts/octet-excerpt.h"
#include "facts/octet-purpose.h"
#include "facts/octet-python-value.h"
#include "facts/octet-snippet.h"
#include "facts/octet-unknown-name.h"

#include "core/octet-parse-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was asked, and what the database has for it. */
typedef struct
{
  const char *name; /* (nullable): as asked, quoted for code when it is put there */
  guint port;
  const char *protocol;   /* (nullable): as asked */
  OctetService *service;  /* (nullable): a port may have no name */
  gboolean is_reversible; /* port and protocol, as asked, lead to this service */
  gboolean is_named;      /* name and protocol, as asked, do */
} Question;

static const char *
get_asked_name (const Question *question)
{
  return question->name != NULL ? question->name : octet_service_get_name (question->service);
}

/* "'tcp'" behind a comma, or nothing, as it was asked */
static char *
quote_protocol (const char *protocol, const char *otherwise)
{
  g_autofree char *quoted = protocol != NULL ? octet_snippet_quote_python (protocol) : NULL;

  return quoted != NULL ? g_strconcat (", ", quoted, NULL) : g_strdup (otherwise);
}

static char *
quote_protocol_c (const char *protocol)
{
  return protocol != NULL ? octet_snippet_quote_c (protocol) : g_strdup ("NULL");
}

static void
add_name (OctetDescription *description, const Question *question)
{
  OctetFact *fact = octet_description_add (description, "service.name", "service", N_ ("Name"));
  g_autofree char *protocol = quote_protocol (question->protocol, "");
  g_autofree char *protocol_c = quote_protocol_c (question->protocol);
  const char *name;

  octet_fact_set_source (fact, "/etc/services", NULL);
  if (question->service == NULL)
    {
      octet_fact_set_value (fact, "%s", _ ("none"));
      octet_fact_set_is_word (fact, TRUE);
      octet_fact_set_why (fact, _ ("This system's list of services has no name for port %u."),
                          question->port);
      return;
    }

  name = octet_service_get_name (question->service);
  octet_fact_set_raw (fact, "%s", name);
  if (question->name != NULL && strcmp (question->name, name) != 0)
    octet_fact_set_why (fact, _ ("“%1$s” is an alias; the official name stands first: “%2$s”."),
                        question->name, name);
  else
    octet_fact_set_why (fact, _ ("The list of services gives port %1$u the name “%2$s”."),
                        question->port, name);
  octet_fact_set_subject (fact, "service:%s", name);
  if (!question->is_reversible)
    return;

  octet_fact_set_python (fact, "socket.getservbyport(%u%s)", question->port, protocol);
  octet_fact_set_c (fact, "puts (getservbyport (htons (%u), %s)->s_name);", question->port,
                    protocol_c);
}

static void
explain_port (OctetFact *fact, guint port)
{
  if (port < 1024)
    octet_fact_set_why (fact,
                        _ ("Ports 0 to 1023 are the well-known ones, which only the system's own "
                           "services may open, and this is one of them: %u."),
                        port);
  else if (port < 49152)
    octet_fact_set_why (fact,
                        _ ("Ports 1024 to 49151 are registered with IANA for services that any "
                           "user may start, and this is one of them: %u."),
                        port);
  else
    octet_fact_set_why (fact,
                        _ ("Ports 49152 to 65535 belong to nobody: the system lends them to "
                           "programs that call out, so no service has this one: %u."),
                        port);
}

static void
add_port (OctetDescription *description, const Question *question)
{
  OctetFact *fact = octet_description_add (description, "service.port", "service", N_ ("Port"));
  g_autofree char *protocol = quote_protocol (question->protocol, "");
  g_autofree char *protocol_c = quote_protocol_c (question->protocol);
  g_autofree char *name = NULL;
  g_autofree char *name_c = NULL;

  octet_fact_set_raw (fact, "%u", question->port);
  explain_port (fact, question->port);
  octet_fact_set_rfc (fact, 6335, "6");
  octet_fact_set_subject (fact, "port:%u", question->port);
  if (question->service == NULL || !question->is_named)
    return;

  name = octet_snippet_quote_python (get_asked_name (question));
  name_c = octet_snippet_quote_c (get_asked_name (question));
  octet_fact_set_python (fact, "socket.getservbyname(%s%s)", name, protocol);
  octet_fact_set_c (fact, "printf (\"%%d\\n\", ntohs (getservbyname (%s, %s)->s_port));", name_c,
                    protocol_c);
}

static void
add_range (OctetDescription *description, guint port)
{
  OctetFact *fact =
      octet_description_add (description, "service.range", "service", N_ ("Port range"));

  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_rfc (fact, 6335, "6");
  if (port < 1024)
    {
      octet_fact_set_raw (fact, "system");
      octet_fact_set_value (fact, "%s", _ ("well-known, 0–1023"));
      octet_fact_set_why (fact, _ ("Below 1024 a program needs a privilege to open a port: %u."),
                          port);
    }
  else if (port < 49152)
    {
      octet_fact_set_raw (fact, "user");
      octet_fact_set_value (fact, "%s", _ ("registered, 1024–49151"));
      octet_fact_set_why (fact, _ ("Any program may open a port from 1024 up: %u."), port);
    }
  else
    {
      octet_fact_set_raw (fact, "dynamic");
      octet_fact_set_value (fact, "%s", _ ("dynamic, 49152–65535"));
      octet_fact_set_why (fact,
                          _ ("The top 16,384 ports are never registered, so that there are always "
                             "some to lend: %u."),
                          port);
    }
}

static void
add_protocol (OctetDescription *description,
              const Question *question,
              OctetServiceDatabase *services)
{
  const char *protocol = octet_service_get_protocol (question->service);
  OctetService *row = octet_service_database_find_protocol (services, protocol);
  g_autofree char *name = octet_snippet_quote_c (get_asked_name (question));
  g_autofree char *asked = quote_protocol_c (question->protocol);
  g_autofree char *quoted = octet_snippet_quote_python (protocol);
  g_autofree char *quoted_c = octet_snippet_quote_c (protocol);
  OctetFact *fact =
      octet_description_add (description, "service.protocol", "service", N_ ("Protocol"));

  octet_fact_set_raw (fact, "%s", protocol);
  octet_fact_set_why (fact,
                      _ ("A port means something only together with its protocol; in the list of "
                         "services they stand together: %1$u/%2$s."),
                      question->port, protocol);
  octet_fact_set_source (fact, "/etc/services", NULL);
  if (question->is_named)
    octet_fact_set_c (fact, "puts (getservbyname (%s, %s)->s_proto);", name, asked);
  if (row == NULL)
    return;

  octet_fact_set_subject (fact, "protocol:%s", protocol);
  fact = octet_description_add (description, "service.protocol-number", "service",
                                N_ ("Protocol number"));
  octet_fact_set_raw (fact, "%u", octet_service_get_number (row));
  octet_fact_set_why (fact,
                      _ ("An IP packet says in one byte which protocol it carries; %1$s is "
                         "%2$u."),
                      protocol, octet_service_get_number (row));
  octet_fact_set_source (fact, "/etc/protocols", NULL);
  octet_fact_set_python (fact, "socket.getprotobyname(%s)", quoted);
  octet_fact_set_c (fact, "printf (\"%%d\\n\", getprotobyname (%s)->p_proto);", quoted_c);
  octet_fact_set_subject (fact, "protocol:%s", protocol);
}

static void
add_aliases (OctetDescription *description, const Question *question)
{
  const char *const *aliases = octet_service_get_aliases (question->service);
  g_autofree char *list = octet_python_value_from_list (aliases);
  g_autofree char *joined = g_strjoinv (", ", (char **) aliases);
  g_autofree char *name = octet_snippet_quote_c (get_asked_name (question));
  g_autofree char *protocol = quote_protocol_c (question->protocol);
  guint n_aliases = g_strv_length ((char **) aliases);
  OctetFact *fact =
      octet_description_add (description, "service.aliases", "service", N_ ("Aliases"));

  octet_fact_set_raw (fact, "%s", list);
  octet_fact_set_value (fact, "%s", n_aliases > 0 ? joined : _ ("none"));
  octet_fact_set_is_word (fact, n_aliases == 0);
  octet_fact_set_source (fact, "/etc/services", NULL);
  if (n_aliases == 0)
    octet_fact_set_why (fact, _ ("The list of services has no other name for “%s”."),
                        octet_service_get_name (question->service));
  else
    octet_fact_set_why (fact,
                        ngettext ("getservbyname() finds “%1$s” by %2$u other name: %3$s.",
                                  "getservbyname() finds “%1$s” by %2$u other names: %3$s.",
                                  n_aliases),
                        octet_service_get_name (question->service), n_aliases, joined);
  if (!question->is_named)
    return;

  octet_fact_set_c (fact,
                    "char **aliases = getservbyname (%s, %s)->s_aliases;\n"
                    "printf (\"[\");\n"
                    "for (int i = 0; aliases[i] != NULL; i++)\n"
                    "  printf (\"%%s'%%s'\", i > 0 ? \", \" : \"\", aliases[i]);\n"
                    "puts (\"]\");",
                    name, protocol);
}

static void
add_purpose (OctetDescription *description, const Question *question)
{
  const char *name = octet_service_get_name (question->service);
  const char *comment = octet_service_get_comment (question->service);
  const char *purpose =
      octet_purpose_of_service (name, octet_service_get_protocol (question->service));
  g_autofree char *shown = NULL;
  OctetFact *fact;

  if (purpose == NULL && comment == NULL)
    return;

  shown = purpose != NULL ? g_strdup (purpose) : octet_excerpt_new_whole (comment);
  fact = octet_description_add (description, "service.purpose", "service", N_ ("Purpose"));
  octet_fact_set_value (fact, "%s", shown);
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_source (fact, "/etc/services", NULL);
  octet_fact_set_why (fact, _ ("Whoever connects to port %1$u expects to find this there: %2$s."),
                      question->port, shown);
}

/* The URL of the notebook has no port in it: the scheme stands for it. With the port it says the
 * same, and shows both. */
static void
add_url (OctetDescription *description, const Question *question)
{
  const char *name = octet_service_get_name (question->service);
  g_autofree char *protocol = quote_protocol (question->protocol, "");
  OctetFact *fact = octet_description_add (description, "service.url", "service", N_ ("URL"));

  octet_fact_set_raw (fact, "%s://example.com/", name);
  octet_fact_set_value (fact, "%s://example.com:%u/", name, question->port);
  octet_fact_set_why (
      fact,
      _ ("A URL begins with scheme, colon and two slashes; the scheme “%1$s” stands "
         "for its own port, so :%2$u may be left out."),
      name, question->port);
  octet_fact_set_rfc (fact, 3986, "3.2.3");
  octet_fact_set_subject (fact, "%s://example.com:%u/", name, question->port);
  if (question->is_reversible)
    octet_fact_set_python (fact, "'{}://example.com/'.format(socket.getservbyport(%u%s))",
                           question->port, protocol);
}

static void
add_answer (OctetDescription *description, const Question *question)
{
  const char *name;
  const char *protocol;
  const char *purpose;
  g_autofree char *upper = NULL;
  g_autofree char *url = NULL;

  if (question->service == NULL)
    {
      octet_description_add_answer (description, NULL, _ ("Port %u"), question->port);
      octet_description_add_answer (description, NULL, "%s",
                                    _ ("no service in this system's list"));
      return;
    }

  name = octet_service_get_name (question->service);
  protocol = octet_service_get_protocol (question->service);
  purpose = octet_purpose_of_service (name, protocol);
  upper = g_ascii_strup (protocol, -1);
  url = g_strdup_printf ("%s://example.com:%u/", name, question->port);
  octet_description_add_answer (description, NULL, "%s", name);
  octet_description_add_answer (description, NULL, _ ("port %1$u over %2$s"), question->port,
                                upper);
  if (purpose != NULL)
    octet_description_add_answer (description, NULL, "%s", purpose);
  octet_description_add_answer (description, url, "%s", url);
}

static gboolean
find_service (const OctetSubject *subject,
              OctetServiceDatabase *services,
              Question *ret_question,
              GError **error)
{
  Question question = { .protocol = subject->protocol };
  OctetService *back;

  if (subject->kind == OCTET_SUBJECT_PORT)
    {
      question.port = (guint) subject->number;
      question.service =
          octet_service_database_find_port (services, question.port, subject->protocol);
    }
  else
    {
      question.name = subject->name;
      question.service =
          octet_service_database_find_name (services, subject->name, subject->protocol);
      if (question.service == NULL)
        {
          octet_unknown_name_set_error (error, subject);
          return FALSE;
        }
      question.port = octet_service_get_number (question.service);
    }

  back = octet_service_database_find_port (services, question.port, subject->protocol);
  question.is_reversible =
      question.service != NULL && back != NULL &&
      strcmp (octet_service_get_name (back), octet_service_get_name (question.service)) == 0;
  question.is_named = question.service != NULL &&
                      octet_service_database_find_name (services, get_asked_name (&question),
                                                        subject->protocol) == question.service;
  *ret_question = question;

  return TRUE;
}

/**
 * octet_describe_service:
 * @subject: a subject of kind %OCTET_SUBJECT_SERVICE or %OCTET_SUBJECT_PORT
 * @services: where services are found
 * @error: return location for an error
 *
 * Describes a service by name or port, as getservbyname() and getservbyport() find it. A port
 * without a service is described too, without a name; a name without a service is
 * %OCTET_PARSE_ERROR_UNKNOWN_NAME.
 *
 * Returns: (transfer full) (nullable): the description
 */
OctetDescription *
octet_describe_service (const OctetSubject *subject, OctetServiceDatabase *services, GError **error)
{
  OctetDescription *description;
  Question question;

  g_return_val_if_fail (subject != NULL && OCTET_IS_SERVICE_DATABASE (services), NULL);

  if (!find_service (subject, services, &question, error))
    return NULL;

  description = octet_description_new (subject->text, "service");
  add_answer (description, &question);
  add_name (description, &question);
  add_port (description, &question);
  add_range (description, question.port);
  if (question.service != NULL)
    {
      add_protocol (description, &question, services);
      add_aliases (description, &question);
      add_purpose (description, &question);
      add_url (description, &question);
    }

  return description;
}

#include "facts/octet-describe-protocol.h"

#include "facts/octet-purpose.h"
#include "facts/octet-python-value.h"
#include "facts/octet-snippet.h"
#include "facts/octet-unknown-name.h"

#include <glib/gi18n.h>

#define SOURCE "/etc/protocols"

static void
add_name (OctetDescription *description, OctetService *protocol, gboolean is_first)
{
  OctetFact *fact = octet_description_add (description, "protocol.name", "protocol", N_ ("Name"));

  octet_fact_set_raw (fact, "%s", octet_service_get_name (protocol));
  octet_fact_set_why (fact, _ ("The list of protocols gives number %1$u the name “%2$s”."),
                      octet_service_get_number (protocol), octet_service_get_name (protocol));
  octet_fact_set_source (fact, SOURCE, NULL);
  if (is_first)
    octet_fact_set_c (fact, "puts (getprotobynumber (%u)->p_name);",
                      octet_service_get_number (protocol));
}

static void
add_number (OctetDescription *description, OctetService *protocol)
{
  guint number = octet_service_get_number (protocol);
  g_autofree char *name = octet_snippet_quote_python (octet_service_get_name (protocol));
  g_autofree char *name_c = octet_snippet_quote_c (octet_service_get_name (protocol));
  OctetFact *fact =
      octet_description_add (description, "protocol.number", "protocol", N_ ("Protocol number"));

  octet_fact_set_raw (fact, "%u", number);
  octet_fact_set_why (fact,
                      _ ("An IP packet says in one byte which protocol it carries; %1$s is %2$u."),
                      octet_service_get_name (protocol), number);
  octet_fact_set_rfc (fact, 5237, NULL);
  octet_fact_set_python (fact, "socket.getprotobyname(%s)", name);
  octet_fact_set_c (fact, "printf (\"%%d\\n\", getprotobyname (%s)->p_proto);", name_c);
}

static void
add_aliases (OctetDescription *description, OctetService *protocol)
{
  const char *const *aliases = octet_service_get_aliases (protocol);
  g_autofree char *list = octet_python_value_from_list (aliases);
  g_autofree char *joined = g_strjoinv (", ", (char **) aliases);
  g_autofree char *name_c = octet_snippet_quote_c (octet_service_get_name (protocol));
  gboolean is_empty = aliases[0] == NULL;
  OctetFact *fact =
      octet_description_add (description, "protocol.aliases", "protocol", N_ ("Aliases"));

  octet_fact_set_raw (fact, "%s", list);
  octet_fact_set_value (fact, "%s", is_empty ? _ ("none") : joined);
  octet_fact_set_is_word (fact, is_empty);
  if (is_empty)
    octet_fact_set_why (fact, _ ("The list of protocols has no other name for “%s”."),
                        octet_service_get_name (protocol));
  else
    octet_fact_set_why (fact, _ ("getprotobyname() finds “%1$s” by these names as well: %2$s."),
                        octet_service_get_name (protocol), joined);
  octet_fact_set_source (fact, SOURCE, NULL);
  octet_fact_set_c (fact,
                    "char **aliases = getprotobyname (%s)->p_aliases;\n"
                    "printf (\"[\");\n"
                    "for (int i = 0; aliases[i] != NULL; i++)\n"
                    "  printf (\"%%s'%%s'\", i > 0 ? \", \" : \"\", aliases[i]);\n"
                    "puts (\"]\");",
                    name_c);
}

static void
add_purpose (OctetDescription *description, OctetService *protocol)
{
  const char *purpose = octet_purpose_of_protocol (octet_service_get_name (protocol));
  OctetFact *fact;

  if (purpose == NULL)
    return;

  fact = octet_description_add (description, "protocol.purpose", "protocol", N_ ("Purpose"));
  octet_fact_set_value (fact, "%s", purpose);
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_why (fact, _ ("A packet with protocol number %1$u carries this: %2$s."),
                      octet_service_get_number (protocol), purpose);
  octet_fact_set_source (
      fact, _ ("IANA, protocol numbers"),
      "https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml");
}

static OctetService *
find_protocol (OctetServiceDatabase *services, const char *name)
{
  OctetService *protocol = octet_service_database_find_protocol (services, name);
  guint64 number;

  if (protocol == NULL && g_ascii_string_to_unsigned (name, 10, 0, 255, &number, NULL))
    protocol = octet_service_database_find_protocol_number (services, (guint) number);

  return protocol;
}

/**
 * octet_describe_protocol:
 * @subject: a subject of kind %OCTET_SUBJECT_PROTOCOL: a name, or a number from 0 to 255
 * @services: where protocols are found
 * @error: return location for an error
 *
 * Describes a protocol, as getprotobyname() finds it. One that the system does not have is
 * %OCTET_PARSE_ERROR_UNKNOWN_NAME.
 *
 * Returns: (transfer full) (nullable): the description
 */
OctetDescription *
octet_describe_protocol (const OctetSubject *subject,
                         OctetServiceDatabase *services,
                         GError **error)
{
  OctetDescription *description;
  OctetService *protocol;
  const char *purpose;

  g_return_val_if_fail (subject != NULL && OCTET_IS_SERVICE_DATABASE (services), NULL);

  protocol = find_protocol (services, subject->name);
  if (protocol == NULL)
    {
      octet_unknown_name_set_error (error, subject);
      return NULL;
    }

  description = octet_description_new (subject->text, "protocol");
  octet_description_add_answer (description, NULL, "%s", octet_service_get_name (protocol));
  octet_description_add_answer (description, NULL, _ ("protocol number %u"),
                                octet_service_get_number (protocol));
  purpose = octet_purpose_of_protocol (octet_service_get_name (protocol));
  if (purpose != NULL)
    octet_description_add_answer (description, NULL, "%s", purpose);
  /* Several names may share a number; the C library finds the first. */
  add_name (description, protocol,
            octet_service_database_find_protocol_number (
                services, octet_service_get_number (protocol)) == protocol);
  add_number (description, protocol);
  add_aliases (description, protocol);
  add_purpose (description, protocol);

  return description;
}

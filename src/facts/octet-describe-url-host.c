#include "facts/octet-describe-url-host.h"

#include "core/octet-dialect.h"
#include "facts/octet-excerpt.h"
#include "facts/octet-snippet.h"

#include <glib/gi18n.h>
#include <string.h>

/* The port that the scheme stands for, as getservbyname (scheme, "tcp") finds it; -1 if none. */
static int
find_default_port (const OctetUrl *url, OctetServiceDatabase *services)
{
  const char *scheme = octet_url_get_part (url, OCTET_URL_SCHEME);
  g_autofree char *name = scheme != NULL ? g_ascii_strdown (scheme, -1) : NULL;
  OctetService *service;

  if (name == NULL || *name == '\0')
    return -1;

  service = octet_service_database_find_name (services, name, "tcp");

  return service != NULL ? (int) octet_service_get_number (service) : -1;
}

/* An address is its own subject; a name needs the prefix, lest it be read as something else. */
static char *
make_host_subject (const char *hostname)
{
  OctetAddress address;

  if (octet_address_parse (hostname, -1, &address, NULL))
    return g_strdup (hostname);

  return g_strconcat ("host:", hostname, NULL);
}

/* The address that a browser reads in a host that is none by the strict rules: 010.0.0.1 */
static char *
dup_browser_address (const char *hostname)
{
  OctetAddress address;

  if (octet_dialect_parse (OCTET_DIALECT_STRICT, hostname, -1, &address, NULL, NULL))
    return NULL;
  if (!octet_dialect_parse (OCTET_DIALECT_WHATWG, hostname, -1, &address, NULL, NULL))
    return NULL;

  return octet_address_to_string (&address);
}

/* Browsers take a backslash in these schemes for a slash, so the authority ends there. */
static char *
dup_browser_authority (const OctetUrl *url)
{
  static const char *const special[] = { "http", "https", "ws", "wss", "ftp", NULL };
  const char *scheme = octet_url_get_part (url, OCTET_URL_SCHEME);
  const char *netloc = octet_url_get_part (url, OCTET_URL_NETLOC);
  g_autofree char *name = scheme != NULL ? g_ascii_strdown (scheme, -1) : NULL;
  const char *backslash = netloc != NULL ? strchr (netloc, '\\') : NULL;

  if (name == NULL || backslash == NULL || !g_strv_contains (special, name))
    return NULL;

  return g_strndup (netloc, (gsize) (backslash - netloc));
}

static void
add_user_part (OctetDescription *description,
               const OctetUrlQuestion *question,
               OctetUrlPart part,
               OctetFact *fact)
{
  const char *text = octet_url_get_part (question->url, part);
  g_autofree char *shown = text != NULL ? octet_excerpt_new_whole (text) : NULL;
  gboolean is_user = part == OCTET_URL_USERNAME;

  octet_url_fact_set_text (fact, text);
  octet_fact_set_raw (fact, "%s", text != NULL ? text : "None");
  octet_fact_set_rfc (fact, 3986, "3.2.1");
  octet_fact_set_python (fact, "urllib.parse.urlparse(%s).%s", question->python,
                         is_user ? "username" : "password");
  if (is_user && text == NULL)
    octet_fact_set_why (fact, "%s", _ ("No “@” stands in the authority, so nobody is named."));
  else if (is_user)
    octet_fact_set_why (
        fact, _ ("What stands before “@” says who asks, never where the URL leads: %s."), shown);
  else if (text == NULL)
    octet_fact_set_why (
        fact, "%s", _ ("No user info with a colon stands before “@”, so there is no password."));
  else
    octet_fact_set_why (fact,
                        _ ("Whoever sees the URL, in history, logs or links, can read the "
                           "password: %s."),
                        shown);
}

static void
add_hostname (OctetDescription *description, const OctetUrlQuestion *question)
{
  g_autofree char *hostname = octet_url_dup_hostname (question->url);
  const char *netloc = octet_url_get_part (question->url, OCTET_URL_NETLOC);
  OctetFact *fact = octet_description_add (description, "url.hostname", "host", N_ ("Host"));

  octet_url_fact_set_text (fact, hostname);
  octet_fact_set_raw (fact, "%s", hostname != NULL ? hostname : "None");
  octet_fact_set_rfc (fact, 3986, "3.2.2");
  octet_fact_set_python (fact, "urllib.parse.urlparse(%s).hostname", question->python);
  if (hostname == NULL)
    {
      octet_fact_set_why (fact, "%s", _ ("The URL names no host."));
      return;
    }

  octet_fact_set_why (fact,
                      _ ("Capitals make no difference in a host's name, so it is given in small "
                         "letters: %s."),
                      hostname);
  if (strpbrk (netloc, "@[") == NULL && g_str_has_prefix (netloc, hostname))
    octet_fact_set_c (fact,
                      "const char *netloc = strstr (%s, \"//\") + 2;\n"
                      "printf (\"%%.*s\\n\", (int) strcspn (netloc, \":/?#\"), netloc);",
                      question->c);
}

static void
explain_port (OctetFact *fact, int port, int default_port)
{
  if (port < 0 && default_port < 0)
    octet_fact_set_why (fact, "%s",
                        _ ("No port is written, and the list of services has none for this "
                           "scheme."));
  else if (port < 0)
    octet_fact_set_why (fact, _ ("No port is written, so the scheme's own is used: %d."),
                        default_port);
  else if (port == default_port)
    octet_fact_set_why (fact, _ ("This is the scheme's own port, so it could be left out: %d."),
                        port);
  else
    octet_fact_set_why (fact,
                        _ ("The number behind the host's colon replaces the scheme's own "
                           "port: %d."),
                        port);
}

static void
add_port (OctetDescription *description,
          const OctetUrlQuestion *question,
          OctetServiceDatabase *services)
{
  OctetFact *fact = octet_description_add (description, "url.port", "host", N_ ("Port"));
  const char *written = octet_url_get_part (question->url, OCTET_URL_PORT);
  const char *netloc = octet_url_get_part (question->url, OCTET_URL_NETLOC);
  g_autofree char *shown = written != NULL ? octet_excerpt_new_whole (written) : NULL;
  int port = -1;

  octet_fact_set_rfc (fact, 3986, "3.2.3");
  if (!octet_url_get_port (question->url, &port, NULL))
    {
      octet_fact_set_value (fact, "%s", _ ("not a port"));
      octet_fact_set_is_word (fact, TRUE);
      octet_fact_set_why (fact,
                          _ ("A port is a decimal number from 0 to 65535, so Python raises "
                             "ValueError for this: “%s”."),
                          shown);
      return;
    }

  explain_port (fact, port, find_default_port (question->url, services));
  octet_fact_set_python (fact, "urllib.parse.urlparse(%s).port", question->python);
  if (port < 0)
    {
      octet_fact_set_raw (fact, "None");
      octet_url_fact_set_text (fact, NULL);
      return;
    }

  octet_fact_set_raw (fact, "%d", port);
  octet_fact_set_subject (fact, "port:%d", port);
  if (strpbrk (netloc, "@[") == NULL)
    octet_fact_set_c (fact,
                      "const char *netloc = strstr (%s, \"//\") + 2;\n"
                      "printf (\"%%d\\n\", atoi (strchr (netloc, ':') + 1));",
                      question->c);
}

static void
add_default_port (OctetDescription *description,
                  const OctetUrlQuestion *question,
                  OctetServiceDatabase *services)
{
  int port = find_default_port (question->url, services);
  g_autofree char *scheme = NULL;
  OctetFact *fact;

  if (port < 0)
    return;

  scheme = g_ascii_strdown (octet_url_get_part (question->url, OCTET_URL_SCHEME), -1);
  fact = octet_description_add (description, "url.default-port", "host", N_ ("Default port"));
  octet_fact_set_raw (fact, "%d", port);
  octet_fact_set_why (fact,
                      _ ("The list of services gives the name “%1$s” this port over TCP: %2$d."),
                      scheme, port);
  octet_fact_set_source (fact, "/etc/services", NULL);
  octet_fact_set_python (fact, "socket.getservbyname('%s', 'tcp')", scheme);
  octet_fact_set_c (fact, "printf (\"%%d\\n\", ntohs (getservbyname (\"%s\", \"tcp\")->s_port));",
                    scheme);
  octet_fact_set_subject (fact, "service:%s/tcp", scheme);
}

static void
explain_real_host (OctetFact *fact, const OctetUrlQuestion *question, const char *hostname)
{
  g_autofree char *authority = dup_browser_authority (question->url);
  g_autofree char *address = dup_browser_address (hostname);
  const char *username = octet_url_get_part (question->url, OCTET_URL_USERNAME);
  g_autofree char *user = username != NULL ? octet_excerpt_new_whole (username) : NULL;

  if (authority != NULL)
    octet_fact_set_why (fact,
                        _ ("Python connects to “%1$s”, but browsers take “\\” for “/” and connect "
                           "to “%2$s”: such a URL is a trap."),
                        hostname, authority);
  else if (octet_url_is_misleading (question->url) && user != NULL)
    octet_fact_set_why (fact,
                        _ ("“%1$s” looks like a host and is a user name; what stands behind the "
                           "last “@” is connected to: %2$s."),
                        user, hostname);
  else if (address != NULL)
    octet_fact_set_why (fact, _ ("Browsers read the host “%1$s” as an address: %2$s."), hostname,
                        address);
  else
    octet_fact_set_why (fact, _ ("A program that opens this URL connects to this host: %s."),
                        hostname);
}

static void
add_real_host (OctetDescription *description, const OctetUrlQuestion *question)
{
  g_autofree char *hostname = octet_url_dup_hostname (question->url);
  g_autofree char *subject = NULL;
  g_autofree char *address = NULL;
  OctetFact *fact;

  if (hostname == NULL)
    return;

  subject = make_host_subject (hostname);
  address = dup_browser_address (hostname);
  fact = octet_description_add (description, "url.real-host", "host", N_ ("Connects to"));
  octet_fact_set_raw (fact, "%s", hostname);
  if (address != NULL)
    octet_fact_set_value (fact, "%s", address);
  octet_fact_set_subject (fact, "%s", address != NULL ? address : subject);
  octet_fact_set_rfc (fact, 3986, "7.6");
  octet_fact_set_python (fact, "urllib.parse.urlsplit(%s).hostname", question->python);
  explain_real_host (fact, question, hostname);
}

/**
 * octet_describe_url_host:
 * @description: where the facts go
 * @question: the URL
 * @services: where the scheme's own port is found
 *
 * Adds the facts of the authority: user name, password, host, port, and the host that a program
 * really connects to.
 */
void
octet_describe_url_host (OctetDescription *description,
                         const OctetUrlQuestion *question,
                         OctetServiceDatabase *services)
{
  add_user_part (description, question, OCTET_URL_USERNAME,
                 octet_description_add (description, "url.username", "host", N_ ("User name")));
  add_user_part (description, question, OCTET_URL_PASSWORD,
                 octet_description_add (description, "url.password", "host", N_ ("Password")));
  add_hostname (description, question);
  add_port (description, question, services);
  add_default_port (description, question, services);
  add_real_host (description, question);
}

static void
add_port_answer (OctetDescription *description, const OctetUrl *url, OctetServiceDatabase *services)
{
  g_autofree char *subject = NULL;
  int port = -1;

  if (!octet_url_get_port (url, &port, NULL))
    {
      octet_description_add_answer (description, NULL, "%s", _ ("the port is not a number"));
      return;
    }

  if (port < 0)
    port = find_default_port (url, services);
  if (port < 0)
    return;

  subject = g_strdup_printf ("port:%d", port);
  octet_description_add_answer (description, subject, _ ("port %d"), port);
}

/**
 * octet_describe_url_answer:
 * @description: where the answer goes
 * @question: the URL
 * @services: where the scheme's own port is found
 *
 * Adds the answer line: scheme, the host connected to, its port, and what to beware of.
 */
void
octet_describe_url_answer (OctetDescription *description,
                           const OctetUrlQuestion *question,
                           OctetServiceDatabase *services)
{
  const OctetUrl *url = question->url;
  const char *scheme = octet_url_get_part (url, OCTET_URL_SCHEME);
  g_autofree char *hostname = octet_url_dup_hostname (url);
  g_autofree char *subject = hostname != NULL ? make_host_subject (hostname) : NULL;

  octet_description_add_answer (description, NULL, "%s",
                                scheme != NULL ? _ ("URL") : _ ("Relative reference"));
  if (scheme != NULL)
    {
      g_autofree char *name = g_ascii_strdown (scheme, -1);

      octet_description_add_answer (description, NULL, "%s", name);
    }
  if (hostname != NULL)
    {
      octet_description_add_answer (description, subject, _ ("connects to host %s"), hostname);
      add_port_answer (description, url, services);
    }
  else
    octet_description_add_answer (description, NULL, "%s", _ ("no host"));
  if (octet_url_get_part (url, OCTET_URL_PASSWORD) != NULL)
    octet_description_add_answer (description, NULL, "%s", _ ("contains a password"));
  if (octet_url_is_misleading (url))
    octet_description_add_answer (description, NULL, "%s", _ ("the user name looks like a host"));
}

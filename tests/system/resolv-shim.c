/* Preloaded into a test: directs the C library's resolver, in every thread, to 127.0.0.1 at the
 * port that OCTET_TEST_DNS_PORT names, and to nothing else. Files such as /etc/hosts are still
 * read.
 */
#include <arpa/inet.h>
#include <dlfcn.h>
#include <glib.h>
#include <netdb.h>
#include <resolv.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* Sets the calling thread's servers and search list; the other options come from RES_OPTIONS. */
static void
direct_thread (void)
{
  const char *text = getenv ("OCTET_TEST_DNS_PORT");
  guint64 port;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT16, &port, NULL))
    return;
  if ((_res.options & RES_INIT) == 0)
    res_init ();

  _res.nscount = 1;
  memset (&_res.nsaddr_list[0], 0, sizeof _res.nsaddr_list[0]);
  _res.nsaddr_list[0].sin_family = AF_INET;
  _res.nsaddr_list[0].sin_port = htons ((guint16) port);
  _res.nsaddr_list[0].sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  _res.dnsrch[0] = NULL;
  _res.defdname[0] = '\0';
}

/* The function behind this one: the C library's, or a sanitizer's around it. */
#define NEXT(function) ((__typeof__ (&function)) dlsym (RTLD_NEXT, #function))

int
getaddrinfo (const char *name,
             const char *service,
             const struct addrinfo *hints,
             struct addrinfo **infos)
{
  direct_thread ();

  return NEXT (getaddrinfo) (name, service, hints, infos);
}

int
getnameinfo (const struct sockaddr *address,
             socklen_t address_size,
             char *name,
             socklen_t name_size,
             char *service,
             socklen_t service_size,
             int flags)
{
  direct_thread ();

  return NEXT (getnameinfo) (address, address_size, name, name_size, service, service_size, flags);
}

int
gethostbyname_r (const char *name,
                 struct hostent *entry,
                 char *buffer,
                 size_t size,
                 struct hostent **found,
                 int *error)
{
  direct_thread ();

  return NEXT (gethostbyname_r) (name, entry, buffer, size, found, error);
}

int
gethostbyname2_r (const char *name,
                  int family,
                  struct hostent *entry,
                  char *buffer,
                  size_t size,
                  struct hostent **found,
                  int *error)
{
  direct_thread ();

  return NEXT (gethostbyname2_r) (name, family, entry, buffer, size, found, error);
}

int
gethostbyaddr_r (const void *address,
                 socklen_t length,
                 int family,
                 struct hostent *entry,
                 char *buffer,
                 size_t size,
                 struct hostent **found,
                 int *error)
{
  direct_thread ();

  return NEXT (gethostbyaddr_r) (address, length, family, entry, buffer, size, found, error);
}

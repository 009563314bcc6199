#include "system/octet-hostent.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <string.h>

/* CPython's size, which a host with some hundred addresses fits into; and where growing ends. */
#define FIRST_BUFFER_SIZE 16384
#define LAST_BUFFER_SIZE (1024 * 1024)

/* One call of the C library: returns what it returns. */
typedef int (*Call) (gconstpointer question,
                     struct hostent *entry,
                     char *buffer,
                     gsize size,
                     struct hostent **ret_entry,
                     int *ret_error);

static int
call_by_name (gconstpointer question,
              struct hostent *entry,
              char *buffer,
              gsize size,
              struct hostent **ret_entry,
              int *ret_error)
{
  return gethostbyname_r (question, entry, buffer, size, ret_entry, ret_error);
}

static int
call_by_address (gconstpointer question,
                 struct hostent *entry,
                 char *buffer,
                 gsize size,
                 struct hostent **ret_entry,
                 int *ret_error)
{
  const OctetAddress *address = question;
  guint8 bytes[16];
  int family = address->version == OCTET_IPV4 ? AF_INET : AF_INET6;
  socklen_t length = address->version == OCTET_IPV4 ? 4 : 16;

  octet_address_to_bytes (address, bytes);

  return gethostbyaddr_r (bytes, length, family, entry, buffer, size, ret_entry, ret_error);
}

static char **
print_addresses (const struct hostent *entry)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  char text[INET6_ADDRSTRLEN];

  for (char **address = entry->h_addr_list; *address != NULL; address++)
    if (inet_ntop (entry->h_addrtype, *address, text, sizeof text) != NULL)
      g_ptr_array_add (addresses, g_strdup (text));
  g_ptr_array_add (addresses, NULL);

  return (char **) g_ptr_array_steal (addresses, NULL);
}

/* CPython refuses an entry of another family than the one asked for (socketmodule's
 * gethost_common()), which a mapped address can give. */
static void
take_entry (OctetHostent *self, const struct hostent *entry, int family)
{
  if (entry->h_addrtype != family)
    {
      self->error = NO_DATA;
      return;
    }
  self->name = g_strdup (entry->h_name);
  self->aliases = g_strdupv (entry->h_aliases);
  self->addresses = print_addresses (entry);
}

static void
ask (OctetHostent *self, Call call, gconstpointer question, int family)
{
  g_autofree char *buffer = NULL;
  struct hostent entry;
  struct hostent *found = NULL;
  int result = ERANGE;

  memset (self, 0, sizeof *self);
  for (gsize size = FIRST_BUFFER_SIZE; size <= LAST_BUFFER_SIZE && result == ERANGE; size *= 4)
    {
      g_free (buffer);
      buffer = g_malloc (size);
      result = call (question, &entry, buffer, size, &found, &self->error);
    }

  if (found != NULL)
    {
      self->error = 0;
      take_entry (self, found, family);
    }
  else if (self->error == 0)
    self->error = NETDB_INTERNAL;
}

/*
 * octet_hostent_by_name:
 * @entry: (out caller-allocates): the answer
 * @name: a name, ASCII
 *
 * gethostbyname_r(), the heart of Python's gethostbyname_ex().
 */
void
octet_hostent_by_name (OctetHostent *entry, const char *name)
{
  ask (entry, call_by_name, name, AF_INET);
}

/*
 * octet_hostent_by_address:
 * @entry: (out caller-allocates): the answer
 * @address: an address
 *
 * gethostbyaddr_r(), the heart of Python's gethostbyaddr().
 */
void
octet_hostent_by_address (OctetHostent *entry, const OctetAddress *address)
{
  ask (entry, call_by_address, address, address->version == OCTET_IPV4 ? AF_INET : AF_INET6);
}

/* Frees what @entry holds. */
void
octet_hostent_clear (OctetHostent *entry)
{
  g_clear_pointer (&entry->name, g_free);
  g_clear_pointer (&entry->aliases, g_strfreev);
  g_clear_pointer (&entry->addresses, g_strfreev);
}

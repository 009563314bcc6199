#include "system/octet-this-computer.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <limits.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

/* What the order needs beside the address itself. */
typedef struct
{
  OctetInterfaceAddress address;
  gboolean is_loopback;
  guint rank; /* of the interface, in the kernel's order */
  int family;
} Row;

/**
 * octet_this_computer_dup_name:
 *
 * Python's `gethostname()`.
 *
 * Returns: (transfer full): the name of this computer, valid UTF-8; "" if the system tells none
 */
char *
octet_this_computer_dup_name (void)
{
  char name[HOST_NAME_MAX + 1];

  if (gethostname (name, sizeof name) != 0)
    return g_strdup ("");
  name[sizeof name - 1] = '\0';

  return g_utf8_make_valid (name, -1);
}

/**
 * octet_interface_address_free:
 * @address: (transfer full): an address of an interface
 */
void
octet_interface_address_free (OctetInterfaceAddress *address)
{
  g_free (address->interface);
  g_free (address->address);
  g_free (address);
}

static guint
count_bits (const guint8 *bytes, gsize n_bytes)
{
  guint bits = 0;

  for (gsize i = 0; i < n_bytes; i++)
    bits += (guint) __builtin_popcount (bytes[i]);

  return bits;
}

static char *
print_ipv4 (const struct ifaddrs *entry)
{
  const struct sockaddr_in *address = (const struct sockaddr_in *) (const void *) entry->ifa_addr;
  const struct sockaddr_in *mask = (const struct sockaddr_in *) (const void *) entry->ifa_netmask;
  char text[INET_ADDRSTRLEN];
  guint length = 32;

  if (mask != NULL)
    length = count_bits ((const guint8 *) &mask->sin_addr, sizeof mask->sin_addr);
  inet_ntop (AF_INET, &address->sin_addr, text, sizeof text);

  return g_strdup_printf ("%s/%u", text, length);
}

/* A link-local address means nothing without its link: RFC 4007 section 11 puts the zone id
 * between address and prefix length. */
static char *
print_ipv6 (const struct ifaddrs *entry)
{
  const struct sockaddr_in6 *address = (const struct sockaddr_in6 *) (const void *) entry->ifa_addr;
  const struct sockaddr_in6 *mask = (const struct sockaddr_in6 *) (const void *) entry->ifa_netmask;
  gboolean has_zone = IN6_IS_ADDR_LINKLOCAL (&address->sin6_addr);
  char text[INET6_ADDRSTRLEN];
  guint length = 128;

  if (mask != NULL)
    length = count_bits ((const guint8 *) &mask->sin6_addr, sizeof mask->sin6_addr);
  inet_ntop (AF_INET6, &address->sin6_addr, text, sizeof text);

  return g_strdup_printf ("%s%s%s/%u", text, has_zone ? "%" : "", has_zone ? entry->ifa_name : "",
                          length);
}

/* The kernel names interfaces in its own order: an interface ranks where it is first met. */
static guint
find_rank (GHashTable *ranks, const char *interface)
{
  gpointer rank;

  if (!g_hash_table_lookup_extended (ranks, interface, NULL, &rank))
    {
      rank = GUINT_TO_POINTER (g_hash_table_size (ranks));
      g_hash_table_insert (ranks, g_strdup (interface), rank);
    }

  return GPOINTER_TO_UINT (rank);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = *(const Row *const *) a;
  const Row *right = *(const Row *const *) b;

  if (left->is_loopback != right->is_loopback)
    return left->is_loopback ? 1 : -1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->family != right->family)
    return left->family == AF_INET ? -1 : 1;

  return g_strcmp0 (left->address.address, right->address.address);
}

static Row *
row_new (const struct ifaddrs *entry, guint rank)
{
  Row *row = g_new0 (Row, 1);

  row->family = entry->ifa_addr->sa_family;
  row->is_loopback = (entry->ifa_flags & IFF_LOOPBACK) != 0;
  row->rank = rank;
  row->address.interface = g_strdup (entry->ifa_name);
  row->address.address = row->family == AF_INET ? print_ipv4 (entry) : print_ipv6 (entry);

  return row;
}

static void
collect_rows (GPtrArray *rows)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  struct ifaddrs *entries = NULL;

  if (getifaddrs (&entries) != 0)
    return;
  for (const struct ifaddrs *entry = entries; entry != NULL; entry = entry->ifa_next)
    {
      guint rank = find_rank (ranks, entry->ifa_name);

      if (entry->ifa_addr == NULL)
        continue;
      if (entry->ifa_addr->sa_family == AF_INET || entry->ifa_addr->sa_family == AF_INET6)
        g_ptr_array_add (rows, row_new (entry, rank));
    }
  freeifaddrs (entries);
}

/**
 * octet_this_computer_get_addresses:
 *
 * Returns: (transfer container) (element-type OctetInterfaceAddress): the addresses of all
 *   interfaces, each with its prefix length: interfaces in the kernel's order with loopback last,
 *   IPv4 before IPv6; empty if the system tells none
 */
GPtrArray *
octet_this_computer_get_addresses (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *addresses =
      g_ptr_array_new_with_free_func ((GDestroyNotify) octet_interface_address_free);

  collect_rows (rows);
  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (addresses, g_memdup2 (&row->address, sizeof row->address));
      g_free (row);
    }

  return addresses;
}

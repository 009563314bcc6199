#include "system/octet-this-computer.h"

#include <net/if.h>
#include <string.h>
#include <unistd.h>

static void
test_name (void)
{
  g_autofree char *name = octet_this_computer_dup_name ();
  char expected[256] = "";

  g_assert_cmpint (gethostname (expected, sizeof expected - 1), ==, 0);
  g_assert_cmpstr (name, ==, expected);
}

static gboolean
is_loopback (const OctetInterfaceAddress *address)
{
  return g_str_has_prefix (address->address, "127.") || g_str_has_prefix (address->address, "::1/");
}

/* "address/length", with the zone of a link-local address before the slash */
static void
check_subject (const OctetInterfaceAddress *address)
{
  g_auto (GStrv) parts = g_strsplit (address->address, "/", -1);
  g_auto (GStrv) zone = NULL;
  g_autoptr (GInetAddress) value = NULL;
  guint64 length;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  zone = g_strsplit (parts[0], "%", -1);
  value = g_inet_address_new_from_string (zone[0]);
  g_assert_nonnull (value);
  g_assert_true (g_ascii_string_to_unsigned (
      parts[1], 10, 0, g_inet_address_get_native_size (value) * 8, &length, NULL));
  if (g_inet_address_get_family (value) == G_SOCKET_FAMILY_IPV6 &&
      g_inet_address_get_is_link_local (value))
    g_assert_cmpstr (zone[1], ==, address->interface);
  else
    g_assert_null (zone[1]);
}

static void
test_addresses (void)
{
  g_autoptr (GPtrArray) addresses = octet_this_computer_get_addresses ();
  gboolean has_loopback = FALSE;

  for (guint i = 0; i < addresses->len; i++)
    {
      const OctetInterfaceAddress *address = g_ptr_array_index (addresses, i);

      g_assert_cmpuint (if_nametoindex (address->interface), >, 0);
      check_subject (address);
      g_assert_false (has_loopback && !is_loopback (address));
      has_loopback = has_loopback || is_loopback (address);
    }
}

/* All rows of an interface stand together, and its IPv4 addresses before its IPv6 addresses. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) addresses = octet_this_computer_get_addresses ();
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < addresses->len; i++)
    {
      const OctetInterfaceAddress *before = g_ptr_array_index (addresses, i - 1);
      const OctetInterfaceAddress *address = g_ptr_array_index (addresses, i);

      if (!g_str_equal (before->interface, address->interface))
        {
          g_hash_table_add (done, before->interface);
          g_assert_false (g_hash_table_contains (done, address->interface));
        }
      else if (strchr (before->address, ':') != NULL)
        g_assert_nonnull (strchr (address->address, ':'));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/system/this-computer/name", test_name);
  g_test_add_func ("/system/this-computer/addresses", test_addresses);
  g_test_add_func ("/system/this-computer/order", test_order);

  return g_test_run ();
}

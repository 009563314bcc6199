/* This computer: its name, and the addresses of its interfaces. Both are answered at once, without
 * asking the network. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *octet_this_computer_dup_name (void); /* gethostname() */

typedef struct
{
  char *interface; /* "enp3s0" */
  char *address;   /* "192.168.100.10/24", "fe80::1%enp3s0/64": subjects */
} OctetInterfaceAddress;

void octet_interface_address_free (OctetInterfaceAddress *address);
/* (transfer container) (element-type OctetInterfaceAddress): by interface, IPv4 before IPv6,
 * loopback last */
GPtrArray *octet_this_computer_get_addresses (void);

G_END_DECLS

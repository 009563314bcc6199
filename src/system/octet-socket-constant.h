/* Every address family and socket type that this system's headers define, by name and value. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  OCTET_SOCKET_FAMILY, /* AF_… */
  OCTET_SOCKET_TYPE,   /* SOCK_… */
} OctetSocketConstantKind;

#define OCTET_TYPE_SOCKET_CONSTANT (octet_socket_constant_get_type ())
G_DECLARE_FINAL_TYPE (OctetSocketConstant, octet_socket_constant, OCTET, SOCKET_CONSTANT, GObject)

OctetSocketConstantKind octet_socket_constant_get_kind (OctetSocketConstant *constant);
const char *octet_socket_constant_get_name (OctetSocketConstant *constant); /* "AF_INET" */
int octet_socket_constant_get_value (OctetSocketConstant *constant);

/* (transfer full): of OctetSocketConstant, by value, then name */
GListModel *octet_socket_constants_new (OctetSocketConstantKind kind);
/* (transfer full) (nullable): by name, "INET" and "AF_INET" alike, any case */
OctetSocketConstant *octet_socket_constant_find (OctetSocketConstantKind kind, const char *name);

G_END_DECLS

/* Answers questions about the core, for a script that compares the answers with Python's.
 *
 * A line of standard input is an operation and its arguments, a line of standard output "=" and the
 * answer, both with tabs between the fields. In a field, "\xNN" stands for a byte that is not
 * printable ASCII, or is a backslash; "\N" alone for nothing at all, and "\E" and a code for an
 * error.
 */
#include "core/octet-byte-order.h"
#include "core/octet-dialect.h"
#include "core/octet-parse-error.h"
#include "core/octet-range.h"
#include "core/octet-registry.h"
#include "core/octet-url.h"

#include <stdio.h>
#include <string.h>

typedef void (*Operation) (char **arguments, GString *answer);

static char *
unescape (const char *field)
{
  GString *text = g_string_new (NULL);

  for (const char *p = field; *p != '\0'; p++)
    if (p[0] == '\\' && p[1] == 'x')
      {
        g_string_append_c (text,
                           (char) (g_ascii_xdigit_value (p[2]) << 4 | g_ascii_xdigit_value (p[3])));
        p += 3;
      }
    else
      g_string_append_c (text, *p);

  return g_string_free (text, FALSE);
}

static void
add (GString *answer, const char *text)
{
  g_string_append_c (answer, '\t');
  if (text == NULL)
    g_string_append (answer, "\\N");
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if ((guchar) *p < ' ' || (guchar) *p > '~' || *p == '\\')
      g_string_append_printf (answer, "\\x%02x", (guint) (guchar) *p);
    else
      g_string_append_c (answer, *p);
}

static void
add_owned (GString *answer, char *text)
{
  add (answer, text);
  g_free (text);
}

static void
add_error (GString *answer, const GError *error)
{
  g_string_append_c (answer, '\t');
  g_string_append_printf (answer, "\\E%s",
                          octet_parse_error_code_to_string ((OctetParseErrorCode) error->code));
}

static void
add_address (GString *answer, gboolean present, const OctetAddress *address)
{
  add_owned (answer, present ? octet_address_to_string (address) : NULL);
}

static void
add_flag (GString *flags, gboolean set, const char *name)
{
  if (set)
    g_string_append_printf (flags, "%s%s", flags->len > 0 ? " " : "", name);
}

#define ADD_FLAGS(answer, type, value)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GString *flags = g_string_new (NULL);                                                          \
                                                                                                   \
    add_flag (flags, octet_##type##_is_multicast (value), "multicast");                            \
    add_flag (flags, octet_##type##_is_private (value), "private");                                \
    add_flag (flags, octet_##type##_is_global (value), "global");                                  \
    add_flag (flags, octet_##type##_is_unspecified (value), "unspecified");                        \
    add_flag (flags, octet_##type##_is_reserved (value), "reserved");                              \
    add_flag (flags, octet_##type##_is_loopback (value), "loopback");                              \
    add_flag (flags, octet_##type##_is_link_local (value), "link_local");                          \
    add_flag (flags, octet_##type##_is_site_local (value), "site_local");                          \
    add_owned (answer, g_string_free (flags, FALSE));                                              \
  }                                                                                                \
  G_STMT_END

static void
describe_address (const OctetAddress *address, GString *answer)
{
  char decimal[OCTET_UINT128_DECIMAL_SIZE];
  OctetAddress inner;
  OctetAddress client;

  add_owned (answer, octet_address_to_string (address));
  add_owned (answer, octet_address_to_exploded (address));
  add_owned (answer, octet_address_to_reverse_pointer (address));
  octet_uint128_print (address->value, decimal);
  add (answer, decimal);
  ADD_FLAGS (answer, address, address);
  add_address (answer, octet_address_get_ipv4_mapped (address, &inner), &inner);
  add_address (answer, octet_address_get_sixtofour (address, &inner), &inner);
  add_address (answer, octet_address_get_teredo (address, &inner, &client), &inner);
  add_address (answer, octet_address_get_teredo (address, &inner, &client), &client);
}

static void
answer_address (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  OctetAddress address;

  if (octet_address_parse (arguments[0], -1, &address, &error))
    describe_address (&address, answer);
  else
    add_error (answer, error);
}

static void
answer_integer (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  OctetAddress address;

  if (octet_address_parse_integer (arguments[0], -1, &address, &error))
    describe_address (&address, answer);
  else
    add_error (answer, error);
}

static void
describe_network (const OctetNetwork *network, GString *answer)
{
  OctetNetwork supernet = *network;
  OctetNetwork halves[2] = { *network, *network };
  OctetAddress address;

  octet_network_get_supernet (network, &supernet);
  octet_network_get_halves (network, halves);
  add_owned (answer, octet_network_to_string (network));
  address = octet_network_get_network_address (network);
  add_address (answer, TRUE, &address);
  address = octet_network_get_last_address (network);
  add_address (answer, TRUE, &address);
  address = octet_network_get_netmask (network);
  add_address (answer, TRUE, &address);
  address = octet_network_get_hostmask (network);
  add_address (answer, TRUE, &address);
  add_owned (answer, octet_network_count_addresses_to_string (network));
  add_owned (answer, octet_network_count_usable_hosts_to_string (network));
  address = octet_network_get_first_host (network);
  add_address (answer, TRUE, &address);
  address = octet_network_get_last_host (network);
  add_address (answer, TRUE, &address);
  add_owned (answer, octet_network_to_string (&supernet));
  add_owned (answer, octet_network_to_string (&halves[0]));
  add_owned (answer, octet_network_to_string (&halves[1]));
  ADD_FLAGS (answer, network, network);
}

static void
answer_network (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  OctetNetwork network;

  if (octet_network_parse_strict (arguments[0], -1, &network, &error))
    describe_network (&network, answer);
  else
    add_error (answer, error);
}

static void
answer_interface (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  OctetNetwork network;
  OctetNetwork inside;

  if (!octet_network_parse (arguments[0], -1, &network, NULL, &error))
    {
      add_error (answer, error);
      return;
    }
  inside = octet_network_get_network (&network);
  add_owned (answer, octet_network_to_string (&network));
  add_owned (answer, octet_network_to_string (&inside));
}

static void
answer_subnet_of (char **arguments, GString *answer)
{
  OctetNetwork network;
  OctetNetwork other;

  if (octet_network_parse_strict (arguments[0], -1, &network, NULL) &&
      octet_network_parse_strict (arguments[1], -1, &other, NULL))
    add (answer, octet_network_is_subnet_of (&network, &other) ? "True" : "False");
}

static void
answer_range (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  OctetNetwork network;
  OctetRange range;
  gboolean more = TRUE;

  if (!octet_range_parse (arguments[0], -1, &range, &error))
    {
      add_error (answer, error);
      return;
    }
  add_owned (answer, octet_range_count_addresses_to_string (&range));
  while (octet_range_next_network (&range, &more, &network))
    add_owned (answer, octet_network_to_string (&network));
}

static void
describe_url (const OctetUrl *url, GString *answer)
{
  g_autoptr (GError) error = NULL;
  int port;

  for (guint part = OCTET_URL_SCHEME; part <= OCTET_URL_FRAGMENT; part++)
    {
      const char *text = octet_url_get_part (url, part);

      add (answer, text != NULL ? text : "");
    }
  add (answer, octet_url_get_part (url, OCTET_URL_USERNAME));
  add (answer, octet_url_get_part (url, OCTET_URL_PASSWORD));
  add_owned (answer, octet_url_dup_hostname (url));
  if (octet_url_get_port (url, &port, &error))
    add_owned (answer, port >= 0 ? g_strdup_printf ("%d", port) : NULL);
  else
    add_error (answer, error);
  add_owned (answer, octet_url_dup_geturl (url));
}

static void
answer_url (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetUrl) url = NULL;

  if (octet_url_parse (arguments[0], -1, &url, &error))
    describe_url (url, answer);
  else
    add_error (answer, error);
}

/* URL, number of the part, new text */
static void
answer_set_part (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OctetUrl) url = NULL;
  g_autoptr (OctetUrl) changed = NULL;
  OctetUrlPart part = (OctetUrlPart) (arguments[1][0] - '0');

  if (!octet_url_parse (arguments[0], -1, &url, &error) ||
      !octet_url_set_part (url, part, arguments[2], &changed, &error))
    add_error (answer, error);
  else
    add (answer, octet_url_get_text (changed));
}

static void
answer_unquote (char **arguments, GString *answer)
{
  add_owned (answer, octet_url_unquote (arguments[0], -1));
}

static void
answer_quote (char **arguments, GString *answer)
{
  add_owned (answer, octet_url_quote (arguments[0], arguments[1]));
}

static void
answer_query (char **arguments, GString *answer)
{
  g_autoptr (GPtrArray) items = octet_url_parse_query (arguments[0]);

  add_owned (answer, octet_url_build_query (items));
  for (guint i = 0; i < items->len; i++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, i);

      add (answer, item->name);
      add (answer, item->value);
    }
}

static void
answer_dialect (OctetDialect dialect, const char *text, GString *answer)
{
  g_autoptr (GError) error = NULL;
  OctetAddress address;

  if (octet_dialect_parse (dialect, text, -1, &address, NULL, &error))
    add_owned (answer, octet_address_to_string (&address));
  else
    add_error (answer, error);
}

static void
answer_inet_aton (char **arguments, GString *answer)
{
  answer_dialect (OCTET_DIALECT_INET_ATON, arguments[0], answer);
}

static void
answer_inet_pton (char **arguments, GString *answer)
{
  answer_dialect (OCTET_DIALECT_INET_PTON, arguments[0], answer);
}

static void
answer_shortest (char **arguments, GString *answer)
{
  OctetAddress address;

  if (octet_address_parse (arguments[0], -1, &address, NULL))
    add_owned (answer, octet_dialect_to_shortest (&address));
}

static void
answer_number (char **arguments, GString *answer)
{
  g_autoptr (GError) error = NULL;
  guint64 value;

  if (!octet_byte_order_parse_number (arguments[0], -1, &value, &error))
    {
      add_error (answer, error);
      return;
    }
  add_owned (answer, g_strdup_printf ("%" G_GUINT64_FORMAT, value));
  for (guint width = 16; width <= 64; width *= 2)
    if (octet_byte_order_fits (value, width))
      add_owned (answer, g_strdup_printf ("%" G_GUINT64_FORMAT,
                                          octet_byte_order_to_network (
                                              value, width, octet_byte_order_get_host ())));
}

static const char *
spell (OctetAnswer answer)
{
  return answer == OCTET_ANSWER_YES ? "True" : answer == OCTET_ANSWER_NO ? "False" : "N/A";
}

/* version, number of the row */
static void
answer_registry (char **arguments, GString *answer)
{
  OctetIpVersion version = arguments[0][0] == '4' ? OCTET_IPV4 : OCTET_IPV6;
  gsize index = (gsize) g_ascii_strtoll (arguments[1], NULL, 10);
  const OctetRegistryRow *row;

  if (index >= octet_registry_get_n_rows (version))
    return;

  row = octet_registry_get_row (version, index);
  add (answer, row->block);
  add (answer, row->name);
  add (answer, row->reference);
  add (answer, row->section);
  add (answer, row->allocation);
  add (answer, row->termination);
  add (answer, spell (row->source));
  add (answer, spell (row->destination));
  add (answer, spell (row->forwardable));
  add (answer, spell (row->globally_reachable));
  add (answer, spell (row->reserved_by_protocol));
}

static const struct
{
  const char *name;
  guint n_arguments;
  Operation operation;
} operations[] = {
  { "address", 1, answer_address },
  { "integer", 1, answer_integer },
  { "network", 1, answer_network },
  { "interface", 1, answer_interface },
  { "subnet-of", 2, answer_subnet_of },
  { "range", 1, answer_range },
  { "url", 1, answer_url },
  { "set-part", 3, answer_set_part },
  { "unquote", 1, answer_unquote },
  { "quote", 2, answer_quote },
  { "query", 1, answer_query },
  { "inet-aton", 1, answer_inet_aton },
  { "inet-pton", 1, answer_inet_pton },
  { "shortest", 1, answer_shortest },
  { "number", 1, answer_number },
  { "registry", 2, answer_registry },
};

static gboolean
answer_line (const char *line, GString *answer)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  guint n_fields = g_strv_length (fields);

  for (guint i = 1; i < n_fields; i++)
    {
      char *text = unescape (fields[i]);

      g_free (fields[i]);
      fields[i] = text;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    if (n_fields == operations[i].n_arguments + 1 && strcmp (fields[0], operations[i].name) == 0)
      {
        operations[i].operation (fields + 1, answer);
        return TRUE;
      }

  return FALSE;
}

int
main (void)
{
  g_autofree char *line = NULL;
  size_t size = 0;
  ssize_t length;

  while ((length = getline (&line, &size, stdin)) > 0)
    {
      g_autoptr (GString) answer = g_string_new ("=");

      if (line[length - 1] == '\n')
        line[length - 1] = '\0';
      if (!answer_line (line, answer))
        {
          fprintf (stderr, "no such question: %s\n", line);
          return 1;
        }
      puts (answer->str);
      fflush (stdout);
    }

  return 0;
}

#include "core/octet-network.h"

#include "core/octet-address-scan.h"

#include <string.h>

/* 255.255.255.0 or 0.0.0.255; a netmask is tried first, so that 0.0.0.0 is /0. */
static gboolean
read_mask (guint32 mask, guint *ret_prefix_length, OctetPrefixForm *ret_form)
{
  guint32 host_bits = ~mask;
  guint length = 0;

  *ret_form = OCTET_PREFIX_NETMASK;
  if ((host_bits & (host_bits + 1)) != 0)
    {
      host_bits = mask;
      *ret_form = OCTET_PREFIX_HOSTMASK;
    }
  if ((host_bits & (host_bits + 1)) != 0)
    return FALSE;

  for (; host_bits != 0; host_bits >>= 1)
    length++;
  *ret_prefix_length = 32 - length;

  return TRUE;
}

static gboolean
scan_mask (const char *text,
           gsize length,
           guint *ret_prefix_length,
           OctetPrefixForm *ret_form,
           OctetFault *fault)
{
  guint32 mask;

  if (!octet_address_scan_ipv4 (text, length, &mask, fault))
    return FALSE;

  return read_mask (mask, ret_prefix_length, ret_form) ||
         octet_fault_set (fault, OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS, 0, length);
}

static gboolean
scan_prefix (const char *text,
             gsize length,
             OctetIpVersion version,
             guint *ret_prefix_length,
             OctetPrefixForm *ret_form,
             OctetFault *fault)
{
  guint n_bits = octet_ip_version_get_bits (version);
  guint value = 0;

  if (length == 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_PREFIX_EMPTY, 0, 0);
  if (version == OCTET_IPV4 && memchr (text, '.', length) != NULL)
    return scan_mask (text, length, ret_prefix_length, ret_form, fault);

  for (gsize i = 0; i < length; i++)
    {
      guint digit = (guint) (guchar) text[i] - '0';

      if (digit > 9)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_PREFIX_CHARACTER, 0, length);
      /* Stays above the limit once it is there. */
      value = MIN (value * 10 + digit, n_bits + 1);
    }
  if (value > n_bits)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_PREFIX_TOO_LARGE, 0, length);

  *ret_prefix_length = value;
  *ret_form = OCTET_PREFIX_LENGTH;

  return TRUE;
}

static gboolean
scan_network (const char *text,
              gsize length,
              OctetNetwork *ret_network,
              OctetPrefixForm *ret_form,
              OctetFault *fault)
{
  const char *slash = memchr (text, '/', length);
  gsize end = slash != NULL ? (gsize) (slash - text) : length;
  gsize start = end + 1;
  OctetNetwork network;
  const char *second;

  if (end == 0)
    return octet_fault_set (fault, OCTET_PARSE_ERROR_EMPTY, 0, 0);
  if (!octet_address_scan (text, end, &network.address, fault))
    return FALSE;

  network.prefix_length = octet_ip_version_get_bits (network.address.version);
  *ret_form = OCTET_PREFIX_LENGTH;
  if (slash != NULL)
    {
      second = memchr (slash + 1, '/', length - start);
      if (second != NULL)
        return octet_fault_set (fault, OCTET_PARSE_ERROR_PREFIX_TWICE, (gsize) (second - text),
                                length - (gsize) (second - text));
      if (!scan_prefix (slash + 1, length - start, network.address.version, &network.prefix_length,
                        ret_form, fault))
        {
          fault->offset += start;
          return FALSE;
        }
    }

  *ret_network = network;

  return TRUE;
}

/**
 * octet_network_parse:
 * @text: an address, and perhaps "/" and a prefix length or, for IPv4, a netmask or hostmask
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_network: (out): the address as given with its prefix length; untouched on failure
 * @ret_form: (out) (optional): how the prefix was written; untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR that marks the faulty part
 *
 * Reads a network or an interface, as ipaddress.ip_interface() does: host bits may be set. Without
 * a prefix, all bits are the network's.
 *
 * Returns: whether @text is a network or interface
 */
gboolean
octet_network_parse (const char *text,
                     gssize length,
                     OctetNetwork *ret_network,
                     OctetPrefixForm *ret_form,
                     GError **error)
{
  OctetPrefixForm form;
  OctetFault fault;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;
  if (!scan_network (text, (gsize) length, ret_network, &form, &fault))
    return octet_fault_raise (&fault, text, (gsize) length, error);

  if (ret_form != NULL)
    *ret_form = form;

  return TRUE;
}

/**
 * octet_network_parse_strict:
 * @text: as octet_network_parse() takes it
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @ret_network: (out): the network; untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR; %OCTET_PARSE_ERROR_HOST_BITS_SET marks the address
 *
 * Reads a network as ipaddress.ip_network() does: all host bits must be 0.
 *
 * Returns: whether @text is a network
 */
gboolean
octet_network_parse_strict (const char *text,
                            gssize length,
                            OctetNetwork *ret_network,
                            GError **error)
{
  OctetNetwork network;
  OctetFault fault;

  if (!octet_network_parse (text, length, &network, NULL, error))
    return FALSE;

  if (!octet_network_is_network (&network))
    {
      /* Host bits can only be set where a prefix stands. */
      octet_fault_set (&fault, OCTET_PARSE_ERROR_HOST_BITS_SET, 0, strcspn (text, "/"));
      return octet_fault_raise (&fault, text, length < 0 ? strlen (text) : (gsize) length, error);
    }
  *ret_network = network;

  return TRUE;
}

/**
 * octet_network_parse_prefix:
 * @text: what may follow "/": a prefix length or, for IPv4, a netmask or hostmask
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @version: of which addresses
 * @ret_prefix_length: (out): 0…32 or 0…128; untouched on failure
 * @ret_form: (out) (optional): how it was written; untouched on failure
 * @error: (nullable): an %OCTET_PARSE_ERROR; places count from the start of @text
 *
 * Returns: whether @text is a prefix
 */
gboolean
octet_network_parse_prefix (const char *text,
                            gssize length,
                            OctetIpVersion version,
                            guint *ret_prefix_length,
                            OctetPrefixForm *ret_form,
                            GError **error)
{
  OctetPrefixForm form;
  OctetFault fault;
  guint value;

  g_return_val_if_fail (text != NULL, FALSE);

  if (length < 0)
    length = (gssize) strlen (text);
  if (length > 0 && !octet_fault_measure (text, &length, OCTET_FAULT_TEXT_LIMIT, error))
    return FALSE;
  if (!scan_prefix (text, (gsize) length, version, &value, &form, &fault))
    return octet_fault_raise (&fault, text, (gsize) length, error);

  *ret_prefix_length = value;
  if (ret_form != NULL)
    *ret_form = form;

  return TRUE;
}

/**
 * octet_network_print:
 * @network: a network or interface
 * @text: (out): room for the text and a NUL
 *
 * Writes the address as given, "/" and the prefix length.
 *
 * Returns: the length of the text in bytes
 */
gsize
octet_network_print (const OctetNetwork *network, char text[OCTET_NETWORK_TEXT_SIZE])
{
  gsize length = octet_address_print (&network->address, text);
  guint prefix_length = network->prefix_length;

  text[length++] = '/';
  if (prefix_length >= 100)
    text[length++] = '1';
  if (prefix_length >= 10)
    text[length++] = (char) ('0' + prefix_length / 10 % 10);
  text[length++] = (char) ('0' + prefix_length % 10);
  text[length] = '\0';

  return length;
}

/**
 * octet_network_to_string:
 * @network: a network or interface
 *
 * Returns: (transfer full): the text that octet_network_print() writes
 */
char *
octet_network_to_string (const OctetNetwork *network)
{
  char text[OCTET_NETWORK_TEXT_SIZE];

  return g_strndup (text, octet_network_print (network, text));
}

/**
 * octet_network_to_reverse_zone:
 * @network: a network or interface
 *
 * Names the smallest zone of the reverse DNS tree that holds all of the network. Zones end between
 * octets or hexadecimal digits: 192.168.96.0/20 lies in 168.192.in-addr.arpa.
 *
 * Returns: (transfer full): the name of the zone
 */
char *
octet_network_to_reverse_zone (const OctetNetwork *network)
{
  OctetAddress first = octet_network_get_network_address (network);
  guint label_bits = first.version == OCTET_IPV4 ? 8 : 4;
  guint n_labels_off = (octet_network_get_host_bits (network) + label_bits - 1) / label_bits;
  g_autofree char *pointer = octet_address_to_reverse_pointer (&first);
  const char *zone = pointer;

  for (; n_labels_off > 0; n_labels_off--)
    zone = strchr (zone, '.') + 1;

  return g_strdup (zone);
}

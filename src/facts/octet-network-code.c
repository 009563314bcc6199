#include "facts/octet-network-code.h"

/* The network is the given one if nothing was typed behind its prefix; else the interface's. */
static char *
make_python (const OctetNetwork *given, const char *network_text)
{
  OctetNetwork bare = *given;
  char text[OCTET_NETWORK_TEXT_SIZE];

  if (octet_network_is_network (given))
    return g_strdup_printf ("ipaddress.ip_network('%s')", network_text);

  bare.address.zone[0] = '\0';
  octet_network_print (&bare, text);

  return g_strdup_printf ("ipaddress.ip_interface('%s').network", text);
}

/**
 * octet_network_code_init:
 * @code: (out caller-allocates): to be filled
 * @description: where the facts go; must outlive @code
 * @given: the network or interface as it was typed
 */
void
octet_network_code_init (OctetNetworkCode *code,
                         OctetDescription *description,
                         const OctetNetwork *given)
{
  code->description = description;
  code->network = octet_network_get_network (given);
  code->network.address.zone[0] = '\0';
  code->n_bits = octet_ip_version_get_bits (given->address.version);
  code->host_bits = octet_network_get_host_bits (given);
  octet_network_print (&code->network, code->text);
  code->python = make_python (given, code->text);
  code->c = octet_address_code_declare (&given->address);
}

/**
 * octet_network_code_clear:
 * @code: what octet_network_code_init() filled
 */
void
octet_network_code_clear (OctetNetworkCode *code)
{
  g_clear_pointer (&code->python, g_free);
  g_clear_pointer (&code->c, g_free);
}

/**
 * octet_network_code_add:
 * @code: a network
 * @id: static: the fact's id
 * @label: static: its label
 *
 * Returns: (transfer none): a new fact of the group "network"
 */
OctetFact *
octet_network_code_add (OctetNetworkCode *code, const char *id, const char *label)
{
  return octet_description_add (code->description, id, "network", label);
}

/**
 * octet_network_code_set_address:
 * @fact: a fact
 * @address: its value
 */
void
octet_network_code_set_address (OctetFact *fact, const OctetAddress *address)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];

  octet_address_print (address, text);
  octet_fact_set_raw (fact, "%s", text);
  octet_fact_set_subject (fact, "%s", text);
}

/* Shifting 32 bits by 32 is undefined in C: /0 and /32 are said otherwise. */
static char *
mask_ipv4 (guint host_bits)
{
  if (host_bits == 32)
    return g_strdup ("0");

  return host_bits == 0 ? g_strdup ("~0u") : g_strdup_printf ("htonl (~0u << %u)", host_bits);
}

/**
 * octet_network_code_clear_host_bits:
 * @code: a network
 *
 * Returns: (transfer full): C that turns the host bits of `a` to 0
 */
char *
octet_network_code_clear_host_bits (OctetNetworkCode *code)
{
  g_autofree char *mask = NULL;

  if (code->n_bits == 128)
    return g_strdup_printf ("for (int i = %u; i < 128; i++)\n"
                            "  a.s6_addr[i / 8] &= ~(128 >> i %% 8);\n",
                            code->network.prefix_length);

  mask = mask_ipv4 (code->host_bits);

  return g_strdup_printf ("a.s_addr &= %s;\n", mask);
}

/**
 * octet_network_code_set_host_bits:
 * @code: a network
 *
 * Returns: (transfer full): C that turns the host bits of `a` to 1
 */
char *
octet_network_code_set_host_bits (OctetNetworkCode *code)
{
  g_autofree char *mask = NULL;

  if (code->n_bits == 128)
    return g_strdup_printf ("for (int i = %u; i < 128; i++)\n"
                            "  a.s6_addr[i / 8] |= 128 >> i %% 8;\n",
                            code->network.prefix_length);

  mask = mask_ipv4 (code->host_bits);

  return g_strdup_printf ("a.s_addr |= ~%s;\n", mask);
}

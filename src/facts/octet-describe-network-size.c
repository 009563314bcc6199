#include "facts/octet-describe-network-parts.h"

#include "facts/octet-describe-text.h"
#include "facts/octet-number-text.h"

#include <glib/gi18n.h>

static void
add_num_addresses (OctetNetworkCode *code)
{
  OctetFact *fact =
      octet_network_code_add (code, "network.num-addresses", N_ ("Number of addresses"));
  g_autofree char *digits = octet_network_count_addresses_to_string (&code->network);
  g_autofree char *value = octet_number_text_count (digits, code->host_bits);
  g_autofree char *grouped = octet_number_text_group (digits);
  g_autofree char *power = octet_number_text_power (2, code->host_bits);

  octet_fact_set_raw (fact, "%s", digits);
  octet_fact_set_value (fact, "%s", value);
  octet_fact_set_why (fact,
                      _ ("Each host bit doubles the number of addresses, starting from one: "
                         "%1$s = %2$s."),
                      power, grouped);
  octet_fact_set_rfc (fact, 4632, "3.1");
  octet_fact_set_python (fact, "%s.num_addresses", code->python);
  if (code->host_bits < 64)
    octet_fact_set_c (fact, "printf (\"%%\" PRIu64 \"\\n\", UINT64_C (1) << %u);\n",
                      code->host_bits);
  else
    octet_fact_set_c (fact,
                      "/* a power of two is exact in floating point */\n"
                      "printf (\"%%.0f\\n\", 0x1p%u);\n",
                      code->host_bits);
}

/* How many addresses of the network no host can have: its two ends in IPv4; in IPv6 the first. */
static guint
count_unusable (OctetNetworkCode *code)
{
  if (code->host_bits <= 1)
    return 0;

  return code->n_bits == 32 ? 2 : 1;
}

static void
set_usable_why (OctetFact *fact, OctetNetworkCode *code, const char *usable)
{
  g_autofree char *digits = octet_network_count_addresses_to_string (&code->network);
  g_autofree char *addresses = octet_number_text_count (digits, code->host_bits);

  if (code->host_bits == 0)
    octet_fact_set_why (fact, _ ("A /%u is a single host: its one address is the host's."),
                        code->network.prefix_length);
  else if (code->host_bits == 1)
    octet_fact_set_why (
        fact,
        _ ("A /%u joins two routers, and both addresses are theirs: neither is left "
           "for the network's name or for broadcast."),
        code->network.prefix_length);
  else if (code->n_bits == 32)
    octet_fact_set_why (fact,
                        _ ("The first address names the network and the last one is for broadcast: "
                           "%1$s − 2 = %2$s."),
                        addresses, usable);
  else
    octet_fact_set_why (fact,
                        _ ("IPv6 has no broadcast; only the first address is not a host's, as all "
                           "routers of the network answer to it: one less than %s."),
                        addresses);
}

static void
set_usable_source (OctetFact *fact, OctetNetworkCode *code)
{
  if (code->n_bits == 32)
    {
      if (code->host_bits == 1)
        octet_fact_set_rfc (fact, 3021, "2.1");
      else
        octet_fact_set_rfc (fact, 1122, "3.2.1.3");
    }
  else if (code->host_bits == 1)
    octet_fact_set_rfc (fact, 6164, "5");
  else
    octet_fact_set_rfc (fact, 4291, "2.6.1");
}

static void
set_usable_c (OctetFact *fact, OctetNetworkCode *code)
{
  guint unusable = count_unusable (code);

  if (code->host_bits < 64)
    octet_fact_set_c (fact, "printf (\"%%\" PRIu64 \"\\n\", (UINT64_C (1) << %u) - %u);\n",
                      code->host_bits, unusable);
  else
    octet_fact_set_c (fact,
                      "unsigned __int128 n = ~(unsigned __int128) 0 >> %u;\n" OCTET_C_PRINT_INT128,
                      128 - code->host_bits);
}

static void
add_usable_hosts (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.usable-hosts", N_ ("Usable hosts"));
  g_autofree char *digits = octet_network_count_usable_hosts_to_string (&code->network);
  g_autofree char *value = octet_number_text_shorten (digits);
  guint unusable = count_unusable (code);

  octet_fact_set_raw (fact, "%s", digits);
  octet_fact_set_value (fact, "%s", value);
  set_usable_why (fact, code, value);
  set_usable_source (fact, code);
  if (unusable > 0)
    octet_fact_set_python (fact, "%s.num_addresses - %u", code->python, unusable);
  else
    octet_fact_set_python (fact, "%s.num_addresses", code->python);
  set_usable_c (fact, code);
}

/* @step: what is done to the address once its host bits are set as @base does. */
static void
set_host_c (OctetFact *fact,
            OctetNetworkCode *code,
            const OctetAddress *host,
            const char *base,
            const char *step)
{
  g_autofree char *print = octet_address_code_print (host, "", "\\n");

  octet_fact_set_c (fact, "%s%s%s%s%s", code->c, octet_address_code_buffer (host), base, step,
                    print);
}

static void
add_first_host (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.first-host", N_ ("First host"));
  OctetAddress host = octet_network_get_first_host (&code->network);
  OctetAddress first = octet_network_get_network_address (&code->network);
  gboolean is_next = count_unusable (code) > 0;
  g_autofree char *text = octet_address_to_string (&first);
  const char *step = code->n_bits == 32 ? "a.s_addr |= htonl (1);\n" : "a.s6_addr[15] |= 1;\n";
  g_autofree char *clear = octet_network_code_clear_host_bits (code);

  octet_network_code_set_address (fact, &host);
  if (is_next)
    octet_fact_set_why (fact, _ ("The address behind the network address: %s + 1."), text);
  else
    octet_fact_set_why (fact,
                        _ ("In a /%1$u the hosts use every address, and so the first one, %2$s."),
                        code->network.prefix_length, text);
  set_usable_source (fact, code);
  octet_fact_set_python (fact, "%s[%d]", code->python, is_next ? 1 : 0);
  set_host_c (fact, code, &host, clear, is_next ? step : "");
}

static void
add_last_host (OctetNetworkCode *code)
{
  OctetFact *fact = octet_network_code_add (code, "network.last-host", N_ ("Last host"));
  OctetAddress host = octet_network_get_last_host (&code->network);
  OctetAddress last = octet_network_get_last_address (&code->network);
  gboolean is_before = count_unusable (code) == 2;
  g_autofree char *set = octet_network_code_set_host_bits (code);
  g_autofree char *text = octet_address_to_string (&last);

  octet_network_code_set_address (fact, &host);
  if (is_before)
    octet_fact_set_why (fact, _ ("The address before the broadcast address: %s − 1."), text);
  else if (code->host_bits <= 1)
    octet_fact_set_why (fact,
                        _ ("In a /%1$u the hosts use every address, and so the last one, %2$s."),
                        code->network.prefix_length, text);
  else
    octet_fact_set_why (
        fact,
        _ ("IPv6 has no broadcast address, so that a host may have the last address "
           "of all, %s."),
        text);
  set_usable_source (fact, code);
  octet_fact_set_python (fact, "%s[%d]", code->python, is_before ? -2 : -1);
  set_host_c (fact, code, &host, set, is_before ? "a.s_addr -= htonl (1);\n" : "");
}

/**
 * octet_describe_network_size:
 * @code: a network
 *
 * Adds how many addresses it has, how many of them hosts can have, and which these are.
 */
void
octet_describe_network_size (OctetNetworkCode *code)
{
  add_num_addresses (code);
  add_usable_hosts (code);
  add_first_host (code);
  add_last_host (code);
}

#include "facts/octet-describer.h"
#include "system/octet-resolver.h"

#include <string.h>

/* Only names and addresses that need no name server: the hosts file has localhost. */

static OctetFact *
find (OctetDescription *description, const char *id)
{
  OctetFact *fact = octet_description_find (description, id);

  g_assert_nonnull (fact);

  return fact;
}

static void
test_name (void)
{
  g_autoptr (OctetHost) host = octet_resolver_look_up ("localhost", OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetDescription) description = octet_describe_host (host);
  OctetFact *hostname = find (description, "host.hostname");

  g_assert_cmpstr (octet_description_get_kind (description), ==, "host");
  g_assert_cmpstr (octet_fact_get_raw (find (description, "host.query")), ==, "localhost");
  g_assert_cmpstr (octet_fact_get_raw (hostname), ==, "127.0.0.1");
  g_assert_cmpstr (octet_fact_get_subject (hostname), ==, "127.0.0.1");
  g_assert_nonnull (strstr (octet_fact_get_why (hostname), "IPv4 only"));
  g_assert_nonnull (strstr (octet_fact_get_why (hostname), "getaddrinfo"));
  g_assert_cmpstr (octet_fact_get_python (hostname), ==, "socket.gethostbyname('localhost')");
  g_assert_nonnull (
      strstr (octet_fact_get_raw (find (description, "host.addresses")), "'127.0.0.1'"));
  g_assert_nonnull (strstr (octet_fact_get_value (find (description, "host.all-addresses")),
                            octet_host_get_all_addresses (host)[0]));
  g_assert_cmpstr (octet_fact_get_raw (find (description, "host.fqdn")), ==,
                   octet_host_get_fqdn (host));
  find (description, "host.canonical-name");
  find (description, "host.fqdn-steps");
  g_assert_null (octet_description_find (description, "host.error"));
}

static void
test_family (void)
{
  g_autoptr (OctetHost) host = octet_resolver_look_up ("localhost", OCTET_HOST_FAMILY_IPV4);
  g_autoptr (OctetDescription) description = octet_describe_host (host);
  OctetFact *fact = find (description, "host.all-addresses");

  g_assert_nonnull (strstr (octet_fact_get_python (fact), "socket.AF_INET)"));
  g_assert_nonnull (strstr (octet_fact_get_c (fact), "AF_INET,"));
}

static void
test_address (void)
{
  g_autoptr (OctetHost) host = octet_resolver_look_up ("127.0.0.1", OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetDescription) description = octet_describe_host (host);
  OctetFact *name = find (description, "host.canonical-name");

  g_assert_cmpstr (octet_fact_get_raw (name), ==, octet_host_get_canonical_name (host));
  g_assert_cmpstr (octet_fact_get_python (name), ==, "socket.gethostbyaddr('127.0.0.1')[0]");
  g_assert_null (octet_description_find (description, "host.hostname"));
}

/* An error is a fact: the stable code for programs, a sentence for people. */
static void
test_error (void)
{
  g_autoptr (OctetHost) host = octet_resolver_look_up ("no_such..name", OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetDescription) description = octet_describe_host (host);
  OctetFact *fact = find (description, "host.error");

  g_assert_cmpstr (octet_fact_get_raw (fact), ==,
                   octet_host_error_to_string (octet_host_get_error (host)->code));
  g_assert_cmpstr (octet_fact_get_value (fact), !=, octet_fact_get_raw (fact));
  g_assert_nonnull (strstr (octet_fact_get_why (fact), "no_such..name"));
  g_assert_nonnull (
      strstr (octet_description_get_answer (description), octet_fact_get_value (fact)));
  g_assert_null (octet_description_find (description, "host.addresses"));
}

/* A query is anybody's text: it reaches code quoted and the answer line escaped. */
static void
test_hostile_query (void)
{
  g_autoptr (OctetHost) host = octet_resolver_look_up ("<b>'\"&%s", OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetDescription) description = octet_describe_host (host);
  OctetFact *fqdn = octet_description_find (description, "host.fqdn");

  g_assert_true (g_str_has_prefix (octet_description_get_answer (description), "<b>&lt;b&gt;"));
  if (fqdn != NULL)
    g_assert_cmpstr (octet_fact_get_python (fqdn), ==, "socket.getfqdn('<b>\\'\"&%s')");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/describe-host/name", test_name);
  g_test_add_func ("/describe-host/family", test_family);
  g_test_add_func ("/describe-host/address", test_address);
  g_test_add_func ("/describe-host/error", test_error);
  g_test_add_func ("/describe-host/hostile-query", test_hostile_query);

  return g_test_run ();
}

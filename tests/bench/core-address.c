/* Reads or writes addresses over and over, for a script that counts the instructions:
 *
 *   core-address WHAT TIMES
 */
#include "core/octet-address.h"

#include <arpa/inet.h>
#include <string.h>

/* As people meet them: private, public, short, long, with and without "::". */
static const char *const ipv4_texts[] = { "192.168.100.10", "8.8.8.8", "172.16.254.1",
                                          "203.0.113.195" };
static const char *const ipv6_texts[] = { "2001:db8:85a3::8a2e:370:7334", "fe80::1",
                                          "2001:4860:4860::8888",
                                          "2001:db8:1234:5678:9abc:def0:1234:5678" };

#define N_TEXTS G_N_ELEMENTS (ipv4_texts)
G_STATIC_ASSERT (N_TEXTS == G_N_ELEMENTS (ipv6_texts));

typedef struct
{
  const char *text;
  OctetAddress address;
  guint8 bytes[16];
} Sample;

typedef gsize (*Work) (const Sample *sample);

static gsize
do_nothing (const Sample *sample)
{
  return sample->text[0] != '\0';
}

static gsize
octet_parse (const Sample *sample)
{
  OctetAddress address;

  return octet_address_parse (sample->text, -1, &address, NULL);
}

static gsize
octet_print (const Sample *sample)
{
  char text[OCTET_ADDRESS_TEXT_SIZE];

  return octet_address_print (&sample->address, text) > 0;
}

static gsize
glibc_parse_ipv4 (const Sample *sample)
{
  guint8 bytes[4];

  return inet_pton (AF_INET, sample->text, bytes) == 1;
}

static gsize
glibc_parse_ipv6 (const Sample *sample)
{
  guint8 bytes[16];

  return inet_pton (AF_INET6, sample->text, bytes) == 1;
}

static gsize
glibc_print_ipv4 (const Sample *sample)
{
  char text[INET_ADDRSTRLEN];

  return inet_ntop (AF_INET, sample->bytes, text, sizeof text) != NULL;
}

static gsize
glibc_print_ipv6 (const Sample *sample)
{
  char text[INET6_ADDRSTRLEN];

  return inet_ntop (AF_INET6, sample->bytes, text, sizeof text) != NULL;
}

static const struct
{
  const char *name;
  const char *const *texts;
  Work work;
} tasks[] = {
  { "nothing", ipv4_texts, do_nothing },
  { "octet-parse-ipv4", ipv4_texts, octet_parse },
  { "octet-print-ipv4", ipv4_texts, octet_print },
  { "octet-parse-ipv6", ipv6_texts, octet_parse },
  { "octet-print-ipv6", ipv6_texts, octet_print },
  { "glibc-parse-ipv4", ipv4_texts, glibc_parse_ipv4 },
  { "glibc-print-ipv4", ipv4_texts, glibc_print_ipv4 },
  { "glibc-parse-ipv6", ipv6_texts, glibc_parse_ipv6 },
  { "glibc-print-ipv6", ipv6_texts, glibc_print_ipv6 },
};

static gboolean
run (const char *const *texts, Work work, gsize times)
{
  Sample samples[N_TEXTS];
  gsize n_done = 0;

  for (gsize i = 0; i < N_TEXTS; i++)
    {
      samples[i].text = texts[i];
      if (!octet_address_parse (texts[i], -1, &samples[i].address, NULL))
        return FALSE;
      octet_address_to_bytes (&samples[i].address, samples[i].bytes);
    }
  for (gsize i = 0; i < times; i++)
    n_done += work (&samples[i % N_TEXTS]);

  return n_done == times;
}

int
main (int argc, char **argv)
{
  if (argc == 3)
    for (gsize i = 0; i < G_N_ELEMENTS (tasks); i++)
      if (strcmp (tasks[i].name, argv[1]) == 0)
        return run (tasks[i].texts, tasks[i].work, g_ascii_strtoull (argv[2], NULL, 10)) ? 0 : 1;

  return 2;
}

#include "facts/octet-offer.h"

#include <glib/gi18n.h>
#include <string.h>

/* The text without blanks around it and without the prefix that was refused. */
static char *
dup_bare (const OctetRefusal *refusal)
{
  static const char *const prefixes[] = { "host:",   "service:",    "protocol:",
                                          "family:", "sockettype:", "url:" };
  char *text = g_strstrip (g_strdup (refusal->text));

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (text, prefixes[i]))
      memmove (text, text + strlen (prefixes[i]), strlen (text + strlen (prefixes[i])) + 1);

  return text;
}

static void
add_host (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *text = dup_bare (refusal);

  octet_offers_add (offers, refusal, g_strconcat ("host:", text, NULL), "%s",
                    _ ("looked up as a host name"));
}

/* host:port, or host/path: a URL without its scheme. Where a URL is not what is read first, its
 * prefix says that it is one. */
static void
add_url (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *text = dup_bare (refusal);
  g_autofree char *url = NULL;
  g_autoptr (OctetSubject) subject = NULL;

  if (strpbrk (text, ":/?#@") == NULL)
    return;

  url = g_strconcat (strstr (text, "://") != NULL ? "" : "http://", text, NULL);
  subject = octet_subject_parse (url, refusal->panel, NULL);
  octet_offers_add (offers, refusal,
                    subject != NULL && subject->kind == OCTET_SUBJECT_URL
                        ? g_strdup (url)
                        : g_strconcat ("url:", url, NULL),
                    "%s", _ ("as a URL"));
}

static void
add_for_character (GPtrArray *offers, const OctetRefusal *refusal)
{
  add_url (offers, refusal);
  octet_offers_add (offers, refusal,
                    octet_offers_replace (refusal, refusal->start, refusal->end, ""),
                    _ ("without this: %s"), refusal->shown);
  if (strcmp (refusal->part, " ") == 0)
    octet_offers_add (offers, refusal,
                      octet_offers_replace (refusal, refusal->start, refusal->end, "-"),
                      _ ("with a hyphen instead of this: %s"), refusal->shown);
  octet_offers_add (offers, refusal,
                    g_strndup (refusal->text, (gsize) (refusal->start - refusal->text)),
                    _ ("what stands before this: %s"), refusal->shown);
}

/* AT_INET6 is a common slip: who wrote a 6 means IPv6. */
static void
add_family (GPtrArray *offers, const OctetRefusal *refusal, gboolean ipv6)
{
  octet_offers_add (offers, refusal, g_strdup (ipv6 ? "family:AF_INET6" : "family:AF_INET"), "%s",
                    ipv6 ? _ ("the family of IPv6 addresses") : _ ("the family of IPv4 addresses"));
}

/* Constants have no host of the same name; services and protocols may have. */
static void
add_for_unknown (GPtrArray *offers, const OctetRefusal *refusal)
{
  g_autofree char *text = g_strstrip (g_strdup (refusal->text));
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (g_str_has_prefix (lower, "family:") || g_str_has_prefix (lower, "af_"))
    add_family (offers, refusal, strchr (lower, '6') != NULL);
  else if (g_str_has_prefix (lower, "sockettype:") || g_str_has_prefix (lower, "sock_"))
    octet_offers_add (offers, refusal, g_strdup ("sockettype:SOCK_STREAM"), "%s",
                      _ ("the socket type of streams"));
  else if (g_str_has_prefix (lower, "protocol:"))
    octet_offers_add (offers, refusal, g_strdup ("protocol:tcp"), "%s",
                      _ ("the protocol of streams"));
  else
    {
      octet_offers_add (offers, refusal, g_strdup (lower), "%s", _ ("in small letters"));
      octet_offers_add (offers, refusal, g_strndup (text, strcspn (text, "/")), "%s",
                        _ ("over any protocol"));
      add_host (offers, refusal);
    }
}

/**
 * octet_offers_add_for_name:
 * @offers: (element-type OctetOffer): where to add
 * @refusal: a refusal of a name, or of what is no address
 */
void
octet_offers_add_for_name (GPtrArray *offers, const OctetRefusal *refusal)
{
  switch (refusal->code)
    {
    case OCTET_PARSE_ERROR_NOT_AN_ADDRESS:
      add_host (offers, refusal);
      add_url (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_NAME_CHARACTER:
      add_for_character (offers, refusal);
      break;
    case OCTET_PARSE_ERROR_UNKNOWN_NAME:
      add_for_unknown (offers, refusal);
      break;
    default:
      break;
    }
}

/* A reference resolved against a base, as urllib.parse's urljoin() does, and how it comes about.
 *
 * The steps are those of RFC 3986 section 5.2, in order: where each component is taken from, the
 * paths merged, each segment kept or taken away, and the whole put together.
 */
#pragma once

#include "core/octet-url.h"

G_BEGIN_DECLS

typedef enum
{
  OCTET_URL_STEP_SCHEME,   /* 5.2.2: the reference's scheme, or the base's */
  OCTET_URL_STEP_NETLOC,   /* 5.2.2 */
  OCTET_URL_STEP_PATH,     /* 5.2.2, and merged by 5.2.3 if it comes from both */
  OCTET_URL_STEP_SEGMENT,  /* 5.2.4: a segment that is kept; text is the segment */
  OCTET_URL_STEP_DOT,      /* 5.2.4: "." is left out */
  OCTET_URL_STEP_DOTS,     /* 5.2.4: ".." takes away the segment before it */
  OCTET_URL_STEP_SLASHES,  /* an empty segment is left out, which RFC 3986 would keep */
  OCTET_URL_STEP_RESOLVED, /* 5.2.4: the path without dots */
  OCTET_URL_STEP_QUERY,    /* 5.2.2 */
  OCTET_URL_STEP_FRAGMENT, /* 5.2.2 */
  OCTET_URL_STEP_RESULT,   /* 5.3: put together */
  OCTET_URL_N_STEP_KINDS
} OctetUrlStepKind;

typedef enum
{
  OCTET_URL_ORIGIN_REFERENCE,
  OCTET_URL_ORIGIN_BASE,
  OCTET_URL_ORIGIN_BOTH,
  OCTET_URL_ORIGIN_NEITHER
} OctetUrlOrigin;

typedef struct
{
  OctetUrlStepKind kind;
  OctetUrlOrigin origin;
  char *text;  /* the component or segment; NULL if absent */
  char *taken; /* what ".." takes away; NULL if nothing is left to take */
} OctetUrlStep;

const char *octet_url_step_kind_to_string (OctetUrlStepKind kind);
void octet_url_step_free (OctetUrlStep *step);

/* urljoin(base, reference); the steps only if asked for (element-type OctetUrlStep) */
char *octet_url_join (const OctetUrl *base, const OctetUrl *reference, GPtrArray **ret_steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetUrlStep, octet_url_step_free)

G_END_DECLS

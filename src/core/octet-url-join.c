#include "core/octet-url-join.h"
#include "core/octet-url-scheme.h"

#include <string.h>

static const char *const kind_names[OCTET_URL_N_STEP_KINDS] = {
  [OCTET_URL_STEP_SCHEME] = "scheme",   [OCTET_URL_STEP_NETLOC] = "netloc",
  [OCTET_URL_STEP_PATH] = "path",       [OCTET_URL_STEP_SEGMENT] = "segment",
  [OCTET_URL_STEP_DOT] = "dot",         [OCTET_URL_STEP_DOTS] = "dots",
  [OCTET_URL_STEP_SLASHES] = "slashes", [OCTET_URL_STEP_RESOLVED] = "resolved",
  [OCTET_URL_STEP_QUERY] = "query",     [OCTET_URL_STEP_FRAGMENT] = "fragment",
  [OCTET_URL_STEP_RESULT] = "result",
};

typedef struct
{
  const char *base[OCTET_URL_N_COMPONENTS];      /* params are left in the path, as urlsplit() */
  const char *reference[OCTET_URL_N_COMPONENTS]; /* likewise */
  const char *target[OCTET_URL_N_COMPONENTS];
  GPtrArray *steps; /* nullable */
} Join;

/* A segment of a path, in the path's text. */
typedef struct
{
  const char *start;
  gsize length;
  gboolean is_root; /* the nothing before the first slash */
} Segment;

/**
 * octet_url_step_kind_to_string:
 * @kind: a kind of step
 *
 * Returns: (transfer none): its name, which is stable and never translated
 */
const char *
octet_url_step_kind_to_string (OctetUrlStepKind kind)
{
  g_return_val_if_fail (kind < OCTET_URL_N_STEP_KINDS, NULL);

  return kind_names[kind];
}

/**
 * octet_url_step_free:
 * @step: (nullable) (transfer full): a step
 */
void
octet_url_step_free (OctetUrlStep *step)
{
  if (step == NULL)
    return;

  g_free (step->text);
  g_free (step->taken);
  g_free (step);
}

static void
add_piece (Join *join,
           OctetUrlStepKind kind,
           OctetUrlOrigin origin,
           const Segment *piece,
           const Segment *taken)
{
  OctetUrlStep *step;

  if (join->steps == NULL)
    return;

  step = g_new0 (OctetUrlStep, 1);
  step->kind = kind;
  step->origin = origin;
  step->text = g_strndup (piece->start, piece->length);
  step->taken = taken != NULL ? g_strndup (taken->start, taken->length) : NULL;
  g_ptr_array_add (join->steps, step);
}

static void
add_step (Join *join, OctetUrlStepKind kind, OctetUrlOrigin origin, const char *text)
{
  Segment whole = { text, text != NULL ? strlen (text) : 0, FALSE };

  add_piece (join, kind, origin, &whole, NULL);
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* Takes a component from the reference if it has one, else from the base. */
static OctetUrlOrigin
take (Join *join, OctetUrlPart part, gboolean reference_has_it)
{
  join->target[part] = reference_has_it ? join->reference[part] : join->base[part];
  if (join->target[part] == NULL)
    return OCTET_URL_ORIGIN_NEITHER;

  return reference_has_it ? OCTET_URL_ORIGIN_REFERENCE : OCTET_URL_ORIGIN_BASE;
}

static gboolean
is_same_scheme (const Join *join)
{
  const char *scheme = join->reference[OCTET_URL_SCHEME];

  return scheme == NULL || g_strcmp0 (scheme, join->base[OCTET_URL_SCHEME]) == 0;
}

static gboolean
is_relative_scheme (const char *scheme)
{
  return scheme == NULL ||
         octet_url_scheme_has (scheme, strlen (scheme), OCTET_URL_SCHEME_RELATIVE);
}

/* The base's path up to its last slash, and the reference's (RFC 3986 section 5.2.3). */
static char *
merge_paths (const char *base, const char *reference, gsize *n_base)
{
  const char *slash;

  if (base[0] == '\0')
    base = "/";
  slash = strrchr (base, '/');
  *n_base = slash != NULL ? (gsize) (slash - base) + 1 : 0;

  return g_strdup_printf ("%.*s%s", (int) *n_base, base, reference);
}

static gboolean
is_text (const Segment *segment, const char *text)
{
  return segment->length == strlen (text) && memcmp (segment->start, text, segment->length) == 0;
}

/* ".." takes away the last segment that is left, if any, even the nothing before a first slash. */
static void
go_up (Join *join, OctetUrlOrigin origin, const Segment *dots, GArray *kept)
{
  Segment taken = { "", 0, TRUE };

  if (kept->len > 0)
    {
      taken = g_array_index (kept, Segment, kept->len - 1);
      g_array_set_size (kept, kept->len - 1);
    }
  add_piece (join, OCTET_URL_STEP_DOTS, origin, dots, taken.is_root ? NULL : &taken);
}

/* Keeps or drops one segment (RFC 3986 section 5.2.4). */
static void
read_segment (Join *join, OctetUrlOrigin origin, const Segment *segment, GArray *kept)
{
  if (is_text (segment, ".."))
    go_up (join, origin, segment, kept);
  else if (is_text (segment, "."))
    add_piece (join, OCTET_URL_STEP_DOT, origin, segment, NULL);
  else
    {
      add_piece (join, OCTET_URL_STEP_SEGMENT, origin, segment, NULL);
      g_array_append_vals (kept, segment, 1);
    }
}

/* The segments that are left of a path that is not empty. Of a merged one, @n_base bytes come from
 * the base, and Python leaves out the empty segments inside. */
static GArray *
remove_dots (Join *join, const char *path, gboolean is_merged, gsize n_base)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Segment));
  Segment segment = { path, strcspn (path, "/"), path[0] == '/' };

  for (;;)
    {
      const char *end = segment.start + segment.length;
      OctetUrlOrigin origin =
          segment.start < path + n_base ? OCTET_URL_ORIGIN_BASE : OCTET_URL_ORIGIN_REFERENCE;

      if (is_merged && segment.length == 0 && !segment.is_root && *end != '\0')
        add_piece (join, OCTET_URL_STEP_SLASHES, origin, &segment, NULL);
      else
        read_segment (join, origin, &segment, kept);

      if (*end == '\0')
        break;
      segment = (Segment){ end + 1, strcspn (end + 1, "/"), FALSE };
    }

  /* A directory, not a file: "b/.." ends with a slash. */
  if (is_text (&segment, "..") || is_text (&segment, "."))
    {
      segment.length = 0;
      g_array_append_val (kept, segment);
    }

  return kept;
}

/* Dots may have taken away the root; behind a netloc, it is put back. */
static char *
join_segments (const GArray *segments, gboolean has_netloc)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *segment = &g_array_index (segments, Segment, i);

      if (i > 0 || (has_netloc && !segment->is_root))
        g_string_append_c (path, '/');
      g_string_append_len (path, segment->start, (gssize) segment->length);
    }
  if (path->len == 0)
    g_string_append_c (path, '/');

  return g_string_free (path, FALSE);
}

/* The path of the target if the reference has one. */
static char *
resolve_path (Join *join)
{
  const char *reference = join->reference[OCTET_URL_PATH];
  gboolean is_merged = reference[0] != '/';
  gsize n_base = 0;
  g_autofree char *merged =
      is_merged ? merge_paths (join->base[OCTET_URL_PATH], reference, &n_base) : NULL;
  g_autoptr (GArray) kept = NULL;
  char *path;

  if (is_merged)
    add_step (join, OCTET_URL_STEP_PATH, OCTET_URL_ORIGIN_BOTH, merged);
  else
    add_step (join, OCTET_URL_STEP_PATH, OCTET_URL_ORIGIN_REFERENCE, reference);
  kept = remove_dots (join, is_merged ? merged : reference, is_merged, n_base);
  path = join_segments (kept, join->target[OCTET_URL_NETLOC] != NULL);
  add_step (join, OCTET_URL_STEP_RESOLVED, OCTET_URL_ORIGIN_NEITHER, path);

  return path;
}

/* All of RFC 3986 section 5.2.2 but for the scheme, which is the same in both. */
static char *
resolve (Join *join)
{
  const char *const *reference = join->reference;
  gboolean has_netloc = is_filled (reference[OCTET_URL_NETLOC]);
  gboolean has_path = has_netloc || is_filled (reference[OCTET_URL_PATH]);
  gboolean has_query = has_path || reference[OCTET_URL_QUERY] != NULL;
  gboolean has_fragment = has_query || reference[OCTET_URL_FRAGMENT] != NULL;
  g_autofree char *path = NULL;
  OctetUrlOrigin origin;
  char *result;

  origin = take (join, OCTET_URL_NETLOC, has_netloc);
  add_step (join, OCTET_URL_STEP_NETLOC, origin, join->target[OCTET_URL_NETLOC]);

  origin = take (join, OCTET_URL_PATH, has_path);
  if (has_path && !has_netloc)
    join->target[OCTET_URL_PATH] = path = resolve_path (join);
  else
    add_step (join, OCTET_URL_STEP_PATH, origin, join->target[OCTET_URL_PATH]);

  origin = take (join, OCTET_URL_QUERY, has_query);
  add_step (join, OCTET_URL_STEP_QUERY, origin, join->target[OCTET_URL_QUERY]);
  origin = take (join, OCTET_URL_FRAGMENT, has_fragment);
  add_step (join, OCTET_URL_STEP_FRAGMENT, origin, join->target[OCTET_URL_FRAGMENT]);

  result = octet_url_unsplit (join->target, TRUE);
  add_step (join, OCTET_URL_STEP_RESULT, OCTET_URL_ORIGIN_BOTH, result);

  return result;
}

/* urlsplit()'s components; the path with its params, which the caller frees. */
static char *
read_components (const OctetUrl *url, const char **components)
{
  const char *params = octet_url_get_part (url, OCTET_URL_PARAMS);
  char *path = g_strconcat (octet_url_get_part (url, OCTET_URL_PATH), params != NULL ? ";" : NULL,
                            params, NULL);

  for (guint i = 0; i < OCTET_URL_N_COMPONENTS; i++)
    components[i] = octet_url_get_part (url, i);
  components[OCTET_URL_PATH] = path;
  components[OCTET_URL_PARAMS] = NULL;

  return path;
}

static char *
copy (Join *join, OctetUrlOrigin origin, const OctetUrl *url)
{
  add_step (join, OCTET_URL_STEP_RESULT, origin, octet_url_get_text (url));

  return g_strdup (octet_url_get_text (url));
}

/* The scheme decides whether the reference is resolved at all. */
static char *
resolve_or_copy (Join *join, const OctetUrl *base, const OctetUrl *reference)
{
  OctetUrlOrigin origin;

  if (octet_url_get_text (base)[0] == '\0')
    return copy (join, OCTET_URL_ORIGIN_REFERENCE, reference);
  if (octet_url_get_text (reference)[0] == '\0')
    return copy (join, OCTET_URL_ORIGIN_BASE, base);

  origin = take (join, OCTET_URL_SCHEME, join->reference[OCTET_URL_SCHEME] != NULL);
  add_step (join, OCTET_URL_STEP_SCHEME, origin, join->target[OCTET_URL_SCHEME]);
  if (!is_same_scheme (join) || !is_relative_scheme (join->target[OCTET_URL_SCHEME]))
    return copy (join, OCTET_URL_ORIGIN_REFERENCE, reference);

  return resolve (join);
}

/**
 * octet_url_join:
 * @base: a URL, usually absolute
 * @reference: what stands in a document that was found at @base
 * @ret_steps: (out) (optional) (transfer full) (element-type OctetUrlStep): how it comes about
 *
 * Resolves @reference as urllib.parse's urljoin(), which follows RFC 3986 section 5.2 but for this:
 * a reference with the base's scheme is relative all the same; only some schemes have relative
 * references; empty segments inside a merged path are left out; a reference with a netloc, or with
 * another scheme, keeps its dots; and if either text is empty, the other is the result.
 *
 * Returns: (transfer full): the text of the target
 */
char *
octet_url_join (const OctetUrl *base, const OctetUrl *reference, GPtrArray **ret_steps)
{
  Join join = { 0 };
  g_autofree char *base_path = NULL;
  g_autofree char *reference_path = NULL;
  char *result;

  g_return_val_if_fail (base != NULL && reference != NULL, NULL);

  base_path = read_components (base, join.base);
  reference_path = read_components (reference, join.reference);
  if (ret_steps != NULL)
    join.steps = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_url_step_free);

  result = resolve_or_copy (&join, base, reference);
  if (ret_steps != NULL)
    *ret_steps = join.steps;

  return result;
}

#include "system/octet-service-file.h"

#include <glib/gstdio.h>
#include <string.h>

/* The largest known file of this kind (IANA's own list) has about 1 MB; what is far beyond is none.
 */
#define MAX_FILE_SIZE (16 * 1024 * 1024)

/* A file system tells times in ticks of a few milliseconds, some in seconds: a file that was
 * changed less than this before it was read may have changed again without its time telling. */
#define TRUSTED_AGE (2 * G_USEC_PER_SEC)

/* What tells that a file is another than it was, without reading it. */
typedef struct
{
  dev_t device;
  ino_t inode;
  goffset size;
  gint64 seconds;
  gint64 nanoseconds;
} Stamp;

/* By name, or, with name NULL, by number. */
typedef struct
{
  const char *name;
  guint number;
  const char *protocol; /* (nullable): any */
} Key;

struct _OctetServiceFile
{
  char *path;
  OctetServiceFileFormat format;

  Stamp stamp;
  gboolean is_stamp_trusted;
  char *contents; /* (nullable): as read last */
  gsize length;

  GPtrArray *rows;   /* of OctetService */
  GHashTable *index; /* Key → the first row that answers to it */
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = key->name != NULL ? g_str_hash (key->name) : key->number * 2654435761u;

  return key->protocol != NULL ? hash * 31 + g_str_hash (key->protocol) : hash;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *left = a;
  const Key *right = b;

  return left->number == right->number && g_strcmp0 (left->name, right->name) == 0 &&
         g_strcmp0 (left->protocol, right->protocol) == 0;
}

/* strtoul() would take signs and wrap: digits, and no more than @max. */
static gboolean
parse_number (const char *text, gsize length, guint max, guint *ret_number)
{
  guint number = 0;

  if (length == 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      number = number * 10 + (guint) (text[i] - '0');
      if (number > max)
        return FALSE;
    }
  *ret_number = number;

  return TRUE;
}

/* "80/tcp"; @ret_protocol points into @field */
static gboolean
parse_port (const char *field, guint *ret_number, const char **ret_protocol)
{
  const char *slash = strchr (field, '/');

  if (slash == NULL || slash[1] == '\0')
    return FALSE;
  *ret_protocol = slash + 1;

  return parse_number (field, (gsize) (slash - field), G_MAXUINT16, ret_number);
}

/* The words of @line, which is written into: they are cut apart where they stand. */
static GPtrArray *
split_words (char *line)
{
  GPtrArray *words = g_ptr_array_new ();
  char *p = line;

  while (TRUE)
    {
      while (g_ascii_isspace (*p))
        p++;
      if (*p == '\0')
        break;
      g_ptr_array_add (words, p);
      while (*p != '\0' && !g_ascii_isspace (*p))
        p++;
      if (*p != '\0')
        *p++ = '\0';
    }
  g_ptr_array_add (words, NULL);

  return words;
}

/* Behind the number, and for a service its protocol, all words are aliases, as in the C library. */
static OctetService *
parse_line (char *line, OctetServiceFileFormat format)
{
  g_autoptr (GPtrArray) words = NULL;
  char *comment = strchr (line, '#');
  const char *protocol = NULL;
  const char *field;
  guint number;

  if (comment != NULL)
    {
      *comment++ = '\0';
      g_strstrip (comment);
    }
  words = split_words (line);
  if (words->len < 3)
    return NULL;

  field = g_ptr_array_index (words, 1);
  if (format == OCTET_SERVICE_FILE_SERVICES
          ? !parse_port (field, &number, &protocol)
          : !parse_number (field, strlen (field), G_MAXINT32 / 16, &number))
    return NULL;

  return octet_service_new (g_ptr_array_index (words, 0), number, protocol,
                            (const char *const *) &g_ptr_array_index (words, 2),
                            comment != NULL && *comment != '\0' ? comment : NULL);
}

/**
 * octet_service_file_parse:
 * @contents: the file's bytes
 * @length: how many
 * @format: which file it is
 *
 * A line that is not of the format is passed over, as in the C library.
 *
 * Returns: (transfer full) (element-type OctetService): the rows in file order
 */
GPtrArray *
octet_service_file_parse (const char *contents, gsize length, OctetServiceFileFormat format)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  const char *end = contents + length;

  for (const char *p = contents; p < end;)
    {
      const char *newline = memchr (p, '\n', (gsize) (end - p));
      gsize line_length = (gsize) ((newline != NULL ? newline : end) - p);
      g_autofree char *bytes = g_strndup (p, line_length); /* ends at a NUL, as in the C library */
      g_autofree char *line = g_utf8_make_valid (bytes, -1);
      OctetService *row = parse_line (line, format);

      if (row != NULL)
        g_ptr_array_add (rows, row);
      p += line_length + 1;
    }

  return rows;
}

static void
index_key (OctetServiceFile *self, const Key *key, OctetService *row)
{
  if (!g_hash_table_contains (self->index, key))
    g_hash_table_insert (self->index, g_memdup2 (key, sizeof *key), row);
}

/* With its protocol, and without one for those who do not ask for any: the first line wins. */
static void
index_both (OctetServiceFile *self, Key key, OctetService *row)
{
  key.protocol = NULL;
  index_key (self, &key, row);
  key.protocol = octet_service_get_protocol (row);
  if (key.protocol != NULL)
    index_key (self, &key, row);
}

static void
index_row (OctetServiceFile *self, OctetService *row)
{
  const char *const *aliases = octet_service_get_aliases (row);

  index_both (self, (Key){ .number = octet_service_get_number (row) }, row);
  index_both (self, (Key){ .name = octet_service_get_name (row) }, row);
  for (gsize i = 0; aliases[i] != NULL; i++)
    index_both (self, (Key){ .name = aliases[i] }, row);
}

static gboolean
read_stamp (OctetServiceFile *self, Stamp *ret_stamp, gboolean *ret_is_trusted)
{
  GStatBuf status;

  if (g_stat (self->path, &status) != 0)
    return FALSE;

  memset (ret_stamp, 0, sizeof *ret_stamp); /* compared with its padding */
  ret_stamp->device = status.st_dev;
  ret_stamp->inode = status.st_ino;
  ret_stamp->size = status.st_size;
  ret_stamp->seconds = status.st_mtim.tv_sec;
  ret_stamp->nanoseconds = status.st_mtim.tv_nsec;
  *ret_is_trusted = g_get_real_time () - status.st_mtim.tv_sec * G_USEC_PER_SEC > TRUSTED_AGE;

  return TRUE;
}

static gboolean
is_same (OctetServiceFile *self, const char *contents, gsize length)
{
  if (self->contents == NULL || contents == NULL)
    return self->contents == contents;

  return self->length == length && memcmp (self->contents, contents, length) == 0;
}

static void
take_contents (OctetServiceFile *self, char *contents, gsize length)
{
  g_free (self->contents);
  self->contents = contents;
  self->length = length;

  g_hash_table_remove_all (self->index); /* its keys borrow from the rows */
  g_ptr_array_unref (self->rows);
  self->rows = octet_service_file_parse (contents != NULL ? contents : "", length, self->format);
  for (guint i = 0; i < self->rows->len; i++)
    index_row (self, g_ptr_array_index (self->rows, i));
}

/**
 * octet_service_file_refresh:
 * @file: a file
 *
 * Reads the file again if it has changed. A file that is gone has no rows, as for the C library.
 *
 * Returns: %TRUE if the content is another than before
 */
gboolean
octet_service_file_refresh (OctetServiceFile *file)
{
  g_autofree char *contents = NULL;
  gsize length = 0;
  Stamp stamp = { 0 };
  gboolean is_trusted = FALSE;
  gboolean exists = read_stamp (file, &stamp, &is_trusted);

  if (exists && file->is_stamp_trusted && memcmp (&stamp, &file->stamp, sizeof stamp) == 0)
    return FALSE;

  if (exists && stamp.size <= MAX_FILE_SIZE)
    g_file_get_contents (file->path, &contents, &length, NULL);
  file->stamp = stamp;
  file->is_stamp_trusted = is_trusted;
  if (is_same (file, contents, length))
    return FALSE;

  take_contents (file, g_steal_pointer (&contents), length);

  return TRUE;
}

/**
 * octet_service_file_new:
 * @path: where the file is; it need not exist
 * @format: which file it is
 *
 * Returns: (transfer full): the file, read
 */
OctetServiceFile *
octet_service_file_new (const char *path, OctetServiceFileFormat format)
{
  OctetServiceFile *self = g_new0 (OctetServiceFile, 1);

  self->path = g_strdup (path);
  self->format = format;
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->index = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  octet_service_file_refresh (self);

  return self;
}

/**
 * octet_service_file_free:
 * @file: (transfer full): a file
 */
void
octet_service_file_free (OctetServiceFile *file)
{
  g_hash_table_unref (file->index);
  g_ptr_array_unref (file->rows);
  g_free (file->contents);
  g_free (file->path);
  g_free (file);
}

/**
 * octet_service_file_get_path:
 * @file: a file
 *
 * Returns: where the file is
 */
const char *
octet_service_file_get_path (OctetServiceFile *file)
{
  return file->path;
}

/**
 * octet_service_file_get_rows:
 * @file: a file
 *
 * Returns: (transfer none) (element-type OctetService): its rows in file order; another array after
 *   each change
 */
GPtrArray *
octet_service_file_get_rows (OctetServiceFile *file)
{
  return file->rows;
}

/**
 * octet_service_file_find_name:
 * @file: a file
 * @name: a name or alias, in the case that the file has
 * @protocol: (nullable): a transport protocol, or %NULL for any
 *
 * Returns: (transfer none) (nullable): the first row that answers, or %NULL
 */
OctetService *
octet_service_file_find_name (OctetServiceFile *file, const char *name, const char *protocol)
{
  const Key key = { .name = name, .protocol = protocol };

  return g_hash_table_lookup (file->index, &key);
}

/**
 * octet_service_file_find_number:
 * @file: a file
 * @number: a port in host order, or a protocol number
 * @protocol: (nullable): a transport protocol, or %NULL for any
 *
 * Returns: (transfer none) (nullable): the first row that answers, or %NULL
 */
OctetService *
octet_service_file_find_number (OctetServiceFile *file, guint number, const char *protocol)
{
  const Key key = { .number = number, .protocol = protocol };

  return g_hash_table_lookup (file->index, &key);
}

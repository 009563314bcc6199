#include "widgets/octet-subject-buffer.h"

#define ELLIPSIS "…"

struct _OctetSubjectBuffer
{
  GtkEntryBuffer parent_instance;

  char *rest;  /* (nullable): what the ellipsis at the end of the shown text stands for */
  char *whole; /* (nullable): made when asked for */
};

G_DEFINE_FINAL_TYPE (OctetSubjectBuffer, octet_subject_buffer, GTK_TYPE_ENTRY_BUFFER)

#define PARENT_CLASS GTK_ENTRY_BUFFER_CLASS (octet_subject_buffer_parent_class)

static guint
count_shown (OctetSubjectBuffer *buffer)
{
  return PARENT_CLASS->get_length (GTK_ENTRY_BUFFER (buffer)) - (buffer->rest != NULL ? 1 : 0);
}

static char *
dup_shown_from (OctetSubjectBuffer *buffer, guint position)
{
  const char *text = PARENT_CLASS->get_text (GTK_ENTRY_BUFFER (buffer), NULL);
  const char *start = g_utf8_offset_to_pointer (text, position);
  const char *end = g_utf8_offset_to_pointer (start, count_shown (buffer) - position);

  return g_strndup (start, (gsize) (end - start));
}

/* Text that goes behind the ellipsis is never seen; it is only kept. */
static guint
append_to_rest (OctetSubjectBuffer *buffer, const char *chars, gsize n_bytes)
{
  g_autofree char *added = g_strndup (chars, n_bytes);
  char *rest = g_strconcat (buffer->rest, added, NULL);

  g_free (buffer->rest);
  buffer->rest = rest;

  return 0;
}

/* As much as can be shown stays in sight, also of what stands behind the place. */
static guint
insert_and_fold (OctetSubjectBuffer *buffer, guint position, const char *chars, guint n_chars)
{
  GtkEntryBuffer *base = GTK_ENTRY_BUFFER (buffer);
  const guint n_shown = OCTET_SUBJECT_BUFFER_SHOWN - position;
  const gsize n_bytes = (gsize) (g_utf8_offset_to_pointer (chars, n_chars) - chars);
  g_autofree char *inserted = g_strndup (chars, n_bytes);
  g_autofree char *behind = dup_shown_from (buffer, position);
  g_autofree char *text = g_strconcat (inserted, behind, NULL);
  char *rest = g_strconcat (g_utf8_offset_to_pointer (text, n_shown), buffer->rest, NULL);

  PARENT_CLASS->delete_text (base, position, PARENT_CLASS->get_length (base) - position);
  g_free (buffer->rest);
  buffer->rest = rest;
  PARENT_CLASS->insert_text (base, position, text, n_shown);
  PARENT_CLASS->insert_text (base, position + n_shown, ELLIPSIS, 1);

  return MIN (n_chars, n_shown);
}

static guint
octet_subject_buffer_insert_text (GtkEntryBuffer *base,
                                  guint position,
                                  const char *chars,
                                  guint n_chars)
{
  OctetSubjectBuffer *buffer = OCTET_SUBJECT_BUFFER (base);
  const guint n_shown = count_shown (buffer);

  g_clear_pointer (&buffer->whole, g_free);

  if (buffer->rest != NULL && position > n_shown)
    return append_to_rest (buffer, chars,
                           (gsize) (g_utf8_offset_to_pointer (chars, n_chars) - chars));
  if (n_chars <= OCTET_SUBJECT_BUFFER_SHOWN && n_shown + n_chars <= OCTET_SUBJECT_BUFFER_SHOWN)
    return PARENT_CLASS->insert_text (base, position, chars, n_chars);

  return insert_and_fold (buffer, position, chars, n_chars);
}

static guint
octet_subject_buffer_delete_text (GtkEntryBuffer *base, guint position, guint n_chars)
{
  OctetSubjectBuffer *buffer = OCTET_SUBJECT_BUFFER (base);
  const guint n_shown = count_shown (buffer);

  g_clear_pointer (&buffer->whole, g_free);
  if (position + n_chars > n_shown && n_chars > 0)
    g_clear_pointer (&buffer->rest, g_free);

  return PARENT_CLASS->delete_text (base, position, n_chars);
}

static void
octet_subject_buffer_finalize (GObject *object)
{
  OctetSubjectBuffer *buffer = OCTET_SUBJECT_BUFFER (object);

  g_free (buffer->rest);
  g_free (buffer->whole);

  G_OBJECT_CLASS (octet_subject_buffer_parent_class)->finalize (object);
}

static void
octet_subject_buffer_class_init (OctetSubjectBufferClass *class)
{
  GtkEntryBufferClass *buffer_class = GTK_ENTRY_BUFFER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = octet_subject_buffer_finalize;
  buffer_class->insert_text = octet_subject_buffer_insert_text;
  buffer_class->delete_text = octet_subject_buffer_delete_text;
}

static void
octet_subject_buffer_init (OctetSubjectBuffer *buffer)
{
}

OctetSubjectBuffer *
octet_subject_buffer_new (void)
{
  return g_object_new (OCTET_TYPE_SUBJECT_BUFFER, NULL);
}

const char *
octet_subject_buffer_get_whole_text (OctetSubjectBuffer *buffer)
{
  const char *shown;

  g_return_val_if_fail (OCTET_IS_SUBJECT_BUFFER (buffer), NULL);

  shown = gtk_entry_buffer_get_text (GTK_ENTRY_BUFFER (buffer));
  if (buffer->rest == NULL)
    return shown;

  if (buffer->whole == NULL)
    {
      g_autofree char *beginning = dup_shown_from (buffer, 0);

      buffer->whole = g_strconcat (beginning, buffer->rest, NULL);
    }

  return buffer->whole;
}

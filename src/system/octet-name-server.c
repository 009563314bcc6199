#include "system/octet-name-server.h"

#include <arpa/nameser.h>
#include <netinet/in.h>
#include <poll.h>
#include <resolv.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_ANSWER_SIZE 512 /* enough for its header; the rest is not read */

typedef struct
{
  struct pollfd sockets[MAXNS];
  guint n_sockets;
} Sockets;

/* The seconds that the C library waits for server number @index of the list. */
static int
get_timeout (int index)
{
  int seconds = _res.retrans << index;

  if (index > 0)
    seconds /= _res.nscount;

  return MAX (seconds, 1);
}

/* How long the C library takes over one name if no server ever answers, in µs. */
static gint64
get_longest_wait (void)
{
  gint64 seconds = 0;

  for (int i = 0; i < _res.nscount; i++)
    seconds += get_timeout (i);

  return seconds * _res.retry * G_USEC_PER_SEC;
}

/* IPv4 servers stand in the list itself, IPv6 servers in the extension beside it. */
static const struct sockaddr *
get_server (int index, socklen_t *ret_size)
{
  if (_res.nsaddr_list[index].sin_family == AF_INET)
    {
      *ret_size = sizeof (struct sockaddr_in);
      return (const struct sockaddr *) (const void *) &_res.nsaddr_list[index];
    }
  *ret_size = sizeof (struct sockaddr_in6);

  return (const struct sockaddr *) (const void *) _res._u._ext.nsaddrs[index];
}

/* A connected socket hears of it when nobody listens at the other end. */
static int
send_question (const struct sockaddr *server, socklen_t size, const guint8 *question, gsize length)
{
  int fd = socket (server->sa_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

  if (fd < 0)
    return -1;
  if (connect (fd, server, size) != 0 || send (fd, question, length, MSG_NOSIGNAL) < 0)
    {
      close (fd);
      return -1;
    }

  return fd;
}

static void
ask_all (Sockets *sockets, const guint8 *question, gsize length)
{
  sockets->n_sockets = 0;
  for (int i = 0; i < MIN (_res.nscount, MAXNS); i++)
    {
      socklen_t size;
      const struct sockaddr *server = get_server (i, &size);
      int fd = server != NULL ? send_question (server, size, question, length) : -1;

      if (fd >= 0)
        sockets->sockets[sockets->n_sockets++] = (struct pollfd){ .fd = fd, .events = POLLIN };
    }
}

/* Reads what has come; a server that refuses is not waited for any longer. */
static gboolean
read_answers (Sockets *sockets, const guint8 *question)
{
  guint8 answer[MAX_ANSWER_SIZE];

  for (guint i = 0; i < sockets->n_sockets; i++)
    {
      struct pollfd *socket = &sockets->sockets[i];
      gssize length;

      if (socket->fd < 0 || socket->revents == 0)
        continue;
      length = recv (socket->fd, answer, sizeof answer, 0);
      if (length >= NS_HFIXEDSZ && memcmp (answer, question, 2) == 0)
        return TRUE; /* the same identification */
      if (length < 0)
        {
          close (socket->fd);
          socket->fd = -1; /* poll() passes it over */
        }
    }

  return FALSE;
}

static gboolean
is_any_open (const Sockets *sockets)
{
  for (guint i = 0; i < sockets->n_sockets; i++)
    if (sockets->sockets[i].fd >= 0)
      return TRUE;

  return FALSE;
}

static gboolean
wait_for_answer (Sockets *sockets, const guint8 *question)
{
  gint64 deadline = g_get_monotonic_time () + get_timeout (0) * G_USEC_PER_SEC;
  gboolean is_answered = FALSE;

  while (!is_answered && is_any_open (sockets))
    {
      gint64 left = (deadline - g_get_monotonic_time ()) / 1000;

      if (left <= 0 || poll (sockets->sockets, sockets->n_sockets, (int) left) == 0)
        break;
      is_answered = read_answers (sockets, question);
    }
  for (guint i = 0; i < sockets->n_sockets; i++)
    if (sockets->sockets[i].fd >= 0)
      close (sockets->sockets[i].fd);

  return is_answered;
}

/**
 * octet_name_server_answers:
 * @name: a name
 * @type: the type of record to ask for, such as `ns_t_a`
 * @elapsed: how long the C library took to give up, in µs
 *
 * The C library says EAI_AGAIN, or TRY_AGAIN, both when servers fail and when they are silent. If
 * it took as long as silence takes, it was silence. If it was faster, then somebody answered, or
 * there is nobody to answer; so all servers of the list are asked once more, at the same time.
 *
 * Must be called in the thread in which the C library has just been asked: the list of servers is
 * the thread's own. Blocks, at most as long as the C library waits for one answer.
 *
 * Returns: whether some name server answers
 */
gboolean
octet_name_server_answers (const char *name, int type, gint64 elapsed)
{
  guint8 question[NS_PACKETSZ];
  Sockets sockets;
  int length;

  if ((_res.options & RES_INIT) == 0 && res_init () != 0)
    return FALSE;
  if (elapsed >= get_longest_wait () / 10 * 9)
    return FALSE;

  length = res_mkquery (ns_o_query, name, ns_c_in, type, NULL, 0, NULL, question, sizeof question);
  if (length < NS_HFIXEDSZ)
    return FALSE;
  ask_all (&sockets, question, (gsize) length);

  return wait_for_answer (&sockets, question);
}

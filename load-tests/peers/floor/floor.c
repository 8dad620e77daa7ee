/*
 * The floor under every fan-out: one thread, epoll, and one write of ready bytes for each member
 * and message. No handshake check, no UTF-8 check, no rules, no store. Used by bench fanout only.
 *
 * GET /<room> joins a room (at most MAX_ROOMS); every text frame of a member goes to all members
 * of its room, the sender too. Prints "ready <port>" once it listens.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_ROOMS = 4096, IN_BYTES = 70000, EVENTS = 512, BACKLOG = 1024 };

static const char SWITCHING[] = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                "Connection: Upgrade\r\n\r\n";

struct member {
    int fd, room, joined;
    unsigned char *in; /* what has not been understood yet; grows with need */
    size_t in_used, in_room;
    unsigned char *out; /* what the socket did not take yet */
    size_t out_used, out_room;
};

struct room {
    struct member **members;
    int count, space;
};

static struct room rooms[MAX_ROOMS];
static int poller;

static void *grown(void *old, size_t bytes) {
    void *fresh = realloc(old, bytes);
    if (!fresh) {
        perror("realloc");
        exit(1);
    }
    return fresh;
}

static void watch(struct member *m, uint32_t events, int how) {
    struct epoll_event e = {.events = events, .data.ptr = m};
    epoll_ctl(poller, how, m->fd, &e);
}

static void keep(struct member *m, const unsigned char *bytes, size_t count) {
    if (m->out_used + count > m->out_room) {
        m->out_room = 2 * (m->out_used + count);
        m->out = grown(m->out, m->out_room);
    }
    memcpy(m->out + m->out_used, bytes, count);
    if (m->out_used == 0) watch(m, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
    m->out_used += count;
}

static void give(struct member *m, const unsigned char *bytes, size_t count) {
    ssize_t done = m->out_used ? 0 : write(m->fd, bytes, count);
    if (done < 0) {
        if (errno != EAGAIN) return; /* the read side sees the end */
        done = 0;
    }
    if ((size_t)done < count) keep(m, bytes + done, count - done);
}

static void give_kept(struct member *m) {
    ssize_t done = write(m->fd, m->out, m->out_used);
    if (done <= 0) return;
    memmove(m->out, m->out + done, m->out_used - done);
    m->out_used -= done;
    if (m->out_used == 0) watch(m, EPOLLIN, EPOLL_CTL_MOD);
}

static void join(struct member *m, int number) {
    struct room *r = &rooms[number % MAX_ROOMS];
    if (r->count == r->space) {
        r->space = r->space ? 2 * r->space : 16;
        r->members = grown(r->members, r->space * sizeof *r->members);
    }
    r->members[r->count++] = m;
    m->room = number % MAX_ROOMS;
    m->joined = 1;
    give(m, (const unsigned char *)SWITCHING, sizeof SWITCHING - 1);
}

static void leave(struct member *m) {
    struct room *r = &rooms[m->room];
    for (int i = 0; m->joined && i < r->count; i++)
        if (r->members[i] == m) r->members[i--] = r->members[--r->count];
    close(m->fd);
    free(m->in);
    free(m->out);
    free(m);
}

static void tell_room(struct room *r, const unsigned char *text, size_t count) {
    static unsigned char frame[IN_BYTES];
    size_t head = count < 126 ? 2 : 4;
    frame[0] = 0x81;
    frame[1] = count < 126 ? count : 126;
    if (head == 4) frame[2] = count >> 8, frame[3] = count;
    memcpy(frame + head, text, count);
    for (int i = 0; i < r->count; i++) give(r->members[i], frame, head + count);
}

/* Takes one request or frame from the front; answers how many bytes it was, 0 for not yet. */
static size_t take(struct member *m, unsigned char *p, size_t count) {
    if (!m->joined) {
        unsigned char *end = memmem(p, count, "\r\n\r\n", 4);
        if (!end) return 0;
        join(m, atoi((char *)p + strlen("GET /")));
        return end + 4 - p;
    }
    if (count < 6) return 0;
    size_t length = p[1] & 127, head = 2;
    if (length == 126) length = p[2] << 8 | p[3], head = 4;
    if (count < head + 4 + length) return 0;
    unsigned char *mask = p + head, *text = mask + 4;
    for (size_t i = 0; i < length; i++) text[i] ^= mask[i & 3];
    if ((p[0] & 15) == 1) tell_room(&rooms[m->room], text, length);
    return head + 4 + length;
}

/* False when the peer is gone. */
static int hear(struct member *m) {
    static unsigned char fresh[IN_BYTES];
    ssize_t got = read(m->fd, fresh, sizeof fresh / 2);
    if (got <= 0) return got < 0 && errno == EAGAIN;
    if (m->in_used + got > m->in_room) m->in = grown(m->in, m->in_room = m->in_used + got);
    memcpy(m->in + m->in_used, fresh, got);
    m->in_used += got;
    size_t from = 0, one;
    while ((one = take(m, m->in + from, m->in_used - from))) from += one;
    memmove(m->in, m->in + from, m->in_used - from);
    m->in_used -= from;
    return 1;
}

static void welcome(int listening) {
    int fd, yes = 1;
    while ((fd = accept4(listening, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        struct member *m = calloc(1, sizeof *m);
        m->fd = fd;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        watch(m, EPOLLIN, EPOLL_CTL_ADD);
    }
}

static int listen_somewhere(void) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof here;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (fd < 0 || bind(fd, (struct sockaddr *)&here, size) || listen(fd, BACKLOG)
        || getsockname(fd, (struct sockaddr *)&here, &size)) {
        perror("listen");
        exit(1);
    }
    printf("ready %d\n", ntohs(here.sin_port));
    fflush(stdout);
    return fd;
}

int main(void) {
    poller = epoll_create1(0);
    int listening = listen_somewhere();
    struct epoll_event door = {.events = EPOLLIN, .data.ptr = NULL}, events[EVENTS];
    epoll_ctl(poller, EPOLL_CTL_ADD, listening, &door);
    for (;;) {
        int count = epoll_wait(poller, events, EVENTS, -1);
        for (int i = 0; i < count; i++) {
            struct member *m = events[i].data.ptr;
            if (!m) {
                welcome(listening);
                continue;
            }
            if (events[i].events & EPOLLOUT) give_kept(m);
            if (events[i].events & ~EPOLLOUT && !hear(m)) leave(m);
        }
    }
}

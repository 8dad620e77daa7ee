/*
 * A disk that fails when told so: put before a program by LD_PRELOAD.
 *
 * IBASHO_DISK        directory whose files it is about, without a slash at the end
 * IBASHO_DISK_FAULT  file that holds the name of the fault: FULL, BROKEN, READ_ONLY (writes fail),
 *                    SYNC (what is written cannot be made safe); none or another word: all is well
 *
 * Works on what goes through the C library: SQLite, and the JDK's own files.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static int is_of_the_disk(int fd) {
  const char *disk = getenv("IBASHO_DISK");
  char link[32], path[PATH_MAX];
  ssize_t length;
  size_t of_disk;
  if (!disk) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  of_disk = strlen(disk);
  return strncmp(path, disk, of_disk) == 0 && path[of_disk] == '/';
}

static void read_fault(char *word, size_t size) {
  const char *file = getenv("IBASHO_DISK_FAULT");
  int fd = file ? open(file, O_RDONLY | O_CLOEXEC) : -1;
  ssize_t length = 0;
  if (fd >= 0) {
    length = read(fd, word, size - 1);
    close(fd);
  }
  word[length < 0 ? 0 : length] = 0;
}

/* The error that a write (or, with sync, making it safe) has to end with; 0 for none. */
static int fault(int fd, int sync) {
  char word[16];
  int before = errno;
  read_fault(word, sizeof word);
  errno = before;
  if (!*word || !is_of_the_disk(fd)) return 0;
  if (!strcmp(word, "SYNC")) return sync ? EIO : 0;
  if (sync) return 0;
  if (!strcmp(word, "FULL")) return ENOSPC;
  if (!strcmp(word, "BROKEN")) return EIO;
  if (!strcmp(word, "READ_ONLY")) return EROFS;
  return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define OR_FAIL(fd, sync, call)    \
  do {                             \
    int error = fault((fd), (sync)); \
    if (error) {                   \
      errno = error;               \
      return -1;                   \
    }                              \
    return call;                   \
  } while (0)

ssize_t write(int fd, const void *bytes, size_t n) { OR_FAIL(fd, 0, REAL(write)(fd, bytes, n)); }

ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) {
  OR_FAIL(fd, 0, REAL(pwrite)(fd, bytes, n, at));
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) {
  OR_FAIL(fd, 0, REAL(pwrite64)(fd, bytes, n, at));
}

ssize_t writev(int fd, const struct iovec *parts, int n) {
  OR_FAIL(fd, 0, REAL(writev)(fd, parts, n));
}

int ftruncate(int fd, off_t length) { OR_FAIL(fd, 0, REAL(ftruncate)(fd, length)); }

int ftruncate64(int fd, off64_t length) { OR_FAIL(fd, 0, REAL(ftruncate64)(fd, length)); }

int fsync(int fd) { OR_FAIL(fd, 1, REAL(fsync)(fd)); }

int fdatasync(int fd) { OR_FAIL(fd, 1, REAL(fdatasync)(fd)); }

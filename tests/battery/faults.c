// Preloaded: SLOW=ms lets every sync take so long; POINT=n:EIO:file lets the nth change of the disk fail (of
// a write, half is done first), POINT=n:KILL:file ends the program there; either makes the file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int count;

static int is_file(int fd) {
    struct stat s;
    return 2 < fd && !fstat(fd, &s) && (S_ISREG(s.st_mode) || S_ISDIR(s.st_mode));
}

static int strikes(void) {
    const char *point = getenv("POINT");
    if (!point || __sync_add_and_fetch(&count, 1) != atoi(point)) return 0;
    const char *mark = strchr(strchr(point, ':') + 1, ':') + 1;
    mknod(mark, S_IFREG | 0600, 0);
    if (strstr(point, ":KILL:")) kill(getpid(), SIGKILL);
    errno = EIO;
    return 1;
}

static int synced(int fd, const char *name) {
    int (*real)(int) = dlsym(RTLD_NEXT, name);
    const char *slow = getenv("SLOW");
    if (slow && is_file(fd)) usleep(1000 * atoi(slow));
    if (is_file(fd) && strikes()) return -1;
    return real(fd);
}
int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

ssize_t write(int fd, const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    if (is_file(fd)) {
        const char *point = getenv("POINT");
        if (point && count + 1 == atoi(point)) real(fd, bytes, length / 2);
        if (strikes()) return -1;
    }
    return real(fd, bytes, length);
}

int open64(const char *path, int flags, ...) {
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & O_CREAT && strikes()) return -1;
    return real(path, flags, mode);
}

#define TWO(name)                                                          \
    int name(const char *from, const char *to) {                           \
        int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, #name); \
        return strikes() ? -1 : real(from, to);                            \
    }
TWO(rename)
TWO(link)

int linkat(int a, const char *from, int b, const char *to, int flags) {
    int (*real)(int, const char *, int, const char *, int) = dlsym(RTLD_NEXT, "linkat");
    return strikes() ? -1 : real(a, from, b, to, flags);
}

int unlink(const char *path) {
    int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
    return strikes() ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
    int (*real)(const char *, mode_t) = dlsym(RTLD_NEXT, "mkdir");
    return strikes() ? -1 : real(path, mode);
}

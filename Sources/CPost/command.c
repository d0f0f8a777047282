#define _GNU_SOURCE
#include "CPost.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int start_child(char *const argv[], char *const environment[], int output, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t defaults, blocked;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  posix_spawnattr_init(&attributes);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  // A thread that blocks signals would hand that on, and the command could not be interrupted.
  sigemptyset(&blocked);
  posix_spawnattr_setsigmask(&attributes, &blocked);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int result = posix_spawn(child, argv[0], &actions, &attributes, argv, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return result;
}

// Reads until the end; 0, -2 too late, -3 too much.
static int read_all(int input, int64_t deadline, uint8_t *out, size_t capacity, size_t *length) {
  for (;;) {
    int64_t left = deadline - milliseconds();
    if (left <= 0) return -2;
    struct pollfd one = {input, POLLIN, 0};
    int ready = poll(&one, 1, (int)left);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return -2;
    uint8_t spare;
    ssize_t got = *length < capacity ? read(input, out + *length, capacity - *length) : read(input, &spare, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return 0;
    if (*length == capacity) return -3;
    *length += (size_t)got;
  }
}

// The output may be closed long before the child ends: wait for it, but not past the deadline.
static int wait_for(pid_t child, int64_t deadline, int *status) {
  for (;;) {
    pid_t ended = waitpid(child, status, WNOHANG);
    if (ended == child) return 0;
    if (ended < 0 && errno != EINTR) return -1;
    if (milliseconds() >= deadline) return -2;
    poll(NULL, 0, 5);
  }
}

int cpost_ask(char *const argv[], char *const environment[], int seconds, uint8_t *out, size_t capacity,
              size_t *length) {
  int ends[2];
  pid_t child;
  *length = 0;
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  int started = start_child(argv, environment, ends[1], &child);
  close(ends[1]);
  if (started != 0) {
    close(ends[0]);
    return -1;
  }
  int64_t deadline = milliseconds() + (int64_t)seconds * 1000;
  int status = 0;
  int result = read_all(ends[0], deadline, out, capacity, length);
  close(ends[0]);
  if (result == 0) result = wait_for(child, deadline, &status);
  if (result != 0) {
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return result;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -4;
}

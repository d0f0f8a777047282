"""Writes that take half of what they are given, as a quota or a full disk makes them."""
import os
import subprocess

SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <unistd.h>

/* The write number SHORT_AT below the folder SHORT_UNDER takes half of its bytes. */
static int is_due(int descriptor, size_t count) {
  static long turn;
  const char *at = getenv("SHORT_AT"), *under = getenv("SHORT_UNDER");
  char link[64], path[4096];
  if (!at || !under || count < 2) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, under, strlen(under)) == 0 && ++turn == atol(at);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  if (!next) next = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  return next(descriptor, bytes, is_due(descriptor, count) ? count / 2 : count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  static ssize_t (*next)(int, const void *, size_t, off_t);
  if (!next) next = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
  return next(descriptor, bytes, is_due(descriptor, count) ? count / 2 : count, place);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off_t place) {
  return pwrite(descriptor, bytes, count, place);
}
"""


def library(folder):
    """Compiles the library; returns its path."""
    path = os.path.join(folder, "shortwrites.so")
    subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", path, "-ldl"], input=SOURCE.encode(), check=True)
    return path


def walk(patient, commands, dice, short):
    """Every write of every command is cut short once; a few of them in the short form."""
    preload = library("/tmp" if not os.access(patient.house.home, os.W_OK) else os.path.dirname(patient.house.home))
    try:
        cases = []
        for words in commands:
            writes = 0
            patient.keepsake.restore()
            record = os.path.join(patient.house.home, "calls")
            patient.house.run(*words, before=("strace", "-f", "-y", "-o", record, "-e", "trace=write,pwrite64"))
            with open(record, encoding="utf-8", errors="replace") as file:
                writes = sum(1 for line in file if patient.house.home in line.split(", ")[0])
            assert writes, f"{words[0]} writes nothing"
            cases += [(words, turn) for turn in range(1, writes + 1)]
        chosen = dice.sample(cases, 15) if short else cases
        patient.outcomes = {}
        for words, turn in chosen:
            environment = {"LD_PRELOAD": preload, "SHORT_AT": str(turn), "SHORT_UNDER": patient.house.home}
            patient.attempt(words, f"{' '.join(words)}: write {turn} cut short", (), environment)
        assert any(code != 0 for code, _ in patient.outcomes), "no write was cut short"
        return f"{len(chosen)} of {len(cases)} writes cut short: {patient.summary()}"
    finally:
        os.unlink(preload)

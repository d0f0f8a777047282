"""A mail server that falls silent at every step: the program gives up by itself, with waits short enough for a test."""
import os
import subprocess
import time

import faults

# The waits of the real program are those of RFC 5321, ten minutes long; libcurl is told shorter ones.
SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>

/* Options 78 and 112: the longest wait for a connection and for a reply, in seconds. */
int curl_easy_setopt(void *handle, int option, ...) {
  static int (*next)(void *, int, ...);
  if (!next) next = (int (*)(void *, int, ...))dlsym(RTLD_NEXT, "curl_easy_setopt");
  va_list list;
  va_start(list, option);
  void *value = va_arg(list, void *);
  va_end(list);
  return next(handle, option, option == 78 || option == 112 ? (void *)WAIT : value);
}
"""
WAIT = 2
LONGEST = 60


def walk(relance, short):
    """Silence at each step, in the first conversation or in all of them; each is followed by a second send."""
    library = os.path.join("/tmp", f"impatience-{os.getpid()}.so")
    subprocess.run(["cc", "-shared", "-fPIC", f"-DWAIT={WAIT}L", "-x", "c", "-", "-o", library, "-ldl"],
                   input=SOURCE.encode(), check=True)
    longest, outcomes = 0.0, {}
    try:
        cases = [(step, only_first) for step in faults.STEPS for only_first in (True, False)]
        chosen = [("rcpt", True), ("dot", True)] if short else cases
        for step, only_first in chosen:
            began = time.monotonic()
            outcome = faults.attempt(relance, step, "hang", only_first, {"LD_PRELOAD": library})
            spent = time.monotonic() - began
            # Two messages, three sends: each of them may meet the silence once.
            assert spent < LONGEST, f"{step} hang {'once' if only_first else 'always'}: {spent:.0f} s"
            longest, outcomes[outcome] = max(longest, spent), outcomes.get(outcome, 0) + 1
        told = ", ".join(f"{count} {state}" for state, count in sorted(outcomes.items()))
        return f"{len(chosen)} silences, the longest took {longest:.0f} s with waits of {WAIT} s: {told}"
    finally:
        os.unlink(library)

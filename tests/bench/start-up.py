#!/usr/bin/env python3
"""What Octet's start costs over that of an empty window: start-up.py MODULE EMPTY OCTET

Both run until their first frame is drawn (MODULE is preloaded and ends them there), on the
display that is given. Instructions decide, for they repeat to a fraction of a percent; wall time
and memory are those of alternating runs and are told for information.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

MODULE, EMPTY, OCTET = sys.argv[1:4]
AT_MOST = 2.0
RUNS = 7


def environment():
    return dict(os.environ, LD_PRELOAD=MODULE)


def run(program):
    """Seconds to the first frame and peak of resident memory in MiB."""
    start = time.monotonic()
    child = subprocess.Popen([program], env=environment())
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit('{} ended with {}'.format(program, child.returncode))
    return seconds, usage.ru_maxrss / 1024


def instructions(program):
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, 'callgrind.out')
        subprocess.run(['valgrind', '--quiet', '--tool=callgrind',
                        '--callgrind-out-file=' + profile, program],
                       env=environment(), check=True)
        with open(profile, encoding='utf-8', errors='replace') as lines:
            found = [line for line in lines if re.match(r'(summary|totals): \d', line)]
    return int(found[-1].split()[1])


def main():
    programs = {'an empty window': EMPTY, 'octet': OCTET}
    seconds, memory = {}, {}
    for _ in range(RUNS):
        for name, program in programs.items():
            once = run(program)
            seconds[name] = min(once[0], seconds.get(name, once[0]))
            memory[name] = min(once[1], memory.get(name, once[1]))
    counts = {name: instructions(program) for name, program in programs.items()}

    for name, count in counts.items():
        print('{:16} {:>13,} instructions {:6.0f} ms {:6.1f} MiB'.format(
            name, count, seconds[name] * 1000, memory[name]))
    ratio = counts['octet'] / counts['an empty window']
    print('ratio {:.2f}, at most {:.2f}'.format(ratio, AT_MOST))
    return 0 if ratio <= AT_MOST else 1


if __name__ == '__main__':
    sys.exit(main())

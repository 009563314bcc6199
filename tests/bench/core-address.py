#!/usr/bin/env python3
"""What reading and writing an address costs beside the C library: core-address.py PROGRAM

Instructions of one call, as callgrind counts them: what many calls cost more than few, less what
the loop around them costs. They repeat exactly, so a limit that is passed is a change of code.
"""

import os
import re
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
FEW, MANY = 400, 2400
AT_MOST = {'parse-ipv4': 130, 'print-ipv4': 60, 'parse-ipv6': 550, 'print-ipv6': 450}


def instructions(what, times):
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, 'callgrind.out')
        subprocess.run(['valgrind', '--quiet', '--tool=callgrind',
                        '--callgrind-out-file=' + profile, PROGRAM, what, str(times)], check=True)
        with open(profile, encoding='utf-8', errors='replace') as lines:
            found = [line for line in lines if re.match(r'(summary|totals): \d', line)]
    return int(found[-1].split()[1])


def one_call(what):
    return (instructions(what, MANY) - instructions(what, FEW)) / (MANY - FEW)


def main():
    loop = one_call('nothing')
    over = 0
    print('{:12} {:>8} {:>8} {:>8} {:>8}'.format('', 'octet', 'glibc', 'ratio', 'at most'))
    for task, at_most in AT_MOST.items():
        octet, glibc = (one_call(peer + '-' + task) - loop for peer in ('octet', 'glibc'))
        over += octet > at_most
        print('{:12} {:8.1f} {:8.1f} {:8.2f} {:8}'.format(task, octet, glibc, octet / glibc,
                                                          at_most))
    return 1 if over else 0


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
"""Collapses lists of networks, text to text, beside iprange and Python: network-set.py COLLAPSE

The lists are drawn from a fixed seed. Instructions decide, counted on a tenth of a list, for they
repeat; seconds (of the processor, the least of alternating runs) and memory are told, the memory
with its bound. Whatever the peers collapse, Octet must collapse alike.
"""

import itertools
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

COLLAPSE = sys.argv[1]
IPRANGE = shutil.which('iprange')
SEED = 20240229
RUNS = 3
MILLION = 1000000
MOST_MIB = 40  # for a million of IPv4
MOST_OF_IPRANGE = 0.25
PYTHON = '''
import ipaddress, sys
networks = map(ipaddress.ip_network, sys.stdin.read().split())
print('\\n'.join(map(str, ipaddress.collapse_addresses(networks))))
'''


def ipv4(lot):
    length = lot.randint(24, 32)
    value = lot.getrandbits(length) << (32 - length)
    return '%d.%d.%d.%d/%d\n' % (value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255,
                                 length)


def ipv6(lot):
    length = lot.randint(32, 64)
    value = (1 << 61 | lot.getrandbits(61)) >> (64 - length) << (64 - length)
    groups = ['%x' % (value >> shift & 0xffff) for shift in (48, 32, 16, 0)]
    while groups[-1] == '0':
        groups.pop()
    return '%s::/%d\n' % (':'.join(groups), length)


def draw(path, draw_one, count):
    lot = random.Random(SEED)
    with open(path, 'w', encoding='ascii') as lines:
        for _ in range(count // 1000):
            lines.write(''.join(draw_one(lot) for _ in range(1000)))


def run(command, source, target):
    """Seconds of the processor, MiB at the peak: not less than this script's own, some ten."""
    with open(source, 'rb') as text, open(target, 'wb') as result:
        child = subprocess.Popen(command, stdin=text, stdout=result, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit('{} ended with {}'.format(command[0], child.returncode))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def instructions(command, source, folder):
    profile = os.path.join(folder, 'callgrind.out')
    with open(source, 'rb') as text:
        subprocess.run(['valgrind', '--quiet', '--tool=callgrind',
                        '--callgrind-out-file=' + profile, *command],
                       stdin=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    with open(profile, encoding='utf-8', errors='replace') as lines:
        found = [line for line in lines if re.match(r'(summary|totals): \d', line)]
    return int(found[-1].split()[1])


def measure(title, folder, draw_one, count, peers):
    """Prints a line for each program; the least seconds and MiB by name."""
    source = os.path.join(folder, 'list')
    draw(source, draw_one, count)
    best, memory = {}, {}
    for _ in range(RUNS):
        for name, command in peers.items():
            seconds, mib = run(command, source, os.path.join(folder, name))
            best[name] = min(seconds, best.get(name, seconds))
            memory[name] = min(mib, memory.get(name, mib))
    for name in peers:
        print('{:24} {:9} {:7.3f} s {:7.1f} MiB  {:5.1f} times Octet'.format(
            title, name, best[name], memory[name], best[name] / best['octet']))
    return memory['octet']


def answers(folder, name):
    """The networks that were written, one at a time; iprange leaves /32 out."""
    with open(os.path.join(folder, name), encoding='ascii') as lines:
        for line in lines:
            line = line.rstrip()
            yield line if '/' in line else line + '/32'


def differs(folder, name):
    return any(a != b for a, b in itertools.zip_longest(answers(folder, name),
                                                        answers(folder, 'octet')))


def main():
    octet = {'octet': [COLLAPSE]}
    iprange = {'iprange': [IPRANGE, '-']} if IPRANGE else {}
    python = {'python': [sys.executable, '-c', PYTHON]}
    faults = []

    with tempfile.TemporaryDirectory() as folder:
        for title, draw_one, count, peers in (
                ('50 thousand IPv4', ipv4, MILLION // 20, {**octet, **iprange, **python}),
                ('50 thousand IPv6', ipv6, MILLION // 20, {**octet, **python}),
                ('1 million IPv4', ipv4, MILLION, {**octet, **iprange}),
                ('1 million IPv6', ipv6, MILLION, octet),
                ('10 million IPv4', ipv4, 10 * MILLION, octet)):
            memory = measure(title, folder, draw_one, count, peers)
            faults += ['{}: {} differs'.format(title, name) for name in peers
                       if name != 'octet' and differs(folder, name)]
            if title == '1 million IPv4' and memory > MOST_MIB:
                faults.append('{:.1f} MiB, at most {}'.format(memory, MOST_MIB))

        counts = {}
        for name, draw_one, command in (('octet, IPv4', ipv4, [COLLAPSE]),
                                        ('octet, IPv6', ipv6, [COLLAPSE]),
                                        *(('iprange, IPv4', ipv4, command)
                                          for command in iprange.values())):
            draw(os.path.join(folder, 'list'), draw_one, MILLION // 10)
            counts[name] = instructions(command, os.path.join(folder, 'list'), folder)
            print('{:24} {:7,.0f} instructions for each network'.format(
                name, counts[name] / (MILLION // 10)))

    if IPRANGE:
        ratio = counts['octet, IPv4'] / counts['iprange, IPv4']
        print('{:.3f} of the instructions of iprange, at most {}'.format(ratio, MOST_OF_IPRANGE))
        if ratio > MOST_OF_IPRANGE:
            faults.append('too many instructions')
    print('\n'.join(faults))
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())

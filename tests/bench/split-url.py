#!/usr/bin/env python3
"""What splitting a URL wholly costs, beside g_uri_split() and Python: split-url.py PROGRAM

Instructions decide, as callgrind counts them: those of 1,000 more splits, divided by 1,000, so
that the start of the program is not among them. Python is told in time, for information.
"""

import os
import re
import subprocess
import sys
import tempfile
import timeit
import urllib.parse

PROGRAM = sys.argv[1]
AT_MOST = 1500
URLS = (
    'http://www.cwi.nl:80/%7Eguido/Python.html',
    'https://user:pass@www.example.com:8080/a/b/c;d?x=1&y=2#frag',
)


def instructions(splitter, times, url):
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, 'callgrind.out')
        subprocess.run(['valgrind', '--quiet', '--tool=callgrind',
                        '--callgrind-out-file=' + profile, PROGRAM, splitter, str(times), url],
                       check=True)
        with open(profile, encoding='utf-8', errors='replace') as lines:
            found = [line for line in lines if re.match(r'(summary|totals): \d', line)]
    return int(found[-1].split()[1])


def count(splitter, url):
    return (instructions(splitter, 1100, url) - instructions(splitter, 100, url)) // 1000


def main():
    worst = 0
    split = getattr(urllib.parse.urlsplit, '__wrapped__', urllib.parse.urlsplit)
    for url in URLS:
        octet, glib = count('octet', url), count('glib', url)
        seconds = min(timeit.repeat(lambda: split(url), number=2000)) / 2000
        print('{}\n  octet {:,}, g_uri_split {:,} instructions; Python {:.1f} µs'.format(
            url, octet, glib, seconds * 1e6))
        worst = max(worst, octet)
    print('at most {:,} instructions, allowed {:,}'.format(worst, AT_MOST))
    return 0 if worst <= AT_MOST else 1


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
"""What no reviewer should have to check in C: test-sources.py SOURCE-ROOT"""

import pathlib
import re
import sys

import tap

ROOT = pathlib.Path(sys.argv[1])
LONGEST_FUNCTION = 60
LONGEST_FILE = 500
# Lax with numbers, or with the length of what they write; or blind to half of the addresses.
BAD_CALLS = re.compile(r'\b(?:strto(?:u?ll?|u?l)|atoi|atol|v?sprintf|strcpy|strcat|GInetAddressMask'
                       r'|g_inet_address_mask_new\w*)\s*\(')
NO_NAMES = re.compile(r'\b(?:utils?|helpers?|common|misc|managers?)\b')


def files(*patterns):
    for room in 'src', 'tests':
        for pattern in patterns:
            yield from sorted((ROOT / room).rglob(pattern))


def lines(path):
    return enumerate(path.read_text('utf-8').splitlines(), 1)


def at(path, number, what):
    return '{}:{}: {}'.format(path.relative_to(ROOT), number, what)


@tap.check('/sources/functions-are-short')
def _():
    for path in files('*.c'):
        start = 0
        for number, line in lines(path):
            if line.startswith('{'):
                start = number
            elif line.startswith('}') and start:
                if number - start > LONGEST_FUNCTION:
                    yield at(path, start, 'a function of {} lines'.format(number - start))
                start = 0


@tap.check('/sources/files-are-short')
def _():
    for path in files('*.[ch]', '*.ui'):
        count = len(path.read_text('utf-8').splitlines())
        if count > LONGEST_FILE:
            yield at(path, count, 'longer than {} lines'.format(LONGEST_FILE))


@tap.check('/sources/no-tabs-or-trailing-space')
def _():
    for path in files('*.[ch]', '*.ui', '*.py', 'meson.build'):
        for number, line in lines(path):
            if '\t' in line or line != line.rstrip():
                yield at(path, number, 'a tab, or space at the end')


@tap.check('/sources/headers-are-guarded')
def _():
    for path in files('*.h'):
        if '#pragma once' not in path.read_text('utf-8'):
            yield at(path, 1, 'no #pragma once')


@tap.check('/sources/calls')
def _():
    for path in files('*.[ch]'):
        for number, line in lines(path):
            # What stands in a string or a comment is not called.
            for call in BAD_CALLS.findall(re.split(r'"|//|/\*|^ *\* ', line)[0]):
                yield at(path, number, call)


@tap.check('/sources/names-say-what')
def _():
    return [at(path, 1, path.name) for path in files('*') if NO_NAMES.search(path.stem)]


@tap.check('/sources/application-is-named-once')
def _():
    build = (ROOT / 'meson.build').read_text('utf-8')
    names = re.findall(r"^app_(?:id|path) = '(.+)'$", build, re.MULTILINE)
    assert len(names) == 2, names
    rooms = [ROOT / room for room in ('src', 'data', 'icons', 'build-aux')]
    texts = '.c .h .ui .in .xml .css .svg .build'.split()
    for path in (path for room in rooms for path in room.rglob('*') if path.is_file()):
        if path.suffix in texts or not path.suffix:
            for number, line in lines(path):
                if any(name in line for name in names):
                    yield at(path, number, 'takes its name from meson.build instead')


tap.run()

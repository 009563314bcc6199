#!/usr/bin/env python3
"""Who may include whom, and what is where: test-layers.py SOURCE-ROOT"""

import pathlib
import re
import sys

import tap

SRC = pathlib.Path(sys.argv[1]) / 'src'
# From the top; each room may include itself and those that follow it.
ROOMS = ('app', 'panels', 'widgets', 'facts', 'system', 'core')
WITHOUT_GTK = ('facts', 'system', 'core')
WITHOUT_GIO = ('core',)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
GTK_NAME = re.compile(r'\b(?:[Gg]tk|GTK|[Gg]dk|GDK|[Gg]sk|GSK|adw|cairo|[Pp]ango)_?[A-Za-z_]*'
                      r'\s*[(*]')
GIO_NAME = re.compile(r'\b(?:GFile|GTask|GCancellable|GInet\w+|GSocket\w*|GResolver|GSettings'
                      r'|GListModel|GListStore|GInputStream|GOutputStream|GDBus\w*|GResource)\b')
GIO_HEADERS = ('gio/', 'gio-unix', 'glib-unix.h', 'glib/gstdio.h')
# No clock, no files, no processes, no look-ups.
IMPURE_CALLS = re.compile(r'\b(?:g_get_(?:real|monotonic)_time|g_date_time_new_now\w*|time'
                          r'|clock_gettime|g_getenv|getenv|setlocale|fopen|open|g_file_\w+|g_spawn_\w+|getaddrinfo'
                          r'|gethostby\w+|getserv\w+|getproto\w+|g_idle_add\w*|g_timeout_add\w*'
                          r'|g_thread_\w+)\s*\(')
# Written once and read by everybody; constants and type ids are no state.
STATE = re.compile(r'^static\s+(?!const\b|inline\b|gsize\s+type_id\b)[\w\s*]+?\b\w+'
                   r'(?:\[[^\]]*\])?\s*(?:=|;)', re.MULTILINE)
STRINGS_AND_COMMENTS = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def sources(rooms=ROOMS, suffixes=('.c', '.h')):
    """(room, path, text) of all sources."""
    for room in rooms:
        for path in sorted((SRC / room).rglob('*')):
            if path.suffix in suffixes:
                yield room, path, path.read_text('utf-8')


def code(text):
    """The text without comments and strings, its lines where they were."""
    return STRINGS_AND_COMMENTS.sub(lambda found: '\n' * found[0].count('\n'), text)


def at(path, text, position, what):
    return '{}:{}: {}'.format(path.relative_to(SRC), text.count('\n', 0, position) + 1, what)


def search(rooms, pattern):
    for _, path, text in sources(rooms):
        bare = code(text)
        for found in pattern.finditer(bare):
            yield at(path, bare, found.start(), found[0].strip())


def includes(rooms=ROOMS):
    """(room, path, text, position, bracket, header) of all #include lines."""
    for room, path, text in sources(rooms):
        for found in INCLUDE.finditer(text):
            yield room, path, text, found.start(), found[1], found[2]


@tap.check('/layers/rooms-are-the-ones-known')
def _():
    rooms = {path.name for path in SRC.iterdir() if path.is_dir()}
    return ['src/{}: no place in the house'.format(room) for room in rooms - set(ROOMS)]


@tap.check('/layers/no-room-includes-one-above')
def _():
    for room, path, text, position, bracket, header in includes():
        other = header.split('/')[0]
        if bracket == '"' and other in ROOMS and ROOMS.index(other) < ROOMS.index(room):
            yield at(path, text, position, '{} includes {}'.format(room, header))


@tap.check('/layers/includes-name-the-room')
def _():
    for room, path, text, position, bracket, header in includes():
        # octet-config.h and what the build makes of resources belong to no room.
        if bracket == '"' and header.startswith('octet-') and (path.parent / header).exists():
            yield at(path, text, position, '"{}/{}" is its name'.format(room, header))
        if '..' in header.split('/'):
            yield at(path, text, position, 'leaves the room by ..')


@tap.check('/layers/no-gtk-below-widgets')
def _():
    for room, path, text, position, _, header in includes(WITHOUT_GTK):
        if header.startswith(('gtk/', 'gdk/', 'gsk/', 'graphene', 'pango/', 'cairo')):
            yield at(path, text, position, '{} includes {}'.format(room, header))
    yield from search(WITHOUT_GTK, GTK_NAME)


@tap.check('/layers/core-without-gio')
def _():
    for room, path, text, position, _, header in includes(WITHOUT_GIO):
        if header.startswith(GIO_HEADERS):
            yield at(path, text, position, '{} includes {}'.format(room, header))
    yield from search(WITHOUT_GIO, GIO_NAME)
    build = (SRC / 'core/meson.build').read_text('utf-8')
    if 'gio_dep' in build or 'gtk_dep' in build:
        yield 'core/meson.build: more than glib_dep and gobject_dep'


@tap.check('/layers/core-asks-nobody')
def _():
    return search(('core',), IMPURE_CALLS)


@tap.check('/layers/core-keeps-no-state')
def _():
    return search(('core',), STATE)


def has_header(path):
    """Whether the room has a header of the file's name, or of what it begins with."""
    stem = path.stem
    while stem.count('-') >= 1:
        if any(header.stem == stem or header.stem.startswith(stem + '-')
               for header in path.parent.glob('octet-*.h')):
            return True
        stem = stem.rpartition('-')[0]
        # "octet-describe" says something; "octet" alone does not.
        if stem == 'octet':
            break
    return False


@tap.check('/layers/files-are-named-as-what-they-hold')
def _():
    for _, path, text in sources():
        if not re.fullmatch(r'octet(?:-[a-z0-9]+)+', path.stem):
            yield '{}: not octet-something'.format(path.relative_to(SRC))
        elif not has_header(path):
            yield '{}: there is no header of that name'.format(path.relative_to(SRC))


@tap.check('/layers/a-type-lives-in-the-file-of-its-name')
def _():
    declared = re.compile(r'^G_DECLARE_\w+_TYPE\s*\(\s*(\w+),\s*(\w+)', re.MULTILINE)
    for _, path, text in sources():
        for found in declared.finditer(code(text)):
            if found[2].replace('_', '-') != path.stem and path.suffix == '.h':
                yield at(path, text, found.start(), found[1])
    template = re.compile(r'<template class="(\w+)"')
    for _, path, text in sources(suffixes=('.ui',)):
        for found in template.finditer(text):
            words = re.sub(r'(?<!^)(?=[A-Z])', '-', found[1]).lower()
            if words != path.stem:
                yield at(path, text, found.start(), found[1])


tap.run()

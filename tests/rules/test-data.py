#!/usr/bin/env python3
"""The files that the desktop reads are valid: test-data.py SOURCE-ROOT BUILD-ROOT"""

import pathlib
import re
import sys
import xml.etree.ElementTree as xml

import tap

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
DATA, ICONS = SOURCE / 'data', SOURCE / 'icons'


def only(pattern):
    """The one file of that kind which the build made."""
    found = list((BUILD / 'data').glob(pattern))
    assert len(found) == 1, (pattern, found)
    return found[0]


@tap.check('/data/desktop-file')
def _():
    return tap.complaints('desktop-file-validate', only('*.desktop'))


@tap.check('/data/metainfo')
def _():
    said = tap.complaints('appstreamcli', 'validate', '--no-net', '--pedantic', only('*.metainfo.xml'))
    # The name of the application ends in a capital, as the names of GTK's own do.
    rest = [line for line in said if re.match(r'[EWIP]:', line)]
    rest = [line for line in rest if 'cid-contains-uppercase-letter' not in line]
    return rest + [line for line in said if line.startswith('exit status')]


@tap.check('/data/translated')
def _():
    for pattern, mark in ('*.desktop', 'Name[ko]='), ('*.metainfo.xml', 'xml:lang="ko"'):
        if mark not in only(pattern).read_text('utf-8'):
            yield '{} has no {}'.format(pattern, mark)


@tap.check('/data/schema')
def _():
    return tap.complaints('glib-compile-schemas', '--strict', '--dry-run', only('*.gschema.xml').parent)


@tap.check('/data/man-page')
def _():
    page = only('*.1')
    text = tap.complaints('groff', '-man', '-Tascii', '-rLL=78n', page)
    warnings = tap.complaints('groff', '-ww', '-man', '-z', page)
    return warnings + [line for line in text if line.startswith('exit status')]


@tap.check('/data/names-are-filled-in')
def _():
    for path in (BUILD / 'data').iterdir():
        if path.suffix in ('.desktop', '.xml', '.1') and re.search(r'@[A-Z_]+@', path.read_text('utf-8')):
            yield path.name


@tap.check('/icons/drawn')
def _():
    for path in ICONS.rglob('*.svg'):
        image = xml.parse(path).getroot()
        side = 16 if path.stem.endswith('-symbolic') else 128
        if image.get('viewBox') != '0 0 {0} {0}'.format(side):
            yield '{}: not {} units square'.format(path.name, side)


@tap.check('/icons/symbolic-are-filled')
def _():
    """GTK recolours the fill of symbolic icons and would fill what is only stroked."""
    for path in ICONS.rglob('*-symbolic.svg'):
        for shape in xml.parse(path).getroot().iter():
            if shape.get('stroke') or shape.get('style') or shape.get('fill') == 'none':
                yield path.name


@tap.check('/icons/in-resource')
def _():
    listed = (DATA / 'octet.gresource.xml.in').read_text('utf-8')
    return [path.name for path in ICONS.rglob('*.svg') if path.name + '</file>' not in listed]


@tap.check('/icons/exist')
def _():
    """Every icon of Octet's own that the program names is drawn."""
    drawn = {path.stem for path in ICONS.rglob('*.svg')}
    for path in (path for suffix in ('c', 'ui') for path in (SOURCE / 'src').rglob('*.' + suffix)):
        for name in re.findall(r'\boctet-[a-z-]+-symbolic\b', path.read_text('utf-8')):
            if name not in drawn:
                yield '{}: {}'.format(path.name, name)


tap.run()

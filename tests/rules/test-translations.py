#!/usr/bin/env python3
"""The Korean catalogue is complete and keeps its conventions: test-translations.py SOURCE-ROOT"""

import ast
import pathlib
import re
import subprocess
import sys
import tempfile

import tap

ROOT = pathlib.Path(sys.argv[1])
KOREAN = ROOT / 'po' / 'ko.po'
POTFILES = ROOT / 'po' / 'POTFILES'
KEYWORDS = '_ N_ C_:1c,2 NC_:1c,2 ngettext:1,2 g_dngettext:2,3 g_dpgettext2:2c,3'.split()

VARIABLE = r"%(?:\d+\$)?[-+ '#0-9.*]*(?:hh|h|ll|l|z|j|t)?[a-zA-Z]"


def entries(path):
    """Pairs of msgid and msgstr; plural forms follow one another in either."""
    tap.need('msgcat')
    text = subprocess.run(['msgcat', '--no-wrap', '--no-location', str(path)], check=True,
                          stdout=subprocess.PIPE, text=True, encoding='utf-8').stdout
    for block in text.split('\n\n'):
        parts = {'msgid': '', 'msgstr': ''}
        for line in block.splitlines():
            match = re.match(r'(msgid|msgstr|msgctxt)?(?:_plural|\[\d\])?\s*(".*")$', line)
            if match:
                keyword = match[1] or keyword
                text = ast.literal_eval(match[2])
                parts[keyword] = parts.get(keyword, '') + text + ('\n' if match[1] else '')
        if parts['msgid'].strip():
            yield parts['msgid'].strip(), parts['msgstr'].strip()


def extract(paths, output):
    """Writes the template of those files and returns the places it took strings from."""
    tap.need('xgettext')
    subprocess.run(['xgettext', '--from-code=UTF-8', '--directory', str(ROOT), '--output', output,
                    *('--keyword=' + keyword for keyword in KEYWORDS), *paths],
                   check=True, stderr=subprocess.DEVNULL)
    template = pathlib.Path(output)
    if not template.exists():
        return set()
    places = re.findall(r'^#: (.*)$', template.read_text('utf-8'), re.MULTILINE)
    return {place.rsplit(':', 1)[0] for line in places for place in line.split()}


def listed():
    return {line for line in POTFILES.read_text('utf-8').splitlines() if line and line[0] != '#'}


def translatable():
    patterns = 'src/**/*.c', 'src/**/*.h', 'src/**/*.ui', 'data/*.desktop.in', 'data/*.metainfo.xml.in'
    found = [path for pattern in patterns for path in ROOT.glob(pattern)]
    return [str(path.relative_to(ROOT)) for path in sorted(found)]


def broken(pattern, where, but=None):
    """The entries whose msgid or msgstr (where: 0 or 1) has what it must not have."""
    for entry in entries(KOREAN):
        for match in re.finditer(pattern, entry[where], re.MULTILINE):
            if not but or not re.search(but, entry[0]):
                yield '{!r}: {!r}'.format(match[0], entry[where])


@tap.check('/po/complete')
def _():
    said = tap.complaints('msgfmt', '--check', '--statistics', '-o', '/dev/null', KOREAN)
    return [] if len(said) == 1 and re.match(r'\d+ translated messages\.$', said[0]) else said


@tap.check('/po/every-file-is-listed')
def _():
    with tempfile.TemporaryDirectory() as folder:
        found = extract(translatable(), folder + '/octet.pot')
    yield from (path + ' has strings but is not in POTFILES' for path in sorted(found - listed()))
    for path in sorted(listed()):
        if not (ROOT / path).exists():
            yield path + ' is in POTFILES but not there'


@tap.check('/po/every-string-is-translated')
def _():
    with tempfile.TemporaryDirectory() as folder:
        extract(sorted(listed()), folder + '/octet.pot')
        return tap.complaints('msgcmp', KOREAN, folder + '/octet.pot')


@tap.check('/po/ellipsis')
def _():
    yield from broken(r'.*\.\.\.(?!\w).*', 0)
    yield from broken(r'.*\.\.\.(?!\w).*', 1)


@tap.check('/po/quotes')
def _():
    """Markup may have attributes; everything else has typographic quotes."""
    for where in 0, 1:
        yield from broken(r'(?<!=)"(?![ />])|\'' + VARIABLE + r"'", where)


@tap.check('/po/ko/polite-forms')
def _():
    yield from broken(r'\S*(?:세요|해요|돼요|예요|이에요|어요|아요|네요)(?=[ .?!,”)]|$)', 1)
    yield from broken(r'\S*(?<!니)다\.(?=[\s”)]|$)', 1)


@tap.check('/po/ko/plural')
def _():
    yield from broken(r'\S*(?<=[가-힣])(?<![만흔힘잠거아어며])들(?=[은이을의에과도로만 ,.)·]|$)', 1)
    yield from broken(VARIABLE + '개의', 1)


@tap.check('/po/ko/no-particle-after-a-variable')
def _():
    return broken(r'(?<!%)' + VARIABLE + r'[”’]?(?:은|는|이|가|을|를|와|과|으로|로)(?=[ ,.(]|$)', 1)


@tap.check('/po/ko/plain-verbs')
def _():
    return broken(r'\S*기 위해\S*|\S*에 의해\S*', 1)


@tap.check('/po/ko/terms')
def _():
    """Words that have another word in Octet; a list of words to search by may hold them."""
    words = '넷마스크|네트마스크|접두어|접두사|방송|호스트명|주소군|엔디안|쪼개|이진수|유보된|빅엔디언|리틀엔디언'
    return broken(words, 1, but=';$|;\\w.*;')


@tap.check('/po/ko/mnemonics')
def _():
    for msgid, msgstr in entries(KOREAN):
        if re.match(r'_[A-Za-z]|.*\s_[A-Za-z]', msgid):
            if not re.search(r'(?<![…:])\(_[A-Z]\)[…:]?$', msgstr):
                yield '{!r}: {!r}'.format(msgid, msgstr)


tap.run()

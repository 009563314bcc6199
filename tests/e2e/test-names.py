#!/usr/bin/python3 -B
"""Every control has a name for a screen reader, in the reader's language: test-names.py BUILD"""

import re

from program import PANELS
from scenario import Words, run, scenario

CONTROLS = ('button', 'checkbox', 'link', 'list item', 'menu item', 'radio', 'search box',
            'slider', 'spin button', 'switch', 'tab', 'text box', 'toggle button')
PICTURES = ('image', 'img')
# GTK gives the type's name to what has no other, and an icon's to what has only that.
NO_NAME = re.compile(r'(Gtk|Gdk|Octet)[A-Z]\w*|.*-symbolic|\s*')
HANGUL = re.compile('[가-힣]')
# What is the same in every language.
SAME_EVERYWHERE = [re.compile(pattern) for pattern in (
    r'Python|C|English|URL(: \S+)?|Octet|Wi-Fi|WHATWG',
    r'IPv[46](: .+)?',                            # protocols, and addresses of theirs
    r'HTTP|FTP|SSH|DNS|NTP|TCP|UDP|ICMP',
    r'(inet_|AF_|SOCK_)\w+(: [0-9a-f.]+)?',       # identifiers of the C library, what they give
    r'[0-9a-f.:/%x, -]+',                         # numbers and addresses
    r'[a-z0-9.-]+(/(tcp|udp))?( [a-z0-9.-]+)*',   # names of hosts and services
    r'([a-z]+:)?//\S+|[a-z]+:\S+',                # URLs
    r'[0-9a-fA-F:.]+%[a-z0-9]+',                  # addresses with a zone
)]

SUBJECTS = {
    'addresses': ['192.168.100.10/24', '2001:db8::1', '192.168.300.10/24'],
    'hosts': ['www.python.org', 'www.uou.ac.kr www.python.org testname', '203.249.39.46'],
    'services': ['http', 'tcp', 'AF_INET6', 'SOCK_DGRAM', 'no-such-name'],
    'urls': ['http://user:pw@www.cwi.nl:80/%7Eguido/Python.html;v=1?q=a&q=b#top',
             'http://google.com@evil.example/'],
    'conversions': ['192.168.0.15', '1234', '010.0.0.1'],
}


def find_controls(stage):
    """What can be worked with now: the title bar, the entry and its row, the page below them."""
    places = [place.place for place in stage.program.frames['places']]
    yield from stage.program.read_window(skip=places)
    seen = stage.program.read_panel(skip=('row', 'scroll bar'))
    for part in (*seen.rows[:2], seen.page()):
        yield from part


def is_in_sight(node):
    """What is hidden has, or had, no place."""
    _x, _y, width, height = node.ask_extents()
    return width > 0 and height > 0


def nameless(controls):
    for control in controls:
        is_control = control.role in CONTROLS and ('focusable' in control.states
                                                   or control.role in ('tab', 'list item'))
        is_picture = control.role in PICTURES and not any(
            above.role in CONTROLS for above in control.ancestors())
        if ((is_control or is_picture) and NO_NAME.fullmatch(control.name)
                and is_in_sight(control)):
            yield '{} {!r} in {}'.format(control.role, control.name, path_to(control))


def path_to(node):
    names = [above.name or above.role for above in (node, *node.ancestors())]
    return ' / '.join(reversed(names[:6]))


def not_korean(controls):
    for control in controls:
        if control.role in CONTROLS and control.name and not HANGUL.search(control.name):
            if not NO_NAME.fullmatch(control.name) and not any(
                    pattern.fullmatch(control.name) for pattern in SAME_EVERYWHERE):
                yield '{} {!r} in {}'.format(control.role, control.name, path_to(control))


def look(stage):
    controls = list(find_controls(stage))
    yield from nameless(controls)
    if stage.language == 'ko':
        yield from not_korean(controls)


@scenario('/names', parts=True)
def _(stage):
    program = stage.start()
    for panel in PANELS:
        program.show(panel)
        found = list(look(stage))
        for subject in SUBJECTS[panel]:
            program.enter(panel, subject)
            program.expect(lambda seen: not seen.answer and 'no answer', program.read_head)
            found += look(stage)
        program.click(program.read_head().node.find('button', state='focusable'))
        found += look(stage)
        program.press('Escape')
        yield panel, sorted(set(found))
    program.press('F10')
    yield 'menu', sorted(set(look(stage)))
    program.press('Escape')
    yield 'end', stage.quit()


@scenario('/names/of-places')
def _(stage):
    """What a panel is made of is announced too: lists, tables and pictures."""
    program = stage.start('192.168.100.10/24')
    seen = program.expect(lambda seen: not seen.facts() and 'no facts')
    if seen.node.find('list').name != stage.say(Words('속성', 'Facts')):
        yield 'the facts are called ' + seen.node.find('list').name
    if not seen.node.find('group', re.compile(re.escape('192.168.100.10'))):
        yield 'the bit strip does not say what it shows'
    for panel in 'hosts', 'services':
        program.enter(panel, 'www.python.org' if panel == 'hosts' else 'http')
        seen = program.expect(lambda seen: not seen.answer and 'no answer')
        for grid in seen.node.find_all('tree grid'):
            if NO_NAME.fullmatch(grid.name):
                yield 'the table of {} has no name'.format(panel)


run()

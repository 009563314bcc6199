#!/usr/bin/python3 -B
"""Everything by keyboard alone: test-keyboard.py BUILD"""

import re

from desktop import wait_for
from program import PANELS
from scenario import ONCE, Words, run, scenario

SUBJECT = '192.168.100.10/24'
EXAMPLES = Words('예제', 'Examples')
COPY = Words('복사: {}', 'Copy: {}')


def open_subject(stage, subject=SUBJECT):
    program = stage.start()
    program.enter('addresses', subject)
    program.expect(lambda seen: not seen.facts() and 'no facts')
    program.press('ctrl+l')
    return program


def expect_text(program, text):
    program.expect(lambda seen: seen.text != text and 'not ' + text, program.read_head)


def pasted(program):
    """What the clipboard has: what the entry gets."""
    program.press('ctrl+l', 'ctrl+a', 'BackSpace')
    program.expect(lambda seen: seen.text and 'not empty', program.read_head)
    program.press('ctrl+v')
    return program.expect(lambda seen: not seen.text and 'nothing pasted', program.read_head).text


@scenario('/keyboard/panels', languages=ONCE)
def _(stage):
    program = stage.start()
    for panel in (*PANELS[1:], PANELS[0]):
        program.press('ctrl+{}'.format(PANELS.index(panel) + 1))
        wait_for(lambda: program.selected_panel() == panel, panel)
        wait_for(lambda: program.find_focused().role == 'text box', 'the focus in its entry')


@scenario('/keyboard/back-and-forward', languages=ONCE)
def _(stage):
    program = stage.start()
    for text in '10.0.0.1', '10.0.0.2':
        program.enter('addresses', text)
        program.expect(lambda seen: not seen.answer and 'no answer', program.read_head)
    program.press('alt+Left')
    expect_text(program, '10.0.0.1')
    program.press('alt+Right')
    expect_text(program, '10.0.0.2')


@scenario('/keyboard/tab-order')
def _(stage):
    """Tab goes from the entry over examples, links, handle and bits to the facts and their code."""
    program = open_subject(stage)
    program.press('Tab')
    program.press_until('Tab', lambda node: node.name == stage.say(EXAMPLES), 3)
    program.press_until('Tab', lambda node: node.role == 'slider', 4)
    program.press_until('Tab', lambda node: node.role == 'checkbox', 2)
    program.press_until('Tab', lambda node: node.role == 'list item', 2)
    program.press('Down')
    program.press_until('Tab', lambda node: node.role == 'label' and '192.168.0.0/16' in node.name,
                        3)
    program.press('shift+Tab', 'End')
    program.press_until('Tab', lambda node: node.name == stage.say(COPY).format('Python'), 8)
    # Where there is no room for both codes, a switch is there instead.
    program.press_until('Tab', lambda node: node.name in ('C', stage.say(COPY).format('C')), 12)


@scenario('/keyboard/examples')
def _(stage):
    program = open_subject(stage)
    program.press('Tab', 'space')
    program.press_until('Tab', lambda node: node.name == '10.20.0.0/22')
    program.press('Return')
    expect_text(program, '10.20.0.0/22')


@scenario('/keyboard/empty-page')
def _(stage):
    """Where nothing is entered yet, an example is two keys away."""
    program = stage.start()
    program.press('Tab')
    program.press_until('Tab', lambda node: node.role == 'list item', 4)
    program.press('Return')
    seen = program.expect(lambda seen: not seen.text and 'no text', program.read_head)
    if seen.text != SUBJECT:
        yield 'the first example gave ' + seen.text


@scenario('/keyboard/handle', languages=ONCE)
def _(stage):
    """The arrow keys move the boundary, and the entry follows; so do typed lengths."""
    program = open_subject(stage)
    program.press_until('Tab', lambda node: node.role == 'slider', 5)
    for keys, length in ((['Right'], 25), (['Left', 'Left'], 23), (['Home'], 0), (['End'], 32),
                         (['slash', '1', '6'], 16)):
        program.press(*keys)
        expect_text(program, '192.168.100.10/{}'.format(length))
    strip = program.read_panel().node.find('slider').parent
    if not re.search(r'\b16', strip.name):
        yield 'a screen reader is told ' + strip.name


@scenario('/keyboard/bits', languages=ONCE)
def _(stage):
    program = open_subject(stage)
    program.press_until('Tab', lambda node: node.role == 'checkbox', 5)
    program.press('space')
    expect_text(program, '64.168.100.10/24')
    program.press('Right', 'space')
    expect_text(program, '0.168.100.10/24')
    program.press('End', 'space')
    expect_text(program, '0.168.100.11/24')
    states = program.read_panel().node.find('checkbox').ask_states()
    if 'checked' not in states:
        yield 'a screen reader is told that the last bit is 0'


@scenario('/keyboard/copy')
def _(stage):
    """Ctrl+C copies the selected fact; the copy button of its code copies the code."""
    program = open_subject(stage, '3221225985')
    program.press_until('Tab', lambda node: node.role == 'list item', 6)
    row = program.press_until('Down', lambda node: node.name.endswith(': c0000201'))
    program.press('ctrl+c')
    if pasted(program) != 'c0000201':
        yield 'copied {!r} of {!r}'.format(program.read_head().text, row.name)

    program.press('ctrl+a', 'BackSpace')
    program.type('3221225985')
    program.press('Return')
    program.press_until('Tab', lambda node: node.role == 'list item', 6)
    program.press('End')
    program.press_until('Tab', lambda node: node.name == stage.say(COPY).format('Python'), 8)
    program.press('Return')
    if 'ipaddress' not in pasted(program):
        yield 'copied {!r}'.format(program.read_head().text)


@scenario('/keyboard/link', languages=ONCE)
def _(stage):
    """Return on a linked value opens it."""
    program = open_subject(stage)
    program.press_until('Tab', lambda node: node.role == 'list item', 6)
    program.press('Down')
    program.press_until('Tab', lambda node: node.role == 'label' and '192.168.0.0/16' in node.name,
                        3)
    program.press('Return')
    expect_text(program, '192.168.0.0/16')


@scenario('/keyboard/table', languages=ONCE)
def _(stage):
    """The arrow keys go through the table of services; what they reach is described."""
    program = stage.start()
    program.enter('services', 'http')
    program.expect(lambda seen: not seen.answer and 'no answer', program.read_head)
    before = program.read_head().answer
    program.press_until('Tab', lambda node: node.role == 'row' and 'selected' in node.states, 20)
    program.press('Down')
    program.expect(lambda seen: seen.answer == before and 'still the same row', program.read_head)


@scenario('/keyboard/shortcuts')
def _(stage):
    program = stage.start()
    program.press('ctrl+question')
    wanted = stage.say(Words('대상 입력란으로 가기', 'Go to the subject entry'))
    wait_for(lambda: program.application.read().find('label', wanted), 'the list of shortcuts')
    program.press('Escape')
    wait_for(lambda: len(program.application.read().children) == 1, 'the end of the list')
    program.focus_window()
    wait_for(lambda: program.find_focused() is not None, 'the focus')


run()

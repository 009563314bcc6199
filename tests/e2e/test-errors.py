#!/usr/bin/python3 -B
"""What cannot be right: a clear answer, nothing lost, nothing slow: test-errors.py BUILD"""

import re
import time

from desktop import wait_for
from program import PANELS
from scenario import Words, run, scenario

MEGABYTE = 1000000
# Until the window answers again; sanitizers, and machines that are busy, take their share.
RESPONSE = 5.0
CANCEL = Words('취소', 'Cancel')
TOO_LONG = {'hosts': Words('호스트 이름으로 쓸 수 없습니다', 'No host can have this name')}
TOO_LONG_ELSEWHERE = Words('너무 깁니다', 'too long')


@scenario('/errors/octet-too-large')
def _(stage):
    program = stage.start()
    program.enter('addresses', '192.168.300.10/24')
    seen = program.expect(lambda seen: not seen.is_refused and 'not refused')
    if '300' not in seen.answer:
        yield '300 is not named: ' + seen.answer
    if not any('255' in said for said in seen.texts()):
        yield 'the largest value of an octet is not told'
    offers = [node.name for node in seen.page().find_all('list item')]
    if not offers:
        yield 'nothing is offered instead'
    program.choose_offer(seen, 0)
    if program.read_head().is_refused:
        yield 'the offer is refused too: ' + program.read_head().text


@scenario('/errors/leading-zero')
def _(stage):
    program = stage.start()
    program.enter('addresses', '010.0.0.1')
    seen = program.expect(lambda seen: not seen.is_refused and 'not refused')
    if not any('inet_aton' in said and '8.0.0.1' in said for said in seen.texts()):
        yield 'what inet_aton reads is not told:\n' + seen.describe()
    if seen.text != '010.0.0.1':
        yield 'the text is ' + seen.text


@scenario('/errors/empty')
def _(stage):
    """An empty entry is no error: it says what the panel is for, and gives three examples."""
    program = stage.start()
    for panel in PANELS:
        program.show(panel)
        program.press('ctrl+l', 'Return')
        seen = program.expect(lambda seen: seen.is_refused and 'refused')
        if panel != 'services' and len(list(seen.page().find_all('list item'))) != 3:
            yield panel + ' has not three examples:\n' + seen.describe()
        if seen.answer and panel != 'services':
            yield '{} answers {!r}'.format(panel, seen.answer)


@scenario('/errors/corrected-while-typing')
def _(stage):
    """A refusal is taken back as soon as the text is right; nothing typed is lost."""
    program = stage.start()
    program.enter('addresses', '192.168.1.256')
    program.expect(lambda seen: not seen.is_refused and 'not refused')
    program.press('BackSpace', '5')
    seen = program.expect(lambda seen: seen.is_refused and 'still refused')
    if seen.text != '192.168.1.255':
        yield 'the text is ' + seen.text


def paste(program, panel, text):
    """Seconds until the window answers to such a text."""
    program.show(panel)
    entry = program.read_head().entry
    start = time.monotonic()
    entry.set_text(text)
    program.press('ctrl+l', 'Return')
    wait_for(lambda: program.read_head().answer, 'an answer')
    return time.monotonic() - start


@scenario('/errors/a-megabyte')
def _(stage):
    program = stage.start()
    for panel in PANELS:
        seconds = paste(program, panel, '1' * MEGABYTE)
        seen = program.read_head()
        if seconds > RESPONSE:
            yield '{} is held up for {:.1f} s'.format(panel, seconds)
        if not seen.text.startswith('1' * 100):
            yield '{} has lost the text: {!r}'.format(panel, seen.text[:100])
        reason = stage.say(TOO_LONG.get(panel, TOO_LONG_ELSEWHERE))
        if not program.read_tables().says(reason):
            yield '{} does not say {!r} but {!r}'.format(panel, reason, seen.answer)
        program.press('ctrl+l', 'ctrl+a', 'BackSpace')
        program.expect(lambda seen: seen.text and 'not empty', program.read_head)


@scenario('/errors/a-megabyte-of-names')
def _(stage):
    """20,000 names are a list like any other: they are looked up, and can be left at any time."""
    program = stage.start()
    names = '\n'.join('n{:05}.{}.example'.format(i, 'x' * 36) for i in range(MEGABYTE // 50))
    seconds = paste(program, 'hosts', names)
    if seconds > RESPONSE:
        yield 'held up for {:.1f} s'.format(seconds)
    seen = program.expect(lambda seen: not re.search('20,?000', seen.answer) and 'no count')
    program.choose(seen.node.find('button', stage.say(CANCEL)))
    program.expect(lambda seen: 'sensitive' in seen.node.find('button', stage.say(CANCEL)).states
                   and 'still looking up')


MARKUP = '<b>&%s'


@scenario('/errors/markup')
def _(stage):
    """What looks like markup or a format is shown as it was typed."""
    program = stage.start()
    for panel in PANELS:
        program.show(panel)
        program.put(MARKUP)
        seen = program.expect(lambda seen: not seen.answer and 'no answer')
        if seen.text != MARKUP:
            yield '{}: the text is {!r}'.format(panel, seen.text)
        if not any(MARKUP in said or '<' in said for said in seen.texts()):
            yield panel + ' does not show what it refuses:\n' + seen.describe()


@scenario('/errors/in-every-entry')
def _(stage):
    """All other entries take anything as well, and keep it."""
    program = stage.start()
    for panel, subject in (('urls', 'http://user:pw@example.com:80/a;b?c=d#e'),
                           ('conversions', '192.168.0.15')):
        program.enter(panel, subject)
        program.expect(lambda seen: not seen.answer and 'no answer')
        count = len(list(program.read_panel().node.find_all('text box')))
        for index in range(1, count):
            boxes = list(program.read_panel().node.find_all('text box'))
            if index >= len(boxes):
                continue
            start = time.monotonic()
            boxes[index].set_text(MARKUP * 10000)
            program.read_head()
            if time.monotonic() - start > RESPONSE:
                yield '{} is held up for {:.1f} s'.format(boxes[index], time.monotonic() - start)
        yield from program.complaints()


run()

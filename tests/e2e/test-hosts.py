#!/usr/bin/python3 -B
"""Look-ups while a name server is silent: test-hosts.py BUILD"""

import time

from desktop import wait_for
from scenario import Words, run, scenario

# The lecture's five names, one of which the server never answers for. Which of a name's addresses
# comes first depends on the networks that the machine is in.
ANSWERED = {'www.uou.ac.kr': ['203.0.113.10'], 'www.dongyang.ac.kr': ['203.249.39.46'],
            'www.python.org': ['203.0.113.223', '2001:db8:50::223'],
            'www.naver.com': ['203.0.113.50', '203.0.113.51']}
SILENT = 'testname.silent.example'
NAMES = [*ANSWERED, SILENT]
# What the C library does where nobody told it to give up soon: the look-up blocks its thread.
PATIENT = {'RES_OPTIONS': 'timeout:30 attempts:2'}
# Seconds. Far less than the half minute that the silent server takes, and enough for a machine
# that is busy with other things; what a person waits is a tenth of it.
AT_ONCE = 5
CANCEL = Words('취소', 'Cancel')
RETRY = Words('실패한 이름 다시 조회', 'Retry failed')
CANCELLED = Words('취소됨', 'cancelled')
LOOKING = Words('조회 중…', 'looking up…')


def find_rows(seen):
    """{name: result} of the table."""
    rows = {}
    for row in seen.rows[2].find_all('row'):
        cells = [[node.text for node in cell if node.text] for cell in row.find_all('grid cell')]
        if len(cells) >= 2 and cells[0]:
            rows[cells[0][0]] = ' '.join(cells[1])
    return rows


def unanswered(seen):
    rows = find_rows(seen)
    return [name for name, addresses in ANSWERED.items()
            if not any(address in rows.get(name, '') for address in addresses)]


def paste(stage, text='\n'.join(NAMES), **environment):
    """Hosts with the pasted list; seconds until the four names are answered."""
    program = stage.start(**(environment or PATIENT))
    program.show('hosts')
    start = time.monotonic()
    program.put(text)
    seen = program.expect(unanswered, program.read_tables)
    return time.monotonic() - start, seen


def not_cancelled(stage, seen):
    if find_rows(seen).get(SILENT) != stage.say(CANCELLED):
        yield 'the silent one says {!r}'.format(find_rows(seen).get(SILENT))
    if 'sensitive' in seen.node.find('button', stage.say(CANCEL)).states:
        yield 'it can be cancelled twice'
    if 'sensitive' not in seen.node.find('button', stage.say(RETRY)).states:
        yield 'it cannot be tried again'


@scenario('/hosts/not-held-up')
def _(stage):
    seconds, seen = paste(stage)
    if seconds > AT_ONCE:
        yield 'the four were answered after {:.1f} s'.format(seconds)
    if SILENT not in find_rows(seen):
        yield 'the silent one has no row'
    if 'sensitive' not in seen.node.find('button', stage.say(CANCEL)).states:
        yield 'it cannot be cancelled'
    start = time.monotonic()
    stage.program.choose(seen.node.find('button', stage.say(CANCEL)))
    seen = stage.program.expect(lambda seen: list(not_cancelled(stage, seen)),
                                stage.program.read_tables)
    if time.monotonic() - start > AT_ONCE:
        yield 'cancelled only after {:.1f} s'.format(time.monotonic() - start)
    if unanswered(seen):
        yield 'answers are lost: {}'.format(unanswered(seen))


@scenario('/hosts/window-works-meanwhile')
def _(stage):
    """While a look-up waits, everything else goes on; the list is still there afterwards."""
    paste(stage)
    program = stage.program
    start = time.monotonic()
    program.enter('addresses', '10.20.0.0/22')
    program.expect(lambda seen: '1,024' not in seen.answer and 'no answer',
                   program.read_head)
    if time.monotonic() - start > AT_ONCE:
        yield 'the other panel took {:.1f} s'.format(time.monotonic() - start)
    program.show('hosts')
    seen = program.expect(unanswered, program.read_tables)
    if SILENT not in find_rows(seen):
        yield 'the silent one has gone'


@scenario('/hosts/ends-at-once')
def _(stage):
    """The thread that waits for the silent server does not hold up the end."""
    # Looking for leaks, a sanitizer would take longer than the program does.
    leaks = {'ASAN_OPTIONS': 'verify_asan_link_order=0:detect_leaks=0'}
    for how in 'ctrl+q', 'Close':
        paste(stage, **PATIENT, **leaks)
        program = stage.program
        start = time.monotonic()
        if how == 'Close':
            closing = Words('닫기', 'Close')
            program.choose(program.read_window().find('button', stage.say(closing)))
        else:
            program.press(how)
        program.wait_for_end()
        seconds = time.monotonic() - start
        if seconds > AT_ONCE:
            yield '{}: ended after {:.1f} s'.format(how, seconds)
        if program.process.returncode:
            yield '{}: exit status {}'.format(how, program.process.returncode)
        yield from program.complaints()


@scenario('/hosts/fails-with-reason')
def _(stage):
    """What fails says why, in words, and can be tried again."""
    names = 'x.fails.example testname x.silent.example old.lab.example'
    program = stage.start()
    program.show('hosts')
    program.put(names)
    reasons = {}

    def without_reason(seen):
        rows = find_rows(seen)
        reasons.update(rows)
        return [name for name in names.split()
                if not rows.get(name) or rows[name].startswith(stage.say(LOOKING))]

    seen = program.expect(without_reason, program.read_tables)
    if len({reasons[name] for name in names.split()}) < 3:
        yield 'different failures say the same: {}'.format(reasons)
    retry = seen.node.find('button', stage.say(RETRY))
    if 'sensitive' not in retry.states:
        yield 'they cannot be tried again'
    program.choose(retry)
    program.expect(without_reason, program.read_tables)
    wait_for(program.is_alive, 'Octet')


run()

#!/usr/bin/python3 -B
"""The language changes while the program runs: test-language.py BUILD"""

from desktop import wait_for
from program import PANELS
from scenario import Words, run, scenario

TABS = {'ko': ['주소', '호스트', '서비스', 'URL', '변환'],
        'en': ['Addresses', 'Hosts', 'Services', 'URLs', 'Conversions']}
LANGUAGE = Words('언어', 'Language')
SYSTEM = Words('시스템', 'System')
OWN_NAMES = Words('한국어', 'English')
BOTH = Words('용어를 두 언어로', 'Terms in Both Languages')
MASK = {'ko': '서브넷 마스크', 'en': 'Subnet mask'}
SUBJECTS = {'addresses': '192.168.100.10/24', 'hosts': 'www.python.org', 'services': 'http',
            'urls': 'http://www.cwi.nl:80/%7Eguido/Python.html', 'conversions': '1234'}
ANSWERS = {'addresses': Words('인터페이스 주소', 'Interface address'),
           'hosts': Words('정식 이름', 'canonical name'), 'services': Words('포트 80', 'port 80'),
           'urls': Words('URL', 'URL'), 'conversions': Words('비트', 'bits')}


def other(language):
    return 'en' if language == 'ko' else 'ko'


def wait_for_tabs(program, language):
    wait_for(lambda: [tab.ask_name() for tab in program.frames['tabs']] == TABS[language],
             'tabs in ' + language)


@scenario('/language/live')
def _(stage):
    """Another language, and back to the system's: panel and subject stay, without a restart."""
    program, first, second = stage.start(), stage.language, other(stage.language)
    wait_for_tabs(program, first)
    for panel in PANELS:
        program.enter(panel, SUBJECTS[panel])
        program.expect(lambda seen: ANSWERS[panel][first] not in seen.answer and 'not answered',
                       program.read_head)

    program.choose_in_menu(LANGUAGE[first], OWN_NAMES[second])
    wait_for_tabs(program, second)
    if program.selected_panel() != PANELS[-1]:
        yield 'the panel is now ' + str(program.selected_panel())
    for panel in reversed(PANELS):
        program.show(panel)
        seen = program.expect(
            lambda seen: ANSWERS[panel][second] not in seen.answer and 'not in ' + second,
            program.read_head)
        if seen.text != SUBJECTS[panel]:
            yield '{} has lost its subject: {!r}'.format(panel, seen.text)

    program.choose_in_menu(LANGUAGE[second], SYSTEM[second])
    wait_for_tabs(program, first)
    program.expect(lambda seen: ANSWERS['addresses'][first] not in seen.answer and 'not back',
                   program.read_head)


@scenario('/language/setting')
def _(stage):
    """What was chosen holds for the next start, whatever the system speaks."""
    program, second = stage.start(), other(stage.language)
    program.choose_in_menu(LANGUAGE[stage.language], OWN_NAMES[second])
    wait_for_tabs(program, second)
    yield from stage.quit()
    wait_for_tabs(stage.start(keep=True), second)


@scenario('/language/without-locales')
def _(stage):
    """Not even the plain C locale, nor one that the machine lacks, keeps Korean away."""
    for locale in 'C', 'xx_YY.UTF-8':
        program = stage.start(LANG=locale)
        wait_for_tabs(program, 'en' if locale == 'C' else stage.language)
        if locale == 'C':
            program.choose_in_menu('Language', '한국어')
            wait_for_tabs(program, 'ko')
        yield from stage.quit()


@scenario('/language/terms-in-both')
def _(stage):
    program = stage.start('192.168.100.10/24')
    program.expect(lambda seen: not seen.facts() and 'no facts')
    both = '{} · {}'.format(MASK[stage.language], MASK[other(stage.language)])

    def labels():
        return program.read_panel(('button', 'tree grid'))

    if labels().says(both):
        yield 'both languages without being asked'
    program.choose_in_menu(BOTH[stage.language])
    program.expect(lambda seen: not seen.says(both) and 'no ' + both, labels)
    program.choose_in_menu(BOTH[stage.language])
    program.expect(lambda seen: seen.says(both) and 'still both', labels)


run()

#!/usr/bin/python3 -B
"""What is remembered from one run to the next: test-settings.py BUILD"""

from desktop import wait_for
from scenario import ONCE, run, scenario

SIZE = 1010, 712


@scenario('/settings/remembered', languages=ONCE)
def _(stage):
    program = stage.start()
    for panel, text in (('addresses', '10.1.2.3/20'), ('addresses', '172.16.0.1'),
                        ('services', 'telnet')):
        program.enter(panel, text)
        program.expect(lambda seen: not seen.answer and 'no answer', program.read_head)
    stage.desktop.run_tool('xdotool', 'windowsize', program.find_x_window()[0], *map(str, SIZE))
    wait_for(lambda: program.find_x_window()[1:] == SIZE, 'the new size')
    program.press('ctrl+l')
    yield from stage.quit()

    program = stage.start(keep=True)
    wait_for(lambda: program.find_x_window()[1:] == SIZE,
             lambda: 'the size of before, not {}'.format(program.find_x_window()[1:]))
    if program.selected_panel() != 'services':
        yield 'the panel is ' + str(program.selected_panel())
    if program.read_head().text:
        yield 'the entry is not empty: ' + program.read_head().text
    program.show('addresses')
    program.choose_example('addresses', '10.1.2.3/20')
    program.expect(lambda seen: not seen.facts() and 'no facts')


@scenario('/settings/from-nothing', languages=ONCE)
def _(stage):
    """The first start: the first panel, empty, with the focus in its entry."""
    program = stage.start()
    if program.selected_panel() != 'addresses':
        yield 'the panel is ' + str(program.selected_panel())
    if program.read_head().text:
        yield 'the entry has ' + program.read_head().text
    if program.find_focused().role != 'text box':
        yield 'the focus is on {!r}'.format(program.find_focused())


run()

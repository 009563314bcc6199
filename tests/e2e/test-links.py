#!/usr/bin/python3 -B
"""From one panel to another, and back: test-links.py BUILD"""

from desktop import wait_for
from scenario import ONCE, Words, run, scenario

BACK = Words('뒤로', 'Back')
FACTS = Words('속성', 'Facts')
PORT = Words('포트', 'Port')


def expect_place(program, panel, text):
    wait_for(lambda: program.selected_panel() == panel, 'the panel ' + panel)
    return program.expect(lambda seen: text not in seen.text and 'not ' + text, program.read_head)


@scenario('/links/address-of-a-host')
def _(stage):
    program = stage.start()
    program.enter('hosts', 'www.python.org')
    seen = program.expect(lambda seen: seen.node.find('link', 'IPv4: 203.0.113.223') is None
                          and 'no address')
    program.click(seen.node.find('link', 'IPv4: 203.0.113.223'))
    expect_place(program, 'addresses', '203.0.113.223')
    program.press('alt+Left')
    expect_place(program, 'hosts', 'www.python.org')
    program.expect(lambda seen: seen.node.find('link', 'IPv4: 203.0.113.223') is None
                   and 'the answer is gone')
    program.press('alt+Right')
    expect_place(program, 'addresses', '203.0.113.223')


@scenario('/links/port-of-a-url')
def _(stage):
    program = stage.start()
    program.enter('urls', 'http://www.cwi.nl:80/%7Eguido/Python.html')
    seen = program.expect(lambda seen: not seen.facts() and 'no facts')
    program.click(seen.node.find('tab', stage.say(FACTS)))
    seen = program.select_fact(stage.say(PORT))
    program.press_until('Tab', lambda node: node.role == 'label' and node.text.startswith('80')
                        and 'focused' in node.states)
    program.press('Return')
    expect_place(program, 'services', '80')
    program.expect(lambda seen: 'http' not in seen.answer and 'not http', program.read_head)
    back = program.read_window().find('button', stage.say(BACK))
    program.click(back)
    expect_place(program, 'urls', 'http://www.cwi.nl:80/%7Eguido/Python.html')


@scenario('/links/network-and-back', languages=ONCE)
def _(stage):
    """Within a panel, too: the network of an interface, its supernet, and twice back."""
    program = stage.start('192.168.100.10/24')
    program.expect(lambda seen: not seen.facts() and 'no facts')
    for label, subject in ((Words('네트워크', 'Network'), '192.168.100.0/24'),
                           (Words('슈퍼넷', 'Supernet'), '192.168.100.0/23')):
        seen = program.select_fact(stage.say(label))
        value = next(node for node in seen.rows[2].find(name='OctetFactDetail')
                     if node.role == 'label' and node.text == subject)
        program.click(value, x=8)
        expect_place(program, 'addresses', subject)
    program.press('alt+Left', 'alt+Left')
    expect_place(program, 'addresses', '192.168.100.10/24')
    button = program.read_window().find('button', stage.say(BACK))
    if 'sensitive' in button.states:
        yield 'Back leads further than to the start'


run()

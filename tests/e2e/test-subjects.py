#!/usr/bin/python3 -B
"""What stands on the command line is opened in its panel: test-subjects.py BUILD"""

from scenario import ONCE, Words, run, scenario

# Kind: subject, panel, and a value that is then to be read.
SUBJECTS = {
    'address': ('2001:DB8::1', 'addresses', '2001:db8::1'),
    'integer': ('3221225985', 'addresses', '192.0.2.1'),
    'zone': ('fe80::1%eth0', 'addresses', 'eth0'),
    'network': ('192.168.100.0/24', 'addresses', '192.168.100.255'),
    'mask': ('10.0.0.0/255.0.0.0', 'addresses', '10.255.255.255'),
    'range': ('192.168.0.10-192.168.0.200', 'addresses', '191'),
    'host': ('host:pymotw.com', 'hosts', '203.0.113.60'),
    'bare-name': ('www.naver.com', 'hosts', 'www.naver.com.example.net'),
    'service': ('service:telnet/tcp', 'services', '23'),
    'port': ('port:53/udp', 'services', 'domain'),
    'protocol': ('protocol:tcp', 'services', '6'),
    'family': ('family:AF_INET', 'services', '2'),
    'socket-type': ('sockettype:SOCK_STREAM', 'services', 'SOCK_STREAM'),
    'url': ('http://www.cwi.nl:80/%7Eguido/Python.html', 'urls', '/~guido/Python.html'),
    'other-url': ('url:mailto:someone@example.com', 'urls', 'someone@example.com'),
    'number': ('number:0x4d2', 'conversions', '1234'),
    'dialect': ('dialect:010.0.0.1', 'conversions', '8.0.0.1'),
}


@scenario('/subjects', parts=True, languages=ONCE)
def _(stage):
    for kind, (subject, panel, value) in SUBJECTS.items():
        program = stage.start(subject)
        try:
            program.expect(lambda seen: seen.name != panel and 'not in ' + panel)
            program.expect(lambda seen: value not in dict(map(reversed, seen.facts()))
                           and 'no fact with ' + value)
            if program.read_head().is_refused:
                yield kind, ['refused']
            else:
                yield kind, stage.quit()
        except (AssertionError, OSError) as error:
            yield kind, [str(error)]


@scenario('/subjects/refused')
def _(stage):
    """A subject that cannot be read is shown with its error, and can be mended."""
    program = stage.start('192.168.300.10/24')
    seen = program.expect(lambda seen: not seen.is_refused and 'not refused')
    if seen.text != '192.168.300.10/24':
        yield 'the text is ' + seen.text


@scenario('/subjects/second-start')
def _(stage):
    """A second start shows its subject in the window that is there."""
    program = stage.start('10.0.0.1')
    environment = stage.desktop.program_environment(stage.language)
    stage.desktop.run_tool('env', *map('='.join, environment.items()),
                           str(stage.desktop.build / 'src' / 'octet'), 'port:80')
    program.expect(lambda seen: seen.name != 'services' and 'not in services', program.read_head)
    program.expect(lambda seen: stage.say(Words('포트 80', 'port 80')) not in seen.answer
                   and 'no answer', program.read_head)
    if len(program.application.read().children) != 1:
        yield 'there is more than one window'


run()

#!/usr/bin/python3 -B
"""Every cell of the lecture that Octet grew out of, reached in the window: test-cells.py BUILD

What is to be seen was worked out with Python's own modules; names of hosts are those of the
tests' name server.
"""

import collections
import re
import socket
import sys

from scenario import Words, run, scenario

# A step: a text is typed in a panel, or an example with this text is clicked; then facts have
# these values, and these texts are to be read or heard somewhere on the page.
Step = collections.namedtuple('Step', 'panel text facts says clicked')


def typed(panel, text, facts=(), says=()):
    return Step(panel, text, dict(facts), list(says), False)


def clicked(panel, text, facts=(), says=()):
    return Step(panel, text, dict(facts), list(says), True)


YES, NO = Words('예', 'Yes'), Words('아니요', 'No')
NONE = Words('없음', 'none')
KIND = Words('종류', 'Kind')
HOST = Words('호스트 주소', 'Host address')
NETWORK = Words('네트워크 주소', 'Network address')
INTERFACE = Words('인터페이스 주소', 'Interface address')
VERSION = Words('IP 버전', 'IP version')
INTEGER = Words('정수', 'Integer')
PACKED = Words('바이트 표현(packed)', 'Packed bytes')
DOTTED = Words('점 10진 표기', 'Dotted decimal')
COMPRESSED = Words('축약 표기', 'Compressed')
MULTICAST = Words('멀티캐스트', 'Multicast')
PRIVATE = Words('사설 주소', 'Private')
GLOBAL = Words('전역 주소', 'Global')
UNSPECIFIED = Words('미지정', 'Unspecified')
RESERVED = Words('예약됨', 'Reserved')
LOOPBACK = Words('루프백', 'Loopback')
ON_THE_WIRE = Words('전송되는 바이트', 'Bytes on the wire')
CANONICAL = Words('정식 이름', 'Canonical name')
ALIASES = Words('별칭', 'Aliases')
ADDRESSES = Words('주소', 'Addresses')
FIRST_IPV4 = Words('첫 IPv4 주소', 'First IPv4 address')
ALL_ADDRESSES = Words('모든 주소', 'All addresses')
FQDN = Words('정식 도메인 이름(FQDN)', 'FQDN')
REVERSE = Words('역방향 이름', 'Reverse name')
NAME = Words('이름', 'Name')
PORT = Words('포트', 'Port')
PROTOCOL = Words('프로토콜', 'Protocol')
PROTOCOL_NUMBER = Words('프로토콜 번호', 'Protocol number')
PURPOSE = Words('용도', 'Purpose')
URL = 'URL'
VALUE_HERE = Words('이 시스템의 값', 'Value here')
SAMPLE = Words('주소 예', 'Example of an address')
USERS = Words('쓰는 곳', 'Used by')
SCHEME = Words('스킴', 'Scheme')
NETLOC = Words('권한부(netloc)', 'Authority (netloc)')
PATH = Words('경로', 'Path')
AGAIN = re.compile('hton[sl] 다시 적용|Apply hton[sl] again')
HTONS = Words('htons, 네트워크 순서로', 'htons, to network order')
NTOHS = Words('ntohs, 호스트 순서로', 'ntohs, to host order')


def swapped_here(number):
    """What htons and ntohs make of a number on this machine."""
    return '{0} = {0:#x}'.format(socket.htons(number))


def scope(**answers):
    labels = {'multicast': MULTICAST, 'private': PRIVATE, 'is_global': GLOBAL,
              'unspecified': UNSPECIFIED, 'reserved': RESERVED, 'loopback': LOOPBACK}
    return {label: YES if answers.get(name) else NO for name, label in labels.items()}


def service_of_port(port):
    name = socket.getservbyport(port)
    return clicked('services', str(port), {NAME: name, PORT: str(port)},
                   ['{}://example.com:{}/'.format(name, port)])


FIVE_NAMES = 'www.uou.ac.kr www.dongyang.ac.kr www.python.org www.naver.com testname'
CWI = 'http://www.cwi.nl:80/%7Eguido/Python.html'
TEREDO = '2001:0:9d38:6abd:480:f1f:3f57:fffb'

CELLS = {
    1: [typed('addresses', '192.0.0.1',
              {KIND: HOST, VERSION: '4', INTEGER: '3221225473', PACKED: 'c0000001'})],
    2: [typed('addresses', '2001:DB8::1', {KIND: HOST, VERSION: '6', COMPRESSED: '2001:db8::1'})],
    3: [clicked('addresses', '3221225985', {VERSION: '4', DOTTED: '192.0.2.1'})],
    4: [clicked('addresses', '42540766411282592856903984951653826561',
                {VERSION: '6', COMPRESSED: '2001:db8::1'})],
    5: [clicked('addresses', '192.168.100.10',
                {Words('옛 클래스', 'Historical class'): 'C',
                 Words('옛 클래스의 마스크', 'Its mask, until 1993'): '255.255.255.0'})],
    6: [clicked('addresses', '192.168.100.10/24',
                {KIND: INTERFACE, Words('프리픽스 길이', 'Prefix length'): '24',
                 Words('호스트 비트 수', 'Host bits'): '8',
                 Words('네트워크', 'Network'): '192.168.100.0/24'},
                [Words('네트워크 부분 · 24비트', 'Network part · 24 bits'),
                 Words('호스트 부분 · 8비트', 'Host part · 8 bits')])],
    7: [typed('addresses', '192.168.100.5', {KIND: HOST}),
        typed('addresses', '192.168.100.0/24', {KIND: NETWORK}),
        typed('addresses', '192.168.100.10/24', {KIND: INTERFACE})],
    8: [clicked('addresses', '192.168.0.15', {VERSION: '4', **scope(private=True)}),
        clicked('addresses', '127.0.0.1', scope(private=True, loopback=True)),
        typed('addresses', '224.0.0.251', scope(multicast=True, is_global=True)),
        typed('addresses', '8.8.8.8', scope(is_global=True)),
        typed('addresses', '0.0.0.0', scope(private=True, unspecified=True)),
        typed('addresses', '240.0.0.1', scope(private=True, reserved=True)),
        typed('addresses', 'ff02::1', {VERSION: '6', MULTICAST: YES})],
    9: [typed('addresses', '192.168.0.15', {PACKED: 'c0a8000f'}),
        typed('conversions', '192.168.0.15', {ON_THE_WIRE: 'c0a8000f'},
              ['{ 0xc0, 0xa8, 0x00, 0x0f }', "b'\\xc0\\xa8\\x00\\x0f'"])],
    10: [typed('addresses', '192.168.0.5', {INTEGER: '3232235525'}),
         clicked('addresses', TEREDO,
                 {INTEGER: '42540488210633193206006041362424135675', PRIVATE: YES,
                  Words('Teredo 서버', 'Teredo server'): '157.56.106.189',
                  Words('Teredo 클라이언트', 'Teredo client'): '192.168.0.4'})],
    11: [typed('services', 'http', {},
               [Words('소켓 두 개로 맺는 연결', 'Two sockets make a connection'),
                'AF_INET', 'SOCK_STREAM', Words('네트워크', 'network')])],
    12: [typed('hosts', socket.gethostname(),
               {FIRST_IPV4: lambda desktop: ask_python(desktop, 'gethostbyname(gethostname())')},
               [Words('이 컴퓨터', 'This computer')])],
    13: [clicked('hosts', FIVE_NAMES, {},
                 # A machine without a network may name the address of the other family first.
                 ['203.0.113.10', '203.249.39.46', re.compile('203.0.113.223|2001:db8:50::223'),
                  re.compile('203.0.113.5[01]'),
                  Words('그런 이름이 없습니다', 'There is no such name')])],
    14: [typed('hosts', 'www.dongyang.ac.kr',
               {CANONICAL: 'www.dongyang.ac.kr', ALIASES: NONE, ADDRESSES: '203.249.39.46'}),
         typed('hosts', 'pymotw.com',
               {CANONICAL: 'pymotw.com', ALIASES: NONE, ADDRESSES: '203.0.113.60'}),
         typed('hosts', 'www.python.org',
               {CANONICAL: 'python.map.example.net', ALIASES: 'www.python.org',
                ADDRESSES: '203.0.113.223'}),
         typed('hosts', 'www.naver.com',
               {CANONICAL: 'www.naver.com.example.net', ALIASES: 'www.naver.com',
                ADDRESSES: '203.0.113.50, 203.0.113.51'})],
    15: [typed('hosts', 'www.python.org',
               {FQDN: lambda desktop: ask_python(desktop, "getfqdn('www.python.org')")},
               ['www.python.org → ']),
         typed('hosts', 'mail.lab.example', {FQDN: 'mail.lab.example'},
               ['mail.lab.example → 192.0.2.25', '192.0.2.25 → mail.lab.example']),
         typed('hosts', 'www.dongyang.ac.kr', {FQDN: 'www.dongyang.ac.kr'}),
         typed('hosts', 'pymotw.com', {FQDN: 'pymotw.com'}),
         typed('hosts', 'testname', {FQDN: 'testname'})],
    16: [clicked('hosts', '203.249.39.46',
                 {REVERSE: 'www.dongyang.ac.kr', ADDRESSES: '203.249.39.46', ALIASES: NONE}),
         typed('hosts', '192.0.2.99', {},
               [Words('주소에 등록된 이름이 없습니다', 'No name is registered for the address')])],
    17: [typed('services', 'http', {},
               [Words('TCP/IP에서의 위치: http', 'Where http sits in TCP/IP'),
                Words('응용 계층', 'Application'), Words('전송 계층', 'Transport'),
                Words('인터넷 계층', 'Internet'), Words('링크 계층', 'Link'),
                Words('포트 80', 'port 80')])],
    18: [typed('services', 'AF_INET', {VALUE_HERE: str(int(socket.AF_INET)),
                                       SAMPLE: "('192.0.2.80', 80)"},
               [Words('IPv4 주소', 'IPv4 addresses')]),
         clicked('services', 'AF_INET6', {VALUE_HERE: str(int(socket.AF_INET6))},
                 [Words('IPv6 주소', 'IPv6 addresses')]),
         typed('services', 'AF_UNIX', {VALUE_HERE: str(int(socket.AF_UNIX))},
               [Words('이 컴퓨터 안의 프로그램', 'programs on this computer')])],
    19: [typed('services', 'SOCK_STREAM',
               {VALUE_HERE: str(int(socket.SOCK_STREAM)), PROTOCOL: 'tcp',
                PURPOSE: Words('신뢰성 있는 바이트 스트림', 'reliable byte stream')},
               ['HTTP']),
         clicked('services', 'SOCK_DGRAM',
                 {VALUE_HERE: str(int(socket.SOCK_DGRAM)), PROTOCOL: 'udp',
                  PURPOSE: Words('낱개의 데이터그램', 'single datagrams')},
                 ['NTP', 'TFTP'])],
    20: [typed('services', 'ftp', {NAME: 'ftp', PORT: '21'}),
         clicked('services', 'http', {NAME: 'http', PORT: '80'}),
         clicked('services', 'telnet/tcp', {NAME: 'telnet', PORT: '23', PROTOCOL: 'tcp'})],
    21: [service_of_port(port) for port in (80, 443, 21, 70, 25, 143, 993, 110, 995)],
    22: [typed('services', name, {NAME: name, PROTOCOL_NUMBER: str(number)})
         for name, number in (('tcp', 6), ('udp', 17), ('icmp', 1))],
    23: [clicked('urls', CWI,
                 {SCHEME: 'http', NETLOC: 'www.cwi.nl:80', PATH: '/%7Eguido/Python.html',
                  Words('매개변수', 'Parameters'): NONE, Words('쿼리', 'Query'): NONE,
                  Words('프래그먼트', 'Fragment'): NONE, PORT: '80',
                  Words('디코딩한 경로', 'Path, decoded'): '/~guido/Python.html'})],
    24: [typed('urls', CWI,
               {SCHEME: 'http', PORT: '80', PATH: '/%7Eguido/Python.html',
                Words('다시 합친 URL', 'Put together again'): CWI})],
    25: [typed('services', 'family:AF_INET', {VALUE_HERE: str(int(socket.AF_INET))})],
    26: [typed('conversions', '203.249.39.46',
               {ON_THE_WIRE: 'cbf9272e', 'inet_aton': '203.249.39.46'}),
         typed('conversions', '127.0.0.1', {ON_THE_WIRE: '7f000001', 'inet_aton': '127.0.0.1'}),
         typed('conversions', '0xcbf9272e', {}, ['203.249.39.46']),
         typed('conversions', '0x7f000001', {}, ['127.0.0.1'])],
    27: [typed('conversions', 'number:0x12345678',
               {Words('리틀 엔디언, 32비트', 'Little-endian, 32 bits'): '78 56 34 12',
                Words('빅 엔디언, 32비트', 'Big-endian, 32 bits'): '12 34 56 78',
                Words('htonl, 네트워크 순서로', 'htonl, to network order'):
                '{0} = {0:#x}'.format(socket.htonl(0x12345678)),
                Words('ntohl, 호스트 순서로', 'ntohl, to host order'):
                '{0} = {0:#x}'.format(socket.ntohl(0x12345678))})],
    28: [typed('conversions', '1234',
               {Words('16진수', 'Hexadecimal'): '0x4d2', HTONS: swapped_here(1234)}),
         typed('conversions', str(socket.htons(1234)), {NTOHS: '1234 = 0x4d2'})],
}

# What the lecture says loosely is said exactly in the why of a fact: subject, fact, words of it.
CORRECTIONS = {
    'a': [('addresses', '192.168.100.10/24', KIND, Words('모든 컴퓨터', 'every computer'))],
    'b': [('conversions', '1234', HTONS,
           Words('가장 높은 자리부터', 'most significant digit first'))],
    'c': [('conversions', '203.249.39.46', ON_THE_WIRE,
           Words('언어마다 표기가 달라서가 아니라', 'Not because languages differ'))],
    'd': [('services', 'AF_INET6', NAME, 'AT_INET6'),
          ('urls', CWI, SCHEME, Words('콜론은 하나', 'one colon'))],
    'e': [('hosts', 'www.python.org', FIRST_IPV4, 'getaddrinfo()'),
          ('hosts', 'www.python.org', FIRST_IPV4, Words('IPv4만', 'IPv4 only'))],
}


def ask_python(desktop, question):
    """What Python's socket module answers, asking the same name server; None where it fails."""
    code = 'from socket import *; print({})'.format(question)
    environment = desktop.program_environment('en')
    return desktop.run_tool('env', *('{}={}'.format(name, environment[name]) for name in
                                     ('LD_PRELOAD', 'OCTET_TEST_DNS_PORT', 'RES_OPTIONS')),
                            sys.executable, '-c', code).strip() or None


def missing(step, seen, stage):
    facts = {}
    for label, value in seen.facts():
        facts.setdefault(label, []).append(value)
    for label, value in step.facts.items():
        value = stage.say(value(stage.desktop) if callable(value) else value)
        if value is None:
            continue
        if value not in facts.get(stage.say(label), []):
            yield '{} is not {!r} but {}'.format(stage.say(label), value,
                                                 facts.get(stage.say(label)))
    texts = seen.texts()
    for text in map(stage.say, step.says):
        pattern = text if isinstance(text, re.Pattern) else re.compile(re.escape(text))
        if not any(map(pattern.search, texts)):
            yield 'no text {!r}'.format(pattern.pattern)


def reach(stage, step):
    program = stage.program
    if step.clicked:
        program.choose_example(step.panel, step.text)
    else:
        program.enter(step.panel, step.text)
    read = program.read_tables if step.panel == 'hosts' else program.read_panel
    return program.expect(lambda seen: list(missing(step, seen, stage)), read)


def show_whole_table(stage):
    """Cell 25: every family that Python knows is in the table, with its value."""
    seen = stage.program.read_tables()
    button = seen.rows[2].find('button', stage.say(Words('모두 보기', 'Show all')))
    if button is not None:
        stage.program.choose(button)
    wanted = {family.name: int(family) for family in socket.AddressFamily}

    def absent(seen):
        found = {}
        for row in seen.rows[2].find_all('row'):
            cells = [node.text for node in row if node.text]
            found.update({text: cells for text in cells if text.startswith('AF_')})
        return [name for name, value in wanted.items() if str(value) not in found.get(name, [])]

    stage.program.expect(absent, stage.program.read_tables)


def edit_part(stage):
    """Cell 24: the URL follows what is typed for one of its parts."""
    port = stage.program.read_panel().rows[2].find('text box', stage.say(PORT))
    port.set_text('8080')
    stage.program.expect(
        lambda seen: seen.text != 'http://www.cwi.nl:8080/%7Eguido/Python.html' and seen.text)


def apply_again(stage):
    """Cell 28: what htons did, it undoes."""
    def lanes(seen):
        return seen.rows[2].find('image').name

    seen = stage.program.read_panel()
    before = lanes(seen)
    stage.program.choose(seen.rows[2].find('button', AGAIN))
    stage.program.expect(lambda seen: lanes(seen) == before and 'the lanes are as before')


AFTERWARDS = {24: edit_part, 25: show_whole_table, 28: apply_again}


def tell_why(stage, step):
    panel, text, label, words = step
    stage.program.enter(panel, text)
    stage.program.expect(lambda seen: seen.fact_row(stage.say(label)) is None and stage.say(label))
    told = stage.program.select_fact(stage.say(label)).detail()
    if not any(stage.say(words) in said for said in told):
        return ['{!r} is not in {}'.format(stage.say(words), told)]
    return []


def attempt(stage, part):
    """The problems of a part; if it fails, the next begins with a new program."""
    if stage.program is None:
        stage.start()
    try:
        return list(part() or []) + stage.program.complaints()
    except (AssertionError, LookupError, OSError, RuntimeError, StopIteration) as error:
        problems = [repr(error) if not str(error) else str(error)] + stage.program.complaints()
        stage.leave()
        return problems


def play_cell(stage, number):
    for step in CELLS[number]:
        reach(stage, step)
    if number in AFTERWARDS:
        AFTERWARDS[number](stage)


@scenario('/cells', parts=True)
def _(stage):
    for number in CELLS:
        yield number, attempt(stage, lambda: play_cell(stage, number))


@scenario('/corrections', parts=True)
def _(stage):
    for letter, steps in CORRECTIONS.items():
        yield letter, attempt(stage, lambda: [problem for step in steps
                                              for problem in tell_why(stage, step)])
    yield 'end', stage.quit()


assert set(CELLS) == set(range(1, 29))
run()

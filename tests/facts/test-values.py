"""Compares what the facts of URLs, numbers, dialects, services and constants say with what Python
computes here from the subject alone, not from the code that the facts show. One TAP line a subject.
"""

import binascii
import ipaddress
import json
import socket
import struct
import subprocess
import sys
from urllib.parse import parse_qsl, unquote, unquote_plus, urlparse

URLS = ['file:////h/p'] + """
http://www.cwi.nl:80/%7Eguido/Python.html
http://user:pw@www.cwi.nl:80/%7Eguido/Python.html;v=1?q=a&q=b#top
http://google.com@evil.example/ http://u@v@h/ http://a.com\\@b.com/x http://:pw@h/ http://u:@h/ http://@h/
HTTP://EXAMPLE.Com:8080 http://h: http://h:00080/ http://h? http://h# http://h?# http://h/?#
http://[2001:DB8::1]/ http://[2001:db8::1]:8080/p http://[::ffff:1.2.3.4]:1/ http://010.0.0.1/
ftp://h/x;type=a ftp://h/a;b/c;d http://h/a;b;c/d;e;f?g#h#i?j http://h/;x
file:///etc/passwd mailto:guido@python.org urn:isbn:123 //h/p /rel/path?x=1 ?q #f a:b 1a:b
http://h/?a=b+c&d=%20e&f http://h/?a=1;b=2 http://h/?a&b=&=c&&d==e http://h/?%41=%42%ED%95%9C
http://h/?it's="x"&y='z' http://h/?'=" http://h/a%0Ab%09c?d=%0A http://h/%FF%FE?%80=%C3 http://h/%zz%4
http://h/<b>&%s http://h/%5C%27?%5C%27 http://xn--9n2bp8q.example/ https://h:443/ telnet://h/ nosuch://h:1/
""".split() + ['http://한글.example/경로?이름=값#조각', 'http://h/a b?c d#e f', 'http://h/\u202ex?\u200b=\u00a0.']

NUMBERS = [0, 1, 9, 16, 255, 256, 1234, 4660, 32768, 65535, 65536, 0x01020304, 0x7fffffff,
           0xffffffff, 0x100000000, 0x0102030405060708, 2**63, 2**64 - 1]

DIALECTS = """
1.2.3.4 203.249.39.46 127.0.0.1 255.255.255.255 0.0.0.0 010.0.0.1 127.1 0x7f.1 0177.0.0.1 1 4294967295
4294967296 1.2.65535 1.2.65536 256.1 1.2.3.4x 1..2 1. .1 08 0x 0xg 00 1.2.3.4.5 +1 -1 1e1 0X7F.0.0.1
1.2.3.08 1.2.3.4. 00000000000000000000001 ::1 2001:DB8::1 1:2:3:4:5:6:7:: :: 1:2:3 ::1%lo fe80::1%1
00001:: ::12345 example.com 1::2::3 [::1] 1.2.3.256 ::1.2.3.4 １.2.3.4 <b>&%s
""".split() + ['1.2.3.4 x', '1.2.3.4\tx', '1 2']

SERVICES = """
ftp http telnet/tcp domain/udp www https imap2 pop3s ntp kerberos/udp snmp smtp mail dicom nosuch
""".split()
PORTS = '80 443 21 70 25 143 993 110 995 53/udp 53/tcp 11112 69 69/udp'.split()
PROTOCOLS = 'tcp udp icmp ip ipv6-icmp TCP igmp'.split()
CONSTANTS = 'AF_INET AF_INET6 AF_UNIX AF_UNSPEC AF_NETLINK AF_ROUTE SOCK_STREAM SOCK_DGRAM SOCK_RAW'.split()


# Where Python 3.11 answers otherwise than 3.15, which Octet follows: (subject, fact) -> Octet's.
NEWER = {('url:file:////h/p', 'url.geturl'): 'file:////h/p'}


def answer(function, *arguments):
    """What print() shows of the result, or None where Python raises."""
    try:
        return str(function(*arguments))
    except (OSError, ValueError, OverflowError):
        return None


def expect_url(text):
    url = urlparse(text)
    facts = {'url.' + name: getattr(url, name)
             for name in ('scheme', 'netloc', 'path', 'params', 'query', 'fragment')}
    facts['url.geturl'] = url.geturl()
    facts['url.username'] = str(url.username)
    facts['url.password'] = str(url.password)
    facts['url.hostname'] = str(url.hostname)
    facts['url.port'] = answer(lambda: url.port)
    facts['url.default-port'] = answer(socket.getservbyname, url.scheme, 'tcp') if url.scheme else None
    facts['url.real-host'] = url.hostname
    facts['url.decoded-path'] = unquote(url.path) or None
    facts['url.decoded-query'] = unquote_plus(url.query) or None
    items = parse_qsl(url.query, keep_blank_values=True)
    facts['url.query-items'] = str(items) if url.query else None
    return facts


def expect_number(value):
    facts = {'number.decimal': str(value), 'number.hexadecimal': hex(value),
             'number.binary': bin(value)}
    for name in ('htons', 'ntohs', 'htonl', 'ntohl'):
        facts['number.' + name] = answer(getattr(socket, name), value)
    for order in ('little', 'big'):
        for width in (16, 32, 64):
            fits = value < 1 << width
            packed = value.to_bytes(width // 8, order).hex() if fits else None
            facts['number.%s-endian-%d' % (order, width)] = packed
    return facts


def read_inet_pton(text):
    family = socket.AF_INET6 if ':' in text else socket.AF_INET
    return socket.inet_ntop(family, socket.inet_pton(family, text))


def expect_dialect(text):
    return {
        'dialect.strict': str(answer(ipaddress.ip_address, text)),
        'dialect.inet-aton': str(answer(lambda: socket.inet_ntoa(socket.inet_aton(text)))),
        'dialect.inet-pton': str(answer(read_inet_pton, text)),
        'dialect.packed': answer(lambda: binascii.hexlify(socket.inet_aton(text)).decode()),
    }


def expect_service(text):
    name, *protocol = text.split('/')
    port = answer(socket.getservbyname, name, *protocol)
    if port is None:
        return None
    return {'service.port': port}


def expect_port(text):
    port, *protocol = text.split('/')
    name = answer(socket.getservbyport, int(port), *protocol)
    url = None if name is None else '{}://example.com/'.format(name)
    return {'service.port': port, 'service.name': name, 'service.url': url}


def expect_protocol(text):
    return {'protocol.number': answer(socket.getprotobyname, text)}


def expect_constant(text):
    kind = 'family' if text.startswith('AF_') else 'sockettype'
    return {kind + '.name': text, kind + '.value': str(int(getattr(socket, text)))}


def make_expectations():
    for text in URLS:
        yield 'url:' + text, expect_url(text)
    for value in NUMBERS:
        yield 'number:%d' % value, expect_number(value)
    yield 'number:0x4D2', expect_number(0x4d2)
    yield 'number:0b101', expect_number(5)
    yield 'number:0o17', expect_number(15)
    for text in DIALECTS:
        yield 'dialect:' + text, expect_dialect(text)
    for text in SERVICES:
        yield 'service:' + text, expect_service(text)
    for text in PORTS:
        yield 'port:' + text, expect_port(text)
    for text in PROTOCOLS:
        yield 'protocol:' + text, expect_protocol(text)
    for text in CONSTANTS:
        yield ('family:' if text.startswith('AF_') else 'sockettype:') + text, expect_constant(text)


def compare(subject, description, expected):
    """The differences, one line each."""
    if expected is None:
        return [] if 'error' in description else ['should be refused']
    if 'error' in description:
        return ['refused: ' + description['error']['message']]
    facts = {fact['id']: fact for fact in description['facts']}
    return ['%s: %r, Python has %r' % (name, facts.get(name, {}).get('raw'), value)
            for name, value in expected.items()
            if facts.get(name, {}).get('raw') not in (value, NEWER.get((subject, name), value))]


def main():
    expectations = list(make_expectations())
    run = subprocess.run([sys.argv[1], 'json', 'en', *(subject for subject, _ in expectations)],
                         stdout=subprocess.PIPE, encoding='utf-8')
    descriptions = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(descriptions) == len(expectations), 'one answer for each subject'
    print('1..%d' % len(expectations))
    failed = 0
    for number, ((subject, expected), description) in enumerate(zip(expectations, descriptions), 1):
        differences = compare(subject, description, expected)
        failed += bool(differences)
        for difference in differences:
            print('# ' + ascii(difference))
        print('%s %d %s' % ('not ok' if differences else 'ok', number, ascii(subject).replace('#', '\\#')))
    return 1 if failed else 0


sys.exit(main())

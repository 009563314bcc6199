"""Runs the Python and the C of every fact and compares what they print with the fact's raw value.

All Python runs in one process, all C in one program; one TAP line for each subject and language.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

SUBJECTS = """
192.0.0.1 2001:DB8::1 3221225985 42540766411282592856903984951653826561
192.168.100.10 192.168.100.10/24 192.168.100.5 192.168.100.0/24 192.168.0.15 127.0.0.1 192.168.0.5
2001:0:9d38:6abd:480:f1f:3f57:fffb 203.249.39.46
0.0.0.0 255.255.255.255 8.8.8.8 10.1.2.3 172.16.0.1 169.254.1.1 100.64.0.1 224.0.0.251 240.0.0.1
192.0.0.8 192.0.0.9 192.0.0.170 192.88.99.1 192.88.99.2 198.18.0.1 203.0.113.9
:: ::1 ::2 ::1:2 ::1.2.3.4 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 2002:c000:0204::1
64:ff9b::192.0.2.33 64:ff9b:1::1 100::1 100:0:0:1::1 2001:1::3 2001:2::1 2001:10::1 2001:20::1 3fff::1
5f00::1 fe80::1 fe80::1%eth0 fe80::0211:22ff:fe33:4455 fec0::1 fc00::1 ff02::1 ff05::1:3 4000::1
2001:db8:0:1:1:1:1:1 2606:4700:4700::1111 1:2:3:4:5:6:7:8 fe80::1%it's"x\\y
0.0.0.0/0 10.0.0.0/7 10.0.0.0/8 10.0.0.0/255.0.0.0 10.0.0.0/0.255.255.255 172.16.0.0/11 192.168.0.0/22
192.0.2.0/31 192.0.2.1/32 192.0.2.1/31 1.2.3.4/0 127.0.0.1/1 224.0.0.0/3 100.64.0.0/10 192.88.99.2/32
::/0 2001:db8::/127 2001:db8::1/128 2001:db8:85a3::8a2e:370:7334/48 2001:db8::/64 2001:db8::/63
fe80::1%eth0/64 fe80::%eth0/64 ::/80 ::/96 ff00::/8 4000::/3 fe00::/9 fc00::/7 ::ffff:10.0.0.0/104
::ffff:127.0.0.0/104 2001:db8::1/1 ::1/112 2000::/3 5f00::/16
192.168.0.10-192.168.0.200 0.0.0.0-255.255.255.255 10.0.0.0-10.0.0.255 10.0.0.1-10.0.0.1
2001:db8::1-2001:db8::1:5 ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
service:http service:telnet/tcp port:80 port:53/udp port:443 port:49152 protocol:tcp protocol:icmp
family:AF_INET family:AF_INET6 family:AF_UNIX sockettype:SOCK_STREAM sockettype:SOCK_DGRAM
http://www.cwi.nl:80/%7Eguido/Python.html http://user:pw@www.cwi.nl:80/%7Eguido/Python.html;v=1?q=a&q=b#top
http://google.com@evil.example/ https://[2001:db8::1]:8443/a%20b?x=%ED%95%9C&y url:mailto:guido@python.org
number:1234 number:0x4d2 number:0 number:65535 number:65536 number:4294967296 number:18446744073709551615
dialect:010.0.0.1 dialect:127.1 dialect:203.249.39.46 dialect:0x7f.1 dialect:1.2.3.256
""".split()

# Where Debian's Python 3.11 answers otherwise than Octet: (subject, fact) -> what it prints. The
# fact's why says so. Newer Pythons may agree with either.
# Rows of IANA's registry that it does not have: private and global are the other way round. And
# mapped addresses, which it writes and judges as plain IPv6.
ROWS_UNKNOWN = ('192.88.99.2', '100:0:0:1::1', '2001:1::3', '3fff::1', '5f00::1', '192.88.99.2/32',
                '5f00::/16')
REACH = ('address.is-private', 'address.is-global', 'network.is-private', 'network.is-global')
JUDGED_AS_IPV6 = {
    '::ffff:10.0.0.1': ('address.is-reserved',),
    '::ffff:8.8.8.8': ('address.is-reserved',),
    '::ffff:127.0.0.1': ('address.is-reserved', 'address.is-loopback'),
    '::ffff:10.0.0.0/104': ('network.is-reserved',),
    '::ffff:127.0.0.0/104': ('network.is-reserved', 'network.is-loopback'),
}


def read_facts(program):
    run = subprocess.run([program, 'json', 'en', *SUBJECTS], capture_output=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


PYTHON_RUNNER = """
import binascii, ipaddress, json, socket, struct, sys, urllib.parse
from urllib.parse import *
for line in sys.stdin:
    try:
        print(json.dumps(str(eval(json.loads(line)))))
    except Exception as error:
        print(json.dumps('%s: %s' % (type(error).__name__, error)))
"""

C_HEAD = """
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <inttypes.h>
#include <string.h>
#include <netdb.h>
#include <sys/socket.h>
"""


def run_python(expressions):
    lines = ''.join(json.dumps(expression) + '\n' for expression in expressions)
    run = subprocess.run([sys.executable, '-c', PYTHON_RUNNER], input=lines, capture_output=True,
                         text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def run_c(snippets):
    """Each snippet is a function of its own; a form feed parts what they print."""
    code = [C_HEAD]
    for i, snippet in enumerate(snippets):
        code.append('static int\nf%d (void)\n{\n%s\nreturn 0;\n}\n' % (i, snippet))
    code.append('int\nmain (void)\n{\n')
    for i in range(len(snippets)):
        code.append('f%d (); putchar (12);\n' % i)
    code.append('return 0;\n}\n')
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'snippets.c')
        program = os.path.join(folder, 'snippets')
        with open(source, 'w', encoding='utf-8') as file:
            file.write(''.join(code))
        compiler = os.environ.get('CC', 'cc').split()
        build = subprocess.run([*compiler, '-std=gnu11', '-Wall', '-Wno-parentheses', '-Werror',
                                '-o', program, source], capture_output=True, text=True)
        if build.returncode != 0:
            print('Bail out! the C of the facts does not compile')
            sys.exit(build.stderr)
        output = subprocess.run([program], capture_output=True, check=True).stdout
    return output.decode('utf-8', 'backslashreplace').split('\f')[:-1]


def write_mapped_in_groups(text):
    """::ffff:10.0.0.1 -> ::ffff:a00:1, and the same written out in full."""
    def groups(match):
        a, b, c, d = map(int, match.groups()[1:])
        form = '%s%x:%x' if match[1] == '::ffff:' else '%s%04x:%04x'
        return form % (match[1], a << 8 | b, c << 8 | d)
    return re.sub(r'(::ffff:|(?:0000:){5}ffff:)(\d+)\.(\d+)\.(\d+)\.(\d+)', groups, text)


def is_known_difference(subject, fact, answer):
    """Whether Python 3.11 is known to answer otherwise here, and the reason says so."""
    if 'Python' not in fact['why']:
        return False
    if answer == write_mapped_in_groups(fact['raw']):
        return True
    opposite = {'True': 'False', 'False': 'True'}.get(fact['raw'])
    asked = REACH if subject in ROWS_UNKNOWN else JUDGED_AS_IPV6.get(subject, ())
    return fact['id'] in asked and answer == opposite


def compare(description, facts, answers, language):
    """Lists what differs and was not written down."""
    faults = []
    for fact, answer in zip(facts, answers):
        expected = fact['raw'] + ('\n' if language == 'c' else '')
        if answer == expected:
            continue
        if language == 'c' or not is_known_difference(description['subject'], fact, answer):
            faults.append('%s: %s printed %r, raw is %r' %
                          (fact['id'], fact[language], answer, fact['raw']))
    return faults


def report(number, name, faults):
    print('%s %d %s' % ('not ok' if faults else 'ok', number, name))
    for fault in faults:
        print('# ' + fault.replace('\n', '\n#   '))


def main():
    descriptions = read_facts(sys.argv[1])
    number = 0
    failed = 0
    for language, run in (('python', run_python), ('c', run_c)):
        chosen = [[fact for fact in description.get('facts', []) if language in fact]
                  for description in descriptions]
        answers = iter(run([fact[language] for facts in chosen for fact in facts]))
        for subject, description, facts in zip(SUBJECTS, descriptions, chosen):
            number += 1
            mine = [next(answers) for fact in facts]
            faults = compare(description, facts, mine, language)
            if not description.get('facts'):
                faults = ['no facts: %s' % description]
            failed += bool(faults)
            report(number, '/snippets/%s/%s' % (language, subject), faults)
    print('1..%d' % number)
    return 1 if failed else 0


sys.exit(main())

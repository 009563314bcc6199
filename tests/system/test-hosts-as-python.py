#!/usr/bin/env python3
"""The room's answers beside those of Python's socket module, question by question, both asked the
same name server: test-hosts-as-python.py PRINT-HOST"""

import json
import socket
import subprocess
import sys

HINTS = {'any': socket.AF_UNSPEC, 'ipv4': socket.AF_INET, 'ipv6': socket.AF_INET6}
QUERIES = """
www.lab.example web.lab.example srv7.lab.example srv7.lab.example. SRV7.LAB.example mail.lab.example
pc07.lab.example many.lab.example six.lab.example old.lab.example nameless.lab.example
hostile.lab.example short.lab.example 국립대학교.example none.lab.example testname x.fails.example
ns1.example.net www.naver.com www.python.org www.dongyang.ac.kr localhost under_score.lab.example 127.1 0x7f.1
192.0.2.80 192.0.2.25 192.0.2.66 192.0.2.99 192.0.2.88 203.249.39.46 127.0.0.1 0.0.0.0 ::
2001:db8:20::6 2001:DB8:20:0::6 ::ffff:192.0.2.80 2001:db8::dead
""".split()


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (OSError, UnicodeError):
        return None


def without_repeats(values):
    return list(dict.fromkeys(values))


def is_address(query):
    return any(attempt(socket.inet_pton, family, query) for family in (socket.AF_INET, socket.AF_INET6))


def python_answer(family, query):
    function = socket.gethostbyaddr if is_address(query) else socket.gethostbyname_ex
    name, aliases, addresses = attempt(function, query) or (None, [], [])
    infos = attempt(socket.getaddrinfo, query, None, HINTS[family]) or []
    every = without_repeats(info[4][0] for info in infos)
    reverse = attempt(socket.gethostbyaddr, every[0]) if every else None
    return {
        'hostname': attempt(socket.gethostbyname, query), 'canonical': name, 'aliases': aliases,
        'addresses': addresses, 'all': every, 'fqdn': socket.getfqdn(query),
        'reverse': reverse[0] if reverse else None,
    }


def main():
    questions = [(family, query) for query in QUERIES for family in HINTS]
    lines = ''.join(f'{family} {query}\n' for family, query in questions)
    done = subprocess.run([sys.argv[1]], input=lines, stdout=subprocess.PIPE, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(questions), len(answers)

    failed = False
    print(f'1..{len(questions)}')
    for number, ((family, query), answer) in enumerate(zip(questions, answers), 1):
        wanted = python_answer(family, query)
        # An address of the other family than the hint has no address to be reversed, but is one.
        if is_address(query):
            wanted['reverse'] = wanted['canonical']
        wrong = [key for key, value in wanted.items() if answer.get(key) != value]
        for key in wrong:
            print(f'# {key}: Python {wanted[key]!r}, Octet {answer.get(key)!r}')
        print('{} {} {} {}'.format('not ok' if wrong else 'ok', number, family, query))
        failed = failed or bool(wrong)
    sys.exit(1 if failed else 0)


main()

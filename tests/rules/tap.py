"""Test Anything Protocol for tests that look for problems: a check passes if it finds none."""

import shutil
import subprocess
import sys
import traceback

_checks = []


def check(name):
    """Decorator: the function returns the problems it found, as lines of text."""
    def register(function):
        _checks.append((name, function))
        return function
    return register


class Skip(Exception):
    """Raised by a check that cannot be made here, with the reason."""


def need(program):
    """The program's path; skips the check where it is not installed."""
    path = shutil.which(program)
    if path is None:
        raise Skip(program + ' is not installed')
    return path


def complaints(*command):
    """What a validator has to say: its output, and its exit status unless that is 0."""
    command = [need(command[0]), *map(str, command[1:])]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    status = ['exit status {}'.format(done.returncode)] if done.returncode else []
    return done.stdout.splitlines() + status


def run():
    """Makes all checks, in the order they were written, and ends the program."""
    print('1..{}'.format(len(_checks)))
    failed = False
    for number, (name, function) in enumerate(_checks, 1):
        try:
            problems = list(function())
        except Skip as reason:
            print('ok {} {} # SKIP {}'.format(number, name, reason))
            continue
        except Exception:
            problems = traceback.format_exc().splitlines()
        for problem in problems:
            print('# ' + problem)
        print('{} {} {}'.format('not ok' if problems else 'ok', number, name))
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)

"""Test Anything Protocol for scenarios: each is told in every language it is for."""

import argparse
import sys
import time
import traceback

from desktop import Desktop
from program import Program

LANGUAGES = 'ko', 'en'
ONCE = LANGUAGES[1:]  # where words make no difference
_scenarios = []


def scenario(path, parts=False, languages=LANGUAGES):
    """Decorator: function(Stage) gives the problems that it found, or raises. One of many parts
    gives (name, problems) for each of them."""
    def register(function):
        for language in languages:
            _scenarios.append((path, language, function, parts))
        return function
    return register


class Words:
    """A text in both languages; str.format() it with a language to get it."""

    def __init__(self, ko, en):
        self.ko, self.en = ko, en

    def __getitem__(self, language):
        return getattr(self, language)


def say(text, language):
    """A text that is the same in both languages, or the one of this language."""
    return text[language] if isinstance(text, Words) else text


class Stage:
    """What a scenario plays on: the desktop, a language, and the program when it is started."""

    def __init__(self, desktop, language):
        self.desktop, self.language = desktop, language
        self.program = None

    def say(self, text):
        return say(text, self.language)

    def start(self, *arguments, keep=False, **environment):
        """Octet in the language of the stage, with no settings but the defaults, unless kept."""
        self.leave()
        if not keep:
            self.desktop.forget_settings()
        self.program = Program(self.desktop, self.language, *arguments, **environment)
        return self.program

    def leave(self):
        if self.program is not None:
            self.program.kill()
            self.program = None

    def quit(self):
        """Ends the program by Ctrl+Q; the problems with that, and all its warnings."""
        return self.program.quit() if self.program else []


class Teller:
    def __init__(self):
        self.number, self.failed = 0, False

    def tell(self, path, problems):
        self.number += 1
        self.failed = self.failed or bool(problems)
        for problem in problems:
            print('\n'.join('# ' + line for line in str(problem).splitlines() or ['']))
        print('{} {} {}'.format('not ok' if problems else 'ok', self.number, path), flush=True)


def play(desktop, teller, path, language, function, parts):
    stage = Stage(desktop, language)
    path = '{}/{}'.format(path, language)
    start = time.monotonic()
    try:
        if parts:
            for part, problems in function(stage):
                teller.tell('{}/{}'.format(path, part), problems)
        else:
            problems = list(function(stage) or [])
            teller.tell(path, problems or stage.quit())
    except Exception:
        teller.tell(path, traceback.format_exc().splitlines()
                    + (stage.program.complaints() if stage.program else []))
    finally:
        stage.leave()
        print('# {}: {:.1f} s'.format(path, time.monotonic() - start), flush=True)


def run():
    """Plays all scenarios on one desktop and ends the program: test-….py BUILD [PATH…]"""
    arguments = argparse.ArgumentParser()
    arguments.add_argument('build')
    arguments.add_argument('paths', nargs='*', help='only those that begin so')
    options = arguments.parse_args()
    teller = Teller()
    with Desktop(options.build) as desktop:
        for path, language, function, parts in _scenarios:
            whole = '{}/{}'.format(path, language)
            if not options.paths or any(whole.startswith(wanted) for wanted in options.paths):
                play(desktop, teller, path, language, function, parts)
    print('1..{}'.format(teller.number))
    sys.exit(1 if teller.failed else 0)

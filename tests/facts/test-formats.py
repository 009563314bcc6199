"""Reads JSON and CSV back with Python's own readers, and compares them with each other."""

import csv
import io
import json
import subprocess
import sys

SUBJECTS = ['192.168.100.10/24', '2001:db8::/32', '192.168.0.10-192.168.0.200', 'number:1234',
            'http://u:p@h:8/"a",b?c=%22d%0A#e', 'url:\\"/\t\x01x', '192.168.300.10', 'fe80::1%a"b,c']
LANGUAGES = ['en', 'ko']
FIELDS = ['id', 'group', 'label', 'value', 'raw', 'why', 'source', 'python', 'c']


def run(form, language):
    done = subprocess.run([sys.argv[1], form, language, *SUBJECTS], capture_output=True)
    return done.stdout.decode('utf-8')


def check_json(language):
    lines = run('json', language).split('\n')
    assert lines.pop() == '', 'each line ends'
    answers = [json.loads(line) for line in lines]
    assert len(answers) == len(SUBJECTS)
    for subject, answer in zip(SUBJECTS, answers):
        assert answer['subject'] == subject
        if 'error' in answer:
            assert set(answer['error']) == {'message', 'offset', 'code'}, answer
        for fact in answer.get('facts', []):
            missing = {'id', 'group', 'label', 'value'} - set(fact)
            assert not missing, (fact, missing)
        ids = [fact['id'] for fact in answer.get('facts', [])]
        assert len(ids) == len(set(ids)), 'an id stands twice for ' + subject
    assert [s for s, a in zip(SUBJECTS, answers) if 'error' in a] == ['192.168.300.10']
    return answers


def check_csv(language):
    text = run('csv', language)
    rows = list(csv.DictReader(io.StringIO(text, newline='')))
    answers = check_json(language)
    expected = []
    for answer in answers:
        for fact in answer.get('facts', []):
            expected.append({'subject': answer['subject'],
                             **{field: fact.get(field, '') for field in FIELDS}})
        if 'error' in answer:
            expected.append(answer)
    assert len(rows) == len(expected), (len(rows), len(expected))
    for row, wanted in zip(rows, expected):
        if 'error' in wanted:
            assert (row['id'], row['raw']) == ('error', wanted['error']['code'])
            assert row['value'] == wanted['error']['message']
        else:
            assert row == wanted, (row, wanted)


def check_languages():
    english, korean = check_json('en'), check_json('ko')
    for one, other in zip(english, korean):
        for a, b in zip(one.get('facts', []), other.get('facts', [])):
            same = [field for field in ('id', 'group', 'raw', 'python', 'c', 'source-uri', 'subject')]
            assert [a.get(f) for f in same] == [b.get(f) for f in same], (a, b)
    labels = {fact['label'] for answer in korean for fact in answer.get('facts', [])}
    assert '서브넷 마스크' in labels and 'Subnet mask' not in labels


def main():
    checks = [('json/' + language, lambda language=language: check_json(language))
              for language in LANGUAGES]
    checks += [('csv/' + language, lambda language=language: check_csv(language))
               for language in LANGUAGES]
    checks.append(('languages', check_languages))
    failed = 0
    for number, (name, check) in enumerate(checks, 1):
        try:
            check()
            print('ok %d /formats/%s' % (number, name))
        except Exception as error:
            failed += 1
            print('not ok %d /formats/%s' % (number, name))
            print('# %s: %s' % (type(error).__name__, str(error).replace('\n', ' ')))
    print('1..%d' % len(checks))
    return 1 if failed else 0


sys.exit(main())

"""Compares URLs with urllib.parse: all noted answers of 3.15, and the module at hand by lot.

usage: octet-url-oracle.py PROBE [COUNT [SEED]]

The seed is printed and can be given. Where the core or an older Python is known to differ,
DIFFERENCES says so, and why; nothing else may.
"""

import ast
import json
import pathlib
import random
import subprocess
import sys
import unicodedata
import urllib.parse

PROBE = sys.argv[1]
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
SEED = sys.argv[3] if len(sys.argv) > 3 else str(random.SystemRandom().getrandbits(32))
NOTED = pathlib.Path(__file__).parent / "python-3.15/urllib.json"
BATCH = 20_000
ERROR = "\\E"
PRINTABLE = {chr(b): chr(b) for b in range(32, 127) if b != 92}


def escape(text):
    if text is None:
        return "\\N"
    return "".join(PRINTABLE.get(c) or "".join(f"\\x{b:02x}" for b in c.encode()) for c in text)


def ask(questions):
    """The answers, as lists of escaped fields."""
    lines = ["\t".join((q[0], *map(escape, q[1:]))) for q in questions]
    run = subprocess.run([PROBE], input="\n".join(lines) + "\n", capture_output=True, text=True,
                         check=True)
    answers = run.stdout.split("\n")[:-1]
    assert len(answers) == len(questions), "the probe lost an answer"
    return [line.split("\t") for line in answers]


# ---- what Python answers, as escaped fields ----

def is_empty(field):
    return field in ("", "\\N")


def answer_split(text):
    parts = urllib.parse.urlparse(text)
    try:
        port = None if parts.port is None else str(parts.port)
    except ValueError:
        port = ERROR
    fields = [*parts, parts.username, parts.password, parts.hostname]
    return [*map(escape, fields), port if port == ERROR else escape(port),
            escape(parts.geturl()), escape(urllib.parse.urldefrag(text).url)]


def answer_join(base, reference):
    return [escape(urllib.parse.urljoin(base, reference))]


def answer_unsplit(*components):
    return [escape(urllib.parse.urlunparse([c or "" for c in components]))]


def answer_text(text):
    return [escape(f(text)) for f in (urllib.parse.quote, urllib.parse.quote_plus,
                                      urllib.parse.unquote, urllib.parse.unquote_plus)]


def answer_query(text):
    fields = [urllib.parse.urlencode(urllib.parse.parse_qsl(text, keep_blank_values=True))]
    for name, values in urllib.parse.parse_qs(text, keep_blank_values=True).items():
        fields += [name, *values]
    return list(map(escape, fields))


ANSWERS = {"split": answer_split, "join": answer_join, "unsplit": answer_unsplit,
           "text": answer_text, "query": answer_query}
SPLIT_FIELDS = ("scheme", "netloc", "path", "params", "query", "fragment", "username", "password",
                "hostname", "port", "geturl", "defrag")


# ---- where they differ ----

def any_url(test):
    return lambda *texts: any(test(text or "") for text in texts)


def has_empty_part(text):
    """A delimiter with nothing behind it, which Python before 3.15 lost."""
    try:
        parts = urllib.parse.urlsplit(text)
    except ValueError:
        return False
    return (parts.geturl().count("?") != text.count("?")
            or parts.geturl().count("#") != text.count("#")
            or ";" in text or (not parts.netloc and "//" in text))


def has_no_netloc(text):
    try:
        return not urllib.parse.urlsplit(text).netloc
    except ValueError:
        return True


ALWAYS = (99,)
OLD = (3, 15)

# (Python is older than, operation, field or None for all, when, why)
DIFFERENCES = [
    (ALWAYS, "split", "hostname", any_url(lambda t: not t.isascii()),
     "Python lowers by context too, and by its own Unicode"),
    (ALWAYS, "join", None, any_url(lambda t: t[:1] <= " " or any(c in t for c in "\t\r\n")),
     "texts that are handed on are handed on as they were split"),
    (ALWAYS, "split", "defrag", any_url(lambda t: t[:1] <= " " or any(c in t for c in "\t\r\n")),
     "texts that are handed on are handed on as they were split"),
    (ALWAYS, "text", None, lambda t: "%00" in t, "a C string cannot hold a NUL"),
    (ALWAYS, "query", None, lambda t: "%00" in t, "a C string cannot hold a NUL"),
    (OLD, "split", None, any_url(lambda t: "[" in t or "]" in t), "brackets were hardly checked"),
    (OLD, "join", None, any_url(lambda t: "[" in t or "]" in t), "brackets were hardly checked"),
    (OLD, "split", None, lambda t: t[:1] <= " ", "blanks in front were kept"),
    (OLD, "split", None, lambda t: not t[:1].isalpha() and ":" in t,
     "schemes could begin with a digit, a plus, a minus or a dot"),
    (OLD, "join", None, any_url(lambda t: not t[:1].isalpha() and ":" in t),
     "schemes could begin with a digit, a plus, a minus or a dot"),
    (OLD, "split", "geturl", has_no_netloc, "slashes were lost, or added, without a netloc"),
    (OLD, "split", "defrag", has_no_netloc, "slashes were lost, or added, without a netloc"),
    (OLD, "unsplit", None, lambda *c: not c[1], "slashes were lost, or added, without a netloc"),
    (OLD, "split", "defrag", has_empty_part, "empty components were lost"),
    (OLD, "join", None, any_url(has_empty_part), "empty components were lost"),
    (OLD, "join", None, lambda b, r: has_no_netloc(b),
     "slashes were lost, or added, without a netloc"),
]


def find_difference(question, field):
    for version, operation, name, applies, why in DIFFERENCES:
        if (sys.version_info[:2] < version and question[0] == operation
                and name in (None, field) and applies(*question[1:])):
            return why
    return None


# ---- questions ----

PIECES = ("http:", "HTTPS:", "mailto:", "file:", "foo:", "svn+ssh:", "//", "/", "/", "?", "#", ":",
          "@", ";", "&", "=", "a", "b.c", "user", "example.com", "127.0.0.1", "[::1]", "[v1.x]",
          "80", "65536", "%41", "%", ".", "..", "./", "../", " ", "\t", "\n", "é", "한글", "Ａ",
          "\u2100", "\uff0f", "+", "-", "\\", "[", "]", "1")
STARTS = ("", "http://", "http://h", "//", "http://u:p@h:8/p;x?q#f", "http://a/b/c/d;p?q",
          "file:///a/b", "/a/b", "a/b")
SCHEMES = sorted({*urllib.parse.uses_relative, *urllib.parse.uses_netloc,
                  *urllib.parse.uses_params, "mailto", "foo"} - {""})
SEGMENTS = ("..", ".", "a", "b;c", "", "...", "%2e", "d")
TEXTS = ("a", "%41", "%ea%b0%80", "%ea%b0", "%ed%a0%80", "%f4%90%80%80", "%c0%80", "%ff", "%",
         "%4", "%zz", "+", "&", "=", ";", "é", "~", "/", " ", "한")


def draw(lot, pieces, most):
    return "".join(lot.choices(pieces, k=lot.randrange(most)))


def draw_url(lot):
    if lot.random() < 0.2:
        return "".join(chr(lot.choice((lot.randrange(1, 128), lot.randrange(0xa1, 0x3000))))
                       for _ in range(lot.randrange(12)))
    if lot.random() < 0.2:
        return lot.choice(SCHEMES) + lot.choice((":", "://h", ":///", "://h/p;x", ":p;x"))
    return lot.choice(STARTS) + draw(lot, PIECES, 8)


def draw_reference(lot):
    return (lot.choice(("", "", "/", "//h/", "http:", "?")) +
            "/".join(lot.choices(SEGMENTS, k=lot.randrange(6))) +
            lot.choice(("", "", "?y", "#s", "?", "#")))


def draw_question(lot):
    kind = lot.randrange(8)
    if kind < 3:
        return "split", draw_url(lot)
    if kind < 5:
        start = lot.choice(STARTS) if lot.random() < 0.7 else lot.choice(SCHEMES) + "://h/"
        base = start + "/".join(lot.choices(SEGMENTS, k=lot.randrange(5)))
        return "join", base, draw_reference(lot) if lot.random() < 0.8 else draw_url(lot)
    if kind == 5:
        return ("unsplit", lot.choice(("", None, *SCHEMES)),
                lot.choice(("", "h", "u@h:1", None)), lot.choice(("", "/p", "p", "//p", "a:b")),
                lot.choice(("", "x", None)), lot.choice(("", "q", None)),
                lot.choice(("", "f", None)))
    return ("text", "query")[kind - 6], draw(lot, TEXTS, 12)


# ---- TAP ----

class Tap:
    n = failed = 0

    def report(self, name, wrong, remark):
        self.n += 1
        self.failed += bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {self.n} - {name} ({remark})")
        for line in wrong[:10]:
            print("#", line)


def compare(question, got, counts, wrong):
    try:
        wanted = ANSWERS[question[0]](*question[1:])
    except ValueError:
        wanted = [ERROR]
    if (got == [ERROR]) != (wanted == [ERROR]) or (question[0] == "query" and got != wanted):
        fields = [(None, got, wanted)]
    elif got == [ERROR]:
        fields = []
    elif question[0] == "split":
        # Behind the compared fields: with what is empty, the same text again.
        if got[12].lower() != got[13].lower():
            wrong.append(f"{question!r}: {got[12]} is not {got[13]}")
        fields = [(name, one, other) for i, (name, one, other)
                  in enumerate(zip(SPLIT_FIELDS, got, wanted))
                  if one != other and not (i < 6 and is_empty(one) and is_empty(other))]
    else:
        fields = [(None, one, other) for one, other in zip(got, wanted) if one != other]
    reasons = [find_difference(question, name) for name, _, _ in fields]
    if all(reasons):
        counts[bool(reasons)] += 1
    else:
        wrong.append(f"{question!r}: {fields!r}")


def compare_with_module(tap):
    lot = random.Random(SEED)
    counts = {name: [0, 0] for name in ANSWERS}
    wrong = {name: [] for name in ANSWERS}
    for start in range(0, COUNT, BATCH):
        questions = [draw_question(lot) for _ in range(min(BATCH, COUNT - start))]
        for question, got in zip(questions, ask(questions)):
            compare(question, got, counts[question[0]], wrong[question[0]])
    for name, (same, differing) in counts.items():
        if not same:
            wrong[name].append("nothing was the same")
        tap.report(f"{name} as Python {sys.version.split()[0]}", wrong[name],
                   f"{same} the same, {differing} known to differ")


# ---- the noted answers ----

def read_noted():
    """(question, first and last field, escaped answer) of each noted probe."""
    for key, noted in json.loads(NOTED.read_text(encoding="utf-8")).items():
        kind, _, rest = key.partition(" ")
        answer = None if noted.startswith("ValueError") else ast.literal_eval(noted)
        if kind == "J":
            yield key, ("join", *ast.literal_eval(rest.replace("' '", "', '"))), answer
        elif kind == "U":
            c = ast.literal_eval(rest)
            yield key, ("unsplit", *c[:3], None, *c[3:]), answer
        else:
            yield key, ("split", ast.literal_eval(rest)), answer


def read_split(kind, got):
    """The escaped fields that each kind of probe compares; urlsplit() leaves params in the path."""
    parts = ["" if is_empty(field) else field for field in got[:6]]
    if kind == "G":
        return [got[10]]
    if kind == "P":
        return parts
    path = parts[2] if got[3] == "\\N" else f"{parts[2]};{parts[3]}"
    return [*parts[:2], path, *parts[4:], *got[6:10]]


def write_answer(kind, answer):
    if kind != "S":
        return [escape(text) for text in (answer if kind == "P" else [answer])]
    parts, *details = answer
    port = details.pop()
    return [*map(escape, (*parts, *details)), ERROR if isinstance(port, str) else
            escape(None if port is None else str(port))]


def compare_with_notes(tap):
    noted = list(read_noted())
    wrong = []
    for (key, question, answer), got in zip(noted, ask([n[1] for n in noted])):
        kind = key[0]
        if got != [ERROR] and question[0] == "split":
            got = read_split(kind, got)
        wanted = [ERROR] if answer is None else write_answer(kind, answer)
        if got != wanted:
            wrong.append(f"{key}: {got!r}, Python 3.15: {wanted!r}")
    tap.report("the noted answers of Python 3.15", wrong,
               f"{len(noted) - len(wrong)} of {len(noted)} alike")


def main():
    tap = Tap()
    print(f"# seed {SEED}, Unicode {unicodedata.unidata_version}")
    compare_with_notes(tap)
    compare_with_module(tap)
    print(f"1..{tap.n}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Compares the core with Python (the modules at hand, the noted answers of 3.15) and with IANA.

usage: octet-core-oracle.py PROBE [SEED]

The questions to the modules at hand are partly listed, partly drawn by lot; the seed is printed
and can be given. Where an older Python is known to differ, DIFFERENCES says so, and why.
"""

import ast
import csv
import ipaddress
import json
import pathlib
import random
import re
import socket
import subprocess
import sys
import urllib.parse

ERROR = "error"
NEWER = pathlib.Path(__file__).parent / "python-3.15"
REGISTRIES = pathlib.Path(__file__).parent / "iana"
FLAGS = ("multicast", "private", "global", "unspecified", "reserved", "loopback", "link_local",
         "site_local")


# ---- the probe ----

def escape(text):
    return "".join(chr(b) if 32 <= b <= 126 and b != 92 else f"\\x{b:02x}"
                   for b in text.encode("utf-8"))


def unescape(field):
    if field == "\\N":
        return None
    if field.startswith("\\E"):
        return ERROR
    return (field.encode("ascii").decode("unicode_escape").encode("latin-1")
            .decode("utf-8", "replace"))


def ask(probe, questions):
    """The answers, a list of fields each; [ERROR] for a refusal."""
    lines = ["\t".join([q[0], *map(escape, q[1:])]) for q in questions]
    run = subprocess.run([probe], input="\n".join(lines) + "\n", capture_output=True, text=True,
                         check=True)
    answers = run.stdout.splitlines()
    assert len(answers) == len(questions), "the probe lost an answer"
    return [[unescape(field) for field in line.split("\t")[1:]] for line in answers]


# ---- where Python and the core differ ----

def has_mapped(text):
    try:
        address = ipaddress.ip_address(text.partition("/")[0])
    except ValueError:
        return False
    return address.version == 6 and address.ipv4_mapped is not None


def has_long_zone(text):
    return any(len(part.partition("/")[0].encode()) > 15 for part in text.split("%")[1:])


def is_new_block(text):
    """Rows of IANA's registry that CPython lacks, up to 3.15."""
    try:
        network = ipaddress.ip_network(text.partition("%")[0], strict=False)
    except ValueError:
        return False
    return any(network.version == block.version and network.overlaps(block)
               for block in map(ipaddress.ip_network, (
                   "192.88.99.2/32", "100:0:0:1::/64", "2001:1::3/128", "5f00::/16")))


def is_answered_newly(text):
    """Blocks whose is_private or is_global changed from 3.11 to 3.13."""
    try:
        network = ipaddress.ip_network(text.partition("%")[0], strict=False)
    except ValueError:
        return False
    return any(network.version == block.version and network.overlaps(block)
               for block in map(ipaddress.ip_network, (
                   "192.0.0.0/24", "64:ff9b:1::/48", "2001::/23", "2002::/16", "3fff::/20")))


def is_network_of_mapped(text):
    """Networks with a mapped address at either end."""
    try:
        network = ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return network.version == 6 and network.overlaps(ipaddress.ip_network("::ffff:0:0/96"))


ALWAYS = (99,)
OLD_MAPPED = (3, 14)
OLD_BLOCKS = (3, 13)
OLD_URLS = (3, 14)

# (Python is older than, operation, field or None for all, when, why)
DIFFERENCES = [
    (ALWAYS, "address", None, lambda q: has_long_zone(q[1]), "zones have at most 15 bytes here"),
    (ALWAYS, "network", None, lambda q: has_long_zone(q[1]), "zones have at most 15 bytes here"),
    (ALWAYS, "interface", None, lambda q: has_long_zone(q[1]), "zones have at most 15 bytes here"),
    (ALWAYS, "address", "flags", lambda q: is_new_block(q[1]), "a row of IANA's that Python lacks"),
    (ALWAYS, "network", "flags", lambda q: is_new_block(q[1]), "a row of IANA's that Python lacks"),
    (OLD_MAPPED, "address", "flags", lambda q: has_mapped(q[1]), "mapped addresses judged as IPv6"),
    (OLD_MAPPED, "network", "flags", lambda q: is_network_of_mapped(q[1]),
     "mapped addresses judged as IPv6"),
    (OLD_BLOCKS, "address", "flags", lambda q: is_answered_newly(q[1]),
     "is_private and is_global of some blocks were wrong"),
    (OLD_BLOCKS, "network", "flags", lambda q: is_answered_newly(q[1]),
     "is_private and is_global of some blocks were wrong"),
    (OLD_URLS, "url", None, lambda q: "[" in q[1] or "]" in q[1], "brackets were hardly checked"),
    (OLD_URLS, "url", None, lambda q: q[1][:1] <= " ", "blanks in front were kept"),
    (OLD_URLS, "url", None, lambda q: not q[1][:1].isalpha() and ":" in q[1],
     "schemes could begin with a digit, a plus, a minus or a dot"),
    (OLD_URLS, "url", "geturl", lambda q: not urllib.parse.urlsplit(q[1]).netloc,
     "slashes were lost, or added, without a netloc"),
    (OLD_URLS, "set-part", None, lambda q: q[2] == "1" and q[3] == "",
     "slashes were lost, or added, without a netloc"),
    (ALWAYS, "url", "hostname", lambda q: not q[1].isascii(),
     "Python lowers by context too, and by its own Unicode"),
    (ALWAYS, "unquote", None, lambda q: "%00" in q[1], "a C string cannot hold a NUL"),
    (ALWAYS, "query", None, lambda q: "%00" in q[1], "a C string cannot hold a NUL"),
]


def find_difference(question, field):
    for version, operation, name, applies, why in DIFFERENCES:
        if (sys.version_info[:2] < version and question[0] == operation
                and name in (None, field) and applies(question)):
            return why
    return None


# ---- what the modules at hand answer: {field: text} ----

def text_or_none(value):
    return None if value is None else str(value)


def write(address, short=True):
    """The text as Python 3.15 has it: 3.11 writes no dots in mapped addresses, and cannot explode
    one with a zone."""
    zone = f"%{address.scope_id}" if getattr(address, "scope_id", None) else ""
    if address.version == 6 and address.ipv4_mapped is not None:
        start = "::ffff:" if short else "0000:0000:0000:0000:0000:ffff:"
        return start + str(address.ipv4_mapped) + zone
    return str(address) if short else type(address)(int(address)).exploded + zone


def write_network(network):
    return f"{write(network.network_address)}/{network.prefixlen}"


def write_interface(interface):
    """With the zone, which str() writes but `ip` has lost."""
    zone = getattr(interface, "scope_id", None)
    text = write(type(interface.network.network_address)(int(interface)))
    return f"{text}%{zone}/{interface.network.prefixlen}" if zone else (
        f"{text}/{interface.network.prefixlen}")


def flags_of(value):
    return " ".join(flag for flag in FLAGS if getattr(value, "is_" + flag, False))


def describe_address(address):
    six = address.version == 6
    teredo = (address.teredo if six else None) or (None, None)
    # Python's reverse pointer of an address with a zone has the zone in it, or none at all.
    plain = type(address)(int(address))
    return {
        "text": write(address), "exploded": write(address, short=False),
        "reverse": plain.reverse_pointer,
        "integer": str(int(address)), "flags": flags_of(address),
        "mapped": text_or_none(address.ipv4_mapped if six else None),
        "sixtofour": text_or_none(address.sixtofour if six else None),
        "server": text_or_none(teredo[0]), "client": text_or_none(teredo[1]),
    }


def answer_address(text):
    return describe_address(ipaddress.ip_address(text))


def answer_integer(text):
    if not (text.isascii() and text.isdigit()) or (text[0] == "0" and text != "0"):
        raise ValueError
    return describe_address(ipaddress.ip_address(int(text)))


def answer_network(text):
    network = ipaddress.ip_network(text)
    first, last = network.network_address, network.broadcast_address
    reserved = network.max_prefixlen - network.prefixlen > 1
    halves = list(network.subnets()) * 2
    plain = type(first)(int(first))
    return {
        "text": write_network(network), "first": write(first), "last": write(last),
        "netmask": write(network.netmask), "hostmask": write(network.hostmask),
        "count": str(network.num_addresses),
        "usable": str(network.num_addresses
                      - (0 if not reserved else 2 if network.version == 4 else 1)),
        "first host": write(plain + 1 if reserved else plain),
        "last host": write(last - 1 if reserved and network.version == 4 else last),
        "supernet": write_network(network.supernet()),
        "half 0": write_network(halves[0]), "half 1": write_network(halves[1]),
        "flags": flags_of(network),
    }


def answer_interface(text):
    interface = ipaddress.ip_interface(text)
    # The network of an interface with a zone keeps it only where no host bits are set.
    network = interface.network
    if "%" in text and int(interface) == int(network.network_address):
        network = ipaddress.ip_network(text)
    return {"text": write_interface(interface), "network": write_network(network)}


def answer_subnet_of(one, other):
    one, other = ipaddress.ip_network(one), ipaddress.ip_network(other)
    return {"answer": str(one.version == other.version and one.subnet_of(other))}


def answer_range(text):
    first, _, last = text.partition("-")
    first, last = ipaddress.ip_address(first), ipaddress.ip_address(last)
    if first.version != last.version:
        raise ValueError
    networks = list(ipaddress.summarize_address_range(first, last))
    answer = {"count": str(int(last) - int(first) + 1)}
    answer.update((f"network {i}", write_network(network)) for i, network in enumerate(networks))
    return answer


def answer_url(text):
    parts = urllib.parse.urlparse(text)
    try:
        port = text_or_none(parts.port)
    except ValueError:
        port = ERROR
    return {
        "scheme": parts.scheme, "netloc": parts.netloc, "path": parts.path, "params": parts.params,
        "query": parts.query, "fragment": parts.fragment, "username": parts.username,
        "password": parts.password, "hostname": parts.hostname, "port": port,
        "geturl": parts.geturl(),
    }


def answer_set_part(url, part, text):
    name = ("scheme", "netloc", "path", "params", "query", "fragment")[int(part)]
    return {"url": urllib.parse.urlparse(url)._replace(**{name: text}).geturl()}


def answer_unquote(text):
    return {"text": urllib.parse.unquote(text)}


def answer_quote(text, safe):
    return {"text": urllib.parse.quote(text, safe=safe)}


def answer_query(text):
    items = urllib.parse.parse_qsl(text, keep_blank_values=True)
    answer = {"urlencode": urllib.parse.urlencode(items)}
    for i, (name, value) in enumerate(items):
        answer.update({f"name {i}": name, f"value {i}": value})
    return answer


def answer_inet_aton(text):
    return {"address": socket.inet_ntoa(socket.inet_aton(text))}


def answer_inet_pton(text):
    family = socket.AF_INET6 if ":" in text else socket.AF_INET
    packed = socket.inet_pton(family, text)
    # Printed by ipaddress: inet_ntop() of the C library writes some addresses otherwise.
    return {"address": write(ipaddress.ip_address(packed))}


def answer_number(text):
    if not text.isascii() or "_" in text or text[:1] in "+- " or text.strip() != text:
        raise ValueError
    value = int(text, 0)
    if value >= 1 << 64:
        raise ValueError
    answer = {"decimal": str(value)}
    if value < 1 << 16:
        answer["htons"] = str(socket.htons(value))
    if value < 1 << 32:
        answer["htonl"] = str(socket.htonl(value))
    answer["64"] = str(int.from_bytes(value.to_bytes(8, "big"), sys.byteorder))
    return answer


ANSWERS = {
    "address": answer_address, "integer": answer_integer, "network": answer_network,
    "interface": answer_interface, "subnet-of": answer_subnet_of, "range": answer_range,
    "url": answer_url, "set-part": answer_set_part, "unquote": answer_unquote,
    "quote": answer_quote, "query": answer_query, "inet-aton": answer_inet_aton,
    "inet-pton": answer_inet_pton, "number": answer_number,
}


# ---- questions ----

def draw_ipv4(lot):
    return str(ipaddress.IPv4Address(lot.getrandbits(32) & lot.choice(
        (0xffffffff, 0xff0000ff, 0xffff, 0xffffff00))))


def draw_ipv6(lot):
    value = 0
    for _ in range(8):
        value = value << 16 | lot.choice((0, 0, 0, 1, 0xffff, lot.getrandbits(16)))
    address = ipaddress.IPv6Address(value)
    text = lot.choice((str(address), address.exploded, str(address).upper()))
    if lot.random() < 0.1:
        text = "::ffff:" + draw_ipv4(lot)
    if lot.random() < 0.1:
        text += "%" + lot.choice(("eth0", "1", "a-b", "é"))
    return text


def draw_address(lot):
    return lot.choice((draw_ipv4, draw_ipv6))(lot)


def damage(lot, text, letters):
    """Takes out, puts in or doubles a few characters."""
    for _ in range(lot.choice((0, 1, 1, 2, 3))):
        i = lot.randrange(len(text) + 1)
        text = text[:i] + lot.choice(("", lot.choice(letters), text[i:i + 2])) + text[
            i + lot.choice((0, 1)):]
    return text


def draw_network(lot):
    text = draw_address(lot)
    bits = 128 if ":" in text else 32
    length = lot.randrange(bits + 1)
    if lot.random() < 0.7:
        network = ipaddress.ip_network(f"{text.partition('%')[0]}/{length}", strict=False)
        text = str(network.network_address)
        if bits == 32 and lot.random() < 0.3:
            return f"{text}/{lot.choice((network.netmask, network.hostmask))}"
    return f"{text}/{length}"


def draw_range(lot):
    draw = lot.choice((draw_ipv4, draw_ipv6))
    first = ipaddress.ip_address(draw(lot).partition("%")[0])
    largest = (1 << first.max_prefixlen) - 1
    last = min(int(first) + lot.getrandbits(lot.randrange(1, first.max_prefixlen)), largest)
    return f"{first}-{type(first)(last)}"


def draw_url(lot):
    pieces = ("http:", "HTTPS:", "mailto:", "file:", "foo:", "//", "/", "?", "#", ":", "@", ";",
              "&", "=", "a", "b.c", "user", "pass", "example.com", "127.0.0.1", "[::1]",
              "[fe80::1%25e]", "80", "65536", "%41", "%", ".", "..", " ", "\t", "\n", "é", "한글", "Ａ",
              "\u2100", "\uff0f", "+", "-", "\\", "[", "]", "1")
    start = lot.choice(("", "http://", "http://h", "//", "http://u:p@h:8/p;x?q#f"))
    return start + "".join(lot.choice(pieces) for _ in range(lot.randrange(8)))


def draw_encoded(lot):
    pieces = ("a", "%41", "%ea%b0%80", "%ea%b0", "%ed%a0%80", "%f4%90%80%80", "%c0%80", "%ff", "%",
              "%4", "%zz", "+", "&", "=", ";", "é", "~", "/", " ")
    return "".join(lot.choice(pieces) for _ in range(lot.randrange(10)))


def draw_dialect(lot):
    def number():
        value = lot.choice((0, 1, 8, 127, 255, 256, 65535, 65536, 1 << 24, (1 << 32) - 1, 1 << 32))
        return lot.choice(("{}", "{}", "0{:o}", "0x{:x}", "0X{:X}", "00{:o}")).format(value)
    text = ".".join(number() for _ in range(lot.randrange(1, 6)))
    return damage(lot, text, "01289.xag \n") if lot.random() < 0.4 else text


def draw_number(lot):
    value = lot.getrandbits(lot.randrange(1, 67))
    text = lot.choice(("{}", "0x{:x}", "0X{:X}", "0o{:o}", "0b{:b}")).format(value)
    return damage(lot, text, "018fxob_+- ") if lot.random() < 0.3 else text


LISTED = [
    "127.0.0.1", "010.8.8.8", "1.2.3.04", "0.0.0.0", "1.2.3.4.5", "0x7f.0.0.1", "1.2.3.4 ", "",
    "::", ":::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::2:3:4:5:6:7:8", "::ffff:01.2.3.4",
    "::1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%", "fe80::1%a%b", "1.2.3.4%eth0", "::1/64",
    "5f00::1", "2001:1::3", "192.88.99.2", "100:0:0:1::1", "192.0.0.9", "::ffff:10.0.0.1",
    "fe80::1%a-zone-that-is-too-long", "2001:0:9d38:6abd:480:f1f:3f57:fffb", "2002:c000:204::1",
    "1" * 300, "1:" * 300,
]


def draw_questions(lot):
    questions = [(operation, text) for text in LISTED for operation in ("address", "network",
                                                                        "interface", "inet-pton")]
    for _ in range(700):
        questions += [
            ("address", damage(lot, draw_address(lot), "0123456789abf:.%/ x")),
            ("integer", str(lot.getrandbits(lot.randrange(1, 132)))),
            ("network", damage(lot, draw_network(lot), "0123456789.:/")),
            ("network", draw_network(lot)),
            ("interface", draw_network(lot)),
            ("range", draw_range(lot)),
            ("url", draw_url(lot)),
            ("set-part", f"http://{lot.choice(('h', 'u@h:1'))}/p{lot.choice(('', ';x'))}?q#f",
             str(lot.randrange(6)), lot.choice(("", "ftp", "new", "a.b"))),
            ("unquote", draw_encoded(lot)),
            ("quote", urllib.parse.unquote(draw_encoded(lot)).replace("\0", ""),
             lot.choice(("", "/", "?#"))),
            ("query", draw_encoded(lot)),
            ("inet-aton", draw_dialect(lot)),
            ("inet-pton", damage(lot, draw_address(lot), "0123456789abf:.%/ x")),
            ("number", draw_number(lot)),
        ]
    for _ in range(300):
        one = ipaddress.ip_network(draw_network(lot).partition("%")[0].partition("/")[0] + "/"
                                   + str(lot.randrange(33)), strict=False)
        other = lot.choice((one.supernet(), next(one.subnets()), one))
        questions.append(("subnet-of", str(one), str(other)))
    return [q for q in questions if "\0" not in "".join(q)]


# ---- TAP ----

class Tap:
    def __init__(self):
        self.n = 0
        self.failed = 0

    def report(self, name, wrong, remark):
        self.n += 1
        self.failed += bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {self.n} - {name} ({remark})")
        for line in wrong[:10]:
            print("#", line)

    def finish(self):
        print(f"1..{self.n}")
        return 1 if self.failed else 0


def compare_with_modules(tap, probe, seed):
    questions = draw_questions(random.Random(seed))
    groups = {operation: [[], 0, 0] for operation in ANSWERS}
    for question, got in zip(questions, ask(probe, questions)):
        group = groups[question[0]]
        try:
            wanted = ANSWERS[question[0]](*question[1:])
        except (ValueError, OSError):
            wanted = {ERROR: ERROR}
        names = list(wanted)
        if len(got) != len(names) or (got == [ERROR]) != (names == [ERROR]):
            if find_difference(question, None):
                group[2] += 1
            else:
                group[0].append(f"{question!r}: {got!r}, Python: {wanted!r}")
            continue
        for name, field in zip(names, got):
            if field == wanted[name]:
                group[1] += 1
            elif find_difference(question, name):
                group[2] += 1
            else:
                group[0].append(f"{question!r} {name}: {field!r}, Python: {wanted[name]!r}")
    for operation, (wrong, same, skipped) in groups.items():
        if same + len(wrong) == 0:
            wrong.append("nothing was compared")
        tap.report(f"{operation} as Python {sys.version.split()[0]}", wrong,
                   f"{same} the same, {skipped} known to differ")


# What 3.15 itself has wrong, and octet must not copy.
WRONG_IN_NEWER = {
    "is 192.88.99.2", "is 100:0:0:1::1", "is 2001:1::3", "is 5f00::1",
    "reverse_pointer fe80::1%eth0",
}
FIELD_OF_ADDRESS = {"compressed": 0, "exploded": 1, "reverse_pointer": 2}
FIELD_OF_NETWORK = {"with_prefixlen": 0, "netmask": 3, "hostmask": 4}


def order_flags(text):
    return " ".join(flag for flag in FLAGS if flag in text.split())


def read_noted_addresses():
    """(question, field, answer) for each noted probe about addresses and networks."""
    for key, noted in json.loads((NEWER / "ipaddress.json").read_text()).items():
        kind, _, rest = key.partition(" ")
        answer = ERROR if "Error: " in noted else noted
        if key in WRONG_IN_NEWER:
            continue
        if kind in ("addr", "net") and rest[:1] == "'" and rest[-1:] == "'":
            operation = "address" if kind == "addr" else "network"
            yield (operation, ast.literal_eval(rest)), 0, answer
        elif kind == "addr" and rest.startswith("int "):
            yield ("integer", rest[4:]), 0, answer
        elif kind == "is":
            yield ("address", rest), 4, order_flags(noted)
        elif kind == "isnet":
            yield ("network", rest), 12, answer if answer == ERROR else order_flags(noted)
        elif kind in ("num", "bcast"):
            yield ("network", rest), 5 if kind == "num" else 2, answer
        elif kind in FIELD_OF_ADDRESS:
            yield ("address", rest), FIELD_OF_ADDRESS[kind], answer
        elif kind.startswith("net.") and kind[4:] in FIELD_OF_NETWORK:
            yield ("network", rest), FIELD_OF_NETWORK[kind[4:]], answer
        elif kind == "if.network":
            yield ("interface", rest), 1, answer


def read_noted_urls():
    """(question, fields, answer) for each noted probe about splitting and joining."""
    names = {"S": (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), "P": (0, 1, 2, 3, 4, 5), "G": (10,)}
    for key, noted in json.loads((NEWER / "urllib.json").read_text()).items():
        kind, _, rest = key.partition(" ")
        # The probe reads C strings: a NUL in front is for the tests in process.
        if kind not in names or "\\x00" in rest:
            continue
        question = ("url", ast.literal_eval(rest))
        if noted.startswith("ValueError"):
            yield question, (0,), [ERROR]
        elif kind == "S":
            parts, *details = ast.literal_eval(noted)
            port = details[3]
            details[3] = ERROR if isinstance(port, str) else text_or_none(port)
            yield question, names[kind], [*parts, *details]
        elif kind == "P":
            yield question, names[kind], list(ast.literal_eval(noted))
        else:
            yield question, names[kind], [ast.literal_eval(noted)]


def join_params(fields):
    """urlparse()'s fields as urlsplit() has them: the params are part of the path."""
    path = fields[2] + (";" + fields[3] if fields[3] else "")
    return [fields[0], fields[1], path, *fields[4:]]


def read_noted_inet():
    for line in (NEWER / "socket.txt").read_text().splitlines():
        question, arrow, answer = line.partition(" -> ")
        kind, _, text = question.partition(" ")
        if not arrow or kind not in ("aton", "pton4", "pton6") or "\\x00" in text:
            continue
        operation = "inet-aton" if kind == "aton" else "inet-pton"
        if "Error" in answer:
            yield (operation, ast.literal_eval(text)), ERROR
        else:
            yield (operation, ast.literal_eval(text)), write(
                ipaddress.ip_address(bytes.fromhex(answer)))


def compare_with_notes(tap, probe):
    noted = list(read_noted_addresses())
    wrong = []
    for (question, field, wanted), got in zip(noted, ask(probe, [n[0] for n in noted])):
        answer = ERROR if got == [ERROR] else got[field]
        if answer != wanted:
            wrong.append(f"{question!r}: {answer!r}, Python 3.15: {wanted!r}")
    tap.report("addresses and networks as Python 3.15", wrong, f"{len(noted)} probes")

    noted = list(read_noted_urls())
    wrong = []
    for (question, fields, wanted), got in zip(noted, ask(probe, [n[0] for n in noted])):
        if got != [ERROR] and len(fields) == 10:
            got = join_params(got)[:-1]
            fields = range(9)
        answer = got if got == [ERROR] else [got[field] for field in fields]
        if answer != wanted:
            wrong.append(f"{question!r}: {answer!r}, Python 3.15: {wanted!r}")
    tap.report("URLs as Python 3.15", wrong, f"{len(noted)} probes")

    noted = list(read_noted_inet())
    wrong = [f"{question!r}: {got!r}, libc: {wanted!r}" for (question, wanted), got
             in zip(noted, ask(probe, [n[0] for n in noted])) if got != [wanted]]
    tap.report("inet_aton and inet_pton as noted", wrong, f"{len(noted)} probes")


def read_registry(version):
    """IANA's table as rows of fields; footnotes off, one row for each block."""
    path = REGISTRIES / f"iana-ipv{version}-special-registry-1.csv"
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            cells = [re.sub(r"\s*\[\d+\]", "", cell).strip() for cell in row.values()]
            section = re.search(r"Section ([\d.]*\d)", row["RFC"])
            documents = re.findall(r"\[(.+?)\]", row["RFC"])
            for block in cells[0].split(", "):
                yield [block, row["Name"],
                       ", ".join(re.sub(r"^RFC(?=\d)", "RFC ", name) for name in documents),
                       section and section[1], row["Allocation Date"],
                       None if cells[4] == "N/A" else cells[4],
                       *(cell or "N/A" for cell in cells[5:])]


def compare_with_registry(tap, probe, version):
    wanted = list(read_registry(version))
    questions = [("registry", str(version), str(i)) for i in range(len(wanted) + 1)]
    # Behind the last row, there is nothing.
    wrong = [f"{got!r}, IANA: {row!r}" for got, row
             in zip(ask(probe, questions), [*wanted, []]) if got != row]
    tap.report(f"IPv{version} special-purpose registry", wrong, f"{len(wanted)} rows")


def check_shortest(tap, probe, seed):
    """No form that inet_aton() reads back is shorter."""
    lot = random.Random(seed)
    questions = [("shortest", draw_ipv4(lot)) for _ in range(500)]
    wrong = []
    for (_, text), (got,) in zip(questions, ask(probe, questions)):
        value = int(ipaddress.IPv4Address(text))
        forms = [text, f"{value >> 24}.{value >> 16 & 255}.{value & 0xffff}",
                 f"{value >> 24}.{value & 0xffffff}", str(value), hex(value), f"0{value:o}"]
        if (socket.inet_aton(got) != socket.inet_aton(text)
                or len(got) > min(map(len, forms))):
            wrong.append(f"{text}: {got}")
    tap.report("the shortest form is one, and the shortest", wrong, f"{len(questions)} addresses")


def main():
    probe = sys.argv[1]
    seed = sys.argv[2] if len(sys.argv) > 2 else str(random.SystemRandom().getrandbits(32))
    tap = Tap()
    print(f"# seed {seed}")
    compare_with_notes(tap, probe)
    compare_with_registry(tap, probe, 4)
    compare_with_registry(tap, probe, 6)
    compare_with_modules(tap, probe, seed)
    check_shortest(tap, probe, seed)
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())

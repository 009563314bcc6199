#!/usr/bin/env python3
"""Compares sets of networks with Python's ipaddress.

usage: octet-network-set-oracle.py PROBE [NETWORKS [SEED]]

NETWORKS is how many networks are drawn in all. collapse_addresses() answers for collapse and
union; for the rest, a sweep over the ends of Python's networks, whose ranges
summarize_address_range() turns into networks.
"""

import ipaddress
import random
import subprocess
import sys

PROBE = sys.argv[1]
NETWORKS = int(sys.argv[2]) if len(sys.argv) > 2 else 200000
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(2 ** 32)
BATCH = 2000
OPERATIONS = ("collapse", "union", "intersection", "difference", "overlaps", "issubset")
KINDS = {4: (32, ipaddress.IPv4Address, ipaddress.IPv4Network),
         6: (128, ipaddress.IPv6Address, ipaddress.IPv6Network)}


def draw_network(lot, version, pool):
    """Often a relative of one drawn before: the same, beside it, inside it, around it."""
    bits = KINDS[version][0]
    value = lot.getrandbits(bits)
    length = lot.choice((0, 1, bits - 1, bits)) if lot.random() < .03 else lot.randint(2, bits)
    if pool and lot.random() < .8:
        value, length = lot.choice(pool)
        step = 1 << (bits - length)
        how = lot.randrange(5)
        if how == 0:
            value ^= step if length else 0
        elif how == 1:
            value += lot.choice((-step, step))
        elif how == 2:
            length = lot.randint(length, bits)
            value |= lot.choice((0, step - 1, lot.randrange(step)))
        elif how == 3:
            length = max(0, length - lot.randint(1, 3))
    value %= 1 << bits
    value = value >> (bits - length) << (bits - length)
    pool.append((value, length))
    return KINDS[version][2]((value, length))


def draw_set(lot, pools):
    size = int(lot.expovariate(1 / 12))
    one = lot.choice(((4,), (6,), (4, 6)))
    return [draw_network(lot, version, pools[version])
            for version in (lot.choice(one) for _ in range(size))]


def collapse(networks):
    """What an iteration over the set gives: IPv4, then IPv6."""
    return [network for version in KINDS
            for network in ipaddress.collapse_addresses(
                n for n in networks if n.version == version)]


def ranges(networks, version):
    """(first, behind the last), in order, none touching the next."""
    found = []
    for network in collapse(networks):
        if network.version == version:
            first = int(network.network_address)
            if found and found[-1][1] == first:
                first = found.pop()[0]
            found.append((first, int(network.broadcast_address) + 1))
    return found


def sweep(a, b, keep):
    """Networks of the addresses for which keep(in a, in b)."""
    result = []
    for version, (_, make, _) in KINDS.items():
        steps = {}
        for which, networks in enumerate((a, b)):
            for first, behind in ranges(networks, version):
                steps.setdefault(first, []).append((which, True))
                steps.setdefault(behind, []).append((which, False))
        inside, start = [False, False], None
        for place in sorted(steps):
            for which, value in steps[place]:
                inside[which] = value
            if keep(*inside) and start is None:
                start = place
            elif not keep(*inside) and start is not None:
                result += ipaddress.summarize_address_range(make(start), make(place - 1))
                start = None
    return result


def expect(operation, a, b):
    if operation == "collapse":
        return collapse(a)
    if operation == "union":
        return collapse(a + b)
    if operation == "intersection":
        return sweep(a, b, lambda x, y: x and y)
    if operation == "difference":
        return sweep(a, b, lambda x, y: x and not y)
    if operation == "overlaps":
        return int(any(x.version == y.version and x.overlaps(y) for x in a for y in b))
    return int(not sweep(a, b, lambda x, y: x and not y))


def write(value):
    return str(value) if isinstance(value, int) else " ".join(map(str, value))


def write_mapped(value):
    """Python before 3.13 writes mapped addresses in hexadecimal; what it reads is the same."""
    if isinstance(value, int):
        return str(value)
    return " ".join("{}/{}".format(
        "::ffff:" + str(n.network_address.ipv4_mapped)
        if n.version == 6 and n.network_address.ipv4_mapped else n.network_address, n.prefixlen)
        for n in value)


def compare(questions):
    lines = ["\t".join([operation, write(a), write(b)]) for operation, a, b in questions]
    run = subprocess.run([PROBE], input="\n".join(lines) + "\n", capture_output=True, text=True,
                         check=True)
    answers = run.stdout.split("\n")[:-1]
    assert len(answers) == len(questions), "the probe lost an answer"
    for question, line, answer in zip(questions, lines, answers):
        expected = expect(*question)
        if answer not in (write(expected), write_mapped(expected)):
            yield "{}\n  expected {}\n  answered {}".format(line, write(expected), answer)


def main():
    lot = random.Random(SEED)
    print("1..{}".format(len(OPERATIONS)))
    print("# seed {}, {} networks".format(SEED, NETWORKS))
    drawn, counts = 0, dict.fromkeys(OPERATIONS, 0)
    faults = {operation: [] for operation in OPERATIONS}
    while drawn < NETWORKS:
        questions = []
        while len(questions) < BATCH and drawn < NETWORKS:
            pools = {4: [], 6: []}
            a, b = draw_set(lot, pools), draw_set(lot, pools)
            operation = OPERATIONS[len(questions) % len(OPERATIONS)]
            questions.append((operation, a, b))
            counts[operation] += 1
            drawn += len(a) + len(b)
        for fault in compare(questions):
            faults[fault.split("\t")[0]].append(fault)
    for number, operation in enumerate(OPERATIONS, 1):
        for fault in faults[operation][:5]:
            print("# " + fault.replace("\n", "\n# "))
        print("{} {} - {}: {} of {} alike".format(
            "not ok" if faults[operation] or not counts[operation] else "ok", number, operation,
            counts[operation] - len(faults[operation]), counts[operation]))
    return 1 if any(faults.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

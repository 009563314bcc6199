#!/usr/bin/env python3
"""Writes a C table of every AF_* and SOCK_* that the headers behind <sys/socket.h> define.

Usage: list-socket-constants.py OUTPUT COMPILER [ARGUMENT...]

The preprocessor itself is asked, so the table is that of the system Octet is built for and no
list of names has to be kept.
"""

import re
import subprocess
import sys

# The number of families that the headers know is not a family.
NOT_A_FAMILY = {"AF_MAX"}


def defined_names(compiler):
    """The names of all macros that <sys/socket.h> leaves defined."""
    output = subprocess.run(
        [*compiler, "-D_GNU_SOURCE", "-dM", "-E", "-"],
        input="#include <sys/socket.h>\n", stdout=subprocess.PIPE, text=True, check=True).stdout
    return sorted(re.findall(r"^#define (\w+) ", output, re.MULTILINE))


def main():
    output, compiler = sys.argv[1], sys.argv[2:]
    names = defined_names(compiler)
    families = [n for n in names if re.fullmatch(r"AF_\w+", n) and n not in NOT_A_FAMILY]
    types = [n for n in names if re.fullmatch(r"SOCK_[A-Z]+", n)]
    with open(output, "w", encoding="utf-8") as file:
        for kind, members in (("FAMILY", families), ("TYPE", types)):
            for name in members:
                file.write(f'{{ OCTET_SOCKET_{kind}, "{name}", {name} }},\n')


if __name__ == "__main__":
    main()

"""Octet as a screen reader meets it: the accessibility bus, read with nothing but Gio.

A Bus asks many questions at once and waits for all answers, so that a window of hundreds of
widgets is read in a fraction of a second even from a slow program.
"""

import re

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
EDITABLE = 'org.a11y.atspi.EditableText'
VALUE = 'org.a11y.atspi.Value'
PROPERTIES = 'org.freedesktop.DBus.Properties'
REGISTRY = 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root'

# Bits of GetState's words that tests ask for. GTK 4.8 says of an invalid entry that it has no
# valid state, newer ones say what they mean.
STATES = {'invalid': 0, 'checked': 4, 'focusable': 11, 'focused': 12, 'pressed': 20, 'selected': 23,
          'sensitive': 24, 'visible': 30, 'invalid entry': 36}
ANSWER_MS = 20000
IN_WINDOW = 1  # coordinates
ALL = 2**31 - 1  # characters; GTK 4.8 takes -1 for none
WITH_TEXT = ('label', 'text box', 'link')


class Gone(Exception):
    """The program, or the widget, is no longer there."""


class Bus:
    def __init__(self, address):
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.connection.set_exit_on_close(False)

    def close(self):
        self.connection.close_sync(None)

    def ask(self, place, interface, method, *arguments):
        """The answer's only value; Gone if there is none. Arguments begin with their types."""
        answer, = self.ask_all([(place, interface, method, *arguments)])
        if answer is None:
            raise Gone('{} of {}'.format(method, place))
        return answer

    def ask_all(self, questions):
        """The answers in the order of the questions, None for those that have none."""
        answers = [None] * len(questions)
        waiting = set(range(len(questions)))

        def on_answer(connection, result, index):
            waiting.discard(index)
            try:
                values = connection.call_finish(result).unpack()
                answers[index] = values[0] if values else True
            except GLib.Error:
                pass

        for index, (place, interface, method, *arguments) in enumerate(questions):
            parameters = GLib.Variant(arguments[0], tuple(arguments[1:])) if arguments else None
            self.connection.call(*place, interface, method, parameters, None,
                                 Gio.DBusCallFlags.NO_AUTO_START, ANSWER_MS, None,
                                 on_answer, index)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def applications(self):
        """The places of the programs that are on the bus."""
        return self.ask_all([(REGISTRY, ACCESSIBLE, 'GetChildren')])[0] or []


class Node:
    """A widget as it was when it was read; `place` is where to ask about it again."""

    def __init__(self, bus, place, parent=None):
        self.bus, self.place, self.parent = bus, place, parent
        self.role = self.name = self.text = ''
        self.states, self.children = frozenset(), []

    def __repr__(self):
        return '<{} {!r}>'.format(self.role, self.name)

    def read(self, skip=(), depth=None):
        """Reads the node and all below it, but nothing below nodes of these roles, names and
        places, nor more than `depth` levels; returns itself."""
        level = [self]
        while level:
            answers = self.bus.ask_all([
                question for node in level for question in (
                    (node.place, ACCESSIBLE, 'GetRoleName'),
                    (node.place, PROPERTIES, 'Get', '(ss)', ACCESSIBLE, 'Name'),
                    (node.place, ACCESSIBLE, 'GetState'),
                    (node.place, ACCESSIBLE, 'GetChildren'))])
            for index, node in enumerate(level):
                role, name, states, children = answers[4 * index:4 * index + 4]
                node.role, node.name = role or '', name or ''
                node.states = read_states(states)
                if depth == 0 or not {node.role, node.name, node.place}.isdisjoint(skip):
                    children = None
                node.children = [Node(self.bus, place, node) for place in children or []]
            depth = depth - 1 if depth else depth
            level = [child for node in level for child in node.children]
        self.read_texts()
        return self

    def read_texts(self):
        nodes = [node for node in self if node.role in WITH_TEXT]
        texts = self.bus.ask_all([(node.place, TEXT, 'GetText', '(ii)', 0, ALL) for node in nodes])
        for node, text in zip(nodes, texts):
            node.text = text or ''

    def __iter__(self):
        """The node and all below it, parents before children."""
        yield self
        for child in self.children:
            yield from child

    def find_all(self, role=None, name=None, state=None):
        """Those below of this role, this name (text or pattern) and state, as far as given."""
        for node in self:
            if (role in (None, node.role) and (state is None or state in node.states)
                    and (name is None or node.name == name
                         or isinstance(name, re.Pattern) and name.search(node.name))):
                yield node

    def find(self, role=None, name=None, state=None):
        return next(self.find_all(role, name, state), None)

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def ask_states(self):
        return read_states(self.bus.ask(self.place, ACCESSIBLE, 'GetState'))

    def ask_name(self):
        return self.bus.ask(self.place, PROPERTIES, 'Get', '(ss)', ACCESSIBLE, 'Name')

    def ask_text(self):
        return self.bus.ask(self.place, TEXT, 'GetText', '(ii)', 0, ALL)

    def ask_value(self):
        return self.bus.ask(self.place, PROPERTIES, 'Get', '(ss)', VALUE, 'CurrentValue')

    def ask_extents(self):
        """x, y, width, height in the window; those of a hidden widget are of no use."""
        return self.bus.ask(self.place, COMPONENT, 'GetExtents', '(u)', IN_WINDOW)

    def set_text(self, text):
        return self.bus.ask(self.place, EDITABLE, 'SetTextContents', '(s)', text)


def read_states(words):
    if not words:
        return frozenset()
    bits = sum(word << 32 * index for index, word in enumerate(words))
    return frozenset(name for name, bit in STATES.items() if bits >> bit & 1)

"""The real program, with hands and eyes: keys and clicks by xdotool, reading by the bus."""

import re
import subprocess
import time

from accessible import Gone, Node
from desktop import wait_for

PANELS = 'addresses', 'hosts', 'services', 'urls', 'conversions'
COMPLAINTS = re.compile(r'WARNING|CRITICAL|ERROR|Sanitizer|runtime error', re.IGNORECASE)
END = 15
SMALLEST_WINDOW = 300  # px wide; what is smaller is a tooltip
# What is inside these is only what their name says already.
SAID_BY_NAME = 'button', 'list item', 'scroll bar', 'tab'


class Program:
    def __init__(self, desktop, language, *arguments, **environment):
        """Starts Octet on the desktop and waits for its window."""
        self.desktop, self.bus = desktop, desktop.bus
        before = set(self.bus.applications())
        self.errors = open(desktop.home / 'octet.log', 'w+', encoding='utf-8')
        self.process = subprocess.Popen(
            [str(desktop.build / 'src' / 'octet'), *arguments],
            env={**desktop.program_environment(language), **environment},
            stdin=subprocess.DEVNULL, stdout=self.errors, stderr=self.errors)
        self.frames = {}
        try:
            found = wait_for(lambda: set(self.bus.applications()) - before or self.check_alive(),
                             'Octet on the accessibility bus')
            self.application = Node(self.bus, found.pop())
            self.window = wait_for(self.find_window, 'the window')
            # Without a window manager the keys go to the window that the pointer is in.
            self.move_pointer(1, 400)
            wait_for(lambda: self.find_focused() is not None, 'the focus in the entry')
        except BaseException:
            self.process.kill()
            self.process.wait()
            print('\n'.join('# ' + line for line in self.read_errors().splitlines()[-30:]))
            raise

    # ── life ──

    def check_alive(self):
        if self.process.poll() is not None:
            raise Gone('Octet ended with {}:\n{}'.format(self.process.returncode,
                                                         self.read_errors()))

    def is_alive(self):
        return self.process.poll() is None

    def read_errors(self):
        self.errors.flush()
        return (self.desktop.home / 'octet.log').read_text('utf-8', 'replace')

    def complaints(self):
        """The warnings that the program and its libraries have printed."""
        return [line for line in self.read_errors().splitlines() if COMPLAINTS.search(line)]

    def wait_for_end(self, patience=END):
        """Seconds until the program has ended."""
        start = time.monotonic()
        self.process.wait(patience)
        return time.monotonic() - start

    def quit(self):
        """Ends the program as a person would; returns what is wrong with how it went."""
        try:
            if self.is_alive():
                self.press('ctrl+q')
                self.wait_for_end()
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return ['does not end at Ctrl+Q', *self.complaints()]
        status = self.process.returncode
        return ([] if status == 0 else ['exit status {}'.format(status)]) + self.complaints()

    def kill(self):
        if self.is_alive():
            self.process.kill()
        self.process.wait()
        self.errors.close()

    # ── hands ──

    def press(self, *keys):
        self.desktop.run_tool('xdotool', 'key', '--clearmodifiers', '--delay', '8', *keys)

    def type(self, text):
        """ASCII only: other characters would have to change the keyboard's layout."""
        self.desktop.run_tool('xdotool', 'type', '--clearmodifiers', '--delay', '4', text)

    def move_pointer(self, x, y):
        self.desktop.run_tool('xdotool', 'mousemove', str(x), str(y))

    def click(self, node, x=None, y=None):
        """With the mouse, in the middle or at a place in the node."""
        left, top, width, height = node.ask_extents()
        if width <= 0 or height <= 0:
            raise AssertionError('{!r} is not to be seen'.format(node))
        x = left + (width // 2 if x is None else x)
        y = top + (height // 2 if y is None else y)
        # A link is one only after the pointer has moved over it.
        self.desktop.run_tool('xdotool', 'mousemove', str(x - 2), str(y),
                              'mousemove', str(x), str(y), 'click', '1')

    # ── eyes ──

    def find_window(self):
        """The window, when it is all there."""
        self.check_alive()
        self.application.read()
        window = self.application.find('window')
        if window is None:
            return None
        # Tabs and panels are five each; the panels come into their places when first shown.
        for node in window:
            if len(node.children) == len(PANELS):
                if node.role == 'tab list':
                    self.frames['tabs'] = node.children
                elif 'places' not in self.frames and node.role == 'group':
                    self.frames['places'] = node.children
        return window if len(self.frames) == 2 else None

    def selected_panel(self):
        for name, tab in zip(PANELS, self.frames['tabs']):
            if 'selected' in tab.ask_states():
                return name
        return None

    def read_panel(self, skip=(*SAID_BY_NAME, 'tree grid')):
        """The panel in sight, read anew; long tables only when they are asked for."""
        return Panel(self, self.selected_panel(), skip)

    def read_tables(self):
        return self.read_panel(SAID_BY_NAME)

    def read_head(self):
        """Only what stands at the top of the panel in sight, to be asked often."""
        return Head(self, self.selected_panel())

    def read_window(self, skip=()):
        return Node(self.bus, self.window.place).read(skip)

    def find_focused(self):
        """The widget that the keys go to; what is in rows of tables never is."""
        return self.read_window(skip=('row', 'scroll bar')).find(state='focused')

    def find_x_window(self):
        """The window's number on the screen, its width and its height."""
        run = self.desktop.run_tool
        found = run('xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)).split()
        for number in found:
            size = re.search(r'Geometry: (\d+)x(\d+)', run('xdotool', 'getwindowgeometry', number))
            if size and int(size[1]) > SMALLEST_WINDOW:
                return number, int(size[1]), int(size[2])
        return None, 0, 0

    def focus_window(self):
        """What a window manager does when a dialog has gone."""
        self.desktop.run_tool('xdotool', 'windowfocus', '--sync', self.find_x_window()[0])

    def expect(self, missing, read=None, patience=None):
        """The panel as soon as missing(panel), what is not yet there, is empty."""
        last = [None, None]

        def look():
            self.check_alive()
            last[0] = (read or self.read_panel)()
            last[1] = missing(last[0])
            return not last[1]

        def say():
            return '{}\nthe panel says:\n{}'.format(last[1], last[0].describe())

        wait_for(look, say, *([patience] if patience else []))
        return last[0]

    # ── what people do ──

    def show(self, panel):
        """By the keyboard."""
        if self.selected_panel() != panel:
            self.press('ctrl+{}'.format(PANELS.index(panel) + 1))
            wait_for(lambda: self.selected_panel() == panel, 'the panel ' + panel)
        wait_for(lambda: self.read_head().entry is not None, 'the entry of ' + panel)

    def write(self, panel, text):
        """Types a text in the entry of a panel, over what was there."""
        self.show(panel)
        self.press('ctrl+l', 'ctrl+a', 'BackSpace')
        self.expect(lambda seen: seen.text, self.read_head)
        self.type(text)
        self.expect(lambda seen: seen.text != text and 'the text ' + text, self.read_head)

    def enter(self, panel, text):
        self.write(panel, text)
        self.press('Return')

    def put(self, text):
        """Puts any text into the entry of the panel in sight, and presses Return."""
        self.read_head().entry.set_text(text)
        self.press('ctrl+l', 'Return')

    def choose_example(self, panel, text):
        """Clicks an example of the menu beside the entry."""
        self.show(panel)
        self.click(self.read_head().node.find('button', state='focusable'))
        menu = wait_for(lambda: self.read_head().node.find('button', text), 'the example ' + text)
        self.choose(menu)
        self.expect(lambda seen: seen.text != text and 'the text ' + text, self.read_head)

    def choose_offer(self, seen, index):
        """Takes a row of the examples or offers that the page in sight has."""
        offer = list(seen.page().find_all('list item'))[index]
        text = offer.name.partition(': ')[0]
        self.click(offer)
        self.expect(lambda seen: text not in seen.text and 'the offer ' + text, self.read_head)

    def select_fact(self, label):
        """The panel with all that is told of one of its facts."""
        row = self.read_panel().fact_row(label)
        if row is None:
            raise AssertionError('no fact ' + label)
        rows = [node for node in row.parent.children if node.role == 'list item']
        self.bus.ask(row.parent.place, 'org.a11y.atspi.Selection', 'SelectChild', '(i)',
                     rows.index(row))
        return self.expect(lambda seen: seen.detail()[:1] != [label] and 'the detail of ' + label)

    def press_until(self, key, is_there, most=40):
        """Presses a key until the focused widget is the wanted one; returns it."""
        passed = []
        for _ in range(most):
            node = self.find_focused()
            if node is not None and is_there(node):
                return node
            passed.append(node)
            self.press(key)
        raise AssertionError('{} does not lead there, but to {}'.format(key, passed))

    def choose_in_menu(self, *names):
        """From the main menu and its sub-menus, by keyboard."""
        self.press('F10')
        for name in names:
            wait_for(lambda: self.find_focused() and self.find_focused().role == 'menu item',
                     'the menu')
            self.press_until('Down', lambda node: node.name.startswith(name)
                             and node.role == 'menu item')
            self.press('Return')

    def choose(self, node):
        """Clicks a button through the bus, wherever it is, as a screen reader does."""
        self.bus.ask(node.place, 'org.a11y.atspi.Action', 'DoAction', '(i)', 0)


class Head:
    """The entry of a panel, and the answer below it."""

    def __init__(self, program, name):
        self.name = name
        self.node = Node(program.bus, program.frames['places'][PANELS.index(name)].place)
        self.node.read(depth=3)
        self.rows = next((node.children for node in self.node if len(node.children) == 3
                          and node.children[0].name == 'OctetSubjectEntry'), [])
        for row in self.rows[:2]:
            row.read()
        self.find()

    def find(self):
        self.entry = self.node.find('text box')
        self.text = self.entry.text if self.entry else None
        label = self.rows[1].find('label') if self.rows else None
        self.answer = label.text if label else ''

    @property
    def is_refused(self):
        return bool(self.entry.states & {'invalid', 'invalid entry'})

    def describe(self):
        return '{}: entry {!r}, answer {!r}'.format(self.name, (self.text or '')[:80], self.answer)


class Panel(Head):
    def __init__(self, program, name, skip=()):
        super().__init__(program, name)
        if self.rows:
            self.rows[2].read(skip)

    def page(self):
        """What is below the answer now, and not what was there before."""
        states = self.rows[2]
        while states.children and states.name == 'OctetPanelStates':
            states = states.children[0]
        others = {'empty': 'OctetEmptyPage', 'error': 'OctetErrorPage'}
        wanted = 'empty' if not self.text.strip() else 'error' if self.is_refused else 'value'
        for page in states.children:
            if page.name == others.get(wanted) or (wanted == 'value'
                                                   and page.name not in others.values()):
                return page
        return states

    def fact_rows(self):
        for view in self.rows[2].find_all(name='OctetFactView'):
            yield from view.find_all('list item')

    def facts(self):
        """[(label, value)] of the fact list, in order."""
        return [tuple(row.name.split(': ', 1)) for row in self.fact_rows()]

    def fact_row(self, label):
        return next((row for row in self.fact_rows() if row.name.startswith(label + ': ')), None)

    def detail(self):
        """All that is told of the selected fact, its label first."""
        detail = self.rows[2].find(name='OctetFactDetail')
        return [node.text for node in detail if node.text] if detail else []

    def texts(self):
        """Every text on the page in sight, and every name that only a screen reader says."""
        said = [text for node in self.page() for text in (node.text, node.name) if text]
        return [self.answer, *said]

    def says(self, text):
        return any(text in said for said in self.texts())

    def describe(self):
        texts = list(dict.fromkeys(self.texts()))
        return '\n'.join([super().describe(), *('  ' + text[:160] for text in texts[:150])])

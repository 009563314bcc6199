"""A desktop for tests: a screen, a session bus, an accessibility bus and a name server of its own.

Nothing of it is seen by, or sees, the desktop of the person who runs the tests.
"""

import importlib.machinery
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from accessible import Bus  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SYSTEM_TESTS = ROOT / 'tests' / 'system'
LAUNCHERS = ('/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher',
             '/usr/lib/at-spi2/at-spi-bus-launcher')
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC
  "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
# Debian 12 in a container, on a machine that is busy with other things.
PATIENCE = 20


def wait_for(condition, what, patience=PATIENCE, pause=0.02):
    """The first true answer of condition(); after `patience` seconds, TimeoutError."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise TimeoutError('waited {} s in vain: {}'.format(
                patience, what() if callable(what) else what))
        time.sleep(pause)


def load_with_dns():
    """The module that the system's tests direct their resolver with."""
    path = str(SYSTEM_TESTS / 'with-dns')
    loader = importlib.machinery.SourceFileLoader('with_dns', path)
    module = type(sys)('with_dns')
    module.__file__ = path
    loader.exec_module(module)
    return module


class Desktop:
    def __init__(self, build):
        self.build = pathlib.Path(build)
        self.shim = self.build / 'tests' / 'system' / 'libresolv-shim.so'
        self.servers = []

    def __enter__(self):
        try:
            self.set_up()
        except BaseException:
            self.tear_down()
            raise
        return self

    def __exit__(self, *_):
        self.tear_down()

    def set_up(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='octet-e2e.'))
        for folder in 'run', 'data', 'cache', 'state':
            (self.home / folder).mkdir(mode=0o700)
        self.forget_settings()
        self.log = open(self.home / 'servers.log', 'w+', encoding='utf-8')
        self.environment = {
            'PATH': os.environ.get('PATH', '/usr/bin:/bin'), 'HOME': str(self.home),
            'XDG_RUNTIME_DIR': str(self.home / 'run'),
            'XDG_CONFIG_HOME': str(self.home / 'config'),
            'XDG_DATA_HOME': str(self.home / 'data'),
            'XDG_CACHE_HOME': str(self.home / 'cache'),
            'XDG_STATE_HOME': str(self.home / 'state'),
            'LANG': 'C.UTF-8',
            'DISPLAY': self.start_screen(),
        }
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.start_session_bus()
        self.bus = Bus(self.start_accessibility_bus())
        self.dns_port = self.start_name_server()

    def start(self, command, **options):
        server = subprocess.Popen(command, stderr=self.log, **options)
        self.servers.append(server)
        return server

    def start_screen(self):
        there, here = os.pipe()
        self.start(['Xvfb', '-displayfd', str(here), '-screen', '0', '1400x1000x24',
                    '-nolisten', 'tcp', '-noreset'], pass_fds=[here], stdout=self.log)
        os.close(here)
        with open(there, encoding='ascii') as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError('Xvfb did not start:\n' + self.read_log())
        return ':' + number

    def start_session_bus(self):
        """Without services to activate: no portals, no settings daemon, nothing of the machine."""
        configuration = self.home / 'bus.conf'
        configuration.write_text(BUS_CONFIGURATION.format(folder=self.home / 'run'), 'utf-8')
        daemon = self.start(['dbus-daemon', '--config-file', str(configuration), '--nofork',
                             '--print-address'],
                            env=self.environment, stdout=subprocess.PIPE, text=True)
        address = daemon.stdout.readline().strip()
        if not address:
            raise RuntimeError('dbus-daemon did not start:\n' + self.read_log())
        return address

    def start_accessibility_bus(self):
        launcher = next(filter(os.path.exists, LAUNCHERS), None)
        if launcher is None:
            raise RuntimeError('at-spi2-core is not installed')
        self.start([launcher, '--launch-immediately'], env=self.environment, stdout=self.log)
        flags = Gio.DBusConnectionFlags
        session = Gio.DBusConnection.new_for_address_sync(
            self.environment['DBUS_SESSION_BUS_ADDRESS'],
            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

        def ask_address():
            try:
                return session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus',
                                         'GetAddress', None, None, Gio.DBusCallFlags.NONE,
                                         1000, None).unpack()[0]
            except GLib.Error:
                return None

        try:
            return wait_for(ask_address, lambda: 'accessibility bus\n' + self.read_log())
        finally:
            session.close_sync(None)

    def start_name_server(self):
        server = self.start([sys.executable, '-B', str(SYSTEM_TESTS / 'dns_server.py'),
                             '--until-eof'],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return int(server.stdout.readline())

    def read_log(self):
        self.log.flush()
        return (self.home / 'servers.log').read_text('utf-8', 'replace')

    def tear_down(self):
        if hasattr(self, 'bus'):
            self.bus.close()
        for server in reversed(self.servers):
            server.send_signal(signal.SIGTERM)
        for server in self.servers:
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                server.kill()
            for pipe in filter(None, (server.stdin, server.stdout)):
                pipe.close()
        if hasattr(self, 'home'):
            self.log.close()
            shutil.rmtree(self.home, ignore_errors=True)

    def run_tool(self, *command):
        """The output of a program that acts on the screen."""
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE,
                              stderr=self.log, text=True).stdout

    def forget_settings(self):
        """All but GTK's: these hands are so quick that two clicks would be a double click."""
        shutil.rmtree(self.home / 'config', ignore_errors=True)
        (self.home / 'config' / 'gtk-4.0').mkdir(mode=0o700, parents=True)
        (self.home / 'config' / 'gtk-4.0' / 'settings.ini').write_text(
            '[Settings]\ngtk-double-click-time=1\n', 'ascii')

    def program_environment(self, language):
        """For Octet: as its build has it, in a language, with the name server for all look-ups."""
        with_dns = load_with_dns()
        return {
            **self.environment,
            'LANGUAGE': language,
            'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo', 'GDK_DEBUG': 'gl-disable',
            'GSETTINGS_BACKEND': 'keyfile', 'GIO_USE_VFS': 'local', 'GTK_USE_PORTAL': '0',
            'GTK_A11Y': 'atspi',
            'GSETTINGS_SCHEMA_DIR': str(self.build / 'data'),
            'OCTET_LOCALEDIR': str(self.build / 'po'),
            'LSAN_OPTIONS': 'suppressions={}:print_suppressions=0'.format(
                ROOT / 'tests' / 'lsan.supp'),
            'UBSAN_OPTIONS': 'print_stacktrace=1',
            **with_dns.environment(str(self.shim), self.dns_port),
        }

"""Reads the visible page of a browser from the accessibility bus, and prints the page as JSON.

Usage: accessibility-tree.py <process id>
The roles, states and attributes are those of AT-SPI: https://gnome.pages.gitlab.gnome.org/at-spi2-core/libatspi/
This script uses plain D-Bus and not the Atspi library, because the library caches values, so they can be out of date.
"""
import json
import os
import sys
import time

from gi.repository import Gio, GLib

DOCUMENT_WEB = 95
SHOWING = 25
OBJECT_CHARACTER = '\ufffc'

bus = Gio.DBusConnection.new_for_address_sync(
    os.environ['AT_SPI_BUS_ADDRESS'],
    Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


def call(node, interface, method, signature='()', *args):
    name, path = node
    reply = bus.call_sync(name, path, interface, method, GLib.Variant(signature, args), None, Gio.DBusCallFlags.NONE, 5000, None)
    return reply.unpack()[0] if reply.n_children() else None


def accessible(node, method, signature='()', *args):
    return call(node, 'org.a11y.atspi.Accessible', method, signature, *args)


def prop(node, name):
    return call(node, 'org.freedesktop.DBus.Properties', 'Get', '(ss)', 'org.a11y.atspi.Accessible', name)


def children(node):
    nodes = accessible(node, 'GetChildren')
    # The GTK widget around a WebKitGTK page has one child, but the widget's list of children is empty. So the child is read by index.
    return nodes or [accessible(node, 'GetChildAtIndex', '(i)', index) for index in range(prop(node, 'ChildCount'))]


def states(node):
    low, high = accessible(node, 'GetState')
    return [bit for bit in range(64) if (low | high << 32) >> bit & 1]


def process_and_ancestors(process):
    while process:
        yield process
        with open(f'/proc/{process}/stat') as stat:
            process = int(stat.read().rpartition(')')[2].split()[1])


def applications(process):
    for node in children(('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')):
        owner = call(('org.freedesktop.DBus', '/'), 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', '(s)', node[0])
        if process in process_and_ancestors(owner):
            yield node


def showing_document(node):
    if accessible(node, 'GetRole') == DOCUMENT_WEB:
        return node if SHOWING in states(node) else None
    return next(filter(None, map(showing_document, children(node))), None)


def described(node):
    text = ''
    if 'org.a11y.atspi.Text' in accessible(node, 'GetInterfaces'):
        text = call(node, 'org.a11y.atspi.Text', 'GetText', '(ii)', 0, -1)
    return {
        'role': accessible(node, 'GetRole'),
        'name': prop(node, 'Name'),
        'attributes': accessible(node, 'GetAttributes'),
        'states': states(node),
        # In the text, each child is replaced by OBJECT_CHARACTER. So there is a piece of text before each child, and
        # one after the last.
        'text': text.split(OBJECT_CHARACTER),
        'children': [described(child) for child in children(node)],
    }


def showing_tree(process):
    try:
        document = next(filter(None, map(showing_document, applications(process))), None)
        return document and described(document)
    except GLib.Error:
        # The page changed while this function read the page, so a node no longer exists. The caller reads the page again.
        return None


# A browser reports a change of the page to the bus with a delay. So the tree is read until two trees in a row are
# equal.
tree = None
for _ in range(50):
    previous, tree = tree, showing_tree(int(sys.argv[1]))
    if tree and tree == previous:
        print(json.dumps(tree))
        sys.exit()
    time.sleep(0.1)
sys.exit('The browser shows no page on the accessibility bus, or one that does not come to rest.')

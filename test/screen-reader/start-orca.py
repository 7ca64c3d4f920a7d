"""
Starts the screen reader Orca with a speech server that makes no sound and writes to file descriptor 3. Each line is a
JSON object with one of these:

said   What Orca says.
key    A key press that has reached Orca.
still  Every tenth of a second: true if Orca has done nothing since the last time.

The program `orca` is not used, because it does not start while the user's own Orca runs.

Arguments: a folder for Orca's settings, and a file for its log.
"""
import json
import os
import sys

from gi.repository import GLib
from orca import debug, input_event, orca, settings, speechserver

output = os.fdopen(3, "w", buffering=1)


def tell(**line):
    output.write(json.dumps(line) + "\n")


class SpeechServer(speechserver.SpeechServer):
    """Orca looks for a class with this name in the module that the setting `speechServerFactory` names."""

    @staticmethod
    def getFactoryName():
        return "Text"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        return SpeechServer()

    def getInfo(self):
        return ["Text", "text"]

    def speak(self, text=None, acss=None, interrupt=True):
        tell(said=text)

    def speakCharacter(self, character, acss=None):
        tell(said=character)

    def sayAll(self, utterances, progressCallback):
        for context, _ in utterances:
            tell(said=context.utterance)


process_key = input_event.KeyboardEvent.process


def process_and_tell(event):
    result = process_key(event)
    if event.isPressedKey() and not event.isModifierKey():
        tell(key=event.event_string)
    return result


input_event.KeyboardEvent.process = process_and_tell

settings_folder, log = sys.argv[1:]
debug.debugLevel = debug.LEVEL_ALL
debug.eventDebugLevel = debug.LEVEL_OFF
debug.debugFile = open(log, "w")
size = 0


def tell_stillness():
    global size
    last, size = size, debug.debugFile.tell()
    tell(still=size == last)
    return True


# Orca writes all that it does to its log. Because of the low priority, this function runs only while nothing else waits.
GLib.timeout_add(100, tell_stillness, priority=GLib.PRIORITY_LOW)

manager = orca.getSettingsManager()
# On a desktop, a service says whether accessibility is switched on. The bus of the tests has no such service.
manager.isAccessibilityEnabled = lambda: True
# Otherwise Orca would read each page to its end as soon as it is loaded.
settings.sayAllOnLoad = False
manager.activate(
    settings_folder,
    {
        "speechServerFactory": "__main__",
        "enableBraille": False,
        "enableSound": False,
        # Otherwise Orca would say the name of each key.
        "enableKeyEcho": False,
    },
)
sys.exit(orca.main())

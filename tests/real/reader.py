"""Reads the calendar files named on standard input with the library named as argument.

For every event: its file, UID, start and end in seconds since 1970. What the library finds wrong
goes to standard error and makes this fail.
"""

import sys
from datetime import datetime

faults = 0


def fault(*words):
    global faults
    faults += 1
    print(*words, file=sys.stderr)


def tell(path, uid, start, end):
    for time in (start, end):
        if not isinstance(time, datetime) or time.tzinfo is None:
            fault(path, uid, "a time without a zone:", time)
    print(path, uid, round(start.timestamp()), round(end.timestamp()), sep="\t")


def with_icalendar(path, text):
    from icalendar import Calendar

    calendar = Calendar.from_ical(text)
    for component in calendar.walk():
        for error in component.errors:
            fault(path, error)
    for event in calendar.walk("VEVENT"):
        tell(path, event["UID"], event.decoded("DTSTART"), event.decoded("DTEND"))


def with_vobject(path, text):
    import vobject

    for calendar in vobject.readComponents(text.decode()):
        calendar.validate(raiseException=True)
        for event in calendar.vevent_list:
            tell(path, event.uid.value, event.dtstart.value, event.dtend.value)


def with_recurring_ical_events(path, text):
    import recurring_ical_events
    from icalendar import Calendar

    calendar = Calendar.from_ical(text)
    for event in recurring_ical_events.of(calendar).between((1999, 1, 1), (2200, 12, 31)):
        tell(path, event["UID"], event.decoded("DTSTART"), event.decoded("DTEND"))


reader = globals()["with_" + sys.argv[1]]
for line in sys.stdin:
    path = line.rstrip("\n")
    with open(path, "rb") as file:
        try:
            reader(path, file.read())
        except Exception as error:
            fault(path, repr(error))
sys.exit(1 if faults else 0)

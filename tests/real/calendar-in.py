"""Reads the calendar files named on standard input, each line a path, a first and a last day.

For every occurrence of an event with times: its file, start and end in seconds since 1970.
"""

import sys
from datetime import date, datetime, timedelta

import recurring_ical_events
from icalendar import Calendar

for line in sys.stdin:
    path, first, last = line.rstrip("\n").split("\t")
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    stop = date.fromisoformat(last) + timedelta(days=1)
    for event in recurring_ical_events.of(calendar).between(date.fromisoformat(first), stop):
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if not isinstance(start, datetime) or start == end:
            continue
        if event.get("STATUS") == "CANCELLED" or event.get("TRANSP") == "TRANSPARENT":
            continue
        print(path, round(start.timestamp()), round(end.timestamp()), sep="\t")

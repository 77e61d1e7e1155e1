/*
 * Reads the calendar files named on standard input with libical: for every event its file, UID,
 * start and end in seconds since 1970, through the VTIMEZONE of the file. Whatever libical finds
 * wrong goes to standard error and makes it fail.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int faults = 0;

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(2); }
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = calloc(size + 1, 1);
  if (fread(text, 1, size, file) != (size_t)size) { perror(path); exit(2); }
  fclose(file);
  return text;
}

static void tell_errors(const char *path, icalcomponent *component) {
  for (icalproperty *error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
       error; error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
    fprintf(stderr, "%s: %s\n", path, icalproperty_get_value_as_string(error));
    faults++;
  }
  for (icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
       part; part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    tell_errors(path, part);
}

/* libical counts UID, DTSTAMP and DTSTART only under a method, and a method wants an organizer. */
static void check_restrictions(const char *path, const char *text) {
  icalcomponent *calendar = icalparser_parse_string(text);
  icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
       event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
    icalcomponent_add_property(event, icalproperty_new_organizer("mailto:nobody@example.org"));
  icalrestriction_check(calendar);
  tell_errors(path, calendar);
  icalcomponent_free(calendar);
}

static long seconds(icalproperty *property, icalcomponent *event) {
  struct icaltimetype time = icalproperty_get_datetime_with_component(property, event);
  if (icaltime_is_null_time(time) || !time.zone) {
    fprintf(stderr, "a time without a zone: %s\n", icalproperty_as_ical_string(property));
    faults++;
    return 0;
  }
  return (long)icaltime_as_timet_with_zone(time, time.zone);
}

static void tell_events(const char *path, icalcomponent *calendar) {
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
       event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    printf("%s\t%s\t%ld\t%ld\n", path, icalcomponent_get_uid(event), seconds(start, event),
           seconds(end, event));
  }
}

int main(void) {
  char path[4096];
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    char *text = contents(path);
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar) { fprintf(stderr, "%s: no calendar\n", path); faults++; continue; }
    tell_errors(path, calendar);
    tell_events(path, calendar);
    icalcomponent_free(calendar);
    check_restrictions(path, text);
    free(text);
  }
  return faults > 0;
}

import type { CalendarOptions } from '../../calendars/write.ts';
import { Problem } from '../../contract/problem.ts';
import { askerFor, canAsk } from '../ask/open.ts';
import { isAllowed } from '../calendars/address.ts';
import { type Call, flag, text } from '../call.ts';
import { calendarOptions } from '../formats.ts';
import { commandIn } from './secret.ts';
import type { PublishState, Target } from './state.ts';

const USUAL_CALENDAR = 'Recovery plan';

/** Where to publish and what: as asked for now, else as it was the last time, else as answered. */
export async function targetFor(call: Call, known: PublishState | undefined): Promise<Target> {
  const { options } = call;
  const old = known?.target;
  const isNew = old === undefined && canAsk(call);
  const url = addressIn(text(options, 'url') ?? old?.url ?? (await askedUrl(call)));
  const isElsewhere = old !== undefined && new URL(old.url).origin !== new URL(url).origin;
  const usual = isElsewhere ? undefined : old;
  const user = text(options, 'user') ?? usual?.user ?? (isNew ? await askedUser(call) : '');
  const calendar =
    text(options, 'calendar')?.trim() ??
    usual?.calendar ??
    (isNew ? await askedCalendar(call) : USUAL_CALENDAR);
  const command = text(options, 'password-command');
  const passwordCommand = command === undefined ? usual?.passwordCommand : commandIn(command);
  return {
    url,
    user,
    calendar: calendar || USUAL_CALENDAR,
    ...(passwordCommand && { passwordCommand }),
    look: await lookFor(call, old),
  };
}

/** What is told stays as narrow as it was, until the person says otherwise. */
async function lookFor(call: Call, old: Target | undefined): Promise<Target['look']> {
  const asked: CalendarOptions = await calendarOptions(call);
  const before = flag(call.options, 'reset') ? {} : (old?.look ?? {});
  const entries = Object.entries(asked).filter(([, value]) => value !== false);
  const { only, ...rest }: CalendarOptions = Object.fromEntries(entries);
  return { ...before, ...defined(rest), ...(only && { only: [...only] }) };
}

function defined({ alarm, windows, private: isPrivate, forSharing, withHealth }: CalendarOptions) {
  return {
    ...(alarm !== undefined && { alarm }),
    ...(windows && { windows }),
    ...(isPrivate && { private: isPrivate }),
    ...(forSharing && { forSharing }),
    ...(withHealth && { withHealth }),
  };
}

/** Credentials and the plan go nowhere where somebody could read along. */
function addressIn(given: string): string {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(given.trim())
    ? given.trim()
    : `https://${given.trim()}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const fault =
    url === undefined || url.host === ''
      ? 'This is no address of a calendar server.'
      : url.username !== '' || url.password !== ''
        ? 'An address with a name or password in it ends up where others read it.'
        : isAllowed(url)
          ? undefined
          : 'A calendar server is only spoken to over https, where nobody can read along.';
  if (url && fault === undefined) return url.href;
  throw new Problem({
    kind: 'usage',
    message: fault ?? '',
    place: '--url',
    remedy:
      'Give the address alone, such as https://cloud.example.org/remote.php/dav, and --user NAME.',
  });
}

async function askedUrl(call: Call): Promise<string> {
  if (!canAsk(call)) {
    throw new Problem({
      kind: 'usage',
      message: 'Where to publish is not known yet.',
      place: '--url',
      remedy: 'recovery-plan publish --url URL --user NAME --calendar NAME; it is remembered.',
    });
  }
  return (await askerFor(call)).line({
    message: 'What is the address of your calendar server?',
    help: 'Such as https://cloud.example.org/remote.php/dav or https://caldav.icloud.com.',
    fault: (typed) => (typed.trim() === '' ? 'an address' : undefined),
  });
}

async function askedUser(call: Call): Promise<string> {
  return (await askerFor(call)).line({
    message: 'What is your user name there?',
    fault: (typed) => (typed.trim() === '' ? 'a user name' : undefined),
  });
}

async function askedCalendar(call: Call): Promise<string> {
  return (await askerFor(call)).line({
    message: 'Which calendar?',
    help: 'One of yours, or a new one by this name.',
    usual: USUAL_CALENDAR,
    fault: () => undefined,
  });
}

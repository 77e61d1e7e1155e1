// A server of calendars for the tests, in a process of its own: the tests wait for the program.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const calendar = (day) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:lunch@example.org',
    'SUMMARY:Lunch with Bob',
    `DTSTART:${day}T110000Z`,
    'DURATION:PT1H',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

let day = '20261201';
let isDown = false;
const log = [];

const answers = {
  '/me.ics': (request, response) => {
    const etag = `"${day}"`;
    response.setHeader('etag', etag);
    response.statusCode = request.headers['if-none-match'] === etag ? 304 : 200;
    response.end(response.statusCode === 304 ? '' : calendar(day));
  },
  '/page': (_, response) => response.end('<!doctype html><title>Log in</title>'),
  '/secret.ics': (request, response) => {
    const isAnna = request.headers.authorization === `Basic ${btoa('anna:s3cret')}`;
    response.statusCode = isAnna ? 200 : 401;
    response.end(isAnna ? calendar(day) : '');
  },
  '/bomb.ics': (_, response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.concat([Buffer.from(calendar(day)), Buffer.alloc(60_000_000)])));
  },
  '/endless.ics': (_, response) => {
    const more = () => response.write(`BEGIN:VCALENDAR\r\n${'X'.repeat(65_536)}\r\n`, more);
    more();
  },
  '/silent.ics': () => {},
  '/moved.ics': (_, response) => redirect(response, '/me.ics'),
  '/round.ics': (_, response) => redirect(response, '/round.ics'),
  '/outside.ics': (_, response) => redirect(response, 'http://192.0.2.1/me.ics'),
  '/file.ics': (_, response) => redirect(response, 'file:///etc/passwd'),
  '/gone.ics': (_, response) => {
    response.statusCode = 404;
    response.end();
  },
  // For the tests alone.
  '/day/20261202': (_, response) => {
    day = '20261202';
    response.end();
  },
  '/down': (_, response) => {
    isDown = true;
    response.end();
  },
  '/up': (_, response) => {
    isDown = false;
    response.end();
  },
  '/log': (_, response) => response.end(JSON.stringify(log)),
};

function redirect(response, location) {
  response.writeHead(302, { location });
  response.end();
}

createServer((request, response) => {
  const path = request.url ?? '';
  if (path.endsWith('.ics')) {
    log.push(`${path} ${request.headers['if-none-match'] ?? ''}`.trim());
    if (isDown) return request.socket.destroy();
  }
  const answer = answers[path];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
}).listen(0, '127.0.0.1', function () {
  console.log(this.address().port);
});

// string-width prepares for everything as soon as it is loaded: a segmenter, and an expression for
// every emoji there is, which Node builds when it reads it. Together they take longer than planning a
// week. Most pages need neither, so both are made when the first text asks for them.
const PARTS = [
  ['const segmenter = new Intl.Segmenter();', 'segment', 'new Intl.Segmenter()'],
  ['const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;', 'test', "new RegExp('^\\\\p{RGI_Emoji}$', 'v')"],
];

export const lateParts = {
  name: 'late-parts',
  transform: {
    filter: { id: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/ },
    handler: (code) => PARTS.reduce(late, code),
  },
};

function late(code, [atOnce, method, made]) {
  if (!code.includes(atOnce)) throw new Error(`string-width has changed: no ${atOnce}`);
  const [, name] = atOnce.split(' ');
  return code.replace(
    atOnce,
    () => `let ${name}Made; const ${name} = {
      ${method}: (text) => (${name}Made ??= ${made}).${method}(text),
    };`,
  );
}

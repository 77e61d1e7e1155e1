// string-width makes a segmenter as soon as it is loaded, which takes Node as long as loading all
// the rest of a page. Most pages need none, so it is made when the first text asks for it.
const AT_ONCE = 'const segmenter = new Intl.Segmenter();';
const WHEN_USED = `let made;
const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };`;

export const lateParts = {
  name: 'late-parts',
  transform: {
    filter: { id: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/ },
    handler(code) {
      if (!code.includes(AT_ONCE))
        throw new Error('string-width makes its segmenter differently now');
      return code.replace(AT_ONCE, WHEN_USED);
    },
  },
};

import {
  AbortPromptError,
  createPrompt,
  ExitPromptError,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Terminal } from '../world.ts';
import { type Asker, Interrupted, type LineQuestion, WentBack } from './asker.ts';
import { choosing, confirming } from './choose.ts';
import { inputEnded } from './ended.ts';
import { filling } from './grid.ts';
import type { Machine, Outcome } from './machine.ts';
import { heading, keyLine, type Page, paragraph } from './page.ts';
import { ticking } from './tick.ts';

/** What a prompt draws on. A page is asked for at every drawing, because terminals are resized. */
export interface Screen {
  page(): Page;
  /** Calls back after a resize, until the function it returns is called. */
  onResize(redraw: () => void): () => void;
}

const HIDE_CURSOR = '\x1b[?25l';

/** A prompt for a machine: one page that keys change, gone once it is answered. */
export function machinePrompt<S, A>({ first, press, draw }: Machine<S, A>) {
  return createPrompt<Outcome<A>, Screen>((screen, done) => {
    const [state, setState] = useState({ value: first });
    useRedraw(screen);
    useKeypress(({ name, ctrl, shift }, rl) => {
      rl.clearLine(0);
      if (ctrl || !name) return;
      const next = press(state.value, { name, shift }, screen.page());
      if ('done' in next) done(next.done);
      else setState({ value: next.state });
    });
    return `${draw(state.value, screen.page()).join('\n')}${HIDE_CURSOR}`;
  });
}

function useRedraw(screen: Screen): void {
  const [count, setCount] = useState(0);
  useEffect(() => screen.onResize(() => setCount(count + 1)), [count]);
}

/** A line to type, with Node's own editing keys. */
export function linePrompt(question: LineQuestion) {
  const { usual, fault, canGoBack } = question;
  return createPrompt<Outcome<string>, Screen>((screen, done) => {
    const [text, setText] = useState('');
    const [wrong, setWrong] = useState<string | undefined>(undefined);
    useRedraw(screen);
    useKeypress(({ name }, rl) => {
      const back = name === 'escape' || (name === 'left' && text === '');
      if (back && canGoBack) return done('back');
      if (name !== 'return' && name !== 'enter') {
        setText(rl.line);
        if (rl.line !== text) setWrong(undefined);
        return;
      }
      const answer = text.trim() === '' ? (usual ?? '') : text.trim();
      const problem = fault(answer);
      if (problem === undefined) return done({ answer });
      // Enter has emptied the line; what was typed is given back to be mended.
      rl.write(text);
      setWrong(problem);
    });
    const page = screen.page();
    const { ink, signs } = page;
    const hint = usual ? `${ink('quiet', `[${usual}]`)} ` : '';
    const keys = keyLine(page, [
      usual ? `Enter takes ${usual}` : 'Enter goes on',
      canGoBack && 'Esc back',
      'Ctrl-C leave',
    ]);
    const below = [...(wrong ? paragraph(page, wrong, 'caution') : []), ...keys];
    const line = `  ${hint}${ink('accent', signs.cursor)} ${text}`;
    return [[...heading(page, question), line].join('\n'), below.join('\n')];
  });
}

/** Asks with pages that are drawn in place, on standard error. */
export function inquirerAsker({ input, output }: Terminal, page: () => Page): Asker {
  const screen: Screen = {
    page,
    onResize: (redraw) => {
      const listener = () => {
        // Lines that wrapped anew cannot be counted, so the page starts over on an empty screen.
        output.write('\x1b[2J\x1b[H');
        redraw();
      };
      output.on('resize', listener);
      return () => output.off('resize', listener);
    },
  };
  const asked = async <A>(
    prompt: (screen: Screen, context: object) => Promise<Outcome<A>>,
  ): Promise<A> => {
    const end = new AbortController();
    const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) => {
      if (key?.ctrl && key.name === 'd') end.abort();
    };
    const onEnd = () => end.abort();
    input.on('keypress', onKey).once('end', onEnd);
    try {
      const context = { input, output, clearPromptOnDone: true, signal: end.signal };
      const outcome = await prompt(screen, context);
      if (outcome === 'back') throw new WentBack();
      return outcome.answer;
    } catch (error) {
      if (error instanceof AbortPromptError) throw inputEnded();
      if (error instanceof ExitPromptError) throw new Interrupted();
      throw error;
    } finally {
      input.off('keypress', onKey).off('end', onEnd);
    }
  };
  return {
    say: async (text, loud) => {
      const lines = paragraph(page(), text, loud ? 'strong' : 'quiet');
      output.write(`${lines.join('\n')}\n`);
    },
    choose: (question) => asked(machinePrompt(choosing(question))),
    tick: (question) => asked(machinePrompt(ticking(question))),
    line: (question) => asked(linePrompt(question)),
    confirm: (question) => asked(machinePrompt(choosing(confirming(question)))),
    grid: (question) => asked(machinePrompt(filling(question))),
  };
}

/** Names and words of a page repeat; more than this many different ones are not kept. */
const MOST = 5_000;

/**
 * Makes a function of a text answer each text once: pages of one site ask the same again and again.
 *
 * @param ask - Gives the same for the same text, and never undefined.
 * @returns The same function. When it knows too many texts it forgets them all and begins anew.
 */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(text, (answer = ask(text)));
    }
    return answer;
  };
}

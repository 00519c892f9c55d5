import type { TraceEvent } from '../../../tests/browser/driver/driver';

/** What the page's thread did in one go, in milliseconds of its own time: what others on the machine took is not in it. */
export interface Tasks {
  /** The longest time in one go, without the browser's layout: style, layout, paint and what belongs to them. */
  readonly longestMs: number;
  /** The longest layout in one go. */
  readonly longestLayoutMs: number;
  /** All of it, without and with layout. */
  readonly ownMs: number;
  readonly allMs: number;
}

const LAYOUT: ReadonlySet<string> = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'HitTest',
  'IntersectionObserverController::computeIntersections',
]);

/**
 * Reads from a trace how long the busiest page's thread was kept.
 *
 * @param events - Of all threads.
 */
export function tasksIn(events: readonly TraceEvent[]): Tasks {
  const threads = Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    ({ pid, tid }) => `${pid}:${tid}`,
  );
  const pages = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const found = pages.map(({ pid, tid }) => tasksOf(threads.get(`${pid}:${tid}`) ?? []));
  return found.toSorted((a, b) => b.allMs - a.allMs)[0] ?? { longestMs: 0, longestLayoutMs: 0, ownMs: 0, allMs: 0 };
}

function tasksOf(events: readonly TraceEvent[]): Tasks {
  const tasks = events.filter(({ name }) => name === 'RunTask').toSorted((a, b) => a.ts - b.ts);
  const layouts = outermost(events.filter(({ name }) => LAYOUT.has(name)));
  const layoutIn = tasks.map((task) => sum(layouts.filter(({ ts }) => ts >= task.ts && ts < endOf(task))));
  const own = tasks.map((task, i) => (task.tdur ?? 0) / 1000 - layoutIn[i]!);
  return {
    longestMs: Math.max(0, ...own),
    longestLayoutMs: Math.max(0, ...layoutIn),
    ownMs: own.reduce((all, ms) => all + ms, 0),
    allMs: sum(tasks),
  };
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const sum = (events: readonly TraceEvent[]): number => events.reduce((all, { tdur = 0 }) => all + tdur / 1000, 0);

/** Those that stand in no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts)
    .filter((event) => {
      if (event.ts < end) return false;
      end = endOf(event);
      return true;
    });
}

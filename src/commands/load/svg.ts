/** SVG painted in a thread of its own, which can be stopped: a small file may ask for hours or for all memory. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SvgJob, SvgPainting } from '../../picture/resvg.ts';
import type { SvgEngine } from '../../picture/svg.ts';
import { RunError } from '../machine.ts';

/** In milliseconds: for one picture, and for trying all of a run. A logo takes some 50. */
const patience = { picture: 10_000, run: 25_000 } as const;
/** How much larger the process may grow by a picture, in bytes, and how often that is looked at, in milliseconds. */
const [most, interval] = [1_200_000_000, 50];

/** @param dist the folder of the bundled program */
export function svgPainter(dist: string): Omit<SvgEngine, 'fonts'> {
  let worker: Worker | null = null;
  let left: number = patience.run;
  const paint = async (job: SvgJob): Promise<SvgPainting | null | 'too-much'> => {
    worker ??= new Worker(join(dist, 'svg-thread.js'));
    const started = performance.now();
    const painting = await paintedBy(worker, job, Math.min(patience.picture, left));
    left -= performance.now() - started;
    if (painting === 'too-much') worker = null;
    return painting;
  };
  return {
    attempt: paint,
    paint: async (job) => {
      left = patience.run;
      const painting = await paint(job);
      if (painting !== 'too-much') return painting;
      throw new RunError(
        2,
        'SVG 그림이 너무 복잡하여 정보지에 찍을 크기로 그리지 못했습니다.',
        '로고와 템플릿의 SVG 그림에서 효과를 줄이거나 PNG로 저장해 주십시오.',
      );
    },
  };
}

/** The answer of the thread; it is ended when it takes longer than `time` milliseconds or too much memory. */
async function paintedBy(
  worker: Worker,
  job: SvgJob,
  time: number,
): Promise<SvgPainting | null | 'too-much'> {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  // It keeps the program running for as long as somebody waits for it.
  worker.ref();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      watch = setInterval(() => {
        if (performance.now() - started < time && process.memoryUsage.rss() - before < most) return;
        void worker.terminate();
        resolve('too-much');
      }, interval);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(job);
    });
  } finally {
    clearInterval(watch);
    worker.removeAllListeners('message');
    worker.removeAllListeners('error');
    worker.unref();
  }
}

/** The thread of `svg.ts`: a job comes in, a painting goes out. Bundled as a file of its own. */
import { parentPort } from 'node:worker_threads';
import { loadResvg } from './shipped.ts';
import { paintSvg, type SvgJob } from '../../picture/resvg.ts';

parentPort?.on('message', (job: SvgJob) => {
  void paintSvg(loadResvg, job).then((painting) => parentPort?.postMessage(painting));
});

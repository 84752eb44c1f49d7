/** A scheduled task whose folder and file have everything in their names that a shell, cron, systemd or XML reads otherwise. */
import type { Task } from '../../src/commands/task.ts';

export const awkward = `센터 100% "일자리" & 'A' $HOME`;

export const task: Task = {
  folder: `/srv/${awkward}`,
  command: ['/usr/bin/node', '/opt/iljari/bin/iljari.js', 'build', `구인 "11월" 50%.csv`, '--if-due'],
  at: '08:00',
  localAt: '23:00',
  id: 'iljari-0123abcd',
};

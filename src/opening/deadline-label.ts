/** What a card prints for a deadline. */
import { shorten } from './clean.ts';
import { daysBetween, partsOf, weekdayOf } from '../day.ts';
import type { Day } from '../day.ts';
import type { Deadline } from './deadline.ts';

/**
 * `12. 4.(금)까지`, `12. 4.(금) 16시까지`, `채용 시까지`, `채용 시까지(12. 4. 마감)`, `상시 모집`; the text when it could
 * not be read, empty when missing. The year stands only when the reader could take the day for another year's.
 */
export function deadlineLabel(deadline: Deadline, issueDay: Day): string {
  const { kind, date, time, text } = deadline;
  if (kind === 'always') return '상시 모집';
  if (kind === 'until-filled')
    return date === null ? '채용 시까지' : `채용 시까지(${dayLabel(date, issueDay)} 마감)`;
  if (date === null) return shorten(text, 30);
  return `${dayLabel(date, issueDay)}(${weekdayOf(date)})${timeLabel(time)}까지`;
}

/** `12. 4.`; `2028. 1. 31.` when it is neither in the issue's year nor within the half year after it. */
function dayLabel(day: Day, issueDay: Day): string {
  const { year, month, date } = partsOf(day);
  const ahead = daysBetween(issueDay, day);
  const near = year === partsOf(issueDay).year || (ahead > 0 && ahead <= 183);
  return `${near ? '' : `${year}. `}${month}. ${date}.`;
}

function timeLabel(time: string | null): string {
  if (time === null || time === '24:00' || time === '23:59') return '';
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? ` ${Number(hours)}시` : ` ${Number(hours)}:${minutes}`;
}

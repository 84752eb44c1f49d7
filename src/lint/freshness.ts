/**
 * Whether the job is still there: nothing annoys a reader more than calling about one that is gone.
 */
import { daysBetween, weekdayOf } from '../day.ts';
import { identityOf } from './identity.ts';
import type { Rule } from './rule.ts';
import { spelt } from './spelling.ts';
import { statutes } from './statutes.ts';

const past: Rule = {
  code: 'deadline/past',
  severity: 'error',
  name: '마감이 지남',
  statutes: [],
  firm: 'row',
  check: ({ opening }, { date, yearBehind }) => {
    const { deadline, registered } = opening;
    if (deadline.kind !== 'date' || deadline.date === null || deadline.date >= date) return [];
    // A deadline that cannot be is asked about, not believed.
    if (yearBehind(opening) || (registered !== null && deadline.date < registered)) return [];
    return [
      {
        message: '마감일이 발행일보다 앞섭니다.',
        field: 'deadline',
        actual: deadline.text,
        expected: `${spelt(date)} 이후`,
        hint: '아직 뽑고 있다면 마감일을 고쳐 주십시오. 지난 마감일로는 싣지 않습니다.',
      },
    ];
  },
};

/** Held back like a deadline that is past, but a person may say that only the year is wrong. */
const yearBehind: Rule = {
  code: 'deadline/year-behind',
  severity: 'error',
  name: '마감일이 모두 한 해 앞섬',
  statutes: [],
  check: ({ opening }, circumstances) => {
    if (!circumstances.yearBehind(opening)) return [];
    return [
      {
        message: '이 파일의 마감일이 모두 발행일보다 한 해쯤 앞섭니다.',
        field: 'deadline',
        actual: opening.deadline.text,
        expected: `${spelt(circumstances.date)} 이후`,
        hint: '지난해 파일인지, 연도를 잘못 적었는지 살펴 주십시오. 연도만 틀렸다면 고치시거나 확인 칸에 적어 주십시오.',
      },
    ];
  },
};

const untilFilledPast: Rule = {
  code: 'deadline/until-filled-past',
  severity: 'warning',
  name: '채용 시까지이지만 날짜가 지남',
  statutes: [],
  check: ({ opening: { deadline } }, { date }) => {
    if (deadline.kind === 'date' || deadline.date === null || deadline.date >= date) return [];
    return [
      {
        message: '"채용 시까지"와 함께 적힌 날짜가 발행일보다 앞섭니다.',
        field: 'deadline',
        actual: deadline.text,
        hint: '아직 뽑고 있는지 업체에 확인해 주십시오.',
      },
    ];
  },
};

const beforeRegistration: Rule = {
  code: 'deadline/before-registration',
  severity: 'warning',
  name: '마감일이 등록일보다 앞섬',
  statutes: [],
  check: ({ opening: { deadline, registered } }) => {
    if (deadline.date === null || registered === null || deadline.date >= registered) return [];
    return [
      {
        message: '마감일이 등록일보다 앞섭니다.',
        field: 'deadline',
        actual: `${deadline.text} (등록일 ${spelt(registered)})`,
        hint: '두 날짜의 연도를 살펴 주십시오. 해가 바뀌면서 잘못 적히는 일이 많습니다.',
      },
    ];
  },
};

const weekdayMismatch: Rule = {
  code: 'deadline/weekday-mismatch',
  severity: 'warning',
  name: '마감일의 요일이 다름',
  statutes: [],
  check: ({ opening: { deadline } }) => {
    if (deadline.date === null || deadline.weekday === null || deadline.weekday === weekdayOf(deadline.date))
      return [];
    return [
      {
        message: '마감일에 적힌 요일이 날짜와 다릅니다.',
        field: 'deadline',
        actual: deadline.text,
        expected: spelt(deadline.date),
        hint: '날짜와 요일 가운데 어느 쪽이 맞는지 업체에 확인해 주십시오.',
      },
    ];
  },
};

/** A deadline further ahead than this is more likely a wrong year. */
const farAhead = 365;

const tooFar: Rule = {
  code: 'deadline/too-far',
  severity: 'warning',
  name: '마감일이 너무 멂',
  statutes: [],
  check: ({ opening: { deadline } }, { date }) => {
    if (deadline.date === null || daysBetween(date, deadline.date) <= farAhead) return [];
    return [
      {
        message: '마감일까지 1년도 더 남았습니다.',
        field: 'deadline',
        actual: deadline.text,
        hint: '연도가 맞는지 살펴 주십시오.',
      },
    ];
  },
};

/** Days after which an opening without an end is asked about. */
const staleAfter = 90;

const stale: Rule = {
  code: 'deadline/stale',
  severity: 'warning',
  name: '오래된 구인',
  statutes: [],
  check: ({ opening: { deadline, registered } }, { date }) => {
    if (registered === null || (deadline.date !== null && deadline.date >= date)) return [];
    const age = daysBetween(registered, date);
    if (deadline.kind === 'date' || age <= staleAfter) return [];
    return [
      {
        message: `등록한 지 ${age}일이 지났고 마감일이 정해져 있지 않습니다.`,
        field: 'registered',
        actual: spelt(registered),
        hint: '아직 뽑고 있는지 업체에 확인해 주십시오.',
      },
    ];
  },
};

const workBegun: Rule = {
  code: 'deadline/work-begun',
  severity: 'warning',
  name: '근무 시작일이 지남',
  statutes: [],
  check: ({ opening: { startOfWork } }, { date }) => {
    if (startOfWork === null || startOfWork >= date) return [];
    return [
      {
        message: '근무 시작일이 발행일보다 앞섭니다.',
        field: 'startOfWork',
        actual: spelt(startOfWork),
        hint: '아직 뽑고 있는지 업체에 확인해 주십시오.',
      },
    ];
  },
};

/** Printed this often over this many days, an opening is asked about. */
const longIssues = 4;
const longDays = 42;

const longRunning: Rule = {
  code: 'repeat/long-running',
  severity: 'warning',
  name: '여러 호에 이어 실림',
  statutes: [statutes.falseOffers],
  check: ({ opening }, { date, history }) => {
    const printed = history?.get(identityOf(opening));
    if (printed === undefined || printed.issues < longIssues) return [];
    if (daysBetween(printed.first, date) < longDays) return [];
    return [
      {
        message: `${spelt(printed.first)}부터 ${printed.issues}번 실린 구인입니다.`,
        hint: '아직 뽑고 있는지, 조건이 글과 같은지 업체에 확인해 주십시오.',
      },
    ];
  },
};

/** In the order in which a report lists them. */
export const freshnessRules: readonly Rule[] = [
  past,
  yearBehind,
  untilFilledPast,
  beforeRegistration,
  weekdayMismatch,
  tooFar,
  stale,
  workBegun,
  longRunning,
];

/** What the work is done for: hours and pay. */
import { outlets, instead, item, printed } from './fate.ts';
import {
  benefitCell,
  daysCell,
  hoursCell,
  insuranceCell,
  numberCell,
  payCell,
  shiftCell,
  unitCell,
  weeklyCell,
} from './cells.ts';
import type { Description } from './description.ts';

export const terms = {
  hours: {
    korean: '근무시간',
    aliases: `근무시간 근로시간 근무시간대 일근무시간 근무시간및형태 근무시간(형태) 근무시간및휴일 근무조건 근로조건 근무일시 근무시각 업무시간 출퇴근시간 workdayWorkhrCont
      WORK_TIME_NM time hours workTime workHours`,
    sentence: '근무시간입니다.',
    example: '09:00~18:00, 07:00~익일 07:00',
    read: 'typed',
    searched: true,
    exported: true,
    starter: { width: 16, cells: ['09:00~18:00', '08:30~17:30'] },
    likeness: {
      header:
        /(?:근무|근로|일하는|업무|출퇴근)(?:시간|시각|타임)(?:대)?$|^시간대$|(?:work|wrk)(?:time|hours?|hr)(?:cn|cont|nm)?$/,
      cell: hoursCell,
    },
    fate: printed(outlets, ['카카오톡']),
  },
  days: {
    korean: '근무요일',
    aliases: `근무요일 근무형태 근무일 근무일수 근무형태(요일) 주근무일수 휴일 휴무 휴무일 주휴일 workDays days holidayTpNm HOLIDAY_NM`,
    sentence: '근무요일입니다.',
    example: '주5일, 월~금',
    read: 'typed',
    exported: true,
    starter: { width: 12, cells: ['월~금', '주5일'] },
    likeness: {
      header: /(?:요일|휴일|휴무|쉬는날)(?:일)?$|(?:holiday|weekday|dayofweek|workday)s?(?:nm|tpnm)?$/,
      cell: daysCell,
    },
    fate: printed(outlets, ['카카오톡']),
  },
  shift: {
    korean: '교대',
    aliases: `교대 교대근무 교대형태 근무교대 교대제 교대여부 shift`,
    sentence: '교대입니다.',
    example: '3조 2교대',
    read: 'typed',
    likeness: { header: /교대/, cell: shiftCell },
    fate: printed(outlets, ['카카오톡']),
  },
  weeklyHours: {
    korean: '주근로시간',
    aliases: `주근로시간 주소정근로시간 소정근로시간 주당근로시간 주당근무시간 주간근무시간 주근무시간 1주근로시간 주당소정근로시간 weeklyHours WEEK_WORK_HR`,
    sentence: '주 소정근로시간입니다. 최저임금을 견줄 때 씁니다.',
    example: '40시간',
    read: 'typed',
    likeness: { header: /주(?:당|간|소정)?(?:소정)?(?:근로|근무)시간$/, cell: weeklyCell },
    fate: item('주근로시간'),
  },
  pay: {
    korean: '급여',
    aliases: `임금조건 급여조건 급여 임금 급여액 임금액 급여정보 보수 보수액 급여수준 임금수준 급여사항 임금사항 급여및조건 임금(급여) 급여(임금) 월급여 월급 월보수 월임금 시급
      시간급 일급 일당 주급 연봉 연봉액 연봉정보 급료 페이 sal HOPE_WAGE pay salary wage annualSalary hourlyWage
      monthlySalary`,
    sentence: '임금입니다. 단위와 금액을 함께 적습니다.',
    example: '시급 10,500원, 월급 230만~260만원',
    read: 'typed',
    searched: true,
    exported: true,
    starter: { width: 20, cells: ['월급 2,500,000원', '시급 12,500원'] },
    likeness: {
      header:
        /(?:급여|임금|보수|페이|월급|시급|일급|일당|연봉|급료)(?:액|조건|정보|수준|사항|내용|안내|금액)?$|^받는돈$|(?:sal|wage|pay|salary|income)(?:amt|amount|cn|txt|text|nm)?$/,
      cell: payCell,
    },
    fate: printed(outlets),
  },
  payUnit: {
    korean: '임금형태',
    aliases: `임금형태 급여형태 임금구분 급여구분 급여유형 임금유형 급여종류 임금지급형태 급여단위 payUnit payType salTpNm`,
    sentence: '임금의 단위를 따로 적는 칸입니다.',
    example: '월급',
    read: 'typed',
    likeness: {
      header: /(?:급여|임금)(?:형태|구분|단위|유형|종류)$|(?:sal|salary|wage|pay)(?:tp|type)(?:nm)?$/,
      cell: unitCell,
    },
    fate: instead(['pay'], '급여 칸에 단위가 없을 때 그 앞에 싣습니다'),
  },
  payMin: {
    korean: '최소급여',
    aliases: `최소급여 최저급여 최소임금 최저임금액 급여최소 임금최소 급여하한 최소연봉 payMin minPay minSal minSalary`,
    sentence: '가장 적은 임금입니다.',
    example: '2300000',
    read: 'typed',
    likeness: {
      header:
        /(?:최소|최저|하한)(?:급여|임금|연봉|월급|액)|(?:급여|임금|연봉|월급)(?:최소|최저|하한|min)|(?:min)(?:sal|pay|wage)|(?:sal|pay|wage|salary)min$/,
      cell: numberCell,
    },
    fate: instead(['pay'], '급여 칸이 비었을 때 싣습니다'),
  },
  payMax: {
    korean: '최대급여',
    aliases: `최대급여 최고급여 최대임금 급여최대 임금최대 급여상한 최대연봉 payMax maxPay maxSal maxSalary`,
    sentence: '가장 많은 임금입니다.',
    example: '2600000',
    read: 'typed',
    likeness: {
      header:
        /(?:최대|최고|상한)(?:급여|임금|연봉|월급|액)|(?:급여|임금|연봉|월급)(?:최대|최고|상한|max)|(?:max)(?:sal|pay|wage)|(?:sal|pay|wage|salary)max$/,
      cell: numberCell,
    },
    fate: instead(['pay'], '급여 칸이 비었을 때 싣습니다'),
  },
  payListed: {
    korean: '급여(목록)',
    aliases: `급여조건(목록) 임금조건(목록) 급여(목록) 임금(목록) 목록급여 payListed`,
    sentence: '고용24 목록의 만원 단위 임금입니다. 급여 칸이 비었을 때만 씁니다.',
    example: '월급 230 만원 ~ 260 만원',
    read: 'typed',
    fate: instead(['pay', 'payMin', 'payMax'], '급여 칸이 비었을 때 싣습니다'),
  },
  insurance: {
    korean: '4대보험',
    aliases: `4대보험 사회보험 가입보험 보험가입 사대보험 4대사회보험 보험 insurance fourIns JO_FEINSR_SBSCRB_NM`,
    sentence: '4대보험입니다.',
    example: '4대보험',
    read: 'list',
    searched: true,
    exported: true,
    likeness: { header: /보험|insurance|insr/, cell: insuranceCell },
    fate: item('보험'),
  },
  retirement: {
    korean: '퇴직급여',
    aliases: `퇴직급여 퇴직금 퇴직연금 퇴직급여형태 퇴직금여부 retirement retirepay`,
    sentence: '퇴직급여입니다.',
    example: '퇴직금',
    read: 'list',
    searched: true,
    exported: true,
    likeness: { header: /퇴직(?:금|급여|연금)?|retire/ },
    fate: item('퇴직'),
  },
  benefits: {
    korean: '복리후생',
    aliases: `복리후생 복지 복지사항 복지혜택 후생복지 기타복리후생 복리후생및혜택 부대조건 혜택 편의제공 식사 식사제공 중식 통근버스 기숙사 통근 benefits etcWelfare
      welfare`,
    sentence: '복리후생입니다.',
    example: '통근버스, 중식 제공',
    read: 'list',
    adds: true,
    searched: true,
    exported: true,
    starter: { width: 20, cells: ['4대보험, 중식 제공', '4대보험, 퇴직금'] },
    likeness: { header: /복리|복지|후생|혜택|편의|통근|기숙사|숙소|welfare|benefit/, cell: benefitCell },
    fate: item('복지', true),
  },
} as const satisfies Record<string, Description>;

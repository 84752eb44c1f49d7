/** What work it is and who offers it. */
import { outlets, item, kept, printed } from './fate.ts';
import { companyCell, employmentCell, headcountCell, regionCell } from './cells.ts';
import type { Description } from './description.ts';

export const work = {
  company: {
    korean: '회사명',
    aliases: `회사명 업체명 사업장명 사업장명(회사이름) 기업명 근무회사 회사이름 구인업체 구인업체명 구인기업 구인기업명 구인회사 상호 상호명 기관명 사업체명 사업체 업체 회사 사업장
      기업 채용기업 채용기업명 채용업체 시설명 직장명 모집업체 모집기관 채용기관 company companyName corpNm plbizNm oranNm CMPNY_NM
      busplaName`,
    sentence: '업체 이름입니다. 없으면 싣지 않습니다.',
    example: '(주)가온푸드',
    read: 'typed',
    searched: true,
    exported: true,
    starter: { width: 20, cells: ['(예시) 한빛식품', '(예시) 새봄요양원'] },
    likeness: {
      header:
        /(?:업체|회사|기업|사업장|사업체|법인|기관|점포|매장|시설|직장|상호)(?:명|명칭|이름|상호)?$|^(?:구인|모집|채용)처$|^모시는곳$|(?:corp|company|cmpny|firm|employer|entrprs|plbiz|wkplc)[a-z]{0,4}(?:nm|name)$|^(?:company|employer|cmpny|corp)$/,
      cell: companyCell,
    },
    fate: printed(outlets),
  },
  title: {
    korean: '모집제목',
    aliases: `채용제목 모집제목 채용공고명 채용공고제목 구인제목 공고명 공고제목 모집공고명 모집공고 채용공고 제목 title positionTitle position wantedTitle
      recrtTitle JO_SJ empWantedTitle`,
    sentence: '무슨 일인지 한눈에 보이는 제목입니다.',
    example: '김치 포장 사원 모집',
    read: 'line',
    searched: true,
    exported: true,
    starter: { width: 26, cells: ['(예시) 식품 포장 사원', '(예시) 요양보호사 모집'] },
    likeness: { header: /(?:제목|공고명|타이틀|헤드라인)$|(?:title|subject|sj|ttl)(?:nm)?$/ },
    fate: printed(outlets),
  },
  occupation: {
    korean: '모집직종',
    aliases: `모집직종 직종 직종명 채용직종 구인직종 담당업무 모집분야 채용분야 직무분야 직무 업무 직종키워드 관련직종 직업 직업명 직책 포지션 모집부문 채용부문 모집업무
      occupation job jobName jobsNm JOBCODE_NM jobclsNm relJobsNm empJobsNm`,
    sentence: '직종입니다. 묶음을 정하는 데 씁니다.',
    example: '식품 분야 단순 종사원',
    read: 'line',
    searched: true,
    exported: true,
    starter: { width: 16, cells: ['식품 포장원', '요양보호사'] },
    likeness: {
      header:
        /(?:직종|직무|직군|직업|직책|직위|업무|부문|분야|포지션|하는일)(?:명|구분|분류)?$|(?:job|occp|jssfc|ocpt|position)[a-z]{0,6}(?:nm|name)$|^(?:job|position|occupation)s?$/,
    },
    fate: item('직종'),
  },
  duties: {
    korean: '하는 일',
    aliases: `직무내용 업무내용 하는일 하시는일 상세내용 직무상세 담당업무내용 상세업무 주요업무 주요직무 수행업무 모집요강 상세모집내용 상세요강 jobCont DTY_CN detCnts
      duties description jobDescription`,
    sentence: '하는 일입니다. 모집제목과 직종이 없으면 제목 자리에 싣습니다.',
    example: '배추 절임, 세척, 포장',
    read: 'line',
    adds: true,
    searched: true,
    likeness: {
      header:
        /(?:직무|업무|상세|일|알바|공고|채용|모집|근무)(?:의|상세)?(?:내용|설명|요강)$|^(?:설명|하시?는일|할일|상세)$|(?:jobcn|content|jobcont|desc|description|detail|dtl)$/,
    },
    fate: item('하는 일'),
  },
  business: {
    korean: '사업내용',
    aliases: `사업내용 업종 주요사업 주요사업내용 업태 주생산품 busiCont BSNS_SUMRY_CN indTpNm indTpCdNm`,
    sentence: '업체가 하는 사업입니다. 하는 일과는 다릅니다.',
    example: '김치 제조',
    read: 'line',
    likeness: { header: /업종|사업내용|industry/ },
    fate: item('사업'),
  },
  headcount: {
    korean: '모집인원',
    aliases: `모집인원 인원 채용인원 구인인원 모집인원수 채용인원수 인원수 모집수 채용예정인원 모집예정인원 필요인원 구인인원수 구인자수 headcount collectPsncnt
      clltPrnnum RCRIT_NMPR_CO recrPernum`,
    sentence: '모집인원입니다.',
    example: '3명, ○명',
    read: 'typed',
    searched: true,
    exported: true,
    starter: { width: 10, cells: ['2명', '1명'] },
    likeness: {
      header:
        /인원(?:수|명)?$|^(?:to|정원|명수|몇명|사람수|뽑는사람)$|(?:psncnt|prnnum|nmpr|headcount|rcritcnt|recruitcnt)$/,
      cell: headcountCell,
    },
    fate: printed(outlets, ['카카오톡']),
  },
  employment: {
    korean: '고용형태',
    aliases: `고용형태 근로형태 계약형태 채용형태 고용유형 채용구분 고용구분 근로계약 계약구분 고용계약 계약기간 고용기간 정규직여부 employment employmentType
      empTpNm EMPLYM_STLE_CMMN_MM emplymStleSeNm`,
    sentence: '고용형태입니다.',
    example: '정규직, 계약직 12개월, 시간제',
    read: 'typed',
    adds: true,
    searched: true,
    exported: true,
    starter: { width: 14, cells: ['정규직', '기간제(1년)'] },
    likeness: {
      header:
        /(?:고용|근로|계약|채용|근무)(?:의)?(?:형태|유형|구분|종류|계약|방식)$|정규직|(?:emplym|employment|emp)[a-z]{0,6}(?:type|tp|stle)(?:nm|name)?$|^(?:type|jobtype)$/,
      cell: employmentCell,
    },
    fate: printed(outlets, ['카카오톡']),
  },
  workplace: {
    korean: '근무지',
    aliases: `근무지 근무예정지 근무지역 근무장소 근무지주소 근무예정지주소 근무지소재지 근무위치 근무처주소 작업장소 지역 근무지역명 시군 시군구 소재지 region workRegion
      WORK_PARAR_BASS_ADRES_CN workPlcNm workplace place location`,
    sentence: '일하는 곳입니다. 회사 주소로 대신하지 않습니다.',
    example: '전북 김제시 백구면',
    read: 'typed',
    searched: true,
    exported: true,
    starter: { width: 24, cells: ['김제시 백산면', '김제시 검산동'] },
    likeness: {
      header:
        /(?:근무|근로|일하는|일할|작업|직장)(?:희망|예정)?(?:지|지역|곳|장소|주소|위치|처)$|(?:지역|시군구|시도|읍면동|동네|소재지|위치)(?:명)?$|(?:region|area|workplace|location|place|sido|sigungu)[a-z]{0,4}$/,
      cell: regionCell,
    },
    fate: printed(outlets),
  },
  companyAddress: {
    korean: '회사주소',
    aliases: `회사주소 업체주소 사업장주소 소재지주소 회사소재지 사업장소재지 업체소재지 기업주소 기업소재지 본사주소 본사소재지 기업위치 회사위치 companyAddress corpAddr
      BASS_ADRES_CN`,
    sentence: '회사의 주소입니다.',
    example: '전북 전주시 덕진구 …',
    read: 'typed',
    likeness: {
      header:
        /(?:회사|업체|기업|사업장|본사|사업체|법인)(?:의)?(?:주소|소재지|위치|지역)$|(?:addr|address|adres)$/,
      cell: regionCell,
    },
    fate: kept('회사 주소를 근무지로 잘못 볼 수 있어 싣지 않고, 읍·면·동이 어느 시인지 알아볼 때 씁니다'),
  },
} as const satisfies Record<string, Description>;

/** Until when and how to apply, and what belongs to the row itself. */
import { outlets, instead, item, kept, printed } from './fate.ts';
import { dateCell, idCell, mailCell, phoneCell, urlCell } from './cells.ts';
import type { Description } from './description.ts';

export const application = {
  deadline: {
    korean: '접수마감일',
    aliases: `접수마감일 접수마감 마감일 마감일자 마감 모집마감 모집마감일 서류마감 서류마감일 채용마감 채용마감일 구인마감일 지원서마감일자 지원마감일 지원마감 공고마감일 공고종료일
      접수종료일 접수종료 모집종료일 마감기한 접수기한 모집기한 접수마감일시 마감일시 유효기간 접수기간 모집기간 채용기간 공고기간 지원기간 deadline deadlineDate
      closeDt receiptCloseDt RCEPT_CLOS_NM toDd toAcptDd endDate dueDate`,
    sentence: '접수 마감일입니다.',
    example: '2026-12-04, 12/4(금), 채용시까지',
    read: 'typed',
    searched: true,
    exported: true,
    starter: { width: 14, cells: ['오늘+10', '채용시까지'] },
    likeness: {
      header:
        /마감|(?:접수|모집|공고|지원|채용|서류|구인)(?:의)?(?:기한|종료일?|까지|만료일)$|(?:close|clos|end|deadline|due|expire|expiry|until)(?:dt|de|date|day|ymd|at)?$/,
      cell: dateCell,
    },
    fate: printed(outlets, ['카카오톡']),
  },
  registered: {
    korean: '등록일',
    aliases: `등록일 등록일자 구인등록일 구인등록일자 게시일 게시일자 구인신청일자 구인신청일 신청일 접수시작 접수시작일 공고일 공고일자 공고시작일 올린시간 작성일 모집시작일
      registered regDt frDd JO_REG_DT startDate postedDate`,
    sentence: '구인을 등록한 날입니다. 신규 표시에 씁니다.',
    example: '2026-11-20',
    read: 'typed',
    exported: true,
    likeness: {
      header:
        /(?:등록|게시|공고|작성|접수|신청|올린)(?:일|일자|날짜|일시|시작일?|시각)$|(?:reg|regist|registered|create|created|creat|post|posted|open|write|start|rgst)(?:dt|de|date|day|ymd|at|tm|time|on)$/,
      cell: dateCell,
    },
    fate: kept('새로 나온 구인을 가리는 데만 씁니다'),
  },
  startOfWork: {
    korean: '근무시작일',
    aliases: `근무시작일 근무개시일 입사일 입사예정일 채용예정일 근무예정일 출근예정일 채용일 근로시작일 startOfWork`,
    sentence: '일을 시작하는 날입니다. 그해 최저임금과 견줍니다.',
    example: '2027-01-04',
    read: 'typed',
    likeness: {
      header:
        /(?:입사|출근|근무시작|근무개시|채용)(?:예정|희망)?(?:일|일자|날짜|시기)$|(?:join|hire|workstart)(?:dt|date)?$/,
    },
    fate: item('근무 시작'),
  },
  apply: {
    korean: '접수방법',
    aliases: `접수방법 지원방법 신청방법 응모방법 접수방식 지원방식 접수처 지원접수 제출방법 지원서접수방법 apply howToApply rcptMthd RCEPT_MTH_NM
      acptMthd`,
    sentence: '지원하는 방법입니다.',
    example: '전화 후 방문',
    read: 'list',
    searched: true,
    starter: { width: 16, cells: ['전화 접수', '방문 접수'] },
    likeness: { header: /(?:접수|지원|신청|응모|제출)(?:의)?(?:방법|방식|처|경로)$|apply|rcptmth/ },
    fate: item('접수'),
  },
  selection: {
    korean: '전형방법',
    aliases: `전형방법 선발방법 채용방법 전형절차 채용절차 전형 심사방법 selection selMthd MODEL_MTH_NM`,
    sentence: '뽑는 방법입니다.',
    example: '서류, 면접',
    read: 'list',
    searched: true,
    exported: true,
    likeness: { header: /(?:전형|선발|심사|채용)(?:의)?(?:방법|절차|단계|방식)$|selmth/ },
    fate: item('전형'),
  },
  documents: {
    korean: '제출서류',
    aliases: `제출서류 제출서류준비물 구비서류 준비서류 필요서류 준비물 접수서류 documents submitDoc PRESENTN_PAPERS_NM`,
    sentence: '내야 할 서류입니다.',
    example: '이력서',
    read: 'list',
    adds: true,
    searched: true,
    exported: true,
    likeness: { header: /서류|준비물|document|papers/ },
    fate: item('서류', true),
  },
  phone: {
    korean: '연락처',
    aliases: `연락처 전화번호 전화 문의처 문의전화 문의 담당자연락처 담당자전화번호 담당자전화 회사전화 회사전화번호 업체전화번호 업체연락처 회사연락처 전화문의 문의연락처 대표전화
      채용담당자연락처 휴대폰번호 휴대폰 휴대전화 휴대전화번호 핸드폰 핸드폰번호 사무실전화 tel phone phoneNumber telephone telNo
      contactTelno clerkContt MNGR_PHON_NO`,
    sentence: '연락할 전화입니다. 여럿이면 쉼표로 나눕니다.',
    example: '063-540-0100 (내선 12)',
    read: 'typed',
    adds: true,
    searched: true,
    exported: true,
    starter: { width: 16, cells: ['063-540-0000', '063-540-0000'] },
    likeness: { header: /전화|연락처|휴대폰|핸드폰|^폰|문의처|tel|phone|mobile|^hp$/, cell: phoneCell },
    fate: printed(outlets),
  },
  fax: {
    korean: '팩스',
    aliases: `팩스번호 팩스 fax faxNo faxNumber chargerFaxNo`,
    sentence: '팩스 번호입니다.',
    example: '063-540-0101',
    read: 'typed',
    likeness: { header: /팩스|fax/, cell: phoneCell },
    fate: item('팩스'),
  },
  email: {
    korean: '이메일',
    aliases: `이메일 담당자이메일 이메일주소 메일 메일주소 전자우편 email eMail mail`,
    sentence: '이메일입니다.',
    example: 'job@example.org',
    read: 'typed',
    exported: true,
    likeness: { header: /메일|e?mail/, cell: mailCell },
    fate: instead(['phone'], '전화가 없는 구인에 싣습니다'),
  },
  contact: {
    korean: '담당자',
    aliases: `담당자 담당자명 채용담당자 담당자이름 담당자성명 인사담당자 부서/담당자 부서및담당자 인증기관담당자 담당 담당부서 구인담당자 contact contactPerson
      manager clerk MNGR_NM empChargerDpt`,
    sentence: '담당자입니다.',
    example: '인사팀',
    read: 'line',
    searched: true,
    starter: { width: 12, cells: ['인사팀', '사무국'] },
    likeness: { header: /담당(?:자|부서|관)|manager|charger|clerk|contactname|mngr/ },
    fate: kept('사람 이름이 든 칸이라 싣지 않습니다'),
  },
  url: {
    korean: '채용공고URL',
    aliases: `채용공고URL 공고URL 채용링크 채용공고링크 공고링크 상세링크 상세보기 링크 공지사이트 채용사이트 모집URL URL link wantedInfoUrl
      empWantedHomepgDetail 홈페이지 회사홈페이지 홈페이지주소 homePg homepage website`,
    sentence: '공고가 있는 주소입니다.',
    example: 'https://example.org/jobs/1',
    read: 'typed',
    exported: true,
    likeness: { header: /링크|url$|홈페이지|사이트|link|href|homepage/, cell: urlCell },
    fate: instead(['phone', 'email'], '전화와 이메일이 없는 구인에 QR 코드로 싣습니다'),
  },
  id: {
    korean: '구인인증번호',
    aliases: `구인인증번호 인증번호 채용공고ID 채용ID 구인등록번호 구인번호 공고번호 채용공고번호 구인신청번호 wantedAuthNo JO_REGIST_NO JO_REQST_NO
      jobId id empSeqno`,
    sentence: '구인인증번호입니다. 같은 구인을 한 번만 싣는 데 씁니다.',
    example: 'K130000000000001',
    read: 'typed',
    exported: true,
    likeness: {
      header: /(?:공고|구인|채용|인증|등록|접수)(?:인증|등록|신청)?(?:번호|id|코드)$|authno$|wantedno$/,
      cell: idCell,
    },
    fate: instead(['phone', 'email', 'url'], '연락할 곳이 달리 없는 구인에 싣습니다'),
  },
  notes: {
    korean: '비고',
    aliases: `비고 특이사항 메모 참고 참고사항 기타 기타사항 기타내용 notes note remark remarks etc`,
    sentence: '비고입니다.',
    example: '',
    read: 'line',
    adds: true,
    searched: true,
    starter: {
      width: 34,
      cells: ['예시입니다. 이 줄을 지우고 쓰십시오.', '예시입니다. 이 줄을 지우고 쓰십시오.'],
    },
    likeness: { header: /비고|메모|특이|참고|remark|note/ },
    fate: kept('안에서 쓰는 말이 들어 있을 수 있어 점검에만 씁니다'),
  },
  release: {
    korean: '확인',
    aliases: `확인 담당자확인 확인여부 검토 게재확인 게시확인 승인 release`,
    sentence: '보류된 구인을 확인하고 싣기로 했을 때 발행일을 적습니다.',
    example: '2026-11-24 확인',
    read: 'line',
    fate: kept('보류를 푸는 데만 씁니다'),
  },
  serial: {
    korean: '번호',
    aliases: `번호 연번 순번 일련번호 No 번 순서 # no. seq index rnum`,
    sentence: '순번입니다. 읽지 않습니다.',
    example: '1',
    read: 'none',
    likeness: { header: /^(?:순|연|일련)?번(?:호)?$/ },
    fate: kept('정보지의 번호는 따로 매깁니다'),
  },
} as const satisfies Record<string, Description>;

/** A sheet with signs that are read aloud otherwise than they are printed, in several languages. */

/** Stand-ins at the start, within a word, at the end of a line and in a running footer; a variant; a sign of no font; one whose font has no space at the end of a line. */
export const markup = `<sheet title="가"><style>.mark { background-color: #eeeeee }</style>
<h1>가</h1>
<p>🌟 모집 📞063-540-0100 완료✅<br/>09:00∼18:00</p>
<p>화살표 ➔<br/>다음 줄</p>
<p><span lang="en">Welcome, <b>friends</b></span> 환영합니다 <span class="mark" lang="vi">Xin chào</span></p>
<div lang="en"><p>English page</p></div>
<ul><li lang="ja"><p>여기</p></li></ul>
<p>𛀁</p>
<footer><p>🌟 꼬리</p></footer></sheet>`;

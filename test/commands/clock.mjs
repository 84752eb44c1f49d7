// Loaded before the command by a test: the day that the clock shows, `TODAY=2026-12-08`, at nine in Korea.
const today = process.env.TODAY;
if (today) {
  const Real = globalThis.Date;
  const ahead = Real.parse(`${today}T09:00:00+09:00`) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + ahead);
      else super(...parts);
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}

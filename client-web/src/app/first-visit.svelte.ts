/** Whether somebody has just arrived for the first time; known on this page only, kept nowhere. */
class FirstVisit {
  now = $state(false);
}

export const firstVisit = new FirstVisit();

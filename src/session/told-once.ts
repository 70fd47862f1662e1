import type { Announcement } from '../ports/announcement.js';

type Tell = (announcement: Announcement) => void;

/** Tells everything, but what is of this type only the first time. */
export function toldOnce(type: Announcement['type'], tell: Tell): Tell {
  let isTold = false;
  return (announcement) => {
    if (announcement.type !== type) tell(announcement);
    else if (!isTold) {
      isTold = true;
      tell(announcement);
    }
  };
}

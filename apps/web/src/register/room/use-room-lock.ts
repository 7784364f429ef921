import { useEffect, useState } from 'react';
import { deviceMilliseconds } from '../../clock.ts';

/** Without a tap for this long the room view locks; milliseconds. */
const roomLocksAfter = 60_000;

const signsOfLife = ['pointerdown', 'keydown'] as const;

export interface RoomLock {
  readonly isLocked: boolean;
  readonly unlock: () => void;
}

/**
 * Locks after a minute without a tap or a key. A phone that sleeps stops timers, so the time since the last tap is
 * looked at again whenever the page is seen.
 */
export const useRoomLock = (): RoomLock => {
  const [isLocked, setLocked] = useState(false);
  useEffect(() => {
    if (isLocked) return;
    let lastTap = deviceMilliseconds();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const left = lastTap + roomLocksAfter - deviceMilliseconds();
      if (left <= 0) setLocked(true);
      else timer = setTimeout(look, left);
    };
    const tapped = () => {
      // A tap that comes after the time is up does not count: it may be somebody else's.
      if (deviceMilliseconds() - lastTap < roomLocksAfter) lastTap = deviceMilliseconds();
      look();
    };
    look();
    for (const sign of signsOfLife) document.addEventListener(sign, tapped, { capture: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) document.removeEventListener(sign, tapped, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [isLocked]);
  return { isLocked, unlock: () => setLocked(false) };
};

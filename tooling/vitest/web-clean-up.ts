import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

// The files of a worker share one page: each test finds its address and its storage as they are when a tab is opened.
beforeEach(() => {
  if (typeof window === 'undefined') return;
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

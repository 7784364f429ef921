// Every component in every state, for the eye and for axe. It is no entry of the build, so it is not in the product.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element with the id root');
const page = new URLSearchParams(location.search).get('page') ?? 'content';
createRoot(root).render(
  <StrictMode>
    <Gallery page={page} />
  </StrictMode>,
);

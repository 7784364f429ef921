import { SearchForm } from '@waymark/ui';
import type { ReactNode } from 'react';
import { AppShell } from '../src/shell/app-shell.tsx';
import { ChildrenGallery } from './children-gallery.tsx';
import { ContentGallery } from './content-gallery.tsx';
import { FamilyGallery } from './family-gallery.tsx';
import { FormErrorsGallery } from './form-errors-gallery.tsx';
import { FormGallery } from './form-gallery.tsx';
import { RegisterGallery } from './register-gallery.tsx';
import { StatesGallery } from './states-gallery.tsx';
import { TableGallery } from './table-gallery.tsx';

const pages: Readonly<Record<string, { readonly text: string; readonly content: ReactNode }>> = {
  content: { text: 'Content', content: <ContentGallery /> },
  forms: { text: 'Forms', content: <FormGallery /> },
  errors: { text: 'Errors', content: <FormErrorsGallery /> },
  tables: { text: 'Tables', content: <TableGallery /> },
  states: { text: 'States', content: <StatesGallery /> },
  register: { text: 'Register', content: <RegisterGallery /> },
  children: { text: 'My children', content: <ChildrenGallery /> },
  family: { text: 'Family', content: <FamilyGallery /> },
};

const nothing = () => undefined;

/** One page of the gallery inside the real shell. */
export const Gallery = ({ page }: { readonly page: string }): ReactNode => (
  <AppShell
    person={{ name: 'Priya Nair', role: 'Lead practitioner' }}
    navigation={Object.entries(pages).map(([key, { text }]) => ({
      href: `/gallery.html?page=${key}`,
      text,
      current: key === page ? 'page' : undefined,
    }))}
    search={<SearchForm label="Search people" onSearch={nothing} />}
    onSignOut={nothing}
    isDemonstration
    footerLinks={[
      { href: '/help', text: 'Help' },
      { href: '/accessibility', text: 'Accessibility statement' },
    ]}
    footer="Run by Northmoor Council, which does not exist."
  >
    {pages[page]?.content}
  </AppShell>
);

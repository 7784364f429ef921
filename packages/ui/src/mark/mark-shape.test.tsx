import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MarkShape } from './mark-shape.tsx';
import { type MarkShapeName, shapeWords } from './shapes.ts';

const names = Object.keys(shapeWords).filter((name): name is MarkShapeName => name in shapeWords);

describe('MarkShape', () => {
  it('draws every shape differently, without colour, and nothing for what was not expected', () => {
    const drawings = names.map((shape) => render(<MarkShape shape={shape} />).container.innerHTML);
    expect(new Set(drawings).size).toBe(names.length);
    expect(drawings.join('')).not.toMatch(/fill="|stroke="|style=/);
    expect(render(<MarkShape shape="not-expected" />).container.querySelector('svg')?.children).toHaveLength(0);
  });

  it('is silent beside words and speaks where it stands alone', () => {
    const { container } = render(<MarkShape shape="seen" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    render(<MarkShape shape="missed" label="Missed" />);
    expect(screen.getByRole('img', { name: 'Missed' })).toBeTruthy();
  });
});

import type { Block, Page, Told } from '../views/page/page.ts';

/** Whether something on a page is set in italics: the reason of an inference, or what a body stresses. */
export function hasItalics({ lede, sections }: Pick<Page, 'lede' | 'sections'>): boolean {
  return isReasoned(lede) || sections.some(({ blocks }) => blocks.some(isSlanted));
}

function isSlanted(block: Block): boolean {
  if (block.type === 'told') return block.groups.flat().some(isReasoned);
  return block.type === 'html' && block.html.includes('<em>');
}

function isReasoned(told: Told | undefined): boolean {
  return told?.why !== undefined;
}

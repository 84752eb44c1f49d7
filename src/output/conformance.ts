/**
 * What a PDF claims to be, and everything of the claim that stands in the catalogue and the metadata.
 * Content, tags and fonts are the painter's.
 */
import type { PDFDocument } from 'pdfkit';
import { modifyDate, universalAccess } from './xmp.ts';

/**
 * `accessible`: PDF 1.7, PDF/UA-1 and PDF/A-2a together (PDF/A-3a when files travel with it), packed small.
 * `archive-1b`: PDF 1.4, PDF/A-1b: the oldest reading programs and archives; larger, nothing embedded.
 */
export type Profile = 'accessible' | 'archive-1b';

/** A file that travels inside the PDF. */
export type Attachment = {
  readonly name: string;
  /** Media type, `text/csv`. */
  readonly type: string;
  /** One sentence for the reader's list of attachments. */
  readonly description: string;
  readonly bytes: Uint8Array;
};

/** Version, level and whether objects are packed. */
export function claimOf(
  profile: Profile,
  attachments: readonly Attachment[],
): {
  readonly pdfVersion: '1.4' | '1.7';
  readonly subset: 'PDF/A-1b' | 'PDF/A-2a' | 'PDF/A-3a';
  readonly packed: boolean;
} {
  if (profile === 'archive-1b') return { pdfVersion: '1.4', subset: 'PDF/A-1b', packed: false };
  return { pdfVersion: '1.7', subset: attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a', packed: true };
}

/** Writes the claim and the preferences for showing and printing. */
export function claim(pdf: PDFDocument, profile: Profile, modified: Date): void {
  pdf.appendXML(modifyDate(modified));
  if (profile === 'accessible') pdf.appendXML(universalAccess);
  // A poster must leave the printer in its own size.
  const preferences = pdf._root.data['ViewerPreferences'] as { readonly data: Record<string, unknown> };
  preferences.data['PrintScaling'] = 'None';
  pdf._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
}

/** Embeds files as associated files (PDF/A-3, ISO 19005-3, 6.8), dated like the document. */
export function attach(pdf: PDFDocument, attachments: readonly Attachment[], date: Date): void {
  for (const { bytes, name, type, description } of attachments)
    pdf.file(bytes, {
      name,
      type,
      description,
      relationship: 'Data',
      creationDate: date,
      modifiedDate: date,
    });
}

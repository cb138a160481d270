import {PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage} from 'pdf-lib';
import type {Booklet, BookletPage} from './booklets.js';

/** A5, in points. */
const size: [number, number] = [419.53, 595.28];
const margin = 48;
const width = size[0] - 2 * margin;
const ink = rgb(0.11, 0.12, 0.14);
const accent = rgb(0.07, 0.25, 0.42);
const note = 'Sample text, written for a demonstration. Not medical advice.';

interface Fonts {
  text: PDFFont;
  heading: PDFFont;
}

function linesOf(text: string, font: PDFFont, points: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, points) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Writes down the page; `y` is the foot of the last line written. */
class Pen {
  y = size[1] - margin;
  readonly #page: PDFPage;

  constructor(page: PDFPage) {
    this.#page = page;
  }

  write(text: string, font: PDFFont, points: number, {color = ink, indent = 0, bullet = false} = {}): void {
    const leading = points * 1.4;
    linesOf(text, font, points, width - indent).forEach((line, index) => {
      this.y -= leading;
      const at = {y: this.y, size: points, font, color};
      if (bullet && index === 0) this.#page.drawText('•', {...at, x: margin});
      this.#page.drawText(line, {...at, x: margin + indent});
    });
  }

  skip(points: number): void {
    this.y -= points;
  }

  rule(length: number = width): void {
    const start = {x: margin, y: this.y};
    this.#page.drawLine({start, end: {x: margin + length, y: this.y}, thickness: 0.5, color: accent});
  }
}

function drawCover(page: PDFPage, {title, subtitle}: Booklet, {text, heading}: Fonts): void {
  const pen = new Pen(page);
  pen.write('Offprint Sample Press', text, 10, {color: accent});
  pen.skip(150);
  pen.write(title, heading, 32);
  pen.skip(14);
  pen.rule(72);
  pen.skip(8);
  pen.write(subtitle, text, 13);
  pen.skip(16);
  pen.write('For patients and those who accompany them', text, 10);
}

function drawPage(
  page: PDFPage,
  {heading: title, text: paragraphs, lines = 0}: BookletPage,
  fonts: Fonts,
): void {
  const pen = new Pen(page);
  pen.write(title, fonts.heading, 20, {color: accent});
  pen.skip(8);
  for (const paragraph of paragraphs) {
    if (typeof paragraph === 'string') pen.write(paragraph, fonts.text, 12);
    else for (const item of paragraph) pen.write(item, fonts.text, 12, {indent: 16, bullet: true});
    pen.skip(8);
  }
  for (let line = 0; line < lines; line += 1) {
    pen.skip(22);
    pen.rule();
  }
}

function drawFoot(page: PDFPage, number: number, {text}: Fonts): void {
  page.drawText(note, {x: margin, y: 28, size: 8, font: text, color: ink});
  page.drawText(String(number), {x: size[0] - margin - 6, y: 28, size: 8, font: text, color: ink});
}

/** Sets a booklet as a PDF. The same booklet gives the same bytes, today and tomorrow. */
export async function bookletPdf(booklet: Booklet): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({updateMetadata: false});
  const made = new Date('2026-11-02T00:00:00Z');
  document.setTitle(booklet.title, {showInWindowTitleBar: true});
  document.setSubject(note);
  document.setAuthor('Offprint Sample Press');
  document.setLanguage('en');
  document.setCreationDate(made);
  document.setModificationDate(made);

  const fonts: Fonts = {
    text: await document.embedFont(StandardFonts.TimesRoman),
    heading: await document.embedFont(StandardFonts.TimesRomanBold),
  };
  const cover = document.addPage(size);
  drawCover(cover, booklet, fonts);
  drawFoot(cover, 1, fonts);
  booklet.pages.forEach((content, index) => {
    const page = document.addPage(size);
    drawPage(page, content, fonts);
    drawFoot(page, index + 2, fonts);
  });
  return new Uint8Array(await document.save());
}

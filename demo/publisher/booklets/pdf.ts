import {PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage} from 'pdf-lib';
import type {Block, Booklet, BookletPage, LogTable} from './booklets.js';

/** A5, in points. */
const size: [number, number] = [419.53, 595.28];
const margin = 48;
const width = size[0] - 2 * margin;
/** The height of the footer, in points. */
const footerHeight = 44;
const ink = rgb(0.11, 0.12, 0.14);
const accent = rgb(0.07, 0.25, 0.42);
const urgentColor = rgb(0.61, 0.29, 0.18);
const note = 'Sample text, written for a demo. Not medical advice.';

/** Type sizes in points. */
const textSize = 11;
const labelSize = 9;

interface Fonts {
  text: PDFFont;
  heading: PDFFont;
}

function breakLines(text: string, font: PDFFont, points: number, available: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, points) > available) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

interface TextOptions {
  color?: typeof ink;
  /** Distance from the left margin, in points. */
  indent?: number;
  /** Drawn before the first line: a bullet point, or a box to check. */
  mark?: 'bullet' | 'box';
}

/** Draws from the top of a page to the bottom. `y` is the baseline of the last line. */
class Pen {
  y = size[1] - margin;
  readonly #page: PDFPage;
  readonly #fonts: Fonts;

  constructor(page: PDFPage, fonts: Fonts) {
    this.#page = page;
    this.#fonts = fonts;
  }

  text(
    text: string,
    points = textSize,
    font = this.#fonts.text,
    {color = ink, indent = 0, mark}: TextOptions = {},
  ): void {
    breakLines(text, font, points, width - indent).forEach((line, index) => {
      this.y -= points * 1.4;
      const at = {y: this.y, size: points, font, color};
      if (mark === 'bullet' && index === 0) this.#page.drawText('•', {...at, x: margin});
      if (mark === 'box' && index === 0) this.#box();
      this.#page.drawText(line, {...at, x: margin + indent});
    });
  }

  #box(): void {
    const side = 9;
    this.#page.drawRectangle({
      x: margin,
      y: this.y - 1,
      width: side,
      height: side,
      borderColor: accent,
      borderWidth: 0.75,
    });
  }

  skip(points: number): void {
    this.y -= points;
  }

  rule(length: number = width, color = accent): void {
    const start = {x: margin, y: this.y};
    this.#page.drawLine({start, end: {x: margin + length, y: this.y}, thickness: 0.5, color});
  }

  /** Draws a line to write on, with a small label below. */
  labeledLine(label: string): void {
    this.skip(20);
    this.rule();
    this.skip(1);
    this.text(label, labelSize, this.#fonts.text, {color: accent});
  }

  log({columns, rows}: LogTable): void {
    const [headHeight, rowHeight] = [18, 22];
    const shares = columns.reduce((sum, [, share]) => sum + share, 0);
    const top = this.y;
    const bottom = top - headHeight - rows * rowHeight;
    let x = margin;
    for (const [heading, share] of columns) {
      const at = {x: x + 4, y: top - 13, size: labelSize, font: this.#fonts.heading, color: accent};
      this.#page.drawText(heading, at);
      x += (width * share) / shares;
      if (x < margin + width - 1)
        this.#page.drawLine({start: {x, y: top}, end: {x, y: bottom}, thickness: 0.5, color: accent});
    }
    this.rule();
    this.skip(headHeight);
    this.rule();
    for (let row = 0; row < rows; row += 1) {
      this.skip(rowHeight);
      this.rule();
    }
    for (const edge of [margin, margin + width])
      this.#page.drawLine({
        start: {x: edge, y: top},
        end: {x: edge, y: bottom},
        thickness: 0.5,
        color: accent,
      });
  }

  /** Draws paragraphs with a bar at the side. */
  urgent(paragraphs: readonly string[]): void {
    const top = this.y - 2;
    for (const paragraph of paragraphs) {
      this.text(paragraph, 10, this.#fonts.heading, {indent: 12});
      this.skip(3);
    }
    const end = {x: margin + 2, y: this.y};
    this.#page.drawLine({start: {x: margin + 2, y: top}, end, thickness: 2.5, color: urgentColor});
  }
}

function drawCover(page: PDFPage, {title, subtitle}: Booklet, fonts: Fonts): void {
  const pen = new Pen(page, fonts);
  pen.text('Offprint Sample Press', 10, fonts.text, {color: accent});
  pen.skip(150);
  pen.text(title, 32, fonts.heading);
  pen.skip(14);
  pen.rule(72);
  pen.skip(8);
  pen.text(subtitle, 13);
  pen.skip(16);
  pen.text('For patients and their families', 10);
}

function drawBlock(pen: Pen, block: Block): void {
  if (typeof block === 'string') {
    pen.text(block);
    return;
  }
  if (Array.isArray(block)) {
    for (const item of block) pen.text(item, textSize, undefined, {indent: 14, mark: 'bullet'});
    return;
  }
  if ('labels' in block) for (const label of block.labels) pen.labeledLine(label);
  if ('questions' in block)
    for (const question of block.questions)
      pen.text(question, textSize, undefined, {indent: 18, mark: 'box'});
  if ('lines' in block)
    for (let line = 0; line < block.lines; line += 1) {
      pen.skip(20);
      pen.rule();
    }
  if ('log' in block) pen.log(block.log);
  if ('urgent' in block) pen.urgent(block.urgent);
}

function drawPage(page: PDFPage, {heading, blocks}: BookletPage, fonts: Fonts): void {
  const pen = new Pen(page, fonts);
  pen.text(heading, 20, fonts.heading, {color: accent});
  pen.skip(8);
  for (const block of blocks) {
    drawBlock(pen, block);
    pen.skip(8);
  }
  if (pen.y < footerHeight)
    throw new Error(
      `The page “${heading}” of the booklet is too long by ${String(footerHeight - pen.y)} points.`,
    );
}

function drawFooter(page: PDFPage, number: number, {text}: Fonts): void {
  page.drawText(note, {x: margin, y: 28, size: 8, font: text, color: ink});
  page.drawText(String(number), {x: size[0] - margin - 6, y: 28, size: 8, font: text, color: ink});
}

/**
 * Draws a booklet as a PDF. The same booklet always gives the same bytes.
 * @throws Error when the content of a page does not fit
 */
export async function bookletPdf(booklet: Booklet): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({updateMetadata: false});
  const created = new Date('2026-11-02T00:00:00Z');
  document.setTitle(booklet.title, {showInWindowTitleBar: true});
  document.setSubject(note);
  document.setAuthor('Offprint Sample Press');
  document.setLanguage('en');
  document.setCreationDate(created);
  document.setModificationDate(created);

  const fonts: Fonts = {
    text: await document.embedFont(StandardFonts.TimesRoman),
    heading: await document.embedFont(StandardFonts.TimesRomanBold),
  };
  const cover = document.addPage(size);
  drawCover(cover, booklet, fonts);
  drawFooter(cover, 1, fonts);
  booklet.pages.forEach((content, index) => {
    const page = document.addPage(size);
    drawPage(page, content, fonts);
    drawFooter(page, index + 2, fonts);
  });
  return new Uint8Array(await document.save());
}

import { sheetColours } from '../../basics/colours.ts';
import { capital } from './pdf-table.ts';

/**
 * How a paper looks on A4, in Typst. The paper comes as data (`paper.json`, a `Sheet`; `letters.json`, the families
 * it is set in, and what is set in one of them alone), so that no word of a record is ever read as markup. No family
 * but these stands in where none of them has a glyph.
 *
 * A mark leads to an address that is its note's number, and `<places>` tells where each note stands, for `linkedNotes`
 * to put in: a link that knew its note would have the compiler set each paragraph twice, first to see where notes
 * stand. It tells as well how much of a sheet the paper fills.
 *
 * To call a function of the template costs about what setting three words does: what is done for each run of words is
 * done in loops. What may take several lines in a cell is a paragraph: that is set once, however often its cell is
 * measured. A row that is known to take one line is not measured.
 */
export const template = String.raw`
#let paper = json("/paper.json")
#let letters = json("/letters.json")
#let short = paper.short
#let size = paper.size

#let accent = rgb("${sheetColours.pdf.accent}")
#let soft = rgb("${sheetColours.pdf.soft}")
#let line-colour = rgb("${sheetColours.pdf.rule}")
#let hair = rgb("${sheetColours.pdf.hair}")
#let wash = rgb("${sheetColours.pdf.wash}")

// The measure stands to the right of a margin that is wide enough for the numbers of the sentences.
#let margins = if short { (left: 15mm, right: 17mm, top: 15mm, bottom: 17mm) } else { (left: 38mm, right: 31mm, top: 27mm, bottom: 28mm) }
#let side = if short { 28mm } else { 0mm }
#let gap = if short { 9mm } else { 0mm }

#let capital = ${capital}
#set document(title: paper.name, author: paper.publisher, date: auto)
#set text(font: letters.families, fallback: false, size: size * 1pt, number-type: "old-style", top-edge: capital * 1em, lang: paper.lang, region: paper.at("region", default: none), hyphenate: false)
#set par(leading: 0.68em, spacing: 0.95em)
#set strong(delta: 0)
#show strong: set text(weight: "semibold")

// What few papers need: each rule costs time wherever a text stands.
#let longest-part = 1200
#let in-parts(words) = {
  let (parts, part, size) = ((), "", 0)
  for cluster in words.clusters() {
    if size >= longest-part or (cluster == " " and size > longest-part / 2) { (parts, part, size) = ((..parts, part), "", 0) }
    part += cluster
    size += 1
  }
  (..parts, part).map(text).join(h(0pt))
}
#show: body => if letters.simple { body } else {
  // A long text is handed on in parts: within one, the compiler finds only so many places of which a rule speaks.
  show text: it => if it.text.clusters().len() > longest-part { in-parts(it.text) } else { it }
  // A word that is longer than a line may be parted, but for an address, whose own marks part it.
  let endless = regex("[^\\s–\\-\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}]{60,}")
  show endless: it => if it.text.contains("://") { it } else { it.text.clusters().chunks(12).map(part => part.join()).join("\u{200b}") }
  // A mark that nobody sees stands by itself: who copies from the paper would lose the letter with which it were set.
  show regex("[\u{200b}\u{2060}\u{2067}\u{2069}]"): set text(size: 1pt)
  // A mark that the first family has is no reason to take it from there when the letter under it is another's.
  letters.alone.fold(body, (body, face) => {
    show regex(face.pattern): set text(font: face.family)
    body
  })
}

// 1. Around the page: the stamp above, title, day and page number below, the numbers of the sentences to the left.
#let stamp = if "stamp" in paper {
  box(stroke: 0.8pt + accent, inset: (x: 6pt, y: 4pt), text(size: 9pt, weight: "semibold", fill: accent, tracking: 0.04em, paper.stamp))
}

// The sentences that begin in each line, by page. Asked on every page, and answered once.
#let lines-on-pages() = {
  let pages = (:)
  for start in query(<sentence>) {
    let (page, y) = start.location().position()
    let (page, y) = (str(page), repr(y))
    let lines = pages.at(page, default: (:))
    lines.insert(y, (..lines.at(y, default: ()), start))
    pages.insert(page, lines)
  }
  pages
}
#let sentence-numbers = context {
  for starts in lines-on-pages().at(str(here().page()), default: (:)).values() {
    let numbers = text(size: 6.8pt, fill: soft, number-type: "lining", starts.map(start => str(start.value)).join(", "))
    place(top + right, dx: margins.left + side + gap - 3.4mm - 210mm, dy: starts.first().location().position().y - capital * 6.8pt, numbers)
  }
}

#set page(
  paper: "a4",
  margin: margins,
  numbering: "1 / 1",
  header-ascent: 8mm,
  footer-descent: if short { 5mm } else { 9mm },
  header: if stamp != none { context if here().page() > 1 { align(right, stamp) } },
  background: sentence-numbers,
  footer: context {
    set text(size: 7.5pt, fill: soft, number-type: "lining")
    pad(right: 18mm, paper.foot)
    place(top + right, counter(page).display("1 / 1", both: true))
  },
)

// 2. The words of a line.
#let line(runs) = for run in runs {
  if type(run) == str { run } else {
    let (how, what) = run
    if how == "held" { box(what) }
    // In a line: at its beginning, what has no width would stand above it.
    else if how == "number" { [#h(0pt)#metadata(what)<sentence>] }
    else if how == "note" { [#metadata(what)<note>#strong(str(what))] }
    else if how == "marks" {
      super({
        let others = false
        for number in what {
          if others { "," }
          others = true
          link(number, text(fill: accent, number))
        }
      })
    }
    else if how == "strong" { strong(line(what)) }
    else if how == "emphasis" { emph(line(what)) }
    else if how == "origin" { text(size: 0.84em, fill: soft, line(what)) }
    else { link(what.first(), line(what.last())) }
  }
}

// 3. The blocks of a section.
// Set as terms, each with a dash for its term: a list is a grid to the compiler, which sets all that stands in it three
// times to find its height. Who listens is told of the same list.
#let hang = 1.05em
#let dash = box(width: hang, text(fill: soft, weight: "regular", "–"))
#let items(lines) = {
  let all = ()
  for runs in lines { all.push(terms.item(dash, line(runs))) }
  terms(separator: none, hanging-indent: hang, spacing: if short { 0.72em } else { 0.85em }, ..all)
}
#let paragraphs(lines) = for runs in lines { par(line(runs)) }

#let small(body) = {
  set text(size: if short { calc.max(6, 0.76 * size) * 1pt } else { 7.6pt }, number-type: "lining")
  set par(leading: 0.56em, spacing: 0.62em)
  body
}

#let table-of(data) = {
  set text(size: data.size * 1pt, number-type: "lining", number-width: "tabular", hyphenate: data.hyphenate)
  set par(leading: 0.58em)
  let columns = ()
  for width in data.widths { columns.push((width + data.between) * 1pt) }
  columns.last() -= data.between * 1pt
  let inset = (left: 0pt, right: data.between * 1pt, top: 3.6pt, bottom: 4pt)
  let sides = ()
  for numbers in data.numbers { sides.push(if numbers { right } else { left }) }
  let cells = ()
  // A row is never broken.
  for (index, runs) in data.cells.enumerate() {
    let words = line(runs)
    cells.push(if data.brief.at(index) { words } else { block(breakable: false, par(words)) })
  }
  let rows = (auto,)
  for height in data.heights { rows.push(if height == "auto" { auto } else { inset.top + height * 1pt + inset.bottom }) }
  let heads = ()
  for (index, runs) in data.heads.enumerate() {
    heads.push(table.cell(align: bottom + sides.at(index), inset: (bottom: 3.4pt), stroke: (x: none, top: none, bottom: 0.7pt + black), text(size: 0.86em, weight: "semibold", fill: soft, par(line(runs)))))
  }
  let body = table(
    columns: columns,
    rows: rows,
    align: sides,
    inset: (..(inset,) * (columns.len() - 1), (..inset, right: 0pt)),
    stroke: (x: none, top: none, bottom: 0.4pt + hair),
    table.header(..heads),
    ..cells,
  )
  if "caption" not in data { body } else {
    show figure.caption: it => align(left, text(size: 0.93em, weight: "semibold", it.body))
    show figure: set block(breakable: true)
    show figure: set align(left)
    figure(kind: table, supplement: none, numbering: none, caption: figure.caption(position: top, line(data.caption)), body)
  }
}

#let blocks-of(part) = for (look, what) in part.blocks {
  if look == "paragraphs" { paragraphs(what) }
  else if look == "items" { items(what) }
  else if look == "gaps" { block(width: 100%, fill: wash, inset: (x: 4mm, y: 3.2mm), items(what)) }
  else if look == "headings" { for runs in what { heading(level: 3, line(runs)) } }
  else if look == "table" { table-of(what) }
  else if look == "left-out" { text(fill: soft, emph(line(what.first()))) }
  else if look == "notes-by-source" {
    let cells = ()
    for (source, sets) in what { cells.push(par(line(source))); cells.push(paragraphs(sets)) }
    small(grid(columns: (1fr, 1.7fr), column-gutter: 6mm, row-gutter: 1em, ..cells))
  }
  else { small(paragraphs(what)) }
}

// 4. The front block. The lines of a title are of like length: it is set as narrow as it gets without another line.
#let balanced(body) = layout(space => {
  let height(width) = measure(block(width: width, body)).height
  let widths = range(5, 11).map(tenths => space.width * tenths / 10)
  block(width: widths.find(width => height(width) == height(space.width)), body)
})

#let front = {
  if stamp != none { place(top + right, dy: if short { -3mm } else { -14mm }, par(stamp)) }
  {
    set text(size: if short { 8.8pt } else { 9.4pt }, weight: "semibold", fill: accent, tracking: 0.045em)
    // Capitals stay capitals: a small one serves for two letters, and whoever copies it would get the wrong one.
    par(smallcaps(line(paper.kicker)))
  }
  heading(level: 1, line(paper.title))
}

// The strip: facts in rows of three, or all in one row where they are few.
#let strip = if paper.strip.answers.len() > 0 {
  let columns = paper.strip.columns
  let cells = ()
  for (label, answer) in paper.strip.answers { cells.push({ par(text(size: 0.8em, fill: soft, line(label))); par(line(answer)) }) }
  block(width: 100%, stroke: (top: 1.2pt + black, bottom: 1.2pt + black), inset: (y: if short { 1.1mm } else { 1.6mm }), {
    set text(size: 0.93em, number-type: "lining")
    set par(leading: 0.5em, spacing: 0.5em)
    grid(
      columns: (1fr,) * columns,
      inset: (column, _) => (left: if column == 0 { 0mm } else { 3mm }, right: 3mm, y: 1.1mm),
      stroke: (column, row) => (
        left: if column > 0 { 0.5pt + line-colour },
        top: if row > 0 { 0.4pt + hair },
      ),
      ..cells,
    )
  })
}

// 5. The headings: the short paper has them to the side, the full one above.
#show heading: set text(weight: "semibold", hyphenate: false)
#show heading.where(level: 1): it => {
  set text(size: if short { 19pt } else { 24pt }, tracking: -0.006em)
  set par(leading: 0.44em)
  block(above: if short { 3mm } else { 4.6mm }, below: if short { 3.6mm } else { 6mm }, balanced(it.body))
}
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.8em, text(size: size * 1pt, it.body))
#show heading.where(level: 2): it => if short {
  block(text(size: size * 1pt, it.body))
} else {
  block(width: 100%, above: 8mm, below: 3.6mm, stroke: (top: 0.5pt + line-colour), inset: (top: 2.8mm), text(size: 13.2pt, it.body))
}

// What is said first is set larger.
#let opening(part) = {
  set text(size: 1.1em)
  block(width: 100%, stroke: (left: 1.6pt + accent), inset: (left: 4mm, y: 0.6mm), outset: (y: 0.6mm), blocks-of(part))
}

// A heading stands in the margin beside what it heads. A grid is for a long one beside a few lines: it keeps off them
// what follows, and costs the setting of all that stands in it twice.
#let beside(part, body) = {
  let head = if part.title.len() > 0 { block(width: side, heading(level: 2, line(part.title))) }
  block(spacing: 3.4mm, width: 100%, if part.isBrief {
    grid(columns: (side, 1fr), column-gutter: gap, head, body)
  } else {
    pad(left: side + gap, { place(dx: -side - gap, head); body })
  })
}

// 6. The paper.
#front
#if short {
  if paper.first.len() > 0 { v(3mm) }
  for part in paper.first { beside(part, opening(part)) }
  strip
  v(3.4mm, weak: true)
  for part in paper.parts { beside(part, blocks-of(part)) }
} else {
  for part in paper.first { heading(level: 2, line(part.title)); opening(part) }
  if strip != none { v(4mm, weak: true); strip }
  for part in paper.parts {
    if part.title.len() > 0 { heading(level: 2, line(part.title)) } else { v(5mm) }
    blocks-of(part)
  }
}

#context {
  let room = page.height - margins.top - margins.bottom
  let end = here().position()
  let notes = query(<note>).map(note => (note: note.value, ..note.location().position()))
  [#metadata((
    filled: (end.page - 1) + (end.y - margins.top) / room,
    notes: notes.map(place => (..place, x: place.x.pt(), y: place.y.pt())),
  ))<places>]
}
`;

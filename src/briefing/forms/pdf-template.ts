import { sheetColours } from '../../basics/colours.ts';

/**
 * How a briefing looks on A4, in Typst. The paper comes as data (`sys.inputs.paper`, a BriefingDocument as JSON;
 * `sys.inputs.letters`, the families it is set in, and what is set in one of them alone), so that no word of a record
 * is ever read as markup. No family but these stands in where none of them has a glyph.
 *
 * The one-page length is set in type of `sys.inputs.size`, in points; the full one is always set alike.
 *
 * A mark leads to an address that is its note's number, and `<places>` tells where each note stands, for `linkedNotes`
 * to put in: a link that knew its note would have the compiler set each paragraph twice, first to see where notes
 * stand. It tells as well how much of a sheet the paper fills.
 */
export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let letters = json(bytes(sys.inputs.letters))
#let short = paper.length == "one-page"

#let accent = rgb("${sheetColours.pdf.accent}")
#let soft = rgb("${sheetColours.pdf.soft}")
#let line-colour = rgb("${sheetColours.pdf.rule}")
#let hair = rgb("${sheetColours.pdf.hair}")
#let wash = rgb("${sheetColours.pdf.wash}")

// The measure stands to the right of a margin that is wide enough for the numbers of the sentences.
#let margins = if short { (left: 15mm, right: 17mm, top: 15mm, bottom: 17mm) } else { (left: 38mm, right: 31mm, top: 27mm, bottom: 28mm) }
#let side = if short { 28mm } else { 0mm }
#let gap = if short { 9mm } else { 0mm }

#let tongue = paper.language.split("-")
#let region = tongue.slice(1).find(part => part.len() == 2)

#set document(title: paper.title, author: paper.publisher, date: auto)
#set text(font: letters.families, fallback: false, number-type: "old-style", top-edge: 0.65em, lang: lower(tongue.first()), region: region, hyphenate: false)
#set par(leading: 0.68em, spacing: 0.95em, justify: false, linebreaks: "optimized")
#set strong(delta: 0)
#show strong: set text(weight: "semibold")
// Short compounds and ranges hold together: EU–LAC, start-ups, ¶26–27.
#let compound = regex("¶?[\\p{L}\\p{N}]+([–-][\\p{L}\\p{N}]+)+")
#show compound: it => if it.text.clusters().len() <= 12 { box(it) } else { it }

// What few papers need: each rule costs time wherever a text stands.
#let longest-part = 1200
#let longest-word = 60
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

// A title that would fill the foot of the page stands there with its beginning.
#let running-title = {
  let clusters = paper.title.clusters()
  if clusters.len() <= 140 { paper.title } else { clusters.slice(0, 139).join() + "…" }
}

#let sentence-numbers = context {
  let page = here().page()
  let lines = (:)
  for start in query(<sentence>) {
    let spot = start.location().position()
    if spot.page == page { lines.insert(repr(spot.y), (..lines.at(repr(spot.y), default: ()), start)) }
  }
  for starts in lines.values() {
    let numbers = text(size: 6.8pt, fill: soft, number-type: "lining", starts.map(start => str(start.value)).join(", "))
    place(top + left, dy: starts.first().location().position().y, box(width: margins.left + side + gap - 3.4mm, height: 0pt, align(right + bottom, numbers)))
  }
}

#set page(
  paper: "a4",
  margin: margins,
  numbering: "1 / 1",
  header-ascent: 8mm,
  footer-descent: if short { 5mm } else { 9mm },
  header: context if counter(page).get().first() > 1 { align(right, stamp) },
  background: sentence-numbers,
  footer: context {
    set text(size: 7.5pt, fill: soft, number-type: "lining")
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      (running-title, paper.asOf).join(" · "),
      counter(page).display("1 / 1", both: true),
    )
  },
)

// 2. The small parts: a sentence, its marks, a run of the editor's note, a table.
#let marks(numbers) = if numbers.len() > 0 { super(numbers.map(number => link(str(number), text(fill: accent, str(number)))).join(",")) }

#let origin(sentence) = {
  let tag = sentence.at("tag", default: none)
  let why = sentence.at("why", default: none)
  if tag != none or why != none {
    text(size: 0.84em, fill: soft)[ #if tag != none { strong(tag) }#if tag != none and why != none [: ]#if why != none { emph(why) }]
  }
}

// The number's place is taken behind the first word: there it stands in the line, and breaks nothing. In a narrow cell
// that word may be broken.
#let told(sentence, in-cell: false) = {
  let words = sentence.text.trim().split(" ")
  let (before, after) = if in-cell { (h(0pt), words) } else { (words.first(), ("", ..words.slice(1))) }
  [#before#metadata(sentence.number)<sentence>]
  after.join(" ")
  marks(sentence.notes)
  origin(sentence)
}

#let group(sentences) = sentences.map(told).join(" ")

#let span(run) = {
  let words = [#run.text]
  if run.at("strong", default: false) { words = strong(words) }
  if run.at("emphasis", default: false) { words = emph(words) }
  if run.at("href", default: none) != none { words = link(run.href, words) }
  words
  marks(run.at("notes", default: ()))
}

#let cell(content) = {
  let words = if "sentence" in content { told(content.sentence, in-cell: true) } else { content.text }
  if content.at("number", default: false) { strong(words) } else { words }
}

// A column is as wide as its words where they need no more than its fair share of the room, counted in characters; the
// others share what is left, by how much text they hold, and none has less than its longest word.
#let widths(columns, words, room) = {
  let longest = columns.map(texts => calc.max(..texts.map(text => text.clusters().len())))
  let natural = ()
  for _ in columns {
    let left = room - natural.map(index => longest.at(index)).sum(default: 0)
    let share = left / calc.max(columns.len() - natural.len(), 1)
    natural = range(columns.len()).filter(index => index in natural or longest.at(index) <= share)
  }
  if natural.len() == columns.len() { natural = natural.slice(1) }
  range(columns.len()).map(index => if index in natural { auto } else {
    let mean = columns.at(index).map(text => text.clusters().len()).sum() / columns.at(index).len()
    calc.max(3 * calc.sqrt(mean), words.at(index)) * 1fr
  })
}

#let cells-of(columns, rows) = columns.enumerate().map(((index, column)) => (column, ..rows.map(row => row.at(index).text)))
#let word-ends = regex("[\\s–-]")
#let longest-words(texts) = texts.map(column => calc.max(..column.map(text => text.split(word-ends).map(word => calc.min(word.clusters().len(), longest-word))).flatten()) + 2)

// 3. The blocks of a section.
// Set as terms, each with a dash for its term: a list is a grid to the compiler, which sets all that stands in it three
// times to find its height. Who listens is told of the same list.
#let hang = 1.05em
#let dash = box(width: hang, text(fill: soft, weight: "regular", "–"))
#let items(bodies) = terms(separator: none, hanging-indent: hang, spacing: if short { 0.72em } else { 0.85em }, ..bodies.map(body => terms.item(dash, body)))

#let narrative(paragraphs) = {
  let items-so-far = ()
  for paragraph in paragraphs {
    let words = paragraph.spans.map(span).join()
    if paragraph.look == "item" { items-so-far.push(words) } else {
      if items-so-far.len() > 0 { items(items-so-far) }
      items-so-far = ()
      if paragraph.look == "heading" { heading(level: 3, words) } else { par(words) }
    }
  }
  if items-so-far.len() > 0 { items(items-so-far) }
}

// "Verified against the archived text: 3 ¶13; 5 ¶27–30", each number the place where its marks lead to.
#let notes-of(set-of) = {
  emph(set-of.standing)
  [: ]
  set-of.notes.map(note => [#metadata(note.number)<note>#strong(str(note.number))#sym.space.nobreak#note.paragraphs]).join("; ")
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
    par(smallcaps(paper.kicker.join(" · ")))
  }
  heading(level: 1, paper.title)
}

// The strip: facts in rows of three, or all in one row where they are few.
#let strip = {
  let columns = if paper.answers.len() == 4 { 4 } else { calc.clamp(paper.answers.len(), 1, 3) }
  let rows = paper.answers.chunks(columns)
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
      ..paper.answers.map(answer => {
        par(text(size: 0.8em, fill: soft, answer.label))
        par({ strong(answer.value); marks(answer.at("notes", default: ())) })
      }),
    )
  })
}

// 5. The paper, in type of one size.
#let paper-in(sizes) = {
  set text(size: sizes.text * 1pt)

  let table-of(data, heading: none) = {
    let (columns, rows) = data
    let many = columns.len() > 4
    let points = calc.max((if many { 0.86 } else { 0.93 }) * sizes.text, 8.5)
    let between = if many { 3mm } else { 5mm }
    let room = (210mm - margins.left - margins.right - side - gap - (columns.len() - 1) * between) / (0.46 * points * 1pt)
    let texts = cells-of(columns, rows)
    let words = longest-words(texts)
    let right-hand = columns.enumerate().map(((index, _)) => rows.len() > 0 and rows.first().at(index).at("number", default: false))
    set text(size: points * 1pt, number-type: "lining", number-width: "tabular", hyphenate: words.sum() > room)
    set par(leading: 0.58em)
    set table.cell(breakable: false)
    let body = table(
      columns: widths(texts, words, room),
      align: (column, row) => (if right-hand.at(column) { right } else { left }) + (if row == 0 { bottom } else { top }),
      inset: (column, row) => (left: 0pt, right: if column == columns.len() - 1 { 0pt } else { between }, top: 3.6pt, bottom: if row == 0 { 3.4pt } else { 4pt }),
      stroke: (column, row) => (bottom: if row == 0 { 0.7pt + black } else { 0.4pt + hair }),
      table.header(..columns.map(column => text(size: 0.86em, weight: "semibold", fill: soft, column))),
      ..rows.flatten().map(cell),
    )
    // A caption that says what the heading says is not said twice.
    if data.caption == heading { body } else {
      show figure.caption: it => align(left, text(size: 0.93em, weight: "semibold", it.body))
      show figure: set block(breakable: true)
      show figure: set align(left)
      figure(kind: table, supplement: none, numbering: none, caption: figure.caption(position: top, data.caption), body)
    }
  }

  let block-of(section, data) = {
    if data.type == "table" { table-of(data.table, heading: section.title) }
    else if data.type == "note" { narrative(data.paragraphs) }
    else if data.look == "paragraphs" { for sentences in data.groups { par(group(sentences)) } }
    else if data.look == "gaps" { block(width: 100%, fill: wash, inset: (x: 4mm, y: 3.2mm), items(data.groups.map(group))) }
    else { items(data.groups.map(group)) }
  }

  let section-body(section) = {
    let body = section.blocks.map(data => block-of(section, data)).join()
    if section.name == "bottom-line" {
      set text(size: 1.1em)
      block(width: 100%, stroke: (left: 1.6pt + accent), inset: (left: 4mm, y: 0.6mm), outset: (y: 0.6mm), body)
    } else { body }
  }

  let notes-body = {
    set text(size: sizes.small * 1pt, number-type: "lining")
    set par(leading: 0.56em, spacing: 0.62em)
    if short {
      for source in paper.notes.groups { par[#source.text. #source.sets.map(notes-of).join(". ").] }
    } else {
      grid(columns: (1fr, 1.7fr), column-gutter: 6mm, row-gutter: 1em, ..paper.notes.groups.map(source => (par(source.text), source.sets.map(notes-of).map(par).join())).flatten())
    }
  }

  let citation-body = {
    set text(size: sizes.small * 1pt, number-type: "lining")
    set par(leading: 0.56em, spacing: 0.62em)
    show regex("https?://\\S+"): address => link(address.text, address)
    par(paper.citation.text)
    par(paper.citation.terms)
    if "checked" in paper.citation { par(paper.citation.checked) }
  }

  // The short paper has its headings to the side, the full one above.
  show heading: set text(weight: "semibold", hyphenate: false)
  show heading.where(level: 1): it => {
    set text(size: if short { 19pt } else { 24pt }, tracking: -0.006em)
    set par(leading: 0.44em)
    show compound: box
    block(above: if short { 3mm } else { 4.6mm }, below: if short { 3.6mm } else { 6mm }, balanced(it.body))
  }
  show heading.where(level: 3): it => block(above: 1.3em, below: 0.8em, text(size: sizes.text * 1pt, it.body))
  show heading.where(level: 2): it => if short {
    block(text(size: sizes.text * 1pt, it.body))
  } else {
    block(width: 100%, above: 8mm, below: 3.6mm, stroke: (top: 0.5pt + line-colour), inset: (top: 2.8mm), text(size: 13.2pt, it.body))
  }

  // As few lines as a section may have.
  let lines-of(section) = section.blocks.map(data => {
    if data.type == "table" { data.table.rows.len() }
    else if data.type == "note" { data.paragraphs.len() }
    else { data.groups.map(group => calc.max(1, calc.quo(group.map(sentence => sentence.text.len()).sum(default: 0), 260))).sum(default: 0) }
  }).sum(default: 0)

  // What is said first stands right below the title, and the strip below it.
  let first = paper.sections.filter(section => section.name == "bottom-line")
  let titled(sections) = sections.map(section => (section.title, section-body(section), lines-of(section)))
  let parts = (
    ..titled(paper.sections.filter(section => section.name != "bottom-line")),
    ..if "leftOut" in paper { (("", text(fill: soft, emph(paper.leftOut)), 1),) },
    ..if "sources" in paper { ((paper.sources.caption, table-of(paper.sources, heading: paper.sources.caption), paper.sources.rows.len()),) },
    ..if paper.notes.list.len() > 0 { ((paper.notes.title, notes-body, calc.quo(paper.notes.list.len(), 6)),) },
    (paper.citation.title, citation-body, 1),
  )
  // A heading stands in the margin beside what it heads. A grid is for a long one beside a few lines: it keeps off them
  // what follows, and costs the setting of all that stands in it twice.
  let beside(parts) = for (title, body, lines) in parts {
    let head = if title != "" { block(width: side, heading(level: 2, title)) }
    block(spacing: 3.4mm, width: 100%, if lines >= calc.ceil(title.clusters().len() / 6) {
      pad(left: side + gap, { place(dx: -side - gap, head); body })
    } else {
      grid(columns: (side, 1fr), column-gutter: gap, head, body)
    })
  }

  front
  if short {
    if first.len() > 0 { v(3mm); beside(titled(first)) }
    if paper.answers.len() > 0 { strip }
    v(3.4mm, weak: true)
    beside(parts)
  } else {
    for (title, body, _) in titled(first) {
      heading(level: 2, title)
      body
    }
    if paper.answers.len() > 0 { v(4mm, weak: true); strip }
    for (title, body, _) in parts {
      if title == "" { v(5mm) } else { heading(level: 2, title) }
      body
    }
  }
}

// 6. The size. Notes are set smaller than the text, and never below what can be read on paper.
#if short {
  let text = float(sys.inputs.size)
  paper-in((text: text, small: calc.max(6, 0.76 * text)))
} else {
  paper-in((text: 9.7, small: 7.6))
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

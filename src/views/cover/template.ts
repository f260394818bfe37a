import { colours } from '../../basics/colours.ts';

/** The size of a cover in pixels, as those who show it ask for it. */
export const coverSize = { width: 1200, height: 630 } as const;

/**
 * How covers look, in Typst; a point is a pixel. They come as data (`paper.json`, the `covers`; `letters.json`, the
 * families they are set in, and what is set in one of them alone), so that no word of a record is ever read as markup.
 * Whatever it says, each has one page: each of its texts finds room, or as many of its words as do.
 *
 * To measure words is to set them, and most of what a cover costs: where it can be told without that they have room, or
 * have none, they are not measured.
 */
export const template = String.raw`
#let covers = json("/paper.json").covers
#let letters = json("/letters.json")

#let ink = rgb("${colours.ink}")
#let soft = rgb("${colours.soft}")
#let accent = rgb("${colours.accent}")
#let line-width = 1040pt

#set page(width: ${coverSize.width}pt, height: ${coverSize.height}pt, margin: (x: 80pt, top: 62pt, bottom: 54pt), fill: none, background: place(top, rect(width: 100%, height: 14pt, fill: accent)))
#set text(font: letters.families, fallback: false, fill: ink, hyphenate: false, number-type: "lining", top-edge: "cap-height", bottom-edge: "baseline")
#set par(spacing: 0pt, linebreaks: "simple")
#show: body => if letters.alone == () { body } else {
  letters.alone.fold(body, (body, face) => {
    show regex(face.pattern): set text(font: face.family)
    body
  })
}

// 1. Words that must find room: in the first look in which they have it; in the last as many of them as it takes.
#let styled(look, words) = {
  set text(size: look.size, weight: look.weight, tracking: look.tracking, fill: look.fill)
  set par(leading: look.leading)
  words
}
#let height-of(look, words, width: line-width) = measure(width: width, styled(look, words)).height
#let width-of(look, words) = measure(styled(look, words)).width
// The longest word: each has a line to itself.
#let longest-of(look, words) = width-of(look, words.split(" ").join(linebreak()))

// No letter is wider than this for each byte that it takes, and no line less high.
#let widest = 1.08
#let lowest = 0.6
#let surely-within(look, words, width) = words.len() * widest * look.size <= width
// The most lines that have room, and the most that they hold.
#let most-lines(look) = calc.floor((look.height / look.size + look.leading.em) / (lowest + look.leading.em))
#let most-in(look, lines, width) = lines * (width + 0.4 * look.size)

// Words that may be parted from each other. One that is wider than the line may be parted anywhere; where no line may
// end by itself, a space without width says so.
#let ends-anywhere = regex("^[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}]")
#let pieces(look, words, width) = words.split(" ").map(word => {
  if width-of(look, word) <= width { (word + " ",) } else { word.clusters().map(cluster => if cluster.contains(ends-anywhere) { cluster } else { cluster + "\u{200b}" }) + (" ",) }
}).flatten()

#let as-many(look, words, width: line-width) = {
  let all = pieces(look, words, width)
  let has-room(words) = height-of(look, words, width: width) <= look.height
  if has-room(all.join()) { return all.join() }
  let cut(count) = all.slice(0, count).join().trim(regex("[\\s\u{200b},;:–—-]+"), at: end) + "…"
  // The largest count that has room is at least low and less than high.
  let (low, high) = (1, all.len())
  while high - low > 1 {
    let middle = calc.quo(low + high, 2)
    if has-room(cut(middle)) { low = middle } else { high = middle }
  }
  cut(low)
}

// The lines are of like length: set as narrow as it gets without another line, and without a word that stands out.
// How wide they are in one line ("all") spares measuring them where they have no room, as far as it is known.
#let balanced(look, words, longest, all: 0pt, width: line-width) = {
  let whole = height-of(look, words, width: width)
  let lines = calc.round((whole / look.size + look.leading.em) / (0.67 + look.leading.em))
  let (low, high) = (calc.min(longest / width, 1), 1)
  while high - low > 0.03 {
    let middle = (low + high) / 2
    if most-in(look, lines, width * middle) >= all and height-of(look, words, width: width * middle) <= whole { high = middle } else { low = middle }
  }
  block(width: width * high, styled(look, words))
}

#let fitted(looks, words) = context {
  let smallest = looks.last()
  let longest = longest-of(smallest, words)
  let all = width-of(smallest, words)
  let in-size(look, length) = length * (look.size / smallest.size)
  // A look as high as its letters has room for one line, which is as narrow as it gets.
  let is-line(look) = look.height == look.size
  let has-room(look) = if is-line(look) { in-size(look, all) <= line-width } else {
    in-size(look, longest) <= line-width and in-size(look, all) <= most-in(look, most-lines(look), line-width) and height-of(look, words) <= look.height
  }
  let look = looks.find(has-room)
  if look != none and is-line(look) { return styled(look, words) }
  if look != none { return balanced(look, words, in-size(look, longest), all: in-size(look, all)) }
  // A line that ends at a space without width stands out by the letter before it.
  let width = if longest > line-width { line-width - smallest.size } else { line-width }
  balanced(smallest, as-many(smallest, words, width: width), longest, width: width)
}

// A title keeps to one line as long as that may be large, then to the largest size in which it has room.
#let title-look(size, height) = (size: size * 1pt, weight: "semibold", tracking: -0.012em, leading: 0.46em, height: height, fill: ink)
#let title-looks(room) = {
  (132, 118, 106, 96).map(size => title-look(size, size * 1pt)) + (104, 94, 86, 78, 71, 64, 58).map(size => title-look(size, room))
}
#let about-look = (size: 35pt, weight: "regular", tracking: 0em, leading: 0.7em, height: 130pt, fill: soft)

// Words that have a line to themselves, or as many of them as it holds.
#let in-line(look, words, width: line-width) = if surely-within(look, words, width) { styled(look, words) } else {
  context styled(look, if width-of(look, words) <= width { words } else { as-many(look, words, width: width) })
}
#let line-look(size, weight: "semibold", tracking: 0em, fill: ink) = (size: size, weight: weight, tracking: tracking, leading: 0.65em, height: size, fill: fill)

// 2. At the foot: how things stand, and on which day. In a line of their own where a line has room for them; where not,
// each in its share of it.
#let label-look(size) = line-look(0.76 * size, weight: "regular", fill: soft)
#let facts-in(facts, (size, gutter), share: none) = {
  let part(words, look) = if share == none { styled(look, words) } else { box(width: share, in-line(look, words, width: share)) }
  stack(dir: ltr, spacing: gutter, ..facts.map(fact => stack(spacing: 0.5 * size, part(fact.label, label-look(size)), part(fact.value, line-look(size)))))
}
#let facts-of(facts) = {
  let looks = ((36pt, 68pt), (36pt, 44pt), (34pt, 38pt), (31pt, 34pt))
  let (size, gutter) = looks.first()
  let longest = facts.map(fact => calc.max(fact.label.len(), fact.value.len()) + gutter / size)
  if longest.sum(default: 0) * widest * size <= line-width { return facts-in(facts, looks.first()) }
  context {
    let look = looks.find(look => measure(facts-in(facts, look)).width <= line-width)
    if look != none { return facts-in(facts, look) }
    let (size, gutter) = looks.last()
    let count = facts.len()
    facts-in(facts, (size, gutter), share: (line-width - (count - 1) * gutter) / count)
  }
}

// 3. The cover: the site above, then what the page is and its title.
#let cover-of(cover) = {
  set text(lang: lower(cover.language.split("-").first()))
  if "site" in cover { in-line(line-look(32pt), cover.site) }
  v(1fr)
  if cover.kicker != "" {
    {
      set text(features: ("smcp", "c2sc"))
      in-line(line-look(35pt, tracking: 0.045em, fill: accent), cover.kicker)
    }
    v(38pt)
  }
  fitted(title-looks(if "about" in cover { 150pt } else { 245pt }), cover.title)
  if "about" in cover {
    v(66pt)
    fitted((about-look,), cover.about)
  }
  v(1.3fr)
  block(width: 100%, stroke: (top: 3pt + ink), inset: (top: 28pt), facts-of(cover.facts))
}
#for (place, cover) in covers.enumerate() {
  if place > 0 { pagebreak() }
  cover-of(cover)
}
`;

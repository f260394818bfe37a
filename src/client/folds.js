{
  // On a phone the long parts of a paper are folded under their headings; not the first, nor what a link leads to.
  const goal = () => document.querySelector(':target');
  if (matchMedia('(max-width: 40rem)').matches) {
    const [, ...parts] = document.querySelectorAll('.part:has(> h2)');
    for (const part of parts.filter((one) => one.offsetHeight > innerHeight / 2 && !one.contains(goal()))) {
      const folded = document.createElement('details');
      const summary = document.createElement('summary');
      const [heading, ...rest] = part.childNodes;
      summary.append(heading);
      folded.append(summary, ...rest);
      part.append(folded);
    }
    onhashchange = () => {
      goal()?.closest('details')?.setAttribute('open', '');
      goal()?.scrollIntoView();
    };
  }
}

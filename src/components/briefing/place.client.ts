/** Marks in the contents the section that is being read. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
const headings = links.map((link) => document.getElementById(link.hash.slice(1)));

/** Share of the window's height at which a heading has been reached. */
const REACHED = 0.3;

function markPlace(): void {
  const line = innerHeight * REACHED;
  const reached = headings.findLastIndex(
    (heading) => heading !== null && heading.getBoundingClientRect().top <= line,
  );
  for (const [i, link] of links.entries()) link.ariaCurrent = i === reached ? 'location' : null;
}

let waiting = false;

addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      markPlace();
    });
  },
  { passive: true },
);
if (links.length > 0) markPlace();

interface Neighbour {
  readonly href: string;
  readonly text: string;
}

interface Props {
  /** Of the navigation. */
  readonly label: string;
  readonly earlier: { readonly name: string; readonly to: Neighbour | null };
  readonly later: { readonly name: string; readonly to: Neighbour | null };
}

/** Links to what stands before and after in the report. */
export function Neighbours({ label, earlier, later }: Props) {
  const sides = [
    { rel: 'prev', ...earlier },
    { rel: 'next', ...later },
  ];
  return (
    <nav className="neighbours" aria-label={label}>
      {sides.map(
        ({ rel, name, to }) =>
          to && (
            <a key={rel} rel={rel} href={to.href}>
              <span>{name}</span> {to.text}
            </a>
          ),
      )}
    </nav>
  );
}

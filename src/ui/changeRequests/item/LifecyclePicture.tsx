import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { changeRequests } from '../../../schema/lists/changeRequests';
import type { Status } from '../../../domain/changeRequest/status';
import type { Transition } from '../../../domain/changeRequest/transitions';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { leaving, lifecycle, linesOf } from './lifecycle';
import type { Station } from './lifecycle';
import styles from './lifecycle.module.scss';
import { strings } from './strings';

interface LifecyclePictureProps {
  /** Where this change request is; it has another shape and says so. */
  readonly status: Status;
}

const picture = lifecycle();
/** Characters to a line of a label. */
const longest = { main: 26, exit: 15 };
const line = 13;

const wayText = { command: strings.Lifecycle_way, agenda: strings.Lifecycle_wayByAgenda, resolution: strings.Lifecycle_wayByResolution };

/** The lifecycle, drawn from the table of transitions, and the same in words. */
export function LifecyclePicture({ status }: LifecyclePictureProps): JSX.Element {
  const { vocabulary, language } = useHub();
  const id = React.useRef(`lifecycle-${Math.random().toString(36).slice(2)}`).current;
  const word = (one: Status): string => vocabulary.label(changeRequests.fields.Status, one, language);
  const here = (one: Status): string => one === status ? fill(strings.Lifecycle_here, word(one)) : word(one);
  const way = (transition: Transition): string => fill(wayText[transition.by], transition.words[language], word(transition.to));

  return (
    <div className={styles.lifecycle}>
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{strings.Lifecycle_title}</title>
        <desc id={`${id}-text`}>{fill(strings.Lifecycle_description, word(status))}</desc>
        {picture.ways.map(({ from, to, kind, path }) => (
          <path
            key={`${from}>${to}`} d={path} fill="none"
            className={[styles[kind], from === status && styles.open].filter(Boolean).join(' ')}
          />
        ))}
        {picture.stations.map(station => (
          <StationMark key={station.status} station={station} here={station.status === status} label={here(station.status)} />
        ))}
      </svg>
      <details>
        <summary>{strings.Lifecycle_words}</summary>
        <ul>
          {picture.stations.map(({ status: one }) => (
            <li key={one} aria-current={one === status ? 'step' : undefined}>
              {fill(hubStrings.Named, here(one), leaving(one).map(way).join('; ') || strings.Lifecycle_end)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function StationMark({ station: { x, y, exit }, here, label }: { readonly station: Station; readonly here: boolean; readonly label: string }): JSX.Element {
  const lines = linesOf(label, exit ? longest.exit : longest.main);
  // Centred on the mark, but inside the picture.
  const top = Math.max(line - 2, y + 4 - (lines.length - 1) * line / 2);
  return (
    <g className={here ? styles.here : styles.station}>
      {here ? <path d={`M${x} ${y - 8}l8 8l-8 8l-8 -8z`} />
        : exit ? <rect x={x - 4} y={y - 4} width="8" height="8" /> : <circle cx={x} cy={y} r="5" />}
      <text x={x + 13} y={top}>
        {lines.map((text, index) => <tspan key={text} x={x + 13} dy={index === 0 ? 0 : line}>{text}</tspan>)}
      </text>
    </g>
  );
}

import './room-for-choices.css';

interface Props {
  /** Whether other charts are offered above the choices. */
  readonly hasOthers: boolean;
}

/** Holds the place of what is offered above a panel until it is there, so that the panel does not move under the hand. */
export const RoomForChoices = ({ hasOthers }: Props) => (
  <div className="choices-room" data-others={hasOthers || undefined} />
);

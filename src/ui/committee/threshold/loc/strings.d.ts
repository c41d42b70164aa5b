/** The words of the rule by which a motion carries. */
declare interface ThresholdStringTable {
  readonly Needs: string;
  readonly All: string;
  readonly More_half: string;
  readonly More_twoThirds: string;
  readonly More_threeQuarters: string;
  readonly More_other: string;
  readonly Least_half: string;
  readonly Least_twoThirds: string;
  readonly Least_threeQuarters: string;
  readonly Least_other: string;
  readonly Of_cast: string;
  readonly Of_present: string;
  readonly Of_members: string;
}

/** The words of what a module or a legislative change touches. */
declare interface RippleStringTable {
  readonly Title: string;
  readonly Intro: string;
  readonly Cause: string;
  readonly Choose: string;
  readonly Total: string;
  readonly Group: string;
  readonly GroupMore: string;
  readonly NoneOf: string;
  readonly Nothing: string;
  readonly All: string;
  readonly ChooseRow: string;
  readonly UnderReview: string;
  readonly Due: string;
  readonly Start: string;
  readonly StartNone: string;
  readonly StartTitle: string;
  readonly StartOneTitle: string;
  readonly StartText: string;
  readonly Confirm: string;
  readonly Starting: string;
  readonly ReviewTitle: string;
  readonly Started: string;
  readonly Already: string;
  readonly Failed: string;
  readonly Undo: string;
  readonly TakenBack: string;
  readonly Stayed: string;
}

declare interface LiveStringTable {
  Live: string;
  NotLive: string;
  LiveAgain: string;
  Current: string;
  NotTaken: string;
  QuorumMet: string;
  QuorumMet_one: string;
  QuorumMissing: string;
  QuorumMissing_one: string;
  QuorumNone: string;
  QuorumUnknown: string;
  InConflict: string;
  Consent: string;
  ConsentHelp: string;
  Pull: string;
  PullOne: string;
  Pulled: string;
  PulledBy: string;
  PutBack: string;
  PutBackOne: string;
  IsBack: string;
}

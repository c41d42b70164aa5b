import { Json } from '../odata/value';

/** A site column that every site has beside the columns of every list. Its id and name are the service's own. */
export interface StandardColumn {
  readonly id: string; readonly name: string; readonly title: string; readonly type: string; readonly settings: Readonly<Record<string, Json>>;
}

const column = (group: string) => (id: string, name: string, title: string, type = 'Text', settings: Record<string, Json> = {}): StandardColumn =>
  ({ id, name, title, type, settings: { Group: group, ...(type === 'Text' ? { MaxLength: 255 } : {}), ...settings } });

const base = column('Base Columns');
const person = column('Core Contact and Calendar Columns');
const task = column('Core Task and Issue Columns');

const DAY = { DisplayFormat: 0 };
const RICH = { RichText: true, NumberOfLines: 6 };

/** The columns that the service's own kinds of lists are made of, and a few that clients look for. */
export const STANDARD_COLUMNS: readonly StandardColumn[] = [
  base('c29e077d-f466-4d8e-8bbe-72b66c5f205c', 'URL', 'URL', 'URL', { DisplayFormat: 0, Required: true }),
  base('9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Comments', 'Notes', 'Note', { RichText: false, NumberOfLines: 6 }),
  base('6df9bd52-550e-4a30-bc31-a4366832a87f', 'Comment', 'Comment', 'Note', RICH),
  base('7662cd2c-f069-4dba-9e35-082cf976e170', 'Body', 'Body', 'Note', RICH),
  base('6a09e75b-8d17-4698-94a8-371eda1af1ac', 'Expires', 'Expires', 'DateTime', DAY),
  person('4a722dd4-d406-4356-93f9-2550b8f50dd0', 'FirstName', 'First Name'),
  person('475c2610-c157-4b91-9e2d-6855031b3538', 'FullName', 'Full Name'),
  person('fce16b4c-fe53-4793-aaab-b4892e736d15', 'EMail', 'Email Address'),
  person('038d1503-4629-40f6-adaf-b47d1ab2d4fe', 'Company', 'Company'),
  person('c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'JobTitle', 'Job Title'),
  person('fd630629-c165-4513-b43c-fdb16b86a14d', 'WorkPhone', 'Business Phone'),
  person('2ab923eb-9880-4b47-9965-ebf93ae15487', 'HomePhone', 'Home Phone'),
  person('2a464df1-44c1-4851-949d-fcd270f0ccf2', 'CellPhone', 'Mobile Number'),
  person('9d1cacc8-f452-4bc1-a751-050595ad96e1', 'WorkFax', 'Fax Number'),
  person('fc2e188e-ba91-48c9-9dd3-16431afddd50', 'WorkAddress', 'Address', 'Note', { RichText: false, NumberOfLines: 2 }),
  person('6ca7bd7f-b490-402e-af1b-2813cf087b1e', 'WorkCity', 'City'),
  person('ceac61d3-dda9-468b-b276-f4a6bb93f14f', 'WorkState', 'State/Province'),
  person('9a631556-3dac-49db-8d2f-fb033b0fdc24', 'WorkZip', 'ZIP/Postal Code'),
  person('3f3a5c85-9d5a-4663-b925-8b68a678ea3a', 'WorkCountry', 'Country/Region'),
  person('3c0e9e00-8fcc-479f-9d8d-3447cda34c5b', 'OtherAddressCountry', 'Other Address Country/Region'),
  person('a71affd2-dcc7-4529-81bc-2fe593154a5f', 'WebPage', 'Web Page', 'URL', { DisplayFormat: 0 }),
  person('288f5f32-8462-4175-8f09-dd7ba29359a9', 'Location', 'Location'),
  person('64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'StartDate', 'Start Date', 'DateTime', DAY),
  person('6df9bd52-550e-4a30-bc31-a4366832a87d', 'Category', 'Category', 'Choice', { FillInChoice: true,
    Choices: ['Meeting', 'Work hours', 'Business', 'Holiday', 'Get-together', 'Gifts', 'Birthday', 'Anniversary'] }),
  task('a8eb573e-9e11-481a-a8c9-1104a54b2fbd', 'Priority', 'Priority', 'Choice',
    { Choices: ['(1) High', '(2) Normal', '(3) Low'], DefaultValue: '(2) Normal' }),
  task('c15b34c3-ce7d-490a-b133-3f4de8801b76', 'Status', 'Task Status', 'Choice',
    { Choices: ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else'], DefaultValue: 'Not Started' }),
  task('d2311440-1ed6-46ea-b46d-daa643dc3886', 'PercentComplete', '% Complete', 'Number',
    { MinimumValue: 0, MaximumValue: 1, ShowAsPercentage: true }),
  task('53101f38-dd2e-458c-b245-0c236cc13d1a', 'AssignedTo', 'Assigned To', 'UserMulti', { AllowMultipleValues: true, SelectionMode: 1 }),
  task('cd21b4c2-6841-4f9e-a23a-738a65f99889', 'DueDate', 'Due Date', 'DateTime', DAY),
  task('d2a04afc-9a05-48c8-a7fa-fa98f9496141', 'RelatedItems', 'Related Items', 'RelatedItems')
];
